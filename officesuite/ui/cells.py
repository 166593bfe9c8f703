"""What stands in a table: a declared `Column`, and the `Cell` and `RowLook` that the one delegate draws.

Both the paged list (table.py) and the line grid (line_grid.py) speak these, so a table is drawn in one way only.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt

from officesuite.base.text import Text
from officesuite.ui.figures import show_date, show_decimal, show_percent, show_yen

RowRole = Qt.ItemDataRole.UserRole + 1  # the row object
SortRole = Qt.ItemDataRole.UserRole + 2  # a comparable value
CellRole = Qt.ItemDataRole.UserRole + 3  # the Cell


class Show(StrEnum):
    """How a value is shown, and so its alignment: figures right, words left, icons in the middle."""

    TEXT = "text"
    YEN = "yen"
    DECIMAL = "decimal"
    PERCENT = "percent"
    DATE = "date"
    CHIP = "chip"
    ICON = "icon"
    CHECK = "check"
    LINK = "link"


RIGHT_ALIGNED = frozenset({Show.YEN, Show.DECIMAL, Show.PERCENT})


@dataclass(frozen=True, slots=True)
class ChipLook:
    """A state as a chip: word, tone, icon."""

    label: Text | str
    tone: str = "neutral"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class IconLook:
    """An icon in a cell and what it means."""

    icon: str
    name: Text | str
    tone: str = "text2"


@dataclass(frozen=True, slots=True)
class Cell:
    """One drawn cell. `second` follows the text, smaller, or stands below it (`stacked`); `badge` is a small neutral chip; `bad` a
    message."""

    text: str = ""
    second: str = ""
    tone: str = ""
    strong: bool = False
    badge: str = ""
    chip: ChipLook | None = None
    icon: IconLook | None = None
    proposed: bool = False
    bad: str = ""
    hint: bool = False
    checked: bool | None = None
    stacked: bool = False

    @property
    def words(self) -> str:
        """What a screen reader says and the clipboard gets."""
        if self.chip is not None:
            return str(self.chip.label)
        if self.icon is not None and not self.text:
            return str(self.icon.name)
        if self.checked is not None:
            return "✓" if self.checked else ""
        return self.text


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class RowLook:
    """How a whole row is drawn. `kind`: plain, heading, subtotal, total; `muted` greys everything; `span` is the column
    whose text runs over all columns to its right, or -1."""

    kind: str = "plain"
    muted: bool = False
    span: int = -1


PLAIN = RowLook()


@dataclass(frozen=True, slots=True)
class Group:
    """A row between rows that names those below: drawn over all columns."""

    label: Text | str
    count: Text | str = ""
    icon: str = ""
    tone: str = "accentText"


def attribute(row: Any, key: str) -> Any:
    return getattr(row, key)


@dataclass(frozen=True, slots=True)
class Column:
    """A declared column. `width` at 100 %; `value(row)` defaults to the attribute `key`.

    `second(row)`, `badge(row)`, `tone(row)` add to the cell; `chips` maps a state value to its chip; a CHIP or ICON
    column's value may also be a `ChipLook`/`IconLook` itself. `rule` draws the line after the column stronger; `stacked` breaks
    words that are too long into two small lines."""

    key: str
    label: Text | str
    show: Show = Show.TEXT
    width: int = 120
    align: str = ""  # left | right | center; "" = by `show`
    sortable: bool = True
    stretch: bool = False
    strong: bool = False
    rule: bool = False
    hidden: bool = False
    places: int = 0
    blank_zero: bool = False
    muted: bool = False
    stacked: bool = False
    value: Callable[[Any], Any] | None = None
    second: Callable[[Any], str] | None = None
    badge: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None
    chips: Mapping[Any, ChipLook] = field(default_factory=dict)
    icons: Mapping[Any, IconLook] = field(default_factory=dict)

    @property
    def alignment(self) -> str:
        if self.align:
            return self.align
        if self.show in RIGHT_ALIGNED:
            return "right"
        return "center" if self.show in (Show.ICON, Show.CHECK) else "left"

    def get(self, row: Any) -> Any:
        return self.value(row) if self.value is not None else attribute(row, self.key)

    def cell(self, row: Any) -> Cell:
        """The drawn cell of a row; whatever the callbacks raise comes through."""
        value = self.get(row)
        tone = self.tone(row) if self.tone is not None else ("text2" if self.muted else "")
        second = self.second(row) if self.second is not None else ""
        badge = self.badge(row) if self.badge is not None else ""
        if self.show is Show.CHIP:
            look = value if isinstance(value, ChipLook) else self.chips.get(value)
            return (
                Cell(chip=look, second=second) if look is not None else Cell(text="" if value is None else str(value))
            )
        if self.show is Show.ICON:
            return Cell(icon=value if isinstance(value, IconLook) else self.icons.get(value))
        if self.show is Show.CHECK:
            return Cell(checked=bool(value))
        if not tone and isinstance(value, int | Decimal) and value < 0:
            tone = "danger"
        text = self.text(value)
        tone = "accentText" if self.show is Show.LINK else tone
        return Cell(text, second, tone, self.strong, badge, stacked=self.stacked)

    def text(self, value: Any) -> str:
        """The value as shown."""
        if value is None or (self.blank_zero and value == 0):
            return ""
        if self.show is Show.YEN:
            return show_yen(value)
        if self.show is Show.DECIMAL:
            return show_decimal(value, self.places)
        if self.show is Show.PERCENT:
            return show_percent(value, self.places)
        if isinstance(value, date):
            return show_date(value)
        return str(value)
