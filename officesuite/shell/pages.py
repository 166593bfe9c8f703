"""The pages that are open: made on first visit, kept while they are few, told of commits when they show.

A page that cannot be made or drawn becomes an honest page that says so; the window lives on.
"""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from officesuite.db.changes import Changes
from officesuite.shell.navigation import Place
from officesuite.ui.page import Page
from officesuite.ui.theme import theme
from officesuite.ui.tokens import CARD_RADIUS

KEPT = 6


class _Corners(QWidget):
    """Rounds the corners of the white page and draws its edge, above whatever the page draws into them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, inner = QPainterPath(), QPainterPath()
        whole.addRect(QRectF(self.rect()))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        inner.addRoundedRect(rect, look.px(CARD_RADIUS), look.px(CARD_RADIUS))
        painter.fillPath(whole.subtracted(inner), look.colour("canvas"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawPath(inner)


class Pages(QWidget):
    """A stack of pages by target. `make(place)` builds one; it must not raise."""

    def __init__(self, make: Callable[[Place], Page]) -> None:
        super().__init__()
        self._make = make
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self._missed: dict[str, list[Changes]] = {}
        self._corners = _Corners(self)
        self._corners.hide()

    @property
    def current(self) -> Page | None:
        """The page that shows."""
        return next((page for page in self._pages.values() if page is self._stack.currentWidget()), None)

    @property
    def kept(self) -> tuple[str, ...]:
        """The targets whose pages are alive, least recently shown first."""
        return tuple(self._pages)

    def page(self, target: str) -> Page | None:
        """The page of a target if it is alive."""
        return self._pages.get(target)

    def show_place(self, place: Place, *, fresh: bool = False) -> Page:
        """Shows the page of a place, making it when needed (`fresh`: even when there is one)."""
        if fresh:
            self.drop(place.target)
        page = self._pages.get(place.target)
        if page is None:
            page = self._pages[place.target] = self._make(place)
            self._stack.addWidget(page)
        self._pages.move_to_end(place.target)
        self._stack.setCurrentWidget(page)
        for changes in self._missed.pop(place.target, ()):
            page.refresh(changes)
        self._corners.setVisible(page.property("bare") is not True)
        self._corners.raise_()
        self._forget_oldest()
        return page

    def tell(self, changes: Changes) -> None:
        """A commit happened: the page that shows reads again now, the others when they show."""
        for target, page in list(self._pages.items()):
            if page is self._stack.currentWidget():
                page.refresh(changes)
            else:
                self._missed.setdefault(target, []).append(changes)

    def rename(self, before: str, after: str) -> None:
        """The page of `before` is the page of `after` now."""
        if before == after or before not in self._pages:
            return
        self.drop(after)
        self._pages[after] = self._pages.pop(before)
        self._missed.pop(before, None)

    def drop(self, target: str) -> None:
        """Closes the page of a target."""
        page = self._pages.pop(target, None)
        self._missed.pop(target, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    def clear(self) -> None:
        """Closes all."""
        for target in list(self._pages):
            self.drop(target)

    def _forget_oldest(self) -> None:
        for target in list(self._pages)[:-KEPT]:
            self.drop(target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The corners lie over the whole page."""
        self._corners.setGeometry(self.rect())
