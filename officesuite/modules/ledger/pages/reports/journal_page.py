"""The journal (仕訳帳): every entry by windows, the search of the 優良な電子帳簿 over it, the whole entry beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from officesuite.base.dates import month_end
from officesuite.base.errors import DomainError, Invalid, Problem
from officesuite.base.fields import Field, Kind
from officesuite.base.text import language, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.company.queries import fiscal_year_of, fiscal_years
from officesuite.modules.ledger.pages.reports.entry_pane import EntryPane, entry_facts
from officesuite.modules.ledger.pages.reports.journal_bar import JournalBar
from officesuite.modules.ledger.pages.reports.journal_out import journal_bytes, journal_pdf
from officesuite.modules.ledger.pages.reports.journal_search import conditions, narrowed
from officesuite.modules.ledger.pages.reports.report_page import open_ledger
from officesuite.modules.ledger.pages.reports.sheets import Link
from officesuite.modules.ledger.queries.ledger_pages import SUNDRY
from officesuite.modules.ledger.queries.search import (
    JournalFilter,
    JournalRow,
    journal_count,
    journal_page,
    position_of_entry,
)
from officesuite.ui.asking import ask_fields
from officesuite.ui.buttons import Button
from officesuite.ui.cells import ChipLook, Column, RowLook, Show
from officesuite.ui.desk import Desk
from officesuite.ui.file_out import export_file
from officesuite.ui.jobs import Progress
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.print_dialog import print_paper
from officesuite.ui.table import Query, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row, set_words

PANE_FROM = 900
ROW = 28
_FILTER = "filter"


class JournalSource:
    """Windows of entries; the filter travels in the query."""

    def __init__(self, desk: Desk, usual: JournalFilter) -> None:
        self._desk, self._usual = desk, usual

    def wanted(self, query: Query) -> JournalFilter:
        """What a query asks for; a search tells corrections, the plain journal of the year only when asked."""
        found = dict(query.extra).get(_FILTER)
        wanted = found if isinstance(found, JournalFilter) else self._usual
        shown = wanted.show_corrections or narrowed(wanted, self._usual)
        return replace(wanted, newest_first=query.descending, show_corrections=shown)

    def count(self, query: Query) -> int:
        """How many there are."""
        with self._desk.read() as session:
            return journal_count(session, self.wanted(query))

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[JournalRow]:
        """`limit` entries from `offset`."""
        with self._desk.read() as session:
            return journal_page(session, self.wanted(query), offset, limit)


def journal_columns() -> tuple[Column, ...]:
    """The columns of the journal."""
    return (
        Column("day", translate("Ledger", "Date"), Show.DATE, width=102),
        Column("entry_no", translate("Ledger", "Entry No."), width=72, align="right", sortable=False, muted=True,
               value=lambda one: str(one.entry_no)),
        Column("debit", translate("Ledger", "Debit account"), width=108, sortable=False,
               value=lambda one: one.debit_account or str(SUNDRY), tone=lambda one: "" if one.debit_account else "text2"),
        Column("credit", translate("Ledger", "Credit account"), width=108, sortable=False,
               value=lambda one: one.credit_account or str(SUNDRY), tone=lambda one: "" if one.credit_account else "text2"),
        Column("amount", translate("Ledger", "Amount"), Show.YEN, width=92, sortable=False),
        Column("description", translate("Ledger", "Description"), width=110, stretch=True, sortable=False),
        Column("partner", translate("Ledger", "Counterparty"), width=126, sortable=False, muted=True),
        Column("mark", translate("Ledger", "History"), Show.CHIP, width=96 if language() == "ja" else 116, sortable=False, value=_mark),
        Column("slip_no", translate("Ledger", "Slip No."), width=80, sortable=False, muted=True, hidden=True),
        Column("entered_by", translate("Ledger", "Operator"), width=80, sortable=False, muted=True, hidden=True),
        Column("entered_at", translate("Ledger", "Entered at"), width=120, sortable=False, muted=True, hidden=True,
               value=lambda one: f"{one.entered_at.astimezone():%Y/%m/%d %H:%M}"),
    )  # fmt: skip


def _mark(one: JournalRow) -> ChipLook | None:
    """What is special about an entry, the most telling first."""
    if one.relation == "correction":
        return ChipLook(tr("Ledger", "Takes back"), "warn", "undo-2")
    if one.counter_relation == "correction":
        return ChipLook(tr("Ledger", "Corrected"), "neutral", "history")
    if one.counter_relation == "reversal":
        return ChipLook(tr("Ledger", "Reversed"), "neutral", "rotate-ccw")
    if one.relation == "reversal":
        return ChipLook(tr("Ledger", "Reversal"), "info", "rotate-ccw")
    if one.late:
        return ChipLook(tr("Ledger", "Late"), "warn", "clock")
    if one.relation == "replacement":
        return ChipLook(tr("Ledger", "Right entry"), "info", "check")
    if one.kind:
        return ChipLook(tr("Ledger", "Adjustment"), "accent")
    return None


class JournalPage(Page):
    """See the module. `entry_id` shows one entry; the other options narrow the list (from reports and books)."""

    def __init__(
        self,
        desk: Desk,
        *,
        entry_id: int | None = None,
        first: date | None = None,
        last: date | None = None,
        account_id: int | None = None,
        sub_account_id: int | None = None,
        axes_ids: tuple[int, ...] = (),
        late_only: bool = False,
    ) -> None:
        super().__init__(title=tr("Ledger", "Journal"))
        self._desk = desk
        self._narrow, self._wants_pane = False, True
        with desk.read() as session:
            years, year = fiscal_years(session), fiscal_year_of(session, desk.office.today)
        year = year or (years[-1] if years else None)
        self._usual = JournalFilter(
            first=year.first if year else None, last=year.last if year else None, show_corrections=False
        )
        start = replace(self._usual, account_id=account_id, sub_account_id=sub_account_id, axes_ids=axes_ids,
                        late_only=late_only)  # fmt: skip
        if first is not None or last is not None:
            start = replace(start, first=first, last=last)
        new = Button(tr("Ledger", "New slip"), kind="primary", icon="plus", shortcut="Ctrl+N",
                     on=lambda: desk.open("new:ledger.draft"))  # fmt: skip
        self.add_button(
            Button(tr("Ledger", "Jump"), kind="ghost", icon="arrow-up-right", on=self.jump),
            Button(tr("Ledger", "Export"), kind="ghost", icon="upload", on=self._export),
            Button(tr("Ledger", "Print"), kind="ghost", icon="printer", on=self._print), new,
        )  # fmt: skip
        self.bar = JournalBar(desk, start)
        self._make_table(start)
        self.bar.changed.connect(self._filter)
        self.bar.left_down.connect(self._to_table)
        self.pane = EntryPane()
        self.pane.closed.connect(lambda: self.show_pane(False))
        self.pane.opened.connect(self._open_linked)
        self.pane.account_asked.connect(self._open_account)
        self._lay_out()
        self._keys()
        self._tell_count()
        if entry_id is not None:
            self.go_to(entry_id)

    # parts

    def _make_table(self, start: JournalFilter) -> None:
        empty = EmptyState(
            tr("Ledger", "No entries yet"), tr("Ledger", "Every posted entry stands here, whichever book it was typed into."),
            icon="book-open-text",
            buttons=(
                Button(tr("Ledger", "Write a slip"), kind="primary", icon="plus", on=lambda: self._desk.open("new:ledger.draft")),
                Button(tr("Ledger", "Import entries"), icon="download",
                       on=lambda: self._desk.open("page:shell.import", kind="ledger.entries")),
            ),
        )  # fmt: skip
        self.source = JournalSource(self._desk, self._usual)
        self.model = TableModel(journal_columns(), self.source, query=self._query(start, descending=True),
                                look=lambda one: RowLook(muted=bool(one.counter_id) or one.relation == "correction"))  # fmt: skip
        self.table = TableView(self.model, memory=self._desk.memory, name="ledger.journal", empty=empty, row_height=ROW,
                               accessible_name=tr("Ledger", "Journal"))  # fmt: skip
        self.table.opened.connect(lambda found: self._desk.open(f"ledger.entry:{found.id}"))
        self.table.typed.connect(self.bar.take_text)
        self.table.query_cleared.connect(self.bar.clear)
        self._later = QTimer(self, singleShot=True, interval=30)
        self._later.timeout.connect(self._show_entry)
        self.table.selected.connect(lambda _: self._later.start())
        self.model.counted.connect(lambda _: self._tell_count())
        self._count = label("", role="bodyStrong")
        self._note = label("", tone="text2")
        hints = label(tr("Ledger", "↑↓ choose   Enter open   Ctrl+F search   Ctrl+G jump"), role="hint", tone="text3")
        self.foot = grounded(QWidget())
        self.foot.setFixedHeight(theme().px(34))
        self.foot.setLayout(row(self._count, self._note, 1, hints, spacing=12, margins=(20, 0, 16, 0)))

    def _lay_out(self) -> None:
        left = QWidget()
        inner = column(self.table, hline(), self.foot, spacing=0)
        inner.setStretch(0, 1)
        left.setLayout(inner)
        left.setMinimumWidth(theme().px(320))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(860), theme().px(356)])
        self.body.addWidget(self.bar)
        self.body.addWidget(hline())
        self.body.addWidget(self.split, 1)

    def _keys(self) -> None:
        for keys, act in (
            ("Ctrl+F", self.bar.focus_text), ("Ctrl+P", self._print), ("Ctrl+E", self._export), ("Ctrl+G", self.jump),
            ("Alt+Return", lambda: self.show_pane(self.pane.isHidden())),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # the list

    def _query(self, wanted: JournalFilter, *, descending: bool) -> Query:
        extra: tuple[tuple[str, object], ...] = () if wanted == self._usual else ((_FILTER, wanted),)
        return Query(sort="day", descending=descending, extra=extra)

    def wanted(self) -> JournalFilter:
        """What the list shows now, as file and paper take it."""
        return self.source.wanted(self.model.query)

    def _filter(self) -> None:
        query = self._query(self.bar.filter(), descending=self.model.query.descending)
        if query != self.model.query:
            self.model.set_query(query)
            self.table.select_first()
            if not self.model.rowCount():
                self.pane.show_facts(None)
        self._tell_count()

    def _tell_count(self) -> None:
        set_words(self._count, tr("Ledger", "Entries: {count}", count=f"{self.model.rowCount():,}"))
        search = narrowed(self.wanted(), self._usual)
        self.bar.corrections.setEnabled(not search)
        asked = conditions(self.wanted(), self.bar.names()) if search else ()
        set_words(self._note, "　".join(f"{name} {words}" for name, words in asked[:4]))

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()

    def go_to(self, entry_id: int) -> bool:
        """Shows an entry where it stands in the list, all entries of its time around it; whether it is there."""
        try:
            with self._desk.read() as session:
                card = entry_facts(session, entry_id).card
                year = fiscal_year_of(session, card.date)
        except DomainError as error:
            self._desk.show_error(error)
            return False
        wanted = replace(self._usual, first=year.first if year else None, last=year.last if year else None,
                         show_corrections=bool(card.counter_id) or bool(card.relation))  # fmt: skip
        self.bar.set_filter(wanted)
        with self._desk.read() as session:
            at = position_of_entry(session, self.wanted(), day=card.date, entry_id=card.id)
        index = self.model.index(at, 0)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index, TableView.ScrollHint.PositionAtCenter)
        return True

    def jump(self) -> None:
        """Asks for an entry's number or a day, and goes there (Ctrl+G)."""
        fields = (
            Field("number", translate("Ledger", "Entry No."), Kind.INTEGER),
            Field("day", translate("Ledger", "Day"), Kind.DATE),
        )

        def done(values: dict[str, Any]) -> None:
            found = self._find(values.get("number"), values.get("day"))
            if found is None:
                raise Invalid(
                    [Problem("number", translate("Ledger", "To jump, give a number or a day that has entries."))]
                )
            self.go_to(found)

        ask_fields(self, title=tr("Ledger", "Jump"), words=tr("Ledger", "To an entry of the shown year, or to the first one of a day."),
                   fields=fields, button=tr("Ledger", "Jump"), done=done, icon="arrow-up-right",
                   today=self._desk.office.today)  # fmt: skip

    def _find(self, number: int | None, day: date | None) -> int | None:
        """The entry of a number in the shown days, else the first on or after a day."""
        if number is not None:
            wanted = replace(self._usual, first=self.wanted().first, last=self.wanted().last, number_from=number,
                             number_to=number, show_corrections=True)  # fmt: skip
        elif day is not None:
            wanted = JournalFilter(first=day)
        else:
            return None
        with self._desk.read() as session:
            rows = journal_page(session, wanted, 0, 1)
        return rows[0].id if rows else None

    # the entry at the right

    def _show_entry(self) -> None:
        if self.pane.isHidden():
            return
        found = self.table.current()
        try:
            with self._desk.read() as session:
                facts = entry_facts(session, found.id) if found is not None else None
        except DomainError:
            facts = None
        self.pane.show_facts(facts)

    def show_pane(self, on: bool) -> None:
        """Shows or hides the pane (Alt+Enter)."""
        self._wants_pane = on
        self.pane.setVisible(on)
        if on:
            self._show_entry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pane yields to the table in a narrow window or at large letters."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(PANE_FROM)
        if narrow != self._narrow:
            self._narrow = narrow
            self.pane.setVisible(self._wants_pane and not narrow)

    def _open_linked(self, entry_id: int) -> None:
        """The entry itself opens; one it is tied to is shown here, so that both ways stay one key."""
        if self.pane.facts is not None and entry_id == self.pane.facts.card.id:
            self._desk.open(f"ledger.entry:{entry_id}")
        else:
            self.go_to(entry_id)

    def _open_account(self, account_id: int) -> None:
        if self.pane.facts is None:
            return
        day = self.pane.facts.card.date
        open_ledger(self._desk, Link(account_id), day.replace(day=1), month_end(day))

    # out of the house

    def _export(self) -> None:
        wanted, desk = self.wanted(), self._desk

        def make(format_: str) -> bytes:
            with desk.read() as session:
                return journal_bytes(session, wanted, format_)

        export_file(desk, self, name=tr("Ledger", "Journal"), make=make)

    def _print(self) -> None:
        wanted, desk = self.wanted(), self._desk
        asked = conditions(wanted, self.bar.names())
        first = wanted.first or self._usual.first or desk.office.today
        last = wanted.last or self._usual.last or desk.office.today

        def make(progress: Progress) -> bytes:
            with desk.read() as session:
                return journal_pdf(session, wanted, asked, first=first, last=last, today=desk.office.today)

        print_paper(
            desk, self, name=tr("Ledger", "Journal"), title=tr("Ledger", "Print the entries that are shown"), make=make
        )

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Reads again when something was posted."""
        if isinstance(changes, Changes) and not any(key.startswith("ledger.") for key, _ in changes.entities):
            return
        self.table.refresh()
        self._later.start()

    def focus_first(self) -> None:
        """The list, on its first row."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.select_first()
        self._desk.hint((
            ("Enter", tr("Ledger", "Open the entry")), ("Ctrl+F", tr("Ledger", "Search")), ("Ctrl+G", tr("Ledger", "Jump")),
            ("Ctrl+P", tr("Ledger", "Print")),
        ))  # fmt: skip

    def state(self) -> dict[str, object]:
        """The splitter and whether the pane shows."""
        return {**super().state(), "pane": self._wants_pane}

    def restore(self, state: dict[str, object]) -> None:
        super().restore(state)
        self._wants_pane = state.get("pane") is not False
        self.pane.setVisible(self._wants_pane and not self._narrow)
