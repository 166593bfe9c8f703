"""Closing months in two steps: 仮締め (only those who may post late pass), 本締め (nobody); reopening is in the history too."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid, NotFound, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import LedgerMonth
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.services.rights import CLOSE
from officesuite.modules.ledger.services.writer import ensure_months
from officesuite.office.access import service

STATES = ("open", "provisional", "closed")


@service(CLOSE)
def set_month(session: Session, *, fiscal_year_id: int, period: int, state: str, reason: str = "") -> None:
    """Opens, provisionally closes or closes a period (`rules.periods.locks_of`). Reopening needs a reason. Raises Invalid, NotFound."""
    if state not in STATES:
        raise ValueError(state)
    year = next((year for year in years(session) if year.id == fiscal_year_id), None)
    if year is None:
        raise NotFound(translate("Ledger", "This fiscal year is not open."))
    ensure_months(session, year)
    row = session.scalar(
        select(LedgerMonth)
        .where(LedgerMonth.fiscal_year_id == fiscal_year_id, LedgerMonth.period == period)
        .with_for_update()
    )
    if row is None:
        raise NotFound(translate("Ledger", "This month is not in the fiscal year."))
    if STATES.index(state) < STATES.index(row.state) and not reason.strip():
        raise Invalid([Problem("reason", translate("Ledger", "To reopen this month, say why."))])
    row.state, row.reason = state, reason.strip()
