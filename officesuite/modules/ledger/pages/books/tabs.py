"""The months of a fiscal year as tabs with their locks: a book opens at one, Ctrl+PgUp and Ctrl+PgDn go on."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from officesuite.base.text import tr
from officesuite.modules.ledger.pages.books.reading import Tab
from officesuite.ui.buttons import Painted
from officesuite.ui.paint import Flag, advance, draw_icon, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear

LOCKS = {"closed": ("lock-keyhole", "text3"), "provisional": ("lock", "warnMark")}


class MonthTab(Painted):
    """One tab: its words, before them the lock of a closed month."""

    def __init__(self, tab: Tab) -> None:
        super().__init__(tab.words)
        self.tab = tab
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        state = {"closed": tr("Ledger", "closed"), "provisional": tr("Ledger", "provisionally closed")}.get(
            tab.state, ""
        )
        self.setAccessibleName(f"{tab.words} {state}".strip())
        if state:
            self.setToolTip(state)

    def sizeHint(self) -> QSize:
        look = theme()
        lock = look.px(18) if self.tab.state in LOCKS else 0
        return QSize(round(advance(self.words, look.font("bodyStrong")) + 2 * look.px(9)) + lock, look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, rect = theme(), QPainter(self), QRectF(self.rect())
        on = self.isChecked()
        if on or self.hovered:
            rounded(painter, rect, radius=look.px(6), fill="accent" if on else "hover")
        x = float(look.px(9))
        if self.tab.state in LOCKS:
            icon, token = LOCKS[self.tab.state]
            draw_icon(painter, icon, "onAccent" if on else token, QRectF(x - 1, 0, look.px(14), rect.height()), 14)
            x += look.px(18)
        ink = "onAccent" if on else "text2" if self.tab.state in LOCKS else "text"
        font = look.font("bodyStrong" if on else "body")
        draw_text(
            painter,
            QRectF(x, 0, rect.width() - x, rect.height()),
            self.words,
            font=font,
            token=ink,
            align=Flag.AlignLeft,
        )
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(6), token="onAccent" if on else "accent")


class MonthTabs(QWidget):
    """The row of tabs; `chosen(Tab)` when another is opened by hand."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Ledger", "Months"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(2))
        self.buttons: list[MonthTab] = []

    def set_tabs(self, tabs: Sequence[Tab], shown: Tab) -> None:
        """Shows these tabs, one of them chosen."""
        if [button.tab for button in self.buttons] != list(tabs):
            clear(self._row)
            self.buttons = [MonthTab(tab) for tab in tabs]
            for button in self.buttons:
                button.clicked.connect(lambda _=False, tab=button.tab: self.chosen.emit(tab))
                self._row.addWidget(button)
        for button in self.buttons:
            button.setChecked(button.tab == shown)

    def step(self, by: int) -> None:
        """The tab before or after the chosen one."""
        here = next((at for at, button in enumerate(self.buttons) if button.isChecked()), 0)
        if 0 <= here + by < len(self.buttons):
            self.chosen.emit(self.buttons[here + by].tab)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(-1 if event.key() == Qt.Key.Key_Left else 1)
            return
        super().keyPressEvent(event)
