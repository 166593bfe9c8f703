"""Statements in report form on paper: 損益計算書 and 製造原価報告書, details inside, sums outside."""

from collections.abc import Sequence
from dataclasses import dataclass

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.statements import CostReport, IncomeStatement, RowKind, TwoColumnRow, two_columns
from officesuite.paper import styles
from officesuite.paper.styles import FINE, HEAVY, STRONG, Colour, Style
from officesuite.paper.tables import baseline
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """An income statement or a cost report of its head's period."""

    head: BookHead
    report: IncomeStatement | CostReport
    footnote: str = ""


TOP, BOTTOM = 52.0, 271.0  # mm: the table's top; where its last row ends at the lowest
ROW, RESULT, LEAST = 4.5, 6.5, 4.0  # mm: rows, results; what a row may shrink to before a second page
INNER, OUTER = 122.0, 156.0  # mm: left edges of 内訳 and 金額
_STRONG_9 = Style(styles.STRONG_BODY.face, 9)
_RESULT = Style(styles.BOLD_BODY.face, 9.5)


def build_report(paper: ReportPaper, kit: BookKit) -> None:
    """Draws the statement; its last result ends with a double line."""
    frame.begin(kit, paper.head.language)
    rows = two_columns(paper.report.rows)
    need, room = _tall(rows, ROW), BOTTOM - TOP
    height = ROW if need <= room else max(LEAST, ROW * (1 - (need - room) / need))
    pages: list[list[TwoColumnRow]] = [[]]
    for row in rows:
        if pages[-1] and _tall((*pages[-1], row), height) > room + 0.01:
            pages.append([pages[-1].pop()] if pages[-1][-1].kind is RowKind.HEADING else [])
        pages[-1].append(row)
    for index, page in enumerate(pages):
        _around(paper, kit)
        bottom = _table(kit, page, height)
        if index == len(pages) - 1:
            kit.line(20, bottom + 0.75, 190, bottom + 0.75, FINE, colour=Colour.GREEN)
            kit.cell(20, bottom + 5, paper.footnote, styles.NOTE, 170)
        kit.end_page()


def _height(row: TwoColumnRow, height: float) -> float:
    return RESULT if row.kind is RowKind.RESULT else height


def _gap(before: TwoColumnRow | None, row: TwoColumnRow) -> float:
    """Millimetres between two rows: after the table's top and after a result, and a little before one."""
    if before is None or before.kind is RowKind.RESULT:
        return 0.0 if row.kind is RowKind.RESULT else 1.0
    return 0.6 if row.kind is RowKind.RESULT else 0.0


def _tall(rows: Sequence[TwoColumnRow], height: float) -> float:
    before: Sequence[TwoColumnRow | None] = (None, *rows)
    return sum(_gap(one, row) + _height(row, height) for one, row in zip(before, rows, strict=False))


def _around(paper: ReportPaper, kit: BookKit) -> None:
    head = paper.head
    title: Text = translate("Ledger", "Income statement")
    if isinstance(paper.report, CostReport):
        title = translate("Ledger", "Manufacturing cost report")
    first, last = frame.day(head, head.first), frame.day(head, head.last)
    frame.statement_frame(
        kit, head, title, kit.say(translate("Ledger", "From {first} to {last}", first=first, last=last))
    )


def _table(kit: BookKit, rows: list[TwoColumnRow], height: float) -> float:
    """The rows of one page; returns where they end."""
    y = TOP
    for index, row in enumerate(rows):
        high = _height(row, height)
        y += _gap(rows[index - 1] if index else None, row)
        if row.kind is RowKind.RESULT:
            kit.tint(20, y, 170, high)
            if index and rows[index - 1].kind is not RowKind.RESULT:
                kit.line(20, y, 190, y, STRONG)
            kit.line(20, y + high, 190, y + high, STRONG)
        elif row.kind is RowKind.SUBTOTAL and row.level:
            kit.line(INNER, y, OUTER, y, FINE)
        _row(kit, row, y, high)
        y += high
    y = max(y, TOP + height)
    for x in (INNER, OUTER):
        kit.line(x, TOP, x, y, FINE)
    kit.line(20, TOP, 190, TOP, HEAVY, colour=Colour.GREEN)
    kit.line(20, y, 190, y, HEAVY, colour=Colour.GREEN)
    return y


def _row(kit: BookKit, row: TwoColumnRow, top: float, height: float) -> None:
    result, inside = row.kind is RowKind.RESULT, row.kind is RowKind.ACCOUNT or row.level > 0
    style = _RESULT if result else styles.BODY if inside else _STRONG_9
    at = baseline(top, height, style.size)
    indent = 2.0 + 6 * row.level
    kit.cell(20 + indent, at, kit.say(row.label), style, INNER - 20 - indent - 2)
    if row.inner is not None:
        kit.text(OUTER - 2.5, at, kit.yen(row.inner), styles.BODY, align="right")
    if row.outer is not None:
        kit.text(187.5, at, kit.yen(row.outer), _RESULT if result else _STRONG_9, align="right")
