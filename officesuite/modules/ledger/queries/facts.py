"""What posting must know of the office: accounts, departments, partners, tax rows, fiscal years, states of months."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from officesuite.base.dates import FiscalYear
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.models import Department
from officesuite.modules.company.models import FiscalYear as FiscalYearRow
from officesuite.modules.ledger.models import Account, BookReasonRow, CreditRateRow, LedgerMonth, SubAccount
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.entry import Line
from officesuite.modules.ledger.rules.law import BookReason, CreditRate
from officesuite.modules.ledger.rules.periods import lock_of
from officesuite.modules.ledger.rules.postings import INPUT_TAX, OUTPUT_TAX, AccountFacts, Books, PartnerFacts
from officesuite.modules.partners.models import Partner


def books_of(session: Session, *, lines: Iterable[Line] | None = None) -> Books:
    """Everything but the partners, which `know_partners` adds for the ids at hand.

    With `lines`, only the accounts, sub-accounts and departments that these lines and their tax need: a typed entry knows
    what it uses, and a save should not wait for a large chart.
    """
    used = None if lines is None else tuple(lines)
    columns = (Account.id, Account.code, Account.name, Account.section, Account.role, Account.inactive)
    query = select(*columns).order_by(Account.code_key)
    sub_query = select(SubAccount.id, SubAccount.account_id)
    if used is not None:
        ids = {line.account_id for line in used}
        query = query.where(or_(Account.id.in_(ids), Account.role.in_((INPUT_TAX, OUTPUT_TAX))))
        sub_query = sub_query.where(SubAccount.id.in_({line.sub_account_id for line in used} - {None}))
    subs: dict[int, set[int]] = {}
    if used is None or any(line.sub_account_id for line in used):
        for id_, account_id in session.execute(sub_query):
            subs.setdefault(account_id, set()).add(id_)
    accounts: dict[int, AccountFacts] = {}
    roles: dict[str, int] = {}
    for id_, code, name, section, role, inactive in session.execute(query):
        accounts[id_] = AccountFacts(
            id_, code, name, Section(section).income, role, inactive, frozenset(subs.get(id_, ()))
        )
        if role and not inactive:
            roles.setdefault(role, id_)
    departments: dict[int, tuple[date | None, date | None]] = {}
    if used is None or any(line.department_id for line in used):
        for id_, first, last in session.execute(select(Department.id, Department.valid_from, Department.valid_to)):
            departments[id_] = (first, last)
    company = company_queries.company(session)
    return Books(
        accounts, {}, departments, company_queries.tax_categories(session), credit_rates(session),
        company.tax_accounting, company.rounding, roles.get(INPUT_TAX), roles.get(OUTPUT_TAX),
    )  # fmt: skip


def know_partners(session: Session, books: Books, ids: Iterable[int | None]) -> None:
    """Adds the registration facts of these partners to `books`."""
    known = dict(books.partners)
    wanted = {id_ for id_ in ids if id_ is not None} - known.keys()
    if not wanted:
        return
    columns = (Partner.id, Partner.name, Partner.registration_number, Partner.registration_valid_from,
               Partner.registration_valid_to)  # fmt: skip
    for id_, name, number, first, last in session.execute(select(*columns).where(Partner.id.in_(wanted))):
        known[id_] = PartnerFacts(id_, name, bool(number), first, last)
    books.partners = known


def credit_rates(session: Session) -> tuple[CreditRate, ...]:
    """The dated rows of the credit for unregistered suppliers, oldest first."""
    rows = session.scalars(select(CreditRateRow).order_by(CreditRateRow.valid_from))
    return tuple(CreditRate(r.valid_from, r.percent, r.source, r.checked_on, r.please_confirm) for r in rows)


def book_reasons(session: Session) -> tuple[BookReason, ...]:
    """The dated reasons for which the books alone are enough, in their order."""
    rows = session.scalars(select(BookReasonRow).order_by(BookReasonRow.position, BookReasonRow.id))
    names = BookReason.__dataclass_fields__
    return tuple(BookReason(**{name: getattr(row, name) for name in names}) for row in rows)


@dataclass(frozen=True, slots=True)
class Year:
    """An open fiscal year with its id."""

    id: int
    year: FiscalYear

    def __contains__(self, day: date) -> bool:
        return day in self.year


def years(session: Session) -> tuple[Year, ...]:
    """Every open fiscal year, oldest first."""
    query = select(FiscalYearRow.id, FiscalYearRow.first_day, FiscalYearRow.last_day).order_by(FiscalYearRow.first_day)
    return tuple(Year(id_, FiscalYear(first, last)) for id_, first, last in session.execute(query))


def month_states(session: Session) -> Mapping[tuple[int, int], str]:
    """(fiscal year id, lock period) → open, provisional or closed; a period without a row is open."""
    query = select(LedgerMonth.fiscal_year_id, LedgerMonth.period, LedgerMonth.state)
    return {(year, period): state for year, period, state in session.execute(query)}


def state_of(states: Mapping[tuple[int, int], str], year_id: int, period: int) -> str:
    """The state that holds for entries of a period."""
    return states.get((year_id, lock_of(period)), "open")
