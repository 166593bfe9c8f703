"""One way in and out of every kind of field: what was typed or read from a file becomes a value, and back.

`parser_of` prepares the parser of a field once, for whoever reads a hundred thousand cells.
"""

import unicodedata
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from officesuite.base import dates, kana, numbers, yen
from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Field, Kind
from officesuite.base.text import LANGUAGES, Text, literal, translate

Parser = Callable[[object], Any]

_YES = frozenset(
    map(kana.fold, ("yes", "y", "true", "1", "はい", "有", "あり", "する", "○", "〇", "◯", "✓", "✔", "on"))
)
_NO = frozenset(map(kana.fold, ("no", "n", "false", "0", "いいえ", "無", "なし", "しない", "×", "✕", "off")))
_MONTH_END = frozenset(map(kana.fold, ("末", "月末", "末日", "末締", "月末締", "end", "eom", "month-end", "31日")))
_ERROR_CELLS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA")
)
MONTH_END = 31
_MONTH_END_WORD = "末"


def parse_field(field: Field, raw: object) -> object:
    """The value of `raw` (str, int, float, Decimal, date, bool, None) for the field; None if empty. Raises Invalid."""
    return parser_of(field)(raw)


def format_field(field: Field, value: object) -> str:
    """The value as a CSV cell: ISO dates, no thousands separators, yes/no, 末 for a closing day at month end."""
    if value is None:
        return ""
    return _FORMATS.get(field.kind, str)(value)


def parser_of(field: Field) -> Parser:
    """The parser of one field: raw → value or None; raises Invalid with the field's key."""
    read = _reader(field)

    def parse(raw: object) -> object:
        if raw is None or (isinstance(raw, str) and (not raw or raw.isspace())):
            if field.required:
                raise _refused(field, translate("Base", "To go on, enter {label}.", label=field.label))
            return None
        if isinstance(raw, str) and raw in _ERROR_CELLS:
            raise _refused(
                field,
                translate(
                    "Base", "To read {label}, mend the formula in Excel: it gives {text}.", label=field.label, text=raw
                ),
            )
        try:
            value = read(raw)
            if field.check is not None:
                field.check(value)
        except Invalid as invalid:
            raise Invalid(
                Problem(field.key, problem.message, problem.row, problem.warning) for problem in invalid.problems
            ) from None
        return value

    return parse


def _refused(field: Field, message: Text) -> Invalid:
    return Invalid([Problem(field.key, message)])


def _reader(field: Field) -> Parser:
    """What turns a raw that is not empty into a value."""
    if field.kind is Kind.CHOICE:
        return _choice_reader(field)
    if field.kind in _FIGURES:
        return _ranged(field, partial(_FIGURES[field.kind], field))
    if field.kind in _PLAIN:
        plain = _PLAIN[field.kind]
        return lambda raw: plain(_as_text(raw))
    return partial(_WORDS[field.kind], field)


# ---- words ----------------------------------------------------------------------------------------------------------


def _as_text(raw: object) -> str:
    """A cell as its words: Excel's 1234.0 is 1234, its date at midnight a date."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    if isinstance(raw, float):
        return yen.format_decimal(Decimal(f"{raw:.15g}"), separators=False)
    if isinstance(raw, datetime):
        return raw.date().isoformat() if (raw.hour, raw.minute, raw.second) == (0, 0, 0) else raw.isoformat(" ")
    return str(raw)


def _parse_text(field: Field, raw: object) -> str:
    text = _as_text(raw).strip()
    if not text.isprintable():
        text = " ".join(_without_controls(field, text).replace("\t", " ").split("\n"))
    return _within_length(field, text)


def _parse_long_text(field: Field, raw: object) -> str:
    text = _as_text(raw)
    if not text.isprintable():
        text = _without_controls(field, text)
    return _within_length(field, text.strip())


def _without_controls(field: Field, text: str) -> str:
    """The text with every line end as LF; raises Invalid for control characters, lone surrogates and noncharacters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\x85", "\n")
    for letter in text:
        if letter not in "\n\t" and unicodedata.category(letter) in ("Cc", "Cs"):
            raise _refused(
                field,
                translate(
                    "Base",
                    "To enter {label}, remove the invisible character U+{code} from it.",
                    label=field.label,
                    code=f"{ord(letter):04X}",
                ),
            )
    return text


def _within_length(field: Field, text: str) -> str:
    if len(text) > field.max_length:
        raise _refused(
            field,
            translate(
                "Base",
                "To enter {label}, keep it within {limit} characters: it has {length}.",
                label=field.label,
                limit=field.max_length,
                length=len(text),
            ),
        )
    return text


def _parse_code(field: Field, raw: object) -> str:
    text = _as_text(raw)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _parse_text(field, text)


def _parse_kana(field: Field, raw: object) -> str:
    text = _parse_text(field, kana.to_katakana(_as_text(raw)))
    if not kana.is_kana(text):
        raise _refused(
            field,
            translate(
                "Base", "To enter {label}, write it in kana: “{text}” holds kanji.", label=field.label, text=text
            ),
        )
    return text


