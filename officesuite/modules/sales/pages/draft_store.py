"""What is typed into a quote form, as JSON, so that a crash of the PC loses nothing: kept beside the office, never in it."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from decimal import Decimal
from typing import Any

from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft
from officesuite.modules.sales.rules import RowKind

_DATES = frozenset({"issued_on", "valid_until", "next_action_on"})
_NUMBERS = frozenset({"quantity", "unit_price", "cost"})


def to_json(draft: QuoteDraft) -> dict[str, Any]:
    """The draft as JSON values."""
    return {key: _plain(value) for key, value in asdict(draft).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, date | Decimal):
        return str(value)
    if isinstance(value, list | tuple):
        return [{key: _plain(part) for key, part in row.items()} for row in value]
    return value.value if isinstance(value, RowKind) else value


def from_json(kept: object) -> QuoteDraft | None:
    """The draft that `to_json` wrote; None for anything else (an older program's, a damaged file)."""
    if not isinstance(kept, Mapping):
        return None
    try:
        known = {field.name for field in fields(QuoteDraft)}
        values: dict[str, Any] = {key: value for key, value in kept.items() if key in known and key != "rows"}
        values |= {key: date.fromisoformat(values[key]) for key in _DATES if values.get(key)}
        return QuoteDraft(**values, rows=tuple(_row(row) for row in kept.get("rows", ())))
    except (TypeError, ValueError, ArithmeticError):
        return None


def _row(kept: Mapping[str, Any]) -> DraftRow:
    values = dict(kept)
    values |= {key: Decimal(values[key]) for key in _NUMBERS if values.get(key) is not None}
    return DraftRow(**{**values, "kind": RowKind(values["kind"])})
