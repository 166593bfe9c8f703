"""Saved mappings (列の対応): how any CSV or xlsx is read as `ledger.entries`. Kept in the office by name.

A mapping says for our column (`debit_account`) the file's header, and whose tax names stand in it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import Fault, Imported, ImportKind, Record
from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.kana import fold
from officesuite.base.text import Text, literal, translate
from officesuite.modules.ledger.exchange.layouts.journal import Layout
from officesuite.modules.ledger.exchange.layouts.plain import LAYOUT as PLAIN
from officesuite.modules.ledger.exchange.layouts.plain import mapped_layout
from officesuite.modules.ledger.exchange.tax_names import PROGRAMS, Program
from officesuite.modules.ledger.models import ImportMapping
from officesuite.modules.ledger.services.rights import POST
from officesuite.office import records
from officesuite.office.access import service

COLUMNS = tuple(column.header for column in PLAIN.columns)
NEEDED = ("date", "debit_account", "debit_amount", "credit_account", "credit_amount")
MAPPING = translate("Ledger", "Mapping of columns")
COLUMN_LABELS: Mapping[str, Text] = {
    "entry": translate("Ledger", "Rows of one entry share"), "date": translate("Ledger", "Date"),
    "debit_account": translate("Ledger", "Debit account"), "debit_sub": translate("Ledger", "Debit sub-account"),
    "debit_department": translate("Ledger", "Debit department"), "debit_partner": translate("Ledger", "Debit partner"),
    "debit_tax": translate("Ledger", "Debit tax category"), "debit_amount": translate("Ledger", "Debit amount"),
    "debit_tax_amount": translate("Ledger", "Debit tax"), "credit_account": translate("Ledger", "Credit account"),
    "credit_sub": translate("Ledger", "Credit sub-account"), "credit_department": translate("Ledger", "Credit department"),
    "credit_partner": translate("Ledger", "Credit partner"), "credit_tax": translate("Ledger", "Credit tax category"),
    "credit_amount": translate("Ledger", "Credit amount"), "credit_tax_amount": translate("Ledger", "Credit tax"),
    "description": translate("Ledger", "Description"), "slip_no": translate("Ledger", "Slip No."),
    "row": translate("Ledger", "Row"), "adjustment": translate("Ledger", "Closing adjustment"),
    "debit_invoice": translate("Ledger", "Debit invoice"), "credit_invoice": translate("Ledger", "Credit invoice"),
    "debit_use": translate("Ledger", "Debit use"), "credit_use": translate("Ledger", "Credit use"),
    "tax_date": translate("Ledger", "Tax date"),
}  # fmt: skip
SPELLINGS: Mapping[str, tuple[str, ...]] = {  # what other programs head these columns with
    "entry": ("取引No", "仕訳番号", "仕訳No", "伝票番号"), "date": ("取引日", "取引日付", "伝票日付", "日付", "計上日", "発生日"),
    "debit_account": ("借方科目", "借方勘定科目名"), "credit_account": ("貸方科目", "貸方勘定科目名"),
    "debit_sub": ("借方補助", "借方補助科目名"), "credit_sub": ("貸方補助", "貸方補助科目名"),
    "debit_department": ("借方部門名",), "credit_department": ("貸方部門名",), "debit_tax": ("借方税区分", "借方消費税区分"),
    "credit_tax": ("貸方税区分", "貸方消費税区分"), "debit_amount": ("借方金額(円)", "借方", "金額"),
    "credit_amount": ("貸方金額(円)", "貸方", "金額"), "debit_tax_amount": ("借方税額", "借方税金額", "借方消費税額"),
    "credit_tax_amount": ("貸方税額", "貸方税金額", "貸方消費税額"), "debit_invoice": ("借方インボイス",),
    "credit_invoice": ("貸方インボイス",), "description": ("摘要文", "備考", "内容"), "slip_no": ("伝票No",),
    "adjustment": ("決算整理仕訳", "決算"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MappingItem:
    """A saved mapping as its page edits it: for our column the file's header, and whose tax names stand in it."""

    id: int
    version: int
    name: str
    headers: Mapping[str, str]
    program: str


