"""The options of a kind of file (`--create-missing`, `--account`) as fields beside its name on the import page."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from officesuite.base.declare import Option
from officesuite.ui.choices import CheckEdit
from officesuite.ui.edit import LineEdit
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear, label, row


class OptionsBar(QWidget):
    """A check box for each flag, a field for each value; `changed` after a flag was set or a value was finished."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = row(spacing=10)
        self.setLayout(self._layout)
        self._edits: dict[str, CheckEdit | LineEdit] = {}
        self._needed: tuple[str, ...] = ()

    def show_options(self, options: tuple[Option, ...]) -> None:
        """Shows these options, empty; none hides the bar."""
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
            edit = LineEdit()
            edit.setAccessibleName(str(option.label))
            edit.setFixedWidth(theme().px(140))
            edit.editingFinished.connect(self.changed)
            self._edits[key] = edit
            self._layout.addWidget(label(option.label, role="label", tone="text2"))
            self._layout.addWidget(edit)
        self.setVisible(bool(options))

    def value(self) -> Mapping[str, Any]:
        """What was chosen, by key with `_`; empty fields are left out."""
        found = {
            key: edit.isChecked() if isinstance(edit, CheckEdit) else edit.text().strip()
            for key, edit in self._edits.items()
        }
        return {key: value for key, value in found.items() if value}

    def complete(self) -> bool:
        """Whether every needed option has a value."""
        return all(key in self.value() for key in self._needed)
