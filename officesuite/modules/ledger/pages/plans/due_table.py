"""The preview of what is due: a list with check marks. Space ticks the chosen rows, a click on the mark its row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.plans.slip_view import whole_amount
from officesuite.modules.ledger.queries.recurring import Due
from officesuite.modules.ledger.services.recurring import LookedAt
from officesuite.ui.cells import ChipLook, Column, IconLook, Show
from officesuite.ui.figures import show_date, weekday_name
from officesuite.ui.table_view import TableView

Key = tuple[int, date]
CHECKED = {
    True: IconLook("square-check", translate("Ledger", "Ticked"), "accentText"),
    False: IconLook("square", translate("Ledger", "Not ticked"), "text3"),
}
READY = ChipLook(translate("Ledger", "Ready"), "ok", "check")
OVERDUE = ChipLook(translate("Ledger", "Overdue"), "warn", "clock")
LATE = ChipLook(translate("Ledger", "Late entry"), "warn", "clock")
PASSED = ChipLook(translate("Ledger", "Will be passed over"), "warn", "triangle-alert")
NO_AMOUNT = ChipLook(translate("Ledger", "Amount missing"), "danger", "circle-alert")
REFUSED = ChipLook(translate("Ledger", "Cannot be posted"), "danger", "circle-alert")


@dataclass(frozen=True, slots=True)
class DueRow:
    """A due entry in the list. `passed`: a later one of the same recurring entry is ticked, and this one is not."""

    looked: LookedAt
    accounts: str
    checked: bool
    passed: bool
    overdue: bool

    @property
    def id(self) -> Key:
        return key_of(self.looked.due)

    @property
    def due(self) -> Due:
        """What is due."""
        return self.looked.due

    @property
    def amount(self) -> int | None:
        """Yen of the slip; None where none is given."""
        return whole_amount(self.due.slip)

    @property
    def state(self) -> ChipLook:
        """The most pressing word about it."""
        if self.passed:
            return PASSED
        if self.looked.problem:
            return REFUSED if self.amount is not None else NO_AMOUNT
        return LATE if self.looked.late else OVERDUE if self.overdue else READY


def key_of(due: Due) -> Key:
    """What names a due entry."""
    return due.recurring_id, due.due_on


def due_rows(
    looked: Iterable[LookedAt], accounts: dict[int, str], *, on: set[Key], off: set[Key], today: date
) -> tuple[DueRow, ...]:
    """The rows; what can be posted in an open month is ticked, unless the user said otherwise or an earlier day is left out."""
    every = tuple(looked)
    ticked = {key for one in every if (key := key_of(one.due)) in on}
    stuck: set[int] = set()  # recurring entries whose earlier day is left out: a later one would pass it over
    for one in every:
        key = key_of(one.due)
        if key not in ticked and (one.problem or one.late or key in off):
            stuck.add(one.due.recurring_id)
        elif one.due.recurring_id not in stuck:
            ticked.add(key)
    last: dict[int, date] = {}
    for id_, due_on in ticked:
        last[id_] = max(last.get(id_, due_on), due_on)
    return tuple(
        DueRow(
            one, accounts.get(one.due.recurring_id, ""), key_of(one.due) in ticked,
            key_of(one.due) not in ticked and one.due.due_on < last.get(one.due.recurring_id, one.due.due_on),
            one.due.day < today,
        )
        for one in every
    )  # fmt: skip


def moved_words(due: Due) -> str:
    """`12/27 日 から`, where a holiday moved the day."""
    if due.day == due.due_on:
        return ""
    planned = f"{due.due_on.month}/{due.due_on.day} {weekday_name(due.due_on)}"
    return tr("Ledger", "for {day}", day=planned)


COLUMNS = (
    Column("checked", "", Show.ICON, width=40, sortable=False, icons=CHECKED),
    Column("day", translate("Ledger", "Date"), width=200, sortable=False,
           value=lambda one: show_date(one.due.day, with_weekday=True), second=lambda one: moved_words(one.due)),
    Column("name", translate("Ledger", "Name"), width=150, stretch=True, sortable=False, value=lambda one: one.due.name,
           second=lambda one: one.accounts),
    Column("amount", translate("Ledger", "Amount"), Show.YEN, width=92, sortable=False),
    Column("state", translate("Ledger", "State"), Show.CHIP, width=216, sortable=False,
           second=lambda one: one.looked.problem if one.state is REFUSED else ""),
)  # fmt: skip


class DueTable(TableView):
    """See the module. `ticked(rows)` asks to turn the marks of rows."""

    ticked = Signal(object)

    def listen(self) -> None:
        """Clicks on the mark count."""
        self.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if self.rows.columns[index.column()].key == "checked" and isinstance(row, DueRow):
            self.ticked.emit([row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.ticked.emit([row for row in self.chosen() if isinstance(row, DueRow)])
            return
        super().keyPressEvent(event)
