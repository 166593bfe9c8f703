"""The history of a thing in words: who changed what, when, from what to what, filtered by the reader's rights."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import Entity
from officesuite.base.text import Text, translate
from officesuite.db.audit import AuditEvent
from officesuite.office.access import access_of

OPERATIONS = {
    "insert": translate("Db", "created"),
    "update": translate("Db", "changed"),
    "delete": translate("Db", "deleted"),
}
HIDDEN_COLUMNS = frozenset({"search", "sort_key", "position"})


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field's change: its label, what stood before and after ("" = nothing); `part` names the row it belongs to."""

    label: str
    old: str
    new: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One event of a thing."""

    seq: int
    at: datetime
    actor: str
    action: str
    operation: Text
    lines: tuple[ChangeLine, ...]


def history_of(session: Session, entity: str, entity_id: int, *, limit: int = 200) -> Sequence[HistoryRow]:
    """The events of one thing, newest first."""
    query = (
        select(AuditEvent)
        .where(AuditEvent.entity == entity, AuditEvent.entity_id == entity_id)
        .order_by(AuditEvent.seq.desc())
        .limit(limit)
    )
    return [_row(session, event) for event in session.scalars(query)]


def last_change(session: Session, entity: str, entity_id: int) -> HistoryRow | None:
    """The newest event of a thing, for the message of a conflict."""
    rows = history_of(session, entity, entity_id, limit=1)
    return rows[0] if rows else None


def _row(session: Session, event: AuditEvent) -> HistoryRow:
    access = access_of(session)
    entities: dict[str, Entity] = {e.key: e for _, e in access.registry.each("entities")}
    changes = json.loads(event.changes)
    lines = list(_lines(changes["fields"], entities.get(event.entity), access.actor, ""))
    for key, part in changes.get("parts", {}).items():
        kind, _, _ = key.partition(":")
        declared = entities.get(kind)
        name = f"{declared.label if declared else kind} {OPERATIONS[part['operation']]}"
        lines += _lines(part["fields"], declared, access.actor, name)
    return HistoryRow(event.seq, event.at, event.actor, event.action, OPERATIONS[event.operation], tuple(lines))


def _lines(fields, declared: Entity | None, actor, part: str):  # type: ignore[no-untyped-def]  # JSON in, ChangeLines out
    labels = dict(declared.fields) if declared else {}
    order = {name: index for index, name in enumerate(labels)}
    for name in sorted(fields, key=lambda n: (order.get(n, 999), n)):
        if name in HIDDEN_COLUMNS or name.endswith(("_search", "_folded")):
            continue
        change = fields[name]
        group = change.get("group")
        hidden = bool(group) and not actor.may(f"read.{group}")
        old, new = ("•••", "•••") if hidden else (_say(change.get("old")), _say(change.get("new")))
        yield ChangeLine(str(labels.get(name, name)), old, new, part)


def _say(value: object) -> str:
    if value is None:
        return ""
    if value is True or value is False:
        return str(translate("Db", "yes") if value else translate("Db", "no"))
    return str(value)
