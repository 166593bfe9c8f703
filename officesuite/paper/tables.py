"""Tables of money over several pages: how rows fall on pages, heads that repeat, sums carried over, sums at the end.

`paginate` decides before anything is drawn, so that n / m is known. A row never splits and never grows; money is never
condensed or cut: its column widens at the first column's cost, or the size drops for the whole column.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from officesuite.base.text import translate
from officesuite.paper import styles
from officesuite.paper.fonts import MM
from officesuite.paper.page import Align, Kit
from officesuite.paper.styles import FINE, HEAVY, LEFT, PAD, STRONG, Colour, Style

CARRIED_FORWARD = translate("Paper", "Carried forward")
BROUGHT_FORWARD = translate("Paper", "Brought forward")
SUBTOTAL = translate("Paper", "Subtotal")


class Kind(StrEnum):
    """What a row of a document is."""

    ITEM = "item"
    HEADING = "heading"
    SUBTOTAL = "subtotal"
    TEXT = "text"
    DISCOUNT = "discount"
    PAGE_BREAK = "page-break"


@dataclass(frozen=True, slots=True)
class Part:
    """The rows start…stop of one page, and whether a sum was brought from the page before or goes to the next."""

    start: int
    stop: int
    brought: bool = False
    carried: bool = False


def paginate(kinds: Sequence[Kind], *, first: int, rest: int) -> tuple[Part, ...]:
    """Rows on pages. `first` and `rest` are the lines of page 1 and of later pages, carry-over lines included.

    A heading is never the last row of a page, a subtotal never the first; page breaks are obeyed but draw nothing
    (leading, trailing and repeated ones are ignored). At least one part comes back, empty if there are no rows.
    """
    parts: list[Part] = []
    start, end = _skip_breaks(kinds, 0), len(kinds)
    while end and kinds[end - 1] is Kind.PAGE_BREAK:
        end -= 1
    while True:
        brought = bool(parts)
        room = (rest if brought else first) - brought
        forced = next((at for at in range(start, end) if kinds[at] is Kind.PAGE_BREAK), end)
        if forced == end and end - start <= room:
            return (*parts, Part(start, end, brought, False))
        stop = forced if forced - start <= room - 1 else _good_break(kinds, start, start + room - 1)
        parts.append(Part(start, stop, brought, True))
        start = _skip_breaks(kinds, stop)


def _skip_breaks(kinds: Sequence[Kind], at: int) -> int:
    while at < len(kinds) and kinds[at] is Kind.PAGE_BREAK:
        at += 1
    return at


def _good_break(kinds: Sequence[Kind], start: int, stop: int) -> int:
    at = stop
    while at > start and (kinds[at - 1] is Kind.HEADING or kinds[at] is Kind.SUBTOTAL):
        at -= 1
    return at if at > start else stop


ColumnAlign = Literal["left", "centre", "right", "rate"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: label, width in mm, alignment; a `figures` column is neither condensed nor cut.

    "rate" sets `10%` and `8%※` with the % at one place, `rate_inset` before the column's right edge.
    """

    label: str
    width: float
    align: ColumnAlign = "left"
    figures: bool = False
    size: float = styles.LINE.size
    rate_inset: float = 4.6


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its kind and a text for every column. A subtotal's first text is its label (empty: 小計)."""

    kind: Kind
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """Columns, rows and what the carry-over says after so many rows. `label_column` takes 小計 and 次頁へ繰越."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    carry: Callable[[int], tuple[str, ...]]
    label_column: int
    row_height: float = 6.0
    head_height: float = 7.0

    def edges(self) -> tuple[float, ...]:
        """The left edge of every column and the right edge of the last, in mm."""
        edges = [LEFT]
        for column in self.columns:
            edges.append(edges[-1] + column.width)
        return tuple(edges)


def widened(kit: Kit, table: MoneyTable, *, least_name: float = 52.0) -> MoneyTable:
    """The table with every figure column wide enough for its longest figure.

    The room comes from the first column down to `least_name` mm; past that the sizes of the wide columns drop.
    """
    shown = [*(row.cells for row in table.rows), *(table.carry(count) for count in range(len(table.rows) + 1))]
    columns = list(table.columns)
    for index, column in enumerate(columns):
        if not column.figures:
            continue
        words = {cells[index] for cells in shown}
        most = max(map(len, words))  # figures are equally wide; only ▲ makes up for a figure less
        longest = max(kit.measure(each, styles.STRONG_LINE) for each in words if len(each) >= most - 1)
        missing = longest + 2 * PAD - column.width
        if missing <= 0:
            continue
        given = min(missing, max(columns[0].width - least_name, 0))
        columns[0] = replace(columns[0], width=columns[0].width - given)
        width = column.width + given
        size = column.size if given == missing else column.size * (width - 2 * PAD) / longest
        columns[index] = replace(column, width=width, size=round(size - 0.005, 2))
    return replace(table, columns=tuple(columns))


def draw_table(kit: Kit, table: MoneyTable, part: Part, *, y: float) -> float:
    """Draws a page's part of the table with its head at `y`; returns where it ends. Without rows: one empty row."""
    edges, height = table.edges(), table.row_height
    left, right = edges[0], edges[-1]
    _head(kit, table, y)
    y += table.head_height
    if part.brought:
        y = _sum_row(kit, table, kit.say(BROUGHT_FORWARD), table.carry(part.start), y)
    rows = table.rows[part.start : part.stop]
    indented = any(row.kind is Kind.HEADING for row in table.rows[: part.start])
    for index, row in enumerate(rows):
        indented = indented or row.kind is Kind.HEADING
        if row.kind is Kind.SUBTOTAL:
            if index or part.brought:
                kit.line(left, y, right, y, STRONG)
            label = row.cells[0] or kit.say(SUBTOTAL)
            y = _sum_row(kit, table, label, ("", *row.cells[1:]), y)
            continue
        _row(kit, table, row, y, 5.0 if indented and row.kind is not Kind.HEADING else PAD)
        y += height
        if index + 1 < len(rows):
            weight = STRONG if row.kind is Kind.HEADING else FINE
            kit.line(left, y, right, y, weight)
    if not rows and not part.brought:
        y += height
    if part.carried:
        kit.line(left, y, right, y, STRONG)
        y = _sum_row(kit, table, kit.say(CARRIED_FORWARD), table.carry(part.stop), y)
    else:
        kit.line(left, y, right, y, HEAVY, colour=Colour.GREEN)
    return y


