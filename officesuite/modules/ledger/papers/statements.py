"""Balance sheet in account form (貸借対照表・勘定式), income statement and cost report in report form (損益計算書・製造原価報告書)."""

from dataclasses import dataclass

from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.statements import BalanceSheet, CostReport, IncomeStatement


@dataclass(frozen=True, slots=True)
class BalanceSheetPaper:
    """A balance sheet on the last day of its head's period."""

    head: BookHead
    sheet: BalanceSheet
    footnote: str = ""


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """An income statement or a cost report of its head's period."""

    head: BookHead
    report: IncomeStatement | CostReport
    footnote: str = ""
