"""The painted head of a table: alignment per column, sort mark, the same vertical lines as the cells."""

from typing import Any, cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from officesuite.ui.delegate import FIRST_PAD, PAD
from officesuite.ui.paint import Flag, advance, draw_icon, draw_text
from officesuite.ui.theme import theme
from officesuite.ui.tokens import TABLE_HEAD


class Header(QHeaderView):
    """Draws itself from the model's columns. `sort` = (logical index, descending) or None shows the mark."""

    def __init__(
        self, parent: QWidget | None = None, *, lines: str = "rows", height: int = TABLE_HEAD, pad: int = PAD
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._lines, self._height, self._pad = lines, height, pad
        self.sort: tuple[int, bool] | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme().px(28))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def fit(self, room: int) -> None:
        """Gives the stretching column what the others leave of `room`, but never less than its declared width."""
        columns = cast(Any, self.model()).columns
        stretching = [at for at, column in enumerate(columns) if column.stretch and not self.isSectionHidden(at)]
        if not stretching:
            return
        rest = room - sum(self.sectionSize(at) for at in range(len(columns)) if at not in stretching)
        for at in sorted(stretching, key=lambda at: -columns[at].width):  # who needs more than a fair share goes first
            width = max(rest // len(stretching), theme().wide(columns[at].width))
            rest, stretching = rest - width, [other for other in stretching if other != at]
            if width != self.sectionSize(at):
                self.resizeSection(at, width)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(self._height))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        look = theme()
        columns = cast(Any, self.model()).columns
        if logical >= len(columns):
            return
        column = columns[logical]
        box = QRectF(rect)
        sorted_here = self.sort is not None and self.sort[0] == logical
        over = self.isEnabled() and column.sortable and self._over(rect)
        painter.fillRect(rect, look.colour("hover" if over else "sunken"))
        painter.setPen(QPen(look.colour("lineStrong"), 1))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if self._lines == "both" or column.rule:
            painter.setPen(QPen(look.colour("lineStrong" if column.rule else "line"), 1))
            painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom() - 1)
        first = self.visualIndex(logical) == 0
        inner = box.adjusted(look.px(FIRST_PAD if first else self._pad), 0, -look.px(self._pad), -1)
        mark = look.px(18) if sorted_here else 0
        font = look.font("label")
        align = {"right": Flag.AlignRight, "center": Flag.AlignHCenter}.get(column.alignment, Flag.AlignLeft)
        words = str(column.label)
        text_box = inner.adjusted(0, 0, -mark, 0)
        ink = "text" if sorted_here else "text2"
        width = draw_text(painter, text_box, words, font=font, token=ink, align=align)
        if sorted_here and self.sort is not None:
            left = text_box.right() + look.px(4) if align != Flag.AlignLeft else text_box.left() + width + look.px(4)
            icon = "chevron-down" if self.sort[1] else "chevron-up"
            draw_icon(painter, icon, "accentText", QRectF(left, inner.top(), look.px(14), inner.height()), 14)

    def _over(self, rect: QRect) -> bool:
        viewport = self.viewport()
        return viewport.underMouse() and rect.contains(viewport.mapFromGlobal(self.cursor().pos()))

    def words_width(self, logical: int) -> int:
        """Pixels that the column's heading needs, with a sort mark where it can be sorted."""
        look = theme()
        column = cast(Any, self.model()).columns[logical]
        mark = 20 if column.sortable else 2
        return round(advance(str(column.label), look.font("label"))) + look.px(2 * self._pad + mark)
