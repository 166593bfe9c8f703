"""Windows of a book: rows from any offset with their running balance, in a time that does not grow with the book."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from officesuite.base.text import Text, translate
from officesuite.db.types import sum_yen
from officesuite.modules.ledger.models import JournalEntry, JournalLine, SubAccount, TaxAxesRow
from officesuite.modules.ledger.queries.books import Block, Book, Plan, line_conditions, plan_of
from officesuite.modules.ledger.queries.carrying import Chart, chart
from officesuite.modules.ledger.queries.entries import axes_of
from officesuite.modules.ledger.rules.axes import TaxAxes
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.office.models import Attachment

SUNDRY = translate("Ledger", "Sundries")  # 諸口
CARRIED = translate("Ledger", "Result carried to the new year")


@dataclass(frozen=True, slots=True)
class BookRow:
    """A line as its book shows it. Yen: `debit` or `credit` as posted (negative in a correction); `balance` debit positive.

    `entry_id` 0: what moves on a fiscal year's first day. `counter_id` 0 with a `counter` = 諸口 (a compound entry);
    `axes` is the tax of the line, `generated` the line_no whose tax it holds. `attached` counts files on the entry.
    """

    entry_id: int
    line_no: int
    entry_no: int
    slip_no: str
    day: date
    kind: Adjustment
    counter_id: int
    counter_code: str
    counter: str
    counter_sub_id: int
    counter_sub: str
    sub_account_id: int
    department_id: int
    partner_id: int | None
    partner: str
    description: str
    axes: TaxAxes | None
    tax_mode: int
    tax_amount: int
    tax_date: date | None
    generated: int
    debit: int
    credit: int
    balance: int
    attached: int
    late: bool
    relation: str
    original_id: int | None
    compound: bool


@dataclass(frozen=True, slots=True)
class BookPage:
    """A window: its rows, the balance before the first of them (debit positive), and the book laid out."""

    rows: tuple[BookRow, ...]
    balance_before: int
    plan: Plan


def book_rows(session: Session, book: Book, offset: int, limit: int, *, plan: Plan | None = None) -> BookPage:
    """`limit` rows from the `offset`-th (from 0) in the book's order: days, adjustments after their month."""
    facts = chart(session)
    plan = plan or plan_of(session, book, known=facts)
    balance, skip, wanted = plan.opening, max(offset, 0), limit
    found: list[Any] = []
    before: int | None = None
    for block in plan.blocks:
        if skip >= block.lines:
            balance, skip = balance + block.net, skip - block.lines
            continue
        if wanted <= 0:
            break
        if before is None:
            before = balance + (_sum_before(session, book, block, skip) if skip else 0)
        found += [block] if block.move else _read(session, book, block, skip, min(wanted, block.lines - skip))
        wanted, skip = limit - len(found), 0
    start = plan.closing if before is None else before
    return BookPage(tuple(_shown(session, found, start, facts)), start, plan)


def every_row(session: Session, plan: Plan, *, facts: Chart | None = None, chunk: int = 1000) -> Iterator[BookRow]:
    """All rows of a book in order, read in chunks: for papers and files."""
    facts = facts or chart(session)
    balance = plan.opening
    held: list[Any] = []
    for block in plan.blocks:
        if block.move:
            held.append(block)
            continue
        for skip in range(0, block.lines, chunk):
            held += _read(session, plan.book, block, skip, min(chunk, block.lines - skip))
            if len(held) >= chunk:
                for row in _shown(session, held, balance, facts):
                    yield row
                    balance = row.balance
                held = []
    yield from _shown(session, held, balance, facts)


def position_of(
    session: Session, book: Book, *, entry_id: int | None = None, day: date | None = None, amount: int | None = None,
    after: int = -1,
) -> int | None:  # fmt: skip
    """The row number (from 0) of an entry, of the first line on or after a day, or of the next line with an amount after `after`.

    None where there is none.
    """
    plan = plan_of(session, book)
    at = 0
    for block in plan.blocks:
        if not block.move and at + block.lines > after + 1:
            found = _inside(session, book, block, entry_id=entry_id, day=day, amount=amount, after=after + 1 - at)
            if found is not None:
                return at + found
        at += block.lines
    return None


