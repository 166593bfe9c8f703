"""What the books one types into must know besides their rows: accounts with their sub-accounts, the tax opposite, bank ticks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.modules.ledger.models import Account, JournalLine, StatementLine, SubAccount, TaxAxesRow
from officesuite.modules.ledger.queries.entries import axes_of
from officesuite.modules.ledger.rules.axes import TaxAxes, TaxUse
from officesuite.modules.ledger.rules.chart import Role, Section
from officesuite.modules.ledger.rules.entry import LineTax, Side
from officesuite.modules.ledger.rules.postings import AccountFacts, PartnerFacts
from officesuite.modules.partners.models import Partner

CASH_ROLES = frozenset({Role.CASH.value, Role.PETTY_CASH.value})


@dataclass(frozen=True, slots=True)
class SubFacts:
    """A sub-account: `partner_id` ties it to a customer or supplier."""

    id: int
    account_id: int
    code: str
    name: str
    kana: str
    search: str
    partner_id: int | None
    tax_category: str
    inactive: bool


@dataclass(frozen=True, slots=True)
class AccountCard:
    """An account as a book knows it; `search` is folded and holds code, name, kana and romaji."""

    id: int
    code: str
    name: str
    kana: str
    search: str
    section: Section
    contra: bool
    role: str
    tax_category: str
    inactive: bool
    subs: tuple[SubFacts, ...] = ()
    tax_use: TaxUse = TaxUse.TAXABLE
    tax_simple: int = 0

    @property
    def side(self) -> Side:
        """Its normal side."""
        return self.section.side.other if self.contra else self.section.side

    @property
    def facts(self) -> AccountFacts:
        """What the law of tax asks of it."""
        return AccountFacts(self.id, self.code, self.name, self.section.income, self.role, self.inactive)


@dataclass(frozen=True, slots=True)
class Accounts:
    """The chart by id, in the order of statements and codes, with sub-accounts by id."""

    cards: Mapping[int, AccountCard]
    subs: Mapping[int, SubFacts] = field(default_factory=dict)

    def usual_tax(self, account_id: int, sub_id: int | None = None) -> LineTax:
        """What a new line proposes: the sub-account's or account's category, the account's use and class."""
        card, sub = self.cards[account_id], self.subs.get(sub_id or 0)
        code = (sub.tax_category if sub is not None else "") or card.tax_category or "out-of-scope"
        return LineTax(code, use=card.tax_use, simple=card.tax_simple)

    def name(self, account_id: int, sub_id: int | None = None) -> str:
        """`普通預金  みなと銀行 本店`."""
        sub = self.subs.get(sub_id or 0)
        name = self.cards[account_id].name if account_id in self.cards else ""
        return f"{name}  {sub.name}" if sub is not None else name


def book_accounts(session: Session) -> Accounts:
    """The chart as it is now."""
    columns = (
        SubAccount.id, SubAccount.account_id, SubAccount.code, SubAccount.name, SubAccount.kana, SubAccount.search,
        SubAccount.partner_id, SubAccount.tax_category, SubAccount.inactive,
    )  # fmt: skip
    subs: dict[int, list[SubFacts]] = {}
    for row in session.execute(select(*columns).order_by(SubAccount.position, SubAccount.code, SubAccount.id)):
        subs.setdefault(row.account_id, []).append(SubFacts(*row))
    account = (
        Account.id, Account.code, Account.name, Account.kana, Account.search, Account.section, Account.contra,
        Account.role, Account.tax_category, Account.inactive, Account.tax_use, Account.tax_simple,
    )  # fmt: skip
    cards = [
        AccountCard(
            row.id,
            row.code,
            row.name,
            row.kana,
            row.search,
            Section(row.section),
            row.contra,
            row.role,
            row.tax_category,
            row.inactive,
            tuple(subs.get(row.id, ())),
            TaxUse(row.tax_use or TaxUse.TAXABLE),
            row.tax_simple,
        )
        for row in session.execute(select(*account).order_by(Account.code_key, Account.id))
    ]
    cards.sort(key=lambda card: card.section.order)
    return Accounts({card.id: card for card in cards}, {sub.id: sub for each in subs.values() for sub in each})


def opposite_taxes(session: Session, entry_ids: Collection[int], account_id: int) -> Mapping[int, TaxAxes]:
    """By entry: the tax that stands opposite the book's account, where one line holds it."""
    if not entry_ids:
        return {}
    line = JournalLine
    query = select(line.entry_id, TaxAxesRow).join(TaxAxesRow, TaxAxesRow.id == line.tax_axes_id)
    query = query.where(line.entry_id.in_(entry_ids), line.account_id != account_id, line.generated == 0)
    return {entry_id: axes_of(row) for entry_id, row in session.execute(query)}


def ticked(session: Session, entry_ids: Collection[int]) -> frozenset[int]:
    """The entries that a line of a bank's statement stands for (照合済み)."""
    if not entry_ids:
        return frozenset()
    query = select(StatementLine.entry_id).where(StatementLine.entry_id.in_(entry_ids))
    return frozenset(id_ for id_ in session.scalars(query) if id_ is not None)


def bank_balance(session: Session, account_id: int, sub_id: int | None, until: date) -> tuple[date, int] | None:
    """(day, yen) of the last balance a bank's statement told on or before a day; None where none was taken in."""
    query = select(StatementLine.date, StatementLine.balance).where(
        StatementLine.account_id == account_id, StatementLine.sub_account_id == (sub_id or 0),
        StatementLine.date <= until, StatementLine.balance.is_not(None),
    )  # fmt: skip
    row = session.execute(query.order_by(StatementLine.date.desc(), StatementLine.id.desc()).limit(1)).first()
    return None if row is None else (row.date, row.balance)


def partner_facts(session: Session, partner_id: int) -> PartnerFacts | None:
    """The registration of a partner, for the invoice status that the tax cell shows."""
    columns = (Partner.id, Partner.name, Partner.registration_number, Partner.registration_valid_from,
               Partner.registration_valid_to)  # fmt: skip
    row = session.execute(select(*columns).where(Partner.id == partner_id)).first()
    return None if row is None else PartnerFacts(row.id, row.name, bool(row.registration_number), row[3], row[4])
