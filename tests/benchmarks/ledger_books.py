"""Reading the books, warm: trial balance, monthly trend, screens of the busiest account, search; against bare SQLite.

With a million entries (`--large`) the same again: what the totals answer may take a fifth longer, and no more.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

import ledger_offices
from figures import Line, Peer, Spread, seconds, spread
from ledger_file import BUSIEST, FIRST, LAST
from offices import Bench

from officesuite.base.kana import fold
from officesuite.modules.ledger.queries import search, sums
from officesuite.modules.ledger.queries.asked import account_named
from officesuite.modules.ledger.queries.books import Book
from officesuite.modules.ledger.queries.ledger_pages import book_rows
from officesuite.modules.ledger.queries.search import JournalFilter
from officesuite.office.office import Office

SCREEN = 200  # rows
_FROM, _TO = date(2025, 6, 10), date(2025, 12, 20)
_ROUNDS = 21

_BALANCE = (
    "SELECT account, SUM(amount), SUM(CASE WHEN amount > 0 THEN amount END), SUM(CASE WHEN amount < 0 THEN amount END) "
    "FROM posting WHERE date BETWEEN ? AND ? GROUP BY account"
)
_MONTHLY = "SELECT account, substr(date, 1, 7), SUM(amount) FROM posting WHERE date BETWEEN ? AND ? GROUP BY 1, 2"
_SCREEN = f"SELECT date, txn, line, amount FROM posting WHERE account = ? ORDER BY date {{0}}, txn {{0}}, line {{0}} LIMIT {SCREEN}"
_SUM = "SELECT SUM(amount) FROM posting WHERE account = ?"
_SEARCH = (
    "SELECT id, date, total, text FROM entry WHERE date BETWEEN ? AND ? AND total BETWEEN ? AND ? AND text LIKE ? "
    f"ORDER BY date, id LIMIT {SCREEN}"
)
SEARCHES = {  # by what it finds; the counterparty's name stands in the 摘要 of an eighth of the others
    "many": JournalFilter(first=_FROM, last=_TO, amount_from=10_000, amount_to=50_000, text="電話"),
    "few": JournalFilter(first=_FROM, last=_FROM, amount_from=10_000, amount_to=50_000, text="みどり"),
    "none": JournalFilter(first=FIRST, last=LAST, amount_from=10_000, amount_to=50_000, text="どこにもない"),
    "counterparty": JournalFilter(first=FIRST, last=LAST, amount_from=10_000, amount_to=50_000, partner="青葉商事"),
}


def measure(bench: Bench) -> list[Line]:
    """Six kinds of lines, for each size."""
    found: list[Line] = []
    for entries in bench.sizes:
        path = ledger_offices.books(bench, entries)
        plain = ledger_offices.postings(bench, entries)
        with closing(bench.open(path)) as office, closing(sqlite3.connect(plain)) as connection:
            lines = [*_sums(office, connection), *_screens(office, connection), *_searches(office, connection)]
        named = [replace(line, measure=f"{line.measure}, {entries:,} entries") for line in lines]
        found += [_no_slower(line, first) for line, first in zip(named, found, strict=True)] if found else named
    return found


def _no_slower(line: Line, small: Line) -> Line:
    """At a million entries what the totals answer may take a fifth longer than at the usual size; a search has no target."""
    if small.measure.startswith("search"):
        return replace(line, target=None)
    flat = small.measure.startswith(("trial balance of a year", "monthly"))
    return replace(line, target=small.figure.median * 1.2) if flat else line


def _ours(office: Office, work: Callable[[Any], object]) -> Spread:
    """Milliseconds of a reading, each in a session of its own as a page has it; the first ones fill caches."""

    def read() -> None:
        with office.read() as session:
            work(session)

    return _warm(read)


def _warm(work: Callable[[], object]) -> Spread:
    times = [seconds(work) * 1000 for _ in range(_ROUNDS + 2)]
    return spread(times[2:], "ms")


def _bare(connection: sqlite3.Connection, *statements: tuple[str, Sequence[object]]) -> tuple[Peer, ...]:
    def read() -> None:
        for statement, values in statements:
            connection.execute(statement, values).fetchall()

    return (Peer("sqlite3 over a covering index", _warm(read)),)


def _sums(office: Office, connection: sqlite3.Connection) -> list[Line]:
    year, inside = (FIRST.isoformat(), LAST.isoformat()), (_FROM.isoformat(), _TO.isoformat())
    return [
        Line("trial balance of a year", _ours(office, lambda s: sums.account_sums(s, first=FIRST, last=LAST)), 10,
             peers=_bare(connection, (_BALANCE, year))),
        Line("monthly trend (月次推移)", _ours(office, lambda s: sums.monthly_sums(s, first=FIRST, last=LAST)), 10,
             peers=_bare(connection, (_MONTHLY, year))),
        Line("trial balance from the 10th to the 20th", _ours(office, lambda s: sums.account_sums(s, first=_FROM, last=_TO)),
             peers=_bare(connection, (_BALANCE, inside))),
    ]  # fmt: skip


def _screens(office: Office, connection: sqlite3.Connection) -> list[Line]:
    with office.read() as session:
        book = Book(account_named(session, BUSIEST), FIRST, LAST)
        count = book_rows(session, book, 0, 1).plan.lines
    where = (book.account_id,)
    return [
        Line("first screen of the busiest account", _ours(office, lambda s: book_rows(s, book, 0, SCREEN)), 20,
             peers=_bare(connection, (_SCREEN.format("ASC"), where))),
        Line("its last screen, with the balance", _ours(office, lambda s: book_rows(s, book, count - SCREEN, SCREEN)), 20,
             peers=_bare(connection, (_SCREEN.format("DESC"), where), (_SUM, where))),
    ]  # fmt: skip


def _searches(office: Office, connection: sqlite3.Connection) -> list[Line]:
    found = []
    for words, wanted in SEARCHES.items():
        assert wanted.first is not None
        assert wanted.last is not None
        values = (wanted.first.isoformat(), wanted.last.isoformat(), wanted.amount_from, wanted.amount_to,
                  f"%{fold(wanted.text or wanted.partner)}%")  # fmt: skip
        figure = _ours(office, lambda s, wanted=wanted: search.journal_page(s, wanted, 0, SCREEN))
        found.append(
            Line(f"search by three conditions ({words})", figure, 50, peers=_bare(connection, (_SEARCH, values)))
        )
    return found
