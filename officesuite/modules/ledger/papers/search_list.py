"""The list of a search over entries on paper (優良な電子帳簿の検索結果): the conditions, then every line that meets them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from officesuite.base.text import translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.paper import styles
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Look
from officesuite.paper.cells import TAIL
from officesuite.paper.fit import wrap
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class Found:
    """A line that meets the conditions: yen as posted; `history` says 訂正済 or 取消 where there is any."""

    day: date
    entry_no: int
    debit_account: str
    credit_account: str
    amount: int
    partner: str = ""
    description: str = ""
    slip_no: str = ""
    history: str = ""


@dataclass(frozen=True, slots=True)
class SearchList:
    """What was asked for, as (label, words) pairs, and what was found; `rows` is read once."""

    head: BookHead
    conditions: tuple[tuple[str, str], ...]
    rows: Iterable[Found]


STEP = 4.8  # mm between lines of conditions


def build_search_list(paper: SearchList, kit: BookKit) -> None:
    """Draws the list's pages; its rows are consumed as they come."""
    frame.begin(kit, paper.head.language)
    title, gap = translate("Ledger", "Entries found"), frame.gap(kit)
    asked = gap.join(f"{label}: {words}" if kit.latin else f"{label}：{words}" for label, words in paper.conditions)
    lines = wrap(asked, styles.BODY, kit.sheet.right - kit.sheet.left)

    def around(kit: BookKit) -> None:
        frame.whole_frame(kit, paper.head, title)
        for index, line in enumerate(lines):
            kit.text(kit.sheet.left, 39.0 + STEP * index, line.words, styles.BODY, scale=line.scale)

    layout = _layout(kit, top=37.0 + STEP * len(lines))
    book: Book[None] = Book(kit, layout, frame=around, start=None)
    total = count = 0
    for row in paper.rows:
        slip = kit.say(translate("Ledger", "Slip {number}", number=row.slip_no)) if row.slip_no else ""
        words = gap.join([each for each in (row.description, slip) if each])
        if row.history:
            words += TAIL + row.history
        day = f"{row.day.year}/{row.day.month:02}/{row.day.day:02}"
        accounts = (row.debit_account, row.credit_account, kit.yen(row.amount))
        cells = (day, f"{row.entry_no:05}", *accounts, words, row.partner)
        book.add(BookRow(cells), state=None)
        total, count = total + row.amount, count + 1
    label = kit.say(translate("Ledger", "{count} found", count=f"{count:,}"))
    book.add(BookRow(("",) * 4 + (kit.yen(total), "", ""), Look.SUM, label), state=None)
    book.close()
    book.end_page()


def _layout(kit: BookKit, *, top: float) -> BookLayout:
    columns = (
        BookColumn(kit.say(translate("Ledger", "Date, No.")), 19, under="left"),
        BookColumn(kit.say(frame.DEBIT_ACCOUNT), 30),
        BookColumn(kit.say(frame.CREDIT_ACCOUNT), 30),
        BookColumn(kit.say(translate("Ledger", "Amount")), 24, "right", figures=True, ruled=True),
        BookColumn(kit.say(translate("Ledger", "Description, partner")), 67, ruled=True, gives=True, under="left"),
    )
    return BookLayout(columns, top=top, label=1, row=8.0)
