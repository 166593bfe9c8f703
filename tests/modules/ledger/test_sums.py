"""Sums of accounts over any period, on both databases: figures as a bookkeeper would add them up by hand."""

from datetime import date

import ledger_kit as kit
from sqlalchemy.orm import Session

from officesuite.modules.company import services as company_services
from officesuite.modules.company.models import Department, FiscalYear
from officesuite.modules.ledger.models import Budget, SubAccount
from officesuite.modules.ledger.queries import sums
from officesuite.modules.ledger.queries.taxes import axes_ids, tax_sums
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide
from officesuite.modules.ledger.rules.entry import Entry
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.posting import post
from officesuite.office.access import service
from officesuite.office.office import Office

FINAL = Adjustment.FINAL
Figures = tuple[int, int, int, int]


def balances(office: Office, first: date, last: date, **more: object) -> dict[str, Figures]:
    with office.read() as session:
        found = sums.account_sums(session, first=first, last=last, **more)  # type: ignore[arg-type]
    if not more.get("department_id"):
        assert sum(one.debit for one in found) == sum(one.credit for one in found)
        assert sum(one.closing for one in found) == 0
    return {one.name: (one.opening, one.debit, one.credit, one.closing) for one in found}


def two_years(office: Office, **more: object) -> kit.Book:
    """April 2025 to November 2026: capital, a sale and a cost each year, depreciation as a closing adjustment."""
    book = kit.Book(office, **more)  # type: ignore[arg-type]
    office.run(kit.open_year, day=date(2025, 5, 1))
    book.post("現金 1000", "資本金 1000", on=date(2025, 4, 1))
    book.post("現金 500", "売上高 500", on=date(2025, 5, 10))
    book.post("仕入高 200", "買掛金 200", on=date(2026, 3, 31))
    book.post("減価償却費 50", "現金 50", on=date(2026, 3, 31), adjustment=FINAL)
    book.post("現金 70", "売上高 70", on=date(2026, 4, 1))
    book.post("現金 7", "売上高 7", on=date(2026, 11, 20))
    return book


@service("")
def make_department(session: Session, *, name: str, parent_id: int | None = None) -> int:
    row = Department(code=name, name=name, kana="", parent_id=parent_id, sort_key=name)
    session.add(row)
    session.flush()
    return row.id


@service("")
def make_sub_account(session: Session, *, account_id: int, name: str) -> int:
    row = SubAccount(account_id=account_id, code=name, name=name, search=name, sort_key=name)
    session.add(row)
    session.flush()
    return row.id


def test_a_trial_balance_includes_the_adjustments_of_its_last_day(office: Office) -> None:
    two_years(office)
    year = (date(2025, 4, 1), date(2026, 3, 31))
    assert balances(office, *year) == {
        "現金": (0, 1500, 50, 1450), "買掛金": (0, 0, 200, -200), "資本金": (0, 0, 1000, -1000),
        "売上高": (0, 0, 500, -500), "仕入高": (0, 200, 0, 200), "減価償却費": (0, 50, 0, 50),
    }  # fmt: skip
    before = balances(office, *year, without_adjustments=True)
    assert before["現金"] == (0, 1500, 0, 1500)
    assert "減価償却費" not in before


def test_adjustments_of_a_year_before_stay_in_a_trial_balance_without_adjustments(office: Office) -> None:
    two_years(office)
    found = balances(office, date(2025, 4, 1), date(2026, 11, 30), without_adjustments=True)
    assert found["現金"] == (0, 1577, 50, 1527)
    assert found["繰越利益剰余金"] == (0, 0, 250, -250)


def test_across_a_year_end_results_move_to_retained_earnings_on_the_first_day(office: Office) -> None:
    two_years(office)
    assert balances(office, date(2026, 3, 1), date(2026, 11, 20)) == {
        "現金": (1500, 77, 50, 1527), "買掛金": (0, 0, 200, -200), "資本金": (-1000, 0, 0, -1000),
        "繰越利益剰余金": (0, 0, 250, -250), "売上高": (-500, 500, 77, -77), "仕入高": (0, 200, 200, 0),
        "減価償却費": (0, 50, 50, 0),
    }  # fmt: skip
    opened = balances(office, date(2026, 4, 1), date(2026, 4, 30))
    assert opened["繰越利益剰余金"] == (-250, 0, 0, -250)
    assert opened["売上高"] == (0, 0, 70, -70)
    assert "仕入高" not in opened
    assert balances(office, date(2026, 3, 31), date(2026, 3, 31))["売上高"] == (-500, 0, 0, -500)


