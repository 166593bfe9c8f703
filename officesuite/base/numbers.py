"""Numbers that name things: corporate and registration numbers, postal codes, telephones, document numbers by pattern.

The `parse_…` functions give the one stored form of what was typed or raise `Invalid`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from officesuite.base.dates import fiscal_year
from officesuite.base.errors import Invalid
from officesuite.base.text import Text, literal, translate

_SEPARATORS = re.compile(r"[\s‐‑‒–—―−ーｰ-]")


def _compact(text: str) -> str:
    """Half width, without spaces and hyphens."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text))


# ---- 法人番号, 登録番号 ----------------------------------------------------------------------------------------------


def corporate_check_digit(base: str) -> int:
    """The check digit before the 12 base digits of a corporate number (法人番号): 9 − (Σ Pn·Qn mod 9).

    Source: 法人番号の指定等に関する省令2条 (Qn is 1 for odd n and 2 for even n, counted from the lowest digit).
    """
    return 9 - sum(int(digit) * (1 + index % 2) for index, digit in enumerate(reversed(base))) % 9


def is_corporate_number(digits: str) -> bool:
    """Whether 13 digits carry the right check digit."""
    return bool(re.fullmatch(r"[0-9]{13}", digits)) and int(digits[0]) == corporate_check_digit(digits[1:])


def parse_corporate_number(text: str) -> str:
    """13 digits with a right check digit, from any width and with hyphens; raises Invalid."""
    digits = _compact(text)
    if not re.fullmatch(r"[0-9]{13}", digits):
        raise Invalid(
            translate("Base", "To enter a corporate number, give its 13 digits: “{text}” is none.", text=literal(text))
        )
    if not is_corporate_number(digits):
        raise Invalid(
            translate(
                "Base",
                "To enter a corporate number, check its digits: the first digit of {text} does not fit the others.",
                text=digits,
            )
        )
    return digits


def parse_registration_number(text: str) -> str:
    """`T` and 13 digits of a qualified invoice issuer (登録番号), from any width, with hyphens or without T.

    Raises Invalid for another form only; a wrong check digit is `registration_warning`'s, for sole traders have none.
    """
    digits = _compact(text).upper().removeprefix("T")
    if not re.fullmatch(r"[0-9]{13}", digits):
        raise Invalid(
            translate(
                "Base", "To enter a registration number, give T and 13 digits: “{text}” is none.", text=literal(text)
            )
        )
    return f"T{digits}"


def registration_warning(number: str) -> Text | None:
    """What to confirm about a stored registration number: a company's has a check digit, a sole trader's does not."""
    if is_corporate_number(number.removeprefix("T")):
        return None
    return translate(
        "Base",
        "Please confirm registration number {number}: its check digit fits no company, so it must be a sole trader's.",
        number=number,
    )


# ---- 郵便番号, 電話, メール ------------------------------------------------------------------------------------------


def parse_postal_code(text: str) -> str:
    """7 digits of a postal code, from 〒100-0001 or １０００００１; raises Invalid."""
    digits = _compact(text).removeprefix("〒")
    if not re.fullmatch(r"[0-9]{7}", digits):
        raise Invalid(
            translate("Base", "To enter a postal code, give seven digits: “{text}” is none.", text=literal(text))
        )
    return digits


def format_postal_code(digits: str) -> str:
    """100-0001"""
    return f"{digits[:3]}-{digits[3:]}" if len(digits) == 7 else digits


def parse_phone(text: str) -> str:
    """A telephone number in half width as it is grouped; may name an extension (内線12); raises Invalid."""
    phone = re.sub(r"[‐‑‒–—―−ーｰ]", "-", unicodedata.normalize("NFKC", text)).strip()
    digits = re.sub(r"[^0-9]", "", phone)
    if not 4 <= len(digits) <= 20 or not re.fullmatch(r"\+?[0-9 ()./-]+(?:(?:内線|ext\.?|x|#) ?[0-9]+)?", phone):
        raise Invalid(
            translate(
                "Base", "To enter a telephone number, give digits and hyphens: “{text}” is none.", text=literal(text)
            )
        )
    return phone


def phone_key(text: str) -> str:
    """Digits alone, +81 as 0, without extension: the key that finds duplicates."""
    phone = re.split(r"内線|ext|x|#", unicodedata.normalize("NFKC", text).casefold())[0]
    digits = re.sub(r"[^0-9]", "", phone)
    return "0" + digits[2:].removeprefix("0") if phone.strip().startswith("+81") else digits


