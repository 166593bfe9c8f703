"""The books of one account on paper: 総勘定元帳, 補助元帳, 現金・預金出納帳, 売掛帳, 買掛帳.

Balances, monthly and cumulative totals and carry-overs are computed here from the rows, so they cannot disagree with them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.paper import frames, styles
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Cells, Look
from officesuite.paper.cells import TAIL
from officesuite.paper.volumes import BookKit


class BookKind(StrEnum):
    """Which book it is: its title and what its columns are called."""

    GENERAL = "general"  # 総勘定元帳
    SUBSIDIARY = "subsidiary"  # 補助元帳
    CASH = "cash"  # 現金出納帳
    BANK = "bank"  # 預金出納帳
    RECEIVABLE = "receivable"  # 売掛帳
    PAYABLE = "payable"  # 買掛帳


class Opening(StrEnum):
    """What the first row says of the opening balance."""

    YEAR = "year"  # 前期繰越
    MONTH = "month"  # 前月より繰越
    DAY = "day"  # 前日より繰越: the book begins inside a month
    NONE = "none"  # a profit-and-loss account at the start of its year: no row


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line of the account: yen on its side, negative in a correction (赤伝). `counter` is 諸口 where there are several.

    `tax` is what the book must say of the tax, in words: ※, ※ 80%控除, 帳簿のみ（自動販売機）; `mark` what it must say of the entry:
    遅延入力, 赤伝, 訂正後, 反対仕訳.
    """

    day: date
    entry_no: int
    counter: str
    debit: int = 0
    credit: int = 0
    description: str = ""
    partner: str = ""
    tax: str = ""
    slip_no: str = ""
    adjustment: Adjustment = Adjustment.NONE
    mark: str = ""


@dataclass(frozen=True, slots=True)
class LedgerBook:
    """One account (or sub-account) over at most one fiscal year; `rows` is read once, in the book's order.

    `opening` is yen on the account's `side`; `debit_before` and `credit_before` are the year's turnover before the first day.
    `closes` ends the book with 次期繰越 (balance-sheet accounts at the year's end). `slips` gives slip numbers a column.
    """

    head: BookHead
    kind: BookKind
    code: str
    account: str
    side: Side
    rows: Iterable[LedgerRow]
    sub_account: str = ""
    opening: int = 0
    opening_row: Opening = Opening.YEAR
    debit_before: int = 0
    credit_before: int = 0
    closes: bool = False
    slips: bool = False


TITLES: dict[BookKind, Text] = {
    BookKind.GENERAL: translate("Ledger", "General ledger"),
    BookKind.SUBSIDIARY: translate("Ledger", "Subsidiary ledger"),
    BookKind.CASH: translate("Ledger", "Cash book"),
    BookKind.BANK: translate("Ledger", "Bank book"),
    BookKind.RECEIVABLE: translate("Ledger", "Receivables ledger"),
    BookKind.PAYABLE: translate("Ledger", "Payables ledger"),
}
_IN, _OUT = translate("Ledger", "Received"), translate("Ledger", "Paid")
_MONEY: dict[BookKind, tuple[Text, Text]] = {  # what raises the balance, what lowers it
    BookKind.CASH: (_IN, _OUT),
    BookKind.BANK: (_IN, _OUT),
    BookKind.RECEIVABLE: (translate("Ledger", "Sold"), translate("Ledger", "Collected")),
    BookKind.PAYABLE: (translate("Ledger", "Bought"), translate("Ledger", "Settled")),
}
CLOSING = translate("Ledger", "Carried to next year")
_OPENINGS: dict[Opening, Text] = {
    Opening.YEAR: translate("Ledger", "Brought from last year"),
    Opening.MONTH: translate("Ledger", "Brought from last month"),
    Opening.DAY: translate("Ledger", "Brought from the day before"),
}


def build_ledger(book: LedgerBook, kit: BookKit) -> None:
    """Draws the account's pages; its rows are consumed as they come."""
    frame.begin(kit, book.head.language)
    kit.bookmark(" ".join(each for each in (book.code, book.account, book.sub_account) if each))
    _Pages(book, kit).draw()


def _layout(book: LedgerBook, kit: BookKit) -> BookLayout:
    first, second = (kit.say(words) for words in _MONEY.get(book.kind, (frame.DEBIT, frame.CREDIT)))
    number, slip = kit.say(frame.ENTRY), kit.say(frame.SLIP)
    left = [(12.0, number), (13.0, slip)] if book.slips else [(14.0, number)]
    numbers = tuple(BookColumn(label, width) for width, label in left)
    account, words = (23.0, 48.0) if book.slips else (24.0, 58.0)
    money = ((first, 20.0), (second, 20.0), (kit.say(translate("Ledger", "Running balance")), 22.0))
    columns = (
        BookColumn(kit.say(frame.DATE), 12),
        *numbers,
        BookColumn(kit.say(translate("Ledger", "Counter account")), account),
        BookColumn(kit.say(frame.DESCRIPTION), words, ruled=True, gives=True),
        *(BookColumn(label, width, "right", figures=True, ruled=True) for label, width in money),
    )
    return BookLayout(columns, top=38.0, label=len(columns) - 4)


