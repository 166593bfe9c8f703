"""A book (帳簿): one account, perhaps of one sub-account, department or partner, over a period, in blocks of months.

How many lines a month has and what they sum to comes from the monthly totals, so a window opens at any row of a million
without reading those before it. Entries that took back each other within an open month are left out unless asked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, case, exists, func, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.dates import month_end
from officesuite.db.types import sum_yen
from officesuite.modules.ledger.models import JournalEntry, JournalLine, LedgerTotal
from officesuite.modules.ledger.queries.carrying import Chart, chart, computed, with_parts, year_starts
from officesuite.modules.ledger.queries.spans import Span, Wanted, months_of, opening_entries, total_conditions
from officesuite.modules.ledger.rules.periods import Adjustment, period_of


@dataclass(frozen=True, slots=True)
class Book:
    """Which lines a book shows. `sub_account_id` and `department_id` 0 = lines without one, None = all; days inclusive.

    `partner_id` or `partner` (its folded name) and `text` (in description, partner or slip number) narrow it; balances are
    then those of the lines shown. `show_corrections`: also pairs that took each other back within an open month.
    """

    account_id: int
    first: date
    last: date
    sub_account_id: int | None = None
    department_id: int | None = None
    partner_id: int | None = None
    partner: str = ""
    text: str = ""
    show_corrections: bool = False

    @property
    def plain(self) -> bool:
        """Whether the monthly totals know it."""
        return self.partner_id is None and not self.partner and not self.text


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one month (or the part of it that is in the book) and kind: counted and summed in yen.

    `move` is set on the one row without an entry: what moves on a fiscal year's first day. `mixed`: its days hold lines of
    another kind too. `hidden`: entries among its lines that are left out.
    """

    span: Span
    kind: Adjustment
    lines: int
    debit: int
    credit: int
    mixed: bool = False
    move: bool = False
    hidden: tuple[int, ...] = ()

    @property
    def net(self) -> int:
        return self.debit - self.credit


@dataclass(frozen=True, slots=True)
class BookMonth:
    """A month of a book as its foot shows it (月計・累計): yen; balances debit positive. `kind` tells adjustments apart.

    `debit_to_date` and `credit_to_date` add up from the book's first day or the fiscal year's within it.
    """

    first: date
    last: date
    kind: Adjustment
    lines: int
    opening: int
    debit: int
    credit: int
    debit_to_date: int
    credit_to_date: int

    @property
    def closing(self) -> int:
        return self.opening + self.debit - self.credit


@dataclass(frozen=True, slots=True)
class Plan:
    """A book laid out: its opening balance (debit positive) and its blocks in order."""

    book: Book
    opening: int
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> int:
        return sum(block.lines for block in self.blocks)

    @property
    def closing(self) -> int:
        return self.opening + sum(block.net for block in self.blocks)


def plan_of(session: Session, book: Book, *, known: Chart | None = None) -> Plan:
    """Lays the book out."""
    starts = year_starts(session, book.last, first=book.first)
    spans = list(_cut(months_of(book.first, book.last), starts[1:]))
    opening, moves = _opening(session, book, known or chart(session), starts[0])
    counts = _counts(session, book, spans)
    hidden: dict[tuple[int, int], set[int]] = defaultdict(set)
    for entry_id, day, period, lines, debit, credit in _lines_of(session, book, _left_out(session, book, starts[0])):
        at = next(at for at, span in enumerate(spans) if day <= span.last)
        hidden[at, period % 10].add(entry_id)
        had = counts[at, period % 10]
        counts[at, period % 10] = (had[0] - lines, had[1] - debit, had[2] - credit)
    blocks: list[Block] = []
    for at, span in enumerate(spans):
        move = moves.get(span.first) if span.first is not None else None
        if move:
            blocks.append(Block(span, Adjustment.NONE, 1, max(move, 0), max(-move, 0), move=True))
        kinds = [kind for kind in Adjustment if (at, kind) in counts]
        for kind in kinds:
            lines, debit, credit = counts[at, kind]
            if lines:
                own = tuple(sorted(hidden.get((at, kind), ())))
                blocks.append(Block(span, kind, lines, debit, credit, mixed=len(kinds) > 1, hidden=own))
    return Plan(book, opening, tuple(blocks))


