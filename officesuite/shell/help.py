"""Help on F1: short texts by topic in the display language, searchable, in a window beside the work.

A topic is `resources/help/<language>/<topic>.md`; a page's topic is its key, else its module's, else the first page. One topic may
serve several pages: its first line then names their keys, `<!-- pages: ledger.cash-book ledger.bank-book -->`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QSplitter, QTextBrowser, QWidget

from officesuite.base import resources
from officesuite.base.kana import fold
from officesuite.base.text import language, tr
from officesuite.ui.cells import Column
from officesuite.ui.edit import LineEdit
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column

if TYPE_CHECKING:
    from officesuite.shell.window import Window

FIRST = "start"
_PAGES = re.compile(r"<!-- pages: (.*?) -->\n")


@dataclass(frozen=True, slots=True)
class Topic:
    """A help text: its key, its title (the first heading), its Markdown, and further pages it is the help of."""

    key: str
    title: str
    text: str
    pages: tuple[str, ...] = ()


@cache
def topics(code: str) -> tuple[Topic, ...]:
    """Every topic in the language, the first page first, then by key: a module's topics stand below it."""
    found = []
    folder = resources.path("help", code)
    for file in sorted(folder.glob("*.md")) if folder.is_dir() else ():
        text = file.read_text(encoding="utf-8")
        pages = _PAGES.match(text)
        text = text[pages.end() :] if pages else text
        title = next((line.lstrip("# ").strip() for line in text.splitlines() if line.startswith("#")), file.stem)
        found.append(Topic(file.stem, title, text, tuple(pages[1].split()) if pages else ()))
    return tuple(sorted(found, key=lambda topic: (topic.key != FIRST, topic.key)))


def topic_for(key: str, code: str) -> Topic | None:
    """The topic of a page: the one of its key or that names it, that of what stands before its last dot, else the first page."""
    known = {page: topic for topic in topics(code) for page in topic.pages} | {one.key: one for one in topics(code)}
    while key:
        if key in known:
            return known[key]
        key = key.rpartition(".")[0]
    return known.get(FIRST)


def search(text: str, code: str) -> tuple[Topic, ...]:
    """The topics that hold every word, those with it in the title first.

    A word of Latin letters is looked for within words: “seal” is not in “those alone”. Japanese is written without spaces,
    and those there are do not count.
    """
    words = [fold(word) for word in text.split()]
    hits = [topic for topic in topics(code) if _holds(topic.text, words)]
    return tuple(sorted(hits, key=lambda topic: not _holds(topic.title, words)))


def _holds(text: str, words: Sequence[str]) -> bool:
    """Whether every folded word is there."""
    whole, single = _folded(text)
    return all(any(word in each for each in single) if word.isascii() else word in whole for word in words)


@cache
def _folded(text: str) -> tuple[str, frozenset[str]]:
    """A text folded as one, and word by word."""
    return fold(text), frozenset(fold(word) for word in text.split())


class Help(QDialog):
    """The window: search, topics, text. It stays open beside the work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().px
        self.setWindowTitle(tr("Shell", "Help"))
        self.resize(px(760), px(560))
        self._shown: tuple[Topic, ...] = ()
        self._field = LineEdit(icon="search", hint=tr("Shell", "Search the help"))
        self._field.textChanged.connect(self._fill)
        columns = (Column("title", tr("Shell", "Topics"), stretch=True, sortable=False, value=_in_list),)
        self._rows = TableModel(columns, ListSource(), key=lambda topic: topic.key)
        self._list = TableView(self._rows, head=False, multiple=False, accessible_name=tr("Shell", "Topics"))
        self._list.selected.connect(self._chosen)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(px(20))
        self.text.setObjectName("helpText")
        self._colour()
        theme().changed.connect(self._colour)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        left = QWidget()
        left.setLayout(column(self._field, self._list, margins=(12, 12, 12, 12)))
        split.addWidget(left)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setSizes([px(230), px(530)])
        self.setLayout(column(split, spacing=0))
        self._fill("")

    def _fill(self, text: str) -> None:
        self._shown = search(text, language())
        self._rows.set_source(ListSource(self._shown))
        self._rows.row(0)  # read now: a topic is looked up by its key right after
        if text and self._shown:
            self._list.select_first()

    def _chosen(self, topic: Topic | None) -> None:
        if topic is not None:
            self._show(topic)

    def _colour(self) -> None:
        """A page to read, not a field: without edge and ground of a read-only field."""
        self.text.setStyleSheet(f"#helpText {{ border: 0; background: {theme().hex('surface')}; }}")
        rule(self.text.document())

    def _show(self, topic: Topic) -> None:
        self.text.setMarkdown(topic.text)
        air(self.text.document(), gap=theme().px(7))
        rule(self.text.document())

    def _follow(self, url: QUrl) -> None:
        self.open_topic(url.toString().removesuffix(".md"))

    def open_topic(self, key: str) -> None:
        """Shows a topic and marks it in the list."""
        topic = topic_for(key, language())
        if topic is None:
            return
        self._field.clear()
        self._list.select_key(topic.key)
        self._show(topic)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)


def _in_list(topic: Topic) -> str:
    """The title; that of a part of a module is indented below the module's own."""
    above = topic.key.rpartition(".")[0]
    return f"　{topic.title}" if any(one.key == above for one in topics(language())) else topic.title


def rule(document: QTextDocument) -> None:
    """Gives tables one fine line around each cell, the whole width, and their heads a ground of their own."""
    look = theme()
    for table in [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]:
        format_ = table.format()
        format_.setBorder(1)
        format_.setBorderCollapse(True)
        format_.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        format_.setBorderBrush(QBrush(look.colour("line")))
        format_.setCellPadding(look.px(4))
        format_.setCellSpacing(0)
        format_.setTopMargin(look.px(4))
        format_.setBottomMargin(look.px(12))
        format_.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        weights = [_weight(table, at) for at in range(table.columns())]
        percent = QTextLength.Type.PercentageLength
        format_.setColumnWidthConstraints([QTextLength(percent, 100 * one / sum(weights)) for one in weights])
        table.setFormat(format_)
        for at in range(table.columns()):
            head = table.cellAt(0, at)
            cell = head.format()
            cell.setBackground(look.colour("sunken"))
            head.setFormat(cell)


def _weight(table: QTextTable, column: int) -> int:
    """How much of the width a column wants: its longest cell, full-width letters twice; long text wraps."""
    cells = (table.cellAt(row, column) for row in range(table.rows()))
    texts = (one.firstCursorPosition().block().text() for one in cells)
    return max(12, min(48, max(sum(2 if ord(letter) > 0x2E7F else 1 for letter in text) for text in texts)))


def air(document: QTextDocument, *, gap: int) -> None:
    """Gives Markdown's blocks room between lines and paragraphs; Qt sets them solid. `gap` in pixels."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        look = block.blockFormat()
        look.setBottomMargin(gap)
        look.setTopMargin(gap * 2 if look.headingLevel() else 0)
        look.setNonBreakableLines(False)  # a command wraps: nobody scrolls sideways to read it
        look.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(look)
        block = block.next()


def show_help(window: "Window", key: str) -> Help:
    """Opens the help on a topic, or turns the open one to it."""
    present = window.findChild(Help)
    shown = present if isinstance(present, Help) else Help(window)
    shown.open_topic(key)
    shown.show()
    shown.activateWindow()
    return shown
