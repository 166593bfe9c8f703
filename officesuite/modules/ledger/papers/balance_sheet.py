"""The balance sheet on paper (貸借対照表, 勘定式): assets left, liabilities and net assets right, both ending on one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from officesuite.base.text import translate
from officesuite.modules.ledger.papers import frame
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.rules.statements import BalanceSheet, RowKind, StatementRow
from officesuite.paper import styles
from officesuite.paper.styles import FINE, HEAVY, STRONG, Colour, Style
from officesuite.paper.tables import baseline
from officesuite.paper.volumes import BookKit


@dataclass(frozen=True, slots=True)
class BalanceSheetPaper:
    """A balance sheet on the last day of its head's period."""

    head: BookHead
    sheet: BalanceSheet
    footnote: str = ""


TOP, PART, TOTAL, GAP = 52.0, 7.0, 8.5, 1.5  # mm: table, heads of parts, last row, room over a group
ROW, LEAST = 6.0, 4.4  # mm: a row's height, and what it may shrink to before a second sheet is taken
BOTTOM = 266.0  # mm: the last row ends here at the lowest
HALF, MIDDLE = 85.0, 105.0
_STRONG_10 = Style(styles.STRONG_BODY.face, 9)
_GREY_PART = Style(styles.BODY.face, 8.5, Colour.GREY)
_TOTAL = Style(styles.BOLD_BODY.face, 10.5)


Half = list[StatementRow | str]  # a str is the head of a part


def build_balance_sheet(paper: BalanceSheetPaper, kit: BookKit) -> None:
    """Draws the balance sheet on one sheet where rows of 4.4 mm suffice, else on several."""
    frame.begin(kit, paper.head.language)
    sheet = paper.sheet
    left: Half = [kit.say(translate("Ledger", "ASSETS")), *sheet.assets[:-1]]
    right: Half = [kit.say(translate("Ledger", "LIABILITIES")), *sheet.liabilities]
    right += [kit.say(translate("Ledger", "NET ASSETS")), *sheet.equity[:-2]]
    fixed = 2 * TOTAL
    room = BOTTOM - TOP - fixed
    row = max(LEAST, min(_fitting(left, room), _fitting(right, room)))
    pages = _pages(left, right, row, room)
    for index, (one, other) in enumerate(pages):
        last = index == len(pages) - 1
        _around(paper, kit)
        bottom = TOP + max(_height(one, row), _height(other, row)) + (fixed if last else 0)
        _half(kit, one, 20.0, row)
        _half(kit, other, MIDDLE, row)
        if last:
            _totals(paper, kit, bottom)
        kit.line(MIDDLE, TOP, MIDDLE, bottom, FINE)
        kit.line(20, TOP, 190, TOP, HEAVY, colour=Colour.GREEN)
        kit.line(20, bottom, 190, bottom, HEAVY, colour=Colour.GREEN)
        if last:
            kit.line(20, bottom + 0.75, 190, bottom + 0.75, FINE, colour=Colour.GREEN)
            kit.cell(20, bottom + 6, paper.footnote, styles.NOTE, 170)
        kit.end_page()


def _fitting(rows: Sequence[StatementRow | str], room: float) -> float:
    """The height of a row, at most the usual one, with which a half fits the room."""
    elastic = sum(not isinstance(each, str) and each.kind is not RowKind.SUBTOTAL for each in rows)
    return min(ROW, (room - _height(rows, 0.0)) / max(elastic, 1))


def _pages(
    left: Sequence[StatementRow | str], right: Sequence[StatementRow | str], row: float, room: float
) -> list[tuple[Half, Half]]:
    """Both halves cut where a sheet is full; the shorter one ends earlier."""
    one, other = _cut(left, row, room), _cut(right, row, room)
    ends = (_part_at_end(left), _part_at_end(right))
    return [(first or [ends[0]], second or [ends[1]]) for first, second in zip_longest(one, other)]


def _cut(rows: Sequence[StatementRow | str], row: float, room: float) -> list[Half]:
    """The rows by sheets; a sheet begins with the head of the part that goes on, no heading stands last."""
    sheets: list[Half] = [[]]
    for each in rows:
        sheet = sheets[-1]
        if sheet and _height([*sheet, each], row) > room + 0.01:
            kept = [sheet.pop()] if not isinstance(sheet[-1], str) and sheet[-1].kind is RowKind.HEADING else []
            part = [] if isinstance(each, str) else [_part_at_end(sheet)]
            sheets.append([*part, *kept])
        sheets[-1].append(each)
    return sheets


