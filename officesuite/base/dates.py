"""Dates as a Japanese office writes and types them: 和暦, fiscal years (会計年度), short entry, dates in files.

Dates are `datetime.date` of the civil calendar; moments are aware UTC `datetime`s. Only `today` and `now_utc` look at
the clock.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from officesuite.base.errors import Invalid
from officesuite.base.text import Text, literal, translate


@dataclass(frozen=True, slots=True)
class Era:
    """An era (元号): its names and its first day."""

    kanji: str
    letter: str
    romaji: str
    first: date


# Gregorian days of change. 明治 counts from 1868-01-25 (慶応4年1月1日, made 明治元年 in retrospect); the calendar
# became Gregorian on 1873-01-01, so earlier 明治 dates are computed, not what people wrote then.
ERAS = (
    Era("令和", "R", "Reiwa", date(2019, 5, 1)),
    Era("平成", "H", "Heisei", date(1989, 1, 8)),
    Era("昭和", "S", "Showa", date(1926, 12, 25)),
    Era("大正", "T", "Taisho", date(1912, 7, 30)),
    Era("明治", "M", "Meiji", date(1868, 1, 25)),
)

WEEKDAYS_JA = "月火水木金土日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def now_utc() -> datetime:
    """This moment in UTC, aware."""
    return datetime.now(UTC)


def today() -> date:
    """Today where this computer stands."""
    return datetime.now().astimezone().date()


def era_of(day: date) -> tuple[Era, int]:
    """The era of a day and the year in it (1 = 元年); raises ValueError before 明治."""
    for era in ERAS:
        if day >= era.first:
            return era, day.year - era.first.year + 1
    raise ValueError(f"{day} is before the Meiji era")


def format_wareki(day: date) -> str:
    """令和8年11月24日; the first year is 元年."""
    era, year = era_of(day)
    return f"{era.kanji}{'元' if year == 1 else year}年{day.month}月{day.day}日"


def format_wareki_short(day: date) -> str:
    """R8.11.24"""
    era, year = era_of(day)
    return f"{era.letter}{year}.{day.month}.{day.day}"


def format_short(day: date, *, wareki: bool = False) -> str:
    """2026/11/24, or R8.11.24 where the office writes 和暦: for tables."""
    return format_wareki_short(day) if wareki else f"{day.year}/{day.month:02}/{day.day:02}"


def format_long(day: date, language: str, *, wareki: bool = False) -> str:
    """2026年11月24日 or 令和8年11月24日; in English 24 November 2026: for papers."""
    if language == "en":
        return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"
    return format_wareki(day) if wareki else f"{day.year}年{day.month}月{day.day}日"


def weekday(day: date, language: str) -> str:
    """火 or Tue."""
    return WEEKDAYS_EN[day.weekday()] if language == "en" else WEEKDAYS_JA[day.weekday()]


# ---- months and fiscal years ----------------------------------------------------------------------------------------


def month_end(day: date) -> date:
    """The last day of the day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier), or that month's last day where it has none."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def parse_month_day(text: str) -> tuple[int, int]:
    """`04-01` → (4, 1): the day a fiscal year starts; raises Invalid, also for 02-29, which is not in every year."""
    match = re.fullmatch(r"(\d{1,2})[-/](\d{1,2})", unicodedata.normalize("NFKC", text).strip())
    month, day = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2027, month)[1]:
        raise Invalid(
            translate(
                "Base",
                "To set the start of the fiscal year, give a day of every year such as 04-01: “{text}” is none.",
                text=text,
            )
        )
    return month, day


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A fiscal year (会計年度): first and last day. It is called after the calendar year it begins in."""

    first: date
    last: date

    @property
    def year(self) -> int:
        """2026 for April 2026 to March 2027."""
        return self.first.year

    @property
    def label(self) -> Text:
        """2026年度 or FY2026."""
        return translate("Base", "FY{year}", year=self.year)

    def term(self, founding: date) -> int:
        """Which term (第n期) it is when the term of `founding` is the first."""
        start = fiscal_year(founding, f"{self.first.month:02}-{self.first.day:02}")
        return self.year - start.year + 1

    def months(self) -> tuple[tuple[date, date], ...]:
        """Its twelve months, first and last day of each; they follow the day it starts on (21st to 20th)."""
        starts = [add_months(self.first, index) for index in range(12)]
        ends = [start - timedelta(days=1) for start in starts[1:]]
        return tuple(zip(starts, [*ends, self.last], strict=True))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def fiscal_year(day: date, start: str = "04-01") -> FiscalYear:
    """The fiscal year that holds the day, when years start on `start` (MM-DD); raises Invalid for a bad start."""
    month, first_day = parse_month_day(start)
    first = date(day.year, month, first_day)
    if day < first:
        first = first.replace(year=day.year - 1)
    return FiscalYear(first, first.replace(year=first.year + 1) - timedelta(days=1))


# ---- reading --------------------------------------------------------------------------------------------------------

_ERA_BY_NAME = {name: era for era in ERAS for name in (era.kanji, era.letter, era.kanji[0], era.romaji.upper())}
_SEPARATED = r"\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})日?"
_WAREKI = re.compile(
    rf"(?P<era>令和|平成|昭和|大正|明治|令|平|昭|大|明|[RHSTM]|REIWA|HEISEI|SHOWA|TAISHO|MEIJI)\s*\.?\s*"
    rf"(?P<y>\d{{1,2}}|元){_SEPARATED}",
    re.IGNORECASE,
)
_FULL = re.compile(rf"(?P<y>\d{{4}}){_SEPARATED}")
_SHORT_YEAR = re.compile(rf"(?P<y>\d{{2}}){_SEPARATED}")
_COMPACT = re.compile(r"(?P<y>\d{4}|\d{2})(?P<m>\d{2})(?P<d>\d{2})")
_MONTH_DAY = re.compile(r"(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})日?|(?P<m4>\d{2})(?P<d4>\d{2})")
_DAY = re.compile(r"(\d{1,2})日?")
_STEP = re.compile(r"[+-]\d{1,4}")
_TAIL = re.compile(r"\s*\([月火水木金土日]\)$|[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$")
_FIRST_YEAR, _LAST_YEAR = 1868, 2999
_EXCEL_EPOCH = date(1899, 12, 30)  # day 0 of Excel's count, right from 1900-03-01 on


def parse_date(text: str, *, near: date, start: date | None = None, end: date | None = None) -> date:
    """The day that was typed; raises Invalid.

    Takes `24`, `11/24`, `1124`, `261124`, `20261124`, `26/11/24`, `2026-11-24`, `R8.11.24`, 令和8年11月24日 and `+1`
    (days after `near`), full width too. A missing month or year is completed so that the day lies from `start` to
    `end` (the open fiscal year) and nearest to `near` (the row above or the month shown); never from today.
    """
    typed = _folded(text)
    found = _written_out(typed, text) or _two_digit_year(typed, text)
    if found is not None:
        return found
    if _STEP.fullmatch(typed):
        return near + timedelta(days=int(typed))
    if match := _DAY.fullmatch(typed):
        return _day_of_month(int(match[1]), text, near=near, start=start, end=end)
    if match := _MONTH_DAY.fullmatch(typed):
        month, day = int(match["m"] or match["m4"]), int(match["d"] or match["d4"])
        return _day_of_year(month, day, text, near=near, start=start, end=end)
    raise _not_a_date(text)


def parse_file_date(value: object) -> date:
    """The day in a file's cell: a date or datetime, Excel's day count, or text with its whole year; raises Invalid."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float | int) and not isinstance(value, bool) and 61 <= value < 400_000:
        return _EXCEL_EPOCH + timedelta(days=int(value))
    text = str(value)
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii():  # nearly every cell of our own files
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    found = _written_out(_folded(text), text)
    if found is None:
        raise _not_a_date(text)
    return found


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text[:60]).replace("−", "-").replace("ー", "-").strip()
    return _TAIL.sub("", folded)


