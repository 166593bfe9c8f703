"""What the ledger prints: every book and statement, with the options of the command line."""

from officesuite.base.declare import Document, Module, Option
from officesuite.base.text import Text, translate
from officesuite.modules.ledger.documents import entries, matrices, statements
from officesuite.modules.ledger.documents.account_books import loader, selector
from officesuite.modules.ledger.documents.asked import (
    ACCOUNT,
    BEFORE_ADJUSTMENTS,
    CORRECTIONS,
    DEPARTMENT,
    PARTNER,
    SUB,
)
from officesuite.modules.ledger.documents.printing import document, slips
from officesuite.modules.ledger.papers.balance_sheet import build_balance_sheet
from officesuite.modules.ledger.papers.equity import build_equity
from officesuite.modules.ledger.papers.journal import build_journal
from officesuite.modules.ledger.papers.ledger import TITLES, BookKind, build_ledger
from officesuite.modules.ledger.papers.matrix import MatrixTitle, build_matrix
from officesuite.modules.ledger.papers.report import build_report
from officesuite.modules.ledger.papers.search_list import build_search_list
from officesuite.modules.ledger.papers.slip import build_slips
from officesuite.modules.ledger.papers.tax_summary import build_tax_summary
from officesuite.modules.ledger.papers.trial_balance import build_trial_balance
from officesuite.modules.ledger.queries.asked import SEARCH_OPTIONS


def _book(key: str, kind: BookKind, *more: Option) -> Document:
    return document(
        key, TITLES[kind], select=selector(kind), load=loader(kind), build=build_ledger,
        options=(ACCOUNT, SUB, DEPARTMENT, *more, CORRECTIONS),
    )  # fmt: skip


def _matrix(
    key: str, label: Text, title: MatrixTitle, make: matrices.Make, *options: Option, so_far: bool = False
) -> Document:
    return document(
        key, label, select=matrices.select_with(make, so_far=so_far), load=matrices.load_with(title, make), build=build_matrix,
        options=options,
    )  # fmt: skip


_select_search, _load_search = entries.searcher(SEARCH_OPTIONS)
_ON = Option("on", translate("Ledger", "Day"))

PART = Module(
    key="ledger",
    label=translate("Ledger", "Ledger"),
    documents=(
        document(
            "ledger.journal", translate("Ledger", "Journal"), select=entries.select_journal, load=entries.load_journal,
            build=build_journal, options=(ACCOUNT, DEPARTMENT, CORRECTIONS),
        ),
        _book("ledger.general-ledger", BookKind.GENERAL, PARTNER),
        _book("ledger.subsidiary-ledger", BookKind.SUBSIDIARY, PARTNER),
        _book("ledger.cash-book", BookKind.CASH),
        _book("ledger.bank-book", BookKind.BANK),
        _book("ledger.receivable-book", BookKind.RECEIVABLE, PARTNER),
        _book("ledger.payable-book", BookKind.PAYABLE, PARTNER),
        document(
            "ledger.trial-balance", translate("Ledger", "Trial balance"), select=statements.select_period,
            load=statements.load_trial_balance, build=build_trial_balance, options=(DEPARTMENT, BEFORE_ADJUSTMENTS),
        ),
        _matrix("ledger.monthly", translate("Ledger", "Monthly trend"), MatrixTitle.MONTHS, matrices.monthly, DEPARTMENT),
        _matrix(
            "ledger.departments", translate("Ledger", "Sums by department"), MatrixTitle.DEPARTMENTS,
            matrices.departments, BEFORE_ADJUSTMENTS,
        ),
        _matrix(
            "ledger.comparison", translate("Ledger", "Comparison with last year"), MatrixTitle.LAST_YEAR,
            matrices.comparison, DEPARTMENT, BEFORE_ADJUSTMENTS, so_far=True,
        ),
        _matrix(
            "ledger.budget", translate("Ledger", "Budget and actual"), MatrixTitle.BUDGET, matrices.budget, DEPARTMENT,
            BEFORE_ADJUSTMENTS, so_far=True,
        ),
        document(
            "ledger.balance-sheet", translate("Ledger", "Balance sheet"), select=statements.select_day,
            load=statements.load_balance_sheet, build=build_balance_sheet, options=(_ON, DEPARTMENT, BEFORE_ADJUSTMENTS),
        ),
        document(
            "ledger.income-statement", translate("Ledger", "Income statement"), select=statements.select_period,
            load=statements.load_income_statement, build=build_report, options=(DEPARTMENT, BEFORE_ADJUSTMENTS),
        ),
        document(
            "ledger.manufacturing-cost", translate("Ledger", "Manufacturing cost report"), select=statements.select_made,
            load=statements.load_cost_report, build=build_report, options=(DEPARTMENT, BEFORE_ADJUSTMENTS),
        ),
        document(
            "ledger.equity", translate("Ledger", "Statement of changes in net assets"), select=statements.select_period,
            load=statements.load_equity, build=build_equity,
        ),
        document(
            "ledger.tax-summary", translate("Ledger", "Consumption tax summary"), select=statements.select_period,
            load=statements.load_tax_summary, build=build_tax_summary, options=(DEPARTMENT,),
        ),
        document(
            "ledger.slip", translate("Ledger", "Transfer slip"), select=entries.select_slips, load=entries.load_slip,
            build=build_slips, options=(DEPARTMENT, CORRECTIONS), builds=slips,
        ),
        document(
            "ledger.search", translate("Ledger", "Entries found"), select=_select_search, load=_load_search,
            build=build_search_list, options=SEARCH_OPTIONS,
        ),
    ),
)  # fmt: skip
