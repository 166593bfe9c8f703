"""A raised box under a field that never takes its focus: the field forwards keys, leaving the field closes it.

It is a child of the window with a margin for its shadow, so that it works the same on every platform and in a picture.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from officesuite.ui.paint import raised_box
from officesuite.ui.theme import theme
from officesuite.ui.tokens import CARD_RADIUS

MARGIN = 24


class Popup(QWidget):
    """The box. `body` takes its content; `open_under(field, size)` shows it below or, without room, above."""

    closed = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()
        margin = theme().px(MARGIN)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin + 1, margin + 1, margin + 1, margin + 1)
        self.body.setSpacing(0)
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)

    def open_under(self, *, width: int, height: int) -> None:
        """Shows the box `width`×`height` (pixels at the present size, without shadow) at the field."""
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        margin, gap = theme().px(MARGIN), theme().px(3)
        top_left = self._field.mapTo(window, QPoint(0, 0))
        below = window.height() - (top_left.y() + self._field.height() + gap) - 4
        above = top_left.y() - gap - 4
        height = min(height, max(below, above))
        width = min(width, window.width() - 8)
        x = max(4, min(top_left.x(), window.width() - width - 4))
        y = (
            top_left.y() + self._field.height() + gap
            if height <= below or below >= above
            else top_left.y() - gap - height
        )
        self.setGeometry(QRect(x, y, width, height).adjusted(-margin, -margin, margin, margin))
        self.show()
        self.raise_()

    def close_up(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def box(self) -> QRect:
        margin = theme().px(MARGIN)
        return self.rect().adjusted(margin, margin, -margin, -margin)

    def paintEvent(self, event: QPaintEvent) -> None:
        raised_box(QPainter(self), self.box(), radius=theme().px(CARD_RADIUS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._field
            and not self.isHidden()
            and event.type()
            in (
                QEvent.Type.FocusOut,
                QEvent.Type.Hide,
                QEvent.Type.Move,
                QEvent.Type.Resize,
            )
        ):
            self.close_up()
        return False
