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
NAMES, NAMES_NARROW, CODES = 58.0, 44.0, 11.0  # mm for code and name together; the least; of which the code
WIDEST = 30.0  # mm; a wider column of figures would only be empty
INSET = 1.0


def build_matrix(paper: Matrix, kit: BookKit) -> None:
    """Draws the statement: all columns on each page where they fit in 7 points, else on sheets one after the other."""
    frame.begin(kit, paper.head.language)
    kit.use(PORTRAIT if len(paper.columns) <= 4 else LANDSCAPE)
    plan = _plan(paper, kit)
    for chunk in plan.chunks:
        book: Book[None] = Book(kit, _layout(paper, kit, plan, chunk), frame=lambda kit: _frame(paper, kit), start=None)
        for row in paper.rows:
            book.add(_row(paper, kit, row, chunk), state=None)
        book.close()
        book.end_page()


@dataclass(frozen=True, slots=True)
class _Plan:
    """Size of figures in points, millimetres of every column, and the columns of each sheet."""

    size: float
    widths: tuple[float, ...]
    chunks: tuple[tuple[int, ...], ...]


def _plan(paper: Matrix, kit: BookKit) -> _Plan:
    """The largest size in which all columns fit one sheet; else the usual size on several."""
    count, whole = len(paper.columns), kit.sheet.right - kit.sheet.left
    for size in SIZES:
        widths = _widths(paper, kit, size)
        if NAMES_NARROW + sum(widths) <= whole:
            return _Plan(size, _spread(widths, whole - NAMES), (tuple(range(count)),))
    widths, last = _widths(paper, kit, SIZES[0]), tuple(range(count - paper.totals, count))
    room = whole - NAMES_NARROW - sum(widths[at] for at in last)
    chunks: list[tuple[int, ...]] = []
    for group in _groups(paper, count - paper.totals):
        taken = sum(widths[at] for at in (*(chunks[-1] if chunks else ()), *group))
        if chunks and taken <= room:
            chunks[-1] += group
        else:
            chunks.append(group)
    return _Plan(SIZES[0], widths, tuple(chunk + last for chunk in chunks))


def _spread(widths: tuple[float, ...], room: float) -> tuple[float, ...]:
    """Columns wider by one factor where there is room, none wider than useful."""
    factor = max(room / max(sum(widths), 1.0), 1.0)
    return tuple(min(width * factor, max(width, WIDEST)) for width in widths)


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


def _widths(paper: Matrix, kit: BookKit, size: float) -> tuple[float, ...]:
    """Millimetres that columns need for their figures and heads; columns alike (months) are equally wide."""
    style, count = Style(styles.STRONG_BODY.face, size), len(paper.columns)
    needed: dict[tuple[Measure, bool, str], float] = {}
    kinds = []
    for index, column in enumerate(paper.columns):
        kind = (column.measure, index >= count - paper.totals, column.label if column.group else "")
        kinds.append(kind)
        shown = {_said(kit, column, row.amounts[index]) for row in paper.rows if index < len(row.amounts)}
        widest = max((kit.measure(each, style) for each in shown), default=0)
        head = min(kit.measure(column.label, styles.LABEL), 14.0)
        needed[kind] = max(needed.get(kind, 0), widest + 2 * INSET + 0.1, head + 2 * INSET)
    return tuple(needed[kind] for kind in kinds)


def _layout(paper: Matrix, kit: BookKit, plan: _Plan, chunk: tuple[int, ...]) -> BookLayout:
    names = kit.sheet.right - kit.sheet.left - sum(plan.widths[index] for index in chunk)
    style, size = styles.BODY, plan.size
    columns = [
        BookColumn(kit.say(frame.ACCOUNT), CODES, span=2, style=Style(styles.CODE.face, 7, styles.CODE.colour)),
        BookColumn("", names - CODES, style=Style(style.face, min(size + 0.5, 8.5)), inset=INSET),
    ]
    for index in chunk:
        column = paper.columns[index]
        columns.append(
            BookColumn(
                column.label, plan.widths[index], "right", figures=True, ruled=True, style=Style(style.face, size),
                inset=INSET, groups=(column.group,) if column.group else (),
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
