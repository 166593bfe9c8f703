"""The migration runner: brings an office's schema to this program's, in one transaction, after a copy of the file.

Revisions lie in `db/migrations` and in each module's `migrations` folder as `NNNN_what.py`; NNNN is the revision's id and the
chain is linear over all of them, so the head is known without loading Alembic. Guards are dropped before and made again after
and compared; foreign keys are off while tables are rebuilt (a batch alter with them on deletes child rows) and checked after.
To add a revision: change the models, then `python packaging/new_revision.py MODULE "what"`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from officesuite.base.errors import DomainError
from officesuite.base.text import translate
from officesuite.db import guards as guards_module
from officesuite.db import roles
from officesuite.db.engine import copy_file
from officesuite.db.guards import Guard
from officesuite.db.types import now_utc

OWN = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Schema:
    """What a program's modules make of the database: their revision folders and guards."""

    folders: tuple[Path, ...]
    guards: tuple[Guard, ...]

    @property
    def head(self) -> str:
        """The newest revision's id."""
        return max(self.revisions())

    def revisions(self) -> list[str]:
        """Every revision id, in order."""
        return sorted(
            file.name[:4]
            for folder in self.folders
            if folder.is_dir()
            for file in folder.glob("[0-9][0-9][0-9][0-9]_*.py")
        )


def schema_of(folders: Sequence[Path], guards: Sequence[Guard]) -> Schema:
    """The schema of the ground floors plus the given module folders and guards."""
    return Schema((OWN, *folders), (*guards_module.AUDIT_GUARDS, *guards))


def current(engine: Engine) -> str | None:
    """The revision the database is at; None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return revision


def bring_up(engine: Engine, schema: Schema, *, path: Path | None) -> Path | None:
    """Upgrades when needed; returns the copy made before. Raises DomainError for a database newer than the program."""
    revision = current(engine)
    if revision == schema.head:
        return None
    if revision is not None and revision not in schema.revisions():
        raise DomainError(
            translate(
                "Db", "This office was last used with a newer OfficeSuite. Update the program on this PC to open it."
            )
        )
    copy = None
    if revision is not None and path is not None:
        copy = path.with_name(f"{path.stem}.before-{schema.head}-{now_utc():%Y%m%d%H%M%S}{path.suffix}")
        copy_file(engine, copy)
    upgrade(engine, schema, to=schema.head)
    return copy


def upgrade(engine: Engine, schema: Schema, *, to: str) -> None:
    """Runs the revisions up to `to`; all or nothing. Guards and rights are made anew at the end."""
    connection = engine.connect().execution_options(office_writes=True)
    sqlite = engine.dialect.name == "sqlite"
    try:
        if sqlite:
            _foreign_keys(connection, on=False)
        with connection.begin():
            before = _counts(connection)
            guards_module.drop_all(connection)
            _run(connection, schema, to)
            _verify(connection, before, sqlite=sqlite)
            if to == schema.head:
                guards_module.create(connection, schema.guards)
                wrong = guards_module.differences(connection, schema.guards)
                if wrong:
                    raise RuntimeError(f"guards differ after the migration: {wrong}")
                if not sqlite:
                    roles.grant(connection)
    finally:
        if sqlite:
            _foreign_keys(connection, on=True)
        connection.close()


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _counts(connection: Connection) -> dict[str, int]:
    return {
        name: connection.scalar(text(f'SELECT count(*) FROM "{name}"')) or 0
        for name in inspect(connection).get_table_names()
        if name != "alembic_version"
    }


def _verify(connection: Connection, before: dict[str, int], *, sqlite: bool) -> None:
    after = _counts(connection)
    lost = [name for name, count in before.items() if name in after and after[name] < count]
    if lost:
        raise RuntimeError(f"the migration would lose rows of {lost}")
    if sqlite and (orphans := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
        raise RuntimeError(f"the migration would leave orphans: {orphans[:3]}")


def _run(connection: Connection, schema: Schema, to: str) -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    script = script_directory(schema)

    def steps(revision: Any, context: Any) -> Any:
        return script._upgrade_revs(to, revision)

    with EnvironmentContext(Config(), script, fn=steps, destination_rev=to) as environment:
        environment.configure(connection=connection, render_as_batch=True, transactional_ddl=False)
        environment.run_migrations()


def script_directory(schema: Schema) -> Any:
    """Alembic's view of the revision folders."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(OWN), version_locations=[str(folder) for folder in schema.folders if folder.is_dir()])
