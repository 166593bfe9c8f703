"""Budgets: written cell by cell, made from last year, refused where they make no sense, in the history."""

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "pages"))

from ledger_kit import Book
from reports_kit import stocked
from sqlalchemy import select

from officesuite.base.dates import FiscalYear, add_months
from officesuite.base.errors import Invalid
from officesuite.db.audit import AuditEvent
from officesuite.modules.company.queries import fiscal_years
from officesuite.modules.ledger.documents.kinds import PRINTED
from officesuite.modules.ledger.queries.budgets import actual_months, budget_cells, budget_rows, year_periods
from officesuite.modules.ledger.rules.periods import period_of
from officesuite.modules.ledger.services.budgets import BudgetCell, copy_last_year, scaled, set_budget
from officesuite.office.office import Office

pytestmark = pytest.mark.file_only
NOVEMBER = 2026110


@pytest.fixture
def book(office: Office) -> Book:
    return stocked(office)


def test_cells_are_written_changed_and_taken_away(book: Book) -> None:
    sales, supplies = book.ids["売上高"], book.ids["消耗品費"]
    year = _year(book)
    first = (BudgetCell(sales, NOVEMBER, 2_500_000), BudgetCell(supplies, NOVEMBER, 320_000))
    assert book.office.run(set_budget, cells=first) == 2
    assert book.office.run(set_budget, cells=first) == 0, "nothing changes twice"
    assert (
        book.office.run(set_budget, cells=(BudgetCell(sales, NOVEMBER, 2_600_000), BudgetCell(supplies, NOVEMBER, 0)))
        == 2
    )
    with book.office.read() as session:
        assert budget_cells(session, year, 0) == {(sales, NOVEMBER): 2_600_000}
        told = session.scalars(select(AuditEvent.operation).where(AuditEvent.entity == "ledger.budget"))
        assert sorted(told) == ["delete", "insert", "insert", "update"], "every change is in the history"


def test_a_balance_sheet_account_has_no_budget(book: Book) -> None:
    with pytest.raises(Invalid) as caught:
        book.office.run(
            set_budget, cells=(BudgetCell(book.ids["売上高"], NOVEMBER, 1), BudgetCell(book.ids["現金"], NOVEMBER, 1))
        )
    assert [problem.row for problem in caught.value.problems] == [1]
    with pytest.raises(Invalid):
        book.office.run(set_budget, cells=(BudgetCell(book.ids["売上高"], NOVEMBER, 10**13),))


def test_last_year_times_a_percentage_is_rounded_to_the_unit(book: Book) -> None:
    year = _year(book)
    assert book.office.run(copy_last_year, year=year, percent=Decimal("112.5"), unit=1000) == 2
    with book.office.read() as session:
        rows = {one.name: one for one in budget_rows(session, year, 0)}
        assert year_periods(year)[0] == 2026040 and len(year_periods(year)) == 12
    assert rows["売上高"].months[7] == 1_125_000 and rows["売上高"].before[7] == 1_000_000
    assert rows["消耗品費"].months[7] == 338_000, "337,500 is rounded half up"
    assert rows["旅費交通費"].months == (0,) * 12, "nothing last year: nothing planned, but a row for it"
    assert "普通預金" not in rows


def test_a_percentage_or_unit_without_sense_is_refused(book: Book) -> None:
    for percent, unit in ((Decimal(0), 1), (Decimal(5000), 1), (Decimal(100), 0)):
        with pytest.raises(Invalid):
            book.office.run(copy_last_year, year=_year(book), percent=percent, unit=unit)
    assert scaled(-1_500, Decimal(100), 1_000) == -2_000


def _year(book: Book) -> object:
    with book.office.read() as session:
        return next(one for one in fiscal_years(session) if date(2026, 11, 24) in one)


def test_the_sample_office_plans_this_year_at_103_per_cent_of_the_last(sample: Office) -> None:
    now, before = FiscalYear(date(2026, 4, 1), date(2027, 3, 31)), (date(2025, 4, 1), date(2026, 3, 31))
    with sample.read() as session:
        cells = budget_cells(session, now, 0)
        actual = actual_months(session, *before)
        paper = PRINTED["ledger.budget"]
        keys = paper.select(session, date_from=now.first, date_to=date(2026, 11, 30))
        rows = paper.load(session, keys[0]).rows
    for account_id, months in actual.items():
        for at, yen in enumerate(months):
            period = period_of(add_months(now.first, at))
            assert cells.get((account_id, period), 0) == (yen * 103 + 50_000) // 100_000 * 1_000, (account_id, period)
    assert sum(cells.values()) > 100_000_000 and len(rows) > 20
