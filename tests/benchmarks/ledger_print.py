"""The general ledger of everything as PDF and as a workbook, with the memory it takes, each in a process of its own.

Beside them Qt's PDF writer on the same rows (its first pages) and openpyxl's write-only mode.
"""

from pathlib import Path
from typing import Any

import ledger_offices
import pypdfium2
from figures import Line, Peer, spread
from offices import Bench

from officesuite.paper.volumes import VOLUME

_QT_PAGES = 600


def measure(bench: Bench) -> list[Line]:
    """Four lines: pages a second, their memory, the workbook, its memory."""
    return [*_pdf(bench), *_xlsx(bench)]


def _work(bench: Bench, what: str, entries: int, target: Path, *more: str) -> dict[str, Any]:
    return bench.in_fresh_process(what, ledger_offices.books(bench, entries), target, *more, script="ledger_work.py")


def _pdf(bench: Bench) -> list[Line]:
    folder = bench.folder / "ledger"
    folder.mkdir(exist_ok=True)
    found = []
    for entries in bench.sizes:
        speeds, memory, qt = [], [], []
        pages = volumes = 0
        for number in range(bench.rounds(3) if entries == bench.entries else 1):
            told = _work(bench, "pdf", entries, folder)
            if not number:
                counts = [_pages(Path(file)) for file in told["files"]]
                pages, volumes = sum(counts), len(counts)
                if max(counts) > VOLUME or (pages > VOLUME) != (volumes > 1):
                    raise RuntimeError(f"volumes of {counts} pages")
            for file in told["files"]:
                Path(file).unlink()
            speeds.append(pages / told["seconds"])
            memory.append(told["peak"])
            drawn = _work(bench, "qt", bench.entries, folder, str(_QT_PAGES))
            qt.append(drawn["pages"] / drawn["seconds"])
        words = f"general ledger of {entries:,} entries as PDF ({pages:,} pages, {_volumes(volumes)})"
        peer = Peer(f"QPdfWriter, the same rows ({drawn['pages']} pages)", spread(qt, "pages/s"))
        found += [
            Line(words, spread(speeds, "pages/s"), 450, least_wanted=True, peers=(peer,)),
            Line(f"memory of it, {entries:,} entries", spread(memory, "MiB"), 300),
        ]
    return found


def _volumes(count: int) -> str:
    return "one file" if count == 1 else f"{count} volumes"


def _pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def _xlsx(bench: Bench) -> list[Line]:
    path, plain = bench.folder / "ledger.xlsx", bench.folder / "plain.xlsx"
    small = _work(bench, "xlsx", max(bench.entries // 10, 1000), path)["peak"]
    found = []
    for entries in bench.sizes:
        ours, memory, library = [], [], []
        for _ in range(bench.rounds(2) if entries == bench.entries else 1):
            told = _work(bench, "xlsx", entries, path)
            ours.append(told["seconds"])
            memory.append(told["peak"])
            if entries == bench.entries:
                library.append(_work(bench, "openpyxl", entries, plain)["seconds"])
        limit = spread(library, "s") if library else None  # a million entries are more rows than its sheet holds
        found += [
            Line(f"the same as a workbook, {entries:,} entries", spread(ours, "s"), limit.median * 1.3 if limit else None,
                 peers=(Peer("openpyxl write-only, rows at hand", limit),) if limit else ()),
            Line(f"memory of it, {entries:,} entries (a fifth over {max(bench.entries // 10, 1000):,})",
                 spread(memory, "MiB"), small * 1.2),
        ]  # fmt: skip
    return found
