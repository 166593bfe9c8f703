"""The details of the tax of the row being typed in a book: opened by a key, taken into the row, which posts as ever."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from officesuite.base.text import tr
from officesuite.modules.ledger.pages.books.line import BookLine
from officesuite.modules.ledger.pages.common.tax_panel import TaxAsked, TaxPanel
from officesuite.modules.ledger.rules.axes import TaxMode
from officesuite.modules.ledger.rules.entry import LineTax

if TYPE_CHECKING:
    from officesuite.modules.ledger.pages.books.page import BookPage

WAYS = (TaxMode.INCLUSIVE, TaxMode.EXCLUSIVE)  # tax on a line of its own belongs on a slip


class TaxDetails:
    """One a page; `panel` stands under the rows."""

    def __init__(self, page: "BookPage") -> None:
        self._page = page
        self._line: BookLine | None = None
        self.panel = TaxPanel(lambda: page.typist.books, lambda: page.typist.taxes)
        self.panel.taken.connect(self._taken)
        self.panel.left.connect(self._back)

    def ask(self) -> None:
        """Opens the details of the row being typed, of a posted one as its correction; the same key takes them."""
        if self.panel.asking:
            self.panel.finish()
            return
        line = self._line_here()
        if line is None:
            return
        page, asked = self._page, self._page.typist.taxed_line(line)
        tax = line.line_tax()
        if asked is None or tax is None:
            page.say(
                tr("Ledger", "To set the details of its tax, give the row an account and a tax category first."),
                warning=True,
            )
            return
        self._line = line
        name = page.accounts.name(asked.account_id, asked.sub_account_id)
        amount = line.debit or line.credit
        modes = WAYS if tax.mode in (TaxMode.NONE, *WAYS) else (*WAYS, tax.mode)
        self.panel.ask(TaxAsked(name, asked, line.day or page.near, amount, modes))
        QTimer.singleShot(0, page.view, lambda: page.view.scrollTo(page.view.currentIndex()))  # the strip takes room
        page.entering.hint()

    def turn(self) -> None:
        """内税 ⇄ 外税 for the row being typed."""
        line = self._line_here()
        tax = line.line_tax() if line is not None else None
        if line is None or tax is None or line.counter is None:
            return
        mode = TaxMode.INCLUSIVE if tax.mode is TaxMode.EXCLUSIVE else TaxMode.EXCLUSIVE
        with self._page.model.action():
            line.put_tax(replace(tax, mode=mode, amount=None))
            line.retaxed = True

    def _line_here(self) -> BookLine | None:
        """The row being typed; a posted row under the cursor is typed anew, unless it cannot be."""
        page = self._page
        page.view.commit()
        if page.model.line(page.view.currentIndex().row()) is None:
            page.entering.mend(page.view.current(), "tax", "")
            page.view.commit()
            if page.model.mending is None:
                return None
        line: BookLine = page.model.typed_line
        return line

    def _taken(self, tax: LineTax) -> None:
        line, self._line = self._line, None
        if line is not None and line is self._page.model.typed_line:
            with self._page.model.action():
                line.put_tax(tax)
                line.retaxed = True
                line.proposed = line.proposed - {"tax"}
        self._back()

    def _back(self) -> None:
        """The strip is gone: the cursor is where it was, unless somebody went on elsewhere."""
        now = self._page.focusWidget()
        if now is None or self.panel.isAncestorOf(now):
            self._page.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.entering.hint()