def test_split_months_add_up_to_whole_ones(office: Office) -> None:
    book = kit.Book(office)
    for day in (1, 9, 10, 20, 30):
        book.post(f"現金 {day}", f"売上高 {day}", on=date(2026, 6, day))
    whole = balances(office, date(2026, 6, 1), date(2026, 6, 30))
    assert whole["現金"] == (0, 70, 0, 70)
    assert balances(office, date(2026, 6, 1), date(2026, 6, 9))["現金"] == (0, 10, 0, 10)
    assert balances(office, date(2026, 6, 10), date(2026, 6, 29))["現金"] == (10, 30, 0, 40)
    assert balances(office, date(2026, 6, 10), date(2026, 7, 5))["売上高"] == (-10, 0, 60, -70)
    assert balances(office, date(2026, 5, 15), date(2026, 6, 1))["現金"] == (0, 1, 0, 1)


def test_a_year_that_begins_within_a_month_restarts_on_its_own_day(office: Office) -> None:
    book = kit.Book(office, start="11-21")
    office.run(kit.open_year, day=date(2026, 11, 1))
    book.post("現金 300", "売上高 300", on=date(2026, 11, 20))
    book.post("減価償却費 40", "現金 40", on=date(2026, 11, 20), adjustment=FINAL)
    book.post("現金 9", "売上高 9", on=date(2026, 11, 21))
    assert balances(office, date(2026, 11, 21), date(2026, 11, 30)) == {
        "現金": (260, 9, 0, 269), "繰越利益剰余金": (-260, 0, 0, -260), "売上高": (0, 0, 9, -9)}  # fmt: skip
    across = balances(office, date(2026, 11, 1), date(2026, 11, 30), without_adjustments=True)
    assert across["売上高"] == (0, 300, 309, -9)
    assert across["減価償却費"] == (0, 40, 40, 0)
    alone = balances(office, date(2026, 11, 1), date(2026, 11, 20), without_adjustments=True)
    assert "減価償却費" not in alone


@service("")
def shorten(session: Session, *, last: date) -> None:
    """The fiscal year of the kit's day ends early: the next begins the day after."""
    company_services.open_fiscal_year(session, day=kit.DAY)
    row = session.query(FiscalYear).order_by(FiscalYear.first_day.desc()).first()
    assert row is not None
    session.add(FiscalYear(number=2027, first_day=date(2027, 1, 1), last_day=date(2027, 12, 31)))
    row.last_day = last
    session.flush()


def test_a_short_year_ends_where_it_ends(office: Office) -> None:
    book = kit.Book(office)
    office.run(shorten, last=date(2026, 12, 31))
    book.post("現金 100", "売上高 100", on=date(2026, 12, 31))
    book.post("現金 5", "売上高 5", on=date(2027, 1, 1))
    found = balances(office, date(2026, 12, 1), date(2027, 1, 31))
    assert found["売上高"] == (0, 100, 105, -5)
    assert found["繰越利益剰余金"] == (0, 0, 100, -100)
    assert balances(office, date(2027, 3, 1), date(2027, 3, 31))["売上高"] == (-5, 0, 0, -5)


