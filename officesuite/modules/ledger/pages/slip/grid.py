"""The grid of a slip: the kit's `LineGrid` with accounts picked by their digits at once, cells skipped that are proposed, and
the last amount balancing itself.

Enter goes to the next cell that wants something, Tab to the next cell and takes its proposal, Ctrl+Tab takes them all, Ctrl+↓
starts the next row, Ctrl+Insert splits the row, Ctrl+T turns 内税 into 外税 and 別記, Ctrl+Shift+T asks for the details of
the tax.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from officesuite.base.kana import fold
from officesuite.base.text import Text, tr, translate
from officesuite.modules.ledger.pages.books.pickers import PartnerPicks, PhrasePicks, PlacePicks
from officesuite.modules.ledger.pages.common.tax_cell import TaxContext, TaxPicks
from officesuite.modules.ledger.pages.common.tax_panel import KEYS, TaxAsked
from officesuite.modules.ledger.pages.slip import line as slip_line
from officesuite.modules.ledger.pages.slip.delegate import SlipDelegate
from officesuite.modules.ledger.pages.slip.following import Following
from officesuite.modules.ledger.pages.slip.line import KINDS, MODES, NAMES, Place, SlipLine, Sources, make_line
from officesuite.modules.ledger.pages.slip.phrases import Phrases
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.modules.ledger.rules.axes import TaxUse
from officesuite.modules.ledger.rules.entry import LineTax, Side
from officesuite.modules.ledger.rules.slip import Slip, to_line
from officesuite.ui.cells import Cell
from officesuite.ui.desk import Desk
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.picks import PickRow
from officesuite.ui.theme import theme

HINTS: tuple[tuple[str, Text], ...] = (
    ("F4", translate("Ledger", "Candidates")),
    ("Tab", translate("Ledger", "Take the proposal")),
    ("Ctrl+D", translate("Ledger", "Copy above")),
    ("Ctrl+↓", translate("Ledger", "Next row")),
)
TAX_HINTS: tuple[tuple[str, Text], ...] = (
    ("F4", translate("Ledger", "Candidates")),
    ("Ctrl+T", translate("Ledger", "With tax, on top, apart")),
    (KEYS, translate("Ledger", "Tax details")),
)
ROW = 32
Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


class SlipGrid(LineGrid):
    """`head` gives the slip's head as it stands; `tax_asked` carries for which half the details of its tax are asked."""

    tax_asked = Signal(object)

    def __init__(self, desk: Desk, work: SlipWork, *, head: Callable[[], Slip], parent: QWidget | None = None) -> None:
        self._work, self._slip = work, head
        self.every_cell = False
        self.following = Following(work, head=head, lines=lambda: self.lines_model.lines)
        self._asking: tuple[SlipLine, Side] | None = None
        places = PlacePicks(lambda: work.accounts, recent=work.recent)
        self.phrases = Phrases(work, self._row_accounts)
        sources = Sources(
            places,
            TaxPicks(
                lambda: work.taxes,
                self._tax_context,
                details=tr("Ledger", "Tax details ({keys})", keys=KEYS),
            ),
            PartnerPicks(desk),
            PhrasePicks(self.phrases.find),
        )
        columns = slip_line.columns(
            sources, place_cell=self._place_cell, place_words=self._place_words, tax_cell=self._tax_cell,
            tax_words=self._tax_words, partner_cell=self._partner_cell, on_partner=_take_partner,
        )  # fmt: skip
        super().__init__(
            columns, KINDS, make=make_line, hint=translate("Ledger", "Account by code, kana or romaji    F4 list"),
            hint_column="debit_place", recompute=self.following.balance, edited=self.following.edited, row_height=ROW,
            accessible_name=tr("Ledger", "Rows of the slip"), parent=parent,
        )  # fmt: skip
        self.delegate = SlipDelegate(self, row_height=ROW)
        self.setItemDelegate(self.delegate)
        self.setMinimumHeight(theme().px(30 + 2 * ROW))

    # what the form asks

    def key_at(self, column: int) -> str:
        """The key of a table column."""
        return self.lines_model.fields[column - 1].key if column else ""

    def by_code(self, text: str) -> PickRow | None:
        """The account that these digits name and no other code begins with; None where it has sub-accounts to choose from."""
        if not text or not fold(text).isdigit():
            return None
        want = fold(text)
        begun = [
            card
            for card in self._work.accounts.cards.values()
            if fold(card.code).startswith(want) and not card.inactive
        ]
        if len(begun) != 1 or fold(begun[0].code) != want or any(not sub.inactive for sub in begun[0].subs):
            return None
        return PickRow((begun[0].id, 0), begun[0].name, code=begun[0].code)

    def _row_accounts(self) -> list[int]:
        """The accounts of the row under the cursor, debit before credit."""
        line = self.lines_model.line(self.row())
        places = (line.place(side) for side in Side) if line is not None else ()
        return [place[0] for place in places if place is not None]

    @property
    def day(self) -> date:
        """The slip's day."""
        return self.following.day

    def start(self) -> None:
        """The first cell that wants something, open for typing."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        lines = self.lines_model.lines
        if any(key.endswith("_amount") and key != line.auto for line in lines for key in line.proposed):
            self.start_amounts()
            return
        for row, line in enumerate(lines):
            for key in slip_line.KEYS:
                if self.wanted(line, key) and not getattr(line, key):
                    self.go_to(row, key)
                    return
        self.go_to(len(lines) if not self.lines_model.locked else 0, "debit_place")

    def start_amounts(self) -> None:
        """The first amount that is open, after a proposal filled the accounts; one that balances by itself comes last."""
        open_ = [
            (row, f"{name}_amount", f"{name}_amount" == line.auto)
            for row, line in enumerate(self.lines_model.lines)
            for side, name in NAMES.items()
            if line.place(side) is not None and (not line.amount(side) or f"{name}_amount" in line.proposed)
        ]
        if not open_:
            self.go_to(len(self.lines_model.lines), "debit_place")
            return
        row, key, _ = min(open_, key=lambda one: one[2])
        self.go_to(row, key)

    def put(self, lines: list[SlipLine]) -> None:
        """Other lines as one step of undo."""
        self.commit()
        with self.lines_model.action():
            self.lines_model.beginResetModel()
            self.lines_model.lines = lines
            self.lines_model.endResetModel()

    def accept_all(self) -> None:
        """Takes every proposal."""
        self.commit()
        with self.lines_model.action():
            for line in self.lines_model.lines:
                line.proposed, line.auto = frozenset(), ""

    def split(self) -> None:
        """The half under the cursor once more below; it takes what this one gives up (分割)."""
        self.commit()
        at, key = self.row(), self.key_at(self.currentIndex().column())
        line = self.lines_model.line(at)
        side = Side.CREDIT if key.startswith("credit") else Side.DEBIT
        if line is None or line.place(side) is None or self.lines_model.locked:
            return
        name = NAMES[side]
        twin = SlipLine(
            partner=line.partner, partner_id=line.partner_id, description=line.description, rest={side: line.kept(side)}
        )
        setattr(twin, f"{name}_place", line.place(side))
        setattr(twin, f"{name}_tax", line.tax(side))
        with self.lines_model.action():
            line.proposed, line.auto = line.proposed - {f"{name}_amount"}, ""
            self.lines_model._insert(at + 1, twin)
        self.go_to(at, f"{name}_amount")

    def turn_mode(self) -> None:
        """内税 → 外税 → 別記 for the half under the cursor."""
        found = self._half_here()
        if found is None:
            return
        line, side, tax = found
        mode = MODES[(MODES.index(line.kept(side).mode) + 1) % len(MODES)]
        with self.lines_model.action():
            line.put_tax(side, replace(tax, mode=mode, amount=None))

    def _half_here(self) -> tuple[SlipLine, Side, LineTax] | None:
        """The half under the cursor that has a tax; beside the halves the one that counts in the tax return."""
        line, key = self.lines_model.line(self.row()), self.key_at(self.currentIndex().column())
        if line is None or self.lines_model.locked:
            return None
        if key.startswith(("debit", "credit")):
            side = Side.CREDIT if key.startswith("credit") else Side.DEBIT
        else:
            taxed = [one for one in NAMES if self._work.counts(line.half(one), one, self.day)]
            side = taxed[0] if taxed else Side.DEBIT
        tax = line.line_tax(side)
        return (line, side, tax) if tax is not None and line.place(side) is not None else None

    def ask_tax(self) -> None:
        """税の詳細 of the half under the cursor."""
        self.commit()
        found = self._half_here()
        if found is None:
            self.refused.emit(
                tr("Ledger", "To set the details of its tax, give the row an account and a tax category first.")
            )
            return
        line, side, _ = found
        half = line.half(side)
        assert half.account_id is not None
        self._work.know(half.partner_id)
        self._asking = line, side
        name = self._work.accounts.name(half.account_id, half.sub_account_id)
        self.tax_asked.emit(TaxAsked(name, to_line(half, side), self.day, half.amount))

    def take_tax(self, tax: LineTax) -> None:
        """The details as they were typed, for the half they were asked for."""
        if self._asking is not None and any(one is self._asking[0] for one in self.lines_model.lines):
            line, side = self._asking
            with self.lines_model.action():
                line.put_tax(side, tax)
                line.proposed = line.proposed - {f"{NAMES[side]}_tax"}
        self._asking = None

    def redate(self) -> None:
        """The slip has another day."""
        self.following.redate(self.lines_model.lines)
        self.refresh()

    # moving

    def wanted(self, line: SlipLine | None, key: str) -> bool:
        """Whether Enter stops at a cell."""
        if line is None:
            return key == "debit_place"
        if key in line.bad:
            return True
        side = Side.CREDIT if key.startswith("credit") else Side.DEBIT
        value = getattr(line, key)
        if key.endswith("_tax"):
            return line.place(side) is not None and value is None
        if key.endswith("_amount"):
            open_ = not value or key not in line.proposed or key == line.auto
            return line.place(side) is not None and open_
        if key.endswith("_place"):
            if value is not None:
                return key not in line.proposed
            return line.place(side.other) is None or (key == "credit_place" and not self._balanced())
        if key == "partner":
            return not value and self._asks_partner(line)
        return not value and not self._slip().description and bool(line.place(Side.DEBIT) or line.place(Side.CREDIT))

    def _asks_partner(self, line: SlipLine) -> bool:
        """A taxed purchase: whose invoice it was decides the credit."""
        for side in NAMES:
            place, choice = line.place(side), line.tax(side)
            if place is None or choice is None or choice.invoice is not None:
                continue
            axes = self._work.taxes.axes(choice, side=self._work.tax_side(place, side), day=self.day)
            if axes is not None and axes.taxed and axes.side.buying:
                return True
        return False

    def _balanced(self) -> bool:
        lines = self.lines_model.lines
        debit, credit = (sum(line.amount(side) or 0 for line in lines) for side in NAMES)
        return bool(debit) and debit == credit

    def advance(self, direction: int = 1, *, empty: bool = False) -> None:
        """Enter: to the next cell that wants something; Tab stops at every cell."""
        if self.every_cell or direction < 0:
            super().advance(direction, empty=empty)
            return
        model, index = self.lines_model, self.currentIndex()
        if empty and model.line(index.row()) is None:
            self._leave(True)
            return
        row, column = index.row(), index.column() + 1
        while row < model.rowCount():
            line = model.line(row)
            if line is None and self._balanced():
                self._go(row, self._first_column(row))
                self._leave(True)
                return
            while column < len(model.columns):
                if model.can_edit(row, column) and self.wanted(line, self.key_at(column)):
                    self._go(row, column)
                    self.setFocus()
                    self._open()
                    return
                column += 1
            row, column = row + 1, 1
        self._leave(True)

    def own_key(self, event: QKeyEvent) -> bool:
        """Whether a key is one of the slip's own."""
        key, control = event.key(), bool(event.modifiers() & Control)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return control and key == Key.Key_T
        return control and key in (Key.Key_T, Key.Key_Insert, Key.Key_Down, Key.Key_Tab)

    def do_own(self, event: QKeyEvent) -> None:
        """One of the slip's own keys."""
        if event.key() == Key.Key_T:
            self.ask_tax() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.turn_mode()
        elif event.key() == Key.Key_Insert:
            self.split()
        elif event.key() == Key.Key_Tab:
            self.accept_all()
            self.start()
        else:
            row = min(self.row() + 1, self.lines_model.rowCount() - 1)
            self.go_to(row, "debit_place")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Key.Key_Return, Key.Key_Enter)
        if enter and event.modifiers() & Control:
            event.ignore()  # Ctrl+Enter posts, even while a cell is open
            return
        if self.own_key(event) and self.editor is None:
            self.do_own(event)
            return
        if event.key() in (Key.Key_Tab, Key.Key_Backtab):
            self.every_cell = True
            try:
                super().keyPressEvent(event)
            finally:
                self.every_cell = False
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Empty rows are drawn below, as on the paper slip."""
        super().paintEvent(event)
        header, high = self.horizontalHeader(), self.verticalHeader().defaultSectionSize()
        top = self.lines_model.rowCount() * high - self.verticalScrollBar().value() * high
        painter, look = QPainter(self.viewport()), theme()
        width, bottom = header.length() - header.offset(), self.viewport().height()
        if top >= bottom:
            return
        for y in range(top + high - 1, bottom, high):
            painter.fillRect(0, y, width, 1, look.colour("line"))
        for at, column in enumerate(self.lines_model.columns):
            x = header.sectionViewportPosition(at) + header.sectionSize(at) - 1
            painter.fillRect(x, top, 1, bottom - top, look.colour("lineStrong" if column.rule else "line"))

    # cells

    def _place_words(self, line: SlipLine, side: Side) -> str:
        place = line.place(side)
        if place is None:
            return ""
        card = self._work.accounts.cards.get(place[0])
        return f"{card.code}  {self._work.accounts.name(*place)}" if card is not None else ""

    def _place_cell(self, line: SlipLine, side: Side) -> Cell:
        place = line.place(side)
        card = self._work.accounts.cards.get(place[0]) if place is not None else None
        if card is None or place is None:
            return Cell()
        sub = self._work.accounts.subs.get(place[1])
        return Cell(card.name, sub.name if sub is not None else "", proposed=f"{NAMES[side]}_place" in line.proposed)

    def _tax_words(self, line: SlipLine, side: Side) -> str:
        if line.place(side) is None or line.tax(side) is None:
            return ""
        return self._work.tax_words(line.half(side), side, self.day)

    def _tax_cell(self, line: SlipLine, side: Side) -> Cell:
        """Proposed tax is quiet: it is right nearly always."""
        words = self._tax_words(line, side)
        more = self._work.tax_unusual(line.half(side), side, self.day) if words else ""
        return Cell(words, more, "text2", stacked=True)

    def _partner_cell(self, line: SlipLine) -> Cell:
        own = {line.kept(side).partner for side in NAMES} - {""}
        words = line.partner or ("・".join(sorted(own)) if not line.partner else "")
        return Cell(words, proposed="partner" in line.proposed)

    def _tax_context(self) -> TaxContext:
        """For which half the list opens."""
        line, key = self.lines_model.line(self.row()), self.key_at(self.currentIndex().column())
        side = Side.CREDIT if key.startswith("credit") else Side.DEBIT
        if line is None:
            return TaxContext(self._work.tax_side(None, side), self.day)
        place: Place | None = line.place(side)
        tax = line.line_tax(side)
        day = tax.tax_date or self.day if tax is not None else self.day
        use = tax.use if tax is not None else TaxUse.TAXABLE
        return TaxContext(self._work.tax_side(place, side), day, line.amount(side), use)

    def names(self) -> dict[str, Any]:
        """Column labels for the list of problems."""
        return {field.key: field.label for field in self.lines_model.fields}


def _take_partner(line: SlipLine, picked: PickRow) -> None:
    line.partner_id = picked.id
