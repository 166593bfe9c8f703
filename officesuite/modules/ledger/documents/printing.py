"""How papers of the ledger are printed: read one after the other while they are drawn, as bytes or as files.

As files a thick book becomes volumes of at most 2,000 pages, so that a million entries need no more memory than a thousand.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.text import Text
from officesuite.modules.ledger.documents.entries import slip_of
from officesuite.modules.ledger.documents.house import House, house
from officesuite.modules.ledger.papers.slip import Slips, build_slips
from officesuite.modules.ledger.queries.entries import entry_cards
from officesuite.paper import volumes
from officesuite.paper.volumes import BookKit, Build

_SLIPS = 100  # read at a time; an even number, since two stand on a sheet


@dataclass(frozen=True, slots=True)
class Printed:
    """A document: `select` gives keys, `load` the paper of one, `build` draws it; `together` where several share sheets."""

    select: Callable[..., Sequence[str]]
    load: Callable[..., Any]
    build: Callable[[Any, BookKit], None]
    together: Callable[[Session, Sequence[str], House], Iterator[Build]] | None = None

    def pdf(self, session: Session, keys: Sequence[str], *, title: Text) -> bytes:
        """One PDF of the papers with these keys."""
        known = house(session)
        return volumes.pdf(self._builds(session, keys, known), title=str(title), author=known.office)

    def files(self, session: Session, keys: Sequence[str], folder: Path, name: str, *, title: Text) -> tuple[Path, ...]:
        """The same as files in a folder: `name.pdf`, or its volumes."""
        known = house(session)
        builds = self._builds(session, keys, known)
        return volumes.write_volumes(builds, folder, name, title=str(title), author=known.office)

    def _builds(self, session: Session, keys: Sequence[str], known: House) -> Iterator[Build]:
        if self.together is not None:
            yield from self.together(session, keys, known)
            return
        for key in keys:
            yield partial(self.build, self.load(session, key, known=known))


def slips(session: Session, keys: Sequence[str], known: House) -> Iterator[Build]:
    """Slips of these entries, two a sheet."""
    for start in range(0, len(keys), _SLIPS):
        ids = [int(key) for key in keys[start : start + _SLIPS]]
        cards = entry_cards(session, ids, known=known.names)
        yield partial(build_slips, Slips(tuple(slip_of(session, card, known) for card in cards)))
