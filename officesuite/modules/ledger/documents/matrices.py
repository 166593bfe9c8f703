"""Statements of many columns on paper: 月次推移表, 部門別, 前年比較, 予算実績; one sheet a statement (balance sheet, income, cost).

Balance-sheet accounts show what they hold, the others what the period brought; sums and results are those of the rules.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.dates import month_end
from officesuite.base.text import Text, language, tr, translate
from officesuite.modules.ledger.documents.asked import Asked, of_key, of_options
from officesuite.modules.ledger.documents.house import House, house
from officesuite.modules.ledger.papers.matrix import Matrix, MatrixColumn, MatrixRow, MatrixTitle, Measure
from officesuite.modules.ledger.queries import sums
from officesuite.modules.ledger.rules.chart import Statement
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.statements import (
    AccountSum,
    RowKind,
    StatementRow,
    income_statement,
    manufacturing_cost,
)
from officesuite.modules.ledger.rules.trial_balance import Part, TrialRow, trial_balance
from officesuite.office.access import today

Yen = tuple[int, ...]
Cells = tuple[int | Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The accounts of a document with their figures (yen, debit positive, by id), its columns, and how a row's yen become cells.

    `columns` and `finish` may be more than the figures: differences, ratios.
    """

    accounts: tuple[AccountSum, ...]
    figures: Mapping[int, Yen]
    columns: tuple[MatrixColumn, ...]
    finish: Callable[[Yen], Cells] = lambda own: own
    totals: int = 0


Make = Callable[[Session, Asked], Table]


def select_with(make: Make, *, so_far: bool = False) -> Callable[..., tuple[str, ...]]:
    """`select` of a document: a key each for the statements that have anything to show.

    `so_far`: without days the fiscal year up to this month, since what is still to come compares with nothing.
    """

    def select_parts(
        session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None,
        **options: Any,
    ) -> tuple[str, ...]:  # fmt: skip
        """Keys of balance sheet, income statement, cost report, as far as they have accounts."""
        if so_far and date_from is None and date_to is None:
            date_to = month_end(today(session))
        whole = of_options(session, date_from, date_to, options)
        used = {_part(one) for one in make(session, whole).accounts}
        return tuple(replace(whole, part=part).key for part in _PARTS if part in used)

    return select_parts


def load_with(title: MatrixTitle, make: Make) -> Callable[..., Matrix]:
    """`load` of a document."""

    def load_part(session: Session, key: str, *, known: House | None = None) -> Matrix:
        """The statement of a key."""
        asked, here = of_key(key), known or house(session)
        table, part = make(session, asked), asked.part or Statement.PL
        rows = _PARTS[part](table, here)
        return Matrix(
            here.head(asked), title, table.columns, rows, table.totals, _SUBJECTS[part].to(language())
        )  # fmt: skip

    return load_part


def _part(one: AccountSum) -> str:
    return Statement.BS if one.section.statement.carried else one.section.statement


# ---- rows ------------------------------------------------------------------------------------------------------------


def _of_column(table: Table, at: int) -> list[AccountSum]:
    """The accounts as if one column were the whole period."""
    return [replace(one, opening=0, debit=table.figures[one.account_id][at], credit=0) for one in table.accounts]


def _width(table: Table) -> range:
    return range(len(next(iter(table.figures.values()), ())))


def _income(table: Table, here: House) -> tuple[MatrixRow, ...]:
    sole = here.chart.sole_trader
    return _merged(
        table, [income_statement(_of_column(table, at), sole_trader=sole, zeros=True).rows for at in _width(table)]
    )


def _cost(table: Table, here: House) -> tuple[MatrixRow, ...]:
    return _merged(table, [manufacturing_cost(_of_column(table, at), zeros=True).rows for at in _width(table)])


def _merged(table: Table, columns: Sequence[Sequence[StatementRow]]) -> tuple[MatrixRow, ...]:
    """The same statement of every column, row by row; a result is called a profit unless it is a loss everywhere."""
    found: list[MatrixRow] = []
    for rows in zip(*columns, strict=True):
        row = next((one for one in rows if (one.amount or 0) > 0), rows[-1])
        label = str(row.label)
        if row.kind is RowKind.SUBTOTAL and row.section is not None:
            label = tr("Ledger", "{section} total", section=row.label)
        cells = () if row.kind is RowKind.HEADING else table.finish(tuple(one.amount or 0 for one in rows))
        found.append(MatrixRow(row.kind, label, cells, row.code, row.level))
        if row.kind is RowKind.SUBTOTAL and [one.label for one in found[-3:-1]] == [str(row.label)] * 2:
            found[-3:] = [replace(found[-2], level=0)]  # 売上高 alone needs no heading and no sum
    return tuple(found)


def _balances(table: Table, here: House) -> tuple[MatrixRow, ...]:
    """Balance-sheet accounts with the sums of their groups, and the result that is not yet in the net assets."""
    held = replace(table, accounts=tuple(one for one in table.accounts if one.section.statement.carried))
    rows: list[MatrixRow] = []
    for column in zip(*(trial_balance(_of_column(held, at), zeros=True) for at in _width(held)), strict=True):
        row = column[0]
        if row.kind is not RowKind.RESULT and row.level in (0, 1, 3):
            yen = tuple(one.sums.closing * _side(one) for one in column)
            level = 1 if row.kind is RowKind.ACCOUNT else 0
            rows.append(MatrixRow(row.kind, str(row.label), table.finish(yen), row.code, level))
    results = [table.figures[one.account_id] for one in table.accounts if not one.section.statement.carried]
    if results:
        result = tuple(-sum(each) for each in zip(*results, strict=True))
        rows.append(MatrixRow(RowKind.RESULT, tr("Ledger", "Net profit or loss"), table.finish(result)))
    return tuple(rows)


