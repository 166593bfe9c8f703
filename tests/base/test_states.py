"""A state machine says what can be done and refuses the rest in a sentence."""

import pytest

from officesuite.base.errors import Closed
from officesuite.base.states import Machine, Move, State
from officesuite.base.text import literal

DRAFT, ISSUED, DONE = (
    State("draft", literal("Draft")),
    State("issued", literal("Issued")),
    State("done", literal("Done")),
)
ISSUE = Move("issue", "draft", "issued", literal("Issue"))
CANCELS = tuple(Move("cancel", start, "done", literal("Cancel")) for start in ("draft", "issued"))
MACHINE = Machine((DRAFT, ISSUED, DONE), (ISSUE, *CANCELS))


def test_a_document_moves_as_declared() -> None:
    assert MACHINE.initial is DRAFT
    assert MACHINE.state("issued") is ISSUED
    assert [move.key for move in MACHINE.moves_from("draft")] == ["issue", "cancel"]
    assert MACHINE.move("issue", "draft", thing=literal("Q-1")) == "issued"
    assert MACHINE.allows("cancel", "issued")
    assert not MACHINE.allows("issue", "done")


def test_another_move_is_refused_with_what_it_needs() -> None:
    with pytest.raises(Closed) as refused:
        MACHINE.move("cancel", "done", thing=literal("Q-1"))
    assert refused.value.message.to("en") == "To do “Cancel” with Q-1, it must be Draft or Issued: it is Done."
    with pytest.raises(KeyError):
        MACHINE.state("lost")


def test_a_machine_that_contradicts_itself_does_not_load() -> None:
    for states, moves in (((DRAFT, DRAFT), ()), ((DRAFT,), (ISSUE,)), ((DRAFT, ISSUED), (ISSUE, ISSUE))):
        with pytest.raises(ValueError, match="contradict"):
            Machine(states, moves)
