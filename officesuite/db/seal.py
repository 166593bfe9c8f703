"""Sealed values: AES-256-GCM, one key per record and field group, so that a value can be erased from data and history.

A sealed column holds text `s1.<record key id>.<base64 nonce+ciphertext>`. The ciphertext is bound to entity, column and the
record key's random id, so it cannot be moved. The record key is wrapped by the group's key; deleting the row of
`record_key` makes every copy of the value in this database, its audit and its chain unreadable, and the chain stays whole.
Who holds the group key (a wrap for each user with the role, a printed recovery key) is the business of log-in.
"""

import base64
import secrets
from datetime import datetime

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from officesuite.base.errors import NotAllowed, NotFound
from officesuite.base.text import translate
from officesuite.db.model import Base
from officesuite.db.types import UtcTime, now_utc

GROUPS = ("numbers", "health", "pay")


class RecordKey(Base):
    """The wrapped key of one record's sealed fields in one group; deleting the row destroys the values."""

    __tablename__ = "record_key"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    field_group: Mapped[str] = mapped_column(String(20))
    generation: Mapped[int] = mapped_column(default=1)
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(UtcTime, default=now_utc)


def new_record_key(session: Session, *, group: str, group_key: bytes) -> str:
    """Makes a record key under the group's 32-byte key and returns its id, to be held by the row under UNIQUE."""
    if group not in GROUPS:
        raise ValueError(group)
    id_ = secrets.token_hex(16)
    session.add(
        RecordKey(id=id_, field_group=group, wrapped=_encrypt(group_key, secrets.token_bytes(32), f"key:{group}:{id_}"))
    )
    session.flush()
    return id_


def seal(session: Session, value: str, *, entity: str, column: str, record_key: str, group_key: bytes) -> str:
    """The ciphertext of `value` for this entity's column and record."""
    key = _unwrap(session, record_key, group_key)
    body = _encrypt(key, value.encode(), f"{entity}:{column}:{record_key}")
    return f"s1.{record_key}.{base64.b64encode(body).decode()}"


def unseal(session: Session, sealed: str, *, entity: str, column: str, group_key: bytes) -> str:
    """The value; raises NotFound when its key was destroyed, NotAllowed for a wrong key or a moved ciphertext."""
    _, record_key, body = sealed.split(".", 2)
    key = _unwrap(session, record_key, group_key)
    return _decrypt(key, base64.b64decode(body), f"{entity}:{column}:{record_key}").decode()


def destroy(session: Session, record_key: str) -> None:
    """Deletes the record's key: its sealed values are gone from data and history."""
    row = session.get(RecordKey, record_key)
    if row is not None:
        session.delete(row)
        session.flush()


def _unwrap(session: Session, record_key: str, group_key: bytes) -> bytes:
    row = session.get(RecordKey, record_key)
    if row is None:
        raise NotFound(translate("Db", "This value was disposed of; its key no longer exists."))
    return _decrypt(group_key, row.wrapped, f"key:{row.field_group}:{row.id}")


def _encrypt(key: bytes, value: bytes, bound_to: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # 7 MiB that an office without sealed values spares

    nonce = secrets.token_bytes(12)
    return nonce + AESGCM(key).encrypt(nonce, value, bound_to.encode())


def _decrypt(key: bytes, body: bytes, bound_to: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(body[:12], body[12:], bound_to.encode())
    except InvalidTag:
        raise NotAllowed(
            translate("Db", "This value cannot be read: the key is wrong or the value was moved.")
        ) from None
