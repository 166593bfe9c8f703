"""Chooses a picture (logo, seal) and its width on paper in millimetres; the picture is kept as the file's bytes."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from officesuite.base.errors import DomainError, Invalid
from officesuite.base.text import tr, translate
from officesuite.ui.buttons import Button
from officesuite.ui.paint import rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import label, row, set_words
from officesuite.ui.yen_edit import DecimalEdit

MOST_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on paper: the bytes of a PNG or JPEG file and its width in millimetres."""

    data: bytes
    width_mm: Decimal


def read_picture(path: Path) -> bytes:
    """The bytes of a PNG or JPEG file; raises Invalid with what is wrong."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Invalid(translate("Ui", "To use {name}, make it smaller than 5 MB.", name=path.name))
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise Invalid(
            translate("Ui", "To use {name}, choose a file that can be read: {reason}.", name=path.name, reason=reason)
        ) from error
    if not data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")) or QImage.fromData(data).isNull():
        raise Invalid(translate("Ui", "To use {name}, save it as PNG or JPEG: it is neither.", name=path.name))
    return data


class _Frame(QWidget):
    """The picture on white, as on paper."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), radius=theme().px(6), fill="surface", edge="lineStrong")
        if self.image.isNull():
            return
        inner = self.rect().adjusted(6, 6, -6, -6)
        painter.fillRect(inner, Qt.GlobalColor.white)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.image.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = inner.center().x() - size.width() / 2, inner.center().y() - size.height() / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self.image)


class ImageEdit(QWidget):
    """`value()` is a `Picture` or None. A file can also be dropped here."""

    changed = Signal()

    def __init__(
        self, *, width_mm: Decimal = Decimal(20), largest_mm: int = 100, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._data = b""
        self._largest = largest_mm
        self.setAcceptDrops(True)
        self._frame = _Frame()
        self._choose = Button(tr("Ui", "Choose a picture…"), small=True, icon="image", on=self.choose)
        self._remove = Button(tr("Ui", "Remove"), kind="ghost", small=True, icon="x", on=self.remove)
        self._width = DecimalEdit(places=1)
        self._width.setAccessibleName(tr("Ui", "Width on paper in millimetres"))
        self._width.setMaximumWidth(theme().px(72))
        self._width.set_value(width_mm)
        self._width.changed.connect(self.changed)
        self._said = label(role="hint", tone="text3", wrap=True)
        words = QVBoxLayout()
        words.addLayout(row(self._choose, self._remove, 1))
        words.addLayout(
            row(
                label(tr("Ui", "Width"), role="label", tone="text2"),
                self._width,
                label("mm", role="label", tone="text2"),
                1,
            )
        )
        words.addWidget(self._said)
        words.addStretch(1)
        holder = QHBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.setSpacing(theme().px(12))
        holder.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignTop)
        holder.addLayout(words, 1)
        self.setFocusProxy(self._choose)
        self._show()

    def value(self) -> Picture | None:
        if not self._data:
            return None
        width = self._width.value()
        if width is None or not 0 < width <= self._largest:
            said = translate("Ui", "To place the picture, give a width from 0.1 to {limit} mm.", limit=self._largest)
            raise Invalid(said)
        return Picture(self._data, width)

    def set_value(self, value: Any) -> None:
        self._data = value.data if isinstance(value, Picture) else b""
        if isinstance(value, Picture):
            self._width.set_value(value.width_mm)
        self._show()

    def set_problem(self, message: str, *, warning: bool = False) -> None:
        set_words(self._said, message, tone=("warn" if warning else "danger") if message else "text3")

    def set_locked(self, locked: bool) -> None:
        for widget in (self._choose, self._remove, self._width):
            widget.setEnabled(not locked)

    def choose(self) -> None:
        """Asks for a file."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Ui", "Choose a picture…"), "", "PNG, JPEG (*.png *.jpg *.jpeg)")
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Takes the picture of a file, or says why not."""
        try:
            self._data = read_picture(path)
        except DomainError as error:
            self.set_problem(str(error))
            return
        self.set_problem("")
        self._show()
        self.changed.emit()

    def remove(self) -> None:
        self._data = b""
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._frame.image = QImage.fromData(self._data) if self._data else QImage()
        self._remove.setVisible(bool(self._data))
        self._frame.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            self.take(Path(url.toLocalFile()))
