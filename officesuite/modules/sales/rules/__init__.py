"""The law of quotes (見積): rows, sums and tax, what a quote must be, which price applies, what a revision changed."""

from officesuite.modules.sales.rules.rows import ROW_KIND_LABELS, QuoteRow, RowKind, line_amount
from officesuite.modules.sales.rules.totals import Margin, RateTotal, RowFigures, Share, Totals, tax_of, totals

__all__ = [
    "ROW_KIND_LABELS",
    "Margin",
    "QuoteRow",
    "RateTotal",
    "RowFigures",
    "RowKind",
    "Share",
    "Totals",
    "line_amount",
    "tax_of",
    "totals",
]
