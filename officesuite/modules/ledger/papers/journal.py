"""The journal on paper (仕訳帳): every entry in order, debit left and credit right, two text lines a row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from officesuite.base.text import translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Cells, Look
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class JournalSide:
    """One half of a row: yen on the account, with the words of its tax (課税仕入10%, ※ 80%控除)."""

    account: str
    amount: int
    sub_account: str = ""
    department: str = ""
    tax: str = ""


@dataclass(frozen=True, slots=True)
class JournalRow:
    """A printed row of an entry: one side may be missing. `note` stands after the partner (公共交通機関特例)."""

    debit: JournalSide | None = None
    credit: JournalSide | None = None
    description: str = ""
    partner: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """A posted entry as it prints. `mark` says what is special: 訂正 (of 08123), 取消, 決算整理, 遅延入力."""

    day: date
    entry_no: int
    rows: tuple[JournalRow, ...]
    slip_no: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of a period; `entries` is read once."""

    head: BookHead
    entries: Iterable[JournalEntry]


TOGETHER = 8  # rows of an entry that stay on one page; a longer one may be divided
Totals = tuple[int, int]


def build_journal(journal: Journal, kit: BookKit) -> None:
    """Draws the journal's pages; its entries are consumed as they come."""
    frame.begin(kit, journal.head.language)
    title = translate("Ledger", "Journal")

    def around(kit: BookKit) -> None:
        frame.whole_frame(kit, journal.head, title)

    def carry(totals: Totals) -> Cells:
        return _sums(kit, totals)

    book: Book[Totals] = Book(kit, _layout(kit), frame=around, start=(0, 0), carry=carry)
    debit = credit = 0
    for entry in journal.entries:
        rows: list[BookRow] = []
        for index, row in enumerate(entry.rows):
            debit += row.debit.amount if row.debit else 0
            credit += row.credit.amount if row.credit else 0
            line = BookRow(_cells(kit, entry, row, first=index == 0))
            if len(entry.rows) > TOGETHER:
                book.add(line, state=(debit, credit))
            rows.append(line)
        if len(rows) <= TOGETHER:
            book.add(*rows, state=(debit, credit))
    total = kit.say(translate("Ledger", "Period total"))
    book.add(BookRow(_sums(kit, (debit, credit)), Look.SUM, total), state=(debit, credit))
    book.close()
    book.end_page()


def _layout(kit: BookKit) -> BookLayout:
    sides = ((frame.DEBIT_ACCOUNT, frame.DEBIT_AMOUNT), (frame.CREDIT_ACCOUNT, frame.CREDIT_AMOUNT))
    money = [
        column
        for account, amount in sides
        for column in (
            BookColumn(kit.say(account), 31, ruled=True, under="left"),
            BookColumn(kit.say(amount), 24, "right", figures=True, ruled=True, under="right"),
        )
    ]
    words = BookColumn(kit.say(frame.DESCRIPTION), 44, ruled=True, gives=True, under="left")
    columns = (BookColumn(kit.say(translate("Ledger", "Date, No.")), 16, under="left"), *money, words)
    return BookLayout(columns, top=37.0, label=1, row=8.6)


def _sums(kit: BookKit, totals: Totals) -> Cells:
    debit, credit = (frame.amount(kit, each) for each in totals)
    return ("",) * 4 + (debit, "", "", "", credit, "", "", "")


def _cells(kit: BookKit, entry: JournalEntry, row: JournalRow, *, first: bool) -> Cells:
    gap = frame.gap(kit)
    left = (frame.month_day(entry.day), f"{entry.entry_no:05}") if first else ("", "")
    slip = kit.say(translate("Ledger", "Slip {number}", number=entry.slip_no)) if first and entry.slip_no else ""
    below = gap.join([each for each in (row.partner, row.note, slip, entry.mark if first else "") if each])
    words = (row.description, below) if row.description else (below, "")
    return (*left, *_side(kit, row.debit), *_side(kit, row.credit), *words)


def _side(kit: BookKit, side: JournalSide | None) -> Cells:
    if side is None:
        return ("",) * 4
    below = frame.gap(kit).join([each for each in (side.sub_account, side.department) if each])
    return side.account, below, kit.yen(side.amount), side.tax
