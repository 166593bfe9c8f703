"""Closing several months at once, and what a year's end proposes: the tax settlement (消費税の精算) and the closing entries (損益振替).

Proposals are computed and never posted by themselves. The tax settlement becomes a draft slip that somebody reads first; the
closing entries are only shown, since results are carried over without them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import NotFound
from officesuite.base.text import Text, tr, translate
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.rules import TaxAccounting
from officesuite.modules.ledger.models import Account
from officesuite.modules.ledger.queries.carrying import chart
from officesuite.modules.ledger.queries.facts import Year, years
from officesuite.modules.ledger.queries.sums import account_sums
from officesuite.modules.ledger.rules.chart import Role
from officesuite.modules.ledger.rules.entry import Entry, Line, Side
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.statements import AccountSum
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.rights import CLOSE
from officesuite.office.access import service


@service(CLOSE)
def set_months(
    session: Session, *, fiscal_year_id: int, periods: Sequence[int], state: str, reason: str = ""
) -> None:  # fmt: skip
    """Opens or closes several periods of a year as one action. Reopening needs a reason. Raises Invalid, NotFound."""
    for period in periods:
        set_month(session, fiscal_year_id=fiscal_year_id, period=period, state=state, reason=reason)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the year's end asks for: `entry` None where there is nothing to do, with the reason in `note`. `amount` yen."""

    key: str
    label: Text
    note: Text
    amount: int
    entry: Entry | None


def year_end(session: Session, *, fiscal_year_id: int, tax_due: int | None = None) -> tuple[Proposal, ...]:
    """The proposals for a fiscal year. `tax_due`: yen of the computed return, None = not computed. Raises NotFound."""
    year, sums = _year(session, fiscal_year_id)
    return (_tax_settlement(session, year, sums, tax_due), _closing_entries(session, year, sums))


def closing_entries(session: Session, *, fiscal_year_id: int) -> Proposal:
    """The closing entries of a fiscal year alone, to be shown. Raises NotFound."""
    return _closing_entries(session, *_year(session, fiscal_year_id))


def _year(session: Session, fiscal_year_id: int) -> tuple[Year, Sequence[AccountSum]]:
    year = next((one for one in years(session) if one.id == fiscal_year_id), None)
    if year is None:
        raise NotFound(translate("Ledger", "This fiscal year is not open."))
    return year, account_sums(session, first=year.year.first, last=year.year.last)


# ---- consumption tax -------------------------------------------------------------------------------------------------

_TAX = translate("Ledger", "Settle the consumption tax")


def _tax_settlement(session: Session, year: Year, sums: Sequence[AccountSum], due: int | None) -> Proposal:
    """税抜経理: 仮受 less 仮払 becomes 未払消費税等, what rounding leaves 雑収入 or 雑損失. 税込経理: the tax due is an expense."""
    accounting = company_queries.company(session).tax_accounting
    if accounting is TaxAccounting.EXEMPT:
        return Proposal("tax", _TAX, translate("Ledger", "A tax-exempt business settles no tax."), 0, None)
    if due is None:
        return Proposal("tax", _TAX, translate("Ledger", "Compute the return first."), 0, None)
    parts = (
        _parts_exclusive(session, sums, due)
        if accounting is TaxAccounting.EXCLUSIVE
        else _parts_inclusive(session, due)
    )
    if parts is None:
        note = translate(
            "Ledger", "To settle the tax, give accounts the uses of tax payable and of tax paid and received."
        )
        return Proposal("tax", _TAX, note, due, None)
    words = tr("Ledger", "Consumption tax of the year settled")
    lines = _lines(parts, words)
    if not lines:
        return Proposal("tax", _TAX, translate("Ledger", "Nothing is left to settle."), due, None)
    entry = Entry(year.year.last, lines, adjustment=Adjustment.FINAL, way="slip")
    return Proposal("tax", _TAX, translate("Ledger", "From tax paid and received to tax payable"), due, entry)


_Parts = list[tuple[int, int]]  # (account id, yen, debit positive)


def _parts_exclusive(session: Session, sums: Sequence[AccountSum], due: int) -> _Parts | None:
    paid, received = _role(session, Role.INPUT_TAX), _role(session, Role.OUTPUT_TAX)
    payable = _role(session, Role.TAX_PAYABLE if due >= 0 else Role.TAX_RECEIVABLE)
    if paid is None or received is None or payable is None:
        return None
    balances = {one.account_id: one.closing for one in sums}
    parts = [(received, -balances.get(received, 0)), (paid, -balances.get(paid, 0)), (payable, -due)]
    rest = -sum(amount for _, amount in parts)
    if rest:
        other = _role(session, Role.MISCELLANEOUS_LOSS if rest > 0 else Role.MISCELLANEOUS_INCOME)
        if other is None:
            return None
        parts.append((other, rest))
    return parts


def _parts_inclusive(session: Session, due: int) -> _Parts | None:
    """A refund is miscellaneous income."""
    payable = _role(session, Role.TAX_PAYABLE if due >= 0 else Role.TAX_RECEIVABLE)
    taxes = session.scalar(select(Account.id).where(Account.name == "租税公課", ~Account.inactive))
    expense = taxes if due >= 0 else _role(session, Role.MISCELLANEOUS_INCOME)
    return None if payable is None or expense is None else [(expense, due), (payable, -due)]


def _role(session: Session, role: Role) -> int | None:
    query = select(Account.id).where(Account.role == role.value, ~Account.inactive).order_by(Account.code_key)
    return session.scalar(query.limit(1))


def _lines(parts: _Parts, words: str) -> tuple[Line, ...]:
    """Debits and credits in rows of their own, zero left out."""
    made: list[Line] = []
    for side in Side:
        own = [(account, amount * side) for account, amount in parts if amount * side > 0]
        made += [Line(side, account, amount, row, description=words) for row, (account, amount) in enumerate(own, 1)]
    return tuple(made)


# ---- closing entries -------------------------------------------------------------------------------------------------

CLOSING = translate("Ledger", "Closing entries")


def _closing_entries(session: Session, year: Year, sums: Sequence[AccountSum]) -> Proposal:
    """Every profit-and-loss account to 0, the result to 繰越利益剰余金: shown for the books, carried over without being posted."""
    plan = chart(session)
    parts = [(one.account_id, -one.closing) for one in sums if not one.section.statement.carried and one.closing]
    result = -sum(amount for _, amount in parts)
    if not parts or not plan.carried_to:
        return Proposal("closing", CLOSING, translate("Ledger", "Nothing is left to close."), 0, None)
    entry = Entry(year.year.last, _lines([*parts, (plan.carried_to, result)], tr("Ledger", "Result of the year")),
                  adjustment=Adjustment.FINAL, kind="closing")  # fmt: skip
    note = translate("Ledger", "Carried over by itself: this shows how, and is never posted.")
    return Proposal("closing", CLOSING, note, -result, entry)
