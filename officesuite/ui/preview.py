"""The paper beside the form: the very bytes that print, drawn on a pasteboard; scroll and zoom stay when they change.

    preview = PaperPreview(); preview.set_pdf(data)      # cheap: pages are drawn off the main thread, newest wins
    preview.set_failed("…") keeps the last paper and says so; preview.set_stale() while typing goes on
`fit` follows the pane's width; Ctrl+wheel, + and − zoom; PgUp/PgDn and the arrows scroll.
"""

import logging
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QVBoxLayout, QWidget

from officesuite.base.text import Text, tr
from officesuite.ui.buttons import IconButton
from officesuite.ui.paint import shadow
from officesuite.ui.raster import PageSize, page_sizes, render
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, grounded, label, set_words

log = logging.getLogger(__name__)
PAD, GAP = 20, 16
POINTS_TO_PIXELS = 96 / 72
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0)
KEPT = 24


class _Channel(QObject):
    """Carries drawn pages to the main thread; it outlives every pane, so no signal has lost its sender."""

    ready = Signal(object, int, int, int, QImage)  # pane's mark, turn, page, width, picture


@cache
def _channel() -> _Channel:
    return _Channel()


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="preview")  # PDFium takes one at a time


class _Task:
    """A page to draw; `stale` once newer bytes have come."""

    def __init__(self, mark: object, pdf: bytes, turn: int, page: int, width: int) -> None:
        self.stale = False
        self._mark, self._pdf, self._turn, self._page, self._width = mark, pdf, turn, page, width

    def run(self, channel: _Channel) -> None:
        if self.stale:
            return
        try:
            image = render(self._pdf, self._page, width=self._width)
        except Exception:
            log.exception("page %s could not be drawn", self._page + 1)
            image = QImage()
        channel.ready.emit(self._mark, self._turn, self._page, self._width, image)


