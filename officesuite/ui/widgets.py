"""What is looked at: labels, chips, badges, key caps, hairlines, cards and sheets, and the tab bar.

    label(text, role="body", tone="text")         role and tone are tokens
    Chip(text, tone="neutral", icon="")           a state in a word; .set_look(text, tone, icon)
    Badge(count, urgent=False), KeyCap("Ctrl+K")
    Card(), Sheet(ground="surface"), hline(), vline(), section(text), row(...), column(...)
Buttons are in buttons.py; banners, figures and empty states in notices.py.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from officesuite.base.text import Text
from officesuite.ui.paint import Flag, advance, draw_icon, draw_text, rounded
from officesuite.ui.theme import set_property, theme
from officesuite.ui.tokens import CARD_RADIUS

__all__ = [
    "Badge",
    "Card",
    "Chip",
    "Icon",
    "KeyCap",
    "Sheet",
    "TabBar",
    "clear",
    "column",
    "grounded",
    "hline",
    "label",
    "row",
    "section",
    "set_property",
    "set_words",
    "vline",
]


def label(
    text: Text | str = "", *, role: str = "body", tone: str = "text", wrap: bool = False, selectable: bool = False
) -> QLabel:
    """A plain-text label in a type role and tone."""
    made = QLabel(str(text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def set_words(target: QLabel, text: Text | str, *, tone: str | None = None) -> None:
    """Changes words (and tone) of a label made by `label`."""
    if target.text() != str(text):
        target.setText(str(text))
    if tone is not None:
        set_property(target, "tone", tone)


def section(text: Text | str) -> QLabel:
    """The title of a group in a form."""
    return label(text, role="labelStrong", tone="accentText")


def grounded(widget: QWidget, ground: str = "surface") -> QWidget:
    """Gives a plain widget a ground: surface, sunken, canvas, paper, accentSofter."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("ground", ground)
    return widget


def row(
    *items: QWidget | QLayout | int, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """A horizontal layout; an int is a stretch."""
    layout = QHBoxLayout()
    _fill(layout, items, spacing=spacing, margins=margins)
    return layout


def column(
    *items: QWidget | QLayout | int, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A vertical layout; an int is a stretch."""
    layout = QVBoxLayout()
    _fill(layout, items, spacing=spacing, margins=margins)
    return layout


def _fill(
    layout: QBoxLayout, items: tuple[QWidget | QLayout | int, ...], *, spacing: int, margins: tuple[int, int, int, int]
) -> None:
    px = theme().px
    layout.setContentsMargins(*(px(side) for side in margins))
    layout.setSpacing(px(spacing))
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addStretch(item)


def clear(layout: QLayout) -> None:
    """Removes and deletes everything in the layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class _Line(QWidget):
    """A hairline in a token colour."""

    def __init__(self, *, vertical: bool, token: str) -> None:
        super().__init__()
        self._token = token
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour(self._token))


def hline(token: str = "line") -> QWidget:
    return _Line(vertical=False, token=token)


def vline(token: str = "line") -> QWidget:
    return _Line(vertical=True, token=token)


class Card(QFrame):
    """A white box with round corners and an edge; only Home and small side panes use it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")


class Sheet(QWidget):
    """A plain ground for a page or pane; `rounded_corners` makes it the one white page on the canvas."""

    def __init__(
        self, ground: str = "surface", *, rounded_corners: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._round = rounded_corners
        self._ground = ground
        if not rounded_corners:
            grounded(self, ground)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._round:
            rounded(QPainter(self), QRectF(self.rect()), radius=theme().px(CARD_RADIUS), fill=self._ground, edge="line")
        else:
            super().paintEvent(event)


class _Fixed(QWidget):
    """A small painted widget of its own size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)


class Icon(_Fixed):
    """An icon as a widget; give `name` where it says something the words beside it do not."""

    def __init__(self, icon: str, token: str = "text2", *, size: int = 16, name: Text | str = "") -> None:
        super().__init__()
        self._icon, self._token, self._size = icon, token, size
        self.setAccessibleName(str(name))

    def set_icon(self, icon: str, token: str) -> None:
        self._icon, self._token = icon, token
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(QPainter(self), self._icon, self._token, QRectF(self.rect()), self._size)


