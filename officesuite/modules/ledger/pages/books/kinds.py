"""The five books one types into: which accounts each is kept of, and its words for debit, credit and paper."""

from collections.abc import Callable
from dataclasses import dataclass

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.queries.entry_books import CASH_ROLES, AccountCard
from officesuite.modules.ledger.rules.chart import Role, Section


@dataclass(frozen=True, slots=True)
class BookKind:
    """`keeps(account)`: whether the book is offered for it; `key` is that of its page and its paper; `bank`: statements stand beside it.

    `by_partner`: the book may be kept of one customer or supplier.
    """

    key: str
    title: Text
    keeps: Callable[[AccountCard], bool]
    debit: Text
    credit: Text
    icon: str
    bank: bool = False
    by_partner: bool = False


def _is_cash(card: AccountCard) -> bool:
    return card.role in CASH_ROLES


def _is_bank(card: AccountCard) -> bool:
    return card.section is Section.CASH and not _is_cash(card)


CASH = BookKind(
    "ledger.cash-book", translate("Ledger", "Cash book"), _is_cash, translate("Ledger", "Received"),
    translate("Ledger", "Paid out"), "wallet",
)  # fmt: skip
BANK = BookKind(
    "ledger.bank-book", translate("Ledger", "Bank book"), _is_bank, translate("Ledger", "Received"),
    translate("Ledger", "Paid out"), "landmark", bank=True,
)  # fmt: skip
RECEIVABLE = BookKind(
    "ledger.receivable-book", translate("Ledger", "Receivables book"),
    lambda card: card.section is Section.RECEIVABLES and not card.contra, translate("Ledger", "Sold"),
    translate("Ledger", "Collected"), "hand-coins", by_partner=True,
)  # fmt: skip
PAYABLE = BookKind(
    "ledger.payable-book", translate("Ledger", "Payables book"),
    lambda card: card.section is Section.PAYABLES or card.role in (Role.OTHER_PAYABLE, Role.CARD_PAYABLE),
    translate("Ledger", "Settled"), translate("Ledger", "Bought"), "receipt-text", by_partner=True,
)  # fmt: skip
GENERAL = BookKind(
    "ledger.general-ledger", translate("Ledger", "General ledger"), lambda card: True, translate("Ledger", "Debit"),
    translate("Ledger", "Credit"), "book-open",
)  # fmt: skip
KINDS = (CASH, BANK, RECEIVABLE, PAYABLE, GENERAL)
