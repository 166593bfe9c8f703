"""The transfer slip on paper (振替伝票): two halves on one A4, cut at 148.5 mm; a long slip goes on in the next half."""

from dataclasses import dataclass
from datetime import date

from officesuite.paper.stamp import ApprovalBox


@dataclass(frozen=True, slots=True)
class SlipSide:
    """One half of a row: yen, account, and its sub-account or partner small under it."""

    amount: int
    account: str
    sub_account: str = ""


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A row of the slip; `tax` is the small line under the description: 課税仕入10%（内税 60）."""

    debit: SlipSide | None = None
    credit: SlipSide | None = None
    description: str = ""
    tax: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip as it prints. `entered` tells time and hand: 入力 2026/11/27 14:08　森; `source` what it comes from."""

    office: str
    day: date
    number: str
    rows: tuple[SlipRow, ...]
    department: str = ""
    slip_no: str = ""
    entered: str = ""
    source: str = ""
    mark: str = ""  # 訂正, 取消, 決算整理, 下書き
    approvals: tuple[ApprovalBox, ...] = ()
    language: str = "ja"
    wareki: bool = False


@dataclass(frozen=True, slots=True)
class Slips:
    """Slips in the order they print, two a sheet."""

    slips: tuple[Slip, ...]
