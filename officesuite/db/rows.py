"""Many rows of one table into the database: what binding them costs is paid once a table, not once a row.

SQLAlchemy's own executemany takes as long to prepare a row as SQLite takes to store it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert

from officesuite.db.behind import Behind

CHUNK = 2048  # rows a statement


@lru_cache(maxsize=64)
def _prepared(table: Table, dialect: Dialect) -> tuple[str, dict[str, tuple[int, Any]]]:
    """The INSERT of a table, and each column's place in it with what makes its values storable."""
    compiled = insert(table).compile(dialect=dialect)
    names = compiled.positiontup or []
    processors = [table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names]
    return str(compiled), {name: (index, processors[index]) for index, name in enumerate(names)}


class RowWriter:
    """Inserts rows given as column → value. `constants` stand in every row that does not say otherwise; all others are NULL.

    With `behind` a second thread stores them.
    """

    def __init__(
        self, connection: Connection, table: Table, constants: Mapping[str, Any], *, behind: Behind | None = None
    ) -> None:
        self._connection = connection
        self._behind = behind
        self._insert = insert(table)
        self._constants = dict.fromkeys(table.c.keys()) | dict(constants)
        dialect = connection.dialect
        self._positional = dialect.paramstyle == "qmark"
        if not self._positional:
            return
        self._statement, self._places = _prepared(table, dialect)
        self._template = [_bound(process, self._constants[name]) for name, (_, process) in self._places.items()]

    def write(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Inserts the rows, CHUNK at a time. Raises KeyError for a column that the table does not have."""
        chunk: list[Any] = []
        prepare = self._tuple if self._positional else self._mapping
        for row in rows:
            chunk.append(prepare(row))
            if len(chunk) == CHUNK:
                self._send(chunk)
                chunk = []
        if chunk:
            self._send(chunk)

    def write_values(self, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Inserts rows given as values in the order of `names`: what `write` does, for the fullest table of a long import."""
        if not self._positional:
            self.write(dict(zip(names, row, strict=True)) for row in rows)
            return
        place = {name: index for index, name in enumerate(names)}
        order = [place.get(name) for name in self._places]
        constants = [(index, self._template[index]) for index, at in enumerate(order) if at is None]
        get = itemgetter(*(0 if at is None else at for at in order))
        bound: list[tuple[int, Callable[[Any], Any], dict[Any, Any]]] = [
            (index, process, {}) for index, process in self._places.values() if process and order[index] is not None
        ]  # each with what it made already: days repeat
        chunk: list[Any] = []
        for row in rows:
            values = list(get(row))
            for index, process, made in bound:
                value = values[index]
                if value is not None:
                    if value not in made:
                        made[value] = process(value)
                    values[index] = made[value]
            for index, value in constants:
                values[index] = value
            chunk.append(tuple(values))
            if len(chunk) == CHUNK:
                self._send(chunk)
                chunk = []
        if chunk:
            self._send(chunk)

    def _tuple(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        values, places = self._template.copy(), self._places
        for name, value in row.items():
            index, process = places[name]
            values[index] = value if process is None else process(value)
        return tuple(values)

    def _mapping(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {**self._constants, **row}

    def _send(self, chunk: list[Any]) -> None:
        if self._behind is not None:
            self._behind.send(self._statement, chunk)
        elif self._positional:
            self._connection.exec_driver_sql(self._statement, chunk)
        else:
            self._connection.execute(self._insert, chunk)


def _bound(process: Callable[[Any], Any] | None, value: Any) -> Any:
    return value if process is None else process(value)
