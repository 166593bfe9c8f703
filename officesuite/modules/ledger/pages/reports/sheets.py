"""A report as one table (`Sheet`): what the screen shows, the paper prints and the file holds, cell for cell.

Rows are accounts, what lies under them, and sums; amounts are yen as int, ratios Decimals in per cent, None an empty cell.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from officesuite.base.fields import Field, Kind
from officesuite.base.tables import write_table
from officesuite.base.text import Text, literal, tr, translate

Value = int | Decimal | str | None


class Measure(StrEnum):
    """What a column holds."""

    YEN = "yen"
    PERCENT = "percent"
    WORDS = "words"


class Look(StrEnum):
    """What a row is."""

    HEADING = "heading"
    ACCOUNT = "account"
    SUB = "sub"  # a sub-account below its account
    SUBTOTAL = "subtotal"
    RESULT = "result"
    MEMO = "memo"  # part of the row above


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of figures. `rule` draws a stronger line after it; `group` stands over neighbours on paper."""

    key: str
    label: Text | str
    measure: Measure = Measure.YEN
    width: int = 104
    strong: bool = False
    faint: bool = False
    rule: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a row leads: an account (and sub-account) over the sheet's period; `axes` names the lines of a tax row."""

    account_id: int | None = None
    sub_account_id: int | None = None
    department_id: int | None = None
    axes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its name, code and a value a column (`Sheet.columns`). `key` keeps the selection when the sheet is made anew."""

    look: Look
    label: Text
    values: tuple[Value, ...]
    code: str = ""
    level: int = 0
    key: str = ""
    link: Link | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report. The name column stands before the column of index `name_at`; `balanced` is None where nothing can differ."""

    title: str
    subtitle: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]
    name_at: int = 0
    name_label: Text | str = translate("Ledger", "Account")
    balanced: bool | None = None
    codes: bool = True
    difference: int = 0
    remark: str = ""
    key: str = ""
    name_width: int = 176

    @property
    def empty(self) -> bool:
        """Whether nothing was posted."""
        return not any(row.look in (Look.ACCOUNT, Look.SUB) for row in self.rows)


def sheet_bytes(sheet: Sheet, format_: str) -> bytes:
    """The sheet as csv or xlsx: the code, the name and the columns in the order they are shown, headed as they are shown."""
    stream = io.BytesIO()
    write_table(stream, format_, _fields(sheet), _records(sheet))
    return stream.getvalue()


_KINDS = {Measure.YEN: Kind.YEN, Measure.PERCENT: Kind.DECIMAL, Measure.WORDS: Kind.TEXT}


def _fields(sheet: Sheet) -> tuple[Field, ...]:
    name = (Field(str(sheet.name_label), literal(str(sheet.name_label))),)
    code = (Field(tr("Ledger", "Code"), translate("Ledger", "Code"), Kind.CODE),) if sheet.codes else ()
    figures = tuple(
        Field(_head(column), literal(_head(column)), _KINDS[column.measure], places=1) for column in sheet.columns
    )
    return (*code, *name, *figures)


def _head(column: SheetColumn) -> str:
    label = str(column.label)
    return f"{column.group} {label}" if column.group else label


def _records(sheet: Sheet) -> Iterator[Mapping[str, Any]]:
    heads = [_head(column) for column in sheet.columns]
    for row in sheet.rows:
        record: dict[str, Any] = {str(sheet.name_label): str(row.label), tr("Ledger", "Code"): row.code}
        record |= {
            head: value if column.measure is not Measure.WORDS else str(value or "")
            for head, column, value in zip(heads, sheet.columns, row.values, strict=True)
        }
        yield record
