"""The model of an entry book: stored rows in windows of 200, and one row that is typed into, at the foot or in a stored row's place.

model = BookModel(COLUMNS, source, make=new_line, key=lambda row: row.id)
model.draft                     the `Line` at the foot; model.begin() shows a new one
model.mend(row, line)           the stored row `row` is typed anew in its place (a correction); model.stop_mending()
model.closed = "why"            nothing can be typed; the row at the foot says why
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from officesuite.base.errors import Problem
from officesuite.ui.cells import EMPTY, Cell, Column, Group, RowLook
from officesuite.ui.lines import BadCell, GridColumn, Input, Line
from officesuite.ui.table import Query, RowSource, TableModel
from officesuite.ui.typed_cells import TypedCells

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TYPING, FRESH, CLOSED = "typing", "fresh", "closed"


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column of a book: how a stored row stands in it, how it is typed (None = empty then), and what Ctrl+D copies."""

    shown: Column
    typed: GridColumn | None = None
    copied: Callable[[Any], Any] | None = None

    @property
    def key(self) -> str:
        return self.shown.key


class BookModel(TableModel, TypedCells):
    """See the module. `changed` fires after each change of the row being typed."""

    changed = Signal()

    def __init__(
        self,
        columns: Sequence[BookColumn],
        source: RowSource,
        *,
        make: Callable[[], Line],
        key: Callable[[Any], object],
        look: Callable[[Any], RowLook] | None = None,
        query: Query | None = None,
        recompute: Callable[[Any], None] | None = None,
        edited: Callable[[Any, str], None] | None = None,
        hint: str = "",
        hint_column: str = "",
        parent: QObject | None = None,
    ) -> None:
        self.book = tuple(columns)
        self._make, self._recompute, self._edited = make, recompute, edited
        self._hint, self._hint_column = hint, hint_column
        self.draft: Any = make()
        self.mending: tuple[int, object, Any] | None = None  # row, key of the stored row, its line
        self.touched = False
        self.closed = ""
        self.fresh: object | None = None
        self.near: date | None = None
        self.start: date | None = None
        self.end: date | None = None
        self._depth = 0
        super().__init__(
            [column.shown for column in columns], source, key=key, look=look, query=query, parent=parent
        )  # fmt: skip

    # the row being typed

    @property
    def foot(self) -> int:
        """The row at the foot."""
        return self._count

    @property
    def typing_row(self) -> int:
        """Where is being typed: the stored row that is corrected, else the foot."""
        return self.mending[0] if self.mending is not None else self.foot

    @property
    def typed_line(self) -> Any:
        """The line being typed."""
        return self.mending[2] if self.mending is not None else self.draft

    def line(self, row: int) -> Any | None:
        """The line of a row that is typed into; None for stored rows."""
        if self.mending is not None and row == self.mending[0]:
            return self.mending[2]
        return self.draft if row == self.foot and not self.closed else None

    def begin(self, line: Any | None = None, *, touched: bool = False) -> None:
        """Shows an empty row at the foot, or this one; `touched`: somebody typed in it already."""
        self.draft = line if line is not None else self._make()
        self.touched = touched
        self._settle()

    def mend(self, row: int, line: Any) -> None:
        """Types a stored row anew in its place."""
        self.mending = (row, self.key_of(row), line)
        self._settle()

    def stop_mending(self) -> None:
        """Shows the stored row again."""
        if self.mending is not None:
            self.mending = None
            self._tell_all()

    def close(self, why: str) -> None:
        """Nothing can be typed at the foot, and why; "" opens it again."""
        if why != self.closed:
            self.closed = why
            self._tell_all()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Marks the cells of the row being typed that a service refused."""
        line = self.typed_line
        for problem in problems:
            field = next((one.typed for one in self.book if one.key == problem.field and one.typed), None)
            if field is not None and not problem.warning and problem.field not in line.bad:
                line.bad[problem.field] = BadCell(field.text(line), str(problem))
        self._tell_all()

    def copy_above(self, row: int, column: int) -> bool:
        """Takes the value that stands above, in a stored row."""
        copied = self.book[column].copied
        above = self.row(row - 1)
        if copied is None or above is None or not self.can_edit(row, column):
            return False
        value = copied(above)
        if value is None:
            return False
        self.put_value(row, column, value)
        return True

    # what typing asks

    def field_at(self, column: int) -> GridColumn:
        field = self.book[column].typed
        assert field is not None
        return field

    def span_of(self, row: int) -> str:
        return ""

    def near_of(self, row: int, field: GridColumn) -> date | None:
        """What completes short dates: the row's own date as proposed, else the period shown."""
        line = self.line(row)
        value = getattr(line, field.key, None)
        return value if isinstance(value, date) else self.near

    def can_edit(self, row: int, column: int) -> bool:
        line, field = self.line(row), self.book[column].typed
        return line is not None and field is not None and field.input is not Input.NONE

    def column_of(self, key: str) -> int:
        """The table column of a key."""
        return next(at for at, column in enumerate(self.book) if column.key == key)

    @contextmanager
    def action(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if not self._depth:
                self._settle()

    def put_text(self, row: int, column: int, text: str) -> str:
        said = super().put_text(row, column, text)
        self.touched = self.touched or (bool(said) and row == self.foot)
        return said

    def _grow(self, row: int) -> Any:
        return self.line(row)

    def _store(self, line: Any, key: str, value: Any) -> None:
        """A date that only passed its editor is no typing."""
        self.touched = self.touched or (line is self.draft and getattr(line, key) != value)
        super()._store(line, key, value)

    def _settle(self) -> None:
        if self._recompute is not None:
            self._recompute(self.typed_line)
        for row in {self.typing_row, self.foot}:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
        self.changed.emit()

    def _tell_all(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    # what the delegate asks

    def cell(self, row: int, column: int) -> Cell:
        if row == self.foot and self.closed:
            return Cell(self.closed, tone="text2") if column == 0 else EMPTY
        line = self.line(row)
        if line is None:
            return super().cell(row, column)
        field = self.book[column].typed
        if field is None:
            return EMPTY
        if not self.touched and row == self.foot and self.book[column].key == self._hint_column:
            return Cell(self._hint, hint=True)
        return field.draw(line)

    def row_look(self, row: int) -> RowLook | Group:
        if row == self.foot and self.closed:
            return RowLook(CLOSED, span=0)
        if self.line(row) is not None:
            return RowLook(TYPING)
        if self.fresh is not None and self.key_of(row) == self.fresh:
            return RowLook(FRESH)
        return super().row_look(row)

    def refresh(self) -> None:
        super().refresh()
        if self.mending is not None:  # somebody else's row may have come before it
            row, key, line = self.mending
            found = row if self.key_of(row) == key else self.find_key(key)
            self.mending = (found, key, line) if found is not None else None
            if found is None:
                self.draft, self.touched = line, True

    def set_query(self, query: Query) -> None:
        self.mending = None
        super().set_query(query)

    # Qt's contract

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._count + 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if index.isValid() and self.can_edit(index.row(), index.column()):
            return shown | Qt.ItemFlag.ItemIsEditable
        return super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.isValid():
            return self.cell(index.row(), index.column()).bad
        return super().data(index, role)
