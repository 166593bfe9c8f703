"""What a revision (改訂, 版) changed: rows matched between two versions of a quote, and the cells that differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum

from officesuite.modules.sales.rules.rows import QuoteRow


class RowChangeKind(StrEnum):
    """What happened to a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell of a row: the `QuoteRow` field and both values."""

    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of the comparison: 0-based indices in the old and new version (None where it is not), and its cells."""

    kind: RowChangeKind
    old: int | None
    new: int | None
    cells: tuple[CellChange, ...] = ()


def diff_rows(old: Sequence[QuoteRow], new: Sequence[QuoteRow]) -> list[RowChange]:
    """Both versions side by side in reading order, unchanged rows too.

    Rows are matched by kind and item code, else description; between matches, rows of one kind pair off in order.
    """
    matcher = SequenceMatcher(None, [_identity(row) for row in old], [_identity(row) for row in new], autojunk=False)
    changes: list[RowChange] = []
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(range(old_start, old_end), range(new_start, new_end), strict=True)
            changes += (_compared(old, new, *pair) for pair in pairs)
        else:
            changes += _paired(old, new, range(old_start, old_end), range(new_start, new_end))
    return changes


def _identity(row: QuoteRow) -> tuple[str, str]:
    return row.kind, row.item_code or row.description


def _compared(old: Sequence[QuoteRow], new: Sequence[QuoteRow], before: int, after: int) -> RowChange:
    cells = tuple(
        CellChange(field.name, getattr(old[before], field.name), getattr(new[after], field.name))
        for field in fields(QuoteRow)
        if getattr(old[before], field.name) != getattr(new[after], field.name)
    )
    return RowChange(RowChangeKind.CHANGED if cells else RowChangeKind.SAME, before, after, cells)


def _paired(old: Sequence[QuoteRow], new: Sequence[QuoteRow], before: range, after: range) -> Iterator[RowChange]:
    """Rows without a match: the k-th of a kind is the changed k-th, the rest went or came."""
    waiting = list(after)
    for index in before:
        partner = next((candidate for candidate in waiting if new[candidate].kind == old[index].kind), None)
        if partner is None:
            yield RowChange(RowChangeKind.REMOVED, index, None)
            continue
        for passed in waiting[: waiting.index(partner)]:
            yield RowChange(RowChangeKind.ADDED, None, passed)
        waiting = waiting[waiting.index(partner) + 1 :]
        yield _compared(old, new, index, partner)
    for index in waiting:
        yield RowChange(RowChangeKind.ADDED, None, index)
