"""What is pressed: Button (primary, plain, ghost, link, danger), IconButton, FilterChip, Segmented. All are real buttons.

Button(text, kind="plain", icon="", shortcut="", on=callable)
IconButton(icon, name, on=callable)            name = accessible name and tool tip
FilterChip(text, count=None)                   checkable
Segmented([(key, label), ...]); .chosen(str); .value(); .set_value(key)
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from officesuite.base.text import Text
from officesuite.ui.paint import Flag, advance, draw_icon, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme
from officesuite.ui.tokens import FIELD_HEIGHT, RADIUS, SMALL_BUTTON_HEIGHT


class Painted(QAbstractButton):
    """A button drawn by its own `paintEvent`; follows theme and zoom, and activates on Enter as well as Space."""

    def __init__(self, text: Text | str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(str(text).replace("&", "&&"))
        self.setAccessibleName(str(text))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    @property
    def words(self) -> str:
        return self.text().replace("&&", "&")

    @property
    def hovered(self) -> bool:
        return self.isEnabled() and self.underMouse()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)


class Button(Painted):
    """A push button. `kind`: primary, plain (edge), ghost (no edge), link, danger."""

    def __init__(
        self,
        text: Text | str,
        *,
        kind: str = "plain",
        icon: str = "",
        shortcut: str = "",
        small: bool = False,
        on: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind, self.icon_name, self.small = kind, icon, small
        self.shortcut_words = shortcut
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
        if on is not None:
            self.clicked.connect(lambda _=False: on())

    def set_kind(self, kind: str) -> None:
        self.kind = kind
        self.update()

    def set_words(self, text: Text | str, *, icon: str | None = None) -> None:
        """Other words (and icon) on the same button; its shortcut stays."""
        keep = self.shortcut()
        self.setText(str(text).replace("&", "&&"))
        self.setShortcut(keep)  # setText clears it
        self.setAccessibleName(str(text))
        self.icon_name = self.icon_name if icon is None else icon
        self.updateGeometry()
        self.update()

    def _roles(self) -> tuple[str, str]:
        return ("bodyStrong" if self.kind in ("primary", "danger") else "bodyMedium"), "label"

    def _pad(self) -> int:
        return theme().px(4 if self.kind == "link" else 10 if self.small or self.kind == "ghost" else 13)

    def sizeHint(self) -> QSize:
        look = theme()
        font, key_font = (look.font(role) for role in self._roles())
        width = 2 * self._pad() + advance(self.words, font)
        if self.icon_name:
            width += look.px(16) + (look.px(7) if self.words else 0)
        if self.shortcut_words:
            width += look.px(9) + advance(self.shortcut_words, key_font)
        return QSize(round(width) + 1, look.px(SMALL_BUTTON_HEIGHT if self.small else FIELD_HEIGHT))

    def _colours(self) -> tuple[str, str, str]:
        """fill, edge, ink."""
        down = self.isDown() or self.isChecked()
        if not self.isEnabled():
            return (
                ("sunken", "line", "disabled") if self.kind in ("primary", "plain", "danger") else ("", "", "disabled")
            )
        if self.kind == "primary":
            return ("accentPressed" if down else "accentHover" if self.hovered else "accent"), "", "onAccent"
        if self.kind == "danger":
            return ("dangerSoft" if down or self.hovered else "surface"), "dangerLine", "danger"
        if self.kind == "link":
            return ("pressed" if down else "hover" if self.hovered else ""), "", "accentText"
        if self.kind == "ghost":
            return ("pressed" if down else "hover" if self.hovered else ""), "", "text"
        return ("pressed" if down else "hover" if self.hovered else "surface"), "lineStrong", "text"

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        fill, edge, ink = self._colours()
        rect = QRectF(self.rect())
        radius = look.px(RADIUS)
        if fill or edge:
            rounded(painter, rect, radius=radius, fill=fill, edge=edge)
        if self.hasFocus():
            focus_ring(painter, rect, radius=radius)
            if self.kind == "primary":  # ring and ground share the accent: a gap shows it
                rounded(painter, rect.adjusted(2, 2, -2, -2), radius=radius - 2, edge="onAccent")
        font, key_font = (look.font(role) for role in self._roles())
        content = self.sizeHint().width() - 2 * self._pad()
        x = max((rect.width() - content) / 2, self._pad())
        if self.icon_name:
            icon_ink = ink if self.kind in ("primary", "link", "danger") or not self.isEnabled() else "text2"
            draw_icon(painter, self.icon_name, icon_ink, QRectF(x, 0, look.px(16), rect.height()), 16)
            x += look.px(16) + look.px(7)
        if self.words:
            room = rect.width() - x - self._pad() + 2
            x += draw_text(painter, QRectF(x, 0, room, rect.height()), self.words, font=font, token=ink)
        if self.shortcut_words:
            faint = ink if self.kind == "primary" or not self.isEnabled() else "text3"
            box = QRectF(x + look.px(9), 0, rect.width() - x, rect.height())
            draw_text(painter, box, self.shortcut_words, font=key_font, token=faint)


class IconButton(Painted):
    """A square ghost button of one icon; `name` is what a screen reader and the tool tip say."""

    def __init__(
        self,
        icon: str,
        name: Text | str,
        *,
        on: Callable[[], object] | None = None,
        size: int = 16,
        side: int = 28,
        token: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.icon_name, self.size_px, self.side, self.token = icon, size, side, token
        self.setAccessibleName(str(name))
        self.setToolTip(str(name))
        if on is not None:
            self.clicked.connect(lambda _=False: on())

    def set_icon(self, icon: str, *, token: str | None = None) -> None:
        self.icon_name, self.token = icon, token or self.token
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self.side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = theme().px(RADIUS)
        fill = "pressed" if self.isDown() else "accentSoft" if self.isChecked() else "hover" if self.hovered else ""
        if fill and self.isEnabled():
            rounded(painter, rect, radius=radius, fill=fill)
        draw_icon(painter, self.icon_name, self.token if self.isEnabled() else "disabled", rect, self.size_px)
        if self.hasFocus():
            focus_ring(painter, rect, radius=radius)


class FilterChip(Painted):
    """A round checkable chip of the filter bar; a tick besides the colour says that it is chosen."""

    def __init__(self, text: Text | str, *, count: int | None = None, checked: bool = False) -> None:
        super().__init__(text)
        self.count = count
        self.setCheckable(True)
        self.setChecked(checked)

    def set_count(self, count: int | None) -> None:
        if count != self.count:
            self.count = count
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        width = 2 * look.px(11) + look.px(19) + advance(self.words, look.font("label"))
        if self.count is not None:
            width += look.px(6) + advance(f"{self.count:,}", look.font("hint"))
        return QSize(round(width) + 1, look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        edge = "accentLine" if on else "lineStrong"
        fill = ("accentSoft" if on else "surface") if not self.hovered else ("select" if on else "hover")
        ink = ("accentText" if on else "text2") if self.isEnabled() else "disabled"
        rounded(painter, rect, radius=rect.height() / 2, fill=fill, edge=edge)
        if self.hasFocus():
            focus_ring(painter, rect, radius=rect.height() / 2)
        x = float(look.px(11))
        content = self.sizeHint().width() - 2 * look.px(11) - (0 if on else look.px(19))
        if on:
            draw_icon(painter, "check", ink, QRectF(x - 1, 0, look.px(14), rect.height()), 14)
            x += look.px(19)
        else:
            x = (rect.width() - content) / 2
        x += draw_text(
            painter, QRectF(x, 0, rect.width() - x, rect.height()), self.words, font=look.font("label"), token=ink
        )
        if self.count is not None:
            box = QRectF(x + look.px(6), 0, rect.width() - x, rect.height())
            draw_text(painter, box, f"{self.count:,}", font=look.font("hint"), token=ink)


class _Segment(Painted):
    """One part of a Segmented."""

    def __init__(self, text: Text | str) -> None:
        super().__init__(text)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(round(2 * look.px(11) + advance(self.words, look.font("bodyStrong"))) + 1, look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            rounded(painter, rect, radius=look.px(5), fill="surface", edge="accentLine")
        elif self.hovered:
            rounded(painter, rect, radius=look.px(5), fill="hover")
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(5))
        ink = "disabled" if not self.isEnabled() else "accentText" if self.isChecked() else "text2"
        role = "bodyStrong" if self.isChecked() else "bodyMedium"
        draw_text(painter, QRectF(self.rect()), self.words, font=look.font(role), token=ink, align=Flag.AlignHCenter)


class Segmented(QWidget):
    """A row of parts of which one is chosen; ←/→ move between them."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, Text | str]], *, name: Text | str = "") -> None:
        super().__init__()
        self.setAccessibleName(str(name))
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._parts: dict[str, _Segment] = {}
        for key, label in parts:
            part = _Segment(label)
            self._parts[key] = part
            self._group.addButton(part)
            row.addWidget(part)
            part.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        next(iter(self._parts.values())).setChecked(True)

    def value(self) -> str:
        return next(key for key, part in self._parts.items() if part.isChecked())

    def set_value(self, key: str) -> None:
        self._parts[key].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), QRectF(self.rect()), radius=theme().px(RADIUS), fill="sunken", edge="lineStrong")
