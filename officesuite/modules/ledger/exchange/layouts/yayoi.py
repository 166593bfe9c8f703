"""弥生インポート形式: 25 columns without headers, CP932, CRLF. Rows are grouped into entries by the flag in the first column
(2000 or 2111 one row, 2110 … 2100 … 2101 several), never by number.

What a row has that we would write otherwise is kept beside its first line and given back: flag, a number of its own, memo,
tags, a tax cell that came empty, a date in another form.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import IO, ClassVar

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.exchange.files import Extras, FileEntry, FileLine
from officesuite.modules.ledger.exchange.posted import (
    Cp932Text,
    Pair,
    PostedEntry,
    PostedLine,
    extras_of,
    half_width,
    in_rows,
    written_out,
)
from officesuite.modules.ledger.exchange.sided import Note, SidedReader, side_columns
from officesuite.modules.ledger.exchange.tax_names import Program, TaxNames
from officesuite.modules.ledger.rules.periods import Adjustment

LAYOUT = "yayoi"
COLUMNS = (
    "識別フラグ", "伝票No", "決算", "取引日付", "借方勘定科目", "借方補助科目", "借方部門", "借方税区分", "借方金額", "借方税金額",
    "貸方勘定科目", "貸方補助科目", "貸方部門", "貸方税区分", "貸方金額", "貸方税金額", "摘要", "番号", "期日", "タイプ", "生成元",
    "仕訳メモ", "付箋1", "付箋2", "調整",
)  # fmt: skip
_WIDTH = len(COLUMNS)
_SINGLE, _SLIP, _FIRST, _MIDDLE, _LAST = "2000", "2111", "2110", "2100", "2101"
_FLAGS = frozenset((_SINGLE, _SLIP, _FIRST, _MIDDLE, _LAST))
_ONE_ROW = (_SINGLE, _SLIP)
_TAIL = ("", "", "0", "", "", "0", "0", "no")  # 番号 … 調整 as we write them; タイプ is 3 in a compound entry
_COMPOUND_TAIL = ("", "", "3", "", "", "0", "0", "no")
_ADJUSTMENTS = {"": Adjustment.NONE, "中決": Adjustment.INTERIM, "本決": Adjustment.FINAL}
_CLOSING = {adjustment: word for word, adjustment in _ADJUSTMENTS.items()}
_WIDEST = {
    4: 24,
    5: 24,
    6: 24,
    10: 24,
    11: 24,
    12: 24,
    16: 64,
}  # half widths by column: beyond, it is cut there silently
_SIDES = ("借方", "貸方")
_NOTED = ("識別フラグ", "伝票No", "取引日付", "借方税区分", "借方金額", "借方税金額", "貸方税区分", "貸方金額", "貸方税金額",
          *COLUMNS[17:])  # fmt: skip


class YayoiReader(SidedReader):
    """Streams a 弥生 file."""

    layout: ClassVar[str] = LAYOUT
    program: ClassVar[Program | None] = Program.YAYOI
    columns: Mapping[tuple[str, int], str] = {
        ("date", 0): "取引日付", ("slip_no", 0): "伝票No", ("description", 0): "摘要",
        **side_columns({"account": "勘定科目", "sub": "補助科目", "sub_account": "補助科目", "department": "部門",
                        "tax": "税区分", "amount": "金額", "tax_amount": "税金額"}, _SIDES),
    }  # fmt: skip

    def __init__(self, path: Path, names: TaxNames) -> None:
        super().__init__(path, names)
        self.headings = COLUMNS
        self._extras_of: dict[tuple[Note, ...], Extras | None] = {}
        self._day_notes: dict[str, Note] = {}

    def entries(self, rows: Iterator[list[str]]) -> Iterator[FileEntry]:
        """Entries by flag; a group that is broken is a fault at the row where it shows, and left out."""
        lines: list[FileLine] = []
        first: list[str] = []  # the row the open entry began with
        day: date | None = None
        start = number = known = 0
        for at, row in enumerate(rows, start=1):
            if len(row) != _WIDTH or row[0] not in _FLAGS:
                self._strange(at, row)
                continue
            self.at = at
            flag = row[0]
            if flag in (_MIDDLE, _LAST):
                if not first:
                    self.fault(at, COLUMNS[0], _no_beginning(flag))
                    continue
                number += 1
                self._same_head(at, row, first)
            else:
                if first:
                    self.fault(start, COLUMNS[0], _no_end(start))
                start, number, known, first = at, 1, len(self.faults), row
                lines, day = [], self._days.get(row[3]) or self.day(row[3], at, COLUMNS[3])
            self._read_row(lines, row, at, number, first[1])
            if flag not in (_FIRST, _MIDDLE):
                entry = self._entry(start, day, first, lines)
                if entry is not None and len(self.faults) == known:
                    yield entry
                first = []
        if first:
            self.fault(start, COLUMNS[0], _no_end(start))

    def retold(self, entries: Iterable[PostedEntry]) -> Iterator[FileEntry]:
        """Without partners: 弥生 has no column for them."""
        names = self._tax_names
        yield from YayoiReader(self.path, names).entries(row for entry in entries for row in yayoi_rows(entry, names))

    def _entry(self, start: int, day: date | None, first: list[str], lines: list[FileLine]) -> FileEntry | None:
        adjustment = _ADJUSTMENTS.get(first[2])
        if adjustment is None:
            message = translate(
                "Ledger", "To take this row in, give 中決, 本決 or nothing: “{name}” is none.", name=first[2]
            )
            self.fault(start, COLUMNS[2], message)
        if day is None or adjustment is None:
            return None
        return FileEntry(start, day, adjustment, first[1], tuple(lines))

    def _read_row(self, lines: list[FileLine], row: list[str], at: int, number: int, slip: str) -> None:
        """Adds the debit and the credit line of a row; what we would write otherwise goes with the first of them."""
        flag, own_slip, _, day, da, ds, dd, dt, dm, dx, ca, cs, cd, ct, cm, cx, text, *tail = row
        debit = self.half(at, 1, da, ds, dd, "", dt, "", "", dm, dx)
        credit = self.half(at, -1, ca, cs, cd, "", ct, "", "", cm, cx)
        if day not in self._day_notes:
            self._day_notes[day] = self._unlike_ours(day)
        notes = (
            flag, None if own_slip == slip else own_slip, self._day_notes[day],
            *(self.notes(debit[0], dt, dx) if debit else _empty_notes(dt, dm, dx)),
            *(self.notes(credit[0], ct, cx) if credit else _empty_notes(ct, cm, cx)), *tail,
        )  # fmt: skip
        try:
            extras = self._extras_of[notes]
        except KeyError:
            extras = self._extras_of[notes] = self._extras(notes)
        if debit is not None:
            lines.append(FileLine(1, debit[0], debit[1], debit[2], number, text, extras, at))
            extras = None
        if credit is not None:
            lines.append(FileLine(-1, credit[0], credit[1], credit[2], number, text, extras, at))
        elif debit is None and not da and not ca:
            self.fault(at, "借方勘定科目", translate("Ledger", "To take this row in, give it an account."))

    def _unlike_ours(self, day: str) -> Note:
        found = self._days.get(day)
        return None if found is None or _day(found) == day else day

    def _extras(self, notes: Sequence[Note]) -> Extras | None:
        ours = _ours(several=notes[0] not in _ONE_ROW)
        return self.extras(
            tuple(
                (column, note)
                for column, note in zip(_NOTED, notes, strict=True)
                if note is not None and ours.get(column) != note and not (column == COLUMNS[0] and note in _COMPOUND)
            )
        )

    def _same_head(self, at: int, row: list[str], first: list[str]) -> None:
        """Rows of one entry have one date and are all adjustments, or none is."""
        if row[3] != first[3] and self.day(row[3], at, COLUMNS[3]) != self._days.get(first[3]):
            self.fault(at, COLUMNS[3], translate("Ledger", "To take this entry in, give all its rows one date."))
        if row[2] != first[2]:
            self.fault(
                at, COLUMNS[2], translate("Ledger", "To take this entry in, mark all its rows as adjustment, or none.")
            )

    def _strange(self, at: int, row: list[str]) -> None:
        """A row that is none of this layout; a header (some exports have one) and an empty row are passed over."""
        if not any(row) or (at == 1 and row[0].strip("[]*＊") == COLUMNS[0]):
            return
        if len(row) != _WIDTH:
            message = translate(
                "Ledger", "To read this row as Yayoi's, give it 25 columns: it has {count}.", count=len(row)
            )
            self.fault(at, "", message)
            return
        message = translate("Ledger", "To read this row, give it a flag of Yayoi's (2000, 2111, 2110, 2100, 2101): “{name}” is none.",
                            name=row[0])  # fmt: skip
        self.fault(at, COLUMNS[0], message)


_COMPOUND = frozenset((_FIRST, _MIDDLE, _LAST))


def _empty_notes(tax: str, amount: str, tax_amount: str) -> tuple[Note, Note, Note]:
    """The same of a side without an account."""
    return tax or None, None if amount == "0" else amount, tax_amount or None


def _ours(*, several: bool) -> dict[str, str]:
    """The cells of an entry of our own."""
    return {COLUMNS[0]: _SINGLE, **dict(zip(COLUMNS[17:], _COMPOUND_TAIL if several else _TAIL, strict=True))}


def _day(day: date) -> str:
    return f"{day.year}/{day.month:02}/{day.day:02}"


def _no_beginning(flag: str) -> Text:
    return translate("Ledger", "To take this row in, begin its entry with flag 2110: {flag} continues none.", flag=flag)


def _no_end(row: int) -> Text:
    return translate(
        "Ledger", "To take this entry in, end it with flag 2101: it begins in row {row} and has no end.", row=row
    )


# ---- writing --------------------------------------------------------------------------------------------------------


def write_yayoi(stream: IO[bytes], entries: Iterable[PostedEntry], names: TaxNames) -> list[Text]:
    """Writes entries as 弥生 takes them in; returns warnings: letters CP932 lacks, text that 弥生 would cut.

    A tax that 弥生 has no name for raises Invalid.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    clean = Cp932Text()
    for entry in entries:
        with written_out(entry.number):
            rows = yayoi_rows(entry, names)
        for row in rows:
            writer.writerow([clean(cell, number=entry.number, column=COLUMNS[at]) for at, cell in enumerate(row)])
            _warn_of_width(clean.warnings, entry, row)
        if text.tell() > 1_000_000:
            stream.write(text.getvalue().encode("cp932"))
            text.seek(0)
            text.truncate()
    stream.write(text.getvalue().encode("cp932"))
    return clean.warnings


