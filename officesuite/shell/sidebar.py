"""The sidebar: company and office switcher, Home, the sections with all their pages, Settings at the foot.

Every row is a real button. It folds to 56 px of section icons by itself in a narrow window, or by Ctrl+B.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from officesuite.base.text import tr
from officesuite.office.access import Actor
from officesuite.office.registry import Registry
from officesuite.shell.sections import SETTINGS, Entry, Section, sidebar
from officesuite.ui.buttons import IconButton, Painted
from officesuite.ui.paint import Flag, advance, draw_icon, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear, column, grounded, row

HOME = "page:shell.home"
SETTINGS_TARGET = "page:shell.settings"
WIDE, NARROW = 200, 56


class SideRow(Painted):
    """One row: a section (strong, with icon and shortcut), a page (indented), or an icon alone when folded."""

    def __init__(self, words: str, *, icon: str = "", level: int = 1, keys: str = "", folded: bool = False) -> None:
        super().__init__(words)
        self.icon_name, self.level, self.keys, self.folded = icon, level, keys, folded
        self.count, self.urgent, self.current = 0, False, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if folded:
            self.setToolTip(f"{words}  {keys}".strip())

    def set_count(self, count: int, *, urgent: bool = False) -> None:
        """The number behind the words; 0 shows none."""
        if (count, urgent) != (self.count, self.urgent):
            self.count, self.urgent = count, urgent
            self.setAccessibleName(f"{self.words} {count}" if count else self.words)
            self.update()

    def set_current(self, current: bool) -> None:
        """Whether this is where the user is."""
        if current != self.current:
            self.current = current
            self.update()

    def sizeHint(self) -> QSize:
        px = theme().px
        return QSize(px(40), px(40 if self.folded else 30 if self.level == 0 else 27))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill = "select" if self.current and (self.level or self.folded or not self.keys or not self._has_pages) else ""
        fill = fill or ("pressed" if self.isDown() else "hover" if self.hovered else "")
        if fill:
            rounded(painter, rect, radius=look.px(6), fill=fill)
        if fill == "select":
            bar = QRectF(0, look.px(6 if not self.folded else 9), look.px(3), 0)
            bar.setBottom(rect.height() - bar.top())
            rounded(painter, bar, radius=1.5, fill="accent")
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(6))
        if self.folded:
            self._paint_folded(painter, rect)
        else:
            self._paint_words(painter, rect)

    _has_pages = True

    def _paint_folded(self, painter: QPainter, rect: QRectF) -> None:
        look = theme()
        draw_icon(painter, self.icon_name, "accentText" if self.current else "text2", rect, 18)
        if self.count:
            dot = look.px(7)
            box = QRectF(rect.center().x() + look.px(6), rect.center().y() - look.px(13), dot, dot)
            rounded(painter, box, radius=dot / 2, fill="dangerMark" if self.urgent else "accent")

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        look = theme()
        right = rect.right() - look.px(8)
        if self.count:
            words = f"{self.count:,}"
            width = max(advance(words, look.font("count")) + look.px(11), look.px(19))
            pill = QRectF(right - width, rect.center().y() - look.px(17) / 2, width, look.px(17))
            tone = "danger" if self.urgent else "neutral"
            rounded(painter, pill, radius=pill.height() / 2, fill=f"{tone}Soft")
            draw_text(painter, pill, words, font=look.font("count"), token=tone, align=Flag.AlignHCenter)
            right = pill.left() - look.px(6)
        elif self.keys:
            width = advance(self.keys, look.font("axis"))
            box = QRectF(right - width, 0, width + 1, rect.height())
            draw_text(painter, box, self.keys, font=look.font("axis"), token="text3")
            right = box.left() - look.px(6)
        strong = self.level == 0 or self.current
        ink = "accentText" if self.current else "text" if self.level == 0 else "text2"
        if self.icon_name:
            draw_icon(
                painter,
                self.icon_name,
                ink if self.current else "text2",
                QRectF(look.px(10), 0, look.px(16), rect.height()),
                16,
            )
        left = look.px(36)
        font = look.font("bodyStrong" if strong else "body")
        draw_text(painter, QRectF(left, 0, right - left, rect.height()), self.words, font=font, token=ink)


class Switcher(Painted):
    """The company's name with the program's mark; opens the menu of offices."""

    def __init__(self, words: str, *, folded: bool = False) -> None:
        super().__init__(words)
        self.folded = folded
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe(words)

    def _describe(self, words: str) -> None:
        self.setAccessibleName(tr("Shell", "Office {name}, switch", name=words))
        self.setToolTip(words)

    def set_words(self, words: str) -> None:
        """The company's name."""
        self.setText(words.replace("&", "&&"))
        self._describe(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(40), theme().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill = "pressed" if self.isDown() else "hover" if self.hovered else ""
        if fill:
            rounded(painter, rect, radius=look.px(6), fill=fill)
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(6))
        side = look.px(22)
        left = (rect.width() - side) / 2 if self.folded else look.px(8)
        mark = QRectF(left, rect.center().y() - side / 2 + 0.5, side, side)
        rounded(painter, mark, radius=look.px(5), fill="accent")
        for at, length in enumerate((10, 10, 6)):
            line = QRectF(
                mark.left() + look.px(6), mark.top() + look.px(6 + at * 4), look.px(length), max(look.px(2), 2)
            )
            rounded(painter, line, radius=1, fill="onAccent")
        if self.folded:
            return
        x = mark.right() + look.px(9)
        draw_text(painter, QRectF(x, 0, rect.width() - x - look.px(28), rect.height()), self.words,
                  font=look.font("bodyStrong"), token="text")  # fmt: skip
        arrows = QRectF(rect.width() - look.px(24), 0, look.px(16), rect.height())
        draw_icon(painter, "chevrons-up-down", "text3", arrows, 14)


