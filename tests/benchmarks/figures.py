"""What a measure gives: one line of the table, with the spread of its runs, its target and the peers of the same run."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some runs with the least and the most, all in one unit ("ms", "s", "rows/s", "MiB", "of 200")."""

    median: float
    least: float
    most: float
    runs: int
    unit: str

    def __str__(self) -> str:
        if self.runs == 1:
            return f"{_short(self.median)} {self.unit}"
        return f"{_short(self.median)} {self.unit} ({_short(self.least)}–{_short(self.most)})"


@dataclass(frozen=True, slots=True)
class Peer:
    """What does the same or the least of it, measured in the same run."""

    name: str
    figure: Spread


@dataclass(frozen=True, slots=True)
class Line:
    """A measure. `target` in the figure's unit, None where nothing is promised; `least_wanted`: the target is a floor."""

    measure: str
    figure: Spread
    target: float | None = None
    least_wanted: bool = False
    peers: tuple[Peer, ...] = ()

    @property
    def wanted(self) -> str:
        """The target in words."""
        if self.target is None:
            return ""
        return f"{'≥' if self.least_wanted else '≤'} {_short(self.target)} {self.figure.unit}"

    @property
    def verdict(self) -> str:
        """By how much the median keeps or misses the target."""
        if self.target is None:
            return "for comparison"
        kept = self.figure.median >= self.target if self.least_wanted else self.figure.median <= self.target
        if not self.target or not self.figure.median:
            return "met" if kept else "MISSED"
        ratio = self.figure.median / self.target if self.least_wanted else self.target / self.figure.median
        return (
            f"met, {ratio:.1f}×" if kept else f"MISSED, {1 / ratio:.2f}× too {'few' if self.least_wanted else 'much'}"
        )


def spread(values: Sequence[float], unit: str) -> Spread:
    """The spread of the figures of some runs."""
    return Spread(statistics.median(values), min(values), max(values), len(values), unit)


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _short(value: float) -> str:
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
