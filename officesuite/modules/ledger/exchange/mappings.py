"""Saved mappings (列の対応): how any CSV or xlsx is read as `ledger.entries`. Kept in the office by name.

A mapping says for our column (`debit_account`) the file's header, and whose tax names stand in it.
"""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import Fault, Imported, ImportKind, Record
from officesuite.base.errors import Invalid
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import literal, translate
from officesuite.modules.ledger.exchange.layouts.journal import Layout
from officesuite.modules.ledger.exchange.layouts.plain import LAYOUT as PLAIN
from officesuite.modules.ledger.exchange.layouts.plain import mapped_layout
from officesuite.modules.ledger.exchange.tax_names import PROGRAMS, Program
from officesuite.modules.ledger.models import ImportMapping
from officesuite.modules.ledger.services.rights import POST
from officesuite.office.access import service

COLUMNS = tuple(column.header for column in PLAIN.columns)
_NEEDED = ("date", "debit_account", "debit_amount", "credit_account", "credit_amount")


@service(POST)
def save_mapping(session: Session, *, name: str, headers: Mapping[str, str], program: str = "") -> int:
    """Keeps a mapping under its name (an older one of the name is replaced) and returns its id. Raises Invalid."""
    unknown = next((column for column in headers if column not in COLUMNS), None)
    missing = next((column for column in _NEEDED if not headers.get(column)), None)
    if unknown is not None:
        raise Invalid(
            translate(
                "Ledger", "To save this mapping, choose a column of ledger.entries: “{name}” is none.", name=unknown
            )
        )
    if missing is not None:
        raise Invalid(translate("Ledger", "To save this mapping, say which column is {column}.", column=missing))
    content = json.dumps({"headers": dict(headers), "tax_names": program}, ensure_ascii=False, sort_keys=True)
    row = session.scalar(select(ImportMapping).where(ImportMapping.name == name))
    if row is None:
        row = ImportMapping(name=name, content=content)
        session.add(row)
    elif row.content != content:
        row.content = content
    session.flush()
    return row.id


def layout_named(session: Session, name: str) -> Layout:
    """The layout of a saved mapping. Raises Invalid when there is none of the name."""
    row = session.scalar(select(ImportMapping).where(ImportMapping.name == name))
    if row is None:
        raise Invalid(
            translate("Ledger", "To read this file, save the mapping “{name}” first: there is none.", name=name)
        )
    content = json.loads(row.content)
    program = Program(content["tax_names"]) if content["tax_names"] else None
    return mapped_layout(content["headers"], program=program)


def load_mappings(session: Session, records: Sequence[Record]) -> Imported:
    """Takes mappings in: rows of one name are one mapping."""
    headers: dict[str, dict[str, str]] = {}
    programs: dict[str, str] = {}
    first: dict[str, int] = {}
    for record in records:
        name = record.values["name"]
        first.setdefault(name, record.row)
        headers.setdefault(name, {})[record.values["column"]] = record.values["header"]
        programs[name] = record.values.get("tax_names") or programs.get(name, "")
    known = {row.name: row.content for row in session.scalars(select(ImportMapping))}
    faults: list[Fault] = []
    new = changed = unchanged = 0
    for name, wanted in headers.items():
        try:
            save_mapping(session, name=name, headers=wanted, program=programs[name])
        except Invalid as invalid:
            faults.append(Fault(first[name], "column", invalid.message))
            continue
        content = session.scalar(select(ImportMapping.content).where(ImportMapping.name == name))
        new += name not in known
        unchanged += known.get(name) == content
        changed += name in known and known[name] != content
    return Imported(new, changed, unchanged, tuple(faults))


_FIELDS = (
    Field("name", translate("Ledger", "Name"), required=True, max_length=60),
    Field("column", translate("Ledger", "Column of ledger.entries"), Kind.CHOICE, required=True,
          choices=tuple(Choice(column, literal(column)) for column in COLUMNS)),
    Field("header", translate("Ledger", "Header in the file"), required=True, max_length=100),
    Field("tax_names", translate("Ledger", "Whose tax categories"), Kind.CHOICE,
          choices=tuple(Choice(program.value, PROGRAMS[program]) for program in Program)),
)  # fmt: skip
MAPPINGS_IN = ImportKind(
    key="ledger.mappings",
    label=translate("Ledger", "Mappings of columns"),
    columns=_FIELDS,
    load=load_mappings,
    permission=POST.key,
    key_column="name",
)
