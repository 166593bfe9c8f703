"""A recurring entry on a form: its rhythm with the days that come of it, and the rows of its slip."""

from datetime import date
from itertools import islice
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from officesuite.base.closing import shifted
from officesuite.base.errors import Invalid
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.plans.plan_form import PlanFormPage
from officesuite.modules.ledger.pages.plans.recurring_fields import FIELDS, given, proposed, values_of
from officesuite.modules.ledger.queries.recurring import SHIFTS
from officesuite.modules.ledger.queries.templates import recurring_entry
from officesuite.modules.ledger.rules.rhythm import days, first_day, on_day, rhythm_words
from officesuite.modules.ledger.rules.slip import Slip
from officesuite.modules.ledger.services.drafts import Saved
from officesuite.modules.ledger.services.recurring import save_recurring
from officesuite.ui.figures import show_date
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear, grounded, label, row, section

TOLD = 5  # days that are shown


class RecurringFormPage(PlanFormPage):
    """See the module."""

    fields = FIELDS
    form_columns = 3
    kind = "ledger.recurring"
    words_new = translate("Ledger", "New recurring entry")

    def beside(self) -> QWidget | None:
        """The days that come of the rhythm."""
        px = theme().px
        self._days = QVBoxLayout()
        self._days.setSpacing(px(3))
        self._days.setContentsMargins(px(16), px(12), px(16), px(12))
        self._month: date | None = None  # of the next day as stored
        holder = grounded(QWidget())
        holder.setLayout(self._days)
        holder.setFixedWidth(px(264))
        return holder

    def _connect(self) -> None:
        super()._connect()
        self.form.edited.connect(self._edited)

    def read(self, session: Any, id_: int) -> tuple[dict[str, object], Slip, int, str]:
        """What is stored. Raises NotFound."""
        found = recurring_entry(session, id_)
        self._month = found.next_on.replace(day=1)
        return values_of(found), found.slip, found.version, found.name

    def store(self, values: dict[str, Any], slip: Slip) -> Saved:
        """Keeps it."""
        version = self.version if self.plan_id is not None else None
        return self._desk.run(save_recurring, slip=slip, recurring_id=self.plan_id, version=version,
                              inactive=bool(values["inactive"]), **given(values))  # fmt: skip

    def proposed(self, slip: Slip) -> dict[str, object]:
        """The slip's own day, the next time after today."""
        return proposed(slip, self._desk.office.today)

    # what follows from the rhythm

    def _edited(self, key: str) -> None:
        """Another day of the month: the next one follows it."""
        day = self._value("day") if key == "day" else None
        if day is not None:
            month = self._month
            next_on = on_day(month, day) if month is not None else first_day(self._desk.office.today, day=day)
            self.form.editor("next_on").set_value(next_on)
            self.follow()

    def _value(self, key: str) -> Any:
        try:
            return self.form.editor(key).value()
        except Invalid:
            return None

    @property
    def day(self) -> date:
        """The tax of the next entry's day counts."""
        return self._value("next_on") or self._desk.office.today

    def follow(self) -> None:
        """The days as they come of what is typed."""
        clear(self._days)
        every, day, next_on = (self._value(key) for key in ("every_months", "day", "next_on"))
        self._days.addWidget(section(translate("Ledger", "Days that come of it")))
        if every and day and next_on:
            self._days.addWidget(label(rhythm_words(every, day, next_on), role="bodyStrong"))
            shift = SHIFTS.get(self._value("holiday") or "same", SHIFTS["same"])
            coming = days(next_on, every_months=every, day=day, until=self._value("until"))
            for one in islice(coming, TOLD):
                self._days.addLayout(_day(one, shifted(one, shift)))
        else:
            self._days.addWidget(label(translate("Ledger", "Give day, months and the next day."), role="hint", tone="text3",
                                       wrap=True))  # fmt: skip
        self._days.addStretch(1)


def _day(planned: date, moved: date) -> Any:
    """A day, and where it comes from when a holiday moves it."""
    words = label(show_date(moved, with_weekday=True))
    if moved == planned:
        return row(words, 1)
    came = tr("Ledger", "for {day}", day=f"{planned.month}/{planned.day}")
    return row(words, label(came, role="hint", tone="warn"), 1)
