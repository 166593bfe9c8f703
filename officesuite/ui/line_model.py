"""The model of a line grid: a list of `Line` drafts with one empty row to type into, and an undo history of the whole list."""

import copy
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from officesuite.base.errors import Problem
from officesuite.base.text import Text, literal, tr
from officesuite.ui.cells import EMPTY, PLAIN, Cell, CellRole, Column, Group, RowLook, RowRole
from officesuite.ui.lines import BadCell, GridColumn, Input, Line, LineKind, kinds_by_key
from officesuite.ui.typed_cells import TypedCells

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HISTORY = 200
SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable  # enums are slow to join in a painted cell
EDITABLE = SHOWN | Qt.ItemFlag.ItemIsEditable
NUMBER = Column("#", "", width=34, align="center", sortable=False)


class LineModel(QAbstractTableModel, TypedCells):
    """Column 0 is the number column; the declared columns follow. `changed` fires once per user action."""

    changed = Signal()

    def __init__(
        self,
        columns: Sequence[GridColumn],
        kinds: Sequence[LineKind],
        *,
        make: Callable[[str], Any],
        hint: Text | str = "",
        hint_column: str = "",
        recompute: Callable[[list[Any]], None] | None = None,
        edited: Callable[[Any, str], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields = tuple(columns)
        self.columns = (NUMBER, *(column.as_column() for column in columns))
        self.kinds = kinds_by_key(tuple(kinds))
        self.first_kind = kinds[0].key
        self._make, self._recompute, self._edited = make, recompute, edited
        self._hint, self._hint_column = str(hint), hint_column or columns[0].key
        self.lines: list[Any] = []
        self.locked = False
        self.start: date | None = None
        self.end: date | None = None
        self.near: date | None = None
        self._undo: list[list[Any]] = []
        self._redo: list[list[Any]] = []
        self._depth = 0

    # lines

    def set_lines(self, lines: Sequence[Any]) -> None:
        """Shows other lines; the history starts anew."""
        self.beginResetModel()
        self.lines = list(lines)
        self._undo.clear()
        self._redo.clear()
        if self._recompute is not None:
            self._recompute(self.lines)
        self.endResetModel()

    def line(self, row: int) -> Any | None:
        """The line of a row; None for the empty row at the end."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def kind(self, row: int) -> LineKind:
        line = self.line(row)
        return self.kinds[line.kind if line is not None else self.first_kind]

    def can_edit(self, row: int, column: int) -> bool:
        if self.locked or column == 0 or not 0 <= row < self.rowCount():
            return False
        field = self.fields[column - 1]
        return field.input is not Input.NONE and field.key in self.kind(row).editable

    def field_at(self, column: int) -> GridColumn:
        """The declared column behind a table column (from 1)."""
        return self.fields[column - 1]

    def span_of(self, row: int) -> str:
        """The key of the column whose words run to the right end in this row, or ""."""
        return self.kind(row).span

    def column_of(self, key: str) -> int:
        """The table column of a field's key."""
        return 1 + next(at for at, field in enumerate(self.fields) if field.key == key)

    # actions: each is one undo step and one `changed`

    @contextmanager
    def action(self) -> Iterator[None]:
        """Groups changes of lines into one step of undo. Everything inside may change `lines` freely."""
        before = _copies(self.lines) if self._depth == 0 else None
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if before is not None and before != self.lines:
                self._undo.append(before)
                del self._undo[:-HISTORY]
                self._redo.clear()
                self._settle()

    def _settle(self) -> None:
        if self._recompute is not None:
            self._recompute(self.lines)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))
        self.changed.emit()

    def _grow(self, row: int) -> Any:
        """The line of `row`, adding lines up to it."""
        while row >= len(self.lines):
            # the empty row becomes the line and a new empty row comes after it, so that cursor and editor stay
            after = len(self.lines) + 1
            self.beginInsertRows(_ROOT, after, after)
            self.lines.append(self._make(self.first_kind))
            self.endInsertRows()
        return self.lines[row]

    def near_of(self, row: int, field: GridColumn) -> date | None:
        for above in range(min(row, len(self.lines)) - 1, -1, -1):
            value = getattr(self.lines[above], field.key, None)
            if isinstance(value, date):
                return value
        return self.near

    def insert(self, row: int, kind: str = "") -> int:
        """Adds an empty line of a kind before `row`; returns its row."""
        row = min(max(row, 0), len(self.lines))
        with self.action():
            self._insert(row, self._make(kind or self.first_kind))
        return row

    def _insert(self, row: int, line: Any) -> None:
        self.beginInsertRows(_ROOT, row, row)
        self.lines.insert(row, line)
        self.endInsertRows()

    def remove(self, rows: Sequence[int]) -> None:
        """Takes lines out."""
        gone = sorted({row for row in rows if 0 <= row < len(self.lines)}, reverse=True)
        if not gone:
            return
        with self.action():
            for row in gone:
                self.beginRemoveRows(_ROOT, row, row)
                del self.lines[row]
                self.endRemoveRows()

    def move(self, row: int, by: int) -> int:
        """Moves a line up (−1) or down (+1); returns where it is now."""
        to = row + by
        if not (0 <= row < len(self.lines) and 0 <= to < len(self.lines)):
            return row
        with self.action():
            self.beginMoveRows(_ROOT, row, row, _ROOT, to + 1 if by > 0 else to)
            self.lines.insert(to, self.lines.pop(row))
            self.endMoveRows()
        return to

    def copy_above(self, row: int, column: int) -> bool:
        """Takes the value of the nearest line above that has this cell."""
        if not self.can_edit(row, column):
            return False
        key = self.fields[column - 1].key
        for above in range(min(row, len(self.lines)) - 1, -1, -1):
            if key in self.kinds[self.lines[above].kind].editable:
                self.put_value(row, column, getattr(self.lines[above], key))
                return True
        return False

    def set_kind(self, row: int, kind: str) -> None:
        """Turns a line into another kind, keeping what it holds."""
        with self.action():
            self._grow(row).kind = kind

    def undo(self) -> bool:
        return self._travel(self._undo, self._redo)

    def redo(self) -> bool:
        return self._travel(self._redo, self._undo)

    def _travel(self, source: list[list[Any]], target: list[list[Any]]) -> bool:
        if not source or self.locked:
            return False
        target.append(_copies(self.lines))
        self.beginResetModel()
        self.lines = source.pop()
        self.endResetModel()
        self._settle()
        return True

    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, for the list on top of the form."""
        return tuple(
            Problem(key, literal(bad.message), row=row)
            for row, line in enumerate(self.lines)
            for key, bad in line.bad.items()
        )

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Marks the cells that a service refused; the row of each problem counts lines from 0."""
        for problem in problems:
            line = self.line(problem.row) if problem.row is not None else None
            if line is None or problem.warning or problem.field in line.bad:
                continue
            field = next((field for field in self.fields if field.key == problem.field), None)
            if field is not None:
                line.bad[problem.field] = BadCell(field.text(line), str(problem))
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(self.columns) - 1))

    # what the delegate asks

    def cell(self, row: int, column: int) -> Cell:
        line = self.line(row)
        if line is None:
            if column == 0:
                return Cell("＋", tone="accentText")
            first = self.fields[column - 1].key == self._hint_column
            return Cell(self._hint, hint=True) if first and not self.locked else EMPTY
        if column == 0:
            return self._number(row, line)
        field = self.fields[column - 1]
        cell = field.draw(line)
        return replace(cell, strong=True) if field.sums and self.kinds[line.kind].look == "subtotal" else cell

    def name_of(self, row: int) -> str:
        """How people call a row: by the number that stands before it, else by its kind."""
        line = self.line(row)
        if line is None:
            return ""
        kind = self.kinds[line.kind]
        number = self._number(row, line).words
        if kind.mark == "#":
            return tr("Ui", "Line {row}", row=number)
        return f"{kind.label} {number}" if kind.mark == "H" else str(kind.label)

    def _number(self, row: int, line: Any) -> Cell:
        mark = self.kinds[line.kind].mark
        if mark in ("#", "H"):
            count = sum(1 for other in self.lines[: row + 1] if self.kinds[other.kind].mark == mark)
            return Cell(str(count), tone="accentText" if mark == "H" else "text2", strong=mark == "H")
        return Cell(mark, tone="text2")

    def row_look(self, row: int) -> RowLook | Group:
        line = self.line(row)
        if line is None:  # the hint has the whole width of the row to come
            return PLAIN if self.locked else RowLook(span=self.column_of(self._hint_column))
        kind = self.kinds[line.kind]
        return RowLook(kind.look, span=self.column_of(kind.span) if kind.span else -1)

    # Qt's contract

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines) + (0 if self.locked else 1)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return EDITABLE if self.can_edit(index.row(), index.column()) else SHOWN

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), index.column()).words
        if role == CellRole:
            return self.cell(index.row(), index.column())
        if role == RowRole:
            return self.line(index.row())
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.cell(index.row(), index.column()).bad
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return str(self.columns[section].label)
        return None


def _copies(lines: Sequence[Line]) -> list[Any]:
    made = []
    for line in lines:
        twin = copy.copy(line)
        twin.bad = dict(line.bad)
        made.append(twin)
    return made
