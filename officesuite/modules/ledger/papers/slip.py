"""The transfer slip on paper (振替伝票): two halves on one A4, cut at 148.5 mm; a long slip goes on in the next half."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from officesuite.base import dates
from officesuite.base.text import translate
from officesuite.modules.ledger.papers import frame
from officesuite.paper import frames, stamp, styles
from officesuite.paper.books import HAIR
from officesuite.paper.fit import shrink
from officesuite.paper.page import Align
from officesuite.paper.stamp import ApprovalBox
from officesuite.paper.styles import FINE, HEAVY, PAD, STRONG, Colour, Style
from officesuite.paper.tables import BROUGHT_FORWARD, CARRIED_FORWARD, baseline
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class SlipSide:
    """One half of a row: yen, account, and its sub-account or partner small under it."""

    amount: int
    account: str
    sub_account: str = ""


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A row of the slip; `tax` is the small line under the description: 課税仕入10%（内税 60）."""

    debit: SlipSide | None = None
    credit: SlipSide | None = None
    description: str = ""
    tax: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip as it prints. `entered` tells time and hand: 入力 2026/11/27 14:08　森; `source` what it comes from."""

    office: str
    day: date
    number: str
    rows: tuple[SlipRow, ...]
    department: str = ""
    slip_no: str = ""
    entered: str = ""
    source: str = ""
    mark: str = ""  # 訂正, 取消, 決算整理, 下書き
    approvals: tuple[ApprovalBox, ...] = ()
    language: str = "ja"
    wareki: bool = False


@dataclass(frozen=True, slots=True)
class Slips:
    """Slips in the order they print, two a sheet."""

    slips: tuple[Slip, ...]


CUT = 148.5  # mm: where the sheet is cut
TOP, HEAD, ROW, TOTAL, ROWS = 38.5, 6.5, 12.0, 8.0, 6  # mm; rows of a half
BOX = 16.0  # mm of an approval box
EDGES = (20.0, 45.0, 80.0, 130.0, 165.0, 190.0)
_FIGURE = Style(styles.LINE.face, 9.5)
_NAME = Style(styles.LINE.face, 9)
_SUM = Style(styles.BOLD_BODY.face, 10.5)


@dataclass(frozen=True, slots=True)
class _Half:
    """What one half of a sheet shows: a stretch of a slip's rows, the sums before and after it, its place among others."""

    slip: Slip
    rows: tuple[SlipRow, ...]
    sums: tuple[int, int]
    number: int
    of: int
    before: tuple[int, int] = (0, 0)


def build_slips(paper: Slips, kit: BookKit) -> None:
    """Draws slips, two halves a sheet, each half the same 148.5 mm below the other."""
    halves = [half for slip in paper.slips for half in _halves(slip)]
    for index, half in enumerate(halves):
        kit.start(language=half.slip.language, pages=0)
        _draw(kit, half, CUT * (index % 2))
        if index % 2 or index == len(halves) - 1:
            _cut_line(kit)
            kit.end_page()


def _halves(slip: Slip) -> list[_Half]:
    """The slip on as many halves as it takes; from the second on a row is taken by what was brought forward."""
    parts: list[tuple[SlipRow, ...]] = [slip.rows[:ROWS]]
    for at in range(ROWS, len(slip.rows), ROWS - 1):
        parts.append(slip.rows[at : at + ROWS - 1])
    halves: list[_Half] = []
    debit = credit = 0
    for number, rows in enumerate(parts, start=1):
        before = debit, credit
        debit += sum(row.debit.amount for row in rows if row.debit)
        credit += sum(row.credit.amount for row in rows if row.credit)
        halves.append(_Half(slip, rows, (debit, credit), number, len(parts), before))
    return halves


def _draw(kit: BookKit, half: _Half, down: float) -> None:
    _above(kit, half, down)
    top = down + TOP
    _heads(kit, top)
    y = top + HEAD
    if half.number > 1:
        _brought(kit, half.before, y)
        y += ROW
    for row in half.rows:
        _row(kit, row, y)
        y += ROW
    for line in range(1, ROWS):
        kit.line(20, top + HEAD + ROW * line, 190, top + HEAD + ROW * line, FINE)
    y = top + HEAD + ROW * ROWS
    label = translate("Ledger", "Total") if half.number == half.of else CARRIED_FORWARD
    kit.tint(20, y, 170, TOTAL)
    kit.line(20, y, 190, y, STRONG)
    _sums(kit, half.sums, y, TOTAL)
    spacing = 0 if kit.latin else 6 if half.number == half.of else 0
    kit.text(105, baseline(y, TOTAL, 9.5), kit.say(label), _FIGURE, align="centre", spacing=spacing)
    for x in EDGES[1:-1]:
        kit.line(x, top, x, y + TOTAL, HAIR)
    kit.line(20, y + TOTAL, 190, y + TOTAL, HEAVY, colour=Colour.GREEN)
    _below(kit, half.slip, y + TOTAL + 5)


