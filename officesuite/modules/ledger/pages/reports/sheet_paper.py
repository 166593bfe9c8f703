"""A `Sheet` on paper, cell for cell as it is shown: the trial balance upright, sheets of many columns on landscape pages."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from officesuite.base.text import language, literal
from officesuite.modules.company import queries as company_queries
from officesuite.modules.ledger.pages.reports.sheets import Look, Measure, Sheet, SheetRow
from officesuite.modules.ledger.papers import frame, matrix
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.papers.matrix import Matrix, MatrixColumn, MatrixRow, MatrixTitle, build_matrix
from officesuite.modules.ledger.rules.statements import RowKind
from officesuite.office import settings
from officesuite.paper import books, styles
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow
from officesuite.paper.volumes import BookKit, pdf

_KINDS = {Look.SUBTOTAL: RowKind.SUBTOTAL, Look.RESULT: RowKind.RESULT, Look.HEADING: RowKind.HEADING}
_LOOKS = {Look.SUBTOTAL: books.Look.SUM, Look.RESULT: books.Look.TOTAL, Look.HEADING: books.Look.HEADING}


def sheet_pdf(session: Session, sheet: Sheet, *, first: date, last: date, today: date) -> bytes:
    """The sheet as the bytes of a PDF in the display language."""
    head = book_head(session, first=first, last=last, today=today, remark=sheet.remark)
    return pdf([lambda kit: build_sheet(sheet, head, kit)], title=sheet.title, author=head.office)


def book_head(session: Session, *, first: date, last: date, today: date, remark: str = "") -> BookHead:
    """Whose paper it is, over which days, made today."""
    card = company_queries.company(session)
    name = card.name if language() == "ja" else card.name_en or card.name
    wareki = settings.read(session, "look.date") == "wareki"
    return BookHead(name, first, last, today, language(), wareki, remark=remark)


def build_sheet(sheet: Sheet, head: BookHead, kit: BookKit) -> None:
    """Draws the sheet."""
    if sheet.name_at:
        _build_upright(sheet, head, kit)
    else:
        build_matrix(_matrix(sheet, head), kit)


def _matrix(sheet: Sheet, head: BookHead) -> Matrix:
    columns = tuple(
        MatrixColumn(
            str(one.label), matrix.Measure.PERCENT if one.measure is Measure.PERCENT else matrix.Measure.YEN, one.group
        )
        for one in sheet.columns
    )
    rows = tuple(
        MatrixRow(_KINDS.get(row.look, RowKind.ACCOUNT), str(row.label), _amounts(row), row.code, row.level)
        for row in sheet.rows
    )
    titles = {title.value: title for title in MatrixTitle}
    return Matrix(head, titles.get(sheet.key, MatrixTitle.DEPARTMENTS), columns, rows, totals=1)


def _amounts(row: SheetRow) -> tuple[int | Decimal | None, ...]:
    return tuple(value if not isinstance(value, str) else None for value in row.values)


def _build_upright(sheet: Sheet, head: BookHead, kit: BookKit) -> None:
    """Figures left and right of the name, as the trial balance stands."""
    frame.begin(kit, head.language)
    book: Book[None] = Book(
        kit, _layout(sheet, kit), start=None, frame=lambda kit: frame.whole_frame(kit, head, literal(sheet.title))
    )
    for row in sheet.rows:
        book.add(_row(sheet, kit, row), state=None)
    book.close()
    book.end_page()


def _layout(sheet: Sheet, kit: BookKit) -> BookLayout:
    whole = kit.sheet.right - kit.sheet.left
    name = 46.0
    each = (whole - name) / len(sheet.columns)
    columns = [
        BookColumn(str(one.label), each, "right", figures=True, ruled=at > 0) for at, one in enumerate(sheet.columns)
    ]
    columns.insert(sheet.name_at, BookColumn(str(sheet.name_label), name, ruled=True, gives=True, style=styles.BODY))
    return BookLayout(tuple(columns), top=37.0, label=sheet.name_at, row=5.0, label_align="left")


def _row(sheet: Sheet, kit: BookKit, row: SheetRow) -> BookRow:
    cells = [frame.amount(kit, int(value)) if isinstance(value, int) else "" for value in row.values]
    label = str(row.label)
    look = _LOOKS.get(row.look, books.Look.PLAIN)
    named = look is books.Look.PLAIN
    cells.insert(sheet.name_at, "　" * (row.level - 1) + label if named else "")
    return BookRow(tuple(cells), look, "" if named else label)
