"""The statement of changes in equity (株主資本等変動計算書): a matrix of equity accounts against the causes of change.

Opening balances, one row a cause, the year's net profit, what no cause explains, closing balances: each column adds up,
and the closing row is the balance sheet's equity.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from officesuite.base.text import Text, literal, translate
from officesuite.modules.ledger.rules.chart import Group, Section
from officesuite.modules.ledger.rules.statements import AccountSum, RowKind, accounts_of

EQUITY_GROUPS = (Group.SHAREHOLDERS_EQUITY, Group.VALUATION, Group.OWNER_EQUITY)


@dataclass(frozen=True, slots=True)
class EquityChange:
    """A change of an equity account with its cause (剰余金の配当, 新株の発行 …): yen, an increase positive."""

    cause: Text
    account_id: int
    amount: int


@dataclass(frozen=True, slots=True)
class EquityColumn:
    """An account (`account_id` set) or a sum of the account columns to its left, from `first` (index of a column) on."""

    label: Text
    account_id: int | None = None
    first: int = 0
    section: Section | None = None


@dataclass(frozen=True, slots=True)
class EquityRow:
    """Amounts in yen, one a column. Opening and closing rows are RESULT, causes ACCOUNT, their sum SUBTOTAL."""

    kind: RowKind
    label: Text
    amounts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EquityStatement:
    """The matrix; every row has an amount for every column."""

    columns: tuple[EquityColumn, ...]
    rows: tuple[EquityRow, ...]


def equity_statement(
    sums: Iterable[AccountSum], *, carried_to: int | None, changes: Iterable[EquityChange] = ()
) -> EquityStatement:
    """The statement of a period. The result goes to `carried_to` (繰越利益剰余金, 元入金), a column of its own without it.

    `changes` that name no equity account are left out; what `changes` do not explain stands in "Other changes".
    """
    sums = tuple(sums)
    results = [one for one in sums if not one.section.statement.carried]
    before, profit = -sum(one.opening for one in results), -sum(one.movement for one in results)
    equity = [
        one
        for one in accounts_of(sums, [section for section in Section if section.group in EQUITY_GROUPS])
        if one.opening or one.debit or one.credit or one.account_id == carried_to
    ]
    if carried_to not in [one.account_id for one in equity]:
        equity.append(AccountSum(0, "", "", Section.RETAINED_EARNINGS))
        carried_to = 0
        equity.sort(key=lambda one: (one.section.order, one.code))
    ids = [one.account_id for one in equity]
    result = ids.index(carried_to)
    opening = [-one.opening for one in equity]
    opening[result] += before
    rest = [-one.movement for one in equity]
    causes: dict[Text, list[int]] = {}
    for change in changes:
        if change.account_id in ids:
            at = ids.index(change.account_id)
            causes.setdefault(change.cause, [0] * len(ids))[at] += change.amount
            rest[at] -= change.amount
    named = [row for row in causes.items() if any(row[1])]
    if profit:
        named.append((translate("Ledger", "Net profit or loss"), [0] * len(ids)))
        named[-1][1][result] = profit
    if any(rest):
        named.append((translate("Ledger", "Other changes"), rest))
    columns = _columns(equity)
    changed = [sum(row[at] for _, row in named) for at in range(len(ids))]
    closing = [one + other for one, other in zip(opening, changed, strict=True)]
    rows = [EquityRow(RowKind.RESULT, translate("Ledger", "Opening balance"), _amounts(columns, ids, opening))]
    rows += [EquityRow(RowKind.ACCOUNT, cause, _amounts(columns, ids, row)) for cause, row in named]
    rows.append(EquityRow(RowKind.SUBTOTAL, translate("Ledger", "Total changes"), _amounts(columns, ids, changed)))
    rows.append(EquityRow(RowKind.RESULT, translate("Ledger", "Closing balance"), _amounts(columns, ids, closing)))
    return EquityStatement(tuple(columns), tuple(rows))


_SURPLUS = (Section.LEGAL_CAPITAL_SURPLUS, Section.OTHER_CAPITAL_SURPLUS)
_EARNINGS = (Section.LEGAL_RESERVE, Section.RETAINED_EARNINGS)


def _columns(equity: Sequence[AccountSum]) -> list[EquityColumn]:
    """The accounts with sums after capital surplus, retained earnings, shareholders' equity, and of everything."""
    columns: list[EquityColumn] = []

    def take(sections: Sequence[Section], total: Text | None) -> None:
        accounts = [one for one in equity if one.section in sections]
        first = len(columns)
        columns.extend(EquityColumn(_label(one), one.account_id, section=one.section) for one in accounts)
        if total is not None and len(accounts) > 1:
            columns.append(EquityColumn(total, first=first))

    take([Section.CAPITAL_STOCK], None)
    take(_SURPLUS, translate("Ledger", "Total capital surplus"))
    take(_EARNINGS, translate("Ledger", "Total retained earnings"))
    take([Section.TREASURY_STOCK], None)
    if columns:
        columns.append(EquityColumn(translate("Ledger", "Total shareholders' equity")))
    take([Section.VALUATION, Section.OWNER_CAPITAL], None)
    columns.append(EquityColumn(translate("Ledger", "Total net assets")))
    return columns


def _label(one: AccountSum) -> Text:
    return literal(one.name) if one.account_id else translate("Ledger", "Retained earnings brought forward")


def _amounts(columns: Sequence[EquityColumn], ids: Sequence[int], row: Sequence[int]) -> tuple[int, ...]:
    """A row of accounts spread over the columns, sums filled in."""
    amounts: list[int] = []
    for place, column in enumerate(columns):
        if column.account_id is not None:
            amounts.append(row[ids.index(column.account_id)])
        else:
            amounts.append(sum(amounts[at] for at in range(column.first, place) if columns[at].account_id is not None))
    return tuple(amounts)
