"""Small dialogs that ask for what a verb needs (a reason, a day) in declared fields; nothing is worked on in them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from officesuite.base.errors import DomainError, Invalid, Problem
from officesuite.base.fields import Field
from officesuite.base.text import Text, tr
from officesuite.ui.buttons import Button
from officesuite.ui.dialogs import Answer, choose
from officesuite.ui.form import Form
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row


def ask(
    parent: QWidget | None, *, title: Text | str, words: Text | str, buttons: Sequence[tuple[str, Text | str, str]],
    icon: str = "info", tone: str = "info",
) -> str:  # fmt: skip
    """The key of the pressed button, "" for Esc. Buttons are (key, words, kind); the last has the focus unless it destroys."""
    answers = [Answer(key, said, kind) for key, said, kind in buttons]
    default = answers[0].key if answers[-1].kind == "danger" else answers[-1].key
    return choose(parent, title, words, answers=answers, default=default, icon=icon, tone=tone)


class FieldsDialog(QDialog):
    """Asks for a few declared fields and runs `done(values)`; what it refuses stays beside the fields."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: Text | str,
        words: Text | str,
        fields: Sequence[Field],
        button: Text | str,
        done: Callable[[dict[str, Any]], None],
        values: dict[str, Any] | None = None,
        icon: str = "check",
        today: Any = None,
    ) -> None:
        super().__init__(parent)
        self._done = done
        self.setWindowTitle(str(title))
        self.setAccessibleName(f"{title} {words}")
        self.setFixedWidth(theme().px(460))
        grounded(self, "surface")
        self.form = Form(fields, above=True, today=today, near=today)
        self.form.set(values or {})
        self.form.finished.connect(self.finish)
        head = column(
            label(title, role="section", wrap=True),
            label(words, tone="text2", wrap=True),
            spacing=4,
            margins=(20, 16, 20, 0),
        )
        self.button = Button(button, kind="primary", icon=icon, on=self.finish)
        self.button.shortcut_words = "Ctrl+Enter"
        cancel = Button(tr("Ui", "Leave it"), kind="ghost", on=self.reject)
        self.setLayout(
            column(head, self.form, hline(), row(1, cancel, self.button, margins=(16, 10, 16, 12)), spacing=0)
        )
        self.form.focus_first()

    def finish(self) -> None:
        """Reads the fields and does it; a refusal is shown and the dialog stays."""
        try:
            self._done(self.form.value())
        except Invalid as error:
            self.form.show_problems(error.problems)
            return
        except DomainError as error:
            self.form.show_problems([Problem("", error.message)])
            return
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes through the fields; only Esc and Ctrl+Enter end the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finish()
            return
        super().keyPressEvent(event)


def ask_fields(parent: QWidget | None, **given: Any) -> bool:
    """Shows a `FieldsDialog`; whether it was done."""
    dialog = FieldsDialog(parent, **given)
    done = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return done
