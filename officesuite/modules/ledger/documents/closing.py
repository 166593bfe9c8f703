"""The closing entries of a year (損益振替) on paper: a slip that shows them, for the books; they are never posted."""

from itertools import zip_longest

from sqlalchemy.orm import Session

from officesuite.base.errors import NotFound
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.documents.house import House, house
from officesuite.modules.ledger.papers.slip import Slip, SlipRow, Slips, SlipSide, build_slips
from officesuite.modules.ledger.rules.entry import Entry, Line, Side
from officesuite.modules.ledger.services.closing import CLOSING, closing_entries
from officesuite.paper import volumes


def load_closing(session: Session, *, fiscal_year_id: int, known: House | None = None) -> Slips:
    """The closing entries as a slip without a number. Raises NotFound where nothing is left to close."""
    proposal = closing_entries(session, fiscal_year_id=fiscal_year_id)
    if proposal.entry is None:
        raise NotFound(proposal.note)
    return Slips((_slip(proposal.entry, known or house(session)),))


def closing_pdf(session: Session, *, fiscal_year_id: int) -> bytes:
    """The same as the bytes of a PDF in the display language."""
    known = house(session)
    paper = load_closing(session, fiscal_year_id=fiscal_year_id, known=known)
    return volumes.pdf([lambda kit: build_slips(paper, kit)], title=str(CLOSING), author=known.office)


def _slip(entry: Entry, here: House) -> Slip:
    """Debits and credits beside each other, where they share a row."""
    debits, credited = ([line for line in entry.lines if line.side is side] for side in Side)
    rows = tuple(
        SlipRow(_side(debit, here), _side(credit, here), (debit or credit or entry.lines[0]).description)
        for debit, credit in zip_longest(debits, credited)
    )
    mark = tr("Ledger", "Closing entries, not posted")
    note = translate("Ledger", "Results are carried over by themselves.")
    return Slip(
        here.office, entry.date, "", rows, entered=str(note), mark=mark, language=here.language, wareki=here.wareki
    )


def _side(line: Line | None, here: House) -> SlipSide | None:
    return SlipSide(line.amount, here.counters[line.account_id]) if line is not None else None
