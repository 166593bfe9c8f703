"""The pane under the list: the statement line in full, why it is proposed so, its counter lines to be changed, and the verbs."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from officesuite.base.text import tr
from officesuite.modules.ledger.pages.bank.counter_grid import CounterGrid
from officesuite.modules.ledger.pages.bank.rows import LineRow, Masters, look
from officesuite.modules.ledger.rules.bank_entries import CounterLine
from officesuite.ui.buttons import Button
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, column, grounded, hline, label, row, set_words


class LinePane(QWidget):
    """See the module."""

    accept_asked = Signal()
    match_asked = Signal()
    leave_out_asked = Signal()
    undo_asked = Signal()
    entry_asked = Signal()
    left = Signal()  # Esc: back to the list

    def __init__(self, desk: Desk, known: Callable[[], Masters]) -> None:
        super().__init__()
        self.shown: LineRow | None = None
        self.touched = False
        self.grid = CounterGrid(desk, known)
        self.grid.changed.connect(self._touch)
        self.grid.left.connect(self.accept_asked)
        self.grid.done.connect(self.accept_asked)
        self.grid.installEventFilter(self)
        self._words = label("", role="bodyStrong")
        self._amount = label("", role="bodyStrong")
        self._chip = Chip("")
        self._reason = label("", role="hint", tone="text2")
        self.accept = Button(
            tr("Ledger", "Accept"), kind="primary", icon="check", shortcut="Ctrl+Return", on=self.accept_asked.emit
        )
        self.accept.shortcut_words = "Ctrl+Enter"
        self.match = Button(
            tr("Ledger", "Match an entry"), kind="ghost", icon="link", shortcut="Ctrl+M", on=self.match_asked.emit
        )
        self.leave_out = Button(tr("Ledger", "Leave out"), kind="ghost", icon="minus", on=self.leave_out_asked.emit)
        self.entry = Button(
            tr("Ledger", "Open the entry"), kind="ghost", icon="external-link", on=self.entry_asked.emit
        )
        self.undo = Button(tr("Ledger", "Undo"), icon="undo-2", on=self.undo_asked.emit)
        head = row(self._words, self._amount, self._chip, self._reason, 1, self.match, self.leave_out, self.entry, self.undo,
                   self.accept, spacing=8, margins=(20, 6, 16, 6))  # fmt: skip
        self.setLayout(column(hline(), head, hline(), self.grid, spacing=0))
        grounded(self)
        self.setMinimumHeight(theme().px(150))
        self.show_row(None)

    def show_row(self, found: LineRow | None) -> None:
        """Shows a line, or nothing."""
        self.shown, waits = found, found is not None and found.waits
        self.setVisible(found is not None)
        for button in (self.accept, self.match, self.leave_out):
            button.setVisible(waits or found is None)
        self.undo.setVisible(found is not None and not waits)
        self.entry.setVisible(found is not None and found.entry_id is not None)
        self._chip.setVisible(found is not None)
        if found is None:
            set_words(self._words, "")
            set_words(self._amount, "")
            set_words(self._reason, "")
            self.grid.show_line(None, ())
        else:
            line = found.line.row
            set_words(self._words, f"{show_date(line.date)}  {line.text}")
            set_words(self._amount, show_yen(line.amount), tone="danger" if line.amount < 0 else "text")
            chip = look(found)
            self._chip.set_look(chip.label, tone=chip.tone, icon=chip.icon)
            set_words(self._reason, found.reason)
            self.accept.set_words(tr("Ledger", "Match") if found.matches else tr("Ledger", "Accept"))
            self.grid.show_line(found.line, () if found.matches else found.counters)
        self.grid.set_locked(not waits)
        self.touched = False

    def counters(self) -> tuple[CounterLine, ...]:
        """The counter lines as they stand."""
        return self.grid.counters()

    def _touch(self) -> None:
        self.touched = True
        self.accept.set_words(tr("Ledger", "Accept"))

    def edit(self, letter: str = "") -> None:
        """Opens the account cell, with the letter that was typed on the list."""
        if self.shown is None or not self.shown.waits:
            return
        self.grid.go_to(0, "place")
        editor = self.grid.editor
        if letter and editor is not None:
            editor.selectAll()
            from PySide6.QtWidgets import QApplication

            QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the grid, while no cell is open, goes back to the list."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)
