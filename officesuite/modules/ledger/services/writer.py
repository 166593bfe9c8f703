"""Writes prepared entries: draft, lines, one UPDATE that posts, totals, audit. Only `posting` and `corrections` use it.

One path for a typed entry and for a million imported ones: batches go through prepared statements, the monthly totals are
added up and stored once, and each entry is one audit event with its lines inside.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Table, select, text, update
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.db import audit
from officesuite.db.behind import Behind
from officesuite.db.bulk import take_ids
from officesuite.db.model import Base
from officesuite.db.rows import RowWriter
from officesuite.db.types import now_utc
from officesuite.db.upsert import upsert
from officesuite.modules.ledger.models import (
    JournalEntry,
    JournalLine,
    LedgerMonth,
    LedgerTotal,
    LedgerYear,
    LineExtras,
    TaxAxesRow,
)
from officesuite.modules.ledger.queries.entries import axes_of
from officesuite.modules.ledger.queries.entry_events import ENTITY, ENTRY, LINE, EventTexts
from officesuite.modules.ledger.queries.facts import Year
from officesuite.modules.ledger.rules.axes import TaxAxes
from officesuite.modules.ledger.rules.entry import Entry, Side
from officesuite.modules.ledger.rules.periods import locks_of
from officesuite.modules.ledger.rules.postings import Posting
from officesuite.office.access import access_of

HELD = 4095  # events held before they are written
_AXES = ("side", "category", "kind", "rate", "use", "invoice", "credit_percent", "simple", "reason")


@dataclass(slots=True)
class Prepared:
    """An entry ready to be written: its lines, its year and period, and what it is to another entry."""

    entry: Entry
    postings: Sequence[Posting]
    year: Year
    period: int
    fingerprint: int
    late: bool = False
    relation: str = ""
    original_id: int | None = None
    hidden: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """Where an entry went."""

    id: int
    entry_no: int


@dataclass(slots=True)
class Writer:
    """Writes batches inside one action; `finish` stores the totals and the last numbers.

    With `behind` a second thread stores a batch while the next one is prepared (`storing_behind`).
    """

    session: Session
    behind: Behind | None = None
    _now: datetime = field(default_factory=now_utc)
    _totals: dict[tuple[int, int, int, int, int], list[int]] = field(default_factory=dict)
    _last: dict[int, int] = field(default_factory=dict)
    _axes: dict[TaxAxes, int] = field(default_factory=dict)
    _axes_seen: dict[int, tuple[TaxAxes, int]] = field(default_factory=dict)  # by id(): the same few objects come again
    _extras: dict[Any, int] = field(default_factory=dict)
    _folded: dict[str, str] = field(default_factory=dict)
    _texts: EventTexts = field(default_factory=EventTexts)
    _ids: dict[type[Base], int] = field(default_factory=dict)  # the next ones, where nobody else can take any

    # ---- numbers and months ----------------------------------------------------------------------------------------

    def _take_numbers(self, year: Year, count: int) -> int:
        """The first of `count` numbers; the year's row stays locked until COMMIT, so numbers have no gaps."""
        if year.id not in self._last:
            last = _last_number(self.session, year)
            if last is None:
                _ensure(self.session, LedgerYear, {"fiscal_year_id": year.id, "last_no": 0})
                last = _last_number(self.session, year)
                ensure_months(self.session, year)
            self._last[year.id] = last or 0
        first = self._last[year.id] + 1
        self._last[year.id] += count
        return first

    def finish(self) -> None:
        """Stores the totals and the last numbers; the last thing of an action."""
        _add_totals(self.session, self._totals)
        self._totals.clear()
        table = LedgerYear.__table__
        for year_id, last in self._last.items():
            self.session.connection().execute(
                update(table).where(table.c.fiscal_year_id == year_id).values(last_no=last)  # type: ignore[arg-type]
            )

    # ---- entries ---------------------------------------------------------------------------------------------------

    def write(self, batch: Sequence[Prepared]) -> list[Written]:
        """Writes the entries in order. Raises the database's refusal when a guard holds."""
        if not batch:
            return []
        self.session.flush()
        ids = self._take_ids(JournalEntry, len(batch))
        line_ids = iter(self._take_ids(JournalLine, sum(len(p.postings) for p in batch)))
        written: list[Written] = []
        for start, end in _same_year(batch):
            first = self._take_numbers(batch[start].year, end - start)
            written += [Written(ids[i], first + i - start) for i in range(start, end)]
        entries: list[tuple[Any, ...]] = []
        lines: list[tuple[Any, ...]] = []
        events: list[tuple[str, str, int, str]] = []
        actor = access_of(self.session).actor.name
        for prepared, place in zip(batch, written, strict=True):
            row = self._entry_values(prepared, place.id, actor)
            own = [self._line_values(prepared, posting, place.id, next(line_ids)) for posting in prepared.postings]
            entries.append(row)
            lines += own
            events.append(("insert", ENTITY, place.id, self._texts.of((*row, place.entry_no), own)))
        connection, behind = self.session.connection(), self.behind
        drafts = RowWriter(connection, _table(JournalEntry), {"state": "draft"}, behind=behind)
        drafts.write_values(ENTRY[:-1], entries)  # the number comes with the posting
        RowWriter(connection, _table(JournalLine), {}, behind=behind).write_values(LINE, lines)
        self._post(batch, written)
        recorder: audit.Recorder = self.session.info["recorder"]
        recorder.written.add(("ledger.entry", written[0].id if len(batch) == 1 else 0))
        recorder.ready += events
        if len(recorder.ready) > HELD:
            audit.drain(self.session, recorder)
        return written

    def _take_ids(self, cls: type[Base], count: int) -> range:
        """Fresh ids; asked for once where the write lock keeps everybody else out."""
        if self.behind is None:
            return take_ids(self.session, cls, count)
        first = self._ids.get(cls) or take_ids(self.session, cls, count).start
        self._ids[cls] = first + count
        return range(first, first + count)

    def _post(self, batch: Sequence[Prepared], written: Sequence[Written]) -> None:
        table = _table(JournalEntry)
        for start, end in _same_year(batch):
            first = written[start]
            if self.behind is not None:
                self.behind.send(_POST, [(first.id - first.entry_no, first.id, written[end - 1].id)])
                continue
            self.session.connection().execute(
                update(table)
                .where(table.c.id >= first.id, table.c.id <= written[end - 1].id)
                .values(state="posted", entry_no=table.c.id - (first.id - first.entry_no))
            )

    def _entry_values(self, prepared: Prepared, id_: int, actor: str) -> tuple[Any, ...]:
        """The entry in the order of `ENTRY`, its number left out."""
        entry, texts = prepared.entry, _texts(prepared)
        total = 0
        for posting in prepared.postings:
            if posting.side > 0:
                total += posting.amount
        return (
            id_, prepared.year.id, entry.date, prepared.period, entry.kind, entry.slip_no, texts[0][:200] if texts else "",
            total, entry.way, entry.source, prepared.relation, prepared.original_id, prepared.hidden,
            prepared.reason or entry.reason, prepared.late, self._now, actor, prepared.fingerprint,
            self._fold(" ".join((entry.slip_no, *texts))),
        )  # fmt: skip

    def _line_values(self, prepared: Prepared, posting: Posting, entry_id: int, id_: int) -> tuple[Any, ...]:
        """The line in the order of `LINE`."""
        line, entry = posting.line, prepared.entry
        axes_id = self._axes_id(posting.axes) if posting.axes is not None else None
        sub = None if posting.generated else line.sub_account_id
        self._add(prepared.period, posting, sub, line.department_id, axes_id)
        return (
            id_, entry_id, posting.line_no, posting.row, int(posting.side), posting.account_id, sub, line.department_id,
            line.partner_id, line.partner, posting.amount, entry.date, prepared.period, axes_id, int(posting.mode),
            posting.tax_date, posting.tax_amount, posting.tax_full, posting.gross, posting.tax_given, posting.generated,
            line.description, self._extras_id(line.extras) if line.extras and not posting.generated else None,
            self._fold(line.partner) if line.partner else "",
        )  # fmt: skip

    def _add(self, period: int, posting: Posting, sub: int | None, department: int | None, axes: int | None) -> None:
        key = (posting.account_id, period, sub or 0, department or 0, axes or 0)
        sums = self._totals.get(key)
        if sums is None:
            sums = self._totals[key] = [0, 0, 0, 0, 0, 0]
        sums[0 if posting.side is Side.DEBIT else 1] += posting.amount
        sums[2] += posting.side * posting.gross
        sums[3] += posting.side * posting.tax_amount
        sums[4] += posting.side * posting.tax_full
        sums[5] += 1

    def _fold(self, words: str) -> str:
        folded = self._folded.get(words)
        if folded is None:
            folded = kana.fold(words)
            if len(self._folded) < 20_000:
                self._folded[words] = folded
        return folded

    # ---- shared rows -----------------------------------------------------------------------------------------------

    def _axes_id(self, axes: TaxAxes) -> int:
        found = self._axes_seen.get(id(axes))
        if found is None:
            found = self._axes_seen[id(axes)] = (axes, self._axes_id_of(axes))
        return found[1]

    def _axes_id_of(self, axes: TaxAxes) -> int:
        if not self._axes:
            self._axes = axes_by_value(self.session)
        if axes not in self._axes:
            _ensure(self.session, TaxAxesRow, dict(zip(_AXES, astuple(axes), strict=True)))
            self._axes = axes_by_value(self.session)
        return self._axes[axes]

    def _extras_id(self, extras: tuple[str, tuple[tuple[str, str], ...]]) -> int:
        if extras not in self._extras:
            layout, pairs = extras
            content = json.dumps(dict(pairs), ensure_ascii=False, separators=(",", ":"))
            digest = hashlib.sha256(f"{layout}\n{content}".encode()).hexdigest()
            _ensure(self.session, LineExtras, {"layout": layout, "content": content, "digest": digest})
            table = LineExtras.__table__
            id_ = self.session.connection().scalar(select(table.c.id).where(table.c.digest == digest))
            if len(self._extras) > 50_000:
                self._extras.clear()
            self._extras[extras] = int(id_ or 0)
        return self._extras[extras]


