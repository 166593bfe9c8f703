"""The five faces of the trial balance (試算表): balances, months, last year, budget, departments; each makes a `Sheet`.

Balance-sheet accounts show what they hold, profit-and-loss accounts what the period brought.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from sqlalchemy.orm import Session

from officesuite.base.text import Text, literal, tr, translate
from officesuite.modules.company import queries as company_queries
from officesuite.modules.ledger.pages.reports.layouts import Placed, placed, shown_amount, union
from officesuite.modules.ledger.pages.reports.sheets import Link, Look, Measure, Sheet, SheetColumn, SheetRow, Value
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind, month_words
from officesuite.modules.ledger.queries import sums
from officesuite.modules.ledger.queries.budgets import normal_side
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.statements import AccountSum
from officesuite.modules.ledger.rules.trial_balance import TrialSums, trial_sums


class View(StrEnum):
    """Which face."""

    BALANCES = "balances"
    MONTHS = "months"
    LAST_YEAR = "last-year"
    BUDGET = "budget"
    DEPARTMENTS = "departments"


VIEW_LABELS: dict[View, Text] = {
    View.BALANCES: translate("Ledger", "Totals and balances"),
    View.MONTHS: translate("Ledger", "By month"),
    View.LAST_YEAR: translate("Ledger", "Against last year"),
    View.BUDGET: translate("Ledger", "Against budget"),
    View.DEPARTMENTS: translate("Ledger", "By department"),
}
TITLES: dict[View, Text] = {
    View.BALANCES: translate("Ledger", "Trial balance of totals and balances"),
    View.MONTHS: translate("Ledger", "Monthly trend"),
    View.LAST_YEAR: translate("Ledger", "Comparison with last year"),
    View.BUDGET: translate("Ledger", "Budget and actual"),
    View.DEPARTMENTS: translate("Ledger", "Sums by department"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the page is set to. `department_id` None = the whole office; `adjustments`: 決算整理 of the last month count."""

    view: View
    term: Term
    department_id: int | None = None
    subs: bool = False
    zeros: bool = False
    adjustments: bool = True


def trial_sheet(session: Session, asked: Asked) -> Sheet:
    """The sheet that was asked for."""
    made = _MAKERS[asked.view](session, asked)
    return replace(
        made,
        key=asked.view.value,
        title=str(TITLES[asked.view]),
        subtitle=asked.term.words(),
        remark=_remark(session, asked),
    )


def _remark(session: Session, asked: Asked) -> str:
    """What else the reader must know: the department, that adjustments are left out."""
    words = []
    if asked.department_id is not None:
        words.append(department_name(session, asked.department_id))
    if not asked.adjustments and asked.view is not View.MONTHS:
        words.append(tr("Ledger", "before adjustments"))
    return "　".join(words)


def department_name(session: Session, id_: int) -> str:
    """The department's path; for 0 the words for lines without one."""
    found = next((one.path for one in company_queries.departments(session) if one.id == id_), "")
    return found or tr("Ledger", "No department")


def _given(asked: Asked) -> dict[str, object]:
    return {"first": asked.term.first, "last": asked.term.last, "department_id": asked.department_id,
            "without_adjustments": not asked.adjustments}  # fmt: skip


# ---- balances -------------------------------------------------------------------------------------------------------


def _balances(session: Session, asked: Asked) -> Sheet:
    found = sums.account_sums(session, **_given(asked), every_account=asked.zeros)  # type: ignore[arg-type]
    subs: dict[int, list[sums.SubSum]] = {}
    if asked.subs:
        for sub in sums.sub_sums(session, **_given(asked)):  # type: ignore[arg-type]
            subs.setdefault(sub.sums.account_id, []).append(sub)
    figures = {one.account_id: (one.opening,) for one in found}
    rows: list[SheetRow] = []
    total = TrialSums()
    for row in placed(found, figures, results=False):
        own = sum((trial_sums(one) for one in row.accounts), TrialSums())
        rows.append(_balance_row(row, own, asked))
        if row.account is not None:
            total += own
            rows += [_sub_row(one, row.side, asked) for one in subs.get(row.account.account_id, ()) if _told(one, subs)]
    if rows:
        rows.append(SheetRow(Look.RESULT, translate("Ledger", "Total"), _values(total, None), key="total"))
    even = total.debit == total.credit and total.debit_balance == total.credit_balance
    whole = asked.department_id is None
    difference = (total.debit - total.credit) or (total.debit_balance - total.credit_balance)
    return Sheet("", "", _balance_columns(asked.term), tuple(rows), name_at=3, balanced=even if whole else None,
                 difference=difference if whole else 0)  # fmt: skip


