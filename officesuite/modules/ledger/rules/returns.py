"""Slips that follow an earlier entry and keep its day for tax: a return (返品・値引), and the right entry of a closed month.

Which rate holds and how much of the tax paid may be deducted was decided by the day of the purchase or sale itself: bought
on 2026-09-30 from an unregistered supplier and returned on 2026-10-05, 80 % go back.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from officesuite.modules.ledger.rules.axes import TaxSide
from officesuite.modules.ledger.rules.entry import LineTax, Side
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.postings import RETURN_OF
from officesuite.modules.ledger.rules.slip import SIDES, Half, Slip, SlipRow


def return_of(slip: Slip, *, on: dt.date, description: str = "") -> Slip:
    """The return of what a posted slip bought or sold: the sides swapped, tax as of the original's day, on a day of its own.

    Amounts stand as they were, to be lowered; where one half alone carries no tax (the cash, the payable), its amount is left
    open and follows the others. A typed tax stays until its amount changes.
    """

    def back(half: Half) -> Half:
        tax = half.tax
        if tax is not None:
            tax = replace(tax, side=RETURN_OF[tax.side] if tax.side is not None else None)
        return replace(half, tax=tax, extras=None)

    swapped = _with_tax_day(slip, on=on)
    rows = tuple(replace(row, debit=back(row.credit), credit=back(row.debit)) for row in swapped.rows)
    words = description or slip.description
    return replace(
        swapped, date=on, rows=_opposite_open(rows), slip_no="", source="", kind="normal", adjustment=Adjustment.NONE,
        description=words,
    )  # fmt: skip


def moved_on(slip: Slip, *, to: dt.date) -> Slip:
    """The right entry of a month that is closed, on an open day; tax stays with the day it had."""
    return replace(_with_tax_day(slip, on=to), date=to, adjustment=Adjustment.NONE)


def _each(slip: Slip, change: Callable[[Half], Half]) -> Slip:
    return replace(
        slip, rows=tuple(replace(row, debit=change(row.debit), credit=change(row.credit)) for row in slip.rows)
    )


def _with_tax_day(slip: Slip, *, on: dt.date) -> Slip:
    """Lines that count in the tax return keep the slip's day as their tax date."""

    def dated(half: Half) -> Half:
        if not _counts(half.tax) or half.tax is None:
            return half
        day = half.tax.tax_date or slip.date
        return replace(half, tax=replace(half.tax, tax_date=day if day != on else None))

    return _each(slip, dated)


def _counts(tax: LineTax | None) -> bool:
    return tax is not None and tax.side not in (None, TaxSide.NONE)


def _opposite_open(rows: tuple[SlipRow, ...]) -> tuple[SlipRow, ...]:
    places = [(at, side) for at, row in enumerate(rows) for side, _ in SIDES if not row.half(side).empty]
    plain = [(at, side) for at, side in places if not _counts(rows[at].half(side).tax)]
    if len(plain) != 1 or len(places) < 2:
        return rows
    at, side = plain[0]
    half = rows[at].half(side)
    return tuple(
        row.with_half(Side(side), replace(half, amount=None)) if place == at and (half.amount or 0) > 0 else row
        for place, row in enumerate(rows)
    )