def test_a_sole_traders_result_and_drawings_move_to_capital(office: Office) -> None:
    book = kit.Book(office, start="01-01", sole_trader=True)
    office.run(kit.open_year, day=date(2025, 5, 1))
    book.post("普通預金 1000", "元入金 1000", on=date(2025, 1, 1))
    book.post("普通預金 800", "売上高 800", on=date(2025, 6, 1))
    book.post("事業主貸 300", "普通預金 300", on=date(2025, 7, 1))
    book.post("普通預金 50", "事業主借 50", on=date(2025, 8, 1))
    found = balances(office, date(2025, 1, 1), date(2026, 1, 31))
    assert found["元入金"] == (0, 0, 1550, -1550)
    assert found["事業主貸"] == (0, 300, 300, 0)
    assert found["事業主借"] == (0, 50, 50, 0)
    assert balances(office, date(2026, 1, 1), date(2026, 1, 31)) == {
        "普通預金": (1550, 0, 0, 1550), "元入金": (-1550, 0, 0, -1550)}  # fmt: skip


def test_opening_balances_from_outside_are_opening_from_their_day_on(office: Office) -> None:
    book = kit.Book(office)
    entry = book.entry("現金 300", "資本金 300", on=date(2026, 4, 1))
    office.run(post, entry=Entry(entry.date, entry.lines, kind="opening"))
    book.post("現金 20", "売上高 20", on=date(2026, 4, 1))
    assert balances(office, date(2026, 4, 1), date(2026, 4, 30)) == {
        "現金": (300, 20, 0, 320), "資本金": (-300, 0, 0, -300), "売上高": (0, 0, 20, -20)}  # fmt: skip
    assert balances(office, date(2026, 4, 1), date(2026, 4, 1))["現金"] == (300, 20, 0, 320)
    assert balances(office, date(2026, 3, 1), date(2026, 4, 30))["現金"] == (0, 320, 0, 320)


def test_a_correction_leaves_no_turnover(office: Office) -> None:
    book = kit.Book(office)
    wrong = book.post("現金 900", "売上高 900", on=date(2026, 11, 2))
    office.run(correct, entry_id=wrong.id, reason="金額誤り", right=book.entry("現金 800", "売上高 800"))
    assert balances(office, date(2026, 11, 1), date(2026, 11, 30)) == {
        "現金": (0, 800, 0, 800), "売上高": (0, 0, 800, -800)}  # fmt: skip


def test_the_trend_adds_up_with_adjustments_apart(office: Office) -> None:
    two_years(office)
    with office.read() as session:
        trend = sums.monthly_sums(session, first=date(2026, 2, 1), last=date(2026, 5, 31))
    rows = {row.account.name: row for row in trend.rows}
    assert [month.first for month in trend.months] == [
        date(2026, 2, 1),
        date(2026, 3, 1),
        date(2026, 4, 1),
        date(2026, 5, 1),
    ]
    assert rows["現金"].months == (0, 0, 70, 0)
    assert (rows["現金"].account.opening, rows["現金"].adjustments, rows["現金"].account.closing) == (1500, -50, 1520)
    assert rows["現金"].balances == (1500, 1500, 1570, 1570)
    assert rows["減価償却費"].months == (0, 0, -50, 0)
    assert rows["繰越利益剰余金"].months == (0, 0, -250, 0)
    for row in trend.rows:
        assert row.account.opening + sum(row.months) + row.adjustments == row.account.closing


def test_departments_keep_their_own_results(office: Office) -> None:
    book = kit.Book(office)
    office.run(kit.open_year, day=date(2025, 5, 1))
    head = office.run(make_department, name="本社")
    shop = office.run(make_department, name="店舗", parent_id=head)
    book.post("現金 100", "売上高 100", on=date(2025, 9, 1), department_id=shop)
    book.post("現金 30", "売上高 30", on=date(2026, 9, 1), department_id=head)
    book.post("現金 5", "売上高 5", on=date(2026, 9, 1))
    with office.read() as session:
        found = sums.department_sums(session, first=date(2026, 4, 1), last=date(2027, 3, 31))
    assert found.columns == ((head, "本社"), (shop, "店舗"), (0, ""))
    rows = {row.account.name: row for row in found.rows}
    assert [part.closing for part in rows["売上高"].parts] == [-30, 0, -5]
    assert rows["売上高"].account.closing == -35
    assert [part.opening for part in rows["繰越利益剰余金"].parts] == [0, -100, 0]
    assert balances(office, date(2026, 4, 1), date(2027, 3, 31), department_id=head)["現金"] == (100, 30, 0, 130)
    assert balances(office, date(2026, 4, 1), date(2027, 3, 31), department_id=shop)["現金"] == (100, 0, 0, 100)


