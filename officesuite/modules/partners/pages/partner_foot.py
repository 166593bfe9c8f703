"""Below the partner form: when the next closing is paid, and the partners that may be the same, each with a way to compare."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from officesuite.base.text import tr, translate
from officesuite.modules.partners.pages.looks import due_words
from officesuite.modules.partners.pages.merging import why
from officesuite.modules.partners.queries import Duplicate
from officesuite.modules.partners.rules import DueExample
from officesuite.ui.buttons import Button
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, clear, column, grounded, label, row, section, set_words


class Foot(QWidget):
    """`compare(duplicate)` is called for the one that is chosen."""

    def __init__(self, compare: Callable[[Duplicate], None]) -> None:
        super().__init__()
        grounded(self)
        self._compare = compare
        self.due = label("", role="hint", tone="text2", wrap=True)
        self._like = QVBoxLayout()
        self._like.setSpacing(theme().px(2))
        self.setLayout(column(self.due, self._like, spacing=6, margins=(20, 8, 16, 10)))

    def show_due(self, example: DueExample | None) -> None:
        """The next closing and its due date in words."""
        set_words(self.due, due_words(example))
        self.due.setVisible(example is not None)

    def show_duplicates(self, found: Sequence[Duplicate]) -> None:
        """The partners that may be the same, the surest first; none clears the list."""
        clear(self._like)
        if found:
            self._like.addWidget(section(translate("Partners", "Partners that may be the same")))
        for one in found:
            compare = Button(tr("Partners", "Compare"), kind="link", small=True, on=partial(self._compare, one))
            code = label(one.code, role="hint", tone="text3")
            name = row(Icon("building-2"), label(one.name, role="bodyStrong"), code, 1, compare)
            tone = "danger" if one.certain else "warn"
            because = row(Icon("triangle-alert", tone, size=14), label(why(one), role="hint", tone=tone), 1, spacing=5)
            self._like.addLayout(column(name, because, spacing=0))
