"""Balance sheet in account form (貸借対照表・勘定式), income statement and cost report in report form (損益計算書・製造原価報告書)."""

from dataclasses import dataclass
from enum import StrEnum

from officesuite.modules.ledger.papers.head import BookHead, LineKind


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of a statement: yen positive on the section's normal side; None = no figure.

    `level` indents: 0 the parts (流動資産), 1 their accounts or （有形固定資産）, 2 accounts under that. A heading's amount is
    the sum of what stands under it; a result is a line of its own (売上総利益). `outer` puts an income statement's figure into
    the right column.
    """

    kind: LineKind
    label: str
    amount: int | None = None
    level: int = 0
    outer: bool = False


@dataclass(frozen=True, slots=True)
class BalanceSheet:
    """A balance sheet on its last day; the rows' own sums are shown, `assets_total` must equal the other side's."""

    head: BookHead
    assets: tuple[StatementRow, ...]
    liabilities: tuple[StatementRow, ...]
    net_assets: tuple[StatementRow, ...]
    assets_total: int
    liabilities_total: int
    net_assets_total: int
    footnote: str = ""


class ReportTitle(StrEnum):
    """Which statement in report form it is."""

    INCOME = "income"  # 損益計算書
    COST = "cost"  # 製造原価報告書


@dataclass(frozen=True, slots=True)
class Report:
    """A statement in report form: one list of rows, results (売上総利益 … 当期純利益) among them; the last is the final one."""

    head: BookHead
    title: ReportTitle
    rows: tuple[StatementRow, ...]
    footnote: str = ""
