"""Dialogs only ask or tell: `ask` (yes/no), `choose` (one of several), `tell` (an error and what to do next).

Work never happens in a dialog. The default answer is the harmless one where something would be lost.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from officesuite.base.errors import Closed, Conflict, DomainError, Invalid, Locked, NotAllowed
from officesuite.base.text import Text, tr, translate
from officesuite.ui.buttons import Button
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, column, grounded, hline, label


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of a dialog: its key, words and kind (primary, plain, danger)."""

    key: str
    label: Text | str
    kind: str = "plain"
    shortcut: str = ""


class Dialog(QDialog):
    """A title, a body, answers at the lower right. Esc gives ""."""

    def __init__(
        self,
        parent: QWidget | None,
        title: Text | str,
        body: Text | str = "",
        *,
        answers: Sequence[Answer],
        default: str,
        icon: str = "",
        tone: str = "info",
        content: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px = theme().px
        self.answer, self._default = "", default
        self.setWindowTitle(str(title))
        self.setAccessibleName(f"{title} {body}".strip())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(18), px(24), px(16))
        head.setSpacing(px(12))
        if icon:
            head.addLayout(column(Icon(icon, tone if tone != "accent" else "accentText", size=20), 1))
        words = label(body, tone="text2", wrap=True, selectable=True)
        words.setMinimumWidth(px(340))
        words.setVisible(bool(str(body)))
        head.addLayout(column(label(title, role="section", wrap=True), words, spacing=4), 1)
        outer.addLayout(head)
        if content is not None:
            outer.addWidget(content)
        outer.addWidget(hline())
        foot = grounded(QWidget(), "sunken")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(px(16), px(10), px(16), px(10))
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        self.buttons: dict[str, Button] = {}
        for answer in answers:
            button = Button(
                answer.label, kind=answer.kind, shortcut=answer.shortcut, on=partial(self._take, answer.key)
            )
            self.buttons[answer.key] = button
            buttons.addWidget(button)
        outer.addWidget(foot)
        self.setMinimumWidth(px(420))
        self.setMaximumWidth(px(640))
        self.buttons[default].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, key: str) -> None:
        self.answer = key
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field of the content, once the field has no use for it, is the default answer."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QLineEdit):
            self._take(self._default)
            return
        super().keyPressEvent(event)


def choose(
    parent: QWidget | None,
    title: Text | str,
    body: Text | str = "",
    *,
    answers: Sequence[Answer],
    default: str,
    icon: str = "info",
    tone: str = "info",
) -> str:
    """The key of the answer, "" for Esc."""
    dialog = Dialog(parent, title, body, answers=answers, default=default, icon=icon, tone=tone)
    dialog.exec()
    dialog.deleteLater()
    return dialog.answer


def may_leave(
    parent: QWidget | None, title: Text | str, *, save: Callable[[], bool], drop: Callable[[], object]
) -> bool:
    """Asks what becomes of unsaved words: `save` them (leaves when it succeeds), `drop` them, or stay (Esc)."""
    answers = (
        Answer("", translate("Ui", "Stay"), "ghost"),
        Answer("drop", translate("Ui", "Do not save")),
        Answer("save", translate("Ui", "Save"), "primary"),
    )
    body = translate("Ui", "What you typed is not saved yet.")
    chosen = choose(parent, title, body, answers=answers, default="save")
    if chosen == "drop":
        drop()
    return chosen == "drop" or (chosen == "save" and save())


def ask(
    parent: QWidget | None,
    title: Text | str,
    body: Text | str = "",
    *,
    yes: Text | str,
    no: Text | str | None = None,
    danger: bool = False,
) -> bool:
    """Whether the user said yes. `yes` is the verb itself ("Delete"), never "OK"."""
    answers = (
        Answer("no", no if no is not None else translate("Ui", "Cancel")),
        Answer("yes", yes, "danger" if danger else "primary"),
    )
    icon, tone = ("triangle-alert", "warn") if danger else ("info", "info")
    return (
        choose(parent, title, body, answers=answers, default="no" if danger else "yes", icon=icon, tone=tone) == "yes"
    )


@dataclass(frozen=True, slots=True)
class Explanation:
    """An error in a person's words: what happened, what to do, whether reloading or trying again helps."""

    title: str
    body: str
    act: str = ""  # "reload" | "retry" | ""


def explain(error: Exception) -> Explanation:
    """What to tell about an error; anything but a DomainError is a defect."""
    match error:
        case Conflict():
            return Explanation(tr("Ui", "Changed by somebody else meanwhile"), str(error), "reload")
        case Locked():
            return Explanation(tr("Ui", "The office is busy"), str(error), "retry")
        case NotAllowed():
            return Explanation(tr("Ui", "You do not have the right to do this"), str(error))
        case Closed():
            return Explanation(tr("Ui", "This can no longer be changed"), str(error))
        case Invalid():
            return Explanation(tr("Ui", "Something is missing"), str(error))
        case DomainError():
            return Explanation(str(error), "")
        case _:
            said = tr("Ui", "Nothing was stored. The details are in the log; the program goes on working.")
            return Explanation(tr("Ui", "This should not have happened"), said)


def tell(parent: QWidget | None, error: Exception) -> str:
    """Shows an error; gives "reload" or "retry" when the user chose that, else ""."""
    said = explain(error)
    answers = [Answer("", translate("Ui", "Close"), "plain" if said.act else "primary")]
    if said.act == "reload":
        answers.append(Answer("reload", translate("Ui", "Reload"), "primary"))
    elif said.act == "retry":
        answers.append(Answer("retry", translate("Ui", "Try again"), "primary"))
    return choose(
        parent, said.title, said.body, answers=answers, default=answers[-1].key, icon="circle-alert", tone="danger"
    )
