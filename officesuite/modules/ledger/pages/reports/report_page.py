"""What every report page is: switches over a sheet, the account of its current row at the right, the way down and out.

A page says which sheet is asked for (`read_sheet`), what stands in its bar, and how it prints.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget
from sqlalchemy.orm import Session

from officesuite.base.fields import Choice
from officesuite.base.text import literal, tr
from officesuite.db.changes import Changes
from officesuite.modules.company import queries as company_queries
from officesuite.modules.ledger.pages.reports.account_facts import account_facts
from officesuite.modules.ledger.pages.reports.account_pane import AccountPane
from officesuite.modules.ledger.pages.reports.giving import export_sheet, print_sheet
from officesuite.modules.ledger.pages.reports.sheet_view import SheetView
from officesuite.modules.ledger.pages.reports.sheets import Link, Look, Sheet, SheetRow
from officesuite.modules.ledger.pages.reports.term_edit import TermEdit
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind, first_term, in_year, term_of_key
from officesuite.modules.ledger.rules.entry import Entry
from officesuite.modules.ledger.rules.slip import slip_of
from officesuite.modules.ledger.services.drafts import save_draft
from officesuite.ui.buttons import Button
from officesuite.ui.choices import CheckEdit, ChoiceEdit
from officesuite.ui.desk import Desk
from officesuite.ui.flow import flowing
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, hline, label, row

KINDS = (TermKind.MONTH, TermKind.TO_DATE, TermKind.QUARTER, TermKind.HALF, TermKind.YEAR, TermKind.OWN)
PANE_FROM = 860
ALL = "all"


class ReportPage(Page):
    """See the module. Subclasses make their switches in `make_switches`, which runs before the first sheet is read."""

    def __init__(self, desk: Desk, *, title: str, term: str = "", kind: TermKind = TermKind.MONTH) -> None:
        super().__init__(title=title)
        self.desk = desk
        self._narrow, self._wants_pane = False, True
        with desk.read() as session:
            self.years = company_queries.fiscal_years(session)
        start = term_of_key(term) or first_term(self.years, desk.office.today, kind)
        self.term = TermEdit(self.years, start, kinds=KINDS)
        self.term.changed.connect(self.show_again)
        term_box = held(label(tr("Ledger", "Period"), role="label", tone="text2"), self.term)
        before, after = self.make_switches()
        bar = flowing(*before, term_box, *after, spacing=theme().px(10))
        give = Button(tr("Ledger", "Export"), kind="ghost", icon="upload", on=self.export)
        paper = Button(tr("Ledger", "Print"), kind="ghost", icon="printer", on=self.print)
        give.setToolTip("Ctrl+E")
        paper.setToolTip("Ctrl+P")
        self.add_button(give, paper)
        self.sheet = self._read()
        self.table = SheetView(self.sheet, name=title, empty=self.empty_state())
        self.table.opened.connect(self.open_row)
        self._later = QTimer(self, singleShot=True, interval=30)
        self._later.timeout.connect(self._show_account)
        self.table.selected.connect(lambda _: self._later.start())
        self._stale = QTimer(self, singleShot=True, interval=0)
        self._stale.timeout.connect(self._read_anew)
        self.pane = AccountPane()
        self.pane.closed.connect(lambda: self.show_pane(False))
        self.pane.ledger_asked.connect(self.open_ledger)
        self.pane.sub_asked.connect(self._open_sub)
        self.pane.line_asked.connect(lambda id_: desk.open(f"ledger.entry:{id_}"))
        self._lay_out(bar)
        self._keys()
        self.tell()

    # what a page says of itself

    def make_switches(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        """The switches before and after the period."""
        return (), ()

    def read_sheet(self, session: Session) -> Sheet:
        """The sheet that is asked for now."""
        raise NotImplementedError

    def pane_fits(self) -> bool:
        """Whether this sheet leaves room for the pane."""
        return True

    def tell(self) -> None:
        """Title, badges and what depends on the sheet."""
        self.set_title(self.sheet.title)
        self.pane.setVisible(self._pane_shows())

    def more_keys(self) -> Sequence[tuple[str, Any]]:
        """Further keys of the page."""
        return ()

    def empty_state(self) -> EmptyState:
        """What an empty sheet says."""
        return EmptyState(
            tr("Ledger", "Nothing was posted in this period"),
            tr("Ledger", "Entries appear here as soon as they are posted. Choose another period, or post one."),
            icon="scale",
            buttons=(
                Button(tr("Ledger", "Write a slip"), kind="primary", icon="plus",
                       on=lambda: self.desk.open("new:ledger.draft")),
                Button(tr("Ledger", "Import entries"), icon="download",
                       on=lambda: self.desk.open("page:shell.import", kind="ledger.entries")),
            ),
        )  # fmt: skip

    # parts

    def _lay_out(self, bar: QWidget) -> None:
        self.table.setMinimumWidth(theme().px(320))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.table)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(870), theme().px(346)])
        holder = QWidget()
        holder.setLayout(row(bar, margins=(20, 8, 16, 8)))
        self.above = column(spacing=0)
        self.body.addWidget(holder)
        self.body.addWidget(hline())
        self.body.addLayout(self.above)
        self.body.addWidget(self.split, 1)

    def _keys(self) -> None:
        for keys, act in (
            ("Ctrl+Left", lambda: self.term.step(-1)), ("Ctrl+Right", lambda: self.term.step(1)), ("Ctrl+P", self.print),
            ("Ctrl+E", self.export), ("Alt+Return", lambda: self.show_pane(self.pane.isHidden())), *self.more_keys(),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # reading

    def _read(self) -> Sheet:
        with self.desk.read() as session:
            return self.read_sheet(session)

    def show_again(self) -> None:
        """Reads the sheet anew and shows it."""
        self.sheet = self._read()
        self.table.show_sheet(self.sheet)
        self.tell()
        self._later.start()

    # the account at the right

    def _pane_shows(self) -> bool:
        return self._wants_pane and not self._narrow and self.pane_fits()

    def _show_account(self) -> None:
        if self.pane.isHidden():
            return
        found: SheetRow | None = self.table.current()
        if found is None or found.link is None or found.link.account_id is None:
            self.pane.show_facts(None, None)
            return
        term = self.shown_term()
        with self.desk.read() as session:
            facts = account_facts(session, found.link, term, in_year(self.years, term.last))
        self.pane.show_facts(facts, term)

    def shown_term(self) -> Term:
        """The period of the sheet."""
        return self.term.term

    def show_pane(self, on: bool) -> None:
        """Shows or hides the pane (Alt+Enter)."""
        self._wants_pane = on
        self.pane.setVisible(on)
        if on:
            self._show_account()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pane yields to the table in a narrow window or at large letters."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(PANE_FROM)
        if narrow != self._narrow:
            self._narrow = narrow
            self.pane.setVisible(self._pane_shows())

    # going down

    def open_row(self, found: SheetRow) -> None:
        """What a row leads to: the ledger of its account and period."""
        if found.link is not None:
            open_ledger(self.desk, found.link, self.shown_term().first, self.shown_term().last)

    def open_ledger(self) -> None:
        """The ledger of the current account."""
        found: SheetRow | None = self.table.current()
        if found is not None:
            self.open_row(found)

    def _open_sub(self, sub_id: int) -> None:
        if self.pane.facts is not None:
            term = self.shown_term()
            open_ledger(self.desk, replace(self.pane.facts.link, sub_account_id=sub_id), term.first, term.last)

    # out of the house

    def export(self) -> None:
        """The sheet as a file (Ctrl+E)."""
        export_sheet(self.desk, self, self.sheet)

    def print(self) -> None:
        """The sheet on paper (Ctrl+P)."""
        print_sheet(self.desk, self, self.sheet, self.shown_term())

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Reads again when the books or the office changed."""
        if isinstance(changes, Changes) and not any(
            key.startswith(("ledger.", "company.")) for key, _ in changes.entities
        ):
            return
        self._stale.start()

    def _read_anew(self) -> None:
        """Once for however many commits came while another page showed."""
        with self.desk.read() as session:
            years = company_queries.fiscal_years(session)
        if years != self.years:
            self.years = years
            self.term.set_years(years)
        self.show_again()

    def focus_first(self) -> None:
        """The table, on its first account."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.selectionModel().hasSelection():
            at = next((at for at, found in enumerate(self.sheet.rows) if found.look is Look.ACCOUNT), 0)
            self.table.selectRow(at)
        self.desk.hint(self.hints())

    def hints(self) -> Sequence[tuple[str, str]]:
        """The keys that matter most."""
        return (
            ("↑ ↓", tr("Ledger", "Account")), ("Enter", tr("Ledger", "Account's ledger")),
            ("Ctrl+→", tr("Ledger", "Next period")), ("Ctrl+P", tr("Ledger", "Print")),
        )  # fmt: skip

    def state(self) -> dict[str, object]:
        """The period, with the splitter and the pane."""
        return {**super().state(), "term": self.term.term.key, "pane": self._wants_pane}

    def restore(self, state: dict[str, object]) -> None:
        super().restore(state)
        self._wants_pane = state.get("pane") is not False
        term = term_of_key(str(state.get("term") or ""))
        if term is not None and in_year(self.years, term.last) is not None:
            self.term.set_term(term)
        self.tell()


def held(*widgets: QWidget) -> QWidget:
    """Widgets side by side that stay together where the bar wraps."""
    holder = QWidget()
    holder.setLayout(row(*widgets, spacing=6))
    holder.setFixedHeight(theme().px(30))
    return holder


def check(words: str, on_change: Any, *, on: bool = False) -> tuple[CheckEdit, QWidget]:
    """A switch in words, and its holder for the bar."""
    made = CheckEdit(words)
    made.set_value(on)
    made.changed.connect(on_change)
    return made, held(made)


def department_choice(desk: Desk) -> ChoiceEdit:
    """All departments, each, and lines without one."""
    with desk.read() as session:
        departments = company_queries.departments(session)
    choice = ChoiceEdit([Choice(ALL, literal(tr("Ledger", "All"))),
                         *(Choice(str(one.id), literal("　" * one.depth + one.name)) for one in departments),
                         Choice("0", literal(tr("Ledger", "No department")))])  # fmt: skip
    choice.setAccessibleName(tr("Ledger", "Department"))
    choice.setMinimumWidth(theme().px(116))
    choice.set_value(ALL)
    return choice


def department_of(choice: ChoiceEdit) -> int | None:
    """The chosen department; None = all."""
    value = choice.value()
    return None if value in (ALL, None) else int(value)


def open_ledger(desk: Desk, link: Link, first: date, last: date) -> None:
    """The general ledger of what a row stands for."""
    options: dict[str, Any] = {"account_id": link.account_id, "first": first, "last": last}
    if link.sub_account_id is not None:
        options["sub_account_id"] = link.sub_account_id
    if link.department_id is not None:
        options["department_id"] = link.department_id
    desk.open("page:ledger.general-ledger", **options)


def rest_as_slip(desk: Desk, entry: Entry) -> None:
    """A proposed entry as a slip at rest, opened so that somebody reads it before it is posted."""
    with desk.showing_errors():
        saved = desk.run(save_draft, slip=slip_of(entry))
        desk.open(f"ledger.draft:{saved.id}")
