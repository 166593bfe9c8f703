"""The journal (仕訳帳) by windows of entries, and the search of the 優良な電子帳簿: date, amount, counterparty and more, combined.

One filter for list, paper, file and palette. A search always tells corrections; the plain journal leaves out pairs that took
each other back within an open month.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.declare import SearchHit
from officesuite.base.yen import format_yen
from officesuite.modules.ledger.models import Account, JournalEntry, JournalLine
from officesuite.modules.ledger.queries.books import hidden_pairs
from officesuite.modules.ledger.queries.carrying import with_parts
from officesuite.modules.ledger.queries.entries import EntryCard, Names, entry_cards, names
from officesuite.modules.ledger.queries.ledger_pages import SUNDRY
from officesuite.modules.ledger.rules.periods import Adjustment

_FEW = 900  # ids in one condition
_CHUNK = 400  # entries read at a time


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """What is looked for; everything given must hold. Days and amounts (yen) are ranges with both ends, None = open.

    `partner` is part of a counterparty's name, `text` of 摘要, counterparty or slip number. `amount_*` meets the whole entry
    or any typed line of it, with or without tax; with `account_id` a line of that account. `entered_*` are days of entry;
    `axes_ids` rows of the tax summary (`taxes.axes_ids`).
    """

    first: date | None = None
    last: date | None = None
    amount_from: int | None = None
    amount_to: int | None = None
    partner: str = ""
    partner_id: int | None = None
    text: str = ""
    account_id: int | None = None
    sub_account_id: int | None = None
    department_id: int | None = None
    number_from: int | None = None
    number_to: int | None = None
    slip_no: str = ""
    operator: str = ""
    entered_first: date | None = None
    entered_last: date | None = None
    way: str = ""
    axes_ids: tuple[int, ...] = ()
    late_only: bool = False
    corrections_only: bool = False
    adjustments_only: bool = False
    show_corrections: bool = True
    newest_first: bool = False


@dataclass(frozen=True, slots=True)
class JournalRow:
    """An entry as a list shows it: yen `amount`; an account is "" with id 0 where there are several (諸口).

    `relation` says what it is to `original_id`; `counter_id`, `counter_relation` what took it back.
    """

    id: int
    entry_no: int
    fiscal_year_id: int
    day: date
    kind: Adjustment
    slip_no: str
    debit_account_id: int
    debit_account: str
    credit_account_id: int
    credit_account: str
    amount: int
    partner: str
    description: str
    relation: str
    original_id: int | None
    counter_id: int | None
    counter_relation: str
    late: bool
    entered_at: datetime
    entered_by: str
    reason: str


def journal_count(session: Session, wanted: JournalFilter) -> int:
    """How many entries there are."""
    return session.scalar(_filtered(session, select(func.count()).select_from(JournalEntry), wanted)) or 0


def journal_page(session: Session, wanted: JournalFilter, offset: int, limit: int) -> tuple[JournalRow, ...]:
    """`limit` entries from the `offset`-th, by date and order of posting."""
    ids = _ids(session, wanted, offset, limit)
    return _rows(session, ids)


def journal_cards(session: Session, wanted: JournalFilter, offset: int, limit: int) -> list[EntryCard]:
    """The same with all their lines."""
    return entry_cards(session, _ids(session, wanted, offset, limit))


def every_card(session: Session, wanted: JournalFilter, *, known: Names | None = None) -> Iterator[EntryCard]:
    """All of them with their lines, read in chunks: for papers and files."""
    known = known or names(session)
    for ids in _every_id(session, wanted):
        yield from entry_cards(session, ids, known=known)


def every_row(session: Session, wanted: JournalFilter) -> Iterator[JournalRow]:
    """All of them as rows, read in chunks."""
    for ids in _every_id(session, wanted):
        yield from _rows(session, ids)


def position_of_entry(session: Session, wanted: JournalFilter, *, day: date, entry_id: int = 0) -> int:
    """How many entries stand before an entry (or before a day) in the journal."""
    before = (JournalEntry.date < day) | ((JournalEntry.date == day) & (JournalEntry.id < entry_id))
    if wanted.newest_first:
        before = (JournalEntry.date > day) | ((JournalEntry.date == day) & (JournalEntry.id > entry_id))
    query = _filtered(session, select(func.count()).select_from(JournalEntry), wanted)
    return session.scalar(query.where(before)) or 0


def find_entries(session: Session, text: str, limit: int) -> list[SearchHit]:
    """For the search over everything: entries by number, amount, 摘要, counterparty; accounts by code, name and kana."""
    words = kana.fold(text)
    digits = words.replace(",", "")
    found: dict[int, None] = {}
    query = select(JournalEntry.id).where(JournalEntry.state == "posted").order_by(JournalEntry.id.desc()).limit(limit)
    conditions: list[ColumnElement[bool]] = []
    if digits.isascii() and digits.isdigit() and len(digits) < 16:
        conditions += [JournalEntry.entry_no == int(digits), JournalEntry.total == int(digits)]
    conditions.append(JournalEntry.search.contains(words, autoescape=True))
    for condition in conditions:
        if len(found) < limit:
            found |= dict.fromkeys(session.scalars(query.where(condition)))
    rows = _rows(session, list(found)[:limit])
    return [_hit(row) for row in rows]


def find_accounts(session: Session, text: str, limit: int) -> list[SearchHit]:
    """For the search over everything: accounts by code, name, kana and romaji."""
    words = kana.fold(text)
    query = select(Account.id, Account.code, Account.name, Account.inactive).where(
        or_(Account.search.contains(words, autoescape=True), Account.code_key.startswith(words, autoescape=True))
    )
    query = query.order_by(Account.inactive, ~Account.code_key.startswith(words, autoescape=True), Account.code_key)
    return [
        SearchHit(row.name, "", f"ledger.account:{row.id}", row.code) for row in session.execute(query.limit(limit))
    ]


def _hit(row: JournalRow) -> SearchHit:
    accounts = f"{row.debit_account or SUNDRY} / {row.credit_account or SUNDRY}"
    title = row.description or row.partner or accounts
    return SearchHit(
        title, f"{row.day.isoformat()}  {accounts}", f"ledger.entry:{row.id}", str(row.entry_no), format_yen(row.amount)
    )


# ---- which entries ----------------------------------------------------------------------------------------------------


def _filtered(session: Session, query: Any, wanted: JournalFilter) -> Any:
    query = query.where(JournalEntry.state == "posted", *_entry_conditions(wanted), *_line_conditions(session, wanted))
    if not wanted.show_corrections and (hidden := hidden_pairs(session)):
        few = len(hidden) <= _FEW
        counter = select(JournalEntry.id, JournalEntry.original_id).where(
            JournalEntry.original_id > 0, JournalEntry.hidden
        )
        pairs = counter.subquery()
        every = select(pairs.c[0]).union_all(select(pairs.c[1]))
        query = query.where(JournalEntry.id.not_in(hidden if few else every))
    return query


def _entry_conditions(wanted: JournalFilter) -> Iterator[ColumnElement[bool]]:
    entry = JournalEntry
    ranges: tuple[tuple[Any, Any, Any], ...] = (
        (entry.date, wanted.first, wanted.last),
        (entry.entry_no, wanted.number_from, wanted.number_to),
        (entry.entered_at, _start(wanted.entered_first), _start(wanted.entered_last, days=1)),
    )
    for column, low, high in ranges:
        if low is not None:
            yield column >= low
        if high is not None:
            yield (column < high) if column is entry.entered_at else (column <= high)
    if wanted.text:
        yield entry.search.contains(kana.fold(wanted.text), autoescape=True)
    if wanted.partner:  # the entry's words hold every partner's name: cheap, before any line is looked at
        yield entry.search.contains(kana.fold(wanted.partner), autoescape=True)
    if wanted.slip_no:
        yield entry.slip_no == wanted.slip_no
    if wanted.operator:
        yield entry.entered_by == wanted.operator
    if wanted.way:
        yield or_(entry.way == wanted.way, entry.way.startswith(f"{wanted.way}.", autoescape=True))  # import.yayoi …
    if wanted.late_only:
        yield entry.late.is_(True)
    if wanted.corrections_only:
        yield entry.original_id > 0
    if wanted.adjustments_only:
        yield entry.period % 10 > 0


def _start(day: date | None, *, days: int = 0) -> datetime | None:
    """The first moment of a day where this computer stands."""
    return None if day is None else datetime.combine(day + timedelta(days=days), time()).astimezone()


def _line_conditions(session: Session, wanted: JournalFilter) -> Iterator[ColumnElement[bool]]:
    line = JournalLine
    own = line.entry_id == JournalEntry.id
    placed: list[ColumnElement[bool]] = []
    if wanted.account_id is not None:
        placed.append(line.account_id == wanted.account_id)
    if wanted.sub_account_id is not None:
        placed.append(func.coalesce(line.sub_account_id, 0) == wanted.sub_account_id)
    if wanted.axes_ids:
        placed.append(line.tax_axes_id.in_(wanted.axes_ids))
    departments = with_parts(session, wanted.department_id)
    if departments is not None:
        placed.append(func.coalesce(line.department_id, 0).in_(departments))
    amounts = wanted.amount_from is not None or wanted.amount_to is not None
    if placed:
        if amounts:
            paid = and_(line.generated == 0, _within(line.gross, wanted))
            placed.append(or_(_within(line.amount, wanted), paid))
        yield exists().where(own, *placed)
    elif amounts:
        lines = exists().where(own, line.generated == 0, or_(_within(line.amount, wanted), _within(line.gross, wanted)))
        yield or_(_within(JournalEntry.total, wanted), lines)
    if wanted.partner_id is not None:
        yield exists().where(own, line.partner_id == wanted.partner_id)
    if wanted.partner:
        yield exists().where(own, line.partner_key.contains(kana.fold(wanted.partner), autoescape=True))


def _within(column: Any, wanted: JournalFilter) -> ColumnElement[bool]:
    """An amount in the range, corrections (negative) among them."""
    size = func.abs(column)
    ends = []
    if wanted.amount_from is not None:
        ends.append(size >= wanted.amount_from)
    if wanted.amount_to is not None:
        ends.append(size <= wanted.amount_to)
    return and_(*ends)


def _ordered(query: Select[Any], wanted: JournalFilter) -> Select[Any]:
    columns = (JournalEntry.date, JournalEntry.id)
    return query.order_by(*(column.desc() for column in columns) if wanted.newest_first else columns)


def _ids(session: Session, wanted: JournalFilter, offset: int, limit: int) -> list[int]:
    query = _ordered(_filtered(session, select(JournalEntry.id), wanted), wanted).limit(limit).offset(max(offset, 0))
    return list(session.scalars(query))


def _every_id(session: Session, wanted: JournalFilter) -> Iterator[Sequence[int]]:
    """Ids in chunks, each beginning where the last ended."""
    base = _ordered(_filtered(session, select(JournalEntry.id, JournalEntry.date), wanted), wanted).limit(_CHUNK)
    edge: Any = None
    while True:
        query = base
        if edge is not None:
            id_, day = edge
            after = (JournalEntry.date > day) | ((JournalEntry.date == day) & (JournalEntry.id > id_))
            before = (JournalEntry.date < day) | ((JournalEntry.date == day) & (JournalEntry.id < id_))
            on = JournalEntry.date <= day if wanted.newest_first else JournalEntry.date >= day  # for the index
            query = base.where(on, before if wanted.newest_first else after)
        found = session.execute(query).all()
        if not found:
            return
        yield [row.id for row in found]
        edge = tuple(found[-1])


# ---- rows ------------------------------------------------------------------------------------------------------------

_ENTRY = (
    JournalEntry.id, JournalEntry.entry_no, JournalEntry.fiscal_year_id, JournalEntry.date, JournalEntry.period,
    JournalEntry.slip_no, JournalEntry.total, JournalEntry.description, JournalEntry.relation, JournalEntry.original_id,
    JournalEntry.late, JournalEntry.entered_at, JournalEntry.entered_by, JournalEntry.reason,
)  # fmt: skip


def _rows(session: Session, ids: Sequence[int]) -> tuple[JournalRow, ...]:
    """The entries with these ids, in their order."""
    if not ids:
        return ()
    accounts = dict(session.execute(select(Account.id, Account.name)).all())
    sides: dict[int, dict[int, int]] = {}
    partners: dict[int, str] = {}
    line = JournalLine
    query = select(line.entry_id, line.side, func.count(), func.max(line.account_id), func.max(line.partner))
    query = query.where(line.entry_id.in_(ids), line.generated == 0).group_by(line.entry_id, line.side)
    for entry_id, side, count, account_id, partner in session.execute(query):
        sides.setdefault(entry_id, {})[side] = account_id if count == 1 else 0
        partners[entry_id] = partners.get(entry_id) or partner
    counters: dict[int, tuple[int, str]] = {}
    linked = select(JournalEntry.original_id, JournalEntry.id, JournalEntry.relation).where(
        JournalEntry.original_id.in_(ids), JournalEntry.relation.in_(("correction", "reversal"))
    )
    for original_id, id_, relation in session.execute(linked):
        counters[original_id or 0] = (id_, relation)
    found: dict[int, JournalRow] = {}
    for row in session.execute(select(*_ENTRY).where(JournalEntry.id.in_(ids))):
        own = sides.get(row.id, {})
        debit, credit = own.get(1, 0), own.get(-1, 0)
        counter_id, counter_relation = counters.get(row.id, (None, ""))
        found[row.id] = JournalRow(
            row.id, row.entry_no, row.fiscal_year_id, row.date, Adjustment(row.period % 10), row.slip_no, debit,
            accounts.get(debit, ""), credit, accounts.get(credit, ""), row.total, partners.get(row.id, ""), row.description,
            row.relation, row.original_id, counter_id, counter_relation, row.late, row.entered_at, row.entered_by, row.reason,
        )  # fmt: skip
    return tuple(found[id_] for id_ in ids if id_ in found)