def _side(row: TrialRow) -> Side:
    if row.section is not None and row.kind is RowKind.ACCOUNT:
        return row.section.side
    return Side.CREDIT if row.part in (Part.LIABILITIES, Part.NET_ASSETS) else Side.DEBIT


_PARTS: dict[str, Callable[[Table, House], tuple[MatrixRow, ...]]] = {
    Statement.BS: _balances, Statement.PL: _income, Statement.COST: _cost,
}  # fmt: skip
_SUBJECTS: dict[str, Text] = {
    Statement.BS: translate("Ledger", "Balance sheet"),
    Statement.PL: translate("Ledger", "Income statement"),
    Statement.COST: translate("Ledger", "Manufacturing cost report"),
}


# ---- what stands in the columns --------------------------------------------------------------------------------------


def _shown(one: AccountSum) -> int:
    return one.closing if one.section.statement.carried else one.movement


def _switches(asked: Asked) -> dict[str, Any]:
    return {"first": asked.first, "last": asked.last, "without_adjustments": asked.before_adjustments}


def monthly(session: Session, asked: Asked) -> Table:
    """A column a month: balances at its end, or what it brought; then adjustments where there are any, and the period."""
    trend = sums.monthly_sums(
        session, first=asked.first, last=asked.last, department_id=asked.department, moves=asked.part != Statement.PL
    )
    adjusted = any(row.adjustments for row in trend.rows)
    figures: dict[int, Yen] = {}
    for row in trend.rows:
        by_month = row.balances if asked.part in (Statement.BS, "") else row.months
        whole = row.account.closing if asked.part in (Statement.BS, "") else sum(row.months) + row.adjustments
        figures[row.account.account_id] = (*by_month, *((row.adjustments,) if adjusted else ()), whole)
    days = [span.first or span.last for span in trend.months]
    long = len(days) > 12 or language() == "en"  # a number alone is no month in English
    labels = [f"{day:%y/%m}" if long else tr("Ledger", "{month}/M", month=day.month) for day in days]
    labels += [tr("Ledger", "Adjustments")] if adjusted else []
    labels.append(tr("Ledger", "Balance") if asked.part == Statement.BS else tr("Ledger", "Total"))
    return Table(tuple(row.account for row in trend.rows), figures, tuple(map(MatrixColumn, labels)), totals=1)


def departments(session: Session, asked: Asked) -> Table:
    """A column a department, then all of them."""
    found = sums.department_sums(session, **_switches(asked))
    figures = {
        row.account.account_id: (*(_shown(part) for part in row.parts), _shown(row.account)) for row in found.rows
    }
    labels = [name or tr("Ledger", "No department") for _, name in found.columns]
    columns = tuple(map(MatrixColumn, (*labels, tr("Ledger", "Total"))))
    return Table(tuple(row.account for row in found.rows), figures, columns, totals=1)


def comparison(session: Session, asked: Asked) -> Table:
    """This year, last year, the change and the ratio."""
    pairs = sums.comparison(session, department_id=asked.department, **_switches(asked))
    columns = (
        *map(MatrixColumn, (tr("Ledger", "This year"), tr("Ledger", "Last year"), tr("Ledger", "Change"))),
        MatrixColumn(tr("Ledger", "Against last year (%)"), Measure.PERCENT),
    )
    return Table(
        tuple(one.now for one in pairs), {one.now.account_id: (_shown(one.now), _shown(one.before)) for one in pairs}, columns,
        lambda own: (own[0], own[1], own[0] - own[1], percent(own[0], own[1])),
    )  # fmt: skip


def budget(session: Session, asked: Asked) -> Table:
    """Budget, actual, what the actual is above it, and how much is reached; nothing where nothing is budgeted."""
    found = [
        one for one in sums.budget_sums(session, department_id=asked.department, **_switches(asked))
        if not one.now.section.statement.carried
    ]  # fmt: skip
    columns = (
        *map(MatrixColumn, (tr("Ledger", "Budget"), tr("Ledger", "Actual"), tr("Ledger", "Actual less budget"))),
        MatrixColumn(tr("Ledger", "Reached (%)"), Measure.PERCENT),
    )
    if not any(one.budget for one in found):
        return Table((), {}, columns)
    figures = {one.now.account_id: (one.now.movement, one.budget * _normal(one.now)) for one in found}
    return Table(
        tuple(one.now for one in found), figures, columns,
        lambda own: (own[1], own[0], own[0] - own[1], percent(own[0], own[1])),
    )  # fmt: skip


def _normal(one: AccountSum) -> Side:
    return one.section.side.other if one.contra else one.section.side


def percent(part: int, whole: int) -> Decimal | None:
    """`part` in per cent of `whole`; None of nothing."""
    return Decimal(part) * 100 / Decimal(abs(whole)) * (1 if whole > 0 else -1) if whole else None
