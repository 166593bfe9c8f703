"""The journal on paper (仕訳帳): every entry in order, debit left and credit right, two text lines a row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from officesuite.modules.ledger.papers.head import BookHead


@dataclass(frozen=True, slots=True)
class JournalSide:
    """One half of a row: yen on the account, with the words of its tax (課税仕入10%, ※ 80%控除)."""

    account: str
    amount: int
    sub_account: str = ""
    department: str = ""
    tax: str = ""


@dataclass(frozen=True, slots=True)
class JournalRow:
    """A printed row of an entry: one side may be missing."""

    debit: JournalSide | None = None
    credit: JournalSide | None = None
    description: str = ""
    partner: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A posted entry as it prints. `mark` says what is special: 訂正 (of 08123), 取消, 決算整理, 遅延入力."""

    day: date
    entry_no: int
    rows: tuple[JournalRow, ...]
    slip_no: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of a period; `entries` is read once."""

    head: BookHead
    entries: Iterable[JournalEntry]
