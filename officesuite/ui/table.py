"""The one table model: a million rows open like ten, because only the count and a few windows of 200 rows are held.

    class Quotes:                                       # a RowSource: any object with these two methods
        def count(self, query: Query) -> int: ...
        def window(self, query: Query, offset: int, limit: int, after: Row | None) -> Sequence[Row]: ...

    model = TableModel(COLUMNS, Quotes(office), key=lambda row: row.id)
    model.set_query(replace(model.query, text="あお"))    # new filter or sort: starts again at the top
    model.refresh()                                     # after a commit: keeps showing while it reads again

`after` is the last row before `offset` where it is known, for paging by key; None means a jump by OFFSET. A source reads
in its own `office.read()`; it may be slow only if the model gets `jobs`, which then reads off the main thread.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from officesuite.base.errors import DomainError
from officesuite.base.text import tr
from officesuite.ui.cells import EMPTY, PLAIN, Cell, CellRole, Column, Group, RowLook, RowRole, SortRole

log = logging.getLogger(__name__)
WINDOW = 200
KEPT = 12
SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Query:
    """What a list shows: folded text, chosen state chips (empty = all), period, sort column and direction."""

    text: str = ""
    states: frozenset[str] = frozenset()
    start: date | None = None
    end: date | None = None
    sort: str = ""
    descending: bool = False
    extra: tuple[tuple[str, object], ...] = ()


class RowSource(Protocol):
    """Where rows come from; see the module."""

    def count(self, query: Query) -> int: ...
    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[Any]: ...


class Runner(Protocol):
    """The part of `Jobs` that reads pages: runs `work` elsewhere and calls back on the main thread."""

    def read(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class ListSource:
    """Rows that are all there already (an inbox, a small register): filtered and sorted by the caller."""

    rows: tuple[Any, ...] = ()

    def count(self, query: Query) -> int:
        return len(self.rows)

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[Any]:
        return self.rows[offset : offset + limit]


@dataclass(slots=True)
class _Window:
    rows: Sequence[Any]
    stale: bool = False


class TableModel(QAbstractTableModel):
    """Declared columns over a RowSource. `failed` tells of an error of the source; the rows then show it."""

    failed = Signal(object)
    counted = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        source: RowSource,
        *,
        key: Callable[[Any], object] = lambda row: row.id,
        look: Callable[[Any], RowLook] | None = None,
        jobs: Runner | None = None,
        query: Query | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.source = source
        self.query = query or Query()
        self._key = key
        self._look = look
        self._jobs = jobs
        self._windows: OrderedDict[int, _Window] = OrderedDict()
        self._asked: set[int] = set()
        self._count = 0
        self._turn = 0  # answers of an earlier query are dropped
        self.error: Exception | None = None
        self._read_count()

    # what the office calls

    def set_query(self, query: Query) -> None:
        """Another filter or sort: the rows start again at the top."""
        self.beginResetModel()
        self.query = query
        self._turn += 1
        self._windows.clear()
        self._asked.clear()
        self._count = 0
        self._read_count()
        self.endResetModel()
        self.counted.emit(self._count)

    def set_source(self, source: RowSource) -> None:
        """Rows from elsewhere, with the same query."""
        self.source = source
        self.set_query(self.query)

    def refresh(self) -> None:
        """Marks what is held as stale and counts again; what is shown stays until the new rows are read."""
        self._turn += 1
        self._asked.clear()
        for window in self._windows.values():
            window.stale = True
        before = self._count
        count = self._ask_count()
        if count is None:
            return
        self._resize(before, count)

    def _resize(self, before: int, count: int) -> None:
        if count > before:
            self.beginInsertRows(_ROOT, before, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < before:
            self.beginRemoveRows(_ROOT, count, before - 1)
            self._count = count
            self.endRemoveRows()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(self.columns) - 1))
        self.counted.emit(self._count)

    def row(self, row: int) -> Any | None:
        """The row object, reading its window if need be; None where it is not there (yet)."""
        if not 0 <= row < self._count:
            return None
        window = self._window(row // WINDOW)
        at = row % WINDOW
        return window.rows[at] if window is not None and at < len(window.rows) else None

    def key_of(self, row: int) -> object | None:
        """The identity of a row, for keeping the selection; None for groups and unread rows."""
        found = self.row(row)
        return None if found is None or isinstance(found, Group) else self._key(found)

    def find_key(self, key: object) -> int | None:
        """The row with this identity among the windows that are held, or all where all are at hand."""
        if isinstance(self.source, ListSource):
            rows = enumerate(self.source.rows)
            return next((at for at, row in rows if not isinstance(row, Group) and self._key(row) == key), None)
        for number in tuple(self._windows):
            window = self._window(number)
            if window is None:
                continue
            for at, row in enumerate(window.rows):
                if not isinstance(row, Group) and self._key(row) == key:
                    return number * WINDOW + at
        return None

    # reading

    def _read_count(self) -> None:
        count = self._ask_count()
        self._count = 0 if count is None else count

    def _ask_count(self) -> int | None:
        self.error = None
        if self._jobs is not None:
            turn, query = self._turn, self.query
            self._jobs.read(lambda: self.source.count(query), lambda count: self._counted(turn, count), self._fail)
            return None
        try:
            return self.source.count(self.query)
        except Exception as error:
            self._fail(error)
            return None

    def _counted(self, turn: int, count: int) -> None:
        if turn == self._turn:
            self._resize(self._count, count)

    def _fail(self, error: Exception) -> None:
        self.error = error
        if not isinstance(error, DomainError):
            log.error("a list could not be read", exc_info=error)
        self.failed.emit(error)

    def _window(self, number: int) -> _Window | None:
        window = self._windows.get(number)
        if window is not None:
            self._windows.move_to_end(number)
            if not window.stale:
                return window
        if number in self._asked:
            return window
        before = self._windows.get(number - 1)
        after = before.rows[-1] if before is not None and not before.stale and len(before.rows) == WINDOW else None
        offset, query = number * WINDOW, self.query
        if self._jobs is not None:
            turn = self._turn
            self._asked.add(number)
            self._jobs.read(
                lambda: self.source.window(query, offset, WINDOW, after),
                lambda rows: self._arrived(turn, number, rows),
                self._fail,
            )
            return window
        try:
            rows = self.source.window(query, offset, WINDOW, after)
        except Exception as error:
            self._asked.add(number)  # not asked again on every repaint; refresh() tries again
            self._fail(error)
            return window
        return self._keep(number, rows)

    def _arrived(self, turn: int, number: int, rows: Sequence[Any]) -> None:
        if turn != self._turn:
            return
        self._asked.discard(number)
        self._keep(number, rows)
        first, last = number * WINDOW, min(number * WINDOW + len(rows), self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _keep(self, number: int, rows: Sequence[Any]) -> _Window:
        window = self._windows[number] = _Window(rows)
        self._windows.move_to_end(number)
        while len(self._windows) > KEPT:
            self._windows.popitem(last=False)
        return window

    @property
    def held(self) -> int:
        """How many rows are in memory."""
        return sum(len(window.rows) for window in self._windows.values())

    # what the delegate asks

    def cell(self, row: int, column: int) -> Cell:
        found = self.row(row)
        if found is None:
            if self.error is not None and column == 0:
                return Cell(text=str(self.error) if isinstance(self.error, DomainError) else _defect(), tone="danger")
            return EMPTY
        if isinstance(found, Group):
            return Cell(text=str(found.label)) if column == 0 else EMPTY
        try:
            return self.columns[column].cell(found)
        except Exception as error:
            log.error("a cell of %s could not be drawn", self.columns[column].key, exc_info=error)
            return Cell(text="!", tone="danger", bad=str(error) if isinstance(error, DomainError) else _defect())

    def row_look(self, row: int) -> RowLook | Group:
        found = self.row(row)
        if isinstance(found, Group):
            return found
        if found is None or self._look is None:
            return PLAIN
        return self._look(found)

    # Qt's contract

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.row(index.row()), Group):
            return Qt.ItemFlag.NoItemFlags
        return SHOWN

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            cell = self.cell(index.row(), index.column())
            return f"{cell.words}  {cell.second}" if cell.second else cell.words
        if role == CellRole:
            return self.cell(index.row(), index.column())
        if role == RowRole:
            return self.row(index.row())
        if role == SortRole:
            row = self.row(index.row())
            return None if row is None or isinstance(row, Group) else self.columns[index.column()].get(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if (
            orientation == Qt.Orientation.Horizontal
            and role == Qt.ItemDataRole.DisplayRole
            and section < len(self.columns)
        ):
            return str(self.columns[section].label)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        from dataclasses import replace

        self.set_query(
            replace(self.query, sort=self.columns[column].key, descending=order == Qt.SortOrder.DescendingOrder)
        )


def _defect() -> str:
    return tr("Ui", "This could not be shown. The details are in the log.")
