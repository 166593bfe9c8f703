"""What a file of entries says, before the office is asked: `FileEntry` and its lines, names still as text.

A `FileReader` streams them from CSV or xlsx, a million entries in constant memory; everything that repeats (dates, names, the
layout's other columns) is one shared object. Faults carry record number and column; an entry that has one is not given.
"""

import codecs
import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, ClassVar, NamedTuple

from officesuite.base import workbooks
from officesuite.base.dates import parse_file_date
from officesuite.base.declare import Fault
from officesuite.base.errors import Invalid
from officesuite.base.tables import refuse_other_kinds
from officesuite.base.text import Text, translate
from officesuite.base.yen import parse_yen
from officesuite.modules.ledger.exchange.tax_names import Part, TaxNames
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.periods import Adjustment

if TYPE_CHECKING:
    from officesuite.modules.ledger.exchange.posted import PostedEntry

Extras = tuple[str, tuple[tuple[str, str], ...]]
"""Other columns of a layout, given back on export to it: (layout, ((column, text), …))."""

_MOST_FAULTS = 1000  # then reading stops: nobody mends more from one list
_BLOCK = 1 << 20  # bytes looked at together
_LATIN_END = "\u3000"  # Japanese begins here
_YEN_DIGITS = 12


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """What a line names: account, sub-account, department, partner, tax. Equal ones of a file are one object."""

    account: str
    sub: str = ""
    department: str = ""
    partner: str = ""
    tax_text: str = ""
    tax: LineTax | None = None
    part: Part = Part.BOTH
    taxed: bool = False
    exact: bool = True  # the layout would write the tax by this very name


class FileLine(NamedTuple):
    """One side of one row: `side` 1 debit, -1 credit; `amount` yen as written; `tax_amount` None = the cell was empty.

    `row` counts the entry's rows from 1, `at` is the record in the file.
    """

    side: int
    names: Names
    amount: int
    tax_amount: int | None
    row: int
    description: str
    extras: Extras | None
    at: int
    tax_date: date | None = None


class FileEntry(NamedTuple):
    """An entry as the file has it; `at` is its first record, `kind` normal or opening (期首残高)."""

    at: int
    day: date
    adjustment: Adjustment
    slip_no: str
    lines: tuple[FileLine, ...]
    kind: str = "normal"


class _Enough(Exception):
    """So many faults that reading stops."""


