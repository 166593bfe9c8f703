"""Yen and exact numbers: whole-yen amounts as `int`, quantities and unit prices as `Decimal`, never float.

What people type (`1,200円`, `▲1,200`, `=1200*3`, `1.2万`) becomes a number exactly or is refused with a sentence;
fractions of a yen are rounded once, by a named rule, in `round_yen`.
"""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from officesuite.base.errors import Invalid
from officesuite.base.text import Text, literal, translate

LIMIT = 999_999_999_999  # yen; also the largest quantity and unit price: what fits a column of every paper

Number = int | Decimal | Fraction


class Rounding(StrEnum):
    """How a fraction of a yen is rounded (端数処理), as Excel's ROUNDDOWN, ROUND and ROUNDUP do."""

    FLOOR = "floor"  # 切捨て: toward zero
    HALF_UP = "half_up"  # 四捨五入: half away from zero
    CEIL = "ceil"  # 切上げ: away from zero


ROUNDING_LABELS: dict[Rounding, Text] = {
    Rounding.FLOOR: translate("Base", "Round down"),
    Rounding.HALF_UP: translate("Base", "Round half up"),
    Rounding.CEIL: translate("Base", "Round up"),
}


def round_yen(value: Number, rounding: Rounding) -> int:
    """Whole yen of an exact amount; negative amounts mirror positive ones (Excel's rule)."""
    exact = Fraction(value)
    return round_ratio(exact.numerator, exact.denominator, rounding)


def round_ratio(numerator: int, denominator: int, rounding: Rounding) -> int:
    """Whole yen of `numerator / denominator`, the denominator positive: `round_yen` for a file's hundred thousand lines."""
    size = abs(numerator)
    match rounding:
        case Rounding.FLOOR:
            whole = size // denominator
        case Rounding.HALF_UP:
            whole = (2 * size + denominator) // (2 * denominator)
        case _:  # Rounding.CEIL
            whole = -(-size // denominator)
    return -whole if numerator < 0 else whole


def allocate(amount: int, weights: Sequence[int]) -> list[int]:
    """`amount` yen split in proportion to `weights` by largest remainder (最大剰余法); ties go to the first.

    The parts always sum to `amount`. A negative weight takes a share of the other sign; when the weights sum to
    zero there is no proportion and the whole goes to the first. Raises ValueError without any weight.
    """
    if not weights:
        raise ValueError("nothing to allocate to")
    if amount < 0:
        return [-part for part in allocate(-amount, weights)]
    total = sum(weights)
    if total == 0:
        return [amount, *[0] * (len(weights) - 1)]
    shares = [Fraction(amount * weight, total) for weight in weights]
    parts = [share.numerator // share.denominator for share in shares]
    by_remainder = sorted(range(len(weights)), key=lambda index: parts[index] - shares[index])  # stable: first wins
    for index in by_remainder[: amount - sum(parts)]:
        parts[index] += 1
    return parts


def format_yen(value: int, negative: str = "▲") -> str:
    """`1,234`; a negative amount leads with `negative` (`▲` or `-`, the office's setting)."""
    return f"{negative}{-value:,}" if value < 0 else f"{value:,}"


def format_decimal(value: Decimal, negative: str = "-", *, separators: bool = True) -> str:
    """A quantity or unit price without trailing zeros: `1,980`, `12.5`, `0.74`."""
    digits = f"{abs(value):,f}" if separators else f"{abs(value):f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{negative}{digits}" if value < 0 else digits


def parse_yen(value: object) -> int:
    """Whole yen of what was typed, pasted or read from a cell; raises Invalid.

    Understands full width, `¥`, `円`, separators, `▲ △ - (…)` for negative, `万 億 兆 千`, and `=` with + - * / ( ).
    """
    if type(value) is str and len(value) <= 12 and value.isascii() and value.isdigit():
        return int(value)  # nearly every cell of a file
    exact = _exact(value)
    if exact.denominator != 1:
        raise Invalid(
            translate("Base", "To enter an amount, give whole yen: {text} has a fraction of a yen.", text=_shown(value))
        )
    return _within_limit(exact, value).numerator


def parse_decimal(value: object, places: int) -> Decimal:
    """A quantity (3 places) or unit price (2) exactly as typed; raises Invalid for more decimals: it never rounds."""
    if type(value) is str and _SIMPLE.fullmatch(value) and len(value.partition(".")[2]) <= places:
        return _plain(Decimal(value))  # nearly every cell of a file
    exact = _exact(value)
    scaled = _within_limit(exact, value) * 10**places
    if scaled.denominator != 1:
        raise Invalid(
            translate(
                "Base",
                "To enter this number, give at most {places} decimal places: {text} has more.",
                places=places,
                text=_shown(value),
            )
        )
    return _plain(Decimal(scaled.numerator).scaleb(-places))


def parse_integer(value: object) -> int:
    """A whole number (a count, a number of months) typed like an amount; raises Invalid."""
    exact = _exact(value)
    if exact.denominator != 1:
        raise Invalid(translate("Base", "To enter this number, give a whole one: {text} is not.", text=_shown(value)))
    return _within_limit(exact, value).numerator


def _plain(number: Decimal) -> Decimal:
    """The number without trailing zeros and without an exponent, so that equal numbers are also written equally."""
    shortest = number.normalize()
    return shortest.quantize(Decimal(1)) if shortest.as_tuple().exponent > 0 else shortest  # type: ignore[operator]


def _shown(value: object) -> Text:
    return literal(str(value)[:40])


def _within_limit(exact: Fraction, value: object) -> Fraction:
    if abs(exact) > LIMIT:
        raise Invalid(
            translate(
                "Base",
                "To enter this number, keep it within {limit}: {text} is too large.",
                limit=f"{LIMIT:,}",
                text=_shown(value),
            )
        )
    return exact


def _exact(value: object) -> Fraction:
    if isinstance(value, bool) or value is None:
        raise _not_a_number(value if value is not None else "")
    if isinstance(value, int):
        return Fraction(value)
    if isinstance(value, float):
        value = Decimal(f"{value:.15g}")  # what Excel shows: its cells carry 15 significant digits
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise _not_a_number(value)
        return Fraction(value)
    return _exact_text(str(value))


_SIMPLE = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,3})?")
_LONGEST = 200  # characters: a formula of a grid cell, not a program
_MINUSES = str.maketrans("−‐‑–—ｰー－", "--------")
_UNITS = {"千": 10**3, "万": 10**4, "億": 10**8, "兆": 10**12}
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+"
_COUNTED = rf"(?:(?:{_FIGURE})(?:[千]?[万億兆]|千)?)+"
_AMOUNT = re.compile(rf"(?P<sign>[-+▲△]?)\s*[¥\\]?\s*(?P<sign2>[-▲△]?)\s*(?P<figure>{_COUNTED})\s*円?")
_PART = re.compile(rf"({_FIGURE})([千]?[万億兆]|千)?")
_EXPONENT = re.compile(r"[\d.]+[eE][-+]?\d+")
_TOKEN = re.compile(rf"\s*(?:(?P<number>{_COUNTED})円?|(?P<sign>[-+*/()]))")


