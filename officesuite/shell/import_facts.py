"""A file that is to be taken in, looked at before anything is written: its encoding, its columns, its records. Knows no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from officesuite.base.declare import ImportKind, Progress
from officesuite.base.errors import DomainError
from officesuite.base.fields import Field
from officesuite.base.kana import fold
from officesuite.base.tables import raw_rows, read_table
from officesuite.base.text import Text, literal, tr, translate
from officesuite.office.office import Office
from officesuite.office.transfer import Outcome, import_file

SHOWN = 2000


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record as written: its number (the header is 1) and its cells by column."""

    row: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """A column of the file and the field it goes to; None = it is left out."""

    header: str
    field: Field | None

    @property
    def goes_to(self) -> str:
        """The field in words."""
        return str(self.field.label) if self.field is not None else tr("Shell", "(left out)")

    @property
    def required(self) -> bool:
        """Whether the field must be there."""
        return self.field is not None and self.field.required


@dataclass(frozen=True, slots=True)
class Trial:
    """What a dry run found: the file as it is, and what taking it in would do."""

    path: Path
    format: str
    headers: tuple[str, ...]
    records: tuple[RawRecord, ...]
    matches: tuple[ColumnMatch, ...]
    missing: tuple[Field, ...]
    outcome: Outcome
    count: int  # records in the file; `records` holds the first ones and those with a fault

    @property
    def ready(self) -> bool:
        """Whether it can be taken in and would change something."""
        return not self.outcome.errors and bool(self.outcome.imported or self.outcome.updated)

    def faults_of(self, header: str) -> Mapping[int, str]:
        """Row → message for the faults of one column."""
        return {fault.row: str(fault.message) for fault in self.outcome.faults if fault.column == header}


def try_file(
    office: Office, kind: ImportKind, path: Path, *, options: Mapping[str, Any] | None = None,
    progress: Progress = lambda done, total: None,
) -> Trial:  # fmt: skip
    """Reads the file and does a dry run. Raises DomainErrors for a file that is no table at all."""
    if kind.take is not None:
        return _try_own_layout(office, kind, path, options or {}, progress)
    try:
        format_ = format_of(path)
        table = read_table(path, kind.columns)
        outcome = import_file(office, kind, path, dry_run=True)
        faulty = {fault.row for fault in outcome.faults}
        count, records = _raw(path, table.headers, faulty)
    except OSError as error:
        raise DomainError(
            translate("Shell", "{file} cannot be read ({reason}). Close it in other programs, or choose another file.",
                      file=path.name, reason=error.strerror or error)) from error  # fmt: skip
    fields = {table.header_of[field.key]: field for field in kind.columns if field.key in table.header_of}
    matches = tuple(ColumnMatch(header, fields.get(header)) for header in table.headers)
    missing = tuple(field for field in kind.columns if field.key not in table.header_of)
    return Trial(path, format_, table.headers, records, matches, missing, outcome, count)


def _try_own_layout(
    office: Office, kind: ImportKind, path: Path, options: Mapping[str, Any], progress: Progress
) -> Trial:
    """A kind that reads its file itself: its columns are known by their headers, or by their place where it has none."""
    outcome = import_file(office, kind, path, dry_run=True, options=options, progress=progress)
    faulty = {fault.row for fault in outcome.faults}
    known = _known_headers(office, kind, options)
    count, width, shown = 0, 0, []
    for number, cells in raw_rows(path):
        count = number
        if number <= SHOWN or number in faulty:
            width = max(width, len(cells))
            shown.append(RawRecord(number, tuple("" if cell is None else str(cell) for cell in cells)))
    if shown and any(fold(cell) in known for cell in shown[0].cells):
        headers = _unique((*shown[0].cells, *[""] * (width - len(shown[0].cells))))
        matches = tuple(ColumnMatch(header, known.get(fold(header))) for header in headers)
        shown, count = shown[1:], count - 1
    else:
        names = [str(field.label) for field in kind.columns]
        headers = tuple(names[at] if at < len(names) else str(at + 1) for at in range(width))
        matches = tuple(
            ColumnMatch(header, kind.columns[at] if at < len(names) else None) for at, header in enumerate(headers)
        )
    records = tuple(RawRecord(one.row, (*one.cells, *[""] * (width - len(one.cells)))) for one in shown[: 2 * SHOWN])
    return Trial(path, format_of(path), headers, records, matches, (), outcome, count)


def _known_headers(office: Office, kind: ImportKind, options: Mapping[str, Any]) -> dict[str, Field]:
    """The fields of a kind by their folded headers."""
    if kind.heads is None:
        return {fold(str(field.label)): field for field in kind.columns}
    with office.read() as session:
        return {fold(header): field for header, field in kind.heads(session, options).items()}


def _unique(headers: Sequence[str]) -> tuple[str, ...]:
    """Headers to be told apart: an empty one is its place, one that comes again gets its place too."""
    seen: set[str] = set()
    found: list[str] = []
    for at, header in enumerate(headers, 1):
        name = header if header and header not in seen else f"{header}{at}"
        seen.add(name)
        found.append(name)
    return tuple(found)


def _raw(path: Path, headers: tuple[str, ...], faulty: set[int]) -> tuple[int, tuple[RawRecord, ...]]:
    """How many records there are, and those to be shown as text: every header read as a column of plain text."""
    unique = list(dict.fromkeys(header for header in headers if header))
    fields = [
        Field(f"column{at}", literal(header), max_length=100_000, aliases=(header,)) for at, header in enumerate(unique)
    ]
    table = read_table(path, fields)
    at = {header: fields[unique.index(header)].key for header in unique}
    shown = [record for index, record in enumerate(table.records) if index < SHOWN or record.row in faulty]
    return len(table.records), tuple(
        RawRecord(record.row, tuple(str(record.values.get(at.get(header, "")) or "") for header in headers))
        for record in shown[: 2 * SHOWN]
    )


def format_of(path: Path) -> str:
    """What the file is, in words: Excel, or CSV with its encoding."""
    with path.open("rb") as file:
        head = file.read(200_000)
    if head.startswith(b"PK"):
        return "Excel (xlsx)"
    if head.startswith(b"\xef\xbb\xbf"):
        return "CSV  UTF-8 (BOM)"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "CSV  UTF-16"
    try:
        head[: len(head) - 4 if len(head) == 200_000 else None].decode("utf-8")
    except UnicodeDecodeError:
        return "CSV  Shift_JIS (CP932)"
    return "CSV  UTF-8"


def summary(outcome: Outcome) -> Text:
    """The counts in a sentence."""
    return translate(
        "Shell", "new {imported}  updated {updated}  unchanged {unchanged}  errors {errors}",
        imported=outcome.imported, updated=outcome.updated, unchanged=outcome.unchanged, errors=outcome.errors,
    )  # fmt: skip
