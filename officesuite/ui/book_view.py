"""An entry book (出納帳 …): stored rows of any number, and a row that one types into with the balance following.

    book = BookView(model, wanted=lambda line, key: …, on_tab=lambda line, key: "amount")
    book.done.connect(store)                  Enter in the last cell: the line
    book.mend_asked.connect(begin)            F2 or a letter on a stored row: row object, column key, letters typed so far
    book.remove_asked.connect(ask)            Delete on a stored row;  book.given_up: Esc on the row being typed
    book.go_to(key); book.start(); book.flash(key_of_row)

Enter goes to the next cell that `wanted` says still waits for something, Tab to the cell that `on_tab` names after taking
what is proposed, ↑ ↓ between rows, Ctrl+D copies from above, Ctrl+; is today, F4 lists. While an input method converts,
Enter, Esc, Tab and F6–F10 are its own.
"""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView, QWidget

from officesuite.ui.book_model import TYPING, BookModel
from officesuite.ui.cells import Group, RowLook
from officesuite.ui.delegate import AnyIndex
from officesuite.ui.edit import IME_KEYS, LineEdit
from officesuite.ui.line_delegate import ENTER, Alt, Control, LineDelegate, Shift, grid_key
from officesuite.ui.paint import rounded
from officesuite.ui.table_view import Memory, TableView
from officesuite.ui.theme import theme
from officesuite.ui.tokens import GRID_ROW
from officesuite.ui.tsv import read_tsv

Key = Qt.Key
FLASH = 1600  # ms


