"""The file every measure of the ledger begins with: 弥生's 25 columns in CP932, N entries of 2–4 lines over 120 accounts.

The generator is the one of the ledger's tests; the busiest account, 普通預金, has 18 % of the lines.
"""

import csv
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # the tests' own parts, as pytest finds them

from modules.ledger import yayoi_files
from offices import SEED, Bench

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)  # the fiscal year of the entries
BUSIEST = yayoi_files.BUSY


@dataclass(frozen=True, slots=True)
class Counted:
    """What a file holds: entries, typed lines, accounts, and how many of the lines are the busiest account's."""

    entries: int
    lines: int
    accounts: int
    busiest: int


def write(path: Path, entries: int, *, seed: int = SEED) -> Path:
    """Writes the file of so many entries; the same seed gives the same bytes."""
    return yayoi_files.write(path, entries, seed=seed, first=FIRST)


def counted(path: Path) -> Counted:
    """Reads the file as a stranger would."""
    found: dict[str, int] = {}
    entries = 0
    with path.open(encoding="cp932", newline="") as stream:
        for row in csv.reader(stream):
            entries += row[0] in ("2000", "2110", "2111")
            for account in filter(None, (row[4], row[10])):
                found[account] = found.get(account, 0) + 1
    return Counted(entries, sum(found.values()), len(found), found.get(BUSIEST, 0))


def sums(path: Path) -> dict[str, int]:
    """Closing balance by account's name, added up from the file without the program's code; debit positive."""
    return yayoi_files.sums(path)


def file_of(bench: Bench, entries: int) -> Path:
    """The file of so many entries, made once a run."""
    return bench.made(f"yayoi-{entries}.csv", lambda path: write(path, entries))
