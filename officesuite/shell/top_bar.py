"""The bar on top: back and forward, where one is, the search over everything, the fiscal period, the inbox bell, who works."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from officesuite.base.text import tr
from officesuite.ui.buttons import IconButton, Painted
from officesuite.ui.paint import Flag, advance, draw_icon, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import KeyCap, clear, grounded, vline

HEIGHT = 48
SEARCH_WIDTH = 400


class Crumb(Painted):
    """A part of the way to the open page; pressed, it goes there. The last one is the page itself."""

    def __init__(self, words: str, *, last: bool) -> None:
        super().__init__(words)
        self.last = last
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if last:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        look = theme()
        font = look.font("bodyStrong" if self.last else "body")
        return QSize(round(advance(self.words, font)) + look.px(10), look.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(24), theme().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.hovered and not self.last and self.isEnabled():
            rounded(painter, rect, radius=look.px(6), fill="hover")
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(6))
        box = rect.adjusted(look.px(5), 0, -look.px(3), 0)
        font = look.font("bodyStrong" if self.last else "body")
        draw_text(painter, box, self.words, font=font, token="text" if self.last else "text2")


class _Arrow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme().px(14), theme().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(QPainter(self), "chevron-right", "text3", QRectF(self.rect()), 14)


class SearchButton(Painted):
    """Looks like a field, opens the search over everything."""

    def __init__(self) -> None:
        super().__init__(tr("Shell", "Search numbers, names, pages and actions"))
        self.setToolTip("Ctrl+K")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._cap = KeyCap("Ctrl K")
        self._cap.setParent(self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cap.adjustSize()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(SEARCH_WIDTH), theme().px(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self.width() - size.width() - theme().px(6), (self.height() - size.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        rounded(painter, rect, radius=look.px(6), fill="surface", edge="field" if self.hovered else "lineStrong")
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(6))
        draw_icon(painter, "search", "text2", QRectF(look.px(10), 0, look.px(16), rect.height()), 16)
        room = self._cap.x() - look.px(36) - look.px(6)
        draw_text(
            painter, QRectF(look.px(36), 0, room, rect.height()), self.words, font=look.font("body"), token="text3"
        )


class Period(Painted):
    """The fiscal period everything is entered into; pressed, it opens where it is set."""

    def __init__(self) -> None:
        super().__init__("")
        self.hide()

    def set_words(self, words: str) -> None:
        """E.g. "第18期  2026/4 – 2027/3"; "" hides it."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(tr("Shell", "Fiscal period {period}", period=words))
        self.setVisible(bool(words))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(round(advance(self.words, look.font("body"))) + look.px(36), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.hovered:
            rounded(painter, rect, radius=look.px(6), fill="hover")
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(6))
        draw_icon(painter, "calendar-days", "text2", QRectF(look.px(7), 0, look.px(16), rect.height()), 16)
        box = rect.adjusted(look.px(28), 0, 0, 0)
        draw_text(painter, box, self.words, font=look.font("body"), token="text")


class Bell(IconButton):
    """The inbox: how much is due; a red count when something is overdue."""

    def __init__(self) -> None:
        super().__init__("bell", tr("Shell", "What is due"), side=32)
        self.due, self.late = 0, 0

    def set_due(self, due: int, late: int) -> None:
        """Due items in all, and of them overdue."""
        self.due, self.late = due, late
        words = tr("Shell", "What is due: {count}, overdue {late}", count=due, late=late)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.due:
            return
        look = theme()
        painter = QPainter(self)
        words = str(self.due) if self.due < 100 else "99+"
        width = max(look.px(15), advance(words, look.font("count")) + look.px(6))
        pill = QRectF(self.width() - width, 0, width, look.px(15))
        tone = "dangerMark" if self.late else "accent"
        rounded(painter, pill, radius=pill.height() / 2, fill=tone)
        ink = "onAccent" if look.dark or not self.late else "surface"
        draw_text(painter, pill, words, font=look.font("count"), token=ink, align=Flag.AlignHCenter)


class Who(Painted):
    """Who works: an initial in a circle and the name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAccessibleName(tr("Shell", "Working as {name}", name=name))
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(round(advance(self.words, look.font("bodyMedium"))) + look.px(44), look.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(34), theme().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.hovered:
            rounded(painter, rect, radius=look.px(6), fill="hover")
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(6))
        side = look.px(24)
        circle = QRectF(look.px(5), (rect.height() - side) / 2, side, side)
        rounded(painter, circle, radius=side / 2, fill="accentSoft", edge="accentLine")
        initial = self.words[:1].upper()
        draw_text(painter, circle, initial, font=look.font("count"), token="accentText", align=Flag.AlignHCenter)
        box = rect.adjusted(look.px(36), 0, -look.px(4), 0)
        draw_text(painter, box, self.words, font=look.font("bodyMedium"), token="text")


class TopBar(QWidget):
    """All of it. The search stays in the middle and yields width to both sides."""

    back = Signal()
    forward = Signal()
    asked = Signal(str)

    def __init__(self, actor_name: str) -> None:
        super().__init__()
        grounded(self, "canvas")
        px = theme().px
        self.setFixedHeight(px(HEIGHT))
        self.back_button = IconButton("arrow-left", tr("Shell", "Back (Alt+←)"), on=self.back.emit)
        self.forward_button = IconButton("arrow-right", tr("Shell", "Forward (Alt+→)"), on=self.forward.emit)
        self._crumbs = QHBoxLayout()
        self._crumbs.setContentsMargins(0, 0, 0, 0)
        self._crumbs.setSpacing(px(1))
        left = QWidget()
        left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(left)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(2))
        line.addWidget(self.back_button)
        line.addWidget(self.forward_button)
        line.addSpacing(px(8))
        line.addLayout(self._crumbs)
        line.addStretch(1)
        self.search = SearchButton()
        self.period, self.bell, self.who = Period(), Bell(), Who(actor_name)
        right = QWidget()
        right.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        far = QHBoxLayout(right)
        far.setContentsMargins(0, 0, 0, 0)
        far.setSpacing(px(6))
        far.addStretch(1)
        far.addWidget(self.period)
        rule = vline("lineStrong")
        rule.setFixedHeight(px(18))
        far.addWidget(rule)
        far.addWidget(self.bell)
        far.addWidget(self.who)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(6), 0, px(12), 0)
        whole.setSpacing(px(12))
        whole.addWidget(left, 1)
        whole.addWidget(self.search)
        whole.addWidget(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search yields first, so that path and period stay readable in a narrow window."""
        px = theme().px
        self.search.setFixedWidth(max(px(220), min(px(SEARCH_WIDTH), self.width() - px(680))))

    def set_crumbs(self, crumbs: Sequence[tuple[str, str]]) -> None:
        """(words, target or "") from the outside in; the last is the page itself."""
        clear(self._crumbs)
        for at, (words, target) in enumerate(crumbs):
            if at:
                self._crumbs.addWidget(_Arrow())
            crumb = Crumb(words, last=at == len(crumbs) - 1)
            crumb.setEnabled(bool(target) or crumb.last)
            if target:
                crumb.clicked.connect(lambda _=False, target=target: self.asked.emit(target))
            elif not crumb.last:
                crumb.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._crumbs.addWidget(crumb)

    def set_ways(self, *, back: bool, forward: bool) -> None:
        """Which of the arrows lead somewhere."""
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)