def _written_out(typed: str, shown: str) -> date | None:
    """A date that needs no completing, or None."""
    if match := _WAREKI.fullmatch(typed):
        era = _ERA_BY_NAME[match["era"].upper()]
        number = 1 if match["y"] == "元" else int(match["y"])
        return _in_era(era, number, int(match["m"]), int(match["d"]), shown)
    match = _FULL.fullmatch(typed) or _COMPACT.fullmatch(typed)
    if match and len(match["y"]) == 4:
        return _exists(int(match["y"]), int(match["m"]), int(match["d"]), shown)
    return None


def _two_digit_year(typed: str, shown: str) -> date | None:
    match = _COMPACT.fullmatch(typed) or _SHORT_YEAR.fullmatch(typed)
    return _exists(2000 + int(match["y"]), int(match["m"]), int(match["d"]), shown) if match else None


def _in_era(era: Era, number: int, month: int, day: int, shown: str) -> date:
    found = _exists(era.first.year + number - 1, month, day, shown)
    if number < 1 or found < era.first or era_of(found)[0] != era:
        raise Invalid(
            translate(
                "Base",
                "To enter a date, give a day of its era: {text} is not in it.",
                text=literal(shown),
            )
        )
    return found


def _exists(year: int, month: int, day: int, shown: str) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise _no_such_day(shown) from None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Invalid(
            translate(
                "Base",
                "To enter a date, give a year from {first} to {last}: {text} is outside.",
                first=str(_FIRST_YEAR),
                last=str(_LAST_YEAR),
                text=literal(shown),
            )
        )
    return found


