"""The cells of a slip while they are typed in: accounts by their digits at once, Tab takes proposals, own keys of the grid."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from officesuite.ui.delegate import AnyIndex
from officesuite.ui.edit import LineEdit
from officesuite.ui.line_delegate import LineDelegate
from officesuite.ui.picker import Picker

if TYPE_CHECKING:
    from officesuite.modules.ledger.pages.slip.grid import SlipGrid

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


class SlipDelegate(LineDelegate):
    """Picks an account at once when its code is whole; Tab takes the proposal and stops at every cell."""

    _grid: "SlipGrid"

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, Picker) and self._grid.key_at(index.column()).endswith("_place"):
            editor.textEdited.connect(partial(self._at_once, editor))
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter posts, even while a cell is open."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            enter = event.key() in (Key.Key_Return, Key.Key_Enter) and bool(event.modifiers() & Control)
            if enter and not getattr(watched, "composing", False):
                return False
        return super().eventFilter(watched, event)

    def _at_once(self, editor: Picker, text: str) -> None:
        row = self._grid.by_code(text.strip())
        if row is not None:
            editor.pick(row)

    def _key(self, editor: LineEdit, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key in (Key.Key_Tab, Key.Key_Backtab) and not modifiers & Control:
            self._grid.every_cell = True
            try:
                return super()._key(editor, event)
            finally:
                self._grid.every_cell = False
        if self._grid.own_key(event):
            self.finish(editor)
            self._grid.do_own(event)
            return True
        return super()._key(editor, event)
