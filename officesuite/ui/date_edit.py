"""A day as people type it: `24`, `11/24`, `261124`, `R8.11.24`, `+1`; short ones are completed from `near`, never from today.

The weekday shows behind the date. F4 or Alt+↓ opens the calendar; Ctrl+; is today. `near` is the row above or the shown
period, `start`–`end` the open fiscal year.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from officesuite.base.errors import Invalid
from officesuite.base.text import Text, tr
from officesuite.ui.calendar import Month
from officesuite.ui.edit import LineEdit
from officesuite.ui.figures import show_date, weekday_name
from officesuite.ui.paint import advance, draw_text
from officesuite.ui.popup import Popup
from officesuite.ui.theme import theme


class DateEdit(LineEdit):
    """A date or None."""

    def __init__(
        self,
        *,
        near: date | None = None,
        start: date | None = None,
        end: date | None = None,
        today: date | None = None,
        hint: Text | str = "",
        button: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(hint=hint, parent=parent)
        self.near, self.first, self.last = near, start, end
        self._in_cell = not button  # a cell of a grid: narrow, and read when it closes
        self.today = today or date.today()  # noqa: DTZ011 -- the wall calendar of this desk
        self._shown: tuple[str, date | None] = ("", None)
        self._popup: Popup | None = None
        self._month: Month | None = None
        if button:
            self.add_button("calendar-days", tr("Ui", "Open the calendar (F4)"), self.open_calendar)

    def value(self) -> date | None:
        text = self.text().strip()
        if not text:
            return None
        shown, value = self._shown
        if text == shown:
            return value
        from officesuite.base.dates import parse_date

        near = self.near or value or self.today
        return parse_date(text, near=near, start=self.first, end=self.last)

    def set_value(self, value: Any) -> None:
        text = "" if value is None else show_date(value)
        self._shown = (text, value)
        self.setText(text)
        self.set_problem("")

    def tidy(self) -> None:
        """Shows the whole date, or marks what cannot be read."""
        if self.isReadOnly():
            return
        try:
            value = self.value()
        except Invalid as error:
            self.set_problem(str(error))
            return
        text = "" if value is None else show_date(value)
        self._shown = (text, value)
        if text != self.text():
            self.setText(text)

    def open_calendar(self) -> None:
        """The month of the present value under the field."""
        if self.isReadOnly():
            return
        if self._popup is None or self._month is None:
            self._popup, self._month = Popup(self), Month()
            self._popup.body.addWidget(self._month)
            self._month.picked.connect(self._pick)
        try:
            day = self.value()
        except Invalid:
            day = None
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._month.show_day(day or self.near or self.today, today=self.today, start=self.first, end=self.last)
        size = self._month.sizeHint()
        self._popup.open_under(width=size.width() + 2, height=size.height() + 2)

    @property
    def calendar_open(self) -> bool:
        return self._popup is not None and not self._popup.isHidden()

    def _pick(self, day: date) -> None:
        self.set_value(day)
        if self._popup is not None:
            self._popup.close_up()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if self.calendar_open and self._popup is not None and self._month is not None:
            if key == Qt.Key.Key_Escape:
                self._popup.close_up()
                return
            if self._month.take_key(event):
                return
        if key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down):
            self.open_calendar()
        elif key == Qt.Key.Key_Semicolon and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._pick(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tidy()
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self._in_cell:
            self.tidy()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown, value = self._shown
        if value is None or self.text() != shown:
            return
        look = theme()
        font = look.font("hint")
        left = look.px(12) + advance(self.text(), self.font()) + look.px(6)
        room = (
            self.width() - left - (look.px(30) if self._button is not None and self._button.isVisible() else look.px(6))
        )
        word = weekday_name(value)
        if room >= advance(word, font):
            tone = "danger" if value.weekday() == 6 else "info" if value.weekday() == 5 else "text3"
            draw_text(QPainter(self), QRectF(left, 0, room, self.height()), word, font=font, token=tone)
