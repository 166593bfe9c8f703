"""The dated rows of law as their pages edit them: with id and version, oldest or first first."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.modules.ledger.models import BookReasonRow, CreditRateRow


@dataclass(frozen=True, slots=True)
class CreditRateItem:
    """From `valid_from` on `percent` of the tax may be deducted (経過措置), to `valid_to`: the day before the next row."""

    id: int
    version: int
    valid_from: date
    valid_to: date | None
    percent: int
    source: str
    checked_on: date | None
    please_confirm: bool


@dataclass(frozen=True, slots=True)
class BookReasonItem:
    """A reason for which the books are enough (帳簿のみの保存); `limit_yen`: for payments below it, with tax."""

    id: int
    version: int
    code: str
    label_ja: str
    label_en: str
    valid_from: date
    valid_to: date | None
    limit_yen: int | None
    source: str
    checked_on: date | None
    please_confirm: bool


def credit_rates(session: Session) -> tuple[CreditRateItem, ...]:
    """The percentages, the newest first."""
    rows = session.scalars(select(CreditRateRow).order_by(CreditRateRow.valid_from.desc()))
    found: list[CreditRateItem] = []
    end: date | None = None
    for row in rows:
        found.append(
            CreditRateItem(row.id, row.version, row.valid_from, end, row.percent, row.source, row.checked_on,
                           row.please_confirm))  # fmt: skip
        end = date.fromordinal(row.valid_from.toordinal() - 1)
    return tuple(found)


def book_reasons(session: Session) -> tuple[BookReasonItem, ...]:
    """The reasons in the order in which a line offers them."""
    names = ("id", "version", "code", "label_ja", "label_en", "valid_from", "valid_to", "limit_yen", "source", "checked_on",
             "please_confirm")  # fmt: skip
    rows = session.scalars(select(BookReasonRow).order_by(BookReasonRow.position, BookReasonRow.id))
    return tuple(BookReasonItem(**{name: getattr(row, name) for name in names}) for row in rows)


def credit_rate_label(session: Session, id_: int) -> str | None:
    """How history names a percentage."""
    row = session.get(CreditRateRow, id_)
    return None if row is None else f"{row.percent}% {row.valid_from.isoformat()}"


def book_reason_label(session: Session, id_: int) -> str | None:
    """How history names a reason."""
    return session.scalar(select(BookReasonRow.label_ja).where(BookReasonRow.id == id_))
