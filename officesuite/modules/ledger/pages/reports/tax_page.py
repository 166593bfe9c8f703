"""The consumption tax summary (消費税集計表) and, beside it, the return by each method, line by line with its source."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid
from officesuite.base.fields import Choice
from officesuite.base.text import Text, tr, translate
from officesuite.modules.company.models import FiscalYear as FiscalYearRow
from officesuite.modules.ledger.pages.reports.report_page import ReportPage, rest_as_slip
from officesuite.modules.ledger.pages.reports.sheet_paper import book_head
from officesuite.modules.ledger.pages.reports.sheets import Sheet as Table
from officesuite.modules.ledger.pages.reports.sheets import SheetRow
from officesuite.modules.ledger.pages.reports.tax_views import (
    ATTRIBUTIONS,
    CALCULATIONS,
    CLASSES,
    METHODS,
    SOURCES,
    Computed,
    Method,
    TaxYear,
    computed,
    rate_labels,
    tax_sheet,
    tax_year,
)
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind
from officesuite.modules.ledger.papers.tax_summary import TaxSummary, build_tax_summary
from officesuite.modules.ledger.queries.taxes import over_cap, tax_sums
from officesuite.modules.ledger.rules.consumption_tax import Attribution, Calculation, RateColumn, TaxReturn
from officesuite.modules.ledger.rules.law import OverCap, over_cap_words
from officesuite.modules.ledger.services.closing import Proposal, year_end
from officesuite.modules.ledger.services.interim_tax import set_interim_tax
from officesuite.modules.ledger.services.rights import CLOSE
from officesuite.paper.volumes import pdf
from officesuite.ui.buttons import Button
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_percent, show_yen
from officesuite.ui.jobs import Progress
from officesuite.ui.notices import Banner
from officesuite.ui.pane import Pane
from officesuite.ui.print_dialog import print_paper
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear, hline, label, row, section
from officesuite.ui.yen_edit import YenEdit

_REMEMBERED = "ledger.tax-summary/method"


class ReturnPane(Pane):
    """The return's computation. `changed` when another method is chosen; `settle_asked`: the settlement as a slip.

    `interim_typed` when an interim payment was typed; it can be where the period is a whole fiscal year.
    """

    changed = Signal()
    interim_typed = Signal()
    settle_asked = Signal()

    def __init__(self, method: Method) -> None:
        super().__init__(wide=(372, 520))
        px = theme().px
        self.method = _choice(METHODS, method.method)
        self.sales = _choice(CALCULATIONS, method.sales)
        self.purchases = _choice(CALCULATIONS, method.purchases)
        self.attribution = _choice(ATTRIBUTIONS, method.attribution)
        self.own_class = ChoiceEdit(CLASSES, empty=tr("Ledger", "By line only"))
        self.own_class.set_value(str(method.own_class) if method.own_class else None)
        self.national, self.local = YenEdit(), YenEdit()
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        editors: tuple[tuple[str, str, ChoiceEdit | YenEdit], ...] = (
            ("method", tr("Ledger", "Method"), self.method), ("sales", tr("Ledger", "Tax of sales"), self.sales),
            ("purchases", tr("Ledger", "Tax of purchases"), self.purchases),
            ("attribution", tr("Ledger", "Common purchases"), self.attribution),
            ("own_class", tr("Ledger", "Business class"), self.own_class),
            ("national", tr("Ledger", "Interim, national"), self.national),
            ("local", tr("Ledger", "Interim, local"), self.local),
        )  # fmt: skip
        for at, (key, words, editor) in enumerate(editors):
            name = label(words, role="label", tone="text2")
            editor.setAccessibleName(words)
            if isinstance(editor, YenEdit):
                editor.editingFinished.connect(self.interim_typed)
            else:
                editor.changed.connect(self._chosen)
            grid.addWidget(name, at, 0)
            grid.addWidget(editor, at, 1)
            self._rows[key] = (name, editor)
        self.feet.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(6))
        self.body.addWidget(section(translate("Ledger", "Computation of the return")))
        self.body.addLayout(grid)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self._follow()

    def show_year(self, year: TaxYear, kept: Method, *, allowed: bool) -> None:
        """The methods the law has for the period, `kept` among them where it may be; what was paid in its interim."""
        self.method.set_choices(year.methods)
        offered = {choice.value for choice in year.methods}
        self.method.set_value(kept.method if kept.method in offered else Method().method)
        for editor, yen in zip((self.national, self.local), year.interim, strict=True):
            editor.set_value(yen or None)
            editor.set_locked(not allowed)
        for key in ("national", "local"):
            for widget in self._rows[key]:
                widget.setVisible(year.whole)
        self._follow()

    def interim(self) -> tuple[int, int]:
        """The interim payments that are typed, yen. Raises Invalid."""
        return self.national.value() or 0, self.local.value() or 0

    def chosen(self) -> Method:
        """The method that is chosen."""
        return Method(self.method.value(), Calculation(self.sales.value()), Calculation(self.purchases.value()),
                      Attribution(self.attribution.value()), int(self.own_class.value() or 0))  # fmt: skip

    def _chosen(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        method = self.method.value()
        for key, on in (
            ("purchases", method == "standard"),
            ("attribution", method == "standard"),
            ("own_class", method == "simplified"),
        ):
            for widget in self._rows[key]:
                widget.setVisible(on)

    def show_return(self, found: Computed, proposal: Proposal | None, over: Sequence[OverCap] = ()) -> None:
        """Every line of the form with its figure and source, the rates apart, and the settlement it leads to.

        `over`: suppliers without a registration from whom more was bought than the credit is given for.
        """
        clear(self._lines)
        for one in over:
            self._lines.addWidget(Banner(over_cap_words(one, show_yen), tone="warn", icon="triangle-alert"))
        done = found.tax_return
        if done is None:
            self._lines.addWidget(Banner(found.problem, tone="warn"))
            return
        self._lines.addWidget(hline())
        for line in done.lines:
            if not line.amount and not line.result and line.key not in ("base", "sales-tax", "purchases"):
                continue
            self._line(line.mark, line.label, line.amount, SOURCES.get(line.key), result=line.result)
        self._facts(done)
        if proposal is not None and proposal.entry is not None:
            settle = Button(tr("Ledger", "Settle as a slip"), icon="notebook-pen", on=self.settle_asked.emit)
            settle.setToolTip(str(proposal.note))
            self._lines.addLayout(row(settle, 1, margins=(0, 8, 0, 0)))

    def _line(self, mark: str, words: Text, amount: int, source: Text | None, *, result: bool) -> None:
        name = label(str(words), role="bodyStrong" if result else "body", wrap=True)
        figure = label(
            show_yen(amount),
            role="bodyStrong" if result else "body",
            tone="danger" if amount < 0 else "text",
            selectable=True,
        )
        sign = label(mark, role="hint", tone="text3")
        sign.setFixedWidth(theme().px(22))
        self._lines.addLayout(row(sign, name, 1, figure, spacing=6))
        if source is not None:
            told = label(str(source), role="hint", tone="text3", wrap=True)
            self._lines.addLayout(row(told, margins=(28, 0, 0, 0)))
        self._lines.addWidget(hline("lineStrong" if result else "line"))

    def _facts(self, done: TaxReturn) -> None:
        """By rate, and how much of the sales is taxable."""
        if len(done.columns) > 1:
            self._lines.addWidget(section(translate("Ledger", "By rate")))
            for one in done.columns:
                self._lines.addWidget(label(_rate_words(one), role="hint", tone="text2", wrap=True, selectable=True))
        ratio = show_percent(_percent(done), 2) if done.all_sales else "—"
        words = tr("Ledger", "Taxable share of sales: {ratio}", ratio=ratio)
        if done.full_deduction:
            words = f"{words}　{tr('Ledger', 'deducted in full')}"
        self._lines.addWidget(label(words, role="hint", tone="text2", wrap=True))


def _percent(done: TaxReturn) -> Decimal:
    """The taxable share of sales in per cent; cut, never rounded up to a limit of the law."""
    ratio = done.taxable_ratio * 10_000
    return Decimal(ratio.numerator // ratio.denominator) / 100


def _rate_words(one: RateColumn) -> str:
    return tr("Ledger", "{rate}%: base {base}, tax {tax}, deductions {less}", rate=f"{one.rate.normalize():f}", base=show_yen(one.base),
              tax=show_yen(one.sales_tax), less=show_yen(one.purchases + one.returns + one.bad_debts))  # fmt: skip


def _choice(choices: Sequence[Choice], value: str) -> ChoiceEdit:
    made = ChoiceEdit(choices)
    made.set_value(value)
    return made


class TaxSummaryPage(ReportPage):
    """See the module."""

    def __init__(self, desk: Desk, term: str = "") -> None:
        super().__init__(desk, title=tr("Ledger", "Consumption tax summary"), term=term, kind=TermKind.YEAR)
        self._kept = _remembered(desk)
        self.computation = ReturnPane(self._kept)
        self.computation.changed.connect(self._method_changed)
        self.computation.interim_typed.connect(self._keep_interim)
        self.computation.settle_asked.connect(self._settle)
        self.proposal: Proposal | None = None
        self.split.addWidget(self.computation)
        self.split.setSizes([theme().px(850), 0, theme().px(380)])
        self._compute()

    def read_sheet(self, session: Session) -> Table:
        """The summary of the period."""
        return tax_sheet(session, self.term.term)

    def pane_fits(self) -> bool:
        """The computation takes the place of the account's pane."""
        return False

    def show_again(self) -> None:
        """The summary and the return anew."""
        super().show_again()
        self._compute()

    def open_row(self, found: SheetRow) -> None:
        """The entries behind a row of the summary."""
        if found.link is not None and found.link.axes:
            term = self.term.term
            self.desk.open("page:ledger.journal", axes_ids=found.link.axes, first=term.first, last=term.last)

    def hints(self) -> Sequence[tuple[str, str]]:
        """Enter leads to the entries here."""
        return (("↑ ↓", tr("Ledger", "Tax category")), ("Enter", tr("Ledger", "Entries")), *super().hints()[2:])

    # the return

    def _method_changed(self) -> None:
        chosen = self._kept = self.computation.chosen()
        self.desk.memory.set(_REMEMBERED, [chosen.method, chosen.sales.value, chosen.purchases.value, chosen.attribution.value,
                                           chosen.own_class])  # fmt: skip
        self._compute()

    def _compute(self) -> None:
        term = self.term.term
        with self.desk.read() as session:
            self.year = tax_year(session, term)
            self.computation.show_year(self.year, self._kept, allowed=self.desk.office.actor.may(CLOSE.key))
            over = over_cap(session, self.year.first, self.year.last)
            found = computed(session, term, self.computation.chosen())
            self.proposal = settlement(session, term, found.tax_return) if found.tax_return is not None else None
        self.computation.show_return(found, self.proposal, over)

    def _keep_interim(self) -> None:
        """Keeps what was typed with the fiscal year; the return follows."""
        try:
            national, local = self.computation.interim()
        except Invalid:
            return  # the field is marked, and says why
        if self.year.whole and (national, local) != self.year.interim:
            with self.desk.showing_errors():
                self.desk.run(set_interim_tax, fiscal_year_id=self.year.id, national=national, local=local)
                self._compute()

    def _settle(self) -> None:
        """The settlement as a slip that is read before it is posted."""
        if self.proposal is not None and self.proposal.entry is not None:
            rest_as_slip(self.desk, self.proposal.entry)

    def print(self) -> None:
        """The summary with the return's computation."""
        desk, term, method = self.desk, self.term.term, self.computation.chosen()

        def make(progress: Progress) -> bytes:
            with desk.read() as session:
                return tax_pdf(session, term, method, today=desk.office.today)

        name = f"{self.sheet.title} {self.sheet.subtitle}".replace("/", "-")
        print_paper(desk, self, name=name, title=self.sheet.title, make=make, silent=True)


