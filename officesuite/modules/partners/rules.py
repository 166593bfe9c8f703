"""What makes two partners the same, what their search keys are, and when their money comes in.

Pure rules on plain values. An equal number (法人番号, 登録番号) is certain; an equal folded name, kana, phone or postal
code makes it likely.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from officesuite.base import closing, kana
from officesuite.base.errors import Problem
from officesuite.base.numbers import phone_key, registration_warning
from officesuite.base.text import Text, translate

LIKELY = 50  # points from which two partners are said to be likely the same
CERTAIN = 100


class Reason(StrEnum):
    """Why two partners may be the same."""

    CORPORATE_NUMBER = "corporate_number"
    REGISTRATION_NUMBER = "registration_number"
    NAME = "name"
    KANA = "kana"
    PHONE = "phone"
    POSTAL_CODE = "postal_code"


REASON_LABELS: dict[Reason, Text] = {
    Reason.CORPORATE_NUMBER: translate("Partners", "Same corporate number"),
    Reason.REGISTRATION_NUMBER: translate("Partners", "Same registration number"),
    Reason.NAME: translate("Partners", "Same name"),
    Reason.KANA: translate("Partners", "Same kana"),
    Reason.PHONE: translate("Partners", "Same phone number"),
    Reason.POSTAL_CODE: translate("Partners", "Same postal code"),
}
POINTS = {
    Reason.CORPORATE_NUMBER: CERTAIN,
    Reason.REGISTRATION_NUMBER: CERTAIN,
    Reason.NAME: 60,
    Reason.PHONE: 50,
    Reason.KANA: 40,
    Reason.POSTAL_CODE: 10,
}


@dataclass(frozen=True, slots=True)
class Keys:
    """What duplicates are compared by; "" never matches."""

    corporate_number: str = ""
    registration_number: str = ""
    name: str = ""
    kana: str = ""
    phone: str = ""
    postal_code: str = ""


def keys_of(
    *, name: str, reading: str, phone: str, postal_code: str, corporate_number: str, registration_number: str
) -> Keys:
    """The keys of a partner as typed. A registration number holds the corporate number, so each finds the other."""
    corporate = corporate_number or registration_number.removeprefix("T")
    return Keys(
        corporate,
        registration_number,
        name_key(name),
        sort_key(name, reading) if reading else "",
        phone_key(phone),
        postal_code,
    )


def same(one: Keys, other: Keys) -> tuple[Reason, ...]:
    """Why the two may be one partner, the strongest reason first; empty when they are not even likely the same.

    A postal code or a reading alone says nothing; two different corporate numbers are two partners, whatever else.
    """
    if one.corporate_number and other.corporate_number and one.corporate_number != other.corporate_number:
        return ()
    found = tuple(
        reason for reason in Reason if getattr(one, reason) and getattr(one, reason) == getattr(other, reason)
    )
    return found if sum(POINTS[reason] for reason in found) >= LIKELY else ()


def certain(reasons: Sequence[Reason]) -> bool:
    """Whether the reasons leave no doubt."""
    return any(POINTS[reason] >= CERTAIN for reason in reasons)


def warnings(*, corporate_number: str, registration_number: str) -> tuple[Problem, ...]:
    """What to confirm about the numbers; none of it keeps anybody from saving."""
    found: list[Problem] = []
    if registration_number and (words := registration_warning(registration_number)) is not None:
        found.append(Problem("registration_number", words, warning=True))
    if corporate_number and registration_number and registration_number != f"T{corporate_number}":
        message = translate(
            "Partners", "Please confirm: a company's registration number is T and its corporate number."
        )
        found.append(Problem("registration_number", message, warning=True))
    return tuple(found)


# ---- search ---------------------------------------------------------------------------------------------------------

LONGEST_SEARCH, LONGEST_SORT = 600, 60  # characters: both stand in one index row, at most 2,700 bytes on PostgreSQL


def search_text(*, code: str, name: str, reading: str, name_en: str, digits: str, email: str, numbers: str) -> str:
    """The folded column that search looks into: code, name, kana, its romaji, English name, phone, mail, numbers."""
    words = [kana.fold(code), kana.fold(name)]
    if reading:
        words += (kana.fold(reading), kana.romaji(reading))
    words += (kana.fold(word) for word in (name_en, email) if word)
    words += (word for word in (digits, numbers.casefold()) if word)
    return " ".join(words)[:LONGEST_SEARCH]


def name_key(name: str) -> str:
    """The folded name without its legal form; the name itself where it is nothing else."""
    return (kana.fold_name(name) or kana.fold(name))[:LONGEST_SORT]


def sort_key(name: str, reading: str) -> str:
    """The key lists sort by: the kana without its legal form, else the name."""
    return name_key(reading) if reading else name_key(name)


# ---- closing and payment --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DueExample:
    """The next closing (締め) after a day and the day its money is due."""

    closes: date
    due: date


def due_example(
    *, day: date, closing_day: int | None, month_offset: int | None, payment_day: int | None, holiday_shift: str
) -> DueExample | None:
    """The next closing and its due date; None while the terms are not complete."""
    if closing_day is None or payment_day is None:
        return None
    closes = closing.closing_date(day, closing_day)
    due = closing.due_date(closes, month_offset=1 if month_offset is None else month_offset, payment_day=payment_day,
                           shift=closing.Shift(holiday_shift))  # fmt: skip
    return DueExample(closes, due)
