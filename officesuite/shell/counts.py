"""The small numbers round the window: badges of pages and what is due, read in one go."""

import logging
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from officesuite.office.access import access_of
from officesuite.office.inbox import due_items

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Counts:
    """Badges by target, due items in all and overdue."""

    badges: dict[str, int] = field(default_factory=dict)
    due: int = 0
    late: int = 0


def count_all(session: Session) -> Counts:
    """Counts for every page the actor may see. A page whose count fails shows none; the log says why."""
    access = access_of(session)
    badges: dict[str, int] = {}
    for module in access.registry.modules:
        for page in module.pages:
            if page.badge is None or not access.actor.may(page.permission):
                continue
            try:
                badges[f"page:{page.key}"] = page.badge(session, access.today)
            except Exception:
                log.exception("the badge of %s could not be counted", page.key)
    due = _due(session, access.today)
    return Counts(badges, len(due), sum(day < access.today for day in due))


def _due(session: Session, today: date) -> list[date]:
    try:
        return [found.item.due for found in due_items(session)]
    except Exception:
        log.exception("the inbox could not be read")
        return []
