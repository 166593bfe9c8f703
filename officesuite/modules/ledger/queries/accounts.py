"""The chart of accounts read for its own page, for pickers of settings, and for services that post by use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from officesuite.base import kana
from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Choice
from officesuite.base.text import literal, translate
from officesuite.modules.ledger.models import Account, JournalLine, LedgerTotal, SubAccount
from officesuite.modules.ledger.queries.carrying import year_starts
from officesuite.modules.ledger.queries.sums import account_sums
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.uses import USE_BY_KEY
from officesuite.office import settings


@dataclass(frozen=True, slots=True)
class SubAccountRow:
    """A sub-account (補助科目) as the page edits it."""

    id: int
    code: str
    name: str
    kana: str
    partner_id: int | None
    bank_account_id: int | None
    tax_category: str
    inactive: bool


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account (勘定科目) as the page edits it. `balance`: yen of the fiscal year so far on its section's side."""

    id: int
    version: int
    code: str
    name: str
    kana: str
    name_en: str
    section: str
    contra: bool
    tax_category: str
    tax_use: str
    tax_simple: int
    role: str
    aliases: str
    notes: str
    inactive: bool
    search: str
    subs: tuple[SubAccountRow, ...] = ()
    balance: int = 0

    def holds(self, folded: str) -> bool:
        """Whether it, or one of its sub-accounts, is found by the folded text."""
        return folded in self.search or any(
            folded in kana.fold(f"{one.code} {one.name} {one.kana}") for one in self.subs
        )


_ACCOUNT = (
    Account.id, Account.version, Account.code, Account.name, Account.kana, Account.name_en, Account.section, Account.contra,
    Account.tax_category, Account.tax_use, Account.tax_simple, Account.role, Account.aliases, Account.notes,
    Account.inactive, Account.search,
)  # fmt: skip
_SUB = (
    SubAccount.account_id, SubAccount.id, SubAccount.code, SubAccount.name, SubAccount.kana, SubAccount.partner_id,
    SubAccount.bank_account_id, SubAccount.tax_category, SubAccount.inactive,
)  # fmt: skip


def account_rows(session: Session, day: date) -> tuple[AccountRow, ...]:
    """The whole chart in the order of statements and codes, with what each account holds on a day."""
    subs: dict[int, list[SubAccountRow]] = {}
    for account_id, *rest in session.execute(
        select(*_SUB).order_by(SubAccount.position, SubAccount.code, SubAccount.id)
    ):
        subs.setdefault(account_id, []).append(SubAccountRow(*tuple[Any, ...](rest)))
    start = year_starts(session, day, first=day)[0]
    balances = {
        one.account_id: (one.closing if one.section.statement.carried else one.movement) * one.section.side
        for one in account_sums(session, first=start, last=day)
    }
    rows = [
        AccountRow(*(*tuple[Any, ...](row), tuple(subs.get(row.id, ())), balances.get(row.id, 0)))
        for row in session.execute(select(*_ACCOUNT).order_by(Account.code_key, Account.id))
    ]
    return tuple(sorted(rows, key=lambda row: Section(row.section).order))


def account_label(session: Session, id_: int) -> str | None:
    """How links and history name an account."""
    return session.scalar(select(Account.name).where(Account.id == id_))


# ---- the accounts that events use -------------------------------------------------------------------------------------


def account_choices(session: Session) -> tuple[Choice, ...]:
    """Every account in use, by code; aliases are what else finds it."""
    query = (
        select(Account.code, Account.name, Account.kana).where(Account.inactive.is_(False)).order_by(Account.code_key)
    )
    return tuple(Choice(code, literal(name), (reading,)) for code, name, reading in session.execute(query))


def account_for(session: Session, use: str) -> int:
    """The id of the account that a use (`rules.uses`) posts to: the setting's, else the one of the use's role.

    Raises Invalid naming the setting where there is neither, or the chosen account is retired.
    """
    wanted = USE_BY_KEY[use]
    code = settings.read(session, wanted.setting) or wanted.code
    in_use = Account.inactive.is_(False)
    found = session.scalar(select(Account.id).where(Account.code == code, in_use))
    if found is None and code == wanted.code and wanted.role:
        found = session.scalar(
            select(Account.id).where(Account.role == wanted.role, in_use).order_by(Account.code_key).limit(1)
        )
    if found is None:
        message = translate("Ledger", "To post this, choose the account for “{use}” under Settings: {code} is not in use.",
                            use=wanted.label, code=code)  # fmt: skip
        raise Invalid([Problem(wanted.setting, message)])
    return found


# ---- what uses a thing ------------------------------------------------------------------------------------------------


def lines_with(column: InstrumentedAttribute[int] | InstrumentedAttribute[int | None]) -> Callable[[Session, int], int]:
    """A counter of journal lines by a column."""

    def count(session: Session, id_: int) -> int:
        return session.scalar(select(func.count()).select_from(JournalLine).where(column == id_)) or 0

    return count


def subs_of_partner(session: Session, partner_id: int) -> int:
    """How many sub-accounts stand for a partner."""
    query = select(func.count()).select_from(SubAccount).where(SubAccount.partner_id == partner_id)
    return session.scalar(query) or 0


def lines_of_department(session: Session, department_id: int) -> int:
    """How many lines a department has, from the monthly totals."""
    return session.scalar(select(func.sum(LedgerTotal.lines)).where(LedgerTotal.department_id == department_id)) or 0
