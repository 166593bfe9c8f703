"""SIGKILL in the middle of saving, at moments drawn from a seed: nothing acknowledged is lost, the office is whole."""

import sys
from pathlib import Path

from figures import Line, spread
from offices import SEED, Bench

sys.path.insert(0, str(Path(__file__).parents[1] / "stories"))


def measure(bench: Bench) -> list[Line]:
    """One line: how many of 200 rounds lost something; each is told on stderr."""
    import kill

    count = 20 if bench.quick else 200
    office = bench.new_office("killed")
    office.close()
    acknowledged, failures = kill.rounds(bench.folder / "killed.office", bench.registry, count=count, seed=SEED)
    for failure in failures:
        print(failure, file=sys.stderr)
    return [
        Line(
            f"killed {count} times while saving (seed {SEED}, {acknowledged:,} saves acknowledged)",
            spread([len(failures)], "failures"), 0,
        )
    ]  # fmt: skip
