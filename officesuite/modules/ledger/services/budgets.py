"""Budgets (予算): cells of a year written as they are typed, or made from last year's figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.dates import FiscalYear
from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import Account, Budget
from officesuite.modules.ledger.queries.budgets import actual_months, year_periods
from officesuite.modules.ledger.queries.sums import year_before
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.office.access import service

MOST = 10**12  # yen a cell


@dataclass(frozen=True, slots=True)
class BudgetCell:
    """A month of an account: yen, positive on the account's normal side; 0 takes the cell away."""

    account_id: int
    period: int
    amount: int


@service(MASTERS)
def set_budget(session: Session, *, cells: Sequence[BudgetCell], department_id: int = 0) -> int:
    """Writes cells for a department (0 = the whole office); the number that changed. Raises Invalid naming the row."""
    known = dict(session.execute(select(Account.id, Account.section)).all())
    problems = [problem for at, cell in enumerate(cells) if (problem := _problem(at, cell, known)) is not None]
    if problems:
        raise Invalid(problems)
    wanted = {(cell.account_id, cell.period): cell.amount for cell in cells}
    stored = {
        (row.account_id, row.period): row
        for row in session.scalars(
            select(Budget).where(
                Budget.department_id == department_id,
                Budget.account_id.in_({account for account, _ in wanted}),
                Budget.period.in_({period for _, period in wanted}),
            )
        )
    }
    changed = 0
    for (account_id, period), amount in wanted.items():
        row = stored.get((account_id, period))
        if (row.amount if row is not None else 0) == amount:
            continue
        changed += 1
        if row is None:
            session.add(Budget(account_id=account_id, department_id=department_id, period=period, amount=amount))
        elif amount:
            row.amount = amount
        else:
            session.delete(row)
    return changed


def _problem(at: int, cell: BudgetCell, known: Mapping[int, str]) -> Problem | None:
    section = known.get(cell.account_id)
    if section is None or Section(section).statement.carried:
        words = translate("Ledger", "To plan a budget, choose an account of income or cost.")
        return Problem("account_id", words, at)
    if abs(cell.amount) > MOST:
        return Problem("amount", translate("Ledger", "To keep this budget, check the amount: it is too large."), at)
    return None


@service(MASTERS)
def copy_last_year(
    session: Session, *, year: FiscalYear, department_id: int = 0, percent: Decimal = Decimal(100), unit: int = 1000
) -> int:
    """Plans every account at `percent` of what it brought a year before, rounded to `unit` yen; the number of cells changed.

    Accounts with nothing a year before keep their budget. Raises Invalid for a percentage or unit that makes no sense.
    """
    if not 0 < percent <= 1000:
        raise Invalid([Problem("percent", translate("Ledger", "To copy last year, give 1 to 1000 per cent."))])
    if unit < 1:
        raise Invalid([Problem("unit", translate("Ledger", "To copy last year, round to 1 yen or more."))])
    periods = year_periods(year)
    before = actual_months(session, *year_before(year.first, year.last), department_id=department_id or None)
    cells = [
        BudgetCell(account_id, period, scaled(amount, percent, unit))
        for account_id, months in before.items()
        if any(months)
        for period, amount in zip(periods, months, strict=False)
    ]
    return set_budget(session, cells=cells, department_id=department_id)


def scaled(amount: int, percent: Decimal, unit: int) -> int:
    """`percent` of an amount, rounded half up to `unit` yen."""
    return int((Decimal(amount) * percent / 100 / unit).quantize(Decimal(1), ROUND_HALF_UP)) * unit
