"""The trial balance (試算表) with its five views, the account at the right, and the way down into the ledger and back."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from officesuite.base.text import tr
from officesuite.modules.ledger.pages.reports.report_page import (
    ReportPage,
    check,
    department_choice,
    department_of,
    held,
)
from officesuite.modules.ledger.pages.reports.sheets import Sheet
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind
from officesuite.modules.ledger.pages.reports.trial_views import VIEW_LABELS, Asked, View, trial_sheet
from officesuite.ui.buttons import Segmented
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_yen
from officesuite.ui.widgets import Chip, label

WIDE = frozenset({View.MONTHS, View.DEPARTMENTS})  # views that want the pane's room


class TrialBalancePage(ReportPage):
    """See the module. `view` opens one of the faces, `term` a period (`Term.key`)."""

    def __init__(self, desk: Desk, view: str = View.BALANCES, term: str = "") -> None:
        self._view = View(view)
        self._month: Term | None = None  # what the trend gives back
        kind = TermKind.YEAR if self._view is View.MONTHS else TermKind.MONTH
        self.chip = Chip("")
        super().__init__(desk, title=tr("Ledger", "Trial balances"), term=term, kind=kind)
        self.set_chips(self.chip)
        self.pane.trend_asked.connect(lambda: self.choose(View.MONTHS))
        self.tell()

    def make_switches(self) -> tuple[Sequence[QWidget], Sequence[QWidget]]:
        """Views first; department, sub-accounts, zeros and adjustments after the period."""
        self.views = Segmented(list(VIEW_LABELS.items()), name=tr("Ledger", "View"))
        self.views.set_value(self._view)
        self.views.chosen.connect(lambda key: self.choose(View(key)))
        self.department = department_choice(self.desk)
        self.department.changed.connect(self.show_again)
        words = label(tr("Ledger", "Department"), role="label", tone="text2")
        self._department_box = held(words, self.department)
        self.subs, self._subs_box = check(tr("Ledger", "Sub-accounts"), self.show_again)
        self.zeros, zeros_box = check(tr("Ledger", "Zero balances too"), self.show_again)
        self.adjustments, self._adjustments_box = check(tr("Ledger", "With adjustments"), self.show_again, on=True)
        return (held(self.views),), (self._department_box, self._subs_box, zeros_box, self._adjustments_box)

    @property
    def view(self) -> View:
        """The face that shows."""
        return View(self.views.value())

    def asked_for(self) -> Asked:
        """What the switches ask for."""
        return Asked(self.view, self.term.term, department_of(self.department), self.subs.value(), self.zeros.value(),
                     self.adjustments.value())  # fmt: skip

    def read_sheet(self, session: Session) -> Sheet:
        """The face of the trial balance that is asked for."""
        return trial_sheet(session, self.asked_for())

    def choose(self, view: View) -> None:
        """Another face; the trend of one month says little, so it begins with its fiscal year and gives the month back."""
        self.views.set_value(view)
        term = self.term.term
        if view is View.MONTHS and term.kind is TermKind.MONTH:
            self._month = term
            self.term.set_kind(TermKind.YEAR)
        elif view is not View.MONTHS and self._month is not None and term.kind is TermKind.YEAR:
            month, self._month = self._month, None
            self.term.set_term(month if term.first <= month.first <= term.last else term)
        self.show_again()

    def pane_fits(self) -> bool:
        """Months and departments want the whole width."""
        return self.view not in WIDE

    def tell(self) -> None:
        """Title, badge, and which switches mean something here."""
        super().tell()
        sheet, view = self.sheet, self.view
        self.chip.setVisible(sheet.balanced is not None and not sheet.empty)
        if sheet.balanced:
            self.chip.set_look(tr("Ledger", "Balanced"), tone="ok", icon="scale")
        else:
            words = tr("Ledger", "Differs by {amount}", amount=show_yen(sheet.difference))
            self.chip.set_look(words, tone="danger", icon="circle-alert")
        self._subs_box.setVisible(view is View.BALANCES)
        self._adjustments_box.setVisible(view is not View.MONTHS)
        self._department_box.setVisible(view is not View.DEPARTMENTS and self.department.count() > 2)

    def more_keys(self) -> Sequence[tuple[str, Any]]:
        """Ctrl+1 … Ctrl+5 choose the face."""
        return [(f"Ctrl+{at}", partial(self.choose, view)) for at, view in enumerate(View, 1)]

    def state(self) -> dict[str, object]:
        """View and switches besides."""
        return {**super().state(), "view": str(self.view), "subs": self.subs.value(), "zeros": self.zeros.value()}

    def restore(self, state: dict[str, object]) -> None:
        view = state.get("view")
        if view in tuple(View):
            self.views.set_value(str(view))
        self.subs.set_value(state.get("subs"))
        self.zeros.set_value(state.get("zeros"))
        super().restore(state)
        self.show_again()


def monthly(desk: Desk, **given: Any) -> TrialBalancePage:
    """月次推移表 as a page of its own."""
    return TrialBalancePage(desk, View.MONTHS, **given)


def comparison(desk: Desk, **given: Any) -> TrialBalancePage:
    """前年比較 as a page of its own."""
    return TrialBalancePage(desk, View.LAST_YEAR, **given)
