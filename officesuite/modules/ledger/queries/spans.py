"""Sums over stretches of days (期間): whole months come from the monthly totals, the days of split months from the lines.

Everything that adds up accounts reads through here, so that a trial balance of a year and of a week follow one rule.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select
from sqlalchemy.orm import Session

from officesuite.base.dates import add_months, month_end
from officesuite.db.types import sum_yen
from officesuite.modules.ledger.models import JournalEntry, JournalLine, LedgerTotal
from officesuite.modules.ledger.rules.periods import period_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days, both ends included; `first` None = from the beginning. Empty when it ends before it begins."""

    first: date | None
    last: date

    @property
    def empty(self) -> bool:
        return self.first is not None and self.last < self.first

    def split(self) -> tuple[tuple[int, int] | None, tuple["Span", ...]]:
        """(first and last month's period of its whole months, the stretches of split months)."""
        if self.empty:
            return None, ()
        start, stop = self.first, self.last
        pieces: list[Span] = []
        if start is not None and start.day != 1:
            pieces.append(Span(start, min(month_end(start), stop)))
            start = pieces[0].last + _DAY
        if stop != month_end(stop) and (start is None or start <= stop):
            pieces.append(Span(stop.replace(day=1), stop))
            stop = stop.replace(day=1) - _DAY
        if start is not None and start > stop:
            return None, tuple(pieces)
        return (0 if start is None else period_of(start), period_of(stop) + 9), tuple(pieces)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines count. `adjusting`: adjustments (決算整理) dated in this span are left out; ids None = all of them."""

    departments: tuple[int, ...] | None = None
    account_id: int | None = None
    sub_account_id: int | None = None
    adjusting: Span | None = None


ALL = Wanted()


class SpanSum(NamedTuple):  # a tuple: a trend makes thousands
    """What one key brought in one span: `span` is its index, `adjusting` tells adjustments where they are asked for apart."""

    key: tuple[int, ...]
    span: int
    adjusting: bool
    debit: int
    credit: int


def span_sums(
    session: Session,
    spans: Sequence[Span],
    *,
    by: Sequence[str] = ("account_id",),
    wanted: Wanted = ALL,
    adjustments_apart: bool = False,
) -> Iterator[SpanSum]:
    """Debit and credit in yen of every key that moved in a span; a key may come in several parts, which add up.

    `by` are columns of `LedgerTotal`; the spans do not overlap.
    """
    whole: list[tuple[int, int, int]] = []
    pieces: list[tuple[int, Span]] = []
    for index, span in enumerate(spans):
        months, rest = span.split()
        if months is not None:
            whole.append((index, *months))
        pieces += [(index, piece) for piece in rest]
    if whole:
        yield from _rows(session, _of_totals(whole, by, wanted, adjustments_apart))
    for index, piece in pieces:
        yield from _rows(session, _of_lines(index, piece, by, wanted, adjustments_apart))


def _rows(session: Session, query: Select[Any]) -> Iterator[SpanSum]:
    for row in session.execute(query).fetchall():
        *key, span, adjusting, debit, credit = row
        yield SpanSum(tuple(key), span, adjusting == 1, debit, credit)


def _apart(period: Any, asked: bool) -> Any:
    return (case((period % 10 > 0, 1), else_=0) if asked else literal(0)).label("adjusting")


def _of_totals(whole: Sequence[tuple[int, int, int]], by: Sequence[str], wanted: Wanted, apart: bool) -> Select[Any]:
    table = LedgerTotal.__table__.c
    period = table.period
    index = case(*((period.between(low, high), at) for at, low, high in whole)).label("span")
    columns = [table[name] for name in by]
    query = select(*columns, index, _apart(period, apart), sum_yen(table.debit), sum_yen(table.credit))
    query = query.where(or_(*(period.between(low, high) for _, low, high in whole)), *total_conditions(wanted))
    return query.group_by(*columns, "span", *(("adjusting",) if apart else ()))


def total_conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    """What a row of the monthly totals must be to count."""
    table = LedgerTotal.__table__.c
    if wanted.departments is not None:
        yield table.department_id.in_(wanted.departments)
    if wanted.account_id is not None:
        yield table.account_id == wanted.account_id
    if wanted.sub_account_id is not None:
        yield table.sub_account_id == wanted.sub_account_id
    if wanted.adjusting is not None and not wanted.adjusting.empty:
        month = period_of(wanted.adjusting.last)
        yield ~table.period.between(month + 1, month + 9)


def _of_lines(index: int, piece: Span, by: Sequence[str], wanted: Wanted, apart: bool) -> Select[Any]:
    table = JournalLine.__table__.c
    columns = [func.coalesce(table[name], 0) if name != "account_id" else table[name] for name in by]
    debit = sum_yen(case((table.side == 1, table.amount), else_=0))
    credit = sum_yen(case((table.side == -1, table.amount), else_=0))
    query = select(*columns, literal(index).label("span"), _apart(table.period, apart), debit, credit)
    query = query.where(table.date.between(piece.first, piece.last), *line_conditions(wanted))
    return query.group_by(*(table[name] for name in by), *(("adjusting",) if apart else ()))


def line_conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    """What a line must be to count, its date apart."""
    table = JournalLine.__table__.c
    if wanted.departments is not None:
        yield func.coalesce(table.department_id, 0).in_(wanted.departments)
    if wanted.account_id is not None:
        yield table.account_id == wanted.account_id
    if wanted.sub_account_id is not None:
        yield func.coalesce(table.sub_account_id, 0) == wanted.sub_account_id
    if wanted.adjusting is not None and not wanted.adjusting.empty:
        inside = table.date.between(wanted.adjusting.first, wanted.adjusting.last)
        yield ~and_(inside, table.period % 10 > 0)


def opening_entries(session: Session, day: date) -> tuple[int, ...]:
    """The entries of a day that brought opening balances (期首残高) from outside: from that day on they are opening, not movement."""
    query = select(JournalEntry.id).where(JournalEntry.date == day, JournalEntry.kind == "opening")
    return tuple(session.scalars(query.where(JournalEntry.state == "posted").order_by(JournalEntry.id)))


def entry_sums(session: Session, ids: Sequence[int], *, by: Sequence[str], wanted: Wanted = ALL) -> Iterator[SpanSum]:
    """The same sums of a few entries (span 0)."""
    table = JournalLine.__table__.c
    columns = [func.coalesce(table[name], 0) for name in by]
    debit = sum_yen(case((table.side == 1, table.amount), else_=0))
    credit = sum_yen(case((table.side == -1, table.amount), else_=0))
    query = select(*columns, literal(0), literal(0), debit, credit).where(
        table.entry_id.in_(ids), *line_conditions(wanted)
    )
    yield from _rows(session, query.group_by(*(table[name] for name in by)))


def months_of(first: date, last: date) -> tuple[Span, ...]:
    """The calendar months from the first to the last day, cut to these days."""
    found: list[Span] = []
    start = first
    while start <= last:
        found.append(Span(start, min(month_end(start), last)))
        start = add_months(start.replace(day=1), 1)
    return tuple(found)
