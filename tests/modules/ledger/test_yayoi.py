"""弥生's files as they come: 25 columns, entries by flag, Shift_JIS, amounts and dates in every form; precise faults."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from modules.ledger import yayoi_files
from modules.ledger.ledger_files import NAMES, put

from officesuite.base.errors import Invalid
from officesuite.modules.ledger.exchange.files import FileEntry
from officesuite.modules.ledger.exchange.layouts.yayoi import YayoiReader
from officesuite.modules.ledger.rules.periods import Adjustment


def row(flag: str = "2000", **cells: str) -> str:
    """A row of 100 yen 消耗品費 / 現金, with other cells by name."""
    values = {
        "slip": "1", "closing": "", "day": "2026/04/10", "debit": "消耗品費", "debit_tax": "対象外", "debit_amount": "100",
        "debit_tax_amount": "0", "credit": "現金", "credit_tax": "対象外", "credit_amount": "100", "credit_tax_amount": "0",
        "text": "紙",
    } | cells  # fmt: skip
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerow([
        flag, values["slip"], values["closing"], values["day"], values["debit"], "", "", values["debit_tax"],
        values["debit_amount"], values["debit_tax_amount"], values["credit"], "", "", values["credit_tax"],
        values["credit_amount"], values["credit_tax_amount"], values["text"], "", "", "0", "", "", "0", "0", "no",
    ])  # fmt: skip
    return stream.getvalue()


NO_DEBIT = {"debit": "", "debit_tax": "", "debit_amount": "0", "debit_tax_amount": ""}
NO_CREDIT = {"credit": "", "credit_tax": "", "credit_amount": "0", "credit_tax_amount": ""}


def read(path: Path) -> tuple[list[FileEntry], list[tuple[int, str]]]:
    reader = YayoiReader(path, NAMES)
    entries = list(reader)
    return entries, [(fault.row, fault.column) for fault in reader.faults]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "entries.csv"


def test_rows_are_grouped_by_flag_and_not_by_number(file: Path) -> None:
    put(file, row() + row("2110", **NO_CREDIT) + row("2100", slip="7", **NO_CREDIT) + row("2101", **NO_DEBIT) + row("2111"),
        "cp932")  # fmt: skip
    entries, faults = read(file)
    assert faults == []
    assert [(e.at, len(e.lines)) for e in entries] == [(1, 2), (2, 3), (5, 2)]
    assert [line.row for line in entries[1].lines] == [1, 2, 3]
    assert dict(entries[1].lines[1].extras[1]) == {"伝票No": "7", "タイプ": "0"}  # type: ignore[index]
    assert entries[0].lines[0].extras is None
    assert dict(entries[2].lines[0].extras[1]) == {"識別フラグ": "2111"}  # type: ignore[index]


def test_what_repeats_is_one_object(file: Path) -> None:
    put(file, row("2111") * 3, "cp932")
    entries, _ = read(file)
    assert len({id(entry.lines[0].names) for entry in entries}) == 1
    assert len({id(entry.lines[0].extras) for entry in entries}) == 1


@pytest.mark.parametrize(
    "day",
    [
        "2019/07/01",
        "2019/7/1",
        "20190701",
        "R01/07/01",
        "R.01/07/01",
        "R1.7.1",
        "令和元年7月1日",
        "2019-07-01",
        "２０１９／７／１",
    ],
)
def test_dates_come_in_every_form_of_the_rules(file: Path, day: str) -> None:
    put(file, row(day=day), "cp932")
    entries, faults = read(file)
    assert faults == []
    assert entries[0].day == date(2019, 7, 1)


@pytest.mark.parametrize(
    ("written", "yen"),
    [("1,100", 1100), ("▲1,100", -1100), ("-1100", -1100), ("−1100", -1100), ("１１００", 1100), ("¥1,100", 1100)],
)
def test_amounts_come_with_commas_signs_and_in_full_width(file: Path, written: str, yen: int) -> None:
    put(file, row(debit_amount=written, credit_amount=written))
    entries, faults = read(file)
    assert faults == []
    assert [line.amount for line in entries[0].lines] == [yen, yen]


def test_quotes_and_line_breaks_stay_inside_their_cell(file: Path) -> None:
    put(file, row(text='電車代, 往復 "急行"\n新宿') + row(slip="2"), "cp932")
    entries, faults = read(file)
    assert faults == []
    assert entries[0].lines[0].description == '電車代, 往復 "急行"\n新宿'
    assert [entry.at for entry in entries] == [1, 2]


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig", "utf-16"])
def test_every_usual_encoding_reads(file: Path, encoding: str) -> None:
    put(file, row(debit="髙橋勘定"), encoding)
    entries, faults = read(file)
    assert (entries[0].lines[0].names.account, faults) == ("髙橋勘定", [])


def test_a_row_of_another_encoding_is_named(file: Path) -> None:
    file.write_bytes(row().encode() * 5 + row(debit="会議費").encode("cp932") + row().encode())
    reader = YayoiReader(file, NAMES)
    list(reader)
    assert [(fault.row, "UTF-8" in str(fault.message)) for fault in reader.faults] == [(6, True)]
    file.write_bytes(row().encode("cp932") * 3 + row(debit="外注費", text="").encode() + row().encode("cp932"))
    reader = YayoiReader(file, NAMES)
    list(reader)
    assert [(fault.row, "UTF-8" in str(fault.message)) for fault in reader.faults[:1]] == [(4, True)]


def test_an_open_quotation_mark_is_a_fault_of_its_record(file: Path) -> None:
    put(file, row() + row().replace("紙", '"紙'), "cp932")
    entries, faults = read(file)
    assert (len(entries), faults) == (1, [(2, "")])


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (row("2110", **NO_CREDIT) + row(), [(1, "識別フラグ")]),
        (row("2100", **NO_CREDIT) + row(), [(1, "識別フラグ")]),
        (row() + row("2101", **NO_CREDIT), [(2, "識別フラグ")]),
        (row() + row("2110", **NO_CREDIT), [(2, "識別フラグ")]),
        (row("9999"), [(1, "識別フラグ")]),
        (row("2110", **NO_CREDIT) + row("2101", day="2026/04/11", **NO_DEBIT), [(2, "取引日付")]),
        (row("2110", **NO_CREDIT) + row("2101", closing="本決", **NO_DEBIT), [(2, "決算")]),
        (row(closing="仮決"), [(1, "決算")]),
        (row(day="2026/02/30"), [(1, "取引日付")]),
        (row(day="4/10"), [(1, "取引日付")]),
        (row(debit_tax="課対仕入15%"), [(1, "借方税区分")]),
        (row(credit_amount="百円"), [(1, "貸方金額")]),
        (row(credit_amount=""), [(1, "貸方金額")]),
        (row(credit_amount="12.5"), [(1, "貸方金額")]),
        (row(debit_tax_amount="9"), [(1, "借方税金額")]),
        (row(debit=""), [(1, "借方勘定科目")]),
        (row(**NO_DEBIT, **NO_CREDIT), [(1, "借方勘定科目")]),
        ("2000,1,,2026/04/10,現金\r\n", [(1, "")]),
    ],
)
def test_a_fault_names_its_record_and_column(file: Path, text: str, faults: list[tuple[int, str]]) -> None:
    put(file, text, "cp932")
    assert read(file)[1] == faults


def test_a_header_and_empty_rows_are_passed_over(file: Path) -> None:
    put(file, "識別フラグ,伝票No\r\n" + "," * 24 + "\r\n\r\n" + row(), "cp932")
    entries, faults = read(file)
    assert (len(entries), faults) == (1, [])


def test_reading_stops_after_a_thousand_faults(file: Path) -> None:
    put(file, row(debit_tax="なし") * 1500, "cp932")
    reader = YayoiReader(file, NAMES)
    assert list(reader) == []
    assert len(reader.faults) == 1001


def test_adjustments_and_typed_taxes_are_read(file: Path) -> None:
    put(file, row(closing="本決", debit_tax="課対仕入込10%適格", debit_tax_amount="9") + row(closing="中決", debit_tax="課対仕入込10%適格",
                                                                            debit_tax_amount=""), "cp932")  # fmt: skip
    entries, _ = read(file)
    assert [entry.adjustment for entry in entries] == [Adjustment.FINAL, Adjustment.INTERIM]
    assert [entry.lines[0].tax_amount for entry in entries] == [9, None]
    assert dict(entries[1].lines[0].extras[1]) == {"借方税金額": ""}  # type: ignore[index]


def test_an_empty_file_and_another_kind_of_file_are_refused(file: Path) -> None:
    for content in (b"", b"\r\n", b"\x00\x01\x02" * 100):
        file.write_bytes(content)
        with pytest.raises(Invalid):
            read(file)


def test_random_files_hold_the_promised_number_of_lines_and_balance(file: Path) -> None:
    yayoi_files.write(file, 2000)
    entries, faults = read(file)
    assert (len(entries), faults) == (2000, [])
    assert all(sum(line.side * line.amount for line in entry.lines) == 0 for entry in entries)
    assert {len(entry.lines) for entry in entries} == {2, 3, 4}
    lines = [line.names.account for entry in entries for line in entry.lines]
    assert 0.15 < lines.count(yayoi_files.BUSY) / len(lines) < 0.21
    assert len(set(lines)) == 120
