"""Changes in net assets on paper (株主資本等変動計算書): components across, causes down, landscape."""

from dataclasses import dataclass

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.chart import Group, Section
from officesuite.modules.ledger.rules.equity import EquityColumn, EquityStatement
from officesuite.modules.ledger.rules.statements import RowKind
from officesuite.paper import styles
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Look
from officesuite.paper.styles import LANDSCAPE, Style
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class EquityPaper:
    """The statement of its head's period."""

    head: BookHead
    statement: EquityStatement
    footnote: str = ""


_LOOKS = {RowKind.RESULT: Look.SUM, RowKind.SUBTOTAL: Look.STRONG}
CAUSES, CAUSES_NARROW = 58.0, 40.0  # mm for the names of rows; the least
_SURPLUS = (Section.LEGAL_CAPITAL_SURPLUS, Section.OTHER_CAPITAL_SURPLUS)
_EARNINGS = (Section.LEGAL_RESERVE, Section.RETAINED_EARNINGS)


def build_equity(paper: EquityPaper, kit: BookKit) -> None:
    """Draws the statement on one landscape sheet."""
    frame.begin(kit, paper.head.language)
    kit.use(LANDSCAPE)
    statement = paper.statement
    layout = _layout(statement, kit)

    def around(kit: BookKit) -> None:
        frame.whole_frame(kit, paper.head, translate("Ledger", "Statement of changes in net assets"))

    book: Book[None] = Book(kit, layout, frame=around, start=None)
    for index, row in enumerate(statement.rows):
        inside = row.kind in (RowKind.ACCOUNT, RowKind.SUBTOTAL)
        if index == 1 and inside:
            heading = kit.say(translate("Ledger", "Changes in the period"))
            book.add(BookRow((heading, *[""] * len(statement.columns)), Look.STRONG), state=None)
        label = ("　" if inside else "") + kit.say(row.label)
        amounts = tuple(frame.amount(kit, each) for each in row.amounts)
        book.add(BookRow((label, *amounts), _LOOKS.get(row.kind, Look.PLAIN)), state=None)
    bottom = book.close()
    kit.cell(kit.sheet.left, bottom + 5, paper.footnote, styles.NOTE, kit.sheet.right - kit.sheet.left)
    book.end_page()


def _layout(statement: EquityStatement, kit: BookKit) -> BookLayout:
    style = Style(styles.BODY.face, 8)
    whole, count = kit.sheet.right - kit.sheet.left, len(statement.columns)
    figures = [kit.measure(kit.yen(each), styles.STRONG_BODY) for row in statement.rows for each in row.amounts]
    width = min(max([*figures, 20.0]) + 3, (whole - CAUSES_NARROW) / max(count, 1))
    width = max(width, min(30.0, (whole - CAUSES) / max(count, 1)))
    columns = [BookColumn("", whole - width * count, style=style)]
    for index, column in enumerate(statement.columns):
        groups = tuple(kit.say(group) for group in _groups(statement.columns, index))
        columns.append(
            BookColumn(kit.say(column.label), width, "right", figures=True, ruled=True, groups=groups, style=style)
        )
    return BookLayout(tuple(columns), top=37.0, label=0, row=7.0)


def _groups(columns: tuple[EquityColumn, ...], index: int) -> tuple[Text, ...]:
    """The heads over a column: 株主資本, and in it 資本剰余金 or 利益剰余金."""
    column = columns[index]
    if column.account_id is None:
        if index == len(columns) - 1:
            return ()
        parts = {_groups(columns, at) for at in range(column.first, index) if columns[at].account_id is not None}
        return parts.pop() if len(parts) == 1 and len(max(parts)) > 1 else (Group.SHAREHOLDERS_EQUITY.label,)
    if column.section is None or column.section.group is not Group.SHAREHOLDERS_EQUITY:
        return ()
    if column.section in _SURPLUS:
        return (Group.SHAREHOLDERS_EQUITY.label, translate("Ledger", "Capital surplus"))
    if column.section in _EARNINGS:
        return (Group.SHAREHOLDERS_EQUITY.label, translate("Ledger", "Retained earnings"))
    return (Group.SHAREHOLDERS_EQUITY.label,)
