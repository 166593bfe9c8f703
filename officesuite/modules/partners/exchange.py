"""Partners as files: `partners.partners` in and out (CSV, xlsx), ten thousand rows a second with checks and duplicates.

A code that exists is updated where it differs; columns the file does not have are left alone. Likely duplicates are
warnings: against the office and within the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from officesuite.base.declare import ExportKind, Fault, Imported, ImportKind, Record
from officesuite.base.text import translate
from officesuite.modules.partners import rules
from officesuite.modules.partners.fields import FILE_COLUMNS, FILE_KEYS
from officesuite.modules.partners.models import Partner
from officesuite.modules.partners.queries import stored_keys
from officesuite.modules.partners.rules import Keys
from officesuite.modules.partners.services import EDIT, VIEW, address_of, derived_from
from officesuite.office.bulk import insert_rows, update_rows

MOST_CHANGES = 200  # lines of a dry run that say what would be updated
_NULLABLE = frozenset(("closing_day", "payment_month_offset", "payment_day", "rounding"))
_EMPTY: dict[str, Any] = {  # what an empty cell becomes
    column.key: column.default if column.default is not None or column.key in _NULLABLE else ""
    for column in FILE_COLUMNS
}
_KEY_COLUMNS = ("name", "kana", "phone", "postal_code", "corporate_number", "registration_number")
_STORED = (
    Partner.id, Partner.merged_into, Partner.name_en, Partner.search, Partner.sort_key, Partner.code_key, Partner.name_key,
    Partner.phone_key, *(getattr(Partner, key) for key in FILE_KEYS),
)  # fmt: skip


@dataclass(slots=True)
class _Twins:
    """Keys of the partners seen so far, office first; finds who else a partner may be. Values: code and keys."""

    by_key: dict[str, list[tuple[str, Keys]]] = field(default_factory=dict)

    def add(self, code: str, keys: Keys) -> None:
        entry = (code, keys)
        for key in self._looked_up(keys):
            self.by_key.setdefault(key, []).append(entry)

    def find(self, code: str, keys: Keys) -> tuple[str, tuple[rules.Reason, ...]] | None:
        """The code of the first other one that is likely the same, and why."""
        for key in self._looked_up(keys):
            for other, its in self.by_key.get(key, ()):
                if other != code and (reasons := rules.same(keys, its)):
                    return other, reasons
        return None

    @staticmethod
    def _looked_up(keys: Keys) -> list[str]:
        found = ["m" + keys.name]
        if keys.corporate_number:
            found.append("n" + keys.corporate_number)
        if keys.phone:
            found.append("p" + keys.phone)
        if keys.kana and keys.postal_code:
            found.append("k" + keys.kana + keys.postal_code)
        return found


@dataclass(slots=True)
class _Plan:
    """What an import is going to do."""

    new: list[dict[str, Any]] = field(default_factory=list)
    updates: list[tuple[int, dict[str, Any], dict[str, Any]]] = field(default_factory=list)
    unchanged: int = 0
    faults: list[Fault] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    addresses: dict[str, str] = field(default_factory=dict)
    twins: _Twins = field(default_factory=_Twins)

    def warn(self, row: int, column: str, message: Any) -> None:
        self.faults.append(Fault(row, column, message, warning=True))

    def address(self, postal_code: str) -> str:
        if postal_code not in self.addresses:
            self.addresses[postal_code] = address_of(postal_code)
        return self.addresses[postal_code]


def load_partners(session: Session, rows: Sequence[Record]) -> Imported:
    """Takes the records in; see `office.transfer.import_file` for what becomes of faults."""
    plan, known, seen = _Plan(), {}, {}  # type: tuple[_Plan, dict[str, Row[Any]], dict[str, int]]
    for stored in session.execute(select(*_STORED)):
        known[stored.code] = stored
        if stored.merged_into is None:
            plan.twins.add(stored.code, stored_keys(stored))
    for record in rows:
        code = record.values["code"]
        if code in seen:
            message = translate("Partners", "Code {code} stands in row {row} already.", code=code, row=seen[code])
            plan.faults.append(Fault(record.row, "code", message))
            continue
        seen[code] = record.row
        old = known.get(code)
        if old is None:
            _plan_new(plan, record)
        else:
            _plan_update(plan, record, old)
    if not any(not fault.warning for fault in plan.faults):
        insert_rows(session, Partner, plan.new)
        update_rows(session, Partner, plan.updates)
    return Imported(len(plan.new), len(plan.updates), plan.unchanged, tuple(plan.faults), tuple(plan.changes))


def _plan_new(plan: _Plan, record: Record) -> None:
    given = _EMPTY | {key: value for key, value in record.values.items() if value is not None}
    if given["postal_code"] and not given["address1"]:
        given["address1"] = plan.address(given["postal_code"])
    keys = _derive(given, name_en="")
    _warn(plan, record, given, keys)
    plan.twins.add(given["code"], keys)
    plan.new.append(given)


def _plan_update(plan: _Plan, record: Record, old: Row[Any]) -> None:
    if old.merged_into is not None:
        message = translate("Partners", "{code} was merged into another partner; this row is left out.", code=old.code)
        plan.warn(record.row, "code", message)
        plan.unchanged += 1
        return
    now = {key: _stored(key, record.values[key]) if key in record.values else getattr(old, key) for key in FILE_KEYS}
    if not now["address1"] and now["postal_code"]:
        same_place = now["postal_code"] == old.postal_code
        now["address1"] = old.address1 if same_place else plan.address(now["postal_code"])
    before = {key: getattr(old, key) for key in FILE_KEYS if now[key] != getattr(old, key)}
    if not before:
        plan.unchanged += 1
        return
    keys = _derive(now, name_en=old.name_en)
    after = {key: now[key] for key in before}
    for key in ("search", "sort_key", "name_key", "phone_key"):
        if now[key] != getattr(old, key):
            before[key], after[key] = getattr(old, key), now[key]
    if any(key in before for key in _KEY_COLUMNS):
        _warn(plan, record, now, keys)
    plan.updates.append((old.id, before, after))
    if len(plan.changes) < MOST_CHANGES:
        plan.changes.append(_told(old.code, before, after))


def _stored(key: str, value: Any) -> Any:
    """The value as the column holds it: an empty cell is the field's default, else "" or NULL."""
    return _EMPTY[key] if value is None else value


