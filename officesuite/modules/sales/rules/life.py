"""The life of a quote: draft → issued → won or lost, or superseded by its revision, or cancelled; and how long it holds."""

from datetime import date, timedelta

from officesuite.base.states import Machine, Move, State
from officesuite.base.text import translate

QUOTE_STATES = Machine(
    states=(
        State("draft", translate("Sales", "Draft")),
        State("issued", translate("Sales", "Issued"), tone="info"),
        State("won", translate("Sales", "Won"), tone="ok", final=True),
        State("lost", translate("Sales", "Lost"), final=True),
        State("superseded", translate("Sales", "Superseded"), final=True),
        State("cancelled", translate("Sales", "Cancelled"), final=True),
    ),
    moves=(
        Move("issue", "draft", "issued", translate("Sales", "Issue")),
        Move("cancel", "draft", "cancelled", translate("Sales", "Cancel quote")),
        Move("cancel", "issued", "cancelled", translate("Sales", "Cancel quote")),
        Move("win", "issued", "won", translate("Sales", "Mark as won")),
        Move("lose", "issued", "lost", translate("Sales", "Mark as lost")),
        Move("supersede", "issued", "superseded", translate("Sales", "Supersede")),
        Move("reopen", "lost", "issued", translate("Sales", "Reopen")),
        Move("reopen", "won", "issued", translate("Sales", "Reopen")),
    ),
)


def valid_until(issued_on: date, days: int) -> date:
    """The last day a quote holds: «発行日より30日» from 2026-11-24 is 2026-12-24."""
    return issued_on + timedelta(days=days)


def is_expired(until: date | None, on: date) -> bool:
    """Whether a quote holds no longer (失効); an expired quote is not a lost one."""
    return until is not None and on > until
