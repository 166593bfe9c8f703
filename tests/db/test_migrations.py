"""Migrations: models and revisions agree, the chain is linear, a file is copied first, guards are back afterwards."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from officesuite.db import guards, migrate
from officesuite.db.engine import open_engine
from officesuite.db.model import Base


def test_a_new_office_has_exactly_the_tables_of_the_models(office_path: Path) -> None:
    engine = open_engine(office_path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_revisions_are_one_line_and_the_last_file_is_the_head(registry) -> None:
    script = migrate.script_directory(registry.schema)
    assert script.get_heads() == [registry.schema.head]
    assert [revision.revision for revision in script.walk_revisions()][::-1] == registry.schema.revisions()


def test_every_earlier_revision_reaches_the_head_after_a_copy(registry, tmp_path: Path) -> None:
    for revision in registry.schema.revisions()[:-1]:
        path = tmp_path / f"{revision}.office"
        engine = open_engine(path)
        migrate.upgrade(engine, registry.schema, to=revision)
        copy = migrate.bring_up(engine, registry.schema, path=path)
        assert copy is not None
        assert copy.exists()
        assert migrate.current(engine) == registry.schema.head
        with engine.connect() as connection:
            assert guards.differences(connection, registry.schema.guards) == []
        engine.dispose()


def test_a_failing_migration_leaves_the_office_as_it_was(
    office_path: Path, registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(office_path)

    def breaks(connection, schema, to):
        connection.exec_driver_sql("CREATE TABLE half_done (a INTEGER)")
        connection.exec_driver_sql("DELETE FROM setting")
        raise RuntimeError("broken revision")

    monkeypatch.setattr(migrate, "_run", breaks)
    with pytest.raises(RuntimeError, match="broken"):
        migrate.upgrade(engine, registry.schema, to=registry.schema.head)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'half_done'").scalar() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM setting").scalar() > 0
        assert guards.differences(connection, registry.schema.guards) == []
    engine.dispose()


def test_a_dropped_guard_is_noticed(office_path: Path, registry) -> None:
    engine = open_engine(office_path)
    with engine.connect().execution_options(office_writes=True) as connection:
        connection.exec_driver_sql("DROP TRIGGER guard_audit_event_no_delete")
        connection.commit()
        assert guards.differences(connection, registry.schema.guards) == ["guard_audit_event_no_delete"]
    engine.dispose()
