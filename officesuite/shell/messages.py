"""Errors told to the user: the kit's dialog with the acts that make sense here."""

from PySide6.QtWidgets import QWidget

from officesuite.base.text import translate
from officesuite.ui.dialogs import Answer, choose, explain

RELOAD = "reload"


def show_error(parent: QWidget | None, error: Exception) -> str:
    """Tells about a DomainError; gives "reload" when the user wants to see what is there now, else ""."""
    said = explain(error)
    answers = [Answer("", translate("Shell", "Close"), "plain" if said.act == RELOAD else "primary")]
    if said.act == RELOAD:
        answers.append(Answer(RELOAD, translate("Shell", "Reload"), "primary"))
    return choose(
        parent, said.title, said.body, answers=answers, default=answers[-1].key, icon="triangle-alert", tone="warn"
    )