def _not_a_number(value: object) -> Invalid:
    return Invalid(
        translate("Base", "To enter a number, type one such as 1,200 or =1200*3: “{text}” is none.", text=_shown(value))
    )


def _exact_text(typed: str) -> Fraction:
    text = unicodedata.normalize("NFKC", typed[: _LONGEST + 1]).translate(_MINUSES).strip()
    if len(typed) > _LONGEST:
        raise _not_a_number(typed)
    if _EXPONENT.fullmatch(text.lstrip("-+")):
        raise Invalid(translate("Base", "To enter {text}, write it out in figures, without an exponent.", text=typed))
    if text.startswith("="):
        return _Formula(text[1:].replace("×", "*").replace("÷", "/"), typed).value()
    negative = text.startswith("(") and text.endswith(")")
    match = _AMOUNT.fullmatch(text[1:-1].strip() if negative else text)
    if match is None or (match["sign"] and (match["sign2"] or negative)) or (negative and match["sign2"]):
        raise _not_a_number(typed)
    value = _counted(match["figure"], typed)
    return -value if negative or (match["sign"] + match["sign2"]) in ("-", "▲", "△") else value


def _counted(figure: str, typed: str) -> Fraction:
    """`1億2,000万`: each part's unit is smaller than the one before."""
    value, last = Fraction(0), 10**20
    for number, unit in _PART.findall(figure):
        factor = 1
        for sign in unit:
            factor *= _UNITS[sign]
        if factor >= last:
            raise _not_a_number(typed)
        value, last = value + Fraction(number.replace(",", "").rstrip(".")) * factor, factor
    return value


class _Formula:
    """`1200*3`, read left to right with the usual precedence, in exact fractions."""

    def __init__(self, text: str, typed: str) -> None:
        self.typed = typed
        self.tokens: list[str] = []
        position = 0
        while position < len(text):
            match = _TOKEN.match(text, position)
            if match is None:
                raise _not_a_number(typed)
            self.tokens.append(match["number"] or match["sign"])
            position = match.end()
        self.tokens.reverse()

    def value(self) -> Fraction:
        value = self._sum()
        if self.tokens:
            raise _not_a_number(self.typed)
        return value

    def _next_is(self, signs: str) -> bool:
        return bool(self.tokens) and self.tokens[-1] in signs

    def _sum(self) -> Fraction:
        value = self._product()
        while self._next_is("+-"):
            value = value + self._product() if self.tokens.pop() == "+" else value - self._product()
        return value

    def _product(self) -> Fraction:
        value = self._factor()
        while self._next_is("*/"):
            if self.tokens.pop() == "*":
                value *= self._factor()
                continue
            divisor = self._factor()
            if divisor == 0:
                raise Invalid(
                    translate("Base", "To calculate {text}, divide by something other than zero.", text=self.typed)
                )
            value /= divisor
        return value

    def _factor(self) -> Fraction:
        if not self.tokens:
            raise _not_a_number(self.typed)
        token = self.tokens.pop()
        if token == "-":
            return -self._factor()
        if token == "(":
            value = self._sum()
            if not self._next_is(")"):
                raise _not_a_number(self.typed)
            self.tokens.pop()
            return value
        if token in "+*/)":
            raise _not_a_number(self.typed)
        return _counted(token, self.typed)
