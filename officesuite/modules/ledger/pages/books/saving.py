"""Storing what was typed in a book: posting a new row, correcting a posted one, taking one back."""

from dataclasses import dataclass, replace
from datetime import date

from officesuite.base.errors import Closed, Conflict, DomainError, NotAllowed
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.books.line import BookLine, line_of
from officesuite.modules.ledger.pages.books.reading import Posted
from officesuite.modules.ledger.pages.books.typist import Typist
from officesuite.modules.ledger.queries.entries import EntryCard, as_typed, entry_card
from officesuite.modules.ledger.queries.open_days import first_open_day
from officesuite.modules.ledger.rules.axes import TaxSide
from officesuite.modules.ledger.rules.entry import Entry
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.book_entry import row_of
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.posting import Posted as PostedEntry
from officesuite.modules.ledger.services.posting import post
from officesuite.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Mending:
    """A posted row that is typed anew: its line, and the entry as it was."""

    line: BookLine
    like: Entry


class OnSlip(Exception):
    """The row belongs to a compound entry: it is mended on its slip."""


def store(
    desk: Desk, typist: Typist, line: BookLine, *, like: Entry | None, reason: str, counter_on: date | None = None
) -> PostedEntry:
    """Posts the row, or corrects the entry it stands for, whose counter-entry is dated `counter_on` where its month is closed.

    Raises DomainErrors.
    """
    entry = typist.entry(line, like=like)
    if not line.entry_id:
        posted: PostedEntry = desk.run(post, entry=entry)
        return posted
    done = desk.run(correct, entry_id=line.entry_id, reason=reason, right=entry, counter_on=counter_on)
    assert done.right is not None
    return done.right


def take_back(desk: Desk, row: Posted, *, reason: str, counter_on: date | None = None) -> None:
    """Takes a posted entry back without another in its place. Raises DomainErrors."""
    desk.run(correct, entry_id=row.row.entry_id, reason=reason, counter_on=counter_on)


def open_day(desk: Desk, after: date) -> date | None:
    """The first open day after a closed month; None where there is none yet."""
    with desk.read() as session:
        return first_open_day(session, after)


def moved(found: Mending, typist: Typist, *, to: date) -> Mending:
    """The right row of a closed month on an open day; its tax stays with the day it had."""
    line, tax = found.line, found.line.line_tax()
    axes = typist.axes(line, found.like.date)
    if tax is not None and axes is not None and axes.side is not TaxSide.NONE:
        line.put_tax(replace(tax, tax_date=tax.tax_date or found.like.date))
        line.retaxed = True
    line.day = to
    return Mending(line, replace(found.like, adjustment=Adjustment.NONE))


def mending_of(desk: Desk, typist: Typist, row: Posted) -> Mending:
    """A posted row as a line to be typed anew. Raises Conflict where it was taken back, OnSlip for compound entries."""
    card = _untouched(desk, row)
    like = as_typed(card)
    found = row_of(like, typist.book, gross=typist.gross) if not row.row.compound else None
    if found is None:
        raise OnSlip
    own_sub = found.sub_id if typist.own[1] == 0 else None
    return Mending(line_of(found, entry_id=card.id, own_sub=own_sub), like)


def _untouched(desk: Desk, row: Posted) -> EntryCard:
    with desk.read() as session:
        card = entry_card(session, row.row.entry_id)
    if card.counter_id is not None or card.relation in ("correction", "reversal"):
        raise Conflict(
            translate("Ledger", "Entry {number} was corrected or reversed already. Open it to see by which entry.",
                      number=card.entry_no))  # fmt: skip
    return card


def refusal(error: DomainError) -> str:
    """Why it was not stored, and what to do, as one line beside the row."""
    if isinstance(error, Closed | NotAllowed):
        return str(error)
    return str(error).replace("\n", "  ") or tr("Ledger", "This row could not be posted.")
