"""A `Sheet` on screen: the name column among its figures, sums on their own ground, columns as wide as their figures need."""

from dataclasses import replace
from decimal import Decimal

from officesuite.modules.ledger.pages.reports.sheets import Look, Measure, Sheet, SheetColumn, SheetRow
from officesuite.ui.cells import Cell, Column, RowLook, Show
from officesuite.ui.figures import show_percent, show_yen
from officesuite.ui.frozen import FrozenColumn
from officesuite.ui.notices import EmptyState
from officesuite.ui.paint import advance
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme

ROW = 22
PAD = 8
_KINDS = {Look.SUBTOTAL: "subtotal", Look.RESULT: "total", Look.HEADING: "subtotal"}
_SUMS = frozenset({Look.SUBTOTAL, Look.RESULT})


def shown(row: SheetRow, at: int, column: SheetColumn) -> str:
    """A value as the screen writes it; zero is blank, but a sum of nothing is said."""
    value = row.values[at]
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return value
    if column.measure is Measure.PERCENT:
        return show_percent(Decimal(value))
    return "" if value == 0 else show_yen(int(value))


def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The sheet's columns for the table; their widths follow the longest figure."""
    made = [_column(sheet, at, column) for at, column in enumerate(sheet.columns)]
    name = Column(
        "name", sheet.name_label, width=sheet.name_width, stretch=True, sortable=False, rule=True, value=_name
    )
    made.insert(sheet.name_at, name)
    return tuple(made)


def _name(row: SheetRow) -> str:
    return "　" * row.level + str(row.label)


def _column(sheet: Sheet, at: int, column: SheetColumn) -> Column:
    font = theme().font("bodyStrong")
    words = {shown(row, at, column) for row in sheet.rows}
    most = max(map(len, words), default=0)  # only the longest are measured; a ▲ is wider than a digit
    widest = max((advance(each, font) for each in words if len(each) >= most - 1), default=0)
    need = (widest + theme().px(2 * PAD + 4)) * 100 / theme().zoom
    return Column(
        column.key,
        column.label,
        Show.TEXT,
        width=max(column.width, round(need)),
        align="left" if column.measure is Measure.WORDS else "right",
        sortable=False,
        rule=column.rule,
        strong=column.strong,
        value=lambda row: shown(row, at, column),
        tone=lambda row: _tone(row, at, column),
    )


def _tone(row: SheetRow, at: int, column: SheetColumn) -> str:
    value = row.values[at]
    if isinstance(value, int | Decimal) and value < 0 and column.measure is Measure.YEN:
        return "danger"
    return "text2" if column.faint or row.look is Look.SUB else ""


class SheetModel(TableModel):
    """The rows of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.name_at = sheet.name_at
        super().__init__(
            columns_of(sheet),
            ListSource(sheet.rows),
            key=lambda row: row.key,
            look=lambda row: _row_look(row, self.name_at),
        )

    def show(self, sheet: Sheet) -> None:
        """Another sheet, with its own columns."""
        self.columns, self.name_at = columns_of(sheet), sheet.name_at
        self.set_source(ListSource(sheet.rows))

    def find_key(self, key: object) -> int | None:
        """The row of this identity: all rows are at hand."""
        rows = self.source.window(self.query, 0, self.rowCount(), None)
        return next((at for at, row in enumerate(rows) if row.key == key), None)

    def cell(self, row: int, column: int) -> Cell:
        """Sums are strong in every column, sub-accounts and memos faint."""
        cell, found = super().cell(row, column), self.row(row)
        if found is None:
            return cell
        if found.look in _SUMS or (found.look is Look.HEADING and found.level == 0):
            return replace(cell, strong=True)
        if found.look in (Look.SUB, Look.MEMO):
            return replace(cell, strong=False, tone=cell.tone or "text2")
        return cell


def _row_look(row: SheetRow, name_at: int) -> RowLook:
    """A row without any figure has the whole width for its name."""
    bare = all(value is None for value in row.values)
    return RowLook(_KINDS.get(row.look, "plain"), span=name_at if bare else -1)


class SheetView(TableView):
    """Shows a sheet; `opened` and `selected` carry its `SheetRow`s."""

    def __init__(self, sheet: Sheet, *, name: str, empty: EmptyState | None = None, row_height: int = ROW) -> None:
        self.sheet = sheet
        self._model = SheetModel(sheet)
        super().__init__(self._model, empty=empty, row_height=row_height, lines="both", accessible_name=name, pad=PAD)
        self._names = FrozenColumn(self, row_height=row_height, lines="both", pad=PAD)
        self._names.set_frozen(sheet.name_at == 0)

    def show_sheet(self, sheet: Sheet) -> None:
        """Another sheet; the row that was current stays so where the new sheet has it."""
        here = self.current()
        self.sheet = sheet
        self._model.show(sheet)
        self._scale()
        self._names.set_frozen(sheet.name_at == 0)
        if here is None or not self.select_key(here.key):
            self.select_first()
