"""Entries of a file into the journal: names resolved, marks and dates reconciled, each entry posted once, all or nothing.

A file may be taken in twice: entries are compared as a multiset by their fingerprints, and what the office has already is
`unchanged`. Every fault is told with its record and column; with any, the caller rolls back.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base.declare import Fault, Imported, Progress
from officesuite.base.errors import DomainError, Invalid
from officesuite.base.text import Text, translate
from officesuite.base.yen import round_ratio
from officesuite.modules.company.rules import TaxAccounting
from officesuite.modules.ledger.exchange.files import Extras, FileEntry, FileLine, FileReader, Names
from officesuite.modules.ledger.exchange.masters import Found, Masters
from officesuite.modules.ledger.exchange.stored import posted_entries
from officesuite.modules.ledger.exchange.tax_names import Part
from officesuite.modules.ledger.models import JournalEntry
from officesuite.modules.ledger.queries.facts import know_partners
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.rules.law import credit_percent, last_day_of
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.postings import INPUT_TAX, OUTPUT_TAX, Books, expand
from officesuite.modules.ledger.services.posting import PostingDesk, post_many

_TEXT, _SLIP = 200, 40  # letters that the columns hold
_REMEMBERED = 50_000
_SIDE = {1: Side.DEBIT, -1: Side.CREDIT}
_NET = (TaxMode.EXCLUSIVE, TaxMode.SEPARATE)


def take_entries(session: Session, reader: FileReader, *, create_missing: bool, progress: Progress) -> Imported:
    """Posts what `reader` streams; counts entries. With an error fault the caller rolls back.

    `progress(done, 0)` hears of entries looked at, and stops the work by raising.
    """
    return _Load(session, reader, create_missing=create_missing, progress=progress).run()


class _Known:
    """How often the office has each entry already; taken away one by one.

    A layout may not carry all of an entry (弥生 has no partner). So the day's entries that came in another way are told as
    the layout tells them, and compared so too: our own export is unchanged when it is taken in.
    """

    def __init__(self, load: "_Load") -> None:
        self._load = load
        self._counts = _fingerprints(load.session)
        self._days: set[date] = set()
        self._others: dict[int, tuple[int, ...]] = {}  # further marks of the same entry
        self.unchanged = 0

    def is_new(self, mark: int) -> bool:
        if (
            self._load.faults or self._load.reader.faults
        ):  # nothing of this file will be written: only faults are looked for
            if not self._counts.get(mark):
                self._load.look_where()
            return False
        current = self._load.current
        if self._counts and current is not None and current.day not in self._days and not self._counts.get(mark):
            self._days.add(current.day)
            for marks in self._load.retold_marks(current.day):
                self._counts.update(marks)
                self._others.update((mark, tuple(marks - {mark})) for mark in marks if len(marks) > 1)
        if self._counts.get(mark, 0) > 0:
            for used in (mark, *self._others.get(mark, ())):
                self._counts[used] -= 1
            self.unchanged += 1
            return False
        return True


def _fingerprints(session: Session) -> Counter[int]:
    query = (
        select(JournalEntry.fingerprint, func.count())
        .where(JournalEntry.state == "posted")
        .group_by(JournalEntry.fingerprint)
    )
    return Counter(dict(session.execute(query).all()))


class _Load:
    """One import: the file on one side, posting on the other."""

    def __init__(self, session: Session, reader: FileReader, *, create_missing: bool, progress: Progress) -> None:
        self.session = session
        self.reader = reader
        self.progress = progress
        self.desk = PostingDesk(session, open_years=True)
        self.masters = Masters(session, self.desk.books, create=create_missing)
        self.taxes = LineTaxes(self.desk.books)
        self.way = f"import.{reader.layout}"
        self.faults: list[Fault] = []
        self.current: FileEntry | None = None
        self._last: Entry | None = None
        self._exempt = self.desk.books.accounting is TaxAccounting.EXEMPT
        self._spellings: dict[tuple[Names, Extras | None, tuple[int, int | None] | None], Extras | None] = {}

    def run(self) -> Imported:
        """Reads, resolves, posts."""
        known = _Known(self)
        posted = sum(
            1
            for _ in post_many(
                self.session, self._entries(), on_problem=self._problem, desk=self.desk, wanted=known.is_new,
                progress=lambda done: self.progress(done, 0),
            )
        )  # fmt: skip
        faults = sorted(
            dict.fromkeys((*self.reader.notes_of_file, *self.reader.faults, *self.faults)), key=lambda fault: fault.row
        )
        return Imported(posted, 0, known.unchanged, tuple(faults), tuple(self.masters.made), errors=_entries_of(faults))

    def retold_marks(self, day: date) -> Iterator[set[int]]:
        """The fingerprints of each of a day's entries as this layout tells it, where they differ from its own."""
        told = len(self.faults)
        for stored in posted_entries(self.session, first=day, last=day, with_corrections=True, not_by=self.way):
            try:
                told_so = [self._entry(found) for found in self.reader.retold([stored])]
                marks = {self.desk.look_at(entry)[1] for entry in told_so if entry is not None}
            except Invalid:
                continue  # the layout has no words for it
            yield marks - {stored.fingerprint}
        del self.faults[told:]  # of what is posted already, not of the file

    def _entries(self) -> Iterator[Entry]:
        for found in self.reader:
            self.current = found
            entry = self._entry(found)
            if entry is not None:
                self._last = entry
                yield entry

    def look_where(self) -> None:
        """Raises what stops the entry at hand by its date: no year, a closed month, an adjustment inside the year."""
        assert self._last is not None
        self.desk.where(self._last)

    def _entry(self, found: FileEntry) -> Entry | None:
        """The entry with its names resolved; None with faults."""
        day = found.day
        lines: list[Line] | None = []
        for line in found.lines:
            names = line.names
            try:
                place = self.masters.find(names, day)
            except Invalid as invalid:
                for problem in invalid.problems:
                    self._fault(line.at, problem.field, line.side, problem.message)
                lines = None
                continue
            if len(line.description) > _TEXT or len(place.partner) > _TEXT:
                self._fault(
                    line.at, "description" if len(line.description) > _TEXT else "partner", line.side, _too_long(_TEXT)
                )
                lines = None
            if lines is not None:
                tax = None if names.tax is None else self.taxes.of(line, day)
                lines.append(
                    Line(_SIDE[line.side], place.account_id, line.amount, line.row, place.sub_account_id,
                         place.department_id, place.partner_id, place.partner, tax, line.description,
                         self._extras(line, place))
                )  # fmt: skip
        if len(found.slip_no) > _SLIP:
            self._fault(found.at, "slip_no", 1, _too_long(_SLIP))
            return None
        if lines is None:
            return None
        entry = Entry(day, tuple(lines), found.slip_no, self._adjustment(found), way=self.way, kind=found.kind)
        if any(line.tax is not None and line.tax.mode in _NET for line in lines):
            know_partners(self.session, self.desk.books, [line.partner_id for line in lines])
            balanced = self.taxes.as_balanced(entry)
            if balanced is not entry and self.reader.by_name:
                told = [self._renamed(*pair) for pair in zip(found.lines, entry.lines, balanced.lines, strict=True)]
                return replace(balanced, lines=tuple(told))
            return balanced
        return entry

    def _adjustment(self, found: FileEntry) -> Adjustment:
        """Which adjustment an entry is: where the layout has one word for all, one inside the year is an interim one."""
        if found.adjustment is not Adjustment.FINAL or self.reader.tells_interim:
            return found.adjustment
        last = self.desk.year_of(found.day).year.last
        return Adjustment.FINAL if (found.day.year, found.day.month) == (last.year, last.month) else Adjustment.INTERIM

    def _extras(self, line: FileLine, place: Found) -> Extras | None:
        """The line's other columns, with what the office spells in another way and what the posted line does not keep."""
        tax = line.names.tax
        unkept = tax is not None and line.names.taxed and (self._exempt or tax.mode is TaxMode.SEPARATE)
        if not self.reader.by_name or not (place.otherwise or unkept):
            return line.extras
        cells = (line.amount, line.tax_amount) if unkept else None
        key = (line.names, line.extras, cells)
        if key not in self._spellings:
            if len(self._spellings) > _REMEMBERED:
                self._spellings.clear()
            unkept_cells = self._unkept(line, place) if unkept else ()
            self._spellings[key] = self._with(line.extras, line.side, (*place.otherwise, *unkept_cells))
        return self._spellings[key]

    def _unkept(self, line: FileLine, place: Found) -> Iterator[tuple[str, str]]:
        """Cells that no posted line tells: a tax-exempt business has no tax, a net line (別記) has it elsewhere."""
        tax = line.names.tax
        assert tax is not None
        if tax.mode is TaxMode.EXCLUSIVE:
            yield "tax", line.names.tax_text
            yield "amount", str(line.amount)
        if line.tax_amount is not None:
            own = self.desk.books.accounts[place.account_id].role in (INPUT_TAX, OUTPUT_TAX)
            if line.tax_amount != (line.amount if own else 0):
                yield "tax_amount", str(line.tax_amount)

    def _renamed(self, line: FileLine, before: Line, after: Line) -> Line:
        """A line that balances in another mode than its tax name says, with that name."""
        if before.tax is None or after.tax is None or before.tax.mode is after.tax.mode:
            return after
        return replace(after, extras=self._with(after.extras, line.side, (("tax", line.names.tax_text),)))

    def _with(self, extras: Extras | None, side: int, cells: Iterable[tuple[str, str]]) -> Extras | None:
        """Other columns together with cells of a side, by field; a layout without the field has no such cell."""
        pairs = ((self.reader.columns.get((field_, side), ""), said) for field_, said in cells)
        found = {**dict(extras[1] if extras else ()), **{column: said for column, said in pairs if column}}
        return self.reader.extras(tuple(found.items()))

    # ---- faults -----------------------------------------------------------------------------------------------------

    def _problem(self, _index: int, error: DomainError) -> None:
        """A fault of posting at the record and column of its line."""
        found = self.current
        assert found is not None
        if not isinstance(error, Invalid):
            self._fault(found.at, "date", 1, error.message)
            return
        for problem in error.problems:
            line = found.lines[problem.row] if problem.row is not None and problem.row < len(found.lines) else None
            if problem.field == "lines":  # a side is missing
                self._fault(found.at, "account", -1 if found.lines[0].side > 0 else 1, problem.message)
            else:
                self._fault(line.at if line else found.at, problem.field, line.side if line else 0, problem.message)

    def _fault(self, at: int, field_: str, side: int, message: Text) -> None:
        if len(self.faults) < _MOST:
            column = self.reader.column(field_, side) or self.reader.column(field_, 1)
            self.faults.append(Fault(at, column, message))


