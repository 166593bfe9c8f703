"""How sales speaks on screen: the chip of a quote's state, how late it is in words, its margin's tone."""

from datetime import date
from decimal import Decimal

from officesuite.base.text import Text, tr, translate
from officesuite.base.yen import ROUNDING_LABELS, Rounding
from officesuite.modules.sales.queries.words import STATES as STATE_WORDS
from officesuite.ui.cells import ChipLook
from officesuite.ui.figures import show_date, show_percent, weekday_name

_ICONS = {
    "draft": ("neutral", "file-pen-line"),
    "issued": ("info", "send"),
    "expired": ("danger", "circle-alert"),
    "won": ("ok", "circle-check"),
    "lost": ("neutral", "x"),
    "superseded": ("neutral", "history"),
    "cancelled": ("neutral", "ban"),
}
STATES: dict[str, ChipLook] = {key: ChipLook(words, *_ICONS[key]) for key, words in STATE_WORDS.items()}


def revision_words(revision: int) -> str:
    """`2版`; nothing for the first."""
    return tr("Sales", "R{revision}", revision=revision) if revision > 1 else ""


def days_late(valid_until: date | None, today: date) -> int:
    """Days since the validity ended; 0 while it lasts."""
    return max(0, (today - valid_until).days) if valid_until is not None else 0


def late_words(valid_until: date | None, today: date) -> str:
    """`4日超過`; nothing while the quote is valid."""
    late = days_late(valid_until, today)
    return tr("Sales", "{days} d late", days=late) if late else ""


def short_date(day: date, today: date) -> str:
    """`11/24` in this year, else the whole date."""
    return f"{day:%m/%d}" if day.year == today.year else show_date(day)


def dated(day: date | None) -> str:
    """The date with its weekday, or nothing."""
    return "" if day is None else f"{show_date(day)} {weekday_name(day)}"


def margin_tone(rate: Decimal | None, floor: Decimal) -> str:
    """`warn` below the office's floor, `ok` above it, faint while a cost is unknown."""
    if rate is None:
        return "text3"
    return "warn" if rate < floor else "ok"


def margin_words(rate: Decimal | None) -> str:
    """`22.1%`, or a dash while a cost is unknown."""
    return "—" if rate is None else show_percent(rate)


def rounding_words(rounding: Rounding) -> Text:
    """Where and how tax is rounded, for the foot of the form."""
    return translate("Sales", "Tax per rate: {how}", how=ROUNDING_LABELS[rounding])
