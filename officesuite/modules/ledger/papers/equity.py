"""Changes in net assets on paper (株主資本等変動計算書): components across, causes down, landscape."""

from dataclasses import dataclass

from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.equity import EquityStatement


@dataclass(frozen=True, slots=True)
class EquityPaper:
    """The statement of its head's period."""

    head: BookHead
    statement: EquityStatement
    footnote: str = ""
