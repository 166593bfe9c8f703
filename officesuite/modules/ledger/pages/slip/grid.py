"""The grid of a slip: the kit's `LineGrid` with accounts picked by their digits at once, cells skipped that are proposed, and
the last amount balancing itself.

Enter goes to the next cell that wants something, Tab to the next cell and takes its proposal, Ctrl+Tab takes them all, Ctrl+↓
starts the next row, Ctrl+Insert splits the row, Ctrl+T turns 内税 into 外税 and 別記.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from officesuite.base.kana import fold
from officesuite.base.text import Text, tr, translate
from officesuite.modules.ledger.pages.books.pickers import PartnerPicks, PhrasePicks, PlacePicks
from officesuite.modules.ledger.pages.common.tax_cell import TaxChoice, TaxContext, TaxPicks
from officesuite.modules.ledger.pages.slip import line as slip_line
from officesuite.modules.ledger.pages.slip.line import KINDS, MODES, NAMES, Place, Rest, SlipLine, Sources, make_line
from officesuite.modules.ledger.pages.slip.phrases import Phrases
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.slip import Slip, balance_last
from officesuite.ui.cells import Cell
from officesuite.ui.delegate import AnyIndex
from officesuite.ui.desk import Desk
from officesuite.ui.edit import LineEdit
from officesuite.ui.line_delegate import LineDelegate
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.picker import Picker
from officesuite.ui.picks import PickRow
from officesuite.ui.theme import theme

HINTS: tuple[tuple[str, Text], ...] = (
    ("F4", translate("Ledger", "Candidates")),
    ("Tab", translate("Ledger", "Take the proposal")),
    ("Ctrl+D", translate("Ledger", "Copy above")),
    ("Ctrl+↓", translate("Ledger", "Next row")),
)
ROW = 32
Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


class SlipDelegate(LineDelegate):
    """Picks an account at once when its code is whole; Tab takes the proposal and stops at every cell."""

    _grid: "SlipGrid"

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, Picker) and self._grid.key_at(index.column()).endswith("_place"):
            editor.textEdited.connect(partial(self._at_once, editor))
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter posts, even while a cell is open."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            enter = event.key() in (Key.Key_Return, Key.Key_Enter) and bool(event.modifiers() & Control)
            if enter and not getattr(watched, "composing", False):
                return False
        return super().eventFilter(watched, event)

    def _at_once(self, editor: Picker, text: str) -> None:
        row = self._grid.by_code(text.strip())
        if row is not None:
            editor.pick(row)

    def _key(self, editor: LineEdit, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key in (Key.Key_Tab, Key.Key_Backtab) and not modifiers & Control:
            self._grid.every_cell = True
            try:
                return super()._key(editor, event)
            finally:
                self._grid.every_cell = False
        if self._grid.own_key(event):
            self.finish(editor)
            self._grid.do_own(event)
            return True
        return super()._key(editor, event)


class SlipGrid(LineGrid):
    """`slip()` gives the head as it stands; `edited` tells of every change that came from typing."""

    def __init__(self, desk: Desk, work: SlipWork, *, head: Callable[[], Slip], parent: QWidget | None = None) -> None:
        self._work, self._slip = work, head
        self.every_cell = False
        self.weighing = True
        places = PlacePicks(lambda: work.accounts, recent=work.recent)
        self.phrases = Phrases(work, self._row_accounts)
        sources = Sources(
            places, TaxPicks(lambda: work.taxes, self._tax_context), PartnerPicks(desk), PhrasePicks(self.phrases.find)
        )
        columns = slip_line.columns(
            sources, place_cell=self._place_cell, place_words=self._place_words, tax_cell=self._tax_cell,
            tax_words=self._tax_words, partner_cell=self._partner_cell, on_partner=_take_partner,
        )  # fmt: skip
        super().__init__(
            columns, KINDS, make=make_line, hint=translate("Ledger", "Account by code, kana or romaji    F4 list"),
            hint_column="debit_place", recompute=self._recompute, edited=self._edited, row_height=ROW,
            accessible_name=tr("Ledger", "Rows of the slip"), parent=parent,
        )  # fmt: skip
        self.delegate = SlipDelegate(self, row_height=ROW)
        self.setItemDelegate(self.delegate)
        self.setMinimumHeight(theme().px(30 + 4 * ROW))

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
        return self._slip().date or self._work.today

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
        """The first amount that is open, after a proposal filled the accounts."""
        for row, line in enumerate(self.lines_model.lines):
            for side, name in NAMES.items():
                if line.place(side) is not None and (not line.amount(side) or f"{name}_amount" in line.proposed):
                    self.go_to(row, f"{name}_amount")
                    return
        self.go_to(len(self.lines_model.lines), "debit_place")

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
        at, key = self.row(), self.key_at(self.currentIndex().column())
        line = self.lines_model.line(at)
        side = Side.CREDIT if key.startswith("credit") else Side.DEBIT
        if line is None or line.tax(side) is None or self.lines_model.locked:
            return
        kept = line.kept(side)
        mode = MODES[(MODES.index(kept.mode) + 1) % len(MODES)]
        with self.lines_model.action():
            line.keep(
                side, replace(kept, mode=mode, tax=replace(kept.tax, mode=mode, amount=None) if kept.tax else None)
            )

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
        return control and key in (Key.Key_T, Key.Key_Insert, Key.Key_Down, Key.Key_Tab)

    def do_own(self, event: QKeyEvent) -> None:
        """One of the slip's own keys."""
        if event.key() == Key.Key_T:
            self.turn_mode()
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

    # what follows from what is typed

    def _edited(self, line: SlipLine, key: str) -> None:
        side = Side.CREDIT if key.startswith("credit") else Side.DEBIT
        if key.endswith("_place"):
            self._placed(line, side)
        elif key.endswith("_amount"):
            line.auto = "" if line.auto == key else line.auto
            self._forget_tax(line, side)
        elif key.endswith("_tax"):
            kept = line.kept(side)
            line.keep(side, replace(kept, tax=None))
        elif key == "partner":
            line.partner_id = None
            for own in NAMES:
                line.keep(own, replace(line.kept(own), partner="", partner_id=None))
        if key in ("debit_place", "credit_place", "partner"):
            self._offer(line, side if key != "partner" else Side.DEBIT)

    def _forget_tax(self, line: SlipLine, side: Side) -> None:
        """A typed tax was for its amount."""
        kept = line.kept(side)
        if kept.tax is not None and kept.tax.amount is not None:
            line.keep(side, replace(kept, tax=replace(kept.tax, amount=None)))

    def _placed(self, line: SlipLine, side: Side) -> None:
        name, place = NAMES[side], line.place(side)
        line.keep(side, Rest(department_id=line.kept(side).department_id))
        if place is None:
            setattr(line, f"{name}_tax", None)
            return
        setattr(line, f"{name}_tax", self._work.usual_tax(place, self.day))
        line.bad.pop(f"{name}_tax", None)
        line.proposed = line.proposed | {f"{name}_tax"}
        sub = self._work.accounts.subs.get(place[1])
        if sub is not None and sub.partner_id is not None and not line.partner:
            from officesuite.modules.partners.queries import label

            with self._work.desk.read() as session:
                line.partner = label(session, sub.partner_id) or ""
            line.partner_id = sub.partner_id if line.partner else None
            line.proposed = line.proposed | {"partner"}

    def _offer(self, line: SlipLine, side: Side) -> None:
        """The other half as history has it, while it is empty; only for a row that stands alone."""
        place = line.place(side)
        lines = self.lines_model.lines
        if place is None or line.place(side.other) is not None or not lines or lines[0] is not line:
            return
        if any(not other.blank for other in lines[1:]):
            return
        found = self._work.opposite(
            place, side, partner=line.partner, description=self._slip().description or line.description
        )
        if found is None:
            return
        other, name = side.other, NAMES[side.other]
        setattr(line, f"{name}_place", found.place)
        setattr(line, f"{name}_tax", self._work.usual_tax(found.place, self.day))
        offered = {f"{name}_place", f"{name}_tax"}
        if found.row.axes is not None:
            choice = TaxChoice(found.row.axes.category, use=found.row.axes.use)
            own = side if found.row.taxed_own else other
            setattr(line, f"{NAMES[own]}_tax", choice)
            offered.add(f"{NAMES[own]}_tax")
        if found.row.partner and not line.partner:
            line.partner, line.partner_id = found.row.partner, found.row.partner_id
            offered.add("partner")
        if found.row.description and not self._slip().description and not line.description:
            line.description = found.row.description
            offered.add("description")
        line.proposed = line.proposed | offered

    def _recompute(self, lines: list[SlipLine]) -> None:
        """The one open amount balances the slip; a balancing amount is open until somebody types over it."""
        for line in lines:
            if line.auto:
                setattr(line, line.auto, None)
                line.proposed = line.proposed - {line.auto}
            line.auto = ""
        if not self.weighing:
            return
        rows = tuple(line.row() for line in lines)
        before = Slip(rows=rows)
        after = balance_last(before, self._work.weigh(self.day))
        for line, old, new in zip(lines, before.rows, after.rows, strict=True):
            for side, name in NAMES.items():
                if old.half(side).amount != new.half(side).amount:
                    setattr(line, f"{name}_amount", new.half(side).amount)
                    line.auto = f"{name}_amount"
                    line.proposed = line.proposed | {line.auto}

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
        return Cell(words, slip_line.mode_words(line.kept(side).mode) if words else "", "text2")

    def _partner_cell(self, line: SlipLine) -> Cell:
        own = {line.kept(side).partner for side in NAMES} - {""}
        words = line.partner or ("・".join(sorted(own)) if not line.partner else "")
        return Cell(words, proposed="partner" in line.proposed)

    def _tax_context(self) -> TaxContext:
        """For which half the list opens."""
        line, key = self.lines_model.line(self.row()), self.key_at(self.currentIndex().column())
        side = Side.CREDIT if key.startswith("credit") else Side.DEBIT
        place: Place | None = line.place(side) if line is not None else None
        return TaxContext(self._work.tax_side(place, side), self.day, line.amount(side) if line is not None else None)

    def names(self) -> dict[str, Any]:
        """Column labels for the list of problems."""
        return {field.key: field.label for field in self.lines_model.fields}


def _take_partner(line: SlipLine, picked: PickRow) -> None:
    line.partner_id = picked.id
