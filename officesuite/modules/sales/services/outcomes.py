"""What becomes of an issued quote: won, lost with a reason, taken back, cancelled; and when to act on it next."""

from datetime import date

from sqlalchemy.orm import Session

from officesuite.base.errors import Closed, Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.sales.models import Quote
from officesuite.modules.sales.queries.detail import is_newest
from officesuite.modules.sales.queries.words import full_number
from officesuite.modules.sales.rules import QUOTE_STATES
from officesuite.modules.sales.services.drafts import QUOTE, Saved
from officesuite.modules.sales.services.rights import EDIT, ISSUE
from officesuite.office import records
from officesuite.office.access import service, today


@service(EDIT)
def mark_won(
    session: Session, *, quote_id: int, version: int | None = None, day: date | None = None, note: str = ""
) -> Saved:
    """The customer orders (受注): only the newest revision can be ordered. Raises Closed otherwise, Conflict when stale."""
    return _decide(session, quote_id, version, "win", day=day, reason="", note=note)


@service(EDIT)
def mark_lost(
    session: Session, *, quote_id: int, reason: str, version: int | None = None, day: date | None = None, note: str = ""
) -> Saved:
    """The customer declines (失注), for a reason in words. Raises Invalid without one, Closed, Conflict."""
    if not reason.strip():
        raise Invalid([Problem("outcome_reason", translate("Sales", "To record a lost quote, enter the reason."))])
    return _decide(session, quote_id, version, "lose", day=day, reason=reason.strip()[:200], note=note)


@service(EDIT)
def reopen_quote(session: Session, *, quote_id: int, version: int | None = None) -> Saved:
    """Takes back won or lost: the quote is open again. Raises Closed when there is nothing to take back."""
    quote = _load(session, quote_id, version)
    quote.state = _moved(session, quote, "reopen")
    quote.outcome_on, quote.outcome_reason, quote.outcome_note = None, "", ""
    return _saved(session, quote)


@service(ISSUE)
def cancel_quote(session: Session, *, quote_id: int, reason: str = "", version: int | None = None) -> Saved:
    """Withdraws an issued quote (取消): it keeps its number and its paper. Raises Closed for a draft or an order."""
    quote = _load(session, quote_id, version)
    if quote.state == "draft":
        raise Closed(translate("Sales", "A draft has no number yet. To be rid of it, delete it."))
    quote.state = _moved(session, quote, "cancel")
    quote.outcome_on, quote.outcome_reason = today(session), reason.strip()[:200]
    quote.next_action_on = None
    return _saved(session, quote)


@service(EDIT)
def set_next_action(
    session: Session, *, quote_id: int, on: date | None, note: str = "", version: int | None = None
) -> Saved:
    """When to act on a quote next and how; None = nothing planned. Works on drafts and issued quotes alike."""
    quote = _load(session, quote_id, version)
    quote.next_action_on, quote.next_action_note = on, note.strip()[:200]
    return _saved(session, quote)


@service(EDIT)
def set_internal_note(session: Session, *, quote_id: int, note: str, version: int | None = None) -> Saved:
    """Words for the office alone; they may change after issue."""
    quote = _load(session, quote_id, version)
    quote.internal_note = note[:4000]
    return _saved(session, quote)


def _decide(
    session: Session, quote_id: int, version: int | None, move: str, *, day: date | None, reason: str, note: str
) -> Saved:
    quote = _load(session, quote_id, version)
    quote.state = _moved(session, quote, move)
    quote.outcome_on, quote.outcome_reason = day or today(session), reason
    quote.outcome_note, quote.next_action_on, quote.next_action_note = note.strip()[:200], None, ""
    return _saved(session, quote)


def _moved(session: Session, quote: Quote, move: str) -> str:
    """The state after the move; raises Closed where it is not allowed, or for a quote that has a newer revision."""
    number = full_number(quote.base_number, quote.revision)
    name = translate("Sales", "quote {number}", number=number) if number else translate("Sales", "this draft")
    if quote.state != "draft" and not is_newest(session, quote.id):
        raise Closed(translate("Sales", "To decide on {quote}, go to its newest revision.", quote=name))
    return QUOTE_STATES.move(move, quote.state, thing=name)


def _load(session: Session, quote_id: int, version: int | None) -> Quote:
    return records.load(session, Quote, quote_id, version=version, what=QUOTE)


def _saved(session: Session, quote: Quote) -> Saved:
    session.flush()
    return Saved(quote.id, quote.version)
