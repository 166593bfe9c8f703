"""Small painted parts of the quote pages: rows of figures between hairlines, the revisions as a timeline, the margin bar.

Each says the same as words to a screen reader (`accessibleName`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from officesuite.ui.paint import Flag, advance, draw_icon, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme

LINE, STEP = 25, 42


@dataclass(frozen=True, slots=True)
class FigureLine:
    """Words at the left, a small middle part (quantity), a figure at the right."""

    words: str
    middle: str = ""
    figure: str = ""
    tone: str = "text"
    muted: bool = False


class FigureLines(QWidget):
    """Rows of words and figures; money is never cut, words are."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[FigureLine] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lines(self, lines: Sequence[FigureLine]) -> None:
        self._lines = tuple(lines)
        self.setAccessibleName("\n".join(" ".join((one.words, one.middle, one.figure)).strip() for one in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(LINE) * len(self._lines))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        body, high, width = look.font("body"), look.px(LINE), self.width()
        figures = max((advance(line.figure, body) for line in self._lines), default=0)
        middles = max((advance(line.middle, body) for line in self._lines), default=0)
        gap = look.px(14)
        for at, line in enumerate(self._lines):
            top = at * high
            ink = "text3" if line.muted else "text"
            right = width - figures - gap
            draw_text(painter, QRectF(width - figures, top, figures, high - 1), line.figure, font=body, token=line.tone,
                      align=Flag.AlignRight)  # fmt: skip
            if line.middle:
                draw_text(painter, QRectF(right - middles, top, middles, high - 1), line.middle, font=body, token="text2",
                          align=Flag.AlignRight)  # fmt: skip
            draw_text(
                painter,
                QRectF(0, top, right - (middles + gap if middles else 0), high - 1),
                line.words,
                font=body,
                token=ink,
            )
            if at < len(self._lines) - 1:
                painter.fillRect(QRectF(0, top + high - 1, width, 1), look.colour("line"))


@dataclass(frozen=True, slots=True)
class Step:
    """One revision of the timeline: its word, when and who, a line of what, and the icon in its circle."""

    key: int
    title: str
    note: str
    detail: str
    icon: str
    current: bool = False


class Timeline(QWidget):
    """Revisions from the newest down; click or Enter opens one."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[Step] = ()
        self._at = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[Step]) -> None:
        self._steps, self._at = tuple(steps), 0 if steps else -1
        self.setAccessibleName("\n".join(" ".join((step.title, step.note, step.detail)) for step in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(STEP) * len(self._steps))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._steps:
            self._at = min(max(self._at + (1 if key == Qt.Key.Key_Down else -1), 0), len(self._steps) - 1)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and 0 <= self._at < len(self._steps):
            self.opened.emit(self._steps[self._at].key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y()) // theme().px(STEP)
        if 0 <= at < len(self._steps):
            self.opened.emit(self._steps[at].key)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, side = look.px(STEP), look.px(20)
        for at, step in enumerate(self._steps):
            top = at * high
            if at < len(self._steps) - 1:
                painter.setPen(QPen(look.colour("lineStrong"), 1))
                painter.drawLine(side // 2, top + side, side // 2, top + high)
            circle = QRectF(0.5, top + 1.5, side - 1, side - 1)
            rounded(painter, circle, radius=side / 2, fill="accentSoft" if step.current else "surface",
                    edge="accent" if step.current else "lineStrong")  # fmt: skip
            draw_icon(painter, step.icon, "accentText" if step.current else "text3", circle, 12)
            left = side + look.px(10)
            line = QRectF(left, top, self.width() - left, look.px(21))
            used = draw_text(painter, line, step.title, font=look.font("bodyStrong"), token="text")
            draw_text(
                painter, line.adjusted(used + look.px(10), 0, 0, 0), step.note, font=look.font("hint"), token="text3"
            )
            draw_text(painter, QRectF(left, top + look.px(19), self.width() - left, look.px(19)), step.detail,
                      font=look.font("hint"), token="text2")  # fmt: skip
        if self.hasFocus() and 0 <= self._at < len(self._steps):
            focus_ring(painter, QRectF(0, self._at * high, self.width(), high - 2), radius=look.px(4))


class MarginBar(QWidget):
    """The margin rate as a bar of 0–40 %, with a tick at the office's floor."""

    FULL = 40

    def __init__(self) -> None:
        super().__init__()
        self._rate: Decimal | None = None
        self._floor = Decimal(20)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rate(self, rate: Decimal | None, floor: Decimal) -> None:
        self._rate, self._floor = rate, floor
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        high = look.px(7)
        track = QRectF(0, (self.height() - high) / 2, self.width(), high)
        rounded(painter, track, radius=high / 2, fill="line")
        if self._rate is not None and self._rate > 0:
            part = QRectF(track)
            part.setWidth(track.width() * float(min(self._rate, Decimal(self.FULL))) / self.FULL)
            rounded(painter, part, radius=high / 2, fill="okMark" if self._rate >= self._floor else "warnMark")
        x = self.width() * float(self._floor) / self.FULL
        painter.fillRect(QRectF(x - 1, 0, 2, self.height()), look.colour("text2"))
