"""Which price applies to a customer, a quantity and a day: customer > rank > quantity > list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.text import Text, translate
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.models import Item, PriceRule


class PriceSource(StrEnum):
    """Why a price applies."""

    CUSTOMER = "customer"
    RANK = "rank"
    QUANTITY = "quantity"
    LIST = "list"


PRICE_SOURCES: dict[PriceSource, Text] = {
    PriceSource.CUSTOMER: translate("Sales", "Customer's price"),
    PriceSource.RANK: translate("Sales", "Price of the rank"),
    PriceSource.QUANTITY: translate("Sales", "Price from this quantity"),
    PriceSource.LIST: translate("Sales", "List price"),
}


@dataclass(frozen=True, slots=True)
class Price:
    """The price that applies, yen a unit net of tax (None: the item has none), and why."""

    unit_price: Decimal | None
    source: PriceSource


def price_for(session: Session, *, item_id: int, partner_id: int | None, quantity: Decimal, day: date) -> Price:
    """The price of an item for a customer on a day; `source` says which rule gave it."""
    item = session.get_one(Item, item_id)
    rank = session.scalar(select(Partner.price_rank).where(Partner.id == partner_id)) if partner_id is not None else ""
    return price_of(item, partner_id=partner_id, rank=rank or "", quantity=quantity, day=day)


def price_of(item: Item, *, partner_id: int | None, rank: str, quantity: Decimal, day: date) -> Price:
    """`price_for` of a loaded item."""
    valid = [rule for rule in item.prices if _valid(rule, day) and (rule.min_quantity or 0) <= quantity]
    tiers = (
        (PriceSource.CUSTOMER, [r for r in valid if r.partner_id is not None and r.partner_id == partner_id]),
        (PriceSource.RANK, [r for r in valid if r.partner_id is None and r.rank and r.rank == rank]),
        (PriceSource.QUANTITY, [r for r in valid if r.partner_id is None and not r.rank]),
    )
    for source, rules in tiers:
        if rules:
            return Price(_best(rules).unit_price, source)
    return Price(item.unit_price, PriceSource.LIST)


def _valid(rule: PriceRule, day: date) -> bool:
    return (rule.valid_from is None or rule.valid_from <= day) and (rule.valid_to is None or day <= rule.valid_to)


def _best(rules: Iterable[PriceRule]) -> PriceRule:
    """The largest quantity break reached, then the rule that began last."""
    return max(rules, key=lambda rule: (rule.min_quantity or Decimal(0), rule.valid_from or date.min))
