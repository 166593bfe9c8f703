"""Windows of a book: rows from any offset with their running balance, in a time that does not grow with the book."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from officesuite.base.text import Text, translate
from officesuite.db.types import sum_yen
from officesuite.modules.ledger.models import JournalEntry, JournalLine, SubAccount, TaxAxesRow
from officesuite.modules.ledger.queries.books import Block, Book, Plan, line_conditions, plan_of
from officesuite.modules.ledger.queries.carrying import Chart, chart
from officesuite.modules.ledger.queries.entries import axes_of
from officesuite.modules.ledger.queries.spans import Span
from officesuite.modules.ledger.rules.axes import TaxAxes
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.office.models import Attachment

SUNDRY = translate("Ledger", "Sundries")  # 諸口
CARRIED = translate("Ledger", "Result carried to the new year")


class BookRow(NamedTuple):  # a tuple: a general ledger makes hundreds of thousands of them
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
    around = _Around(session, facts)
    balance, skip, left = plan.opening, max(offset, 0), limit
    found: list[BookRow] = []
    before: int | None = None
    for block in plan.blocks:
        if skip >= block.lines:
            balance, skip = balance + block.net, skip - block.lines
            continue
        if left <= 0:
            break
        if before is None:
            before = balance + (_sum_before(session, book, block, skip) if skip else 0)
        start = found[-1].balance if found else before
        if block.move:
            found.append(_moved(block, start + block.net, facts))
        else:
            count = min(left, block.lines - skip)
            found += around.rows(_window(session, book, block, skip, count), start)
        left, skip = limit - len(found), 0
    return BookPage(tuple(found), plan.closing if before is None else before, plan)


def every_row(session: Session, plan: Plan, *, facts: Chart | None = None, chunk: int = 2000) -> Iterator[BookRow]:
    """All rows of a book in order, read in chunks: for papers and files."""
    facts = facts or chart(session)
    around = _Around(session, facts)
    balance = plan.opening
    for run in _runs(plan.blocks):
        if run.move:
            balance += run.net
            yield _moved(run, balance, facts)
            continue
        left, edge = run.lines, None
        while left > 0:
            lines = _ids(session, plan.book, run, JournalLine.id, JournalLine.entry_id).order_by(*_ORDER)
            if edge is not None:
                lines = lines.where(JournalLine.date >= edge.day, ~_not_after((edge.day, edge.entry_id, edge.line_no)))
            rows = around.rows(lines.limit(chunk), balance)
            if not rows:
                return
            yield from rows
            edge, balance, left = rows[-1], rows[-1].balance, left - len(rows)


def _runs(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks that follow on each other and need no telling apart, as one."""
    held: Block | None = None
    for block in blocks:
        plain = not (block.mixed or block.hidden or block.move or block.kind)
        if held is not None and plain:
            held = replace(
                held, span=Span(held.span.first, block.span.last), lines=held.lines + block.lines,
                debit=held.debit + block.debit, credit=held.credit + block.credit,
            )  # fmt: skip
            continue
        if held is not None:
            yield held
        held = block if plain else None
        if not plain:
            yield block
    if held is not None:
        yield held


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
_L, _E = JournalLine.__table__.c, JournalEntry.__table__.c  # tables, not classes: rows come without the mapper's work
_COLUMNS = (
    _L.entry_id, _L.line_no, _E.entry_no, _E.slip_no, _L.date, _L.period, _L.side, _L.amount, _L.sub_account_id,
    _L.department_id, _L.partner_id, _L.partner, _L.description, _E.description, _L.tax_axes_id, _L.tax_mode, _L.tax_amount,
    _L.tax_date, _L.generated, _E.late, _E.relation, _E.original_id,
)  # fmt: skip


def _window(session: Session, book: Book, block: Block, skip: int, count: int) -> Select[Any]:
    """The ids of `count` lines of a block from the `skip`-th, read from the nearer end."""
    back = skip > block.lines - skip - count
    left = block.lines - skip - count if back else skip
    lines = _ids(session, book, block, JournalLine.id, JournalLine.entry_id)
    return lines.order_by(*(_BACK if back else _ORDER)).limit(count).offset(left)


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
        wanted = wanted.where(JournalLine.date >= edge[0], ~_before(edge))
    found = session.execute(wanted).first()
    if found is None:
        return None
    return (
        session.scalar(_ids(session, book, block, func.count()).where(JournalLine.date <= found[0], _before(found)))
        or 0
    )


def _before(place: Any) -> Any:
    """Lines before a place."""
    day, entry, line = place
    return _not_after((day, entry, line - 1))


