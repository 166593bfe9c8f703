"""The day of a counter-entry (赤伝の日付) where the month of the wrong entry takes nothing any more."""

from datetime import date

from PySide6.QtWidgets import QSizePolicy, QWidget

from officesuite.base.errors import Invalid
from officesuite.base.text import tr
from officesuite.ui.date_edit import DateEdit
from officesuite.ui.theme import theme
from officesuite.ui.widgets import label, row


class CounterDay(QWidget):
    """A labelled date, shown only where it is asked for; `day()` is what was given, None where the original's own day holds."""

    def __init__(self) -> None:
        super().__init__()
        self.field = DateEdit()
        self.field.setFixedWidth(theme().px(138))
        self.field.setAccessibleName(tr("Ledger", "Date of the counter-entry"))
        self._words = label(tr("Ledger", "Month closed: counter-entry on"), role="label", tone="text2")
        self.setLayout(row(self._words, self.field, spacing=8))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.field.changed.connect(lambda: self.field.set_problem(""))
        self.hide()

    def ask(self, proposed: date | None) -> None:
        """Shows it with the first open day; None hides it."""
        self.field.near = proposed
        self.field.set_value(proposed)
        self.setVisible(proposed is not None)

    @property
    def asked(self) -> bool:
        """Whether a day of its own is needed."""
        return not self.isHidden()

    def readable(self) -> bool:
        """Whether a needed day stands there; else the field says what is missing and has the focus."""
        if not self.asked:
            return True
        try:
            found = self.field.value() is not None
            words = tr("Ledger", "To correct an entry of a closed month, give an open day for the counter-entry.")
        except Invalid as error:
            found, words = False, str(error)
        if not found:
            self.field.set_problem(words)
            self.field.setFocus()
        return found

    def day(self) -> date | None:
        """What was given; call `readable` first."""
        return self.field.value() if self.asked else None
