"""What stands beside a report on one of its accounts: figures, its months against last year's, sub-accounts, newest lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from officesuite.base.dates import FiscalYear
from officesuite.base.text import tr
from officesuite.modules.ledger.pages.reports.sheets import Link
from officesuite.modules.ledger.pages.reports.terms import Term, month_words
from officesuite.modules.ledger.pages.reports.trial_views import percent
from officesuite.modules.ledger.queries import sums
from officesuite.modules.ledger.queries.books import Book
from officesuite.modules.ledger.queries.carrying import chart
from officesuite.modules.ledger.queries.ledger_pages import BookRow, book_rows
from officesuite.modules.ledger.rules.statements import AccountSum

NEWEST = 12  # lines


@dataclass(frozen=True, slots=True)
class MonthFact:
    """A month: this year's figure (None = still to come) and last year's, yen on the account's side."""

    label: str
    now: int | None
    before: int


@dataclass(frozen=True, slots=True)
class SubFact:
    """A sub-account: what the term brought (or its balance), and the year so far."""

    id: int
    name: str
    term: int
    year: int


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """One account over a term. `carried`: figures are balances, else movements. All yen on the section's side."""

    link: Link
    code: str
    name: str
    carried: bool
    term: int
    year: int
    before: int
    months: tuple[MonthFact, ...]
    current: int
    subs: tuple[SubFact, ...]
    lines: tuple[BookRow, ...]
    count: int
    side: int

    @property
    def change(self) -> Decimal | None:
        """How much more than a year before, in per cent; None where there was nothing."""
        ratio = percent(self.term, self.before)
        return None if ratio is None else ratio - 100


def account_facts(session: Session, link: Link, term: Term, year: FiscalYear | None) -> AccountFacts | None:
    """The facts; None for an account that is not (or no longer) there."""
    account = chart(session).accounts.get(link.account_id or 0)
    if account is None:
        return None
    carried = account.section.statement.carried
    start = year.first if year is not None else term.first
    now = _by_sub(session, link, term.first, term.last)
    to_date = _by_sub(session, link, start, term.last)
    before = _by_sub(session, link, *sums.year_before(term.first, term.last))

    def total(found: Sequence[sums.SubSum]) -> int:
        return sum(_amount(one.sums) for one in found)

    months = _months(session, link, year, term, account) if year is not None else ()
    book = Book(account.account_id, term.first, term.last, link.sub_account_id, link.department_id)
    page = book_rows(session, book, 0, 0)
    count = page.plan.lines
    lines = book_rows(session, book, max(count - NEWEST, 0), NEWEST, plan=page.plan).rows
    current = next((at for at, (_, last) in enumerate(_month_days(year)) if last >= term.last), -1) if year else -1
    name = account.name
    if link.sub_account_id is not None:
        name = next((one.name for one in now if one.sub_account_id == link.sub_account_id and one.name), name)
    return AccountFacts(
        link, account.code, name, carried, total(now), total(to_date), total(before), months, current,
        _subs(now, to_date) if link.sub_account_id is None else (), tuple(reversed(lines)), count,
        int(account.section.side),
    )  # fmt: skip


def _by_sub(session: Session, link: Link, first: date, last: date) -> tuple[sums.SubSum, ...]:
    found = sums.sub_sums(session, account_id=link.account_id, first=first, last=last, department_id=link.department_id)
    return tuple(one for one in found if link.sub_account_id in (None, one.sub_account_id))


def _amount(one: AccountSum) -> int:
    carried = one.section.statement.carried
    return (one.closing if carried else one.movement) * one.section.side


def _subs(now: Sequence[sums.SubSum], to_date: Sequence[sums.SubSum]) -> tuple[SubFact, ...]:
    """The sub-accounts there were this year; none where lines have no sub-account at all."""
    terms = {one.sub_account_id: _amount(one.sums) for one in now}
    if not any(one.sub_account_id for one in to_date):
        return ()
    return tuple(
        SubFact(one.sub_account_id, one.name or tr("Ledger", "(no sub-account)"), terms.get(one.sub_account_id, 0),
                _amount(one.sums))
        for one in to_date
    )  # fmt: skip


def _month_days(year: FiscalYear | None) -> tuple[tuple[date, date], ...]:
    from officesuite.modules.ledger.queries.spans import months_of

    return tuple((span.first or span.last, span.last) for span in months_of(year.first, year.last)) if year else ()


def _months(
    session: Session, link: Link, year: FiscalYear, term: Term, account: AccountSum
) -> tuple[MonthFact, ...]:  # fmt: skip
    now = _figures(session, link, year.first, year.last, account)
    before = _figures(session, link, *sums.year_before(year.first, year.last), account)
    days = _month_days(year)
    return tuple(
        MonthFact(_label(first, at), value if first <= term.last else None, last)
        for at, ((first, _), value, last) in enumerate(zip(days, now, before, strict=False))
    )


def _label(day: date, at: int) -> str:
    """`4月` for the first, then the bare number."""
    return month_words(day) if at == 0 else str(day.month)


def _figures(session: Session, link: Link, first: date, last: date, account: AccountSum) -> tuple[int, ...]:
    """A figure a month: its end balance, or what it brought, adjustments in the last one."""
    found = sums.monthly_sums(session, first=first, last=last, department_id=link.department_id, account_id=link.account_id,
                              sub_account_id=link.sub_account_id, every_account=True)  # fmt: skip
    if not found.rows:
        return (0,) * len(found.months)
    one = found.rows[0]
    values = list(one.balances if account.section.statement.carried else one.months)
    if values:
        values[-1] += one.adjustments
    return tuple(value * account.section.side for value in values)
