"""Painting that every painted widget shares: rounded boxes on half pixels, the focus ring, icons, cut text, soft shadows."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen

from officesuite.ui.theme import theme

Flag = Qt.AlignmentFlag
VCENTER = Flag.AlignVCenter


def rounded(
    painter: QPainter, rect: QRectF, *, radius: float, fill: str = "", edge: str = "", width: float = 1.0
) -> None:
    """A rounded box in token colours; the edge lies inside `rect`."""
    look = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge else 0.0
    painter.setPen(QPen(look.colour(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    inner = max(radius - inset, 0.0)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), inner, inner)
    painter.restore()


def focus_ring(painter: QPainter, rect: QRectF, *, radius: float, token: str = "accent") -> None:
    """The 2 px ring inside the edge, so that nothing moves when focus comes."""
    rounded(painter, rect, radius=radius, edge=token, width=2.0)


def draw_icon(painter: QPainter, name: str, token: str, rect: QRectF, size: int) -> None:
    """The icon of `size` (at 100 %) centred in `rect`."""
    look = theme()
    pixmap = look.pixmap(name, token, size, ratio(painter.device()))
    side = look.px(size)
    painter.drawPixmap(QPointF(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2)), pixmap)


def ratio(device: QPaintDevice) -> float:
    return float(device.devicePixelRatioF())


def draw_text(
    painter: QPainter, rect: QRectF, text: str, *, font: QFont, token: str, align: Flag = Flag.AlignLeft
) -> float:
    """One line, cut with … when too long; returns the width it took."""
    metrics = QFontMetricsF(font)
    shown = text
    if metrics.horizontalAdvance(text) > rect.width():
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(theme().colour(token))
    painter.drawText(rect, int(align | VCENTER | Qt.TextFlag.TextSingleLine), shown)
    return metrics.horizontalAdvance(shown)


def advance(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def shadow(painter: QPainter, rect: QRect, *, radius: float, depth: int = 20, drop: int = 4) -> None:
    """A soft shadow round `rect` (the raised box itself is painted afterwards by the caller)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    strength = 5 if theme().dark else 1
    painter.setBrush(QColor(0, 0, 0, strength))
    for step in range(depth, 0, -1):
        grown = QRectF(rect).adjusted(-step, -step + drop, step, step + drop)
        painter.drawRoundedRect(grown, radius + step, radius + step)
    painter.restore()


def raised_box(painter: QPainter, rect: QRect, *, radius: float) -> None:
    """A popup's ground: shadow, `raised` fill, edge."""
    shadow(painter, rect, radius=radius)
    rounded(painter, QRectF(rect), radius=radius, fill="raised", edge="lineStrong")
