"""Blocks of cells of a line grid: to the clipboard, from Excel, and emptied."""

from collections.abc import Sequence

from officesuite.ui.line_model import LineModel
from officesuite.ui.tsv import write_tsv


def block_as_tsv(model: LineModel, rows: range, columns: range) -> str:
    """The cells as Excel takes them; the empty last line is left out."""
    return write_tsv(
        [[model.cell(row, column).words for column in columns] for row in rows if model.line(row) is not None]
    )


def clear_block(model: LineModel, rows: range, columns: range) -> None:
    """Empties the cells that can be typed into, as one step of undo."""
    with model.action():
        for row in rows:
            for column in columns:
                if model.line(row) is not None:
                    model.put_text(row, column, "")


def put_block(model: LineModel, block: Sequence[Sequence[str]], *, top: int, left: int) -> tuple[int, int]:
    """Puts pasted cells from (top, left) on, adding lines; returns how many were filled and how many marked bad.

    A first row that names columns of the grid says where the others go."""
    heads = _heads(model, block[0])
    columns = heads or list(range(left, len(model.columns)))
    taken = bad = 0
    with model.action():
        for at, cells in enumerate(block[1:] if heads else block):
            for column, text in zip(columns, cells, strict=False):
                if column and model.can_edit(top + at, column):
                    bad += bool(model.put_text(top + at, column, text))
                    taken += bool(text.strip())
    return taken, bad


def _heads(model: LineModel, cells: Sequence[str]) -> list[int]:
    """The columns that a pasted first row names, 0 for unknown ones; [] when it is no head."""
    names = {str(field.label): at for at, field in enumerate(model.fields, start=1)}
    found = [names.get(cell.strip(), 0) for cell in cells]
    return found if len(cells) > 1 and sum(1 for at in found if at) >= max(2, len(cells) - 1) else []