class Pages(QAbstractScrollArea):
    """The pasteboard with the pages; see `PaperPreview`."""

    moved = Signal()  # another page or zoom
    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pdf, self._turn = b"", 0
        self.sizes: tuple[PageSize, ...] = ()
        self.zoom: float | None = None  # None = fit the width
        self._pictures: OrderedDict[tuple[int, int, int], QImage] = OrderedDict()  # (turn, page, width)
        self._asked: dict[tuple[int, int, int], _Task] = {}
        self._mark = object()
        _channel().ready.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.moved.emit())

    # content

    def set_pdf(self, pdf: bytes) -> None:
        """Other bytes: the old picture of each page stays until the new one is drawn."""
        if pdf == self._pdf:
            return
        sizes = page_sizes(pdf)
        for task in self._asked.values():
            task.stale = True
        self._asked.clear()
        self._pdf, self._turn, self.sizes = pdf, self._turn + 1, sizes
        self._layout()
        self.viewport().update()
        self.moved.emit()

    @property
    def scale(self) -> float:
        """Pixels a point, in device-independent pixels."""
        if not self.sizes:
            return 1.0
        if self.zoom is not None:
            return self.zoom * POINTS_TO_PIXELS
        widest = max(size.width for size in self.sizes)
        return max((self.viewport().width() - 2 * theme().px(PAD)) / widest, 0.1)

    @property
    def percent(self) -> int:
        return round(self.scale / POINTS_TO_PIXELS * 100)

    def set_zoom(self, zoom: float | None) -> None:
        """1.0 = 100 %; None fits the width. What stands in the middle stays there."""
        bar = self.verticalScrollBar()
        full = bar.maximum() + self.viewport().height()
        middle = (bar.value() + self.viewport().height() / 2) / full if full else 0
        self.zoom = zoom
        self._layout()
        full = bar.maximum() + self.viewport().height()
        bar.setValue(round(middle * full - self.viewport().height() / 2))
        self.viewport().update()
        self.moved.emit()

    def zoom_by(self, step: int) -> None:
        now = self.percent / 100
        choices = [zoom for zoom in ZOOMS if (zoom > now + 0.01 if step > 0 else zoom < now - 0.01)]
        if choices:
            self.set_zoom(choices[0] if step > 0 else choices[-1])

    # geometry

    def _boxes(self) -> list[QRect]:
        scale, y = self.scale, theme().px(PAD)
        left = -self.horizontalScrollBar().value()
        boxes = []
        for size in self.sizes:
            width, height = round(size.width * scale), round(size.height * scale)
            x = max((self.viewport().width() - width) // 2, theme().px(PAD)) + left
            boxes.append(QRect(x, y - self.verticalScrollBar().value(), width, height))
            y += height + theme().px(GAP)
        return boxes

    def _layout(self) -> None:
        scale, pad = self.scale, theme().px(PAD)
        high = (
            sum(round(size.height * scale) for size in self.sizes)
            + theme().px(GAP) * max(len(self.sizes) - 1, 0)
            + 2 * pad
        )
        wide = max((round(size.width * scale) for size in self.sizes), default=0) + 2 * pad
        view = self.viewport().size()
        for bar, whole, part in (
            (self.verticalScrollBar(), high, view.height()),
            (self.horizontalScrollBar(), wide, view.width()),
        ):
            bar.setRange(0, max(whole - part, 0))
            bar.setPageStep(part)
            bar.setSingleStep(theme().px(40))

    def page(self) -> int:
        """The page at the middle of the pane, from 0."""
        middle = self.viewport().height() // 2
        for number, box in enumerate(self._boxes()):
            if box.bottom() >= middle:
                return number
        return max(len(self.sizes) - 1, 0)

    def go_to_page(self, page: int) -> None:
        boxes = self._boxes()
        if 0 <= page < len(boxes):
            self.verticalScrollBar().setValue(boxes[page].top() + self.verticalScrollBar().value() - theme().px(PAD))

    # drawing

    def _picture(self, page: int, width: int) -> QImage | None:
        key = (self._turn, page, width)
        image = self._pictures.get(key)
        if image is not None:
            self._pictures.move_to_end(key)
            return image
        if key not in self._asked:
            task = self._asked[key] = _Task(self._mark, self._pdf, self._turn, page, width)
            _pool().submit(task.run, _channel())
        older = [known for known in self._pictures if known[1] == page]
        return self._pictures[max(older)] if older else None

    @Slot(object, int, int, int, QImage)
    def _take(self, mark: object, turn: int, page: int, width: int, image: QImage) -> None:
        if mark is not self._mark:
            return
        self._asked.pop((turn, page, width), None)
        if turn != self._turn or image.isNull():
            return
        for old in [key for key in self._pictures if key[1] == page and key[0] != turn]:
            del self._pictures[old]
        self._pictures[turn, page, width] = image
        while len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)
        self.viewport().update()
        self.drawn.emit()

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for has been drawn."""
        return not self._asked

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme().colour("paperbg"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        for page, box in enumerate(self._boxes()):
            if not box.intersects(self.viewport().rect().adjusted(0, -30, 0, 30)):
                continue
            shadow(painter, box, radius=1, depth=10, drop=3)
            painter.fillRect(box, Qt.GlobalColor.white)
            image = self._picture(page, round(box.width() * ratio))
            if image is not None:
                painter.drawImage(QRectF(box), image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        at = self.verticalScrollBar().value() / max(self.verticalScrollBar().maximum(), 1)
        self._layout()
        if self.zoom is None:
            self.verticalScrollBar().setValue(round(at * self.verticalScrollBar().maximum()))
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoom_by(1 if key == Qt.Key.Key_Plus else -1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(None)
        elif key == Qt.Key.Key_Home:
            self.go_to_page(0)
        elif key == Qt.Key.Key_End:
            self.go_to_page(len(self.sizes) - 1)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(448), theme().px(600))


class PaperPreview(QWidget):
    """Pages with a bar above (zoom, page n/m; `bar` takes a Segmented at its left) and a word below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "paper")
        px = theme().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(px(12), px(10), px(16), px(4))
        self.bar.setSpacing(px(4))
        self.bar.addStretch(1)
        self._percent = label(role="label", tone="text2")
        self._pages = label(role="label", tone="text")
        out = IconButton("zoom-out", tr("Ui", "Smaller"), on=lambda: self.view.zoom_by(-1))
        self._fit = IconButton("maximize", tr("Ui", "Fit the width"), on=lambda: self.view.set_zoom(None))
        into = IconButton("zoom-in", tr("Ui", "Larger"), on=lambda: self.view.zoom_by(1))
        for widget in (out, self._percent, into, self._fit, self._pages):
            self.bar.addWidget(widget)
        outer.addLayout(self.bar)
        self.view = Pages()
        self.view.setAccessibleName(tr("Ui", "Preview of the paper"))
        outer.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(4), px(16), px(8))
        foot.setSpacing(px(6))
        self._mark = Icon("circle-check", "okMark")
        self._word = label(role="label", tone="text2")
        foot.addWidget(self._mark)
        foot.addWidget(self._word, 1)
        outer.addLayout(foot)
        self.view.moved.connect(self._tell)
        self.setMinimumWidth(px(240))
        self._say("", "", "")

    def set_pdf(self, pdf: bytes) -> None:
        """Shows these bytes; place and zoom stay."""
        self.view.set_pdf(pdf)
        self._say("circle-check", "ok", tr("Ui", "Shows what stands in the form"))
        self._tell()

    def set_stale(self) -> None:
        """Typing goes on: what is shown is a moment old."""
        self._say("refresh-cw", "text3", tr("Ui", "Following…"))

    def set_failed(self, why: Text | str) -> None:
        """The paper cannot be made now; the last one stays."""
        self._say("triangle-alert", "warn", str(why))

    def _say(self, icon: str, token: str, words: str) -> None:
        self._mark.setVisible(bool(icon))
        if icon:
            self._mark.set_icon(icon, "okMark" if token == "ok" else token)
        set_words(self._word, words, tone="warn" if token == "warn" else "text2")

    def _tell(self) -> None:
        pages = len(self.view.sizes)
        set_words(self._percent, f"{self.view.percent}%" if pages else "")
        set_words(self._pages, f"{self.view.page() + 1} / {pages}" if pages else "")

    def state(self) -> dict[str, object]:
        """Zoom, for the page's memory."""
        return {"zoom": self.view.zoom}

    def restore(self, state: dict[str, object]) -> None:
        zoom = state.get("zoom")
        if zoom is None or isinstance(zoom, int | float):
            self.view.set_zoom(None if zoom is None else float(zoom))
