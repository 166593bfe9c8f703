"""Periods of the books: calendar months, and 決算整理 (closing adjustments) as month 13 of a fiscal year.

A period is an integer `YYYYMM * 10 + adjustment`: 2027030 is March 2027, 2027031 its interim adjustments (中間決算整理), 2027032
the final ones (決算整理 of the year that ends then). It sorts as books are read.
"""

from datetime import date
from enum import IntEnum

from officesuite.base.dates import FiscalYear


class Adjustment(IntEnum):
    """Whether an entry is a closing adjustment (決算整理仕訳)."""

    NONE = 0
    INTERIM = 1  # 中決
    FINAL = 2  # 本決

    @property
    def word(self) -> str:
        """The word in files: none, interim, final."""
        return self.name.lower()


def period_of(day: date, adjustment: Adjustment = Adjustment.NONE) -> int:
    """The period of an entry."""
    return (day.year * 100 + day.month) * 10 + adjustment


def month_of(period: int) -> tuple[int, int]:
    """(year, month) of a period."""
    return divmod(period // 10, 100)


def adjustment_of(period: int) -> Adjustment:
    """Whether the period holds adjustments, and which."""
    return Adjustment(period % 10)


def lock_of(period: int) -> int:
    """The period whose lock counts: interim adjustments close with their month, final ones by themselves."""
    return period - 1 if period % 10 == Adjustment.INTERIM else period


def locks_of(year: FiscalYear) -> tuple[int, ...]:
    """Every period of a fiscal year that can be closed: its months and its 決算整理."""
    months: list[int] = []
    y, m = year.first.year, year.first.month
    while (y, m) <= (year.last.year, year.last.month):
        months.append((y * 100 + m) * 10)
        y, m = (y + 1, 1) if m == 12 else (y, m + 1)
    return (*months, period_of(year.last, Adjustment.FINAL))
