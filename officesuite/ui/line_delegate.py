"""Draws and edits the cells of a line grid: an editor by the column's input, and the keys that move on while typing."""

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from officesuite.ui.date_edit import DateEdit
from officesuite.ui.delegate import AnyIndex, CellDelegate
from officesuite.ui.edit import IME_KEYS, LineEdit
from officesuite.ui.line_model import LineModel
from officesuite.ui.lines import GridColumn, Input
from officesuite.ui.picker import Picker
from officesuite.ui.picks import ListPicks, PickRow
from officesuite.ui.tokens import GRID_ROW
from officesuite.ui.yen_edit import DecimalEdit, IntegerEdit, YenEdit

if TYPE_CHECKING:
    from officesuite.ui.line_grid import LineGrid

Key = Qt.Key
ENTER = (Key.Key_Return, Key.Key_Enter)
Control, Shift, Alt = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def grid_key(event: QKeyEvent) -> str:
    """The grid's own keys, the same in a cell editor and outside: "" when it is none of them."""
    key, control, shift = event.key(), bool(event.modifiers() & Control), bool(event.modifiers() & Shift)
    if control and shift and key in (Key.Key_Up, Key.Key_Down):
        return "up" if key == Key.Key_Up else "down"
    if control and not shift and key == Key.Key_D:
        return "copy above"
    if control and key == Key.Key_Delete:
        return "remove"
    if key == Key.Key_Insert and not event.modifiers() & (Control | Shift | Alt):
        return "insert"
    return ""


