"""Slips at rest (下書き) and their posting: a draft keeps what was typed, complete or not; its posting takes it away.

What hangs on the draft goes with it to the entry, in the same transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid
from officesuite.base.text import translate
from officesuite.modules.ledger.models import SlipDraft
from officesuite.modules.ledger.rules.slip import Slip, cells_of, to_entry, to_json, totals
from officesuite.modules.ledger.services.corrections import Corrected, correct
from officesuite.modules.ledger.services.posting import Posted, post
from officesuite.modules.ledger.services.rights import POST
from officesuite.modules.partners.services import note_use
from officesuite.office import files, records
from officesuite.office.access import access_of, service
from officesuite.office.models import Attachment

DRAFT = translate("Ledger", "slip at rest")


@dataclass(frozen=True, slots=True)
class Saved:
    """A stored draft: pass `version` back with the next save."""

    id: int
    version: int


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that was put on a slip before the slip was stored."""

    name: str
    content: bytes
    media_type: str


@service(POST)
def save_draft(
    session: Session, *, slip: Slip, draft_id: int | None = None, version: int | None = None,
    enclosures: Sequence[Enclosure] = (),
) -> Saved:  # fmt: skip
    """Lets a slip rest. Raises NotFound when it was posted meanwhile, Conflict when `version` is stale."""
    if draft_id is None:
        row = SlipDraft(created_by=access_of(session).actor.name)
        session.add(row)
    else:
        row = records.load(session, SlipDraft, draft_id, version=version, what=DRAFT)
    texts = [slip.description, *(line.description for line in slip.rows)]
    values = {
        "date": slip.date, "description": next((text for text in texts if text), "")[:200],
        "total": max(totals(slip)) or None, "content": to_json(slip),
    }  # fmt: skip
    records.put(row, values)
    session.flush()
    _enclose(session, "ledger.draft", row.id, enclosures)
    return Saved(row.id, row.version)


@service(POST)
def delete_draft(session: Session, *, draft_id: int, version: int | None = None) -> None:
    """Throws a draft away with what hangs on it. Raises NotFound, Conflict."""
    row = records.load(session, SlipDraft, draft_id, version=version, what=DRAFT)
    for attached in files.attachments(session, "ledger.draft", draft_id):
        files.detach(session, attachment_id=attached.id)
    session.delete(row)


@service(POST)
def post_slip(
    session: Session, *, slip: Slip, draft_id: int | None = None, version: int | None = None,
    enclosures: Sequence[Enclosure] = (), way: str = "slip",
) -> Posted:  # fmt: skip
    """Posts a slip; the draft it came from goes, its attachments move to the entry.

    Raises Invalid by row and column of the slip, Closed, NotAllowed, NotFound, Conflict.
    """
    row = None
    if draft_id is not None:
        row = records.load(session, SlipDraft, draft_id, version=version, what=DRAFT)
    entry = to_entry(slip, way=way)
    try:
        posted = post(session, entry=entry)
    except Invalid as error:
        raise Invalid(cells_of(slip, error.problems)) from error
    if row is not None:
        for attached in _attached(session, "ledger.draft", row.id):
            attached.entity, attached.entity_id = "ledger.entry", posted.id
        session.delete(row)
    _enclose(session, "ledger.entry", posted.id, enclosures)
    _note_partners(session, slip)
    return posted


@service(POST)
def correct_with_slip(
    session: Session, *, entry_id: int, reason: str, slip: Slip, enclosures: Sequence[Enclosure] = (),
    counter_on: date | None = None,
) -> Corrected:  # fmt: skip
    """Corrects a posted entry by what the slip says (`corrections.correct`); attachments are copied to the right entry.

    Raises Invalid by row and column of the slip, Closed, NotAllowed, Conflict.
    """
    try:
        done = correct(session, entry_id=entry_id, reason=reason, right=to_entry(slip), counter_on=counter_on)
    except Invalid as error:
        raise Invalid(cells_of(slip, error.problems)) from error
    if done.right is not None:
        for kept in _attached(session, "ledger.entry", entry_id):
            session.add(
                Attachment(entity="ledger.entry", entity_id=done.right.id, name=kept.name, media_type=kept.media_type,
                           role=kept.role, file_id=kept.file_id, added_by=access_of(session).actor.name))  # fmt: skip
        _enclose(session, "ledger.entry", done.right.id, enclosures)
    _note_partners(session, slip)
    return done


def _attached(session: Session, entity: str, entity_id: int) -> Sequence[Attachment]:
    query = select(Attachment).where(Attachment.entity == entity, Attachment.entity_id == entity_id)
    return session.scalars(query.order_by(Attachment.id)).all()


def _enclose(session: Session, entity: str, entity_id: int, enclosures: Sequence[Enclosure]) -> None:
    for one in enclosures:
        files.attach(
            session, entity=entity, entity_id=entity_id, name=one.name, content=one.content, media_type=one.media_type
        )


def _note_partners(session: Session, slip: Slip) -> None:
    """Pickers show the last used first."""
    used = {half.partner_id for row in slip.rows for half in (row.debit, row.credit) if half.partner_id is not None}
    for partner_id in sorted(used):
        note_use(session, partner_id=partner_id)
