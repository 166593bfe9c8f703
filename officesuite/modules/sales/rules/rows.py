"""A quote row (見積明細) as the law sees it: what it is, how many, at what price, under which tax category."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from officesuite.base.text import Text, translate
from officesuite.base.yen import Rounding, round_yen


class RowKind(StrEnum):
    """What a row is; only items and discounts carry money."""

    ITEM = "item"  # 明細
    HEADING = "heading"  # 見出し
    SUBTOTAL = "subtotal"  # 小計
    TEXT = "text"  # 文章
    DISCOUNT = "discount"  # 値引
    PAGE_BREAK = "page-break"  # 改ページ


ROW_KIND_LABELS: dict[RowKind, Text] = {
    RowKind.ITEM: translate("Sales", "Line item"),
    RowKind.HEADING: translate("Sales", "Heading"),
    RowKind.SUBTOTAL: translate("Sales", "Subtotal"),
    RowKind.TEXT: translate("Sales", "Text"),
    RowKind.DISCOUNT: translate("Sales", "Discount"),
    RowKind.PAGE_BREAK: translate("Sales", "Page break"),
}


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One row. `unit_price` is in the quote's price mode; a discount's is positive; `cost` is yen a unit net of tax.

    A discount without `tax_category` is a lump over all categories; its quantity may stay empty, meaning 1.
    """

    kind: RowKind
    description: str = ""
    item_code: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: Decimal | None = None
    tax_category: str = ""
    cost: Decimal | None = None


def line_amount(quantity: Decimal, unit_price: Decimal) -> int:
    """Yen of a line: quantity × unit price, cut toward zero, whatever the customer's rounding of tax."""
    return round_yen(quantity * unit_price, Rounding.FLOOR)


def unknown_category(code: str) -> Text:
    """What to tell about a tax category that is missing or not in force on the document's day."""
    if not code:
        return translate("Sales", "To price this row, choose its tax category.")
    return translate(
        "Sales", "To price this row, choose a tax category in force on that day: “{code}” is none.", code=code
    )
