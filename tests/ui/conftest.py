"""What tests of the kit share: the light theme, icons that must exist, a window to hold things, an empty grid."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from ui_kit import COLUMNS, KINDS, SaleLine, Shown, add_up

from officesuite.ui import icons
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.theme import Theme, install


@pytest.fixture(autouse=True)
def look(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Theme]:
    """Light, 100 %, and a missing icon is an error."""
    monkeypatch.setattr(icons, "STRICT", True)
    icons.source.cache_clear()
    icons.pixmap.cache_clear()
    theme = install(qapp, mode="light", zoom=100)
    yield theme
    install(qapp, mode="light", zoom=100)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Puts widgets into an active window."""

    kept: list[QWidget] = []

    def show(*widgets: QWidget, size: tuple[int, int] = (900, 600)) -> QWidget:
        window = QWidget()
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        window.resize(*size)
        qtbot.addWidget(window)
        kept.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show


@pytest.fixture
def grid(shown: Shown) -> LineGrid:
    """An empty grid with the cursor in its first cell."""
    made = LineGrid(COLUMNS, KINDS, make=lambda kind: SaleLine(kind=kind), recompute=add_up, hint="品名を入力")
    shown(made)
    made.go_to(0)
    return made
