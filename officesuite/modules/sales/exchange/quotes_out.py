"""Quotes to a file (`sales.quotes`): csv and xlsx hold what the import reads, so drafts, which have no number, only JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from officesuite.base.declare import ExportKind
from officesuite.base.text import translate
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.exchange.items import plain_number
from officesuite.modules.sales.fields import QUOTE_COLUMNS
from officesuite.modules.sales.models import Item, Quote
from officesuite.modules.sales.queries.detail import totals_of
from officesuite.modules.sales.queries.words import full_number
from officesuite.modules.sales.services.rights import VIEW

_ORDER = (Quote.number.is_(None), Quote.number_key, Quote.id)


def quote_rows(session: Session) -> Iterator[Mapping[str, Any]]:
    """Every row of every quote with a number, in the columns of the import."""
    codes: dict[int | None, str] = dict(session.execute(select(Item.id, Item.code)).all())
    query = select(Quote).where(Quote.state != "draft").options(selectinload(Quote.rows)).order_by(*_ORDER)
    for quote in session.scalars(query.execution_options(yield_per=200)):
        head = {
            "quote": full_number(quote.number or "", quote.revision), "issued_on": quote.issued_on,
            "customer_code": quote.customer_code, "subject": quote.subject, "tax_included": quote.tax_included,
        }  # fmt: skip
        for row in quote.rows:
            yield {
                **head, "row_kind": row.kind, "description": row.description, "item_code": codes.get(row.item_id, ""),
                "quantity": plain_number(row.quantity), "unit": row.unit, "unit_price": plain_number(row.unit_price),
                "tax_category": row.tax_category,
            }  # fmt: skip


def quote_json(session: Session) -> Iterator[Mapping[str, Any]]:
    """Every quote and draft with its sums by tax category, in the order of the first row of each."""
    known = tax_categories(session)
    partners = dict(session.execute(select(Partner.id, Partner.code)).all())
    query = select(Quote).options(selectinload(Quote.rows)).order_by(*_ORDER)
    for quote in session.scalars(query.execution_options(yield_per=200)):
        sums = totals_of(session, quote, known=known)
        code = quote.customer_code or (partners.get(quote.partner_id) if quote.partner_id is not None else None)
        yield {
            "number": quote.number,
            "revision": quote.revision,
            "state": quote.state,
            "customer_code": code,
            "issued_on": quote.issued_on,
            "tax_included": quote.tax_included,
            "by_rate": [{"category": line.category, "base": line.base, "tax": line.tax} for line in sums.by_rate],
            "subtotal": sums.subtotal,
            "discount": sums.discount,
            "tax": sums.tax,
            "total": sums.total,
        }


QUOTES_OUT = ExportKind(
    key="sales.quotes", label=translate("Sales", "Quotes"), columns=QUOTE_COLUMNS, rows=quote_rows,
    permission=VIEW.key, json_rows=quote_json,
)  # fmt: skip
