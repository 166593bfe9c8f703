"""What a book shows: the months of a fiscal year with their locks, rows in windows, sums; each read in a session of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from officesuite.base.dates import month_end
from officesuite.base.text import Text, tr
from officesuite.modules.ledger.queries.books import Block, Book, Plan, plan_of, side_counts
from officesuite.modules.ledger.queries.entry_books import bank_balance, opposite_taxes, ticked
from officesuite.modules.ledger.queries.facts import Year, month_states, years
from officesuite.modules.ledger.queries.ledger_pages import BookRow, book_rows, position_of
from officesuite.modules.ledger.rules.axes import TaxAxes
from officesuite.modules.ledger.rules.periods import Adjustment, adjustment_of, locks_of, month_of
from officesuite.ui.desk import Desk
from officesuite.ui.table import Query

COUNTED = 20_000  # rows up to which receipts and payments are counted


@dataclass(frozen=True, slots=True)
class Tab:
    """A month, 決算整理, the whole year or chosen days: `period` is its lock (0 = no single one), days inclusive.

    `state` is open, provisional or closed.
    """

    period: int
    first: date
    last: date
    state: str = "open"
    chosen: bool = False

    @property
    def adjusting(self) -> bool:
        return adjustment_of(self.period) is Adjustment.FINAL

    @property
    def words(self) -> str:
        """11月, 決算, 通年, 4/1–11/24."""
        if self.chosen:
            return f"{self.first.month}/{self.first.day}–{self.last.month}/{self.last.day}"
        if not self.period:
            return tr("Ledger", "Whole year")
        return tr("Ledger", "Closing") if self.adjusting else month_words(self.period)


def month_words(period: int) -> str:
    """`11月` or `Nov`."""
    names: tuple[Text | str, ...] = tuple(tr("Ledger", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split())
    return str(names[month_of(period)[1] - 1])


@dataclass(frozen=True, slots=True)
class YearTabs:
    """A fiscal year with its tabs; `many` years are open."""

    year: Year
    tabs: tuple[Tab, ...]

    def of(self, day: date, *, adjusting: bool = False) -> Tab:
        """The tab a day stands in."""
        return next(
            (tab for tab in self.tabs if tab.period and tab.first <= day <= tab.last and tab.adjusting == adjusting),
            self.tabs[0],
        )


def chosen_tab(year: YearTabs, first: date, last: date) -> Tab:
    """The tab of these days: a month or the year where they are one, else a tab of their own."""
    whole = next((tab for tab in year.tabs if (tab.first, tab.last) == (first, last) and not tab.adjusting), None)
    return whole or Tab(0, first, last, chosen=True)


def year_tabs(desk: Desk) -> tuple[YearTabs, ...]:
    """Every open fiscal year, oldest first."""
    with desk.read() as session:
        open_years, states = years(session), month_states(session)
    made = []
    for one in open_years:
        tabs = []
        for period in locks_of(one.year):
            y, m = month_of(period)
            first = max(date(y, m, 1), one.year.first)
            tabs.append(Tab(period, first, min(month_end(first), one.year.last), states.get((one.id, period), "open")))
        tabs.append(Tab(0, one.year.first, one.year.last))
        made.append(YearTabs(one, tuple(tabs)))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which rows the table holds: the book, and whether only adjustments (決算) or all but them."""

    book: Book
    tab: Tab

    def blocks(self, plan: Plan) -> tuple[int, int, tuple[Block, ...]]:
        """(rows before, balance before, blocks): the year's last month and 決算 share their days."""
        if not self.tab.period:
            return 0, plan.opening, plan.blocks
        skip, balance, found = 0, plan.opening, list[Block]()
        for block in plan.blocks:
            if (block.kind is Adjustment.FINAL) == self.tab.adjusting:
                found.append(block)
            elif self.tab.adjusting and not found:
                skip, balance = skip + block.lines, balance + block.net
        return skip, balance, tuple(found)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first row of a book: what was carried forward."""

    day: date
    balance: int
    words: str


def forward_words(tab: Tab, first: date) -> str:
    """前期繰越 at the start of a fiscal year, else 前月繰越."""
    if tab.first == first:
        return tr("Ledger", "From last year")
    return tr("Ledger", "Brought forward") if tab.chosen or tab.adjusting else tr("Ledger", "From last month")


@dataclass(frozen=True, slots=True)
class Posted:
    """A row of the book with what stands around it: the tax to show, whether the bank's statement has it."""

    row: BookRow
    axes: TaxAxes | None
    ticked: bool

    @property
    def key(self) -> tuple[int, int]:
        return self.row.entry_id, self.row.line_no


