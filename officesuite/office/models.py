"""Tables of the office itself: settings, number counters, stored files and attachments, long activities."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from officesuite.db.model import Audited, Base, Versioned
from officesuite.db.types import Id, UtcTime, now_utc


class Setting(Versioned, Base):
    """One setting of the office, as text; its meaning is declared in a module's `settings`."""

    __tablename__ = "setting"
    __audit__ = Audited("office.setting")
    key: Mapped[str] = mapped_column(String(80), unique=True)
    value: Mapped[str] = mapped_column(Text)


class NumberCounter(Base):
    """The last number given of a range in a period; moves only inside the transaction that issues."""

    __tablename__ = "number_counter"
    id: Mapped[Id]
    sequence: Mapped[str] = mapped_column(String(60))
    period: Mapped[str] = mapped_column(String(20))
    last: Mapped[int] = mapped_column(BigInteger, default=0)
    __table_args__ = (UniqueConstraint("sequence", "period"),)


class StoredFile(Base):
    """Bytes, kept once by their SHA-256: attachments, logos, seals, issued papers. Append-only."""

    __tablename__ = "stored_file"
    id: Mapped[Id]
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    size: Mapped[int] = mapped_column(BigInteger)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Attachment(Versioned, Base):
    """A stored file hung on a thing (`target` = `kind:id`); `role` "" for what people attach, "issued" for issued papers."""

    __tablename__ = "attachment"
    __audit__ = Audited("office.attachment")
    entity: Mapped[str] = mapped_column(String(60))
    entity_id: Mapped[int] = mapped_column(BigInteger)
    role: Mapped[str] = mapped_column(String(40), default="")
    name: Mapped[str] = mapped_column(String(255))
    media_type: Mapped[str] = mapped_column(String(100))
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"))
    added_at: Mapped[datetime] = mapped_column(UtcTime, default=now_utc)
    added_by: Mapped[str] = mapped_column(String(100), default="")
    __table_args__ = (Index("ix_attachment_entity", "entity", "entity_id"),)


class Activity(Base):
    """Something long that a window is doing just now (an import): who, what, since (Unix seconds)."""

    __tablename__ = "activity"
    id: Mapped[Id]
    actor: Mapped[str] = mapped_column(String(100))
    what: Mapped[str] = mapped_column(String(200))
    since: Mapped[int] = mapped_column(BigInteger)
