"""Files in the office: attachments, logos, seals and issued papers, kept in the database by SHA-256."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import CheckResult
from officesuite.base.errors import Closed, Invalid, NotFound
from officesuite.base.text import tr, translate
from officesuite.office.access import access_of, service
from officesuite.office.models import Attachment, StoredFile

LARGEST = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """An attachment as a list shows it; size in bytes."""

    id: int
    name: str
    media_type: str
    size: int
    role: str
    added_at: datetime
    added_by: str


def store(session: Session, content: bytes) -> int:
    """Keeps `content` once and returns the stored file's id. Raises Invalid above 50 MiB."""
    if len(content) > LARGEST:
        raise Invalid(translate("Db", "A file in the office may have at most 50 MB. Make it smaller."))
    digest = hashlib.sha256(content).hexdigest()
    found = session.scalar(select(StoredFile.id).where(StoredFile.sha256 == digest))
    if found is not None:
        return found
    row = StoredFile(sha256=digest, size=len(content), content=content)
    session.add(row)
    session.flush()
    return row.id


def content_of(session: Session, file_id: int) -> bytes:
    """The bytes of a stored file; raises NotFound."""
    content = session.scalar(select(StoredFile.content).where(StoredFile.id == file_id))
    if content is None:
        raise NotFound(translate("Db", "This file is no longer in the office."))
    return content


@service("")
def attach(
    session: Session, *, entity: str, entity_id: int, name: str, content: bytes, media_type: str, role: str = ""
) -> int:
    """Hangs a file on a thing and returns the attachment's id."""
    row = Attachment(
        entity=entity, entity_id=entity_id, name=name, media_type=media_type, role=role, file_id=store(session, content),
        added_by=access_of(session).actor.name,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


@service("")
def detach(session: Session, *, attachment_id: int) -> None:
    """Takes an attachment off its thing; issued papers stay."""
    row = session.get(Attachment, attachment_id)
    if row is None:
        raise NotFound(translate("Db", "This file is no longer in the office."))
    if row.role == "issued":
        raise Closed(translate("Db", "An issued paper is kept; it cannot be removed."))
    session.delete(row)


def attachments(session: Session, entity: str, entity_id: int) -> Sequence[AttachmentRow]:
    """What hangs on a thing, newest last."""
    query = (
        select(Attachment, StoredFile.size)
        .join(StoredFile)
        .where(Attachment.entity == entity, Attachment.entity_id == entity_id)
        .order_by(Attachment.id)
    )
    return [
        AttachmentRow(a.id, a.name, a.media_type, size, a.role, a.added_at, a.added_by)
        for a, size in session.execute(query)
    ]


def attachment_content(session: Session, attachment_id: int) -> bytes:
    """The bytes of an attachment; raises NotFound."""
    row = session.get(Attachment, attachment_id)
    if row is None:
        raise NotFound(translate("Db", "This file is no longer in the office."))
    return content_of(session, row.file_id)


def issued_paper(session: Session, entity: str, entity_id: int) -> bytes | None:
    """The bytes of the paper kept at issue: reprints are these, never drawn again."""
    return session.scalar(
        select(StoredFile.content)
        .join(Attachment)
        .where(Attachment.entity == entity, Attachment.entity_id == entity_id, Attachment.role == "issued")
        .order_by(Attachment.id.desc())
        .limit(1)
    )


def check_files(session: Session) -> CheckResult:
    """Every stored file still has the bytes its name says."""
    count = 0
    query = select(StoredFile.id, StoredFile.sha256, StoredFile.content).execution_options(yield_per=50)
    with session.execute(query) as rows:
        for row in rows:
            count += 1
            if hashlib.sha256(row.content).hexdigest() != row.sha256:
                message = tr("Db", "Stored file {id} is not what was stored.", id=row.id)
                return CheckResult("files", ok=False, count=count, message=message, first=str(row.id))
    return CheckResult("files", ok=True, count=count)
