"""Rows stored behind the back of who makes them: a second thread hands them to SQLite while Python prepares the next ones.

SQLite works without Python's lock, but only for as long as one statement takes; so many rows go in one statement. Everything
stays one connection and one transaction, in the order given: any other statement waits until what was handed over is stored,
and an error of the other thread is raised where somebody waits. PostgreSQL does without.
"""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from itertools import chain
from threading import get_ident
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlite

_VALUES = 32_000  # in one statement; SQLite takes 32,766
_SWITCH = 0.001  # seconds until a thread that wants Python's lock has it: the usual 5 ms are as long as a statement
_AHEAD = 8  # statements handed over and not yet run


class Behind:
    """The second thread of one connection in a transaction. When its context ends everything is stored, or it has failed."""

    def __init__(self, connection: Connection) -> None:
        if not connection.in_transaction():
            raise RuntimeError("Rows are stored behind only inside a transaction")
        self._connection = connection
        self._raw: Any = connection.connection.driver_connection
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="behind")
        self._waiting: list[Future[None]] = []
        self._own = get_ident()
        self._failed = False
        self._switch = sys.getswitchinterval()

    def __enter__(self) -> "Behind":
        sys.setswitchinterval(_SWITCH)
        event.listen(self._connection, "before_cursor_execute", self._first)
        event.listen(self._connection, "rollback", self._rest)
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                self.wait()
            else:
                self._rest(self._connection)
        finally:
            event.remove(self._connection, "before_cursor_execute", self._first)
            event.remove(self._connection, "rollback", self._rest)
            self._pool.shutdown()
            sys.setswitchinterval(self._switch)

    def send(self, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Hands over an INSERT with its rows, or another statement with one. Raises what went wrong with earlier ones."""
        while self._waiting and (self._waiting[0].done() or len(self._waiting) >= _AHEAD):
            self._end(self._waiting.pop(0))
        self._waiting.append(self._pool.submit(self._store, statement, rows))

    def wait(self) -> None:
        """Returns when all is stored. Raises what went wrong."""
        while self._waiting:
            self._end(self._waiting.pop(0))

    def _end(self, done: Future[None]) -> None:
        try:
            done.result()
        except BaseException:
            self._rest(self._connection)  # nothing more is written after an error
            raise

    def _rest(self, _connection: Connection) -> None:
        """Lets go of what is not begun and waits for what is: before a rollback, after an error."""
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each.cancel()
        for each in waiting:
            if not each.cancelled():
                each.exception()

    def _first(self, *_: object) -> None:
        if get_ident() == self._own:
            self.wait()

    # ---- in the other thread ---------------------------------------------------------------------------------------

    def _store(self, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if self._failed:  # the transaction may be gone: what follows must not be written outside it
            return
        cursor = self._raw.cursor()
        try:
            self._run(cursor.execute, statement, rows)
        except sqlite.Error as error:
            self._failed = True
            raise DBAPIError.instance(statement, (), error, sqlite.Error, hide_parameters=True) from error
        except BaseException:
            self._failed = True
            raise
        finally:
            cursor.close()

    @staticmethod
    def _run(execute: Callable[..., object], statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """All rows, as many in one statement as go: by powers of two, so that there are few statements to prepare."""
        start = 0
        while start < len(rows):
            count = min(len(rows) - start, _VALUES // len(rows[start]))
            count = 1 << (count.bit_length() - 1)
            execute(_with_rows(statement, count), tuple(chain.from_iterable(rows[start : start + count])))
            start += count


@lru_cache(maxsize=64)
def _with_rows(statement: str, count: int) -> str:
    """An INSERT … VALUES (…) of one row as one of many."""
    return statement if count == 1 else statement + f", {statement[statement.rindex('(') :]}" * (count - 1)
