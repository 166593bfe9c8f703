"""Which price applies to whom, from how many on, and when."""

from datetime import date
from decimal import Decimal

from officesuite.modules.sales.rules import PickedPrice, PriceRule, PriceSource, pick_price

DAY = date(2026, 11, 24)
LIST = PriceRule(1, Decimal(100), valid_from=date(2026, 4, 1))
RULES = (
    LIST,
    PriceRule(1, Decimal(95), minimum=Decimal(10)),
    PriceRule(1, Decimal(90), minimum=Decimal(100)),
    PriceRule(1, Decimal(97), rank="A"),
    PriceRule(1, Decimal(80), rank="A", minimum=Decimal(50)),
    PriceRule(1, Decimal("88.5"), customer=7),
    PriceRule(1, Decimal(85), customer=7, valid_from=date(2026, 12, 1), valid_to=date(2026, 12, 31)),
    PriceRule(2, Decimal(1)),
)


def price(*, customer: int | None = None, rank: str = "", quantity: int = 1, day: date = DAY) -> PickedPrice | None:
    return pick_price(
        RULES, item=1, customer=customer, rank=rank, quantity=Decimal(quantity), day=day, list_price=Decimal(110)
    )


def test_the_customers_price_comes_before_the_ranks_the_quantitys_and_the_lists() -> None:
    assert price(customer=7, rank="A", quantity=500) == PickedPrice(Decimal("88.5"), PriceSource.CUSTOMER)
    assert price(customer=8, rank="A", quantity=10) == PickedPrice(Decimal(97), PriceSource.RANK)
    assert price(customer=8, rank="A", quantity=50) == PickedPrice(Decimal(80), PriceSource.RANK)
    assert price(rank="B", quantity=10) == PickedPrice(Decimal(95), PriceSource.QUANTITY)
    assert price(quantity=100) == PickedPrice(Decimal(90), PriceSource.QUANTITY)
    assert price(quantity=9) == PickedPrice(Decimal(100), PriceSource.LIST)


def test_a_price_is_valid_for_its_time() -> None:
    assert price(customer=7, day=date(2026, 12, 1)) == PickedPrice(Decimal(85), PriceSource.CUSTOMER)
    assert price(customer=7, day=date(2026, 12, 31)) == PickedPrice(Decimal(85), PriceSource.CUSTOMER)
    assert price(customer=7, day=date(2027, 1, 1)) == PickedPrice(Decimal("88.5"), PriceSource.CUSTOMER)
    assert price(day=date(2026, 3, 31)) == PickedPrice(Decimal(110), PriceSource.LIST)


def test_an_item_without_any_price_has_none() -> None:
    assert pick_price((), item=1, customer=None, rank="", quantity=Decimal(1), day=DAY) is None
