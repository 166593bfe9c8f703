"""A month to pick a day from: painted, moved through by the keys its field forwards."""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from officesuite.base.text import language, tr
from officesuite.ui.figures import WEEKDAYS
from officesuite.ui.paint import Flag, draw_icon, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme

CELL_W, CELL_H, HEAD = 34, 28, 34


class Month(QWidget):
    """The month around `day`. `picked(date)`; days outside start–end cannot be picked."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.day = date(2000, 1, 1)
        self.today = date(2000, 1, 1)
        self.start, self.end = date.min, date.max
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def show_day(self, day: date, *, today: date, start: date | None, end: date | None) -> None:
        self.day, self.today = day, today
        self.start, self.end = start or date.min, end or date.max
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(f"{self.day:%Y/%m/%d}")
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().px
        return QSize(7 * px(CELL_W) + px(16), px(HEAD) + 7 * px(CELL_H) + px(10))

    def step(self, days: int) -> None:
        """Moves the mark by days."""
        self.day = min(max(self.day + timedelta(days), date(1900, 1, 1)), date(2199, 12, 31))
        self._say()

    def turn(self, months: int) -> None:
        """Turns the leaf by months, keeping the day where the month has it."""
        index = self.day.year * 12 + self.day.month - 1 + months
        year, month = max(min(index // 12, 2199), 1900), index % 12 + 1
        self.day = date(year, month, min(self.day.day, calendar.monthrange(year, month)[1]))
        self._say()

    def take_key(self, event: QKeyEvent) -> bool:
        """A key forwarded by the field; False when it is not the calendar's."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        leaves = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.step(steps[key])
        elif key in leaves:
            self.turn(leaves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.day)
        else:
            return False
        return True

    def _pick(self, day: date) -> None:
        if self.start <= day <= self.end:
            self.picked.emit(day)

    def _first(self) -> date:
        first = self.day.replace(day=1)
        return first - timedelta((first.weekday() + 1) % 7)  # weeks start on Sunday, as on a Japanese wall

    def _cell(self, at: int) -> QRectF:
        px = theme().px
        return QRectF(px(8) + at % 7 * px(CELL_W), px(HEAD) + (at // 7 + 1) * px(CELL_H), px(CELL_W), px(CELL_H))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if at.y() < theme().px(HEAD):
            if at.x() < theme().px(44):
                self.turn(-1)
            elif at.x() > self.width() - theme().px(44):
                self.turn(1)
            return
        for cell in range(42):
            if self._cell(cell).contains(at):
                self._pick(self._first() + timedelta(cell))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        head = QRectF(0, 0, self.width(), look.px(HEAD))
        title = tr("Ui", "{month}/{year}", month=self.day.month, year=self.day.year)
        draw_text(painter, head, title, font=look.font("bodyStrong"), token="text", align=Flag.AlignHCenter)
        draw_icon(painter, "chevron-left", "text2", QRectF(look.px(8), 0, look.px(CELL_W), look.px(HEAD)), 16)
        right = self.width() - look.px(8) - look.px(CELL_W)
        draw_icon(painter, "chevron-right", "text2", QRectF(right, 0, look.px(CELL_W), look.px(HEAD)), 16)
        names = WEEKDAYS[language()]
        for at in range(7):
            box = self._cell(at).translated(0, -look.px(CELL_H))
            token = "danger" if at == 0 else "info" if at == 6 else "text3"
            draw_text(
                painter, box, names[(at + 6) % 7][:2], font=look.font("keycap"), token=token, align=Flag.AlignHCenter
            )
        first = self._first()
        for at in range(42):
            self._paint_day(painter, self._cell(at), first + timedelta(at), at % 7)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date, weekday: int) -> None:
        look = theme()
        box = cell.adjusted(2, 1, -2, -1)
        if day == self.day:
            rounded(painter, box, radius=look.px(6), fill="accent")
            ink = "onAccent"
        elif not self.start <= day <= self.end:
            ink = "disabled"
        elif day.month != self.day.month:
            ink = "text3"
        else:
            ink = "danger" if weekday == 0 else "info" if weekday == 6 else "text"
        if day == self.today and day != self.day:
            focus_ring(painter, box, radius=look.px(6), token="accentLine")
        draw_text(painter, cell, str(day.day), font=look.font("body"), token=ink, align=Flag.AlignHCenter)
