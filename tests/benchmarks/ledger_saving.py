"""Saving one entry of two lines with its history row and the totals, against a bare insert and commit of the same.

Both on the books of the usual size and with synchronous=FULL: what is saved has reached the disk.
"""

import math
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta

import ledger_offices
from figures import Line, Peer, spread
from ledger_file import FIRST
from offices import Bench

from officesuite.modules.ledger.services.posting import post

_SAVES = 300  # a round


def measure(bench: Bench) -> list[Line]:
    """Two lines: the 95th of a hundred saves, and the middle one."""
    books = ledger_offices.books(bench, bench.entries)
    copy = bench.folder / "saving.office"
    shutil.copyfile(books, copy)
    plain = bench.folder / "saving.sqlite"
    shutil.copyfile(ledger_offices.postings(bench, bench.entries), plain)
    rounds, count = bench.rounds(3), 60 if bench.quick else _SAVES
    with closing(bench.open(copy)) as office, closing(sqlite3.connect(plain, isolation_level=None)) as connection:
        cost, bank = ledger_offices.ids(office)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        ours = [
            _times(count, lambda number: office.run(post, entry=ledger_offices.typed(number, cost, bank)))
            for _ in range(rounds + 1)
        ]
        bare = [_times(count, lambda number: _bare(connection, number, cost, bank)) for _ in range(rounds + 1)]
    ours, bare = ours[1:], bare[1:]  # the first ones fill caches
    return [
        Line(f"saving an entry with its history, {words}", spread([_share(times, part) for times in ours], "ms"), target,
             peers=(Peer("bare sqlite3 insert + commit", spread([_share(times, part) for times in bare], "ms")),))
        for words, part, target in (("p95", 0.95, 5), ("median", 0.5, None))
    ]  # fmt: skip


def _times(count: int, save: Callable[[int], object]) -> list[float]:
    found = []
    for number in range(count):
        begin = time.perf_counter()
        save(number)
        found.append((time.perf_counter() - begin) * 1000)
    return found


def _share(times: list[float], part: float) -> float:
    """The time that this part of the saves does not exceed."""
    return sorted(times)[math.ceil(len(times) * part) - 1]


def _bare(connection: sqlite3.Connection, number: int, cost: int, bank: int) -> None:
    day, amount = (FIRST + timedelta(days=number % 360)).isoformat(), 1_100 + number * 110
    connection.execute("BEGIN IMMEDIATE")
    (txn,) = connection.execute("SELECT MAX(id) + 1 FROM entry").fetchone()
    connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?)", (txn, day, amount, f"コピー用紙 {number}"))
    connection.executemany(
        "INSERT INTO posting VALUES (?, ?, ?, ?, ?)", ((cost, day, txn, 1, amount), (bank, day, txn, 2, -amount))
    )
    connection.execute("COMMIT")