class FileReader:
    """Streams the entries of a file; `faults` is complete when the stream has ended.

    Raises Invalid at once for a file that is no table or lacks the layout's columns, OSError when it cannot be opened.
    """

    layout: ClassVar[str]
    columns: Mapping[tuple[str, int], str]  # (field, side; 0 = both) → header
    tells_interim = True  # whether interim adjustments (中間決算) have a word of their own
    by_name = True  # whether we write this layout's accounts by name: another spelling is kept then

    def __init__(self, path: Path, names: TaxNames) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.notes_of_file: list[Fault] = []  # what is no fault but to be known: columns that are left out
        self.headings: tuple[str, ...] = ()  # what the cells of a row are called, in the file's order
        self.at = 0  # the record reached, for progress
        self._tax_names = names
        self._days: dict[str, date] = {}
        self._names: dict[tuple[str, ...], Names] = {}
        self._interned: dict[Extras, Extras] = {}
        self._foreign = False

    def __iter__(self) -> Iterator[FileEntry]:
        with _opened(self.path) as source:
            self._foreign = source.encoding == "cp932"
            try:
                yield from self.entries(source.rows)
            except (UnicodeDecodeError, csv.Error) as error:
                self.faults.append(self._unreadable(source, error))
            except _Enough:
                message = translate("Ledger", "Reading stopped here: mend these faults first.")
                self.faults.append(Fault(self.faults[-1].row, "", message))

    def column(self, field: str, side: int) -> str:
        """The header of a field (account, sub, department, partner, tax, amount, date …) of a side, for faults found later."""
        return self.columns.get((field, side)) or self.columns.get((field, 0), "")

    def entries(self, rows: Iterator[list[str]]) -> Iterator[FileEntry]:
        """The entries of the file's rows, headers included."""
        raise NotImplementedError

    def retold(self, entries: "Iterable[PostedEntry]") -> Iterable[FileEntry]:
        """Posted entries as this layout would carry them out and in again: what it has no column for is lost."""
        raise NotImplementedError

    def fault(self, at: int, column: str, message: Text) -> None:
        """Notes a fault of record `at` under the column's name ("" = the whole record)."""
        self.faults.append(Fault(at, column, message))
        if len(self.faults) >= _MOST_FAULTS:
            raise _Enough

    def day(self, text: str, at: int, column: str) -> date | None:
        """The date of a cell in any form that has its year; None with a fault."""
        found = self._days.get(text)
        if found is None:
            if not text.strip():
                self.fault(at, column, translate("Ledger", "To take this row in, give it a date."))
                return None
            try:
                found = self._days[text] = parse_file_date(_excel_day(text))
            except Invalid as invalid:
                self.fault(at, column, invalid.message)
        return found

    def amount(self, text: str, at: int, column: str) -> int | None:
        """Yen of a cell that is not plain digits; None with a fault."""
        if text.isdecimal() and len(text) <= _YEN_DIGITS:
            return int(text)
        if not text.strip():
            self.fault(at, column, translate("Ledger", "To take this row in, give it an amount."))
            return None
        try:
            return parse_yen(text)
        except Invalid as invalid:
            self.fault(at, column, invalid.message)
            return None

    def extras(self, pairs: tuple[tuple[str, str], ...]) -> Extras | None:
        """The layout's other columns as one shared object; None without any."""
        if not pairs:
            return None
        extras = (self.layout, pairs)
        return self._interned.setdefault(extras, extras)

    def mixed(self, cell: str, at: int, column: str) -> bool:
        """Whether a cell of a Shift_JIS file is UTF-8, with a fault: asked only of names not seen before."""
        if not self._foreign or cell.isascii():
            return False
        try:
            said = cell.encode("cp932").decode("utf-8")
        except UnicodeError:
            return False
        if not any(sign >= _LATIN_END for sign in said):
            return False
        self.fault(at, column, _mixed())
        return True

    def _unreadable(self, source: "_Source", error: Exception) -> Fault:
        """Where reading broke off: the record is found by reading again, bytes that are no text let through."""
        at = 0
        with source.path.open(encoding=source.encoding, errors="surrogateescape", newline="") as text:
            try:
                for at, row in enumerate(_csv(text, source.delimiter), start=1):
                    if isinstance(error, UnicodeDecodeError) and (place := _broken(row)) is not None:
                        return Fault(at, self.headings[place] if place < len(self.headings) else "", _mixed())
            except csv.Error:
                pass
        message = translate("Base", "To read this record, close its quotation marks and double those inside.")
        return Fault(at + 1, "", message)


# ---- rows of a file -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Source:
    path: Path
    encoding: str
    delimiter: str
    rows: Iterator[list[str]]


@contextmanager
def _opened(path: Path) -> Iterator[_Source]:
    """The rows of a CSV or xlsx file (told by content), blank lines left out."""
    with path.open("rb") as stream:
        head = stream.read(_BLOCK)
        if not head.strip(b"\r\n\t ,\x00\xef\xbb\xbf"):
            raise Invalid(translate("Base", "To read {file}, put a table into it: it is empty.", file=path.name))
        if head.startswith(b"PK"):
            yield _Source(path, "", "", _sheet(path))
            return
        refuse_other_kinds(head, path.name)
        encoding = _encoding(stream, head, path.name)
    with path.open(encoding=encoding, newline="") as text:
        delimiter = _delimiter(head)
        yield _Source(path, encoding, delimiter, _csv(text, delimiter))


def _csv(text: IO[str], delimiter: str) -> Iterator[list[str]]:
    return filter(None, csv.reader(text, delimiter=delimiter, strict=True))


