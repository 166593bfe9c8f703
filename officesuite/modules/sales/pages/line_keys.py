"""The grid of a quote's lines: the kit's `LineGrid` with the kinds, columns, signs and prices of sales."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from officesuite.base.text import Text, tr, translate
from officesuite.modules.sales.pages import quote_lines
from officesuite.modules.sales.pages.pickers import ItemPicks
from officesuite.modules.sales.pages.quote_lines import KINDS, SIGN_OF, QuoteLine, make_line
from officesuite.modules.sales.pages.quote_work import QuoteWork
from officesuite.modules.sales.queries import QuoteDraft, TaxContext
from officesuite.modules.sales.rules import ROW_KIND_LABELS, RowKind
from officesuite.ui.desk import Desk
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.lines import LineKind
from officesuite.ui.picks import PickRow

HINTS: tuple[tuple[str, Text], ...] = (
    ("F4", translate("Sales", "Items")),
    ("# = - *", translate("Sales", "Heading, subtotal, discount, text")),
    ("Ctrl+D", translate("Sales", "Copy above")),
    ("Ctrl+Shift+↑↓", translate("Sales", "Move line")),
)


class QuoteGrid(LineGrid):
    """`draft()` is the present head; `recompute(lines)` writes the figures after every change."""

    def __init__(
        self,
        desk: Desk,
        work: QuoteWork,
        *,
        draft: Callable[[], QuoteDraft],
        recompute: Callable[[list[Any]], None],
        parent: QWidget | None = None,
    ) -> None:
        self._work, self._draft, self._recompute = work, draft, recompute
        self.items = ItemPicks(desk, lambda: work.item_context(draft()))
        columns = quote_lines.columns(items=self.items, context=work.context, on_pick=self._on_pick)
        super().__init__(
            columns,
            KINDS,
            make=make_line,
            hint=translate("Sales", "Item name, code or kana    F4 list    # heading   = subtotal   - discount"),
            recompute=recompute,
            edited=self._on_edit,
            accessible_name=tr("Sales", "Lines of the quote"),
            parent=parent,
        )

    # what follows from what is typed

    def _on_pick(self, line: QuoteLine, picked: PickRow) -> None:
        self._default_tax(line)
        self._work.take_item(line, picked, self.items, self._draft())
        self._work.reprice(line, self._draft())

    def _on_edit(self, line: QuoteLine, key: str) -> None:
        if key == "description" and not line.name:
            line.item_id = None
        elif key == "description" and not line.take_sign():
            self._work.take_code(line, self._draft())
        if line.kind == RowKind.DISCOUNT and key == "unit_price" and line.unit_price is not None:
            line.unit_price = abs(line.unit_price)  # ▲ is how it prints, not what is typed
        if key == "tax_category":
            line.tax_category = line.tax_category or ""  # an emptied cell stores None
        if line.kind == RowKind.ITEM and key in ("description", "quantity", "unit_price") and not line.tax_category:
            self._default_tax(line)
        if key == "unit_price" and line.unit_price is not None and line.quantity is None and line.kind == RowKind.ITEM:
            line.quantity, line.proposed = Decimal(1), line.proposed | {"quantity"}
        if key == "unit_price" and line.unit_price is None and line.item_id is not None:
            line.proposed = line.proposed | {"unit_price"}  # an emptied price is offered anew
        if key in ("quantity", "unit_price"):
            self._work.reprice(line, self._draft())

    def _default_tax(self, line: QuoteLine) -> None:
        line.tax_category = self._work.default_category(other for other in self.lines_model.lines if other is not line)

    # what the form asks

    def show_context(self, context: TaxContext) -> None:
        """Tax categories of another day or customer."""
        self._work.context = context
        choices = quote_lines.tax_choices(context.categories)
        model = self.lines_model
        model.fields = tuple(
            replace(field, choices=choices, shown=lambda line: quote_lines.tax_words(line, context.categories))
            if field.key == "tax_category"
            else field
            for field in model.fields
        )

    def reprice(self, draft: QuoteDraft) -> None:
        """Offered prices follow the customer, day and price mode; typed ones stay. Figures are computed anew."""
        with self.lines_model.action():
            for line in self.lines_model.lines:
                self._work.reprice(line, draft)
        self._recompute(self.lines_model.lines)
        self.refresh()

    def start(self) -> None:
        """The first cell of the empty line (of the first line in a read-only grid), open for typing."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        row = len(self.lines_model.lines)
        self.go_to(row if not self.lines_model.locked else 0, "description")

    def names(self) -> dict[str, Any]:
        """Column labels for the list of problems."""
        return {field.key: field.label for field in self.lines_model.fields}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter belongs to the form even while a cell is open."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.lines_model.locked:
            self.kinds_menu().exec(event.globalPos())

    def kinds_menu(self) -> QMenu:
        """Lines and kinds, each with its key."""
        menu = QMenu(self)
        menu.addAction(tr("Sales", "Insert a line above") + "\tInsert", lambda: self.do("insert"))
        menu.addAction(tr("Sales", "Remove the line") + "\tCtrl+Delete", lambda: self.do("remove"))
        menu.addAction(tr("Sales", "Move up") + "\tCtrl+Shift+↑", lambda: self.do("up"))
        menu.addAction(tr("Sales", "Move down") + "\tCtrl+Shift+↓", lambda: self.do("down"))
        menu.addSeparator()
        for kind in KINDS:
            sign = SIGN_OF.get(RowKind(kind.key), "")
            menu.addAction(f"{ROW_KIND_LABELS[RowKind(kind.key)]}\t{sign}", self._inserter(kind))
        return menu

    def _inserter(self, kind: LineKind) -> Callable[[], None]:
        return lambda: self.insert_kind(kind.key)
