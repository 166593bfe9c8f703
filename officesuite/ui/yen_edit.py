"""Money, quantities and whole numbers as people type them: `1200`, `１２００`, `1,200円`, `=1200*3`, `1.2万`.

Yen never crosses Qt as `int`: a Qt signal cuts it at 2³¹. `changed` carries nothing; ask `value()`.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from officesuite.base.errors import Invalid
from officesuite.base.text import Text
from officesuite.base.yen import parse_decimal, parse_integer, parse_yen
from officesuite.ui.edit import LineEdit
from officesuite.ui.figures import show_decimal, show_yen


class FigureEdit(LineEdit):
    """A right-aligned number; shown tidily when the field is left, marked with the reason when it cannot be read."""

    def __init__(
        self,
        parse: Callable[[str], Any],
        show: Callable[[Any], str],
        *,
        hint: Text | str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(hint=hint, parent=parent)
        self._parse, self._show = parse, show
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def value(self) -> Any:
        text = self.text().strip()
        return self._parse(text) if text else None

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else self._show(value))

    def tidy(self) -> None:
        """Shows the value as figures stand everywhere, or marks what cannot be read."""
        if self.isReadOnly():
            return
        try:
            value = self.value()
        except Invalid as error:
            self.set_problem(str(error))
            return
        shown = "" if value is None else self._show(value)
        if shown != self.text():
            self.setText(shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.tidy()


class YenEdit(FigureEdit):
    """Whole yen as `int`, or None."""

    def __init__(self, *, hint: Text | str = "", parent: QWidget | None = None) -> None:
        super().__init__(parse_yen, show_yen, hint=hint, parent=parent)


class DecimalEdit(FigureEdit):
    """A `Decimal` with at most `places` decimals, or None."""

    def __init__(self, *, places: int, hint: Text | str = "", parent: QWidget | None = None) -> None:
        def parse(text: str) -> Decimal:
            return parse_decimal(text, places)

        def show(value: Decimal) -> str:
            return show_decimal(value, places)

        super().__init__(parse, show, hint=hint, parent=parent)


class IntegerEdit(FigureEdit):
    """A whole number, or None."""

    def __init__(self, *, hint: Text | str = "", parent: QWidget | None = None) -> None:
        super().__init__(parse_integer, lambda value: f"{value}", hint=hint, parent=parent)
