"""The statements (決算書) as sheets: balance sheet, income statement, manufacturing cost, changes in equity.

The first three stand beside the same period a year before; their rows are those that `rules.statements` gives to paper.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from sqlalchemy.orm import Session

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.pages.reports.sheets import Link, Look, Measure, Sheet, SheetColumn, SheetRow, Value
from officesuite.modules.ledger.pages.reports.terms import Term
from officesuite.modules.ledger.pages.reports.trial_views import percent
from officesuite.modules.ledger.queries.statements import (
    balance_sheet_on,
    cost_report_of,
    equity_of,
    income_statement_of,
)
from officesuite.modules.ledger.queries.sums import year_before
from officesuite.modules.ledger.rules.statements import RowKind, StatementRow


class Kind(StrEnum):
    """Which statement."""

    BALANCE = "balance-sheet"
    INCOME = "income-statement"
    COST = "cost-report"
    EQUITY = "equity"


KIND_LABELS: dict[Kind, Text] = {
    Kind.BALANCE: translate("Ledger", "Balance sheet"),
    Kind.INCOME: translate("Ledger", "Income statement"),
    Kind.COST: translate("Ledger", "Manufacturing cost report"),
    Kind.EQUITY: translate("Ledger", "Statement of changes in equity"),
}
_LOOKS = {
    RowKind.HEADING: Look.HEADING, RowKind.ACCOUNT: Look.ACCOUNT, RowKind.SUBTOTAL: Look.SUBTOTAL,
    RowKind.RESULT: Look.RESULT, RowKind.MEMO: Look.MEMO,
}  # fmt: skip


def statement_sheet(session: Session, kind: Kind, term: Term, *, without_adjustments: bool = False) -> Sheet:
    """The statement of a period; a balance sheet is that of the period's last day."""
    return _MAKERS[kind](session, term, without_adjustments)


def _balance(session: Session, term: Term, without: bool) -> Sheet:
    now = balance_sheet_on(session, term.last, without_adjustments=without)
    before = balance_sheet_on(session, year_before(term.first, term.last)[1], without_adjustments=without)
    share = translate("Ledger", "Share of assets (%)")
    rows = _compared(now.rows, before.rows, now.total_assets)
    difference = now.difference
    return Sheet(str(KIND_LABELS[Kind.BALANCE]), term.words(), _columns(share), rows, balanced=difference == 0,
                 difference=difference, key=Kind.BALANCE.value)  # fmt: skip


def _income(session: Session, term: Term, without: bool) -> Sheet:
    now = income_statement_of(session, term.first, term.last, without_adjustments=without)
    before = income_statement_of(session, *year_before(term.first, term.last), without_adjustments=without)
    share = translate("Ledger", "Share of sales (%)")
    rows = _compared(now.rows, before.rows, now.sales)
    return Sheet(str(KIND_LABELS[Kind.INCOME]), term.words(), _columns(share), rows, key=Kind.INCOME.value)


def _cost(session: Session, term: Term, without: bool) -> Sheet:
    now = cost_report_of(session, term.first, term.last, without_adjustments=without)
    before = cost_report_of(session, *year_before(term.first, term.last), without_adjustments=without)
    share = translate("Ledger", "Share of cost (%)")
    rows = _compared(now.rows, before.rows, now.total_cost)
    return Sheet(str(KIND_LABELS[Kind.COST]), term.words(), _columns(share), rows, key=Kind.COST.value)


def _columns(share: Text) -> tuple[SheetColumn, ...]:
    return (
        SheetColumn("now", translate("Ledger", "This year"), width=124, strong=True),
        SheetColumn("share", share, Measure.PERCENT, 84, faint=True, rule=True),
        SheetColumn("before", translate("Ledger", "Last year"), width=124),
        SheetColumn("change", translate("Ledger", "Change"), width=116),
    )


_Key = tuple[object, ...]


def _key(row: StatementRow) -> _Key:
    """What is the same row a year before: an account, a subtotal or result by its key, a heading by its words."""
    words = row.label.source if not row.account_id and not row.key else ""
    return (row.kind, row.account_id, row.key, words, row.level, row.section)


def _compared(now: Sequence[StatementRow], before: Sequence[StatementRow], whole: int) -> tuple[SheetRow, ...]:
    """The rows of both years in one order, each with its share of `whole`."""
    figures = {_key(row): row.amount for row in before}
    present = {_key(row) for row in now}
    made: list[SheetRow] = []
    for row in _merged(now, before):
        key = _key(row)
        amount = row.amount if key in present else (0 if row.amount is not None else None)
        old = figures.get(key)
        values: tuple[Value, ...] = (None, None, None, None)
        if amount is not None or old is not None:
            values = (amount or 0, percent(amount or 0, whole), old or 0, (amount or 0) - (old or 0))
        made.append(_row(row, values))
    return tuple(made)


def _merged(now: Iterable[StatementRow], before: Sequence[StatementRow]) -> list[StatementRow]:
    """This year's rows with those that only last year had, each after the row it followed then."""
    rows = list(now)
    places = {_key(row) for row in rows}
    previous: _Key | None = None
    for row in before:
        key = _key(row)
        if key not in places:
            at = next((index + 1 for index, one in enumerate(rows) if _key(one) == previous), 0)
            rows.insert(at, row)
            places.add(key)
        previous = key
    return rows


def _row(row: StatementRow, values: tuple[Value, ...]) -> SheetRow:
    link = Link(row.account_id) if row.account_id else None
    key = ":".join(str(part) for part in _key(row))
    return SheetRow(_LOOKS[row.kind], row.label, values, row.code, row.level, key, link)


def _equity(session: Session, term: Term, without: bool) -> Sheet:
    found = equity_of(session, term.first, term.last)
    columns = tuple(
        SheetColumn(f"c{at}", one.label, width=96, strong=one.account_id is None, rule=one.account_id is None)
        for at, one in enumerate(found.columns)
    )
    rows = tuple(
        SheetRow(_LOOKS[one.kind], one.label, tuple(one.amounts), key=f"{one.label.source}:{at}",
                 level=1 if one.kind is RowKind.ACCOUNT else 0)
        for at, one in enumerate(found.rows)
    )  # fmt: skip
    return Sheet(str(KIND_LABELS[Kind.EQUITY]), term.words(), columns, rows, name_label=translate("Ledger", "Cause of change"),
                 codes=False, key=Kind.EQUITY.value)  # fmt: skip


_MAKERS: dict[Kind, Callable[[Session, Term, bool], Sheet]] = {
    Kind.BALANCE: _balance,
    Kind.INCOME: _income,
    Kind.COST: _cost,
    Kind.EQUITY: _equity,
}
