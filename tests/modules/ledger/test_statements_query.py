"""Statements out of the books: they balance, and they are the trial balance's figures."""

from datetime import date

import ledger_kit as kit

from officesuite.modules.ledger.queries import statements
from officesuite.modules.ledger.rules.entry import Entry
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.statements import RowKind
from officesuite.modules.ledger.services.posting import post
from officesuite.office.office import Office


def filled(office: Office, **more: object) -> kit.Book:
    book = kit.Book(office, **more)  # type: ignore[arg-type]
    office.run(kit.open_year, day=date(2025, 5, 1))
    book.post("普通預金 3000", "資本金 3000", on=date(2025, 4, 1))
    book.post("普通預金 900", "売上高 900", on=date(2025, 6, 1))
    book.post("仕入高 400", "買掛金 400", on=date(2025, 7, 1))
    book.post("普通預金 200", "売上高 200", on=date(2026, 5, 1))
    book.post("給料手当 50", "普通預金 50", on=date(2026, 5, 25))
    book.post("減価償却費 10", "普通預金 10", on=date(2027, 3, 31), adjustment=Adjustment.FINAL)
    return book


def test_the_balance_sheet_balances_with_the_years_result_inside(office: Office) -> None:
    filled(office)
    with office.read() as session:
        sheet = statements.balance_sheet_on(session, date(2026, 5, 31))
        before = statements.balance_sheet_on(session, date(2027, 3, 31), without_adjustments=True)
        after = statements.balance_sheet_on(session, date(2027, 3, 31))
    assert (sheet.total_assets, sheet.total_liabilities, sheet.total_equity) == (4050, 400, 3650)
    assert (sheet.difference, sheet.profit) == (0, 150)
    amounts = {str(row.label): row.amount for row in sheet.rows if row.kind is RowKind.ACCOUNT}
    assert amounts == {"普通預金": 4050, "買掛金": 400, "資本金": 3000, "繰越利益剰余金": 650}
    assert (before.profit, after.profit, after.difference) == (150, 140, 0)


def test_the_income_statement_is_of_its_own_period_even_over_years(office: Office) -> None:
    filled(office)
    with office.read() as session:
        year = statements.income_statement_of(session, date(2025, 4, 1), date(2026, 3, 31))
        month = statements.income_statement_of(session, date(2026, 5, 1), date(2026, 5, 31))
        both = statements.income_statement_of(session, date(2025, 4, 1), date(2027, 3, 31))
        cost = statements.cost_report_of(session, date(2025, 4, 1), date(2027, 3, 31))
    assert (year.sales, year.cost_of_sales, year.net_profit) == (900, 400, 500)
    assert (month.sales, month.operating_profit, month.net_profit) == (200, 150, 150)
    assert (both.sales, both.net_profit) == (1100, 640)
    assert cost.rows == ()


def test_the_equity_statement_names_the_causes(office: Office) -> None:
    book = filled(office)
    book.post("普通預金 500", ("資本金 300", "資本準備金 200"), on=date(2026, 8, 1))
    book.post("繰越利益剰余金 110", ("未払金 100", "利益準備金 10"), on=date(2026, 6, 25))
    with office.read() as session:
        found = statements.equity_of(session, date(2026, 4, 1), date(2027, 3, 31))
        sheet = statements.balance_sheet_on(session, date(2027, 3, 31))
    rows = {str(row.label): row.amounts for row in found.rows}
    assert [str(column.label) for column in found.columns] == [
        "資本金", "資本準備金", "利益準備金", "繰越利益剰余金", "利益剰余金合計", "株主資本合計", "純資産合計"]  # fmt: skip
    assert rows["当期首残高"] == (3000, 0, 0, 500, 500, 3500, 3500)
    assert rows["新株の発行"] == (300, 200, 0, 0, 0, 500, 500)
    assert rows["剰余金の配当"] == (0, 0, 10, -110, -100, -100, -100)
    assert rows["当期末残高"] == (3300, 200, 10, 530, 540, 4040, 4040)
    assert rows["当期末残高"][-1] == sheet.total_equity


def test_opening_balances_from_outside_are_no_change_of_equity(office: Office) -> None:
    book = kit.Book(office)
    entry = book.entry("普通預金 3000", "資本金 3000", on=date(2026, 4, 1))
    office.run(post, entry=Entry(entry.date, entry.lines, kind="opening"))
    with office.read() as session:
        found = statements.equity_of(session, date(2026, 4, 1), date(2027, 3, 31))
    rows = {str(row.label): row.amounts for row in found.rows}
    assert rows["当期首残高"][0] == rows["当期末残高"][0] == 3000
    assert "新株の発行" not in rows


def test_the_trial_balance_has_a_row_of_proof(office: Office) -> None:
    filled(office)
    with office.read() as session:
        rows = statements.trial_rows(session, date(2026, 4, 1), date(2027, 3, 31))
        every = statements.trial_rows(session, date(2026, 4, 1), date(2027, 3, 31), zeros=True)
    total = rows[-1].sums
    assert (total.debit, total.credit, total.opening, total.closing) == (260, 260, 0, 0)
    assert total.debit_balance == total.credit_balance == 4100  # 普通預金 4040, 給料 50, 減価償却 10
    assert sum(row.kind is RowKind.ACCOUNT for row in every) > 100
