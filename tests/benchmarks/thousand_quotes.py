"""A thousand quotes of two pages as one PDF and as a file each, against platypus and Qt's PDF writer on the same data.

The peers print 200 and are scaled to 1,000. Every engine starts with its fonts loaded.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import peers
import pypdfium2
import quotes
from figures import Line, Peer, Spread, seconds, spread
from offices import SEED, Bench

from officesuite.modules.sales import documents
from officesuite.modules.sales.documents import QuotePaper
from officesuite.paper import fonts

COUNT, PEERS = 1000, 200
Files = Callable[[QuotePaper, Path], object]


def measure(bench: Bench) -> list[Line]:
    """Two lines: one PDF, and a file each."""
    count, few = (100, 20) if bench.quick else (COUNT, PEERS)
    papers = [quotes.quote(number, seed=SEED) for number in range(count)]
    folder = bench.folder / "papers"
    folder.mkdir()
    fonts.warm()
    peers.load_fonts()
    qt = peers.QtWriter()
    one, each = folder / "one.pdf", folder / "each.pdf"
    engines: tuple[tuple[str, Callable[[Sequence[QuotePaper]], object], Files, int], ...] = (
        ("", lambda some: one.write_bytes(documents.pdf_many(some)), _ours, count),
        ("platypus", lambda some: one.write_bytes(peers.platypus(some)), _platypus, few),
        ("QPdfWriter", lambda some: qt.write(some, one), lambda paper, path: qt.write([paper], path), few),
    )
    found: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name, *_ in engines}
    for number in range(bench.rounds(3)):
        for name, whole, single, amount in engines:
            some = papers[:amount]
            found[name][0].append(seconds(lambda whole=whole, some=some: whole(some)) / amount * COUNT)
            if not number:
                _must_have(one, 2 * amount, name)
            took = seconds(
                lambda single=single, some=some: [single(p, each.with_stem(f"each{n}")) for n, p in enumerate(some)]
            )
            found[name][1].append(took / amount * COUNT)
            if not number:
                _must_have(each.with_stem("each0"), 2, name)
    return [
        _line(found, 0, "1,000 two-page quotes as one PDF", 6.0, few),
        _line(found, 1, "1,000 two-page quotes as a file each", 15.0, few),
    ]  # fmt: skip


def _ours(paper: QuotePaper, path: Path) -> None:
    path.write_bytes(documents.pdf(paper))


def _platypus(paper: QuotePaper, path: Path) -> None:
    path.write_bytes(peers.platypus([paper]))


def _line(found: dict[str, tuple[list[float], list[float]]], at: int, words: str, target: float, few: int) -> Line:
    def figure(name: str) -> Spread:
        return spread(found[name][at], "s")

    others = tuple(Peer(f"{name} ({few}, scaled)", figure(name)) for name in found if name)
    return Line(words, figure(""), target, peers=others)


def _must_have(path: Path, pages: int, name: str) -> None:
    with pypdfium2.PdfDocument(path) as document:
        if len(document) != pages:
            raise RuntimeError(f"{name or 'the program'} made {len(document)} pages instead of {pages}")
