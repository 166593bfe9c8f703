"""The dated rows of law that the ledger keeps in the office (経過措置の控除割合, 帳簿のみの理由): a change of law is one more row."""

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.fields import BOOK_REASON_FIELDS, CREDIT_RATE_FIELDS
from officesuite.modules.ledger.models import BookReasonRow, CreditRateRow
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.office import records
from officesuite.office.access import service

Values = Mapping[str, object]
CREDIT_RATE = translate("Ledger", "Credit for purchases from unregistered suppliers")
BOOK_REASON = translate("Ledger", "Reason for books only")


@service(MASTERS)
def add_credit_rate(session: Session, *, values: Values) -> int:
    """Adds a percentage from a day on and returns its id. Entries already posted keep the percentage they used."""
    row = records.new(CreditRateRow, records.clean(CREDIT_RATE_FIELDS, values))
    _check_credit_rate(session, row)
    session.add(row)
    session.flush()
    return row.id


@service(MASTERS)
def change_credit_rate(session: Session, *, rate_id: int, version: int, values: Values) -> None:
    """Changes a row; only the given keys. Entries already posted keep the percentage they used."""
    row = records.load(session, CreditRateRow, rate_id, version=version, what=CREDIT_RATE)
    records.put(row, records.clean(CREDIT_RATE_FIELDS, values, partial=True))
    _check_credit_rate(session, row)
    session.flush()


def _check_credit_rate(session: Session, row: CreditRateRow) -> None:
    with session.no_autoflush:
        query = select(CreditRateRow.id).where(
            CreditRateRow.valid_from == row.valid_from, CreditRateRow.id != (row.id or 0)
        )
        twin = session.scalar(query)
    if twin is not None:
        message = translate("Ledger", "To keep this row, choose another first day: a row begins on it already.")
        raise Invalid([Problem("valid_from", message)])


@service(MASTERS)
def add_book_reason(session: Session, *, values: Values) -> int:
    """Adds a reason from a day on and returns its id."""
    row = records.new(BookReasonRow, records.clean(BOOK_REASON_FIELDS, values))
    row.position = (session.scalar(select(func.max(BookReasonRow.position))) or 0) + 1
    _check_book_reason(session, row)
    session.add(row)
    session.flush()
    return row.id


@service(MASTERS)
def change_book_reason(session: Session, *, reason_id: int, version: int, values: Values) -> None:
    """Changes a row; only the given keys. Entries already posted keep their reason by its code."""
    row = records.load(session, BookReasonRow, reason_id, version=version, what=BOOK_REASON)
    records.put(row, records.clean(BOOK_REASON_FIELDS, values, partial=True))
    _check_book_reason(session, row)
    session.flush()


def _check_book_reason(session: Session, row: BookReasonRow) -> None:
    if row.valid_to is not None and row.valid_to < row.valid_from:
        message = translate("Ledger", "To keep this row, let it end on or after the day on which it begins.")
        raise Invalid([Problem("valid_to", message)])
    with session.no_autoflush:
        query = select(BookReasonRow).where(BookReasonRow.code == row.code, BookReasonRow.id != (row.id or 0))
        others = session.scalars(query).all()
    for other in others:
        begins_before_end = other.valid_to is None or row.valid_from <= other.valid_to
        if begins_before_end and (row.valid_to is None or other.valid_from <= row.valid_to):
            message = translate(
                "Ledger", "To keep this row, end the other row of {code} first: they overlap.", code=row.code
            )
            raise Invalid([Problem("valid_from", message)])