def _told(sub: sums.SubSum, subs: Mapping[int, Sequence[sums.SubSum]]) -> bool:
    """Lines without a sub-account are a row of their own only beside others."""
    return sub.sub_account_id != 0 or len(subs[sub.sums.account_id]) > 1


def _balance_columns(term: Term) -> tuple[SheetColumn, ...]:
    brought = {
        TermKind.MONTH: translate("Ledger", "Last month's balance"),
        TermKind.YEAR: translate("Ledger", "Brought forward"),
        TermKind.TO_DATE: translate("Ledger", "Brought forward"),
    }.get(term.kind, translate("Ledger", "Balance before"))
    return (
        SheetColumn("debit_balance", translate("Ledger", "Debit balance"), width=114, strong=True),
        SheetColumn("debit", translate("Ledger", "Debit total"), width=108),
        SheetColumn("opening", brought, width=108, faint=True, rule=True),
        SheetColumn("credit", translate("Ledger", "Credit total"), width=108),
        SheetColumn("credit_balance", translate("Ledger", "Credit balance"), width=114, strong=True),
    )


def _values(own: TrialSums, opening: int | None) -> tuple[Value, ...]:
    return (own.debit_balance, own.debit, opening, own.credit, own.credit_balance)


def _balance_row(row: Placed, own: TrialSums, asked: Asked) -> SheetRow:
    return SheetRow(row.look, row.label, _values(own, own.opening * row.side), _code(row), key=row.key, level=_level(row),
                    link=_link(row, asked))  # fmt: skip


def _sub_row(sub: sums.SubSum, side: Side, asked: Asked) -> SheetRow:
    own = trial_sums(sub.sums)
    label = literal(sub.name) if sub.sub_account_id else translate("Ledger", "(no sub-account)")
    link = Link(sub.sums.account_id, sub.sub_account_id, asked.department_id)
    return SheetRow(Look.SUB, label, _values(own, own.opening * side), sub.code, 2, f"sub:{sub.sums.account_id}:{sub.sub_account_id}",
                    link)  # fmt: skip


def _code(row: Placed) -> str:
    return row.account.code if row.account is not None else ""


def _level(row: Placed) -> int:
    return 1 if row.look is Look.ACCOUNT else 0


def _link(row: Placed, asked: Asked) -> Link | None:
    return Link(row.account.account_id, None, asked.department_id) if row.account is not None else None


# ---- many columns ---------------------------------------------------------------------------------------------------


def _rows(
    accounts: Sequence[AccountSum], figures: Mapping[int, tuple[int, ...]], asked: Asked,
    finish: Callable[[tuple[int, ...]], tuple[Value, ...]] = lambda own: own,
) -> tuple[SheetRow, ...]:  # fmt: skip
    return tuple(
        SheetRow(row.look, row.label, finish(row.figures), _code(row), _level(row), row.key, _link(row, asked))
        for row in placed(accounts, figures)
    )


def _months(session: Session, asked: Asked) -> Sheet:
    """Balances at month ends, movements of months; adjustments apart; the last column is the whole period."""
    found = sums.monthly_sums(session, first=asked.term.first, last=asked.term.last, department_id=asked.department_id,
                              every_account=asked.zeros)  # fmt: skip
    adjusted = any(one.adjustments for one in found.rows)
    figures: dict[int, tuple[int, ...]] = {}
    for one in found.rows:
        carried = one.account.section.statement.carried
        months = one.balances if carried else one.months
        whole = one.account.closing if carried else sum(one.months) + one.adjustments
        figures[one.account.account_id] = (*months, *((one.adjustments,) if adjusted else ()), whole)
    moved = [at for at in range(len(found.months)) if any(one.months[at] for one in found.rows)]
    past = moved[-1] + 1 if moved else 0  # months after the last that moved say nothing yet

    def finish(own: tuple[int, ...]) -> tuple[Value, ...]:
        return tuple(value if at < past or at >= len(found.months) else None for at, value in enumerate(own))

    starts = [span.first or span.last for span in found.months]
    columns = [SheetColumn(f"m{at}", month_words(day), width=60) for at, day in enumerate(starts)]
    years = {day.year for day in starts}
    if len(starts) > 12 or len(years) * 12 < len(starts):
        columns = [replace(one, label=f"{day:%y/%m}") for one, day in zip(columns, starts, strict=True)]
    if adjusted:
        columns.append(SheetColumn("adjustments", translate("Ledger", "Adjustments"), width=64, rule=True))
    else:
        columns[-1] = replace(columns[-1], rule=True)
    columns.append(SheetColumn("whole", translate("Ledger", "Total or balance"), width=84, strong=True))
    return Sheet("", "", tuple(columns), _rows([one.account for one in found.rows], figures, asked, finish))


