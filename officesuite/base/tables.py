"""The one reader and writer of tables in files: CSV in any usual encoding, xlsx, and JSON out.

`read_table` matches headers with declared fields and gives parsed records and every fault; it knows nothing of the
office. Records are numbered with the header as 1; line breaks inside quotes do not count.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

from officesuite.base import workbooks
from officesuite.base.declare import Fault, Record
from officesuite.base.errors import Invalid
from officesuite.base.fields import Field
from officesuite.base.kana import fold
from officesuite.base.parsing import parser_of
from officesuite.base.text import LANGUAGES, Text, literal, translate

_CACHED = 20_000  # cells of a column remembered: units, categories, dates and customers repeat
_TITLE_ROWS = 10  # how far down the headers are looked for
_MISS = object()
csv.field_size_limit(10_000_000)


@dataclass(frozen=True, slots=True)
class Table:
    """What a file held: headers as written, records without faults, and the faults of the others.

    A record has the key of every known column of the file (None where its cell is empty), and none of absent ones.
    `header_of`: field key → header as written, for faults found later. `damaged`: the readable cells of faulty records, so
    that faults can be counted by the thing they belong to.
    """

    headers: tuple[str, ...]
    records: tuple[Record, ...]
    faults: tuple[Fault, ...]
    header_of: Mapping[str, str]
    damaged: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class _Column:
    index: int
    field: Field
    header: str


def read_table(path: Path, columns: Sequence[Field], *, sheet: str | None = None, has_header: bool = True) -> Table:
    """The records of a CSV or xlsx file (told by content, not by suffix). `sheet` names an xlsx sheet, else the first.

    A title above the headers, as people put it there, is passed over. Without a header row (`has_header=False`) columns go
    by position, records count from 1 and faults name the column's number. Raises Invalid for a file that is no table at
    all; OSError when it cannot be opened.
    """
    rows = _rows(path, sheet)
    faults: list[Fault] = []
    if has_header:
        number, first, rows = _head(rows, columns)
        if not first:
            raise Invalid(translate("Base", "To read {file}, give it a row of headers: it is empty.", file=path.name))
        headers = tuple(str(cell if cell is not None else "").strip() for cell in first)
        matched = _match(headers, columns, faults)
        shift = number - 1
    else:
        headers = tuple(str(index + 1) for index in range(len(columns)))
        matched = [_Column(index, field, str(index + 1)) for index, field in enumerate(columns)]
        shift = 0
    records: list[Record] = []
    damaged: list[Record] = []
    if not any(not fault.warning for fault in faults):
        parse = _RecordParser(matched, len(headers), faults, damaged)
        try:
            for number, cells in rows:
                record = parse(number - shift, cells)
                if record is not None:
                    records.append(record)
        except csv.Error:
            faults.append(
                Fault(
                    number - shift + 1 if has_header or records else 1,
                    "",
                    translate("Base", "To read this record, close its quotation marks and double those inside."),
                )
            )
    return Table(
        headers, tuple(records), tuple(faults), {column.field.key: column.header for column in matched}, tuple(damaged)
    )


class _RecordParser:
    """Parses one row after another; bad cells become faults."""

    def __init__(self, columns: Sequence[_Column], width: int, faults: list[Fault], damaged: list[Record]) -> None:
        self.width, self.faults, self.damaged = width, faults, damaged
        self.columns = [
            (column.index, column.field.key, column.header, parser_of(column.field), dict[object, object]())
            for column in columns
        ]

    def __call__(self, number: int, cells: Sequence[object]) -> Record | None:
        """The record, or None when the row is blank or has faults."""
        if not any(cells) and all(cell is None or cell == "" for cell in cells):
            return None
        if len(cells) < self.width:
            cells = [*cells, *[None] * (self.width - len(cells))]
        elif len(cells) > self.width and any(cell not in (None, "") for cell in cells[self.width :]):
            self.faults.append(
                Fault(
                    number,
                    "",
                    translate(
                        "Base",
                        "To read this record, give it as many cells as there are headers: {count} instead of {width}.",
                        count=len(cells),
                        width=self.width,
                    ),
                )
            )
            return None
        values: dict[str, Any] = {}
        good = True
        for index, key, header, parse, cache in self.columns:
            raw = cells[index]
            text = type(raw) is str  # only text is remembered: 1 and True would meet under one key
            value = cache.get(raw, _MISS) if text else _MISS
            if value is _MISS:
                try:
                    value = parse(raw)
                except Invalid as invalid:
                    good = False
                    self.faults.extend(Fault(number, header, problem.message) for problem in invalid.problems)
                    continue
                if text and len(cache) < _CACHED:
                    cache[raw] = value
            values[key] = value
        if good:
            return Record(number, values)
        self.damaged.append(Record(number, values))
        return None


# ---- headers --------------------------------------------------------------------------------------------------------


def _head(
    rows: Iterator[tuple[int, Sequence[object]]], columns: Sequence[Field]
) -> tuple[int, Sequence[object], Iterator[tuple[int, Sequence[object]]]]:
    """The row of headers with its number, and the rows after it: the first row, unless that is a title over a real one."""
    number, first = next(rows, (0, ()))
    names = _names(columns)
    if not first or _known(first, names):
        return number, first, rows
    required = {field.key for field in columns if field.required}
    below: list[tuple[int, Sequence[object]]] = []
    with suppress(csv.Error):  # the missing columns are told anyway
        for at, cells in islice(rows, _TITLE_ROWS):
            known = _known(cells, names)
            if len(known) > 1 and known >= required:
                return at, cells, rows
            below.append((at, cells))
    return number, first, chain(below, rows)


def _known(cells: Sequence[object], names: Mapping[str, Field]) -> set[str]:
    """The keys of the fields that these headers mean."""
    return {names[key].key for cell in cells if cell and (key := _header_key(str(cell).strip())) in names}


def _names(columns: Sequence[Field]) -> dict[str, Field]:
    """Folded spelling of a header → its field; keys go before labels."""
    names: dict[str, Field] = {}
    for spellings in (_keys, _labels):
        for field in columns:
            for spelling in spellings(field):
                names.setdefault(_header_key(spelling), field)
    return names


def _match(headers: Sequence[str], columns: Sequence[Field], faults: list[Fault]) -> list[_Column]:
    """The known columns of the file; unknown headers are warned of, doubled and missing required ones are faults."""
    names = _names(columns)
    found: dict[str, _Column] = {}
    last = max((index for index, header in enumerate(headers) if header), default=-1)
    for index, header in enumerate(headers[: last + 1]):
        known = names.get(_header_key(header)) if header else None
        if known is None:
            message = translate(
                "Base", "Column {name} is unknown and left out.", name=literal(header or f"#{index + 1}")
            )
            faults.append(Fault(1, header, message, warning=True))
        elif known.key in found:
            message = translate(
                "Base",
                "To read this file, keep one column for {label}: {first} and {second} mean the same.",
                label=known.label,
                first=found[known.key].header,
                second=header,
            )
            faults.append(Fault(1, header, message))
        else:
            found[known.key] = _Column(index, known, header)
    for field in columns:
        if field.required and field.key not in found:
            message = translate(
                "Base", "To read this file, add the column {key} ({label}).", key=field.key, label=field.label
            )
            faults.append(Fault(1, "", message))
    return list(found.values())


def _keys(field: Field) -> tuple[str, ...]:
    return (field.key,)


def _labels(field: Field) -> tuple[str, ...]:
    return (*(field.label.to(language) for language in LANGUAGES), *field.aliases)


def _header_key(header: str) -> str:
    return fold(header).replace("_", "").rstrip("*※")


def raw_rows(path: Path, *, sheet: str | None = None) -> Iterator[tuple[int, Sequence[object]]]:
    """The numbered rows of a file as they are written, whatever they mean. Raises Invalid for a file that is no table."""
    yield from _rows(path, sheet)


# ---- files ----------------------------------------------------------------------------------------------------------


def _rows(path: Path, sheet: str | None) -> Iterator[tuple[int, Sequence[object]]]:
    """Numbered rows from the first one that is not blank; blank rows between count in xlsx only."""
    data = path.read_bytes()
    if not data.strip(b"\r\n\t ,\x00\xef\xbb\xbf"):
        raise Invalid(translate("Base", "To read {file}, put a table into it: it is empty.", file=path.name))
    if data.startswith(b"PK"):
        return workbooks.read_rows(data, name=path.name, sheet=sheet)
    return _csv_rows(_decode(data, path.name))


def _csv_rows(text: str) -> Iterator[tuple[int, Sequence[object]]]:
    head = text[:10_000].partition("\n")[0]
    delimiter = "\t" if head.count("\t") > head.count(",") else ","
    number = 0
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
        if row and (number or any(row)):
            number += 1
            yield number, row


_KNOWN_STARTS: tuple[tuple[bytes, Text], ...] = (
    (
        b"\xd0\xcf\x11\xe0",
        translate("Base", "To read {file}, save it as .xlsx or CSV without a password: it is an old or locked one."),
    ),
    (b"%PDF", translate("Base", "To read {file}, give a CSV or xlsx file: it is a PDF.")),
)


def refuse_other_kinds(head: bytes, name: str) -> None:
    """Raises Invalid for a file whose first bytes are those of a known kind that is no table."""
    for start, message in _KNOWN_STARTS:
        if head.startswith(start):
            raise Invalid(message.format(file=name))


def _decode(data: bytes, name: str) -> str:
    refuse_other_kinds(data, name)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\x00" in data[:100_000]:
        encodings = ()
    else:
        encodings = ("utf-8-sig", "cp932")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Invalid(
        translate(
            "Base", "To read {file}, save it as CSV in UTF-8 or Shift_JIS, or as .xlsx: it is no text.", file=name
        )
    )


def write_table(
    target: Path | IO[bytes], format_: str, columns: Sequence[Field], rows: Iterable[Mapping[str, Any]]
) -> None:
    """Writes rows as "csv" (UTF-8 with BOM, CRLF, ISO dates), "xlsx" (typed cells) or "json" (an array of the rows).

    Columns are headed by their keys, so that the file can be read in again. Raises ValueError for another format.
    """
    if isinstance(target, Path):
        stream = io.BytesIO()
        write_table(stream, format_, columns, rows)
        target.write_bytes(stream.getvalue())
        return
    match format_:
        case "csv":
            workbooks.write_csv(target, columns, rows)
        case "xlsx":
            workbooks.write_xlsx(target, columns, rows)
        case "json":
            workbooks.write_json(target, columns, rows)
        case _:
            raise ValueError(format_)
