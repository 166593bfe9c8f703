"""What a slip's form begins with: an empty slip, a draft, a copy, a template, a return, or the right entry of a correction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from officesuite.base.text import tr
from officesuite.modules.ledger.queries.drafts import draft
from officesuite.modules.ledger.queries.entries import as_typed, entry_card
from officesuite.modules.ledger.queries.open_days import first_open_day, must_move
from officesuite.modules.ledger.queries.templates import template
from officesuite.modules.ledger.rules.returns import moved_on, return_of
from officesuite.modules.ledger.rules.slip import Slip, anew, slip_of
from officesuite.modules.ledger.services.rights import LATE
from officesuite.office import files
from officesuite.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Begun:
    """The slip and where it comes from. `number` of the entry that is corrected or returned; `counter_on` the first open day
    where the corrected one's month takes nothing any more; `apart`: the amounts wait to be confirmed."""

    slip: Slip
    version: int | None = None
    papers: Sequence[files.AttachmentRow] = ()
    number: int = 0
    counter_on: date | None = None
    apart: bool = False


def begin(
    desk: Desk, *, draft_id: int | None, copy: int | None, correct: int | None, returns: int | None,
    template_id: int | None, on: date | None,
) -> Begun:  # fmt: skip
    """Reads what the form begins with. Raises NotFound."""
    day = on or desk.office.today
    with desk.read() as session:
        if draft_id is not None:
            found = draft(session, draft_id)
            return Begun(found.slip, found.version, files.attachments(session, "ledger.draft", draft_id))
        if correct is not None:
            card = entry_card(session, correct)
            slip, papers = slip_of(as_typed(card)), files.attachments(session, "ledger.entry", correct)
            if not must_move(session, card, may_late=desk.office.actor.may(LATE.key)):
                return Begun(slip, None, papers, card.entry_no)
            open_ = first_open_day(session, card.date) or desk.office.today
            return Begun(moved_on(slip, to=open_), None, papers, card.entry_no, open_)
        if returns is not None:
            card = entry_card(session, returns)
            slip = slip_of(as_typed(card))
            words = tr("Ledger", "Return of {words}", words=slip.description).strip()
            return Begun(return_of(slip, on=day, description=words), number=card.entry_no, apart=True)
        if copy is not None:
            return Begun(anew(slip_of(as_typed(entry_card(session, copy))), day=day))
        if template_id is not None:
            return Begun(replace(template(session, template_id).slip, date=day))
    return Begun(Slip(date=day))
