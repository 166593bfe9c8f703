"""Everything the first page shows, read in one go: what is due, the modules' cards, what was opened last. Knows no Qt."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.declare import HomeCard
from officesuite.base.text import tr
from officesuite.office.access import access_of
from officesuite.office.inbox import Due, due_items
from officesuite.office.registry import Registry

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CardFacts:
    """A card and what its `load` gave; `facts` None when it failed (the log says why)."""

    card: HomeCard
    facts: Any


@dataclass(frozen=True, slots=True)
class Opened:
    """A thing opened earlier: its name now, its kind and when."""

    target: str
    title: str
    kind: str
    icon: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """One reading of the first page."""

    today: date
    due: tuple[Due, ...]
    cards: tuple[CardFacts, ...]
    opened: tuple[Opened, ...]
    broken: tuple[str, ...] = ()  # what could not be read, in words


def home_facts(session: Session, opened: Sequence[Sequence[Any]]) -> HomeFacts:
    """Reads it; `opened` is what the memory holds: (target, seconds) newest first."""
    access = access_of(session)
    cards = sorted((card for module in access.registry.modules for card in module.home), key=lambda card: card.order)
    facts = tuple(
        CardFacts(card, _load(session, card, access.today)) for card in cards if access.actor.may(card.permission)
    )
    broken = [str(one.card.label) for one in facts if one.facts is None]
    due: tuple[Due, ...] = ()
    try:
        due = tuple(due_items(session))
    except Exception:
        log.exception("the inbox could not be read")
        broken.insert(0, tr("Shell", "To do"))
    return HomeFacts(access.today, due, facts, _opened(session, access.registry, opened), tuple(broken))


def _load(session: Session, card: HomeCard, today: date) -> Any:
    try:
        return card.load(session, today)
    except Exception:
        log.exception("the card %s could not be read", card.key)
        return None


def _opened(session: Session, registry: Registry, rows: Sequence[Sequence[Any]]) -> tuple[Opened, ...]:
    found = []
    for target, seconds in rows:
        kind_key, _, id_ = str(target).partition(":")
        kind = registry.targets.get(kind_key)
        if kind is None or not id_.isdecimal():
            continue
        try:
            title = kind.label(session, int(id_))
        except Exception:
            log.exception("%s has no name", target)
            continue
        if title:
            at = datetime.fromtimestamp(int(seconds), tz=UTC).astimezone()
            found.append(Opened(target, title, str(kind.name), kind.icon or "file-text", at))
    return tuple(found)


def moment(at: datetime, today: date, *, yesterday: str) -> str:
    """`10:42` today, the word for yesterday, else `11/20`."""
    days = (today - at.date()).days
    return f"{at:%H:%M}" if days <= 0 else yesterday if days == 1 else f"{at:%m/%d}"