class LineDelegate(CellDelegate):
    """The grid's delegate; `grid` moves, this commits."""

    def __init__(self, grid: "LineGrid", *, row_height: int = GRID_ROW) -> None:
        super().__init__(grid, lines="both", row_height=row_height, pad=8)
        self._grid = grid

    def _is_selected(self, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        current = self._grid.currentIndex()
        if current.isValid() and current.row() == index.row():
            return True
        if not cast(Any, option).state & QStyle.StateFlag.State_Selected:
            return False
        return len(self._grid.selectionModel().selectedIndexes()) > 1

    # editors

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        model = cast(LineModel, index.model())
        field = model.field_at(index.column())
        editor = _make(field, model, index, parent)
        editor.setProperty("cell", "true")
        editor.setAccessibleName(str(field.label))
        if field.as_column().alignment == "right":
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if isinstance(editor, Picker):
            # queued: the editor may not be closed inside its own signal
            editor.picked.connect(lambda _, editor=editor: self._picked(editor), Qt.ConnectionType.QueuedConnection)
            editor.create_asked.connect(lambda text: self._grid.create_asked.emit(field.key, text))
        return editor

    def _picked(self, editor: Picker) -> None:
        if self._grid.editor is editor:
            self.finish(editor)
            self._grid.advance()

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        model = cast(LineModel, index.model())
        line, field = model.line(index.row()), model.field_at(index.column())
        text = ""
        if line is not None:
            bad = line.bad.get(field.key)
            text = bad.text if bad is not None else field.text(line)
        field_widget = cast(QLineEdit, editor)
        field_widget.setText(text)
        field_widget.setProperty("before", text)
        self._grid.editor = cast(LineEdit, editor)

    def setModelData(self, editor: QWidget, model: Any, index: AnyIndex) -> None:
        text = cast(QLineEdit, editor).text()
        if isinstance(editor, Picker) and editor.row is not None and text in (editor.row.shown, editor.row.title):
            field = model.field_at(index.column())
            if field.input is Input.CHOICE:
                model.put_value(index.row(), index.column(), editor.row.id)
            else:
                model.put_pick(index.row(), index.column(), editor.row)
            return
        key = model.field_at(index.column()).key
        if text == editor.property("before"):
            model.accept(index.row(), frozenset({key}))
            return
        said = model.put_text(index.row(), index.column(), text)
        if said:
            self._grid.refused.emit(said)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect = QRect(cast(Any, option).rect)
        model = cast(LineModel, index.model())
        if model.span_of(index.row()) == model.field_at(index.column()).key:
            header = self._grid.horizontalHeader()
            rect.setRight(header.length() - header.offset() - 1)
        editor.setGeometry(rect.adjusted(0, 0, -1, -1))

    # closing

    def finish(self, editor: QWidget) -> None:
        """Stores what stands in the editor and closes it."""
        self.commitData.emit(editor)
        self.drop(editor)

    def drop(self, editor: QWidget) -> None:
        """Closes the editor without storing."""
        self._grid.editor = None
        self.closeEditor.emit(editor, CellDelegate.EndEditHint.NoHint)

    # keys while typing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        editor = cast(LineEdit, watched)
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in IME_KEYS or grid_key(event) or event.matches(QKeySequence.StandardKey.Undo):
                event.accept()
                return True
            return False
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if editor.composing and event.key() in IME_KEYS:
                return False
            return self._key(editor, event)
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            menu = event.reason() == Qt.FocusReason.PopupFocusReason  # its own context menu
            if menu or not editor.isActiveWindow() or self._grid.editor is not editor:
                return False
            self.finish(editor)
            return False
        return False

    def _key(self, editor: LineEdit, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        named = grid_key(event)
        if named:
            self.drop(editor) if named == "copy above" else self.finish(editor)
            self._grid.do(named)
            return True
        if event.matches(QKeySequence.StandardKey.Paste) and _is_block(QGuiApplication.clipboard().text()):
            self.drop(editor)
            self._grid.paste()
            return True
        if event.matches(QKeySequence.StandardKey.Undo) and not editor.isUndoAvailable():
            self.drop(editor)
            self._grid.undo()
            return True
        if isinstance(editor, DateEdit) and editor.calendar_open and key not in (Key.Key_Tab, Key.Key_Backtab):
            return False
        listing = isinstance(editor, Picker) and editor.list_open
        if listing and (key in (Key.Key_Escape, Key.Key_Up, Key.Key_Down) or (key in ENTER and modifiers & Control)):
            return False
        if key in ENTER and isinstance(editor, Picker) and editor.marks_create:
            return False
        if key in ENTER and not modifiers & (Control | Alt):
            self._leave(editor, -1 if modifiers & Shift else 1)
        elif key in (Key.Key_Tab, Key.Key_Backtab) and not modifiers & Control:
            self._leave(editor, -1 if key == Key.Key_Backtab else 1)
        elif key == Key.Key_Escape:
            self.drop(editor)
            self._grid.setFocus()
        elif key in (Key.Key_Up, Key.Key_Down) and not modifiers & (Control | Alt | Shift):
            self.finish(editor)
            self._grid.step_row(-1 if key == Key.Key_Up else 1)
        else:
            return False
        return True

    def _leave(self, editor: LineEdit, direction: int) -> None:
        empty = self.take(editor)
        self._grid.advance(direction, empty=empty)

    def take(self, editor: LineEdit) -> bool:
        """Stores what stands in the editor, or the marked candidate of its open list; whether it was empty."""
        if isinstance(editor, Picker) and editor.list_open:
            editor.blockSignals(True)  # the choice is stored by finish(), once
            editor.take_marked()
            editor.blockSignals(False)
        empty = not editor.text().strip()
        self.finish(editor)
        return empty


def _make(field: GridColumn, model: LineModel, index: AnyIndex, parent: QWidget) -> LineEdit:
    match field.input:
        case Input.YEN:
            return YenEdit(parent=parent)
        case Input.DECIMAL:
            return DecimalEdit(places=field.places, parent=parent)
        case Input.INTEGER:
            return IntegerEdit(parent=parent)
        case Input.DATE:
            near = model.near_of(index.row(), field)
            return DateEdit(near=near, start=model.start, end=model.end, button=False, parent=parent)
        case Input.CHOICE:
            rows = [PickRow(choice.value, str(choice.label)) for choice in field.choices]
            return Picker(ListPicks(rows), button=False, parent=parent)
        case Input.PICK | Input.FREE_PICK if field.picker is not None:
            return Picker(field.picker, free=field.input is Input.FREE_PICK, button=False, parent=parent)
        case _:
            made = LineEdit(parent=parent)
            made.setMaxLength(field.max_length)
            return made


def _is_block(text: str) -> bool:
    """Whether the clipboard holds cells rather than words."""
    return "\t" in text or "\n" in text.rstrip("\r\n")
