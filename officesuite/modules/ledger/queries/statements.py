"""Statements (決算書) of a period out of the office's sums: the rows are those of `rules.statements`, for screen, paper and file."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.models import JournalEntry, JournalLine
from officesuite.modules.ledger.queries.carrying import chart, year_starts
from officesuite.modules.ledger.queries.sums import account_sums
from officesuite.modules.ledger.rules import equity, statements
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.statements import AccountSum
from officesuite.modules.ledger.rules.trial_balance import TrialRow, trial_balance


def year_to(
    session: Session, day: date, *, department_id: int | None = None, without_adjustments: bool = False
) -> tuple[AccountSum, ...]:
    """Sums from the first day of the day's fiscal year to the day."""
    start = year_starts(session, day, first=day)[0]
    return account_sums(
        session, first=start, last=day, department_id=department_id, without_adjustments=without_adjustments
    )


def balance_sheet_on(
    session: Session, day: date, *, department_id: int | None = None, without_adjustments: bool = False
) -> statements.BalanceSheet:
    """The balance sheet (貸借対照表) at the end of a day, the year's result so far in the equity."""
    plan = chart(session)
    sums = year_to(session, day, department_id=department_id, without_adjustments=without_adjustments)
    if plan.carried_to and all(
        one.account_id != plan.carried_to for one in sums
    ):  # a first year's result has its account too
        place = {id_: at for at, id_ in enumerate(plan.accounts)}
        sums = tuple(sorted((*sums, plan.accounts[plan.carried_to]), key=lambda one: place.get(one.account_id, -1)))
    return statements.balance_sheet(sums, carried_to=plan.carried_to, sole_trader=plan.sole_trader)


def period_sums(
    session: Session, first: date, last: date, *, department_id: int | None = None, without_adjustments: bool = False
) -> tuple[AccountSum, ...]:
    """What a period brought, results not moved at year ends inside it: for the income statement of several years."""
    return account_sums(
        session, first=first, last=last, department_id=department_id, without_adjustments=without_adjustments,
        moves=False,
    )  # fmt: skip


def income_statement_of(
    session: Session, first: date, last: date, *, department_id: int | None = None, without_adjustments: bool = False
) -> statements.IncomeStatement:
    """The income statement (損益計算書) of a period."""
    sums = period_sums(session, first, last, department_id=department_id, without_adjustments=without_adjustments)
    return statements.income_statement(sums, sole_trader=chart(session).sole_trader)


def cost_report_of(
    session: Session, first: date, last: date, *, department_id: int | None = None, without_adjustments: bool = False
) -> statements.CostReport:
    """The manufacturing cost report (製造原価報告書) of a period; without rows where nothing is made."""
    sums = period_sums(session, first, last, department_id=department_id, without_adjustments=without_adjustments)
    return statements.manufacturing_cost(sums)


def trial_rows(
    session: Session, first: date, last: date, *, department_id: int | None = None, without_adjustments: bool = False,
    zeros: bool = False,
) -> tuple[TrialRow, ...]:  # fmt: skip
    """The trial balance (合計残高試算表) with its subtotals."""
    sums = account_sums(
        session, first=first, last=last, department_id=department_id, without_adjustments=without_adjustments,
        every_account=zeros,
    )  # fmt: skip
    return trial_balance(sums, zeros=zeros)


def equity_of(session: Session, first: date, last: date) -> equity.EquityStatement:
    """The statement of changes in equity (株主資本等変動計算書) of a period, causes told by the accounts of each entry."""
    plan = chart(session)
    sums = account_sums(session, first=first, last=last)
    return equity.equity_statement(sums, carried_to=plan.carried_to, changes=_changes(session, first, last))


# ---- why equity changed ------------------------------------------------------------------------------------------------

_ISSUE = translate("Ledger", "Issue of new shares")
_REDUCTION = translate("Ledger", "Reduction of capital")
_DIVIDENDS = translate("Ledger", "Dividends from surplus")
_RESERVES = translate("Ledger", "Transfers between surplus and reserves")
_TREASURY_IN = translate("Ledger", "Purchase of treasury stock")
_TREASURY_OUT = translate("Ledger", "Disposal of treasury stock")
_VALUATION = translate("Ledger", "Changes other than shareholders' equity (net)")
_CAPITAL = (Section.CAPITAL_STOCK, Section.LEGAL_CAPITAL_SURPLUS, Section.OTHER_CAPITAL_SURPLUS)
_EARNED = (Section.LEGAL_RESERVE, Section.RETAINED_EARNINGS)
_EQUITY = (*_CAPITAL, *_EARNED, Section.TREASURY_STOCK, Section.VALUATION)


def _changes(session: Session, first: date, last: date) -> Iterator[equity.EquityChange]:
    """Every change of an equity account in the period with its cause; opening balances from outside are none."""
    sections = {one.account_id: one.section for one in chart(session).accounts.values() if one.section in _EQUITY}
    line = JournalLine
    query = select(line.entry_id, line.account_id, line.side * line.amount).join(
        JournalEntry, JournalEntry.id == line.entry_id
    )
    query = query.where(line.account_id.in_(sections), line.date.between(first, last), JournalEntry.kind != "opening")
    entries: dict[int, list[tuple[int, int]]] = {}
    for entry_id, account_id, net in session.execute(query):
        entries.setdefault(entry_id, []).append((account_id, -net))
    for parts in entries.values():
        for account_id, amount in parts:
            cause = _cause(sections[account_id], {sections[id_] for id_, _ in parts}, sum(a for _, a in parts))
            if cause is not None:
                yield equity.EquityChange(cause, account_id, amount)


def _cause(section: Section, touched: set[Section], total: int) -> Text | None:
    """What an entry did to equity: within it (transfers), from outside (shares, dividends), or None where nobody can tell."""
    if section is Section.VALUATION:
        return _VALUATION
    if Section.TREASURY_STOCK in touched:
        return _TREASURY_OUT if total > 0 else _TREASURY_IN
    if total == 0:
        return _RESERVES if touched <= {*_EARNED, *_CAPITAL} else None
    if touched & set(_CAPITAL) and not touched & set(_EARNED):
        return _ISSUE if total > 0 else _REDUCTION
    if Section.RETAINED_EARNINGS in touched and total < 0:
        return _DIVIDENDS
    return None
