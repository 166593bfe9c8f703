"""The rhythm of a recurring entry in words and days: 毎月25日, 3か月ごと 末日, 毎年3月31日."""

from collections.abc import Iterator
from datetime import date

from officesuite.base.dates import add_months, month_end
from officesuite.base.text import tr

MONTH_END = 31


def next_day(last: date, *, every_months: int, day: int) -> date:
    """The next day of the rhythm: day 31, or one that a month lacks, is its end."""
    return on_day(add_months(last.replace(day=1), every_months), day)


def on_day(month: date, day: int) -> date:
    """The day of a month; its end where it has none."""
    return month.replace(day=min(day, month_end(month).day))


def first_day(after: date, *, day: int) -> date:
    """The first such day on or after a date."""
    found = on_day(after.replace(day=1), day)
    return found if found >= after else next_day(found, every_months=1, day=day)


def days(first: date, *, every_months: int, day: int, until: date | None = None) -> Iterator[date]:
    """The days of the rhythm from `first`, without end unless `until` says one."""
    found = first
    while until is None or found <= until:
        yield found
        found = next_day(found, every_months=every_months, day=day)


def rhythm_words(every_months: int, day: int, next_on: date) -> str:
    """How people say it."""
    if every_months == 12:
        return _yearly(day, next_on)
    if every_months == 1:
        return tr("Ledger", "Monthly, month end") if day == MONTH_END else tr("Ledger", "Monthly, day {day}", day=day)
    if day == MONTH_END:
        return tr("Ledger", "Every {months} months, month end", months=every_months)
    return tr("Ledger", "Every {months} months, day {day}", months=every_months, day=day)


def _yearly(day: int, next_on: date) -> str:
    if day == MONTH_END:
        return tr("Ledger", "Yearly, end of month {month}", month=next_on.month)
    return tr("Ledger", "Yearly on {month}/{day}", month=next_on.month, day=day)