def _last_year(session: Session, asked: Asked) -> Sheet:
    pairs = sums.comparison(session, **_given(asked))  # type: ignore[arg-type]
    figures = {one.now.account_id: (shown_amount(one.now), shown_amount(one.before)) for one in pairs}
    accounts = [one.now for one in pairs if asked.zeros or any(figures[one.now.account_id])]
    sales = [sum(-figures[one.account_id][at] for one in accounts if one.section.income) for at in (0, 1)]
    columns = (
        SheetColumn("now", translate("Ledger", "This year"), width=116, strong=True),
        SheetColumn("before", translate("Ledger", "Last year"), width=116),
        SheetColumn("change", translate("Ledger", "Change"), width=116),
        SheetColumn("ratio", translate("Ledger", "Against last year (%)"), Measure.PERCENT, 92),
        SheetColumn("share", translate("Ledger", "Share of sales (%)"), Measure.PERCENT, 92, faint=True),
    )

    def finish(own: tuple[int, ...]) -> tuple[Value, ...]:
        return (own[0], own[1], own[0] - own[1], percent(own[0], own[1]), percent(own[0], sales[0]))

    rows = _rows(accounts, figures, asked, finish)
    carried = {f"account:{one.account_id}" for one in accounts if one.section.statement.carried}
    return Sheet("", "", columns, tuple(_without_share(row, carried) for row in rows))


def _without_share(row: SheetRow, carried: set[str]) -> SheetRow:
    """A share of sales says something of income and cost only."""
    balance_sheet = row.key in carried or row.key.startswith(("assets", "liabilities", "net-assets", "unclassified"))
    return replace(row, values=(*row.values[:-1], None)) if balance_sheet else row


def _budget(session: Session, asked: Asked) -> Sheet:
    """Income and cost against the budget of the period's months; a balance has none."""
    found = [one for one in sums.budget_sums(session, **_given(asked))  # type: ignore[arg-type]
             if not one.now.section.statement.carried]  # fmt: skip
    figures = {one.now.account_id: (one.now.movement, one.budget * normal_side(one.now)) for one in found}
    accounts = [one.now for one in found if asked.zeros or any(figures[one.now.account_id])]
    columns = (
        SheetColumn("budget", translate("Ledger", "Budget"), width=116),
        SheetColumn("actual", translate("Ledger", "Actual"), width=116, strong=True),
        SheetColumn("difference", translate("Ledger", "Actual less budget"), width=116),
        SheetColumn("reached", translate("Ledger", "Reached (%)"), Measure.PERCENT, 92),
    )

    def finish(own: tuple[int, ...]) -> tuple[Value, ...]:
        return (own[1], own[0], own[0] - own[1], percent(own[0], own[1]))

    return Sheet("", "", columns, _rows(accounts, figures, asked, finish))


def _departments(session: Session, asked: Asked) -> Sheet:
    found = sums.department_sums(session, first=asked.term.first, last=asked.term.last,
                                 without_adjustments=not asked.adjustments)  # fmt: skip
    figures = {
        one.account.account_id: (*(shown_amount(part) for part in one.parts), shown_amount(one.account))
        for one in found.rows
    }
    columns = [
        SheetColumn(f"d{id_}", name or translate("Ledger", "No department"), width=100) for id_, name in found.columns
    ]
    if columns:
        columns[-1] = replace(columns[-1], rule=True)
    columns.append(SheetColumn("whole", translate("Ledger", "Total"), width=108, strong=True))
    accounts = [one.account for one in found.rows if asked.zeros or any(figures[one.account.account_id])]
    return Sheet("", "", tuple(columns), _rows(union(accounts), figures, asked))


def percent(part: int, whole: int) -> Decimal | None:
    """`part` in per cent of `whole`, one decimal; None of nothing."""
    if not whole:
        return None
    return (Decimal(part) * 100 / Decimal(abs(whole)) * (1 if whole > 0 else -1)).quantize(
        Decimal("0.1"), ROUND_HALF_UP
    )


_MAKERS: dict[View, Callable[[Session, Asked], Sheet]] = {
    View.BALANCES: _balances,
    View.MONTHS: _months,
    View.LAST_YEAR: _last_year,
    View.BUDGET: _budget,
    View.DEPARTMENTS: _departments,
}
