"""The trial balance on paper (合計残高試算表): totals and balances left and right of the account, carried from page to page."""

from dataclasses import dataclass

from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.trial_balance import TrialRow


@dataclass(frozen=True, slots=True)
class TrialBalance:
    """The trial balance of a period; `rows` as `rules.trial_balance` gives them.

    `depth` is the deepest level of subtotals shown: 0 資産計, 1 流動資産計, 2 現金及び預金計.
    """

    head: BookHead
    rows: tuple[TrialRow, ...]
    depth: int = 0
