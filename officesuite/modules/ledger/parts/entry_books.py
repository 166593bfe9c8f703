"""The books one types into (現金・預金出納帳, 売掛帳, 買掛帳, 総勘定元帳)."""

from officesuite.base.declare import Module, Page
from officesuite.base.text import translate
from officesuite.modules.ledger.services.rights import VIEW

PART = Module(
    key="ledger", label=translate("Ledger", "Ledger"),
    pages=(
        Page("ledger.bank-book", translate("Ledger", "Bank book"), "landmark", permission=VIEW.key),
        Page("ledger.cash-book", translate("Ledger", "Cash book"), "wallet", permission=VIEW.key),
        Page("ledger.receivable-book", translate("Ledger", "Receivables book"), "hand-coins", permission=VIEW.key),
        Page("ledger.payable-book", translate("Ledger", "Payables book"), "receipt-text", permission=VIEW.key),
        Page("ledger.general-ledger", translate("Ledger", "General ledger"), "book-open", permission=VIEW.key),
    ),
)  # fmt: skip
