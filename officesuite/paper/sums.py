"""The sums under a money table: tax by rate at the left, totals at the right, starting on one height.

Any number of rates fits, because the block is measured before pages are decided.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from officesuite.base.text import translate
from officesuite.paper import styles
from officesuite.paper.letterhead import money
from officesuite.paper.page import Kit
from officesuite.paper.styles import FINE, HEAVY, LEFT, PAD, RIGHT, SPLIT_RIGHT, STRONG, Colour, Style
from officesuite.paper.tables import baseline

ROW, TOTAL_ROW, SUMMARY_WIDTH = 6.0, 8.0, 95.0
BASE_EDGE = LEFT + 69.5  # right edge of the 対価 column, unless a wide tax pushes it left
TAX_EDGE = LEFT + SUMMARY_WIDTH


@dataclass(frozen=True, slots=True)
class TaxRow:
    """One rate in force: its label, 対価 in the paper's price mode (net, or with tax), tax, and what its mark means."""

    label: str
    base: int
    tax: int
    note: str = ""


def tax_height(rows: Sequence[TaxRow], notes: Sequence[str]) -> float:
    """Millimetres of the tax summary with its notes; none without rows."""
    table = ROW * (len(rows) + (2 if len(rows) > 1 else 1)) if rows else 0.0
    return table + (4.0 * len(notes) if notes else 0.0)


def tax_summary(kit: Kit, rows: Sequence[TaxRow], *, included: bool, notes: Sequence[str], y: float) -> None:
    """対価 and 消費税額 by rate with their total, and notes under the table; `included`: prices hold the tax."""
    if rows:
        total = TaxRow(
            kit.say(translate("Paper", "Total")), sum(row.base for row in rows), sum(row.tax for row in rows)
        )
        widest = max(kit.measure(kit.yen(row.tax), styles.STRONG_LINE) for row in (*rows, total))
        edge = min(BASE_EDGE, TAX_EDGE - PAD - widest - 3)
        kit.tint(LEFT, y, SUMMARY_WIDTH, ROW)
        kit.line(LEFT, y, TAX_EDGE, y, STRONG, colour=Colour.GREEN)
        heads = (
            (LEFT + PAD, translate("Paper", "Tax rate")),
            (edge, translate("Paper", "Amount (tax incl.)") if included else translate("Paper", "Net amount")),
            (TAX_EDGE - PAD, translate("Paper", "of which tax") if included else translate("Paper", "Consumption tax")),
        )
        at = baseline(y, ROW, styles.LABEL.size)
        for index, (x, label) in enumerate(heads):
            kit.text(x, at, kit.say(label), styles.LABEL, align="right" if index else "left")
        y += ROW
        for row in rows:
            y = _tax_row(kit, row, styles.LINE, y, edge=edge)
        if len(rows) > 1:
            y = _tax_row(kit, total, styles.STRONG_LINE, y, edge=edge, last=True)
    for index, note in enumerate(notes):
        kit.cell(LEFT + PAD, y + 3.9 + 4 * index, note, styles.NOTE, SUMMARY_WIDTH - PAD)


def _tax_row(kit: Kit, row: TaxRow, style: Style, y: float, *, edge: float, last: bool = False) -> float:
    at = baseline(y, ROW, style.size)
    base = kit.yen(row.base)
    kit.cell(LEFT + PAD, at, row.label, style, edge - kit.measure(base, style) - 3 - LEFT - PAD)
    kit.text(edge, at, base, style, align="right")
    kit.text(TAX_EDGE - PAD, at, kit.yen(row.tax), style, align="right")
    y += ROW
    kit.line(LEFT, y, TAX_EDGE, y, STRONG if last else FINE)
    return y


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A line of the totals: label and yen."""

    label: str
    amount: int


def totals_height(rows: Sequence[TotalRow], after: Sequence[TotalRow] = ()) -> float:
    """Millimetres of the totals with their grand total."""
    return ROW * (len(rows) + len(after)) + TOTAL_ROW


def totals(kit: Kit, rows: Sequence[TotalRow], grand: TotalRow, *, after: Sequence[TotalRow] = (), y: float) -> None:
    """The sums one under another, the grand total last, tinted; `after` holds what it includes (うち消費税)."""
    kit.line(SPLIT_RIGHT, y, RIGHT, y, STRONG)
    for index, row in enumerate(rows):
        y = _total_row(kit, row, y, ruled=index + 1 < len(rows))
    kit.tint(SPLIT_RIGHT, y, RIGHT - SPLIT_RIGHT, TOTAL_ROW)
    kit.line(SPLIT_RIGHT, y, RIGHT, y, STRONG, colour=Colour.GREEN)
    words = money(kit, grand.amount)
    style = styles.GRAND_TOTAL
    used = kit.text(RIGHT - PAD, baseline(y, TOTAL_ROW, style.size), words, style, align="right")
    room = RIGHT - SPLIT_RIGHT - 2 * PAD - used - 2
    kit.cell(SPLIT_RIGHT + PAD, baseline(y, TOTAL_ROW, styles.GRAND_LABEL.size), grand.label, styles.GRAND_LABEL, room)
    y += TOTAL_ROW
    kit.line(SPLIT_RIGHT, y, RIGHT, y, HEAVY, colour=Colour.GREEN)
    for row in after:
        y = _total_row(kit, row, y, ruled=True)


def _total_row(kit: Kit, row: TotalRow, y: float, *, ruled: bool) -> float:
    at = baseline(y, ROW, styles.LINE.size)
    used = kit.text(RIGHT - PAD, at, kit.yen(row.amount), styles.LINE, align="right")
    kit.cell(SPLIT_RIGHT + PAD, at, row.label, styles.LINE, RIGHT - SPLIT_RIGHT - 2 * PAD - used - 2)
    y += ROW
    if ruled:
        kit.line(SPLIT_RIGHT, y, RIGHT, y, FINE)
    return y
