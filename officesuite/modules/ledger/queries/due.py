"""What the ledger says on the first page: balances of cash and banks, sales and costs by month, what rests or waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base.dates import add_months, month_end
from officesuite.base.declare import Bars, Figures, InboxItem
from officesuite.base.text import tr, translate
from officesuite.db.types import sum_yen
from officesuite.modules.company.models import FiscalYear
from officesuite.modules.ledger.models import Account, JournalEntry, LedgerMonth, LedgerTotal, SlipDraft
from officesuite.modules.ledger.queries.carrying import year_starts
from officesuite.modules.ledger.queries.checks import unclassified
from officesuite.modules.ledger.queries.spans import Span
from officesuite.modules.ledger.queries.sums import account_sums, monthly_sums
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.periods import month_of
from officesuite.modules.ledger.rules.statements import AccountSum

_RESTED_AFTER = timedelta(days=3)  # how long a slip may rest before it is told
_CLOSED_AFTER = timedelta(days=20)  # how long after its end a month is usually closed
_TOLD = 6  # rows of a card


@dataclass(frozen=True, slots=True)
class Balance:
    """What an account of cash and deposits holds: yen, debit positive."""

    account_id: int
    code: str
    name: str
    amount: int


def balances_on(session: Session, day: date) -> tuple[Balance, ...]:
    """Cash and deposits at the end of a day, in the chart's order; those never used are left out."""
    start = year_starts(session, day, first=day)[0]
    return tuple(
        Balance(one.account_id, one.code, one.name, one.closing)
        for one in account_sums(session, first=start, last=day)
        if one.section is Section.CASH
    )


def cash_card(session: Session, day: date) -> Figures:
    """The card of cash and banks: their sum, and each of them."""
    balances = balances_on(session, day)
    rows = tuple((one.name, "", one.amount, "danger" if one.amount < 0 else "") for one in balances[:_TOLD])
    note = translate("Ledger", "in the books on {day}", day=day.isoformat())
    return Figures(sum(one.amount for one in balances), note, rows)


def sales_by_month(session: Session, day: date) -> Bars:
    """Sales of each month of the fiscal year against the year before, in yen."""
    return _bars(session, day, costs=False)


def costs_by_month(session: Session, day: date) -> Bars:
    """Costs and expenses of each month of the fiscal year against the year before, in yen."""
    return _bars(session, day, costs=True)


def _bars(session: Session, day: date, *, costs: bool) -> Bars:
    start = year_starts(session, day, first=day)[0]
    now, before = _nets(session, start, costs=costs), _nets(session, add_months(start, -12), costs=costs)
    current = min((day.year - start.year) * 12 + day.month - start.month, len(now) - 1)
    comparison = ""
    if before[current] > 0:
        percent = (Decimal(100 * now[current]) / before[current]).quantize(Decimal(1))
        comparison = tr("Ledger", "{percent}% of last year", percent=percent)
    return Bars(
        labels=tuple(str(add_months(start, at).month) for at in range(len(now))),
        actual=tuple(net if at <= current else None for at, net in enumerate(now)),
        before=tuple(before),
        current=current,
        unit=translate("Ledger", "yen"),
        headline=now[current],
        comparison=comparison,
    )


def _nets(session: Session, start: date, *, costs: bool) -> list[int]:
    """Twelve months from `start`: sales, or costs and expenses, in yen; adjustments in the last one."""
    months = [Span(add_months(start, at), add_months(start, at + 1) - timedelta(days=1)) for at in range(12)]
    trend = monthly_sums(session, first=start, last=months[-1].last, months=months, moves=False)
    rows = [row for row in trend.rows if _counts(row.account, costs=costs)]
    sign = 1 if costs else -1
    nets = [sign * sum(row.months[at] for row in rows) for at in range(len(months))]
    nets[-1] += sign * sum(row.adjustments for row in rows)
    return nets