def settlement(session: Session, term: Term, done: TaxReturn) -> Proposal | None:
    """What the return asks the books for; only for a whole fiscal year."""
    query = select(FiscalYearRow.id).where(FiscalYearRow.first_day == term.first, FiscalYearRow.last_day == term.last)
    year_id = session.scalar(query)
    if year_id is None:
        return None
    return next(one for one in year_end(session, fiscal_year_id=year_id, tax_due=done.total) if one.key == "tax")


def tax_pdf(session: Session, term: Term, method: Method, *, today: date) -> bytes:
    """The paper of the summary as bytes."""
    head = book_head(session, first=term.first, last=term.last, today=today)
    rows = tax_sums(session, first=term.first, last=term.last)
    paper = TaxSummary(head, rows, tuple(rate_labels(session).items()), computed(session, term, method).tax_return)
    return pdf([partial(build_tax_summary, paper)], title=tr("Ledger", "Consumption tax summary"), author=head.office)


def _remembered(desk: Desk) -> Method:
    """The method chosen last on this PC."""
    kept: Any = desk.memory.get(_REMEMBERED)
    try:
        method, sales, purchases, attribution, own_class = kept
        known = Method(
            str(method), Calculation(sales), Calculation(purchases), Attribution(attribution), int(own_class)
        )
    except (TypeError, ValueError):
        return Method()
    return known if known.method in {choice.value for choice in METHODS} else Method()