# ---- lines -----------------------------------------------------------------------------------------------------------


def _ids(session: Session, book: Book, block: Block, *columns: Any) -> Select[Any]:
    """The lines of a block, without order."""
    query = select(*columns).where(
        *line_conditions(session, book), JournalLine.date.between(block.span.first, block.span.last)
    )
    if block.mixed:
        query = query.where(JournalLine.period % 10 == int(block.kind))
    if block.hidden:
        query = query.where(JournalLine.entry_id.not_in(block.hidden))
    return query


_ORDER = (JournalLine.date, JournalLine.entry_id, JournalLine.line_no)
_BACK = tuple(column.desc() for column in _ORDER)
_LINE = (
    JournalLine.entry_id, JournalLine.line_no, JournalLine.side, JournalLine.amount, JournalLine.date, JournalLine.period,
    JournalLine.sub_account_id, JournalLine.department_id, JournalLine.partner_id, JournalLine.partner,
    JournalLine.description, JournalLine.tax_axes_id, JournalLine.tax_mode, JournalLine.tax_amount, JournalLine.tax_date,
    JournalLine.generated,
)  # fmt: skip
_ENTRY = (
    JournalEntry.entry_no, JournalEntry.slip_no, JournalEntry.late, JournalEntry.relation, JournalEntry.original_id,
    JournalEntry.description.label("entry_description"),
)  # fmt: skip


def _read(session: Session, book: Book, block: Block, skip: int, count: int) -> Sequence[Any]:
    """`count` lines of a block from the `skip`-th, read from the nearer end."""
    back = skip > block.lines - skip - count
    left = block.lines - skip - count if back else skip
    ids = _ids(session, book, block, JournalLine.id).order_by(*(_BACK if back else _ORDER)).limit(count).offset(left)
    wanted = ids.subquery()
    query = select(*_LINE, *_ENTRY).join(wanted, wanted.c.id == JournalLine.id)
    rows = session.execute(query.join(JournalEntry, JournalEntry.id == JournalLine.entry_id)).all()
    return sorted(rows, key=lambda row: (row.date, row.entry_id, row.line_no))


def _sum_before(session: Session, book: Book, block: Block, count: int) -> int:
    """What the first `count` lines of a block sum to, debit positive; read from the nearer end."""
    back = count > block.lines // 2
    rest = block.lines - count if back else count
    lines = _ids(session, book, block, JournalLine.side, JournalLine.amount).order_by(*(_BACK if back else _ORDER))
    part = lines.limit(rest).subquery()
    total = session.scalar(select(sum_yen(part.c.side * part.c.amount))) or 0
    return block.net - total if back else total


def _inside(
    session: Session,
    book: Book,
    block: Block,
    *,
    entry_id: int | None,
    day: date | None,
    amount: int | None,
    after: int,
) -> int | None:
    """The place of the first match in a block from its `after`-th line on."""
    if day is not None and day > block.span.last:
        return None
    wanted = _ids(session, book, block, *_ORDER).order_by(*_ORDER).limit(1)
    if entry_id is not None:
        wanted = wanted.where(JournalLine.entry_id == entry_id)
    if day is not None:
        wanted = wanted.where(JournalLine.date >= day)
    if amount is not None:
        wanted = wanted.where(func.abs(JournalLine.amount) == abs(amount))
    if after > 0:
        edge = session.execute(_ids(session, book, block, *_ORDER).order_by(*_ORDER).limit(1).offset(after)).first()
        if edge is None:
            return None
        wanted = wanted.where(_not_before(edge))
    found = session.execute(wanted).first()
    if found is None:
        return None
    return session.scalar(_ids(session, book, block, func.count()).where(~_not_before(found))) or 0


def _not_before(place: Any) -> Any:
    """Lines at a place or after it, in an order the index of accounts has."""
    day, entry, line = place
    same_day = JournalLine.date == day
    return (
        (JournalLine.date > day)
        | (same_day & (JournalLine.entry_id > entry))
        | (same_day & (JournalLine.entry_id == entry) & (JournalLine.line_no >= line))
    )


