"""The bytes behind `tables`: xlsx in and out through openpyxl, CSV and JSON out, the same bytes for the same rows."""

import csv
import io
import json
import re
import shutil
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

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


def write_csv(stream: IO[bytes], columns: Sequence[Field], rows: Iterable[Mapping[str, Any]]) -> None:
    """UTF-8 with BOM, CRLF, a header of keys; cells as `format_field` has them and otherwise unchanged."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.key for column in columns])
    writer.writerows([format_field(column, row.get(column.key)) for column in columns] for row in rows)
    text.flush()
    text.detach()


def write_json(stream: IO[bytes], columns: Sequence[Field], rows: Iterable[Mapping[str, Any]]) -> None:
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


def write_xlsx(stream: IO[bytes], columns: Sequence[Field], rows: Iterable[Mapping[str, Any]]) -> None:
    """A sheet with a bold frozen header of keys, typed cells, column widths; no formula whatever a text begins with.

    Rows go to the file as they come; where a sheet is full they go on in the next. Equal rows give equal bytes.
    """
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    book = Workbook(write_only=True)
    rows = iter(rows)
    more = True
    while more:
        sheet = _Sheet(book, columns)
        more = sheet.fill(rows)
    with _SteadyZip(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()


class _Sheet:
    """A sheet that is written row by row; one cell a column serves every row, since a row is written when it is appended."""

    def __init__(self, book: "Workbook", columns: Sequence[Field]) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        self.sheet = sheet = book.create_sheet(f"Sheet{len(book.worksheets) + 1}")
        sheet.freeze_panes = "A2"
        bold = Font(bold=True)
        header = []
        for index, column in enumerate(columns, start=1):
            width = max(_WIDTHS.get(column.kind, 12), len(column.key) + 2)
            sheet.column_dimensions[get_column_letter(index)].width = width
            made = WriteOnlyCell(sheet, value=column.key)
            made.font = bold
            header.append(made)
        sheet.append(header)
        self.cells: list[tuple[str, Field, bool, Any, Any]] = []
        for column in columns:
            text, number = WriteOnlyCell(sheet), WriteOnlyCell(sheet)
            if column.kind in _NUMBER_FORMATS:
                number.number_format = _NUMBER_FORMATS[column.kind]
            self.cells.append((column.key, column, column.kind in _TYPED, text, number))

    def fill(self, rows: Iterator[Mapping[str, Any]]) -> bool:
        """Takes rows until the sheet is full; whether there are more."""
        append, cells = self.sheet.append, self.cells
        for count, row in enumerate(rows, start=2):
            line: list[Any] = []
            for key, column, typed, text, number in cells:
                value = row.get(key)
                if value is not None and not typed:
                    value = _cell_value(column, value)
                if value is None:
                    line.append(None)
                    continue
                cell = text if type(value) is str else number
                cell.value = value
                if cell is text:
                    cell.data_type = "s"  # what begins with = is text too
                line.append(cell)
            append(line)
            if count == _ROWS:
                return True
        return False


_TYPED = frozenset((Kind.YEN, Kind.INTEGER, Kind.DECIMAL, Kind.DATE))
_ROWS = 1_048_576  # of a sheet, its header among them


class _SteadyZip(zipfile.ZipFile):
    """A workbook's file with no time of writing in it."""

    def writestr(self, zinfo_or_arcname: str | zipfile.ZipInfo, data: Any, *args: Any, **more: Any) -> None:
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        if name == "docProps/core.xml":
            data = data.encode() if isinstance(data, str) else data
            data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", data)
        super().writestr(_without_clock(name), data)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **more: Any) -> None:
        with (
            Path(filename).open("rb") as source,
            self.open(_without_clock(str(arcname)), "w", force_zip64=True) as target,
        ):
            shutil.copyfileobj(source, target, 1 << 20)


def _without_clock(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _cell_value(column: Field, value: Any) -> Any:
    if value is None:
        return None
    if column.kind in (Kind.YEN, Kind.INTEGER, Kind.DECIMAL, Kind.DATE):
        return value
    if column.kind is Kind.CLOSING_DAY and isinstance(value, int) and format_field(column, value).isdigit():
        return value
    return format_field(column, value)