class _Pages:
    """The account's rows on their way to the page: balance, the month's and the year's sums so far."""

    def __init__(self, book: LedgerBook, kit: BookKit) -> None:
        self.data, self.kit = book, kit
        self.credit_first = book.kind is BookKind.PAYABLE
        self.texts_before = 4 if book.slips else 3
        self.balance = book.opening
        self.debit = self.credit = 0  # the month's
        self.year_debit, self.year_credit = book.debit_before, book.credit_before
        self.book: Book[tuple[int, int, int]] = Book(
            kit, _layout(book, kit), frame=self._frame, start=(0, 0, book.opening), carry=self._carried
        )

    def draw(self) -> None:
        """Everything from the opening balance to the last page's end."""
        data, kit, add, yen = self.data, self.kit, self.book.add, self.kit.yen
        if data.opening_row is not Opening.NONE:
            words = kit.say(_OPENINGS[data.opening_row])
            self._strong(data.head.first, words, 0, 0, yen(self.balance))
        gap, slips, factor = frame.gap(kit), data.slips, int(data.side)
        days: dict[date, str] = {}
        month: tuple[int, int, bool] | None = None
        for row in data.rows:
            at = (row.day.year, row.day.month, row.adjustment is Adjustment.FINAL)
            if at != month:
                if month is not None:
                    self._month_ends(month)
                month = at
            debit, credit = row.debit, row.credit
            self.debit += debit
            self.credit += credit
            self.balance += factor * (debit - credit)
            shown = days.get(row.day)
            if shown is None:
                shown = days[row.day] = frame.month_day(row.day)
            words = gap.join([each for each in (row.partner, row.description) if each])
            if row.mark:
                words += TAIL + (f"{row.mark} {row.tax}" if row.tax else row.mark)
            elif row.tax:
                words += TAIL + row.tax
            left = (shown, f"{row.entry_no:05}", row.slip_no) if slips else (shown, f"{row.entry_no:05}")
            one, other = yen(debit) if debit else "", yen(credit) if credit else ""
            money = (other, one) if self.credit_first else (one, other)
            cells = (*left, row.counter, words, *money, yen(self.balance))
            add(BookRow(cells), state=(self.debit, self.credit, self.balance))
        if month is not None:
            self._month_ends(month)
        if data.closes:
            debit_balance = self.balance * factor
            self._strong(data.head.last, kit.say(CLOSING), max(-debit_balance, 0), max(debit_balance, 0), "")
        self.book.close()
        self.book.end_page()

    def _month_ends(self, month: tuple[int, int, bool]) -> None:
        """The month's totals and the year's so far, which stay together."""
        self.year_debit += self.debit
        self.year_credit += self.credit
        adjusting = translate("Ledger", "Adjustments total")
        label = adjusting if month[2] else translate("Ledger", "Month {month} total", month=month[1])
        blank = ("",) * (self.texts_before + 1)
        total = (*blank, *self._money(self.debit, self.credit), "")
        running = (*blank, *self._money(self.year_debit, self.year_credit), self.kit.yen(self.balance))
        self.debit = self.credit = 0
        self.book.add(
            BookRow(total, Look.SUM, self.kit.say(label)),
            BookRow(running, Look.SUM, self.kit.say(translate("Ledger", "Year to date"))),
            state=(0, 0, self.balance),
        )

    def _strong(self, day: date, words: str, debit: int, credit: int, balance: str) -> None:
        blank = ("",) * (self.texts_before - 1)
        cells = (frame.month_day(day), *blank, words, *self._money(debit, credit), balance)
        self.book.add(BookRow(cells, Look.STRONG), state=(self.debit, self.credit, self.balance))

    def _carried(self, state: tuple[int, int, int]) -> Cells:
        debit, credit, balance = state
        return (*("",) * (self.texts_before + 1), *self._money(debit, credit), self.kit.yen(balance))

    def _money(self, debit: int, credit: int) -> Cells:
        one, other = frame.amount(self.kit, debit), frame.amount(self.kit, credit)
        return (other, one) if self.credit_first else (one, other)

    def _frame(self, kit: BookKit) -> None:
        data = self.data
        title = kit.say(TITLES[data.kind])
        frames.title(kit, title)
        left = ((data.code, styles.CODE_LARGE), (data.account, _ACCOUNT), (data.sub_account, styles.BODY))
        above = frame.gap(kit).join(
            each for each in (frame.period(data.head), data.head.remark, kit.say(frame.UNIT)) if each
        )
        frames.head(kit, left, data.head.office, above)
        frames.notes(kit, data.head.notes)
        name = frame.gap(kit).join((title, f"{data.code} {data.account} {data.sub_account}".strip()))
        frames.foot(kit, name, frame.made(kit, data.head))


_ACCOUNT = styles.Style(styles.ADDRESSEE.face, 12)
