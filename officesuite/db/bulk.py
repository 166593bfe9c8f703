"""The bulk door: thousands of rows through Core inserts with the same recorder, used by every import.

`insert_rows` gives ids, fills declared defaults, inserts 2,000 at a time and records each row as the ORM would have.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, bindparam, func, inspect, select, text, update
from sqlalchemy.orm import Session

from officesuite.db.audit import Recorder, plain
from officesuite.db.model import Base, Part, audited_columns
from officesuite.db.rows import CHUNK, RowWriter
from officesuite.db.types import now_utc

PLAIN = frozenset({str, int, bool})  # types that stand in the audit as they are


def take_ids(session: Session, cls: type[Base], count: int) -> range:
    """`count` fresh ids for `cls`. SQLite: after the largest (the write lock is held); PostgreSQL: from its sequence."""
    table = _table(cls)
    if session.get_bind().dialect.name == "postgresql":
        name = session.scalar(text("SELECT pg_get_serial_sequence(:table, 'id')"), {"table": table.name})
        session.execute(text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": name})
        last = session.scalar(text(f"SELECT nextval('{name}')"))
        assert last is not None
        session.execute(text(f"SELECT setval('{name}', {last + count - 1})"))
        return range(last, last + count)
    first = (session.scalar(select(func.max(table.c.id))) or 0) + 1
    return range(first, first + count)


def insert_rows(session: Session, cls: type[Base], rows: Sequence[Mapping[str, Any]]) -> range:
    """Inserts `rows` (attribute → value, without ids) and returns their ids in order."""
    if not rows:
        return range(0)
    session.flush()
    recorder: Recorder = session.info["recorder"]
    table, mark, names = _table(cls), cls.__audit__, _columns(cls)
    ids = take_ids(session, cls, len(rows))
    constants = {c.key: c.default.arg for c in table.c if c.default is not None and c.default.is_scalar}  # type: ignore[attr-defined]
    if "updated_at" in table.c:
        constants |= {"updated_at": now_utc(), "updated_by": recorder.actor}
    audited = audited_columns(cls)
    told = {key: plain(constants[name]) for key, name in names.items()
            if key in audited and constants.get(name) is not None}  # fmt: skip
    of = mark.of if isinstance(mark, Part) else None

    def recorded() -> Iterator[dict[str, Any]]:
        for id_, row in zip(ids, rows, strict=True):
            if mark is not None:
                new = told | {
                    key: value if type(value) in PLAIN else plain(value)
                    for key, value in row.items()
                    if key in audited and value is not None and (value != "" or key in told)
                }
                recorder.record(cls, id_, "insert", {}, new, row[of] if of else None)
            stored = {names[key]: value for key, value in row.items() if key in names}
            stored["id"] = id_
            yield stored

    RowWriter(session.connection(), table, constants).write(recorded())
    return ids


def update_rows(
    session: Session, cls: type[Base], rows: Iterable[tuple[int, Mapping[str, Any], Mapping[str, Any]]]
) -> int:
    """Updates rows given as (id, old values, new values) of the changed attributes only; returns how many."""
    session.flush()
    recorder: Recorder = session.info["recorder"]
    table, names, mark, audited = _table(cls), _columns(cls), cls.__audit__, audited_columns(cls)
    batches: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for id_, old, new in rows:
        if mark is not None:
            before = {k: plain(v) for k, v in old.items() if k in audited}
            recorder.record(cls, id_, "update", before, {k: plain(v) for k, v in new.items() if k in audited},
                            old.get(mark.of) if isinstance(mark, Part) else None)  # fmt: skip
        batches.setdefault(tuple(new), []).append({"b_id": id_, **{f"b_{k}": v for k, v in new.items()}})
    count = 0
    for keys, batch in batches.items():
        values: dict[str, Any] = {names[key]: bindparam(f"b_{key}") for key in keys}
        if "version" in table.c:
            values |= {"version": table.c.version + 1, "updated_at": now_utc(), "updated_by": recorder.actor}
        statement = update(table).where(table.c.id == bindparam("b_id")).values(values)
        for start in range(0, len(batch), CHUNK):
            session.connection().execute(statement, batch[start : start + CHUNK])
        count += len(batch)
    return count


def _table(cls: type[Base]) -> Table:
    table = cls.__table__
    assert isinstance(table, Table)
    return table


def _columns(cls: type[Base]) -> dict[str, str]:
    return {attribute.key: attribute.columns[0].name for attribute in inspect(cls).column_attrs}
