"""The dated tax rows that a stored quote used, so that its figures never change with a later law or setting."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from sqlalchemy.orm import Session

from officesuite.base.yen import Rounding
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.company.rules import TaxCategory, TaxKind
from officesuite.modules.sales.models import Quote, QuoteRow
from officesuite.modules.sales.queries.drafts import TaxContext


def stored_context(session: Session, quote: Quote, known: Iterable[TaxCategory] | None = None) -> TaxContext:
    """The categories under the very rates that a quote's rows name; `known` spares reading the table for each of many."""
    table = {(row.code, row.valid_from): row for row in (tax_categories(session) if known is None else known)}
    categories: dict[str, TaxCategory] = {}
    for row in quote.rows:
        if row.tax_category and row.tax_category not in categories and row.tax_valid_from is not None:
            categories[row.tax_category] = _used(table.get((row.tax_category, row.tax_valid_from)), row)
    exempt = bool(categories) and all(
        category.kind is not TaxKind.TAXABLE or category.rate == 0 for category in categories.values()
    ) and any(category.kind is TaxKind.TAXABLE for category in categories.values())  # fmt: skip
    return TaxContext(categories, Rounding(quote.rounding), exempt)


def _used(category: TaxCategory | None, row: QuoteRow) -> TaxCategory:
    """The table's row with the rate as it was; a row that is gone from the table keeps its code and rate."""
    rate, first = row.tax_rate if row.tax_rate is not None else Decimal(0), row.tax_valid_from
    assert first is not None
    if category is not None:
        return replace(category, rate=rate)
    kind = TaxKind.TAXABLE if rate else TaxKind.EXEMPT
    shown = f"{rate.normalize():f}%"
    return TaxCategory(row.tax_category, kind, rate, first, None, "", row.tax_category, row.tax_category, shown, shown)
