"""The bytes behind `tables`: xlsx in and out through openpyxl, CSV and JSON out, the same bytes for the same rows."""

import csv
import io
import json
import re
import shutil
import tempfile
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from xml.sax.saxutils import escape

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

    The library makes the book; rows go to the file as they come, written here (a third of the library's time), and where a
    sheet is full they go on in the next. Equal rows give equal bytes.
    """
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    book = Workbook(write_only=True)
    rows = iter(rows)
    with tempfile.TemporaryDirectory() as folder:
        bodies: dict[str, Path] = {}
        more = True
        while more:
            number = len(bodies) + 1
            styles = _begin_sheet(book, f"Sheet{number}", columns)
            body = bodies[f"xl/worksheets/sheet{number}.xml"] = Path(folder) / f"{number}.xml"
            more = _write_body(body, columns, styles, rows)
        with _SteadyZip(stream, bodies) as archive:
            ExcelWriter(book, archive).save()


def _begin_sheet(book: "Workbook", title: str, columns: Sequence[Field]) -> list[int]:
    """A sheet with its header; gives the style of each column's numbers."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    bold = Font(bold=True)
    header, styles = [], []
    for index, column in enumerate(columns, start=1):
        width = max(_WIDTHS.get(column.kind, 12), len(column.key) + 2)
        sheet.column_dimensions[get_column_letter(index)].width = width
        made, number = WriteOnlyCell(sheet, value=column.key), WriteOnlyCell(sheet)
        made.font = bold
        if column.kind in _NUMBER_FORMATS:
            number.number_format = _NUMBER_FORMATS[column.kind]
        header.append(made)
        styles.append(number.style_id)
    sheet.append(header)
    return styles


def _write_body(path: Path, columns: Sequence[Field], styles: Sequence[int], rows: Iterator[Mapping[str, Any]]) -> bool:
    """Writes rows until the sheet is full; whether it is."""
    from openpyxl.utils import get_column_letter

    plan = [(column.key, column, column.kind in _TYPED, get_column_letter(index), style)
            for index, (column, style) in enumerate(zip(columns, styles, strict=True), start=1)]  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as out:
        for at, row in enumerate(rows, start=2):
            cells: list[str] = []
            for key, column, typed, letter, style in plan:
                value = row.get(key)
                if value is not None and not typed:
                    value = _cell_value(column, value)
                if value is None or value == "":
                    continue
                if isinstance(value, str):
                    space = ' xml:space="preserve"' if value != value.strip() or "\n" in value else ""
                    cells.append(f'<c r="{letter}{at}" t="inlineStr"><is><t{space}>{_text(value)}</t></is></c>')
                else:
                    number = value if type(value) is int else _number(value)
                    cells.append(f'<c r="{letter}{at}" s="{style}"><v>{number}</v></c>')
            out.write(f'<row r="{at}">{"".join(cells)}</row>')
            if at == _ROWS:
                return True
    return False


def _text(value: str) -> str:
    """The text of a cell: what XML cannot hold is left out, what Excel cannot is cut."""
    if value.isalnum():
        return value[:_LONGEST]
    return escape(_UNWRITABLE.sub("", value)[:_LONGEST])


def _number(value: date | Decimal) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value.toordinal() - _FIRST_DAY)  # a day counts from the one before 1900


_TYPED = frozenset((Kind.YEN, Kind.INTEGER, Kind.DECIMAL, Kind.DATE))
_ROWS = 1_048_576  # of a sheet, its header among them
_LONGEST = 32_767  # characters in a cell
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FIRST_DAY = date(1899, 12, 30).toordinal()
_END = b"</sheetData>"


class _SteadyZip(zipfile.ZipFile):
    """A workbook's file with no time of writing in it; `bodies` are the rows of its sheets, by the sheet's name in it."""

    def __init__(self, stream: IO[bytes], bodies: Mapping[str, Path]) -> None:
        super().__init__(stream, "w", zipfile.ZIP_DEFLATED)
        self.bodies = bodies

    def writestr(self, zinfo_or_arcname: str | zipfile.ZipInfo, data: Any, *args: Any, **more: Any) -> None:
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        if name == "docProps/core.xml":
            data = data.encode() if isinstance(data, str) else data
            data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", data)
        super().writestr(_without_clock(name), data)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **more: Any) -> None:
        """A sheet: what the library wrote, with the rows before the end of its data."""
        name = str(arcname)
        head, end, tail = Path(filename).read_bytes().partition(_END)
        with self.open(_without_clock(name), "w", force_zip64=True) as target:
            target.write(head)
            if end:
                with self.bodies[name.removeprefix("/")].open("rb") as rows:
                    shutil.copyfileobj(rows, target, 1 << 20)
            target.write(end + tail)


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
