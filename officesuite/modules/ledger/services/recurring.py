"""Recurring entries (定期仕訳): rent, leases, monthly closings; looked at before they are posted or laid down as drafts.

Each keeps the next day it is due on; holidays move the entry's date, never the rhythm.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Conflict, DomainError, Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import RecurringEntry
from officesuite.modules.ledger.queries.recurring import SHIFTS, Due, due
from officesuite.modules.ledger.rules.rhythm import next_day
from officesuite.modules.ledger.rules.slip import Slip, anew, to_entry, to_json
from officesuite.modules.ledger.services.drafts import Saved, post_slip, save_draft
from officesuite.modules.ledger.services.posting import Posted, PostingDesk
from officesuite.modules.ledger.services.rights import MASTERS, POST
from officesuite.office import records
from officesuite.office.access import service

RECURRING = translate("Ledger", "Recurring entry")

Chosen = Collection[tuple[int, date]]  # (recurring entry, due day)


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What is due as posting would find it: what refuses it ("" = nothing), whether its month is closed provisionally."""

    due: Due
    problem: str = ""
    late: bool = False


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


def look_at_due(session: Session, *, until: date) -> tuple[LookedAt, ...]:
    """What is due, each looked at as posting would; nothing is written."""
    every = due(session, until=until)
    desk = PostingDesk(session) if every else None
    return tuple(_looked_at(desk, one) for one in every if desk is not None)


def _looked_at(desk: PostingDesk, one: Due) -> LookedAt:
    try:
        prepared = desk.prepare(to_entry(one.slip, way="recurring"))
    except Invalid as error:
        return LookedAt(one, str(error.problems[0]) if error.problems else str(error))
    except DomainError as error:
        return LookedAt(one, str(error))
    return LookedAt(one, late=prepared.late)


@service(POST)
def post_due(
    session: Session, *, chosen: Chosen, until: date, seen: Mapping[int, int] | None = None
) -> tuple[Posted, ...]:
    """Posts the chosen ones and moves their rhythm on; `seen` are the versions that were looked at.

    Raises Invalid, Closed, NotAllowed; Conflict when one of them was changed or posted meanwhile. Nothing is posted then.
    """
    wanted = _take(session, chosen, until, seen)
    return tuple(post_slip(session, slip=one.slip, way="recurring") for one in wanted)


@service(POST)
def lay_down_due(
    session: Session, *, chosen: Chosen, until: date, seen: Mapping[int, int] | None = None
) -> tuple[Saved, ...]:
    """Makes drafts of the chosen ones instead, for amounts that change each month. Raises Conflict as `post_due`."""
    return tuple(save_draft(session, slip=one.slip) for one in _take(session, chosen, until, seen))


@service(POST)
def pass_over_due(session: Session, *, chosen: Chosen, until: date, seen: Mapping[int, int] | None = None) -> int:
    """Moves the rhythm past the chosen ones without an entry (今回は見送る); how many. Raises Conflict as `post_due`."""
    return len(_take(session, chosen, until, seen))


def _take(session: Session, chosen: Chosen, until: date, seen: Mapping[int, int] | None) -> list[Due]:
    """The chosen ones; each recurring entry goes on after the last of them, so that none comes twice."""
    picked, known = set(chosen), seen or {}
    rows = {
        id_: records.load(session, RecurringEntry, id_, version=known.get(id_), what=RECURRING)
        for id_ in sorted({id_ for id_, _ in picked})
    }
    wanted = [one for one in due(session, until=until) if (one.recurring_id, one.due_on) in picked]
    if len(wanted) < len(picked):
        raise Conflict(translate("Ledger", "To go on, look at the list again: some of these are not due any more."))
    for id_, row in rows.items():
        last = max(one.due_on for one in wanted if one.recurring_id == id_)
        row.next_on = next_day(last, every_months=row.every_months, day=row.day)
    return wanted
