"""The price list as a file: `sales.items` in and out. A code that exists is updated; absent columns are left alone."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.declare import ExportKind, Fault, Imported, ImportKind, Record
from officesuite.base.text import Text, translate
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.sales.fields import ITEM_FIELDS
from officesuite.modules.sales.models import Item
from officesuite.modules.sales.queries.categories import code_named, names_of
from officesuite.modules.sales.services.items import item_keys
from officesuite.modules.sales.services.rights import EDIT, VIEW
from officesuite.office.bulk import insert_rows, update_rows

KEYS = tuple(field.key for field in ITEM_FIELDS)
_LABELS = {field.key: field for field in ITEM_FIELDS}
_OPTIONAL = frozenset(("unit_price", "cost"))
_STORED = (Item.id, Item.spec, Item.search, Item.sort_key, Item.code_key, *(getattr(Item, key) for key in KEYS))


def load_items(session: Session, records: Sequence[Record]) -> Imported:
    """Takes the records in; every fault is told with its row and column."""
    stored = {row.code: dict(row._mapping) for row in session.execute(select(*_STORED))}
    names = names_of(tax_categories(session))
    seen: dict[str, int] = {}
    new: list[dict[str, Any]] = []
    updates: list[tuple[int, dict[str, Any], dict[str, Any]]] = []
    unchanged, faults, changes = 0, [], []
    for record in records:
        values, wrong = _values(record, names)
        faults += wrong
        code = values["code"]
        if code in seen:
            message = translate("Sales", "Item {code} stands in row {row} already.", code=code, row=seen[code])
            faults.append(Fault(record.row, "code", message))
            continue
        seen[code] = record.row
        old = stored.get(code)
        if old is None:
            new.append({**values, **item_keys(code=code, name=values["name"], kana_=values.get("kana") or "")})
            continue
        wanted = {key: value for key, value in values.items() if old[key] != value}
        if not wanted:
            unchanged += 1
            continue
        whole = {**old, **wanted}
        keys = item_keys(code=code, name=whole["name"], kana_=whole["kana"], spec=whole["spec"])
        wanted |= {key: value for key, value in keys.items() if old[key] != value}
        updates.append((old["id"], {key: old[key] for key in wanted}, wanted))
        changes.append(_told(code, old, wanted))
    if not any(not fault.warning for fault in faults):
        insert_rows(session, Item, new)
        update_rows(session, Item, updates)
    return Imported(len(new), len(updates), unchanged, tuple(faults), tuple(changes))


def _values(record: Record, names: Mapping[str, str]) -> tuple[dict[str, Any], list[Fault]]:
    """What the record says, empty cells as the column stores them."""
    values = {
        key: "" if record.values[key] is None and key not in _OPTIONAL else record.values[key]
        for key in KEYS
        if key in record.values
    }
    named = values.get("tax_category")
    if not named:
        return values, []
    code = code_named(named, names)
    if code is None:
        return values, [Fault(record.row, "tax_category", unknown_tax(named))]
    return {**values, "tax_category": code}, []


def unknown_tax(words: str) -> Text:
    """What to tell about a tax category that a file names and the office has not."""
    return translate("Sales", "To take this row in, name a tax category of this office: “{name}” is none.", name=words)


def _told(code: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    parts = (
        f"{_LABELS[key].label}: {_say(key, old[key])} → {_say(key, value)}"
        for key, value in new.items()
        if key in _LABELS
    )
    return f"{code}  " + ", ".join(parts)


def _say(key: str, value: Any) -> str:
    return _LABELS[key].format(value) or "—"


def item_rows(session: Session) -> Iterator[Mapping[str, Any]]:
    """Every item by code, as the import reads it."""
    for row in session.execute(select(*_STORED).order_by(Item.code_key, Item.id)):
        yield {key: plain_number(row._mapping[key]) for key in KEYS}


def plain_number(value: Any) -> Any:
    """Decimals without trailing zeros, so that 1200.00 reads 1200."""
    if not isinstance(value, Decimal):
        return value
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


ITEMS_IN = ImportKind(
    key="sales.items", label=translate("Sales", "Items"), columns=ITEM_FIELDS, load=load_items, permission=EDIT.key,
    key_column="code",
)  # fmt: skip
ITEMS_OUT = ExportKind(
    key="sales.items", label=translate("Sales", "Items"), columns=ITEM_FIELDS, rows=item_rows, permission=VIEW.key
)
