"""The theme: one look on Fusion through a palette and one stylesheet, light or dark, at four sizes.

`install(app)` once; afterwards `theme()` gives the same `Theme` to every widget. Painted widgets ask it for colours,
fonts and pixels at paint time, so a switch needs no rebuilding.
"""

from math import ceil
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from officesuite.base import resources
from officesuite.ui import icons, tokens
from officesuite.ui.stylesheet import stylesheet

MODES = ("system", "light", "dark")
_PROPERTY = "officesuite_theme"


class Theme(QObject):
    """The present look. `changed` fires after every switch of mode or size."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.mode = "system"
        self.zoom = 100
        self.dark = False
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self.family = tokens.FAMILY
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    # what widgets ask

    def hex(self, token: str) -> str:
        """`#RRGGBB` of the token in the present mode."""
        return tokens.COLOURS[token][self.dark]

    def colour(self, token: str) -> QColor:
        colour = self._colours.get(token)
        if colour is None:
            colour = self._colours[token] = QColor(self.hex(token))
        return colour

    def px(self, size: float) -> int:
        """Pixels of a length given at 100 %."""
        return round(size * self.zoom / 100)

    def wide(self, size: float) -> int:
        """A width made for text: grows as the letters really do, which are whole pixels high."""
        body = tokens.ROLES["body"].size
        return ceil(size * self.px(body) / body)

    def font(self, role: str = "body") -> QFont:
        """A shared font of the role: copy before changing it."""
        font = self._fonts.get(role)
        if font is None:
            look = tokens.ROLES[role]
            font = self._fonts[role] = self._make_font(look.size, look.weight)
        return font

    def icon(self, name: str, token: str = "text2", size: int = 16) -> QIcon:
        return icons.icon(name, self.hex(token), self.px(size), self.hex("disabled"))

    def pixmap(self, name: str, token: str = "text2", size: int = 16, ratio: float = 1.0) -> QPixmap:
        return icons.pixmap(name, self.hex(token), self.px(size), ratio)

    # what the shell sets

    def set_mode(self, mode: str) -> None:
        """ "light", "dark" or "system"."""
        if mode not in MODES:
            raise ValueError(mode)
        self.mode = mode
        self.apply()

    def set_zoom(self, zoom: int) -> None:
        """100, 115, 130 or 150 per cent."""
        if zoom not in tokens.ZOOMS:
            raise ValueError(zoom)
        self.zoom = zoom
        self.apply()

    def apply(self) -> None:
        """Sets palette, font and stylesheet of the whole program."""
        self.dark = self._wants_dark()
        self._colours.clear()
        self._fonts.clear()
        app = self._app
        app.setFont(self._make_font(tokens.ROLES["body"].size, 400))
        app.setPalette(self._palette())
        app.setStyleSheet(stylesheet(self))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.mode == "system":
            return bool(QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark)
        return self.mode == "dark"

    def _follow_system(self) -> None:
        if self.mode == "system" and self._wants_dark() != self.dark:
            self.apply()

    def _make_font(self, size: int, weight: int) -> QFont:
        font = QFont(self.family)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        # hinted advances differ between the weights and from the paper preview
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, token in {
            roles.Window: "canvas",
            roles.WindowText: "text",
            roles.Base: "surface",
            roles.AlternateBase: "sunken",
            roles.Text: "text",
            roles.Button: "surface",
            roles.ButtonText: "text",
            roles.BrightText: "danger",
            roles.Highlight: "accent",
            roles.HighlightedText: "onAccent",
            roles.Link: "accentText",
            roles.LinkVisited: "accentText",
            roles.ToolTipBase: "tip",
            roles.ToolTipText: "tipText",
            roles.PlaceholderText: "text3",
            roles.Light: "surface",
            roles.Midlight: "line",
            roles.Mid: "lineStrong",
            roles.Dark: "field",
            roles.Shadow: "line",
            roles.Accent: "accent",
        }.items():
            palette.setColor(role, self.colour(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette


def load_fonts() -> None:
    """Registers the bundled screen faces; the family is then found by name on any machine."""
    folder = resources.path("fonts")
    for name in ("Regular", "Medium", "SemiBold", "Bold"):
        file = folder / f"NotoSansJP-{name}.ttf"
        if file.is_file():
            QFontDatabase.addApplicationFont(str(file))


def install(app: QApplication, *, mode: str = "system", zoom: int = 100) -> Theme:
    """Makes the theme of this program and applies it; a second call sets mode and zoom of the first one."""
    present = app.property(_PROPERTY)
    if isinstance(present, Theme):
        present.mode, present.zoom = mode, zoom
        present.apply()
        return present
    load_fonts()
    fusion = QStyleFactory.create("Fusion")
    if fusion is not None:
        app.setStyle(fusion)
    made = Theme(app)
    made.mode, made.zoom = mode, zoom
    app.setProperty(_PROPERTY, made)
    made.apply()
    return made


def theme() -> Theme:
    """The theme of the running program; installs a light one where nobody did (a test, a lone widget)."""
    app = cast(QApplication, QApplication.instance())
    present = app.property(_PROPERTY)
    return present if isinstance(present, Theme) else install(app, mode="light")


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Sets a dynamic property that the stylesheet selects on and redraws the widget if it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
