"""Statements of many columns on landscape paper: 月次推移表, 部門別, 前年比較, 予算実績 share one table of figures.

Columns that find no room go on to further sheets with the accounts repeated.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.statements import RowKind
from officesuite.paper import styles
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Look
from officesuite.paper.styles import LANDSCAPE, PORTRAIT, Style
from officesuite.paper.volumes import BookKit


class MatrixTitle(StrEnum):
    """Which statement it is."""

    MONTHS = "months"  # 月次推移表
    DEPARTMENTS = "departments"  # 部門別損益計算書 / 部門別残高試算表
    LAST_YEAR = "last-year"  # 前年比較
    BUDGET = "budget"  # 予算実績対比表


class Measure(StrEnum):
    """What a column holds: yen, or a ratio in per cent with one decimal."""

    YEN = "yen"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column and its head; neighbours of the same `group` stand under one head (本社: 当年, 前年, 差額)."""

    label: str
    measure: Measure = Measure.YEN
    group: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row: code and name, and a figure a column: yen as int, per cent as Decimal, None = empty."""

    kind: RowKind
    label: str
    amounts: tuple[int | Decimal | None, ...] = ()
    code: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Matrix:
    """A statement of many columns. `totals` is how many of the last columns repeat on every sheet (合計)."""

    head: BookHead
    title: MatrixTitle
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    totals: int = 0
    subject: str = ""  # 損益計算書, 貸借対照表, 全部門


TITLES: dict[MatrixTitle, Text] = {
    MatrixTitle.MONTHS: translate("Ledger", "Monthly balances"),
    MatrixTitle.DEPARTMENTS: translate("Ledger", "Department statement"),
    MatrixTitle.LAST_YEAR: translate("Ledger", "Comparison with last year"),
    MatrixTitle.BUDGET: translate("Ledger", "Budget and actual"),
}
_LOOKS = {RowKind.HEADING: Look.HEADING, RowKind.SUBTOTAL: Look.STRONG, RowKind.RESULT: Look.SUM}
SIZES = (8.5, 8.0, 7.5, 7.0)  # points of figures, largest first
NAMES, NAMES_NARROW, CODES = 52.0, 40.0, 11.0  # mm for code and name together; the least; of which the code
WIDEST = 30.0  # mm; a wider column of figures would only be empty
INSET = 1.0


def build_matrix(paper: Matrix, kit: BookKit) -> None:
    """Draws the statement: all columns on each page where they fit in 7 points, else on sheets one after the other."""
    frame.begin(kit, paper.head.language)
    kit.use(PORTRAIT if len(paper.columns) <= 4 else LANDSCAPE)
    size, width, chunks = _plan(paper, kit)
    for chunk in chunks:
        layout = _layout(paper, kit, chunk, size=size, width=width)
        book: Book[None] = Book(kit, layout, frame=lambda kit: _frame(paper, kit), start=None)
        for row in paper.rows:
            book.add(_row(paper, kit, row, chunk), state=None)
        book.close()
        book.end_page()


def _plan(paper: Matrix, kit: BookKit) -> tuple[float, float, list[tuple[int, ...]]]:
    """Size of figures in points, width of their columns in mm, and the columns of each sheet."""
    count, whole = len(paper.columns), kit.sheet.right - kit.sheet.left
    for size in SIZES:
        width = _needed(paper, kit, size)
        if NAMES_NARROW + count * width <= whole:
            return (
                size,
                min((whole - NAMES) / max(count, 1), WIDEST) if _roomy(count, width, whole) else width,
                [tuple(range(count))],
            )
    size, fixed = SIZES[0], tuple(range(count - paper.totals, count))
    width = _needed(paper, kit, size)
    room = max(int((whole - NAMES_NARROW) / width) - len(fixed), 1)
    chunks: list[tuple[int, ...]] = []
    for group in _groups(paper, count - paper.totals):
        if chunks and len(chunks[-1]) + len(group) <= room:
            chunks[-1] += group
        else:
            chunks += [group[at : at + room] for at in range(0, len(group), room)]
    width = min((whole - NAMES_NARROW) / (max(map(len, chunks)) + len(fixed)), WIDEST)
    return size, width, [chunk + fixed for chunk in chunks]


def _roomy(count: int, width: float, whole: float) -> bool:
    return NAMES + count * width <= whole


def _groups(paper: Matrix, stop: int) -> list[tuple[int, ...]]:
    """Neighbours under one head, which stay on one sheet."""
    groups: list[tuple[int, ...]] = []
    for index in range(stop):
        group = paper.columns[index].group
        if groups and group and paper.columns[index - 1].group == group:
            groups[-1] += (index,)
        else:
            groups.append((index,))
    return groups


def _needed(paper: Matrix, kit: BookKit, size: float) -> float:
    """Millimetres of a column that takes every figure of the statement, and the heads of months."""
    style = Style(styles.STRONG_BODY.face, size)
    words = {_said(kit, paper.columns[at], each) for row in paper.rows for at, each in enumerate(row.amounts)}
    return max((kit.measure(each, style) for each in words), default=0) + 2 * INSET + 0.1


def _layout(paper: Matrix, kit: BookKit, chunk: tuple[int, ...], *, size: float, width: float) -> BookLayout:
    whole = kit.sheet.right - kit.sheet.left
    names = whole - width * len(chunk)
    columns = [
        BookColumn(kit.say(frame.ACCOUNT), CODES, span=2, style=Style(styles.CODE.face, 7, styles.CODE.colour)),
        BookColumn("", names - CODES, style=Style(styles.BODY.face, min(size + 0.5, 8.5)), inset=INSET),
    ]
    for index in chunk:
        column = paper.columns[index]
        columns.append(
            BookColumn(
                column.label, width, "right", figures=True, ruled=True, style=Style(styles.BODY.face, size), inset=INSET,
                groups=(column.group,) if column.group else (),
            )
        )  # fmt: skip
    return BookLayout(tuple(columns), top=37.0, label=1, row=4.6 if kit.sheet is LANDSCAPE else 5.0)


def _row(paper: Matrix, kit: BookKit, row: MatrixRow, chunk: tuple[int, ...]) -> BookRow:
    amounts = tuple(
        _said(kit, paper.columns[index], row.amounts[index]) if index < len(row.amounts) else "" for index in chunk
    )
    return BookRow((row.code, "　" * row.level + row.label, *amounts), _LOOKS.get(row.kind, Look.PLAIN))


def _said(kit: BookKit, column: MatrixColumn, amount: int | Decimal | None) -> str:
    """Yen, blank for zero; per cent with one decimal."""
    if amount is None:
        return ""
    if column.measure is Measure.YEN:
        return frame.amount(kit, int(amount))
    rounded = Decimal(amount).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{'−' if kit.latin else '▲'}{-rounded:,}" if rounded < 0 else f"{rounded:,}"


def _frame(paper: Matrix, kit: BookKit) -> None:
    frame.whole_frame(kit, paper.head, TITLES[paper.title], above=paper.subject)
