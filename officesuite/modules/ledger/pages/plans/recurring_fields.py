"""The declared fields of a recurring entry's rhythm, and its states as chips."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from officesuite.base.dates import month_end
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import translate
from officesuite.modules.ledger.queries.templates import RecurringRow
from officesuite.modules.ledger.rules.rhythm import MONTH_END, first_day
from officesuite.modules.ledger.rules.slip import Slip
from officesuite.modules.ledger.rules.words import HOLIDAY_LABELS
from officesuite.ui.cells import ChipLook

RHYTHM = (
    Field("name", translate("Ledger", "Name"), required=True, max_length=100),
    Field("day", translate("Ledger", "Day of the month"), Kind.CLOSING_DAY, required=True, default=MONTH_END),
    Field("every_months", translate("Ledger", "Every (months)"), Kind.INTEGER, required=True, default=1, minimum=1, maximum=120),
    Field("next_on", translate("Ledger", "Next on"), Kind.DATE, required=True),
    Field("holiday", translate("Ledger", "On holidays"), Kind.CHOICE, required=True, default="same",
          choices=tuple(Choice(key, words) for key, words in HOLIDAY_LABELS.items())),
    Field("until", translate("Ledger", "Until"), Kind.DATE, hint=translate("Ledger", "No end")),
)  # fmt: skip
FIELDS = (
    *RHYTHM,
    Field("inactive", translate("Ledger", "Put aside: not due until taken up again"), Kind.BOOL, default=False),
)
STATES = {
    "active": ChipLook(translate("Ledger", "Active"), "ok", "check"),
    "resting": ChipLook(translate("Ledger", "Put aside"), "neutral", "minus"),
    "ended": ChipLook(translate("Ledger", "Ended"), "neutral", "flag"),
}


def values_of(row: RecurringRow) -> dict[str, object]:
    """A stored one as its form shows it."""
    return {field.key: getattr(row, field.key) for field in FIELDS}


def proposed(slip: Slip, today: date) -> dict[str, object]:
    """The rhythm that a slip suggests: its day of each month, the next one after it."""
    if slip.date is None:
        return {"name": slip.description, "day": MONTH_END, "next_on": first_day(today, day=MONTH_END)}
    day = MONTH_END if slip.date == month_end(slip.date) else slip.date.day
    next_on = first_day(max(slip.date, today) + timedelta(days=1), day=day)
    return {"name": slip.description, "day": day, "next_on": next_on}


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """A form's values as the service takes them."""
    return {
        "name": str(values.get("name") or ""), "day": values["day"], "every_months": values["every_months"],
        "next_on": values["next_on"], "until": values.get("until"), "holiday": values["holiday"],
    }  # fmt: skip
