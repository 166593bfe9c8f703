"""Keeping the register of items: add, change, retire, and their special prices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.errors import Closed, Invalid, Problem
from officesuite.base.text import translate
from officesuite.base.yen import parse_decimal
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.fields import ITEM_FORM_FIELDS
from officesuite.modules.sales.models import Item, PriceRule
from officesuite.modules.sales.queries.detail import quotes_with_item
from officesuite.modules.sales.services.drafts import Saved
from officesuite.modules.sales.services.rights import EDIT
from officesuite.office import records
from officesuite.office.access import service

ITEM = translate("Sales", "item")


@dataclass(frozen=True, slots=True)
class PriceDraft:
    """A special price as the form holds it: for `partner_id`, else for `rank`, else from `min_quantity` on."""

    unit_price: Decimal
    partner_id: int | None = None
    rank: str = ""
    min_quantity: Decimal | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@service(EDIT)
def add_item(session: Session, *, values: Mapping[str, object], prices: Sequence[PriceDraft] = ()) -> Saved:
    """A new item from the values of `ITEM_FORM_FIELDS`. Raises Invalid, also when the code is taken."""
    item = Item()
    _put(session, item, records.clean(ITEM_FORM_FIELDS, values))
    session.add(item)
    _put_prices(session, item, prices)
    session.flush()
    return Saved(item.id, item.version)


@service(EDIT)
def change_item(
    session: Session, *, item_id: int, values: Mapping[str, object], version: int | None = None,
    prices: Sequence[PriceDraft] | None = None,
) -> Saved:  # fmt: skip
    """Changes the given fields, and all special prices when `prices` is given. Raises Invalid, NotFound, Conflict."""
    item = records.load(session, Item, item_id, version=version, what=ITEM)
    _put(session, item, records.clean(ITEM_FORM_FIELDS, values, partial=True))
    if prices is not None and _put_prices(session, item, prices):
        records.touch(item)
    session.flush()
    return Saved(item.id, item.version)


@service(EDIT)
def retire_item(session: Session, *, item_id: int, inactive: bool = True, version: int | None = None) -> Saved:
    """Takes an item out of the pickers (廃番), or back in; quotes that have it stay as they are."""
    item = records.load(session, Item, item_id, version=version, what=ITEM)
    item.inactive = inactive
    session.flush()
    return Saved(item.id, item.version)


@service(EDIT)
def delete_item(session: Session, *, item_id: int, version: int | None = None) -> None:
    """Removes an item that no quote ever used. Raises Closed otherwise: retire it instead."""
    item = records.load(session, Item, item_id, version=version, what=ITEM)
    if quotes_with_item(session, item_id):
        raise Closed(
            translate("Sales", "Quotes have item {code}. To take it out of the lists, retire it.", code=item.code)
        )
    session.delete(item)


def item_keys(*, code: str, name: str, kana_: str, spec: str = "") -> dict[str, str]:
    """The folded columns by which an item is found and sorted."""
    return {
        "search": f"{kana.fold(' '.join((code, name, kana_, spec)))} {kana.romaji(kana_)}".strip(),
        "sort_key": kana.fold(kana_ or name),
        "code_key": kana.fold(code),
    }


def _put(session: Session, item: Item, values: Mapping[str, object]) -> None:
    code = values.get("code", item.code)
    problems: list[Problem] = []
    other = session.scalar(select(Item.id).where(Item.code == code))
    if other is not None and other != item.id:
        problems.append(
            Problem("code", translate("Sales", "To keep this item, choose another code: {code} is taken.", code=code))
        )
    category = values.get("tax_category")
    if category and category not in {row.code for row in tax_categories(session)}:
        problems.append(
            Problem("tax_category", translate("Sales", "To keep this item, choose a tax category that exists."))
        )
    if problems:
        raise Invalid(problems)
    records.put(item, values)
    keys = item_keys(code=item.code, name=item.name, kana_=item.kana or "", spec=item.spec or "")
    records.put(item, keys)


def _put_prices(session: Session, item: Item, prices: Sequence[PriceDraft]) -> bool:
    """Makes the stored special prices equal to `prices`; says whether anything changed."""
    wanted = [_price_values(session, index, price) for index, price in enumerate(prices)]
    stored = [{key: getattr(rule, key) for key in _PRICE_KEYS} for rule in item.prices]
    if wanted == stored:
        return False
    for index, values in enumerate(wanted):
        if index < len(item.prices):
            for key, value in values.items():
                setattr(item.prices[index], key, value)
        else:
            item.prices.append(PriceRule(**values))
    del item.prices[len(wanted) :]
    return True


_PRICE_KEYS = ("position", "partner_id", "rank", "min_quantity", "unit_price", "valid_from", "valid_to")


def _price_values(session: Session, index: int, price: PriceDraft) -> dict[str, object]:
    problems: list[Problem] = []
    if price.partner_id is None and not price.rank and price.min_quantity is None:
        problems.append(
            Problem(
                "partner_id", translate("Sales", "To keep this price, choose a customer, a rank or a quantity."), index
            )
        )
    if price.partner_id is not None and session.get(Partner, price.partner_id) is None:
        problems.append(
            Problem("partner_id", translate("Sales", "To keep this price, choose a customer that exists."), index)
        )
    if price.valid_from and price.valid_to and price.valid_to < price.valid_from:
        problems.append(
            Problem("valid_to", translate("Sales", "To keep this price, let its last day follow its first."), index)
        )
    if problems:
        raise Invalid(problems)
    return {
        "position": index,
        "partner_id": price.partner_id,
        "rank": price.rank.strip()[:20],
        "min_quantity": None if price.min_quantity is None else parse_decimal(price.min_quantity, 3),
        "unit_price": parse_decimal(price.unit_price, 2),
        "valid_from": price.valid_from,
        "valid_to": price.valid_to,
    }
