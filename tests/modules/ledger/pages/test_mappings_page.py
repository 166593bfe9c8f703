"""Saved mappings on screen: headers are read from a file, the usual ones fill themselves in, and a file comes in by them."""

import csv
from pathlib import Path
from typing import Any

import pytest
from desk_kit import NotingDesk
from ledger_kit import Book
from modules.ledger.pages.reports_kit import shown
from pytestqt.qtbot import QtBot

from officesuite.modules.ledger.exchange.mappings import guessed, mappings
from officesuite.modules.ledger.pages.masters.mappings_page import MappingsPage
from officesuite.office import transfer
from officesuite.office.office import Office
from officesuite.shell.import_facts import try_file
from officesuite.ui import register

HEADERS = ("伝票日付", "借方科目", "貸方科目", "金額", "メモ")


@pytest.fixture
def book(office: Office) -> Book:
    return Book(office)


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = tmp_path / "旧会計.csv"
    with path.open("w", encoding="cp932", newline="") as file:
        csv.writer(file).writerows(
            [
                HEADERS,
                ("2026/11/02", "消耗品費", "現金", "1,100", "文具"),
                ("2026/11/03", "通信費", "現金", "840", "切手"),
            ]
        )
    return path


def test_usual_headers_are_known_by_themselves() -> None:
    assert guessed(HEADERS) == {
        "date": "伝票日付", "debit_account": "借方科目", "credit_account": "貸方科目", "debit_amount": "金額", "credit_amount": "金額",
    }  # fmt: skip
    assert guessed(("取引No", "取引日", "借方勘定科目", "借方金額(円)", "摘要"))["debit_amount"] == "借方金額(円)"


def test_a_mapping_is_made_from_a_file_and_the_file_comes_in_by_it(
    qtbot: QtBot, desk: NotingDesk, book: Book, office: Office, old_file: Path
) -> None:
    page: Any = shown(qtbot, MappingsPage(desk))
    page.begin_new()
    page.read_headers(old_file)
    assert "例：文具" in page.form.editor("description").itemText(5)  # the header with what stands below it
    page.form.put({"name": "旧会計", "description": "メモ"})
    assert page.save(), page.form.problems.problems
    page.take_in()
    assert desk.opened[-1] == ("page:shell.import", {"kind": "ledger.mapped", "options": {"mapping": "旧会計"}})
    kind = office.registry.import_kind("ledger.mapped")
    trial = try_file(office, kind, old_file, options={"mapping": "旧会計"})
    assert trial.headers == HEADERS
    assert {match.header: match.goes_to for match in trial.matches}["メモ"] == "摘要"
    assert (trial.outcome.imported, trial.count) == (2, 2)
    outcome = transfer.import_file(office, kind, old_file, dry_run=False, options={"mapping": "旧会計"})
    assert outcome.imported == 2
    again = transfer.import_file(office, kind, old_file, dry_run=False, options={"mapping": "旧会計"})
    assert (again.imported, again.unchanged) == (0, 2)


def test_every_column_that_is_needed_and_missing_is_told(
    qtbot: QtBot, desk: NotingDesk, book: Book, office: Office
) -> None:
    page: Any = shown(qtbot, MappingsPage(desk))
    page.begin_new()
    page.form.put({"name": "空"})
    assert not page.save()
    assert {problem.field for problem in page.form.problems.problems} == {
        "date", "debit_account", "debit_amount", "credit_account", "credit_amount",
    }  # fmt: skip
    with office.read() as session:
        assert mappings(session) == ()


def test_a_mapping_keeps_its_headers_without_the_file_and_is_forgotten_after_asking(
    qtbot: QtBot, desk: NotingDesk, book: Book, office: Office, old_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page: Any = shown(qtbot, MappingsPage(desk))
    page.begin_new()
    page.read_headers(old_file)
    page.form.put({"name": "旧会計"})
    assert page.save()
    later: Any = shown(qtbot, MappingsPage(desk))
    assert later.form.editor("debit_account").value() == "借方科目"
    later.form.put({"name": "新しい名前", "program": "yayoi"})
    assert later.save(), later.form.problems.problems
    with office.read() as session:
        (kept,) = mappings(session)
    assert (kept.name, kept.program, kept.headers["debit_amount"]) == ("新しい名前", "yayoi", "金額")
    monkeypatch.setattr(register, "ask", lambda *given, **more: True)
    later.delete()
    with office.read() as session:
        assert mappings(session) == ()


def test_a_file_that_is_no_table_is_told(qtbot: QtBot, desk: NotingDesk, book: Book, tmp_path: Path) -> None:
    page: Any = shown(qtbot, MappingsPage(desk))
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    page.read_headers(tmp_path / "a.pdf")
    assert "PDF" in str(desk.errors[-1])
