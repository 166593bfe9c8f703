"""マネーフォワード journals: 27 columns by header, entries by number and day, the same rows out again."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest
from modules.ledger.ledger_files import NAMES, balances, give, put, take

from officesuite.base.errors import Invalid
from officesuite.modules.ledger.exchange.layouts.moneyforward import LAYOUT, MoneyForwardReader
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.office.office import Office

HEADERS = [column.header for column in LAYOUT.columns]
ROWS = [
    {"取引No": "1", "取引日": "2026/04/10", "借方勘定科目": "消耗品費", "借方取引先": "青葉商事", "借方税区分": "課税仕入 10%",
     "借方インボイス": "適格", "借方金額(円)": "1100", "借方税額": "100", "貸方勘定科目": "現金", "貸方税区分": "対象外",
     "貸方金額(円)": "1100", "貸方税額": "0", "摘要": "紙, \"白\"", "MF仕訳タイプ": "通常", "作成日時": "2026/04/10 10:00:00",
     "作成者": "佐藤"},
    {"取引No": "2", "取引日": "2026/4/11", "借方勘定科目": "会議費", "借方税区分": "課税仕入 (軽)8%", "借方インボイス": "80%控除",
     "借方金額(円)": "1080", "借方税額": "", "摘要": "飲料", "メモ": ""},
    {"取引No": "2", "取引日": "2026/4/11", "貸方勘定科目": "現金", "貸方税区分": "対象外", "貸方金額(円)": "1080", "貸方税額": "",
     "摘要": "飲料", "タグ": "会議|4月"},
    {"取引No": "3", "取引日": "2026/05/20", "借方勘定科目": "売掛金", "借方税区分": "対象外", "借方金額(円)": "33000", "借方税額": "0",
     "貸方勘定科目": "売上高", "貸方税区分": "課税売上 10%", "貸方金額(円)": "33000", "貸方税額": "3000", "摘要": "5月分"},
    {"取引No": "4", "取引日": "2027/03/31", "借方勘定科目": "減価償却費", "借方税区分": "対象外", "借方金額(円)": "500", "借方税額": "0",
     "貸方勘定科目": "減価償却累計額", "貸方税区分": "対象外", "貸方金額(円)": "500", "貸方税額": "0", "決算整理仕訳": "1"},
]  # fmt: skip


def text_of(rows: list[dict[str, str]], headers: list[str] = HEADERS) -> str:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, headers, restval="", extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def rows_in(content: bytes) -> Counter[tuple[str, ...]]:
    return Counter(map(tuple, csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mf.csv"


def test_the_file_comes_out_as_it_went_in_and_taken_in_again_changes_nothing(office: Office, file: Path) -> None:
    put(file, text_of(ROWS))
    outcome = take(office, "ledger.moneyforward", file)
    assert (outcome.imported, outcome.faults) == (4, ())
    assert rows_in(give(office, "ledger.moneyforward")) == rows_in(file.read_bytes())
    assert take(office, "ledger.moneyforward", file).unchanged == 4


def test_balances_follow_from_marks_and_typed_taxes(office: Office, file: Path) -> None:
    put(file, text_of(ROWS), "cp932")
    take(office, "ledger.moneyforward", file)
    assert balances(office) == {
        "消耗品費": 1000, "会議費": 1080 - 64, "仮払消費税": 100 + 64, "現金": -2180, "売掛金": 33000, "売上高": -30000,
        "仮受消費税": -3000, "減価償却費": 500, "減価償却累計額": -500,
    }  # fmt: skip


def test_the_short_export_without_tax_amounts_reads_too(file: Path) -> None:
    short = [name for name in HEADERS if "税額" not in name and "作成" not in name and "更新" not in name]
    put(file, text_of(ROWS, short).replace("仕訳メモ", "メモ").replace("(円)", ""))
    reader = MoneyForwardReader(file, NAMES)
    entries = list(reader)
    assert (len(entries), reader.faults) == (4, [])
    assert entries[0].lines[0].tax_amount is None
    assert entries[3].adjustment is Adjustment.FINAL


def test_rows_without_a_number_are_entries_of_their_own(file: Path) -> None:
    put(file, text_of([{**ROWS[0], "取引No": ""}] * 2))
    assert [len(entry.lines) for entry in MoneyForwardReader(file, NAMES)] == [2, 2]


def test_a_missing_column_is_named(file: Path) -> None:
    put(file, text_of(ROWS, [name for name in HEADERS if name != "貸方勘定科目"]))
    with pytest.raises(Invalid, match="貸方勘定科目"):
        list(MoneyForwardReader(file, NAMES))


def test_faults_name_record_and_column(office: Office, file: Path) -> None:
    bad = [
        {**ROWS[0], "借方税区分": "課税仕入 15%"}, {**ROWS[0], "取引No": "9", "借方インボイス": "多分"},
        {**ROWS[0], "取引No": "10", "取引日": "昨日"}, {**ROWS[0], "取引No": "11", "決算整理仕訳": "多分"},
        {**ROWS[0], "取引No": "12", "貸方金額(円)": "1101"}, {**ROWS[0], "取引No": "13", "借方勘定科目": "", "貸方勘定科目": "",
                                                     "借方金額(円)": "", "貸方金額(円)": ""},
    ]  # fmt: skip
    put(file, text_of(bad))
    outcome = take(office, "ledger.moneyforward", file)
    assert [(fault.row, fault.column) for fault in outcome.faults] == [
        (2, "借方税区分"), (3, "借方インボイス"), (4, "取引日"), (5, "決算整理仕訳"), (6, "借方金額(円)"), (7, "借方勘定科目"),
    ]  # fmt: skip


def test_a_row_longer_than_its_headers_is_a_fault_and_a_shorter_one_is_filled(file: Path) -> None:
    lines = text_of(ROWS[:1] * 2).splitlines()
    put(file, "\r\n".join((lines[0], lines[1].rstrip(","), lines[2] + ",,余り")) + "\r\n")
    reader = MoneyForwardReader(file, NAMES)
    assert len(list(reader)) == 1
    assert [fault.row for fault in reader.faults] == [3]


def test_two_entries_of_one_foreign_number_stay_two(office: Office, file: Path) -> None:
    put(file, text_of([ROWS[0], ROWS[3], {**ROWS[0], "摘要": "別"}]))
    take(office, "ledger.moneyforward", file)
    content = give(office, "ledger.moneyforward")
    file.write_bytes(content)
    assert len(list(MoneyForwardReader(file, NAMES))) == 3
