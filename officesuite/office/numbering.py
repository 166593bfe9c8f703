"""Gap-free numbers: given at issue, in the issuing transaction, never reused.

The pattern of a range is a setting (`numbering.<key>`), its default the module's declaration. The count restarts when the
date part of the pattern changes. A number that an import brought along is skipped.
"""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.numbers import format_number, period_of
from officesuite.db.upsert import upsert
from officesuite.office import settings
from officesuite.office.access import access_of
from officesuite.office.models import NumberCounter


def pattern_of(session: Session, sequence: str) -> str:
    """The pattern in force, e.g. `{Y}{M}-{seq:4}`."""
    return settings.text(session, f"numbering.{sequence}") or str(
        access_of(session).registry.sequences[sequence].pattern
    )


def take_number(
    session: Session, sequence: str, *, day: date, taken: Callable[[str], bool], fiscal_year_start: str = "04-01"
) -> str:
    """The next number of the range on `day`; `{FY}` counts from `fiscal_year_start` (MM-DD).

    Locks the counter until COMMIT: call it late in a service.
    """
    pattern = pattern_of(session, sequence)
    period = period_of(pattern, day, fiscal_year_start)
    connection = session.connection()
    counters = upsert(connection.dialect.name, NumberCounter.__table__)  # type: ignore[arg-type]
    connection.execute(counters.values(sequence=sequence, period=period, last=0).on_conflict_do_nothing())
    counter = session.scalar(
        select(NumberCounter)
        .where(NumberCounter.sequence == sequence, NumberCounter.period == period)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    assert counter is not None
    number = counter.last + 1
    while taken(format_number(pattern, day, number, fiscal_year_start)):
        number += 1
    counter.last = number
    session.flush()
    return format_number(pattern, day, number, fiscal_year_start)
