"""What screens, papers and files read of sales: frozen rows, never ORM objects."""

from officesuite.modules.sales.queries.addressees import To, addressee_of, payment_words, proposed
from officesuite.modules.sales.queries.detail import (
    ApprovalStamp,
    CardLine,
    Comparison,
    PastQuote,
    QuoteCard,
    QuoteForm,
    RevisionRow,
    compare,
    last_quote,
    quote_card,
    quote_form,
    quote_totals,
)
from officesuite.modules.sales.queries.drafts import (
    DraftRow,
    QuoteDraft,
    TaxContext,
    draft_totals,
    law_rows,
    tax_context,
)
from officesuite.modules.sales.queries.items import (
    ItemCard,
    ItemFilter,
    ItemPick,
    ItemRow,
    PriceRow,
    count_items,
    item_by_code,
    item_by_name,
    item_card,
    item_row,
    item_window,
    pick_items,
)
from officesuite.modules.sales.queries.prices import in_price_mode, price_for
from officesuite.modules.sales.queries.quotes import (
    QuoteFilter,
    QuoteListRow,
    QuoteSums,
    count_by_state,
    count_quotes,
    margin_floor,
    quote_window,
    sum_quotes,
)
from officesuite.modules.sales.queries.words import STATES, approval_heads, full_number, loss_reasons

__all__ = [
    "STATES", "ApprovalStamp", "CardLine", "Comparison", "DraftRow", "ItemCard", "ItemFilter", "ItemPick", "ItemRow",
    "PastQuote", "PriceRow", "QuoteCard", "QuoteDraft", "QuoteFilter", "QuoteForm",
    "QuoteListRow", "QuoteSums", "RevisionRow", "TaxContext", "To", "addressee_of", "approval_heads", "compare", "count_by_state",
    "count_items", "count_quotes", "draft_totals", "full_number", "in_price_mode",
    "item_by_code", "item_by_name", "item_card", "item_row", "item_window",
    "last_quote", "law_rows", "loss_reasons", "margin_floor", "payment_words", "pick_items", "price_for", "proposed",
    "quote_card", "quote_form", "quote_totals", "quote_window", "sum_quotes", "tax_context",
]  # fmt: skip
