"""The months of every fiscal year as one closes them: their state, what is in them, and what stands in the way."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from officesuite.base.dates import FiscalYear, month_end
from officesuite.db.types import sum_yen
from officesuite.modules.ledger.models import (
    Account,
    JournalEntry,
    LedgerMonth,
    LedgerTotal,
    SlipDraft,
    StatementLine,
)
from officesuite.modules.ledger.queries.bank_balances import agreement
from officesuite.modules.ledger.queries.facts import Year, years
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.periods import Adjustment, adjustment_of, lock_of, locks_of, month_of, period_of


@dataclass(frozen=True, slots=True)
class MonthCard:
    """A period that can be closed. `id` is that of its stored row, 0 before the first entry of its year.

    `drafts`, `bank_lines`, `differing` and `unclassified` stand in the way: resting slips dated in it, unsettled statement
    lines, banks whose last balance in it is not the books', lines on unclassified accounts. `earlier_open`: a period before
    it in the year is further open than it.
    """

    id: int
    year_id: int
    year: FiscalYear
    period: int
    state: str
    reason: str
    entries: int
    late: int
    drafts: int
    bank_lines: int
    unclassified: int
    earlier_open: bool
    missing_numbers: int
    differing: int = 0

    @property
    def final(self) -> bool:
        """Whether it is the year's closing adjustments (決算整理)."""
        return adjustment_of(self.period) is Adjustment.FINAL

    @property
    def first(self) -> date:
        year, month = month_of(self.period)
        return max(date(year, month, 1), self.year.first)

    @property
    def last(self) -> date:
        return min(month_end(self.first), self.year.last)

    @property
    def obstacles(self) -> int:
        """How many things stand in the way of closing it."""
        return self.drafts + self.bank_lines + self.differing + self.unclassified + self.missing_numbers


def month_cards(session: Session) -> tuple[MonthCard, ...]:
    """Every period of every open fiscal year, oldest first."""
    stored = {
        (row.fiscal_year_id, row.period): row
        for row in session.execute(select(*LedgerMonth.__table__.c))  # not the row objects: the page only reads
    }
    counts = _entries(session)
    drafts, bank, doubtful = _drafts(session), _bank_lines(session), _unclassified(session)
    differing = _differing(session)
    found: list[MonthCard] = []
    for year in years(session):
        missing = _missing(session, year)
        open_before = 0  # how far closed the least closed one so far is, open = 0
        for at, period in enumerate(locks_of(year.year)):
            row = stored.get((year.id, period))
            state = row.state if row is not None else "open"
            rank = _RANK[state]
            month = period - period % 10
            final = period % 10 == Adjustment.FINAL
            entries, late = counts.get((year.id, period), (0, 0))
            found.append(
                MonthCard(
                    row.id if row is not None else 0, year.id, year.year, period, state, row.reason if row is not None else "",
                    entries, late, 0 if final else drafts.get(month, 0), 0 if final else bank.get(month, 0),
                    doubtful.get(period, 0), at > 0 and open_before < rank, missing if entries else 0,
                    0 if final else differing.get(month, 0),
                )
            )  # fmt: skip
            open_before = rank if at == 0 else min(open_before, rank)
    return tuple(found)


_RANK = {"open": 0, "provisional": 1, "closed": 2}


def _entries(session: Session) -> Mapping[tuple[int, int], tuple[int, int]]:
    """(year, lock period) → entries, late ones."""
    entry = JournalEntry
    late = func.sum(case((entry.late.is_(True), 1), else_=0))
    query = select(entry.fiscal_year_id, entry.period, func.count(), late).where(entry.state == "posted")
    found: dict[tuple[int, int], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for year, period, count, delayed in session.execute(query.group_by(entry.fiscal_year_id, entry.period)):
        had = found[year, lock_of(period)]
        found[year, lock_of(period)] = (had[0] + count, had[1] + int(delayed or 0))
    return found


def _drafts(session: Session) -> Mapping[int, int]:
    days = session.scalars(select(SlipDraft.date).where(SlipDraft.date.is_not(None)))
    return _by_month(days)


def _bank_lines(session: Session) -> Mapping[int, int]:
    return _by_month(session.scalars(select(StatementLine.date).where(StatementLine.state == "open")))


def _differing(session: Session) -> Mapping[int, int]:
    """Month → banks and cards whose last statement balance in it is not the books'."""
    found: dict[int, int] = defaultdict(int)
    places = select(StatementLine.account_id, StatementLine.sub_account_id).distinct()
    for account_id, sub_account_id in session.execute(places).all():
        last = {period_of(one.day): one.difference
                for one in agreement(session, account_id=account_id, sub_account_id=sub_account_id).days
                if one.statement is not None}  # fmt: skip
        for period, difference in last.items():
            found[period] += difference != 0
    return found


def _by_month(days: object) -> Mapping[int, int]:
    found: dict[int, int] = defaultdict(int)
    for day in days:  # type: ignore[attr-defined]
        found[period_of(day)] += 1
    return found


def _unclassified(session: Session) -> Mapping[int, int]:
    """Lock period → lines on accounts that nobody has classified."""
    query = select(LedgerTotal.period, sum_yen(LedgerTotal.lines)).join(Account, Account.id == LedgerTotal.account_id)
    query = query.where(Account.section == Section.UNCLASSIFIED.value).group_by(LedgerTotal.period)
    found: dict[int, int] = defaultdict(int)
    for period, lines in session.execute(query):
        found[lock_of(period)] += lines or 0
    return found


def _missing(session: Session, year: Year) -> int:
    """How many entry numbers of a year there should be and are not."""
    entry = JournalEntry
    query = select(func.count(), func.coalesce(func.max(entry.entry_no), 0)).where(
        entry.fiscal_year_id == year.id, entry.state == "posted"
    )
    count, last = session.execute(query).one()
    return (last or 0) - count