def _parse_reference(field: Field, raw: object) -> int | str:
    """The id that a picker gives, or the code that a file holds."""
    return raw if isinstance(raw, int) and not isinstance(raw, bool) else _parse_code(field, raw)


def _parse_postal(_field: Field, raw: object) -> str:
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return numbers.parse_postal_code(_as_text(raw).zfill(7))  # Excel drops the zero of 060-0001
    return numbers.parse_postal_code(_as_text(raw))


def _parse_phone(field: Field, raw: object) -> str:
    text = _as_text(raw)
    if isinstance(raw, int | float) and not isinstance(raw, bool) and len(text) in (9, 10):
        text = f"0{text}"  # Excel drops the zero of 03…, 090… when they stand in a cell as a number
    return _within_length(field, numbers.parse_phone(text))


# ---- choices and figures --------------------------------------------------------------------------------------------


def _parse_bool(field: Field, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    key = kana.fold(_as_text(raw))
    if key in _YES:
        return True
    if key in _NO:
        return False
    raise _refused(
        field,
        translate(
            "Base", "To enter {label}, write yes or no: “{text}” is neither.", label=field.label, text=_word(raw)
        ),
    )


def _choice_reader(field: Field) -> Parser:
    """Choices are known by value, by their label in every language, and by alias, all folded."""
    values: dict[str, str] = {}
    for choice in field.choices:
        spellings = (choice.value, *(choice.label.to(language) for language in LANGUAGES), *choice.aliases)
        for spelling in spellings:
            values.setdefault(kana.fold(spelling), choice.value)
    exact = {choice.value: choice.value for choice in field.choices}

    def read(raw: object) -> str:
        text = _as_text(raw).strip()
        value = exact.get(text) or values.get(kana.fold(text))
        if value is None:
            raise _refused(
                field,
                translate(
                    "Base",
                    "To enter {label}, choose one of {choices}: “{text}” is none.",
                    label=field.label,
                    choices=", ".join(choice.value for choice in field.choices),
                    text=_word(raw),
                ),
            )
        return value

    return read


def _parse_closing_day(field: Field, raw: object) -> int:
    text = _as_text(raw)
    if kana.fold(text) in _MONTH_END:
        return MONTH_END
    key = unicodedata.normalize("NFKC", text).strip().removesuffix("締").removesuffix("日")
    if not (key.isascii() and key.isdigit() and 1 <= int(key[:4]) <= MONTH_END):
        raise _refused(
            field,
            translate(
                "Base",
                "To enter {label}, give a day from 1 to 31, or 末 for the end of the month: “{text}” is none.",
                label=field.label,
                text=_word(raw),
            ),
        )
    return int(key)


def _ranged(field: Field, parse: Parser) -> Parser:
    """`parse`, refusing what lies below the field's minimum or above its maximum."""
    if field.minimum is None and field.maximum is None:
        return parse

    def ranged(raw: object) -> Any:
        value = parse(raw)
        if field.minimum is not None and value < field.minimum:
            raise _refused(
                field,
                translate("Base", "To enter {label}, give {limit} or more.", label=field.label, limit=field.minimum),
            )
        if field.maximum is not None and value > field.maximum:
            raise _refused(
                field,
                translate("Base", "To enter {label}, give {limit} or less.", label=field.label, limit=field.maximum),
            )
        return value

    return ranged


def _word(raw: object) -> Text:
    return literal(_as_text(raw)[:40])


_FIGURES: dict[Kind, Callable[[Field, object], Any]] = {
    Kind.YEN: lambda field, raw: yen.parse_yen(raw),
    Kind.INTEGER: lambda field, raw: yen.parse_integer(raw),
    Kind.DECIMAL: lambda field, raw: yen.parse_decimal(raw, field.places),
}
_PLAIN: dict[Kind, Callable[[str], str]] = {
    Kind.CORPORATE_NUMBER: numbers.parse_corporate_number,
    Kind.REGISTRATION_NUMBER: numbers.parse_registration_number,
}
_WORDS: dict[Kind, Callable[[Field, object], Any]] = {
    Kind.TEXT: _parse_text,
    Kind.LONG_TEXT: _parse_long_text,
    Kind.CODE: _parse_code,
    Kind.REFERENCE: _parse_reference,
    Kind.KANA: _parse_kana,
    Kind.POSTAL: _parse_postal,
    Kind.PHONE: _parse_phone,
    Kind.EMAIL: lambda field, raw: _within_length(field, numbers.parse_email(_as_text(raw))),
    Kind.DATE: lambda field, raw: dates.parse_file_date(raw),
    Kind.BOOL: _parse_bool,
    Kind.CLOSING_DAY: _parse_closing_day,
}
_FORMATS: dict[Kind, Callable[[Any], str]] = {
    Kind.BOOL: lambda value: "yes" if value else "no",
    Kind.DATE: lambda value: value.isoformat()[:10],
    Kind.DECIMAL: lambda value: yen.format_decimal(Decimal(value), separators=False),
    Kind.CLOSING_DAY: lambda value: _MONTH_END_WORD if value == MONTH_END else str(value),
    Kind.POSTAL: lambda value: numbers.format_postal_code(str(value)),
}
