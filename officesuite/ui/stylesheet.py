"""The one stylesheet, made from the tokens. Widgets choose by dynamic properties: `role`, `tone`, `state`, `cell`, `ground`."""

import hashlib
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from officesuite.ui import icons, tokens

if TYPE_CHECKING:
    from officesuite.ui.theme import Theme


@cache
def _folder() -> Path:
    """Where recoloured pictures are kept: the user's cache, or a fresh temp folder where that cannot be written."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    folder = Path(place) / "officesuite" / "theme"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".write").write_bytes(b"")
    except OSError:
        folder = Path(tempfile.mkdtemp(prefix="officesuite-"))
    return folder


def picture(name: str, colour: str, size: int) -> str:
    """A recoloured SVG file that a stylesheet can name (a sheet knows no currentColor)."""
    data = icons.svg(name, colour, size=size)
    file = _folder() / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}.svg"
    if not file.is_file():
        file.write_bytes(data)
    return file.as_posix()


def stylesheet(theme: "Theme") -> str:
    """The whole program's sheet for the present mode and size."""
    return "\n".join((_plain(theme), _labels(theme), _fields(theme), _choices(theme), _bars(theme), _tabs(theme)))


def _plain(theme: "Theme") -> str:
    c, px = theme.hex, theme.px
    return f"""
QWidget[ground="surface"] {{ background: {c("surface")}; }}
QWidget[ground="sunken"] {{ background: {c("sunken")}; }}
QWidget[ground="canvas"] {{ background: {c("canvas")}; }}
QWidget[ground="paper"] {{ background: {c("paperbg")}; }}
QWidget[ground="accentSofter"] {{ background: {c("accentSofter")}; }}
QFrame[look="card"] {{ background: {c("surface")}; border: 1px solid {c("line")}; border-radius: {px(8)}px; }}
QToolTip {{ background: {c("tip")}; color: {c("tipText")}; border: 0; padding: {px(4)}px {px(7)}px; }}
QMenu {{ background: {c("raised")}; border: 1px solid {c("lineStrong")}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(5)}px {px(18)}px {px(5)}px {px(10)}px; border-radius: 4px; color: {c("text")}; }}
QMenu::item:selected {{ background: {c("select")}; }}
QMenu::item:disabled {{ color: {c("disabled")}; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QMenu::separator {{ height: 1px; background: {c("line")}; margin: {px(4)}px {px(6)}px; }}
QSplitter::handle {{ background: {c("line")}; }}
QSplitter::handle:hover {{ background: {c("accentLine")}; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollArea > QWidget > QWidget[ground=""] {{ background: transparent; }}
QDialog {{ background: {c("surface")}; }}
"""


def _labels(theme: "Theme") -> str:
    c, px = theme.hex, theme.px
    rules = [
        f'QLabel[role="{name}"] {{ font-size: {px(role.size)}px; font-weight: {role.weight}; }}'
        for name, role in tokens.ROLES.items()
    ]
    tones = (
        "text",
        "text2",
        "text3",
        "accentText",
        "warn",
        "danger",
        "ok",
        "info",
        "neutral",
        "disabled",
        "tipText",
        "tipMuted",
    )
    rules += [f'QLabel[tone="{tone}"] {{ color: {c(tone)}; }}' for tone in tones]
    return "\n".join(rules)


def _fields(theme: "Theme") -> str:
    c, px = theme.hex, theme.px
    inputs = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox"

    def each(suffix: str) -> str:
        return ", ".join(name.strip() + suffix for name in inputs.split(","))

    return f"""
{inputs} {{ background: {c("surface")}; color: {c("text")}; border: 1px solid {c("field")};
  border-radius: {px(6)}px; padding: 0 {px(9)}px; min-height: {px(28)}px;
  selection-background-color: {c("accent")}; selection-color: {c("onAccent")};
  placeholder-text-color: {c("text3")}; }}
QPlainTextEdit, QTextEdit {{ padding: {px(3)}px {px(5)}px; }}
{each(":hover")} {{ border-color: {c("text3")}; }}
{each(":focus")} {{ border: 2px solid {c("accent")}; padding: 0 {px(9) - 1}px; min-height: {px(28) - 2}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: {px(3) - 1}px {px(5) - 1}px; }}
{each("[readOnly='true']")} {{ background: {c("sunken")}; border-color: {c("lineStrong")}; }}
{each(":disabled")} {{ background: {c("sunken")}; border-color: {c("line")}; color: {c("disabled")}; }}
{each('[state="bad"]')} {{ background: {c("dangerSoft")}; border: 1px solid {c("dangerMark")}; }}
{each('[state="bad"]:focus')} {{ background: {c("surface")}; border: 2px solid {c("dangerMark")}; }}
{each('[state="warn"]')} {{ background: {c("warnSoft")}; border: 1px solid {c("warnMark")}; }}
{each('[state="warn"]:focus')} {{ background: {c("surface")}; border: 2px solid {c("warnMark")}; }}
{each('[cell="true"]')}, {each('[cell="true"]:focus')} {{ border: 2px solid {c("accent")}; border-radius: {px(3)}px;
  min-height: 0; padding: 0 {px(6)}px; background: {c("surface")}; }}
QLineEdit[cell="true"][state="bad"] {{ border-color: {c("dangerMark")}; }}
QLineEdit[icon="true"] {{ padding-left: {px(32)}px; }}
QLineEdit[icon="true"]:focus {{ padding-left: {px(32) - 1}px; }}
QLineEdit[button="true"] {{ padding-right: {px(30)}px; }}
QLineEdit[button="true"]:focus {{ padding-right: {px(30) - 1}px; }}
QLineEdit[plain="true"], QLineEdit[plain="true"]:focus {{ border: 0; background: transparent; padding: 0; }}
"""


