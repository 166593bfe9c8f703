"""Accounts and sub-accounts (勘定科目・補助科目): added, changed, retired; what has entries is never deleted."""

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.errors import Conflict, Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.ledger.fields import ACCOUNT_FIELDS, SUB_ACCOUNT_FIELDS
from officesuite.modules.ledger.models import Account, JournalLine, SubAccount
from officesuite.modules.ledger.rules.chart import Role, Section
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.modules.ledger.services.start import fold_account
from officesuite.office import records
from officesuite.office.access import service

Values = Mapping[str, object]
ACCOUNT = translate("Ledger", "Account")
SUB_ACCOUNT = translate("Ledger", "Sub-account")


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
def change_account(session: Session, *, account_id: int, version: int, values: Values) -> None:
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
    if row.role and row.role not in {role.value for role in Role}:
        problems.append(Problem("role", translate("Ledger", "To keep this account, choose what it is looked up as.")))
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
        count = session.scalar(select(func.count()).where(SubAccount.account_id == values.get("account_id")))
        values["code"] = str((count or 0) + 1)
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