def _same_year(batch: Sequence[Prepared]) -> Iterator[tuple[int, int]]:
    """(start, end) of each run of entries of one fiscal year."""
    start = 0
    for index in range(1, len(batch) + 1):
        if index == len(batch) or batch[index].year.id != batch[start].year.id:
            yield start, index
            start = index


def _texts(prepared: Prepared) -> list[str]:
    """The descriptions and partners of an entry, each once, in order."""
    lines = [posting.line for posting in prepared.postings if not posting.generated]
    return list(dict.fromkeys(word for word in (*(x.description for x in lines), *(x.partner for x in lines)) if word))


@contextmanager
def storing_behind(session: Session) -> Iterator[Behind | None]:
    """A second thread that stores what is written in a long import; None on PostgreSQL, which works beside us anyway."""
    recorder: audit.Recorder = session.info["recorder"]
    if session.get_bind().dialect.name == "postgresql":
        yield None
        return
    with Behind(session.connection()) as behind:
        recorder.behind = behind
        try:
            yield behind
        finally:
            recorder.behind = recorder.head = None


_POST = "UPDATE journal_entry SET state = 'posted', entry_no = id - ? WHERE id BETWEEN ? AND ?"


def _last_number(session: Session, year: Year) -> int | None:
    """The last number given in a fiscal year, locked until COMMIT; None before the first."""
    table = _table(LedgerYear)
    query = select(table.c.last_no).where(table.c.fiscal_year_id == year.id).with_for_update()
    return session.connection().scalar(query)


