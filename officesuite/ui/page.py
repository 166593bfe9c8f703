"""What every page of the program is: a white sheet with a head (title, chips, buttons) and a body.

    class QuoteList(Page):
        def __init__(self, context):
            super().__init__(title=translate("Sales", "Quotes"))
            self.add_button(Button(...)); self.body.addWidget(table)
        def refresh(self, changes=None): ...        # after a commit elsewhere; decides by `changes` whether to read
        def can_leave(self) -> bool: ...            # False keeps the user here (asks first)
        def state(self) -> dict / restore(state)    # splitters, filters: kept over a restart

Signals: `titled` (title or crumbs changed), `asked(target)` (open "kind:id"), `closed`, `told(Toast)` , `hinted(hints)`.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from officesuite.base.text import Text
from officesuite.ui.theme import theme
from officesuite.ui.tokens import HEAD_HEIGHT, INSET_LEFT, INSET_RIGHT
from officesuite.ui.widgets import Sheet, clear, grounded, hline, label, set_words


class Page(Sheet):
    """A page; subclasses fill `body` and override what they need."""

    titled = Signal()
    asked = Signal(str)
    closed = Signal()
    told = Signal(object)
    hinted = Signal(object)
    split: QSplitter  # of pages that have one; its sizes are kept

    def __init__(self, *, title: Text | str = "", head: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = str(title)
        self._crumbs: tuple[tuple[str, str], ...] = ()
        px = theme().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.head = grounded(QWidget())
        self.head.setFixedHeight(px(HEAD_HEIGHT))
        row = QHBoxLayout(self.head)
        row.setContentsMargins(px(INSET_LEFT), 0, px(INSET_RIGHT), 0)
        row.setSpacing(px(8))
        self._title_label: QLabel = label(title, role="title")
        row.addWidget(self._title_label)
        self.chips = QHBoxLayout()  # beside the title
        self.chips.setSpacing(px(8))
        row.addSpacing(px(4))
        row.addLayout(self.chips)
        row.addStretch(1)
        self.toolbar = QHBoxLayout()  # at the right, the primary button last
        self.toolbar.setSpacing(px(8))
        row.addLayout(self.toolbar)
        self.head.setVisible(head)
        self.head_line = hline()
        self.head_line.setVisible(head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        outer.addWidget(self.head)
        outer.addWidget(self.head_line)
        outer.addLayout(self.body, 1)

    # title

    @property
    def title(self) -> str:
        return self._title

    @property
    def crumbs(self) -> tuple[tuple[str, str], ...]:
        """(words, target or "") of the pages above this one, outermost first."""
        return self._crumbs

    def set_title(self, title: Text | str, *, crumbs: Sequence[tuple[str, str]] | None = None) -> None:
        self._title = str(title)
        set_words(self._title_label, self._title)
        if crumbs is not None:
            self._crumbs = tuple(crumbs)
        self.titled.emit()

    def add_button(self, *widgets: QWidget) -> None:
        """Adds to the toolbar, left to right."""
        for widget in widgets:
            self.toolbar.addWidget(widget)

    def set_chips(self, *chips: QWidget) -> None:
        """Replaces the chips beside the title."""
        clear(self.chips)
        for chip in chips:
            self.chips.addWidget(chip)

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Something was stored (`changes`) or F5 was pressed (None)."""

    def can_leave(self) -> bool:
        """Whether the page may be left now; a form with unsaved work asks here."""
        return True

    def state(self) -> dict[str, object]:
        """Splitters, filters and the like, as JSON values; a page's `split` is kept by itself."""
        split = getattr(self, "split", None)
        return {"split": split.sizes()} if split is not None else {}

    def restore(self, state: dict[str, object]) -> None:
        """Takes back what `state` gave; unknown or old content is ignored."""
        split, sizes = getattr(self, "split", None), state.get("split")
        if split is None or not isinstance(sizes, list) or len(sizes) != split.count():
            return
        if all(isinstance(size, int) and size > 0 for size in sizes):
            split.setSizes(sizes)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """(keys, words) of this page for the sheet of shortcuts: those of its actions; a page adds what it hears besides."""
        native = QKeySequence.SequenceFormat.NativeText
        return tuple(
            (one.shortcut().toString(native).replace("Return", "Enter"), one.text())
            for one in self.actions()
            if not one.shortcut().isEmpty()
        )

    def focus_first(self) -> None:
        """Puts the focus where work starts; called when the page opens."""
