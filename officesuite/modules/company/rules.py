"""The office's own law: dated tax categories (税区分), how it keeps consumption tax, and what its master data must be.

A tax category is a row of a table, not a branch in code: a change of rate is a new row with its `valid_from`. The first
rows lie in `resources/statutory/tax_categories.csv` and are copied into the office, where they can be edited.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from officesuite.base import resources
from officesuite.base.dates import parse_month_day
from officesuite.base.errors import Invalid, Problem
from officesuite.base.numbers import parse_registration_number, registration_warning
from officesuite.base.text import Text, translate
from officesuite.base.yen import format_decimal


class TaxKind(StrEnum):
    """What consumption tax says of a supply (課税区分)."""

    TAXABLE = "taxable"  # 課税
    EXEMPT = "exempt"  # 非課税
    OUT_OF_SCOPE = "out-of-scope"  # 不課税・対象外
    EXPORT = "export"  # 免税（輸出）


TAX_KIND_LABELS: dict[TaxKind, Text] = {
    TaxKind.TAXABLE: translate("Company", "Taxable"),
    TaxKind.EXEMPT: translate("Company", "Exempt"),
    TaxKind.OUT_OF_SCOPE: translate("Company", "Out of scope"),
    TaxKind.EXPORT: translate("Company", "Export (zero-rated)"),
}


class TaxAccounting(StrEnum):
    """How the office keeps its books (経理方式): net of tax, with tax, or as a tax-exempt business (免税事業者)."""

    EXCLUSIVE = "exclusive"
    INCLUSIVE = "inclusive"
    EXEMPT = "exempt"


TAX_ACCOUNTING_LABELS: dict[TaxAccounting, Text] = {
    TaxAccounting.EXCLUSIVE: translate("Company", "Net of tax"),
    TaxAccounting.INCLUSIVE: translate("Company", "With tax"),
    TaxAccounting.EXEMPT: translate("Company", "Tax-exempt business"),
}


@dataclass(frozen=True, slots=True)
class TaxCategory:
    """One dated row: `rate` in percent, valid from and to (inclusive; None = open); labels in Japanese and English.

    `paper` is what the 税率 column prints (`10%`, 非課税), `mark` the sign after it (`※` for reduced rates).
    """

    code: str
    kind: TaxKind
    rate: Decimal
    valid_from: date
    valid_to: date | None = None
    mark: str = ""
    label_ja: str = ""
    label_en: str = ""
    paper_ja: str = ""
    paper_en: str = ""
    source: str = ""
    checked_on: date | None = None
    please_confirm: bool = False

    @property
    def taxed(self) -> bool:
        """Whether tax is charged: only a taxable supply with a rate."""
        return self.kind is TaxKind.TAXABLE and self.rate > 0

    @property
    def rate_text(self) -> str:
        """`10%`."""
        return f"{format_decimal(self.rate)}%"

    def label(self, language: str) -> str:
        """The name in pickers, in "ja" or "en"."""
        return self.label_en if language == "en" else self.label_ja

    def paper(self, language: str) -> str:
        """What the rate column of a paper prints, without the mark."""
        return self.paper_en if language == "en" else self.paper_ja

    def marked(self, language: str) -> str:
        """What the rate column of a paper prints, with the mark: `8%※`."""
        return self.paper(language) + self.mark

    def valid_on(self, day: date) -> bool:
        """Whether the row is in force on the day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def load_tax_categories(file: Path | None = None) -> tuple[TaxCategory, ...]:
    """The rows of the statutory table (or of `file`), in its order; raises Invalid when they contradict each other."""
    with (file or resources.path("statutory", "tax_categories.csv")).open(encoding="utf-8", newline="") as lines:
        rows = tuple(_category(record) for record in csv.DictReader(lines))
    problems = validate_tax_categories(rows)
    if problems:
        raise Invalid(problems)
    return rows


