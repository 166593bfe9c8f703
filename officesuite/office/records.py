"""How services take in what a form or a file gives: fields in, checked values out, never over another person's change.

`clean` parses values by their fields and tells every problem at once; `load` fetches a row for changing and refuses a
stale version; `put` sets what really differs.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from officesuite.base.errors import Conflict, Invalid, NotFound, Problem
from officesuite.base.fields import Field
from officesuite.base.text import Text, translate
from officesuite.db.model import Audited, Base
from officesuite.db.types import now_utc
from officesuite.office.history import last_change

R = TypeVar("R", bound=Base)


def clean(fields: Iterable[Field], values: Mapping[str, object], *, partial: bool = False) -> dict[str, Any]:
    """The typed values by key; absent ones get their default unless `partial`. Raises Invalid with every problem."""
    problems: list[Problem] = []
    found: dict[str, Any] = {}
    for field in fields:
        if partial and field.key not in values:
            continue
        try:
            value = field.parse(values.get(field.key, field.default))
        except Invalid as error:
            problems += [Problem(field.key, problem.message, warning=problem.warning) for problem in error.problems]
            continue
        found[field.key] = field.default if value is None else value
    if problems:
        raise Invalid(problems)
    return found


def load(session: Session, cls: type[R], id_: int, *, version: int | None = None, what: Text) -> R:
    """The row, locked for changing. Raises NotFound, and Conflict naming who changed what when `version` is stale."""
    row = session.get(cls, id_, with_for_update=True, populate_existing=True)
    if row is None:
        raise NotFound(translate("Db", "This is no longer in the office: {what}.", what=what))
    if version is not None and getattr(row, "version", version) != version:
        raise stale(session, cls, id_)
    return row


def stale(session: Session, cls: type[Base], id_: int) -> Conflict:
    """The conflict of a form that was loaded before somebody else saved: it names who, when and which fields."""
    mark = cls.__audit__
    change = last_change(session, mark.entity, id_) if isinstance(mark, Audited) else None
    if change is None:
        return Conflict(
            translate("Db", "This was changed in the meantime. Reload to see it; what you typed is kept here.")
        )
    names = list(dict.fromkeys(line.part or line.label for line in change.lines))
    return Conflict(
        translate(
            "Db",
            "{who} changed this at {time} ({fields}). Reload to see it; what you typed is kept here.",
            who=change.actor,
            time=change.at.astimezone().strftime("%H:%M"),
            fields=", ".join(names[:4]) + (" …" if len(names) > 4 else ""),
        )
    )


def new(cls: type[R], values: Mapping[str, Any]) -> R:
    """A row with the columns' defaults, "" for None where the column takes no NULL, and `values`; not yet in the session."""
    row = cls()
    for column in inspect(cls).columns:
        if isinstance(column.default, ScalarElementColumnDefault):
            setattr(row, column.key, column.default.arg)
    put(row, values)
    return row


def put(row: Base, values: Mapping[str, Any]) -> bool:
    """Sets the attributes that differ ("" for None where the column takes no NULL); says whether any did."""
    columns = inspect(type(row)).columns
    changed = False
    for key, given in values.items():
        value = given
        if value is None and not columns[key].nullable:
            default = columns[key].default
            value = default.arg if isinstance(default, ScalarElementColumnDefault) else ""
        if getattr(row, key) != value:
            setattr(row, key, value)
            changed = True
    return changed


def touch(row: Any) -> None:
    """Counts the version of a root whose parts changed, so that another form's version becomes stale."""
    row.updated_at = now_utc()
