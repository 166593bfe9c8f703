"""Closing and payment days (締日・支払日) with Japanese bank holidays, and the age of what is owed.

Banks close on Saturdays, Sundays, national holidays and 31 December to 3 January (銀行法施行令5条).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

import jpholiday

from officesuite.base.dates import add_months, month_end
from officesuite.base.text import Text, translate


class Shift(StrEnum):
    """Where a payment day that is no business day goes."""

    PREVIOUS = "previous"  # 前営業日
    NEXT = "next"  # 翌営業日
    NONE = "none"  # そのまま


SHIFT_LABELS: dict[Shift, Text] = {
    Shift.PREVIOUS: translate("Base", "Previous business day"),
    Shift.NEXT: translate("Base", "Next business day"),
    Shift.NONE: translate("Base", "As it is"),
}


@cache
def holiday_name(day: date) -> str:
    """The Japanese name of a national holiday (元日, 成人の日 …), "" on other days."""
    return jpholiday.is_holiday_name(day) or ""


def is_business_day(day: date) -> bool:
    """Whether banks are open."""
    closed_at_new_year = (day.month, day.day) in ((12, 31), (1, 1), (1, 2), (1, 3))
    return day.weekday() < 5 and not closed_at_new_year and not holiday_name(day)


def shifted(day: date, shift: Shift) -> date:
    """The day, or the business day before or after it."""
    step = timedelta(days={Shift.PREVIOUS: -1, Shift.NEXT: 1, Shift.NONE: 0}[shift])
    while step and not is_business_day(day):
        day += step
    return day


def _day_in_month(month: date, number: int) -> date:
    return month.replace(day=min(number, month_end(month).day))


def closing_date(day: date, closing_day: int) -> date:
    """The closing date (締日) that takes in a day: 20日締 closes 11/20 on 11/20 and 11/21 on 12/20.

    `closing_day` is 1–31; 31 is the month's end, and a day that a month lacks is its end.
    """
    closing = _day_in_month(day, closing_day)
    return closing if day <= closing else _day_in_month(add_months(day.replace(day=1), 1), closing_day)


def closing_period(day: date, closing_day: int) -> tuple[date, date]:
    """First and last day of the closing that takes in a day: 20日締 on 11/24 → 11/21 to 12/20."""
    last = closing_date(day, closing_day)
    before = _day_in_month(add_months(last.replace(day=1), -1), closing_day)
    return before + timedelta(days=1), last


def due_date(closing: date, *, month_offset: int, payment_day: int, shift: Shift = Shift.NONE) -> date:
    """The payment day: `payment_day` (31 = end) of the month `month_offset` after the closing's (翌月 = 1), shifted."""
    return shifted(_day_in_month(add_months(closing.replace(day=1), month_offset), payment_day), shift)


@dataclass(frozen=True, slots=True)
class AgeBucket:
    """A column of the ageing table (売掛金年齢表); `last` is its last day overdue, None for the open end."""

    key: str
    label: Text
    last: int | None


AGE_BUCKETS = (
    AgeBucket("current", translate("Base", "Not due"), 0),
    AgeBucket("1-30", translate("Base", "1–30 days"), 30),
    AgeBucket("31-60", translate("Base", "31–60 days"), 60),
    AgeBucket("61-90", translate("Base", "61–90 days"), 90),
    AgeBucket("91+", translate("Base", "91 days and more"), None),
)


def age_bucket(due: date, on: date) -> AgeBucket:
    """The bucket of what was due on `due`, seen on `on`; by due date, never by invoice date."""
    overdue = (on - due).days
    return next(bucket for bucket in AGE_BUCKETS if bucket.last is None or overdue <= bucket.last)
