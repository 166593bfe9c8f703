"""Icons: Lucide SVG recoloured to a token and rasterised once per name, colour, size and device pixel ratio.

A missing file draws an empty square, so that a half-installed program still opens; with `STRICT` (tests) it raises.
"""

import logging
import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from officesuite.base import resources

log = logging.getLogger(__name__)
STRICT = False

_SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">'
    '<rect x="4" y="4" width="16" height="16" rx="2"/></svg>'
)


@lru_cache(maxsize=512)
def source(name: str) -> str:
    """The SVG text of the icon; raises FileNotFoundError when `STRICT` and it is missing."""
    file = resources.path("icons", f"{name}.svg")
    if file.is_file():
        return file.read_text(encoding="utf-8")
    if STRICT:
        raise FileNotFoundError(file)
    log.warning("icon missing: %s", name)
    return _SQUARE


def svg(name: str, colour: str, *, size: int) -> bytes:
    """The icon's SVG in `#RRGGBB`, its stroke fit for `size` pixels (thicker when small)."""
    stroke = 1.75 if size >= 16 else 2.0 if size >= 14 else 2.3
    text = source(name).replace("currentColor", colour)
    return re.sub(r'stroke-width="[\d.]+"', f'stroke-width="{stroke}"', text).encode()


@lru_cache(maxsize=2048)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon as a square pixmap of `size` device-independent pixels."""
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg(name, colour, size=size))).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, colour: str, size: int, disabled: str | None = None) -> QIcon:
    """A QIcon for 1× and 2× screens; `disabled` is the colour of the greyed state."""
    result = QIcon()
    for ratio in (1.0, 2.0):
        result.addPixmap(pixmap(name, colour, size, ratio))
        if disabled:
            result.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return result
