"""On which day the counter-entry of a correction can stand: the original's own, or the first open one after it."""

from datetime import date

from sqlalchemy.orm import Session

from officesuite.base.dates import month_end
from officesuite.modules.ledger.queries.entries import EntryCard
from officesuite.modules.ledger.queries.facts import month_states, state_of, years
from officesuite.modules.ledger.rules.periods import Adjustment, adjustment_of, locks_of, month_of


def must_move(session: Session, card: EntryCard, *, may_late: bool) -> bool:
    """Whether nothing can be posted into the entry's month any more: closed for good, or provisionally for those who may not."""
    state = state_of(month_states(session), card.fiscal_year_id, card.period)
    return state == "closed" or (state == "provisional" and not may_late)


def first_open_day(session: Session, after: date) -> date | None:
    """The first day of the first open month after a day; None where every later month is closed or not there yet."""
    states = month_states(session)
    for year in years(session):
        for period in locks_of(year.year):
            y, m = month_of(period)
            first = max(date(y, m, 1), year.year.first)
            if adjustment_of(period) is not Adjustment.NONE or month_end(first) <= after:
                continue
            if state_of(states, year.id, period) == "open" and first > after:
                return first
    return None
