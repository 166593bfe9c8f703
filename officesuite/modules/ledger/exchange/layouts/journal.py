"""Journal files with headers: one row holds a debit and a credit half, rows of one key and day are one entry.

マネーフォワード, freee's journals, our own `ledger.entries` and any file with a saved mapping are a `Layout` each: which column
means what, how rows group, how days and adjustments are written. Columns we have no use for are kept and given back.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import IO

from officesuite.base.declare import Fault
from officesuite.base.text import Text, literal, translate
from officesuite.modules.ledger.exchange.files import Extras, FileEntry, FileLine, columns_of, rows_of
from officesuite.modules.ledger.exchange.posted import (
    Pair,
    PostedEntry,
    PostedLine,
    extras_of,
    in_rows,
    written_out,
)
from officesuite.modules.ledger.exchange.sided import Half, Note, SidedReader
from officesuite.modules.ledger.exchange.tax_names import Program, TaxName, TaxNames, invoice_mark
from officesuite.modules.ledger.rules.axes import TaxMode
from officesuite.modules.ledger.rules.periods import Adjustment

HEAD = ("key", "date", "adjustment", "slip_no", "row", "description", "tax_date")
HALF = ("account", "sub", "department", "partner", "tax", "invoice", "use", "amount", "tax_amount")
_Numbered = tuple[int, tuple[str, ...]]  # a record's number and its cells


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it means (`field` of HEAD or HALF, "" = kept as it is), on which side (0 = both), its header."""

    header: str
    field: str = ""
    side: int = 0
    spellings: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How a program lays out its journal, columns in order."""

    key: str
    columns: tuple[Column, ...]
    program: Program | None  # whose tax names; None = our own codes
    day: Callable[[date], str]
    adjustments: Mapping[Adjustment, str]
    words: Mapping[str, Adjustment]  # other words for adjustments that files have
    key_is_slip: bool = True
    gathers: bool = False  # rows of one key and day are one entry even where they lie apart in the file
    keeps_spelling: bool = True  # a day or an adjustment in other words is given back as it came
    mapped: bool = False  # somebody chose which columns count
    by_name: bool = True  # accounts are called by name; else by code
    untaxed: str = "0"
    empty_amount: str = ""
    encoding: str = "utf-8-sig"


class JournalReader(SidedReader):
    """Streams a journal file of a layout."""

    def __init__(self, path: Path, names: TaxNames, layout: Layout) -> None:
        super().__init__(path, names)
        self.laid_out = layout
        self.layout = layout.key  # type: ignore[misc]
        self.program = layout.program  # type: ignore[misc]
        self.untaxed = layout.untaxed  # type: ignore[misc]
        self.by_name = layout.by_name
        self.tells_interim = layout.adjustments[Adjustment.INTERIM] != layout.adjustments[Adjustment.FINAL]
        self.columns = {(column.field, column.side): column.header for column in layout.columns if column.field}
        for sign in (1, -1):
            self.columns = {**self.columns, ("sub_account", sign): self.columns.get(("sub", sign), "")}
        self._kept = tuple(column.header for column in layout.columns if not column.field)
        self._extras_of: dict[tuple[Note, ...], Extras | None] = {}
        self._written_days: dict[str, str] = {}
        self._noted = (
            *(self.columns.get(place, "") for place in (("date", 0), ("adjustment", 0))),
            *(
                self.columns.get((name, sign), "")
                for sign in (1, -1)
                for name in ("tax", "invoice", "amount", "tax_amount")
            ),
            *self._kept,
        )

    # ---- rows into entries ------------------------------------------------------------------------------------------

    def entries(self, rows: Iterator[list[str]]) -> Iterator[FileEntry]:
        """Entries in the order of the file; one whose rows lie apart comes with its last row."""
        get, width = self._getter(rows)
        scattered = self._scattered() if self.laid_out.gathers else {}
        held: dict[tuple[str, ...], list[_Numbered]] = {}
        group: list[_Numbered] = []
        last: tuple[str, ...] = ()
        for at, row in enumerate(rows, start=2):
            if len(row) != width and not self._fit(row, width, at):
                continue
            row.append("")
            cells = get(row)
            key = cells[:2]
            if not any(cells):
                continue
            self.at = at
            if key in scattered:
                parts = held.setdefault(key, [])
                parts.append((at, cells))
                if len(parts) == scattered[key]:
                    yield from self._entry(held.pop(key))
                continue
            if group and (key != last or not key[0]):
                yield from self._entry(group)
                group = []
            last = key
            group.append((at, cells))
        if group:
            yield from self._entry(group)

    def retold(self, entries: Iterable[PostedEntry]) -> Iterator[FileEntry]:
        """By the columns that the layout has, under each number that an entry may have had in a file of ours."""
        layout, names = replace(self.laid_out, gathers=False), self._tax_names
        header = [column.header for column in layout.columns]
        for entry in entries:
            for key in dict.fromkeys((_number(layout, entry), str(entry.number))):
                rows = journal_rows(layout, entry, names, key=key)
                yield from JournalReader(self.path, names, layout).entries(chain([header], rows))

    def _getter(self, rows: Iterator[list[str]]) -> tuple[Callable[[list[str]], tuple[str, ...]], int]:
        """What picks a row's cells in the order of HEAD, both halves and the kept columns; an absent one is empty."""
        layout = self.laid_out
        spelled = [(column.header, *column.spellings) for column in layout.columns]
        required = [column.header for column in layout.columns if column.required]
        header, places = columns_of(rows, spelled, required, self.path.name)
        known = {
            place: column.header for column, place in zip(layout.columns, places, strict=True) if place is not None
        }
        self.headings = tuple(known.get(place, cell) for place, cell in enumerate(header))
        self.notes_of_file = [
            Fault(1, cell, translate("Base", "Column {name} is unknown and left out.", name=literal(cell)), warning=True)
            for place, cell in enumerate(header) if cell and place not in known and not layout.mapped
        ]  # fmt: skip
        by_field = {(c.field, c.side): place for c, place in zip(layout.columns, places, strict=True) if c.field}
        kept = [place for c, place in zip(layout.columns, places, strict=True) if not c.field]
        wanted = [by_field.get((name, 0)) for name in HEAD]
        wanted += [by_field.get((name, sign)) for sign in (1, -1) for name in HALF]
        return itemgetter(*(-1 if place is None else place for place in (*wanted, *kept))), len(header)

    def _scattered(self) -> dict[tuple[str, ...], int]:
        """Keys whose rows lie apart in the file, with their number of rows: only these are gathered in memory."""
        with rows_of(self.path) as rows:
            get, width = self._getter(rows)
            counts: dict[tuple[str, ...], int] = {}
            apart: set[tuple[str, ...]] = set()
            last: tuple[str, ...] = ()
            for row in rows:
                row.extend([""] * (width + 1 - len(row)))
                key = get(row)[:2]
                if key != last and key in counts:
                    apart.add(key)
                counts[key] = counts.get(key, 0) + 1
                last = key
        return {key: counts[key] for key in apart if key[0]}

    def _fit(self, row: list[str], width: int, at: int) -> bool:
        """Fills a short row; a row with more than its headers is a fault."""
        if len(row) < width:
            row.extend([""] * (width - len(row)))
            return True
        if any(row[width:]):
            message = translate("Base", "To read this record, give it as many cells as there are headers: {count} instead of {width}.",
                                count=len(row), width=width)  # fmt: skip
            self.fault(at, "", message)
            return False
        del row[width:]
        return True

    def _entry(self, group: list[_Numbered]) -> Iterator[FileEntry]:
        """The entry of a group of rows; nothing with faults."""
        known = len(self.faults)
        start, first = group[0]
        day = self._days.get(first[1]) or self.day(first[1], start, self.column("date", 0))
        adjustment = self._adjustment(first[2], start)
        lines: list[FileLine] = []
        for number, (at, cells) in enumerate(group, start=1):
            self._read_row(lines, at, cells, number, day, adjustment)
        if day is None or adjustment is None or len(self.faults) != known:
            return
        slip = first[3] or (first[0] if self.laid_out.key_is_slip else "")
        yield FileEntry(start, day, adjustment, slip, tuple(lines))

    def _adjustment(self, text: str, at: int) -> Adjustment | None:
        found = self.laid_out.words.get(text.strip().lower())
        if found is None:
            message = translate("Ledger", "To take this row in, say whether it is a closing adjustment: “{name}” does not.",
                                name=text)  # fmt: skip
            self.fault(at, self.column("adjustment", 0), message)
        return found

    def _read_row(
        self, lines: list[FileLine], at: int, cells: tuple[str, ...], number: int, day: date | None,
        adjustment: Adjustment | None,
    ) -> None:  # fmt: skip
        debit_cells, credit_cells, kept = cells[7:16], cells[16:25], cells[25:]
        debit = self.half(at, 1, *debit_cells)
        credit = self.half(at, -1, *credit_cells)
        if debit is None and credit is None:
            if not debit_cells[0] and not credit_cells[0]:
                message = translate("Ledger", "To take this row in, give it an account.")
                self.fault(at, self.column("account", 1), message)
            return
        row = number
        if cells[4]:
            row = self.amount(cells[4], at, self.column("row", 0)) or number
        tax_date = self.day(cells[6], at, self.column("tax_date", 0)) if cells[6] else None
        notes = (
            *(self._head_notes(cells, day, adjustment) if self.laid_out.keeps_spelling else (None, None)),
            *self._half_notes(debit, debit_cells), *self._half_notes(credit, credit_cells), *kept,
        )  # fmt: skip
        try:
            extras = self._extras_of[notes]
        except KeyError:
            extras = self._extras_of[notes] = self._extras(notes)
        text = cells[5]
        if debit is not None:
            lines.append(FileLine(1, *debit, row, text, extras, at, tax_date))
            extras = None
        if credit is not None:
            lines.append(FileLine(-1, *credit, row, text, extras, at, tax_date))

    def _head_notes(self, cells: tuple[str, ...], day: date | None, adjustment: Adjustment | None) -> tuple[Note, Note]:
        written = self._written_days.get(cells[1])
        if written is None and day is not None:
            written = self._written_days[cells[1]] = self.laid_out.day(day)
        closing = self.laid_out.adjustments.get(adjustment, cells[2]) if adjustment is not None else cells[2]
        return None if written == cells[1] else cells[1], None if closing == cells[2] else cells[2]

    def _half_notes(self, half: Half | None, cells: tuple[str, ...]) -> tuple[Note, Note, Note, Note]:
        _, _, _, _, tax, invoice, _, amount, tax_amount = cells
        if half is None:
            empty = self.laid_out.empty_amount
            return tax or None, invoice or None, None if amount == empty else amount, tax_amount or None
        name, yen, booked = self.notes(half[0], tax, tax_amount)
        return name, None if half[0].exact or self.program is None else invoice, yen, booked

    def _extras(self, notes: tuple[Note, ...]) -> Extras | None:
        kept = len(notes) - len(self._kept)
        pairs = [
            (column, note)
            for place, (column, note) in enumerate(zip(self._noted, notes, strict=True))
            if note is not None and column and (place < kept or note)
        ]
        return self.extras(tuple(pairs))

    def read_tax(self, tax: str, invoice: str, use: str) -> tuple[TaxName, bool]:
        """The tax cells by the layout's names. Raises Invalid."""
        if self.program is not None:
            found = self._tax_names.read(tax, invoice=invoice)
            exact = self._tax_names.writes(self.program, found.tax, tax)
            return found, exact and (found.tax is None or invoice_mark(found.tax) == invoice or not self._has_invoice)
        code = self._tax_names.read_code(tax, invoice=invoice, use=use)
        return TaxName(code), self._tax_names.write_code(code) == tax

    @property
    def _has_invoice(self) -> bool:
        return ("invoice", 1) in self.columns