def yayoi_rows(entry: PostedEntry, names: TaxNames) -> list[list[str]]:
    """The rows of one entry."""
    pairs = in_rows(entry)
    several = len(pairs) > 1
    rows = []
    for at, pair in enumerate(pairs):
        flag = _SINGLE if not several else _FIRST if at == 0 else _LAST if at == len(pairs) - 1 else _MIDDLE
        cells = [flag, entry.slip_no, _CLOSING[entry.adjustment], _day(entry.day), *_side(pair[0], names),
                 *_side(pair[1], names), _description(pair, entry), *(_COMPOUND_TAIL if several else _TAIL)]  # fmt: skip
        for column, given in extras_of(pair, LAYOUT).items():
            cells[_PLACE[column]] = given
        rows.append(cells)
    return rows


_PLACE = {name: place for place, name in enumerate(COLUMNS)}


def _side(line: PostedLine | None, names: TaxNames) -> tuple[str, str, str, str, str, str]:
    if line is None:
        return "", "", "", "", "0", ""
    tax = str(line.tax_amount) if line.tax is not None and names.is_taxed(line.tax.category) else "0"
    return line.account, line.sub, line.department, names.write(Program.YAYOI, line.tax), str(line.amount), tax


def _description(pair: Pair, entry: PostedEntry) -> str:
    return next((line.description for line in pair if line is not None and line.description), entry.description)


def _warn_of_width(warnings: list[Text], entry: PostedEntry, row: list[str]) -> None:
    for at, widest in _WIDEST.items():
        if len(row[at]) * 2 > widest and half_width(row[at]) > widest:
            warnings.append(
                translate("Ledger", "Entry {number}, {column}: Yayoi cuts what is longer than {count} half-width letters.",
                          number=entry.number, column=COLUMNS[at], count=widest)
            )  # fmt: skip
