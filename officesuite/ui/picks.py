"""What a picker offers: `PickRow`s from a `PickerSource`, and the painted list that shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from officesuite.base.text import Text, tr
from officesuite.ui.paint import Flag, advance, draw_icon, draw_text
from officesuite.ui.theme import theme

ROW, FOOT, HEAD = 28, 28, 24
SHOWN = 9


@dataclass(frozen=True, slots=True)
class PickRow:
    """One candidate. `second` is said small after the title (kana, department); `note` stands at the right.

    `columns` fill the source's extra columns (last price, list price, cost …); `recent` rows come first under a word."""

    id: Any
    title: str
    code: str = ""
    second: str = ""
    note: str = ""
    columns: tuple[str, ...] = ()
    recent: bool = False

    @property
    def shown(self) -> str:
        """What the field shows once picked."""
        return f"{self.code}  {self.title}" if self.code else self.title


@dataclass(frozen=True, slots=True)
class PickColumn:
    """An extra column of the list: its words and width at 100 %; figures stand right."""

    label: Text | str
    width: int = 80
    right: bool = True


class PickerSource(Protocol):
    """Where candidates come from. `find("")` gives the last used ones first; `get` names one by its id.

    `create_label(text)` is the words of the last row that makes a new one, or "" where that is not offered."""

    columns: tuple[PickColumn, ...]

    def find(self, text: str, limit: int) -> Sequence[PickRow]: ...
    def get(self, id: Any) -> PickRow | None: ...  # noqa: A002
    def create_label(self, text: str) -> str: ...


class ListPicks:
    """A PickerSource over rows that are all there: found by code, title and second text, folded."""

    columns: tuple[PickColumn, ...] = ()

    def __init__(self, rows: Sequence[PickRow]) -> None:
        self.rows = tuple(rows)

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        from officesuite.base.kana import fold

        want = fold(text)
        if not want:
            return self.rows[:limit]
        hits = [row for row in self.rows if want in fold(f"{row.code} {row.title} {row.second}")]
        return sorted(hits, key=lambda row: not fold(row.code).startswith(want))[:limit]

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        return next((row for row in self.rows if row.id == id), None)

    def create_label(self, text: str) -> str:
        return ""


