"""The quote on paper (御見積書): `QuotePaper` holds every word and figure of it, `build` places them, no database.

Page 1 tells the whole story (who, what, how much, until when); the sums follow the last row and never part.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from functools import partial

from officesuite.base.text import translate
from officesuite.paper import fonts, letterhead, render, stamp, sums, tables
from officesuite.paper.fit import Line
from officesuite.paper.letterhead import Addressee, Mark, Sender
from officesuite.paper.page import Kit
from officesuite.paper.stamp import ApprovalBox, Seal
from officesuite.paper.styles import COLOUR, LAST_ROW, Profile
from officesuite.paper.sums import TaxRow, TotalRow
from officesuite.paper.tables import Column, Kind, MoneyTable, Part, Row

FIRST_TABLE, NEXT_TABLE = 109.0, 27.0  # mm from the top, table heads of page 1 and of later pages
FIRST_LINES, NEXT_LINES = 26, 40  # rows of 6 mm, carry-over rows included
REMARKS_BESIDE_SUMS = 8  # lines; longer remarks get a page of their own
REMARKS_PER_PAGE = 48


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A row as it prints. `amount` is yen as priced, negative for a discount; quantity and price print unrounded."""

    kind: Kind
    description: str = ""
    spec: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: Decimal | None = None
    amount: int = 0
    rate: str = ""  # `10%`, 非課税; empty for a lump discount
    rate_mark: str = ""  # ※ for a reduced rate


@dataclass(frozen=True, slots=True)
class QuotePaper:
    """A quote as it prints: words in the customer's language, yen as int; `total` is with tax in both price modes.

    A draft has no number and prints no seal. Where the office is free of tax (`taxed` false) no tax is spoken of.
    """

    language: str
    sender: Sender
    addressee: Addressee
    rows: tuple[QuoteRow, ...]
    subtotal: int
    total: int
    number: str = ""
    issued_on: str = ""  # 2026年11月24日
    issued_on_short: str = ""  # 2026/11/24
    mark: Mark = Mark.NONE
    subject: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    seal: Seal | None = None
    approvals: tuple[ApprovalBox, ...] = ()
    taxed: bool = True
    tax_included: bool = False
    tax_rows: tuple[TaxRow, ...] = ()
    discount: int = 0  # lump discounts, positive
    discount_label: str = ""
    allotment: str = ""  # how lump discounts were spread over the rates
    tax: int = 0
    remarks: str = ""
    bank: tuple[str, ...] = ()
    bank_note: str = ""


def pdf(paper: QuotePaper, *, profile: Profile = COLOUR) -> bytes:
    """The PDF of one quote; the same paper gives the same bytes."""
    return render.one(
        partial(build, paper),
        title=f"{paper.number} {paper.subject}".strip(),
        author=paper.sender.name,
        profile=profile,
    )


def pdf_many(papers: Iterable[QuotePaper], *, profile: Profile = COLOUR) -> bytes:
    """One PDF of many quotes in order, each with its own page numbers. Consumes `papers` one by one."""
    return render.many((partial(build, paper) for paper in papers), profile=profile)


def missing_glyphs(paper: QuotePaper) -> tuple[str, ...]:
    """The letters of the paper that no face can print (they come out as 〓): to be told before it is issued."""
    return fonts.missing_glyphs("".join(_words(paper)))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _words(getattr(value, each.name))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What one page holds: rows (None: no table), the sums with their gaps, a stretch of long remarks."""

    part: Part | None = None
    gaps: "_Gaps | None" = None
    remarks: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class _Gaps:
    """Millimetres between the blocks after the table, and the leading of remarks."""

    table: float
    block: float
    leading: float


_ROOMY = _Gaps(7.0, 6.5, 4.8)
_TIGHT = _Gaps(4.0, 3.0, 4.2)  # one page is preferred to airy blocks


def build(paper: QuotePaper, kit: Kit) -> None:
    """Draws the quote's pages with `kit`."""
    kit.start(language=paper.language, pages=1)
    table = tables.widened(kit, _table(paper, kit))
    remarks = letterhead.remark_lines(paper.remarks)
    tail = _Tail(paper, kit, remarks if len(remarks) <= REMARKS_BESIDE_SUMS else ())
    sheets = _plan(table, tail, () if tail.remarks else remarks)
    kit.start(language=paper.language, pages=len(sheets))
    for sheet in sheets:
        if kit.page == 1:
            _front(paper, kit)
            y = FIRST_TABLE
        else:
            _continued(paper, kit)
            y = NEXT_TABLE
        if sheet.part is not None:
            y = tables.draw_table(kit, table, sheet.part, y=y)
        if sheet.gaps is not None:
            tail.draw(sheet.gaps, y=y + sheet.gaps.table if sheet.part is not None else y)
        letterhead.remarks(kit, sheet.remarks, y=y)
        letterhead.footer(kit, _joined(paper.number, _name(kit)), paper.sender.name)
        kit.end_page()