# ---- what a row says -------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Sides:
    """The typed lines of an entry, a side: how many, and an account (with its sub-account) on it."""

    debits: int = 0
    credits: int = 0
    debit: tuple[int, int] = (0, 0)
    credit: tuple[int, int] = (0, 0)

    def counter(self, side: int) -> tuple[int, int]:
        """The account opposite a line of this side; (0, 0) in a compound entry."""
        if self.debits > 1 or self.credits > 1:
            return 0, 0
        return self.credit if side == 1 else self.debit


def _shown(session: Session, found: Sequence[Any], balance: int, facts: Chart) -> Iterator[BookRow]:
    """Rows with what stands around their line: counter accounts, files, running balance."""
    ids = {row.entry_id for row in found if not isinstance(row, Block)}
    sides = _sides(session, ids)
    attached = _attached(session, ids)
    axes = {row.id: axes_of(row) for row in session.execute(select(*TaxAxesRow.__table__.c))} if ids else {}
    subs = {sub for each in sides.values() for sub in (each.debit[1], each.credit[1])} - {0}
    names = (
        dict(session.execute(select(SubAccount.id, SubAccount.name).where(SubAccount.id.in_(subs))).all())
        if subs
        else {}
    )
    for row in found:
        if isinstance(row, Block):
            balance += row.net
            yield _moved(row, balance, facts)
            continue
        debit = row.amount if row.side == 1 else 0
        credit = row.amount if row.side == -1 else 0
        balance += debit - credit
        around = sides.get(row.entry_id, _Sides())
        id_, sub = around.counter(row.side)
        other = facts.accounts.get(id_)
        yield BookRow(
            row.entry_id, row.line_no, row.entry_no, row.slip_no, row.date, Adjustment(row.period % 10), id_,
            other.code if other else "", other.name if other else str(SUNDRY), sub, names.get(sub, ""),
            row.sub_account_id or 0, row.department_id or 0, row.partner_id, row.partner,
            row.description or row.entry_description, axes.get(row.tax_axes_id) if row.tax_axes_id else None, row.tax_mode,
            row.tax_amount, row.tax_date, row.generated, debit, credit, balance, attached.get(row.entry_id, 0), row.late,
            row.relation, row.original_id, around.debits > 1 or around.credits > 1,
        )  # fmt: skip


def _moved(block: Block, balance: int, facts: Chart) -> BookRow:
    other = facts.accounts.get(facts.carried_to)
    assert block.span.first is not None
    words: Text = CARRIED
    return BookRow(
        0, 0, 0, "", block.span.first, Adjustment.NONE, facts.carried_to, other.code if other else "",
        other.name if other else "", 0, "", 0, 0, None, "", str(words), None, 0, 0, None, 0, block.debit, block.credit,
        balance, 0, False, "", None, False,
    )  # fmt: skip


def _sides(session: Session, ids: Iterable[int]) -> Mapping[int, _Sides]:
    line = JournalLine
    found: dict[int, _Sides] = {}
    if not ids:
        return found
    sub = func.max(func.coalesce(line.sub_account_id, 0))
    query = select(line.entry_id, line.side, func.count(), func.max(line.account_id), sub)
    query = query.where(line.entry_id.in_(ids), line.generated == 0).group_by(line.entry_id, line.side)
    for entry_id, side, count, account_id, sub_id in session.execute(query):
        own = found.setdefault(entry_id, _Sides())
        if side == 1:
            own.debits, own.debit = count, (account_id, sub_id)
        else:
            own.credits, own.credit = count, (account_id, sub_id)
    return found


def _attached(session: Session, ids: Iterable[int]) -> Mapping[int, int]:
    if not ids:
        return {}
    query = select(Attachment.entity_id, func.count()).where(
        Attachment.entity == "ledger.entry", Attachment.entity_id.in_(ids)
    )
    return dict(session.execute(query.group_by(Attachment.entity_id)).all())