def _not_after(place: Any) -> Any:
    """Lines at a place or before it, in the order that the index of accounts has."""
    day, entry, line = place
    same_day = JournalLine.date == day
    return (
        (JournalLine.date < day)
        | (same_day & (JournalLine.entry_id < entry))
        | (same_day & (JournalLine.entry_id == entry) & (JournalLine.line_no <= line))
    )


# ---- what a row says -------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Sides:
    """The typed lines of an entry, a side: how many, and an account (with its sub-account) on it."""

    debits: int = 0
    credits: int = 0
    debit: tuple[int, int] = (0, 0)
    credit: tuple[int, int] = (0, 0)

    def counter(self, side: int) -> tuple[int, int, bool]:
        """The account and sub-account opposite a line of this side, (0, 0) in a compound entry; whether it is one."""
        if self.debits > 1 or self.credits > 1:
            return 0, 0, True
        return (*(self.credit if side == 1 else self.debit), False)


class _Around:
    """What stands around lines: counter accounts, tax, names, files; read once for what repeats."""

    def __init__(self, session: Session, facts: Chart) -> None:
        self.session = session
        self.accounts = {id_: (id_, one.code, one.name) for id_, one in facts.accounts.items()}
        self.accounts[0] = (0, "", str(SUNDRY))
        self.axes = {row.id: axes_of(row) for row in session.execute(select(*TaxAxesRow.__table__.c))}
        self.subs: dict[int, tuple[int, str]] = {0: (0, "")}

    def rows(self, lines: Select[Any], balance: int) -> list[BookRow]:
        """The rows of these lines (id and entry id) in the book's order; `balance` stands before the first."""
        wanted = lines.subquery()
        query = select(*_COLUMNS).select_from(JournalLine.__table__).join(wanted, wanted.c.id == _L.id)
        found = self.session.execute(query.join(JournalEntry.__table__, _E.id == _L.entry_id)).all()
        entries = select(wanted.c.entry_id)
        sides, attached = self._sides(entries), self._attached(entries)
        rows: list[BookRow] = []
        accounts, subs, axes = self.accounts, self.subs, self.axes
        for (
            entry_id, line_no, entry_no, slip_no, day, period, side, amount, sub, department, partner_id, partner, words,
            entry_words, axes_id, mode, tax, tax_date, generated, late, relation, original,
        ) in sorted(found, key=_PLACE):  # fmt: skip
            other, other_sub, compound = sides[entry_id].counter(side)
            balance += side * amount
            rows.append(
                BookRow(entry_id, line_no, entry_no, slip_no, day, _KINDS[period % 10], *accounts[other], *subs[other_sub],
                        sub or 0, department or 0, partner_id, partner, words or entry_words,
                        None if axes_id is None else axes[axes_id], mode, tax, tax_date, generated,
                        amount if side == 1 else 0, amount if side == -1 else 0, balance, attached.get(entry_id, 0), late,
                        relation, original, compound))  # fmt: skip
        return rows

    def _sides(self, entries: Select[Any]) -> Mapping[int, _Sides]:
        sub = func.max(func.coalesce(_L.sub_account_id, 0))
        query = select(_L.entry_id, _L.side, func.count(), func.max(_L.account_id), sub)
        query = query.where(_L.entry_id.in_(entries), _L.generated == 0).group_by(_L.entry_id, _L.side)
        found: dict[int, _Sides] = {}
        for entry_id, side, count, account_id, sub_id in self.session.execute(query):
            own = found.get(entry_id)
            if own is None:
                own = found[entry_id] = _Sides()
            if side == 1:
                own.debits, own.debit = count, (account_id, sub_id)
            else:
                own.credits, own.credit = count, (account_id, sub_id)
            if sub_id not in self.subs:
                self._name_subs()
        return found

    def _name_subs(self) -> None:
        named = self.session.execute(select(SubAccount.id, SubAccount.name))
        self.subs |= {id_: (id_, name) for id_, name in named}

    def _attached(self, entries: Select[Any]) -> Mapping[int, int]:
        file = Attachment
        query = select(file.entity_id, func.count()).where(file.entity == "ledger.entry", file.entity_id.in_(entries))
        return {id_: count for id_, count in self.session.execute(query.group_by(file.entity_id))}  # noqa: C416 - typed rows


_KINDS = {int(kind): kind for kind in Adjustment}
_PLACE = itemgetter(4, 0, 1)  # date, entry, line


def _moved(block: Block, balance: int, facts: Chart) -> BookRow:
    other = facts.accounts.get(facts.carried_to)
    assert block.span.first is not None
    words: Text = CARRIED
    return BookRow(
        0, 0, 0, "", block.span.first, Adjustment.NONE, facts.carried_to, other.code if other else "",
        other.name if other else "", 0, "", 0, 0, None, "", str(words), None, 0, 0, None, 0, block.debit, block.credit,
        balance, 0, False, "", None, False,
    )  # fmt: skip
