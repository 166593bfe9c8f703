"""INSERT … ON CONFLICT, which each database spells in its own dialect; a dialect is loaded when it is needed."""

from typing import Any

from sqlalchemy import Table


def upsert(dialect: str, table: Table) -> Any:
    """An INSERT that takes `on_conflict_do_nothing` and `on_conflict_do_update`; `dialect` is the name of the database's."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)
