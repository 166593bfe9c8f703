"""The history of the whole office: who did what when, newest first, a click from the thing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base.text import tr
from officesuite.db.audit import AuditEvent
from officesuite.office.access import access_of
from officesuite.office.history import OPERATIONS
from officesuite.ui.cells import Column
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import Query, TableModel
from officesuite.ui.table_view import TableView


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the office."""

    seq: int
    at: datetime
    actor: str
    operation: str
    kind: str
    title: str
    target: str

    @property
    def moment(self) -> str:
        """Local day and time."""
        return f"{self.at.astimezone():%Y/%m/%d %H:%M}"


class Events:
    """The audit events as rows of a table, paged by their number."""

    def __init__(self, office: Any) -> None:
        self._office = office

    def count(self, query: Query) -> int:
        """How many events there are."""
        with self._office.read() as session:
            return int(session.scalar(select(func.count()).select_from(AuditEvent)) or 0)

    def window(self, query: Query, offset: int, limit: int, after: Event | None) -> Sequence[Event]:
        """Newest first; after a known event by its number, else by a jump."""
        asked = select(AuditEvent).order_by(AuditEvent.seq.desc()).limit(limit)
        asked = asked.where(AuditEvent.seq < after.seq) if after is not None else asked.offset(offset)
        with self._office.read() as session:
            return [_event(session, event) for event in session.scalars(asked)]


def _event(session: Session, event: AuditEvent) -> Event:
    registry = access_of(session).registry
    labels = {
        "office.setting": tr("Shell", "Setting"), "office.attachment": tr("Shell", "Attachment"),
    }  # fmt: skip
    labels |= {entity.key: str(entity.label) for _, entity in registry.each("entities")}
    target = registry.targets.get(event.entity)
    title = target.label(session, event.entity_id) if target is not None else None
    opens = f"{event.entity}:{event.entity_id}" if title else ""
    return Event(
        event.seq,
        event.at,
        event.actor,
        str(OPERATIONS[event.operation]),
        labels.get(event.entity, event.entity),
        title or "",
        opens,
    )


class HistoryPage(Page):
    """A list; Enter opens the thing where it still is."""

    def __init__(self, desk: Any) -> None:
        super().__init__(title=tr("Shell", "History of the office"))
        self._desk = desk
        columns = (
            Column("moment", tr("Shell", "When"), width=136, sortable=False),
            Column("actor", tr("Shell", "Who"), width=140, sortable=False),
            Column("kind", tr("Shell", "What"), width=150, sortable=False),
            Column("operation", tr("Shell", "Did"), width=110, sortable=False, muted=True),
            Column("title", tr("Shell", "Thing"), stretch=True, sortable=False),
        )
        self._model = TableModel(columns, Events(desk.office), key=lambda event: event.seq)
        empty = EmptyState(tr("Shell", "Nothing has been changed yet"), icon="history")
        self._table = TableView(
            self._model,
            memory=desk.memory,
            name="shell.history",
            empty=empty,
            accessible_name=tr("Shell", "History of the office"),
        )
        self._table.opened.connect(lambda event: desk.open(event.target) if event.target else None)
        self.body.addWidget(self._table, 1)

    def refresh(self, changes: object = None) -> None:
        self._table.refresh()

    def focus_first(self) -> None:
        self._table.setFocus()
        self._table.select_first()