class BookDelegate(LineDelegate):
    """Draws the row being typed as a row of fields, and adds the book's keys while one is open."""

    def __init__(self, view: "BookView", *, row_height: int) -> None:
        super().__init__(cast(Any, view), row_height=row_height)
        self._book = view

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = cast(LineEdit, super().createEditor(parent, option, index))
        key = self._book.rows.book[index.column()].key
        editor.textEdited.connect(lambda text: self._book.typing.emit(key, text))
        return editor

    def _is_selected(self, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        if self._book.rows.line(index.row()) is not None:
            return False
        return bool(cast(Any, option).state & QStyle.StateFlag.State_Selected)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        model = self._book.rows
        shown = model.touched or self._book.currentIndex().row() == index.row() or index.row() != model.foot
        if shown and model.can_edit(index.row(), index.column()) and not model.cell(index.row(), index.column()).bad:
            rect = QRectF(cast(Any, option).rect)
            at_cursor = self._book.currentIndex() == index and self._book.hasFocus()
            rounded(painter, rect.adjusted(-1, -1, 0, 0), radius=0, edge="accentLine")
            if at_cursor:
                rounded(painter, rect.adjusted(0, 0, -1, -1), radius=theme().px(3), edge="accent", width=2)

    def _ground(
        self, painter: QPainter, rect: QRectF, index: AnyIndex, row: RowLook | Group, *, selected: bool
    ) -> None:
        model = self._book.rows
        if isinstance(row, RowLook) and row.kind == TYPING and model.can_edit(index.row(), index.column()):
            row = RowLook("field")  # the ground of a page, so that it reads as a field
        super()._ground(painter, rect, index, row, selected=selected)

    def _key(self, editor: LineEdit, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key == Key.Key_Tab and not modifiers & (Control | Shift):
            self.take(editor)
            self._book.tab()
            return True
        if key in ENTER and modifiers & Control and not (hasattr(editor, "list_open") and editor.list_open):
            self.take(editor)
            self._book.finish()
            return True
        return super()._key(editor, event)


class BookView(TableView):
    """See the module."""

    rows: BookModel
    done = Signal(object)
    mend_asked = Signal(object, str, str)
    remove_asked = Signal(object)
    given_up = Signal()
    undo_asked = Signal()
    typing = Signal(str, str)  # column key, what stands in its editor at each key
    create_asked = Signal(str, str)
    refused = Signal(str)

    def __init__(
        self,
        model: BookModel,
        *,
        wanted: Callable[[Any, str], bool],
        on_tab: Callable[[Any, str], str],
        memory: Memory | None = None,
        name: str = "",
        row_height: int = GRID_ROW,
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.editor: LineEdit | None = None
        super().__init__(
            model, memory=memory, name=name, row_height=row_height, lines="both", multiple=False,
            accessible_name=accessible_name, parent=parent,
        )  # fmt: skip
        self._wanted, self._on_tab = wanted, on_tab
        self.delegate = BookDelegate(self, row_height=row_height)
        self.setItemDelegate(self.delegate)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self._flash_over = QTimer(self, singleShot=True, interval=FLASH)
        self._flash_over.timeout.connect(self._unflash)

    # what pages ask

    def start(self, key: str = "") -> None:
        """Puts the cursor on the row being typed, on the first cell that waits (or `key`), and opens it."""
        self.commit()
        row = self.rows.typing_row
        keys = [key] if key else [k for k in self.typing_keys() if self._wanted(self.rows.typed_line, k)]
        if not self.rows.closed:
            self.go_to(row, (keys or self.typing_keys())[0])
        else:
            self._at(row, 0)

    def go_to(self, row: int, key: str) -> None:
        """Puts the cursor on a cell and opens it where it can be typed into."""
        self.commit()
        self._at(row, self.rows.column_of(key))
        self.setFocus()
        self._open_cell()

    def commit(self) -> None:
        """Stores what stands in an open editor."""
        if self.editor is not None:
            self.delegate.finish(self.editor)
            self.setFocus()

    def flash(self, key: object) -> None:
        """Tints a stored row for a moment, so that the eye finds where it went."""
        self.rows.fresh = key
        self._flash_over.start()
        self.viewport().update()

    def _unflash(self) -> None:
        self.rows.fresh = None
        self.viewport().update()

    # moving

    def typing_keys(self) -> list[str]:
        """The keys of the cells that can be typed into, as they stand from left to right."""
        header, row = self.horizontalHeader(), self.rows.typing_row
        order = [header.logicalIndex(visual) for visual in range(len(self.rows.book))]
        return [self.rows.book[at].key for at in order if not self.isColumnHidden(at) and self.rows.can_edit(row, at)]

    def _at(self, row: int, column: int) -> None:
        if 0 <= row < self.rows.rowCount():
            index = self.rows.index(row, column)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def _key_here(self) -> str:
        return self.rows.book[max(self.currentIndex().column(), 0)].key

    def _on_typing_row(self) -> bool:
        return self.rows.line(self.currentIndex().row()) is not None

    def _open_cell(self) -> None:
        index = self.currentIndex()
        if self.rows.can_edit(index.row(), index.column()):
            self.edit(index)

    def advance(self, direction: int = 1, *, empty: bool = False) -> None:
        """To the next cell that waits for something, back to the one before; after the last one the row is done."""
        keys, line = self.typing_keys(), self.rows.line(self.currentIndex().row())
        if line is None or self._key_here() not in keys:
            self.start()
            return
        at = keys.index(self._key_here())
        if direction < 0:
            self.go_to(self.currentIndex().row(), keys[max(at - 1, 0)])
            return
        for key in keys[at + 1 :]:
            if self._wanted(line, key):
                self.go_to(self.currentIndex().row(), key)
                return
        self.finish()

    def finish(self) -> None:
        """The row is done: whoever listens stores it."""
        self.commit()
        self.setFocus()
        self.done.emit(self.rows.typed_line)

    def tab(self) -> None:
        """Takes what is proposed and goes where `on_tab` says, else to the very next cell."""
        line, here, keys = self.rows.line(self.currentIndex().row()), self._key_here(), self.typing_keys()
        if line is None or here not in keys:
            self.start()
            return
        key = self._on_tab(line, here)
        if key:
            self.go_to(self.currentIndex().row(), key)
        elif keys.index(here) + 1 < len(keys):
            self.go_to(self.currentIndex().row(), keys[keys.index(here) + 1])
        else:
            self.finish()

    def step_row(self, direction: int) -> None:
        """Up or down in the same column; on the row being typed the cell opens."""
        row = self.currentIndex().row() + direction
        if 0 <= row < self.rows.rowCount():
            self._at(row, self.currentIndex().column())
        self.setFocus()
        self._open_cell()

    # acts of the delegate

    def do(self, what: str) -> None:
        """One of the acts that editor and book share."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if what == "copy above":
            if self.rows.copy_above(row, column):
                self.advance()
                return
            self._open_cell()
        elif what == "remove":
            self._remove()
        elif what == "insert":
            self.start()
        self.setFocus() if self.editor is None else None

    def undo(self) -> None:
        """What Ctrl+Z brings back is the page's affair."""
        self.undo_asked.emit()

    def paste(self) -> None:
        """A line from Excel into the cells from the cursor on."""
        block = read_tsv(QGuiApplication.clipboard().text())
        keys = self.typing_keys()
        if not block or not self._on_typing_row() or self._key_here() not in keys:
            return
        row = self.currentIndex().row()
        for key, text in zip(keys[keys.index(self._key_here()) :], block[0], strict=False):
            self.rows.put_text(row, self.rows.column_of(key), text)

    def _remove(self) -> None:
        found = self.current()
        if found is not None and not self._on_typing_row():
            self.remove_asked.emit(found)

    def _mend(self, letters: str = "") -> None:
        found = self.current()
        if found is not None and not self._on_typing_row():
            self.mend_asked.emit(found, self._key_here(), letters)

    # keys outside an editor

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and self.editor is not None
            and self.editor.composing
            and event.key() in IME_KEYS
        ):
            event.accept()  # Qt keeps the focus here until the first conversion in a new cell is over
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() in (Key.Key_Delete, Key.Key_Escape, Key.Key_Insert) and not event.modifiers() & Control
            keys = QKeySequence.StandardKey
            if own or grid_key(event) or event.matches(keys.Paste) or event.matches(keys.Undo):
                event.accept()
                return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A conversion begun on a stored row begins its correction in that cell."""
        if (event.preeditString() or event.commitString()) and not self._on_typing_row():
            self._mend()
            if self.editor is not None:
                QGuiApplication.sendEvent(self.editor, event)
                return
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        named = grid_key(event)
        if named:
            self.do(named)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.key() == Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Key.Key_Up, Key.Key_Down) and not event.modifiers() & (Control | Alt):
            self.step_row(-1 if event.key() == Key.Key_Up else 1)
        elif not (self._typing_key(event) if self._on_typing_row() else self._stored_key(event)):
            super().keyPressEvent(event)

    def _typing_key(self, event: QKeyEvent) -> bool:
        """A key on the row being typed while no cell is open."""
        key, modifiers = event.key(), event.modifiers()
        if key in ENTER:
            self.finish() if modifiers & Control else self.advance(-1 if modifiers & Shift else 1)
        elif key == Key.Key_Tab and not modifiers & Control:
            self.tab()
        elif key == Key.Key_Backtab:
            self.advance(-1)
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            index = self.currentIndex()
            self.rows.put_text(index.row(), index.column(), "")
        elif key == Key.Key_F2:
            self._open_cell()
        elif key in (Key.Key_F4, Key.Key_Down) or (key == Key.Key_Semicolon and modifiers & Control):
            self._open_with(event)
        elif self._is_letter(event):
            QTableView.keyPressEvent(self, event)
        else:
            return False
        return True

    def _stored_key(self, event: QKeyEvent) -> bool:
        """A key on a stored row."""
        key, control = event.key(), event.modifiers() & Control
        if key in ENTER and control:
            self._open(self.currentIndex())
        elif key == Key.Key_Tab and not control:
            self.start()
        elif key == Key.Key_Backtab:
            self.step_row(-1)
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            self._remove()
        elif key == Key.Key_F2:
            self._mend()
        elif self._is_letter(event):
            self._mend(event.text())
        else:
            return False
        return True

    def _open_with(self, event: QKeyEvent) -> None:
        """Opens the cell and hands the key on to its editor."""
        self._open_cell()
        if self.editor is not None:
            passed = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers())
            QGuiApplication.sendEvent(self.editor, passed)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return super(QTableView, self).focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._at(self.rows.foot, 0)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._open_cell()  # an input method needs an editor to start in
