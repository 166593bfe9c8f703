"""The register of items: list, card, picker with prices, and the price that applies to a customer on a day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.errors import NotFound
from officesuite.base.text import translate
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.models import Item, PriceRule, Quote, QuoteRow
from officesuite.modules.sales.queries.prices import price_of, rank_of
from officesuite.modules.sales.rules import PickedPrice

SORTS: dict[str, Any] = {
    "code": Item.code_key,
    "kana": Item.sort_key,
    "unit_price": Item.unit_price,
    "tax_category": Item.tax_category,
}


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """What the list keeps; `inactive` None = both."""

    text: str = ""
    inactive: bool | None = False
    tax_category: str = ""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item; prices are yen a unit net of tax."""

    id: int
    version: int
    code: str
    name: str
    kana: str
    spec: str
    unit: str
    unit_price: Decimal | None
    cost: Decimal | None
    tax_category: str
    inactive: bool
    prices: int = 0

    @property
    def margin_rate(self) -> Decimal | None:
        """Gross margin at list price in percent to one decimal; None without price or cost."""
        if not self.unit_price or self.cost is None:
            return None
        return (100 * (self.unit_price - self.cost) / self.unit_price).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A special price of an item, with the customer's code and name."""

    partner_id: int | None
    partner: str
    rank: str
    min_quantity: Decimal | None
    unit_price: Decimal
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item in full."""

    item: ItemRow
    notes: str
    prices: tuple[PriceRow, ...]
    quotes: int


@dataclass(frozen=True, slots=True)
class ItemPick:
    """A candidate of the picker: the last price to this customer, the price that applies now, list price and cost."""

    item: ItemRow
    price: Decimal | None
    last_price: Decimal | None = None
    last_on: date | None = None


def item_window(
    session: Session, filter_: ItemFilter, *, sort: str = "kana", descending: bool = False, offset: int = 0,
    limit: int = 200, after_id: int | None = None,
) -> tuple[ItemRow, ...]:  # fmt: skip
    """`limit` items from `offset`; with `after_id` (the row before the first) by key."""
    column = SORTS[sort]
    order = column.desc() if descending else column.asc()
    counted = select(func.count()).where(PriceRule.item_id == Item.id).scalar_subquery()
    query = select(Item, counted).where(*_conditions(filter_))
    query = query.order_by(
        order.nulls_last() if sort == "unit_price" else order, Item.id.desc() if descending else Item.id
    )
    key = None
    if after_id is not None and sort != "unit_price":
        key = session.scalar(select(column).where(Item.id == after_id))
    if key is not None:
        beyond = column < key if descending else column > key
        query = query.where(or_(beyond, and_(column == key, Item.id < after_id if descending else Item.id > after_id)))
    else:
        query = query.offset(offset)
    return tuple(_row(item, count) for item, count in session.execute(query.limit(limit)))


def count_items(session: Session, filter_: ItemFilter) -> int:
    """How many items the filter keeps."""
    return session.scalar(select(func.count()).select_from(Item).where(*_conditions(filter_))) or 0


def item_card(session: Session, item_id: int) -> ItemCard:
    """One item; raises NotFound."""
    item = session.get(Item, item_id)
    if item is None:
        raise NotFound(translate("Sales", "This item is no longer in the office."))
    ids = {rule.partner_id for rule in item.prices if rule.partner_id is not None}
    names = {
        id_: f"{code} {name}"
        for id_, code, name in session.execute(
            select(Partner.id, Partner.code, Partner.name).where(Partner.id.in_(ids))
        )
    }
    used = select(func.count(func.distinct(QuoteRow.quote_id))).where(QuoteRow.item_id == item_id)
    return ItemCard(
        item=_row(item, len(item.prices)), notes=item.notes, quotes=session.scalar(used) or 0,
        prices=tuple(
            PriceRow(r.partner_id, names.get(r.partner_id or 0, ""), r.rank, r.min_quantity, r.unit_price, r.valid_from, r.valid_to)
            for r in item.prices
        ),
    )  # fmt: skip


def pick_items(
    session: Session,
    text: str,
    *,
    day: date,
    partner_id: int | None = None,
    quantity: Decimal | None = None,
    limit: int = 50,
) -> tuple[ItemPick, ...]:
    """Items by code, kana, romaji or part of the name; the customer's own come first, newest first."""
    rows = list(session.scalars(_search(text).order_by(Item.code_key, Item.id).limit(limit)))
    last: dict[int, tuple[Decimal | None, date]] = {}
    if partner_id is not None:
        last = _last_prices(session, partner_id, None if text.strip() else limit)
        missing = set(last) - {item.id for item in rows}
        if missing:
            rows += list(session.scalars(_search(text).where(Item.id.in_(missing))))
    first = kana.fold(text)
    rows.sort(key=lambda item: (not (first and item.code_key.startswith(first)), item.id not in last,
                                -last[item.id][1].toordinal() if item.id in last else 0, item.code_key))  # fmt: skip
    rank, count = rank_of(session, partner_id), Decimal(1) if quantity is None else quantity
    return tuple(
        ItemPick(
            _row(item, len(item.prices)),
            _price(price_of(item, partner_id=partner_id, rank=rank, quantity=count, day=day)),
            *last.get(item.id, (None, None)),
        )
        for item in rows[:limit]
    )


