"""The item form (商品): its fields, and below them the special prices by customer, rank or quantity with their days."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from officesuite.base.declare import Action
from officesuite.base.errors import Conflict, DomainError, Invalid, Problem
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import Text, language, literal, tr, translate
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.company.rules import categories_on
from officesuite.modules.sales import services
from officesuite.modules.sales.fields import ITEM_FORM_FIELDS
from officesuite.modules.sales.pages.form_chrome import Notice, tool
from officesuite.modules.sales.pages.pickers import CustomerPicks
from officesuite.modules.sales.queries import ItemCard, PriceRow, item_card
from officesuite.modules.sales.services import PriceDraft
from officesuite.ui.actions import bind, more_button
from officesuite.ui.asking import ask
from officesuite.ui.cells import Cell
from officesuite.ui.desk import Desk
from officesuite.ui.dialogs import may_leave
from officesuite.ui.figures import show_percent
from officesuite.ui.form import Form
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.lines import GridColumn, Input, Line, LineKind
from officesuite.ui.page import Page
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, clear, column, grounded, hline, label, row, section


@dataclass
class PriceLine(Line):
    """A special price being typed."""

    kind: str = "price"
    partner_id: int | None = None
    rank: str = ""
    min_quantity: Decimal | None = None
    unit_price: Decimal | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    margin_rate: Decimal | None = None


PRICE = LineKind("price", translate("Sales", "Special price"), mark="#", editable=frozenset({
    "partner_id", "rank", "min_quantity", "unit_price", "valid_from", "valid_to",
}))  # fmt: skip


class ItemFormPage(Page):
    """An item, new (`id` None) or stored. `name` proposes the name of a new one."""

    def __init__(self, desk: Desk, id: int | None = None, *, name: str = "") -> None:  # noqa: A002
        super().__init__()
        self._desk, self._id = desk, id
        self._card: ItemCard | None = None
        self._leaving = False
        today = desk.office.today
        with desk.read() as session:
            categories = categories_on(tax_categories(session), today)
        choices = tuple(Choice(code, literal(one.label(language()))) for code, one in categories.items())
        fields = [_as_choice(field, choices) for field in ITEM_FORM_FIELDS]
        self.form = Form(fields, above=True, columns=2, today=today)
        self.notice = Notice()
        self.prices = self._grid(desk, today)
        self._make_actions()
        head = row(section(translate("Sales", "Special prices")),
                   label(tr("Sales", "Customer, then rank, then quantity, then list price"), role="hint", tone="text3"), 1,
                   margins=(20, 8, 16, 6))  # fmt: skip
        right = grounded(QWidget())
        inner = column(head, hline(), self.prices, spacing=0)
        inner.setStretch(2, 1)
        right.setLayout(inner)
        right.setMinimumWidth(theme().px(300))
        left = QScrollArea()
        left.setWidget(self.form)
        left.setWidgetResizable(True)
        left.setFrameShape(QFrame.Shape.NoFrame)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setMinimumWidth(theme().px(320))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(right)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([theme().px(440), theme().px(760)])
        self.body.addWidget(self.notice)
        self.body.addWidget(self.split, 1)
        self.form.finished.connect(self._to_prices)
        self.form.edited.connect(self._refigure)
        self._read()
        if id is None and name:
            self.form.put({"name": name})
        if id is None and choices:
            self.form.put({"tax_category": choices[0].value})
            self.form.mark_saved()

    def _grid(self, desk: Desk, today: date) -> LineGrid:
        columns = (
            GridColumn(
                "partner_id",
                translate("Sales", "Customer"),
                Input.PICK,
                180,
                stretch=True,
                picker=CustomerPicks(desk, create=False),
            ),
            GridColumn("rank", translate("Sales", "Price rank"), Input.TEXT, 76, max_length=20),
            GridColumn("min_quantity", translate("Sales", "From qty"), Input.DECIMAL, 84, places=3),
            GridColumn("unit_price", translate("Sales", "Unit price"), Input.DECIMAL, 92, places=2, rule=True),
            GridColumn("margin_rate", translate("Sales", "Margin"), Input.NONE, 78, align="right", cell=_margin_cell),
            GridColumn("valid_from", translate("Sales", "Valid from"), Input.DATE, 96),
            GridColumn("valid_to", translate("Sales", "Valid to"), Input.DATE, 96),
        )
        grid = LineGrid(columns, (PRICE,), make=lambda kind: PriceLine(kind=kind), recompute=self._recompute,
                        hint=translate("Sales", "Customer by code, name or kana   F4 list"), hint_column="partner_id",
                        accessible_name=tr("Sales", "Special prices"))  # fmt: skip
        grid.set_period(near=today, start=None, end=None)
        grid.left.connect(self.form.focus_first)
        return grid

    def _make_actions(self) -> None:
        def made(key: str, words: Text, run: Any, keys: str = "", icon: str = "") -> QAction:
            return bind(self, Action(f"sales.item.{key}", words, shortcut=keys, icon=icon), run=run)

        self.acts = {
            "save": made("save", translate("Sales", "Save"), self.save, "Ctrl+S", "save"),
            "next": made(
                "next", translate("Sales", "Save and next"), self._save_and_next, "Ctrl+Return", "check-check"
            ),
            "retire": made("retire", translate("Sales", "Retire the item"), self._retire, "", "archive"),
            "back": made("back", translate("Sales", "Bring the item back"), self._bring_back, "", "undo-2"),
            "delete": made("delete", translate("Sales", "Delete the item"), self._delete, "", "trash-2"),
        }
        for keys, act in (("F8", self._next_problem), ("F6", self._to_prices)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # showing

    def _read(self) -> None:
        if self._id is not None:
            with self._desk.read() as session:
                self._card = item_card(session, self._id)
            item = self._card.item
            self.form.set(
                {
                    **{key: getattr(item, key) for key in self.form.fields if hasattr(item, key)},
                    "notes": self._card.notes,
                }
            )
            self.prices.set_lines([_line(price) for price in self._card.prices])
        self._kept = self._price_values()
        self._show_state()

    def _show_state(self) -> None:
        item = self._card.item if self._card is not None else None
        self.set_title(f"{item.code}  {item.name}" if item is not None else tr("Sales", "New item"))
        chips: list[QWidget] = []
        if item is not None and item.inactive:
            chips.append(Chip(translate("Sales", "Retired"), tone="neutral", icon="archive"))
        if self._card is not None and self._card.quotes:
            chips.append(Chip(tr("Sales", "On quotes: {count}", count=self._card.quotes), icon="file-text"))
        self.set_chips(*chips)
        clear(self.toolbar)
        stored, retired = item is not None, item is not None and item.inactive
        self.acts["retire"].setEnabled(stored and not retired)
        self.acts["back"].setEnabled(retired)
        self.acts["delete"].setEnabled(stored and not (self._card and self._card.quotes))
        self.toolbar.addWidget(more_button([self.acts["back" if retired else "retire"], self.acts["delete"]]))
        self.toolbar.addWidget(tool(self.acts["next"], kind="plain", keys="Ctrl+Enter"))
        self.toolbar.addWidget(tool(self.acts["save"], kind="primary", keys="Ctrl+S"))

    def _recompute(self, lines: list[Any]) -> None:
        cost = self._cost()
        for line in lines:
            line.margin_rate = None
            if cost is not None and line.unit_price:
                rate = 100 * (line.unit_price - cost) / line.unit_price
                line.margin_rate = rate.quantize(Decimal("0.1"), ROUND_HALF_UP)

    def _cost(self) -> Decimal | None:
        try:
            value = self.form.editor("cost").value()
        except Invalid:
            return None
        return value if isinstance(value, Decimal) else None

    def _refigure(self, key: str) -> None:
        if key == "cost":
            self._recompute(self.prices.lines_model.lines)
            self.prices.refresh()

    # storing

    def _price_values(self) -> tuple[PriceDraft, ...]:
        return tuple(
            PriceDraft(
                line.unit_price or Decimal(0),
                line.partner_id,
                line.rank or "",
                line.min_quantity,
                line.valid_from,
                line.valid_to,
            )
            for line in self.prices.lines_model.lines
        )

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what is stored."""
        return self.form.dirty or self._price_values() != self._kept

    def save(self) -> bool:
        """Stores item and prices; False when something keeps it from being saved."""
        self.prices.commit()
        problems: list[Problem] = list(self.prices.lines_model.problems())
        missing = translate("Sales", "To keep this price, enter the unit price.")
        problems += [
            Problem("unit_price", missing, at)
            for at, line in enumerate(self.prices.lines_model.lines)
            if line.unit_price is None
        ]
        try:
            values = self.form.value()
        except Invalid as error:
            problems = [*error.problems, *problems]
        if problems:
            self._show_problems(problems)
            return False
        try:
            if self._id is None:
                self._id = self._desk.run(services.add_item, values=values, prices=self._price_values()).id
            else:
                version = self._card.item.version if self._card is not None else None
                self._desk.run(
                    services.change_item, item_id=self._id, values=values, version=version, prices=self._price_values()
                )
        except Invalid as error:
            self._show_problems(error.problems)
            return False
        except Conflict as error:
            self.notice.tell(str(error), tone="warn", buttons=((tr("Sales", "Reload theirs"), self._take_theirs),))
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self._show_problems(())
        self.notice.close()
        self._read()
        self._desk.settle(f"sales.item:{self._id}")
        self._desk.saved(tr("Sales", "Item saved {time}", time=f"{datetime.now():%H:%M}"))  # noqa: DTZ005 - the clock of the wall
        return True

    def _take_theirs(self) -> None:
        self.notice.close()
        self._read()

    def _save_and_next(self) -> None:
        if self.save():
            self._desk.open("new:sales.item")

    def _retire(self) -> None:
        self._set_inactive(True)

    def _bring_back(self) -> None:
        self._set_inactive(False)

    def _set_inactive(self, inactive: bool) -> None:
        if self._id is None:
            return
        with self._desk.showing_errors():
            self._desk.run(services.retire_item, item_id=self._id, inactive=inactive)
            self._read()

    def _delete(self) -> None:
        if self._id is None or self._card is None:
            return
        chosen = ask(self, title=tr("Sales", "Delete this item?"), words=tr("Sales", "No quote has it. It cannot be brought back."),
                     icon="trash-2", tone="dangerMark",
                     buttons=(("", tr("Sales", "Keep it"), "ghost"), ("delete", tr("Sales", "Delete the item"), "danger")))  # fmt: skip
        if chosen == "delete":
            with self._desk.showing_errors():
                self._desk.run(services.delete_item, item_id=self._id, version=self._card.item.version)
                self._leaving = True
                self.closed.emit()

    # problems and parts

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        self.form.show_problems([one for one in problems if one.row is None])
        rows = [one for one in problems if one.row is not None]
        self.prices.show_problems(rows)
        if rows and not any(one.row is None for one in problems):
            self.prices.go_to(rows[0].row or 0, rows[0].field)

    def _next_problem(self) -> None:
        if not self.form.problems.isHidden():
            self.form.problems.next()
        elif found := self.prices.lines_model.problems():
            self.prices.go_to(found[0].row or 0, found[0].field)

    def _to_prices(self) -> None:
        self.prices.setFocus(Qt.FocusReason.OtherFocusReason)
        self.prices.go_to(len(self.prices.lines_model.lines), "partner_id")

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Shows what another window stored, unless something is being typed here."""
        if self._id is None or self._leaving or self.dirty:
            return
        try:
            self._read()
        except DomainError:
            return

    def can_leave(self) -> bool:
        """Asks when something would be lost."""
        self.prices.commit()
        if self._leaving or not self.dirty:
            return True
        return may_leave(self, tr("Sales", "Save this item?"), save=self.save, drop=self._drop)

    def _drop(self) -> None:
        self._leaving = True

    def focus_first(self) -> None:
        """The code of a new item, the name of another."""
        self.form.go_to("code" if self._id is None else "name")


def _as_choice(field: Field, choices: tuple[Choice, ...]) -> Field:
    return replace(field, kind=Kind.CHOICE, choices=choices) if field.key == "tax_category" else field


def _line(price: PriceRow) -> PriceLine:
    return PriceLine(partner_id=price.partner_id, rank=price.rank, min_quantity=price.min_quantity, unit_price=price.unit_price,
                     valid_from=price.valid_from, valid_to=price.valid_to)  # fmt: skip


def _margin_cell(line: PriceLine) -> Cell | None:
    return Cell("" if line.margin_rate is None else show_percent(line.margin_rate), tone="text2")
