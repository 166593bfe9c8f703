"""A table's first column that stays while the others scroll sideways: `FrozenColumn(view, lines="both", pad=8)`.

It draws the same cells once more over the left edge and takes no keys and no mouse: both go on to the table below.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from officesuite.ui.delegate import PAD, CellDelegate
from officesuite.ui.header import Header
from officesuite.ui.table_view import TableView


class FrozenColumn(QTableView):
    """See the module. `set_frozen(False)` lets the first column scroll like the others."""

    def __init__(self, view: TableView, *, row_height: int, lines: str = "rows", pad: int = PAD) -> None:
        super().__init__(view)
        self._below, self._wanted = view, True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(Header(self, lines=lines, pad=pad))
        self.setItemDelegate(CellDelegate(self, lines=lines, row_height=row_height, pad=pad))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(view.verticalScrollMode())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setModel(view.model())
        self.setSelectionModel(view.selectionModel())
        view.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        view.horizontalScrollBar().valueChanged.connect(lambda _: self.place())
        view.horizontalHeader().sectionResized.connect(lambda *_: self.place())
        view.viewport().installEventFilter(self)
        self.hide()

    def hovered_row(self) -> int:
        return self._below.hovered_row()

    def hasFocus(self) -> bool:
        """Its rows look as those of the table it covers."""
        return self._below.hasFocus()

    def set_frozen(self, on: bool) -> None:
        """Whether the first column stays."""
        self._wanted = on
        self.place()

    def place(self) -> None:
        """Over the first column, while the table is scrolled away from it."""
        view = self._below
        away = self._wanted and view.horizontalScrollBar().value() > 0
        if away:
            for column in range(1, self.model().columnCount()):
                self.setColumnHidden(column, True)
            self.verticalHeader().setDefaultSectionSize(view.verticalHeader().defaultSectionSize())
            self.setColumnWidth(0, view.columnWidth(0))
            head = view.horizontalHeader().height()
            frame = view.frameWidth()
            self.setGeometry(frame, frame, view.columnWidth(0), head + view.viewport().height())
            self.verticalScrollBar().setValue(view.verticalScrollBar().value())
            self.raise_()
        self.setVisible(away)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        elif event.type() == QEvent.Type.Paint and self.isVisible():
            self.viewport().update()
        return False
