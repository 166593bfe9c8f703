"""What a revision changed, row by row and cell by cell."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from officesuite.modules.sales.rules import CellChange, QuoteRow, RowChange, RowChangeKind, RowKind, diff_rows

HEAD = QuoteRow(RowKind.HEADING, "什器")
DESK = QuoteRow(RowKind.ITEM, "机", "D-1", Decimal(2), "台", Decimal(46_800), "standard-10")
CHAIR = QuoteRow(RowKind.ITEM, "椅子", "C-1", Decimal(4), "脚", Decimal(34_800), "standard-10")
LAMP = QuoteRow(RowKind.ITEM, "照明", "L-1", Decimal(1), "台", Decimal(9_800), "standard-10")
NOTE = QuoteRow(RowKind.TEXT, "搬入費込")


def test_a_changed_price_is_a_changed_cell_of_its_row() -> None:
    cheaper = replace(DESK, unit_price=Decimal(45_000))
    assert diff_rows([HEAD, DESK, CHAIR], [HEAD, cheaper, CHAIR]) == [
        RowChange(RowChangeKind.SAME, 0, 0),
        RowChange(RowChangeKind.CHANGED, 1, 1, (CellChange("unit_price", Decimal(46_800), Decimal(45_000)),)),
        RowChange(RowChangeKind.SAME, 2, 2),
    ]


def test_rows_that_came_and_went_are_told_in_reading_order() -> None:
    changes = diff_rows([HEAD, DESK, NOTE], [HEAD, CHAIR, LAMP])
    assert [(change.kind.value, change.old, change.new) for change in changes] == [
        ("same", 0, 0), ("changed", 1, 1), ("removed", 2, None), ("added", None, 2),
    ]  # fmt: skip
    assert [(change.kind.value, change.old, change.new) for change in diff_rows([DESK], [NOTE, CHAIR])] == [
        ("added", None, 0), ("changed", 0, 1),
    ]  # fmt: skip
    assert [change.kind.value for change in diff_rows([DESK, CHAIR], [CHAIR])] == ["removed", "same"]


rows = st.lists(st.sampled_from([HEAD, DESK, CHAIR, LAMP, NOTE, replace(DESK, quantity=Decimal(9))]), max_size=8)


@given(rows, rows)
def test_every_row_of_both_versions_is_told_once_and_in_order(old: list[QuoteRow], new: list[QuoteRow]) -> None:
    changes = diff_rows(old, new)
    assert [change.old for change in changes if change.old is not None] == list(range(len(old)))
    assert [change.new for change in changes if change.new is not None] == list(range(len(new)))
    assert all((change.kind is RowChangeKind.CHANGED) == bool(change.cells) for change in changes)
