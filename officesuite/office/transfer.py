"""Files in and out: one runner for every declared kind, used by the command line and the window alike.

An import is one transaction: with any error nothing is written. A dry run does the same work and rolls back.
"""

import gc
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.declare import Document, ExportKind, Fault, Imported, ImportKind, Record
from officesuite.base.errors import DomainError, Invalid, NotAllowed, NotFound
from officesuite.base.tables import Table, read_table, write_table
from officesuite.base.text import translate
from officesuite.db.place import is_office
from officesuite.office.access import service
from officesuite.office.office import Office

FORMATS = ("csv", "xlsx", "json")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did or would do: counts of things (partners, quotes, not rows) and every fault in file order."""

    imported: int
    updated: int
    unchanged: int
    faults: tuple[Fault, ...]
    changes: tuple[str, ...] = ()
    errors: int = 0


class _Refused(Exception):
    """Carries an import's faults out of its transaction, which rolls back."""

    def __init__(self, imported: Imported) -> None:
        self.imported = imported


def import_file(office: Office, kind: ImportKind, path: Path, *, dry_run: bool) -> Outcome:
    """Takes in `path` as `kind`; `dry_run` tells what would happen and writes nothing. Raises DomainErrors for the whole file."""
    with _collector_resting():
        return _import_file(office, kind, path, dry_run=dry_run)


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Without the cycle collector: an import makes millions of objects and no cycles (measured: a tenth of its time)."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _import_file(office: Office, kind: ImportKind, path: Path, *, dry_run: bool) -> Outcome:
    try:
        table = read_table(path, kind.columns)
    except OSError as error:
        raise Invalid(
            translate("Db", "{path} could not be read ({reason}). Check the name, or close the program that has it open.",
                      path=path, reason=error.strerror or error)) from error  # fmt: skip
    if any(not fault.warning for fault in table.faults):
        return _refused(kind, table, table.faults)

    @service(kind.permission)
    def load(session: Session, *, records: tuple[Record, ...]) -> Imported:
        result = kind.load(session, records)
        if any(not fault.warning for fault in result.faults):
            raise _Refused(result)
        return result

    load.__name__, load.__module__ = "import", f"officesuite.modules.{kind.key}"
    try:
        if dry_run:
            result = office.try_out(load, records=table.records)
        else:
            with office.working_on(str(kind.label)):
                result = office.run(load, records=table.records)
    except _Refused as refused:
        return _refused(kind, table, (*table.faults, *_as_written(table.header_of, refused.imported.faults)))
    faults = _in_order((*table.faults, *_as_written(table.header_of, result.faults)))
    return Outcome(result.imported, result.updated, result.unchanged, faults, result.changes)


def _refused(kind: ImportKind, table: Table, faults: tuple[Fault, ...]) -> Outcome:
    """Nothing was written; errors count the things that have any: those of one key are one. Each fault of the headers counts."""
    thing = {record.row: record.values.get(kind.key_column) for record in (*table.records, *table.damaged)}
    faulty = {
        thing.get(fault.row) or ("row", fault.row, str(fault.message) if fault.row == 1 else "")
        for fault in faults
        if not fault.warning
    }
    return Outcome(0, 0, 0, _in_order(faults), errors=len(faulty))


def _as_written(headers: Mapping[str, str], faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Faults with the column named as the file's header is, not by the field's key."""
    return tuple(Fault(f.row, headers.get(f.column, f.column), f.message, f.warning) for f in faults)


def _in_order(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.row))


def export(office: Office, kind: ExportKind, *, format_: str, options: Mapping[str, Any] | None = None) -> bytes:
    """The bytes of `kind` as csv, xlsx or json. Raises NotAllowed, Invalid for an unknown format or a missing option."""
    if format_ not in FORMATS:
        raise Invalid(translate("Db", "“{format}” is not a format. Choose csv, xlsx or json.", format=format_))
    if not office.actor.may(kind.permission):
        raise NotAllowed(
            translate("Db", "To do this you need the right “{right}”. Ask an administrator.",
                      right=office.registry.permission_label(kind.permission)))  # fmt: skip
    given = dict(options or {})
    for option in kind.options:
        if option.required and given.get(option.key) is None:
            raise Invalid(translate("Db", "To write out {kind}, give --{option}.", kind=kind.label, option=option.key))
    stream = io.BytesIO()
    with office.read() as session:
        source = kind.json_rows if format_ == "json" and kind.json_rows else kind.rows
        write_table(stream, format_, kind.columns, source(session, **given))
    return stream.getvalue()


def print_document(
    office: Office,
    document: Document,
    *,
    numbers: Sequence[str] = (),
    date_from: date | None = None,
    date_to: date | None = None,
) -> bytes:
    """One PDF of the documents with these numbers, or of those dated in the range. Raises NotAllowed, NotFound, Invalid."""
    if not office.actor.may(document.permission):
        raise NotAllowed(
            translate("Db", "To do this you need the right “{right}”. Ask an administrator.",
                      right=office.registry.permission_label(document.permission)))  # fmt: skip
    with office.read() as session:
        keys = document.select(session, numbers=tuple(numbers), date_from=date_from, date_to=date_to)
        if not keys:
            raise NotFound(
                translate("Db", "There is nothing to print in {kind} for these numbers or dates.", kind=document.label)
            )
        content: bytes = document.pdf(session, keys)
    return content


def write_bytes(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all; raises DomainError naming the path when that is not possible.

    An office is never written over."""
    if path.exists() and is_office(path):
        raise DomainError(translate("Db", "To write {path}, choose another name: it is an office.", path=path))
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DomainError(
            translate("Db", "{path} could not be written ({reason}). Choose another folder, or close the program that has it open.",
                      path=path, reason=error.strerror or error)) from error  # fmt: skip
