"""Editors for choices, yes/no and long text."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QSizePolicy, QStyledItemDelegate, QWidget

from officesuite.base.fields import Choice
from officesuite.base.text import Text
from officesuite.ui.edit import IME_KEYS
from officesuite.ui.theme import set_property, theme


class ChoiceEdit(QComboBox):
    """One of a few values. `empty` adds a first entry that stands for None."""

    changed = Signal()

    def __init__(
        self, choices: Sequence[Choice] = (), *, empty: Text | str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))  # the default one ignores the stylesheet
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.set_choices(choices, empty=empty)
        self.activated.connect(lambda _: self._chosen())

    def show_whole(self) -> None:
        """As wide as the longest choice, for a bar with room; in forms the column gives the width."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def set_choices(self, choices: Sequence[Choice], *, empty: Text | str | None = None) -> None:
        self.clear()
        if empty is not None:
            self.addItem(str(empty), None)
        for choice in choices:
            self.addItem(str(choice.label), choice.value)

    def _chosen(self) -> None:
        self.set_problem("")
        self.changed.emit()

    def value(self) -> Any:
        return self.currentData()

    def set_value(self, value: Any) -> None:
        at = next((index for index in range(self.count()) if self.itemData(index) == value), -1)
        self.setCurrentIndex(at)
        self.set_problem("")

    def set_problem(self, message: str, *, warning: bool = False) -> None:
        set_property(self, "state", ("warn" if warning else "bad") if message else "")
        self.setToolTip(message)
        self.setAccessibleDescription(message)

    def set_locked(self, locked: bool) -> None:
        self.setEnabled(not locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        if event.key() == Qt.Key.Key_F4:
            self.showPopup()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Enter goes on to the next field
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._chosen()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page may not change a value


class CheckEdit(QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, words: Text | str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(str(words), parent)
        self.clicked.connect(lambda _: self.changed.emit())

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        self.setChecked(bool(value))

    def set_problem(self, message: str, *, warning: bool = False) -> None:
        self.setToolTip(message)
        self.setAccessibleDescription(message)

    def set_locked(self, locked: bool) -> None:
        self.setEnabled(not locked)


class LongTextEdit(QPlainTextEdit):
    """Several lines; Tab leaves the field, Ctrl+Enter belongs to the form."""

    changed = Signal()

    def __init__(
        self, *, lines: int = 3, hint: Text | str = "", max_length: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.composing = False
        self._setting = False
        self._lines, self._max = lines, max_length
        self.setTabChangesFocus(True)
        self.setPlaceholderText(str(hint))
        self.setMinimumHeight(theme().px(10) + lines * theme().px(20))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.textChanged.connect(self._typed)

    def _typed(self) -> None:
        if not self._setting:
            self.set_problem("")
            self.changed.emit()

    def value(self) -> str | None:
        return self.toPlainText().strip() or None

    def set_value(self, value: Any) -> None:
        self._setting = True
        self.setPlainText("" if value is None else str(value))
        self._setting = False

    def set_problem(self, message: str, *, warning: bool = False) -> None:
        set_property(self, "state", ("warn" if warning else "bad") if message else "")
        self.setToolTip(message)
        self.setAccessibleDescription(message)

    def set_locked(self, locked: bool) -> None:
        self.setReadOnly(locked)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        composing = getattr(self, "composing", False)
        if (
            composing
            and isinstance(event, QKeyEvent)
            and event.key() in IME_KEYS
            and event.type()
            in (
                QEvent.Type.ShortcutOverride,
                QEvent.Type.KeyPress,
            )
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
