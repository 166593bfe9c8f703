"""Tax categories are dated rows; the office's own data must be right."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from officesuite.base.errors import Invalid
from officesuite.modules.company.rules import (
    TaxAccounting,
    TaxCategory,
    TaxKind,
    categories_on,
    category_on,
    load_tax_categories,
    validate_company,
    validate_tax_categories,
)

TABLE = load_tax_categories()
DAY = date(2026, 11, 24)
FOOD = TaxCategory("food", TaxKind.TAXABLE, Decimal(8), date(2019, 10, 1), date(2027, 3, 31))
FOOD_1 = TaxCategory("food", TaxKind.TAXABLE, Decimal(1), date(2027, 4, 1), date(2029, 3, 31))
FOOD_AFTER = replace(FOOD, valid_from=date(2029, 4, 1), valid_to=None)


def test_the_first_rows_are_those_of_the_law() -> None:
    assert [(row.code, row.rate, row.taxed) for row in TABLE] == [
        ("standard-10", 10, True),
        ("reduced-8", 8, True),
        ("standard-8-old", 8, True),
        ("exempt", 0, False),
        ("out-of-scope", 0, False),
        ("export", 0, False),
    ]
    assert all(row.source and row.checked_on for row in TABLE)
    assert [row.code for row in TABLE if row.please_confirm] == ["standard-8-old"]


def test_paper_says_the_rate_or_why_there_is_none() -> None:
    assert [row.marked("ja") for row in TABLE] == ["10%", "8%※", "旧8%", "非課税", "対象外", "免税"]
    assert [row.marked("en") for row in TABLE] == ["10%", "8%※", "old 8%", "Exempt", "No tax", "Export 0%"]
    assert [row.label("ja") for row in TABLE][:2] == ["課税 10%", "軽減 8%"]
    assert TABLE[3].label("en") == "Exempt"
    assert TABLE[0].rate_text == "10%"
    assert replace(FOOD, rate=Decimal("6.30")).rate_text == "6.3%"


def test_a_code_has_the_rate_of_the_day() -> None:
    rows = (FOOD, FOOD_1, FOOD_AFTER)
    days = ("2019-09-30", "2019-10-01", "2027-03-31", "2027-04-01", "2029-03-31", "2029-04-01", "2040-01-01")
    found = [category_on(rows, "food", date.fromisoformat(day)) for day in days]
    assert [row and row.rate for row in found] == [None, 8, 8, 1, 1, 8, 8]
    assert category_on(rows, "none", DAY) is None
    assert list(categories_on(TABLE, DAY)) == [row.code for row in TABLE]
    assert list(categories_on(TABLE, date(2013, 1, 1))) == ["exempt", "out-of-scope", "export"]


def test_of_two_rows_in_force_the_later_one_counts() -> None:
    later = replace(FOOD_1, valid_to=None)
    for rows in ((replace(FOOD, valid_to=None), later), (later, replace(FOOD, valid_to=None))):
        assert category_on(rows, "food", date(2028, 1, 1)) == later


def test_a_table_that_contradicts_itself_is_refused() -> None:
    assert validate_tax_categories((FOOD, FOOD_1, FOOD_AFTER, *TABLE)) == ()
    problems = validate_tax_categories(
        (
            replace(FOOD, rate=Decimal(101)),
            replace(FOOD, code="a", kind=TaxKind.EXEMPT),
            replace(FOOD, code="b", valid_to=date(2000, 1, 1)),
            replace(FOOD_1, valid_from=date(2027, 3, 31)),
        )
    )
    assert [(problem.row, problem.field) for problem in problems] == [
        (0, "rate"),
        (1, "rate"),
        (2, "valid_to"),
        (3, "valid_from"),
    ]


def test_a_statutory_file_that_contradicts_itself_does_not_load(tmp_path: Path) -> None:
    file = tmp_path / "tax.csv"
    header = ",".join(["code", "kind", "rate", "valid_from", "valid_to", "mark", "label_ja", "label_en"])
    header += ",paper_ja,paper_en,source,checked_on,please_confirm"
    rows = [
        "a,taxable,1,2027-04-01,2029-03-31,※,,,1%,1%,law,,yes",
        "a,taxable,2,2028-04-01,,,,,2%,2%,law,2026-11-24,no",
    ]
    file.write_text("\n".join([header, rows[0]]), encoding="utf-8")
    (loaded,) = load_tax_categories(file)
    assert (loaded.valid_to, loaded.checked_on, loaded.please_confirm) == (date(2029, 3, 31), None, True)
    file.write_text("\n".join([header, *rows]), encoding="utf-8")
    with pytest.raises(Invalid):
        load_tax_categories(file)


def company(**values: object) -> list[tuple[str, bool]]:
    good: dict[str, object] = {
        "name": "株式会社みなと商事",
        "fiscal_year_start": "04-01",
        "registration_number": "T7000012050002",
        "tax_accounting": TaxAccounting.EXCLUSIVE,
    }
    return [(problem.field, problem.warning) for problem in validate_company(**(good | values))]  # type: ignore[arg-type]


def test_the_offices_own_data_is_checked() -> None:
    assert company() == []
    assert company(registration_number=None) == []
    assert company(name=" ") == [("name", False)]
    assert company(fiscal_year_start="02-29") == [("fiscal_year_start", False)]
    assert company(registration_number="T123") == [("registration_number", False)]
    assert company(registration_number="T8000012050002") == [("registration_number", True)]
    assert company(tax_accounting=TaxAccounting.EXEMPT) == [("tax_accounting", True)]
    assert company(tax_accounting=TaxAccounting.EXEMPT, registration_number="") == []
