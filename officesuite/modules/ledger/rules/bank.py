"""The lines of a bank or card statement (入出金明細): which are new, what recurs in their 摘要, and whether the balances agree.

Yen; money in is positive. A statement line is a duplicate by multiset: two equal fees on one day are two lines, and a file that
overlaps another adds only what the other had not.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from officesuite.base.kana import fold


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One line as the bank says it; `row` is its record in the file, `balance` the balance after it, if given."""

    row: int
    date: dt.date
    text: str
    memo: str
    amount: int
    balance: int | None = None

    @property
    def key(self) -> tuple[dt.date, int, str]:
        """What makes two lines the same, the balance aside."""
        return (self.date, self.amount, fold(self.text))


def new_rows(rows: Sequence[StatementRow], known: Iterable[StatementRow]) -> tuple[StatementRow, ...]:
    """The rows that `known` does not hold yet, each known line standing for one row.

    Lines with a balance are compared with it; where either side has none, date, amount and text decide.
    """
    exact: Counter[tuple[object, ...]] = Counter()
    loose: Counter[tuple[object, ...]] = Counter()
    for line in known:
        if line.balance is None:
            loose[line.key] += 1
        else:
            exact[(*line.key, line.balance)] += 1
    left: list[StatementRow] = []
    for row in rows:
        key = (*row.key, row.balance)
        if row.balance is not None and exact[key]:
            exact[key] -= 1
        else:
            left.append(row)
    for (day, amount, text, _), count in exact.items():
        loose[(day, amount, text, "balanced")] += count
    fresh = []
    for row in left:
        if loose[row.key]:
            loose[row.key] -= 1
        elif row.balance is None and loose[(*row.key, "balanced")]:
            loose[(*row.key, "balanced")] -= 1
        else:
            fresh.append(row)
    return tuple(fresh)


_FIGURES = re.compile(r"\d+")


def rule_key(text: str) -> str:
    """The key under which a rule remembers a 摘要: folded, without figures (月分, slip numbers), which change every time."""
    folded = fold(text)
    return _FIGURES.sub("", folded) or folded


# ---- balances -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DayBalance:
    """The balance at the end of a day: as the bank says it (None = it does not), and in the books."""

    day: dt.date
    statement: int | None
    book: int

    @property
    def difference(self) -> int:
        """Yen by which the statement is above the books; 0 where it says nothing."""
        return 0 if self.statement is None else self.statement - self.book


@dataclass(frozen=True, slots=True)
class Agreement:
    """Statement beside books. `opening` is the difference before the first day; `first` the first day that differs by more."""

    days: tuple[DayBalance, ...]
    opening: int = 0
    first: DayBalance | None = None

    @property
    def last(self) -> DayBalance | None:
        """The last day compared."""
        return self.days[-1] if self.days else None

    @property
    def agrees(self) -> bool:
        """Whether every day, the first included, is the same in both."""
        return self.opening == 0 and self.first is None


def closing_balances(lines: Iterable[StatementRow]) -> Mapping[dt.date, int]:
    """The bank's balance at the end of each day that has one.

    Within a day the last balance is the one from which no other line goes on, whatever order the lines came in.
    """
    days: dict[dt.date, list[StatementRow]] = defaultdict(list)
    for line in lines:
        if line.balance is not None:
            days[line.date].append(line)
    return {day: _closing(found) for day, found in sorted(days.items())}


def _closing(lines: Sequence[StatementRow]) -> int:
    balances = [line.balance or 0 for line in lines]
    ends = Counter(balances)
    ends.subtract(Counter((line.balance or 0) - line.amount for line in lines))
    left = [balance for balance, count in ends.items() if count > 0]
    return left[0] if len(left) == 1 else balances[-1]


def compare(lines: Sequence[StatementRow], *, opening: int, movements: Mapping[dt.date, int]) -> Agreement:
    """Statement beside books, day by day from the first line with a balance to the last.

    `opening` is the book balance before that first day (yen), `movements` what the books add each day.
    """
    closings = closing_balances(lines)
    if not closings:
        return Agreement(())
    first, last = min(closings), max(closings)
    begin = closings[first] - sum(line.amount for line in lines if line.date == first and line.balance is not None)
    before = begin - opening
    statement, book = begin, opening
    days: list[DayBalance] = []
    differing: DayBalance | None = None
    for day in sorted({*closings, *(day for day in movements if first <= day <= last)}):
        statement = closings.get(day, statement)
        book += movements.get(day, 0)
        days.append(DayBalance(day, statement, book))
        if differing is None and statement - book != before:
            differing = days[-1]
    return Agreement(tuple(days), before, differing)
