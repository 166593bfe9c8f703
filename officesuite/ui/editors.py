"""Which editor a declared field gets: the one place that knows the kinds."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from officesuite.base.fields import Field, Kind
from officesuite.ui.choices import CheckEdit, ChoiceEdit, LongTextEdit
from officesuite.ui.date_edit import DateEdit
from officesuite.ui.edit import FieldEdit, KanaEdit
from officesuite.ui.picker import Picker
from officesuite.ui.picks import ListPicks, PickerSource
from officesuite.ui.yen_edit import DecimalEdit, IntegerEdit, YenEdit


def make_editor(
    field: Field,
    *,
    pickers: Mapping[str, PickerSource],
    today: date | None = None,
    near: date | None = None,
    start: date | None = None,
    end: date | None = None,
) -> Any:
    """The editor of a field; a REFERENCE takes `pickers[field.reference]`."""
    hint = field.hint or ""
    match field.kind:
        case Kind.YEN:
            return YenEdit(hint=hint)
        case Kind.DECIMAL:
            return DecimalEdit(places=field.places, hint=hint)
        case Kind.INTEGER:
            return IntegerEdit(hint=hint)
        case Kind.DATE:
            return DateEdit(today=today, near=near, start=start, end=end, hint=hint)
        case Kind.BOOL:
            return CheckEdit(field.label)
        case Kind.CHOICE:
            return ChoiceEdit(field.choices, empty=None if field.required or field.default is not None else "")
        case Kind.LONG_TEXT:
            return LongTextEdit(hint=hint, max_length=field.max_length)
        case Kind.REFERENCE:
            return Picker(pickers.get(field.reference, ListPicks(())), hint=hint)
        case Kind.KANA:
            return KanaEdit(field)
        case _:
            return FieldEdit(field)