def _delimiter(head: bytes) -> str:
    line = head[:10_000].partition(b"\n")[0]
    return "\t" if line.count(b"\t") > line.count(b",") else ","


def _sheet(path: Path) -> Iterator[list[str]]:
    for _, cells in workbooks.read_rows(path.read_bytes(), name=path.name, sheet=None):
        yield [_cell_text(cell) for cell in cells]


def _cell_text(cell: object) -> str:
    """A sheet's cell as a file would have it: dates ISO, whole numbers without a point."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def _encoding(stream: IO[bytes], head: bytes, name: str) -> str:
    """UTF-8 where the whole file is, else Shift_JIS; a file that begins in UTF-8 and goes on otherwise counts as UTF-8."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\x00" in head[:100_000]:
        raise Invalid(
            translate(
                "Base", "To read {file}, save it as CSV in UTF-8 or Shift_JIS, or as .xlsx: it is no text.", file=name
            )
        )
    decoder = codecs.getincrementaldecoder("utf-8")()
    japanese = False
    block = head
    while block:
        try:
            japanese = japanese or _japanese(decoder.decode(block))
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode("utf-8")
            return "utf-8-sig" if japanese or _japanese(before) or head.startswith(codecs.BOM_UTF8) else "cp932"
        block = stream.read(_BLOCK)
    return "utf-8-sig"


def _japanese(text: str) -> bool:
    return not text.isascii() and max(text.lstrip("\ufeff"), default="") >= _LATIN_END


def _broken(row: list[str]) -> int | None:
    """The first cell of a row with bytes that are no text."""
    return next((at for at, cell in enumerate(row) if any("\udc80" <= sign <= "\udcff" for sign in cell)), None)


def _mixed() -> Text:
    return translate(
        "Ledger", "To read this record, save the whole file in one encoding: here UTF-8 and Shift_JIS are mixed."
    )


def _excel_day(text: str) -> str | float:
    """A cell of a sheet or file; Excel's day count stays a number."""
    return float(text) if len(text) == 5 and text.isdecimal() else text


@contextmanager
def rows_of(path: Path) -> Iterator[Iterator[list[str]]]:
    """The rows of a file, for a look at it before it is read."""
    with _opened(path) as source:
        yield source.rows


# ---- columns by header ----------------------------------------------------------------------------------------------


def columns_of(
    rows: Iterator[list[str]], wanted: Iterable[Sequence[str]], required: Iterable[str], name: str
) -> tuple[list[str], list[int | None]]:
    """Finds the row of headers among the first ten, and where each of `wanted` (its spellings) stands: None = absent.

    Raises Invalid when a required column (by its first spelling) is missing, or one stands there twice.
    """
    first: list[str] = []
    wanted, needed = list(wanted), set(required)
    for _ in range(10):
        header = [header_key(cell) for cell in next(rows, [])]
        first = first or header
        places: list[int | None] = [
            next((header.index(key) for spelling in spellings if (key := header_key(spelling)) in header), None)
            for spellings in wanted
        ]
        found = {spellings[0] for spellings, place in zip(wanted, places, strict=True) if place is not None}
        if needed <= found:
            for place in places:
                if place is not None and header.count(header[place]) > 1:
                    message = translate("Ledger", "To read {file}, keep one column {column}: there are several.",
                                        file=name, column=header[place])  # fmt: skip
                    raise Invalid(message)
            return header, places
    missing = [spellings[0] for spellings in wanted if spellings[0] in needed and header_key(spellings[0]) not in first]
    raise Invalid(
        translate(
            "Ledger", "To read {file}, give it the column {column}.", file=name, column=(missing or list(needed))[0]
        )
    )


def header_key(cell: str) -> str:
    """A header without differences of case, width of brackets, spaces and marks of required columns."""
    return cell.strip().lower().replace("（", "(").replace("）", ")").replace(" ", "").replace("*", "").lstrip("\ufeff")
