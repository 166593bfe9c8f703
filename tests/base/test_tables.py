"""Files in and out: any usual encoding and header, every bad cell at its place, the same table back."""

import io
import json
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from officesuite.base.errors import Invalid
from officesuite.base.fields import Field, Kind
from officesuite.base.tables import Table, read_table, write_table
from officesuite.base.text import translate

COLUMNS = (
    Field("code", translate("Test", "Code"), Kind.CODE, required=True, aliases=("コード", "得意先コード")),
    Field("name", translate("Test", "Name"), required=True, aliases=("名称",)),
    Field("closing_day", translate("Test", "Closing day"), Kind.CLOSING_DAY, aliases=("締日",)),
    Field("price", translate("Test", "Price"), Kind.DECIMAL, places=2, aliases=("単価",)),
    Field("total", translate("Test", "Total"), Kind.YEN, aliases=("合計",)),
    Field("since", translate("Test", "Since"), Kind.DATE, aliases=("取引開始日",)),
    Field("active", translate("Test", "Active"), Kind.BOOL),
    Field("memo", translate("Test", "Memo"), Kind.LONG_TEXT),
)
ROWS: tuple[Mapping[str, Any], ...] = (
    {
        "code": "001",
        "name": "株式会社髙﨑𠮷野🍣",
        "closing_day": 31,
        "price": Decimal("1980.5"),
        "total": -1_234_567,
        "since": date(2026, 1, 5),
        "active": True,
        "memo": '一行\n二行, "引用"',
    },
    {"code": "002", "name": "=1+1", "closing_day": 20, "price": None, "total": 0, "since": None, "active": False},
)


def read(tmp_path: Path, content: str | bytes, encoding: str = "utf-8", name: str = "表.csv", **layout: Any) -> Table:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return read_table(path, COLUMNS, **layout)


