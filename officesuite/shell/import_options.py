"""The options of a kind of file (`--create-missing`, `--account`) as fields beside its name on the import page."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from officesuite.base.declare import Option
from officesuite.base.fields import Choice
from officesuite.ui.choices import CheckEdit, ChoiceEdit
from officesuite.ui.edit import LineEdit
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear, label, row


class OptionsBar(QWidget):
    """A check box for each flag, a list or a field for each value; `changed` after a flag was set or a value was finished."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = row(spacing=10)
        self.setLayout(self._layout)
        self._edits: dict[str, CheckEdit | ChoiceEdit | LineEdit] = {}
        self._needed: tuple[str, ...] = ()

    def show_options(self, options: tuple[Option, ...], choices: Mapping[str, Sequence[Choice]]) -> None:
        """Shows these options, empty, with the values that those in `choices` may have; none hides the bar."""
        clear(self._layout)
        self._edits = {}
        self._needed = tuple(option.key.replace("-", "_") for option in options if option.required)
        for option in options:
            key = option.key.replace("-", "_")
            if option.flag:
                check = CheckEdit(option.label)
                check.changed.connect(self.changed)
                self._edits[key] = check
                self._layout.addWidget(check)
                continue
            edit = self._list_of(choices[option.key]) if option.key in choices else self._field()
            edit.setAccessibleName(str(option.label))
            self._edits[key] = edit
            self._layout.addWidget(label(option.label, role="label", tone="text2"))
            self._layout.addWidget(edit)
        self.setVisible(bool(options))

    def _list_of(self, choices: Sequence[Choice]) -> ChoiceEdit:
        made = ChoiceEdit(choices, empty="")
        made.show_whole()
        made.changed.connect(self.changed)
        return made

    def _field(self) -> LineEdit:
        made = LineEdit()
        made.setFixedWidth(theme().px(140))
        made.editingFinished.connect(self.changed)
        return made

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fills in values by key with `_`; unknown ones are left out."""
        for key, value in values.items():
            edit = self._edits.get(key)
            if isinstance(edit, CheckEdit):
                edit.setChecked(bool(value))
            elif edit is not None:
                edit.set_value(value)

    def value(self) -> Mapping[str, Any]:
        """What was chosen, by key with `_`; empty fields are left out."""
        found = {
            key: edit.isChecked() if isinstance(edit, CheckEdit) else edit.value() if isinstance(edit, ChoiceEdit)
            else edit.text().strip()
            for key, edit in self._edits.items()
        }  # fmt: skip
        return {key: value for key, value in found.items() if value}

    def complete(self) -> bool:
        """Whether every needed option has a value."""
        return all(key in self.value() for key in self._needed)
