"""The command line as scheduled jobs use it: exact lines, exits, files; the small cases beside the tests."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

CASES = Path(__file__).parents[1] / "cases"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def office(tmp_path: Path, run: Run) -> Path:
    """A new office made by the command line."""
    path = tmp_path / "case.office"
    assert run("new", path, "--language", "ja", "--fiscal-year-start", "04-01", "--today", "2026-11-24") == (0, "", "")
    return path


@pytest.fixture
def quoted(office: Path, run: Run) -> Path:
    """The office with the cases' customers and quotes."""
    assert run("import", office, "partners.partners", CASES / "partners.csv")[0] == 0
    assert run("import", office, "sales.quotes", CASES / "quotes.csv")[0] == 0
    return office


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_every_small_case_comes_out_right(quoted: Path, run: Run, tmp_path: Path) -> None:
    code, out, _ = run("export", quoted, "sales.quotes", "-o", tmp_path / "q.json")
    assert (code, out) == (0, "")
    got = {quote["number"]: quote for quote in json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))}
    for number, want in json.loads((CASES / "quotes.expected.json").read_text(encoding="utf-8")).items():
        quote = got[number]
        assert {r["category"]: [r["base"], r["tax"]] for r in quote["by_rate"]} == want["by_rate"], number
        assert [r["category"] for r in quote["by_rate"]] == list(want["by_rate"]), number
        assert {key: quote[key] for key in ("subtotal", "discount", "total")} == {
            key: want[key] for key in ("subtotal", "discount", "total")
        }, number
        assert (quote["state"], quote["revision"], quote["issued_on"]) == ("issued", 1, "2026-11-10")


def test_the_import_line_counts_things_and_a_second_import_changes_nothing(office: Path, run: Run) -> None:
    partners, quotes = CASES / "partners.csv", CASES / "quotes.csv"
    assert run("import", office, "partners.partners", partners)[:2] == (
        0,
        "imported 3, updated 0, unchanged 0, errors 0\n",
    )
    assert run("import", office, "sales.quotes", quotes, "--dry-run")[:2] == (
        0,
        "imported 12, updated 0, unchanged 0, errors 0\n",
    )
    assert run("import", office, "sales.quotes", quotes)[:2] == (0, "imported 12, updated 0, unchanged 0, errors 0\n")
    assert run("import", office, "sales.quotes", quotes)[:2] == (0, "imported 0, updated 0, unchanged 12, errors 0\n")
    assert run("import", office, "partners.partners", partners)[:2] == (
        0,
        "imported 0, updated 0, unchanged 3, errors 0\n",
    )


