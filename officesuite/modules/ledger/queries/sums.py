"""Sums of accounts (合計・残高) over any period: what trial balance, trends, comparisons and statements are made of.

Balance-sheet accounts are carried for ever; profit-and-loss and cost accounts begin each fiscal year at 0 and their result
moves to 繰越利益剰余金 (a sole trader's, with 事業主貸 and 事業主借, to 元入金) on its first day. Where a period crosses that day
the move stands in debit and credit, so that opening + debit − credit = closing in every row.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.dates import add_months, month_end
from officesuite.db.types import sum_yen
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.models import Company, Department
from officesuite.modules.ledger.models import Account, Budget, SubAccount
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.spans import Span, Wanted, months_of, span_sums
from officesuite.modules.ledger.rules.chart import Role, Section
from officesuite.modules.ledger.rules.periods import period_of
from officesuite.modules.ledger.rules.statements import AccountSum

_DAY = timedelta(days=1)
Key = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SubSum:
    """A sub-account's part of an account; id 0 = lines without one."""

    sums: AccountSum
    sub_account_id: int
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class MonthlySum:
    """An account month by month (月次推移): net yen a month, debit positive; `adjustments` (決算整理) apart from their months.

    opening + Σ months + adjustments = closing. `account` holds the whole period.
    """

    account: AccountSum
    months: tuple[int, ...]
    adjustments: int

    @property
    def balances(self) -> tuple[int, ...]:
        """The balance at the end of each month, debit positive, adjustments left out."""
        found, balance = [], self.account.opening
        for net in self.months:
            balance += net
            found.append(balance)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Monthly:
    """The trend of a period: its months as (first, last day) and a row an account."""

    months: tuple[Span, ...]
    rows: tuple[MonthlySum, ...]


@dataclass(frozen=True, slots=True)
class DepartmentSum:
    """An account over all departments, and in each of `Departments.columns`."""

    account: AccountSum
    parts: tuple[AccountSum, ...]