def errors(table: Table) -> list[tuple[int, str, str]]:
    return [(fault.row, fault.column, fault.message.to("en")) for fault in table.faults if not fault.warning]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t"])
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_a_csv_is_read_in_any_usual_encoding(tmp_path: Path, encoding: str, delimiter: str, newline: str) -> None:
    if newline == "\r" and delimiter == "\t":
        newline = "\r\n"
    text = newline.join(["コード,名称,締日", "Ａ１,髙橋①商店,末", ""]).replace(",", delimiter)
    table = read(tmp_path, text, encoding)
    assert table.faults == ()
    assert [record.values for record in table.records] == [{"code": "A1", "name": "髙橋①商店", "closing_day": 31}]
    assert table.header_of == {"code": "コード", "name": "名称", "closing_day": "締日"}


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_a_table_that_was_written_is_read_back_the_same(tmp_path: Path, format_: str) -> None:
    path = tmp_path / f"t.{format_}"
    write_table(path, format_, COLUMNS, ROWS)
    table = read_table(path, COLUMNS)
    assert table.faults == ()
    empty = dict.fromkeys(column.key for column in COLUMNS)
    assert [record.values for record in table.records] == [empty | dict(row) for row in ROWS]
    again = tmp_path / f"again.{format_}"
    write_table(again, format_, COLUMNS, [record.values for record in table.records])
    assert again.read_bytes() == path.read_bytes()


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1), min_size=1, max_size=5))
def test_any_words_survive_a_csv(words: list[str]) -> None:
    rows = [{"code": str(index), "name": f"x{word}x"[:200]} for index, word in enumerate(words)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        write_table(path, "csv", COLUMNS[:2], rows)
        table = read_table(path, COLUMNS[:2])
    assert table.faults == ()
    assert [record.values for record in table.records] == rows


def test_a_csv_has_a_bom_crlf_iso_dates_and_plain_integers() -> None:
    stream = io.BytesIO()
    write_table(stream, "csv", COLUMNS, ROWS)
    assert stream.getvalue().decode("utf-8") == (
        "\ufeffcode,name,closing_day,price,total,since,active,memo\r\n"
        '001,株式会社髙﨑𠮷野🍣,末,1980.5,-1234567,2026-01-05,yes,"一行\n二行, ""引用"""\r\n'
        "002,=1+1,20,,0,,no,\r\n"
    )


def test_an_xlsx_has_typed_cells_and_no_formulas(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    write_table(path, "xlsx", COLUMNS, ROWS)
    book = load_workbook(path)
    sheet = book.active
    assert sheet is not None
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert (sheet["A2"].value, sheet["D2"].value, sheet["E2"].value) == ("001", 1980.5, -1_234_567)
    assert sheet["F2"].is_date
    assert (sheet["B3"].data_type, sheet["B3"].value) == ("s", "=1+1")


def test_json_is_an_array_of_the_rows_as_they_are() -> None:
    stream = io.BytesIO()
    rows = [{"price": Decimal("12.5"), "whole": Decimal("3.00"), "on": date(2026, 1, 5), "label": COLUMNS[0].label}]
    write_table(stream, "json", (), rows)
    assert json.loads(stream.getvalue()) == [{"price": 12.5, "whole": 3, "on": "2026-01-05", "label": "Code"}]
    with pytest.raises(TypeError):
        write_table(stream, "json", (), [{"thing": object()}])
    with pytest.raises(ValueError, match="pdf"):
        write_table(stream, "pdf", (), [])


def test_every_bad_cell_is_named_by_record_and_header(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        'コード,名称,単価,取引開始日\nA1,"二行に\nわたる名",12.345,2026/11/24\n\nA2,,1e9,2026/2/30\n,無番,1,\nA4,良,1,\n',
    )
    assert [(row, column) for row, column, _ in errors(table)] == [
        (2, "単価"), (3, "名称"), (3, "単価"), (3, "取引開始日"), (4, "コード"),
    ]  # fmt: skip
    assert "without an exponent" in errors(table)[2][2]
    assert [(record.row, record.values["code"]) for record in table.records] == [(5, "A4")]


def test_headers_are_checked_before_anything_is_read(tmp_path: Path) -> None:
    missing = read(tmp_path, "コード,締日\nA1,99\n")
    assert errors(missing) == [(1, "", "To read this file, add the column name (Name).")]
    assert missing.records == ()
    doubled = read(tmp_path, "code,name,コード\nA1,青葉,A2\n")
    assert [(row, column) for row, column, _ in errors(doubled)] == [(1, "コード")]
    unknown = read(tmp_path, "code,name,血液型,,締日,,\nA1,青葉,A,x,20,,\n")
    assert errors(unknown) == []
    assert [(fault.row, fault.column) for fault in unknown.faults] == [(1, "血液型"), (1, "")]
    assert unknown.records[0].values == {"code": "A1", "name": "青葉", "closing_day": 20}


def test_headers_are_known_by_key_label_and_alias_however_they_are_written(tmp_path: Path) -> None:
    table = read(tmp_path, "ＣＯＤＥ,Name*,closing day,得意先コード_\nA1,青葉,5,\n")
    assert [column for _, column, _ in errors(table)] == ["得意先コード_"]
    assert dict(table.header_of) == {"code": "ＣＯＤＥ", "name": "Name*", "closing_day": "closing day"}


def test_a_short_record_is_filled_and_a_long_one_refused(tmp_path: Path) -> None:
    table = read(tmp_path, "code,name,memo\nA1,青葉\nA2,緑,注,余り\nA3,白,注,,\n,,\n")
    assert [record.values["code"] for record in table.records] == ["A1", "A3"]
    assert table.records[0].values["memo"] is None
    assert [(row, column) for row, column, _ in errors(table)] == [(3, "")]


def test_an_open_quotation_mark_is_a_fault_of_its_record(tmp_path: Path) -> None:
    table = read(tmp_path, 'code,name\nA1,青葉\nA2,"開いたまま\nA3,次\n')
    assert [(row, column) for row, column, _ in errors(table)] == [(3, "")]


def test_a_file_without_headers_goes_by_position(tmp_path: Path) -> None:
    table = read(tmp_path, "A1,青葉\nA2,緑,32\n", has_header=False)
    assert [(record.row, record.values["code"]) for record in table.records] == [(1, "A1")]
    assert [(row, column) for row, column, _ in errors(table)] == [(2, "3")]
    assert [(f.row, f.column) for f in read(tmp_path, 'A1,"青葉', has_header=False).faults] == [(1, "")]


def xlsx(tmp_path: Path, *rows: tuple[object, ...], title: str = "得意先") -> Path:
    book = Workbook()
    book.active.title = "目次"  # type: ignore[union-attr]
    sheet = book.create_sheet(title, 0)
    for row in rows:
        sheet.append(row)
    path = tmp_path / "表.xlsx"
    book.save(path)
    return path


def test_an_xlsx_is_read_from_its_first_filled_row(tmp_path: Path) -> None:
    path = xlsx(tmp_path, (), (None, None), ("コード", "名称", "締日", "合計", "取引開始日"),
                (1, "青葉", 20, 1200.0, date(2026, 11, 24)), (), ("A3", "緑", 99, "1,200円", "R8.11.24"))  # fmt: skip
    table = read_table(path, COLUMNS)
    assert table.records[0].row == 2
    assert table.records[0].values == {
        "code": "1", "name": "青葉", "closing_day": 20, "total": 1200, "since": date(2026, 11, 24),
    }  # fmt: skip
    assert [(row, column) for row, column, _ in errors(table)] == [(4, "締日")]
    with pytest.raises(Invalid) as refused:
        read_table(path, COLUMNS, sheet="仕入先")
    assert "仕入先 is none" in refused.value.message.to("en")
    assert errors(read_table(path, COLUMNS, sheet="得意先"))


def docx() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "it is empty"),
        (b"\xef\xbb\xbf\r\n", "it is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100, "old or locked"),
        (b"%PDF-1.7\n", "it is a PDF"),
        (docx(), "another kind"),
        (b"PK\x03\x04broken", "damaged"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "it is no text"),
        (b"\x81\xff\xfe\xfd\x80", "it is no text"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        read(tmp_path, content)
    assert sentence in refused.value.message.to("en")
    assert "表.csv" in refused.value.message.to("en")


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path, ("code", "name"), ("A", "B"))
    damaged = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(damaged, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry, content[: len(content) // 2] if entry.filename.startswith("xl/") else content)
    with pytest.raises(Invalid) as refused:
        read(tmp_path, damaged.getvalue())
    assert "damaged" in refused.value.message.to("en")


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        read_table(xlsx(tmp_path), COLUMNS)
    assert "it is empty" in refused.value.message.to("en")


def test_a_title_above_the_headers_is_passed_over(tmp_path: Path) -> None:
    book = Workbook()
    for cells in (["得意先一覧（2026年）"], [], ["コード", "名称", "備考欄"], ["001", "青葉製作所", "大口"]):
        book.active.append(cells)
    book.save(tmp_path / "titled.xlsx")
    table = read_table(tmp_path / "titled.xlsx", COLUMNS)
    assert table.headers == ("コード", "名称", "備考欄")
    assert [(record.row, record.values["name"]) for record in table.records] == [(2, "青葉製作所")]


def test_a_file_without_the_needed_columns_is_told_so_even_where_it_breaks_off(tmp_path: Path) -> None:
    (tmp_path / "broken.csv").write_text('題名\n"001,青葉\n', encoding="utf-8")
    table = read_table(tmp_path / "broken.csv", COLUMNS)
    assert sum(not fault.warning for fault in table.faults) == 2
