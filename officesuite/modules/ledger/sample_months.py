"""How the sample office's months end: a mistake mended, one of the month before taken back, months closed, a bill too late."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from officesuite.modules.ledger.models import JournalEntry
from officesuite.modules.ledger.queries.entries import as_typed, entry_card
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.rules.entry import Entry
from officesuite.modules.ledger.rules.periods import locks_of, period_of
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.posting import post
from officesuite.office.office import Office


def mend(office: Office, today: date) -> None:
    """A mistake of this month corrected within it, one of the month before taken back in this one."""
    with office.read() as session:
        wrong = [
            session.scalar(
                select(JournalEntry.id).where(
                    JournalEntry.description == "電車・バス代", JournalEntry.date <= day, JournalEntry.date >= day.replace(day=1)
                ).order_by(JournalEntry.id.desc()).limit(1)
            )
            for day in (today, today.replace(day=1) - timedelta(days=1))
        ]  # fmt: skip
        cards = [entry_card(session, id_) if id_ is not None else None for id_ in wrong]
    for card, taken_back in zip(cards, (None, today.replace(day=1)), strict=True):
        if card is None:
            continue
        typed = as_typed(card)
        right = replace(
            typed, date=taken_back or typed.date, lines=tuple(replace(line, amount=line.amount + 200) for line in typed.lines)
        )  # fmt: skip
        office.run(correct, entry_id=card.id, reason="金額の転記誤り", right=right, counter_on=taken_back)


def close(office: Office, today: date, *, late: Entry) -> None:
    """All months but the last two are closed, the one before this is closed provisionally; then the late entry is posted."""
    previous = period_of(today.replace(day=1) - timedelta(days=1))
    with office.read() as session:
        every = [year for year in years(session) if year.year.first <= today]
    for year in every[-2:]:
        for period in locks_of(year.year):
            if period < previous:
                office.run(set_month, fiscal_year_id=year.id, period=period, state="closed")
            elif period == previous:
                office.run(set_month, fiscal_year_id=year.id, period=period, state="provisional")
    office.run(post, entry=late)