def book_count(session: Session, book: Book) -> int:
    """How many rows the book has."""
    return plan_of(session, book).lines


def book_months(session: Session, book: Book) -> tuple[BookMonth, ...]:
    """The months of the book that have lines, adjustments apart, with their totals and cumulative totals."""
    return months_in(plan_of(session, book))


def months_in(plan: Plan) -> tuple[BookMonth, ...]:
    """The same of a book laid out."""
    found: list[BookMonth] = []
    balance, debit, credit = plan.opening, 0, 0
    for block in plan.blocks:
        if block.move:  # a new year: sums begin anew, the balance with what moved
            balance, debit, credit = balance + block.net, 0, 0
            continue
        debit, credit = debit + block.debit, credit + block.credit
        assert block.span.first is not None
        found.append(
            BookMonth(block.span.first, block.span.last, block.kind, block.lines, balance, block.debit, block.credit,
                      debit, credit))  # fmt: skip
        balance += block.net
    return tuple(found)


def side_counts(session: Session, book: Book) -> tuple[int, int]:
    """How many debit and credit lines a book of a month or so has (入金・出金の件数)."""
    query = select(*(func.count(case((JournalLine.side == side, 1))) for side in (1, -1)))
    query = query.where(*line_conditions(session, book), JournalLine.date.between(book.first, book.last))
    found = session.execute(query).one()
    debit, credit = found[0], found[1]
    left_out = _left_out(session, book, year_starts(session, book.last, first=book.first)[0])
    hidden = tuple(row[0] for row in _lines_of(session, book, left_out))
    if hidden:
        less = session.execute(query.where(JournalLine.entry_id.in_(hidden))).one()
        debit, credit = debit - less[0], credit - less[1]
    return debit, credit


def line_conditions(session: Session, book: Book) -> list[ColumnElement[bool]]:
    """What a line must be to stand in the book, its date apart."""
    found: list[ColumnElement[bool]] = [JournalLine.account_id == book.account_id]
    if book.sub_account_id is not None:
        found.append(func.coalesce(JournalLine.sub_account_id, 0) == book.sub_account_id)
    departments = with_parts(session, book.department_id)
    if departments is not None:
        found.append(func.coalesce(JournalLine.department_id, 0).in_(departments))
    if book.partner_id is not None:
        found.append(JournalLine.partner_id == book.partner_id)
    elif book.partner:
        found.append(JournalLine.partner_key == kana.fold(book.partner))
    if book.text:
        words = JournalEntry.search.contains(kana.fold(book.text), autoescape=True)
        found.append(exists().where(JournalEntry.id == JournalLine.entry_id, words))
    return found


# ---- opening, counts, what is left out --------------------------------------------------------------------------------


def _cut(months: Iterable[Span], starts: Iterable[date]) -> Iterator[Span]:
    """Months, cut where a fiscal year begins inside one."""
    starts = tuple(starts)
    for month in months:
        inside = next(
            (start for start in starts if month.first is not None and month.first < start <= month.last), None
        )
        if inside is None:
            yield month
        else:
            yield Span(month.first, date.fromordinal(inside.toordinal() - 1))
            yield Span(inside, month.last)


def _opening(session: Session, book: Book, plan: Chart, start: date) -> tuple[int, dict[date, int]]:
    """The balance before the first day, and what moves on the first days of fiscal years inside the book."""
    if not book.plain:
        query = select(sum_yen(JournalLine.side * JournalLine.amount)).where(*line_conditions(session, book))
        before = query.where(JournalLine.date < book.first)
        if book.account_id in plan.restarting:
            before = before.where(JournalLine.date >= start)
        opening = session.scalar(before) or 0
        if start == book.first and (ids := opening_entries(session, start)):
            opening += session.scalar(query.where(JournalLine.entry_id.in_(ids))) or 0
        return opening, {}
    results = book.account_id == plan.carried_to  # arrive from every account
    by = ("account_id",) if book.sub_account_id is None else ("account_id", "sub_account_id")
    wanted = Wanted(
        with_parts(session, book.department_id), None if results else book.account_id,
        None if results else book.sub_account_id,
    )  # fmt: skip
    rows, moves = computed(session, plan, [Span(book.first, book.last)], wanted=wanted, by=by)
    key = (book.account_id,) if book.sub_account_id is None else (book.account_id, book.sub_account_id)
    return rows[key].opening if key in rows else 0, {move.day: move.net for move in moves if move.key == key}


