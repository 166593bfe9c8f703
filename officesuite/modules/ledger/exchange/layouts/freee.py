"""freee: journals (仕訳インポート: rows of one date and 伝票番号 are one entry), and deals (取引インポート, 21 columns: income or
expense with its settlement), told apart by their headers. We write journals.

A deal settled in full on its day is one entry against the wallet; any other is one against 売掛金, 買掛金 or 未払金 and one
for each settlement.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter
from pathlib import Path

from officesuite.base.text import translate
from officesuite.modules.ledger.exchange.files import FileEntry, FileLine, Names, columns_of, header_key, rows_of
from officesuite.modules.ledger.exchange.layouts.journal import Column, JournalReader, Layout
from officesuite.modules.ledger.exchange.sided import Half
from officesuite.modules.ledger.exchange.tax_names import Program, TaxName, TaxNames
from officesuite.modules.ledger.rules.axes import TaxMode
from officesuite.modules.ledger.rules.periods import Adjustment


def _side(word: str, side: int) -> Iterator[Column]:
    yield Column(f"{word}勘定科目", "account", side, required=True)
    yield Column(f"{word}科目コード")
    yield Column(f"{word}補助科目", "sub", side)
    yield Column(f"{word}取引先", "partner", side)
    yield Column(f"{word}取引先コード")
    yield Column(f"{word}部門", "department", side)
    yield Column(f"{word}品目")
    yield Column(f"{word}メモタグ")
    yield Column(f"{word}セグメント1")
    yield Column(f"{word}セグメント2")
    yield Column(f"{word}セグメント3")
    yield Column(f"{word}金額", "amount", side, required=True)
    yield Column(f"{word}税区分", "tax", side)
    yield Column(f"{word}税額", "tax_amount", side)


def _day(day: date) -> str:
    return f"{day.year}/{day.month:02}/{day.day:02}"


_WORDS: Mapping[str, Adjustment] = {"": Adjustment.NONE, "0": Adjustment.NONE, "1": Adjustment.FINAL}
LAYOUT = Layout(
    key="freee",
    columns=(
        Column("日付", "date", required=True), Column("伝票番号", "key"), Column("決算整理仕訳", "adjustment"),
        *_side("借方", 1), *_side("貸方", -1), Column("摘要", "description"),
    ),
    program=Program.FREEE,
    day=_day,
    adjustments={Adjustment.NONE: "", Adjustment.INTERIM: "1", Adjustment.FINAL: "1"},
    words=_WORDS,
)  # fmt: skip

DEALS = (
    "収支区分", "管理番号", "発生日", "決済期日", "取引先コード", "取引先", "勘定科目", "税区分", "金額", "税計算区分", "税額",
    "備考", "品目", "部門", "メモタグ（複数指定可、カンマ区切り）", "セグメント1", "セグメント2", "セグメント3", "決済日",
    "決済口座", "決済金額",
)  # fmt: skip
_READ = ("収支区分", "管理番号", "発生日", "取引先", "勘定科目", "税区分", "金額", "税計算区分", "税額", "備考", "部門", "決済日",
         "決済口座", "決済金額")  # fmt: skip
_NEEDED = ("収支区分", "発生日", "勘定科目", "税区分", "金額")
_SIGN = {"収入": -1, "支出": 1}  # the side of the deal's own lines: income is credited
_ON_TOP = frozenset(("外税", "税抜", "税別"))
_GOODS = ("仕入", "外注", "材料")  # bought for resale or production: owed as 買掛金


@dataclass(slots=True)
class _Deal:
    """A deal as its rows say it: lines, and settlements (record, day, wallet, yen)."""

    at: int
    sign: int
    number: str
    day: date | None
    partner: str
    text: str
    lines: list[tuple[int, Half, str]] = field(default_factory=list)
    paid: list[tuple[int, date, str, int]] = field(default_factory=list)
    total: int = 0


class FreeeReader(JournalReader):
    """Streams freee's journals or deals."""

    def __init__(self, path: Path, names: TaxNames) -> None:
        super().__init__(path, names, LAYOUT)
        with rows_of(path) as rows:
            head = {header_key(cell) for row in (next(rows, []) for _ in range(10)) for cell in row}
        self._of_deals = header_key("収支区分") in head
        if self._of_deals:
            self.columns = {("date", 0): "発生日", ("tax", 0): "税区分", ("amount", 0): "金額", ("account", 0): "勘定科目",
                            ("department", 0): "部門", ("partner", 0): "取引先", ("tax_amount", 0): "税額",
                            ("description", 0): "備考", ("slip_no", 0): "管理番号"}  # fmt: skip

    def entries(self, rows: Iterator[list[str]]) -> Iterator[FileEntry]:
        """Journal entries, or the entries that follow from deals."""
        if not self._of_deals:
            yield from super().entries(rows)
            return
        header, places = columns_of(rows, [(name,) for name in _READ], _NEEDED, self.path.name)
        get = itemgetter(*(-1 if place is None else place for place in places))
        deal: _Deal | None = None
        known = 0
        for at, row in enumerate(rows, start=2):
            if len(row) != len(header) and not self._fit(row, len(header), at):
                continue
            row.append("")
            cells = get(row)
            if not any(cells):
                continue
            self.at = at
            if cells[0]:
                if deal is not None and len(self.faults) == known:
                    yield from self._entries_of(deal)
                known = len(self.faults)
                deal = self._begin(at, cells)
            if deal is None:
                self.fault(at, "収支区分", translate("Ledger", "To take this row in, say 収入 or 支出."))
                continue
            self._add(deal, at, cells)
        if deal is not None and len(self.faults) == known:
            yield from self._entries_of(deal)

    def _begin(self, at: int, cells: tuple[str, ...]) -> _Deal | None:
        sign = _SIGN.get(cells[0].strip())
        if sign is None:
            return None
        return _Deal(at, sign, cells[1], self.day(cells[2], at, "発生日"), cells[3].strip(), cells[9])

    def _add(self, deal: _Deal, at: int, cells: tuple[str, ...]) -> None:
        """A row's line, and its settlement."""
        _, _, _, partner, account, tax, amount, way, tax_amount, text, department, paid_on, wallet, paid = cells
        if account:
            on_top = "外税" if way.strip() in _ON_TOP else ""
            half = self.half(
                at, deal.sign, account, "", department, partner or deal.partner, tax, "", on_top, amount, tax_amount
            )  # fmt: skip
            if half is not None:
                deal.lines.append((at, half, text))
                deal.total += half[1] + self._on_top(half)
        if paid_on or paid:
            day = self.day(paid_on, at, "決済日")
            yen = self.amount(paid, at, "決済金額")
            if not wallet:
                self.fault(at, "決済口座", translate("Ledger", "To take a settlement in, name its account."))
            if day is not None and yen is not None and wallet:
                deal.paid.append((at, day, wallet.strip(), yen))

    def _on_top(self, half: Half) -> int:
        names, yen, typed = half
        if names.tax is None or names.tax.mode is not TaxMode.EXCLUSIVE:
            return 0
        return typed if typed is not None else int(yen * self._tax_names.rate(names.tax.category) / 100)

    def read_tax(self, tax: str, invoice: str, use: str) -> tuple[TaxName, bool]:
        """The tax name; a deal's tax on top (外税) is its `use` cell here."""
        found, exact = super().read_tax(tax, invoice, "")
        if use and found.tax is not None and found.taxed:
            found = replace(found, tax=replace(found.tax, mode=TaxMode.EXCLUSIVE))
        return found, exact

    def _entries_of(self, deal: _Deal) -> Iterator[FileEntry]:
        """The deal's own entry, and one for each settlement that is not it."""
        if deal.day is None or not deal.lines:
            return
        at_once = len(deal.paid) == 1 and deal.paid[0][1] == deal.day and deal.paid[0][3] == deal.total
        counter = self._counter(deal.paid[0][2] if at_once else _owed(deal), deal.partner)
        lines = [
            FileLine(deal.sign, names, yen, typed, row, text, None, at)
            for row, (at, (names, yen, typed), text) in enumerate(deal.lines, start=1)
        ]
        lines.append(FileLine(-deal.sign, counter, deal.total, None, 1, deal.text, None, deal.at))
        yield FileEntry(deal.at, deal.day, Adjustment.NONE, deal.number, tuple(lines))
        if at_once:
            return
        for at, day, wallet, yen in deal.paid:
            settled = (
                FileLine(deal.sign, counter, yen, None, 1, deal.text, None, at),
                FileLine(-deal.sign, self._counter(wallet, ""), yen, None, 1, deal.text, None, at),
            )
            yield FileEntry(at, day, Adjustment.NONE, deal.number, settled)

    def _counter(self, account: str, partner: str) -> Names:
        key = ("", account, partner)
        found = self._names.get(key)
        if found is None:
            tax = self._tax_names.read("対象外").tax
            found = self._names[key] = Names(account, partner=partner, tax_text="対象外", tax=tax)
        return found


def _owed(deal: _Deal) -> str:
    """The account on which a deal stands until it is settled."""
    if deal.sign < 0:
        return "売掛金"
    return "買掛金" if any(word in deal.lines[0][1][0].account for word in _GOODS) else "未払金"
