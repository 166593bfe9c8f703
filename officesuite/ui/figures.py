"""How figures and dates stand on the screen: thousands separators, ▲ or - for negatives, 2026/11/24 or 令和8年11月24日.

The two manners are the office's settings; the shell sets them once with `set_manners`.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from officesuite.base.dates import format_short, format_wareki, weekday
from officesuite.base.text import language
from officesuite.base.yen import format_decimal, format_yen


@dataclass(frozen=True, slots=True)
class Manners:
    """How figures are written: the mark before a negative, and "western" or "era" dates."""

    negative: str = "▲"
    dates: str = "western"


_manners = [Manners()]

WEEKDAYS = {"ja": "月火水木金土日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}


def set_manners(*, negative: str | None = None, dates: str | None = None) -> None:
    """Sets how negatives and dates are written, for the whole program."""
    present = _manners[0]
    _manners[0] = replace(present, negative=negative or present.negative, dates=dates or present.dates)


def show_yen(value: int) -> str:
    """`1,234` and `▲1,234`."""
    return format_yen(value, _manners[0].negative)


def show_decimal(value: Decimal | int, places: int = 3) -> str:
    """At most `places` decimals, trailing zeros left out: `2.5`, `1,200`."""
    return format_decimal(Decimal(f"{Decimal(value):.{places}f}"), _manners[0].negative)


def show_percent(value: Decimal | int, places: int = 1) -> str:
    """Per cent given as 22.1 → `22.1%`."""
    number = Decimal(value)
    words = f"{abs(number):,.{places}f}%"
    return words if number >= 0 else f"{_manners[0].negative}{words}"


def show_date(value: date, *, with_weekday: bool = False) -> str:
    """`2026/11/24`, with the setting `令和8年11月24日`; optionally the weekday after a space."""
    era = _manners[0].dates == "era" and language() == "ja"
    words = format_wareki(value) if era else format_short(value)
    return f"{words} {weekday_name(value)}" if with_weekday else words


def weekday_name(value: date) -> str:
    """`火` or `Tue`."""
    return weekday(value, language())
