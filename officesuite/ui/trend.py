"""TrendChart: one figure month by month, each against the same month a year before (a tick), the month in question strong.

    chart = TrendChart("By month"); chart.set_bars((Bar("4", 84_260, 79_000), …), current=7)
Negative months hang below the zero line. The figures are in the unit of the title above it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from officesuite.base.text import Text, tr
from officesuite.ui.charts import Bar, Chart, Facts, nice_top
from officesuite.ui.figures import show_yen
from officesuite.ui.paint import Flag, advance, draw_text
from officesuite.ui.theme import theme


class TrendChart(Chart):
    """See the module. A month whose `actual` is None is still to come."""

    def __init__(self, name: Text | str, bars: Sequence[Bar] = (), *, current: int = -1) -> None:
        self._bars, self._current = tuple(bars), current
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme().px(220))

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
        return QSize(theme().px(320), theme().px(136))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(220), theme().px(136))

    def _span(self) -> tuple[int, int, int]:
        """(lowest, highest, step) of the axis; zero is always on it."""
        values = [value for bar in self._bars for value in (bar.actual or 0, bar.before)]
        high, low = max(values, default=0), min(values, default=0)
        top, step = nice_top(max(high, -low, 0))
        bottom = -(low // step) * step if low < 0 else 0
        return -bottom, (-(-high // step) * step if high > 0 else 0) if low < 0 else top, step

    def _field(self) -> QRectF:
        look = theme()
        low, high, _ = self._span()
        widest = max(advance(show_yen(value), look.font("axis")) for value in (low, high))
        left = max(look.px(34), round(widest) + look.px(10))
        return QRectF(left, look.px(8), self.width() - left - look.px(2), self.height() - look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        self._ring(painter)
        field = self._field()
        low, high, step = self._span()
        scale = field.height() / max(high - low, 1)
        zero = field.bottom() + low * scale
        font = look.font("axis")
        for value in range(low, high + 1, step):
            y = round(zero - value * scale)
            painter.fillRect(QRectF(field.left(), y, field.width(), 1), look.colour("axis" if value == 0 else "grid"))
            box = QRectF(0, y - look.px(9), field.left() - look.px(6), look.px(18))
            draw_text(painter, box, show_yen(value), font=font, token="text3", align=Flag.AlignRight)
        if not self._bars:
            return
        slot = field.width() / len(self._bars)
        wide = min(look.px(17), max(slot - look.px(8), 4))
        tick = min(look.px(24), slot - 2)
        for at, bar in enumerate(self._bars):
            middle = field.left() + slot * (at + 0.5)
            now = at == self._current
            if bar.actual:
                self._bar(painter, QRectF(middle - wide / 2, zero, wide, -bar.actual * scale), now=now)
            if bar.before:
                y = round(zero - bar.before * scale)
                painter.fillRect(QRectF(middle - tick / 2, y - 1, tick, 2), look.colour("text2"))
            draw_text(
                painter,
                QRectF(middle - slot, field.bottom() + look.px(4), 2 * slot, look.px(18)),
                bar.label,
                font=look.font("count" if now else "axis"),
                token="text" if now else "text3",
                align=Flag.AlignHCenter,
            )

    @staticmethod
    def _bar(painter: QPainter, box: QRectF, *, now: bool) -> None:
        """From the zero line (its top) up or down; only the far corners are round."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        far = box.top() + box.height()
        radius = min(2.0, abs(box.height())) * (1 if box.height() > 0 else -1)
        path = QPainterPath(QPointF(box.left(), box.top()))
        path.lineTo(box.left(), far - radius)
        path.quadTo(QPointF(box.left(), far), QPointF(box.left() + abs(radius), far))
        path.lineTo(box.right() - abs(radius), far)
        path.quadTo(QPointF(box.right(), far), QPointF(box.right(), far - radius))
        path.lineTo(box.right(), box.top())
        painter.fillPath(path, theme().colour("c1" if now else "accentLine"))
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