def _above(kit: BookKit, half: _Half, down: float) -> None:
    """Date, number and department left, title in the middle, approval boxes right."""
    slip, gap = half.slip, frame.gap(kit)
    frames.title(kit, kit.say(translate("Ledger", "Transfer slip")), y=down + 22)
    weekday = dates.weekday(slip.day, slip.language)
    day = dates.format_long(slip.day, slip.language, wareki=slip.wareki)
    day = f"{day} ({weekday})" if kit.latin else f"{day}（{weekday}）"
    number = f"{slip.number}  ({half.number}/{half.of})" if half.of > 1 else slip.number
    number = gap.join(each for each in (number, f"[{slip.slip_no}]" if slip.slip_no else "", slip.mark) if each)
    rows = (
        (frame.DATE, day), (frame.ENTRY, number),
        (translate("Ledger", "Department"), slip.department),
    )  # fmt: skip
    x = 23 + max(11.0, *(kit.measure(kit.say(label), styles.LABEL) for label, words in rows if words))
    y = down + 21.5
    for label, words in rows:
        if words:
            kit.text(20, y, kit.say(label), styles.LABEL)
            kit.cell(x, y, words, _FIGURE, 76 - x)
            y += 6
    stamp.approval_boxes(kit, slip.approvals, y=down + 11.8, box=BOX)


def _heads(kit: BookKit, y: float) -> None:
    labels = (frame.DEBIT_AMOUNT, frame.DEBIT_ACCOUNT, frame.DESCRIPTION, frame.CREDIT_ACCOUNT, frame.CREDIT_AMOUNT)
    kit.tint(20, y, 170, HEAD)
    kit.line(20, y, 190, y, HEAVY, colour=Colour.GREEN)
    kit.line(20, y + HEAD, 190, y + HEAD, STRONG, colour=Colour.GREEN)
    for label, left, right in zip(labels, EDGES[:-1], EDGES[1:], strict=True):
        at = baseline(y, HEAD, styles.LABEL.size)
        kit.cell((left + right) / 2, at, kit.say(label), styles.LABEL, right - left - 1, align="centre")


def _row(kit: BookKit, row: SlipRow, y: float) -> None:
    for side, amount_edge, account_edge in ((row.debit, 1, 1), (row.credit, 5, 3)):
        if side is not None:
            _figure(kit, kit.yen(side.amount), EDGES[amount_edge] - 2, y, ROW, _FIGURE)
            _two(kit, side.account, side.sub_account, EDGES[account_edge] + 2, y, 31)
    _two(kit, row.description, row.tax, EDGES[2] + 2, y, 46)


def _two(kit: BookKit, upper: str, lower: str, x: float, y: float, width: float) -> None:
    """Two lines in a cell, or one in its middle."""
    if not lower:
        kit.cell(x, baseline(y, ROW, _NAME.size), upper, _NAME, width)
        return
    kit.cell(x, baseline(y, ROW, _NAME.size) - 2.1, upper, _NAME, width)
    kit.cell(x, baseline(y, ROW, styles.UNDER.size) + 2.2, lower, styles.UNDER, width)


def _figure(kit: BookKit, words: str, x: float, y: float, height: float, style: Style) -> None:
    size = shrink(words, style, 25 - 2 - PAD / 2)
    kit.text(x, baseline(y, height, size), words, style, size=size, align="right")


def _sums(kit: BookKit, sums: Sequence[int], y: float, height: float) -> None:
    for amount, edge in zip(sums, (EDGES[1], EDGES[5]), strict=True):
        _figure(kit, kit.yen(amount), edge - 2, y, height, _SUM)


def _brought(kit: BookKit, sums: tuple[int, int], y: float) -> None:
    for amount, edge in zip(sums, (EDGES[1], EDGES[5]), strict=True):
        _figure(kit, kit.yen(amount), edge - 2, y, ROW, Style(styles.STRONG_BODY.face, 9.5))
    kit.text(105, baseline(y, ROW, 8.5), kit.say(BROUGHT_FORWARD), styles.CARRY_LABEL, align="centre")


def _below(kit: BookKit, slip: Slip, y: float) -> None:
    """The office left, when and by whom it was entered and what it comes from right."""
    words: list[tuple[float, str, Align]] = [(20.0, slip.office, "left")]
    words.append((190.0, frame.gap(kit).join(each for each in (slip.entered, slip.source) if each), "right"))
    for x, each, align in words:
        kit.cell(x, y, each, styles.ADDRESS if align == "left" else styles.FOOTER, 84, align=align)


def _cut_line(kit: BookKit) -> None:
    y = kit.y(CUT)
    kit.lay(lines=f"q 0.25 w [1 2.5] 0 d {kit.profile.inks[Colour.INK]} RG 0 {y} m {kit.x(kit.width)} {y} l S Q")
