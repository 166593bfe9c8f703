"""Search over everything: every module's sources, asked in turn with one text."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from officesuite.base.declare import SearchHit, SearchSource
from officesuite.office.access import access_of

LIMIT = 8


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one source."""

    source: SearchSource
    hits: Sequence[SearchHit]


def search(session: Session, text: str, *, limit: int = LIMIT) -> list[Found]:
    """Hits of every source the actor may see, in the modules' order; empty text finds nothing."""
    if not text.strip():
        return []
    access, found = access_of(session), []
    for _, source in access.registry.each("search"):
        if access.actor.may(source.permission) and (hits := source.find(session, text, limit)):
            found.append(Found(source, hits))
    return found
