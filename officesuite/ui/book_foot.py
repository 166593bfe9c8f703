"""The foot of an entry book: sums under their columns (11月合計, 累計), moving with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from officesuite.ui.delegate import FIRST_PAD
from officesuite.ui.paint import Flag, draw_text
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme

ROW, PAD = 27, 8


@dataclass(frozen=True, slots=True)
class FootRow:
    """Words at the left and figures by column key; `strong` is the first one's weight."""

    words: str
    figures: Mapping[str, str] = field(default_factory=dict)
    strong: bool = False


class BookFoot(QWidget):
    """See the module."""

    def __init__(self, view: TableView, *, rows: int = 2) -> None:
        super().__init__()
        self._view, self._rows, self._count = view, tuple[FootRow, ...](), rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = view.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, view.horizontalScrollBar().valueChanged):
            signal.connect(lambda *_: self.update())

    def set_rows(self, rows: Sequence[FootRow]) -> None:
        """Other sums."""
        self._rows = tuple(rows)
        self.setAccessibleName("\n".join(" ".join((row.words, *row.figures.values())) for row in rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(ROW) * self._count + theme().px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("accentSofter"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.colour("line"))
        header = self._view.horizontalHeader()
        keys = {column.key: at for at, column in enumerate(self._view.rows.columns)}
        for number, row in enumerate(self._rows):
            top, high = look.px(2) + number * look.px(ROW), look.px(ROW)
            font = look.font("bodyStrong" if row.strong else "label")
            firsts = [header.sectionViewportPosition(keys[key]) for key in row.figures if not self._hidden(keys[key])]
            room = min(firsts, default=self.width()) - look.px(FIRST_PAD)
            draw_text(painter, QRectF(look.px(FIRST_PAD + 8), top, room, high), row.words, font=font,
                      token="text" if row.strong else "text2")  # fmt: skip
            for key, figure in row.figures.items():
                if not self._hidden(keys[key]):
                    left = header.sectionViewportPosition(keys[key])
                    box = QRectF(left, top, header.sectionSize(keys[key]) - look.px(PAD), high)
                    draw_text(painter, box, figure, font=look.font("bodyStrong" if row.strong else "body"), token="text",
                              align=Flag.AlignRight)  # fmt: skip

    def _hidden(self, at: int) -> bool:
        return self._view.isColumnHidden(at)
