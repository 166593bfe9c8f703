"""Posted entries read from the office for the writers of files, some hundreds at a time."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from officesuite.modules.ledger.exchange.posted import PostedEntry, PostedLine
from officesuite.modules.ledger.exchange.tax_names import of_axes
from officesuite.modules.ledger.models import JournalEntry
from officesuite.modules.ledger.queries.entries import EntryCard, LineCard, entry_cards, names
from officesuite.modules.ledger.rules.axes import TaxMode
from officesuite.modules.ledger.rules.periods import adjustment_of
from officesuite.modules.partners.models import Partner

_BATCH = 500


def posted_entries(
    session: Session, *, first: date | None = None, last: date | None = None, with_corrections: bool = False,
    not_by: str = "",
) -> Iterator[PostedEntry]:  # fmt: skip
    """The entries dated `first` to `last` (None = open) by date and number; none that came in the way `not_by`.

    A wrong entry and its correction within one open month are left out, as books do, unless `with_corrections`.
    """
    query = select(JournalEntry.id, JournalEntry.fingerprint).where(JournalEntry.state == "posted")
    if first is not None:
        query = query.where(JournalEntry.date >= first)
    if last is not None:
        query = query.where(JournalEntry.date <= last)
    if not_by:
        query = query.where(JournalEntry.way != not_by)
    if not with_corrections:
        counter = aliased(JournalEntry)
        taken_back = select(counter.original_id).where(counter.hidden, counter.state == "posted")
        query = query.where(JournalEntry.hidden.is_(False), JournalEntry.id.not_in(taken_back))
    marks = dict(session.execute(query.order_by(JournalEntry.date, JournalEntry.period, JournalEntry.id)).all())
    ids = list(marks)
    if not ids:
        return
    known = names(session)
    codes: dict[int, str] = {}
    for start in range(0, len(ids), _BATCH):
        cards = entry_cards(session, ids[start : start + _BATCH], known=known)
        partners = {
            line.partner_id for card in cards for line in card.lines if line.partner_id is not None
        } - codes.keys()
        if partners:
            codes |= dict(session.execute(select(Partner.id, Partner.code).where(Partner.id.in_(partners))).all())
        for card in cards:
            yield _entry(card, codes, marks[card.id])


def _entry(card: EntryCard, codes: dict[int, str], fingerprint: int) -> PostedEntry:
    return PostedEntry(
        card.entry_no, card.date, tuple(_line(line, codes) for line in card.lines), adjustment_of(card.period), card.slip_no,
        card.description, fingerprint,
    )  # fmt: skip


def _line(line: LineCard, codes: dict[int, str]) -> PostedLine:
    mode = line.mode or (TaxMode.INCLUSIVE if line.axes is not None and line.axes.taxed else TaxMode.NONE)
    return PostedLine(
        int(line.side), line.row, line.account_code, line.account, line.typed, line.amount, line.sub_account,
        line.department, line.partner, codes.get(line.partner_id or 0, ""), of_axes(line.axes, mode), line.tax_amount,
        line.tax_given, line.tax_date, line.description, line.extras, line.generated > 0,
        line.gross,
    )  # fmt: skip
