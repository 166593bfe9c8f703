"""Picker: a field that finds a thing by code, kana, romaji or part of its name, the last used first, *create* at the end.

    picker = Picker(source); picker.picked.connect(row -> …); picker.create_asked.connect(text -> open the form)
    picker.value() -> id or None (raises Invalid when the words name nothing); picker.set_value(id)

F4 or Alt+↓ opens, ↑ ↓ mark, Enter picks, Esc closes; the field keeps the focus. `free=True` also takes words that name
nothing (a line's description): then `value()` is the text and `row` the picked candidate or None.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from officesuite.base.errors import Invalid
from officesuite.base.text import Text, tr, translate
from officesuite.ui.edit import LineEdit
from officesuite.ui.picks import PickerSource, PickList, PickRow
from officesuite.ui.popup import Popup

LIMIT = 50


class Picker(LineEdit):
    """See the module."""

    picked = Signal(object)
    create_asked = Signal(str)

    def __init__(
        self,
        source: PickerSource,
        *,
        free: bool = False,
        hint: Text | str = "",
        button: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(hint=hint, parent=parent)
        self.source, self.free = source, free
        self.row: PickRow | None = None
        self._popup: Popup | None = None
        self._list = PickList()
        self._list.setParent(self)
        self._list.hide()
        self._list.chosen.connect(self._choose)
        if button:
            self.add_button("search", tr("Ui", "Open the list (F4)"), self.open_list)
        self.textEdited.connect(self._search)

    # Editor

    def value(self) -> Any:
        text = self.text().strip()
        if self.free:
            return text or None
        if not text:
            return None
        if self.row is not None and text == self.row.shown:
            return self.row.id
        found = self._named(text)
        if found is None:
            raise Invalid(translate("Ui", "To go on, pick from the list (F4): nothing is called {text}.", text=text))
        return found.id

    def set_value(self, value: Any) -> None:
        if self.free:
            self.row = None
            self.setText("" if value is None else str(value))
        else:
            self.row = None if value is None else self.source.get(value)
            self.setText(self.row.shown if self.row is not None else "")
        self.setCursorPosition(0)
        self.set_problem("")

    def _named(self, text: str) -> PickRow | None:
        """The one row that these words name: by code, by whole title, or because nothing else matches."""
        from officesuite.base.kana import fold

        rows = self.source.find(text, LIMIT)
        want = fold(text)
        exact = [row for row in rows if want in (fold(row.code), fold(row.title), fold(row.shown))]
        if exact:
            return exact[0]
        return rows[0] if len(rows) == 1 else None

    # list

    @property
    def list_open(self) -> bool:
        return self._popup is not None and not self._popup.isHidden()

    @property
    def marks_create(self) -> bool:
        """Whether the row that makes a new thing is the marked one of the open list."""
        return self.list_open and bool(self._list.create_words) and self._list.at == len(self._list.rows)

    @property
    def list(self) -> PickList:
        return self._list

    def open_list(self) -> None:
        """Shows the candidates for what stands there; all of them when a picked thing stands there, as in an untouched cell."""
        if self.isReadOnly():
            return
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        picked = self.row is not None and self.text() == self.row.shown
        picked = picked or (not self.free and bool(self.text()) and self.text() == self.property("before"))
        self._show("" if picked else self.text())

    def close_list(self) -> None:
        if self._popup is not None:
            self._popup.close_up()

    def _search(self, text: str) -> None:
        self.row = None
        if text.strip():
            self._show(text)
        else:
            self.close_list()

    def _show(self, text: str) -> None:
        from officesuite.base.kana import fold

        rows = self.source.find(text.strip(), LIMIT)
        create = self.source.create_label(text.strip())
        if not rows and not create and self.free:
            self.close_list()
            return
        at = 0 if rows and not self.free else -1
        if self.free and rows and text.strip() and fold(text) in (fold(rows[0].code), fold(rows[0].title)):
            at = 0
        self._list.show_rows(rows, columns=self.source.columns, create=create, at=at)
        if self._popup is None:
            self._popup = Popup(self)
            self._popup.body.addWidget(self._list)
            self._list.show()
        size = self._list.sizeHint()
        self._popup.open_under(width=max(self.width(), size.width()) + 2, height=size.height() + 2)
        self._list.update()

    def take_marked(self) -> bool:
        """Picks the marked row, if the list is open and one is marked."""
        if not self.list_open or self._list.at < 0:
            self.close_list()
            return False
        self._choose(self._list.at)
        return True

    def _choose(self, index: int) -> None:
        text = self.text().strip()
        if index >= len(self._list.rows):
            self.close_list()
            self.create_asked.emit(text)
            return
        self.pick(self._list.rows[index])

    def pick(self, row: PickRow) -> None:
        """Takes this row as if the user had picked it."""
        self.close_list()
        self.row = row
        self.setText(row.title if self.free else row.shown)
        self.set_problem("")
        self.picked.emit(row)
        self.changed.emit()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down):
            self.close_list() if self.list_open else self.open_list()
        elif self.list_open and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif self.list_open and key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for _ in range(8):
                self._list.step(1 if key == Qt.Key.Key_PageDown else -1)
        elif self.list_open and enter and control and self._list.create_words:
            self._choose(len(self._list.rows))
        elif self.list_open and enter and self._list.at >= 0:
            self.take_marked()
        elif self.list_open and key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason or self.isReadOnly():
            return
        self.close_list()
        self.settle()

    def settle(self) -> None:
        """Turns words that name exactly one thing into that thing; marks words that name nothing."""
        text = self.text().strip()
        if self.free or not text or (self.row is not None and text == self.row.shown):
            return
        found = self._named(text)
        if found is not None:
            self.pick(found)
        else:
            self.set_problem(tr("Ui", "To go on, pick from the list (F4): nothing is called {text}.", text=text))
