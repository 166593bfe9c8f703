"""What is written out and taken in again, and what writing must never touch."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from officesuite import cli

Run = Callable[..., tuple[int, str, str]]
WORDS = (
    "=1+1", "+81", "-5", "@x", "1e5", "001", "TRUE", "2026-11-10", 'a"b', "a,b", "😀𠮷葛󠄀", '"', "x_x000D_y", "_x0041_",
    "末", "NULL", "<b>&amp;", "e\u0301", "㈱①", "ｱｲｳ", "～〜－‐", "\\",
)  # fmt: skip


def table(*rows: tuple[object, ...]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_any_words_go_out_and_come_back(office_file: Path, run: Run, tmp_path: Path, suffix: str) -> None:
    sources = {
        "partners.partners": table(("code", "name", "address1"), *((f"P{n}", w, w) for n, w in enumerate(WORDS))),
        "sales.items": table(("code", "name", "unit", "unit_price"), *((w, w, w, n) for n, w in enumerate(WORDS))),
        "sales.quotes": table(
            ("quote", "issued_on", "customer_code", "subject", "row_kind", "description", "quantity", "unit", "unit_price", "tax_category"),
            *((w, "2026-11-10", "C1", w, "item", w, n, w, "-.5", "exempt") for n, w in enumerate(WORDS)),
        ),
    }  # fmt: skip
    second = tmp_path / "second.office"
    assert cli.main(["new", str(second), "--today", "2026-11-24"]) == 0
    for kind, source in sources.items():
        given, out = tmp_path / f"{kind}.in.csv", tmp_path / f"{kind}.{suffix}"
        given.write_text(source, "utf-8", newline="")
        assert run("import", office_file, kind, given)[0] == 0
        assert run("export", office_file, kind, "-o", out)[0] == 0
        count = len(WORDS) + 4 * (kind == "partners.partners")
        told = f"imported 0, updated 0, unchanged {count}, errors 0\n"
        assert run("import", office_file, kind, out)[:2] == (0, told)
        assert run("import", second, kind, out)[0] == 0
        as_json = [run("export", office, kind, "-o", "-", "--format", "json")[1] for office in (office_file, second)]
        assert as_json[0] == as_json[1]


def test_a_dry_run_leaves_every_byte_and_opens_no_year(office_file: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "q.csv"
    file.write_text(
        "quote,issued_on,customer_code,row_kind,quantity,unit_price,tax_category\nQ1,2031-01-01,C1,item,1,100,exempt\n",
        "utf-8",
    )
    before = office_file.read_bytes()
    assert (
        run("import", office_file, "sales.quotes", file, "--dry-run")[1]
        == "imported 1, updated 0, unchanged 0, errors 0\n"
    )
    assert office_file.read_bytes() == before
    assert run("import", office_file, "sales.quotes", file)[1] == "imported 1, updated 0, unchanged 0, errors 0\n"


def test_a_rate_alone_names_its_category(office_file: Path, run: Run, tmp_path: Path) -> None:
    rates = ("10", "0.1", "10%", "8", "0.08", "8%※", "課税 10%", "旧8%")
    file = tmp_path / "q.csv"
    rows = "".join(f"T{n},2026-11-10,C1,item,1,1000,{rate}\n" for n, rate in enumerate(rates))
    file.write_text("見積番号,見積日,得意先コード,行区分,数量,単価,税率\n" + rows, "utf-8")
    assert run("import", office_file, "sales.quotes", file)[0] == 0
    quotes = json.loads(run("export", office_file, "sales.quotes", "-o", "-", "--format", "json")[1])
    assert [quote["by_rate"][0]["category"] for quote in quotes] == [
        "standard-10", "standard-10", "standard-10", "reduced-8", "reduced-8", "reduced-8", "standard-10", "standard-8-old",
    ]  # fmt: skip
    for wrong in ("5", "NaN", "-1", "0", "Infinity"):
        file.write_text(
            f"見積番号,見積日,得意先コード,行区分,数量,単価,税率\nX,2026-11-10,C1,item,1,1,{wrong}\n", "utf-8"
        )
        code, _, err = run("import", office_file, "sales.quotes", file)
        assert (code, err.startswith(f"{file}:2:税率: ")) == (1, True)


@pytest.mark.parametrize("words", [("export", "partners.partners", "--format", "csv"), ("print", "sales.quote")])
def test_an_office_is_never_written_over(office_file: Path, run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    file = tmp_path / "q.csv"
    file.write_text(
        "quote,issued_on,customer_code,row_kind,quantity,unit_price,tax_category\nQ1,2026-11-10,C1,item,1,100,exempt\n",
        "utf-8",
    )
    assert run("import", office_file, "sales.quotes", file)[0] == 0
    code, out, err = run(words[0], office_file, *words[1:], "-o", office_file)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert run("check", office_file)[0] == 0


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-30", "R8.11.24"])
def test_an_office_has_a_believable_today(run: Run, tmp_path: Path, day: str) -> None:
    code, out, err = run("new", tmp_path / "x.office", "--today", day)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert not (tmp_path / "x.office").exists()


@pytest.mark.parametrize("words", [("import", "partners.partners", "x.csv", "--dry"), ("check", "--js")])
def test_options_are_written_out(office_file: Path, run: Run, words: tuple[str, ...]) -> None:
    assert run(words[0], office_file, *words[1:])[0] == 2
