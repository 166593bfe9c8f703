"""Carrying over (繰越): which accounts restart each fiscal year, and what moves where on its first day.

Balance-sheet and unclassified accounts are carried for ever; profit-and-loss and cost accounts begin each year at 0 and their
result moves to 繰越利益剰余金 (a sole trader's, with 事業主貸 and 事業主借, to 元入金). Computed, never stored.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.dates import add_months
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.models import Company, Department
from officesuite.modules.ledger.models import Account
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.spans import Span, Wanted, entry_sums, opening_entries, span_sums
from officesuite.modules.ledger.rules.chart import Role, Section
from officesuite.modules.ledger.rules.statements import AccountSum

_DAY = timedelta(days=1)
Key = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The accounts in the order of statements, and where results are carried to (`carried_to`, 0 = there is no such account)."""

    accounts: dict[int, AccountSum]
    carried_to: int
    restarting: frozenset[int]
    sole_trader: bool


def chart(session: Session) -> Chart:
    """Every account with nothing on it, in the order of sections and codes."""
    columns = (Account.id, Account.code, Account.name, Account.section, Account.contra, Account.role, Account.code_key)
    rows = session.execute(select(*columns)).all()
    places = {section.value: section for section in Section}
    rows = sorted(rows, key=lambda row: (places[row.section].order, row.code_key, row.id))
    accounts = {row.id: AccountSum(row.id, row.code, row.name, places[row.section], row.contra) for row in rows}
    sole_trader = bool(session.scalar(select(Company.sole_trader)))
    drawn: set[str] = {Role.OWNER_DRAWINGS, Role.OWNER_CONTRIBUTIONS} if sole_trader else set()
    restarting = frozenset(
        row.id for row in rows if not places[row.section].statement.carried or (row.role and row.role in drawn)
    )
    return Chart(accounts, _carried_to(rows, sole_trader=sole_trader), restarting, sole_trader)


def _carried_to(rows: Sequence[Any], *, sole_trader: bool) -> int:
    """The account of the role; else the first of its section."""
    role = Role.OWNER_CAPITAL if sole_trader else Role.RETAINED_EARNINGS
    section = Section.OWNER_CAPITAL if sole_trader else Section.RETAINED_EARNINGS
    named: list[int] = [row.id for row in rows if row.role == role]
    return (named or [row.id for row in rows if row.section == section.value] or [0])[0]


def year_starts(session: Session, last: date, *, first: date) -> tuple[date, ...]:
    """The first days of fiscal years from the one that holds `first` to `last`; beyond the open years they go on yearly."""
    open_years = years(session)
    if open_years:
        starts = [year.year.first for year in open_years] + [open_years[-1].year.last + _DAY]
    else:
        month, day = map(int, company_queries.company(session).fiscal_year_start.split("-"))
        starts = [date(first.year, month, day)]
    while starts[0] > first:
        starts.insert(0, add_months(starts[0], -12))
    while starts[-1] <= last:
        starts.append(add_months(starts[-1], 12))
    begin = max(start for start in starts if start <= first)
    return tuple(start for start in starts if begin <= start <= last)


def with_parts(session: Session, department_id: int | None) -> tuple[int, ...] | None:
    """A department with those under it; None = every department, 0 = lines without one."""
    if not department_id:
        return None if department_id is None else (0,)
    parents = dict(session.execute(select(Department.id, Department.parent_id)).all())
    found = {department_id}
    while more := {id_ for id_, parent in parents.items() if parent in found} - found:
        found |= more
    return tuple(sorted(found))


@dataclass(slots=True)
class SumRow:
    """One key while it is added up: opening, and per part of the period debit, credit; net adjustments where kept apart."""

    opening: int
    debit: list[int]
    credit: list[int]
    adjusting: int = 0

    @property
    def closing(self) -> int:
        """The balance at the end, debit positive, adjustments kept apart included."""
        return self.opening + sum(self.debit) - sum(self.credit) + self.adjusting

    def book(self, at: int, net: int) -> None:
        """Adds a net amount (debit positive) to the side it belongs to."""
        if net > 0:
            self.debit[at] += net
        else:
            self.credit[at] -= net


