"""The benchmarks themselves: their data is the same for a seed and sound, and their verdicts say what the figures say."""

import csv
from io import BytesIO
from pathlib import Path

import customers
import ledger_file
import ledger_offices
import pypdf
import pytest
import quotes
import run
from figures import Line, Peer, Spread, spread

from officesuite.base.numbers import is_corporate_number
from officesuite.modules.sales import documents
from officesuite.paper.tables import Kind


def test_the_same_seed_makes_the_same_customers_with_sound_numbers(tmp_path: Path) -> None:
    files = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for path in files:
        customers.write_customers(path, count=500, seed=7)
    assert files[0].read_bytes() == files[1].read_bytes()
    with files[0].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["code"] for row in rows}) == 500
    assert all(is_corporate_number(row["corporate_number"]) for row in rows if row["corporate_number"])
    assert all(row["registration_number"] in ("", "T" + row["corporate_number"]) for row in rows)
    assert rows[100]["name"] == rows[99]["name"]  # entered twice
    assert 490 <= len({row["name"] for row in rows}) < 500


def test_the_same_seed_makes_the_same_books_of_the_promised_size(tmp_path: Path) -> None:
    one, two = (ledger_file.write(tmp_path / name, 4000, seed=7) for name in ("one.csv", "two.csv"))
    assert one.read_bytes() == two.read_bytes() != ledger_file.write(tmp_path / "three.csv", 4000, seed=8).read_bytes()
    found = ledger_file.counted(one)
    assert (found.entries, found.accounts) == (4000, 120)
    assert found.lines / found.entries == pytest.approx(2.55, abs=0.04)
    assert found.busiest / found.lines == pytest.approx(0.18, abs=0.015)


def test_benchmarked_books_balance_entry_by_entry_within_their_year(tmp_path: Path) -> None:
    path = ledger_file.write(tmp_path / "books.csv", 500, seed=7)
    balances: dict[str, int] = {}
    lines: dict[str, int] = {}
    days = set()
    with path.open(encoding="cp932", newline="") as file:
        for row in csv.reader(file):
            assert len(row) == 25
            balances[row[1]] = balances.get(row[1], 0) + int(row[8]) - int(row[14])
            lines[row[1]] = lines.get(row[1], 0) + bool(row[4]) + bool(row[10])
            days.add(row[3])
    assert set(balances.values()) == {0}
    assert (len(balances), set(lines.values())) == (500, {2, 3, 4})
    assert (min(days), max(days)) == ("2025/04/01", "2026/03/31")
    assert sum(ledger_file.sums(path).values()) == sum(ledger_offices.expected(path).values()) == 0


def test_books_that_say_otherwise_than_the_file_are_no_benchmark(tmp_path: Path) -> None:
    path = ledger_file.write(tmp_path / "books.csv", 50, seed=7)
    right = "account_name,closing\n" + "".join(f"{name},{yen}\n" for name, yen in ledger_offices.expected(path).items())
    ledger_offices.must_be_balances(right, path)
    with pytest.raises(RuntimeError, match=r"1 balances differ .* 借入金"):
        ledger_offices.must_be_balances(f"{right}借入金,1\n", path)


def test_a_benchmarked_quote_adds_up_and_has_two_pages() -> None:
    paper = quotes.quote(3, seed=1)
    assert paper == quotes.quote(3, seed=1)
    assert paper.total == sum(row.amount for row in paper.rows if row.kind is Kind.ITEM) + paper.tax
    assert len(pypdf.PdfReader(BytesIO(documents.pdf(paper))).pages) == 2


@pytest.mark.parametrize(
    ("median", "wanted", "floor", "verdict"),
    [
        (0.6, 1.2, False, "met, 2.0×"), (1.5, 1.2, False, "MISSED, 1.25× too much"), (20_000, 10_000, True, "met, 2.0×"),
        (5_000, 10_000, True, "MISSED, 2.00× too few"), (0, 0, False, "met"), (3, 0, False, "MISSED"), (1.0, None, False, "for comparison"),
    ],
)  # fmt: skip
def test_a_verdict_says_by_how_much(median: float, wanted: float | None, floor: bool, verdict: str) -> None:
    assert Line("", Spread(median, median, median, 1, "s"), wanted, floor).verdict == verdict


def test_the_table_shows_spread_target_verdict_and_every_peer(capsys: pytest.CaptureFixture[str]) -> None:
    peers = (Peer("platypus", spread([9.0, 12.0, 30.0], "s")), Peer("Qt", spread([8.0], "s")))
    run.print_table([Line("quotes", spread([3.0, 3.5, 5.0], "s"), 6.0, peers=peers), "list: could not be measured"])
    head, rule, first, second, last = capsys.readouterr().out.splitlines()
    assert head.startswith("measure")
    assert set(rule) == {"-", " "}
    assert first.split("  ")[0] == "quotes"
    assert "3.50 s (3–5)" in first
    assert "≤ 6 s" in first
    assert "met, 1.7×" in first
    assert first.endswith("platypus: 12 s (9–30)")
    assert second.strip() == "Qt: 8 s"
    assert "NOT MEASURED" in last


def test_the_table_goes_into_a_page_of_documentation() -> None:
    peers = (Peer("platypus", spread([12.0], "s")), Peer("Qt", spread([8.0], "s")))
    assert run.markdown([Line("quotes", spread([3.0], "s"), 6.0, peers=peers)]).splitlines()[1:] == [
        "|---|---|---|---|---|", "| quotes | 3 s | ≤ 6 s | met, 2.0× | platypus: 12 s |", "|  |  |  |  | Qt: 8 s |",
    ]  # fmt: skip