@dataclass(slots=True)
class BookSource:
    """Windows of a book for the table. Row 0 is what was carried forward; the layout is read once a refresh.

    `first` is the fiscal year's first day.
    """

    desk: Desk
    shown: Shown
    first: date
    bank: bool = False
    plan: Plan | None = field(default=None, init=False)

    def forget(self) -> None:
        """Something was posted: the layout is read again."""
        self.plan = None

    def laid_out(self) -> Plan:
        """The book's blocks."""
        if self.plan is None:
            with self.desk.read() as session:
                self.plan = plan_of(session, self.shown.book)
        return self.plan

    def count(self, query: Query) -> int:
        """Rows, the one carried forward included."""
        _, _, blocks = self.shown.blocks(self.laid_out())
        return 1 + sum(block.lines for block in blocks)

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[Opening | Posted]:
        """`limit` rows from `offset`."""
        plan = self.laid_out()
        skip, balance, blocks = self.shown.blocks(plan)
        rows: list[Opening | Posted] = []
        if offset == 0:
            rows.append(Opening(self.shown.tab.first, balance, forward_words(self.shown.tab, self.first)))
        count = min(limit - len(rows), sum(block.lines for block in blocks) - max(offset - 1, 0))
        if count <= 0:
            return rows
        with self.desk.read() as session:
            found = book_rows(session, self.shown.book, skip + max(offset - 1, 0), count, plan=plan).rows
            ids = {row.entry_id for row in found if row.entry_id}
            taxes = opposite_taxes(session, ids, self.shown.book.account_id)
            ticks = ticked(session, ids) if self.bank else frozenset()
        for row in found:
            own = row.axes if row.axes is not None and (row.axes.taxed or row.entry_id not in taxes) else None
            rows.append(Posted(row, own or taxes.get(row.entry_id), row.entry_id in ticks))
        return rows

    def place(
        self, *, entry_id: int | None = None, day: date | None = None, amount: int | None = None, after: int = 0
    ) -> int | None:
        """The table's row of an entry, of a day, or of the next amount after a row; None where there is none."""
        skip, _, blocks = self.shown.blocks(self.laid_out())
        with self.desk.read() as session:
            found = position_of(
                session, self.shown.book, entry_id=entry_id, day=day, amount=amount, after=skip + after - 1
            )
        if found is None or not skip <= found < skip + sum(block.lines for block in blocks):
            return None
        return found - skip + 1


@dataclass(frozen=True, slots=True)
class Sums:
    """The figures of a book, yen, debit positive; `bank` is (day, balance) of the last statement taken in."""

    opening: int
    debit: int
    credit: int
    debits: int
    credits: int
    debit_to_date: int
    credit_to_date: int
    bank: tuple[date, int] | None = None

    @property
    def closing(self) -> int:
        return self.opening + self.debit - self.credit


def sums_of(source: BookSource, year: Year) -> Sums:
    """Sums of what is shown, and cumulative ones since the fiscal year's first day."""
    shown, book = source.shown, source.shown.book
    _, opening, blocks = shown.blocks(source.laid_out())
    lines = [block for block in blocks if not block.move]
    opening += sum(block.net for block in blocks if block.move)
    whole = Book(
        book.account_id, year.year.first, shown.tab.last, book.sub_account_id, book.department_id, book.partner_id,
        book.partner, book.text, book.show_corrections,
    )  # fmt: skip
    with source.desk.read() as session:
        so_far = [
            block
            for block in plan_of(session, whole).blocks
            if not block.move and (shown.tab.adjusting or not shown.tab.period or block.kind is not Adjustment.FINAL)
        ]
        counted = sum(block.lines for block in lines)
        whole_book = counted == sum(block.lines for block in source.laid_out().blocks if not block.move)
        debits, credits_ = side_counts(session, book) if counted <= COUNTED and whole_book else (0, 0)
        bank = bank_balance(session, book.account_id, book.sub_account_id, shown.tab.last) if source.bank else None
    return Sums(
        opening, sum(block.debit for block in lines), sum(block.credit for block in lines), debits, credits_,
        sum(block.debit for block in so_far), sum(block.credit for block in so_far), bank,
    )  # fmt: skip