@dataclass(frozen=True, slots=True)
class Move:
    """What moves on the first day of a fiscal year: a restarting key to 0, or their results to where they are carried."""

    day: date
    key: Key
    net: int


def computed(
    session: Session,
    plan: Chart,
    parts: Sequence[Span],
    *,
    wanted: Wanted,
    by: Sequence[str] = ("account_id",),
    apart: bool = False,
) -> tuple[dict[Key, SumRow], list[Move]]:
    """Every key's opening and what each of `parts` (which follow on each other) brought, and what moves at year ends inside.

    Opening balances from outside, dated the first day of a fiscal year, are opening where the period begins that day.
    `by` are the key's columns, the account first. The moves are not yet booked into the rows: see `book_moves`.
    """
    first, last = parts[0].first, parts[-1].last
    assert first is not None
    starts = year_starts(session, last, first=first)
    spans = [Span(None, starts[0] - _DAY), Span(starts[0], first - _DAY)]
    part_of: list[int] = []
    year_of: list[int] = [0, 0]
    for at, part in enumerate(parts):
        assert part.first is not None
        cuts = [start for start in starts if part.first < start <= part.last]
        for begin, end in zip([part.first, *cuts], [*(cut - _DAY for cut in cuts), part.last], strict=True):
            spans.append(Span(begin, end))
            part_of.append(at)
            year_of.append(sum(start <= begin for start in starts) - 1)
    carried = _carrier(plan, by)
    rows: dict[Key, SumRow] = {}
    nets: dict[Key, list[int]] = {}  # what restarting keys brought, a year
    for found in span_sums(session, spans, by=by, wanted=wanted, adjustments_apart=apart):
        key, net = found.key, found.debit - found.credit
        restarts = key[0] in plan.restarting
        row = _row(rows, carried(key) if found.span == 0 and restarts else key, len(parts))
        if found.span < 2:
            row.opening += net
        elif found.adjusting:
            row.adjusting += net
        else:
            row.debit[part_of[found.span - 2]] += found.debit
            row.credit[part_of[found.span - 2]] += found.credit
        if restarts and found.span > 0:
            nets.setdefault(key, [0] * len(starts))[year_of[found.span]] += net
    if starts[0] == first and (ids := opening_entries(session, first)):
        for found in entry_sums(session, ids, by=by, wanted=wanted):
            row = _row(rows, found.key, len(parts))
            row.opening += found.debit - found.credit
            row.debit[0] -= found.debit
            row.credit[0] -= found.credit
    return rows, list(_moves(nets, carried, starts))


def _row(rows: dict[Key, SumRow], key: Key, parts: int) -> SumRow:
    if key not in rows:
        rows[key] = SumRow(0, [0] * parts, [0] * parts)
    return rows[key]


def _carrier(plan: Chart, by: Sequence[str]) -> Callable[[Key], Key]:
    """Where a key's result goes: a department's stays in the department, sub-accounts have no share in it."""
    kept = len(by) > 1 and by[1] == "department_id"
    return lambda key: (plan.carried_to, *(key[1:] if kept else [0] * (len(by) - 1)))


def _moves(nets: Mapping[Key, Sequence[int]], carried: Callable[[Key], Key], starts: Sequence[date]) -> Iterator[Move]:
    for year, start in enumerate(starts[1:]):
        results: dict[Key, int] = defaultdict(int)
        for key, own in nets.items():
            if own[year]:
                yield Move(start, key, -own[year])
                results[carried(key)] += own[year]
        for key, result in results.items():
            if result:
                yield Move(start, key, result)


def book_moves(rows: dict[Key, SumRow], moves: Iterable[Move], parts: Sequence[Span]) -> None:
    """Books the moves into the part of their day."""
    for move in moves:
        at = next(index for index, part in enumerate(parts) if part.last >= move.day)
        _row(rows, move.key, len(parts)).book(at, move.net)
