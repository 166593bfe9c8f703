"""The list 振替伝票: slips at rest first, then the newest posted ones; the pane beside it tells of the chosen one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from officesuite.base.errors import DomainError
from officesuite.base.text import tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.company.queries import fiscal_year_of
from officesuite.modules.ledger.pages.reports.entry_pane import EntryPane, entry_facts
from officesuite.modules.ledger.pages.slip.draft_pane import DraftPane
from officesuite.modules.ledger.queries.drafts import SlipFilter, SlipListRow, count_slips, draft, slip_window
from officesuite.modules.ledger.queries.entry_books import book_accounts
from officesuite.ui.buttons import Button
from officesuite.ui.cells import ChipLook, Column, RowLook, Show
from officesuite.ui.desk import Desk
from officesuite.ui.filter_bar import FilterBar, usual_periods
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import Query, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, hline

STATES = {
    "draft": ChipLook(translate("Ledger", "Draft"), "warn", "file-pen-line"),
    "posted": ChipLook(translate("Ledger", "Posted"), "ok", "check"),
    "counter": ChipLook(translate("Ledger", "Counter-entry"), "neutral", "undo-2"),
}
PANE_FROM = 900  # pixels at 100 % from which the pane shows


def filter_of(query: Query) -> SlipFilter:
    """What the bar asks for."""
    return SlipFilter(query.text, query.start, query.end, query.states)


class SlipSource:
    """Windows of slips for the table."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def count(self, query: Query) -> int:
        """How many there are."""
        with self._desk.read() as session:
            return count_slips(session, filter_of(query))

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[SlipListRow]:
        """`limit` rows from `offset`."""
        with self._desk.read() as session:
            return slip_window(session, filter_of(query), offset, limit)


COLUMNS = (
    Column("state", translate("Ledger", "State"), Show.CHIP, width=132, chips=STATES, sortable=False),
    Column("day", translate("Ledger", "Date"), Show.DATE, width=96, sortable=False),
    Column("entry_no", translate("Ledger", "No."), width=70, align="right", sortable=False,
           value=lambda one: str(one.entry_no) if one.entry_no else ""),
    Column("description", translate("Ledger", "Description"), width=200, stretch=True, sortable=False),
    Column("total", translate("Ledger", "Amount"), Show.YEN, width=110, sortable=False),
    Column("slip_no", translate("Ledger", "Slip No."), width=92, sortable=False, muted=True),
    Column("by", translate("Ledger", "Operator"), width=110, sortable=False, muted=True),
)  # fmt: skip


class SlipListPage(Page):
    """See the module."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=translate("Ledger", "Transfer slips"))
        self._desk = desk
        today = desk.office.today
        with desk.read() as session:
            year = fiscal_year_of(session, today)
        self.new = Button(tr("Ledger", "Write a slip"), kind="primary", icon="plus", shortcut="Ctrl+N",
                          on=lambda: desk.open("new:ledger.draft"))  # fmt: skip
        self.add_button(self.new)
        self.bar = FilterBar(
            hint=translate("Ledger", "Description, number, partner"), states=[(key, look.label) for key, look in STATES.items()],
            periods=usual_periods(today, year_start=year.first if year is not None else None),
        )  # fmt: skip
        self.model = TableModel(COLUMNS, SlipSource(desk), key=lambda one: one.key,
                                look=lambda one: RowLook(muted=one.state == "counter"))  # fmt: skip
        empty = EmptyState(
            tr("Ledger", "No slips yet"), tr("Ledger", "Slips that you post or let rest stand here."),
            buttons=(Button(tr("Ledger", "Write a slip"), kind="primary", icon="plus",
                            on=lambda: desk.open("new:ledger.draft")),),
        )  # fmt: skip
        self.table = TableView(self.model, memory=desk.memory, name="ledger.slips", empty=empty,
                               accessible_name=tr("Ledger", "Transfer slips"), multiple=False)  # fmt: skip
        self.pane, self.draft_pane = EntryPane(), DraftPane(desk)
        self.panes = QStackedWidget()
        self.panes.addWidget(self.pane)
        self.panes.addWidget(self.draft_pane)
        left = QWidget()
        left.setLayout(column(self.table, spacing=0))
        left.setMinimumWidth(theme().px(320))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.panes)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(860), theme().px(350)])
        self.body.addWidget(self.bar)
        self.body.addWidget(hline())
        self.body.addWidget(self.split, 1)
        self._connect()

    def _connect(self) -> None:
        self._later = QTimer(self, singleShot=True, interval=30)
        self._later.timeout.connect(self._show_chosen)
        self.table.opened.connect(lambda found: self._desk.open(found.target))
        self.table.selected.connect(lambda _: self._later.start())
        self.table.typed.connect(self.bar.take_text)
        self.table.query_cleared.connect(self.bar.clear)
        self.bar.query_changed.connect(self._filter)
        self.bar.left_down.connect(self._to_table)
        self.pane.opened.connect(lambda id_: self._desk.open(f"ledger.entry:{id_}"))
        self.pane.account_asked.connect(lambda id_: self._desk.open("page:ledger.general-ledger", account_id=id_))
        self.pane.closed.connect(self.panes.hide)
        for keys, act in (
            ("Ctrl+F", self.bar.focus_text),
            ("Ctrl+Shift+D", self._copy),
            ("Alt+Return", self._turn_pane),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _filter(self) -> None:
        self.model.set_query(self.bar.apply(self.model.query))
        self.table.select_first()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()

    def _chosen(self) -> SlipListRow | None:
        found = self.table.current()
        return found if isinstance(found, SlipListRow) else None

    def _show_chosen(self) -> None:
        """The chosen slip beside the list."""
        chosen = self._chosen()
        resting = chosen is not None and chosen.state == "draft"
        self.panes.setCurrentWidget(self.draft_pane if resting else self.pane)
        if chosen is None:
            self.pane.show_facts(None)
            return
        try:
            with self._desk.read() as session:
                if resting:
                    self.draft_pane.show_draft(draft(session, chosen.id), book_accounts(session))
                    return
                self.pane.show_facts(entry_facts(session, chosen.id))
        except DomainError:
            self.pane.show_facts(None)

    def _copy(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.state != "draft":
            self._desk.open("new:ledger.draft", copy=chosen.id)

    def _turn_pane(self) -> None:
        self.panes.setVisible(self.panes.isHidden())

    def refresh(self, changes: object = None) -> None:
        """Another slip was posted or laid down."""
        if isinstance(changes, Changes) and not changes.touches("ledger.entry", "ledger.draft"):
            return
        self.model.refresh()
        self._later.start()

    def focus_first(self) -> None:
        """The list."""
        self._to_table()
