"""Help on F1: short texts by topic in the display language, searchable, in a window beside the work.

A topic is `resources/help/<language>/<topic>.md`; a page's topic is its key, else its module's, else the first page.
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShowEvent, QTextBlockFormat, QTextCursor, QTextDocument
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


@dataclass(frozen=True, slots=True)
class Topic:
    """A help text: its key, its title (the first heading) and its Markdown."""

    key: str
    title: str
    text: str


@cache
def topics(code: str) -> tuple[Topic, ...]:
    """Every topic in the language, the first page first, then by title."""
    found = []
    folder = resources.path("help", code)
    for file in sorted(folder.glob("*.md")) if folder.is_dir() else ():
        text = file.read_text(encoding="utf-8")
        title = next((line.lstrip("# ").strip() for line in text.splitlines() if line.startswith("#")), file.stem)
        found.append(Topic(file.stem, title, text))
    return tuple(sorted(found, key=lambda topic: (topic.key != FIRST, topic.title)))


def topic_for(key: str, code: str) -> Topic | None:
    """The topic of a page: its key, what stands before its last dot, else the first page."""
    known = {topic.key: topic for topic in topics(code)}
    while key:
        if key in known:
            return known[key]
        key = key.rpartition(".")[0]
    return known.get(FIRST)


def search(text: str, code: str) -> tuple[Topic, ...]:
    """The topics that hold every word, those with it in the title first."""
    words = [fold(word) for word in text.split()]
    hits = [topic for topic in topics(code) if all(word in fold(topic.text) for word in words)]
    return tuple(sorted(hits, key=lambda topic: not all(word in fold(topic.title) for word in words)))


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
        columns = (Column("title", tr("Shell", "Topics"), stretch=True, sortable=False),)
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

    def _show(self, topic: Topic) -> None:
        self.text.setMarkdown(topic.text)
        air(self.text.document(), gap=theme().px(7))

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


def air(document: QTextDocument, *, gap: int) -> None:
    """Gives Markdown's blocks room between lines and paragraphs; Qt sets them solid. `gap` in pixels."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        look = block.blockFormat()
        look.setBottomMargin(gap)
        look.setTopMargin(gap * 2 if look.headingLevel() else 0)
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
