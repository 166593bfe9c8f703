"""Messages that ask or tell: what happened in one sentence, what can be done as buttons. Never for work itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from officesuite.base.errors import Conflict, DomainError, Invalid, Locked
from officesuite.base.text import Text, tr
from officesuite.ui.buttons import Button
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, column, hline, label, row

ICONS = {"info": ("info", "info"), "warn": ("triangle-alert", "warnMark"), "danger": ("circle-alert", "dangerMark")}


class Message(QDialog):
    """A title, a sentence, optionally details that can be selected, and buttons of which one is the default."""

    def __init__(
        self, parent: QWidget | None, *, title: Text | str, words: Text | str, detail: str = "", tone: str = "info",
        buttons: Sequence[tuple[str, Text | str, str]] = (),
    ) -> None:
        super().__init__(parent)
        self.chosen = ""
        px = theme().px
        self.setWindowTitle(str(title))
        self.setMinimumWidth(px(420))
        self.setMaximumWidth(px(620))
        icon, token = ICONS[tone]
        parts = [label(title, role="section", wrap=True), label(words, tone="text2", wrap=True, selectable=True)]
        if detail:
            parts.append(label(detail, role="hint", tone="text3", wrap=True, selectable=True))
        body = row(column(Icon(icon, token, size=20), 1), column(*parts, spacing=6), spacing=12, margins=(20, 18, 20, 16))
        body.setStretch(1, 1)
        made = [self._button(*given) for given in buttons or (("ok", tr("Shell", "OK"), "primary"),)]
        foot = row(1, *made, spacing=8, margins=(16, 10, 16, 12))
        whole = column(body, 1, hline(), foot, spacing=0)
        self.setLayout(whole)
        made[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.setAccessibleName(f"{title} {words}")

    def _button(self, key: str, words: Text | str, kind: str) -> Button:
        return Button(words, kind=kind, on=lambda: self._choose(key))

    def _choose(self, key: str) -> None:
        self.chosen = key
        self.accept()


def ask(
    parent: QWidget | None, *, title: Text | str, words: Text | str, detail: str = "", tone: str = "info",
    buttons: Sequence[tuple[str, Text | str, str]],
) -> str:
    """The key of the button that was pressed, "" for Esc. Buttons are (key, words, kind), the last has the focus."""
    message = Message(parent, title=title, words=words, detail=detail, tone=tone, buttons=buttons)
    message.exec()
    message.deleteLater()
    return message.chosen


def tell(parent: QWidget | None, *, title: Text | str, words: Text | str, detail: str = "", tone: str = "info") -> None:
    """Tells and waits for OK."""
    ask(parent, title=title, words=words, detail=detail, tone=tone, buttons=[("ok", tr("Shell", "OK"), "primary")])


def title_of(error: DomainError) -> str:
    """The heading over a DomainError's sentence."""
    if isinstance(error, Conflict):
        return tr("Shell", "Changed by somebody else")
    if isinstance(error, Locked):
        return tr("Shell", "Not possible just now")
    if isinstance(error, Invalid):
        return tr("Shell", "Something is still missing")
    return tr("Shell", "This is not possible")
