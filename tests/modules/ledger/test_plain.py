"""Our own layout, files by a saved mapping, opening balances and the chart of accounts: in, out and in again."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from modules.ledger.ledger_files import NAMES, balances, give, put, take
from sqlalchemy import select

from officesuite.base.errors import Invalid
from officesuite.modules.ledger.exchange.layouts.plain import PlainReader
from officesuite.modules.ledger.exchange.mappings import save_mapping
from officesuite.modules.ledger.models import Account, JournalEntry, JournalLine, TaxAxesRow
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.partners.services import add_partner
from officesuite.office.office import Office

HEAD = "entry,date,debit_account,debit_tax,debit_amount,debit_tax_amount,credit_account,credit_tax,credit_amount,description"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "entries.csv"


def test_entries_post_by_code_or_name_and_tax_follows_the_accounts_nature(office: Office, file: Path) -> None:
    put(file, f"""{HEAD}
1,2026-04-10,消耗品費,standard-10,1100,,1111,,1100,紙
2,2026-04-11,現金,,10800,,売上高,reduced-8,10800,店頭
3,2026-04-12,売上高,standard-10,1100,,現金,,1100,値引
4,2026-04-13,消耗品費,standard-10-net,1000,,現金,,1100,筆
""")  # fmt: skip
    outcome = take(office, "ledger.entries", file)
    assert (outcome.imported, outcome.faults) == (4, ())
    assert balances(office) == {"消耗品費": 2000, "仮払消費税": 200, "現金": 7500, "売上高": -9000, "仮受消費税": -700}
    with office.read() as session:
        sides = session.scalars(
            select(TaxAxesRow.side).join(JournalLine, JournalLine.tax_axes_id == TaxAxesRow.id).order_by(JournalLine.id)
        ).all()
    assert list(sides) == ["purchase", "sale", "sale-return", "purchase"]


def test_the_journal_is_a_file_of_entries_and_comes_in_again_as_known(office: Office, file: Path) -> None:
    office.run(add_partner, values={"code": "S1", "name": "みどり工房", "is_supplier": True})
    head = f"{HEAD},debit_partner,debit_invoice,debit_use,tax_date,slip_no,row,adjustment"
    put(file, f"""{head}
a,2026-10-05,外注費,standard-10,110000,,普通預金,,110000,返品の元,S1,unregistered,common,2026-09-30,77,1,none
b,2027-03-31,減価償却費,out-of-scope,500,,減価償却累計額,out-of-scope,500,決算,,,,,,1,final
c,2026-10-06,会議費,reduced-8,1080,80,,,,飲料,自由な相手,,,,,1,
c,2026-10-06,,,,,現金,,1080,飲料,,,,,,2,
""")  # fmt: skip
    assert take(office, "ledger.entries", file).imported == 3
    out = give(office, "ledger.journal")
    rows = out.decode("utf-8-sig").splitlines()
    assert rows[1] == (
        "1,2026-10-05,5125,,,S1,standard-10,110000,,1112,,,,,110000,,返品の元,77,1,none,unregistered,,common,,2026-09-30"
    )
    assert [row.split(",")[0] for row in rows[1:]] == ["1", "3", "3", "2"]
    file.write_bytes(out)
    again = take(office, "ledger.entries", file)
    assert (again.imported, again.unchanged, again.faults) == (0, 3, ())
    with office.read() as session:
        assert session.scalar(select(JournalLine.tax_amount).where(JournalLine.tax_date == date(2026, 9, 30))) == 8000


def test_a_partners_registration_decides_the_credit_of_net_amounts_too(office: Office, file: Path) -> None:
    """100,000 without tax from a supplier without a number on 2026-10-05: 70 % of 10,000 may be deducted."""
    office.run(add_partner, values={"code": "S1", "name": "みどり工房", "is_supplier": True})
    head = HEAD.replace("debit_tax,", "debit_partner,debit_tax,")
    put(file, f"{head}\n1,2026-10-05,外注費,みどり工房,standard-10-net,100000,,普通預金,,110000,\n"
        f"2,2026-10-05,外注費,S1,standard-10-net,100000,,普通預金,,107000,\n")  # fmt: skip
    outcome = take(office, "ledger.entries", file)
    assert outcome.faults == ()
    assert balances(office) == {"外注費": 103_000 + 100_000, "仮払消費税": 7_000 + 7_000, "普通預金": -217_000}


def test_an_entrys_rows_may_lie_apart_and_a_number_of_another_day_is_another_entry(file: Path) -> None:
    put(file, f"""{HEAD}
