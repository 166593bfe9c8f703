"""Charts drawn with a painter: BarChart (this year beside last year) and AgeBar (receivables by age).

Each also gives its facts as a table (`facts()`), for copying (Ctrl+C) and screen readers; colour never stands alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from officesuite.base.text import Text, tr
from officesuite.ui.figures import show_yen
from officesuite.ui.paint import Flag, advance, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme
from officesuite.ui.tsv import write_tsv
from officesuite.ui.widgets import label, row

Facts = tuple[tuple[str, ...], ...]


class Chart(QWidget):
    """A painted chart that can be focused, read and copied."""

    def __init__(self, name: Text | str) -> None:
        super().__init__()
        self._name = str(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tell()

    def facts(self) -> Facts:
        """The same facts as rows of words, the head first."""
        raise NotImplementedError

    def _tell(self) -> None:
        self.setAccessibleName(self._name)
        self.setAccessibleDescription("; ".join(" ".join(part for part in line if part) for line in self.facts()[1:]))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(write_tsv(self.facts()))
        else:
            super().keyPressEvent(event)

    def _ring(self, painter: QPainter) -> None:
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), radius=theme().px(6))


def nice_top(value: int) -> tuple[int, int]:
    """The top of an axis from zero and its step (3–4 grid lines) for a largest value."""
    if value <= 0:
        return 3, 1
    size = 1
    while True:
        for factor in (1, 2, 5):
            step = size * factor
            if value <= step * 4:
                return -(-value // step) * step, step
        size *= 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: its label, this year's figure (None = still to come), last year's; in the unit of the title."""

    label: str
    actual: int | None
    before: int


class BarChart(Chart):
    """Months side by side, last year left in `c2`, this year right in `c1`; the current month's label is bold."""

    def __init__(self, name: Text | str, bars: Sequence[Bar] = (), *, current: int = -1) -> None:
        self._bars, self._current = tuple(bars), current
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme().px(220), theme().px(110))

    def set_bars(self, bars: Sequence[Bar], *, current: int) -> None:
        self._bars, self._current = tuple(bars), current
        self._tell()

    def facts(self) -> Facts:
        head = ("", tr("Ui", "This year"), tr("Ui", "Last year"))
        lines = [
            (bar.label, "" if bar.actual is None else show_yen(bar.actual), show_yen(bar.before)) for bar in self._bars
        ]
        return (head, *lines)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(340), theme().px(130))

    def _field(self) -> QRectF:
        """Right of the widest figure of the axis."""
        look = theme()
        top, _ = nice_top(self._largest())
        left = max(look.px(44), round(advance(f"{top:,}", look.font("axis"))) + look.px(12))
        return QRectF(left, look.px(8), self.width() - left - look.px(4), self.height() - look.px(30))

    def _largest(self) -> int:
        return max((max(bar.actual or 0, bar.before) for bar in self._bars), default=0)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        self._ring(painter)
        field = self._field()
        top, step = nice_top(self._largest())
        font = look.font("axis")
        for value in range(0, top + 1, step):
            y = round(field.bottom() - field.height() * value / top)
            painter.fillRect(QRectF(field.left(), y, field.width(), 1), look.colour("axis" if value == 0 else "grid"))
            box = QRectF(0, y - look.px(9), field.left() - look.px(8), look.px(18))
            draw_text(painter, box, f"{value:,}", font=font, token="text3", align=Flag.AlignRight)
        if not self._bars:
            return
        slot = field.width() / len(self._bars)
        wide = min(look.px(11), max(slot / 2 - 3, 2))
        for at, bar in enumerate(self._bars):
            middle = field.left() + slot * (at + 0.5)
            for figure, left, token in ((bar.before, middle - wide - 1, "c2"), (bar.actual, middle + 1, "c1")):
                if figure is not None and figure > 0:
                    high = field.height() * figure / top
                    self._bar(painter, QRectF(left, field.bottom() - high, wide, high), token)
            now = at == self._current
            box = QRectF(middle - slot, field.bottom() + look.px(4), 2 * slot, look.px(18))
            draw_text(
                painter,
                box,
                bar.label,
                font=look.font("count" if now else "axis"),
                token="text" if now else "text3",
                align=Flag.AlignHCenter,
            )

    @staticmethod
    def _bar(painter: QPainter, box: QRectF, token: str) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(2.0, box.height())
        path = QPainterPath(QPointF(box.left(), box.bottom()))
        path.lineTo(box.left(), box.top() + radius)
        path.quadTo(box.topLeft(), QPointF(box.left() + radius, box.top()))
        path.lineTo(box.right() - radius, box.top())
        path.quadTo(box.topRight(), QPointF(box.right(), box.top() + radius))
        path.lineTo(box.bottomRight())
        painter.fillPath(path, theme().colour(token))
        painter.restore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._bars:
            field = self._field()
            at = int((event.pos().x() - field.left()) / (field.width() / len(self._bars)))
            if 0 <= at < len(self._bars):
                head, fact = self.facts()[0], self.facts()[at + 1]
                words = [f"{name} {figure}" for name, figure in zip(head[1:], fact[1:], strict=True) if figure]
                QToolTip.showText(event.globalPos(), "  ".join((fact[0], *words)), self)
                return True
        return super().event(event)


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of an age bar: words, count in words, yen, chart token."""

    label: str
    count: str
    amount: int
    token: str


class AgeBar(Chart):
    """One thin bar in parts; `AgeTable` repeats colour, word, count and amount below it."""

    def __init__(self, name: Text | str, slices: Sequence[Slice] = ()) -> None:
        self._slices = tuple(slices)
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_slices(self, slices: Sequence[Slice]) -> None:
        self._slices = tuple(slices)
        self._tell()

    def facts(self) -> Facts:
        return (("", "", ""), *((part.label, part.count, show_yen(part.amount)) for part in self._slices))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        total = sum(max(part.amount, 0) for part in self._slices)
        box = QRectF(self.rect())
        if not total:
            rounded(painter, box, radius=look.px(3), fill="line")
        shown = [part for part in self._slices if part.amount > 0]
        x = box.left()
        for part in shown:
            wide = max((box.width() - 2 * (len(shown) - 1)) * part.amount / total, 2)
            rounded(painter, QRectF(x, box.top(), wide, box.height()), radius=look.px(2), fill=part.token)
            x += wide + 2
        self._ring(painter)


class _Swatch(QWidget):
    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(theme().px(10), theme().px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), QRectF(self.rect()), radius=theme().px(2), fill=self._token)


class AgeTable(QWidget):
    """The bar and, under it, its parts in words."""

    def __init__(self, name: Text | str, slices: Sequence[Slice]) -> None:
        super().__init__()
        holder = QVBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.setSpacing(theme().px(5))
        holder.addWidget(AgeBar(name, slices))
        for part in slices:
            amount = label(show_yen(part.amount), role="bodyMedium")
            amount.setMinimumWidth(theme().px(92))
            amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            count = label(part.count, role="hint", tone="text2")
            holder.addLayout(row(_Swatch(part.token), label(part.label), 1, count, amount))


class Legend(QWidget):
    """This year and last year with their colours."""

    def __init__(self, parts: Sequence[tuple[str, Text | str]] = ()) -> None:
        super().__init__()
        given = parts or (("c1", tr("Ui", "This year")), ("c2", tr("Ui", "Last year")))
        holder = QHBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.setSpacing(theme().px(5))
        for token, words in given:
            holder.addWidget(_Swatch(token))
            holder.addWidget(label(words, role="hint", tone="text2"))
            holder.addSpacing(theme().px(8))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
