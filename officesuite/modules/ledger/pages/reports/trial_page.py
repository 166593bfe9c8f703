"""The trial balance (試算表) with its five views, the account at the right, and the way down into the ledger and back."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

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
from officesuite.modules.ledger.pages.reports.trial_views import VIEW_LABELS, Asked, View, trial_sheet
from officesuite.ui.buttons import Button, Segmented
from officesuite.ui.choices import CheckEdit, ChoiceEdit
from officesuite.ui.desk import Desk
from officesuite.ui.flow import flowing
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, column, hline, label, row

KINDS = (TermKind.MONTH, TermKind.TO_DATE, TermKind.QUARTER, TermKind.HALF, TermKind.YEAR, TermKind.OWN)
WIDE = frozenset({View.MONTHS, View.DEPARTMENTS})  # views that want the pane's room
PANE_FROM = 860
ALL = "all"


class TrialBalancePage(Page):
    """See the module. `view` opens one of the faces, `term` a period (`Term.key`)."""

    def __init__(self, desk: Desk, view: str = View.BALANCES, term: str = "") -> None:
        super().__init__(title=tr("Ledger", "Trial balance"))
        self._desk = desk
        self._narrow, self._wants_pane = False, True
        self._month: Term | None = None  # what the trend gives back
        with desk.read() as session:
            self._years = company_queries.fiscal_years(session)
            departments = company_queries.departments(session)
        kind = TermKind.YEAR if view == View.MONTHS else TermKind.MONTH
        start = term_of_key(term) or first_term(self._years, desk.office.today, kind)
        self.wanted = Asked(View(view), start)
        self._make_bar(departments)
        self.chip = Chip("")
        self.set_chips(self.chip)
        give = Button(tr("Ledger", "Export"), kind="ghost", icon="upload", on=self._export)
        paper = Button(tr("Ledger", "Print"), kind="ghost", icon="printer", on=self._print)
        paper.setToolTip("Ctrl+P")
        self.add_button(give, paper)
        self.sheet = self._read()
        self.table = SheetView(self.sheet, name=tr("Ledger", "Trial balance"), empty=self._empty())
        self.table.opened.connect(self._open_row)
        self._later = QTimer(self, singleShot=True, interval=30)
        self._later.timeout.connect(self._show_account)
        self.table.selected.connect(lambda _: self._later.start())
        self.pane = AccountPane()
        self.pane.closed.connect(lambda: self.show_pane(False))
        self.pane.ledger_asked.connect(self.open_ledger)
        self.pane.sub_asked.connect(self._open_sub)
        self.pane.line_asked.connect(lambda id_: desk.open(f"ledger.entry:{id_}"))
        self.pane.trend_asked.connect(lambda: self._choose(View.MONTHS))
        self._lay_out()
        self._keys()
        self._tell()

    # parts

    def _make_bar(self, departments: Any) -> None:
        self.views = Segmented(list(VIEW_LABELS.items()), name=tr("Ledger", "View"))
        self.views.set_value(self.wanted.view)
        self.views.chosen.connect(lambda key: self._choose(View(key)))
        self.term = TermEdit(self._years, self.wanted.term, kinds=KINDS)
        self.term.changed.connect(self._changed)
        self.department = ChoiceEdit([Choice(ALL, literal(tr("Ledger", "All"))),
                                      *(Choice(str(one.id), literal("　" * one.depth + one.name)) for one in departments),
                                      Choice("0", literal(tr("Ledger", "No department")))])  # fmt: skip
        self.department.setAccessibleName(tr("Ledger", "Department"))
        self.department.setMinimumWidth(theme().px(116))
        self.department.set_value(ALL)
        self.department.changed.connect(self._changed)
        self._department_box = QWidget()
        self._department_box.setLayout(
            row(label(tr("Ledger", "Department"), role="label", tone="text2"), self.department, spacing=6)
        )
        self._department_box.setVisible(bool(departments))
        self.subs = CheckEdit(tr("Ledger", "Sub-accounts"))
        self.zeros = CheckEdit(tr("Ledger", "Zero balances too"))
        self.adjustments = CheckEdit(tr("Ledger", "With adjustments"))
        self.adjustments.set_value(True)
        for check in (self.subs, self.zeros, self.adjustments):
            check.setMinimumHeight(theme().px(30))
            check.changed.connect(self._changed)
        term_box = QWidget()
        term_box.setLayout(row(label(tr("Ledger", "Period"), role="label", tone="text2"), self.term, spacing=6))
        self.bar = flowing(self.views, term_box, self._department_box, self.subs, self.zeros, self.adjustments,
                           spacing=theme().px(10))  # fmt: skip

    def _empty(self) -> EmptyState:
        return EmptyState(
            tr("Ledger", "Nothing was posted in this period"),
            tr("Ledger", "Entries appear here as soon as they are posted. Choose another period, or post one."),
            icon="scale",
            buttons=(
                Button(tr("Ledger", "Write a slip"), kind="primary", icon="plus",
                       on=lambda: self._desk.open("page:ledger.slips")),
                Button(tr("Ledger", "Import"), icon="download",
                       on=lambda: self._desk.open("page:shell.import", kind="ledger.entries")),
            ),
        )  # fmt: skip

    def _lay_out(self) -> None:
        left = QWidget()
        inner = column(self.table, spacing=0)
        left.setLayout(inner)
        left.setMinimumWidth(theme().px(320))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(870), theme().px(346)])
        holder = QWidget()
        holder.setLayout(row(self.bar, margins=(20, 8, 16, 8)))
        self.body.addWidget(holder)
        self.body.addWidget(hline())
        self.body.addWidget(self.split, 1)

    def _keys(self) -> None:
        for keys, act in (
            ("Ctrl+Left", lambda: self.term.step(-1)), ("Ctrl+Right", lambda: self.term.step(1)),
            ("Ctrl+P", self._print), ("Ctrl+E", self._export), ("Alt+Return", lambda: self.show_pane(self.pane.isHidden())),
            ("Ctrl+1", lambda: self._choose(View.BALANCES)), ("Ctrl+2", lambda: self._choose(View.MONTHS)),
            ("Ctrl+3", lambda: self._choose(View.LAST_YEAR)), ("Ctrl+4", lambda: self._choose(View.BUDGET)),
            ("Ctrl+5", lambda: self._choose(View.DEPARTMENTS)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # reading

    def _read(self) -> Sheet:
        with self._desk.read() as session:
            return trial_sheet(session, self.wanted)

    def _choose(self, view: View) -> None:
        """Another face; the trend of one month says little, so it begins with its fiscal year and gives the month back."""
        self.views.set_value(view)
        term = self.term.term
        if view is View.MONTHS and term.kind is TermKind.MONTH:
            self._month = term
            self.term.set_kind(TermKind.YEAR)
        elif view is not View.MONTHS and self._month is not None and term.kind is TermKind.YEAR:
            month, self._month = self._month, None
            self.term.set_term(month if term.first <= month.first <= term.last else term)
        self._changed()

    def _changed(self) -> None:
        value = self.department.value()
        self.wanted = Asked(
            View(self.views.value()),
            self.term.term,
            None if value in (ALL, None) else int(value),
            self.subs.value(),
            self.zeros.value(),
            self.adjustments.value(),
        )
        self._show()

    def _show(self) -> None:
        self.sheet = self._read()
        self.table.show_sheet(self.sheet)
        self._tell()
        self._later.start()

    def _tell(self) -> None:
        """Title, badge, and which switches mean something here."""
        sheet, view = self.sheet, self.wanted.view
        self.set_title(sheet.title)
        self.chip.setVisible(sheet.balanced is not None and not sheet.empty)
        if sheet.balanced:
            self.chip.set_look(tr("Ledger", "Balanced"), tone="ok", icon="scale")
        else:
            words = tr("Ledger", "Differs by {amount}", amount=f"{sheet.difference:,}")
            self.chip.set_look(words, tone="danger", icon="circle-alert")
        self.subs.setVisible(view is View.BALANCES)
        self.adjustments.setVisible(view is not View.MONTHS)
        self._department_box.setVisible(view is not View.DEPARTMENTS and self.department.count() > 2)
        self.pane.setVisible(self._pane_shows())
        self._desk.hint((
            ("↑ ↓", tr("Ledger", "Account")), ("Enter", tr("Ledger", "Account's ledger")), ("Ctrl+→", tr("Ledger", "Next period")),
            ("Ctrl+P", tr("Ledger", "Print")),
        ))  # fmt: skip

    # the account at the right

    def _pane_shows(self) -> bool:
        return self._wants_pane and not self._narrow and self.wanted.view not in WIDE

    def _show_account(self) -> None:
        if self.pane.isHidden():
            return
        found: SheetRow | None = self.table.current()
        if found is None or found.link is None:
            self.pane.show_facts(None, None)
            return
        term = self.wanted.term
        with self._desk.read() as session:
            facts = account_facts(session, found.link, term, in_year(self._years, term.last))
        self.pane.show_facts(facts, term)

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

    def _open_row(self, found: SheetRow) -> None:
        if found.link is not None:
            self._open(found.link)

    def open_ledger(self) -> None:
        """The ledger of the current account and period."""
        found: SheetRow | None = self.table.current()
        if found is not None:
            self._open_row(found)

    def _open_sub(self, sub_id: int) -> None:
        if self.pane.facts is not None:
            self._open(replace(self.pane.facts.link, sub_account_id=sub_id))

    def _open(self, link: Link) -> None:
        open_ledger(self._desk, link, self.wanted.term.first, self.wanted.term.last)

    # out of the house

    def _export(self) -> None:
        export_sheet(self._desk, self, self.sheet)

    def _print(self) -> None:
        print_sheet(self._desk, self, self.sheet, self.wanted.term)

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Reads again when the books or the office changed."""
        if isinstance(changes, Changes) and not any(
            key.startswith(("ledger.", "company.")) for key, _ in changes.entities
        ):
            return
        with self._desk.read() as session:
            years = company_queries.fiscal_years(session)
        if years != self._years:
            self._years = years
            self.term.set_years(years)
        self._show()

    def focus_first(self) -> None:
        """The table, on its first account."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            at = next((at for at, found in enumerate(self.sheet.rows) if found.look is Look.ACCOUNT), 0)
            self.table.setCurrentIndex(self.table.rows.index(at, 0))

    def state(self) -> dict[str, object]:
        """View, period and switches, with the splitter."""
        return {**super().state(), "view": str(self.wanted.view), "term": self.term.term.key, "subs": self.subs.value(),
                "zeros": self.zeros.value(), "pane": self._wants_pane}  # fmt: skip

    def restore(self, state: dict[str, object]) -> None:
        super().restore(state)
        view, term = state.get("view"), term_of_key(str(state.get("term") or ""))
        if view in tuple(View):
            self.views.set_value(str(view))
        self.subs.set_value(state.get("subs"))
        self.zeros.set_value(state.get("zeros"))
        self._wants_pane = state.get("pane") is not False
        if term is not None and in_year(self._years, term.last) is not None:
            self.term.set_term(term)
        self._changed()


def open_ledger(desk: Desk, link: Link, first: Any, last: Any) -> None:
    """The general ledger of what a row stands for."""
    options: dict[str, Any] = {"account_id": link.account_id, "first": first, "last": last}
    if link.sub_account_id is not None:
        options["sub_account_id"] = link.sub_account_id
    if link.department_id is not None:
        options["department_id"] = link.department_id
    desk.open("page:ledger.general-ledger", **options)


def monthly(desk: Desk, **given: Any) -> TrialBalancePage:
    """月次推移表 as a page of its own."""
    return TrialBalancePage(desk, View.MONTHS, **given)


def comparison(desk: Desk, **given: Any) -> TrialBalancePage:
    """前年比較 as a page of its own."""
    return TrialBalancePage(desk, View.LAST_YEAR, **given)
