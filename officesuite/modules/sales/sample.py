"""The sample office's trade: sixty items with special prices, and eighty quotes over eighteen months, through the services.

Everything follows from the files in `resources/sample` and the day: the same day gives the same quotes.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import resources
from officesuite.base.dates import add_months
from officesuite.base.yen import Rounding, round_yen
from officesuite.modules.company import queries as company_queries
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales import services
from officesuite.modules.sales.queries.addressees import proposed
from officesuite.modules.sales.queries.detail import quote_form
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft
from officesuite.modules.sales.queries.items import ItemFilter, ItemRow, item_window
from officesuite.modules.sales.queries.prices import price_for
from officesuite.modules.sales.rules import RowKind
from officesuite.modules.sales.services import PriceDraft
from officesuite.office.access import service
from officesuite.office.office import Office

QUOTES, MONTHS, DRAFTS = 80, 18, 3
GROUPS = {
    "packing": "梱包資材", "storage": "倉庫用什器", "office": "事務用什器・備品", "hygiene": "衛生用品", "kitchen": "食品包材",
    "food": "備蓄品・飲料", "service": "作業費・運賃",
}  # fmt: skip
REASONS = ("価格", "価格", "納期", "他社採用", "予算なし", "延期")
NOTES = (
    "電話で検討状況を確認",
    "担当者不在、折り返し待ち",
    "サンプルの感想を聞く",
    "納期の希望を確認",
    "稟議の結果を確認",
)
REMARKS = "備蓄品は製造後3か月以内の品をお届けします。\n在庫状況により納期が変わる場合は、改めてご連絡いたします。"
SELLERS = ("0003", "0004", "0005", "0006")
HEAVY = {"storage": (1, 12), "office": (1, 16), "service": (1, 1), "food": (4, 60), "hygiene": (5, 60)}


@dataclass(slots=True)
class _Stock:
    """What quotes are made from."""

    items: dict[str, list[ItemRow]]
    staff: list[int]
    subjects: list[tuple[str, list[str], list[int]]]
    chief: int
    english: dict[int, tuple[str, str, str]]
    random: Random = field(default_factory=lambda: Random(20261124))


def fill(office: Office, today: date) -> None:
    """Adds items, prices and quotes; the same for a given day."""
    _add_items(office)
    stock = _stock(office)
    for index, day in enumerate(_days(stock.random, today)):
        _one_quote(office, stock, day, today, draft=index >= QUOTES - DRAFTS)


def _read(name: str) -> list[dict[str, str]]:
    with resources.path("sample", f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _add_items(office: Office) -> None:
    with office.read() as session:
        partners = dict(session.execute(select(Partner.code, Partner.id)).all())
    prices: dict[str, list[PriceDraft]] = {}
    for row in _read("price_rules"):
        prices.setdefault(row["item"], []).append(
            PriceDraft(
                unit_price=Decimal(row["unit_price"]),
                partner_id=partners.get(row["customer"]),
                rank=row["rank"],
                min_quantity=Decimal(row["min_quantity"]) if row["min_quantity"] else None,
            )
        )
    for row in _read("items"):
        values = {key: value for key, value in row.items() if key != "group"}
        office.run(services.add_item, values=values, prices=prices.get(row["code"], ()))


def _stock(office: Office) -> _Stock:
    groups = {row["code"]: row["group"] for row in _read("items")}
    with office.read() as session:
        items: dict[str, list[ItemRow]] = {}
        for item in item_window(session, ItemFilter(), sort="code"):
            items.setdefault(groups.get(item.code, ""), []).append(item)
        partners = dict(session.execute(select(Partner.code, Partner.id)).all())
        staff = {item.code: item.id for item in company_queries.staff_list(session)}
    ids = {item.code: item.id for found in items.values() for item in found}
    english = {ids[row["code"]]: (row["name"], row["spec"], row["unit"]) for row in _read("items_en")}
    sellers = [staff[code] for code in SELLERS if code in staff] or list(staff.values())
    subjects = [
        (
            row["subject"],
            row["groups"].split(),
            [partners[code] for code in row["customers"].split() if code in partners],
        )
        for row in _read("quotes")
    ]
    return _Stock(items, sellers, [found for found in subjects if found[2]], chief=min(staff.values()), english=english)


def _days(random: Random, today: date) -> list[date]:
    """Eighty working days over eighteen months in order, a little more of them in later months."""
    first = add_months(today, -MONTHS)
    span = (today - first).days
    days = sorted(first + timedelta(days=round(span * (random.random() ** 0.7))) for _ in range(QUOTES - DRAFTS))
    days += [today - timedelta(days=3), today - timedelta(days=1), today]
    return [_working(day) for day in days]


def _working(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))


def _one_quote(office: Office, stock: _Stock, day: date, today: date, *, draft: bool) -> None:
    """Writes, issues and decides one quote; one in seven is revised before."""
    random = stock.random
    content = office.run(_compose, stock=stock, day=day)
    saved = office.run(services.save_draft, draft=content)
    if draft:
        return
    office.run(_stamp, quote_id=saved.id, staff=(stock.chief, content.staff_id), day=day)
    issued = office.run(services.issue_quote, quote_id=saved.id)
    if random.random() < 1 / 7 and (today - day).days > 10:
        day = _working(day + timedelta(days=random.randint(3, 8)))
        issued = _revise(office, stock, issued.id, day)
    _decide(office, random, issued.id, day, today)


def _revise(office: Office, stock: _Stock, quote_id: int, day: date) -> services.Issued:
    """The customer asked for less of something and a better price."""
    saved = office.run(services.revise_quote, quote_id=quote_id)
    with office.read() as session:
        draft = quote_form(session, saved.id).draft
    rows = list(draft.rows)
    at = next(index for index, row in enumerate(rows) if row.kind is RowKind.ITEM)
    quantity, price = rows[at].quantity or Decimal(1), rows[at].unit_price or Decimal(0)
    rows[at] = replace(
        rows[at], quantity=quantity + max(1, int(quantity) // 5), unit_price=_round(price * Decimal("0.97"))
    )
    draft = replace(draft, rows=tuple(rows), issued_on=day, valid_until=day + timedelta(days=30))
    saved = office.run(services.save_draft, draft=draft, quote_id=saved.id, version=saved.version)
    office.run(_stamp, quote_id=saved.id, staff=(stock.chief, draft.staff_id), day=day)
    return office.run(services.issue_quote, quote_id=saved.id)


def _decide(office: Office, random: Random, quote_id: int, day: date, today: date) -> None:
    """Old quotes are won, lost, withdrawn or simply over; young ones wait, some with a next step."""
    age, luck = (today - day).days, random.random()
    answer = min(today, _working(day + timedelta(days=random.randint(4, 25))))
    won, lost = (0.55, 0.95) if age > 30 else (0.25, 0.35) if age > 6 else (0.0, 0.0)
    if age > 30 and luck < 0.03:
        office.run(services.cancel_quote, quote_id=quote_id, reason="仕様変更のため")
    elif luck < won:
        office.run(services.mark_won, quote_id=quote_id, day=answer)
    elif luck < lost:
        office.run(services.mark_lost, quote_id=quote_id, reason=random.choice(REASONS), day=answer)
    elif luck > 0.5:
        on = today + timedelta(days=random.randint(-4, 9))
        office.run(services.set_next_action, quote_id=quote_id, on=on, note=random.choice(NOTES))


@service("")
def _stamp(session: Session, *, quote_id: int, staff: Sequence[int | None], day: date) -> None:
    """Approved by the chief, in charge: the seller; the box between stays empty."""
    for slot, person in zip((0, 2), staff, strict=True):
        if person is not None:
            services.stamp_approval(session, quote_id=quote_id, slot=slot, staff_id=person, day=day)


@service("")
def _compose(session: Session, *, stock: _Stock, day: date) -> QuoteDraft:
    """A draft a seller might write that day."""
    random = stock.random
    subject, groups, partners = random.choice(stock.subjects)
    partner = random.choice(partners)
    draft = QuoteDraft(
        issued_on=day, subject=subject, staff_id=random.choice(stock.staff), delivery=_delivery(random, day),
        delivery_place="貴社指定場所", remarks=REMARKS if "food" in groups else "", tax_included=random.random() < 0.1,
    )  # fmt: skip
    draft = proposed(session, draft, partner_id=partner, valid_until=day + timedelta(days=30))
    english = session.get_one(Partner, partner).language == "en"
    if english:
        draft = replace(draft, delivery="Two weeks after order", delivery_place="Your office")
    rows: list[DraftRow] = []
    for group in groups:
        if len(groups) > 1:
            rows.append(DraftRow(RowKind.HEADING, GROUPS[group]))
        chosen = random.sample(stock.items[group], min(len(stock.items[group]), random.randint(2, 6)))
        rows += (_item(session, random, item, group, partner, day, included=draft.tax_included) for item in chosen)
        if len(groups) > 1:
            rows.append(DraftRow(RowKind.SUBTOTAL, "小計"))
    if random.random() < 0.3:
        amount = sum((row.quantity or 0) * (row.unit_price or 0) for row in rows)
        cut = Decimal(max(100, int(amount * Decimal("0.03")) // 100 * 100))
        rows.append(DraftRow(RowKind.DISCOUNT, "Discount" if english else "出精値引", unit_price=cut))
    return replace(draft, rows=tuple(_in_english(row, stock.english) for row in rows) if english else tuple(rows))


def _in_english(row: DraftRow, words: dict[int, tuple[str, str, str]]) -> DraftRow:
    if row.item_id not in words:
        return row
    name, spec, unit = words[row.item_id]
    return replace(row, description=name, spec=spec, unit=unit)


def _delivery(random: Random, day: date) -> str:
    due = _working(day + timedelta(days=random.randint(10, 28)))
    return random.choice((f"{due.year}年{due.month}月{due.day}日", "ご発注後 約2週間", "即納"))


def _item(
    session: Session, random: Random, item: ItemRow, group: str, partner: int, day: date, *, included: bool
) -> DraftRow:
    low, high = HEAVY.get(group, (20, 400))
    quantity = Decimal(random.randint(low, high))
    if high > 100:
        quantity = quantity // 10 * 10
    picked = price_for(session, item_id=item.id, partner_id=partner, quantity=quantity, day=day)
    price = picked.price if picked is not None else Decimal(0)
    if included and item.tax_category != "out-of-scope":
        rate = Decimal("1.08") if item.tax_category == "reduced-8" else Decimal("1.1")
        price = _round(price * rate)
    return DraftRow(
        RowKind.ITEM, item.name, item.spec, item.id, quantity, item.unit, price, item.cost, item.tax_category
    )


def _round(price: Decimal) -> Decimal:
    """A new price in whole yen, small ones to ten sen."""
    return (
        Decimal(round_yen(price, Rounding.FLOOR))
        if price >= 100
        else Decimal(round_yen(price * 10, Rounding.FLOOR)) / 10
    )
