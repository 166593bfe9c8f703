"""Recurring entries (定期仕訳): rent, leases, monthly closings; looked at before they are posted or laid down as drafts.

Each keeps the next day it is due on; holidays move the entry's date, never the rhythm.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.closing import Shift, shifted
from officesuite.base.dates import add_months, month_end
from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import RecurringEntry
from officesuite.modules.ledger.rules.slip import Slip, anew, from_json, to_json
from officesuite.modules.ledger.services.drafts import Saved, post_slip, save_draft
from officesuite.modules.ledger.services.posting import Posted
from officesuite.modules.ledger.services.rights import MASTERS, POST
from officesuite.office import records
from officesuite.office.access import service

RECURRING = translate("Ledger", "Recurring entry")
SHIFTS = {"same": Shift.NONE, "before": Shift.PREVIOUS, "after": Shift.NEXT}
MOST = 120  # of one recurring entry at a time: ten years of months


@dataclass(frozen=True, slots=True)
class Due:
    """An entry that is due: the day of its rhythm, the slip dated on its business day."""

    recurring_id: int
    name: str
    due_on: date
    slip: Slip


@service(MASTERS)
def save_recurring(
    session: Session, *, name: str, slip: Slip, next_on: date, day: int = 31, every_months: int = 1,
    until: date | None = None, holiday: str = "same", recurring_id: int | None = None, version: int | None = None,
    inactive: bool = False,
) -> Saved:  # fmt: skip
    """Keeps a recurring entry: on `day` (31 = month end) every `every_months`, first on `next_on`, last on `until`.

    `holiday`: same, before or after. Raises Invalid, NotFound, Conflict.
    """
    problems = _problems(session, name.strip(), slip, day, every_months, next_on, until, holiday, recurring_id)
    if problems:
        raise Invalid(problems)
    if recurring_id is None:
        row = RecurringEntry()
        session.add(row)
    else:
        row = records.load(session, RecurringEntry, recurring_id, version=version, what=RECURRING)
    values = {
        "name": name.strip(), "content": to_json(anew(slip, day=None)), "every_months": every_months, "day": day,
        "next_on": next_on, "until": until, "holiday": holiday, "inactive": inactive,
    }  # fmt: skip
    records.put(row, values)
    session.flush()
    return Saved(row.id, row.version)


def _problems(
    session: Session, name: str, slip: Slip, day: int, every: int, next_on: date, until: date | None, holiday: str,
    own: int | None,
) -> list[Problem]:  # fmt: skip
    problems = []
    if not name:
        problems.append(Problem("name", translate("Ledger", "To keep this recurring entry, give it a name.")))
    with session.no_autoflush:
        query = select(RecurringEntry.id).where(RecurringEntry.name == name, RecurringEntry.id != (own or 0))
        if session.scalar(query) is not None:
            problems.append(
                Problem("name", translate("Ledger", "To keep this recurring entry, choose another name: there is {name}.",
                                          name=name)))  # fmt: skip
    if not 1 <= day <= 31:
        problems.append(Problem("day", translate("Ledger", "To keep this recurring entry, give a day from 1 to 31.")))
    if not 1 <= every <= 120:
        problems.append(
            Problem("every_months", translate("Ledger", "To keep this recurring entry, give months from 1 to 120."))
        )
    if until is not None and until < next_on:
        problems.append(
            Problem("until", translate("Ledger", "To keep this recurring entry, let it end after its next day."))
        )
    if holiday not in SHIFTS:
        problems.append(Problem("holiday", translate("Ledger", "To keep this recurring entry, say where holidays go.")))
    if all(row.empty for row in slip.rows):
        problems.append(Problem("lines", translate("Ledger", "To keep this recurring entry, give its accounts.")))
    return problems


@service(MASTERS)
def delete_recurring(session: Session, *, recurring_id: int, version: int | None = None) -> None:
    """Ends a recurring entry for good; what was posted stays. Raises NotFound, Conflict."""
    session.delete(records.load(session, RecurringEntry, recurring_id, version=version, what=RECURRING))


def due(session: Session, *, until: date) -> tuple[Due, ...]:
    """Everything that is due up to a day, oldest first: what `post_due` would post."""
    rows = session.scalars(select(RecurringEntry).where(~RecurringEntry.inactive, RecurringEntry.next_on <= until))
    found = [one for row in rows for one in _due_of(row, until)]
    return tuple(sorted(found, key=lambda one: (one.due_on, one.name)))


def _due_of(row: RecurringEntry, until: date) -> list[Due]:
    slip = from_json(row.content)
    found: list[Due] = []
    day = row.next_on
    while slip is not None and day <= until and (row.until is None or day <= row.until) and len(found) < MOST:
        found.append(Due(row.id, row.name, day, replace(slip, date=shifted(day, SHIFTS[row.holiday]))))
        day = next_day(day, every_months=row.every_months, day=row.day)
    return found


def next_day(last: date, *, every_months: int, day: int) -> date:
    """The next day of the rhythm: day 31, or one that a month lacks, is its end."""
    month = add_months(last.replace(day=1), every_months)
    return month.replace(day=min(day, month_end(month).day))


@service(POST)
def post_due(session: Session, *, chosen: Collection[tuple[int, date]], until: date) -> tuple[Posted, ...]:
    """Posts the chosen (recurring entry, due day) and moves their rhythm on. Raises Invalid, Closed, NotAllowed."""
    wanted = _take(session, chosen, until)
    return tuple(post_slip(session, slip=one.slip, way="recurring") for one in wanted)


@service(POST)
def lay_down_due(session: Session, *, chosen: Collection[tuple[int, date]], until: date) -> tuple[Saved, ...]:
    """Makes drafts of the chosen ones instead, for amounts that change each month."""
    return tuple(save_draft(session, slip=one.slip) for one in _take(session, chosen, until))


def _take(session: Session, chosen: Collection[tuple[int, date]], until: date) -> list[Due]:
    """The chosen ones; each recurring entry goes on after the last of them, so that none comes twice."""
    picked = set(chosen)
    wanted = [one for one in due(session, until=until) if (one.recurring_id, one.due_on) in picked]
    for id_ in sorted({one.recurring_id for one in wanted}):
        row = records.load(session, RecurringEntry, id_, what=RECURRING)
        last = max(one.due_on for one in wanted if one.recurring_id == id_)
        row.next_on = next_day(last, every_months=row.every_months, day=row.day)
    return wanted
