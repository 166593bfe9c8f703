"""Writes the next migration: the difference between the models and a fresh office at head.

Use: python packaging/new_revision.py MODULE "what changes"      (MODULE: a folder of officesuite/modules, or db)
Only tables of that module's models go into the revision. Read what was written before committing it.
"""

import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext

from officesuite import catalog
from officesuite.db import migrate
from officesuite.db.engine import open_engine
from officesuite.db.model import Base
from officesuite.db.types import Folded, Scaled, UtcTime

SOURCE = Path(catalog.__file__).parent


def tables_of(module: str) -> set[str]:
    """Names of the tables that the module's models declare."""
    prefix = f"officesuite.modules.{module}." if module != "db" else ("officesuite.db.", "officesuite.office.")
    return {m.local_table.name for m in Base.registry.mappers if m.class_.__module__.startswith(prefix)}


def render_item(kind: str, item: object, context: object) -> str | bool:
    """Our types as the plain types they are on disk, so that a revision never depends on today's code."""
    if kind == "type" and isinstance(item, Folded):
        return "sa.Text().with_variant(sa.Text(collation='C'), 'postgresql')"
    if kind == "type" and isinstance(item, Scaled):
        return "sa.BigInteger()"
    if kind == "type" and isinstance(item, UtcTime):
        return "sa.String(length=27)"
    return False


def main(module: str, what: str) -> None:
    schema = replace(catalog.load().schema, guards=())  # a new module's guards have no tables yet
    mine = tables_of(module)
    folder = migrate.OWN if module == "db" else SOURCE / "modules" / module / "migrations"
    known = schema.revisions()
    with tempfile.TemporaryDirectory() as place:
        engine = open_engine(Path(place) / "empty.office")
        if known:
            migrate.upgrade(engine, schema, to=schema.head)
        with engine.connect() as connection:
            context = MigrationContext.configure(
                connection,
                opts={"include_object": lambda o, name, kind, *_: kind != "table" or name in mine, "render_item": render_item,
                      "compare_type": True, "target_metadata": Base.metadata, "render_as_batch": True},
            )  # fmt: skip
            script = produce_migrations(context, Base.metadata)
            code = render_python_code(
                script.upgrade_ops, render_as_batch=True, migration_context=context, render_item=render_item
            )
        engine.dispose()
    code = "\n".join(line for line in code.splitlines() if not line.strip().startswith("#"))
    number = f"{int(known[-1]) + 1 if known else 1:04}"
    down = repr(known[-1]) if known else "None"
    folder.mkdir(parents=True, exist_ok=True)
    slug = re.sub(r"\W+", "_", what.lower()).strip("_")
    file = folder / f"{number}_{slug}.py"
    file.write_text(
        f'"""{what[0].upper() + what[1:]}."""\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n'
        f'revision = "{number}"\ndown_revision = {down.replace(chr(39), chr(34))}\nbranch_labels = None\ndepends_on = None\n\n\n'
        f"def upgrade() -> None:\n    {code.strip()}\n",
        encoding="utf-8",
    )
    print(file)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