class PickList(QWidget):
    """The painted rows. `at` is the marked row (-1 none); the field moves it and `chosen(index)` tells of a click."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[PickRow] = ()
        self.columns: tuple[PickColumn, ...] = ()
        self.create_words = ""
        self.at = -1
        self._top = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def show_rows(self, rows: Sequence[PickRow], *, columns: tuple[PickColumn, ...], create: str, at: int) -> None:
        self.rows, self.columns, self.create_words, self.at, self._top = rows, columns, create, at, 0
        self._say()

    @property
    def count(self) -> int:
        """Rows that can be marked: the candidates and the row that creates."""
        return len(self.rows) + bool(self.create_words)

    def step(self, by: int) -> None:
        """Moves the mark, round at the ends."""
        if self.count:
            self.at = (self.at + by) % self.count if self.at >= 0 else (0 if by > 0 else self.count - 1)
            if self.at < len(self.rows):
                self._top = min(max(self._top, self.at - SHOWN + 1), self.at)
            self._say()

    def _say(self) -> None:
        if 0 <= self.at < len(self.rows):
            row = self.rows[self.at]
            self.setAccessibleName(" ".join((row.shown, row.second, row.note, *row.columns)))
        elif self.at == len(self.rows) and self.create_words:
            self.setAccessibleName(self.create_words)
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().px
        height = (px(HEAD) if self._has_head() else 0) + (px(HEAD) if self._others() else 0)
        height += max(min(len(self.rows), SHOWN), 0 if self.create_words else 1) * px(ROW) + (
            px(FOOT) if self.create_words else 0
        )
        width = px(360) + sum(px(column.width) for column in self.columns)
        return QSize(width, height + px(8))

    def _has_head(self) -> bool:
        return bool(self.columns) or any(row.recent for row in self.rows[:1])

    def _others(self) -> int:
        """Where the rows begin that were not used lately, 0 where there is no such place."""
        found = next((at for at, row in enumerate(self.rows) if not row.recent), 0)
        return found if found and self.rows[0].recent else 0

    def _boxes(self) -> list[tuple[int, QRectF]]:
        px = theme().px
        y = px(4) + (px(HEAD) if self._has_head() else 0)
        boxes = []
        for index in range(self._top, min(len(self.rows), self._top + SHOWN)):
            if index and index == self._others():
                y += px(HEAD)
            boxes.append((index, QRectF(0, y, self.width(), px(ROW))))
            y += px(ROW)
        if self.create_words:
            boxes.append((len(self.rows), QRectF(0, y, self.width(), px(FOOT))))
        return boxes

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for index, box in self._boxes():
            if box.contains(event.position()) and index != self.at:
                self.at = index
                self._say()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index, box in self._boxes():
            if box.contains(event.position()):
                self.chosen.emit(index)
                return

    def wheelEvent(self, event: QWheelEvent) -> None:
        step = -1 if event.angleDelta().y() > 0 else 1
        self._top = max(0, min(self._top + step, len(self.rows) - SHOWN))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        pad = look.px(12)
        if self._has_head():
            box = QRectF(pad, look.px(4), self.width() - 2 * pad, look.px(HEAD))
            words = tr("Ui", "Last used") if any(row.recent for row in self.rows) else tr("Ui", "Candidates")
            draw_text(painter, box, words, font=look.font("labelStrong"), token="text2")
            self._columns(painter, box, [str(column.label) for column in self.columns], role="label", token="text3")
            painter.fillRect(QRectF(0, box.bottom() - 1, self.width(), 1), look.colour("line"))
        if not self.rows and not self.create_words:
            box = QRectF(pad, look.px(4), self.width() - 2 * pad, look.px(ROW))
            draw_text(painter, box, tr("Ui", "Nothing found"), font=look.font("body"), token="text3")
        for index, box in self._boxes():
            if index == self.at:
                painter.fillRect(box, look.colour("select"))
                painter.fillRect(QRectF(box.left(), box.top(), look.px(3), box.height()), look.colour("accent"))
            if index and index == self._others():
                head = QRectF(pad, box.top() - look.px(HEAD), self.width() - 2 * pad, look.px(HEAD))
                draw_text(painter, head, tr("Ui", "Others"), font=look.font("labelStrong"), token="text2")
                painter.fillRect(QRectF(0, head.bottom() - 1, self.width(), 1), look.colour("line"))
            if index < len(self.rows):
                self._row(painter, box.adjusted(pad, 0, -pad, 0), self.rows[index])
            else:
                draw_icon(painter, "plus", "accentText", QRectF(pad, box.top(), look.px(16), box.height()), 14)
                inner = box.adjusted(pad + look.px(22), 0, -pad, 0)
                draw_text(painter, inner, self.create_words, font=look.font("bodyMedium"), token="accentText")

    def _columns(self, painter: QPainter, box: QRectF, words: Sequence[str], *, role: str, token: str) -> float:
        """Draws the extra columns from the right; returns the x where they begin."""
        look = theme()
        right = box.right()
        for column, word in zip(reversed(self.columns), reversed(words), strict=False):
            width = look.px(column.width)
            cell = QRectF(right - width + look.px(8), box.top(), width - look.px(8), box.height())
            draw_text(
                painter,
                cell,
                word,
                font=look.font(role),
                token=token,
                align=Flag.AlignRight if column.right else Flag.AlignLeft,
            )
            right -= width
        return right

    def _row(self, painter: QPainter, box: QRectF, row: PickRow) -> None:
        look = theme()
        right = self._columns(painter, box, row.columns, role="body", token="text2") if self.columns else box.right()
        if row.note:
            width = advance(row.note, look.font("hint"))
            draw_text(
                painter,
                QRectF(right - width, box.top(), width + 1, box.height()),
                row.note,
                font=look.font("hint"),
                token="text3",
            )
            right -= width + look.px(10)
        x = box.left()
        if any(other.code for other in self.rows):
            width = look.px(64)
            draw_text(
                painter,
                QRectF(x, box.top(), width - look.px(6), box.height()),
                row.code,
                font=look.font("hint"),
                token="text2",
            )
            x += width
        x += draw_text(
            painter, QRectF(x, box.top(), right - x, box.height()), row.title, font=look.font("body"), token="text"
        )
        if row.second and right - x > look.px(24):
            rest = QRectF(x + look.px(8), box.top(), right - x - look.px(8), box.height())
            draw_text(painter, rest, row.second, font=look.font("hint"), token="text3")
