"""Files in and out: one runner for every declared kind, used by the command line and the window alike.

An import is one transaction: with any error nothing is written. A dry run does the same work and rolls back.
"""

import gc
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

from sqlalchemy.orm import Session

from officesuite.base.declare import Document, ExportKind, Fault, Imported, ImportKind, Progress
from officesuite.base.errors import DomainError, Invalid, NotAllowed, NotFound
from officesuite.base.tables import Table, read_table, write_table
from officesuite.base.text import Text, translate
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


def import_file(
    office: Office,
    kind: ImportKind,
    path: Path,
    *,
    dry_run: bool,
    options: Mapping[str, Any] | None = None,
    progress: Progress = lambda done, total: None,
) -> Outcome:
    """Takes in `path` as `kind`; `dry_run` tells what would happen and writes nothing. Raises DomainErrors for the whole file.

    `progress` hears how far a long file is and may raise to stop it: then nothing was written either.
    """
    given = dict(options or {})
    for option in kind.options:
        if option.required and given.get(option.key.replace("-", "_")) is None:
            raise Invalid(translate("Db", "To take in {kind}, give --{option}.", kind=kind.label, option=option.key))
    with _collector_resting():
        if kind.take is not None:
            return _take_file(office, kind, path, given, progress, dry_run=dry_run)
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


def _take_file(
    office: Office, kind: ImportKind, path: Path, options: Mapping[str, Any], progress: Progress, *, dry_run: bool
) -> Outcome:
    """A kind that reads its file itself."""
    if not path.is_file():
        raise Invalid(translate("Db", "{path} could not be read ({reason}). Check the name, or close the program that has it open.",
                                path=path, reason=translate("Db", "there is no such file")))  # fmt: skip

    def load(session: Session) -> Imported:
        assert kind.take is not None
        return kind.take(session, path, options, progress)

    try:
        result = _run(office, kind, load, dry_run=dry_run)
    except _Refused as refused:
        faults = refused.imported.faults
        errors = refused.imported.errors or len({fault.row for fault in faults if not fault.warning})
        return Outcome(0, 0, 0, _in_order(faults), errors=errors)
    return Outcome(result.imported, result.updated, result.unchanged, _in_order(result.faults), result.changes)


def _run(office: Office, kind: ImportKind, work: Callable[[Session], Imported], *, dry_run: bool) -> Imported:
    """One transaction for the whole file, rolled back by any error fault."""

    @service(kind.permission)
    def load(session: Session) -> Imported:
        result = work(session)
        if any(not fault.warning for fault in result.faults):
            raise _Refused(result)
        return result

    load.__name__, load.__module__ = "import", f"officesuite.modules.{kind.key}"
    if dry_run:
        return office.try_out(load)
    with office.working_on(str(kind.label)):
        return office.run(load)


def _import_file(office: Office, kind: ImportKind, path: Path, *, dry_run: bool) -> Outcome:
    try:
        table = read_table(path, kind.columns)
    except OSError as error:
        raise Invalid(
            translate("Db", "{path} could not be read ({reason}). Check the name, or close the program that has it open.",
                      path=path, reason=error.strerror or error)) from error  # fmt: skip
    if any(not fault.warning for fault in table.faults):
        return _refused(kind, table, table.faults)

    assert kind.load is not None
    load, records = kind.load, table.records
    try:
        result = _run(office, kind, lambda session: load(session, records), dry_run=dry_run)
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


def export(
    office: Office, kind: ExportKind, *, format_: str, options: Mapping[str, Any] | None = None,
    notes: list[Text] | None = None,
) -> bytes:  # fmt: skip
    """The bytes of `kind` as csv, xlsx or json, or in its own layout, whose warnings go to `notes`; see `export_to`."""
    stream = io.BytesIO()
    told = export_to(office, kind, stream, format_=format_, options=options)
    (notes if notes is not None else []).extend(told)
    return stream.getvalue()


