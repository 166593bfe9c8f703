"""How quotes are named, found and sorted: full numbers, folded keys, and the words that settings give."""

from datetime import date

from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.numbers import with_revision
from officesuite.base.text import Text, translate
from officesuite.modules.sales.rules import QUOTE_STATES, is_expired
from officesuite.office import settings

STATES: dict[str, Text] = {
    **{state.key: state.label for state in QUOTE_STATES.states},
    "expired": translate("Sales", "Expired"),
}
APPROVAL_BOXES = translate("Sales", "Approved, Checked, In charge")
LOSS_REASONS = translate("Sales", "Price, Delivery time, Specification, Competitor, No budget, Postponed, Other")


def full_number(number: str, revision: int) -> str:
    """`202611-0001`, from the second revision on `202611-0001-R2`; "" without a number."""
    return with_revision(number, revision) if number else ""


def state_shown(state: str, valid_until: date | None, today: date) -> str:
    """The state as lists show it: an issued quote past its validity is `expired`, which is not lost."""
    return "expired" if state == "issued" and is_expired(valid_until, today) else state


def quote_keys(*, number: str, revision: int, subject: str, code: str, name: str, kana_: str) -> dict[str, str]:
    """The folded columns by which a quote is found and sorted; a draft without a number sorts before all numbers."""
    words = " ".join((full_number(number, revision), code, name, kana_, subject))
    return {
        "search": f"{kana.fold(words)} {kana.romaji(kana_)}".strip(),
        "number_key": f"{kana.fold(number)}#{revision:03}" if number else "",
        "customer_key": kana.fold(kana_ or name),
        "subject_key": kana.fold(subject),
    }


def approval_heads(session: Session, language: str) -> tuple[str, ...]:
    """The heads of the approval boxes, left to right."""
    return _listed(str(settings.read(session, "sales.approval_boxes") or APPROVAL_BOXES.to(language)))


def loss_reasons(session: Session) -> tuple[str, ...]:
    """The reasons that are offered when a quote is lost; any other words may be typed."""
    return _listed(str(settings.read(session, "sales.loss_reasons") or LOSS_REASONS))


def _listed(words: str) -> tuple[str, ...]:
    parts = words.replace("\n", ",").replace("、", ",").replace("，", ",").split(",")
    return tuple(part.strip() for part in parts if part.strip())