@dataclass(frozen=True, slots=True)
class Departments:
    """Sums by department (部門別): columns as (id, name), id 0 = lines without one."""

    columns: tuple[tuple[int, str], ...]
    rows: tuple[DepartmentSum, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """An account now and in the same period a year before (前年比較)."""

    now: AccountSum
    before: AccountSum


@dataclass(frozen=True, slots=True)
class Budgeted:
    """An account and its budget (予算) for the months of the period: yen, positive on the account's normal side."""

    now: AccountSum
    budget: int


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
    parents = dict(session.execute(select(Department.id, Department.parent_id)).tuples().all())
    found = {department_id}
    while more := {id_ for id_, parent in parents.items() if parent in found} - found:
        found |= more
    return tuple(sorted(found))


# ---- the one computation ---------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Row:
    """One key while it is added up: opening, and per span of the period debit, credit and net adjustments."""

    opening: int
    debit: list[int]
    credit: list[int]
    adjusting: int = 0

    @property
    def closing(self) -> int:
        return self.opening + sum(self.debit) - sum(self.credit)


def _computed(
    session: Session,
    plan: Chart,
    parts: Sequence[Span],
    *,
    by: Sequence[str] = ("account_id",),
    wanted: Wanted,
    apart: bool = False,
    moves: bool = True,
) -> dict[Key, _Row]:
    """Every key's opening and what each of `parts` (which follow on each other) brought, results moved at year ends.

    Keys other than the account are kept apart; results and owner's accounts arrive on `carried_to`. With
    `moves` off, accounts go on over year ends inside the period as if there were none.
    """
    first, last = parts[0].first, parts[-1].last
    assert first is not None
    starts = year_starts(session, last, first=first)
    spans = [Span(None, starts[0] - _DAY), Span(starts[0], first - _DAY)]
    part_of: list[int] = []
    year_of: list[int] = []
    for at, part in enumerate(parts):
        assert part.first is not None
        cuts = [start for start in starts if part.first < start <= part.last]
        for begin, end in zip([part.first, *cuts], [*(cut - _DAY for cut in cuts), part.last], strict=True):
            spans.append(Span(begin, end))
            part_of.append(at)
            year_of.append(sum(start <= begin for start in starts) - 1)
    rows: dict[Key, _Row] = {}
    nets: dict[Key, list[int]] = defaultdict(lambda: [0] * len(starts))  # what restarting keys brought, a year
    kept = len(by) > 1 and by[1] == "department_id"  # a department's result stays in the department

    def carried(key: Key) -> Key:
        return (plan.carried_to, *(key[1:] if kept else [0] * (len(by) - 1)))

    empty = len(parts)
    for found in span_sums(session, spans, by=by, wanted=wanted, adjustments_apart=apart):
        key, net = found.key, found.debit - found.credit
        restarts = key[0] in plan.restarting
        target = carried(key) if found.span == 0 and restarts else key
        row = rows.get(target)
        if row is None:
            row = rows[target] = _Row(0, [0] * empty, [0] * empty)
        if found.span < 2:
            row.opening += net
            if found.span == 1 and restarts:
                nets[key][0] += net
            continue
        at = part_of[found.span - 2]
        if found.adjusting:
            row.adjusting += net
        else:
            row.debit[at] += found.debit
            row.credit[at] += found.credit
        if restarts:
            nets[key][year_of[found.span - 2]] += net
    if moves:
        _move(rows, nets, carried, parts, starts)
    return rows


def _move(
    rows: dict[Key, _Row], nets: dict[Key, list[int]], carried: Callable[[Key], Key], parts: Sequence[Span],
    starts: Sequence[date],
) -> None:  # fmt: skip
    """Books the results on the first day of each year inside the period: each account to 0, their sum to where it is carried."""
    for year, start in enumerate(starts[1:]):
        at = next(index for index, part in enumerate(parts) if part.last >= start)
        results: dict[Key, int] = defaultdict(int)
        for key, own in nets.items():
            _book(rows[key], at, -own[year])
            results[carried(key)] += own[year]
        for key, result in results.items():
            _book(rows.setdefault(key, _Row(0, [0] * len(parts), [0] * len(parts))), at, result)


def _book(row: _Row, at: int, net: int) -> None:
    if net > 0:
        row.debit[at] += net
    else:
        row.credit[at] -= net


def _wanted(session: Session, first: date, last: date, department_id: int | None, without_adjustments: bool) -> Wanted:
    """`without_adjustments` leaves out those dated in the month of the last day (and in its fiscal year)."""
    adjusting = None
    if without_adjustments:
        start = year_starts(session, last, first=last)[0]
        adjusting = Span(max(start, last.replace(day=1)), last)
    return Wanted(with_parts(session, department_id), adjusting=adjusting)


# ---- what is asked for -----------------------------------------------------------------------------------------------


def account_sums(
    session: Session, *, first: date, last: date, department_id: int | None = None, without_adjustments: bool = False,
    every_account: bool = False, moves: bool = True,
) -> tuple[AccountSum, ...]:  # fmt: skip
    """Opening, debit, credit and closing of every account with an opening or movement, in the order of statements.

    Adjustments of the last day are included unless `without_adjustments`. With `every_account` also those with nothing.
    `moves` off: results stay where they are at year ends inside the period (income statements over years).
    """
    plan = chart(session)
    wanted = _wanted(session, first, last, department_id, without_adjustments)
    rows = _computed(session, plan, [Span(first, last)], wanted=wanted, moves=moves)
    return _filled(plan, {key[0]: row for key, row in rows.items()}, every_account=every_account)


def _filled(plan: Chart, rows: dict[int, _Row], *, every_account: bool = False) -> tuple[AccountSum, ...]:
    found = [_filled_one(plan, id_, rows.get(id_)) for id_ in (*plan.accounts, *(() if plan.carried_to else (0,)))]
    return tuple(one for one in found if (every_account and one.account_id) or one.opening or one.debit or one.credit)


_NOWHERE = AccountSum(0, "", "", Section.RETAINED_EARNINGS)


def _filled_one(plan: Chart, id_: int, row: _Row | None) -> AccountSum:
    account = plan.accounts.get(id_, _NOWHERE)
    if row is None:
        return account
    return replace(account, opening=row.opening, debit=sum(row.debit), credit=sum(row.credit))


def sub_sums(
    session: Session, *, account_id: int | None = None, first: date, last: date, department_id: int | None = None,
    without_adjustments: bool = False,
) -> tuple[SubSum, ...]:  # fmt: skip
    """The same by sub-account (補助科目), of one account or of all; lines without one come last of their account."""
    plan = chart(session)
    wanted = _wanted(session, first, last, department_id, without_adjustments)
    if account_id is not None and account_id != plan.carried_to:  # results arrive from every account
        wanted = replace(wanted, account_id=account_id)
    rows = _computed(session, plan, [Span(first, last)], by=("account_id", "sub_account_id"), wanted=wanted)
    named = session.execute(select(SubAccount.id, SubAccount.code, SubAccount.name, SubAccount.position)).all()
    names = {id_: (code, name, position) for id_, code, name, position in named}
    place = {id_: at for at, id_ in enumerate(plan.accounts)}
    found: list[tuple[Any, SubSum]] = []
    for (id_, sub), row in rows.items():
        one = _filled_one(plan, id_, row)
        if account_id in (None, id_) and (one.opening or one.debit or one.credit):
            code, name, position = names.get(sub, ("", "", 0))
            found.append(((place.get(id_, -1), sub == 0, position, code), SubSum(one, sub, code, name)))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def monthly_sums(
    session: Session, *, first: date, last: date, department_id: int | None = None, account_id: int | None = None,
    sub_account_id: int | None = None, every_account: bool = False,
) -> Monthly:  # fmt: skip
    """The trend (月次推移) of every account, or of one, or of one of its sub-accounts (0 = lines without one)."""
    plan = chart(session)
    wanted = _wanted(session, first, last, department_id, without_adjustments=False)
    if account_id is not None and account_id != plan.carried_to:
        wanted = replace(wanted, account_id=account_id, sub_account_id=sub_account_id)
    months = months_of(first, last)
    rows = {key[0]: row for key, row in _computed(session, plan, months, wanted=wanted, apart=True).items()}
    found: list[MonthlySum] = []
    for id_ in (*plan.accounts, *(() if plan.carried_to else (0,))):
        row = rows.get(id_)
        if account_id not in (None, id_) or (row is None and not every_account):
            continue
        row = row or _Row(0, [0] * len(months), [0] * len(months))
        nets = tuple(debit - credit for debit, credit in zip(row.debit, row.credit, strict=True))
        one = _filled_one(plan, id_, row)
        one = replace(one, debit=one.debit + max(row.adjusting, 0), credit=one.credit + max(-row.adjusting, 0))
        if every_account or one.opening or row.adjusting or any(row.debit) or any(row.credit):
            found.append(MonthlySum(one, nets, row.adjusting))
    return Monthly(months, tuple(found))


def department_sums(session: Session, *, first: date, last: date, without_adjustments: bool = False) -> Departments:
    """Every account by department (部門別), in the departments' order; lines without one come last."""
    plan = chart(session)
    wanted = _wanted(session, first, last, None, without_adjustments)
    rows = _computed(session, plan, [Span(first, last)], by=("account_id", "department_id"), wanted=wanted)
    used = {key[1] for key in rows}
    columns = [(one.id, one.name) for one in company_queries.departments(session) if one.id in used]
    if 0 in used:
        columns.append((0, ""))
    found: list[DepartmentSum] = []
    for id_ in (*plan.accounts, *(() if plan.carried_to else (0,))):
        parts = tuple(_filled_one(plan, id_, rows.get((id_, column))) for column, _ in columns)
        if any(part.opening or part.debit or part.credit for part in parts):
            found.append(DepartmentSum(_added(plan.accounts.get(id_, _NOWHERE), parts), parts))
    return Departments(tuple(columns), tuple(found))


def _added(account: AccountSum, parts: Iterable[AccountSum]) -> AccountSum:
    parts = tuple(parts)
    return replace(
        account, opening=sum(p.opening for p in parts), debit=sum(p.debit for p in parts),
        credit=sum(p.credit for p in parts),
    )  # fmt: skip


def year_before(first: date, last: date) -> tuple[date, date]:
    """The same period a year before; the end of a month stays one."""
    end = add_months(last, -12)
    return add_months(first, -12), month_end(end) if last == month_end(last) else end


def comparison(
    session: Session, *, first: date, last: date, department_id: int | None = None, without_adjustments: bool = False
) -> tuple[Compared, ...]:
    """Every account beside the same period a year before (前年比較)."""
    asked: dict[str, Any] = {"department_id": department_id, "without_adjustments": without_adjustments}
    before_first, before_last = year_before(first, last)
    now = account_sums(session, first=first, last=last, every_account=True, **asked)
    before = {
        one.account_id: one
        for one in account_sums(session, first=before_first, last=before_last, every_account=True, **asked)
    }
    pairs = [Compared(one, before.get(one.account_id, replace(one, opening=0, debit=0, credit=0))) for one in now]
    return tuple(pair for pair in pairs if any(o.opening or o.debit or o.credit for o in (pair.now, pair.before)))


def budget_sums(
    session: Session, *, first: date, last: date, department_id: int | None = None, without_adjustments: bool = False
) -> tuple[Budgeted, ...]:
    """Every account beside its budget (予算実績) for the months of the period; the whole office's where no department is asked for."""
    now = account_sums(
        session, first=first, last=last, department_id=department_id, without_adjustments=without_adjustments,
        every_account=True,
    )  # fmt: skip
    query = select(Budget.account_id, sum_yen(Budget.amount)).group_by(Budget.account_id)
    query = query.where(Budget.period.between(period_of(first), period_of(last) + 9))
    departments = with_parts(session, department_id or 0)
    planned = dict(session.execute(query.where(Budget.department_id.in_(departments or (0,)))).tuples().all())
    pairs = [Budgeted(one, planned.get(one.account_id, 0)) for one in now]
    return tuple(p for p in pairs if p.budget or p.now.opening or p.now.debit or p.now.credit)
