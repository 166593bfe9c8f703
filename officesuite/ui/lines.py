"""What stands in a line grid: `Line` drafts, declared `GridColumn`s and `LineKind`s.

    @dataclass
    class QuoteLine(Line):
        description: str = ""
        quantity: Decimal | None = None
        ...
A module subclasses `Line` with one attribute per column key. Lines are mutable while they are typed; the service gets
frozen values made from them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from officesuite.base.errors import Invalid
from officesuite.base.fields import Choice
from officesuite.base.text import Text, translate
from officesuite.base.yen import parse_decimal, parse_integer, parse_yen
from officesuite.ui.cells import Cell, Column, Show
from officesuite.ui.figures import show_date, show_decimal, show_percent, show_yen
from officesuite.ui.picks import PickerSource, PickRow


class Input(StrEnum):
    """How a cell is typed into."""

    TEXT = "text"
    YEN = "yen"
    DECIMAL = "decimal"
    INTEGER = "integer"
    DATE = "date"
    CHOICE = "choice"  # one of `choices`, picked from a list
    PICK = "pick"  # the id of a thing from `picker`
    FREE_PICK = "free_pick"  # words, or the words of a thing picked from `picker`
    NONE = "none"  # shown only


FIGURES = frozenset({Input.YEN, Input.DECIMAL, Input.INTEGER})


@dataclass(frozen=True, slots=True)
class BadCell:
    """What was typed or pasted that could not be read, and why."""

    text: str
    message: str


@dataclass
class Line:
    """A row being typed. `proposed` names cells whose value is an offer until accepted; `bad` holds what was unreadable."""

    kind: str = "item"
    proposed: frozenset[str] = frozenset()
    bad: dict[str, BadCell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LineKind:
    """A kind of row. `editable` column keys; `look` plain, heading, subtotal or text; `span` the column whose text runs to
    the right end; `mark` stands in the number column ("#" counts lines, "H" counts headings)."""

    key: str
    label: Text | str
    editable: frozenset[str]
    look: str = "plain"
    span: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column of a line grid. `value` computes a shown-only cell; `second`, `tone`, `icon_tone` decorate.

    `on_pick(line, row)` fills other cells when a thing was picked; `sums` sets subtotal rows in bold; `cell(line)` may draw
    the whole cell itself (None = as usual); `shown(line)` replaces the words of a value."""

    key: str
    label: Text | str
    input: Input = Input.TEXT
    width: int = 100
    places: int = 0
    align: str = ""
    stretch: bool = False
    strong: bool = False
    sums: bool = False
    rule: bool = False
    muted: bool = False
    percent: bool = False
    max_length: int = 200
    choices: tuple[Choice, ...] = ()
    picker: PickerSource | None = None
    value: Callable[[Any], Any] | None = None
    cell: Callable[[Any], Cell | None] | None = None
    second: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None
    shown: Callable[[Any], str] | None = None
    on_pick: Callable[[Any, PickRow], None] | None = None

    def as_column(self) -> Column:
        """The same column for head and delegate."""
        right = self.input in FIGURES or self.percent
        align = self.align or ("right" if right else "left")
        return Column(
            self.key, self.label, Show.TEXT, self.width, align, sortable=False, stretch=self.stretch, rule=self.rule
        )

    def get(self, line: Any) -> Any:
        return self.value(line) if self.value is not None else getattr(line, self.key)

    def text(self, line: Any) -> str:
        """The cell's value in words."""
        if self.shown is not None:
            return self.shown(line)
        value = self.get(line)
        if value is None or value == "":
            return ""
        if self.input is Input.CHOICE:
            return next((str(choice.label) for choice in self.choices if choice.value == value), str(value))
        if self.input is Input.PICK and self.picker is not None:
            row = self.picker.get(value)
            return row.title if row is not None else ""
        if isinstance(value, date):
            return show_date(value)
        if self.percent:
            return show_percent(value, self.places)
        if isinstance(value, int):
            return show_yen(value)
        if isinstance(value, Decimal):
            return show_decimal(value, self.places)
        return str(value)

    def draw(self, line: Any) -> Cell:
        """The drawn cell of a line."""
        if self.key in line.bad:
            bad = line.bad[self.key]
            return Cell(text=bad.text, bad=bad.message)
        own = self.cell(line) if self.cell is not None else None
        if own is not None:
            return own
        value = self.get(line)
        tone = self.tone(line) if self.tone is not None else "text2" if self.muted else ""
        if not tone and isinstance(value, int | Decimal) and value < 0:
            tone = "danger"
        second = self.second(line) if self.second is not None else ""
        return Cell(self.text(line), second, tone, self.strong, proposed=self.key in line.proposed)

    def read(self, text: str, *, near: date | None = None, start: date | None = None, end: date | None = None) -> Any:
        """The value of typed or pasted words; None when empty; raises Invalid."""
        words = text.strip()
        if not words:
            return "" if self.input in (Input.TEXT, Input.FREE_PICK) else None
        match self.input:
            case Input.YEN:
                return parse_yen(words)
            case Input.DECIMAL:
                return parse_decimal(words, self.places)
            case Input.INTEGER:
                return parse_integer(words)
            case Input.DATE:
                from officesuite.base.dates import parse_date, today

                return parse_date(words, near=near or today(), start=start, end=end)
            case Input.CHOICE:
                return self._choice(words)
            case Input.PICK:
                return self._picked(words)
            case _:
                if len(words) > self.max_length:
                    raise Invalid(
                        translate("Ui", "To keep this, shorten it to {limit} letters.", limit=self.max_length)
                    )
                return words

    def _choice(self, words: str) -> str:
        from officesuite.base.kana import fold

        want = fold(words)
        for choice in self.choices:
            names = (choice.value, str(choice.label), choice.label.to("en"), choice.label.to("ja"), *choice.aliases)
            if want in {fold(name) for name in names}:
                return choice.value
        offered = "・".join(str(choice.label) for choice in self.choices)
        raise Invalid(
            translate("Ui", "To go on, give one of {names}: {text} is none of them.", names=offered, text=words)
        )

    def _picked(self, words: str) -> Any:
        from officesuite.base.kana import fold

        rows = self.picker.find(words, 2) if self.picker is not None else ()
        want = fold(words)
        exact = [row for row in rows if want in (fold(row.code), fold(row.title), fold(row.shown))]
        if exact or len(rows) == 1:
            return (exact or list(rows))[0].id
        raise Invalid(translate("Ui", "To go on, pick from the list (F4): nothing is called {text}.", text=words))


def kinds_by_key(kinds: tuple[LineKind, ...]) -> Mapping[str, LineKind]:
    return {kind.key: kind for kind in kinds}