def chip_width(text: str, *, icon: bool) -> float:
    """Width of a state chip at the present size."""
    look = theme()
    return 2 * look.px(7) + advance(text, look.font("label")) + (look.px(16) if icon else 0)


def paint_chip(painter: QPainter, rect: QRectF, text: str, *, tone: str, icon: str) -> None:
    """A state chip filling `rect`; shared by `Chip` and the table's delegate."""
    look = theme()
    soft, edge, ink = (
        ("accentSoft", "accentLine", "accentText") if tone == "accent" else (f"{tone}Soft", f"{tone}Line", tone)
    )
    rounded(painter, rect, radius=look.px(4), fill=soft, edge=edge)
    x = rect.left() + look.px(7)
    if icon:
        draw_icon(painter, icon, ink, QRectF(x - 1, rect.top(), look.px(12), rect.height()), 12)
        x += look.px(16)
    box = QRectF(x, rect.top(), rect.right() - x - look.px(4), rect.height() - 0.5)
    draw_text(painter, box, text, font=look.font("label"), token=ink)


class Chip(_Fixed):
    """A state in a word, with icon and tone (neutral, info, ok, warn, danger, accent)."""

    def __init__(self, text: Text | str, *, tone: str = "neutral", icon: str = "") -> None:
        super().__init__()
        self._text, self._tone, self._icon = str(text), tone, icon
        self.setAccessibleName(self._text)

    @property
    def text(self) -> str:
        return self._text

    def set_look(self, text: Text | str, *, tone: str, icon: str = "") -> None:
        self._text, self._tone, self._icon = str(text), tone, icon
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self._text, icon=bool(self._icon))) + 1, theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), QRectF(self.rect()), self._text, tone=self._tone, icon=self._icon)


class Badge(_Fixed):
    """A small count; urgent ones are red as well as bold. Zero shows nothing."""

    def __init__(self, count: int = 0, *, urgent: bool = False) -> None:
        super().__init__()
        self._count, self._urgent = count, urgent

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(str(count))
        self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(
            max(round(advance(f"{self._count:,}", look.font("count"))) + look.px(11), look.px(19)), look.px(17)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        tone = "danger" if self._urgent else "neutral"
        rounded(painter, rect, radius=rect.height() / 2, fill=f"{tone}Soft")
        draw_text(painter, rect, f"{self._count:,}", font=theme().font("count"), token=tone, align=Flag.AlignHCenter)


class KeyCap(_Fixed):
    """A key as it stands on the keyboard, e.g. `Ctrl+D`."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys
        self.setAccessibleName(keys)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(round(advance(self._keys, look.font("keycap"))) + look.px(11), look.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        rounded(painter, rect, radius=theme().px(4), fill="surface", edge="lineStrong")
        draw_text(painter, rect, self._keys, font=theme().font("keycap"), token="text2", align=Flag.AlignHCenter)


class TabBar(QTabBar):
    """Tabs of a page: words, optionally a count after them. `keys` name them; `set_count(key, n)`."""

    def __init__(self, tabs: tuple[tuple[str, Text | str], ...] = ()) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words: dict[str, str] = {}
        for key, words in tabs:
            self.add(key, words)

    def add(self, key: str, words: Text | str) -> None:
        self._words[key] = str(words)
        self.setTabData(self.addTab(str(words)), key)

    def key(self) -> str:
        """The key of the chosen tab."""
        return str(self.tabData(self.currentIndex()))

    def choose(self, key: str) -> None:
        for index in range(self.count()):
            if self.tabData(index) == key:
                self.setCurrentIndex(index)

    def set_count(self, key: str, count: int | None) -> None:
        for index in range(self.count()):
            if self.tabData(index) == key:
                words = self._words[key]
                self.setTabText(index, words if count is None else f"{words}  {count:,}")
        self.updateGeometry()  # the layout around it gives a longer tab its room


def as_high_as_its_fields(scroll: QWidget) -> None:
    """Makes a scrolling form no higher than what is in it, so that something else may stand below it."""
    if isinstance(scroll, QScrollArea):
        scroll.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
