"""Guards: triggers, declared in code, by which the database itself refuses what would falsify an office.

They are not part of the revisions: the migration runner drops all, alters, creates all again and compares, because a batch
alter fails on guarded tables or silently loses their triggers. `check` compares every trigger's text with these.
Conditions use only SQL that both databases read alike: `OLD.`/`NEW.` columns, `IS DISTINCT FROM`, EXISTS. A sub-select that
looks at a parent's state ends in FOR_SHARE, which locks it on PostgreSQL (without, two sessions slip past each other).
A module declares its own in `guards.py` as `GUARDS = (…)`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

PREFIX = "guard_"


@dataclass(frozen=True, slots=True)
class Guard:
    """Before `event` (INSERT, UPDATE, DELETE) of a row of `table`: refuse with `message` when `condition` holds."""

    name: str
    table: str
    event: str
    condition: str
    message: str

    @property
    def full_name(self) -> str:
        return f"{PREFIX}{self.table}_{self.name}"


def append_only(table: str) -> tuple[Guard, ...]:
    """No row of `table` ever changes or goes."""
    return (
        Guard("no_update", table, "UPDATE", "1=1", f"{table} is append-only"),
        Guard("no_delete", table, "DELETE", "1=1", f"{table} is append-only"),
    )


def no_replace(table: str, *keys: Sequence[str], primary: str = "id") -> tuple[Guard, ...]:
    """Refuses an INSERT or UPDATE giving a key another row holds, before OR REPLACE deletes that row past its triggers."""
    guards = [
        Guard("same_id", table, "INSERT", f"EXISTS (SELECT 1 FROM {table} o WHERE o.{primary} = NEW.{primary})",
              f"{table}: this {primary} exists"),
        Guard("keep_id", table, "UPDATE", f"NEW.{primary} <> OLD.{primary}", f"{table}: {primary} never changes"),
    ]  # fmt: skip
    for key in keys:
        name = "_".join(key)
        if len(name) > 30:  # PostgreSQL cuts names at 63 letters
            name = f"{key[0]}_and_{len(key) - 1}_more"
        same = " AND ".join(f"o.{column} = NEW.{column}" for column in key)
        guards.append(
            Guard(f"unique_{name}", table, "INSERT", f"EXISTS (SELECT 1 FROM {table} o WHERE {same})",
                  f"{table}: this {name} exists"))  # fmt: skip
        guards.append(
            Guard(f"unique_{name}_u", table, "UPDATE",
                  f"EXISTS (SELECT 1 FROM {table} o WHERE {same} AND o.{primary} <> NEW.{primary})",
                  f"{table}: this {name} exists"))  # fmt: skip
    return tuple(guards)


AUDIT_GUARDS = (
    *append_only("audit_event"),
    *no_replace("audit_event", primary="seq"),
    Guard(
        "only_forward",
        "audit_head",
        "UPDATE",
        "NEW.seq <= OLD.seq OR NEW.id <> OLD.id",
        "audit_head only moves forward",
    ),
    Guard("no_delete", "audit_head", "DELETE", "1=1", "audit_head stays"),
    Guard("one_row", "audit_head", "INSERT", "EXISTS (SELECT 1 FROM audit_head)", "audit_head has one row"),
)


def statements(guard: Guard, dialect: str) -> tuple[str, ...]:
    """The SQL that creates `guard` on "sqlite" or "postgresql"."""
    name, message = guard.full_name, guard.message.replace("'", "''")
    if dialect == "sqlite":
        condition = guard.condition.replace("IS DISTINCT FROM", "IS NOT").replace(" FOR_SHARE", "")
        return (
            (
                f"CREATE TRIGGER {name} BEFORE {guard.event} ON {guard.table} FOR EACH ROW WHEN {condition} "
                f"BEGIN SELECT RAISE(ABORT, 'guard: {message}'); END"
            ),
        )
    condition = guard.condition.replace("FOR_SHARE", "FOR SHARE")
    back = "OLD" if guard.event == "DELETE" else "NEW"
    # SECURITY DEFINER: a role that may only SELECT may not lock what a guard looks at; the path is fixed against look-alikes
    return (
        (
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS "
            f"$guard$ BEGIN IF {condition} THEN RAISE EXCEPTION 'guard: {message}' USING ERRCODE = 'integrity_constraint_violation'; "
            f"END IF; RETURN {back}; END $guard$"
        ),
        f"CREATE TRIGGER {name} BEFORE {guard.event} ON {guard.table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    )


def truncate_statements(table: str) -> tuple[str, ...]:
    """PostgreSQL only: refuses TRUNCATE of a guarded table."""
    name = f"{PREFIX}{table}_no_truncate"
    return (
        (
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS "
            f"$guard$ BEGIN RAISE EXCEPTION 'guard: {table} may not be truncated' USING ERRCODE = 'integrity_constraint_violation'; "
            f"END $guard$"
        ),
        f"CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {name}()",
    )


def create(connection: Connection, guards: Iterable[Guard]) -> None:
    """Creates every guard."""
    guards, dialect = tuple(guards), connection.dialect.name
    for guard in guards:
        for statement in statements(guard, dialect):
            # psycopg reads % as the mark of a parameter
            connection.exec_driver_sql(statement if dialect == "sqlite" else statement.replace("%", "%%"))
    if dialect == "postgresql":
        for table in sorted({guard.table for guard in guards}):
            for statement in truncate_statements(table):
                connection.exec_driver_sql(statement)


def drop_all(connection: Connection) -> None:
    """Drops every trigger of ours (and its function on PostgreSQL)."""
    if connection.dialect.name == "sqlite":
        names = connection.scalars(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'")
        )
        for name in list(names):
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        return
    names = connection.scalars(
        text(
            "SELECT proname FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname = 'public' AND proname LIKE 'guard\\_%'"
        )
    )
    for name in list(names):
        connection.exec_driver_sql(f'DROP FUNCTION "{name}"() CASCADE')


def differences(connection: Connection, guards: Iterable[Guard]) -> list[str]:
    """Names of guards that are missing, altered or not ours; empty when the database refuses all it should."""
    dialect = connection.dialect.name
    if dialect == "sqlite":
        found = {
            row.name: row.sql
            for row in connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
        }
        wanted = {guard.full_name: statements(guard, dialect)[0] for guard in guards}
        return sorted(name for name in {*found, *wanted} if found.get(name) != wanted.get(name))
    guards = tuple(guards)
    rows = connection.execute(
        text(
            "SELECT t.tgname, p.prosrc, t.tgenabled FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE NOT t.tgisinternal AND t.tgname LIKE 'guard\\_%'"
        )
    )
    found = {row.tgname: (row.prosrc, row.tgenabled) for row in rows}
    wanted_pg = {g.full_name: statements(g, dialect)[0] for g in guards}
    wanted_pg |= {f"{PREFIX}{table}_no_truncate": truncate_statements(table)[0] for table in {g.table for g in guards}}
    return sorted(
        name
        for name in {*found, *wanted_pg}
        if name not in found or name not in wanted_pg or found[name] != (wanted_pg[name].split("$guard$")[1], "O")
    )