# ---- writing --------------------------------------------------------------------------------------------------------


def write_journal(stream: IO[bytes], layout: Layout, entries: Iterable[PostedEntry], names: TaxNames) -> list[Text]:
    """Writes entries in the layout, headers first; returns warnings. Raises Invalid for a tax the program has no name for."""
    text = io.TextIOWrapper(stream, encoding=layout.encoding, newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.header for column in layout.columns])
    before: tuple[str, date] | None = None
    for entry in entries:
        number = _number(layout, entry)
        if (number, entry.day) == before:  # two entries with one number would be read as one
            number = str(entry.number)
        before = (number, entry.day)
        with written_out(entry.number):
            rows = journal_rows(layout, entry, names, key=number)
        writer.writerows(rows)
    text.flush()
    text.detach()
    return []


def _number(layout: Layout, entry: PostedEntry) -> str:
    return entry.slip_no if layout.key_is_slip and entry.slip_no else str(entry.number)


def journal_rows(layout: Layout, entry: PostedEntry, names: TaxNames, *, key: str) -> list[list[str]]:
    """The rows of one entry."""
    rows = []
    dated = any(column.field == "tax_date" for column in layout.columns)
    for pair in chain.from_iterable(map(_by_tax_date, in_rows(entry))) if dated else in_rows(entry):
        line = next(half for half in pair if half is not None)
        head = {
            "key": key, "date": layout.day(entry.day), "adjustment": layout.adjustments[entry.adjustment],
            "slip_no": entry.slip_no, "row": str(line.row),
            "description": _description(pair, entry), "tax_date": _tax_date(pair),
        }  # fmt: skip
        halves = {1: _half(layout, pair[0], names), -1: _half(layout, pair[1], names)}
        given = extras_of(pair, layout.key)
        rows.append([
            given.get(column.header, head.get(column.field, "") if column.side == 0 else halves[column.side][column.field])
            for column in layout.columns
        ])  # fmt: skip
    return rows


