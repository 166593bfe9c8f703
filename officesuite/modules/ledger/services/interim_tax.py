"""Interim payments of the consumption tax (中間納付額): kept a fiscal year, national and local apart."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid, NotFound, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import InterimTax
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.services.rights import CLOSE
from officesuite.office.access import service

MOST = 10**12  # yen


@service(CLOSE)
def set_interim_tax(session: Session, *, fiscal_year_id: int, national: int, local: int) -> None:
    """Keeps what was paid in the interim, in yen; nothing of both takes the row away. Raises Invalid, NotFound."""
    if all(year.id != fiscal_year_id for year in years(session)):
        raise NotFound(translate("Ledger", "This fiscal year is not open."))
    message = translate("Ledger", "To keep an interim payment, give yen from 0 up to a trillion.")
    given = {"national": national, "local": local}
    problems = [Problem(key, message) for key, yen in given.items() if not 0 <= yen <= MOST]
    if problems:
        raise Invalid(problems)
    row = session.scalar(select(InterimTax).where(InterimTax.fiscal_year_id == fiscal_year_id).with_for_update())
    if row is None:
        if national or local:
            session.add(InterimTax(fiscal_year_id=fiscal_year_id, national=national, local=local))
    elif national or local:
        row.national, row.local = national, local
    else:
        session.delete(row)
