"""What a form edits: `QuoteDraft` with its `DraftRow`s, and the law's view of them for live sums.

The form keeps a draft, changes it with `dataclasses.replace`, and gets every figure from `draft_totals`; the same draft goes
to `services.save_draft` as a whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.yen import Rounding
from officesuite.modules.company.models import COMPANY_ID, Company
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.company.rules import TaxAccounting, TaxCategory, categories_on
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.rules import QuoteRow, RowKind, Totals, totals


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row as the grid holds it: `unit_price` in the quote's price mode, a discount's positive; `cost` net, a unit."""

    kind: RowKind = RowKind.ITEM
    description: str = ""
    spec: str = ""
    item_id: int | None = None
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: Decimal | None = None
    cost: Decimal | None = None
    tax_category: str = ""


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """Everything a person enters on a quote. `language` "" = the customer's; `honorific` "" = by custom (御中, 様)."""

    issued_on: date
    partner_id: int | None = None
    contact_id: int | None = None
    department: str = ""
    person: str = ""
    honorific: str = ""
    subject: str = ""
    valid_until: date | None = None
    valid_note: str = ""
    delivery: str = ""
    delivery_place: str = ""
    payment_terms: str = ""
    staff_id: int | None = None
    tax_included: bool = False
    language: str = ""
    remarks: str = ""
    internal_note: str = ""
    next_action_on: date | None = None
    next_action_note: str = ""
    rows: tuple[DraftRow, ...] = ()


@dataclass(frozen=True, slots=True)
class TaxContext:
    """What the sums of a quote depend on besides its rows. `exempt`: the office charges no tax (免税事業者)."""

    categories: Mapping[str, TaxCategory]
    rounding: Rounding
    exempt: bool = False


def tax_context(session: Session, *, day: date, partner_id: int | None = None) -> TaxContext:
    """Tax categories in force on `day`, and how tax is rounded for the customer (else as the office does)."""
    company = session.execute(
        select(Company.rounding, Company.tax_accounting).where(Company.id == COMPANY_ID)
    ).one_or_none()
    own = session.scalar(select(Partner.rounding).where(Partner.id == partner_id)) if partner_id is not None else None
    return tax_context_of(
        tax_categories(session),
        day=day,
        rounding=Rounding(own or (company.rounding if company else Rounding.FLOOR)),
        exempt=company is not None and company.tax_accounting == TaxAccounting.EXEMPT,
    )


def tax_context_of(table: Iterable[TaxCategory], *, day: date, rounding: Rounding, exempt: bool) -> TaxContext:
    """`tax_context` from facts that are read already; an exempt office has every category at no rate."""
    categories = categories_on(table, day)
    if exempt:
        categories = {code: replace(category, rate=Decimal(0)) for code, category in categories.items()}
    return TaxContext(categories, rounding, exempt)


def law_rows(rows: Sequence[DraftRow], codes: Mapping[int, str] | None = None) -> tuple[QuoteRow, ...]:
    """The rows as `rules` reads them; `codes` gives item codes by id where somebody needs them."""
    return tuple(
        QuoteRow(
            kind=row.kind,
            description=row.description,
            item_code=(codes or {}).get(row.item_id, "") if row.item_id is not None else "",
            quantity=row.quantity,
            unit=row.unit,
            unit_price=row.unit_price,
            tax_category=row.tax_category,
            cost=row.cost,
        )
        for row in rows
    )


def draft_totals(draft: QuoteDraft, context: TaxContext) -> Totals:
    """Every sum of a draft, fast enough for each keystroke. Raises Invalid naming rows without a tax category."""
    return totals(
        law_rows(draft.rows),
        tax_included=draft.tax_included,
        rounding=context.rounding,
        categories=context.categories,
    )
