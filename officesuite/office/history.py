"""The history of a thing in words: who changed what, when, from what to what, filtered by the reader's rights.

Yen, days and moments stand as the office writes them: what a column holds, its model says.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Date, select
from sqlalchemy.orm import Session

from officesuite.base.dates import format_short, format_wareki
from officesuite.base.declare import Entity
from officesuite.base.text import Text, language, translate
from officesuite.base.yen import format_yen
from officesuite.db.audit import AuditEvent
from officesuite.db.model import Base
from officesuite.db.types import UtcTime
from officesuite.office import settings
from officesuite.office.access import access_of

OPERATIONS = {
    "insert": translate("Db", "created"),
    "update": translate("Db", "changed"),
    "delete": translate("Db", "deleted"),
}
GROUND = (
    Entity(
        "office.setting",
        translate("Db", "Setting"),
        (("key", translate("Db", "Setting")), ("value", translate("Db", "Value"))),
    ),
    Entity("office.attachment", translate("Db", "Attachment"), (("name", translate("Db", "File")),)),
)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field's change: its label, what stood before and after ("" = nothing); `part` names the row it belongs to.

    `name` is the column.
    """

    label: str
    old: str
    new: str
    part: str = ""
    name: str = ""


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
    teller = _Teller(session)
    changes = json.loads(event.changes)
    lines = list(teller.lines(changes["fields"], event.entity, ""))
    for key, part in changes.get("parts", {}).items():
        kind, _, _ = key.partition(":")
        declared = teller.entities.get(kind)
        if declared is not None:
            lines += teller.lines(part["fields"], kind, f"{declared.label} {OPERATIONS[part['operation']]}")
    return HistoryRow(event.seq, event.at, event.actor, event.action, OPERATIONS[event.operation], tuple(lines))


class _Teller:
    """Says an event's JSON in words, as far as columns are declared and the reader may see their group."""

    def __init__(self, session: Session) -> None:
        self._session, self._access = session, access_of(session)
        declared: list[Entity] = [entity for _, entity in self._access.registry.each("entities")]
        self.entities = {entity.key: entity for entity in (*GROUND, *declared)}
        self._figures: dict[str, Callable[[Any], str]] = _manners(session)

    def lines(self, fields: Mapping[str, Mapping[str, Any]], kind: str, part: str) -> Iterator[ChangeLine]:
        """The lines of one row's change, in the order its entity declares its columns."""
        entity = self.entities.get(kind)
        if entity is None:
            return
        words, links, tellers = dict(entity.words), dict(entity.links), dict(entity.tellers)
        targets = self._access.registry.targets
        told: dict[str, Callable[[Session, Any], str | None]] = {
            name: targets[link].label for name, link in links.items()
        }
        told |= tellers
        kinds = _kinds(kind)
        for name, label in entity.fields:
            if (change := fields.get(name)) is None:
                continue
            group = change.get("group")
            if group and not self._access.actor.may(f"read.{group}"):
                yield ChangeLine(str(label), "•••", "•••", part, name)
                continue
            shown = self._figures.get(kinds.get(name, ""))
            old, new = (
                self._say(change.get(side), words.get(name, {}), told.get(name), shown) for side in ("old", "new")
            )
            yield ChangeLine(str(label), old, new, part, name)

    def _say(
        self,
        value: object,
        words: Mapping[str, Text],
        label: Callable[[Session, Any], str | None] | None,
        shown: Callable[[Any], str] | None,
    ) -> str:
        if label is not None and value is not None:
            return label(self._session, value) or str(value)
        said = words.get(value) if isinstance(value, str) else None
        if said is not None:
            return str(said)
        return shown(value) if shown is not None and value is not None else _say(value)


@cache
def _kinds(entity: str) -> Mapping[str, str]:
    """What the columns of an entity hold, where it is written in the office's own way: money, day, moment."""
    found: dict[str, str] = {}
    for mapper in Base.registry.mappers:
        if getattr(getattr(mapper.class_, "__audit__", None), "entity", "") == entity:
            for attribute in mapper.column_attrs:
                column = attribute.columns[0]
                if column.info.get("money"):
                    found[attribute.key] = "money"
                elif isinstance(column.type, UtcTime | Date):
                    found[attribute.key] = "moment" if isinstance(column.type, UtcTime) else "day"
    return found


def _manners(session: Session) -> dict[str, Callable[[Any], str]]:
    """How the office writes yen, days and moments (`look.negative`, `look.date` where a module declares them)."""
    declared = access_of(session).registry.settings
    negative = str(settings.read(session, "look.negative") if "look.negative" in declared else "▲")
    western = "look.date" not in declared or settings.read(session, "look.date") == "western" or language() != "ja"

    def day(value: str) -> str:
        on = date.fromisoformat(value)
        return format_short(on) if western else format_wareki(on)

    def moment(value: str) -> str:
        at = datetime.fromisoformat(value).astimezone()
        return f"{day(at.date().isoformat())} {at:%H:%M}"

    return {"money": lambda value: format_yen(int(value), negative), "day": day, "moment": moment}


def _say(value: object) -> str:
    if value is None:
        return ""
    if value is True or value is False:
        return str(translate("Db", "yes") if value else translate("Db", "no"))
    return str(value)
