"""What tests of sales share: customers, items and drafts made through the services, with figures worked out by hand.

`TWO_RATES` comes to: goods 3×12.5 → 37 and 2,000 at 10 %, 4×1,080 = 4,320 at 8 %; 100 off all of them.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from officesuite.modules.company import services as company_services
from officesuite.modules.partners import services as partner_services
from officesuite.modules.sales import services
from officesuite.modules.sales.queries import DraftRow, QuoteDraft
from officesuite.modules.sales.rules import RowKind
from officesuite.office.office import Office

TODAY = date(2026, 11, 24)


def item(name: str, quantity: str, price: str, category: str = "standard-10", **more: Any) -> DraftRow:
    return DraftRow(
        RowKind.ITEM,
        name,
        quantity=Decimal(quantity),
        unit="個",
        unit_price=Decimal(price),
        tax_category=category,
        **more,
    )


def discount(name: str, amount: str, category: str = "") -> DraftRow:
    return DraftRow(RowKind.DISCOUNT, name, unit_price=Decimal(amount), tax_category=category)


TWO_RATES = (
    DraftRow(RowKind.HEADING, "備品"),
    item("ねじ", "3", "12.5", cost=Decimal(9)),
    item("机", "1", "2000", cost=Decimal(1500)),
    DraftRow(RowKind.SUBTOTAL, "小計"),
    item("煎茶", "4", "1080", "reduced-8", cost=Decimal(760)),
    discount("出精値引", "100"),
)


def customer(office: Office, code: str = "C001", name: str = "株式会社青葉製作所", **values: Any) -> int:
    given = {"kana": "アオバセイサクショ", "honorific": "御中", "postal_code": "1000001", **values}
    return office.run(partner_services.add_partner, values={"code": code, "name": name, **given})


def staff(office: Office, code: str = "0001", name: str = "髙橋 健太") -> int:
    return office.run(company_services.add_staff, values={"code": code, "name": name})


def new_item(office: Office, code: str, name: str, **values: Any) -> int:
    given = {"unit": "箱", "unit_price": "1200", "cost": "900", "tax_category": "standard-10", **values}
    return office.run(services.add_item, values={"code": code, "name": name, **given}).id


def draft(partner_id: int | None, *rows: DraftRow, **values: Any) -> QuoteDraft:
    return replace(
        QuoteDraft(issued_on=TODAY, partner_id=partner_id, subject="お見積", rows=rows or TWO_RATES), **values
    )


def issued(office: Office, partner_id: int, *rows: DraftRow, **values: Any) -> services.Issued:
    saved = office.run(services.save_draft, draft=draft(partner_id, *rows, **values))
    return office.run(services.issue_quote, quote_id=saved.id, version=saved.version)
