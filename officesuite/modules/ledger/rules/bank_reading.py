"""The lines of a bank's file, once its layout is known: oldest first, titles and totals left out, every damaged cell named."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from officesuite.base.dates import parse_date, parse_file_date
from officesuite.base.declare import Fault
from officesuite.base.errors import Invalid
from officesuite.base.kana import fold
from officesuite.base.text import Text, literal, translate
from officesuite.base.yen import parse_yen
from officesuite.modules.ledger.rules.bank import StatementRow
from officesuite.modules.ledger.rules.bank_layout import Layout, Rows

_KIND_IN = {"入", "入金", "預入", "預", "受入", "貸", "貸方", "cr", "c", "credit", "deposit", "+", "1"}
_KIND_OUT = {"出", "出金", "支払", "払", "払出", "引出", "借", "借方", "dr", "d", "debit", "withdrawal", "2"}
_TOTALS = (
    "合計",
    "小計",
    "総計",
    "total",
    "subtotal",
    "以上",
    "件数",
    "繰越",
    "前月残高",
    "前日残高",
    "請求",
    "支払総額",
    "残高",
)
_DATED = re.compile(r"\d\s*[-/.年]\s*\d")  # a day was meant, though there may be none such
_TOTAL_KEYS = tuple(fold(word) for word in _TOTALS)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no line, and why."""

    row: int
    words: str
    why: Text


