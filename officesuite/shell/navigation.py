"""Where the user has been: a line of places with a here, as in a browser. Pure Python."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A target that was open and the options it was opened with."""

    target: str
    options: Mapping[str, object] = field(default_factory=dict)


class History:
    """Places in the order they were visited. Going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._here = -1

    @property
    def here(self) -> Place | None:
        """The place that is open, or None before the first."""
        return self._places[self._here] if self._here >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._here > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._here < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Goes to a new place; visiting where one is already keeps the newer options."""
        if self.here is not None and self.here.target == place.target:
            self._places[self._here] = place
            return
        del self._places[self._here + 1 :]
        self._places.append(place)
        del self._places[:-LONGEST]
        self._here = len(self._places) - 1

    def replace(self, place: Place) -> None:
        """The present place is now this one (a new form after its first save)."""
        if self._here < 0:
            self.visit(place)
        else:
            self._places[self._here] = place

    def peek(self, step: int) -> Place | None:
        """The place `step` (-1 or +1) from here, without going."""
        at = self._here + step
        return self._places[at] if 0 <= at < len(self._places) else None

    def go(self, step: int) -> Place | None:
        """Moves by `step` and returns the place, or None when there is none."""
        place = self.peek(step)
        if place is not None:
            self._here += step
        return place

    def drop(self, target: str) -> None:
        """Forgets a place that is gone (a deleted draft, a form that was never saved)."""
        for at in range(len(self._places) - 1, -1, -1):
            if self._places[at].target == target:
                del self._places[at]
                if at <= self._here:
                    self._here -= 1
        if self._here < 0 and self._places:
            self._here = 0