def _price(picked: PickedPrice | None) -> Decimal | None:
    return None if picked is None else picked.price


def item_by_code(session: Session, code: str) -> ItemRow | None:
    """The item of a code as typed, in any width or case; None when there is none."""
    item = session.scalar(select(Item).where(Item.code_key == kana.fold(code)).order_by(Item.id).limit(1))
    return None if item is None else _row(item, len(item.prices))


def item_by_name(session: Session, name: str) -> ItemRow | None:
    """The one item in use that is called just so, in any width or case; None when none or several are."""
    folded = kana.fold(name)
    if not folded:
        return None
    found = session.scalars(
        select(Item).where(~Item.inactive, Item.search.contains(folded, autoescape=True)).limit(200)
    )
    called = [item for item in found if kana.fold(item.name) == folded]
    return _row(called[0], len(called[0].prices)) if len(called) == 1 else None


def item_row(session: Session, item_id: int) -> ItemRow | None:
    """The item of an id; None when it is gone."""
    item = session.get(Item, item_id)
    return None if item is None else _row(item, len(item.prices))


def _search(text: str) -> Any:
    query = select(Item).where(~Item.inactive)
    for word in text.split():
        query = query.where(Item.search.contains(kana.fold(word), autoescape=True))
    return query


def _conditions(filter_: ItemFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        Item.search.contains(kana.fold(word), autoescape=True) for word in filter_.text.split()
    ]
    if filter_.inactive is not None:
        found.append(Item.inactive.is_(filter_.inactive))
    if filter_.tax_category:
        found.append(Item.tax_category == filter_.tax_category)
    return found


def _last_prices(session: Session, partner_id: int, limit: int | None) -> dict[int, tuple[Decimal | None, date]]:
    """Item → the last price quoted to the customer and its day, newest first."""
    query = (
        select(QuoteRow.item_id, QuoteRow.unit_price, Quote.issued_on)
        .join(Quote, Quote.id == QuoteRow.quote_id)
        .where(Quote.partner_id == partner_id, Quote.state != "draft", QuoteRow.item_id.is_not(None))
        .order_by(Quote.issued_on.desc(), Quote.id.desc(), QuoteRow.position)
        .limit(500)
    )
    found: dict[int, tuple[Decimal | None, date]] = {}
    for item_id, price, day in session.execute(query):
        if item_id is None:
            continue
        found.setdefault(item_id, (price, day))
        if limit is not None and len(found) >= limit:
            break
    return found


def _row(item: Item, prices: int) -> ItemRow:
    return ItemRow(
        item.id, item.version, item.code, item.name, item.kana, item.spec, item.unit, item.unit_price, item.cost,
        item.tax_category, item.inactive, prices,
    )  # fmt: skip
