"""Engines: one `.office` file through sqlcipher3 (plain SQLite without a key), or PostgreSQL by URL.

A write transaction begins IMMEDIATE, a read begins plain; on PostgreSQL reads are REPEATABLE READ READ ONLY. A key never
stands in a URL or a log: the creator closure holds it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlite

BUSY_MILLISECONDS = 5000
CLOSING_MILLISECONDS = 100


def is_postgres(target: str | Path) -> bool:
    """Whether `target` names a PostgreSQL database rather than a file."""
    return str(target).startswith(("postgresql://", "postgres://", "postgresql+psycopg://"))


def open_engine(target: str | Path, *, key: bytes | None = None) -> Engine:
    """The engine of `target`: a file path (created by SQLite when missing) or a postgresql:// URL. `key` is 32 raw bytes."""
    if is_postgres(target):
        _scheme, rest = str(target).split("://", 1)
        engine = create_engine("postgresql+psycopg://" + rest, pool_pre_ping=True, pool_size=5, hide_parameters=True)
        event.listen(engine, "begin", _begin_postgres)
        return engine
    return _file_engine(Path(target), key)


def _file_engine(path: Path, key: bytes | None) -> Engine:
    engine = create_engine(
        "sqlite://", creator=connector(path, key), module=sqlite, poolclass=QueuePool, pool_size=5, max_overflow=20,
        hide_parameters=True,
    )  # fmt: skip
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def connector(path: Path, key: bytes | None = None) -> Callable[[], Any]:
    """A function that opens a raw connection with every pragma an office relies on."""
    name = str(path)

    def connect() -> Any:
        connection = sqlite.connect(
            name, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None, check_same_thread=False
        )
        try:
            if key is not None:
                connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for pragma in (
                "foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_MILLISECONDS}",
                "secure_delete=ON", "temp_store=MEMORY", "cache_size=-16000", "trusted_schema=OFF",
            ):  # fmt: skip
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    return connect


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("office_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgres(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get("office_writes", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


def truncate_log(engine: Engine) -> None:
    """Moves the write-ahead log into the file and empties it, so that the file alone is the whole office.

    While another window works the log stays, and that window empties it: a reader does not wait to leave.
    """
    if engine.dialect.name == "sqlite":
        connection = engine.raw_connection()
        try:
            connection.cursor().execute(f"PRAGMA busy_timeout={CLOSING_MILLISECONDS}")
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.cursor().execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        finally:
            connection.close()


def copy_file(source: Engine, to: Path) -> None:
    """A consistent copy of an open SQLite office (the backup API): never a copy of the bytes under a live log."""
    connection = source.raw_connection()
    target = sqlite.connect(str(to))
    try:
        driver: Any = connection.driver_connection
        driver.backup(target)
    finally:
        target.close()
        connection.close()