def _part_at_end(rows: Sequence[StatementRow | str]) -> str:
    return next(each for each in reversed(rows) if isinstance(each, str))


def _height(rows: Sequence[StatementRow | str], row: float) -> float:
    return sum(_step(each, row) for each in rows)


def _step(each: StatementRow | str, row: float) -> float:
    if isinstance(each, str):
        return PART
    if each.kind is RowKind.SUBTOTAL:
        return PART + GAP
    return row + GAP if each.kind is RowKind.HEADING and each.level == 0 else row


def _around(paper: BalanceSheetPaper, kit: BookKit) -> None:
    head = paper.head
    words = kit.say(translate("Ledger", "As of {day}", day=frame.day(head, head.last)))
    frame.statement_frame(kit, head, translate("Ledger", "Balance sheet"), words)


def _half(kit: BookKit, rows: Sequence[StatementRow | str], x: float, row: float) -> None:
    """One half from the table's top; accounts stand on hairlines, parts and groups do not."""
    y = TOP
    for each in rows:
        if isinstance(each, str):
            kit.tint(x, y, HALF, PART, ruled=False)
            if y > TOP:
                kit.line(x, y, x + HALF, y, STRONG)
            spacing = 0 if kit.latin else 3
            kit.text(x + HALF / 2, baseline(y, PART, 8.5), each, styles.STRONG_BODY, align="centre", spacing=spacing)
            kit.line(x, y + PART, x + HALF, y + PART, STRONG, colour=Colour.GREEN)
            y += PART
            continue
        step = _step(each, row)
        top = y + step - (PART if each.kind is RowKind.SUBTOTAL else row)
        if each.kind is RowKind.SUBTOTAL:
            kit.tint(x, top, HALF, PART)
            kit.line(x, top, x + HALF, top, STRONG)
            _words(kit, each, x, top, PART, _STRONG_10)
        else:
            _row(kit, each, x, top, row)
        y += step


def _row(kit: BookKit, each: StatementRow, x: float, top: float, height: float) -> None:
    indent = 2.0 + 4 * each.level + (1 if each.level else 0)
    if each.kind is RowKind.HEADING and each.level == 0:
        _words(kit, each, x, top, height, _STRONG_10)
    elif each.kind is RowKind.HEADING and each.section is None and each.level == 1 and x < MIDDLE:
        label = f"({kit.say(each.label)})" if kit.latin else f"（{kit.say(each.label)}）"
        _words(kit, each, x, top, height, _GREY_PART, indent=5.5, label=label)
    elif each.kind is RowKind.MEMO:
        label = f"({kit.say(each.label)}" if kit.latin else f"（{kit.say(each.label)}"
        _words(kit, each, x, top, height, _GREY_PART, indent=indent, label=label, close=")" if kit.latin else "）")
        kit.line(x + indent, top + height, x + HALF - 2.5, top + height, FINE)
    else:
        _words(kit, each, x, top, height, styles.LINE, indent=indent)
        kit.line(x + indent, top + height, x + HALF - 2.5, top + height, FINE)


def _words(
    kit: BookKit, each: StatementRow, x: float, top: float, height: float, style: Style, *, indent: float = 2.0,
    label: str = "", close: str = "",
) -> None:  # fmt: skip
    at = baseline(top, height, style.size)
    figure = "" if each.amount is None else kit.yen(each.amount) + close
    used = kit.text(x + HALF - 2.5, at, figure, style, align="right")
    kit.cell(x + indent, at, label or kit.say(each.label), style, HALF - 2.5 - indent - used - 3)


def _totals(paper: BalanceSheetPaper, kit: BookKit, bottom: float) -> None:
    """Net assets above the last row at the right, and the last row over both halves."""
    assets, equity, both = paper.sheet.assets[-1], *paper.sheet.equity[-2:]
    top = bottom - TOTAL
    kit.tint(MIDDLE, top - TOTAL + 1, HALF, TOTAL - 1)
    kit.line(MIDDLE, top - TOTAL + 1, 190, top - TOTAL + 1, STRONG)
    _words(kit, equity, MIDDLE, top - TOTAL + 1, TOTAL - 1, _STRONG_10)
    kit.tint(20, top, 170, TOTAL)
    kit.line(20, top, 190, top, STRONG, colour=Colour.GREEN)
    _words(kit, assets, 20, top, TOTAL, _TOTAL)
    _words(kit, both, MIDDLE, top, TOTAL, _TOTAL)
