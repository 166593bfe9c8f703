"""The two lists of the recurring entries' page: what is due up to a day, and every recurring entry."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QWidget

from officesuite.base.errors import Invalid
from officesuite.base.kana import fold
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.plans.due_table import COLUMNS, DueRow, DueTable, Key, due_rows
from officesuite.modules.ledger.pages.plans.recurring_fields import STATES
from officesuite.modules.ledger.pages.plans.slip_view import whole_amount
from officesuite.modules.ledger.queries.templates import RecurringRow
from officesuite.modules.ledger.rules.rhythm import rhythm_words
from officesuite.modules.ledger.rules.words import HOLIDAY_LABELS
from officesuite.modules.ledger.services.recurring import LookedAt
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, RowLook, Show
from officesuite.ui.date_edit import DateEdit
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.filter_bar import FilterBar
from officesuite.ui.flow import flowing
from officesuite.ui.notices import EmptyState, SumsBar
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row


def _new_button(desk: Desk) -> Button:
    return Button(
        tr("Ledger", "New recurring entry"), kind="primary", icon="plus", on=lambda: desk.open("new:ledger.recurring")
    )


class DueList(QWidget):
    """What is due. `until_changed`; `marked`: other rows are ticked."""

    until_changed = Signal()
    marked = Signal()

    def __init__(self, desk: Desk, *, until: date) -> None:
        super().__init__()
        self._desk, self.until = desk, until
        self._looked: Sequence[LookedAt] = ()
        self._accounts: Mapping[int, str] = {}
        self._on: set[Key] = set()
        self._off: set[Key] = set()
        self.rows: tuple[DueRow, ...] = ()
        self.day = DateEdit(near=until, today=desk.office.today)
        self.day.setFixedWidth(theme().px(150))
        self.day.setAccessibleName(tr("Ledger", "Due up to"))
        self.day.set_value(until)
        self.day.changed.connect(self._other_day)
        words = label(translate("Ledger", "Due up to"), role="label", tone="text2")
        words.setBuddy(self.day)
        every = Button(
            tr("Ledger", "Tick all"), kind="ghost", small=True, icon="check-check", on=lambda: self.tick_all(on=True)
        )
        none = Button(tr("Ledger", "Tick none"), kind="ghost", small=True, on=lambda: self.tick_all(on=False))
        asked = QWidget()
        asked.setLayout(row(words, self.day))
        top = grounded(QWidget())
        top.setLayout(column(flowing(asked, every, none), margins=(20, 8, 16, 8)))
        self.model = TableModel(COLUMNS, ListSource(), look=lambda one: RowLook(muted=not one.checked))
        empty = EmptyState(
            tr("Ledger", "Nothing is due"),
            tr("Ledger", "Rent, leases, fees: what comes again waits here on its day, to be looked at before it is posted."),
            icon="calendar-clock", buttons=(_new_button(desk),),
        )  # fmt: skip
        self.table = DueTable(self.model, memory=desk.memory, name="ledger.recurring.due", empty=empty,
                              accessible_name=tr("Ledger", "Recurring entries due"))  # fmt: skip
        self.table.listen()
        self.table.ticked.connect(self.turn)
        self.sums = SumsBar()
        self.setLayout(column(top, hline(), self.table, self.sums, spacing=0))

    def show_looked(self, looked: Sequence[LookedAt], accounts: Mapping[int, str]) -> None:
        """Another reading; ticks that the user gave or took stay."""
        self._looked, self._accounts = looked, accounts
        self._show()
        if self.table.current() is None:
            self.table.select_first()

    def ticked(self) -> tuple[DueRow, ...]:
        """The ticked rows."""
        return tuple(one for one in self.rows if one.checked)

    def turn(self, rows: Sequence[DueRow]) -> None:
        """Space: ticks the rows, or takes the ticks away where all have one."""
        self._mark(rows, on=not all(one.checked for one in rows))

    def tick_all(self, *, on: bool) -> None:
        """All that can be posted, or none."""
        self._mark([one for one in self.rows if not (on and one.looked.problem)], on=on)

    def _mark(self, rows: Sequence[DueRow], *, on: bool) -> None:
        keys = {one.id for one in rows}
        self._on, self._off = (self._on | keys, self._off - keys) if on else (self._on - keys, self._off | keys)
        self._show()
        self.marked.emit()

    def stand_on(self, recurring_id: int) -> bool:
        """Chooses the first due day of a recurring entry."""
        key = next((one.id for one in self.rows if one.due.recurring_id == recurring_id), None)
        return key is not None and self.table.select_key(key)

    def _show(self) -> None:
        current = self.table.current()
        self.rows = due_rows(
            self._looked, dict(self._accounts), on=self._on, off=self._off, today=self._desk.office.today
        )
        chosen = [one.id for one in self.table.chosen() if isinstance(one, DueRow)]
        self.model.set_source(ListSource(self.rows))
        if isinstance(current, DueRow):
            self.table.select_key(current.id)
        self._choose_again(chosen)
        marked = self.ticked()
        self.sums.set_parts([
            ("", tr("Ledger", "{count} of {all} ticked", count=len(marked), all=len(self.rows))),
            (translate("Ledger", "Total"), show_yen(sum(one.amount or 0 for one in marked))),
        ])  # fmt: skip

    def _choose_again(self, keys: Sequence[Key]) -> None:
        """The same rows as before, so that Space turns them back."""
        if len(keys) < 2:
            return
        flags = QItemSelectionModel.SelectionFlag
        for key in keys:
            at = self.model.find_key(key)
            if at is not None:
                self.table.selectionModel().select(self.model.index(at, 0), flags.Select | flags.Rows)

    def _other_day(self) -> None:
        try:
            day = self.day.value()
        except Invalid:
            return
        if day is not None and day != self.until:
            self.until = day
            self.until_changed.emit()


class PlanList(QWidget):
    """Every recurring entry, the next due first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._rows: tuple[RecurringRow, ...] = ()
        self.bar = FilterBar(
            hint=translate("Ledger", "Name or description"), states=[(key, look.label) for key, look in STATES.items()]
        )
        self.bar.query_changed.connect(self._filter)
        self.bar.left_down.connect(self._to_table)
        self.model = TableModel(_columns(), ListSource(), look=lambda one: RowLook(muted=one.state != "active"))
        empty = EmptyState(
            tr("Ledger", "No recurring entries yet"),
            tr("Ledger", "Write one here, or keep a slip or a posted entry as one from its menu."),
            icon="calendar-clock", buttons=(_new_button(desk),),
        )  # fmt: skip
        self.table = TableView(self.model, memory=desk.memory, name="ledger.recurring", empty=empty, multiple=False,
                               accessible_name=tr("Ledger", "Recurring entries"))  # fmt: skip
        self.table.typed.connect(self.bar.take_text)
        self.table.query_cleared.connect(self.bar.clear)
        self.setLayout(column(self.bar, hline(), self.table, spacing=0))

    def show_rows(self, rows: tuple[RecurringRow, ...]) -> None:
        """Another reading."""
        self._rows = tuple(sorted(rows, key=lambda one: one.state != "active"))
        self.bar.set_counts({key: sum(one.state == key for one in rows) for key in STATES})
        self._filter()

    def _filter(self) -> None:
        current = self.table.current()
        query = self.bar.apply(self.model.query)
        want = fold(query.text)
        found = tuple(
            one for one in self._rows
            if (not query.states or one.state in query.states)
            and (not want or want in fold(f"{one.name} {one.slip.description}"))
        )  # fmt: skip
        self.model.query = query
        self.model.set_source(ListSource(found))
        if not (isinstance(current, RecurringRow) and self.table.select_key(current.id)):
            self.table.select_first()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", translate("Ledger", "Name"), width=130, stretch=True, sortable=False),
        Column("rhythm", translate("Ledger", "Rhythm"), width=160, sortable=False,
               value=lambda one: rhythm_words(one.every_months, one.day, one.next_on)),
        Column("next_on", translate("Ledger", "Next on"), width=120, sortable=False,
               value=lambda one: show_date(one.next_on, with_weekday=True)),
        Column("amount", translate("Ledger", "Amount"), Show.YEN, width=88, sortable=False, value=lambda one: whole_amount(one.slip)),
        Column("holiday", translate("Ledger", "On holidays"), width=152, sortable=False, muted=True,
               value=lambda one: str(HOLIDAY_LABELS[one.holiday])),
        Column("until", translate("Ledger", "Until"), Show.DATE, width=90, sortable=False, muted=True),
        Column("state", translate("Ledger", "State"), Show.CHIP, width=100, sortable=False, chips=STATES),
    )  # fmt: skip
