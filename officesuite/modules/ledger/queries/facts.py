"""What posting must know of the office: accounts, departments, partners, tax rows, fiscal years, states of months."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.dates import FiscalYear
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.models import Department
from officesuite.modules.company.models import FiscalYear as FiscalYearRow
from officesuite.modules.ledger.models import Account, BookReasonRow, CreditRateRow, LedgerMonth, SubAccount
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.law import BookReason, CreditRate
from officesuite.modules.ledger.rules.periods import lock_of
from officesuite.modules.ledger.rules.postings import INPUT_TAX, OUTPUT_TAX, AccountFacts, Books, PartnerFacts
from officesuite.modules.partners.models import Partner


def books_of(session: Session) -> Books:
    """Everything but the partners, which `know_partners` adds for the ids at hand."""
    subs: dict[int, set[int]] = {}
    for id_, account_id in session.execute(select(SubAccount.id, SubAccount.account_id)):
        subs.setdefault(account_id, set()).add(id_)
    columns = (Account.id, Account.code, Account.name, Account.section, Account.role, Account.inactive)
    accounts: dict[int, AccountFacts] = {}
    roles: dict[str, int] = {}
    for id_, code, name, section, role, inactive in session.execute(select(*columns).order_by(Account.code_key)):
        accounts[id_] = AccountFacts(
            id_, code, name, Section(section).income, role, inactive, frozenset(subs.get(id_, ()))
        )
        if role and not inactive:
            roles.setdefault(role, id_)
    departments = {
        id_: (first, last)
        for id_, first, last in session.execute(select(Department.id, Department.valid_from, Department.valid_to))
    }
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
