"""The statements (決算書) on screen beside last year's, down to the ledger of each account; printed as the law's papers."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from officesuite.base.text import tr
from officesuite.modules.ledger.pages.reports.report_page import ReportPage, check, held
from officesuite.modules.ledger.pages.reports.sheet_paper import book_head
from officesuite.modules.ledger.pages.reports.sheets import Sheet
from officesuite.modules.ledger.pages.reports.statement_views import KIND_LABELS, Kind, statement_sheet
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind
from officesuite.modules.ledger.papers.balance_sheet import BalanceSheetPaper, build_balance_sheet
from officesuite.modules.ledger.papers.equity import EquityPaper, build_equity
from officesuite.modules.ledger.papers.report import ReportPaper, build_report
from officesuite.modules.ledger.queries.statements import (
    balance_sheet_on,
    cost_report_of,
    equity_of,
    income_statement_of,
)
from officesuite.paper.volumes import Build, pdf
from officesuite.ui.buttons import Segmented
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_yen
from officesuite.ui.jobs import Progress
from officesuite.ui.print_dialog import print_paper
from officesuite.ui.widgets import Chip


class StatementPage(ReportPage):
    """See the module. `kind` opens one of the statements."""

    def __init__(self, desk: Desk, kind: str = Kind.BALANCE, term: str = "") -> None:
        self._kind = Kind(kind)
        self.chip = Chip("")
        super().__init__(desk, title=tr("Ledger", "Statements"), term=term, kind=TermKind.YEAR)
        self.set_chips(self.chip)
        self.pane.trend.hide()
        self.tell()

    def make_switches(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        """Statements first; adjustments after the period."""
        self.kinds = Segmented(list(KIND_LABELS.items()), name=tr("Ledger", "Statements"))
        self.kinds.set_value(self._kind)
        self.kinds.chosen.connect(lambda key: self.choose(Kind(key)))
        self.adjustments, box = check(tr("Ledger", "With adjustments"), self.show_again, on=True)
        return (held(self.kinds),), (box,)

    @property
    def kind(self) -> Kind:
        """The statement that shows."""
        return Kind(self.kinds.value())

    def choose(self, kind: Kind) -> None:
        """Another statement (Ctrl+1 …)."""
        self.kinds.set_value(kind)
        self.show_again()

    def read_sheet(self, session: Session) -> Sheet:
        """The statement that is asked for."""
        return statement_sheet(session, self.kind, self.term.term, without_adjustments=not self.adjustments.value())

    def pane_fits(self) -> bool:
        """The equity's matrix wants the whole width."""
        return self.kind is not Kind.EQUITY

    def tell(self) -> None:
        """Whether both sides of the balance sheet meet."""
        super().tell()
        sheet = self.sheet
        self.chip.setVisible(sheet.balanced is not None and not sheet.empty)
        if sheet.balanced:
            self.chip.set_look(tr("Ledger", "Balanced"), tone="ok", icon="scale")
        else:
            words = tr("Ledger", "Differs by {amount}", amount=show_yen(sheet.difference))
            self.chip.set_look(words, tone="danger", icon="circle-alert")

    def more_keys(self) -> Sequence[tuple[str, Any]]:
        """Ctrl+1 … Ctrl+4 choose the statement."""
        return [(f"Ctrl+{at}", partial(self.choose, kind)) for at, kind in enumerate(Kind, 1)]

    def print(self) -> None:
        """The statement as the law's paper; last year's column stays on the screen and in files."""
        desk, kind, term = self.desk, self.kind, self.term.term
        without = not self.adjustments.value()

        def make(progress: Progress) -> bytes:
            with desk.read() as session:
                return statement_pdf(session, kind, term, today=desk.office.today, without_adjustments=without)

        name = f"{KIND_LABELS[kind]} {term.words()}".replace("/", "-")
        print_paper(desk, self, name=name, title=str(KIND_LABELS[kind]), make=make, silent=True)

    def state(self) -> dict[str, object]:
        """The statement besides."""
        return {**super().state(), "kind": str(self.kind)}

    def restore(self, state: dict[str, object]) -> None:
        if state.get("kind") in tuple(Kind):
            self.kinds.set_value(str(state["kind"]))
        super().restore(state)
        self.show_again()


def statement_pdf(session: Session, kind: Kind, term: Term, *, today: Any, without_adjustments: bool) -> bytes:
    """The paper of a statement as bytes."""
    remark = tr("Ledger", "before adjustments") if without_adjustments else ""
    head = book_head(session, first=term.first, last=term.last, today=today, remark=remark)
    build: Build
    if kind is Kind.BALANCE:
        sheet = balance_sheet_on(session, term.last, without_adjustments=without_adjustments)
        build = partial(build_balance_sheet, BalanceSheetPaper(head, sheet))
    elif kind is Kind.EQUITY:
        build = partial(build_equity, EquityPaper(head, equity_of(session, term.first, term.last)))
    else:
        make = income_statement_of if kind is Kind.INCOME else cost_report_of
        report = make(session, term.first, term.last, without_adjustments=without_adjustments)
        build = partial(build_report, ReportPaper(head, report))
    return pdf([build], title=str(KIND_LABELS[kind]), author=head.office)
