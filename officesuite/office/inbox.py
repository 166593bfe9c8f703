"""The inbox: what is due, over all modules, overdue first."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from officesuite.base.declare import InboxItem, InboxSource
from officesuite.office.access import access_of


@dataclass(frozen=True, slots=True)
class Due:
    """One due item and the source that found it."""

    source: InboxSource
    item: InboxItem


def due_items(session: Session) -> list[Due]:
    """Everything that is due for the actor, by date."""
    access = access_of(session)
    items = [
        Due(source, item)
        for _, source in access.registry.each("inbox")
        if access.actor.may(source.permission)
        for item in source.find(session, access.today)
    ]
    return sorted(items, key=lambda due: (due.item.due, due.item.title))
