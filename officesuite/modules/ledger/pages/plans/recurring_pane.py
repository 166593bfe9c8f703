"""The pane beside the recurring entries: the chosen one's rhythm, what keeps it from being posted, and its slip."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt

from officesuite.base.text import tr
from officesuite.modules.ledger.pages.plans.due_table import DueRow, moved_words
from officesuite.modules.ledger.pages.plans.recurring_fields import STATES
from officesuite.modules.ledger.pages.plans.slip_view import SlipView, SlipWords
from officesuite.modules.ledger.queries.templates import RecurringRow
from officesuite.modules.ledger.rules.rhythm import rhythm_words
from officesuite.modules.ledger.rules.slip import Slip
from officesuite.modules.ledger.rules.words import HOLIDAY_LABELS
from officesuite.ui.buttons import Button
from officesuite.ui.figures import show_date
from officesuite.ui.notices import Banner
from officesuite.ui.pane import Pane
from officesuite.ui.widgets import Chip, hline, label, row


class RecurringPane(Pane):
    """See the module. The page gives the verbs; which of them stand at the foot follows from what is shown."""

    def __init__(
        self, *, edit: Callable[[], object], pass_over: Callable[[], object], delete: Callable[[], object]
    ) -> None:
        super().__init__(wide=(316, 440))
        self.edit = Button(tr("Ledger", "Change it"), icon="square-pen", on=edit)
        self.edit.shortcut_words = "F2"
        self.pass_over = Button(tr("Ledger", "Pass over this time"), kind="ghost", icon="arrow-right", on=pass_over)
        self.delete = Button(tr("Ledger", "Delete"), kind="ghost", icon="trash-2", on=delete)
        for part in (self.edit, self.pass_over, self.delete):
            self.foot.addWidget(part)
        self.foot.addStretch(1)

    def show_due(self, one: DueRow, of: RecurringRow, words: SlipWords) -> None:
        """A due entry as it would be posted."""
        self._begin(one.due.name)
        day = show_date(one.due.day, with_weekday=True)
        parts = [label(day, role="bodyStrong", selectable=True)]
        if moved := moved_words(one.due):
            parts.append(label(moved, role="hint", tone="warn"))
        self.body.addLayout(row(*parts, 1))
        self.body.addWidget(label(_rhythm(of), role="hint", tone="text2", wrap=True))
        if one.looked.problem:
            help_ = tr("Ledger", "Give it in a draft, or in the recurring entry.") if one.amount is None else ""
            self.body.addWidget(Banner(one.looked.problem, help_, tone="danger"))
        elif one.passed:
            self.body.addWidget(
                Banner(
                    tr("Ledger", "A later one is ticked and this one is not."),
                    tr("Ledger", "It will not come again: tick it too, or pass it over on purpose."), tone="warn",
                )
            )  # fmt: skip
        elif one.looked.late:
            self.body.addWidget(
                Banner(tr("Ledger", "Its month is provisionally closed: the entry will be marked late."), tone="warn")
            )
        self._slip(one.due.slip, words, one.due.day)
        self.pass_over.show()
        self.delete.hide()

    def show_plan(self, one: RecurringRow, words: SlipWords) -> None:
        """A recurring entry with its rhythm."""
        self._begin(one.name)
        look = STATES[one.state]
        self.body.addWidget(Chip(str(look.label), tone=look.tone, icon=look.icon), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(label(_rhythm(one), wrap=True))
        self._slip(one.slip, words, one.next_on)
        self.pass_over.hide()
        self.delete.show()

    def set_rights(self, *, edit: bool, post: bool) -> None:
        """What the user may do."""
        self.edit.setEnabled(edit)
        self.delete.setEnabled(edit)
        self.pass_over.setEnabled(post)

    def _begin(self, name: str) -> None:
        self.empty_out()
        self.feet.show()
        self.body.addWidget(label(name, role="strip", wrap=True, selectable=True))

    def _slip(self, slip: Slip, words: SlipWords, day: date) -> None:
        self.body.addWidget(hline())
        view = SlipView()
        view.show_slip(slip, words, day)
        self.body.addWidget(view)
        self.body.addStretch(1)


def _rhythm(one: RecurringRow) -> str:
    """Rhythm, holidays and end in one line."""
    parts: Sequence[str] = (
        rhythm_words(one.every_months, one.day, one.next_on),
        tr("Ledger", "on holidays: {where}", where=HOLIDAY_LABELS[one.holiday]),
        tr("Ledger", "until {day}", day=show_date(one.until)) if one.until is not None else "",
    )
    return "  ".join(part for part in parts if part)
