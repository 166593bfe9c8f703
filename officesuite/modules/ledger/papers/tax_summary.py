"""The consumption tax summary on paper (消費税集計表): by category, rate and credit percentage, then the return's computation."""

from dataclasses import dataclass

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.statements import RowKind
from officesuite.paper import styles
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Cells, Look
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class TaxLine:
    """A row: category (課税仕入), rate (10%, ※ 8%), what stands behind it (適格, 区分 80%), yen.

    `deductible` is None on the side of sales. A subtotal repeats the sums of the rows above it.
    """

    kind: RowKind
    label: str
    rate: str = ""
    invoice: str = ""
    credit_percent: int | None = None
    net: int | None = None
    tax: int | None = None
    deductible: int | None = None


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """A line of the return's computation: its letter or number on the form, words, yen; RESULT lines are ruled off."""

    kind: RowKind
    label: str
    amount: int | None = None
    mark: str = ""  # ①, ②
    note: str = ""  # 千円未満切捨て


@dataclass(frozen=True, slots=True)
class TaxSummary:
    """The summary of a tax period; `method` says 本則課税・割戻し計算, 簡易課税 第5種 …"""

    head: BookHead
    sales: tuple[TaxLine, ...]
    purchases: tuple[TaxLine, ...]
    computation: tuple[ReturnLine, ...] = ()
    method: str = ""


TITLE = translate("Ledger", "Consumption tax summary")
_LOOKS = {RowKind.HEADING: Look.HEADING, RowKind.SUBTOTAL: Look.SUM, RowKind.RESULT: Look.SUM}
ROW, TOP, BETWEEN = 5.4, 37.0, 9.0  # mm: rows, first table, between the tables


def build_tax_summary(paper: TaxSummary, kit: BookKit) -> None:
    """Draws the summary, and under it, or on the next page where it finds no room, the return's computation."""
    frame.begin(kit, paper.head.language)

    def around(kit: BookKit) -> None:
        frame.whole_frame(kit, paper.head, TITLE, above=paper.method)

    book: Book[None] = Book(kit, _summary_layout(kit), frame=around, start=None)
    halves: tuple[tuple[Text, tuple[TaxLine, ...]], ...] = (
        (translate("Ledger", "Sales in the period"), paper.sales),
        (translate("Ledger", "Purchases in the period"), paper.purchases),
    )
    for title, lines in halves:
        if lines:
            rows = [
                BookRow((kit.say(title), "", "", "", "", "", ""), Look.HEADING),
                *(_line(kit, each) for each in lines),
            ]
            book.add(*rows[:2], state=None)
            for row in rows[2:]:
                book.add(row, state=None)
    bottom = book.close()
    if paper.computation:
        layout = _computation_layout(kit, top=bottom + BETWEEN)
        if layout.top + layout.head + ROW * len(paper.computation) > kit.sheet.last_row:
            book.end_page()
            layout = _computation_layout(kit, top=TOP)
            book = Book(kit, layout, frame=around, start=None)
        else:
            book = Book(kit, layout, frame=lambda kit: None, start=None)
        for line in paper.computation:
            book.add(_return_line(kit, line), state=None)
        book.close()
    book.end_page()


def _summary_layout(kit: BookKit) -> BookLayout:
    heads = (
        translate("Ledger", "Tax category"), translate("Ledger", "Tax rate"), translate("Ledger", "Invoice status"),
        translate("Ledger", "Credit %"), translate("Ledger", "Net amount"), translate("Ledger", "Tax amount"),
        translate("Ledger", "Deductible"),
    )  # fmt: skip
    words = [kit.say(each) for each in heads]
    columns = (
        BookColumn(words[0], 44, gives=True),
        BookColumn(words[1], 16, "right"),
        BookColumn(words[2], 24),
        BookColumn(words[3], 14, "right"),
        *(BookColumn(label, 24, "right", figures=True, ruled=True) for label in words[4:]),
    )
    return BookLayout(columns, top=TOP, label=0, row=ROW)


def _line(kit: BookKit, line: TaxLine) -> BookRow:
    percent = "" if line.credit_percent is None else f"{line.credit_percent}%"
    amounts = tuple("" if each is None else kit.yen(each) for each in (line.net, line.tax, line.deductible))
    if line.kind in (RowKind.SUBTOTAL, RowKind.RESULT):
        return BookRow(("", line.rate, line.invoice, percent, *amounts), Look.SUM, line.label)
    return BookRow((line.label, line.rate, line.invoice, percent, *amounts), _LOOKS.get(line.kind, Look.PLAIN))


def _computation_layout(kit: BookKit, *, top: float) -> BookLayout:
    columns = (
        BookColumn("", 12, "centre"),
        BookColumn(kit.say(translate("Ledger", "Computation of the return")), 84, gives=True),
        BookColumn("", 40, style=styles.NOTE),
        BookColumn(kit.say(translate("Ledger", "Amount (yen)")), 34, "right", figures=True, ruled=True),
    )
    return BookLayout(columns, top=top, label=1, row=ROW)


def _return_line(kit: BookKit, line: ReturnLine) -> BookRow:
    cells: Cells = (line.mark, line.label, line.note, "" if line.amount is None else kit.yen(line.amount))
    return BookRow(cells, _LOOKS.get(line.kind, Look.PLAIN))
