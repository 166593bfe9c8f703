"""Sums of accounts (合計・残高) over any period: what trial balance, trends, comparisons and statements are made of.

Where a period crosses the first day of a fiscal year, the results that move then stand in debit and credit, so that
opening + debit − credit = closing in every row and the debits are the credits.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.dates import add_months, month_end
from officesuite.db.types import sum_yen
from officesuite.modules.company import queries as company_queries
from officesuite.modules.ledger.models import Budget, SubAccount
from officesuite.modules.ledger.queries.carrying import (
    Chart,
    Key,
    SumRow,
    book_moves,
    chart,
    computed,
    with_parts,
    year_starts,
)
from officesuite.modules.ledger.queries.spans import Span, Wanted, months_of
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.periods import period_of
from officesuite.modules.ledger.rules.statements import AccountSum


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


def _computed(
    session: Session, plan: Chart, parts: Sequence[Span], *, wanted: Wanted, by: Sequence[str] = ("account_id",),
    apart: bool = False, moves: bool = True,
) -> dict[Key, SumRow]:  # fmt: skip
    rows, moved = computed(session, plan, parts, wanted=wanted, by=by, apart=apart)
    if moves:
        book_moves(rows, moved, parts)
    return rows


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


def _filled(plan: Chart, rows: dict[int, SumRow], *, every_account: bool = False) -> tuple[AccountSum, ...]:
    found = [_filled_one(plan, id_, rows.get(id_)) for id_ in (*plan.accounts, *(() if plan.carried_to else (0,)))]
    return tuple(one for one in found if (every_account and one.account_id) or one.opening or one.debit or one.credit)


_NOWHERE = AccountSum(0, "", "", Section.RETAINED_EARNINGS)


def _filled_one(plan: Chart, id_: int, row: SumRow | None) -> AccountSum:
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
    sub_account_id: int | None = None, every_account: bool = False, months: Sequence[Span] = (), moves: bool = True,
) -> Monthly:  # fmt: skip
    """The trend (月次推移) of every account, or of one, or of one of its sub-accounts (0 = lines without one).

    By calendar months, unless `months` says which stretches from the first to the last day are wanted.
    """
    plan = chart(session)
    wanted = _wanted(session, first, last, department_id, without_adjustments=False)
    if account_id is not None and account_id != plan.carried_to:
        wanted = replace(wanted, account_id=account_id, sub_account_id=sub_account_id)
    months = tuple(months) or months_of(first, last)
    added = _computed(session, plan, months, wanted=wanted, apart=True, moves=moves)
    rows = {key[0]: row for key, row in added.items()}
    found: list[MonthlySum] = []
    for id_ in (*plan.accounts, *(() if plan.carried_to else (0,))):
        row = rows.get(id_)
        if account_id not in (None, id_) or (row is None and not every_account):
            continue
        row = row or SumRow(0, [0] * len(months), [0] * len(months))
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
    planned = dict(session.execute(query.where(Budget.department_id.in_(departments or (0,)))).all())
    pairs = [Budgeted(one, planned.get(one.account_id, 0)) for one in now]
    return tuple(p for p in pairs if p.budget or p.now.opening or p.now.debit or p.now.credit)
