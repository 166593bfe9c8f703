"""Tables of books: rows that come one by one, verticals before the money, sums carried from page to page.

A page is kept until it is full, then its operators are written directly. Money is never condensed: a page's figure
columns widen at the expense of the column that gives way, and past that their type gets smaller.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Generic, TypeVar

from officesuite.paper import styles
from officesuite.paper.cells import CellPen, RowPens
from officesuite.paper.fonts import MM, Face
from officesuite.paper.page import Align
from officesuite.paper.stream import PdfStream
from officesuite.paper.styles import FINE, HEAVY, PAD, STRONG, Colour, Style
from officesuite.paper.tables import BROUGHT_FORWARD, CARRIED_FORWARD, baseline
from officesuite.paper.volumes import BookKit

HAIR = 0.2  # points: verticals before money
HEAD, HEAD_ROW = 6.5, 4.9  # mm of a head of one row; of each row where heads are stacked
BOUND = 6  # rows that may stay together for a heading or a sum
GIVEN = 0.45  # how much of its width a column gives to wide figures
Cells = tuple[str, ...]
State = TypeVar("State")


class Look(Enum):
    """How a row stands out, the rows' room it takes, and whether strong lines stand above and below."""

    PLAIN = (1, 1, False)
    STRONG = (2, 1, False)  # an opening balance: medium weight
    HEADING = (3, 1, False)  # names what follows: medium weight, a strong line under it
    SUM = (4, 1, True)  # tinted, medium weight
    CARRY = (5, 1, True)  # carried forward, brought forward
    TOTAL = (6, 2, True)  # the last sum: tinted, bold, higher

    def __init__(self, _number: int, slots: int, ruled: bool) -> None:
        self.slots, self.ruled = slots, ruled


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column: `figures` are never condensed; `ruled` has a hairline at its left; `gives` loses width to wide figures.

    `groups` are the heads over its own, from the top; its own spreads over `span` columns. `under` is the alignment of a
    second, small line in each row: such a column takes two texts.
    """

    label: str
    width: float
    align: Align = "left"
    figures: bool = False
    ruled: bool = False
    gives: bool = False
    groups: Cells = ()
    span: int = 1
    under: Align | None = None
    style: Style = styles.BODY
    inset: float = PAD


@dataclass(frozen=True, slots=True)
class BookLayout:
    """Where a book's table stands: mm from the top, height of a row, columns; `label` is the column that names sums."""

    columns: tuple[BookColumn, ...]
    top: float
    label: int
    row: float = 5.0
    label_align: Align = "right"

    @property
    def levels(self) -> int:
        """Rows of the table head."""
        return max(len(column.groups) for column in self.columns) + 1

    @property
    def head(self) -> float:
        """Millimetres of the table head."""
        return HEAD if self.levels == 1 else HEAD_ROW * self.levels

    def edges(self, left: float) -> tuple[float, ...]:
        """The left edge of every column and the right edge of the last, in mm."""
        edges = [left]
        for column in self.columns:
            edges.append(edges[-1] + column.width)
        return tuple(edges)


@dataclass(frozen=True, slots=True)
class BookRow:
    """A row of texts: one a column, two where the column has a line under; `label` names a sum."""

    cells: Cells
    look: Look = Look.PLAIN
    label: str = ""


