"""What is due as rows of the first page: overdue, today, this week, later, each group named and counted. Pure Python."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from officesuite.base.dates import weekday
from officesuite.base.text import Text, language, tr, translate
from officesuite.office.inbox import Due


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One due thing as it is shown."""

    key: str
    title: str
    subject: str
    amount: int | None
    due: date
    late: int
    verb: str
    target: str
    icon: str
    source: str

    @property
    def when(self) -> str:
        """`11/24`, with the year where it is not this fiscal one."""
        return f"{self.due:%m/%d}"

    @property
    def lateness(self) -> str:
        """How late in words; "" when it is not."""
        return tr("Shell", "{days} d overdue", days=self.late) if self.late > 0 else ""


@dataclass(frozen=True, slots=True)
class InboxGroup:
    """A heading between rows: key, words, count, tone and icon."""

    key: str
    label: Text
    rows: tuple[InboxRow, ...]
    icon: str
    tone: str


def inbox_groups(due: Sequence[Due], today: date) -> tuple[InboxGroup, ...]:
    """The groups that have rows, overdue first; the week ends on Sunday."""
    week_end = today + timedelta(days=6 - today.weekday())
    buckets: dict[str, list[InboxRow]] = {"late": [], "today": [], "week": [], "later": []}
    for at, found in enumerate(due):
        item = found.item
        key = (
            "late"
            if item.due < today
            else "today"
            if item.due == today
            else "week"
            if item.due <= week_end
            else "later"
        )
        buckets[key].append(
            InboxRow(f"{item.target}/{at}", item.title, item.subject, item.amount, item.due, (today - item.due).days,
                     str(item.verb), item.target, item.icon or "inbox", found.source.key)
        )  # fmt: skip
    day = f"{today:%m/%d} {weekday(today, language())}"
    looks = (
        ("late", translate("Shell", "Overdue"), "circle-alert", "danger"),
        ("today", translate("Shell", "Today {day}", day=day), "calendar-check", "accentText"),
        ("week", translate("Shell", "This week"), "calendar-days", "text2"),
        ("later", translate("Shell", "Later"), "calendar-range", "text2"),
    )
    return tuple(
        InboxGroup(key, words, tuple(buckets[key]), icon, tone) for key, words, icon, tone in looks if buckets[key]
    )
