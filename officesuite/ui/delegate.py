"""The one delegate: draws ground, lines, text, second text, chip, icon, badge and marks of every table in the program.

Its model offers `columns`, `cell(row, column) -> Cell` and `row_look(row) -> RowLook | Group` besides Qt's contract.
"""

from typing import Any, Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from officesuite.ui.cells import Cell, Column, Group, RowLook
from officesuite.ui.paint import Flag, advance, draw_icon, draw_text, rounded
from officesuite.ui.theme import Theme, theme
from officesuite.ui.widgets import chip_width, paint_chip

AnyIndex = QModelIndex | QPersistentModelIndex
GROUNDS = {
    "group": "sunken", "heading": "accentSofter", "subtotal": "sunken", "total": "accentSofter",
    "typing": "accentSofter", "fresh": "accentSoft", "closed": "sunken",
}  # fmt: skip
FIRST_PAD, PAD = 12, 10


class Drawn(Protocol):
    """What the delegate asks of a model."""

    columns: tuple[Column, ...]

    def cell(self, row: int, column: int) -> Cell: ...
    def row_look(self, row: int) -> RowLook | Group: ...


class CellDelegate(QStyledItemDelegate):
    """Draws cells. `lines`: "rows" (lists) or "both" (grids, books)."""

    def __init__(self, view: QAbstractItemView, *, lines: str = "rows", row_height: int = 30, pad: int = PAD) -> None:
        super().__init__(view)
        self._view = view
        self._lines = lines
        self._row_height = row_height
        self._pad = pad

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme().px(80), theme().px(self._row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look = theme()
        model = cast(Drawn, index.model())
        rect = QRectF(cast(Any, option).rect)
        row_look = model.row_look(index.row())
        selected = self._is_selected(option, index)
        self._ground(painter, rect, index, row_look, selected=selected)
        if isinstance(row_look, Group):
            painter.save()
            painter.setClipRect(rect)
            self._group(painter, self._from(0, rect), row_look)
            painter.restore()
            return
        column = model.columns[index.column()]
        if row_look.span >= 0 and self._visual(index.column()) >= self._visual(row_look.span):
            self._spanning(painter, rect, index, row_look)
            return
        cell = model.cell(index.row(), index.column())
        self._lines_of(painter, rect, column)
        first = self._is_first(index)
        box = rect.adjusted(look.px(FIRST_PAD if first else self._pad), 0, -look.px(self._pad), -1)
        if cell.bad:
            painter.fillRect(rect.adjusted(0, 0, -1, -1), look.colour("dangerSoft"))
        self._content(painter, box, cell, column, row_look)
        if cell.bad:
            rounded(painter, rect.adjusted(0, 0, -1, -1), radius=look.px(3), edge="dangerMark")
        if self._is_current(index) and self._lines == "both":
            rounded(painter, rect.adjusted(0, 0, -1, -1), radius=look.px(3), edge="accent", width=2)

    def _is_selected(self, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        return bool(cast(Any, option).state & QStyle.StateFlag.State_Selected)

    def _visual(self, logical: int) -> int:
        return int(cast(Any, self._view).horizontalHeader().visualIndex(logical))

    def _from(self, visual: int, rect: QRectF) -> QRectF:
        """The strip of this row from a visual column to the right end: each cell draws its slice of it."""
        header = cast(Any, self._view).horizontalHeader()
        left = header.sectionViewportPosition(header.logicalIndex(visual))
        return QRectF(left, rect.top(), header.length() - header.offset() - left, rect.height())

    def _spanning(self, painter: QPainter, rect: QRectF, index: AnyIndex, row: RowLook) -> None:
        model = cast(Drawn, index.model())
        look = theme()
        strip = self._from(self._visual(row.span), rect)
        cell = model.cell(index.row(), row.span)
        painter.save()
        painter.setClipRect(rect)
        self._content(
            painter, strip.adjusted(look.px(self._pad), 0, -look.px(self._pad), -1), cell, model.columns[row.span], row
        )
        if self._is_current(index.model().index(index.row(), row.span)) and self._lines == "both":
            rounded(painter, strip.adjusted(0, 0, -1, -1), radius=look.px(3), edge="accent", width=2)
        elif self._is_current(index) and self._lines == "both":
            rounded(painter, rect.adjusted(0, 0, -1, -1), radius=look.px(3), edge="accent", width=2)
        painter.restore()

    def _is_first(self, index: AnyIndex) -> bool:
        header = cast(Any, self._view).horizontalHeader()
        return bool(header.visualIndex(index.column()) == 0)

    def _is_current(self, index: AnyIndex) -> bool:
        return self._view.hasFocus() and self._view.currentIndex() == index

    def _ground(
        self, painter: QPainter, rect: QRectF, index: AnyIndex, row: RowLook | Group, *, selected: bool
    ) -> None:
        look = theme()
        kind = "group" if isinstance(row, Group) else row.kind
        ground = GROUNDS.get(kind, "surface")
        if selected:
            ground = "select" if self._focused() else "selectInactive"
        elif kind == "plain" and cast(Any, self._view).hovered_row() == index.row():
            ground = "hover"
        painter.fillRect(rect, look.colour(ground))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.colour("line"))
        if selected and self._is_first(index):
            painter.fillRect(QRectF(rect.left(), rect.top(), look.px(3), rect.height() - 1), look.colour("accent"))

    def _focused(self) -> bool:
        view = self._view
        return view.hasFocus() or view.state() == QAbstractItemView.State.EditingState or self._has_inner_focus()

    def _has_inner_focus(self) -> bool:
        focus = self._view.window().focusWidget()
        return focus is not None and self._view.isAncestorOf(focus)

    def _lines_of(self, painter: QPainter, rect: QRectF, column: Column) -> None:
        if self._lines != "both" and not column.rule:
            return
        colour = theme().colour("lineStrong" if column.rule else "line")
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), colour)

    def _group(self, painter: QPainter, rect: QRectF, group: Group) -> None:
        look = theme()
        x = rect.left() + look.px(FIRST_PAD)
        if group.icon:
            draw_icon(painter, group.icon, group.tone, QRectF(x, rect.top(), look.px(14), rect.height()), 14)
            x += look.px(20)
        font = look.font("labelStrong")
        x += draw_text(
            painter,
            QRectF(x, rect.top(), rect.right() - x, rect.height()),
            str(group.label),
            font=font,
            token=group.tone,
        )
        if str(group.count):
            box = QRectF(x + look.px(8), rect.top(), rect.right() - x - look.px(8), rect.height())
            draw_text(painter, box, str(group.count), font=font, token=group.tone)

    def _font(self, cell: Cell, row: RowLook, look: Theme) -> QFont:
        if cell.strong or row.kind in ("heading", "total"):
            return look.font("bodyStrong")
        return look.font("body")

    def _ink(self, cell: Cell, row: RowLook) -> str:
        if cell.bad:
            return "danger"
        if cell.hint:
            return "text3"
        if cell.proposed:
            return "accentText"
        return cell.tone or ("text3" if row.muted else "text")

    def _content(self, painter: QPainter, box: QRectF, cell: Cell, column: Column, row: RowLook) -> None:
        look = theme()
        if cell.chip is not None:
            self._chip(painter, box, cell)
            return
        if cell.checked is not None:
            if cell.checked:
                draw_icon(painter, "check", "okMark", box, 16)
            return
        if cell.icon is not None:
            if not cell.text:
                draw_icon(painter, cell.icon.icon, cell.icon.tone, box, 16)
                return
            draw_icon(
                painter, cell.icon.icon, cell.icon.tone, QRectF(box.left(), box.top(), look.px(16), box.height()), 16
            )
            box = box.adjusted(look.px(22), 0, 0, 0)
        if cell.stacked and (cell.second or advance(cell.text, self._font(cell, row, look)) > box.width()):
            self._stacked(painter, box, cell, row)
            return
        font, ink = self._font(cell, row, look), self._ink(cell, row)
        align = {"right": Flag.AlignRight, "center": Flag.AlignHCenter}.get(column.alignment, Flag.AlignLeft)
        badge_room = chip_width(cell.badge, icon=False) + look.px(8) if cell.badge else 0.0
        text_box = box.adjusted(0, 0, -badge_room, 0)
        width = draw_text(painter, text_box, cell.text, font=font, token=ink, align=align)
        left = text_box.left() if align == Flag.AlignLeft else text_box.right() - width
        if cell.proposed and cell.text:
            painter.setPen(QPen(look.colour("accentLine"), 1, Qt.PenStyle.DashLine))
            under = round(box.center().y() + look.px(9))
            painter.drawLine(round(left), under, round(left + width), under)
        if cell.badge:
            high = look.px(18)
            at = QRectF(left + width + look.px(8), box.center().y() - high / 2, badge_room - look.px(8), high)
            paint_chip(painter, at, cell.badge, tone="neutral", icon="")
            width += badge_room
        if cell.second and align == Flag.AlignLeft:
            second = look.font("hint")
            rest = QRectF(left + width + (look.px(8) if cell.text else 0), box.top(), 0, box.height())
            rest.setRight(box.right())
            if rest.width() > advance("…", second) * 2:
                draw_text(painter, rest, cell.second, font=second, token="text3" if not cell.bad else "danger")

    def _stacked(self, painter: QPainter, box: QRectF, cell: Cell, row: RowLook) -> None:
        """Text and second in two small lines, broken between words, for a narrow cell that has to say both."""
        look, font = theme(), theme().font("hint")
        words = [(word, self._ink(cell, row)) for word in cell.text.split(" ") if word]
        words += [(word, "accentText") for word in cell.second.split(" ") if word]
        lines, space, x = list[list[tuple[float, str, str]]]([[]]), advance(" ", font), 0.0
        for word, ink in words:
            if x and x + advance(word, font) > box.width() and len(lines) == 1:
                lines.append([])
                x = 0.0
            lines[-1].append((x, word, ink))
            x += advance(word, font) + space
        high = min(box.height() / 2, look.px(15))
        top = box.center().y() - high * len(lines) / 2
        for at, line in enumerate(lines):
            for left, word, ink in line:
                if left < box.width() - space:
                    rest = QRectF(box.left() + left, top + at * high, box.width() - left, high)
                    draw_text(painter, rest, word, font=font, token=ink)

    def _chip(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        look = theme()
        chip = cell.chip
        if chip is None:
            return
        words, high = str(chip.label), look.px(20)
        width = min(chip_width(words, icon=bool(chip.icon)), box.width() + look.px(8))
        at = QRectF(box.left() - look.px(2), box.center().y() - high / 2, width, high)
        paint_chip(painter, at, words, tone=chip.tone, icon=chip.icon)
        if cell.second:
            rest = QRectF(at.right() + look.px(6), box.top(), box.right() - at.right() - look.px(6), box.height())
            draw_text(painter, rest, cell.second, font=look.font("hint"), token="text3")

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """The message of a bad cell, the name of an icon, and text that was cut."""
        if not index.isValid():
            return super().helpEvent(event, view, option, index)
        model = cast(Drawn, index.model())
        if isinstance(model.row_look(index.row()), Group):
            return False
        cell = model.cell(index.row(), index.column())
        tip = cell.bad or (str(cell.icon.name) if cell.icon is not None else "")
        if not tip:
            look = theme()
            need = advance(cell.text, look.font("body")) + (
                advance(cell.second, look.font("hint")) + 8 if cell.second else 0
            )
            if need > cast(Any, option).rect.width() - look.px(2 * self._pad):
                tip = f"{cell.text}  {cell.second}".strip()
        if tip:
            QToolTip.showText(event.globalPos(), tip, view)
        else:
            QToolTip.hideText()
        return True