def export_to(
    office: Office, kind: ExportKind, stream: IO[bytes], *, format_: str, options: Mapping[str, Any] | None = None
) -> Sequence[Text]:
    """Writes `kind` as csv, xlsx or json, or in its own layout; returns its warnings. Rows are not held in memory.

    Raises NotAllowed, Invalid for an unknown format or a missing option.
    """
    if format_ not in FORMATS and kind.write is None:
        raise Invalid(translate("Db", "“{format}” is not a format. Choose csv, xlsx or json.", format=format_))
    if not office.actor.may(kind.permission):
        raise NotAllowed(
            translate("Db", "To do this you need the right “{right}”. Ask an administrator.",
                      right=office.registry.permission_label(kind.permission)))  # fmt: skip
    given = dict(options or {})
    for option in kind.options:
        if option.required and given.get(option.key.replace("-", "_")) is None:
            raise Invalid(translate("Db", "To write out {kind}, give --{option}.", kind=kind.label, option=option.key))
    with office.read() as session:
        if kind.write is not None:
            return kind.write(session, stream, **given)
        source = kind.json_rows if format_ == "json" and kind.json_rows else kind.rows
        assert source is not None
        columns = kind.columns_for(session, **given) if kind.columns_for is not None else kind.columns
        write_table(stream, format_, columns, source(session, **given))
    return ()


def print_document(
    office: Office,
    document: Document,
    *,
    numbers: Sequence[str] = (),
    date_from: date | None = None,
    date_to: date | None = None,
    options: Mapping[str, Any] | None = None,
) -> bytes:
    """One PDF of the documents with these numbers, or of those dated in the range. Raises NotAllowed, NotFound, Invalid.

    `options` are those the document declares, by key with `_` for `-`.
    """
    with office.read() as session:
        keys = _chosen(office, session, document, numbers, date_from, date_to, options or {})
        content: bytes = document.pdf(session, keys)
    return content


def print_files(
    office: Office,
    document: Document,
    path: Path,
    *,
    numbers: Sequence[str] = (),
    date_from: date | None = None,
    date_to: date | None = None,
    options: Mapping[str, Any] | None = None,
) -> Sequence[Path]:
    """The same written to `path`, or where it grows too thick to numbered volumes beside it (`F-1.pdf`, `F-2.pdf` …).

    Returns what was written: everything or nothing. Raises DomainError too, naming the path that cannot be written.
    """
    if document.files is None or path.suffix != ".pdf":
        write_bytes(path, print_document(office, document, numbers=numbers, date_from=date_from, date_to=date_to,
                                         options=options))  # fmt: skip
        return (path,)
    if path.exists() and is_office(path):
        raise DomainError(translate("Db", "To write {path}, choose another name: it is an office.", path=path))
    with office.read() as session:
        keys = _chosen(office, session, document, numbers, date_from, date_to, options or {})
        try:
            return document.files(session, keys, path.parent, path.stem)
        except OSError as error:
            raise _not_written(path, error) from error


def _chosen(
    office: Office, session: Session, document: Document, numbers: Sequence[str], date_from: date | None,
    date_to: date | None, options: Mapping[str, Any],
) -> Sequence[str]:  # fmt: skip
    """The keys to print; raises NotAllowed, NotFound when there is nothing."""
    if not office.actor.may(document.permission):
        raise NotAllowed(
            translate("Db", "To do this you need the right “{right}”. Ask an administrator.",
                      right=office.registry.permission_label(document.permission)))  # fmt: skip
    keys = document.select(session, numbers=tuple(numbers), date_from=date_from, date_to=date_to, **options)
    if not keys:
        raise NotFound(
            translate("Db", "There is nothing to print in {kind} for these numbers or dates.", kind=document.label)
        )
    return keys


def write_bytes(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all; see `writing`."""
    with writing(path) as stream:
        stream.write(content)


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """A file that is there when everything was written, and as it was before otherwise; no office is written over.

    Raises DomainError naming the path when that is not possible.
    """
    if path.exists() and is_office(path):
        raise DomainError(translate("Db", "To write {path}, choose another name: it is an office.", path=path))
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _not_written(path: Path, error: OSError) -> DomainError:
    return DomainError(
        translate("Db", "{path} could not be written ({reason}). Choose another folder, or close the program that has it open.",
                  path=path, reason=error.strerror or error))  # fmt: skip
