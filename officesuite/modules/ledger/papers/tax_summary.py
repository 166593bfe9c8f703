"""The consumption tax summary on paper (消費税集計表): by category, rate and credit percentage, then the return's computation."""

from dataclasses import dataclass

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide, TaxUse
from officesuite.modules.ledger.rules.consumption_tax import SummaryRow, TaxReturn
from officesuite.modules.ledger.rules.words import INVOICE_LABELS, TAX_SIDE_LABELS, TAX_USE_LABELS
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Look
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class TaxSummary:
    """The summary of a tax period: rows as the return takes them, and the return where it is computed.

    `labels` says of each category what the rate column prints: 10%, 8%※, 非課税.
    """

    head: BookHead
    rows: tuple[SummaryRow, ...]
    labels: tuple[tuple[str, str], ...] = ()
    tax_return: TaxReturn | None = None


TITLE = translate("Ledger", "Consumption tax summary")
NEGATIVE = (TaxSide.SALE_RETURN, TaxSide.PURCHASE_RETURN, TaxSide.BAD_DEBT)  # they lower the sums
ROW, TOP, BETWEEN = 5.4, 37.0, 9.0  # mm: rows, first table, between the tables


def build_tax_summary(paper: TaxSummary, kit: BookKit) -> None:
    """Draws the summary, and under it, or on the next page where it finds no room, the return's computation."""
    frame.begin(kit, paper.head.language)

    method = "" if paper.tax_return is None else kit.say(paper.tax_return.method)

    def around(kit: BookKit) -> None:
        frame.whole_frame(kit, paper.head, TITLE, above=method)

    book: Book[None] = Book(kit, _summary_layout(kit), frame=around, start=None)
    _add(book, kit, paper, translate("Ledger", "Sales in the period"), [row for row in paper.rows if row.side.selling])
    _add(
        book, kit, paper, translate("Ledger", "Purchases in the period"), [row for row in paper.rows if row.side.buying]
    )
    rest = [row for row in paper.rows if row.side is TaxSide.NONE]
    _add(book, kit, paper, TAX_SIDE_LABELS[TaxSide.NONE], rest)
    bottom = book.close()
    if paper.tax_return is not None:
        lines = paper.tax_return.lines
        layout = _computation_layout(kit, top=bottom + BETWEEN)
        if layout.top + layout.head + ROW * len(lines) > kit.sheet.last_row:
            book.end_page()
            book = Book(kit, _computation_layout(kit, top=TOP), frame=around, start=None)
        else:
            book = Book(kit, layout, frame=lambda kit: None, start=None)
        for line in lines:
            cells = (line.mark, kit.say(line.label), kit.yen(line.amount))
            book.add(BookRow(cells, Look.SUM if line.result else Look.PLAIN), state=None)
        book.close()
    book.end_page()


def _add(book: Book[None], kit: BookKit, paper: TaxSummary, title: Text, rows: list[SummaryRow]) -> None:
    """One side of the summary with its name above and its sums below; nothing without rows."""
    if not rows:
        return
    labels = dict(paper.labels)
    heading = BookRow((kit.say(title), *[""] * 7), Look.HEADING)
    book.add(heading, _row(kit, rows[0], labels), state=None)
    for row in rows[1:]:
        book.add(_row(kit, row, labels), state=None)
    sums = [sum(_signed(row, yen) for row, yen in zip(rows, each, strict=True)) for each in (
        [row.net for row in rows], [row.tax for row in rows], [row.deductible for row in rows]
    )]  # fmt: skip
    shown = tuple(frame.amount(kit, each) for each in sums)
    book.add(BookRow(("", "", "", "", "", *shown), Look.SUM, kit.say(frame.TOTAL)), state=None)


def _signed(row: SummaryRow, yen: int) -> int:
    return -yen if row.side in NEGATIVE else yen


def _row(kit: BookKit, row: SummaryRow, labels: dict[str, str]) -> BookRow:
    buying = row.side.buying
    words = [kit.say(TAX_SIDE_LABELS[row.side])]
    if buying and row.use is not TaxUse.TAXABLE:
        words.append(kit.say(TAX_USE_LABELS[row.use]))
    if row.simple:
        words.append(kit.say(translate("Ledger", "Class {number}", number=row.simple)))
    invoice = kit.say(INVOICE_LABELS[row.invoice]) if row.invoice is not Invoice.NONE else ""
    percent = f"{row.credit_percent}%" if invoice else ""
    deductible = frame.amount(kit, _signed(row, row.deductible)) if buying else ""
    amounts = (kit.yen(_signed(row, row.net)), frame.amount(kit, _signed(row, row.tax)), deductible)
    rate, sign, mark = labels.get(row.category, row.category).partition("%")
    return BookRow((frame.gap(kit).join(words), rate + sign, mark, invoice, percent, *amounts))


def _summary_layout(kit: BookKit) -> BookLayout:
    heads = (
        translate("Ledger", "Tax category"), translate("Ledger", "Tax rate"), translate("Ledger", "Invoice status"),
        translate("Ledger", "Credit %"), translate("Ledger", "Net amount"), translate("Ledger", "Tax amount"),
        translate("Ledger", "Deductible"),
    )  # fmt: skip
    words = [kit.say(each) for each in heads]
    columns = (
        BookColumn(words[0], 42, gives=True),
        BookColumn(words[1], 13, "right", inset=0.4, span=2),
        BookColumn("", 5, inset=0.4),  # ※ follows the rate, so that every % stands in one line
        BookColumn(words[2], 24),
        BookColumn(words[3], 14, "right"),
        *(BookColumn(label, 24, "right", figures=True, ruled=True) for label in words[4:]),
    )
    return BookLayout(columns, top=TOP, label=0, row=ROW)


def _computation_layout(kit: BookKit, *, top: float) -> BookLayout:
    columns = (
        BookColumn("", 12, "centre"),
        BookColumn(kit.say(translate("Ledger", "Computation of the return")), 124, gives=True),
        BookColumn(kit.say(translate("Ledger", "Amount (yen)")), 34, "right", figures=True, ruled=True),
    )
    return BookLayout(columns, top=top, label=1, row=ROW)