def _counts(session: Session, book: Book, spans: list[Span]) -> dict[tuple[int, int], tuple[int, int, int]]:
    """(index of span, kind) → lines, debit, credit."""
    whole = {period_of(span.first): at for at, span in enumerate(spans) if _is_whole(span) and span.first is not None}
    found: dict[tuple[int, int], tuple[int, int, int]] = {}
    if whole:
        source = _total_counts if book.plain else _line_counts
        first, last = min(whole), max(whole)
        for period, lines, debit, credit in source(session, book, first, last):
            at = whole.get(period - period % 10)
            if at is not None:
                found[at, period % 10] = (lines, debit, credit)
    for at, span in enumerate(spans):
        if not _is_whole(span):
            query = _summed(JournalLine.period % 10).where(JournalLine.date.between(span.first, span.last))
            for kind, lines, debit, credit in session.execute(query.where(*line_conditions(session, book))):
                found[at, kind] = (lines, debit, credit)
    return found


def _is_whole(span: Span) -> bool:
    return span.first is not None and span.first.day == 1 and span.last == month_end(span.last)


def _total_counts(session: Session, book: Book, first: int, last: int) -> Iterator[Any]:
    table = LedgerTotal
    query = select(table.period, sum_yen(table.lines), sum_yen(table.debit), sum_yen(table.credit))
    wanted = Wanted(with_parts(session, book.department_id), book.account_id, book.sub_account_id)
    query = query.where(*total_conditions(wanted), table.period.between(first, last + 9)).group_by(table.period)
    yield from session.execute(query)


def _line_counts(session: Session, book: Book, first: int, last: int) -> Iterator[Any]:
    begin, end = date(first // 1000, first // 10 % 100, 1), month_end(date(last // 1000, last // 10 % 100, 1))
    query = _summed(JournalLine.period).where(*line_conditions(session, book), JournalLine.date.between(begin, end))
    yield from session.execute(query)


def _summed(key: Any) -> Any:
    debit = sum_yen(case((JournalLine.side == 1, JournalLine.amount), else_=0))
    credit = sum_yen(case((JournalLine.side == -1, JournalLine.amount), else_=0))
    return select(key.label("kind"), func.count(), debit, credit).group_by("kind")


def hidden_pairs(session: Session) -> tuple[int, ...]:
    """Ids of entries that books leave out: corrections within one open month, and what they took back."""
    counter = JournalEntry
    pairs = select(counter.id, counter.original_id).where(counter.original_id > 0, counter.hidden)  # few, by the index
    return tuple(sorted({id_ for pair in session.execute(pairs) for id_ in pair}))


def _left_out(session: Session, book: Book, start: date) -> set[int]:
    """Entries a book does not show: hidden pairs, and opening balances where it begins with their year (`start`)."""
    found = set() if book.show_corrections else set(hidden_pairs(session))
    return found | set(opening_entries(session, start)) if start == book.first else found


def _lines_of(session: Session, book: Book, entries: Iterable[int]) -> Iterator[Any]:
    """(entry id, date, period, lines, debit, credit) of the book's lines in these entries."""
    ids, line = sorted(entries), JournalLine
    debit = sum_yen(case((line.side == 1, line.amount), else_=0))
    credit = sum_yen(case((line.side == -1, line.amount), else_=0))
    query = select(line.entry_id, line.date, line.period, func.count(), debit, credit).where(
        *line_conditions(session, book), line.date.between(book.first, book.last)
    )
    for start in range(0, len(ids), _AT_ONCE):
        own = query.where(line.entry_id.in_(ids[start : start + _AT_ONCE]))
        yield from session.execute(own.group_by(line.entry_id, line.date, line.period))


_AT_ONCE = 5000
