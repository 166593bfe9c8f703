"""Taking in a file of 弥生 as the program does: checks, audit, totals; its speed, and the memory of a process of its own.

Beside it csv and executemany into one bare table with the same file: the least anything that reads it would do.
"""

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

import ledger_file
from figures import Line, Peer, seconds, spread
from offices import Bench

_INDEXES = ("account, date, txn, line, amount", "txn, line", "date, account, amount")


def measure(bench: Bench) -> list[Line]:
    """Two lines a size: lines a second, and the most memory."""
    found = []
    for entries in bench.sizes:
        path = ledger_file.file_of(bench, entries)
        lines = ledger_file.counted(path).lines
        rounds = bench.rounds(3) if entries == bench.entries else 1
        ours, memory, raw = [], [], []
        for _ in range(rounds):
            bench.new_office("taken").close()
            told = bench.in_fresh_process("import", bench.folder / "taken.office", path, script="ledger_work.py")
            if told["imported"] != entries:
                raise RuntimeError(f"{told['imported']} of {entries} entries came in")
            ours.append(lines / told["seconds"])
            memory.append(told["peak"])
            raw.append(lines / seconds(lambda path=path: _raw_import(bench.folder / "raw.sqlite", path)))
        words = f"import of {entries:,} entries from 弥生 ({lines:,} lines)"
        peer = Peer("csv + executemany, three indexes, unchecked", spread(raw, "lines/s"))
        found += [
            Line(words, spread(ours, "lines/s"), 30_000, least_wanted=True, peers=(peer,)),
            Line(f"memory of it, {entries:,} entries", spread(memory, "MiB"), 400),
        ]
    return found


def _raw_import(target: Path, path: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(
            "CREATE TABLE posting (account TEXT, date TEXT, txn TEXT, line INTEGER, amount INTEGER, text TEXT)"
        )
        for number, columns in enumerate(_INDEXES):
            connection.execute(f"CREATE INDEX i{number} ON posting ({columns})")
        connection.execute("BEGIN")
        with path.open(encoding="cp932", newline="") as stream:
            connection.executemany(
                "INSERT INTO posting VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (row[at], row[3], row[1], number, sign * int(row[at + 4]), row[16])
                    for number, row in enumerate(csv.reader(stream))
                    for sign, at in ((1, 4), (-1, 10))
                    if row[at]
                ),
            )
        connection.execute("COMMIT")