_MOST = 1000


def _entries_of(faults: list[Fault]) -> int:
    return len({fault.row for fault in faults if not fault.warning})


def _too_long(count: int) -> Text:
    return translate("Ledger", "To take this row in, shorten the text to {count} letters.", count=count)


# ---- tax of a line --------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class LineTaxes:
    """The tax of lines as posting takes it: the typed amount, and the date on which an imported mark held."""

    books: Books
    _made: dict[tuple[Names, int | None, date | None], LineTax] = field(default_factory=dict)
    _dates: dict[tuple[int, date], date | None] = field(default_factory=dict)

    def of(self, line: FileLine, day: date) -> LineTax:
        """The line's tax. An imported mark wins over the date: where they disagree, `tax_date` is its last day."""
        names, typed = line.names, line.tax_amount
        tax = names.tax
        assert tax is not None
        if names.part is Part.TAX and typed is None:
            typed = line.amount
        on = line.tax_date
        if tax.invoice is Invoice.UNREGISTERED and tax.credit_percent is not None:
            on = self._day_of_mark(tax.credit_percent, on or day) or on
        on = None if on == day else on
        if typed is None and on is None:
            return tax
        key = (names, typed, on)
        found = self._made.get(key)
        if found is None:
            found = replace(tax, amount=typed, tax_date=on)
            if len(self._made) < _REMEMBERED:
                self._made[key] = found
        return found

    def _day_of_mark(self, percent: int, day: date) -> date | None:
        key = (percent, day)
        if key not in self._dates:
            rates = self.books.credit_rates
            held = credit_percent(rates, day) == percent
            self._dates[key] = None if held else last_day_of(rates, percent, day)
        return self._dates[key]

    def as_balanced(self, entry: Entry) -> Entry:
        """The entry, where amounts without tax can be read in several ways, in the first one in which it balances.

        Without a qualified invoice `-net` means what was paid less the full tax, or less the tax that is booked. A net line
        (別, 抜) has its tax in a line of its own, or it comes on top.
        """
        try:
            if self._difference(entry) == 0:
                return entry
            for read in (self._with_booked, self._on_top):
                other = replace(entry, lines=tuple(map(read, entry.lines, [entry.date] * len(entry.lines))))
                if self._difference(other) == 0:
                    return other
        except KeyError:
            pass  # posting tells what is missing
        return entry

    def _difference(self, entry: Entry) -> int:
        return sum(posting.side * posting.amount for posting in expand(entry, self.books))

    def _with_booked(self, line: Line, day: date) -> Line:
        """A net line of an unregistered supplier as the amount that its booked tax makes whole."""
        tax = line.tax
        if tax is None or tax.mode is not TaxMode.EXCLUSIVE:
            return line
        axes = self.books.axes(line, tax.tax_date or day)
        if axes is None or axes.invoice is not Invoice.UNREGISTERED or self.books.accounting is TaxAccounting.EXEMPT:
            return line
        rate, scale = axes.rate.as_integer_ratio()
        booked = tax.amount
        if booked is None:
            booked = round_ratio(line.amount * rate * axes.credit_percent, 100 * 100 * scale, self.books.rounding)
        return replace(line, amount=line.amount + booked, tax=replace(tax, mode=TaxMode.INCLUSIVE, amount=booked))

    def _on_top(self, line: Line, _day: date) -> Line:
        """A net line whose tax stands in no line of its own as one on which it comes on top."""
        if line.tax is None or line.tax.mode is not TaxMode.SEPARATE:
            return line
        return replace(line, tax=replace(line.tax, mode=TaxMode.EXCLUSIVE))
