"""The text field under every editor: safe with a Japanese input method, marks what is wrong, keeps what was typed.

Every editor of the kit is an `Editor`: `value()` gives the value or raises `Invalid`, `set_value()` shows one, `changed`
fires when the user changed it, `set_problem(message)` marks it. `FieldEdit(field)` edits any declared text-like field.
"""

import unicodedata
from typing import Any, Protocol

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from officesuite.base.errors import Invalid
from officesuite.base.fields import Field, Kind
from officesuite.base.text import Text
from officesuite.ui.buttons import IconButton
from officesuite.ui.theme import set_property, theme
from officesuite.ui.widgets import Icon

# These belong to the input method while it converts.
IME_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_F6,
        Qt.Key.Key_F7,
        Qt.Key.Key_F8,
        Qt.Key.Key_F9,
        Qt.Key.Key_F10,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Space,
    }
)


class Editor(Protocol):
    """What forms and grids ask of an editor widget."""

    changed: SignalInstance

    def value(self) -> Any: ...
    def set_value(self, value: Any) -> None: ...
    def set_problem(self, message: str, *, warning: bool = False) -> None: ...
    def set_locked(self, locked: bool) -> None: ...


class LineEdit(QLineEdit):
    """One line of text. `icon` stands at its left; `add_button` puts an icon button inside at the right.

    `reading` carries the kana that were typed for a conversion, when it is committed."""

    changed = Signal()
    reading = Signal(str)

    def __init__(self, *, icon: str = "", hint: Text | str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._kana = ""
        self._button: IconButton | None = None
        self._icon: Icon | None = None
        if icon:
            self._icon = Icon(icon, "text3")
            self._icon.setParent(self)
            self.setProperty("icon", "true")
        if str(hint):
            self.setPlaceholderText(str(hint))
        self.setMinimumWidth(theme().px(48))
        self.textEdited.connect(lambda _: self._edited())

    def _edited(self) -> None:
        self.set_problem("")
        self.changed.emit()

    # Editor

    def value(self) -> Any:
        """The text without outer blanks, or None."""
        return self.text().strip() or None

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)

    def set_problem(self, message: str, *, warning: bool = False) -> None:
        """Marks the field as bad (or doubtful) and says why in the tool tip; "" clears the mark."""
        set_property(self, "state", ("warn" if warning else "bad") if message else "")
        self.setToolTip(message)
        self.setAccessibleDescription(message)

    def set_locked(self, locked: bool) -> None:
        self.setReadOnly(locked)
        set_property(self, "locked", locked)
        if self._button is not None:
            self._button.setVisible(not locked)

    # furniture

    def add_button(self, icon: str, name: Text | str, on: Any) -> IconButton:
        self._button = IconButton(icon, name, on=on, side=24, parent=self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("button", "true")
        self._place()
        return self._button

    def _place(self) -> None:
        px = theme().px
        if self._icon is not None:
            side = self._icon.sizeHint().width()
            self._icon.setGeometry(px(9), (self.height() - side) // 2, side, side)
        if self._button is not None:
            side = min(px(24), self.height() - 2)
            self._button.setGeometry(self.width() - side - px(4), (self.height() - side) // 2, side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # input method

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        preedit, committed = event.preeditString(), event.commitString()
        self.composing = bool(preedit)
        if preedit and _is_kana(preedit):
            self._kana = preedit
        super().inputMethodEvent(event)
        if committed:
            self.reading.emit(self._kana or (committed if _is_kana(committed) else ""))
            self._kana = ""

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and self.composing
            and isinstance(event, QKeyEvent)
            and event.key() in IME_KEYS
        ):
            event.accept()  # a window's shortcut may not take the key away from the conversion
            return True
        if (
            event.type() == QEvent.Type.KeyPress
            and self.composing
            and isinstance(event, QKeyEvent)
            and event.key() in IME_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.composing = False
        super().focusOutEvent(event)


def _is_kana(text: str) -> bool:
    return all("ぁ" <= letter <= "ヿ" or letter in " 　" for letter in unicodedata.normalize("NFKC", text))


class FieldEdit(LineEdit):
    """Edits a declared field whose value is read from text: text, code, postal code, phone, closing day, numbers …"""

    def __init__(self, field: Field, *, parent: QWidget | None = None) -> None:
        super().__init__(hint=field.hint or "", parent=parent)
        self.field = field
        self._shown: tuple[str, Any] = ("", None)  # the text and the value it stands for
        if field.kind in (Kind.TEXT, Kind.LONG_TEXT):
            self.setMaxLength(field.max_length)
        if field.kind is Kind.INTEGER:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        if field.kind in (
            Kind.CODE,
            Kind.POSTAL,
            Kind.PHONE,
            Kind.EMAIL,
            Kind.CORPORATE_NUMBER,
            Kind.REGISTRATION_NUMBER,
        ):
            self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)

    def value(self) -> Any:
        text = self.text().strip()
        if not text:
            return None
        shown, value = self._shown
        return value if text == shown else self.field.parse(text)

    def set_value(self, value: Any) -> None:
        text = "" if value is None else self.field.format(value)
        self._shown = (text, value)
        super().set_value(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason or self.isReadOnly():
            return
        try:
            value = self.value()
        except Invalid as error:
            self.set_problem(str(error))
        else:
            text = "" if value is None else self.field.format(value)
            if text != self.text():
                self.setText(text)
            self._shown = (text, value)


class KanaEdit(FieldEdit):
    """Kana, turned into full-width katakana when the field is left; may follow what is typed into a name field."""

    def __init__(self, field: Field, *, parent: QWidget | None = None) -> None:
        super().__init__(field, parent=parent)
        self._own = False
        self._taken = ""
        self.textEdited.connect(lambda text: setattr(self, "_own", bool(text)))

    def follow(self, name: LineEdit) -> None:
        """Appends the reading of each conversion in `name`, until the user types kana here."""
        name.reading.connect(self._take)
        name.changed.connect(lambda: None if name.text() else self._forget())

    def _take(self, kana: str) -> None:
        if kana and not self._own and self.text() == self._taken:
            from officesuite.base.kana import to_katakana

            self._taken += to_katakana(kana)
            self.setText(self._taken)
            self.changed.emit()

    def _forget(self) -> None:
        if not self._own and self.text() == self._taken:
            self._taken = ""
            self.clear()

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self._own, self._taken = bool(value), ""
