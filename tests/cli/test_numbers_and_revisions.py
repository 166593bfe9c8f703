"""Numbers and revisions that come in files beside those the office gives itself."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sales_kit as kit

from officesuite.modules.sales import services
from officesuite.office.office import Office, open_office
from officesuite.office.registry import Registry

Run = Callable[..., tuple[int, str, str]]
HEADER = "quote,issued_on,customer_code,row_kind,description,quantity,unit_price,tax_category\n"


@pytest.fixture
def take_in(office_file: Path, run: Run, tmp_path: Path) -> Callable[..., tuple[int, str, str]]:
    """Imports quotes of these numbers, one sheet of paper at ¥100 each."""

    def call(*numbers: str) -> tuple[int, str, str]:
        file = tmp_path / "q.csv"
        rows = (f"{number},2026-11-10,C1,item,紙,1,100,standard-10\n" for number in numbers)
        file.write_text(HEADER + "".join(rows), "utf-8")
        return run("import", office_file, "sales.quotes", file)

    return call


def states(run: Run, office: Path) -> list[tuple[str, int, str]]:
    quotes = json.loads(run("export", office, "sales.quotes", "-o", "-", "--format", "json")[1])
    return [(quote["number"], quote["revision"], quote["state"]) for quote in quotes]


def opened(path: Path, registry: Registry) -> Office:
    return open_office(path, registry, today=date(2026, 11, 24))


def issued(office: Office, day: date = date(2026, 11, 24)) -> services.Issued:
    return kit.issued(office, 1, kit.item("紙", "1", "100"), issued_on=day)


def test_the_sequence_skips_what_was_imported_and_restarts_each_month(
    office_file: Path, run: Run, take_in: Run, registry: Registry
) -> None:
    assert take_in("202611-0001", "202611-0003-R2", "202612-0001")[0] == 0
    office = opened(office_file, registry)
    given = [issued(office).number for _ in range(2)]
    given += [issued(office, day).number for day in (date(2026, 12, 1), date(2027, 1, 5), date(2026, 11, 1))]
    office.close()
    assert given == ["202611-0002", "202611-0004", "202612-0002", "202701-0001", "202611-0005"]
    assert run("check", office_file)[0] == 0, "imported numbers, revisions too, make no gap"


def test_only_the_newest_imported_revision_counts(office_file: Path, run: Run, take_in: Run) -> None:
    assert take_in("A-1")[0] == take_in("A-1-R3")[0] == take_in("A-1-R2")[0] == 0
    assert states(run, office_file) == [("A-1", 1, "superseded"), ("A-1", 2, "superseded"), ("A-1", 3, "issued")]
    assert take_in("A-1", "A-1-R2", "A-1-R3")[1] == "imported 0, updated 0, unchanged 3, errors 0\n"


def test_no_file_revises_an_ordered_quote_nor_one_being_revised(
    office_file: Path, run: Run, take_in: Run, registry: Registry
) -> None:
    office = opened(office_file, registry)
    won, revised = issued(office), issued(office)
    office.run(services.mark_won, quote_id=won.id)
    draft = office.run(services.revise_quote, quote_id=revised.id)
    office.close()
    for number in (f"{won.number}-R2", f"{revised.number}-R2"):
        code, out, err = take_in(number)
        assert (code, out) == (1, "imported 0, updated 0, unchanged 0, errors 1\n")
        assert ":2:quote: " in err
        assert number in err
    office = opened(office_file, registry)
    assert office.run(services.issue_quote, quote_id=draft.id).number == "202611-0002-R2"
    office.close()
    assert states(run, office_file) == [
        ("202611-0001", 1, "won"),
        ("202611-0002", 1, "superseded"),
        ("202611-0002", 2, "issued"),
    ]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_quotes_in_every_state_come_back_unchanged(
    office_file: Path, run: Run, registry: Registry, tmp_path: Path, suffix: str
) -> None:
    office = opened(office_file, registry)
    office.run(services.mark_won, quote_id=issued(office).id)
    office.run(services.mark_lost, quote_id=issued(office).id, reason="price")
    office.run(services.cancel_quote, quote_id=issued(office).id)
    office.run(services.revise_quote, quote_id=issued(office).id)
    office.close()
    file = tmp_path / f"q.{suffix}"
    assert run("export", office_file, "sales.quotes", "-o", file)[0] == 0
    assert run("import", office_file, "sales.quotes", file) == (
        0,
        "imported 0, updated 0, unchanged 4, errors 0\n",
        "",
    )
    quotes = json.loads(run("export", office_file, "sales.quotes", "-o", "-", "--format", "json")[1])
    assert [(quote["number"], quote["state"]) for quote in quotes] == [
        ("202611-0001", "won"),
        ("202611-0002", "lost"),
        ("202611-0003", "cancelled"),
        ("202611-0004", "issued"),
        (None, "draft"),
    ]
