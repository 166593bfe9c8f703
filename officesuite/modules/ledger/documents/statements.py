"""Statements on paper, out of the same sums as screen and files: 試算表, 決算書, 株主資本等変動計算書, 消費税集計表."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.text import language
from officesuite.modules.ledger.documents.asked import Asked, of_key, of_options
from officesuite.modules.ledger.documents.house import House, house
from officesuite.modules.ledger.papers.balance_sheet import BalanceSheetPaper
from officesuite.modules.ledger.papers.equity import EquityPaper
from officesuite.modules.ledger.papers.report import ReportPaper
from officesuite.modules.ledger.papers.tax_summary import TaxSummary
from officesuite.modules.ledger.papers.trial_balance import TrialBalance
from officesuite.modules.ledger.queries import statements, taxes
from officesuite.modules.ledger.queries.asked import day_of
from officesuite.office.access import today

GROUPS = 1  # how deep the subtotals of a printed trial balance go: 流動資産計


def select_period(
    session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None,
    **options: Any,
) -> tuple[str, ...]:  # fmt: skip
    """The key of the statement of the days; without them of the fiscal year of today. Numbers say nothing here."""
    return (of_options(session, date_from, date_to, options).key,)


def select_day(
    session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None,
    **options: Any,
) -> tuple[str, ...]:  # fmt: skip
    """The key of the balance sheet on `--on`, else on the last day, else of today."""
    day = day_of(options, "on") or date_to or today(session)
    return (of_options(session, day, day, options).key,)


def select_made(
    session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None,
    **options: Any,
) -> tuple[str, ...]:  # fmt: skip
    """The key of the cost report of the days; none where nothing is made."""
    asked = of_options(session, date_from, date_to, options)
    report = statements.cost_report_of(session, *_given(asked), **_switches(asked))
    return (asked.key,) if report.rows else ()


def load_trial_balance(session: Session, key: str, *, known: House | None = None) -> TrialBalance:
    """The trial balance of a key; one department's debits need not be its credits."""
    asked, here = of_key(key), known or house(session)
    return TrialBalance(
        here.head(asked), statements.trial_rows(session, *_given(asked), **_switches(asked)), GROUPS,
        whole=asked.department is None,
    )  # fmt: skip


def load_balance_sheet(session: Session, key: str, *, known: House | None = None) -> BalanceSheetPaper:
    """The balance sheet on the last day of a key."""
    asked, here = of_key(key), known or house(session)
    return BalanceSheetPaper(here.head(asked), statements.balance_sheet_on(session, asked.last, **_switches(asked)))


def load_income_statement(session: Session, key: str, *, known: House | None = None) -> ReportPaper:
    """The income statement of a key."""
    asked, here = of_key(key), known or house(session)
    return ReportPaper(here.head(asked), statements.income_statement_of(session, *_given(asked), **_switches(asked)))


def load_cost_report(session: Session, key: str, *, known: House | None = None) -> ReportPaper:
    """The manufacturing cost report of a key."""
    asked, here = of_key(key), known or house(session)
    return ReportPaper(here.head(asked), statements.cost_report_of(session, *_given(asked), **_switches(asked)))


def load_equity(session: Session, key: str, *, known: House | None = None) -> EquityPaper:
    """The statement of changes in equity of a key."""
    asked, here = of_key(key), known or house(session)
    return EquityPaper(here.head(asked), statements.equity_of(session, asked.first, asked.last))


def load_tax_summary(session: Session, key: str, *, known: House | None = None) -> TaxSummary:
    """The consumption tax summary of a key."""
    asked, here = of_key(key), known or house(session)
    rows = taxes.tax_sums(session, first=asked.first, last=asked.last, department_id=asked.department)
    return TaxSummary(
        here.head(asked), rows, tuple({row.code: row.marked(language()) for row in here.categories}.items())
    )


def _given(asked: Asked) -> tuple[date, date]:
    return asked.first, asked.last


def _switches(asked: Asked) -> dict[str, Any]:
    return {"department_id": asked.department, "without_adjustments": asked.before_adjustments}
