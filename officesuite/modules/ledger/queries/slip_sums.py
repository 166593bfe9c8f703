"""Balances of the accounts a slip is about to move (登録前の残高), straight from the monthly totals."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.db.types import sum_yen
from officesuite.modules.company.queries import fiscal_year_of
from officesuite.modules.ledger.models import Account, LedgerTotal
from officesuite.modules.ledger.rules.chart import Section


def balances_of(session: Session, places: Sequence[tuple[int, int]], day: date) -> Mapping[tuple[int, int], int]:
    """(account, sub-account or 0) → yen, debit positive, at the end of the day's fiscal year as posted so far.

    Sub-account 0 is the whole account. Results count from the first day of the year.
    """
    year = fiscal_year_of(session, day)
    last = (year.last.year * 100 + year.last.month) * 10 + 9 if year is not None else 10**8
    first = (year.first.year * 100 + year.first.month) * 10 if year is not None else 0
    ids = [account_id for account_id, _ in places]
    sections = dict(session.execute(select(Account.id, Account.section).where(Account.id.in_(ids))).all())
    total = LedgerTotal
    found: dict[tuple[int, int], int] = {}
    for account_id, sub_id in places:
        query = select(sum_yen(total.debit - total.credit)).where(total.account_id == account_id, total.period <= last)
        if sub_id:
            query = query.where(total.sub_account_id == sub_id)
        if not Section(sections[account_id]).statement.carried:
            query = query.where(total.period >= first)
        found[account_id, sub_id] = session.scalar(query) or 0
    return found
