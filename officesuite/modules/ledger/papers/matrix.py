"""Statements of many columns on landscape paper: 月次推移表, 部門別, 前年比較, 予算実績 share one table of figures.

Columns that find no room go on to further sheets with the accounts repeated.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.statements import RowKind


class MatrixTitle(StrEnum):
    """Which statement it is."""

    MONTHS = "months"  # 月次推移表
    DEPARTMENTS = "departments"  # 部門別損益計算書 / 部門別残高試算表
    LAST_YEAR = "last-year"  # 前年比較
    BUDGET = "budget"  # 予算実績対比表


class Measure(StrEnum):
    """What a column holds: yen, or a ratio in per cent with one decimal."""

    YEN = "yen"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column and its head; neighbours of the same `group` stand under one head (本社: 当年, 前年, 差額)."""

    label: str
    measure: Measure = Measure.YEN
    group: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row: code and name, and a figure a column: yen as int, per cent as Decimal, None = empty."""

    kind: RowKind
    label: str
    amounts: tuple[int | Decimal | None, ...] = ()
    code: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Matrix:
    """A statement of many columns. `totals` is how many of the last columns repeat on every sheet (合計)."""

    head: BookHead
    title: MatrixTitle
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    totals: int = 0
    subject: str = ""  # 損益計算書, 貸借対照表, 全部門