def _category(record: Mapping[str, str]) -> TaxCategory:
    return TaxCategory(
        code=record["code"],
        kind=TaxKind(record["kind"]),
        rate=Decimal(record["rate"]),
        valid_from=date.fromisoformat(record["valid_from"]),
        valid_to=date.fromisoformat(record["valid_to"]) if record["valid_to"] else None,
        mark=record["mark"],
        label_ja=record["label_ja"],
        label_en=record["label_en"],
        paper_ja=record["paper_ja"],
        paper_en=record["paper_en"],
        source=record["source"],
        checked_on=date.fromisoformat(record["checked_on"]) if record["checked_on"] else None,
        please_confirm=record["please_confirm"] == "yes",
    )


def category_on(rows: Iterable[TaxCategory], code: str, day: date) -> TaxCategory | None:
    """The row of `code` in force on the day: the latest to begin; None when there is none."""
    return categories_on((row for row in rows if row.code == code), day).get(code)


def categories_on(rows: Iterable[TaxCategory], day: date) -> dict[str, TaxCategory]:
    """Code → the row in force on the day, in the table's order: what `totals` of a document takes."""
    found: dict[str, TaxCategory] = {}
    for row in rows:
        if row.valid_on(day) and (row.code not in found or row.valid_from > found[row.code].valid_from):
            found[row.code] = row
    return found


def validate_tax_categories(rows: Iterable[TaxCategory]) -> tuple[Problem, ...]:
    """Every contradiction of a table of tax categories; `row` is the 0-based row."""
    problems: list[Problem] = []
    seen: dict[str, list[TaxCategory]] = {}
    for index, row in enumerate(rows):
        if not 0 <= row.rate <= 100 or (row.kind is not TaxKind.TAXABLE and row.rate):
            problems.append(
                Problem(
                    "rate",
                    translate(
                        "Company",
                        "To keep tax category {code}, enter a rate from 0 to 100 %, and 0 where no tax is charged.",
                        code=row.code,
                    ),
                    index,
                )
            )
        if row.valid_to is not None and row.valid_to < row.valid_from:
            problems.append(
                Problem(
                    "valid_to",
                    translate(
                        "Company",
                        "To keep tax category {code}, let its last day follow its first: {first} comes after {last}.",
                        code=row.code,
                        first=row.valid_from.isoformat(),
                        last=row.valid_to.isoformat(),
                    ),
                    index,
                )
            )
        if any(_overlap(row, other) for other in seen.setdefault(row.code, [])):
            problems.append(
                Problem(
                    "valid_from",
                    translate(
                        "Company",
                        "To keep tax category {code}, let its periods follow each other: two are in force on {day}.",
                        code=row.code,
                        day=row.valid_from.isoformat(),
                    ),
                    index,
                )
            )
        seen[row.code].append(row)
    return tuple(problems)


def _overlap(one: TaxCategory, other: TaxCategory) -> bool:
    later = max(one.valid_from, other.valid_from)
    return one.valid_on(later) and other.valid_on(later)


def validate_company(
    *, name: str, fiscal_year_start: str, registration_number: str | None, tax_accounting: TaxAccounting
) -> tuple[Problem, ...]:
    """What the office's own master data must be; a sole trader's registration number is only warned of."""
    problems: list[Problem] = []
    if not name.strip():
        problems.append(Problem("name", translate("Company", "To keep the company, enter its name.")))
    try:
        parse_month_day(fiscal_year_start)
    except Invalid as invalid:
        problems.append(Problem("fiscal_year_start", invalid.message))
    if registration_number:
        problems += _registration_problems(registration_number, tax_accounting)
    return tuple(problems)


def _registration_problems(number: str, tax_accounting: TaxAccounting) -> list[Problem]:
    try:
        warning = registration_warning(parse_registration_number(number))
    except Invalid as invalid:
        return [Problem("registration_number", invalid.message)]
    problems = [Problem("registration_number", warning, warning=True)] if warning else []
    if tax_accounting is TaxAccounting.EXEMPT:
        message = translate(
            "Company", "Please confirm: a registered issuer of qualified invoices is not a tax-exempt business."
        )
        problems.append(Problem("tax_accounting", message, warning=True))
    return problems
