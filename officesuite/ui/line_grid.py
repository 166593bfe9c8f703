"""A table you type into: lines of a quote, a voucher, a book.

    grid = LineGrid(COLUMNS, KINDS, make=lambda kind: QuoteLine(kind=kind), hint="…", recompute=totals_into_lines)
    grid.set_lines(lines); grid.lines() -> [QuoteLine, …] (stores an open editor first); grid.changed -> recompute, save
    grid.problems() -> unreadable cells; grid.show_problems(problems); grid.go_to(row, key)
    grid.insert_kind("heading"); grid.change_kind("discount"); grid.set_locked(True); grid.set_period(near, start, end)

Enter and Tab go to the next cell, from the last cell to a new line; on the empty line's first cell they leave the grid.
F2 or typing edits, F4 lists, Ctrl+D copies the cell above, Ctrl+Shift+↑↓ moves the line, Insert/Ctrl+Delete add/remove,
Ctrl+C/V speak TSV with Excel (a bad cell is marked, nothing is lost), Ctrl+Z/Y undo/redo. While an input method converts,
Enter, Esc, Tab and F6–F10 are its own.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from officesuite.base.errors import Problem
from officesuite.base.text import Text, tr
from officesuite.ui.delegate import AnyIndex
from officesuite.ui.edit import IME_KEYS, LineEdit
from officesuite.ui.header import Header
from officesuite.ui.line_block import block_as_tsv, clear_block, put_block
from officesuite.ui.line_delegate import ENTER, Control, LineDelegate, grid_key
from officesuite.ui.line_model import LineModel
from officesuite.ui.lines import GridColumn, LineKind
from officesuite.ui.theme import theme
from officesuite.ui.tokens import GRID_ROW
from officesuite.ui.tsv import read_tsv

Key = Qt.Key


class LineGrid(QTableView):
    """See the module."""

    changed = Signal()
    current_changed = Signal(object)  # the line under the cursor, or None
    create_asked = Signal(str, str)  # column key, typed words
    refused = Signal(str)  # why a cell could not be read
    pasted = Signal(int, int)  # cells taken, cells marked bad
    left = Signal()  # Enter or Tab on the empty last line

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
        row_height: int = GRID_ROW,
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor: LineEdit | None = None
        self._row_height, self._zoom = row_height, theme().zoom
        self.lines_model = LineModel(
            columns,
            kinds,
            make=make,
            hint=hint,
            hint_column=hint_column,
            recompute=recompute,
            edited=edited,
            parent=self,
        )
        self.setAccessibleName(accessible_name)
        self._head = header = Header(self, lines="both", pad=8)
        header.setSectionsClickable(False)
        self.setHorizontalHeader(header)
        header.sectionResized.connect(lambda *_: header.fit(self.viewport().width()))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.delegate = LineDelegate(self, row_height=row_height)
        self.setItemDelegate(self.delegate)
        self.setModel(self.lines_model)
        self.lines_model.changed.connect(self.changed)
        self._scale()
        theme().changed.connect(self._rescale)

    def _scale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(self._row_height))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        for at, column in enumerate(self.lines_model.columns):
            if not column.stretch:
                header.resizeSection(at, theme().wide(column.width))

    def _rescale(self) -> None:
        before, self._zoom = self._zoom, theme().zoom
        self.verticalHeader().setDefaultSectionSize(theme().px(self._row_height))
        header = self.horizontalHeader()
        for at, column in enumerate(self.lines_model.columns):
            if not column.stretch and before != self._zoom:
                header.resizeSection(at, round(header.sectionSize(at) * self._zoom / before))

    def widths(self) -> dict[str, int]:
        """Column widths at 100 %, for the page's memory; `set_widths` takes them back."""
        header = self.horizontalHeader()
        return {
            column.key: round(header.sectionSize(at) * 100 / self._zoom)
            for at, column in enumerate(self.lines_model.columns)
            if not column.stretch
        }

    def set_widths(self, widths: dict[str, int]) -> None:
        for at, column in enumerate(self.lines_model.columns):
            if column.key in widths and not column.stretch:
                self.horizontalHeader().resizeSection(at, theme().px(widths[column.key]))

    # what pages ask

    def lines(self) -> list[Any]:
        """The lines as typed so far; an open editor is stored first."""
        self.commit()
        return list(self.lines_model.lines)

    def set_lines(self, lines: Sequence[Any]) -> None:
        """Shows lines as saved ones: the undo history starts anew."""
        if self.editor is not None:
            self.delegate.drop(self.editor)
        self.lines_model.set_lines(lines)
        self._go(0, self._first_column(0))

    def commit(self) -> None:
        """Stores what stands in an open editor; call it before saving."""
        if self.editor is not None:
            self.delegate.finish(self.editor)
            self.setFocus()

    def set_locked(self, locked: bool) -> None:
        """Read-only, without the empty line; the cursor stays where it is."""
        self.commit()
        if locked == self.lines_model.locked:
            return
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.lines_model.beginResetModel()
        self.lines_model.locked = locked
        self.lines_model.endResetModel()
        self._go(min(row, self.lines_model.rowCount() - 1), column)

    def set_period(self, *, near: date | None, start: date | None, end: date | None) -> None:
        """How short dates are completed where no line above has one."""
        self.lines_model.near, self.lines_model.start, self.lines_model.end = near, start, end

    def problems(self) -> tuple[Problem, ...]:
        self.commit()
        return self.lines_model.problems()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.lines_model.show_problems(problems)

    def go_to(self, row: int, key: str = "") -> None:
        """Puts the cursor on a cell and opens it."""
        self.commit()
        column = self.lines_model.column_of(key) if key in {field.key for field in self.lines_model.fields} else 0
        self._go(row, column or self._first_column(row))
        self.setFocus()
        self._open()

    def row(self) -> int:
        return self.currentIndex().row()

    def insert_kind(self, kind: str) -> None:
        """A new line of a kind under the cursor's line (before the empty last one)."""
        self.commit()
        here = self.row()
        row = self.lines_model.insert(
            here + 1 if self.lines_model.line(here) is not None else len(self.lines_model.lines), kind
        )
        self._go(row, self._first_column(row))
        self.setFocus()
        self._open()

    def change_kind(self, kind: str) -> None:
        """Turns the cursor's line into another kind."""
        self.commit()
        row = max(self.row(), 0)
        self.lines_model.set_kind(row, kind)
        self._go(row, self._first_column(row))
        self.setFocus()

    def refresh(self) -> None:
        """Draws computed cells anew."""
        self.viewport().update()

    def undo(self) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.lines_model.undo()
        self._go(min(row, self.lines_model.rowCount() - 1), column)

    def redo(self) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.lines_model.redo()
        self._go(min(row, self.lines_model.rowCount() - 1), column)

    def hovered_row(self) -> int:
        return -1

    # moving

    def _first_column(self, row: int, direction: int = 1) -> int:
        """The first (or last) cell of a row that can be typed into; 0 when there is none."""
        columns = range(1, len(self.lines_model.columns))
        for column in columns if direction > 0 else reversed(columns):
            if self._can_type(row, column):
                return column
        return 0

    def _can_type(self, row: int, column: int) -> bool:
        return self.lines_model.can_edit(row, column) and not self.isColumnHidden(column)

    def _go(self, row: int, column: int) -> None:
        if 0 <= row < self.lines_model.rowCount():
            index = self.lines_model.index(row, column or 1)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
            self.scrollTo(index)

    def _open(self) -> None:
        index = self.currentIndex()
        if self.lines_model.can_edit(index.row(), index.column()):
            self.edit(index)

    def advance(self, direction: int = 1, *, empty: bool = False) -> None:
        """To the next cell (or back); from the last one to the next line; off the empty line's first cell: out."""
        model, index = self.lines_model, self.currentIndex()
        row, column = index.row(), index.column() + direction
        first = self._first_column(index.row())
        if empty and direction > 0 and model.line(row) is None and index.column() == first:
            self._leave(True)
            return
        while 0 <= row < model.rowCount():
            while 1 <= column < len(model.columns):
                if self._can_type(row, column):
                    self._go(row, column)
                    self.setFocus()
                    self._open()
                    return
                column += direction
            row += direction
            column = 1 if direction > 0 else len(model.columns) - 1
        self._leave(direction > 0)

    def _leave(self, forward: bool) -> None:
        self.setFocus()
        self.left.emit()
        if self.hasFocus():
            self.focusNextPrevChild(forward)

    def step_row(self, direction: int) -> None:
        """Up or down in the same column, opening the cell when it can be typed into."""
        row = self.row() + direction
        if 0 <= row < self.lines_model.rowCount():
            column = self.currentIndex().column()
            self._go(row, column if self.lines_model.can_edit(row, column) else self._first_column(row))
        self.setFocus()
        self._open()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self.current_changed.emit(self.lines_model.line(current.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.fit(self.viewport().width())

    # keys and mouse outside an editor

    def do(self, what: str) -> None:
        """One of the grid's own acts: "up", "down", "copy above", "remove", "insert"."""
        model, row, column = self.lines_model, self.row(), self.currentIndex().column()
        if model.locked:
            return
        if what in ("up", "down"):
            self._go(model.move(row, -1 if what == "up" else 1), column)
        elif what == "copy above":
            if model.copy_above(row, column):
                self.advance()
                return
        elif what == "remove":
            model.remove([index.row() for index in self.selectionModel().selectedIndexes()] or [row])
            self._go(min(row, model.rowCount() - 1), column)
        elif what == "insert":
            at = model.insert(row)
            self._go(at, self._first_column(at))
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._converting(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if grid_key(event) or any(
                event.matches(key) for key in (keys.Undo, keys.Redo, keys.Copy, keys.Paste, keys.Cut)
            ):
                event.accept()
                return True
        return super().event(event)

    def _converting(self, event: QKeyEvent) -> bool:
        """Whether the key belongs to a conversion: Qt keeps the focus here until the first one in a new cell is over."""
        return self.editor is not None and self.editor.composing and event.key() in IME_KEYS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        key, named = event.key(), grid_key(event)
        if named:
            self.do(named)
        elif event.matches(keys.Undo):
            self.undo()
        elif event.matches(keys.Redo) or (key == Key.Key_Y and event.modifiers() & Control):
            self.redo()
        elif event.matches(keys.Copy):
            self.copy()
        elif event.matches(keys.Cut):
            self.copy()
            self._clear_cells()
        elif event.matches(keys.Paste):
            self.paste()
        elif key in ENTER and not event.modifiers() & Control:
            self._enter(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Key.Key_Tab, Key.Key_Backtab) and not event.modifiers() & Control:
            self.advance(-1 if key == Key.Key_Backtab else 1, empty=True)
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            self._clear_cells()
        elif key == Key.Key_F4 or (key == Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self._open()
            if self.editor is not None:
                QGuiApplication.sendEvent(
                    self.editor, QKeyEvent(QEvent.Type.KeyPress, Key.Key_F4, Qt.KeyboardModifier.NoModifier)
                )
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return super(QTableView, self).focusNextPrevChild(forward)

    def _enter(self, *, back: bool) -> None:
        if not back and self.lines_model.can_edit(self.row(), self.currentIndex().column()) and self.editor is None:
            self.advance(empty=True)
        else:
            self.advance(-1 if back else 1, empty=True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._go(0, self._first_column(0))
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._open()  # an input method needs an editor to start in

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0:
            self.selectRow(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.lines_model.locked:
            return
        menu = QMenu(self)
        menu.addAction(tr("Ui", "Insert line") + "\tInsert", lambda: self.do("insert"))
        menu.addAction(tr("Ui", "Remove line") + "\tCtrl+Delete", lambda: self.do("remove"))
        menu.addAction(tr("Ui", "Move up") + "\tCtrl+Shift+↑", lambda: self.do("up"))
        menu.addAction(tr("Ui", "Move down") + "\tCtrl+Shift+↓", lambda: self.do("down"))
        menu.addSeparator()
        for kind in self.lines_model.kinds.values():
            menu.addAction(str(kind.label), partial(self.change_kind, kind.key))
        menu.exec(event.globalPos())

    # clipboard

    def copy(self) -> None:
        """The selected cells as TSV, as Excel takes them."""
        rows, columns = self._block()
        QGuiApplication.clipboard().setText(block_as_tsv(self.lines_model, rows, columns))

    def paste(self) -> None:
        """Cells from Excel from the cursor on, one step of undo. Lines are added; what is unreadable is marked."""
        block = read_tsv(QGuiApplication.clipboard().text())
        if not block or self.lines_model.locked:
            return
        top, left = max(self.row(), 0), max(self.currentIndex().column(), 1)
        taken, bad = put_block(self.lines_model, block, top=top, left=left)
        self._go(top, left)
        self.pasted.emit(taken, bad)

    def _clear_cells(self) -> None:
        clear_block(self.lines_model, *self._block())

    def _block(self) -> tuple[range, range]:
        """Rows and columns of the selection, or the current cell."""
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        rows, columns = [index.row() for index in chosen], [max(index.column(), 1) for index in chosen]
        return range(min(rows), max(rows) + 1), range(min(columns), max(columns) + 1)
