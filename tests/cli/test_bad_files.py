"""Files as Excel and other programs leave them: what was meant is read, what cannot be meant is told at its place."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

Run = Callable[..., tuple[int, str, str]]
NOTHING = "imported 0, updated 0, unchanged 0, errors 1\n"
ONE = "imported 1, updated 0, unchanged 0, errors 0\n"
QUOTE = "quote,issued_on,customer_code,row_kind,description,quantity,unit_price,tax_category\n"


def workbook(path: Path, *rows: Sequence[object], shape: Callable[[Any], None] | None = None) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    if shape is not None:
        shape(book)
    book.save(path)
    return path


def partners(run: Run, office: Path) -> dict[str, dict[str, Any]]:
    out = run("export", office, "partners.partners", "-o", "-", "--format", "json")[1]
    return {partner["code"]: partner for partner in json.loads(out)}


def test_codes_telephones_and_postal_codes_typed_as_numbers_get_their_zeros_back(
    office_file: Path, run: Run, tmp_path: Path
) -> None:
    def shown(book: Any) -> None:
        book.active["A2"].number_format = "0000"

    file = workbook(
        tmp_path / "p.xlsx", ("code", "name", "phone", "postal_code"), (1, "青葉", 312345678, 600001),
        (2.0, "若葉", 9012345678, 1000001), shape=shown,
    )  # fmt: skip
    assert run("import", office_file, "partners.partners", file)[1] == "imported 2, updated 0, unchanged 0, errors 0\n"
    found = partners(run, office_file)
    assert (found["0001"]["phone"], found["0001"]["postal_code"]) == ("0312345678", "060-0001")
    assert (found["2"]["phone"], found["2"]["postal_code"]) == ("09012345678", "100-0001")


@pytest.mark.parametrize("state", ["hidden", "visible"])
def test_the_table_is_the_first_sheet_that_is_seen_and_filled(
    office_file: Path, run: Run, tmp_path: Path, state: str
) -> None:
    def before(book: Any) -> None:
        other = book.create_sheet("設定", 0)
        other.sheet_state = state
        if state == "hidden":
            other["A1"] = "内部"

    file = workbook(tmp_path / "p.xlsx", ("code", "name"), ("A1", "青葉"), shape=before)
    assert run("import", office_file, "partners.partners", file) == (0, ONE, "")


@pytest.mark.parametrize("wrong", ["#N/A", "#REF!", "#DIV/0!"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_an_error_of_excel_is_no_name(office_file: Path, run: Run, tmp_path: Path, wrong: str, suffix: str) -> None:
    file = tmp_path / f"p.{suffix}"
    if suffix == "csv":
        file.write_text(f"code,name\nA1,{wrong}\n", "utf-8")
    else:
        workbook(file, ("code", "name"), ("A1", wrong))
    code, out, err = run("import", office_file, "partners.partners", file)
    assert (code, out) == (1, NOTHING)
    assert err.startswith(f"{file}:2:name: ")
    assert wrong in err


def test_a_workbook_without_its_sheet_is_damaged(office_file: Path, run: Run, tmp_path: Path) -> None:
    import zipfile

    whole, part = workbook(tmp_path / "p.xlsx", ("code", "name"), ("A1", "青葉")), tmp_path / "part.xlsx"
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(part, "w") as target:
        for entry in source.infolist():
            if "worksheets" not in entry.filename:
                target.writestr(entry, source.read(entry.filename))
    code, out, err = run("import", office_file, "partners.partners", part)
    assert (code, out, len(err.splitlines())) == (1, NOTHING, 1)
    assert err.startswith(f"{part}:1:: ")


@pytest.mark.parametrize("number", ["B-R2026", "B-R99999999999", "B-R1", "B-R0", "B-R02", "B-r2"])
def test_a_number_that_only_looks_like_a_revision_is_a_number(
    office_file: Path, run: Run, tmp_path: Path, number: str
) -> None:
    file = tmp_path / "q.csv"
    file.write_text(f"{QUOTE}{number},2026-11-10,C1,item,紙,1,100,standard-10\n", "utf-8")
    assert run("import", office_file, "sales.quotes", file) == (0, ONE, "")
    (quote,) = json.loads(run("export", office_file, "sales.quotes", "-o", "-", "--format", "json")[1])
    assert (quote["number"], quote["revision"], quote["total"]) == (number, 1, 110)
    assert run("import", office_file, "sales.quotes", file)[1] == "imported 0, updated 0, unchanged 1, errors 0\n"


@pytest.mark.parametrize(
    ("cell", "column"),
    [("2/30", "issued_on"), ("2026-02-30", "issued_on"), ("H31.5.1", "issued_on"), ("9999-12-31", "issued_on"),
     ("1e9", "quantity"), ("1.2345", "quantity"), ("NaN", "quantity"), ("99999999999999999999", "quantity"),
     ("0.001", "unit_price"), ("1_000", "unit_price"), ("vat-20", "tax_category"), ("C9", "customer_code"), ("foo", "row_kind")],
)  # fmt: skip
def test_a_bad_cell_is_told_at_its_place(office_file: Path, run: Run, tmp_path: Path, cell: str, column: str) -> None:
    good = {"quote": "Q1", "issued_on": "2026-11-10", "customer_code": "C1", "row_kind": "item", "description": "紙",
            "quantity": "1", "unit_price": "100", "tax_category": "standard-10"}  # fmt: skip
    file = tmp_path / "q.csv"
    file.write_text(
        QUOTE + ",".join(good.values()) + "\n" + ",".join((good | {"quote": "Q2", column: cell}).values()), "utf-8"
    )
    before = run("check", office_file)
    code, out, err = run("import", office_file, "sales.quotes", file)
    assert (code, out) == (1, NOTHING)
    assert err.startswith(f"{file}:3:{column}: ")
    assert run("check", office_file) == before  # it counts the quotes, the years and the events


@pytest.mark.parametrize(
    ("written", "quantity", "price", "total"),
    [("１０", "10", "100", 1100), ('"1,200円"', "1200", "100", 132_000), ("▲3", "-3", "100", -330), ("(3)", "-3", "100", -330),
     ("０．５", "0.5", "100", 55), ("2,000", "2000", "100", 220_000)],
)  # fmt: skip
def test_figures_are_read_as_people_write_them(
    office_file: Path, run: Run, tmp_path: Path, written: str, quantity: str, price: str, total: int
) -> None:
    written = f'"{written}"' if "," in written and '"' not in written else written
    file = tmp_path / "q.csv"
    file.write_text(f"{QUOTE}Q1,R8.11.10,C1,item,紙,{written},{price},課税 10%\n", "utf-8")
    assert run("import", office_file, "sales.quotes", file) == (0, ONE, "")
    (quote,) = json.loads(run("export", office_file, "sales.quotes", "-o", "-", "--format", "json")[1])
    assert (quote["issued_on"], quote["total"]) == ("2026-11-10", total)
    out = run("export", office_file, "sales.quotes", "-o", "-", "--format", "csv")[1]
    assert out.splitlines()[1] == f"Q1,2026-11-10,C1,,no,item,紙,,{quantity},,{price},standard-10"