def _choices(theme: "Theme") -> str:
    c, px = theme.hex, theme.px
    arrow, arrow_off = (picture("chevron-down", c(token), px(14)) for token in ("text2", "disabled"))
    tick, dash = (picture(name, c("onAccent"), px(14)) for name in ("check", "minus"))
    return f"""
QComboBox {{ padding-right: {px(24)}px; }}
QComboBox:focus {{ padding-right: {px(24) - 1}px; }}
QComboBox::drop-down {{ border: 0; width: {px(24)}px; subcontrol-origin: border; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: {px(14)}px; height: {px(14)}px; }}
QComboBox::down-arrow:disabled {{ image: url("{arrow_off}"); }}
QComboBox QAbstractItemView {{ background: {c("raised")}; border: 1px solid {c("lineStrong")}; outline: 0;
  padding: {px(4)}px; selection-background-color: {c("select")}; selection-color: {c("text")}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(26)}px; padding: 0 {px(6)}px; border-radius: 4px; }}
QComboBox QAbstractItemView::item:hover {{ background: {c("hover")}; }}
QComboBox QAbstractItemView::item:selected {{ background: {c("select")}; color: {c("text")}; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}px; min-height: {px(20)}px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c("disabled")}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px(14)}px; height: {px(14)}px; border: 1px solid {c("field")};
  background: {c("surface")}; }}
QCheckBox::indicator {{ border-radius: {px(3)}px; }}
QRadioButton::indicator {{ border-radius: {px(8)}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {c("accent")}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {c("accent")};
  width: {px(14) - 2}px; height: {px(14) - 2}px; }}
QCheckBox::indicator:checked {{ background: {c("accent")}; border-color: {c("accent")}; image: url("{tick}"); }}
QCheckBox::indicator:indeterminate {{ background: {c("accent")}; border-color: {c("accent")}; image: url("{dash}"); }}
QCheckBox::indicator:checked:focus {{ border: 2px solid {c("accentHover")}; }}
QRadioButton::indicator:checked {{ background: {c("surface")}; border: {px(5)}px solid {c("accent")};
  width: {px(16) - 2 * px(5)}px; height: {px(16) - 2 * px(5)}px; }}
QCheckBox::indicator:disabled {{ background: {c("sunken")}; border-color: {c("line")}; }}
"""


def _bars(theme: "Theme") -> str:
    c, px = theme.hex, theme.px
    return f"""
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
QScrollBar::handle {{ background: {c("lineStrong")}; border-radius: {px(4)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; margin: {px(2)}px {px(2)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; margin: {px(2)}px {px(2)}px; }}
QScrollBar::handle:hover {{ background: {c("field")}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QProgressBar {{ background: {c("line")}; border: 0; border-radius: {px(3)}px; max-height: {px(6)}px;
  min-height: {px(6)}px; }}
QProgressBar::chunk {{ background: {c("accent")}; border-radius: {px(3)}px; }}
QTableView {{ background: {c("surface")}; border: 0; outline: 0; gridline-color: {c("line")}; }}
QTableView::item {{ border: 0; padding: 0; }}
QListView {{ background: {c("surface")}; border: 0; outline: 0; }}
QHeaderView {{ background: {c("sunken")}; border: 0; }}
"""


def _tabs(theme: "Theme") -> str:
    c, px = theme.hex, theme.px
    return f"""
QTabWidget::pane {{ border: 0; border-top: 1px solid {c("line")}; }}
QTabBar {{ background: transparent; border: 0; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {c("text2")}; font-weight: 500; border: 0;
  border-bottom: 2px solid transparent; min-height: {px(tokens.TAB_HEIGHT) - 4}px; padding: 0 {px(4)}px;
  margin-right: {px(16)}px; }}
QTabBar::tab:hover {{ color: {c("text")}; border-bottom: 2px solid {c("lineStrong")}; }}
QTabBar::tab:selected {{ color: {c("accentText")}; font-weight: 600; border-bottom: 2px solid {c("accent")}; }}
QTabBar::tab:focus {{ border: 2px solid {c("accent")}; border-radius: 4px; }}
QTabBar::tab:disabled {{ color: {c("disabled")}; }}
QTabBar::scroller {{ width: {px(24)}px; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {c("accent")};
  selection-color: {c("onAccent")}; background: {c("raised")}; outline: 0; }}
"""