def parse_email(text: str) -> str:
    """A mail address in half width; raises Invalid when it cannot be one."""
    address = unicodedata.normalize("NFKC", text).strip()
    if not re.fullmatch(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+\.[^\s@.,;<>\"]+", address):
        raise Invalid(
            translate(
                "Base", "To enter a mail address, give one such as name@example.jp: “{text}” is none.",
                text=literal(text),
            )
        )  # fmt: skip
    return address


# ---- document numbers -----------------------------------------------------------------------------------------------

_PLACE = re.compile(r"\{(?P<name>Y|y|M|D|FY|fy|seq)(?::(?P<width>\d))?\}")
_DIGITS = {"Y": 4, "y": 2, "M": 2, "D": 2, "FY": 4, "fy": 2}
_REVISION = re.compile(r"(?P<root>.+)-R(?P<revision>[2-9]|[1-9][0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class ParsedNumber:
    """A number that fits a pattern: the period its sequence belongs to, and its place in it."""

    period: str
    seq: int


def check_pattern(pattern: str) -> None:
    """Raises Invalid for a number pattern that has not exactly one {seq}, or braces that mean nothing.

    `{Y}` 2026, `{y}` 26, `{M}` 11, `{D}` 24, `{FY}` and `{fy}` the fiscal year, `{seq:4}` 0001; the rest is literal.
    """
    names = [match["name"] for match in _PLACE.finditer(pattern)]
    if re.search(r"[{}]", _PLACE.sub("", pattern)):
        raise Invalid(
            translate(
                "Base",
                "To set the number pattern {pattern}, use only {{Y}} {{y}} {{M}} {{D}} {{FY}} {{fy}} {{seq:4}}.",
                pattern=pattern,
            )
        )
    if names.count("seq") != 1:
        raise Invalid(
            translate("Base", "To set the number pattern {pattern}, use {{seq}} once, e.g. {{seq:4}}.", pattern=pattern)
        )
    if ("M" in names and not {"Y", "y", "FY", "fy"} & set(names)) or ("D" in names and "M" not in names):
        raise Invalid(
            translate(
                "Base",
                "To set the number pattern {pattern}, give the year with the month, and the month with the day.",
                pattern=pattern,
            )
        )


def format_number(pattern: str, day: date, seq: int, fiscal_year_start: str = "04-01") -> str:
    """The number: `Q-{Y}{M}-{seq:4}` on 2026-11-24 for 38 → Q-202611-0038."""
    parts = dict(_date_parts(day, fiscal_year_start))
    return _PLACE.sub(lambda place: _filled(place, parts, seq), pattern)


def period_of(pattern: str, day: date, fiscal_year_start: str = "04-01") -> str:
    """The date part of the pattern on a day (`2026-11`); the sequence restarts when it changes."""
    parts = dict(_date_parts(day, fiscal_year_start))
    return "-".join(parts[place["name"]] for place in _PLACE.finditer(pattern) if place["name"] != "seq")


def parse_number(pattern: str, number: str) -> ParsedNumber | None:
    """The period and place of a number that fits the pattern, else None: an imported number the sequence must skip."""
    expression, end = "", 0
    names: list[str] = []
    for place in _PLACE.finditer(pattern):
        width = int(place["width"] or 1)
        digits = f"{{{width},12}}" if place["name"] == "seq" else f"{{{_DIGITS[place['name']]}}}"
        expression += re.escape(pattern[end : place.start()]) + f"([0-9]{digits})"
        names.append(place["name"])
        end = place.end()
    match = re.fullmatch(expression + re.escape(pattern[end:]), number)
    if match is None or "seq" not in names:
        return None
    values = list(zip(names, match.groups(), strict=True))
    seq = next(value for name, value in values if name == "seq")
    return ParsedNumber("-".join(value for name, value in values if name != "seq"), int(seq))


def with_revision(number: str, revision: int) -> str:
    """The number on paper of a revision (版): `Q-0042`, then `Q-0042-R2`."""
    return number if revision == 1 else f"{number}-R{revision}"


def split_revision(number: str) -> tuple[str, int]:
    """`Q-0042-R2` → (`Q-0042`, 2); without a suffix the revision is 1."""
    match = _REVISION.fullmatch(number)
    return (match["root"], int(match["revision"])) if match else (number, 1)


def _date_parts(day: date, fiscal_year_start: str) -> Iterator[tuple[str, str]]:
    year = fiscal_year(day, fiscal_year_start).year
    yield from (
        ("Y", f"{day.year:04}"),
        ("y", f"{day.year % 100:02}"),
        ("M", f"{day.month:02}"),
        ("D", f"{day.day:02}"),
    )
    yield from (("FY", f"{year:04}"), ("fy", f"{year % 100:02}"))


def _filled(place: re.Match[str], parts: dict[str, str], seq: int) -> str:
    return f"{seq:0{place['width'] or 1}}" if place["name"] == "seq" else parts[place["name"]]