def _counts(one: AccountSum, *, costs: bool) -> bool:
    if costs:
        return not one.section.statement.carried and not one.section.income
    return one.section is Section.SALES


# ---- what waits --------------------------------------------------------------------------------------------------------


def resting_drafts(session: Session, day: date) -> Sequence[InboxItem]:
    """Slips that have rested as drafts for more than three days."""
    query = select(SlipDraft.id, SlipDraft.date, SlipDraft.description, SlipDraft.total, SlipDraft.updated_at)
    found: list[InboxItem] = []
    for id_, dated, description, total, updated in session.execute(query.order_by(SlipDraft.id)):
        due = updated.astimezone().date() + _RESTED_AFTER
        if due < day:
            title = description or tr("Ledger", "Slip without a description")
            subject = dated.isoformat() if dated else tr("Ledger", "Slip at rest")
            found.append(InboxItem(title, subject, due, f"ledger.draft:{id_}", _POST, total, "file-pen-line"))
    return found


_POST = translate("Ledger", "Post")
_CLOSE = translate("Ledger", "Close")
_CLASSIFY = translate("Ledger", "Classify")


def open_months(session: Session, day: date) -> Sequence[InboxItem]:
    """Months with entries that are still open some weeks after their end, oldest first."""
    used = set(session.scalars(select(LedgerTotal.period).distinct()))
    query = select(LedgerMonth.id, LedgerMonth.period, FiscalYear.last_day).join(
        FiscalYear, FiscalYear.id == LedgerMonth.fiscal_year_id
    )
    query = query.where(LedgerMonth.state == "open").order_by(FiscalYear.first_day, LedgerMonth.period)
    found: list[InboxItem] = []
    for id_, period, year_end in session.execute(query):
        due = add_months(year_end, 2) if period % 10 else month_end(date(*month_of(period), 1)) + _CLOSED_AFTER
        if period in used and due < day:
            title = tr("Ledger", "Close {month}", month=month_words(period))
            found.append(InboxItem(title, tr("Ledger", "Months"), due, f"ledger.month:{id_}", _CLOSE, None, "lock"))
    return found


def month_label(session: Session, id_: int) -> str | None:
    """How a link names a month that can be closed."""
    period = session.scalar(select(LedgerMonth.period).where(LedgerMonth.id == id_))
    return None if period is None else month_words(period)


def month_words(period: int) -> str:
    """2027-03, of adjustments 2027-03 with their word."""
    year, month = month_of(period)
    plain = f"{year}-{month:02}"
    return tr("Ledger", "{month} adjustments", month=plain) if period % 10 else plain


def unclassified_accounts(session: Session, day: date) -> Sequence[InboxItem]:
    """Accounts in use that stand on no statement yet (made by an import)."""
    codes = unclassified(session)
    rows = session.execute(select(Account.id, Account.code, Account.name).where(Account.code.in_(codes))).all()
    return [
        InboxItem(f"{row.code} {row.name}", tr("Ledger", "Account without a section"), day, f"ledger.account:{row.id}",
                  _CLASSIFY, None, "network")
        for row in rows
    ]  # fmt: skip


def waiting_card(session: Session, day: date) -> Figures:
    """The card of what is not done: drafts, open months, late entries of the year."""
    drafts = session.scalar(select(func.count()).select_from(SlipDraft)) or 0
    total = session.scalar(select(sum_yen(SlipDraft.total))) if drafts else None
    months = open_months(session, day)
    start = year_starts(session, day, first=day)[0]
    late = session.scalar(
        select(func.count()).select_from(JournalEntry).where(JournalEntry.late, JournalEntry.date >= start)
    )
    rows = (
        (tr("Ledger", "Drafts"), str(drafts), total, ""),
        (tr("Ledger", "Months to close"), str(len(months)), None, "warning" if months else ""),
        (tr("Ledger", "Late entries this year"), str(late or 0), None, ""),
    )
    return Figures(None, None, rows)
