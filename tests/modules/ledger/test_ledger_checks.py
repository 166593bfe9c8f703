"""`officesuite check`: what is wrong in the books is found, counted and named."""

import contextlib
from datetime import date

import ledger_kit as kit
import pytest
import sqlcipher3.dbapi2
from sqlalchemy import text

from officesuite.base.declare import CheckResult
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.months import set_month
from officesuite.office import checks
from officesuite.office.office import Office

NAMES = (
    "ledger-entries", "ledger-totals", "ledger-years", "ledger-numbers", "ledger-opening", "ledger-tax",
    "ledger-corrections", "ledger-history", "ledger-late", "ledger-credit-cap", "ledger-unclassified",
)  # fmt: skip


def results(office: Office) -> dict[str, CheckResult]:
    with office.read() as session:
        return {result.name: result for result in checks.run_checks(session) if result.name.startswith("ledger-")}


def filled(office: Office) -> kit.Book:
    book = kit.Book(office)
    office.run(kit.open_year, day=date(2025, 5, 1))
    book.post("現金 500", "売上高 500", on=date(2025, 5, 1))
    book.post("消耗品費 1100 standard-10", "現金 1100", on=date(2026, 5, 1))
    wrong = book.post("現金 30", "売上高 30", on=date(2026, 6, 1))
    office.run(correct, entry_id=wrong.id, reason="誤り", right=book.entry("現金 40", "売上高 40", on=date(2026, 6, 1)))
    return book


def test_books_kept_by_the_program_pass_every_check(office: Office) -> None:
    filled(office)
    found = results(office)
    assert tuple(found) == NAMES
    assert all(result.ok and not result.warning for result in found.values())
    assert [found[name].count for name in NAMES[:7]] == [5, 7, 2, 5, 2, 1, 2]


def test_totals_that_differ_are_named_with_account_and_month(office: Office) -> None:
    book = filled(office)
    office.run(
        kit.raw,
        sql=f"UPDATE ledger_total SET debit = debit + 1 WHERE account_id = {book.ids['現金']} AND period = 2026060",
    )
    found = results(office)["ledger-totals"]
    assert (found.ok, found.first) == (False, "1111 2026-06")
    assert "1111" in found.message


def test_totals_of_no_line_and_lines_of_no_total_are_found(office: Office) -> None:
    book = filled(office)
    office.run(kit.raw, sql=f"DELETE FROM ledger_total WHERE account_id = {book.ids['売上高']} AND period = 2025050")
    assert results(office)["ledger-totals"].first == "4101 2025-05"


def test_a_number_given_to_no_entry_is_a_gap(office: Office) -> None:
    filled(office)
    office.run(kit.raw, sql="UPDATE ledger_year SET last_no = last_no + 1 WHERE last_no = 4")
    found = results(office)["ledger-numbers"]
    assert (found.ok, found.first) == (False, "2026 5")


TAMPERING = (
    ("UPDATE journal_line SET amount = 501 WHERE entry_id = 1 AND side = 1", "ledger-entries", "ledger.entry:1"),
    ("UPDATE journal_line SET amount = 501 WHERE entry_id = 1 AND side = 1", "ledger-years", "2025"),
    ("UPDATE journal_entry SET total = 7 WHERE id = 2", "ledger-entries", "ledger.entry:2"),
    ("UPDATE journal_entry SET entry_no = 9 WHERE id = 3", "ledger-numbers", "2026 2"),
    ("UPDATE journal_entry SET date = '2026-05-02' WHERE id = 2", "ledger-entries", "ledger.entry:2"),
    ("UPDATE journal_line SET gross = 1101 WHERE entry_id = 2 AND line_no = 1", "ledger-tax", "ledger.entry:2"),
    ("DELETE FROM journal_line WHERE entry_id = 4", "ledger-entries", "ledger.entry:4"),
    ("UPDATE journal_entry SET total = -31 WHERE id = 4", "ledger-corrections", "ledger.entry:4"),
    ("UPDATE journal_entry SET fiscal_year_id = (SELECT MAX(id) FROM fiscal_year) WHERE id = 5", "ledger-years",
     "ledger.entry:5"),
)  # fmt: skip


@pytest.mark.file_only
@pytest.mark.parametrize(("statement", "check", "first"), TAMPERING)
def test_what_somebody_changed_past_the_guards_is_found(office: Office, statement: str, check: str, first: str) -> None:
    filled(office)
    path = office.path
    with contextlib.closing(sqlcipher3.dbapi2.connect(str(path), isolation_level=None)) as connection:
        names = [row[0] for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('journal_entry', 'journal_line')")]  # fmt: skip
        for name in names:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(statement)
    found = results(office)[check]
    assert (found.ok, found.first) == (False, first)


_MORE = """UPDATE journal_line SET amount = amount + 1, gross = gross + 1 WHERE entry_id = 1;
UPDATE journal_entry SET total = total + 1 WHERE id = 1;
UPDATE ledger_total SET debit = debit + sign(debit), credit = credit + sign(credit), gross = gross + sign(gross)
WHERE period = 2025050"""
FORGERIES = (
    _MORE,
    "UPDATE journal_line SET description = '打合せ' WHERE entry_id = 1",
    "UPDATE journal_line SET partner = '別の人' WHERE entry_id = 1",
    "UPDATE journal_entry SET entered_by = '別の人' WHERE id = 1",
    "UPDATE journal_entry SET entered_at = '2025-05-01 00:00:00.000000' WHERE id = 1",
    "UPDATE journal_entry SET late = 1 WHERE id = 1",
)


@pytest.mark.file_only
@pytest.mark.parametrize("statements", FORGERIES)
def test_a_forgery_that_fits_and_puts_the_guards_back_is_not_what_history_says(office: Office, statements: str) -> None:
    filled(office)
    with contextlib.closing(sqlcipher3.dbapi2.connect(str(office.path), isolation_level=None)) as connection:
        made = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('journal_entry', 'journal_line')"
        ).fetchall()
        for name, _ in made:
            connection.execute(f'DROP TRIGGER "{name}"')
        for statement in statements.split(";"):
            connection.execute(statement)
        for _, sql in made:
            connection.execute(sql)
    with office.read() as session:
        wrong = [(result.name, result.first) for result in checks.run_checks(session) if not result.ok]
    assert wrong == [("ledger-history", "ledger.entry:1")]


def test_late_entries_and_unclassified_accounts_are_warnings(office: Office) -> None:
    book = filled(office)
    with office.read() as session:
        year_id = session.scalar(text("SELECT id FROM fiscal_year WHERE number = 2026"))
    office.run(set_month, fiscal_year_id=int(year_id or 0), period=2026100, state="provisional")
    book.post("現金 8", "売上高 8", on=date(2026, 10, 1))
    office.run(kit.raw, sql="UPDATE account SET section = 'unclassified' WHERE code = '5121'")
    code = next(name for name, id_ in book.ids.items() if id_ == _id_of(office, "5121"))
    book.post(f"{code} 8", "現金 8")
    found = results(office)
    late, unclassified = found["ledger-late"], found["ledger-unclassified"]
    assert (late.ok, late.warning, late.count, late.first) == (True, True, 1, "ledger.entry:6")
    assert (unclassified.ok, unclassified.warning, unclassified.count, unclassified.first) == (True, True, 1, "5121")


def _id_of(office: Office, code: str) -> int:
    with office.read() as session:
        return int(session.scalar(text(f"SELECT id FROM account WHERE code = '{code}'")) or 0)
