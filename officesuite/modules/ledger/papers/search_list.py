"""The list of a search over entries on paper (優良な電子帳簿の検索結果): the conditions, then every line that meets them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from officesuite.modules.ledger.papers.head import BookHead


@dataclass(frozen=True, slots=True)
class Found:
    """A line that meets the conditions: yen as posted; `history` says 訂正済 or 取消 where there is any."""

    day: date
    entry_no: int
    debit_account: str
    credit_account: str
    amount: int
    partner: str = ""
    description: str = ""
    slip_no: str = ""
    history: str = ""


@dataclass(frozen=True, slots=True)
class SearchList:
    """What was asked for, as (label, words) pairs, and what was found; `rows` is read once."""

    head: BookHead
    conditions: tuple[tuple[str, str], ...]
    rows: Iterable[Found]
