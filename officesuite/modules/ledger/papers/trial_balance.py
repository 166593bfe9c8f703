"""The trial balance on paper (合計残高試算表): totals and balances left and right of the account, carried from page to page."""

from dataclasses import dataclass

from officesuite.modules.ledger.papers.head import BookHead, LineKind


@dataclass(frozen=True, slots=True)
class TrialRow:
    """An account or a subtotal: yen in the four columns; totals hold the opening balance on its side.

    A subtotal is a sum of accounts already shown (資産 計) and is not added again.
    """

    kind: LineKind
    label: str
    debit_balance: int = 0
    debit_total: int = 0
    credit_total: int = 0
    credit_balance: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class TrialSheet:
    """Accounts that begin a page of their own (貸借対照表科目, 損益計算書科目)."""

    label: str
    rows: tuple[TrialRow, ...]


@dataclass(frozen=True, slots=True)
class TrialBalance:
    """The trial balance of a period; the last page's total is the sum of every account row, and both halves must meet."""

    head: BookHead
    sheets: tuple[TrialSheet, ...]
