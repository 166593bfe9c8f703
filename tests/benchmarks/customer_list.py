"""Typing into the filter of a long list of customers, on the whole page, against a bare LIKE on the same file.

A keystroke is the median of its rounds, from the key to painted rows, the bar's pause for a burst of keys included.
"""

import statistics
from pathlib import Path

from figures import Line, Peer, Spread, seconds, spread
from offices import Bench
from sqlcipher3 import dbapi2 as sqlite

from officesuite.base.kana import fold

LIMIT = 200


def measure(bench: Bench) -> list[Line]:
    """Lines: opening the list, the keystrokes, the slowest of them."""
    path = bench.big_office()
    rounds = bench.rounds(5)
    found = [bench.in_fresh_process("list", path, str(rounds)) for _ in range(bench.rounds(2))]
    keys: dict[str, list[float]] = {}
    for told in found:
        for text, times in told["keys"].items():
            keys.setdefault(text, []).extend(times)
    medians = {text: statistics.median(times) for text, times in keys.items()}
    like = _bare_like(path, tuple(medians), rounds)
    slowest = max(medians, key=lambda text: medians[text])
    rows, delay = f"{found[0]['rows']:,}", found[0]["delay"]
    raw = Peer("bare LIKE, 200 rows, nothing drawn", spread(list(like.values()), "ms"))
    return [
        Line(f"opening the list of {rows} customers", spread([told["opened"] for told in found], "ms")),
        Line(f"a key in its filter ({len(medians)} keys, with the pause of {delay} ms)",
             _over_keys(medians), 50, peers=(raw,)),
        Line(f"the slowest key (“{slowest}”)", spread(keys[slowest], "ms"), 50,
             peers=(Peer("bare LIKE of it", spread([like[slowest]], "ms")),)),
    ]  # fmt: skip


def _over_keys(medians: dict[str, float]) -> Spread:
    return spread(list(medians.values()), "ms")


def _bare_like(path: Path, texts: tuple[str, ...], rounds: int) -> dict[str, float]:
    """Text → ms (median) of the first rows by SQLite alone, the folded text already at hand."""
    connection = sqlite.connect(str(path))
    statement = (
        "SELECT id, code, name, kana, phone FROM partner WHERE search LIKE ? AND merged_into IS NULL AND NOT inactive "
        f"ORDER BY sort_key, id LIMIT {LIMIT}"
    )
    try:
        found: dict[str, float] = {}
        for text in texts:
            pattern = f"%{fold(text)}%"
            times = [
                seconds(lambda pattern=pattern: connection.execute(statement, (pattern,)).fetchall())
                for _ in range(rounds + 1)
            ]
            found[text] = statistics.median(times[1:]) * 1000
        return found
    finally:
        connection.close()
