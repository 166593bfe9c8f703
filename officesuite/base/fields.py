"""A field is declared once and then drives form, table, CSV and xlsx columns, validation and audit.

`Field.parse` turns what was typed or read (text, or an Excel cell) into a value and raises `Invalid` with the field's key;
`Field.format` turns a value into what a person or a CSV file reads.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from officesuite.base.text import Text


class Kind(StrEnum):
    """What a field holds, and so which editor, parser and alignment it gets."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CODE = "code"  # folded to half width, upper or lower case kept
    KANA = "kana"  # stored as full-width katakana
    POSTAL = "postal"  # 7 digits, shown 100-0001
    PHONE = "phone"
    EMAIL = "email"
    YEN = "yen"  # int
    INTEGER = "integer"  # int
    DECIMAL = "decimal"  # Decimal with `places`
    DATE = "date"  # datetime.date
    BOOL = "bool"  # yes | no in files
    CHOICE = "choice"  # one of `choices`
    REFERENCE = "reference"  # the id of another thing, found by a picker; in files its code
    CLOSING_DAY = "closing_day"  # 1–31 or 末; stored as int, 31 = month end
    CORPORATE_NUMBER = "corporate_number"  # 13 digits with check digit
    REGISTRATION_NUMBER = "registration_number"  # T + 13


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a CHOICE field and its label; `aliases` are other spellings that files may use."""

    value: str
    label: Text
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One declared field. `key` is the English column name in files, `aliases` the other headers accepted there."""

    key: str
    label: Text
    kind: Kind = Kind.TEXT
    required: bool = False
    default: object = None
    choices: tuple[Choice, ...] = ()
    places: int = 0
    minimum: int | None = None
    maximum: int | None = None
    max_length: int = 200
    aliases: tuple[str, ...] = ()
    hint: Text | None = None
    section: Text | None = None
    reference: str = ""
    wide: bool = False
    group: str = ""
    sealed: bool = False
    check: Callable[[object], None] | None = None

    def parse(self, raw: object) -> object:
        """The value of `raw` (str, int, float, Decimal, date, bool or None); None when empty. Raises Invalid."""
        from officesuite.base.parsing import parse_field

        return parse_field(self, raw)

    def format(self, value: object) -> str:
        """What a CSV cell or a plain text field shows: ISO dates, no thousands separators, yes/no."""
        from officesuite.base.parsing import format_field

        return format_field(self, value)