def baseline(top: float, height: float, size: float) -> float:
    """Where text of `size` points stands in a row: its optical middle is 0.37 em above the baseline."""
    return top + height / 2 + 0.37 * size / MM


def _head(kit: Kit, table: MoneyTable, y: float) -> None:
    edges = table.edges()
    kit.tint(edges[0], y, edges[-1] - edges[0], table.head_height)
    kit.line(edges[0], y, edges[-1], y, HEAVY, colour=Colour.GREEN)
    kit.line(edges[0], y + table.head_height, edges[-1], y + table.head_height, STRONG, colour=Colour.GREEN)
    at = baseline(y, table.head_height, styles.LABEL.size)
    for column, left, right in zip(table.columns, edges[:-1], edges[1:], strict=True):
        inset = column.rate_inset if column.align == "rate" else PAD
        x, align = _anchor(column, left, right, inset)
        room = right - left - (PAD + inset if column.align != "centre" else 1)
        kit.cell(x, at, column.label, styles.LABEL, room, align=align)


def _anchor(column: Column, left: float, right: float, inset: float) -> tuple[float, Align]:
    match column.align:
        case "left":
            return left + PAD, "left"
        case "centre":
            return (left + right) / 2, "centre"
        case _:
            return right - inset, "right"


_NAME_STYLES = {Kind.HEADING: styles.STRONG_LINE, Kind.TEXT: styles.TEXT_ROW}


def _row(kit: Kit, table: MoneyTable, row: Row, y: float, indent: float) -> None:
    edges = table.edges()
    style = _NAME_STYLES.get(row.kind, styles.LINE)
    end = edges[-1] if not any(row.cells[1:]) else edges[1]
    at = baseline(y, table.row_height, style.size)
    kit.cell(edges[0] + indent, at, row.cells[0], style, end - edges[0] - indent - PAD)
    _cells(kit, table, ("", *row.cells[1:]), styles.LINE, y)


def _cells(kit: Kit, table: MoneyTable, cells: Sequence[str], style: Style, y: float) -> None:
    """The texts of a row in their columns, the row's top at `y`."""
    edges = table.edges()
    for column, words, left, right in zip(table.columns, cells, edges[:-1], edges[1:], strict=True):
        if not words:
            continue
        at = baseline(y, table.row_height, column.size)
        x, align = _anchor(column, left, right, PAD)
        if column.align == "rate":
            _rate(kit, column, words, right, at)
        elif column.figures:
            kit.text(x, at, words, style, size=column.size, align=align)
        else:
            kit.cell(x, at, words, style, right - left - (1 if align == "centre" else 2 * PAD), align=align)


def _rate(kit: Kit, column: Column, words: str, right: float, y: float) -> None:
    """`10%` ends at the inset and `※` follows it; a word such as 非課税 stands in the column's middle."""
    figure, sign, mark = words.partition("%")
    if sign:
        x = right - column.rate_inset
        kit.text(x, y, figure + sign, styles.LINE, align="right")
        kit.cell(x + 0.5, y, mark, styles.RATE_MARK, column.rate_inset - 0.7)
    else:
        kit.cell(right - column.width / 2, y, words, styles.BODY, column.width - 2, align="centre")


def _sum_row(kit: Kit, table: MoneyTable, label: str, cells: Sequence[str], y: float) -> float:
    """A subtotal or carry-over row with its line below; returns where it ends."""
    edges, height = table.edges(), table.row_height
    x = edges[table.label_column + 1] - PAD
    kit.cell(x, baseline(y, height, 9), label, styles.SUBTOTAL_LABEL, x - edges[0] - PAD, align="right")
    _cells(kit, table, cells, styles.STRONG_LINE, y)
    kit.line(edges[0], y + height, edges[-1], y + height, STRONG)
    return y + height
