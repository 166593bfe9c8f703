"""What sales says elsewhere: search over everything, the inbox, the first page, who uses a partner or an item."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, case, extract, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from officesuite.base import kana
from officesuite.base.dates import add_months, fiscal_year, format_short, month_end
from officesuite.base.declare import Bars, Figures, InboxItem, SearchHit
from officesuite.base.text import tr, translate
from officesuite.db.types import sum_yen
from officesuite.modules.company.queries import company
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.models import Item, PriceRule, Quote
from officesuite.modules.sales.queries.words import STATES, full_number, state_shown
from officesuite.office import settings
from officesuite.office.access import today

_VALID = ("issued", "won", "lost")  # of several revisions only the newest is in one of these


def find_quotes(session: Session, text: str, limit: int) -> list[SearchHit]:
    """Quotes by number, customer (name, kana, romaji) and subject, newest first."""
    query = select(Quote, Partner.name).outerjoin(Partner, Partner.id == Quote.partner_id)
    for word in text.split():
        query = query.where(_holds(Quote.search, word))
    query = query.order_by((Quote.state == "superseded"), Quote.issued_on.desc(), Quote.id.desc()).limit(limit)
    day = today(session)
    return [
        SearchHit(
            quote.subject or tr("Sales", "Quote without a subject"),
            quote.customer_name or name or "",
            f"sales.quote:{quote.id}",
            code=full_number(quote.base_number, quote.revision),
            note=str(STATES[state_shown(quote.state, quote.valid_until, day)]),
        )
        for quote, name in session.execute(query)
    ]


def find_items(session: Session, text: str, limit: int) -> list[SearchHit]:
    """Items by code, name, kana and romaji; those in use first."""
    query = select(Item)
    for word in text.split():
        query = query.where(_holds(Item.search, word))
    return [
        SearchHit(item.name, item.spec or item.kana, f"sales.item:{item.id}", code=item.code, note=item.unit)
        for item in session.scalars(query.order_by(Item.inactive, Item.sort_key, Item.id).limit(limit))
    ]


def _holds(column: InstrumentedAttribute[str], word: str) -> ColumnElement[bool]:
    return column.contains(kana.fold(word), autoescape=True)


def expiring_quotes(session: Session, day: date) -> Sequence[InboxItem]:
    """Open quotes whose validity ends within the days of the setting, or ended in the last three months."""
    days = settings.read(session, "sales.warn_days")
    last = day + timedelta(days=days if isinstance(days, int) else 7)
    query = select(Quote).where(Quote.state == "issued", Quote.valid_until.between(add_months(day, -3), last))
    return [
        _due(quote, quote.valid_until or day, tr("Sales", "Quote {number} expires", number=_number(quote)))
        if quote.valid_until is None or quote.valid_until >= day
        else _due(quote, quote.valid_until, tr("Sales", "Quote {number} has expired", number=_number(quote)))
        for quote in session.scalars(query.order_by(Quote.valid_until, Quote.id).limit(100))
    ]


def follow_ups(session: Session, day: date) -> Sequence[InboxItem]:
    """Drafts and open quotes on which somebody planned to act by today."""
    query = select(Quote).where(Quote.next_action_on <= day, Quote.state.in_(("draft", "issued")))
    return [
        _due(
            quote,
            quote.next_action_on or day,
            quote.next_action_note or tr("Sales", "Follow up on quote {number}", number=_number(quote)),
        )
        for quote in session.scalars(query.order_by(Quote.next_action_on, Quote.id).limit(100))
    ]


def _number(quote: Quote) -> str:
    return full_number(quote.base_number, quote.revision) or quote.subject


def _due(quote: Quote, due: date, title: str) -> InboxItem:
    subject = "  ".join(words for words in (quote.customer_name, quote.subject) if words)
    return InboxItem(
        title, subject, due, f"sales.quote:{quote.id}", translate("Sales", "Contact"), quote.total, "file-text"
    )


def waiting_quotes(session: Session, day: date) -> int:
    """How many quotes wait for the customer's answer: the badge of the list."""
    return session.scalar(select(func.count()).select_from(Quote).where(Quote.state == "issued")) or 0


def quotes_by_month(session: Session, day: date) -> Bars:
    """Yen with tax quoted in each month of the fiscal year, against the year before; each quote by its newest revision."""
    year = fiscal_year(day, company(session).fiscal_year_start)
    months = [add_months(year.first, index) for index in range(12)]
    first = add_months(year.first, -12)
    y, m = extract("year", Quote.issued_on), extract("month", Quote.issued_on)
    query = (
        select(y, m, sum_yen(Quote.total))
        .where(Quote.state.in_(_VALID), Quote.issued_on.between(first, month_end(months[-1])))
        .group_by(y, m)
    )
    sums = {(int(a), int(b)): total for a, b, total in session.execute(query)}
    actual = [sums.get((month.year, month.month), 0) for month in months]
    before = [sums.get((month.year - 1, month.month), 0) for month in months]
    current = (day.year - year.first.year) * 12 + day.month - year.first.month
    return Bars(
        labels=tuple(str(month.month) for month in months),
        actual=tuple(total if index <= current else None for index, total in enumerate(actual)),
        before=tuple(before),
        current=current,
        unit=translate("Sales", "yen"),
        headline=actual[current],
        comparison=_compared(actual[current], before[current]),
    )


def _compared(now: int, then: int) -> str:
    if not then:
        return ""
    percent = (Decimal(100 * now) / then).quantize(Decimal(1))
    return tr("Sales", "{percent}% of last year", percent=percent)


def open_quotes(session: Session, day: date) -> Figures:
    """What is open: drafts, waiting, expired; and what was won this month."""
    state = case((and_(Quote.state == "issued", Quote.valid_until < day), "expired"), else_=Quote.state)
    won = and_(Quote.state == "won", Quote.outcome_on >= day.replace(day=1))
    query = (
        select(state, func.count(), sum_yen(Quote.total))
        .where(or_(Quote.state.in_(("draft", "issued")), won))
        .group_by(state)
    )
    found = {key: (count, total) for key, count, total in session.execute(query)}
    tones = (("issued", "info"), ("expired", "danger"), ("draft", "neutral"), ("won", "ok"))
    rows = tuple((str(STATES[key]), f"{found[key][0]:,}", found[key][1], tone) for key, tone in tones if key in found)
    waiting = found.get("issued", (0, 0))[1]
    return Figures(waiting, translate("Sales", "waiting for an answer"), rows)


def quote_label(session: Session, id_: int) -> str | None:
    """How a link names a quote: number and subject, a draft its subject and day."""
    quote = session.get(Quote, id_)
    if quote is None:
        return None
    number = full_number(quote.base_number, quote.revision)
    words = " ".join(part for part in (number, quote.subject) if part)
    return words or tr("Sales", "Draft of {day}", day=format_short(quote.issued_on))


def item_label(session: Session, id_: int) -> str | None:
    """How a link names an item."""
    item = session.get(Item, id_)
    return None if item is None else f"{item.code} {item.name}"


def quotes_of_partner(session: Session, partner_id: int) -> int:
    """How many quotes a partner has, drafts too."""
    return session.scalar(select(func.count()).select_from(Quote).where(Quote.partner_id == partner_id)) or 0


def prices_of_partner(session: Session, partner_id: int) -> int:
    """How many special prices a partner has."""
    return session.scalar(select(func.count()).select_from(PriceRule).where(PriceRule.partner_id == partner_id)) or 0
