"""How words, values and picked things come into the cells of a row that is being typed; grids and entry books share it.

A model that mixes this in says which `Line` a row is (`line`), how one comes to be (`_grow`), what a column takes
(`field_at`, `can_edit`), and brackets each change in `action()`. A plain class: two Qt bases do not mix.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import TYPE_CHECKING, Any

from officesuite.base.errors import Invalid
from officesuite.ui.lines import BadCell, GridColumn, Input
from officesuite.ui.picks import PickRow


class TypedCells:
    """See the module. `_edited(line, key)` hears of each value that changed; `start`–`end` bound short dates."""

    start: date | None
    end: date | None
    _edited: Callable[[Any, str], None] | None

    if TYPE_CHECKING:

        def line(self, row: int) -> Any | None: ...
        def can_edit(self, row: int, column: int) -> bool: ...
        def field_at(self, column: int) -> GridColumn: ...
        def near_of(self, row: int, field: GridColumn) -> date | None: ...
        def action(self) -> AbstractContextManager[None]: ...
        def _grow(self, row: int) -> Any: ...

    def put_text(self, row: int, column: int, text: str) -> str:
        """Reads words into a cell, making the line if it is the empty one; returns the message when they are unreadable."""
        if not self.can_edit(row, column):
            return ""
        field = self.field_at(column)
        if self.line(row) is None and not text.strip():
            return ""
        with self.action():
            line = self._grow(row)
            try:
                value = field.read(text, near=self.near_of(row, field), start=self.start, end=self.end)
            except Invalid as error:
                line.bad[field.key] = BadCell(text.strip(), str(error))
                return str(error)
            self._store(line, field.key, value)
        return ""

    def put_value(self, row: int, column: int, value: Any) -> None:
        """Stores a value in a cell as if it had been typed."""
        if self.can_edit(row, column):
            with self.action():
                self._store(self._grow(row), self.field_at(column).key, value)

    def put_pick(self, row: int, column: int, picked: PickRow) -> None:
        """Takes a picked thing: its id or title, and what the column's `on_pick` fills in besides."""
        if not self.can_edit(row, column):
            return
        field = self.field_at(column)
        with self.action():
            line = self._grow(row)
            self._store(line, field.key, picked.title if field.input is Input.FREE_PICK else picked.id)
            if field.on_pick is not None:
                field.on_pick(line, picked)

    def accept(self, row: int, keys: frozenset[str] | None = None) -> None:
        """Accepts proposed values of a line (all of them, or these keys)."""
        line = self.line(row)
        if line is not None and line.proposed:
            with self.action():
                line.proposed = line.proposed - keys if keys is not None else frozenset()

    def _store(self, line: Any, key: str, value: Any) -> None:
        line.bad.pop(key, None)
        line.proposed = line.proposed - {key}
        if getattr(line, key) != value:
            setattr(line, key, value)
            if self._edited is not None:
                self._edited(line, key)
