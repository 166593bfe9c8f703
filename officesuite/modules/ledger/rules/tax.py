"""The tax inside a typed line (税額の計算): its base, what was paid, the whole tax, and the tax that is booked.

One rounding, with the office's rule, of amount × rate/(100+rate) × credit % (外税: amount × rate/100 × credit %); a
negative amount (赤伝) gives the exact mirror.
"""

from dataclasses import dataclass

from officesuite.base.errors import Problem
from officesuite.base.text import translate
from officesuite.base.yen import Rounding, format_yen, round_ratio
from officesuite.modules.company.rules import TaxAccounting
from officesuite.modules.ledger.rules.axes import TaxAxes, TaxMode, TaxSide


@dataclass(frozen=True, slots=True)
class SplitTax:
    """A typed line taken apart, in yen.

    `base` goes to the line's account (税抜経理: gross − booked; else gross), `gross` was paid for it with the full tax,
    `tax_full` is the whole tax in it, `booked` the tax on 仮払/仮受消費税 (税抜経理) or noted (税込経理).
    """

    base: int
    gross: int
    tax_full: int
    booked: int


def split_tax(
    *,
    amount: int,
    mode: TaxMode,
    axes: TaxAxes,
    accounting: TaxAccounting,
    rounding: Rounding,
    typed: int | None = None,
) -> SplitTax:
    """Takes a typed line apart; `typed` is the tax to be booked where somebody gave it: it wins over the computed one.

    A tax-exempt business (免税事業者) has no tax, yet pays it: 外税 1,000 at 10 % costs it 1,100.
    """
    ratio = _ratio(mode, axes)
    if ratio is None:
        return SplitTax(base=amount, gross=amount, tax_full=0, booked=0)
    numerator, denominator = amount * ratio[0], ratio[1]
    percent = _percent(axes)
    tax_full = typed if typed is not None and percent == 100 else round_ratio(numerator, denominator, rounding)
    gross = amount + tax_full if mode is TaxMode.EXCLUSIVE else amount
    if accounting is TaxAccounting.EXEMPT:
        return SplitTax(base=gross, gross=gross, tax_full=0, booked=0)
    booked = round_ratio(numerator * percent, denominator * 100, rounding) if typed is None else typed
    base = gross - booked if accounting is TaxAccounting.EXCLUSIVE else gross
    return SplitTax(base=base, gross=gross, tax_full=tax_full, booked=booked)


def check_typed(*, amount: int, mode: TaxMode, axes: TaxAxes, typed: int) -> Problem | None:
    """A warning when a typed tax is more than 1 yen away from every rounding of the computed one."""
    numerator, denominator = _ratio(mode, axes) or (0, 1)
    numerator, denominator = amount * numerator * _percent(axes), denominator * 100
    down, up = (round_ratio(numerator, denominator, rounding) for rounding in (Rounding.FLOOR, Rounding.CEIL))
    if min(down, up) - 1 <= typed <= max(down, up) + 1:
        return None
    message = translate(
        "Ledger",
        "Please confirm the tax of {typed} yen: {computed} yen would follow from the amount.",
        typed=format_yen(typed),
        computed=format_yen(down),
    )
    return Problem("tax", message, warning=True)


def _ratio(mode: TaxMode, axes: TaxAxes) -> tuple[int, int] | None:
    """The whole tax as a fraction of the typed amount; None where a line carries no tax of its own."""
    if mode in (TaxMode.NONE, TaxMode.SEPARATE) or axes.side is TaxSide.NONE or not axes.taxed:
        return None
    rate, scale = axes.rate.as_integer_ratio()
    return (rate, 100 * scale) if mode is TaxMode.EXCLUSIVE else (rate, 100 * scale + rate)


def _percent(axes: TaxAxes) -> int:
    return axes.credit_percent if axes.side.buying else 100
