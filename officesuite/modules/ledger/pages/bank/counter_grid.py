"""The counter lines of one statement line, as a grid: account, partner, tax, 摘要 and amount; a split is another row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from officesuite.base.text import tr, translate
from officesuite.modules.company.rules import TaxKind
from officesuite.modules.ledger.pages.bank.rows import Masters, side_of
from officesuite.modules.ledger.pages.books.pickers import PartnerPicks, PlacePicks
from officesuite.modules.ledger.pages.common.tax_cell import TaxChoice, TaxContext, TaxPicks, choice_of
from officesuite.modules.ledger.rules.axes import TaxSide, TaxUse
from officesuite.modules.ledger.rules.bank import StatementRow
from officesuite.modules.ledger.rules.bank_entries import CounterLine, OpenLine
from officesuite.modules.ledger.rules.bank_proposals import Rule
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.postings import usual_side
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_yen
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.lines import GridColumn, Input, Line, LineKind
from officesuite.ui.picks import PickRow

KEYS = ("place", "partner", "tax", "description", "amount")


@dataclass
class CounterRow(Line):
    """A counter line being typed. `amount` None = what the others leave, which is `rest`."""

    place: tuple[int, int] | None = None
    partner: str = ""
    partner_id: int | None = None
    tax: TaxChoice | None = None
    like_tax: LineTax | None = None
    department_id: int | None = None
    description: str = ""
    amount: int | None = None
    rest: int = 0

    @property
    def yen(self) -> int:
        """What it comes to."""
        return self.rest if self.amount is None else self.amount

    @property
    def empty(self) -> bool:
        """Whether nothing was typed."""
        return self.place is None and not self.partner and not self.description and self.amount is None

    def as_counter(self) -> CounterLine | None:
        """What the service takes; None without an account."""
        if self.place is None:
            return None
        tax = self.tax.line_tax(self.like_tax) if self.tax is not None else None
        return CounterLine(self.place[0], self.place[1] or None, self.department_id, self.partner_id, self.partner, tax,
                           self.description, self.amount)  # fmt: skip


def row_of(counter: CounterLine, *, only: bool) -> CounterRow:
    """A proposed counter line to be seen and changed; the only one takes whatever the amount is."""
    return CounterRow(
        place=(counter.account_id, counter.sub_account_id or 0), partner=counter.partner, partner_id=counter.partner_id,
        tax=choice_of(counter.tax) if counter.tax is not None else None, like_tax=counter.tax,
        department_id=counter.department_id, description=counter.description, amount=None if only else counter.amount,
    )  # fmt: skip


class CounterGrid(LineGrid):
    """See the module. `show_line` fills it; `counters()` gives what stands there; Ctrl+Enter in an open cell is `done`."""

    done = Signal()

    def __init__(self, desk: Desk, known: Callable[[], Masters]) -> None:
        self._known = known
        self._line: OpenLine | None = None
        self._total = 0  # yen to be split; 0 for a rule, whose first row takes whatever there is
        super().__init__(
            self._columns(desk), (LineKind("item", "", frozenset(KEYS), mark="#"),), make=lambda kind: CounterRow(kind=kind),
            hint=translate("Ledger", "Account by code or kana; another row splits the amount"), hint_column="place",
            recompute=self._recompute, edited=self._edited, accessible_name=tr("Ledger", "Counter accounts"),
        )  # fmt: skip

    def _columns(self, desk: Desk) -> tuple[GridColumn, ...]:
        return (
            GridColumn("place", translate("Ledger", "Counter account"), Input.PICK, 220,
                       picker=PlacePicks(lambda: self._known().accounts), shown=self._place_words),
            GridColumn("partner", translate("Ledger", "Partner"), Input.FREE_PICK, 180, picker=PartnerPicks(desk),
                       on_pick=_take_partner),
            GridColumn("tax", translate("Ledger", "Tax"), Input.PICK, 120, picker=TaxPicks(lambda: self._known().taxes, self._context),
                       shown=self._tax_words),
            GridColumn("description", translate("Ledger", "Description"), Input.TEXT, 200, stretch=True,
                       shown=lambda row: row.description or self._bank_words(row), tone=lambda row: "" if row.description else "text3"),
            GridColumn("amount", translate("Ledger", "Amount"), Input.YEN, 120, shown=lambda row: show_yen(row.yen) if row.yen else "",
                       tone=lambda row: "text2" if row.amount is None else ""),
        )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A cell being typed in keeps shortcuts from the window, so Ctrl+Enter arrives here."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.done.emit()
            return
        super().keyPressEvent(event)

    # what the pane asks

    def show_line(self, line: OpenLine | None, counters: Sequence[CounterLine]) -> None:
        """Shows what is proposed for a line, or what was posted for it."""
        self._line, self._total = line, abs(line.row.amount) if line is not None else 0
        self._fill(counters)

    def show_rule(self, rule: Rule, *, day: date) -> None:
        """Shows what a rule makes of its lines."""
        amount = 1 if rule.incoming else -1
        self._line = OpenLine(0, rule.account_id, 0, StatementRow(0, day, rule.text, "", amount))
        self._total = 0
        self._fill(rule.counters)

    def _fill(self, counters: Sequence[CounterLine]) -> None:
        self.set_lines([row_of(one, only=len(counters) == 1) for one in counters])

    def counters(self) -> tuple[CounterLine, ...]:
        """The counter lines as typed so far; amounts are left open only in the first."""
        rows = [row for row in self.lines() if not row.empty]
        found = [one for row in rows if (one := row.as_counter()) is not None]
        if len(found) != len(rows):
            return ()
        return tuple(
            one if at == 0 or one.amount is not None else replace(one, amount=rows[at].yen)
            for at, one in enumerate(found)
        )

    @property
    def day(self) -> date:
        """The day of the line shown."""
        return self._line.row.date if self._line is not None else date(2000, 1, 1)

    @property
    def incoming(self) -> bool:
        """Whether money came in."""
        return self._line is not None and self._line.row.amount > 0

    # cells

    def _recompute(self, lines: list[CounterRow]) -> None:
        """The first row without an amount takes what the others leave."""
        rest = self._total - sum(row.amount or 0 for row in lines) if self._total else 0
        for row in lines:
            row.rest = rest if row.amount is None and not row.empty else 0
            rest = 0 if row.rest else rest

    def _edited(self, row: CounterRow, key: str) -> None:
        if key == "partner":
            row.partner_id = None
        elif key == "tax":
            row.proposed = row.proposed - {"tax"}
        elif key == "place" and row.place is not None:
            account, sub_id = row.place
            row.like_tax = self._known().accounts.usual_tax(account, sub_id)
            row.tax = choice_of(row.like_tax)
            row.proposed |= {"tax"}

    def _place_words(self, row: CounterRow) -> str:
        return self._known().accounts.name(row.place[0], row.place[1]) if row.place is not None else ""

    def _bank_words(self, row: CounterRow) -> str:
        return self._line.row.text if self._line is not None and row.place is not None else ""

    def _tax_words(self, row: CounterRow) -> str:
        counter = row.as_counter()
        return self._known().tax(counter, incoming=self.incoming, day=self.day) if counter is not None else ""

    def _context(self) -> TaxContext:
        row = self.lines_model.line(self.row())
        if row is None or row.place is None:
            return TaxContext(TaxSide.SALE if self.incoming else TaxSide.PURCHASE, self.day)
        card = self._known().accounts.cards[row.place[0]]
        side = usual_side(card.facts, side_of(row.amount, incoming=self.incoming), TaxKind.TAXABLE)
        return TaxContext(side, self.day, abs(row.yen), row.tax.use if row.tax is not None else TaxUse.TAXABLE)


def _take_partner(row: CounterRow, picked: PickRow) -> None:
    row.partner_id = picked.id
