"""The layout of a bank's file never seen before: told by its headers, or by what stands in its columns.

A balance column proves the others: each line leads from one balance to the next, and so says which sign is money in.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from officesuite.base.dates import parse_file_date
from officesuite.base.errors import Invalid
from officesuite.base.kana import fold
from officesuite.base.yen import parse_yen
from officesuite.modules.ledger.rules.bank_layout import Layout, Rows
from officesuite.modules.ledger.rules.bank_reading import blank, cell_at, lines_of, plain_figure

HEAD_ROWS = 30  # how far down the headers are looked for
_SAMPLE = 60  # rows looked at where no header names a column


_BRACKETS = re.compile(r"[(\[【<].*[)\]】>]$")


def head_key(cell: object) -> str:
    """A header without width, case, slashes, brackets at its end ((円)) and polite お・ご."""
    return _BRACKETS.sub("", fold("" if cell is None else str(cell)).replace("/", "")).lstrip("おご御オゴ")


# ---- words of headers -----------------------------------------------------------------------------------------------

_DATES = (
    "取引日", "取引年月日", "年月日", "日付", "操作日", "入出金日", "利用日", "利用年月日", "取扱日", "取扱日付",
    "勘定日", "計上日", "明細日",
    "transactiondate", "date", "起算日", "posteddate",
)  # fmt: skip
_OUT = ("出金", "引出", "引き出し", "支払", "払出", "払い出し", "払戻", "withdrawal", "debit", "paidout", "moneyout")
_IN = ("入金", "預入", "預け入れ", "預り", "預かり", "受入", "deposit", "credit", "paidin", "moneyin")
_TEXTS = (
    "摘要", "内容", "詳細", "明細", "利用店", "利用先", "店名", "加盟店", "相手", "振込人", "依頼人", "適用", "description", "details",
    "payee", "narrative",
)  # fmt: skip
_MEMOS = ("メモ", "備考", "memo", "note", "reference")
_AMOUNTS = ("金額", "入出金", "利用額", "amount", "value")
_NOT_AMOUNTS = ("内容", "明細", "id", "区分", "番号", "日", "手数料", "件数", "回数", "現地", "外貨")
_BALANCES = ("残高", "貸付)高", "貸付高", "現在高", "balance")
_KINDS = ("入払区分", "入出金区分", "入出区分", "取引区分", "貸借区分", "受払区分", "crdr", "drcr", "type", "区分")


_KIND_KEYS = [fold(word) for word in _KINDS]


def _has(key: str, words: Iterable[str]) -> bool:
    return any(fold(word) in key for word in words)


def detect(rows: Rows, *, card: bool = False) -> Layout:
    """The layout of a file's rows as well as it can be told; what stays open is in `missing`.

    `card`: a single unsigned amount is money out.
    """
    for number, cells in rows[:HEAD_ROWS]:
        layout = _headed(number, cells)
        if not layout.missing:
            break
    else:
        layout = _unheaded(rows)
    if layout.amount is not None and layout.kind is None:
        layout = replace(layout, outgoing_positive=_flipped(layout, rows, card=card))
    return layout


def _headed(number: int, cells: Sequence[object]) -> Layout:
    """The layout that a row of headers tells."""
    keys = [head_key(cell) for cell in cells]
    days = _day_columns(cells, keys)
    places: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        if key and at not in days:
            places.setdefault(_meaning(key), []).append(at)

    def first(meaning: str) -> int | None:
        return next(iter(places.get(meaning, ())), None)

    incoming, outgoing, amount = first("in"), first("out"), first("amount")
    card = False
    if incoming is not None and outgoing is not None:
        amount = None
    elif amount is None and outgoing is not None:  # a card's 支払金額 alone
        amount, outgoing, card = outgoing, None, True
    elif amount is not None:
        incoming = outgoing = None
    kind = min(places.get("kind", ()), key=lambda at: _KIND_KEYS.index(keys[at]), default=None)
    return Layout(
        number, days, tuple(places.get("text", ())), tuple(places.get("memo", ())), incoming, outgoing, amount,
        kind if amount is not None else None, first("balance"), card, tuple(keys),
    )  # fmt: skip


def _day_columns(cells: Sequence[object], keys: Sequence[str]) -> tuple[int, ...]:
    """The column of the date, or those of 年, 月 and 日."""
    raw = [fold("" if cell is None else str(cell)) for cell in cells]
    parts = [
        next((at for at, key in enumerate(raw) if key == part or key.endswith(f"({part})")), None) for part in "年月日"
    ]
    if None not in parts:
        return tuple(at for at in parts if at is not None)
    at = next((keys.index(fold(word)) for word in _DATES if fold(word) in keys), None)
    return () if at is None else (at,)


def _meaning(key: str) -> str:
    """What a header's key says: balance, kind, memo, text, amount, in, out or "" (nothing of use)."""
    if _has(key, _BALANCES) and "区分" not in key:
        return "balance"
    if key in _KIND_KEYS:
        return "kind"
    if key.endswith(("id", "番号")):
        return ""
    if "入出金" in key and not _has(key, (*_TEXTS, *_NOT_AMOUNTS)):
        return "amount"
    for meaning, words in (("memo", _MEMOS), ("text", _TEXTS), ("", _NOT_AMOUNTS), ("out", _OUT), ("in", _IN),
                           ("amount", _AMOUNTS)):  # fmt: skip
        if _has(key, words):
            return meaning
    return ""


