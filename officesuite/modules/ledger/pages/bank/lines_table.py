"""The list of statement lines with its own keys: Enter and Space accept, typing names the account, Delete leaves out."""

from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent

from officesuite.modules.ledger.pages.bank.rows import LineRow
from officesuite.ui.table_view import TableView

Key = Qt.Key


class LinesTable(TableView):
    """See the module; `Ctrl+A` chooses every sure line."""

    accepted = Signal()
    edit_asked = Signal(str)  # the letter typed, if any
    leave_out_asked = Signal()

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.typed.connect(self.edit_asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self.accepted.emit()
        elif plain and key == Key.Key_F2:
            self.edit_asked.emit("")
        elif plain and key == Key.Key_Delete:
            self.leave_out_asked.emit()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and key == Key.Key_A:
            self.choose_sure()
        else:
            super().keyPressEvent(event)

    def choose_sure(self) -> int:
        """Selects every line whose proposal is sure; how many."""
        selection = QItemSelection()
        last = self.rows.columnCount() - 1
        sure = [at for at in range(self.rows.rowCount()) if isinstance(one := self.rows.row(at), LineRow) and one.sure]
        for at in sure:
            selection.select(self.rows.index(at, 0), self.rows.index(at, last))
        if sure:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.rows.index(sure[0], 0), flags.NoUpdate)
            self.selectionModel().select(selection, flags.ClearAndSelect)
        return len(sure)

    def go(self, row: int) -> None:
        """Makes a row current, the last one where there are fewer."""
        if self.rows.rowCount():
            self._go(min(max(row, 0), self.rows.rowCount() - 1), 1)
