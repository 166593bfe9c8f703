"""What the first page says of the ledger: cash and banks, sales and costs against last year, what waits."""

from datetime import UTC, date, datetime

import ledger_kit as kit
from sqlalchemy.orm import Session

from officesuite.modules.ledger.models import SlipDraft
from officesuite.modules.ledger.queries import due
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.months import set_month
from officesuite.office.access import service
from officesuite.office.inbox import due_items
from officesuite.office.office import Office


@service("")
def rest(session: Session, *, on: date, total: int) -> None:
    """A slip laid aside on a day."""
    moment = datetime(on.year, on.month, on.day, 3, tzinfo=UTC)
    session.add(SlipDraft(date=on, description="事務用品", total=total, content="{}", updated_at=moment))


def two_years(office: Office) -> kit.Book:
    book = kit.Book(office)
    office.run(kit.open_year, day=date(2025, 5, 1))
    book.post("普通預金 1000", "売上高 1000", on=date(2025, 11, 5))
    book.post("減価償却費 90", "現金 90", on=date(2026, 3, 31), adjustment=Adjustment.FINAL)
    book.post("普通預金 1500", "売上高 1500", on=date(2026, 11, 5))
    book.post("給料手当 300", "普通預金 300", on=date(2026, 10, 25))
    return book


def test_cash_and_banks_are_those_of_the_books(office: Office) -> None:
    two_years(office)
    with office.read() as session:
        card = due.cash_card(session, kit.DAY)
        before = due.balances_on(session, date(2026, 10, 31))
    assert card.amount == 2110
    assert [(name, amount, tone) for name, _, amount, tone in card.rows] == [
        ("現金", -90, "danger"),
        ("普通預金", 2200, ""),
    ]
    assert {one.name: one.amount for one in before} == {"現金": -90, "普通預金": 700}


def test_months_of_sales_and_costs_stand_against_last_year(office: Office) -> None:
    two_years(office)
    with office.read() as session:
        sales, costs = due.sales_by_month(session, kit.DAY), due.costs_by_month(session, kit.DAY)
    assert (sales.labels[0], sales.labels[sales.current], len(sales.labels)) == ("4", "11", 12)
    assert (sales.actual[7], sales.before[7], sales.headline) == (1500, 1000, 1500)
    assert sales.actual[8:] == (None, None, None, None)
    assert "150" in sales.comparison
    assert (costs.actual[6], costs.headline, costs.before[11]) == (300, 0, 90)


def test_resting_slips_open_months_and_unclassified_accounts_are_due(office: Office) -> None:
    book = two_years(office)
    office.run(rest, on=date(2026, 11, 1), total=500)
    office.run(rest, on=date(2026, 11, 23), total=70)
    with office.read() as session:
        year_ids = {year.year.year: year.id for year in years(session)}
    office.run(set_month, fiscal_year_id=year_ids[2025], period=2025110, state="closed")
    office.run(kit.raw, sql=f"UPDATE account SET section = 'unclassified' WHERE id = {book.ids['給料手当']}")
    with office.read() as session:
        found = [(one.source.key, one.item.title, one.item.due) for one in due_items(session)]
        card = due.waiting_card(session, kit.DAY)
    assert [(key, day) for key, _, day in found] == [
        ("ledger.months", date(2026, 5, 31)), ("ledger.drafts", date(2026, 11, 4)), ("ledger.months", date(2026, 11, 20)),
        ("ledger.unclassified", kit.DAY)]  # fmt: skip
    assert found[1][1] == "事務用品"
    assert "給料手当" in found[3][1]
    assert [(count, amount) for _, count, amount, _ in card.rows] == [("2", 570), ("2", None), ("0", None)]


def test_without_drafts_the_card_of_what_waits_tells_no_yen(office: Office) -> None:
    kit.Book(office)
    with office.read() as session:
        card = due.waiting_card(session, kit.DAY)
    assert [(count, amount) for _, count, amount, _ in card.rows] == [("0", None)] * 3