class Book(Generic[State]):
    """A table over as many pages as its rows take. `frame` draws what stands around it on each page.

    `carry` gives the cells of 次頁へ繰越 from the state that came with the last row; without it nothing is carried.
    """

    def __init__(
        self,
        kit: BookKit,
        layout: BookLayout,
        *,
        frame: Callable[[BookKit], None],
        start: State,
        carry: Callable[[State], Cells] | None = None,
    ) -> None:
        self._kit, self._layout, self._frame, self._carry = kit, layout, frame, carry
        self._state = start
        self._held: tuple[tuple[BookRow, ...], State] | None = None
        self._page: list[BookRow] = []
        self._used = 0
        self._fresh = True  # nothing on the page but what was brought forward
        self._room = int((kit.sheet.last_row - layout.top - layout.head) / layout.row + 0.01)
        self._pens: dict[Look, RowPens] = {}
        self._pens_of: PdfStream | None = None

    def add(self, *rows: BookRow, state: State) -> None:
        """Adds rows that stay together on a page; `state` is what would be carried after them.

        A heading also stays with the row that follows, a sum with the row before it.
        """
        if self._held is not None:
            held = self._held[0]
            bound = held[-1].look is Look.HEADING or rows[0].look in (Look.SUM, Look.TOTAL)
            if bound and len(held) + len(rows) <= BOUND:
                self._held = (*held, *rows), state
                return
            self._release(more=True)
        self._held = rows, state

    def turn(self, frame: Callable[[BookKit], None] | None = None) -> None:
        """Ends the page here; what follows begins the next one, with `frame` around it."""
        self._release(more=True)
        self._break()
        self._frame = frame or self._frame

    def close(self) -> float:
        """Draws the last page; without any row, one with an empty row. Returns where the table ends, in mm."""
        self._release(more=False)
        if not self._page:
            self._page.append(BookRow(("",) * _texts(self._layout)))
        return self._draw()

    def end_page(self) -> None:
        """Ends the last page, after anything drawn under the table."""
        self._kit.end_page()

    def _release(self, *, more: bool) -> None:
        if self._held is None:
            return
        rows, state = self._held
        self._held = None
        need = sum(row.look.slots for row in rows)
        if not self._fresh and self._used + need > self._room - (more and self._carry is not None):
            self._break()
        self._page += rows
        self._used += need
        self._state, self._fresh = state, False

    def _break(self) -> None:
        if self._carry is None:
            self._draw()
            self._page, self._used = [], 0
        else:
            cells = self._carry(self._state)
            self._page.append(BookRow(cells, Look.CARRY, self._kit.say(CARRIED_FORWARD)))
            self._draw()
            self._page, self._used = [BookRow(cells, Look.CARRY, self._kit.say(BROUGHT_FORWARD))], 1
        self._fresh = True
        self._kit.end_page()

    def _draw(self) -> float:
        kit, rows = self._kit, self._page
        kit.letters(Face.REGULAR)  # a new volume begins before anything is drawn
        layout = _with_room(kit, self._layout, rows)
        if self._pens_of is not kit.stream or layout is not self._layout:
            self._pens, self._pens_of, self._layout = {}, kit.stream, layout
        self._frame(kit)
        draw_head(kit, layout)
        tops = [layout.top + layout.head]
        for row in rows:
            tops.append(tops[-1] + (layout.row * 1.4 if row.look is Look.TOTAL else layout.row))
        self._rule(tops)
        self._write(tops)
        return tops[-1]

    def _rule(self, tops: list[float]) -> None:
        """Tints, lines between rows and the lines that end the table."""
        kit, rows = self._kit, self._page
        left, right = kit.sheet.left, kit.sheet.right
        strong: list[float] = []
        fine: list[float] = []
        for index, row in enumerate(rows):
            above = rows[index - 1].look if index else None
            if row.look in (Look.SUM, Look.TOTAL):
                first = above not in (Look.SUM, Look.TOTAL)
                kit.tint(left, tops[index], right - left, tops[index + 1] - tops[index], ruled=first)
            if above is not None:
                marked = above is Look.HEADING or row.look.ruled is not above.ruled or Look.TOTAL in (row.look, above)
                (strong if marked else fine).append(tops[index])
        ink = kit.profile.inks[Colour.INK]
        x1, x2 = kit.x(left), kit.x(right)
        for weight, heights in ((FINE, fine), (STRONG, strong)):
            if heights:
                paths = "".join(f"{x1} {y} m {x2} {y} l\n" for y in map(kit.y, heights))
                kit.lay(lines=f"{weight:g} w {ink} RG\n{paths}S")
        draw_verticals(kit, self._layout, tops[-1])
        kit.line(left, tops[-1], right, tops[-1], HEAVY, colour=Colour.GREEN)

    def _write(self, tops: list[float]) -> None:
        """The words of every row, top to bottom, each row from its own origin."""
        kit, pens, state = self._kit, self._pens, ""
        marks: list[str] = ["q 0 Tc 100 Tz\n"]
        put, at = marks.append, kit.height
        for row, top, bottom in zip(self._page, tops[:-1], tops[1:], strict=True):
            line = pens.get(row.look)
            if line is None:
                line = pens[row.look] = _pens(kit, self._layout, row.look)
            down = top + (bottom - top - self._layout.row) / 2  # a higher row keeps its words in the middle
            put(f"1 0 0 1 0 {(at - down) * MM:.4f} cm BT\n")
            at = down
            if line.state != state:
                state = line.state
                put(state)
            if row.label:
                put(line.label[row.label])
            for pen, words in zip(line.cells, row.cells, strict=True):
                if words:
                    put(pen[words])
            put("ET ")
        put("Q")
        kit.lay(texts="".join(marks))


def draw_head(kit: BookKit, layout: BookLayout) -> None:
    """The table head; neighbours of one group share its cell, a column without groups fills the height."""
    columns, edges, levels = layout.columns, layout.edges(kit.sheet.left), layout.levels
    left, right, top, step = edges[0], edges[-1], layout.top, layout.head / layout.levels
    kit.tint(left, top, right - left, layout.head)
    kit.line(left, top, right, top, HEAVY, colour=Colour.GREEN)
    kit.line(left, top + layout.head, right, top + layout.head, STRONG, colour=Colour.GREEN)
    for index, column in enumerate(columns):
        depth = len(column.groups)
        y, height = top + depth * step, (levels - depth) * step
        left_edge, right_edge = edges[index], edges[index + column.span]
        x, align = _place(column, left_edge, right_edge)
        at = baseline(y, height, styles.LABEL.size)
        room = right_edge - left_edge - (1 if align == "centre" else column.inset + 1)
        kit.cell(x, at, column.label, styles.LABEL, room, align=align)
        for level in range(depth):
            if index and columns[index - 1].groups[: level + 1] == column.groups[: level + 1]:
                continue
            end = index + 1
            while end < len(columns) and columns[end].groups[: level + 1] == column.groups[: level + 1]:
                end += 1
            at = baseline(top + level * step, step, styles.LABEL.size)
            middle, room = (edges[index] + edges[end]) / 2, edges[end] - edges[index] - 1
            kit.cell(middle, at, column.groups[level], styles.LABEL, room, align="centre")
            kit.line(edges[index], top + (level + 1) * step, edges[end], top + (level + 1) * step, FINE)


