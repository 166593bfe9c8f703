"""freee: journals go in and out the same; deals become entries, against the wallet or what is owed."""

import csv
import io
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from modules.ledger.ledger_files import NAMES, balances, give, put, take

from officesuite.modules.ledger.exchange.files import FileEntry
from officesuite.modules.ledger.exchange.layouts.freee import DEALS, LAYOUT, FreeeReader
from officesuite.office.office import Office

HEADERS = [column.header for column in LAYOUT.columns]
JOURNAL = [
    {"日付": "2026/04/10", "伝票番号": "1", "借方勘定科目": "消耗品費", "借方品目": "紙", "借方金額": "1100",
     "借方税区分": "課対仕入（控80）10%", "借方税額": "80", "貸方勘定科目": "現金", "貸方金額": "1100", "貸方税区分": "対象外",
     "貸方税額": "0", "摘要": "紙"},
    {"日付": "2026/04/11", "伝票番号": "2", "借方勘定科目": "現金", "借方金額": "10800", "借方税区分": "対象外", "借方税額": "0",
     "摘要": "店頭"},
    {"日付": "2026/04/11", "伝票番号": "2", "貸方勘定科目": "売上高", "貸方金額": "10800", "貸方税区分": "課税売上8%（軽）",
     "貸方税額": "800", "摘要": "店頭"},
    {"日付": "2027/03/31", "伝票番号": "3", "決算整理仕訳": "1", "借方勘定科目": "減価償却費", "借方金額": "500", "借方税区分": "対象外",
     "借方税額": "0", "貸方勘定科目": "減価償却累計額", "貸方金額": "500", "貸方税区分": "対象外", "貸方税額": "0", "摘要": ""},
]  # fmt: skip


def text_of(rows: list[dict[str, str]], headers: list[str]) -> str:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, headers, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def deal(kind: str = "支出", **cells: str) -> dict[str, str]:
    return {"収支区分": kind, "発生日": "2026-04-10", "勘定科目": "消耗品費", "税区分": "課対仕入10%", "金額": "1100",
            "税計算区分": "内税", "税額": "100", **cells}  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "freee.csv"


def read(file: Path, rows: list[dict[str, str]]) -> tuple[list[FileEntry], list[tuple[int, str]]]:
    reader = FreeeReader(put(file, text_of(rows, list(DEALS)), "utf-8-sig"), NAMES)
    entries = list(reader)
    return entries, [(fault.row, fault.column) for fault in reader.faults]


def said(entry: FileEntry) -> tuple[date, list[tuple[int, str, int]]]:
    return entry.day, [(line.side, line.names.account, line.amount) for line in entry.lines]


def test_a_journal_comes_out_as_it_went_in_and_taken_in_again_changes_nothing(office: Office, file: Path) -> None:
    put(file, text_of(JOURNAL, HEADERS), "utf-8-sig")
    outcome = take(office, "ledger.freee", file)
    assert (outcome.imported, outcome.faults) == (3, ())
    out = give(office, "ledger.freee").decode("utf-8-sig")
    assert Counter(out.splitlines()) == Counter(text_of(JOURNAL, HEADERS).splitlines())
    assert take(office, "ledger.freee", file).unchanged == 3
    assert balances(office)["仮払消費税"] == 80


def test_a_deal_settled_on_its_day_is_one_entry_against_the_wallet(file: Path) -> None:
    entries, faults = read(file, [deal(決済日="2026-04-10", 決済口座="現金", 決済金額="1100")])
    assert faults == []
    assert [said(entry) for entry in entries] == [(date(2026, 4, 10), [(1, "消耗品費", 1100), (-1, "現金", 1100)])]
    assert entries[0].lines[0].tax_amount == 100


def test_a_deal_settled_later_is_owed_until_then(file: Path) -> None:
    entries, _ = read(file, [
        deal(管理番号="A1", 取引先="青葉商事", 決済日="2026-05-31", 決済口座="普通預金", 決済金額="1000"),
        {"勘定科目": "仕入高", "税区分": "課対仕入10%", "金額": "1000", "税計算区分": "外税", "決済日": "2026-06-30",
         "決済口座": "現金", "決済金額": "1200"},
        deal("収入", 勘定科目="売上高", 税区分="課税売上10%", 金額="2200", 税額="200"),
    ])  # fmt: skip
    assert [said(entry) for entry in entries] == [
        (date(2026, 4, 10), [(1, "消耗品費", 1100), (1, "仕入高", 1000), (-1, "未払金", 2200)]),
        (date(2026, 5, 31), [(1, "未払金", 1000), (-1, "普通預金", 1000)]),
        (date(2026, 6, 30), [(1, "未払金", 1200), (-1, "現金", 1200)]),
        (date(2026, 4, 10), [(-1, "売上高", 2200), (1, "売掛金", 2200)]),
    ]
    assert entries[0].slip_no == "A1"
    assert entries[1].lines[0].names.partner == "青葉商事"


def test_goods_and_outside_work_are_owed_to_suppliers(file: Path) -> None:
    entries, _ = read(file, [deal(勘定科目="仕入高"), deal(勘定科目="外注費")])
    assert [entry.lines[-1].names.account for entry in entries] == ["買掛金", "買掛金"]


def test_deals_post_and_balance(office: Office, file: Path) -> None:
    rows = [deal(決済日="2026-04-10", 決済口座="現金", 決済金額="1100"),
            deal(税計算区分="外税", 金額="1000", 決済日="2026-05-01", 決済口座="普通預金", 決済金額="1100")]  # fmt: skip
    put(file, text_of(rows, list(DEALS)), "utf-8-sig")
    outcome = take(office, "ledger.freee", file)
    assert (outcome.imported, outcome.faults) == (3, ())
    assert balances(office) == {"消耗品費": 2000, "仮払消費税": 200, "現金": -1100, "普通預金": -1100}


def test_faults_of_deals_name_record_and_column(file: Path) -> None:
    _, faults = read(file, [
        {"勘定科目": "消耗品費", "税区分": "対象外", "金額": "1"},
        deal("振替"),
        deal(税区分="謎"),
        deal(発生日="昨日"),
        deal(決済日="2026-04-10", 決済金額="1100"),
        deal(金額="百"),
    ])  # fmt: skip
    assert faults == [(2, "収支区分"), (3, "収支区分"), (4, "税区分"), (5, "発生日"), (6, "決済口座"), (7, "金額")]
