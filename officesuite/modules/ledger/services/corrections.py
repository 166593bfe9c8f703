"""Mending what was posted: a correction (訂正) by a counter-entry of negative amounts and the right entry, and a reversal (反対仕訳).

Nothing posted changes. Within one open month books hide the wrong entry and its counter; across months both show.
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Conflict, Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import JournalEntry
from officesuite.modules.ledger.queries.entries import EntryCard, as_postings, as_typed, entry_card
from officesuite.modules.ledger.queries.facts import month_states, state_of
from officesuite.modules.ledger.rules.entry import Entry
from officesuite.modules.ledger.rules.periods import Adjustment, adjustment_of
from officesuite.modules.ledger.rules.postings import Posting, fingerprint, mirrored
from officesuite.modules.ledger.services.posting import Posted, PostingDesk
from officesuite.modules.ledger.services.rights import POST
from officesuite.modules.ledger.services.writer import Prepared, Writer
from officesuite.office.access import service


@dataclass(frozen=True, slots=True)
class Corrected:
    """The counter-entry, and the right entry where there is one; `hidden`: books leave the pair out."""

    counter: Posted
    right: Posted | None
    hidden: bool


@service(POST)
def correct(
    session: Session, *, entry_id: int, reason: str, right: Entry | None = None, counter_on: date | None = None
) -> Corrected:
    """Takes a posted entry back by its negative and posts what is right (None = it should not have been).

    The counter-entry is dated as the original, or `counter_on` where that month is closed; its tax keeps the original's day.
    Raises Invalid, Conflict when it was corrected or reversed already, Closed, NotAllowed.
    """
    if not reason.strip():
        raise Invalid([Problem("reason", translate("Ledger", "To correct this entry, say why."))])
    card = _untouched(session, entry_id)
    desk, writer = PostingDesk(session), Writer(session)
    day = counter_on or card.date
    adjustment = adjustment_of(card.period) if day == card.date else Adjustment.NONE
    hidden = counter_on in (None, card.date) and _is_open(session, card)
    typed = replace(as_typed(card), date=day, adjustment=adjustment, source=card.source, way="correction")
    mirror = mirrored(typed, as_postings(card), reverse=False)
    counter = _prepare(desk, typed, mirror if day == card.date else _of_day(mirror, card.date))
    counter.relation, counter.original_id, counter.hidden, counter.reason = (
        "correction", card.id, hidden, reason.strip(),
    )  # fmt: skip
    batch = [counter]
    if right is not None:
        prepared = desk.prepare(right)
        prepared.relation, prepared.original_id, prepared.reason = "replacement", card.id, reason.strip()
        batch.append(prepared)
    written = writer.write(batch)
    writer.finish()
    posted = [Posted(one.id, one.entry_no) for one in written]
    return Corrected(posted[0], posted[1] if len(posted) > 1 else None, hidden)


@service(POST)
def reverse(session: Session, *, entry_id: int, on: date, description: str = "", reason: str = "") -> Posted:
    """Posts the entry the other way round on its own date (洗替, 再振替, returns); tax keeps the original's tax date.

    Raises Conflict when it was corrected or reversed already or is a reversal itself, Closed, NotAllowed.
    """
    card = _untouched(session, entry_id)
    desk, writer = PostingDesk(session), Writer(session)
    postings = []
    for posting in _of_day(mirrored(as_typed(card), as_postings(card), reverse=True), card.date):
        line = replace(posting.line, description=description or posting.line.description)
        postings.append(posting._replace(line=line))
    entry = Entry(on, tuple(p.line for p in postings if not p.generated), source=card.source, way="reversal")
    prepared = _prepare(desk, entry, postings)
    prepared.relation, prepared.original_id, prepared.reason = "reversal", card.id, reason.strip()
    written = writer.write([prepared])[0]
    writer.finish()
    return Posted(written.id, written.entry_no)


def _of_day(postings: tuple[Posting, ...], day: date) -> tuple[Posting, ...]:
    """Lines posted on another day than the entry they undo: taxed ones keep its tax date."""
    return tuple(p._replace(tax_date=p.tax_date or day) if p.axes is not None and p.axes.taxed else p for p in postings)


def _prepare(desk: PostingDesk, entry: Entry, postings: tuple[Posting, ...] | list[Posting]) -> Prepared:
    year = desk.year_of(entry.date)
    period = desk.period_of(entry, year)
    return Prepared(entry, postings, year, period, fingerprint(entry, postings), desk.is_late(year, period))


def _untouched(session: Session, entry_id: int) -> EntryCard:
    """The entry, locked against a second correction at once."""
    session.execute(select(JournalEntry.id).where(JournalEntry.id == entry_id).with_for_update())
    card = entry_card(session, entry_id)
    if card.counter_id is not None:
        raise Conflict(
            translate("Ledger", "Entry {number} was corrected or reversed already. Open it to see by which entry.",
                      number=card.entry_no))  # fmt: skip
    if card.relation in ("correction", "reversal"):
        raise Conflict(
            translate("Ledger", "Entry {number} takes another entry back. Post that entry anew instead.",
                      number=card.entry_no))  # fmt: skip
    return card


def _is_open(session: Session, card: EntryCard) -> bool:
    return state_of(month_states(session), card.fiscal_year_id, card.period) == "open"
