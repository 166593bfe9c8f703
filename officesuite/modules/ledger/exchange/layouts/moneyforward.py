"""マネーフォワード クラウド会計, 仕訳帳: 27 columns with headers, UTF-8; rows of one 取引No and 取引日 are one entry.

The 19-column export without tax amounts reads too: columns are found by their headers.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from officesuite.modules.ledger.exchange.layouts.journal import Column, JournalReader, Layout
from officesuite.modules.ledger.exchange.tax_names import Program, TaxNames
from officesuite.modules.ledger.rules.periods import Adjustment


def _side(word: str, side: int) -> Iterator[Column]:
    yield Column(f"{word}勘定科目", "account", side, required=True)
    yield Column(f"{word}補助科目", "sub", side)
    yield Column(f"{word}部門", "department", side)
    yield Column(f"{word}取引先", "partner", side)
    yield Column(f"{word}税区分", "tax", side)
    yield Column(f"{word}インボイス", "invoice", side)
    yield Column(f"{word}金額(円)", "amount", side, (f"{word}金額",), required=True)
    yield Column(f"{word}税額", "tax_amount", side)


_WORDS: Mapping[str, Adjustment] = {
    "": Adjustment.NONE, "0": Adjustment.NONE, "false": Adjustment.NONE, "通常仕訳": Adjustment.NONE,
    "1": Adjustment.FINAL, "true": Adjustment.FINAL, "○": Adjustment.FINAL, "決算整理仕訳": Adjustment.FINAL,
}  # fmt: skip


def _day(day: date) -> str:
    return f"{day.year}/{day.month:02}/{day.day:02}"


LAYOUT = Layout(
    key="moneyforward",
    columns=(
        Column("取引No", "key", spellings=("取引no.", "取引番号")), Column("取引日", "date", required=True),
        *_side("借方", 1), *_side("貸方", -1), Column("摘要", "description"), Column("仕訳メモ", spellings=("メモ",)),
        Column("タグ"), Column("MF仕訳タイプ"), Column("決算整理仕訳", "adjustment"), Column("作成日時"), Column("作成者"),
        Column("最終更新日時"), Column("最終更新者"),
    ),
    program=Program.MONEYFORWARD,
    day=_day,
    adjustments={Adjustment.NONE: "", Adjustment.INTERIM: "1", Adjustment.FINAL: "1"},
    words=_WORDS,
)  # fmt: skip


class MoneyForwardReader(JournalReader):
    """Streams a マネーフォワード journal."""

    def __init__(self, path: Path, names: TaxNames) -> None:
        super().__init__(path, names, LAYOUT)
