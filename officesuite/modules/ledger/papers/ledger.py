"""The books of one account on paper: 総勘定元帳, 補助元帳, 現金・預金出納帳, 売掛帳, 買掛帳.

Balances, monthly and cumulative totals and carry-overs are computed here from the rows, so they cannot disagree with them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.periods import Adjustment


class BookKind(StrEnum):
    """Which book it is: its title and what its columns are called."""

    GENERAL = "general"  # 総勘定元帳
    SUBSIDIARY = "subsidiary"  # 補助元帳
    CASH = "cash"  # 現金出納帳
    BANK = "bank"  # 預金出納帳
    RECEIVABLE = "receivable"  # 売掛帳
    PAYABLE = "payable"  # 買掛帳


class Opening(StrEnum):
    """What the first row says of the opening balance."""

    YEAR = "year"  # 前期繰越
    MONTH = "month"  # 前月より繰越
    NONE = "none"  # a profit-and-loss account at the start of its year: no row


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the account: yen on its side, negative in a correction (赤伝). `counter` is 諸口 where there are several.

    `tax` is what the book must say of the tax, in words: ※, ※ 80%控除, 帳簿のみ（自動販売機）.
    """

    day: date
    entry_no: int
    counter: str
    debit: int = 0
    credit: int = 0
    description: str = ""
    partner: str = ""
    tax: str = ""
    slip_no: str = ""
    adjustment: Adjustment = Adjustment.NONE


@dataclass(frozen=True, slots=True)
class LedgerBook:
    """One account (or sub-account) over at most one fiscal year; `rows` is read once, in the book's order.

    `opening` is yen on the account's `side`; `debit_before` and `credit_before` are the year's turnover before the first day.
    `closes` ends the book with 次期繰越 (balance-sheet accounts at the year's end). `slips` gives slip numbers a column.
    """

    head: BookHead
    kind: BookKind
    code: str
    account: str
    side: Side
    rows: Iterable[LedgerRow]
    sub_account: str = ""
    opening: int = 0
    opening_row: Opening = Opening.YEAR
    debit_before: int = 0
    credit_before: int = 0
    closes: bool = False
    slips: bool = False
