"""The words of the ledger's axes, states and kinds, for screen, paper and history alike."""

from officesuite.base.text import Text, tr, translate
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.periods import Adjustment

TAX_SIDE_LABELS: dict[TaxSide, Text] = {
    TaxSide.NONE: translate("Ledger", "Out of scope"),
    TaxSide.SALE: translate("Ledger", "Sale"),
    TaxSide.SALE_RETURN: translate("Ledger", "Return of a sale"),
    TaxSide.PURCHASE: translate("Ledger", "Purchase"),
    TaxSide.PURCHASE_RETURN: translate("Ledger", "Return of a purchase"),
    TaxSide.IMPORT: translate("Ledger", "Import"),
    TaxSide.BAD_DEBT: translate("Ledger", "Bad debt"),
}
TAX_USE_LABELS: dict[TaxUse, Text] = {
    TaxUse.TAXABLE: translate("Ledger", "For taxable sales"),
    TaxUse.COMMON: translate("Ledger", "Common"),
    TaxUse.EXEMPT: translate("Ledger", "For exempt sales"),
}
INVOICE_LABELS: dict[Invoice, Text] = {
    Invoice.NONE: translate("Ledger", "None"),
    Invoice.QUALIFIED: translate("Ledger", "Qualified invoice"),
    Invoice.UNREGISTERED: translate("Ledger", "Unregistered supplier"),
    Invoice.BOOK: translate("Ledger", "Books only"),
}
TAX_MODE_LABELS: dict[TaxMode, Text] = {
    TaxMode.NONE: translate("Ledger", "No tax"),
    TaxMode.INCLUSIVE: translate("Ledger", "With tax"),
    TaxMode.EXCLUSIVE: translate("Ledger", "Tax on top"),
    TaxMode.SEPARATE: translate("Ledger", "Tax on its own line"),
}
ADJUSTMENT_LABELS: dict[Adjustment, Text] = {
    Adjustment.NONE: translate("Ledger", "Ordinary entry"),
    Adjustment.INTERIM: translate("Ledger", "Interim adjustment"),
    Adjustment.FINAL: translate("Ledger", "Closing adjustment"),
}
MONTH_STATE_LABELS: dict[str, Text] = {
    "open": translate("Ledger", "Open"),
    "provisional": translate("Ledger", "Provisionally closed"),
    "closed": translate("Ledger", "Closed"),
}
HOLIDAY_LABELS: dict[str, Text] = {
    "same": translate("Ledger", "The day itself"),
    "before": translate("Ledger", "Business day before"),
    "after": translate("Ledger", "Business day after"),
}
RELATION_LABELS: dict[str, Text] = {
    "": translate("Ledger", "Entry"),
    "correction": translate("Ledger", "Taken back"),
    "replacement": translate("Ledger", "Corrected entry"),
    "reversal": translate("Ledger", "Reversal"),
}
WAYS: dict[str, Text] = {
    "slip": translate("Ledger", "Slip"),
    "book": translate("Ledger", "Book"),
    "bank": translate("Ledger", "Bank statement"),
    "import": translate("Ledger", "Imported file"),
    "correction": translate("Ledger", "Correction"),
    "reversal": translate("Ledger", "Reversal"),
    "recurring": translate("Ledger", "Recurring entry"),
    "opening": translate("Ledger", "Opening balances"),
}
ENTRY_KIND_LABELS: dict[str, Text] = {
    "normal": translate("Ledger", "Ordinary entry"),
    "opening": translate("Ledger", "Opening balances"),
    "closing": translate("Ledger", "Closing entry"),
}


def entry_mark(relation: str, *, late: bool) -> str:
    """What makes a row of a book unlike others: 遅延入力, 赤伝, 訂正後, 反対仕訳; "" for an ordinary one."""
    words = {
        "correction": tr("Ledger", "taken back"),
        "replacement": tr("Ledger", "corrected"),
        "reversal": tr("Ledger", "reversed"),
    }.get(relation, "")
    return " ".join(word for word in (tr("Ledger", "late") if late else "", words) if word)


def way_words(way: str) -> str:
    """How an entry came in: its way without the layout of a file (`import.yayoi`)."""
    words = WAYS.get(way.partition(".")[0])
    return way if words is None else str(words)
