"""The dated tables of the consumption tax return: national and local share of a rate, deemed purchases, special deductions.

Rows of `resources/statutory/{national_rates,simple_rates,simple_rates_special,full_deduction}.csv`; nothing of it is code.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from officesuite.base import resources
from officesuite.base.errors import Invalid
from officesuite.base.text import translate


@dataclass(frozen=True, slots=True)
class NationalRate:
    """How a tax category's `rate` (percent) splits: `national` percent (国税), local tax = national × `local_share`."""

    category: str
    rate: Decimal
    national: Decimal
    local_share: Fraction
    source: str = ""
    please_confirm: bool = False

    def in_gross(self, gross: int) -> Fraction:
        """The national tax inside an amount with tax (税込 × 7.8/110)."""
        return Fraction(gross) * Fraction(self.national) / (100 + Fraction(self.rate))

    def of_tax(self, tax: int) -> Fraction:
        """The national part of a tax amount (税額 × 78/100)."""
        return Fraction(tax) * Fraction(self.national) / Fraction(self.rate)


@dataclass(frozen=True, slots=True)
class SimpleRate:
    """The deemed purchase rate (みなし仕入率) of a business class 1–6 of the simplified method, from a day on."""

    simple: int
    percent: int
    valid_from: date
    label_ja: str = ""
    label_en: str = ""
    source: str = ""
    please_confirm: bool = False


@dataclass(frozen=True, slots=True)
class SpecialRate:
    """A special deduction (2割特例, 3割特例): `percent` of the tax on sales is deducted, in periods that touch the days."""

    code: str
    percent: int
    valid_from: date
    valid_to: date
    individuals_only: bool
    label_ja: str = ""
    label_en: str = ""
    source: str = ""
    please_confirm: bool = False

    def label(self, language: str) -> str:
        """What it is called in "ja" or "en"."""
        return self.label_en if language == "en" else self.label_ja


@dataclass(frozen=True, slots=True)
class FullDeduction:
    """From a day on: all tax on purchases is deducted at this share of taxable sales, up to this much sales a year (yen)."""

    valid_from: date
    ratio_percent: int
    sales_limit: int
    source: str = ""
    please_confirm: bool = False


@dataclass(frozen=True, slots=True)
class ReturnLaw:
    """All tables a return needs."""

    national: tuple[NationalRate, ...]
    simple: tuple[SimpleRate, ...]
    special: tuple[SpecialRate, ...]
    full: tuple[FullDeduction, ...]

    def share(self, category: str) -> NationalRate:
        """How the category's rate splits; raises Invalid when no row says it."""
        for row in self.national:
            if row.category == category:
                return row
        raise Invalid(
            translate(
                "Ledger",
                "To compute the consumption tax return, say the national share of tax category {code}.",
                code=category,
            )
        )

    def deemed(self, day: date) -> dict[int, int]:
        """Business class → percent in force on the day."""
        begun = sorted((row for row in self.simple if row.valid_from <= day), key=lambda row: row.valid_from)
        return {row.simple: row.percent for row in begun}

    def special_for(self, start: date, end: date, *, individual: bool) -> SpecialRate | None:
        """The special deduction open to a taxable period; whether the business may use it, it must know itself."""
        for row in self.special:
            if start <= row.valid_to and row.valid_from <= end and (individual or not row.individuals_only):
                return row
        return None

    def full_on(self, day: date) -> FullDeduction | None:
        """The rule of full deduction in force on the day."""
        begun = [row for row in self.full if row.valid_from <= day]
        return max(begun, key=lambda row: row.valid_from, default=None)


def load_return_law() -> ReturnLaw:
    """The tables as they ship."""
    return ReturnLaw(
        national=tuple(
            NationalRate(
                category=record["category"],
                rate=Decimal(record["rate"]),
                national=Decimal(record["national"]),
                local_share=Fraction(int(record["local_numerator"]), int(record["local_denominator"])),
                source=record["source"],
                please_confirm=record["please_confirm"] == "yes",
            )
            for record in _records("national_rates.csv")
        ),
        simple=tuple(
            SimpleRate(
                simple=int(record["class"]),
                percent=int(record["percent"]),
                valid_from=date.fromisoformat(record["valid_from"]),
                label_ja=record["label_ja"],
                label_en=record["label_en"],
                source=record["source"],
                please_confirm=record["please_confirm"] == "yes",
            )
            for record in _records("simple_rates.csv")
        ),
        special=tuple(
            SpecialRate(
                code=record["code"],
                percent=int(record["percent"]),
                valid_from=date.fromisoformat(record["valid_from"]),
                valid_to=date.fromisoformat(record["valid_to"]),
                individuals_only=record["individuals_only"] == "yes",
                label_ja=record["label_ja"],
                label_en=record["label_en"],
                source=record["source"],
                please_confirm=record["please_confirm"] == "yes",
            )
            for record in _records("simple_rates_special.csv")
        ),
        full=tuple(
            FullDeduction(
                valid_from=date.fromisoformat(record["valid_from"]),
                ratio_percent=int(record["ratio_percent"]),
                sales_limit=int(record["sales_limit_yen"]),
                source=record["source"],
                please_confirm=record["please_confirm"] == "yes",
            )
            for record in _records("full_deduction.csv")
        ),
    )


def _records(name: str) -> Iterator[Mapping[str, str]]:
    file: Path = resources.path("statutory", name)
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
