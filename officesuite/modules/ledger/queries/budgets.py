"""The budget (予算) of a fiscal year as one types it: an account a row, a month a column, last year's figures beside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.dates import FiscalYear
from officesuite.modules.ledger.models import Budget
from officesuite.modules.ledger.queries.carrying import chart
from officesuite.modules.ledger.queries.spans import months_of
from officesuite.modules.ledger.queries.sums import monthly_sums, year_before
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.periods import period_of
from officesuite.modules.ledger.rules.statements import AccountSum


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """An account of income or cost: yen a month, positive on the account's normal side; `before` is last year's actual."""

    account_id: int
    code: str
    name: str
    income: bool
    months: tuple[int, ...]
    before: tuple[int, ...]


def normal_side(one: AccountSum) -> Side:
    """The side on which the account itself is positive: its section's, the other one for a contra account."""
    return one.section.side.other if one.contra else one.section.side


def year_periods(year: FiscalYear) -> tuple[int, ...]:
    """The periods a budget of the year has: its months."""
    return tuple(period_of(span.first or span.last) for span in months_of(year.first, year.last))


def budget_cells(session: Session, year: FiscalYear, department_id: int) -> Mapping[tuple[int, int], int]:
    """(account id, period) → yen, for a department (0 = the whole office)."""
    periods = year_periods(year)
    query = select(Budget.account_id, Budget.period, Budget.amount).where(
        Budget.department_id == department_id, Budget.period.between(periods[0], periods[-1])
    )
    return {(account, period): amount for account, period, amount in session.execute(query)}


def budget_rows(session: Session, year: FiscalYear, department_id: int) -> tuple[BudgetRow, ...]:
    """The accounts with a budget or with figures last year or this year, in the order of the statements."""
    cells = budget_cells(session, year, department_id)
    before = actual_months(session, *year_before(year.first, year.last), department_id=department_id or None)
    now = actual_months(session, year.first, year.last, department_id=department_id or None)
    used = {account for account, _ in cells} | {id_ for one in (before, now) for id_, own in one.items() if any(own)}
    periods = year_periods(year)
    rows = []
    for one in chart(session).accounts.values():
        if one.section.statement.carried or one.account_id not in used:
            continue
        months = tuple(cells.get((one.account_id, period), 0) for period in periods)
        old = before.get(one.account_id, (0,) * len(periods))
        rows.append(BudgetRow(one.account_id, one.code, one.name, one.section.income, months, old[: len(periods)]))
    return tuple(rows)


def actual_months(
    session: Session, first: date, last: date, *, department_id: int | None = None
) -> dict[int, tuple[int, ...]]:
    """What each account of income and cost brought a month, on its normal side; adjustments in the last one."""
    found: dict[int, tuple[int, ...]] = {}
    for one in monthly_sums(session, first=first, last=last, department_id=department_id).rows:
        if one.account.section.statement.carried:
            continue
        months = list(one.months)
        months[-1] += one.adjustments
        side = normal_side(one.account)
        found[one.account.account_id] = tuple(value * side for value in months)
    return found
