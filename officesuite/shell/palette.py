"""The search over everything (Ctrl+K): a raised box over the window, a field, sections of rows. ↑ ↓ Enter, Esc closes.

Things are searched off the main thread 60 ms after the last key; answers that come too late are dropped.
"""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from officesuite.base.text import tr
from officesuite.shell.commands import Command, all_commands
from officesuite.shell.palette_rows import (
    PaletteRow,
    PaletteSection,
    command_sections,
    find_things,
    used_last,
)
from officesuite.ui.edit import IME_KEYS, LineEdit
from officesuite.ui.paint import advance, draw_icon, draw_text, raised_box, rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, KeyCap, hline, label, row, set_words

if TYPE_CHECKING:
    from officesuite.shell.window import Window

ROW, HEADING, FIELD, FOOT = 32, 28, 46, 38
WIDTH, TALLEST = 660, 520
MARGIN = 24
REMEMBERED = 12
_ITEM = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Rows(QAbstractListModel):
    """Headings (str) and rows in one list; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[str | PaletteRow] = []

    def show(self, sections: Sequence[PaletteSection]) -> None:
        """Replaces everything."""
        self.beginResetModel()
        self.items = []
        for section in sections:
            self.items += [section.title, *section.rows]
        self.endResetModel()

    @property
    def count(self) -> int:
        """How many rows, without headings."""
        return sum(isinstance(item, PaletteRow) for item in self.items)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.items[index.row()], PaletteRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item if isinstance(item, str) else f"{item.title}  {item.subtitle}".strip()
        return None


class RowPainter(QStyledItemDelegate):
    """Draws a row: icon, title with the found part marked, what belongs to it, the note or key at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        item = index.data(_ITEM)
        return QSize(100, theme().px(HEADING if isinstance(item, str) else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look, item = theme(), index.data(_ITEM)
        rect = QRectF(option.rect)
        if isinstance(item, str):
            box = rect.adjusted(look.px(18), look.px(4), -look.px(12), 0)
            draw_text(painter, box, item, font=look.font("label"), token="text2")
            return
        view = self.parent()
        chosen = isinstance(view, QListView) and view.currentIndex() == index
        box = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        if chosen:
            rounded(painter, box, radius=look.px(6), fill="select")
            rounded(
                painter, QRectF(box.left(), box.top() + 6, look.px(3), box.height() - 12), radius=1.5, fill="accent"
            )
        icon_box = QRectF(box.left() + look.px(10), box.top(), look.px(18), box.height())
        draw_icon(painter, item.icon or "file", "accentText" if chosen else "text2", icon_box, 16)
        right = self._right_part(painter, box, item, chosen=chosen)
        self._words(
            painter,
            QRectF(icon_box.right() + look.px(11), box.top(), right - icon_box.right() - look.px(20), box.height()),
            item,
        )

    def _right_part(self, painter: QPainter, box: QRectF, item: PaletteRow, *, chosen: bool) -> float:
        look = theme()
        right = box.right() - look.px(10)
        keys = item.keys or ("Enter" if chosen else "")
        if keys:
            width = advance(keys, look.font("keycap")) + look.px(11)
            cap = QRectF(right - width, box.center().y() - look.px(9), width, look.px(18))
            rounded(painter, cap, radius=look.px(4), fill="surface", edge="lineStrong")
            draw_text(painter, cap.adjusted(look.px(5), 0, 0, 0), keys, font=look.font("keycap"), token="text2")
            right = cap.left() - look.px(10)
        if item.note:
            width = advance(item.note, look.font("hint")) + 1
            draw_text(
                painter,
                QRectF(right - width, box.top(), width, box.height()),
                item.note,
                font=look.font("hint"),
                token="text2",
            )
            right -= width + look.px(10)
        return right

    def _words(self, painter: QPainter, box: QRectF, item: PaletteRow) -> None:
        look = theme()
        used = self._marked(painter, box, item.title, item.mark, font=look.font("bodyMedium"), token="text")
        rest = box.adjusted(used + look.px(12), 0, 0, 0)
        if item.subtitle and rest.width() > look.px(24):
            self._marked(painter, rest, item.subtitle, item.sub_mark, font=look.font("hint"), token="text3")

    @staticmethod
    def _marked(painter: QPainter, box: QRectF, text: str, mark: tuple[int, int], *, font: QFont, token: str) -> float:
        """Draws text with the found part in the accent and underlined; returns its width. Cut text is drawn unmarked."""
        start, length = mark
        metrics = QFontMetricsF(font)
        if not length or metrics.horizontalAdvance(text) > box.width():
            return draw_text(painter, box, text, font=font, token=token)
        x = box.left()
        for part, ink in (
            (text[:start], token),
            (text[start : start + length], "accentText"),
            (text[start + length :], token),
        ):
            width = metrics.horizontalAdvance(part)
            draw_text(painter, QRectF(x, box.top(), width + 1, box.height()), part, font=font, token=ink)
            if ink == "accentText":
                foot = box.center().y() + metrics.height() / 2 - 2
                painter.fillRect(QRectF(x, foot, width, 1.5), theme().colour(ink))
            x += width
        return x - box.left()


class Palette(QWidget):
    """The box. `open_with(text)` shows it; choosing runs the row and closes."""

    chosen = Signal(object)

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._commands: list[Command] = []
        self._turn = 0
        self._answered = -1
        self._run_first = False  # Enter came before the rows for what is typed
        self._started = 0.0
        self._before: QWidget | None = None
        self.field = LineEdit(hint=tr("Shell", "Number, name, kana, page or action"))
        self.field.setProperty("plain", "true")
        self.field.setAccessibleName(tr("Shell", "Search everything"))
        self._told = label(role="hint", tone="text3")
        self.rows = Rows()
        self.view = QListView()
        self.view.setModel(self.rows)
        self.view.setItemDelegate(RowPainter(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.setStyleSheet("QListView { background: transparent; }")
        self.view.clicked.connect(lambda index: self._run(index.row()))
        self.view.entered.connect(self.view.setCurrentIndex)
        self._search_soon = QTimer(self, interval=60, singleShot=True)
        self._search_soon.timeout.connect(self._search)
        self.field.textChanged.connect(lambda _: self._typed())
        self.field.installEventFilter(self)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        px = theme().px
        edge = px(MARGIN) + 1
        body = QVBoxLayout(self)
        body.setContentsMargins(edge, edge, edge, edge)
        body.setSpacing(0)
        head = row(Icon("search", "accentText", size=18), self.field, self._told, spacing=12, margins=(18, 0, 18, 0))
        head.setStretch(1, 1)
        self._head = QWidget()
        self._head.setFixedHeight(px(FIELD))
        self._head.setLayout(head)
        self._foot = QWidget()
        self._foot.setFixedHeight(px(FOOT))
        hints: list[QWidget | int] = []
        for key, words in (
            ("↑ ↓", tr("Shell", "choose")), ("Enter", tr("Shell", "open")), (">", tr("Shell", "actions only")),
            ("#", tr("Shell", "numbers only")), ("@", tr("Shell", "people only")),
        ):  # fmt: skip
            hints += [KeyCap(key), label(words, role="hint", tone="text2")]
        self._foot.setLayout(row(*hints, 1, spacing=7, margins=(18, 0, 18, 0)))
        body.addWidget(self._head)
        body.addWidget(hline())
        body.addWidget(self.view, 1)
        body.addWidget(hline())
        body.addWidget(self._foot)

    # opening and closing

    def open_with(self, text: str = "") -> None:
        """Shows the box with `text` in the field; what had the focus gets it back afterwards."""
        if self.isHidden():
            self._before = self._window.focusWidget()
            self._commands = all_commands(self._window)
        self.field.setText(text)
        self._typed()
        self._search_soon.stop()
        self._search()
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self, *, give_back: bool = True) -> None:
        """Hides the box."""
        if self.isHidden():
            return
        self.hide()
        self._search_soon.stop()
        if give_back and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def place(self) -> None:
        """At the top of the window, centred under the search field, as tall as its rows need."""
        px = theme().px
        width = min(px(WIDTH), self._window.width() - px(40))
        rows = sum(px(HEADING if isinstance(item, str) else ROW) for item in self.rows.items) + px(10)
        most = min(px(TALLEST), self._window.height() - px(60))
        height = min(px(FIELD) + px(FOOT) + 6 + max(rows, px(60)), most)
        button = self._window.top.search
        middle = button.mapTo(self._window, QPoint(button.width() // 2, 0)).x()
        left = max(px(8), min(middle - width // 2, self._window.width() - width - px(8)))
        margin = px(MARGIN)
        self.setGeometry(QRect(left, px(7), width, height).adjusted(-margin, -margin, margin, margin))

    # searching

    def _typed(self) -> None:
        self._turn += 1
        self._run_first = False
        self._search_soon.start()

    def _search(self) -> None:
        turn, typed = self._turn, self.field.text()
        self._started = time.perf_counter()
        commands, memory, office = self._commands, self._window.memory, self._window.office
        used, opened = memory.get("used", []), memory.get("opened", [])

        def work() -> list[PaletteSection]:
            with office.read() as session:
                if not typed.strip():
                    return used_last(session, used, opened, commands)
                return [*find_things(session, typed), *command_sections(commands, typed)]

        self._window.reads.read(work, lambda found: self._show(turn, found), lambda error: self._failed(turn, error))

    def _failed(self, turn: int, error: Exception) -> None:
        self._show(turn, command_sections(self._commands, self.field.text()))
        set_words(self._told, tr("Shell", "The search failed: {reason}", reason=error))

    def _show(self, turn: int, sections: list[PaletteSection]) -> None:
        if turn < self._answered:
            return
        self._answered = turn
        self.rows.show(sections)
        took = f"{time.perf_counter() - self._started:.2f}"
        typed = self.field.text().strip()
        words = tr("Shell", "{count} found  {seconds} s", count=self.rows.count, seconds=took) if typed else ""
        set_words(self._told, words if self.rows.count or not typed else tr("Shell", "Nothing found"))
        self._step(1, start=-1)
        if self.isHidden():
            return
        self.place()
        if self._run_first and turn == self._turn:
            self._enter()

    @property
    def settled(self) -> bool:
        """Whether the rows answer the text that stands in the field."""
        return self._answered == self._turn and not self._search_soon.isActive()

    # choosing

    def _step(self, by: int, *, start: int | None = None) -> None:
        at = self.view.currentIndex().row() if start is None else start
        count = len(self.rows.items)
        for _ in range(count):
            at = (at + by) % count
            if isinstance(self.rows.items[at], PaletteRow):
                self.view.setCurrentIndex(self.rows.index(at, 0))
                self.view.scrollTo(self.rows.index(max(at - 1, 0) if by > 0 and at <= 1 else at, 0))
                return

    def _enter(self) -> None:
        """Runs the chosen row; typed faster than found, the first one of what is being looked for."""
        self._run_first = not self.settled
        if self.settled:
            self._run(self.view.currentIndex().row())
        elif self._search_soon.isActive():
            self._search_soon.stop()
            self._search()

    def _run(self, at: int) -> None:
        item = self.rows.items[at] if 0 <= at < len(self.rows.items) else None
        if not isinstance(item, PaletteRow):
            return
        used = [key for key in self._window.memory.get("used", []) if key != item.key]
        self._window.memory.set("used", [item.key, *used][:REMEMBERED])
        self.close_up()
        if item.run is not None:
            item.run()
        else:
            self._window.navigator.open(item.target)
        self.chosen.emit(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field: while an input method converts, they are its own."""
        if watched is not self.field:
            return False
        if event.type() == QEvent.Type.FocusOut and not self.isHidden() and self._window.isActiveWindow():
            QTimer.singleShot(0, self, self._close_if_left)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self.field.composing and event.key() in IME_KEYS:
                return False
            return self._key(event)
        return False

    def _close_if_left(self) -> None:
        focus = self._window.focusWidget()
        if focus is not None and focus is not self.field:
            self.close_up(give_back=False)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for _ in range(8):
                self._step(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the shadow closes; one inside does nothing."""
        margin = theme().px(MARGIN)
        if not self.rect().adjusted(margin, margin, -margin, -margin).contains(event.position().toPoint()):
            self.close_up()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        margin = theme().px(MARGIN)
        raised_box(QPainter(self), self.rect().adjusted(margin, margin, -margin, -margin), radius=theme().px(10))
