"""Tables out of the books: fixed columns, the figures of the screens, the same in csv, xlsx and json."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import ledger_kit as kit
import openpyxl
import pytest
from modules.ledger.ledger_files import put, take

from officesuite import cli
from officesuite.base import workbooks
from officesuite.base.errors import Invalid
from officesuite.base.fields import Field, Kind
from officesuite.base.text import literal
from officesuite.modules.ledger.rules.axes import Invoice
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.corrections import correct
from officesuite.office import transfer
from officesuite.office.office import Office


def table(office: Office, kind: str, **options: object) -> list[list[str]]:
    """The table as csv; xlsx and json must say the same."""
    given = {key.rstrip("_"): value for key, value in options.items()}
    declared = office.registry.export_kind(f"ledger.{kind}")
    made = {name: transfer.export(office, declared, format_=name, options=given) for name in ("csv", "xlsx", "json")}
    rows = list(csv.reader(io.StringIO(made["csv"].decode("utf-8-sig"))))
    sheet = openpyxl.load_workbook(io.BytesIO(made["xlsx"])).active
    assert sheet is not None
    assert [[_said(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] == rows
    assert [[_said(value) for value in row.values()] for row in json.loads(made["json"])] == rows[1:]
    return rows


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).removesuffix(" 00:00:00")


def filled(office: Office) -> kit.Book:
    book = kit.Book(office)
    office.run(kit.open_year, day=date(2025, 5, 1))
    book.post("現金 500", "売上高 500", on=date(2025, 5, 1))
    book.post("外注費 110000 standard-10", "普通預金 110000", on=date(2026, 9, 30), invoice=Invoice.UNREGISTERED)
    book.post("外注費 110000 standard-10", "普通預金 110000", on=date(2026, 10, 1), invoice=Invoice.UNREGISTERED)
    book.post(("現金 60", "普通預金 40"), "売上高 100", on=date(2026, 10, 2), description="=SUM(A1)")
    book.post("減価償却費 7", "現金 7", on=date(2027, 3, 31), adjustment=Adjustment.FINAL)
    return book


YEAR = {"from_": "2026-04-01", "to": "2027-03-31"}


def test_the_trial_balance(office: Office) -> None:
    filled(office)
    assert table(office, "trial-balance", **YEAR) == [
        ["account_code", "account_name", "opening", "debit", "credit", "closing"],
        ["1111", "現金", "500", "60", "7", "553"],
        *[row for row in table(office, "trial-balance", **YEAR) if row[1] == "普通預金"],
        ["1183", "仮払消費税", "0", "15000", "0", "15000"],
        ["3151", "繰越利益剰余金", "-500", "0", "0", "-500"],
        ["4101", "売上高", "0", "0", "100", "-100"],
        *[row for row in table(office, "trial-balance", **YEAR) if row[1] in ("外注費", "減価償却費")],
    ]
    before = table(office, "trial-balance", **YEAR, without_adjustments=True)
    assert [row[1] for row in before if "減価" in row[1]] == []
    assert next(row for row in before if row[1] == "現金")[5] == "560"


def test_the_general_ledger_of_one_account_and_of_all(office: Office) -> None:
    filled(office)
    assert table(office, "general-ledger", account="1111", **YEAR) == [
        ["date", "entry", "counter_account", "description", "debit", "credit", "balance"],
        ["2026-10-02", "3", "諸口", "=SUM(A1)", "60", "0", "560"],
        ["2027-03-31", "4", "減価償却費", "", "0", "7", "553"],
    ]
    every = table(office, "general-ledger", **YEAR)
    assert every[0][:2] == ["account_code", "account_name"]
    assert [row[2:] for row in every if row[0] == "1111"] == table(office, "general-ledger", account="現金", **YEAR)[1:]
    closing = {row[0]: row[-1] for row in every[1:]}
    assert closing == {row[0]: row[5] for row in table(office, "trial-balance", **YEAR)[1:] if row[0] in closing}


def test_the_monthly_trend_has_a_column_a_month(office: Office) -> None:
    filled(office)
    rows = table(office, "monthly", from_="2026-09-15", to="2027-03-31")
    assert rows[0] == ["account_code", "account_name", "opening", "2026-09", "2026-10", "2026-11", "2026-12", "2027-01",
                       "2027-02", "2027-03", "adjustments", "closing"]  # fmt: skip
    cash = next(row for row in rows if row[1] == "現金")
    assert cash[2:] == ["500", "0", "60", "0", "0", "0", "0", "0", "-7", "553"]
    for row in rows[1:]:
        assert sum(map(int, row[2:-1])) == int(row[-1])


def test_statements_hold_sections_and_no_results(office: Office) -> None:
    filled(office)
    sheet = table(office, "balance-sheet", on="2027-03-31")
    assert sheet[0] == ["section", "account_code", "account_name", "amount"]
    assets = sum(int(row[3]) for row in sheet[1:] if row[0] in ("cash", "other-current-assets"))
    others = sum(int(row[3]) for row in sheet[1:] if row[0] not in ("cash", "other-current-assets"))
    assert assets == others == int(next(row for row in sheet if row[0] == "retained-earnings")[3])
    income = table(office, "income-statement", **YEAR)
    amounts = {(row[0], row[2]): row[3] for row in income[1:]}
    assert amounts == {("sales", "売上高"): "100", ("sga", "外注費"): "205000", ("sga", "減価償却費"): "7"}
    both = table(office, "income-statement", from_="2025-04-01", to="2027-03-31")
    assert next(row for row in both if row[2] == "売上高")[3] == "600"


def test_the_tax_summary_by_credit_percentage(office: Office) -> None:
    filled(office)
    assert table(office, "tax-summary", **YEAR) == [
        ["side", "category", "invoice", "credit_percent", "net", "tax", "deductible"],
        ["purchase", "standard-10", "unregistered", "80", "100000", "10000", "8000"],
        ["purchase", "standard-10", "unregistered", "70", "100000", "10000", "7000"],
    ]


def test_a_search_goes_out_with_its_corrections(office: Office) -> None:
    book = filled(office)
    wrong = book.post("現金 9", "売上高 9", on=date(2026, 11, 2))
    office.run(correct, entry_id=wrong.id, reason="誤り")
    rows = table(office, "search", from_="2026-10-01", amount_to="60")
    assert [(row[0], row[1], row[5], row[8], row[9]) for row in rows[1:]] == [
        ("2026-10-02", "3", "100", "", ""), ("2026-11-02", "5", "9", "", ""), ("2026-11-02", "6", "-9", "correction", "誤り"),
        ("2027-03-31", "4", "7", "", "")]  # fmt: skip
    assert len(table(office, "search", corrections=True)) == 2


def test_wrong_options_are_told(office: Office) -> None:
    filled(office)
    with pytest.raises(Invalid, match="9999"):
        table(office, "general-ledger", account="9999")
    with pytest.raises(Invalid, match="2026-13-01"):
        table(office, "trial-balance", from_="2026-13-01")
    with pytest.raises(Invalid, match="2027-03-31"):
        table(office, "trial-balance", from_="2027-03-31", to="2026-04-01")


def test_the_command_line_knows_the_flag(office_path: Path, office: Office, tmp_path: Path) -> None:
    filled(office)
    out = tmp_path / "tb.csv"
    base = [
        "export",
        str(office_path),
        "ledger.trial-balance",
        "--from",
        "2026-04-01",
        "--to",
        "2027-03-31",
        "-o",
        str(out),
    ]
    assert cli.main(base) == 0
    assert "減価償却費" in out.read_text(encoding="utf-8-sig")
    assert cli.main([*base, "--without-adjustments"]) == 0
    assert "減価償却費" not in out.read_text(encoding="utf-8-sig")


def test_a_full_sheet_goes_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "_ROWS", 4)
    columns = (Field("n", literal("n"), Kind.INTEGER), Field("t", literal("t")))
    stream = io.BytesIO()
    workbooks.write_xlsx(stream, columns, ({"n": n, "t": f"<{n}> & \x01\n"} for n in range(5)))
    book = openpyxl.load_workbook(stream)
    found = [[tuple(row) for row in sheet.iter_rows(values_only=True)] for sheet in book]
    assert found == [
        [("n", "t"), (0, "<0> & \n"), (1, "<1> & \n"), (2, "<2> & \n")], [("n", "t"), (3, "<3> & \n"), (4, "<4> & \n")]]  # fmt: skip


def test_a_sole_traders_balance_sheet_holds_accounts_and_no_result(office: Office) -> None:
    book = kit.Book(office, accounting="inclusive", start="01-01", sole_trader=True)
    book.post("普通預金 500", "元入金 500", on=date(2026, 1, 1))
    book.post("普通預金 110", "売上高 110 standard-10", on=date(2026, 2, 1))
    book.post("事業主貸 20", "普通預金 20", on=date(2026, 4, 1))
    assert [row[2:] for row in table(office, "balance-sheet", on="2026-12-31")[1:]] == [
        ["普通預金", "590"], ["事業主貸", "20"], ["元入金", "500"],
    ]  # fmt: skip
    year = table(office, "trial-balance", from_="2027-01-01", to="2027-12-31")
    assert [row[1:] for row in year[1:]] == [["普通預金", "590", "0", "0", "590"], ["元入金", "-590", "0", "0", "-590"]]


def test_a_first_years_result_stands_on_its_account(office: Office) -> None:
    book = kit.Book(office)
    book.post("普通預金 110", "売上高 110", on=date(2026, 5, 1))
    assert table(office, "balance-sheet", on="2026-05-31")[1:] == [
        ["cash", "1112", "普通預金", "110"], ["retained-earnings", book_code(office, "繰越利益剰余金"), "繰越利益剰余金", "110"],
    ]  # fmt: skip


def book_code(office: Office, name: str) -> str:
    return next(row[0] for row in table(office, "accounts") if row[1] == name)


def test_uses_of_a_purchase_that_cancel_each_other_are_no_row_of_the_tax_summary(
    office: Office, tmp_path: Path
) -> None:
    office.run(kit.set_up)
    heads = "entry,date,debit_account,debit_tax,debit_amount,credit_account,credit_amount,debit_use\n"
    rows = "1,2026-05-01,外注費,standard-10,1100,現金,1100,taxable\n2,2026-05-01,外注費,standard-10,-1100,現金,-1100,common\n"
    take(office, "ledger.entries", put(tmp_path / "e.csv", heads + rows))
    assert table(office, "tax-summary", **YEAR)[1:] == []
