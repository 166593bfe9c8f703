"""PDF pages as pictures, by pypdfium2. PDFium is not thread-safe: every use in the program goes through the lock here."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2  # type: ignore[import-untyped]

LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page in points (1/72 inch)."""

    width: float
    height: float


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """The size of every page; raises ValueError for bytes that are no PDF."""
    import pypdfium2

    with LOCK:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise ValueError("not a PDF") from error
        try:
            return tuple(PageSize(*document.get_page_size(index)) for index in range(len(document)))
        finally:
            document.close()


def render(pdf: bytes, page: int, *, width: int, supersample: int = 2) -> QImage:
    """A page `width` pixels wide, drawn larger and scaled down so that hairlines stay even. Safe on any thread."""
    import pypdfium2

    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            large = _draw(document, page, width * supersample)
        finally:
            document.close()
    if supersample == 1:
        return large
    size = QSize(width, round(large.height() / supersample))
    return large.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _draw(document: "pypdfium2.PdfDocument", page: int, width: int) -> QImage:
    sheet = document[page]
    try:
        bitmap = sheet.render(scale=width / sheet.get_width(), rev_byteorder=False, prefer_bgrx=True)
        try:
            data = bytes(bitmap.buffer)
            image = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            return image.copy()  # the buffer dies with the bitmap
        finally:
            bitmap.close()
    finally:
        sheet.close()