def test_sub_accounts_are_parts_of_their_account(office: Office) -> None:
    book = kit.Book(office)
    bank = book.ids["普通預金"]
    mizuho = office.run(make_sub_account, account_id=bank, name="みずほ")
    entry = book.entry("普通預金 400", "売上高 400")
    lines = (entry.lines[0].__class__(entry.lines[0].side, bank, 400, sub_account_id=mizuho), entry.lines[1])
    office.run(post, entry=Entry(entry.date, lines))
    book.post("普通預金 60", "売上高 60")
    with office.read() as session:
        found = sums.sub_sums(session, account_id=bank, first=date(2026, 4, 1), last=date(2027, 3, 31))
        trend = sums.monthly_sums(
            session, first=date(2026, 11, 1), last=date(2026, 11, 30), account_id=bank, sub_account_id=mizuho
        )
    assert [(one.name, one.sums.closing) for one in found] == [("みずほ", 400), ("", 60)]
    assert [row.months for row in trend.rows] == [(400,)]


@service("")
def plan_budget(session: Session, *, rows: tuple[tuple[int, int, int], ...]) -> None:
    for account_id, period, amount in rows:
        session.add(Budget(account_id=account_id, department_id=0, period=period, amount=amount))


def test_comparison_and_budget_stand_beside_the_figures(office: Office) -> None:
    book = two_years(office)
    sales = book.ids["売上高"]
    office.run(plan_budget, rows=((sales, 2026040, 60), (sales, 2026050, 80)))
    with office.read() as session:
        pairs = sums.comparison(session, first=date(2026, 4, 1), last=date(2026, 5, 31))
        planned = sums.budget_sums(session, first=date(2026, 4, 1), last=date(2026, 4, 30))
    both = {pair.now.name: (pair.now.movement, pair.before.movement) for pair in pairs}
    assert both["売上高"] == (-70, -500)
    assert both["現金"] == (70, 1500)
    assert [(one.now.movement, one.budget) for one in planned if one.now.account_id == sales] == [(-70, 60)]
    assert sums.year_before(date(2024, 2, 1), date(2024, 2, 29)) == (date(2023, 2, 1), date(2023, 2, 28))


def test_the_tax_summary_tells_credit_percentages_apart(office: Office) -> None:
    book = kit.Book(office)
    buy = ("外注費 110000 standard-10", "現金 110000")
    book.post(*buy, on=date(2026, 9, 30), invoice=Invoice.UNREGISTERED)
    book.post(*buy, on=date(2026, 10, 1), invoice=Invoice.UNREGISTERED)
    book.post(*buy, on=date(2026, 10, 1))
    book.post("売掛金 2200", "売上高 2200 standard-10", on=date(2026, 10, 15))
    book.post("売上高 220 standard-10", "売掛金 220", on=date(2026, 10, 20))
    with office.read() as session:
        whole = tax_sums(session, first=date(2026, 9, 1), last=date(2026, 10, 31))
        part = tax_sums(session, first=date(2026, 9, 30), last=date(2026, 10, 19))
        ids = axes_ids(session, whole[0])
    figures = [(row.side, row.invoice, row.credit_percent, row.net, row.tax, row.deductible) for row in whole]
    assert figures == [
        (TaxSide.SALE, Invoice.NONE, 100, 2000, 200, 0),
        (TaxSide.SALE_RETURN, Invoice.NONE, 100, 200, 20, 0),
        (TaxSide.PURCHASE, Invoice.QUALIFIED, 100, 100_000, 10_000, 10_000),
        (TaxSide.PURCHASE, Invoice.UNREGISTERED, 80, 100_000, 10_000, 8_000),
        (TaxSide.PURCHASE, Invoice.UNREGISTERED, 70, 100_000, 10_000, 7_000),
    ]
    assert [row for row in whole if row.side is not TaxSide.SALE_RETURN] == list(part)
    assert len(ids) == 1