def _derive(given: dict[str, Any], *, name_en: str) -> Keys:
    """Adds the folded columns to `given` and returns the keys duplicates are compared by."""
    given |= derived_from(
        code=given["code"], name=given["name"], reading=given["kana"], name_en=name_en, phone=given["phone"],
        email=given["email"], numbers=given["registration_number"] or given["corporate_number"],
    )  # fmt: skip
    return Keys(
        given["corporate_number"] or given["registration_number"].removeprefix("T"), given["registration_number"],
        given["name_key"], given["sort_key"] if given["kana"] else "", given["phone_key"], given["postal_code"],
    )  # fmt: skip


def _warn(plan: _Plan, record: Record, given: Mapping[str, Any], keys: Keys) -> None:
    if given["registration_number"]:
        for problem in rules.warnings(
            corporate_number=given["corporate_number"], registration_number=given["registration_number"]
        ):
            plan.warn(record.row, problem.field, problem.message)
    twin = plan.twins.find(given["code"], keys)
    if twin is None:
        return
    other, reasons = twin
    message = (
        translate("Partners", "This is the same partner as {code}: {reasons}.")
        if rules.certain(reasons)
        else translate("Partners", "This may be the same partner as {code}: {reasons}.")
    )
    words = ", ".join(str(rules.REASON_LABELS[reason]) for reason in reasons)
    plan.warn(record.row, "", message.format(code=other, reasons=words))


def _told(code: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    parts = (
        f"{column.label}: {column.format(before[column.key])} → {column.format(after[column.key])}"
        for column in FILE_COLUMNS
        if column.key in before
    )
    return f"{code}  " + ", ".join(parts)


# ---- out ------------------------------------------------------------------------------------------------------------


def partner_rows(session: Session) -> Iterator[dict[str, Any]]:
    """Every standing partner by code, as the import takes it."""
    columns = tuple(getattr(Partner, key) for key in FILE_KEYS)
    query = select(*columns).where(Partner.merged_into.is_(None)).order_by(Partner.code_key, Partner.id)
    for row in session.execute(query.execution_options(yield_per=2000)):
        yield dict(zip(FILE_KEYS, row, strict=True))


PARTNERS_IN = ImportKind(
    "partners.partners", translate("Partners", "Partners"), FILE_COLUMNS, load_partners, EDIT.key, key_column="code"
)
PARTNERS_OUT = ExportKind("partners.partners", translate("Partners", "Partners"), FILE_COLUMNS, partner_rows, VIEW.key)