def _day_of_month(day: int, shown: str, *, near: date, start: date | None, end: date | None) -> date:
    """In the month of `near`; where that falls outside the fiscal year, in the nearest month inside it."""
    near = _into(near, start, end)
    if not 1 <= day <= 31:
        raise _no_such_day(shown)
    for step in (0, 1, -1):
        month = add_months(near.replace(day=1), step)
        if day <= month_end(month).day and _inside(month.replace(day=day), start, end):
            return month.replace(day=day)
        if step == 0 and day > month_end(month).day:
            raise _no_such_day(f"{month.month}/{day}")
    raise _outside(shown)


def _day_of_year(month: int, day: int, shown: str, *, near: date, start: date | None, end: date | None) -> date:
    near = _into(near, start, end)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2028, month)[1]:
        raise _no_such_day(shown)
    candidates = list(_years(month, day, near.year))
    inside = [candidate for candidate in candidates if _inside(candidate, start, end)]
    if not inside:
        raise _no_such_day(shown) if (month, day) == (2, 29) else _outside(shown)
    return min(inside, key=lambda candidate: abs(candidate - near))


def _years(month: int, day: int, year: int) -> Iterator[date]:
    for candidate in (year, year + 1, year - 1):
        if day <= monthrange(candidate, month)[1]:
            yield date(candidate, month, day)


def _into(near: date, start: date | None, end: date | None) -> date:
    if start is not None and near < start:
        return start
    return end if end is not None and near > end else near


def _inside(day: date, start: date | None, end: date | None) -> bool:
    return (start is None or start <= day) and (end is None or day <= end)


def _not_a_date(shown: str) -> Invalid:
    return Invalid(
        translate("Base", "To enter a date, type one such as 2026/11/24: “{text}” is none.", text=literal(shown[:40]))
    )


def _no_such_day(shown: str) -> Invalid:
    return Invalid(
        translate(
            "Base", "To enter a date, give a day that exists: {text} is not in the calendar.", text=literal(shown[:40])
        )
    )


def _outside(shown: str) -> Invalid:
    return Invalid(
        translate(
            "Base",
            "To enter a day outside the open fiscal year, type its year too: {text} is not in it.",
            text=literal(shown[:40]),
        )
    )
