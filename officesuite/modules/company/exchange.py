"""Staff as files: `company.staff` in and out. A code that exists is updated where it differs."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import ExportKind, Fault, Imported, ImportKind, Record
from officesuite.base.errors import Invalid
from officesuite.base.text import translate
from officesuite.modules.company import models
from officesuite.modules.company.fields import STAFF_COLUMNS, STAFF_FIELDS
from officesuite.modules.company.services import EDIT, VIEW, add_staff, change_staff
from officesuite.office.access import today

LABEL = translate("Company", "Staff")
_KEYS = tuple(field.key for field in STAFF_FIELDS)


def load_staff(session: Session, rows: Sequence[Record]) -> Imported:
    """Takes the records in; a department is found by its code, the one in force today first."""
    faults: list[Fault] = []
    departments = _departments(session)
    known = {row.code: row for row in session.scalars(select(models.Staff))}
    seen: dict[str, int] = {}
    counts = {"imported": 0, "updated": 0, "unchanged": 0}
    for record in rows:
        values = dict(record.values)
        code = str(values["code"])
        if code in seen:
            message = translate("Company", "Code {code} stands in row {row} already.", code=code, row=seen[code])
            faults.append(Fault(record.row, "code", message))
            continue
        seen[code] = record.row
        department = values.pop("department_code", None)
        if department is not None and department not in departments:
            message = translate("Company", "There is no department {code}. Add it first.", code=department)
            faults.append(Fault(record.row, "department_code", message))
            continue
        if "department_code" in record.values:
            values["department_id"] = departments.get(department or "")
        try:
            counts[_take(session, known.get(code), values)] += 1
        except Invalid as error:
            faults += [Fault(record.row, problem.field, problem.message, problem.warning) for problem in error.problems]
    return Imported(counts["imported"], counts["updated"], counts["unchanged"], tuple(faults))


def _take(session: Session, row: models.Staff | None, values: dict[str, Any]) -> str:
    if row is None:
        add_staff(session, values=values)
        return "imported"
    if all((getattr(row, key) or None) == (values[key] or None) for key in _KEYS if key in values):
        return "unchanged"
    change_staff(session, staff_id=row.id, version=row.version, values=values)
    return "updated"


def _departments(session: Session) -> dict[str, int]:
    """Code → id; where a code has several times, the one in force today, else the last."""
    day = today(session)
    rows = list(session.scalars(select(models.Department).order_by(models.Department.valid_from)))
    rows.sort(key=lambda row: row.valid_to is None or row.valid_to >= day)
    return {row.code: row.id for row in rows}


def staff_rows(session: Session) -> Iterator[dict[str, Any]]:
    """Everybody by code, as the import takes it."""
    codes = {row.id: row.code for row in session.scalars(select(models.Department))}
    for row in session.scalars(select(models.Staff).order_by(models.Staff.code_key, models.Staff.id)):
        values = {column.key: getattr(row, column.key, None) for column in STAFF_COLUMNS}
        yield values | {"department_code": codes.get(row.department_id or 0)}


STAFF_IN = ImportKind("company.staff", LABEL, STAFF_COLUMNS, load_staff, EDIT.key, key_column="code")
STAFF_OUT = ExportKind("company.staff", LABEL, STAFF_COLUMNS, staff_rows, VIEW.key)
