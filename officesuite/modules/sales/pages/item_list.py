"""The register of items and prices (商品・単価): filter, table, and their way in and out as files."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from officesuite.base.text import language, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.sales.queries import ItemFilter, ItemRow, count_items, item_window, margin_floor
from officesuite.ui.buttons import Button
from officesuite.ui.cells import ChipLook, Column, RowLook, Show
from officesuite.ui.desk import Desk
from officesuite.ui.file_out import export_kind
from officesuite.ui.filter_bar import FilterBar
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import Query, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import grounded, hline, label, row, set_words

CHIPS = {
    "active": translate("Sales", "In use"),
    "retired": translate("Sales", "Retired"),
}


def filter_of(query: Query) -> ItemFilter:
    """The list's query as the queries read it; without a chip, those in use."""
    states = query.states or frozenset({"active"})
    inactive = None if states >= frozenset(CHIPS) else "retired" in states
    return ItemFilter(text=query.text, inactive=inactive)


class ItemSource:
    """Windows of items for the table."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def count(self, query: Query) -> int:
        """How many there are."""
        with self._desk.read() as session:
            return count_items(session, filter_of(query))

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[ItemRow]:
        """`limit` rows from `offset`."""
        with self._desk.read() as session:
            return item_window(
                session,
                filter_of(query),
                sort=query.sort or "kana",
                descending=query.descending,
                offset=offset,
                limit=limit,
                after_id=after.id if after is not None else None,
            )


class ItemListPage(Page):
    """See the module."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=translate("Sales", "Items and prices"))
        self._desk = desk
        with desk.read() as session:
            self._floor = Decimal(margin_floor(session))
            self._tax = {one.code: one.marked(language()) for one in tax_categories(session)}
        self.add_button(
            Button(tr("Sales", "Import"), kind="ghost", icon="download", on=self._import),
            Button(
                tr("Sales", "Export"), kind="ghost", icon="upload", on=lambda: export_kind(desk, self, "sales.items")
            ),
            Button(
                tr("Sales", "New item"),
                kind="primary",
                icon="plus",
                shortcut="Ctrl+N",
                on=lambda: desk.open("new:sales.item"),
            ),
        )
        self.bar = FilterBar(hint=translate("Sales", "Code, name, kana, specification"), states=list(CHIPS.items()))
        self.bar.query_changed.connect(self._filter)
        self.bar.left_down.connect(self._to_table)
        empty = EmptyState(
            tr("Sales", "No items yet"),
            tr("Sales", "Goods and services that you quote stand here with price, cost and tax."),
            icon="package",
            buttons=(
                Button(tr("Sales", "New item"), kind="primary", icon="plus", on=lambda: desk.open("new:sales.item")),
                Button(tr("Sales", "Import from Excel or CSV"), icon="download", on=self._import),
            ),
        )
        self.model = TableModel(
            self._columns(), ItemSource(desk), query=Query(sort="kana"), look=lambda one: RowLook(muted=one.inactive)
        )
        self.table = TableView(
            self.model, memory=desk.memory, name="sales.items", empty=empty, accessible_name=tr("Sales", "Items")
        )
        self.table.opened.connect(lambda found: desk.open(f"sales.item:{found.id}"))
        self.table.typed.connect(self.bar.take_text)
        self.table.query_cleared.connect(self.bar.clear)
        self._number = label("", role="bodyStrong")
        foot = grounded(
            row_of(
                self._number, label(tr("Sales", "↑↓ choose   Enter open   Ctrl+F filter"), role="hint", tone="text3")
            )
        )
        self.body.addWidget(self.bar)
        self.body.addWidget(hline())
        self.body.addWidget(self.table, 1)
        self.body.addWidget(hline())
        self.body.addWidget(foot)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.bar.focus_text)
        self._count()

    def _columns(self) -> tuple[Column, ...]:
        floor = self._floor
        special = {True: ChipLook(translate("Sales", "Special prices"), "accent", "tag")}
        return (
            Column("code", translate("Sales", "Item code"), width=110),
            Column(
                "kana",
                translate("Sales", "Item name"),
                stretch=True,
                width=260,
                value=lambda one: one.name,
                second=lambda one: one.spec,
            ),
            Column("unit", translate("Sales", "Unit"), width=56, sortable=False, muted=True),
            Column("unit_price", translate("Sales", "List price"), Show.DECIMAL, width=104, places=2),
            Column("cost", translate("Sales", "Cost"), Show.DECIMAL, width=96, places=2, sortable=False, muted=True),
            Column(
                "margin_rate",
                translate("Sales", "Margin rate"),
                Show.PERCENT,
                width=84,
                places=1,
                sortable=False,
                tone=lambda one: "warn" if one.margin_rate is not None and one.margin_rate < floor else "text2",
            ),
            Column(
                "tax_category",
                translate("Sales", "Tax"),
                width=92,
                value=lambda one: self._tax.get(one.tax_category, one.tax_category),
                muted=True,
            ),
            Column(
                "prices",
                translate("Sales", "Special price"),
                Show.CHIP,
                width=130,
                sortable=False,
                value=lambda one: one.prices > 0 or None,
                chips=special,
            ),
        )

    def _import(self) -> None:
        self._desk.open("page:shell.import", kind="sales.items")

    def _filter(self) -> None:
        self.model.set_query(self.bar.apply(self.model.query))
        self._count()
        self.table.select_first()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()

    def _count(self) -> None:
        wanted = filter_of(self.model.query)
        with self._desk.read() as session:
            counts = {key: count_items(session, replace(wanted, inactive=key == "retired")) for key in CHIPS}
        self.bar.set_counts(counts)
        set_words(self._number, tr("Sales", "Items: {count}", count=f"{self.model.rowCount():,}"))

    def refresh(self, changes: object = None) -> None:
        """Reads again when items changed."""
        if isinstance(changes, Changes) and not changes.touches("sales.item", "company.tax_category"):
            return
        self.table.refresh()
        self._count()

    def focus_first(self) -> None:
        """The list, on its first row."""
        self._to_table()


def row_of(*items: Any) -> Any:
    """The foot of a list: count at the left, keys at the right."""
    from PySide6.QtWidgets import QWidget

    foot = QWidget()
    foot.setFixedHeight(theme().px(34))
    foot.setLayout(row(items[0], 1, *items[1:], spacing=12, margins=(20, 0, 16, 0)))
    return foot