def _table(cls: type[Any]) -> Table:
    table: Table = cls.__table__
    return table


def _ensure(session: Session, cls: type[Any], values: dict[str, Any]) -> None:
    """Inserts the row unless one with its key exists."""
    table = _table(cls)
    where = [table.c[name] == value for name, value in values.items() if name != "last_no"]
    connection = session.connection()
    if connection.scalar(select(text("1")).select_from(table).where(*where)) is None:
        connection.execute(upsert(connection.dialect.name, table).values(**values).on_conflict_do_nothing())


def ensure_months(session: Session, year: Year) -> None:
    """Makes the periods of a fiscal year that can be closed; they begin open."""
    table = _table(LedgerMonth)
    known = set(session.connection().scalars(select(table.c.period).where(table.c.fiscal_year_id == year.id)))
    for period in locks_of(year.year):
        if period not in known:
            session.add(LedgerMonth(fiscal_year_id=year.id, period=period, state="open", reason=""))
    session.flush()


def axes_by_value(session: Session) -> dict[TaxAxes, int]:
    """Every combination of tax axes in use and its id."""
    table = _table(TaxAxesRow)
    return {axes_of(row): row.id for row in session.connection().execute(select(table))}


def _add_totals(session: Session, totals: dict[tuple[int, int, int, int, int], list[int]]) -> None:
    """Adds sums to the monthly totals, in key order so that two sessions never wait for each other."""
    if not totals:
        return
    rows = [
        dict(zip((*_TOTAL_KEY, *_TOTAL_SUMS), (*key, *values), strict=True)) for key, values in sorted(totals.items())
    ]
    session.connection().execute(_adding(session.get_bind().dialect.name), rows)


_TOTAL_KEY = ("account_id", "period", "sub_account_id", "department_id", "tax_axes_id")
_TOTAL_SUMS = ("debit", "credit", "gross", "tax", "tax_full", "lines")


@lru_cache
def _adding(dialect: str) -> Any:
    """The statement that adds sums to what is there; made once."""
    table = _table(LedgerTotal)
    statement = upsert(dialect, table)
    sums = {name: table.c[name] + statement.excluded[name] for name in _TOTAL_SUMS}
    return statement.on_conflict_do_update(index_elements=list(_TOTAL_KEY), set_=sums)