def mappings(session: Session) -> tuple[MappingItem, ...]:
    """Every saved mapping by its name."""
    rows = session.scalars(select(ImportMapping).order_by(ImportMapping.name))
    contents = [(row, json.loads(row.content)) for row in rows]
    return tuple(
        MappingItem(row.id, row.version, row.name, content["headers"], content["tax_names"])
        for row, content in contents
    )


def mapping_choices(session: Session) -> tuple[Choice, ...]:
    """What the import page offers."""
    return tuple(Choice(one.name, literal(one.name)) for one in mappings(session))


def plain_heads(session: Session, options: Mapping[str, Any]) -> dict[str, Field]:
    """What the headers of `ledger.entries` are."""
    return {column: _field(column) for column in COLUMNS}


def _field(column: str) -> Field:
    return Field(column, COLUMN_LABELS[column], required=column in NEEDED)


def mapping_heads(session: Session, options: Mapping[str, Any]) -> dict[str, Field]:
    """What the headers of a file are by the mapping that was chosen."""
    chosen = next((one for one in mappings(session) if one.name == options.get("mapping")), None)
    headers = chosen.headers if chosen is not None else {}
    return {header: _field(column) for column, header in headers.items()}


def mapping_label(session: Session, id_: int) -> str | None:
    """How links and history name a mapping."""
    return session.scalar(select(ImportMapping.name).where(ImportMapping.id == id_))


@service(POST)
def change_mapping(
    session: Session, *, mapping_id: int, version: int, name: str, headers: Mapping[str, str], program: str = ""
) -> None:
    """Changes a mapping, its name too. Raises Invalid, NotFound, Conflict."""
    row = records.load(session, ImportMapping, mapping_id, version=version, what=MAPPING)
    twin = session.scalar(select(ImportMapping.id).where(ImportMapping.name == name, ImportMapping.id != mapping_id))
    if twin is not None:
        message = translate("Ledger", "To save this mapping, choose another name: there is {name}.", name=name)
        raise Invalid([Problem("name", message)])
    records.put(row, {"name": name, "content": _content(headers, program)})
    session.flush()


@service(POST)
def delete_mapping(session: Session, *, mapping_id: int, version: int) -> None:
    """Forgets a mapping; what was taken in by it stays. Raises NotFound, Conflict."""
    session.delete(records.load(session, ImportMapping, mapping_id, version=version, what=MAPPING))


@service(POST)
def save_mapping(session: Session, *, name: str, headers: Mapping[str, str], program: str = "") -> int:
    """Keeps a mapping under its name (an older one of the name is replaced) and returns its id. Raises Invalid."""
    content = _content(headers, program)
    row = session.scalar(select(ImportMapping).where(ImportMapping.name == name))
    if row is None:
        row = ImportMapping(name=name, content=content)
        session.add(row)
    elif row.content != content:
        row.content = content
    session.flush()
    return row.id


def _content(headers: Mapping[str, str], program: str) -> str:
    """What is stored of a mapping. Raises Invalid for a column that there is not, and for each needed one without a header."""
    unknown = next((column for column in headers if column not in COLUMNS), None)
    if unknown is not None:
        message = translate(
            "Ledger", "To save this mapping, choose a column of ledger.entries: “{name}” is none.", name=unknown
        )
        raise Invalid([Problem("", message)])
    missing = [column for column in NEEDED if not headers.get(column)]
    if missing:
        raise Invalid([
            Problem(column, translate("Ledger", "To save this mapping, say which column is {column}.",
                                      column=COLUMN_LABELS[column]))
            for column in missing
        ])  # fmt: skip
    kept = {column: header for column, header in headers.items() if header}
    return json.dumps({"headers": kept, "tax_names": program}, ensure_ascii=False, sort_keys=True)


def guessed(headers: Sequence[str]) -> dict[str, str]:
    """For our columns the headers of a file that are called so by us or by another program."""
    by_word = {fold(header): header for header in reversed(headers)}
    found: dict[str, str] = {}
    for column in COLUMNS:
        words = (column, str(COLUMN_LABELS[column]), *SPELLINGS.get(column, ()))
        header = next((by_word[fold(word)] for word in words if fold(word) in by_word), "")
        if header:
            found[column] = header
    return found


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
            faults += [Fault(first[name], "column", problem.message) for problem in invalid.problems]
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