def _plan(table: MoneyTable, tail: "_Tail", long_remarks: tuple[Line, ...]) -> list[_Sheet]:
    """Every page before anything is drawn: rows by the paginator, then the sums where they fit as one block."""
    parts = tables.paginate([row.kind for row in table.rows], first=FIRST_LINES, rest=NEXT_LINES)
    sheets = [_Sheet(part) for part in parts[:-1]]
    last = parts[-1]
    lines = max(last.stop - last.start + last.brought, 1)
    end = (NEXT_TABLE if len(parts) > 1 else FIRST_TABLE) + table.head_height + lines * table.row_height
    gaps = next((gaps for gaps in (_ROOMY, _TIGHT) if end + gaps.table + tail.height(gaps) <= LAST_ROW), None)
    sheets.append(_Sheet(last, gaps))
    if gaps is None:
        sheets.append(_Sheet(None, _ROOMY))
    for start in range(0, len(long_remarks), REMARKS_PER_PAGE):
        sheets.append(_Sheet(remarks=long_remarks[start : start + REMARKS_PER_PAGE]))
    return sheets


def _name(kit: Kit) -> str:
    return kit.say(translate("Sales", "Quotation"))


def _joined(*words: str) -> str:
    return "　".join(word for word in words if word)


def _front(paper: QuotePaper, kit: Kit) -> None:
    """Everything above the table of page 1."""
    letterhead.title(kit, kit.say(translate("Sales", "QUOTATION")), mark=paper.mark)
    letterhead.numbers(
        kit,
        (
            (kit.say(translate("Sales", "Quote No.")), paper.number),
            (kit.say(translate("Sales", "Date")), paper.issued_on),
        ),
    )
    letterhead.addressee(kit, paper.addressee)
    letterhead.sender(kit, paper.sender, None if paper.mark is Mark.DRAFT else paper.seal)
    letterhead.subject(kit, kit.say(translate("Sales", "Subject")), paper.subject)
    letterhead.greeting(kit, kit.say(translate("Sales", "We are pleased to submit our quotation as follows.")))
    letterhead.total_box(
        kit,
        kit.say(translate("Sales", "Quoted total")),
        paper.total,
        note=kit.say(letterhead.TAX_INCLUDED) if paper.taxed else "",
    )
    letterhead.terms(kit, paper.terms)
    stamp.approval_boxes(kit, paper.approvals, y=80.5)


def _continued(paper: QuotePaper, kit: Kit) -> None:
    to = paper.addressee
    names = " ".join((*to.names(), to.honorific)).strip()
    letterhead.continued_head(kit, _name(kit), names, _joined(paper.number, paper.issued_on_short), mark=paper.mark)


def _table(paper: QuotePaper, kit: Kit) -> MoneyTable:
    """The quote's rows as texts by column, and the sums to carry."""
    included = paper.tax_included
    price = translate("Sales", "Price (tax incl.)") if included else translate("Sales", "Unit price")
    amount = translate("Sales", "Amount (tax incl.)") if included else translate("Sales", "Amount")
    columns = (
        Column(kit.say(translate("Sales", "Description")), 86 if paper.taxed else 99),
        Column(kit.say(translate("Sales", "Qty")), 13, "right", figures=True),
        Column(kit.say(translate("Sales", "Unit")), 13, "centre"),
        Column(kit.say(price), 21, "right", figures=True),
        Column(kit.say(amount), 24, "right", figures=True),
        Column(kit.say(translate("Sales", "Tax")), 13, "rate"),
    )[: 6 if paper.taxed else 5]
    reached = [0]
    for row in paper.rows:
        reached.append(reached[-1] + (row.amount if row.kind in (Kind.ITEM, Kind.DISCOUNT) else 0))
    return MoneyTable(
        columns=columns,
        rows=tuple(Row(row.kind, _cells(kit, row)[: len(columns)]) for row in paper.rows),
        carry=lambda count: ("", "", "", "", kit.yen(reached[count]), "")[: len(columns)],
        label_column=3,
    )


