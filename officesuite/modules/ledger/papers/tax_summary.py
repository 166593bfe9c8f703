"""The consumption tax summary on paper (消費税集計表): by category, rate and credit percentage, then the return's computation."""

from dataclasses import dataclass

from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.statements import RowKind


@dataclass(frozen=True, slots=True)
class TaxLine:
    """A row: category (課税仕入), rate (10%, ※ 8%), what stands behind it (適格, 区分 80%), yen.

    `deductible` is None on the side of sales. A subtotal repeats the sums of the rows above it.
    """

    kind: RowKind
    label: str
    rate: str = ""
    invoice: str = ""
    credit_percent: int | None = None
    net: int | None = None
    tax: int | None = None
    deductible: int | None = None


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """A line of the return's computation: its letter or number on the form, words, yen; RESULT lines are ruled off."""

    kind: RowKind
    label: str
    amount: int | None = None
    mark: str = ""  # ①, ②
    note: str = ""  # 千円未満切捨て


@dataclass(frozen=True, slots=True)
class TaxSummary:
    """The summary of a tax period; `method` says 本則課税・割戻し計算, 簡易課税 第5種 …"""

    head: BookHead
    sales: tuple[TaxLine, ...]
    purchases: tuple[TaxLine, ...]
    computation: tuple[ReturnLine, ...] = ()
    method: str = ""