def draw_verticals(kit: BookKit, layout: BookLayout, bottom: float) -> None:
    """Hairlines left of ruled columns, from the head's row they divide down to `bottom`."""
    edges, step = layout.edges(kit.sheet.left), layout.head / layout.levels
    for index, column in enumerate(layout.columns):
        if column.ruled and index:
            before, shared = layout.columns[index - 1].groups, 0
            for one, other in zip(before, column.groups, strict=False):
                if one != other:
                    break
                shared += 1
            kit.line(edges[index], layout.top + shared * step, edges[index], bottom, HAIR)


def _place(column: BookColumn, left: float, right: float) -> tuple[float, Align]:
    if column.align == "left":
        return left + column.inset, "left"
    if column.align == "right":
        return right - column.inset, "right"
    return (left + right) / 2, "centre"


def _texts(layout: BookLayout) -> int:
    return sum(1 if column.under is None else 2 for column in layout.columns)


def _pens(kit: BookKit, layout: BookLayout, look: Look) -> RowPens:
    """The pens of a row that looks so."""
    cells: list[CellPen] = []
    edges, height = layout.edges(kit.sheet.left), layout.row
    for column, left in zip(layout.columns, edges[:-1], strict=True):
        middle = height / 2 if column.under is None or look.ruled else height / 2 - 1.75
        style, place, width = _weighted(column.style, look), left + column.inset, column.width - 2 * column.inset
        down = middle + 0.37 * style.size / MM
        cells.append(
            CellPen(kit, style, left=place, width=width, down=down, align=column.align, figures=column.figures)
        )
        if column.under is not None:
            down = height / 2 + 1.85 + 0.37 * styles.UNDER.size / MM
            cells.append(
                CellPen(kit, styles.UNDER, left=place, width=width, down=down, align=column.under, figures=False)
            )
    column = layout.columns[layout.label]
    end = layout.label + column.span
    style = styles.CARRY_LABEL if look is Look.CARRY else _weighted(layout.columns[end - 1].style, look)
    width = edges[end] - edges[layout.label] - 2 * column.inset
    label = CellPen(
        kit, style, left=edges[layout.label] + column.inset, width=width, down=height / 2 + 0.37 * style.size / MM,
        align=layout.label_align, figures=False,
    )  # fmt: skip
    return RowPens(cells, label)


def _weighted(style: Style, look: Look) -> Style:
    """The style in the look's weight; grey codes stay light."""
    if look is Look.PLAIN or style.colour is not Colour.INK:
        return style
    return replace(style, face=Face.BOLD if look is Look.TOTAL else Face.MEDIUM)


def _with_room(kit: BookKit, layout: BookLayout, rows: list[BookRow]) -> BookLayout:
    """The layout with every figure column wide enough for these rows; it never gets narrower again."""
    columns = list(layout.columns)
    giving = next((index for index, column in enumerate(columns) if column.gives), None)
    changed, slot = False, 0
    for index, column in enumerate(columns):
        if column.figures:
            longest = max(len(row.cells[slot]) for row in rows)
            room = column.width - 2 * column.inset
            if (longest + 1) * column.style.size / MM * 0.56 > room:  # a digit is 0.554 em; only then measure
                missing, size = _missing(kit, column, slot, rows), column.style.size
                if missing > 0:
                    changed = True
                    spare = 0.0 if giving is None else columns[giving].width * GIVEN
                    given = min(missing, spare)
                    if giving is not None:
                        columns[giving] = replace(columns[giving], width=columns[giving].width - given)
                    shrunk = (room + given) / (room + missing)
                    style = replace(column.style, size=size if given == missing else int(size * shrunk * 100) / 100)
                    columns[index] = replace(column, width=column.width + given, style=style)
        slot += 1 if column.under is None else 2
    return replace(layout, columns=tuple(columns)) if changed else layout


def _missing(kit: BookKit, column: BookColumn, slot: int, rows: list[BookRow]) -> float:
    """Millimetres that the widest figure of these rows lacks."""
    bold, medium = replace(column.style, face=Face.BOLD), replace(column.style, face=Face.MEDIUM)
    widest = max(kit.measure(row.cells[slot], bold if row.look is Look.TOTAL else medium) for row in rows)
    return widest - column.width + 2 * column.inset