def _cells(kit: Kit, row: QuoteRow) -> tuple[str, ...]:
    name = ("  " if kit.latin else "　").join(words for words in (row.description, row.spec) if words)
    match row.kind:
        case Kind.ITEM | Kind.DISCOUNT:
            return (
                name,
                _decimal(kit, row.quantity),
                row.unit,
                _decimal(kit, row.unit_price),
                kit.yen(row.amount),
                row.rate + row.rate_mark,
            )
        case Kind.SUBTOTAL:
            return (name, "", "", "", kit.yen(row.amount), "")
        case _:
            return (name, "", "", "", "", "")


def _decimal(kit: Kit, value: Decimal | None) -> str:
    """`2,000`, `12.5`, `2.345`: never rounded, no trailing zeros."""
    if value is None:
        return ""
    digits = f"{abs(value):,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{'−' if kit.latin else '▲'}{digits}" if value < 0 else digits


class _Tail:
    """Tax summary, totals, remarks and bank: measured and moved as one block."""

    def __init__(self, paper: QuotePaper, kit: Kit, remarks: tuple[Line, ...]) -> None:
        self.paper, self.kit, self.remarks = paper, kit, remarks
        notes = [row.note for row in paper.tax_rows if row.note]
        self.notes = tuple(dict.fromkeys((*notes, *([paper.allotment] if paper.allotment else []))))
        self.before, self.grand, self.after = _totals(paper, kit)

    def height(self, gaps: _Gaps) -> float:
        """Millimetres from the first sum to the end of the last box."""
        boxes = (
            letterhead.remarks_height(len(self.remarks), leading=gaps.leading),
            letterhead.bank_height(len(self.paper.bank), self.paper.bank_note),
        )
        return self._sums_height() + sum(gaps.block + height for height in boxes if height)

    def _sums_height(self) -> float:
        return max(
            sums.tax_height(self.paper.tax_rows, self.notes),
            sums.totals_height(self.before, self.after),
        )

    def draw(self, gaps: _Gaps, *, y: float) -> None:
        """Draws the block with its first line at `y`."""
        paper, kit = self.paper, self.kit
        sums.tax_summary(kit, paper.tax_rows, included=paper.tax_included, notes=self.notes, y=y)
        sums.totals(kit, self.before, self.grand, after=self.after, y=y)
        y += self._sums_height() + gaps.block
        letterhead.remarks(kit, self.remarks, y=y, leading=gaps.leading)
        if self.remarks:
            y += letterhead.remarks_height(len(self.remarks), leading=gaps.leading) + gaps.block
        letterhead.bank(kit, paper.bank, note=paper.bank_note, y=y)


def _totals(paper: QuotePaper, kit: Kit) -> tuple[Sequence[TotalRow], TotalRow, Sequence[TotalRow]]:
    """Lines before the grand total, the grand total, and what it includes, in the paper's price mode."""
    if not paper.taxed:
        subtotal, total = translate("Sales", "Subtotal"), translate("Sales", "Total")
    else:
        total = translate("Sales", "Total (tax incl.)")
        subtotal = (
            translate("Sales", "Subtotal (tax incl.)") if paper.tax_included else translate("Sales", "Subtotal (net)")
        )
    before = [TotalRow(kit.say(subtotal), paper.subtotal)]
    if paper.discount:
        label = paper.discount_label or kit.say(translate("Sales", "Discount"))
        before.append(TotalRow(label, -paper.discount))
    after = []
    if paper.taxed and paper.tax_included:
        after.append(TotalRow(kit.say(translate("Sales", "of which consumption tax")), paper.tax))
    elif paper.taxed:
        before.append(TotalRow(kit.say(translate("Sales", "Consumption tax")), paper.tax))
    return before, TotalRow(kit.say(total), paper.total), after
