"""Our own layout, `ledger.entries`: UTF-8 or xlsx, headers in English, tax as category codes, rows grouped by `entry` and
date.

A saved mapping (`ledger.mapped`) reads any other file as this one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from officesuite.modules.ledger.exchange.layouts.journal import Column, JournalReader, Layout
from officesuite.modules.ledger.exchange.tax_names import Program, TaxNames
from officesuite.modules.ledger.rules.periods import Adjustment


def _side(word: str, side: int) -> Iterator[Column]:
    yield Column(f"{word}_account", "account", side, required=True)
    yield Column(f"{word}_sub", "sub", side)
    yield Column(f"{word}_department", "department", side)
    yield Column(f"{word}_partner", "partner", side)
    yield Column(f"{word}_tax", "tax", side)
    yield Column(f"{word}_amount", "amount", side, required=True)
    yield Column(f"{word}_tax_amount", "tax_amount", side)


_ADJUSTMENTS = {Adjustment.NONE: "none", Adjustment.INTERIM: "interim", Adjustment.FINAL: "final"}
_WORDS: Mapping[str, Adjustment] = {"": Adjustment.NONE, **{word: one for one, word in _ADJUSTMENTS.items()}}

LAYOUT = Layout(
    key="entries",
    columns=(
        Column("entry", "key", required=True), Column("date", "date", required=True),
        *_side("debit", 1), *_side("credit", -1), Column("description", "description"), Column("slip_no", "slip_no"),
        Column("row", "row"), Column("adjustment", "adjustment"), Column("debit_invoice", "invoice", 1),
        Column("credit_invoice", "invoice", -1), Column("debit_use", "use", 1), Column("credit_use", "use", -1),
        Column("tax_date", "tax_date"),
    ),
    program=None,
    day=date.isoformat,
    adjustments=_ADJUSTMENTS,
    words=_WORDS,
    key_is_slip=False,
    gathers=True,
    by_name=False,
    keeps_spelling=False,
    untaxed="",
)  # fmt: skip


class PlainReader(JournalReader):
    """Streams a file of our own layout."""

    def __init__(self, path: Path, names: TaxNames) -> None:
        super().__init__(path, names, LAYOUT)


def mapped_layout(headers: Mapping[str, str], *, program: Program | None = None) -> Layout:
    """The plain layout under other headers: `headers` says for our column (`debit_account`) what it is called in the file.

    Both amounts may come from one column. Without an `entry` column each row is an entry. `program`: whose tax names it has.
    """
    columns = tuple(
        replace(column, header=headers[column.header], required=True)
        for column in LAYOUT.columns
        if column.header in headers
    )
    return replace(LAYOUT, columns=columns, program=program, mapped=True)
