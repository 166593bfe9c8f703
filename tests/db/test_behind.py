"""Rows that a second thread stores: in order, in the same transaction, and nothing more after an error."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from officesuite.db.behind import Behind
from officesuite.db.engine import open_engine
from officesuite.db.failures import explain

INSERT = "INSERT INTO thing (id, name) VALUES (?, ?)"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    engine = open_engine(tmp_path / "things.sqlite")
    with engine.connect().execution_options(office_writes=True) as connection:
        connection.execute(text("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)"))
        connection.commit()
        connection.begin()
        yield connection
    engine.dispose()


def rows(first: int, last: int) -> list[tuple[int, str]]:
    return [(number, f"thing {number}") for number in range(first, last + 1)]


def count(connection: Connection) -> int:
    return int(connection.scalar(text("SELECT COUNT(*) FROM thing")) or 0)


def test_whoever_asks_the_same_connection_sees_every_row_handed_over(connection: Connection) -> None:
    switch = sys.getswitchinterval()
    with Behind(connection) as behind:
        for start in range(0, 100_000, 5_000):
            behind.send(INSERT, rows(start + 1, start + 5_000))
        behind.send("UPDATE thing SET name = ? WHERE id = ?", [("renamed", 77)])
        assert count(connection) == 100_000
        behind.send(INSERT, rows(100_001, 100_001))
    assert count(connection) == 100_001
    assert connection.scalar(text("SELECT name FROM thing WHERE id = 77")) == "renamed"
    assert connection.scalar(text("SELECT COUNT(*) FROM thing WHERE name = 'thing ' || id")) == 100_000
    assert sys.getswitchinterval() == switch


def test_after_an_error_nothing_more_is_written_and_nothing_stays(connection: Connection) -> None:
    with pytest.raises(IntegrityError, match="UNIQUE") as refused, Behind(connection) as behind:
        behind.send(INSERT, rows(1, 2_000))
        behind.send(INSERT, rows(2_000, 2_000))
        behind.send(INSERT, rows(3_001, 6_000))
    assert isinstance(refused.value, DBAPIError)
    assert explain(refused.value) is not None
    assert count(connection) == 2_000
    connection.rollback()
    assert count(connection) == 0


def test_work_given_up_half_way_leaves_nothing(connection: Connection) -> None:
    with pytest.raises(KeyboardInterrupt), Behind(connection) as behind:
        for start in range(0, 60_000, 3_000):
            behind.send(INSERT, rows(start + 1, start + 3_000))
        raise KeyboardInterrupt
    connection.rollback()
    assert count(connection) == 0


def test_a_rollback_in_between_takes_back_what_was_handed_over(connection: Connection) -> None:
    with Behind(connection) as behind:
        behind.send(INSERT, rows(1, 50_000))
        behind.send(INSERT, rows(50_001, 100_000))
        connection.rollback()
    assert count(connection) == 0


def test_outside_a_transaction_nothing_is_stored_behind(connection: Connection) -> None:
    connection.rollback()
    with pytest.raises(RuntimeError, match="transaction"):
        Behind(connection)
