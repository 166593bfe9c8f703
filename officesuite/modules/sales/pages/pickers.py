"""What the pickers of sales offer: customers, the people at one, items with the prices that matter while quoting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.text import tr, translate
from officesuite.modules.company.queries import staff_list
from officesuite.modules.partners import queries as partners
from officesuite.modules.sales.queries import items as item_queries
from officesuite.modules.sales.queries.items import ItemPick
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_decimal
from officesuite.ui.picks import PickColumn, PickRow


class CustomerPicks:
    """Customers by code, kana, romaji or part of the name, the last used first; *create* opens the partner form."""

    columns: tuple[PickColumn, ...] = ()

    def __init__(self, desk: Desk, *, create: bool = True) -> None:
        self._desk, self._create = desk, create

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates for the typed words."""
        with self._desk.read() as session:
            found = partners.find_partners(session, text, limit, suppliers=False)
        return [
            PickRow(one.id, one.name, code=one.code, second=one.kana, recent=one.recent and not text.strip())
            for one in found
        ]

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The customer of an id, under the name it has now."""
        from officesuite.base.errors import NotFound

        try:
            with self._desk.read() as session:
                card = partners.card(session, int(id))
        except NotFound:
            return None
        return PickRow(card.id, card.name, code=card.code, second=card.kana)

    def create_label(self, text: str) -> str:
        """The last row."""
        if not self._create:
            return ""
        return tr("Sales", "New customer “{name}”", name=text) if text else tr("Sales", "New customer")


def contact_picks(session: Session, partner_id: int) -> tuple[PickRow, ...]:
    """The people of a customer."""
    return tuple(
        PickRow(one.id, one.name, second=f"{one.department} {one.title}".strip(), note=one.phone or one.email)
        for one in partners.contacts_of(session, partner_id)
    )


def staff_choices(session: Session, day: date) -> tuple[tuple[int, str], ...]:
    """(id, name) of those who work here on the day."""
    return tuple((one.id, one.name) for one in staff_list(session, on=day))


@dataclass(frozen=True, slots=True)
class ItemContext:
    """For whom and when prices are looked up."""

    day: date
    partner_id: int | None = None


class ItemPicks:
    """Items by code, name, kana, with the last price to this customer, list price and cost. `context` is asked each time."""

    def __init__(self, desk: Desk, context: Callable[[], ItemContext]) -> None:
        self._desk, self._context = desk, context
        self._picked: dict[Any, ItemPick] = {}
        self.columns: tuple[PickColumn, ...] = (
            PickColumn(translate("Sales", "Last price"), 96),
            PickColumn(translate("Sales", "List price"), 76),
            PickColumn(translate("Sales", "Cost"), 70),
        )

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates for the typed words; none for a sign that starts another kind of row."""
        from officesuite.modules.sales.pages.quote_lines import SIGNS

        if text[:1] in SIGNS or text[:1] in "＃＝−－＊＾":
            return () if text else self._found("", limit)
        return self._found(text, limit)

    def _found(self, text: str, limit: int) -> Sequence[PickRow]:
        context = self._context()
        with self._desk.read() as session:
            found = item_queries.pick_items(session, text, day=context.day, partner_id=context.partner_id, limit=limit)
        self._picked = {one.item.id: one for one in found}
        return [_row(one, recent=one.last_on is not None and not text.strip()) for one in found]

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The item of an id."""
        with self._desk.read() as session:
            item = item_queries.item_row(session, int(id))
        return None if item is None else PickRow(item.id, item.name, code=item.code, second=item.spec)

    def pick(self, id: Any) -> ItemPick | None:  # noqa: A002
        """What was found for an item just now, with its prices."""
        return self._picked.get(id)

    def create_label(self, text: str) -> str:
        """Items are made on their own page; a line may hold any words."""
        return ""


def _row(one: ItemPick, *, recent: bool) -> PickRow:
    last = ""
    if one.last_price is not None:
        last = show_decimal(one.last_price, 2)
        if one.last_on is not None:
            last = f"{last}  {one.last_on:%m/%d}"
    return PickRow(
        one.item.id, one.item.name, code=one.item.code, second=one.item.spec or one.item.kana,
        columns=(last, _price(one.price if one.price is not None else one.item.unit_price), _price(one.item.cost)), recent=recent,
    )  # fmt: skip


def _price(value: Decimal | None) -> str:
    return "" if value is None else show_decimal(value, 2)
