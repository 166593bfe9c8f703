"""The bar at the foot: what was saved when, the job that runs, the keys of the field with the focus, and notices."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from officesuite.base.text import tr
from officesuite.ui.actions import KeyHints
from officesuite.ui.theme import theme
from officesuite.ui.tokens import STATUS_HEIGHT
from officesuite.ui.widgets import Icon, grounded, label, row, set_words, vline


def default_hints() -> tuple[tuple[str, str], ...]:
    """The keys that hold everywhere, shown where a field has none of its own."""
    return (
        ("Ctrl+K", tr("Shell", "Search")),
        ("Alt+1–9", tr("Shell", "Sections")),
        ("F1", tr("Shell", "Help")),
        ("Ctrl+/", tr("Shell", "Shortcuts")),
    )


class StatusBar(QWidget):
    """All of it."""

    def __init__(self) -> None:
        super().__init__()
        grounded(self, "canvas")
        px = theme().px
        self.setFixedHeight(px(STATUS_HEIGHT))
        self._saved_icon = Icon("check", "okMark", size=14)
        self._saved = label(role="hint", tone="text2")
        self._hints = KeyHints()
        hints = QWidget()
        hints.setLayout(row(1, self._hints, spacing=0))
        hints.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._notice = label(role="hint", tone="warn")
        self._notice_icon = Icon("triangle-alert", "warnMark", size=14)
        self._rule = vline("lineStrong")
        self._rule.setFixedHeight(px(14))
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(px(6), 0, px(12), 0)
        self.line.setSpacing(px(6))
        self.line.addWidget(self._saved_icon)
        self.line.addWidget(self._saved)
        self.jobs = QHBoxLayout()
        self.jobs.setContentsMargins(px(8), 0, 0, 0)
        self.line.addLayout(self.jobs)
        self.line.addWidget(hints, 1)
        for widget in (self._rule, self._notice_icon, self._notice):
            self.line.addWidget(widget)
        self.show_saved("")
        self.show_notice("")
        self._page: object = None
        self.show_hints(())

    @property
    def saved(self) -> str:
        """What the quiet line says."""
        return self._saved.text()

    @property
    def notice(self) -> str:
        """What holds for the whole window just now; "" = nothing."""
        return self._notice.text()

    def show_saved(self, words: str) -> None:
        """The quiet line at the left."""
        set_words(self._saved, words)
        self._saved.setVisible(bool(words))
        self._saved_icon.setVisible(bool(words))

    def show_notice(self, words: str) -> None:
        """Something that holds for the whole window: another window works, read-only …"""
        set_words(self._notice, words)
        for widget in (self._rule, self._notice_icon, self._notice):
            widget.setVisible(bool(words))

    def begin(self, page: object) -> None:
        """Another page shows: its keys are still to come. Another title of the same page leaves them."""
        if page is not self._page:
            self._page = page
            self.show_hints(())

    def show_hints(self, keys: object) -> None:
        """At most four (key, word); none of its own shows those that hold everywhere."""
        pairs: Sequence[tuple[str, str]] = tuple(keys) if isinstance(keys, (tuple, list)) else ()
        self._hints.show_keys(pairs or default_hints())