@dataclass(frozen=True, slots=True)
class StatementFile:
    """What a file says: lines oldest first, faults that forbid taking it in, rows left out below the headers."""

    rows: tuple[StatementRow, ...]
    faults: tuple[Fault, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def read(rows: Rows, layout: Layout, *, today: date) -> StatementFile:
    """Every line of the file. `today` completes years that are not written out."""
    if layout.missing:
        return StatementFile((), tuple(Fault(0, "", message) for message in layout.missing))
    found, faults, skipped = lines_of(rows, layout, today=today)
    if not found and not faults:
        faults = [Fault(0, "", translate("Ledger", "To take in this statement, give it lines: it holds none."))]
    return StatementFile(tuple(_oldest_first(found)), tuple(faults), tuple(skipped))


def _oldest_first(rows: list[StatementRow]) -> list[StatementRow]:
    """By date; within a day as the balances lead on, where the file begins with its newest line."""
    falling = sum(1 for one, two in pairwise(rows) if two.date < one.date)
    rising = sum(1 for one, two in pairwise(rows) if two.date > one.date)
    steps = [(one, two) for one, two in pairwise(rows) if one.balance is not None and two.balance is not None]
    forward = sum(1 for one, two in steps if (one.balance or 0) + two.amount == two.balance)
    backward = sum(1 for one, two in steps if (two.balance or 0) + one.amount == one.balance)
    if falling > rising or (falling == rising and backward > forward):
        rows = rows[::-1]
    return sorted(rows, key=lambda row: row.date)


def lines_of(
    rows: Rows, layout: Layout, *, today: date | None
) -> tuple[list[StatementRow], list[Fault], list[Skipped]]:
    found: list[StatementRow] = []
    faults: list[Fault] = []
    skipped: list[Skipped] = []
    head = next((cells for number, cells in rows if number == layout.header), ())
    near = today
    for number, cells in rows:
        if number <= layout.header or all(blank(cell) for cell in cells):
            continue
        own: list[Fault] = []
        day = _day(cells, layout, near, own, number, head)
        amount = _amount(cells, layout, own, number, head)
        balance = _figure(cells, layout.balance, own, number, head)
        if day is None and (amount is None or _is_total(cells)):
            said = cell_at(cells, layout.date[0])
            dated = not blank(said) and (amount is not None or _DATED.search(str(said)) is not None)
            if dated and not _is_total(cells):
                faults += own
            else:
                why = translate("Ledger", "a total") if _is_total(cells) else translate("Ledger", "no date")
                skipped.append(Skipped(number, _words(cells), why))
            continue
        if own:
            faults += own
            continue
        if day is None:
            message = translate("Ledger", "To take in this line, give it a date.")
            faults.append(Fault(number, _name(head, layout.date[0]), message))
            continue
        near = day if today is not None else None
        if not amount:
            skipped.append(Skipped(number, _words(cells), translate("Ledger", "no amount")))
            continue
        text, memo = _joined(cells, layout.text), _joined(cells, layout.memo)
        found.append(StatementRow(number, day, text or memo, memo if text else "", amount, balance))
    return found, faults, skipped


def _day(
    cells: Sequence[object], layout: Layout, near: date | None, faults: list[Fault], number: int, head: Sequence[object]
) -> date | None:
    values = [cell_at(cells, at) for at in layout.date]
    if any(blank(value) for value in values):
        return None
    try:
        if len(values) == 3:
            year, month, day = (int(parse_yen(value)) for value in values)
            return date(_full_year(year, near), month, day)
        try:
            return parse_file_date(values[0])
        except Invalid:
            if near is None:
                raise
            return parse_date(str(values[0]), near=near)
    except (Invalid, ValueError) as error:
        shown = literal(" ".join(str(value) for value in values))
        message = error.message if isinstance(error, Invalid) else translate(
            "Ledger", "To take in this line, give it a date: {text} is none.", text=shown
        )  # fmt: skip
        faults.append(Fault(number, _name(head, layout.date[0]), message))
        return None


def _full_year(year: int, near: date | None) -> int:
    """26 is 2026 and 8 is 令和8年: whichever lies nearer."""
    if year >= 1000:
        return year
    here = near.year if near is not None else 2026
    return min((2000 + year, 2018 + year), key=lambda full: abs(full - here))


def _amount(
    cells: Sequence[object], layout: Layout, faults: list[Fault], number: int, head: Sequence[object]
) -> int | None:
    """Yen, money in positive; None without any."""
    if layout.amount is None:
        incoming = _figure(cells, layout.incoming, faults, number, head)
        outgoing = _figure(cells, layout.outgoing, faults, number, head)
        if incoming and outgoing:
            message = translate("Ledger", "To take in this line, give it money in or money out, not both.")
            faults.append(Fault(number, _name(head, layout.outgoing), message))
            return None
        if incoming is None and outgoing is None:
            return None
        return (incoming or 0) - (outgoing or 0)
    amount = _figure(cells, layout.amount, faults, number, head)
    if amount is None or layout.kind is None:
        return -amount if amount is not None and layout.outgoing_positive else amount
    word = fold(str(cell_at(cells, layout.kind) or ""))
    if word in _KIND_IN:
        return amount
    if word in _KIND_OUT or (amount < 0 and not word):
        return -abs(amount) if amount > 0 else amount
    message = translate(
        "Ledger",
        "To take in this line, say whether money came in or went out: {word} tells neither.",
        word=literal(word),
    )
    faults.append(Fault(number, _name(head, layout.kind), message))
    return None


def _figure(
    cells: Sequence[object], at: int | None, faults: list[Fault], number: int, head: Sequence[object]
) -> int | None:
    value = None if at is None else cell_at(cells, at)
    if _nothing(value):
        return None
    try:
        return parse_yen(plain_figure(value))
    except Invalid as invalid:
        faults.append(Fault(number, _name(head, at), invalid.message))
        return None


def plain_figure(value: object) -> object:
    """A figure without the sign of an estimate or the backslash that old files write for ¥."""
    return value.strip().lstrip("\\*") if isinstance(value, str) else value


# ---- cells ----------------------------------------------------------------------------------------------------------


def cell_at(cells: Sequence[object], at: int) -> object:
    return cells[at] if at < len(cells) else None


def blank(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip("\u3000 \t"))


def _nothing(cell: object) -> bool:
    """Whether a cell says nothing: empty, or the dash that some banks put there."""
    return blank(cell) or str(cell).strip() in ("-", "－", "*", "―", "—")


def _words(cells: Sequence[object]) -> str:
    return " ".join(str(cell).strip() for cell in cells if not blank(cell))[:200]


def _is_total(cells: Sequence[object]) -> bool:
    return any(word in fold(str(cell)) for cell in cells if isinstance(cell, str) for word in _TOTAL_KEYS)


def _joined(cells: Sequence[object], places: Sequence[int]) -> str:
    words = dict.fromkeys(_readable(str(cell)) for at in places if not _nothing(cell := cell_at(cells, at)))
    return " ".join(words)[:200]


_DASH = re.compile(r"(?<=[ァ-ヺー])[-‐−](?=[ァ-ヺ]|$|[ )(])")


def _readable(words: str) -> str:
    """The bank's words in usual widths: ﾖｺﾊﾏﾘ-ｽ(ｶ is ヨコハマリース(カ."""
    return _DASH.sub("ー", " ".join(unicodedata.normalize("NFKC", words).split()))


def _name(head: Sequence[object], at: int | None) -> str:
    """The header as written, else the column's number."""
    if at is None:
        return ""
    cell = cell_at(head, at)
    return str(cell).strip() if not blank(cell) else f"#{at + 1}"
