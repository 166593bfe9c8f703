"""The dated law of purchases without a qualified invoice: credit percentages (経過措置) and reasons for book-only credit.

A percentage or a reason is a row with its `valid_from`, never a branch in code. The rows lie in
`resources/statutory/credit_rates*.csv` and `book_reasons.csv` and are copied into the office, where they can be edited.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from officesuite.base import resources
from officesuite.base.text import Text, translate


@dataclass(frozen=True, slots=True)
class CreditRate:
    """From `valid_from` on, `percent` of the tax paid to an unregistered supplier may be deducted, until the next row."""

    valid_from: date
    percent: int
    source: str = ""
    checked_on: date | None = None
    please_confirm: bool = False


@dataclass(frozen=True, slots=True)
class CreditCap:
    """The most (yen with tax) that may be bought from one unregistered supplier in a taxable period and still be deducted.

    For periods that begin on or after `valid_from`.
    """

    valid_from: date
    limit_yen: int
    source: str = ""
    checked_on: date | None = None
    please_confirm: bool = False


@dataclass(frozen=True, slots=True)
class OverCap:
    """An unregistered supplier from whom more was bought in a taxable period than the credit is given for: yen with tax."""

    partner: str
    bought: int
    limit: int


@dataclass(frozen=True, slots=True)
class BookReason:
    """A reason (帳簿のみの保存で控除できる理由) that is written in the book instead of keeping an invoice.

    Valid from and to (inclusive; None = open); only for payments below `limit_yen` with tax, None = of any size.
    """

    code: str
    label_ja: str
    label_en: str
    valid_from: date
    valid_to: date | None = None
    limit_yen: int | None = None
    source: str = ""
    checked_on: date | None = None
    please_confirm: bool = False

    def label(self, language: str) -> str:
        """What pickers show and books print, in "ja" or "en"."""
        return self.label_en if language == "en" else self.label_ja

    def valid_on(self, day: date) -> bool:
        """Whether the row is in force on the day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def covers(self, gross: int) -> bool:
        """Whether a payment of `gross` yen with tax (its correction too) is small enough."""
        return self.limit_yen is None or abs(gross) < self.limit_yen


def load_credit_rates(file: Path | None = None) -> tuple[CreditRate, ...]:
    """The rows of the statutory table (or of `file`), oldest first."""
    rows = (
        CreditRate(
            valid_from=date.fromisoformat(record["valid_from"]),
            percent=int(record["percent"]),
            source=record["source"],
            checked_on=_day(record["checked_on"]),
            please_confirm=record["please_confirm"] == "yes",
        )
        for record in _records(file or resources.path("statutory", "credit_rates.csv"))
    )
    return tuple(sorted(rows, key=lambda row: row.valid_from))


def load_credit_caps(file: Path | None = None) -> tuple[CreditCap, ...]:
    """The yearly limits per unregistered supplier (or of `file`), oldest first: told to people, not enforced."""
    rows = (
        CreditCap(
            valid_from=date.fromisoformat(record["valid_from"]),
            limit_yen=int(record["limit_yen"]),
            source=record["source"],
            checked_on=_day(record["checked_on"]),
            please_confirm=record["please_confirm"] == "yes",
        )
        for record in _records(file or resources.path("statutory", "credit_rates_cap.csv"))
    )
    return tuple(sorted(rows, key=lambda row: row.valid_from))


def load_book_reasons(file: Path | None = None) -> tuple[BookReason, ...]:
    """The rows of the statutory table (or of `file`), in its order."""
    return tuple(
        BookReason(
            code=record["code"],
            label_ja=record["label_ja"],
            label_en=record["label_en"],
            valid_from=date.fromisoformat(record["valid_from"]),
            valid_to=_day(record["valid_to"]),
            limit_yen=int(record["limit_yen"]) if record["limit_yen"] else None,
            source=record["source"],
            checked_on=_day(record["checked_on"]),
            please_confirm=record["please_confirm"] == "yes",
        )
        for record in _records(file or resources.path("statutory", "book_reasons.csv"))
    )


def credit_percent(rates: Iterable[CreditRate], tax_date: date) -> int:
    """How much of the tax paid to an unregistered supplier on `tax_date` may be deducted, in percent.

    The latest row to begin; 100 before the first: until the invoice system everything could be deducted.
    """
    begun = [rate for rate in rates if rate.valid_from <= tax_date]
    return max(begun, key=lambda rate: rate.valid_from).percent if begun else 100


def last_day_of(rates: Iterable[CreditRate], percent: int, day: date) -> date | None:
    """The tax date that a mark such as 区分80% on `day` stands for: `day` where the percentage held, else its last day.

    A mark of 80 % on 2026-10-05 → 2026-09-30. None for 0 and 100, which are no transitional percentages, and for one
    that never held or has no end.
    """
    if not 0 < percent < 100:
        return None
    ordered = sorted(rates, key=lambda rate: rate.valid_from)
    if credit_percent(ordered, day) == percent:
        return day
    ends = [
        following.valid_from - timedelta(days=1) for rate, following in pairwise(ordered) if rate.percent == percent
    ]
    return max((end for end in ends if end <= day), default=min(ends, default=None))


def reasons_on(rows: Iterable[BookReason], day: date) -> tuple[BookReason, ...]:
    """The reasons in force on the day, in the table's order."""
    return tuple(row for row in rows if row.valid_on(day))


def reason_on(rows: Iterable[BookReason], code: str, day: date) -> BookReason | None:
    """The row of `code` in force on the day; None when there is none."""
    return next((row for row in rows if row.code == code and row.valid_on(day)), None)


def cap_on(caps: Iterable[CreditCap], period_start: date) -> int | None:
    """The yearly limit per unregistered supplier (yen with tax) of a taxable period by its first day; None = no limit."""
    begun = [cap for cap in caps if cap.valid_from <= period_start]
    return max(begun, key=lambda cap: cap.valid_from).limit_yen if begun else None


def over_cap_words(one: OverCap, yen: Callable[[int], str]) -> Text:
    """What is told of such a supplier; `yen` writes a figure."""
    return translate(
        "Ledger",
        "Bought from {partner}, a supplier without a registration: {bought} yen with tax in the taxable period. The credit is "
        "given up to {limit} yen; take what goes beyond it off the deductions.",
        partner=one.partner, bought=yen(one.bought), limit=yen(one.limit),
    )  # fmt: skip


def _records(file: Path) -> Iterator[Mapping[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
