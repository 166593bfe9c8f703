"""Thousands of rows at once are stored and remembered exactly as one by one."""

import hashlib
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.db import audit
from officesuite.db.audit import HASHED, AuditEvent
from officesuite.db.bulk import insert_rows
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.models import Item
from officesuite.office.access import service
from officesuite.office.office import Office

PARTNER: dict[str, Any] = {
    "name": "髙﨑\"商店\"\\𠮷", "kana": "タカサキ", "is_supplier": True, "registration_valid_from": date(2023, 10, 1),
    "closing_day": 20, "rounding": None, "notes": "一行目\n二行目\t\x7f",
}  # fmt: skip
ITEM: dict[str, Any] = {"name": "紙", "unit_price": Decimal("12.30"), "cost": None}


@service("")
def one_by_one(session: Session) -> None:
    session.add(Partner(code="P1", **PARTNER))
    session.add(Item(code="I1", **ITEM))


@service("")
def all_at_once(session: Session) -> None:
    insert_rows(session, Partner, [{"code": f"P{number}", **PARTNER} for number in range(2, 5003)])
    insert_rows(session, Item, [{"code": "I2", **ITEM}])


def stored(office: Office, cls: type[Partner] | type[Item], code: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The row's values and what its event tells, without what differs between any two rows."""
    with office.read() as session:
        row = session.scalars(select(cls).where(cls.code == code)).one()
        values = {column.key: getattr(row, column.key) for column in cls.__table__.c}
        query = select(AuditEvent).where(AuditEvent.entity == cls.__audit__.entity, AuditEvent.entity_id == row.id)  # type: ignore[union-attr]
        changes = session.scalars(query).one().changes
    told = json.loads(changes)["fields"]
    assert changes == audit.canonical({"fields": told})
    for name in ("id", "code", "updated_at"):
        values.pop(name, None)
        told.pop(name, None)
    return values, told


def test_rows_inserted_at_once_are_stored_and_told_as_those_inserted_one_by_one(office: Office) -> None:
    office.run(one_by_one)
    office.run(all_at_once)
    assert stored(office, Partner, "P1") == stored(office, Partner, "P5002")
    assert stored(office, Item, "I1") == stored(office, Item, "I2")
    with office.read() as session:
        assert audit.verify(session)[1] is None


words = st.text(max_size=30)


@given(
    action=words, actor=words, actor_id=st.none() | st.integers(1, 2**62), changes=words, entity=words,
    entity_id=st.integers(1, 2**62), operation=words, previous=words, seq=st.integers(1, 2**62), transaction=words,
    at=st.datetimes(timezones=st.just(UTC)),
)  # fmt: skip
def test_an_event_is_hashed_as_its_canonical_json(at: datetime, **members: Any) -> None:
    row = {**members, "format": "v1", "at": at}
    assert set(row) == set(HASHED)
    whole = audit.canonical(row | {"at": at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")})
    assert audit.digest(row) == hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    plain = json.dumps(json.loads(whole), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert whole == plain
