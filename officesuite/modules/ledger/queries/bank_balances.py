"""The balances of bank statements beside the books', day by day."""

import datetime as dt

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from officesuite.db.types import sum_yen
from officesuite.modules.ledger.models import JournalLine, LedgerTotal, StatementLine
from officesuite.modules.ledger.queries.bank import at_place, statement_row
from officesuite.modules.ledger.rules.bank import Agreement, compare
from officesuite.modules.ledger.rules.periods import period_of


def agreement(session: Session, *, account_id: int, sub_account_id: int = 0, since: dt.date | None = None) -> Agreement:
    """Statement balances beside the books', day by day, from the first line (or `since`) to the last."""
    query = select(StatementLine).where(*at_place(account_id, sub_account_id), StatementLine.balance.is_not(None))
    if since is not None:
        query = query.where(StatementLine.date >= since)
    lines = [statement_row(line) for line in session.scalars(query.order_by(StatementLine.date, StatementLine.id))]
    if not lines:
        return Agreement(())
    first, last = lines[0].date, lines[-1].date
    opening = balance_before(session, account_id=account_id, sub_account_id=sub_account_id, day=first)
    conditions = _book_lines(account_id, sub_account_id)
    movements = session.execute(
        select(JournalLine.date, sum_yen(JournalLine.side * JournalLine.amount))
        .where(*conditions, JournalLine.date.between(first, last)).group_by(JournalLine.date)
    )  # fmt: skip
    return compare(lines, opening=opening, movements=dict(movements.all()))


def _book_lines(account_id: int, sub_account_id: int) -> tuple[ColumnElement[bool], ...]:
    own = JournalLine.account_id == account_id
    return (own, JournalLine.sub_account_id == sub_account_id) if sub_account_id else (own,)


def balance_before(session: Session, *, account_id: int, sub_account_id: int, day: dt.date) -> int:
    """The book balance at the end of the day before (yen, debit positive), from monthly sums and the days of its month."""
    month = day.replace(day=1)
    sums = select(sum_yen(LedgerTotal.debit - LedgerTotal.credit)).where(
        LedgerTotal.account_id == account_id, LedgerTotal.period < period_of(month)
    )
    if sub_account_id:
        sums = sums.where(LedgerTotal.sub_account_id == sub_account_id)
    days = select(sum_yen(JournalLine.side * JournalLine.amount)).where(
        *_book_lines(account_id, sub_account_id), JournalLine.date >= month, JournalLine.date < day
    )
    return (session.scalar(sums) or 0) + (session.scalar(days) or 0)
