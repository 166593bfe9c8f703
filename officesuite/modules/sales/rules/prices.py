"""Which price applies (価格): the customer's own, the rank's, the quantity's, or the list's, each valid for a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from officesuite.base.text import Text, translate


class PriceSource(IntEnum):
    """Where a price comes from; the higher wins."""

    LIST = 1  # 標準単価
    QUANTITY = 2  # 数量別単価
    RANK = 3  # ランク単価
    CUSTOMER = 4  # 得意先別単価


PRICE_SOURCE_LABELS: dict[PriceSource, Text] = {
    PriceSource.LIST: translate("Sales", "List price"),
    PriceSource.QUANTITY: translate("Sales", "Quantity price"),
    PriceSource.RANK: translate("Sales", "Rank price"),
    PriceSource.CUSTOMER: translate("Sales", "Customer's price"),
}


@dataclass(frozen=True, slots=True)
class PriceRule:
    """A price of an item for a customer (id), a rank, or anybody (None, ""), from `minimum` units on, for a time.

    Dates are inclusive; None is open. Prices are yen a unit with up to two decimals, net of tax.
    """

    item: int
    price: Decimal
    customer: int | None = None
    rank: str = ""
    minimum: Decimal = Decimal(0)
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def source(self) -> PriceSource:
        """Whose price it is."""
        if self.customer is not None:
            return PriceSource.CUSTOMER
        if self.rank:
            return PriceSource.RANK
        return PriceSource.QUANTITY if self.minimum > 0 else PriceSource.LIST


@dataclass(frozen=True, slots=True)
class PickedPrice:
    """The price that applies and where it comes from."""

    price: Decimal
    source: PriceSource


def pick_price(
    rules: Iterable[PriceRule],
    *,
    item: int,
    customer: int | None,
    rank: str,
    quantity: Decimal,
    day: date,
    list_price: Decimal | None = None,
) -> PickedPrice | None:
    """The price of an item on a day: customer > rank > quantity break > list, `list_price` last; None without any.

    Of rules of one source the highest quantity reached wins, then the one that began last.
    """
    matching = [
        rule
        for rule in rules
        if rule.item == item
        and rule.customer in (None, customer)
        and rule.rank in ("", rank)
        and rule.minimum <= quantity
        and (rule.valid_from is None or rule.valid_from <= day)
        and (rule.valid_to is None or day <= rule.valid_to)
    ]
    if matching:
        best = max(matching, key=lambda rule: (rule.source, rule.minimum, rule.valid_from or date.min))
        return PickedPrice(best.price, best.source)
    return None if list_price is None else PickedPrice(list_price, PriceSource.LIST)
