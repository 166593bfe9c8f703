"""An office with a profile, customers and a price list, and a desk to open pages on."""

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from desk_kit import NotingDesk
from sales_shop import ITEMS, Shop

from officesuite.modules.company import services as company
from officesuite.modules.partners import services as partners
from officesuite.modules.partners.services import ContactDraft
from officesuite.modules.sales import services
from officesuite.office.office import Office


@pytest.fixture
def shop(office: Office) -> Shop:
    """みなと商事 sells packaging and emergency food to 青葉製作所."""
    office.run(company.set_up_office, name="みなと商事株式会社", kana="ミナトショウジ")
    customer = office.run(
        partners.add_partner,
        values={"code": "A012", "name": "株式会社青葉製作所", "kana": "アオバセイサクショ", "postal_code": "2300045",
                "address1": "横浜市鶴見区末広町1-8-20", "closing_day": 31, "payment_month_offset": 1, "payment_day": 31},
        contacts=(ContactDraft("田中 実", department="購買課", is_default=True),),
    )  # fmt: skip
    office.run(partners.add_partner, values={"code": "B001", "name": "三崎水産株式会社", "kana": "ミサキスイサン"})
    items = {
        code: office.run(services.add_item, values={
            "code": code, "name": name, "kana": kana, "spec": spec, "unit": unit, "unit_price": Decimal(price),
            "cost": Decimal(cost), "tax_category": tax,
        }).id
        for code, name, kana, spec, unit, price, cost, tax in ITEMS
    }  # fmt: skip
    return Shop(office, customer, items)


@pytest.fixture
def desk(shop: Shop, qtbot: object) -> Iterator[NotingDesk]:
    """A desk on the shop's office."""
    made = NotingDesk(shop.office)
    yield made
    made.close()
