"""Accounts and sub-accounts (勘定科目・補助科目): added, changed, retired; what has entries is never deleted."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.errors import Conflict, Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.ledger.fields import ACCOUNT_FIELDS, SUB_ACCOUNT_FIELDS
from officesuite.modules.ledger.models import Account, JournalLine, SubAccount
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.modules.ledger.services.start import fold_account
from officesuite.office import records
from officesuite.office.access import service

Values = Mapping[str, object]
ACCOUNT = translate("Ledger", "Account")
SUB_ACCOUNT = translate("Ledger", "Sub-account")


@dataclass(frozen=True, slots=True)
class SubAccountDraft:
    """A row of the sub-accounts as it was typed; `id` None is a new one, an empty code takes the next number."""

    id: int | None
    code: str
    name: str
    kana: str = ""
    partner_id: int | None = None
    bank_account_id: int | None = None
    tax_category: str = ""
    inactive: bool = False


@service(MASTERS)
def save_account(
    session: Session, *, account_id: int | None, version: int | None, values: Values, subs: Sequence[SubAccountDraft]
) -> int:
    """Adds (`account_id` None) or changes an account together with its sub-accounts in their order; returns its id.

    Sub-accounts that are left out are deleted. Problems of a sub-account carry its row. Raises Conflict for one with entries.
    """
    if account_id is None:
        account_id = add_account(session, values=values)
    else:
        change_account(session, account_id=account_id, version=version, values=values)
    row = session.get_one(Account, account_id)
    if _put_sub_accounts(session, account_id, subs):
        records.touch(row)
        session.flush()
    return account_id


@service(MASTERS)
def add_account(session: Session, *, values: Values) -> int:
    """Adds an account and returns its id."""
    row = records.new(Account, records.clean(ACCOUNT_FIELDS, values))
    row.position = (session.scalar(select(func.max(Account.position))) or 0) + 1
    _check_account(session, row)
    session.add(row)
    session.flush()
    return row.id


@service(MASTERS)
def change_account(session: Session, *, account_id: int, version: int | None, values: Values) -> None:
    """Changes an account; only the given keys. Its entries keep pointing to it."""
    row = records.load(session, Account, account_id, version=version, what=ACCOUNT)
    records.put(row, records.clean(ACCOUNT_FIELDS, values, partial=True))
    _check_account(session, row)
    session.flush()


@service(MASTERS)
def delete_account(session: Session, *, account_id: int, version: int) -> None:
    """Deletes an account without entries and sub-accounts. Raises Conflict when something uses it: retire it instead."""
    row = records.load(session, Account, account_id, version=version, what=ACCOUNT)
    for used in (JournalLine, SubAccount):
        if session.scalar(select(used.id).where(used.account_id == account_id).limit(1)) is not None:
            raise Conflict(
                translate("Ledger", "{account} has entries or sub-accounts. Retire it instead of deleting it.",
                          account=row.name))  # fmt: skip
    session.delete(row)
    session.flush()


def _check_account(session: Session, row: Account) -> None:
    problems: list[Problem] = []
    with session.no_autoflush:
        for key, column, value in (("code", Account.code, row.code), ("name", Account.name, row.name)):
            twin = session.scalar(select(Account.name).where(column == value, Account.id != (row.id or 0)))
            if twin is not None:
                problems.append(
                    Problem(key, translate("Ledger", "To keep this account, choose another: {account} has {value}.",
                                           account=twin, value=value)))  # fmt: skip
        codes = {category.code for category in tax_categories(session)}
    if row.tax_category and row.tax_category not in codes:
        problems.append(
            Problem("tax_category", translate("Ledger", "To keep this account, choose one of the tax categories."))
        )
    if problems:
        raise Invalid(problems)
    if not row.tax_side and Section(row.section).income:
        row.tax_side = "sale"
    fold_account(row)


@service(MASTERS)
def add_sub_account(session: Session, *, values: Values) -> int:
    """Adds a sub-account and returns its id; without a code it gets the next number of its account."""
    values = dict(values)
    if not values.get("code"):
        values["code"] = _next_code(session, values.get("account_id"))
    row = records.new(SubAccount, records.clean(SUB_ACCOUNT_FIELDS, values))
    _check_sub_account(session, row)
    session.add(row)
    session.flush()
    return row.id


@service(MASTERS)
def change_sub_account(session: Session, *, sub_account_id: int, version: int, values: Values) -> None:
    """Changes a sub-account; only the given keys. Its account stays."""
    row = records.load(session, SubAccount, sub_account_id, version=version, what=SUB_ACCOUNT)
    given = {key: value for key, value in values.items() if key != "account_id"}
    records.put(row, records.clean(SUB_ACCOUNT_FIELDS, given, partial=True))
    _check_sub_account(session, row)
    session.flush()


def _put_sub_accounts(session: Session, account_id: int, subs: Sequence[SubAccountDraft]) -> bool:
    """Makes the account's sub-accounts those given; says whether anything changed."""
    stored = {row.id: row for row in session.scalars(select(SubAccount).where(SubAccount.account_id == account_id))}
    kept = {draft.id for draft in subs}
    for gone in [row for id_, row in stored.items() if id_ not in kept]:
        _delete_sub_account(session, gone)
    session.flush()
    changed = bool(stored.keys() - kept)
    problems: list[Problem] = []
    for at, draft in enumerate(subs):
        values = {key: value for key, value in asdict(draft).items() if key != "id"}
        try:
            row = stored.get(draft.id or 0)
            if row is None:
                row = session.get_one(
                    SubAccount, add_sub_account(session, values={**values, "account_id": account_id})
                )  # fmt: skip
                changed = True
            elif records.put(
                row, records.clean(SUB_ACCOUNT_FIELDS, {**values, "code": draft.code or row.code}, partial=True)
            ):
                _check_sub_account(session, row)
                changed = True
            changed = records.put(row, {"position": at}) or changed
            session.flush()
        except Invalid as error:
            problems += [Problem(problem.field, problem.message, at) for problem in error.problems]
    if problems:
        raise Invalid(problems)
    return changed


def _delete_sub_account(session: Session, row: SubAccount) -> None:
    if session.scalar(select(JournalLine.id).where(JournalLine.sub_account_id == row.id).limit(1)) is not None:
        raise Conflict(
            translate("Ledger", "{account} has entries. Retire it instead of deleting it.", account=row.name))  # fmt: skip
    session.delete(row)


def _next_code(session: Session, account_id: object) -> str:
    codes = session.scalars(select(SubAccount.code).where(SubAccount.account_id == account_id))
    return str(max((int(code) for code in codes if code.isdecimal()), default=0) + 1)


def _check_sub_account(session: Session, row: SubAccount) -> None:
    problems: list[Problem] = []
    with session.no_autoflush:
        for key, column, value in (("code", SubAccount.code, row.code), ("name", SubAccount.name, row.name)):
            query = select(SubAccount.name).where(
                SubAccount.account_id == row.account_id, column == value, SubAccount.id != (row.id or 0)
            )
            if (twin := session.scalar(query)) is not None:
                problems.append(
                    Problem(key, translate("Ledger", "To keep this sub-account, choose another: {account} has {value}.",
                                           account=twin, value=value)))  # fmt: skip
    if problems:
        raise Invalid(problems)
    row.sort_key = kana.fold(row.kana or row.name)
    words = (row.code, row.name, row.kana, kana.romaji(row.kana))
    row.search = kana.fold(" ".join(word for word in words if word))