@pytest.mark.parametrize("what", ["partners.partners", "sales.quotes", "sales.items"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_what_is_exported_imports_as_unchanged(quoted: Path, run: Run, tmp_path: Path, what: str, suffix: str) -> None:
    items = write(
        tmp_path / "items.csv", "code,name,kana,unit,unit_price,cost,tax_category\nP1,紙,カミ,箱,12.5,8,standard-10\n"
    )
    assert run("import", quoted, "sales.items", items)[0] == 0
    file = tmp_path / f"out.{suffix}"
    assert run("export", quoted, what, "-o", file)[0] == 0
    code, out, err = run("import", quoted, what, file)
    assert (code, err) == (0, "")
    assert out.startswith("imported 0, updated 0, unchanged ")
    assert out.endswith("errors 0\n")
    assert "unchanged 0" not in out


def test_a_csv_is_utf8_with_mark_and_dos_lines(quoted: Path, run: Run, tmp_path: Path) -> None:
    run("export", quoted, "sales.quotes", "-o", tmp_path / "q.csv")
    content = (tmp_path / "q.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0]["issued_on"] == "2026-11-10"


def test_standard_output_takes_an_export(quoted: Path, run: Run) -> None:
    code, out, _ = run("export", quoted, "partners.partners", "-o", "-", "--format", "json")
    assert code == 0
    assert [partner["code"] for partner in json.loads(out)] == ["C001", "C002", "C003"]


def test_a_fault_names_file_row_and_column_and_writes_nothing(office: Path, run: Run, tmp_path: Path) -> None:
    file = write(
        tmp_path / "p.csv",
        "code,name,corporate_number,closing_day\nA1,良い会社,,20\nA2,,,20\nA3,番号違い,8000012050002,20\nA4,日付違い,,32\n",
    )
    code, out, err = run("import", office, "partners.partners", file)
    assert (code, out) == (1, "imported 0, updated 0, unchanged 0, errors 3\n")
    places = [line.split(": ")[0] for line in err.splitlines()]
    assert places == [f"{file}:3:name", f"{file}:4:corporate_number", f"{file}:5:closing_day"]
    assert json.loads(run("export", office, "partners.partners", "-o", "-", "--format", "json")[1]) == []


def test_japanese_headers_and_cp932_are_understood(office: Path, run: Run, tmp_path: Path) -> None:
    file = write(
        tmp_path / "得意先.csv", "コード,名称,カナ,郵便番号\r\nA1,青葉商事,ｱｵﾊﾞｼｮｳｼﾞ,１００－０００１\r\n", "cp932"
    )
    assert run("import", office, "partners.partners", file)[:2] == (0, "imported 1, updated 0, unchanged 0, errors 0\n")
    (partner,) = json.loads(run("export", office, "partners.partners", "-o", "-", "--format", "json")[1])
    assert (partner["name"], partner["kana"], partner["postal_code"]) == ("青葉商事", "アオバショウジ", "100-0001")


def test_a_changed_issued_quote_is_an_error_and_a_changed_master_an_update(
    quoted: Path, run: Run, tmp_path: Path
) -> None:
    text = (CASES / "quotes.csv").read_text(encoding="utf-8").replace("雑貨,167,個,83", "雑貨,168,個,83")
    code, out, err = run("import", quoted, "sales.quotes", write(tmp_path / "q.csv", text))
    assert code == 1
    assert out == "imported 0, updated 0, unchanged 0, errors 1\n"
    assert "Q-0001" in err
    text = (CASES / "partners.csv").read_text(encoding="utf-8").replace("アオバセイサクショ", "アオバ")
    code, out, err = run("import", quoted, "partners.partners", write(tmp_path / "p.csv", text), "--dry-run")
    assert (code, out) == (0, "imported 0, updated 1, unchanged 2, errors 0\n")
    assert "C001" in err


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", b""), ("a.pdf", b"%PDF-1.7 \x00\x01"), ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
     ("a.csv", b"only,foreign,headers\n1,2,3\n")],
)  # fmt: skip
def test_a_file_that_is_no_table_gets_one_line(
    office: Path, run: Run, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    code, out, err = run("import", office, "partners.partners", file)
    assert code == 1
    assert out.startswith("imported 0, updated 0, unchanged 0, errors ")
    assert err.startswith(f"{file}:1:")


def test_a_missing_file_or_office_or_kind_is_one_line(office: Path, run: Run, tmp_path: Path) -> None:
    for words in (
        ("import", office, "partners.partners", tmp_path / "gone.csv"),
        ("import", tmp_path / "gone.office", "partners.partners", CASES / "partners.csv"),
        ("import", office, "partners.nothing", CASES / "partners.csv"),
        ("print", office, "sales.quote", "Q-9999", "-o", tmp_path / "x.pdf"),
        ("new", office),
    ):
        code, _, err = run(*words)
        assert code == 1, words
        assert len(err.splitlines()) == 1, err
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("words", [(), ("nonsense",), ("import",), ("new", "x.office", "--tax-accounting", "odd")])
def test_wrong_use_exits_2(run: Run, words: tuple[str, ...]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err


def test_quotes_print_by_number_and_by_date_and_twice_the_same(quoted: Path, run: Run, tmp_path: Path) -> None:
    one, two, all_ = tmp_path / "1.pdf", tmp_path / "2.pdf", tmp_path / "all.pdf"
    assert run("print", quoted, "sales.quote", "Q-0001", "-o", one)[0] == 0
    assert run("print", quoted, "sales.quote", "Q-0001", "-o", two)[0] == 0
    assert one.read_bytes() == two.read_bytes()
    text = PdfReader(one).pages[0].extract_text()
    assert "60,197" in text
    assert "株式会社青葉製作所" in text
    assert run("print", quoted, "sales.quote", "--from", "2026-11-01", "--to", "2026-11-30", "-o", all_)[0] == 0
    assert len(PdfReader(all_).pages) == 12
    code, _, err = run(
        "print", quoted, "sales.quote", "--from", "2026-12-01", "--to", "2026-12-31", "-o", tmp_path / "n.pdf"
    )
    assert code == 1
    assert len(err.splitlines()) == 1


def test_check_is_clean_and_machine_readable(quoted: Path, run: Run) -> None:
    code, out, _ = run("check", quoted, "--json")
    results = json.loads(out)
    assert code == 0
    assert all(set(result) == {"name", "ok", "count", "message", "first", "warning"} for result in results)
    assert {"integrity", "guards", "audit"} <= {result["name"] for result in results}
    assert len(run("check", quoted)[1].splitlines()) == len(results)


def test_list_kinds_marks_required_columns(run: Run) -> None:
    lines = run("list-kinds")[1].splitlines()
    assert any(line.startswith("import partners.partners ") and "code*,name*,kana" in line for line in lines)
    assert any(line.startswith("import sales.quotes ") and "quote*" in line for line in lines)
    assert any(line.startswith("export sales.quotes ") for line in lines)
    assert any(line.startswith("print sales.quote") for line in lines)


def test_an_import_opens_the_years_its_dates_need(office: Path, run: Run, tmp_path: Path) -> None:
    run("import", office, "partners.partners", CASES / "partners.csv")
    text = (CASES / "quotes.csv").read_text(encoding="utf-8").replace("2026-11-10", "2023-05-01")
    assert run("import", office, "sales.quotes", write(tmp_path / "old.csv", text))[:2] == (
        0,
        "imported 12, updated 0, unchanged 0, errors 0\n",
    )
    assert run("check", office)[0] == 0
