"""The list of quotes: windows for the table, counts by state, sums of what is shown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.db.types import sum_yen
from officesuite.modules.company.models import Staff
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.models import Quote
from officesuite.modules.sales.queries.words import full_number
from officesuite.office import settings
from officesuite.office.access import today

SORTS: dict[str, Any] = {
    "number": Quote.number_key,
    "issued_on": Quote.issued_on,
    "customer": Quote.customer_key,
    "subject": Quote.subject_key,
    "total": Quote.total,
    "margin": Quote.margin_rate,
    "state": Quote.state,
    "valid_until": Quote.valid_until,
}
_NULLABLE = ("margin", "valid_until")


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """What the list keeps. `states` are those shown (`expired` among them; empty = all but superseded)."""

    text: str = ""
    states: frozenset[str] = frozenset()
    start: date | None = None
    end: date | None = None
    staff_id: int | None = None
    partner_id: int | None = None
    low_margin: bool = False
    due: bool = False


@dataclass(frozen=True, slots=True)
class QuoteListRow:
    """A row of the list. `number` is full, of a revising draft the one it will get, "" of a first draft."""

    id: int
    version: int
    number: str
    revision: int
    state: str
    issued_on: date
    valid_until: date | None
    partner_id: int | None
    customer: str
    subject: str
    total: int
    margin_rate: Decimal | None
    low_margin: bool
    staff: str
    next_action_on: date | None
    next_action_note: str


@dataclass(frozen=True, slots=True)
class QuoteSums:
    """The foot of the list: yen with tax, and profit in yen and percent of the quotes whose cost is known."""

    count: int
    total: int
    profit: int | None
    margin_rate: Decimal | None


def quote_window(
    session: Session, filter_: QuoteFilter, *, sort: str = "issued_on", descending: bool = True, offset: int = 0,
    limit: int = 200, after_id: int | None = None,
) -> tuple[QuoteListRow, ...]:  # fmt: skip
    """`limit` rows from `offset`; with `after_id` (the row before the first) by key, which costs the same at any depth."""
    column = SORTS[sort]
    query = select(Quote, Partner.name.label("partner_name"), Staff.name.label("staff_name"))
    query = query.outerjoin(Partner, Partner.id == Quote.partner_id).outerjoin(Staff, Staff.id == Quote.staff_id)
    query = query.where(*_conditions(session, filter_))
    order = column.desc() if descending else column.asc()
    query = query.order_by(
        order.nulls_last() if sort in _NULLABLE else order, Quote.id.desc() if descending else Quote.id
    )
    key = _key(session, column, after_id) if sort not in _NULLABLE else None
    if key is not None:
        beyond = column < key if descending else column > key
        same = Quote.id < after_id if descending else Quote.id > after_id
        query = query.where(or_(beyond, and_(column == key, same)))
    else:
        query = query.offset(offset)
    floor, day = margin_floor(session), today(session)
    return tuple(_row(*found, floor=floor, day=day) for found in session.execute(query.limit(limit)))


def count_quotes(session: Session, filter_: QuoteFilter) -> int:
    """How many quotes the filter keeps."""
    return session.scalar(select(func.count()).select_from(Quote).where(*_conditions(session, filter_))) or 0


def count_by_state(session: Session, filter_: QuoteFilter) -> dict[str, int]:
    """Shown state → count, for the chips: the filter without its own states."""
    shown = _shown_state(session)
    conditions = _conditions(session, filter_, states=False)
    query: Select[Any] = select(shown, func.count()).select_from(Quote).where(*conditions).group_by(shown)
    return dict(session.execute(query).all())


def sum_quotes(session: Session, filter_: QuoteFilter) -> QuoteSums:
    """Count and sums of everything the filter keeps."""
    known = case((Quote.cost.is_not(None), Quote.base), else_=0)
    query = select(func.count(), sum_yen(Quote.total), sum_yen(known), sum_yen(Quote.cost), func.count(Quote.cost))
    count, total, sales, cost, costed = session.execute(query.where(*_conditions(session, filter_))).one()
    if not costed:
        return QuoteSums(count, total, None, None)
    rate = (Decimal(100 * (sales - cost)) / sales).quantize(Decimal("0.1")) if sales else None
    return QuoteSums(count, total, sales - cost, rate)


def margin_floor(session: Session) -> int:
    """The gross margin in percent below which a quote is warned about."""
    value = settings.read(session, "sales.margin_floor")
    return value if isinstance(value, int) else 0


def _conditions(session: Session, filter_: QuoteFilter, *, states: bool = True) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    for word in filter_.text.split():
        found.append(Quote.search.contains(kana.fold(word), autoescape=True))
    if states and filter_.states:
        found.append(_in_states(filter_.states, today(session)))
    elif states:
        found.append(Quote.state != "superseded")
    if filter_.start is not None:
        found.append(Quote.issued_on >= filter_.start)
    if filter_.end is not None:
        found.append(Quote.issued_on <= filter_.end)
    if filter_.staff_id is not None:
        found.append(Quote.staff_id == filter_.staff_id)
    if filter_.partner_id is not None:
        losers = select(Partner.id).where(Partner.merged_into == filter_.partner_id)
        found.append(or_(Quote.partner_id == filter_.partner_id, Quote.partner_id.in_(losers)))
    if filter_.low_margin:
        found.append(Quote.margin_rate < Decimal(margin_floor(session)))
    if filter_.due:
        found.append(and_(Quote.next_action_on <= today(session), Quote.state.in_(("draft", "issued"))))
    return found


def _in_states(states: frozenset[str], day: date) -> ColumnElement[bool]:
    over = Quote.valid_until < day
    plain = states - {"issued", "expired"}
    parts: list[ColumnElement[bool]] = [Quote.state.in_(sorted(plain))] if plain else []
    if states >= {"issued", "expired"}:
        parts.append(Quote.state == "issued")
    elif "expired" in states:
        parts.append(and_(Quote.state == "issued", over))
    elif "issued" in states:
        parts.append(and_(Quote.state == "issued", or_(Quote.valid_until.is_(None), ~over)))
    return or_(*parts)


def _shown_state(session: Session) -> Any:
    expired = and_(Quote.state == "issued", Quote.valid_until < today(session))
    return case((expired, "expired"), else_=Quote.state)


def _key(session: Session, column: Any, after_id: int | None) -> Any:
    return None if after_id is None else session.scalar(select(column).where(Quote.id == after_id))


def _row(quote: Quote, partner: str | None, staff: str | None, *, floor: int, day: date) -> QuoteListRow:
    expired = quote.state == "issued" and quote.valid_until is not None and quote.valid_until < day
    return QuoteListRow(
        id=quote.id, version=quote.version, number=full_number(quote.base_number, quote.revision),
        revision=quote.revision, state="expired" if expired else quote.state, issued_on=quote.issued_on,
        valid_until=quote.valid_until, partner_id=quote.partner_id,
        customer=(partner or "") if quote.state == "draft" else quote.customer_name, subject=quote.subject,
        total=quote.total, margin_rate=quote.margin_rate,
        low_margin=quote.margin_rate is not None and quote.margin_rate < floor, staff=staff or "",
        next_action_on=quote.next_action_on, next_action_note=quote.next_action_note,
    )  # fmt: skip
