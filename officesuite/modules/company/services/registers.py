"""The office's small registers: staff, departments, places, bank accounts. What is in use is ended, never deleted."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.company import models
from officesuite.modules.company.fields import BANK_ACCOUNT_FIELDS, DEPARTMENT_FIELDS, PLACE_FIELDS, STAFF_FIELDS
from officesuite.modules.company.services.permissions import EDIT, SETTINGS
from officesuite.office import records
from officesuite.office.access import service

STAFF = translate("Company", "Member of staff")
DEPARTMENT = translate("Company", "Department")
PLACE = translate("Company", "Place of work")
BANK_ACCOUNT = translate("Company", "Bank account")

Values = Mapping[str, object]

# ---- staff ----------------------------------------------------------------------------------------------------------


@service(EDIT)
def add_staff(session: Session, *, values: Values) -> int:
    """Adds a member of staff and returns the id."""
    row = records.new(models.Staff, records.clean(STAFF_FIELDS, values))
    _check_staff(session, row)
    session.add(row)
    session.flush()
    return row.id


@service(EDIT)
def change_staff(session: Session, *, staff_id: int, version: int, values: Values) -> None:
    """Changes a member of staff; only the given keys."""
    row = records.load(session, models.Staff, staff_id, version=version, what=STAFF)
    records.put(row, records.clean(STAFF_FIELDS, values, partial=True))
    _check_staff(session, row)
    session.flush()


@service(EDIT)
def retire_staff(session: Session, *, staff_id: int, version: int, on: date) -> None:
    """`on` is the person's last day; documents that name them keep doing so."""
    row = records.load(session, models.Staff, staff_id, version=version, what=STAFF)
    row.active_to = on
    _check_staff(session, row)
    session.flush()


def _check_staff(session: Session, row: models.Staff) -> None:
    with session.no_autoflush:
        _refuse_twin(session, models.Staff, row)
    _refuse_backwards(row.active_from, row.active_to, "active_to")
    row.sort_key = kana.fold(row.kana or row.name)
    row.code_key = kana.fold(row.code)
    words = (row.code, row.name, row.kana, row.name_en, row.email, row.phone.replace("-", ""))
    row.search = " ".join(kana.fold(word) for word in words if word)


# ---- departments ----------------------------------------------------------------------------------------------------


@service(EDIT)
def add_department(session: Session, *, values: Values) -> int:
    """Adds a department and returns the id. A code may come again for a later time."""
    row = records.new(models.Department, records.clean(DEPARTMENT_FIELDS, values))
    _check_department(session, row)
    session.add(row)
    session.flush()
    return row.id


@service(EDIT)
def change_department(session: Session, *, department_id: int, version: int, values: Values) -> None:
    """Changes a department; only the given keys."""
    row = records.load(session, models.Department, department_id, version=version, what=DEPARTMENT)
    records.put(row, records.clean(DEPARTMENT_FIELDS, values, partial=True))
    _check_department(session, row)
    session.flush()


@service(EDIT)
def end_department(session: Session, *, department_id: int, version: int, on: date) -> None:
    """`on` is the department's last day; those below it must have ended or moved."""
    row = records.load(session, models.Department, department_id, version=version, what=DEPARTMENT)
    row.valid_to = on
    _check_department(session, row)
    below = session.scalars(select(models.Department).where(models.Department.parent_id == row.id))
    if any(child.valid_to is None or child.valid_to > on for child in below):
        raise Invalid(
            (Problem("valid_to", translate("Company", "To end this department, first end or move those below it.")),)
        )
    session.flush()


def _check_department(session: Session, row: models.Department) -> None:
    _refuse_backwards(row.valid_from, row.valid_to, "valid_to")
    with session.no_autoflush:
        same = session.scalars(select(models.Department).where(models.Department.code == row.code)).all()
        if any(other is not row and _overlap(row, other) for other in same):
            message = translate("Company", "To use the code {code}, let the periods follow each other.", code=row.code)
            raise Invalid((Problem("code", message),))
        parents = {one.id: one.parent_id for one in session.scalars(select(models.Department))}
    _refuse_circle(row.id, row.parent_id, parents)
    row.sort_key = kana.fold(row.code)


def _overlap(one: models.Department, other: models.Department) -> bool:
    first, last = date.min, date.max
    return (one.valid_from or first) <= (other.valid_to or last) and (other.valid_from or first) <= (
        one.valid_to or last
    )


# ---- places ---------------------------------------------------------------------------------------------------------


@service(EDIT)
def add_place(session: Session, *, values: Values) -> int:
    """Adds a place of work and returns the id."""
    row = records.new(models.Place, records.clean(PLACE_FIELDS, values))
    _check_place(session, row)
    session.add(row)
    session.flush()
    return row.id


@service(EDIT)
def change_place(session: Session, *, place_id: int, version: int, values: Values) -> None:
    """Changes a place; only the given keys."""
    row = records.load(session, models.Place, place_id, version=version, what=PLACE)
    records.put(row, records.clean(PLACE_FIELDS, values, partial=True))
    _check_place(session, row)
    session.flush()


def _check_place(session: Session, row: models.Place) -> None:
    with session.no_autoflush:
        _refuse_twin(session, models.Place, row)
        parents = {one.id: one.parent_id for one in session.scalars(select(models.Place))}
    _refuse_circle(row.id, row.parent_id, parents)
    row.sort_key = kana.fold(row.code)


# ---- bank accounts --------------------------------------------------------------------------------------------------


@service(SETTINGS)
def add_bank_account(session: Session, *, values: Values) -> int:
    """Adds an account of the office and returns the id."""
    row = records.new(models.BankAccount, records.clean(BANK_ACCOUNT_FIELDS, values))
    session.add(row)
    session.flush()
    return row.id


@service(SETTINGS)
def change_bank_account(session: Session, *, account_id: int, version: int, values: Values) -> None:
    """Changes an account; only the given keys."""
    row = records.load(session, models.BankAccount, account_id, version=version, what=BANK_ACCOUNT)
    records.put(row, records.clean(BANK_ACCOUNT_FIELDS, values, partial=True))
    session.flush()


# ---- shared ---------------------------------------------------------------------------------------------------------


def _refuse_twin(
    session: Session, cls: type[models.Staff] | type[models.Place], row: models.Staff | models.Place
) -> None:
    other = session.scalar(select(cls.name).where(cls.code == row.code, cls.id != (row.id or 0)))
    if other is not None:
        message = translate(
            "Company", "To save this, take another code: {code} belongs to {name}.", code=row.code, name=other
        )
        raise Invalid((Problem("code", message),))


def _refuse_backwards(first: date | None, last: date | None, field: str) -> None:
    if first is not None and last is not None and last < first:
        raise Invalid((Problem(field, translate("Company", "To save this, let the last day come after the first.")),))


def _refuse_circle(own: int | None, parent: int | None, parents: dict[int, int | None]) -> None:
    seen: set[int] = set()
    while parent is not None and parent not in seen:
        if parent == own:
            message = translate("Company", "To save this, choose something else above it: it would belong to itself.")
            raise Invalid((Problem("parent_id", message),))
        seen.add(parent)
        parent = parents.get(parent)