1,2026-04-10,消耗品費,,100,,,,,
2,2026-04-10,会議費,,30,,現金,,30,
1,2026-04-10,,,,,現金,,100,
1,2027-04-10,会議費,,50,,現金,,50,
""")  # fmt: skip
    reader = PlainReader(file, NAMES)
    assert [(entry.at, len(entry.lines)) for entry in reader] == [(2, 2), (3, 2), (5, 2)]
    assert reader.faults == []


def test_faults_name_record_and_column(office: Office, file: Path) -> None:
    put(file, f"""{HEAD}
1,2026-04-10,無い科目,,100,,現金,,100,
2,2026-04-10,消耗品費,standard,100,,現金,,100,
3,2026-04-10,消耗品費,,100,,現金,,99,
4,2026-04-10,消耗品費,,100,5,現金,,100,
""")  # fmt: skip
    outcome = take(office, "ledger.entries", file)
    assert [(fault.row, fault.column) for fault in outcome.faults] == [
        (2, "debit_account"), (3, "debit_tax"), (4, "debit_amount"), (5, "debit_tax_amount"),
    ]  # fmt: skip
    assert outcome.errors == 4


def test_a_corrected_entry_and_its_correction_are_written_only_when_asked(office: Office, file: Path) -> None:
    put(file, f"{HEAD}\n1,2026-11-10,消耗品費,,100,,現金,,100,誤り\n")
    take(office, "ledger.entries", file)
    with office.read() as session:
        id_ = session.scalar(select(JournalEntry.id))
    office.run(correct, entry_id=id_, reason="二重")
    assert len(give(office, "ledger.journal").splitlines()) == 1
    whole = give(office, "ledger.journal", with_corrections=True).decode("utf-8-sig").splitlines()
    assert [row.split(",")[7] for row in whole[1:]] == ["100", "-100"]
    assert take(office, "ledger.entries", file).unchanged == 1


def test_a_period_is_chosen_by_its_days(office: Office, file: Path) -> None:
    put(file, f"{HEAD}\n1,2026-04-10,消耗品費,,100,,現金,,100,\n2,2026-05-10,消耗品費,,100,,現金,,100,\n")
    take(office, "ledger.entries", file)
    assert len(give(office, "ledger.journal", **{"from": "2026-05-01", "to": "2026-05-31"}).splitlines()) == 2
    with pytest.raises(Invalid, match="gestern"):
        give(office, "ledger.journal", to="gestern")


def test_a_sheet_reads_like_a_file(office: Office, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["entry", "date", "debit_account", "debit_amount", "credit_account", "credit_amount"])
    book.active.append([1, date(2026, 4, 10), "消耗品費", 1100, 1111, 1100.0])
    book.save(tmp_path / "entries.xlsx")
    assert take(office, "ledger.entries", tmp_path / "entries.xlsx").imported == 1
    assert balances(office) == {"消耗品費": 1100, "現金": -1100}


def test_any_file_reads_by_a_saved_mapping(office: Office, tmp_path: Path) -> None:
    headers = {"date": "日付", "debit_account": "借方", "debit_amount": "金額", "credit_account": "貸方", "credit_amount": "金額",
               "debit_tax": "区分", "description": "内容"}  # fmt: skip
    office.run(save_mapping, name="旧システム", headers=headers, program="yayoi")
    path = put(
        tmp_path / "old.csv",
        "経理データ\n日付,借方,貸方,金額,区分,内容\n2026/4/10,消耗品費,現金,1100,課対仕入込10%適格,紙\n",
        "cp932",
    )
    outcome = take(office, "ledger.mapped", path, mapping="旧システム")
    assert (outcome.imported, outcome.faults) == (1, ())
    assert balances(office) == {"消耗品費": 1000, "仮払消費税": 100, "現金": -1100}
    with pytest.raises(Invalid, match="無い名前"):
        take(office, "ledger.mapped", path, mapping="無い名前")


def test_mappings_come_in_as_a_file(office: Office, tmp_path: Path) -> None:
    columns = {"date": "日", "debit_account": "借", "debit_amount": "額", "credit_account": "貸", "credit_amount": "額"}
    rows = "".join(f"会計,{column},{header},freee\n" for column, header in columns.items())
    path = put(tmp_path / "mappings.csv", f"name,column,header,tax_names\n{rows}")
    assert take(office, "ledger.mappings", path).imported == 1
    assert take(office, "ledger.mappings", path).unchanged == 1
    put(path, "name,column,header\n会計,date,日\n")
    faults = take(office, "ledger.mappings", path).faults
    assert [fault.column for fault in faults] == 4 * ["column"]  # each column that is needed and missing
    assert "借方金額" in str(faults[1].message)


YAYOI_OPENING = (
    "2026/04/01,現金,借方,,,300000\r\n2026/04/01,普通預金,借方,みずほ,,700000\r\n2026/04/01,資本金,貸方,,,1000000\r\n"
)
WITH_HEADERS = (
    '期首日,勘定科目名,貸借区分,補助科目名,部門,前期繰越残高\r\nR08/04/01,現金,借方,,,"300,000"\r\n'
    "R08/04/01,普通預金,借方,みずほ,,700000\r\nR08/04/01,資本金,貸方,,,1000000\r\nR08/04/01,売掛金,借方,,,0\r\n"
)
PLAIN_OPENING = (
    "date,account,sub,debit,credit\n2026-04-01,1111,,300000,\n2026-04-01,普通預金,みずほ,700000,0\n"
    "2026-04-01,資本金,,,1000000\n"
)


@pytest.mark.parametrize(
    ("text", "encoding"), [(YAYOI_OPENING, "cp932"), (WITH_HEADERS, "cp932"), (PLAIN_OPENING, "utf-8")]
)
def test_opening_balances_come_in_as_one_opening_entry(office: Office, file: Path, text: str, encoding: str) -> None:
    put(file, text, encoding)
    outcome = take(office, "ledger.opening-balances", file, create_missing=True)
    assert (outcome.imported, outcome.faults) == (1, ())
    assert balances(office) == {"現金": 300_000, "普通預金": 700_000, "資本金": -1_000_000}
    with office.read() as session:
        assert session.execute(select(JournalEntry.kind, JournalEntry.date)).one() == ("opening", date(2026, 4, 1))
    assert take(office, "ledger.opening-balances", file).unchanged == 1


def test_opening_balances_that_differ_or_stand_on_both_sides_are_faults(office: Office, file: Path) -> None:
    put(file, "date,account,debit,credit\n2026-04-01,現金,100,\n2026-04-01,資本金,,90\n2026-04-01,売掛金,5,5\n")
    outcome = take(office, "ledger.opening-balances", file)
    assert [(fault.row, fault.column) for fault in outcome.faults] == [(2, "debit"), (4, "credit")]
    put(file, "期首日,勘定科目名,貸借区分,前期繰越残高\n2026/04/01,現金,左,100\n")
    assert [fault.column for fault in take(office, "ledger.opening-balances", file).faults] == ["貸借区分"]


def test_the_chart_of_accounts_comes_out_and_in(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_bytes(give(office, "ledger.accounts"))
    before = take(office, "ledger.accounts", path)
    assert (before.imported, before.updated, before.faults) == (0, 0, ())
    put(path, "code,name,section\n9001,謎費,sga\n1111,手許現金,cash\n")
    outcome = take(office, "ledger.accounts", path)
    assert (outcome.imported, outcome.updated, outcome.unchanged) == (1, 1, 0)
    with office.read() as session:
        assert session.scalar(select(Account.name).where(Account.code == "1111")) == "手許現金"
    put(path, "code,name,section\n9002,手許現金,sga\n9003,甲,sga\n9003,乙,sga\n")
    assert [(fault.row, fault.column) for fault in take(office, "ledger.accounts", path).faults] == [
        (2, "name"),
        (4, "code"),
    ]
