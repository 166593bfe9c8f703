"""The bytes behind `tables`: xlsx in and out through openpyxl, CSV and JSON out, the same bytes for the same rows."""

import csv
import io
import json
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from officesuite.base.errors import Invalid
from officesuite.base.fields import Field, Kind
from officesuite.base.parsing import format_field
from officesuite.base.text import Text, translate

if TYPE_CHECKING:
    from openpyxl import Workbook

_LARGEST = 1_000_000_000  # bytes an xlsx may unpack to: beyond, it is no office's table
_DAMAGE = (  # what openpyxl raises at a file that is not as it should be
    LookupError, ValueError, TypeError, AttributeError, OSError, EOFError, RuntimeError, SyntaxError, zipfile.BadZipFile,
    zlib.error,
)  # fmt: skip
_NUMBER_FORMATS = {Kind.YEN: "#,##0", Kind.INTEGER: "0", Kind.DECIMAL: "#,##0.###", Kind.DATE: "yyyy/mm/dd"}
_WIDTHS = {Kind.TEXT: 28, Kind.LONG_TEXT: 40, Kind.KANA: 24, Kind.EMAIL: 26}


def read_rows(data: bytes, *, name: str, sheet: str | None) -> Iterator[tuple[int, Sequence[object]]]:
    """Numbered rows of a sheet from the first that is not blank. Raises Invalid for another kind of zip file."""
    _check_zip(data, name)
    book = _opened(data, name)
    try:
        if sheet is not None and sheet not in book.sheetnames:
            raise Invalid(
                translate("Base", "To read {file}, name one of its sheets: {sheet} is none.", file=name, sheet=sheet)
            )
        for table in [book[sheet]] if sheet is not None else _visible(book):
            started = False
            for number, cells in enumerate(_values(table), start=1):
                started = started or any(cell not in (None, "") for cell in cells)
                if started:
                    yield number, cells
            if started:
                return
    except _DAMAGE as error:
        raise _broken(name) from error
    finally:
        book.close()


def _opened(data: bytes, name: str) -> "Workbook":
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions and styles that openpyxl leaves out: cells are all we read
        try:
            return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        except _DAMAGE as error:
            raise _broken(name) from error


def _visible(book: "Workbook") -> Sequence[Any]:
    """The sheets a person sees, or all when none is seen; the first with cells is the table."""
    if not book.worksheets:
        raise ValueError("no sheet")
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets


def _values(table: Any) -> Iterator[list[object]]:
    table.reset_dimensions()  # some programs write a wrong one, and cells would be lost
    for cells in table.iter_rows():
        yield [_padded(cell) if type(cell.value) is int else cell.value for cell in cells]


def _padded(cell: Any) -> object:
    """A whole number as the sheet shows it where its format is zeros alone: 1 under `0000` is the code 0001."""
    zeros = cell.number_format
    return str(cell.value).zfill(len(zeros)) if len(zeros) > 1 and not zeros.strip("0") else cell.value


def _broken(name: str) -> Invalid:
    return Invalid(translate("Base", "To read {file}, save it again from Excel: it is damaged.", file=name))


def _check_zip(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = {entry.filename: entry.file_size for entry in archive.infolist()}
    except zipfile.BadZipFile as error:
        raise _broken(name) from error
    if not any(entry.startswith("xl/workbook") for entry in entries):
        raise Invalid(translate("Base", "To read {file}, give a CSV or xlsx file: it is another kind.", file=name))
    if sum(entries.values()) > _LARGEST:
        raise Invalid(translate("Base", "To read {file}, split it: it is too large.", file=name))


def write_csv(stream: io.BytesIO, columns: Sequence[Field], rows: Iterable[Mapping[str, Any]]) -> None:
    """UTF-8 with BOM, CRLF, a header of keys; cells as `format_field` has them and otherwise unchanged."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.key for column in columns])
    writer.writerows([format_field(column, row.get(column.key)) for column in columns] for row in rows)
    text.flush()
    text.detach()


def write_json(stream: io.BytesIO, columns: Sequence[Field], rows: Iterable[Mapping[str, Any]]) -> None:
    """An array of the rows as they are; dates in ISO, Decimals as numbers, postal codes as people write them."""
    written = [field for field in columns if field.kind is Kind.POSTAL]
    shown = [{**row, **{f.key: format_field(f, row[f.key]) for f in written if row.get(f.key)}} for row in rows]
    text = json.dumps(shown, ensure_ascii=False, indent=1, default=_plain)
    stream.write((text + "\n").encode("utf-8"))


def _plain(value: object) -> object:
    if isinstance(value, Decimal):  # at most 15 digits, which a JSON number carries exactly
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Text):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def write_xlsx(stream: io.BytesIO, columns: Sequence[Field], rows: Iterable[Mapping[str, Any]]) -> None:
    """One sheet: bold frozen header of keys, typed cells, column widths; no formula whatever a text begins with."""
    from openpyxl import Workbook
    from openpyxl.cell import Cell, WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet1")
    sheet.freeze_panes = "A2"
    for index, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = max(_WIDTHS.get(column.kind, 12), len(column.key) + 2)
    bold = Font(bold=True)

    def cell(column: Field, value: object) -> Cell:
        made = WriteOnlyCell(sheet, value=_cell_value(column, value))
        if isinstance(made.value, str):
            made.data_type = "s"
        elif column.kind in _NUMBER_FORMATS:
            made.number_format = _NUMBER_FORMATS[column.kind]
        return made

    header = []
    for column in columns:
        made = WriteOnlyCell(sheet, value=column.key)
        made.font = bold
        header.append(made)
    sheet.append(header)
    for row in rows:
        sheet.append([cell(column, row.get(column.key)) for column in columns])
    unsteady = io.BytesIO()
    book.save(unsteady)
    stream.write(_without_clock(unsteady.getvalue()))


def _cell_value(column: Field, value: Any) -> Any:
    if value is None:
        return None
    if column.kind in (Kind.YEN, Kind.INTEGER, Kind.DECIMAL, Kind.DATE):
        return value
    if column.kind is Kind.CLOSING_DAY and isinstance(value, int) and format_field(column, value).isdigit():
        return value
    return format_field(column, value)


def _without_clock(data: bytes) -> bytes:
    """The same workbook with no time of writing in it, so that equal rows give equal bytes."""
    steady = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry.filename)
            if entry.filename == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", content)
            fixed = zipfile.ZipInfo(entry.filename, (2000, 1, 1, 0, 0, 0))
            fixed.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fixed, content)
    return steady.getvalue()
