"""A row that wraps: chips stand side by side, in the middle of their line, and wrap where the window is narrow."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Left to right, then down; every item at its own size."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        hints = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((hint.width() for hint in hints), default=0), max((hint.height() for hint in hints), default=0)
        )

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.top()
        for number, line in enumerate(self._lines(rect.width())):
            height = max(hint.height() for _, hint in line)
            y += self.spacing() if number else 0
            x = rect.left()
            for item, hint in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - hint.height()) // 2), hint))
                x += hint.width() + self.spacing()
            y += height
        return y - rect.top()

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items with their sizes, as many a line as fit into `room`."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            if not lines or used + hint.width() > room:
                lines.append([])
                used = 0
            lines[-1].append((item, hint))
            used += hint.width() + self.spacing()
        return lines


class CardLayout(FlowLayout):
    """Cards of one width and height side by side; those for which there is no room go below, and all share what is left."""

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return rows * self._least().height() + max(rows - 1, 0) * self.spacing()

    def sizeHint(self) -> QSize:
        least = self._least()
        gaps = max(len(self._items) - 1, 0) * self.spacing()
        return QSize(len(self._items) * least.width() + gaps, least.height())

    def minimumSize(self) -> QSize:
        return self._least()

    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)
        rows = self._rows(rect.width())
        if not rows:
            return
        columns = -(-len(self._items) // rows)
        wide = (rect.width() - (columns - 1) * self.spacing()) // columns
        high = (rect.height() - (rows - 1) * self.spacing()) // rows
        for at, item in enumerate(self._items):
            row, column = divmod(at, columns)
            place = QPoint(rect.left() + column * (wide + self.spacing()), rect.top() + row * (high + self.spacing()))
            item.setGeometry(QRect(place, QSize(wide, high)))

    def _least(self) -> QSize:
        least = [item.minimumSize() for item in self._items]
        return QSize(max((one.width() for one in least), default=0), max((one.height() for one in least), default=0))

    def _rows(self, room: int) -> int:
        if not self._items:
            return 0
        fit = max(1, (room + self.spacing()) // (self._least().width() + self.spacing()))
        return -(-len(self._items) // fit)


def flowing(*widgets: QWidget, spacing: int = 6) -> QWidget:
    """The widgets in a holder that wraps them."""
    holder = QWidget()
    layout = FlowLayout(holder, spacing=spacing)
    for widget in widgets:
        layout.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
