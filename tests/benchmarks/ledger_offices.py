"""Offices whose books hold N imported entries and some typed ones, and the same postings in a bare SQLite table beside them.

弥生's file has no counterparties, so those that a search looks for stand in the typed entries.
"""

import csv
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import ledger_file
from offices import Bench

from officesuite.modules.ledger.queries.asked import account_named
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.services.posting import post
from officesuite.office import transfer
from officesuite.office.office import Office

TYPED = 200  # entries
COST, TAX = "消耗品費", "仮払消費税"
PARTNER = "株式会社青葉商事"

_COPIES = (
    "CREATE TABLE posting (account INTEGER, date TEXT, txn INTEGER, line INTEGER, amount INTEGER)",
    "INSERT INTO posting SELECT account_id, date, entry_id, line_no, side * amount FROM office.journal_line",
    "CREATE INDEX cover ON posting (account, date, txn, line, amount)",
    "CREATE TABLE entry (id INTEGER PRIMARY KEY, date TEXT, total INTEGER, text TEXT)",
    "INSERT INTO entry SELECT id, date, total, search FROM office.journal_entry",
    "CREATE INDEX entry_date ON entry (date, id)",
    "CREATE TABLE account AS SELECT id, code, name FROM office.account",
    "ANALYZE",
)


def take_in(office: Office, path: Path) -> int:
    """Imports the file as the program does; returns how many entries came in. Raises RuntimeError when it was refused."""
    kind = office.registry.import_kind("ledger.yayoi")
    outcome = transfer.import_file(office, kind, path, dry_run=False, options={"create_missing": True})
    if outcome.errors:
        raise RuntimeError(f"the import was refused: {outcome.faults[0].message}")
    return outcome.imported


def books(bench: Bench, entries: int) -> Path:
    """An office with so many entries, closed; its trial balance is the file's."""

    def make(path: Path) -> None:
        office = bench.new_office(path.stem)
        try:
            take_in(office, ledger_file.file_of(bench, entries))
            accounts = ids(office)
            for number in range(TYPED):
                office.run(post, entry=typed(number, *accounts))
            must_be_balances(_trial_balance(office), ledger_file.file_of(bench, entries))
        finally:
            office.close()

    return bench.made(f"books-{entries}.office", make)


def postings(bench: Bench, entries: int) -> Path:
    """The least that could hold the same: a table of postings with a covering index, by Python's own sqlite3."""
    office = books(bench, entries)

    def make(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("ATTACH ? AS office", (str(office),))
            for statement in _COPIES:
                connection.execute(statement)

    return bench.made(f"postings-{entries}.sqlite", make)


def ids(office: Office) -> tuple[int, int]:
    """The accounts of a typed entry."""
    with office.read() as session:
        return account_named(session, COST), account_named(session, ledger_file.BUSIEST)


def typed(number: int, cost: int, bank: int) -> Entry:
    """An entry of two lines as someone types it: paper bought from a counterparty, tax included."""
    amount, words = 1_100 + number * 110, f"コピー用紙 {number}"
    debit = Line(Side.DEBIT, cost, amount, partner=PARTNER, tax=LineTax("standard-10"), description=words)
    credit = Line(Side.CREDIT, bank, amount, partner=PARTNER, description=words)
    return Entry(ledger_file.FIRST + timedelta(days=number * 7 % 365), (debit, credit))


def expected(path: Path) -> dict[str, int]:
    """Balances by account of the books made of a file: what it adds up to, and the typed entries'."""
    found = ledger_file.sums(path)
    for number in range(TYPED):
        net = 1_000 + number * 100
        for name, amount in ((COST, net), (TAX, net // 10), (ledger_file.BUSIEST, -net - net // 10)):
            found[name] = found.get(name, 0) + amount
    return found


def _trial_balance(office: Office) -> str:
    options = {"from": ledger_file.FIRST.isoformat(), "to": ledger_file.LAST.isoformat()}
    kind = office.registry.export_kind("ledger.trial-balance")
    return transfer.export(office, kind, format_="csv", options=options).decode("utf-8-sig")


def must_be_balances(text: str, path: Path) -> None:
    """Raises RuntimeError unless an exported trial balance says of every account what the entries add up to."""
    found = {row["account_name"]: int(row["closing"]) for row in csv.DictReader(text.splitlines())}
    wanted = expected(path)
    wrong = {name for name in {*found, *wanted} if found.get(name, 0) != wanted.get(name, 0)}
    if wrong:
        raise RuntimeError(f"{len(wrong)} balances differ from those of the file, first that of {min(wrong)}")
