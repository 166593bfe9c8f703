"""How a document of the ledger is printed: papers read one after the other while they are drawn, as bytes or as files.

As files a thick book becomes volumes of at most 2,000 pages, so that a million entries need no more memory than a thousand.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.declare import Document, Option
from officesuite.base.text import Text
from officesuite.modules.ledger.documents.entries import slip_of
from officesuite.modules.ledger.documents.house import house
from officesuite.modules.ledger.papers.slip import Slips, build_slips
from officesuite.modules.ledger.queries.entries import entry_cards
from officesuite.modules.ledger.services.rights import VIEW
from officesuite.paper import volumes
from officesuite.paper.volumes import BookKit, Build

Builds = Callable[[Session, Sequence[str]], Iterator[Build]]
_SLIPS = 100  # read at a time; an even number, since two stand on a sheet


def document(
    key: str, label: Text, *, select: Callable[..., Sequence[str]], load: Callable[..., Any],
    build: Callable[[Any, BookKit], None], options: tuple[Option, ...] = (), builds: Builds | None = None,
) -> Document:  # fmt: skip
    """A document that is drawn from the books each time; `builds` where several keys share sheets."""

    def drawn(session: Session, keys: Sequence[str]) -> Iterator[Build]:
        known = house(session)
        for each in keys:
            yield partial(build, load(session, each, known=known))

    make = builds or drawn

    def pdf(session: Session, keys: Sequence[str]) -> bytes:
        """One PDF of the papers with these keys."""
        return volumes.pdf(make(session, keys), title=str(label), author=house(session).office)

    def files(session: Session, keys: Sequence[str], folder: Path, name: str) -> tuple[Path, ...]:
        """The same as files in a folder: `name.pdf`, or its volumes."""
        author = house(session).office
        return volumes.write_volumes(make(session, keys), folder, name, title=str(label), author=author)

    return Document(
        key=key, label=label, load=load, build=build, select=select, permission=VIEW.key, pdf=pdf, options=options,
        files=files,
    )  # fmt: skip


def slips(session: Session, keys: Sequence[str]) -> Iterator[Build]:
    """Slips of these entries, two a sheet."""
    known = house(session)
    for start in range(0, len(keys), _SLIPS):
        ids = [int(key) for key in keys[start : start + _SLIPS]]
        cards = entry_cards(session, ids, known=known.names)
        yield partial(build_slips, Slips(tuple(slip_of(session, card, known) for card in cards)))
