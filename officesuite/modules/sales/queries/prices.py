"""Which price applies to a customer, a quantity and a day, by the office's price rules."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.modules.company.rules import TaxCategory
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.models import Item
from officesuite.modules.sales.rules import PickedPrice, PriceRule, pick_price


def price_for(
    session: Session, *, item_id: int, partner_id: int | None, quantity: Decimal | None, day: date
) -> PickedPrice | None:
    """The price of an item for a customer on a day and where it comes from; None when the item has none."""
    return price_of(
        session.get_one(Item, item_id), partner_id=partner_id, rank=rank_of(session, partner_id),
        quantity=Decimal(1) if quantity is None else quantity, day=day,
    )  # fmt: skip


def price_of(item: Item, *, partner_id: int | None, rank: str, quantity: Decimal, day: date) -> PickedPrice | None:
    """`price_for` of a loaded item."""
    rules = [
        PriceRule(
            item=item.id,
            price=rule.unit_price,
            customer=rule.partner_id,
            rank=rule.rank,
            minimum=rule.min_quantity or Decimal(0),
            valid_from=rule.valid_from,
            valid_to=rule.valid_to,
        )
        for rule in item.prices
    ]
    return pick_price(
        rules, item=item.id, customer=partner_id, rank=rank, quantity=quantity, day=day, list_price=item.unit_price
    )


def in_price_mode(price: Decimal | None, category: TaxCategory | None, *, tax_included: bool) -> Decimal | None:
    """A net price as a quote of this mode says it: with tax where prices include it, half up to the yen, or to the sen
    where the net price has sen."""
    if price is None or not tax_included or category is None or not category.taxed:
        return price
    places = Decimal(1) if price == price.to_integral_value() else Decimal("0.01")
    return (price * (100 + category.rate) / 100).quantize(places, ROUND_HALF_UP)


def rank_of(session: Session, partner_id: int | None) -> str:
    """The customer's price rank; "" without one."""
    if partner_id is None:
        return ""
    return session.scalar(select(Partner.price_rank).where(Partner.id == partner_id)) or ""