def _unheaded(rows: Rows) -> Layout:
    """The layout of a file without headers, by what stands in its columns; a balance proves itself by arithmetic."""
    sample = [cells for _, cells in rows[:_SAMPLE]]
    width = max((len(cells) for cells in sample), default=0)
    columns = [[cell_at(cells, at) for cells in sample] for at in range(width)]
    dates = [at for at, cells in enumerate(columns) if _share(cells, _is_date) > 0.6]
    if not dates:
        return Layout()
    figures = [
        at for at, cells in enumerate(columns)
        if at not in dates and any(_yen(cell) is not None for cell in cells) and _share(cells, _is_yen_or_empty) > 0.9
    ]  # fmt: skip
    text = tuple(at for at, cells in enumerate(columns) if at not in dates and _share(cells, _is_words) > 0.5)[:2]
    base = Layout(date=(dates[0],), text=text)
    candidates = [
        replace(base, incoming=i, outgoing=o, balance=b)
        for b in figures for i in figures for o in figures if len({b, i, o}) == 3
    ]  # fmt: skip
    candidates += [replace(base, amount=a, balance=b) for b in figures for a in figures if a != b]
    proved = next((layout for layout in candidates if _proof(layout, rows) > 0), None)
    if proved is not None:
        return proved
    return replace(base, amount=figures[0]) if len(figures) == 1 else base


def _flipped(layout: Layout, rows: Rows, *, card: bool) -> bool:
    """Whether a single amount without kind is money out: the balances say it, else whether it is a card's."""
    if layout.balance is not None:
        as_is = _proof(replace(layout, outgoing_positive=False), rows)
        other = _proof(replace(layout, outgoing_positive=True), rows)
        if as_is != other:
            return other > as_is
    return card or layout.outgoing_positive or any(_has(key, ("利用",)) for key in layout.heads)


def _proof(layout: Layout, rows: Rows) -> int:
    """How many steps from balance to balance the amounts explain; 0 when most do not."""
    found, _, _ = lines_of(rows[:_SAMPLE], layout, today=None)
    steps = [(one, two) for one, two in pairwise(found) if one.balance is not None and two.balance is not None]
    right = max(
        sum(1 for one, two in steps if (one.balance or 0) + two.amount == two.balance),
        sum(1 for one, two in steps if (two.balance or 0) + one.amount == one.balance),
    )
    return right if steps and right * 10 >= len(steps) * 9 else 0


def _share(cells: Sequence[object], test: Callable[[object], bool]) -> float:
    return sum(1 for cell in cells if test(cell)) / len(cells) if cells else 0.0


def _is_date(cell: object) -> bool:
    if isinstance(cell, int | float):
        return False
    try:
        parse_file_date(cell)
    except Invalid:
        return False
    return True


def _yen(cell: object) -> int | None:
    try:
        return parse_yen(plain_figure(cell)) if not blank(cell) else None
    except Invalid:
        return None


def _is_yen_or_empty(cell: object) -> bool:
    return blank(cell) or _yen(cell) is not None


def _is_words(cell: object) -> bool:
    return isinstance(cell, str) and _yen(cell) is None and not _is_date(cell)
