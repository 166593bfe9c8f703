"""From the command to a window that is painted and answers: the program on the sample office against a bare Qt window.

A fresh process each time; its files are in the page cache, as after the first start of the day.
"""

import time
from pathlib import Path

from figures import Line, Peer, spread
from offices import Bench


def measure(bench: Bench) -> list[Line]:
    """Two lines: until usable, and until everything on the first page has arrived."""
    path = bench.sample_office()
    usable, settled, bare = [], [], []
    for number in range(bench.rounds(9) + 1):
        ready, whole = _start(bench, "start", path)
        least, _ = _start(bench, "bare")
        if number:  # the first one fills caches
            usable.append(ready)
            settled.append(whole)
            bare.append(least)
    peer = Peer("bare PySide6 window with a label", spread(bare, "s"))
    return [
        Line("cold start to a usable window", spread(usable, "s"), 1.2, peers=(peer,)),
        Line("cold start until the first page is complete", spread(settled, "s")),
    ]


def _start(bench: Bench, *arguments: str | Path) -> tuple[float, float]:
    begin = time.monotonic()
    told = bench.in_fresh_process(*arguments)
    return told["usable"] - begin, told["settled"] - begin
