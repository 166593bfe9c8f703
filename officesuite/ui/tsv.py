"""Cells on the clipboard as Excel writes and reads them: tabs, line ends, quotes round cells that hold either."""

import csv
import io
from collections.abc import Sequence


def read_tsv(text: str) -> list[list[str]]:
    """Rows of cells; the empty line Excel adds at the end is left out. A stray quote never loses what follows it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if '"' not in text or text.count('"') % 2:
        rows = [line.split("\t") for line in text.split("\n")]
    else:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return [[cell.replace("\n", " ").strip() for cell in row] for row in rows]


def write_tsv(rows: Sequence[Sequence[str]]) -> str:
    """The rows as Excel takes them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows(rows)
    return out.getvalue().removesuffix("\r\n")
