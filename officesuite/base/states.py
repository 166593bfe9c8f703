"""A declared state machine: the states a document can be in, and the moves between them.

Services ask `move` before they change a state; screens ask `moves_from` to know which actions to offer.
"""

from dataclasses import dataclass

from officesuite.base.errors import Closed
from officesuite.base.text import Text, translate


@dataclass(frozen=True, slots=True)
class State:
    """A state; `final` ones want no more work and leave the default lists; `tone` colours its chip."""

    key: str
    label: Text
    tone: str = "neutral"
    final: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """An allowed move, called after what the user does (issue, cancel, reopen)."""

    key: str
    start: str
    end: str
    label: Text


@dataclass(frozen=True)
class Machine:
    """States and moves of one kind of document; the first state is where it begins."""

    states: tuple[State, ...]
    moves: tuple[Move, ...]

    def __post_init__(self) -> None:
        keys = [state.key for state in self.states]
        edges = [(move.key, move.start) for move in self.moves]
        unknown = {key for move in self.moves for key in (move.start, move.end)} - set(keys)
        if len(set(keys)) != len(keys) or len(set(edges)) != len(edges) or unknown:
            raise ValueError(f"states or moves contradict each other: {keys} {edges} {unknown}")

    @property
    def initial(self) -> State:
        """Where a new document begins."""
        return self.states[0]

    def state(self, key: str) -> State:
        """The state with the key; raises KeyError."""
        for state in self.states:
            if state.key == key:
                return state
        raise KeyError(key)

    def moves_from(self, key: str) -> tuple[Move, ...]:
        """What can be done in a state."""
        return tuple(move for move in self.moves if move.start == key)

    def allows(self, move: str, state: str) -> bool:
        """Whether the move starts in the state."""
        return any(candidate.key == move for candidate in self.moves_from(state))

    def move(self, move: str, state: str, *, thing: Text) -> str:
        """The state after the move; raises Closed, naming the `thing`, where it is not allowed."""
        for candidate in self.moves_from(state):
            if candidate.key == move:
                return candidate.end
        known = next(candidate for candidate in self.moves if candidate.key == move)
        wanted = _either([self.state(candidate.start).label for candidate in self.moves if candidate.key == move])
        raise Closed(
            translate(
                "Base",
                "To do “{action}” with {thing}, it must be {wanted}: it is {state}.",
                action=known.label,
                thing=thing,
                wanted=wanted,
                state=self.state(state).label,
            )
        )


def _either(labels: list[Text]) -> Text:
    joined = labels[0]
    for label in labels[1:]:
        joined = translate("Base", "{one} or {other}", one=joined, other=label)
    return joined
