"""The details of one line's tax (税の詳細) as a strip under the rows: typed by keyboard, Enter takes them, Esc leaves.

    panel.ask(TaxAsked(...)); panel.taken.connect(lambda tax: …); panel.left.connect(…)

Only what applies to the line's side and kind can be reached. An empty tax amount is computed and stands there as a hint; one
that is typed is booked as it is. `settle()` takes what stands there before the page stores.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget
from shiboken6 import isValid

from officesuite.base.errors import Invalid
from officesuite.base.fields import Choice
from officesuite.base.text import Text, language, literal, tr, translate
from officesuite.modules.ledger.pages.common.tax_cell import TaxTable
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import Line, LineTax
from officesuite.modules.ledger.rules.law import credit_percent, reasons_on
from officesuite.modules.ledger.rules.postings import Books, usual_side
from officesuite.modules.ledger.rules.tax_details import Detail, Outcome, outcome, tidied
from officesuite.modules.ledger.rules.words import INVOICE_LABELS, TAX_SIDE_LABELS, TAX_USE_LABELS
from officesuite.ui.buttons import Button
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.date_edit import DateEdit
from officesuite.ui.figures import show_yen
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, column, grounded, label, row, set_words
from officesuite.ui.yen_edit import YenEdit

KEYS = "Ctrl+Shift+T"
MODES: dict[TaxMode, Text] = {
    TaxMode.INCLUSIVE: translate("Ledger", "Tax within"),
    TaxMode.EXCLUSIVE: translate("Ledger", "Tax on top"),
    TaxMode.SEPARATE: translate("Ledger", "Tax on its own line"),
}
LABELS: dict[Detail, Text] = {
    Detail.MODE: translate("Ledger", "Way of tax"),
    Detail.AMOUNT: translate("Ledger", "Tax amount"),
    Detail.TAX_DATE: translate("Ledger", "Day of the purchase or sale"),
    Detail.SIDE: translate("Ledger", "Counts as"),
    Detail.USE: translate("Ledger", "Use"),
    Detail.INVOICE: translate("Ledger", "Invoice status"),
    Detail.REASON: translate("Ledger", "Reason for books only"),
    Detail.SIMPLE: translate("Ledger", "Class of the simple method"),
}
ACROSS = 4
Key = Qt.Key


@dataclass(frozen=True, slots=True)
class TaxAsked:
    """For which line: its account in words, the line with its tax, the entry's day, its yen (None = none yet), the ways offered."""

    account: str
    line: Line
    day: date
    amount: int | None
    modes: tuple[TaxMode, ...] = tuple(MODES)