class Sidebar(QWidget):
    """All of it. `asked` carries the target of the row that was pressed, `switching` the place for the office menu."""

    asked = Signal(str)
    switching = Signal(QPoint)
    folding = Signal()

    def __init__(self, registry: Registry, actor: Actor) -> None:
        super().__init__()
        grounded(self, "canvas")
        self._sections = sidebar(registry, actor)
        self._folded = False
        self._company = ""
        self._target = HOME
        self._counts: Mapping[str, int] = {}
        self._urgent: frozenset[str] = frozenset()
        self._rows: dict[str, SideRow] = {}
        self._heads: dict[str, SideRow] = {}
        self._last: dict[str, str] = {}  # section → the page visited last
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._build()

    # building

    def _build(self) -> None:
        px, folded = theme().px, self._folded
        clear(self._outer)
        self._rows, self._heads = {}, {}
        self.setFixedWidth(px(NARROW if folded else WIDE))
        self.switcher = Switcher(self._company, folded=folded)
        self.switcher.clicked.connect(
            lambda: self.switching.emit(self.switcher.mapToGlobal(QPoint(0, self.switcher.height())))
        )
        rows = QWidget()
        rows.setObjectName("rows")
        body = QVBoxLayout(rows)
        body.setContentsMargins(0, px(2), 0, px(8))
        body.setSpacing(px(2) if folded else 0)
        body.addWidget(
            self._add(
                SideRow(tr("Shell", "Home"), icon="house", level=0, folded=folded, keys="Alt+1" if folded else ""), HOME
            )
        )
        for at, (section, entries) in enumerate(self._sections):
            body.addSpacing(px(6))
            self._add_section(body, at, section, entries)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(rows)
        scroll.setMinimumHeight(px(80))
        self._scroll = scroll
        self._settings = self._add(
            SideRow(str(SETTINGS.label), icon=SETTINGS.icon, level=0, keys="Alt+9", folded=folded), SETTINGS_TARGET
        )
        self._fold_button = IconButton(
            "chevrons-right" if folded else "chevrons-left", self._fold_words(), on=self.folding.emit
        )
        inset = (8, 4, 8, 0)
        self._outer.addLayout(column(self.switcher, margins=inset))
        self._outer.addLayout(column(scroll, margins=(8, 0, 4 if not folded else 8, 0)), 1)
        if folded:
            self._outer.addLayout(column(self._settings, row(1, self._fold_button, 1), spacing=2, margins=(8, 4, 8, 4)))
        else:
            self._outer.addLayout(row(self._settings, self._fold_button, spacing=2, margins=(8, 4, 6, 4)))
        self.set_current(self._target)
        self.set_counts(self._counts, self._urgent)

    def _fold_words(self) -> str:
        return (
            tr("Shell", "Show the sidebar's words (Ctrl+B)")
            if self._folded
            else tr("Shell", "Fold the sidebar (Ctrl+B)")
        )

    def _add(self, made: SideRow, target: str) -> SideRow:
        self._rows[target] = made
        made.clicked.connect(lambda: self.asked.emit(target))
        return made

    def _add_section(self, body: QVBoxLayout, at: int, section: Section, entries: tuple[Entry, ...]) -> None:
        keys = f"Alt+{at + 2}" if at < 7 else ""
        head = SideRow(str(section.label), icon=section.icon, level=0, keys=keys, folded=self._folded)
        self._heads[section.key] = head
        body.addWidget(head)
        if self._folded:
            head.clicked.connect(lambda: self._menu(head, section, entries))
            return
        head.clicked.connect(lambda: self.open_section(at + 2))
        for entry in entries:
            body.addWidget(self._add(SideRow(str(entry.label)), entry.target))

    def _menu(self, head: SideRow, section: Section, entries: tuple[Entry, ...]) -> None:
        menu = QMenu(self)
        for entry in entries:
            action = QAction(theme().icon(entry.icon), str(entry.label).replace("&", "&&"), menu)
            action.triggered.connect(lambda _=False, target=entry.target: self.asked.emit(target))
            menu.addAction(action)
        menu.setAccessibleName(str(section.label))
        menu.popup(head.mapToGlobal(QPoint(head.width() + 4, 0)))

    # what the window says

    @property
    def folded(self) -> bool:
        """Whether only icons show."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Icons only, or icons and words."""
        if folded != self._folded:
            self._folded = folded
            self._build()

    def set_company(self, name: str) -> None:
        """The name on top."""
        self._company = name
        self.switcher.set_words(name)

    def set_current(self, target: str) -> None:
        """Marks the row of the place that is open (for a thing: the row of its list)."""
        self._target = target
        here = None
        for section, entries in self._sections:
            inside = any(entry.target == target for entry in entries)
            if inside:
                here = section.key
                self._last[section.key] = target
            if (head := self._heads.get(section.key)) is not None:
                head.set_current(inside)
                head._has_pages = not self._folded
        for key, made in self._rows.items():
            made.set_current(key == target)
        if here is not None and target in self._rows and not self._folded:
            self._scroll.ensureWidgetVisible(self._rows[target], 0, 40)

    def set_counts(self, counts: Mapping[str, int], urgent: frozenset[str] = frozenset()) -> None:
        """Numbers by target; a folded section shows a dot when one of its pages has a number."""
        self._counts, self._urgent = counts, urgent
        for key, made in self._rows.items():
            made.set_count(counts.get(key, 0), urgent=key in urgent)
        if self._folded:
            for section, entries in self._sections:
                total = sum(counts.get(entry.target, 0) for entry in entries)
                self._heads[section.key].set_count(total, urgent=any(entry.target in urgent for entry in entries))

    def open_section(self, number: int) -> None:
        """Alt+number: Home, the section's last page, or within the section the next one; 9 is Settings."""
        if number == 1:
            self.asked.emit(HOME)
        elif number == 9:
            self.asked.emit(SETTINGS_TARGET)
        elif number - 2 < len(self._sections):
            section, entries = self._sections[number - 2]
            targets = [entry.target for entry in entries]
            if self._target in targets:
                self.asked.emit(targets[(targets.index(self._target) + 1) % len(targets)])
            else:
                self.asked.emit(self._last.get(section.key, targets[0]))

    def targets(self) -> list[str]:
        """Every page the sidebar leads to, from top to bottom."""
        return [entry.target for _, entries in self._sections for entry in entries]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓ walk through the rows."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A new size of type needs new widths."""
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(theme().px(NARROW if self._folded else WIDE))
        super().changeEvent(event)
