"""Every document of the ledger: which papers a range holds, how one is read, how it is drawn. Loaded when something is printed."""

from officesuite.modules.ledger.documents import entries, matrices, statements
from officesuite.modules.ledger.documents.account_books import loader, selector
from officesuite.modules.ledger.documents.printing import Printed, slips
from officesuite.modules.ledger.papers.balance_sheet import build_balance_sheet
from officesuite.modules.ledger.papers.equity import build_equity
from officesuite.modules.ledger.papers.journal import build_journal
from officesuite.modules.ledger.papers.ledger import BookKind, build_ledger
from officesuite.modules.ledger.papers.matrix import MatrixTitle, build_matrix
from officesuite.modules.ledger.papers.report import build_report
from officesuite.modules.ledger.papers.search_list import build_search_list
from officesuite.modules.ledger.papers.slip import build_slips
from officesuite.modules.ledger.papers.tax_summary import build_tax_summary
from officesuite.modules.ledger.papers.trial_balance import build_trial_balance


def _book(kind: BookKind) -> Printed:
    return Printed(selector(kind), loader(kind), build_ledger)


def _matrix(title: MatrixTitle, make: matrices.Make, *, so_far: bool = False) -> Printed:
    return Printed(matrices.select_with(make, so_far=so_far), matrices.load_with(title, make), build_matrix)


PRINTED: dict[str, Printed] = {
    "ledger.journal": Printed(entries.select_journal, entries.load_journal, build_journal),
    "ledger.general-ledger": _book(BookKind.GENERAL),
    "ledger.subsidiary-ledger": _book(BookKind.SUBSIDIARY),
    "ledger.cash-book": _book(BookKind.CASH),
    "ledger.bank-book": _book(BookKind.BANK),
    "ledger.receivable-book": _book(BookKind.RECEIVABLE),
    "ledger.payable-book": _book(BookKind.PAYABLE),
    "ledger.trial-balance": Printed(statements.select_period, statements.load_trial_balance, build_trial_balance),
    "ledger.monthly": _matrix(MatrixTitle.MONTHS, matrices.monthly),
    "ledger.departments": _matrix(MatrixTitle.DEPARTMENTS, matrices.departments),
    "ledger.comparison": _matrix(MatrixTitle.LAST_YEAR, matrices.comparison, so_far=True),
    "ledger.budget": _matrix(MatrixTitle.BUDGET, matrices.budget, so_far=True),
    "ledger.balance-sheet": Printed(statements.select_day, statements.load_balance_sheet, build_balance_sheet),
    "ledger.income-statement": Printed(statements.select_period, statements.load_income_statement, build_report),
    "ledger.manufacturing-cost": Printed(statements.select_made, statements.load_cost_report, build_report),
    "ledger.equity": Printed(statements.select_period, statements.load_equity, build_equity),
    "ledger.tax-summary": Printed(statements.select_period, statements.load_tax_summary, build_tax_summary),
    "ledger.slip": Printed(entries.select_slips, entries.load_slip, build_slips, slips),
    "ledger.search": Printed(entries.select_search, entries.load_search, build_search_list),
}