def _by_tax_date(pair: Pair) -> tuple[Pair, ...]:
    """A row has one tax date: halves whose taxes are of two days stand in two rows of one number."""
    debit, credit = pair
    if debit is None or credit is None or debit.tax_date == credit.tax_date or debit.tax is None or credit.tax is None:
        return (pair,)
    if TaxMode.NONE in (debit.tax.mode, credit.tax.mode):
        return (pair,)
    return (debit, None), (None, credit)


def _half(layout: Layout, line: PostedLine | None, names: TaxNames) -> dict[str, str]:
    if line is None:
        return {**dict.fromkeys(HALF, ""), "amount": layout.empty_amount}
    tax = line.tax
    taxed = tax is not None and names.is_taxed(tax.category)
    bought = taxed and tax is not None and tax.side is not None and tax.side.buying
    if layout.program is None:
        name = names.write_code(tax)
        invoice = str(tax.invoice or "") if bought and tax is not None else ""
    else:
        name, invoice = names.write(layout.program, tax), invoice_mark(tax)
    # another program's name does not say that tax came on top: its amount is with tax
    amount = (
        line.paid if layout.program is not None and tax is not None and tax.mode is TaxMode.EXCLUSIVE else line.amount
    )
    return {
        "account": line.account if layout.by_name else line.account_code,
        "sub": line.sub, "department": line.department,
        "partner": line.partner if layout.by_name else line.partner_code or line.partner,
        "tax": name, "invoice": invoice, "use": tax.use.value if bought and tax is not None else "",
        "amount": str(amount), "tax_amount": str(line.tax_amount) if taxed else layout.untaxed,
    }  # fmt: skip


def _description(pair: Pair, entry: PostedEntry) -> str:
    return next((line.description for line in pair if line is not None and line.description), entry.description)


def _tax_date(pair: Pair) -> str:
    return next((line.tax_date.isoformat() for line in pair if line is not None and line.tax_date), "")