class TaxPanel(QWidget):
    """See the module."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, books: Callable[[], Books], taxes: Callable[[], TaxTable]) -> None:
        super().__init__()
        grounded(self, "accentSofter")
        self._books, self._taxes = books, taxes
        self._asked: TaxAsked | None = None
        self._told = Outcome(None, frozenset())
        self.mode, self.side, self.use = ChoiceEdit(), ChoiceEdit(), ChoiceEdit()
        self.invoice, self.reason, self.simple = ChoiceEdit(), ChoiceEdit(), ChoiceEdit()
        self.amount, self.tax_date = YenEdit(), DateEdit()
        self.editors: dict[Detail, Any] = {
            Detail.MODE: self.mode, Detail.AMOUNT: self.amount, Detail.TAX_DATE: self.tax_date, Detail.SIDE: self.side,
            Detail.USE: self.use, Detail.INVOICE: self.invoice, Detail.REASON: self.reason, Detail.SIMPLE: self.simple,
        }  # fmt: skip
        self._lay_out()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.hide()

    def _lay_out(self) -> None:
        px = theme().px
        self._title = label("", role="bodyStrong", tone="accentText")
        self._sum = label("", role="label", tone="text2")
        self.take_button = Button(tr("Ledger", "Take"), kind="plain", small=True, on=self.finish)
        self.take_button.shortcut_words = "Enter"
        leave = Button(tr("Ledger", "Leave it"), kind="ghost", small=True, on=self.leave)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(2))
        for at, (detail, editor) in enumerate(self.editors.items()):
            above, across = 2 * (at // ACROSS), at % ACROSS
            words = label(LABELS[detail], role="label", tone="text2")
            words.setBuddy(editor)
            editor.setAccessibleName(str(LABELS[detail]))
            editor.setMinimumWidth(px(96))
            editor.installEventFilter(self)
            editor.changed.connect(self._follow)
            grid.addWidget(words, above, across)
            grid.addWidget(editor, above + 1, across)
            grid.setColumnStretch(across, 1)
            grid.setColumnMinimumWidth(across, px(96))
        head = row(Icon("percent", "accentText", size=16), self._title, 1, self._sum, leave, self.take_button)
        self.setLayout(column(head, grid, spacing=4, margins=(20, 6, 16, 8)))

    # asking

    @property
    def asking(self) -> bool:
        """Whether it stands open."""
        return self._asked is not None

    def ask(self, asked: TaxAsked) -> None:
        """Opens for a line; the first field that applies gets the focus."""
        tax = asked.line.tax
        assert tax is not None
        self._asked = asked
        set_words(self._title, tr("Ledger", "Tax of {account}", account=asked.account))
        self._offer(asked, tax)
        self.mode.set_value(str(int(tax.mode)))
        self.amount.set_value(tax.amount)
        self.tax_date.near = self.tax_date.today = asked.day
        self.tax_date.set_value(tax.tax_date or asked.day)
        self.side.set_value(tax.side.value if tax.side not in (None, self._usual(asked)) else None)
        self.use.set_value(tax.use.value)
        self.invoice.set_value(tax.invoice.value if tax.invoice is not None else None)
        self.reason.set_value(tax.reason or None)
        self.simple.set_value(str(tax.simple))
        for editor in self.editors.values():
            editor.set_problem("")
        self._follow()
        self.show()
        first = next(
            (self.editors[detail] for detail in self.editors if detail in self._told.applies), self.take_button
        )
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _usual(self, asked: TaxAsked) -> TaxSide:
        """The side that follows from the account."""
        books, line = self._books(), asked.line
        found = books.category(line.tax.category, asked.day) if line.tax is not None else None
        return usual_side(books.accounts[line.account_id], line.side, found.kind) if found is not None else TaxSide.NONE

    def _offer(self, asked: TaxAsked, tax: LineTax) -> None:
        self.mode.set_choices([Choice(str(int(mode)), MODES[mode]) for mode in asked.modes])
        usual = TAX_SIDE_LABELS[self._usual(asked)]
        self.side.set_choices(
            [Choice(side.value, TAX_SIDE_LABELS[side]) for side in TaxSide if side is not TaxSide.NONE],
            empty=tr("Ledger", "Usual ({side})", side=usual),
        )
        self.use.set_choices([Choice(use.value, TAX_USE_LABELS[use]) for use in TaxUse])
        statuses = (Invoice.QUALIFIED, Invoice.UNREGISTERED, Invoice.BOOK)
        self.invoice.set_choices([Choice(one.value, INVOICE_LABELS[one]) for one in statuses], empty=" ")
        self._offer_reasons(asked, tax.reason)
        self.simple.set_choices(
            [Choice("0", translate("Ledger", "Not said")),
             *(Choice(str(one), literal(tr("Ledger", "Class {number}", number=one))) for one in range(1, 7))]
        )  # fmt: skip

    def _offer_reasons(self, asked: TaxAsked, kept: str) -> None:
        """The reasons in force on the tax date that cover the amount, and the one that stands there already."""
        day, words = self._day(asked), language()
        found = [
            one for one in reasons_on(self._taxes().reasons, day) if asked.amount is None or one.covers(asked.amount)
        ]
        choices = [Choice(one.code, literal(one.label(words))) for one in found]
        if kept and kept not in {one.code for one in found}:
            choices.append(Choice(kept, literal(self._taxes().reason(kept))))
        if [one.value for one in choices] != [self.reason.itemData(at) for at in range(1, self.reason.count())]:
            self.reason.set_choices(choices, empty=translate("Ledger", "Choose one"))
            self.reason.set_value(kept or None)

    # what stands there

    def _day(self, asked: TaxAsked) -> date:
        try:
            return self.tax_date.value() or asked.day
        except Invalid:
            return asked.day

    def draft(self) -> LineTax:
        """The tax as it stands in the fields; an amount or day that cannot be read counts as not typed."""
        asked = self._asked
        assert asked is not None
        before = asked.line.tax
        assert before is not None
        day = self._day(asked)
        try:
            amount = self.amount.value()
        except Invalid:
            amount = None
        side, invoice, mode = self.side.value(), self.invoice.value(), self.mode.value()
        tax = replace(
            before, mode=TaxMode(int(mode)) if mode else before.mode, side=TaxSide(side) if side else None,
            use=TaxUse(self.use.value() or TaxUse.TAXABLE), invoice=Invoice(invoice) if invoice else None,
            reason=self.reason.value() or "", simple=int(self.simple.value() or 0), amount=amount,
            tax_date=None if day == asked.day else day,
        )  # fmt: skip
        same_law = (tax.tax_date, tax.invoice) == (before.tax_date, before.invoice)
        return replace(tax, credit_percent=before.credit_percent if same_law else None)

    def _follow(self) -> None:
        """What applies, the computed tax as a hint, the percentage of the day, after each change."""
        asked = self._asked
        if asked is None:
            return
        tax = self.draft()
        told = self._told = outcome(replace(asked.line, tax=tax), self._books(), day=asked.day, amount=asked.amount)
        for detail, editor in self.editors.items():
            editor.setEnabled(detail in told.applies)
        self._offer_reasons(asked, tax.reason)
        self._name_statuses(asked, tax)
        hint = show_yen(told.computed) if told.computed is not None and Detail.AMOUNT in told.applies else ""
        self.amount.setPlaceholderText(hint)
        self.amount.set_problem(str(told.warning) if told.warning is not None else "", warning=True)
        set_words(self._sum, self._sums(told), tone="warn" if told.warning is not None else "text2")

    def _name_statuses(self, asked: TaxAsked, tax: LineTax) -> None:
        """経過措置 70%: by the tax date; the first choice says what the partner's registration leads to."""
        books, day = self._books(), self._day(asked)
        percent = tax.credit_percent if tax.invoice is Invoice.UNREGISTERED else None
        percent = credit_percent(books.credit_rates, day) if percent is None else percent
        transitional = tr("Ledger", "Transitional {percent}%", percent=percent)
        partner = books.partners.get(asked.line.partner_id) if asked.line.partner_id is not None else None
        usual = partner.invoice_on(day) if partner is not None else Invoice.QUALIFIED
        words = transitional if usual is Invoice.UNREGISTERED else str(INVOICE_LABELS[usual])
        self.invoice.setItemText(0, tr("Ledger", "Usual: {status}", status=words))
        self.invoice.setItemText(2, transitional)

    def _sums(self, told: Outcome) -> str:
        if told.split is None:
            return ""
        words = tr("Ledger", "Tax {tax}   base {base}   with tax {gross}", tax=show_yen(told.split.booked),
                   base=show_yen(told.split.gross - told.split.booked), gross=show_yen(told.split.gross))  # fmt: skip
        if told.warning is not None and told.computed is not None:
            words = tr("Ledger", "{yen} would follow from the amount", yen=show_yen(told.computed)) + "   " + words
        return words

    # taking and leaving

    def finish(self) -> bool:
        """Enter: takes what stands there; False when something in it cannot be."""
        if self._asked is None:
            return True
        if not self._readable():
            return False
        tax = tidied(self.draft(), self._told.applies)
        self._close()
        self.taken.emit(tax)
        return True

    def _readable(self) -> bool:
        """Whether it can be taken; else the first field that is wrong says why."""
        for editor in (self.amount, self.tax_date):
            try:
                if editor.isEnabled():
                    editor.value()
            except Invalid as error:
                return self._wrong(editor, str(error))
        if self._told.axes is None:
            return self._wrong(
                self.tax_date, tr("Ledger", "Choose a day on which the line's tax category is in force.")
            )
        if Detail.REASON in self._told.applies and not self.reason.value():
            return self._wrong(self.reason, tr("Ledger", "To deduct by the books alone, choose the reason."))
        return True

    def _wrong(self, editor: Any, words: str) -> bool:
        editor.set_problem(words)
        set_words(self._sum, words, tone="danger")
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def leave(self) -> None:
        """Esc: as it was."""
        if self._asked is not None:
            self._close()
            self.left.emit()

    def settle(self) -> bool:
        """Takes what stands there, if it is open: before the page stores."""
        return self.finish()

    def _close(self) -> None:
        self._asked = None
        self.hide()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes on elsewhere in the window means what was typed."""
        if not isValid(self) or self._asked is None or before is None or now is None:
            return
        if self.isAncestorOf(before) and not self.isAncestorOf(now) and now.window() is self.window():
            QTimer.singleShot(0, self, self._left_behind)

    def _left_behind(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and not self.isAncestorOf(now):
            self.finish()

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or getattr(watched, "composing", False):
            return False
        if isinstance(watched, DateEdit) and watched.calendar_open:
            return False
        enter, esc = event.key() in (Key.Key_Return, Key.Key_Enter), event.key() == Key.Key_Escape
        if not enter and not esc:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.leave() if esc else self.finish()
            return True
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in the strip; Enter and Esc end it."""
        parts = [one for one in (*self.editors.values(), self.take_button) if one.isEnabled()]
        here = next((at for at, one in enumerate(parts) if one.hasFocus()), -1)
        part = parts[(here + (1 if forward else -1)) % len(parts)]
        part.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def hints(self) -> list[tuple[str, str]]:
        """The keys that matter here."""
        return [("Tab", tr("Ledger", "Next field")), ("F4", tr("Ledger", "Candidates")), ("Enter", tr("Ledger", "Take")),
                ("Esc", tr("Ledger", "Leave it"))]  # fmt: skip
