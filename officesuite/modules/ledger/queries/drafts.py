"""Slips at rest and the newest posted ones: rows of the list 振替伝票, and one draft whole."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.errors import NotFound
from officesuite.base.text import translate
from officesuite.modules.ledger.models import JournalEntry, SlipDraft
from officesuite.modules.ledger.rules.slip import Slip, from_json, head_of

NEWEST = 20_000
WAYS = ("slip", "correction", "reversal", "recurring")


@dataclass(frozen=True, slots=True)
class Draft:
    """A slip at rest; `slip` is empty where its content cannot be read any more."""

    id: int
    version: int
    slip: Slip
    created_by: str
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class SlipListRow:
    """A row of the list: `state` draft, posted or counter (what takes another entry back); yen `total`.

    `id` is the draft's or entry's; `key` tells both apart.
    """

    key: str
    id: int
    state: str
    entry_no: int | None
    day: date | None
    description: str
    total: int | None
    slip_no: str
    relation: str
    late: bool
    by: str
    at: datetime

    @property
    def target(self) -> str:
        """What opens it."""
        return f"ledger.draft:{self.id}" if self.state == "draft" else f"ledger.entry:{self.id}"


@dataclass(frozen=True, slots=True)
class SlipFilter:
    """What the list shows: folded words, a span of days, states (empty = all)."""

    text: str = ""
    start: date | None = None
    end: date | None = None
    states: frozenset[str] = frozenset()


def draft(session: Session, draft_id: int) -> Draft:
    """One draft. Raises NotFound when it was posted or thrown away."""
    row = session.get(SlipDraft, draft_id)
    if row is None:
        raise NotFound(translate("Ledger", "This slip was posted or thrown away meanwhile."))
    return Draft(row.id, row.version, from_json(row.content) or Slip(), row.created_by, row.updated_at)


def draft_label(session: Session, draft_id: int) -> str | None:
    """What a draft is called in links."""
    row = session.get(SlipDraft, draft_id)
    if row is None:
        return None
    return row.description or str(translate("Ledger", "Slip at rest"))


def entry_label(session: Session, entry_id: int) -> str | None:
    """What a posted entry is called in links: `No. 123  11月分 家賃`."""
    query = select(JournalEntry.entry_no, JournalEntry.description).where(
        JournalEntry.id == entry_id, JournalEntry.state == "posted"
    )
    found = session.execute(query).first()
    return None if found is None else f"No. {found.entry_no}  {head_of(found.description)}".strip()


def count_slips(session: Session, wanted: SlipFilter) -> int:
    """How many slips the list holds. Without words or days: drafts and slips among the newest `NEWEST` entries."""
    query = select(func.count()).select_from(JournalEntry).where(*_entries(session, wanted))
    return len(_drafts(session, wanted)) + (session.scalar(query) or 0)


def slip_window(session: Session, wanted: SlipFilter, offset: int, limit: int) -> tuple[SlipListRow, ...]:
    """`limit` rows from `offset`: drafts first, then posted slips, newest first."""
    resting = _drafts(session, wanted)
    rows = list(resting[offset : offset + limit])
    left = limit - len(rows)
    if left > 0:
        query = select(JournalEntry).where(*_entries(session, wanted))
        query = query.order_by(JournalEntry.date.desc(), JournalEntry.id.desc())
        start = max(offset - len(resting), 0)
        rows += [_row(entry) for entry in session.scalars(query.offset(start).limit(left))]
    return tuple(rows)


def _row(entry: JournalEntry) -> SlipListRow:
    state = "counter" if entry.relation in ("correction", "reversal") else "posted"
    return SlipListRow(
        f"e{entry.id}", entry.id, state, entry.entry_no, entry.date, head_of(entry.description), entry.total, entry.slip_no,
        entry.relation, entry.late, entry.entered_by, entry.entered_at,
    )  # fmt: skip


def _entries(session: Session, wanted: SlipFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [JournalEntry.state == "posted", JournalEntry.way.in_(WAYS)]
    if not wanted.text.strip() and wanted.start is None and wanted.end is None:
        last = session.scalar(select(func.max(JournalEntry.id))) or 0
        conditions.append(JournalEntry.id > last - NEWEST)
    for word in wanted.text.split():
        folded = kana.fold(word)
        number = (
            JournalEntry.entry_no == int(folded) if folded.isascii() and folded.isdigit() and len(folded) < 9 else None
        )
        found = JournalEntry.search.contains(folded, autoescape=True)
        conditions.append(found if number is None else or_(found, number))
    if wanted.start is not None:
        conditions.append(JournalEntry.date >= wanted.start)
    if wanted.end is not None:
        conditions.append(JournalEntry.date <= wanted.end)
    if wanted.states:
        counters = JournalEntry.relation.in_(("correction", "reversal"))
        parts = [one for key, one in (("posted", ~counters), ("counter", counters)) if key in wanted.states]
        conditions.append(or_(*parts) if parts else JournalEntry.id < 0)
    return conditions


def _drafts(session: Session, wanted: SlipFilter) -> tuple[SlipListRow, ...]:
    """The drafts that fit; there are never many."""
    if wanted.states and "draft" not in wanted.states:
        return ()
    query = select(SlipDraft).order_by(SlipDraft.updated_at.desc(), SlipDraft.id.desc())
    if wanted.start is not None:
        query = query.where(or_(SlipDraft.date.is_(None), SlipDraft.date >= wanted.start))
    if wanted.end is not None:
        query = query.where(or_(SlipDraft.date.is_(None), SlipDraft.date <= wanted.end))
    words = [kana.fold(word) for word in wanted.text.split()]
    return tuple(
        SlipListRow(f"d{row.id}", row.id, "draft", None, row.date, row.description, row.total, "", "", False,
                    row.created_by, row.updated_at)
        for row in session.scalars(query)
        if all(word in kana.fold(row.description) for word in words)
    )  # fmt: skip
