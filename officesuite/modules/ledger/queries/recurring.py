"""What is due of the recurring entries (定期仕訳) up to a day, for their page, the sidebar and the first page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.closing import Shift, shifted
from officesuite.base.declare import InboxItem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import RecurringEntry
from officesuite.modules.ledger.rules.rhythm import next_day, rhythm_words
from officesuite.modules.ledger.rules.slip import Slip, from_json, totals

SHIFTS = {"same": Shift.NONE, "before": Shift.PREVIOUS, "after": Shift.NEXT}
MOST = 120  # of one recurring entry at a time: ten years of months
FARTHEST = timedelta(days=14)  # that holidays can move a day
DUE = "ledger.recurring-due"  # the link that leads to the preview
_POST = translate("Ledger", "Post")


@dataclass(frozen=True, slots=True)
class Due:
    """An entry that is due: the day of its rhythm, the slip dated on its business day."""

    recurring_id: int
    name: str
    due_on: date
    slip: Slip
    version: int = 0  # of the recurring entry

    @property
    def day(self) -> date:
        """The business day that the entry gets."""
        assert self.slip.date is not None
        return self.slip.date


def due(session: Session, *, until: date) -> tuple[Due, ...]:
    """Every entry whose business day is `until` or before, oldest first: what `post_due` would post."""
    query = select(RecurringEntry).where(~RecurringEntry.inactive, RecurringEntry.next_on <= until + FARTHEST)
    found = [one for row in session.scalars(query) for one in _due_of(row, until)]
    return tuple(sorted(found, key=lambda one: (one.day, one.due_on, one.name)))


def _due_of(row: RecurringEntry, until: date) -> list[Due]:
    slip = from_json(row.content)
    found: list[Due] = []
    day = row.next_on
    while slip is not None and (row.until is None or day <= row.until) and len(found) < MOST:
        moved = shifted(day, SHIFTS[row.holiday])
        if moved > until:
            break
        found.append(Due(row.id, row.name, day, replace(slip, date=moved), row.version))
        day = next_day(day, every_months=row.every_months, day=row.day)
    return found


def due_count(session: Session, today: date) -> int:
    """How many wait to be posted today."""
    return len(due(session, until=today))


def due_items(session: Session, today: date) -> Sequence[InboxItem]:
    """Recurring entries that are due, for the first page: the oldest of each."""
    rhythms = {row.id: row for row in session.scalars(select(RecurringEntry).where(~RecurringEntry.inactive))}
    found: dict[int, InboxItem] = {}
    for one in due(session, until=today):
        row = rhythms[one.recurring_id]
        words = rhythm_words(row.every_months, row.day, row.next_on)
        item = InboxItem(
            one.name, words, one.day, f"{DUE}:{row.id}", _POST, max(totals(one.slip)) or None, "calendar-clock"
        )
        found.setdefault(row.id, item)
    return tuple(found.values())


def recurring_label(session: Session, id_: int) -> str | None:
    """How a link names a recurring entry."""
    return session.scalar(select(RecurringEntry.name).where(RecurringEntry.id == id_))
