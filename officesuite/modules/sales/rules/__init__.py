"""The law of quotes (見積): rows, sums and tax, what a quote must be, which price applies, what a revision changed."""

from officesuite.modules.sales.rules.checks import PRICE_PLACES, QUANTITY_PLACES, validate_rows
from officesuite.modules.sales.rules.life import QUOTE_STATES, is_expired, valid_until
from officesuite.modules.sales.rules.prices import (
    PRICE_SOURCE_LABELS,
    PickedPrice,
    PriceRule,
    PriceSource,
    pick_price,
)
from officesuite.modules.sales.rules.revisions import CellChange, RowChange, RowChangeKind, diff_rows
from officesuite.modules.sales.rules.rows import ROW_KIND_LABELS, QuoteRow, RowKind, line_amount
from officesuite.modules.sales.rules.totals import Margin, RateTotal, RowFigures, Share, Totals, tax_of, totals

__all__ = [
    "PRICE_PLACES",
    "PRICE_SOURCE_LABELS",
    "QUANTITY_PLACES",
    "QUOTE_STATES",
    "ROW_KIND_LABELS",
    "CellChange",
    "Margin",
    "PickedPrice",
    "PriceRule",
    "PriceSource",
    "QuoteRow",
    "RateTotal",
    "RowChange",
    "RowChangeKind",
    "RowFigures",
    "RowKind",
    "Share",
    "Totals",
    "diff_rows",
    "is_expired",
    "line_amount",
    "pick_price",
    "tax_of",
    "totals",
    "valid_until",
    "validate_rows",
]
