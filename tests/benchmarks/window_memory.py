"""The memory of the window on the sample office, at first and after every page was visited, against an empty Qt window."""

from figures import Line, Peer, spread
from offices import Bench


def measure(bench: Bench) -> list[Line]:
    """Two lines: opened, and the most while visiting everything."""
    path = bench.sample_office()
    count = bench.rounds(3)
    found = [bench.in_fresh_process("memory", path) for _ in range(count)]
    bare = [bench.in_fresh_process("bare-memory") for _ in range(count)]
    peer = Peer("empty Qt window", spread([one["opened"] for one in bare], "MiB"))
    pages = found[0]["pages"]
    return [
        Line("memory of the window, opened", spread([one["opened"] for one in found], "MiB"), 250, peers=(peer,)),
        Line(
            f"memory, the most over {pages} pages", spread([one["visited"] for one in found], "MiB"), 250, peers=(peer,)
        ),
    ]
