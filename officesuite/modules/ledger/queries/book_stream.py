"""The lines of a book in one stream, for papers: no window, no balance, nothing a printed row does not say.

One statement an account; the counter account is found beside each line, so that a book of a million lines needs the memory of
a thousand. The rows are those of `ledger_pages`, in its order.
"""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ScalarSelect, case, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from officesuite.modules.ledger.models import JournalEntry, JournalLine
from officesuite.modules.ledger.queries.books import Book, line_conditions

_AT_ONCE = 1000


class StreamedLine(NamedTuple):
    """A line: yen as posted on its side (1 debit, -1 credit). `counter_id` 0 = 諸口; `axes_id` is its tax, 0 where it has none.

    `opposite_id` is the one tax that stands opposite, where it was asked for.
    """

    entry_id: int
    entry_no: int
    slip_no: str
    day: date
    kind: int
    side: int
    amount: int
    counter_id: int
    partner: str
    description: str
    axes_id: int
    opposite_id: int


def book_lines(
    session: Session, book: Book, *, left_out: Collection[int] = (), opposite: bool = False
) -> Iterator[StreamedLine]:
    """Every line of the book: by month, its adjustments after the rest, by day and entry; `left_out` entries apart."""
    held: list[StreamedLine] = []
    month = (0, 0)
    for line in _streamed(session, book, opposite=opposite):
        if line.entry_id in left_out:
            continue
        if held and (line.day.year, line.day.month) != month:
            yield from sorted(held, key=lambda each: each.kind)
            held = []
        if line.kind:
            held.append(line)
            month = line.day.year, line.day.month
        else:
            yield line
    yield from sorted(held, key=lambda each: each.kind)


def unlike(session: Session, first: date, last: date) -> dict[int, tuple[str, bool]]:
    """Entries of the days that are not like others: their relation to another one, and whether they came late."""
    entry = JournalEntry
    query = select(entry.id, entry.relation, entry.late).where(entry.date.between(first, last))
    query = query.where(or_(entry.late, entry.relation != ""))
    return {id_: (relation, late) for id_, relation, late in session.execute(query)}


def _streamed(session: Session, book: Book, *, opposite: bool) -> Iterator[StreamedLine]:
    line, entry = JournalLine, JournalEntry
    columns = (
        line.entry_id, entry.entry_no, entry.slip_no, line.date, line.period % 10, line.side, line.amount,
        _counter(), line.partner, func.coalesce(func.nullif(line.description, ""), entry.description),
        func.coalesce(line.tax_axes_id, 0), _opposite_tax() if opposite else literal(0),
    )  # fmt: skip
    query = select(*columns).join(entry, entry.id == line.entry_id)
    query = query.where(*line_conditions(session, book), line.date.between(book.first, book.last))
    query = query.order_by(line.date, line.entry_id, line.line_no).execution_options(yield_per=_AT_ONCE)
    for row in session.execute(query):
        yield StreamedLine._make(row)


def _counter() -> ScalarSelect[Any]:
    """The account opposite a line: that of the one typed line on the other side; 0 in a compound entry."""
    own, line = aliased(JournalLine), JournalLine
    debits, credits_ = (func.sum(case((own.side == side, 1), else_=0)) for side in (1, -1))
    there = func.max(case((own.side == -line.side, own.account_id), else_=0))
    counter = select(case(((debits <= 1) & (credits_ <= 1), there), else_=0))
    return counter.where(own.entry_id == line.entry_id, own.generated == 0).correlate(line).scalar_subquery()


def _opposite_tax() -> ScalarSelect[Any]:
    """The tax axes of the entry's other accounts, where they are one."""
    own, line = aliased(JournalLine), JournalLine
    least, most = func.min(own.tax_axes_id), func.max(own.tax_axes_id)
    one = select(case((least == most, most), else_=0))
    others = one.where(own.entry_id == line.entry_id, own.account_id != line.account_id, own.generated == 0)
    return others.correlate(line).scalar_subquery()
