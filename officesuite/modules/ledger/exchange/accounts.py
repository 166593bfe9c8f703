"""The chart of accounts as a file: `ledger.accounts` in and out. A code that exists is changed; absent columns are left alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import ExportKind, Fault, Imported, ImportKind, Record
from officesuite.base.errors import Invalid
from officesuite.base.text import translate
from officesuite.modules.ledger.fields import ACCOUNT_FIELDS
from officesuite.modules.ledger.models import Account
from officesuite.modules.ledger.services.masters import add_account, change_account
from officesuite.modules.ledger.services.rights import MASTERS, VIEW

_KEYS = tuple(field.key for field in ACCOUNT_FIELDS)
_WORDS = frozenset(("kana", "name_en", "tax_category", "role", "aliases", "notes"))


def load_accounts(session: Session, records: Sequence[Record]) -> Imported:
    """Takes the records in; every fault is told with its row and column."""
    stored = {row.code: row for row in session.scalars(select(Account))}
    seen: dict[str, int] = {}
    new = changed = unchanged = 0
    faults: list[Fault] = []
    told: list[str] = []
    for record in records:
        values = {key: "" if value is None and key in _WORDS else value for key, value in record.values.items()}
        code = values["code"]
        if code in seen:
            message = translate("Ledger", "Account {code} stands in row {row} already.", code=code, row=seen[code])
            faults.append(Fault(record.row, "code", message))
            continue
        seen[code] = record.row
        old = stored.get(code)
        try:
            if old is None:
                add_account(session, values={key: value for key, value in values.items() if value is not None})
                new += 1
                continue
            wanted = {key: value for key, value in values.items() if value is not None and getattr(old, key) != value}
            if not wanted:
                unchanged += 1
                continue
            told.append(
                f"{code}  " + ", ".join(f"{key}: {getattr(old, key)} → {value}" for key, value in wanted.items())
            )
            change_account(session, account_id=old.id, version=old.version, values=wanted)
            changed += 1
        except Invalid as invalid:
            faults.extend(Fault(record.row, problem.field, problem.message) for problem in invalid.problems)
            if old is not None:
                session.refresh(old)
    return Imported(new, changed, unchanged, tuple(faults), tuple(told))


def account_rows(session: Session) -> Iterator[Mapping[str, Any]]:
    """Every account by code, as the import reads it."""
    for row in session.scalars(select(Account).order_by(Account.code_key, Account.id)):
        yield {key: getattr(row, key) for key in _KEYS}


ACCOUNTS_IN = ImportKind(
    key="ledger.accounts", label=translate("Ledger", "Chart of accounts"), columns=ACCOUNT_FIELDS, load=load_accounts,
    permission=MASTERS.key, key_column="code",
)  # fmt: skip
ACCOUNTS_OUT = ExportKind(
    key="ledger.accounts", label=translate("Ledger", "Chart of accounts"), columns=ACCOUNT_FIELDS, rows=account_rows,
    permission=VIEW.key,
)  # fmt: skip
