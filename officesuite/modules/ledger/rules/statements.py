"""Statements (決算書) from sums of accounts: balance sheet, income statement in report form, manufacturing cost.

One builder each gives the rows that screen, paper and xlsx show, so that all agree. An amount is yen, positive on its
section's normal side: what stands against it (減価償却累計額) and a loss are negative.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from officesuite.base.text import Text, literal, translate
from officesuite.modules.ledger.rules.chart import Group, Section


@dataclass(frozen=True, slots=True)
class AccountSum:
    """An account over a period: yen, debit positive; `opening` from the start of the period (profit and loss: of the year)."""

    account_id: int
    code: str
    name: str
    section: Section
    contra: bool = False
    opening: int = 0
    debit: int = 0
    credit: int = 0

    @property
    def movement(self) -> int:
        """What the period itself brought, debit positive."""
        return self.debit - self.credit

    @property
    def closing(self) -> int:
        """The balance at the end of the period, debit positive."""
        return self.opening + self.debit - self.credit


class RowKind(StrEnum):
    """What a row of a statement is."""

    HEADING = "heading"  # a section's name; on the balance sheet with its sum
    ACCOUNT = "account"
    SUBTOTAL = "subtotal"
    RESULT = "result"  # 資産合計, 営業利益 …
    MEMO = "memo"  # うち当期純利益: part of the row above


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row. `level` is its indentation; `key` names a subtotal or result; an account's row has its id and code."""

    kind: RowKind
    label: Text
    amount: int | None = None
    level: int = 0
    key: str = ""
    section: Section | None = None
    account_id: int | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class BalanceSheet:
    """A balance sheet (貸借対照表). `profit` is the result of the year so far, part of the equity."""

    assets: tuple[StatementRow, ...]
    liabilities: tuple[StatementRow, ...]
    equity: tuple[StatementRow, ...]
    total_assets: int
    total_liabilities: int
    total_equity: int
    profit: int

    @property
    def rows(self) -> tuple[StatementRow, ...]:
        """Everything in one column: assets, liabilities, equity."""
        return self.assets + self.liabilities + self.equity

    @property
    def difference(self) -> int:
        """Assets less liabilities and equity: 0 unless the sums themselves do not balance."""
        return self.total_assets - self.total_liabilities - self.total_equity


@dataclass(frozen=True, slots=True)
class IncomeStatement:
    """An income statement (損益計算書, 報告式) of a period."""

    rows: tuple[StatementRow, ...]
    sales: int
    cost_of_sales: int
    gross_profit: int
    operating_profit: int
    ordinary_profit: int
    profit_before_tax: int
    net_profit: int


@dataclass(frozen=True, slots=True)
class CostReport:
    """A manufacturing cost report (製造原価報告書); `manufactured` is 当期製品製造原価."""

    rows: tuple[StatementRow, ...]
    total_cost: int
    manufactured: int


@dataclass(frozen=True, slots=True)
class TwoColumnRow:
    """A row as report-form papers print it: details in the inner column (内訳), sums in the outer one (金額)."""

    kind: RowKind
    label: Text
    level: int
    inner: int | None = None
    outer: int | None = None


def profit_of(sums: Iterable[AccountSum]) -> int:
    """The result of the year up to the end of the period: what profit-and-loss accounts hold, a profit positive."""
    return -sum(one.closing for one in sums if not one.section.statement.carried)


# ---- balance sheet --------------------------------------------------------------------------------------------------


def balance_sheet(
    sums: Iterable[AccountSum], *, carried_to: int | None, sole_trader: bool = False, zeros: bool = False
) -> BalanceSheet:
    """The balance sheet at the end of the period.

    The year's result is shown inside the account `carried_to` (繰越利益剰余金), for a sole trader in a row of its own.
    Unclassified accounts stand on the side their balance has. `zeros` shows accounts without a balance too.
    """
    sums = tuple(sums)
    profit = profit_of(sums)
    shown = [
        one for one in sums if zeros or one.closing or (one.account_id == carried_to and not sole_trader and profit)
    ]
    assets = _Column(shown)
    for group in (Group.CURRENT_ASSETS, Group.FIXED_ASSETS, Group.DEFERRED_ASSETS, Group.OWNER_DRAWINGS):
        assets.group(group, by_section=group is Group.FIXED_ASSETS)
    assets.unclassified(debit=True)
    assets.close(translate("Ledger", "Total assets"), "total-assets", RowKind.RESULT)

    liabilities = _Column(shown)
    liabilities.group(Group.CURRENT_LIABILITIES)
    liabilities.group(Group.FIXED_LIABILITIES)
    liabilities.unclassified(debit=False)
    liabilities.close(translate("Ledger", "Total liabilities"), "total-liabilities")

    equity = _Column(shown)
    if sole_trader:
        _shareholders_equity(equity, carried_to=None, profit=0)
        _owners_equity(equity, profit)
    else:
        _shareholders_equity(equity, carried_to=carried_to, profit=profit)
        _owners_equity(equity, 0)
    equity.group(Group.VALUATION)
    equity.close(translate("Ledger", "Total net assets"), "total-equity")
    both = translate("Ledger", "Total liabilities and net assets")
    total = liabilities.total + equity.total
    equity.rows.append(StatementRow(RowKind.RESULT, both, total, key="total-liabilities-and-equity"))
    return BalanceSheet(
        assets=tuple(assets.rows),
        liabilities=tuple(liabilities.rows),
        equity=tuple(equity.rows),
        total_assets=assets.total,
        total_liabilities=liabilities.total,
        total_equity=equity.total,
        profit=profit,
    )


class _Column:
    """One column of the balance sheet while it is written."""

    def __init__(self, shown: Sequence[AccountSum]) -> None:
        self.shown = shown
        self.rows: list[StatementRow] = []
        self.total = 0

    def group(self, group: Group, *, by_section: bool = False) -> None:
        """A heading with its sum and its accounts, where there are any."""
        sections = [section for section in Section if section.group is group]
        accounts = accounts_of(self.shown, sections)
        if not accounts:
            return
        self.heading(group.label, sum(_closing(one) for one in accounts))
        for section in sections if by_section else ():
            self.part(section.label, accounts_of(self.shown, [section]), level=1)
        if not by_section:
            self.accounts(accounts, level=1)

    def heading(self, label: Text, amount: int, *, level: int = 0) -> None:
        self.rows.append(StatementRow(RowKind.HEADING, label, amount, level))
        if level == 0:
            self.total += amount

    def part(self, label: Text, accounts: Sequence[AccountSum], *, level: int) -> None:
        """A heading below the first, already counted in it."""
        if accounts:
            self.heading(label, sum(_closing(one) for one in accounts), level=level)
            self.accounts(accounts, level=level + 1)

    def accounts(self, accounts: Iterable[AccountSum], *, level: int) -> None:
        self.rows += [_row(one, _closing(one), level) for one in accounts]

    def unclassified(self, *, debit: bool) -> None:
        """Unclassified accounts whose balance is on this column's side."""
        accounts = [
            one
            for one in accounts_of(self.shown, [Section.UNCLASSIFIED])
            if (one.closing >= 0 if debit else one.closing < 0)
        ]
        if accounts:
            self.heading(Group.UNCLASSIFIED.label, sum(abs(one.closing) for one in accounts))
            self.rows += [_row(one, abs(one.closing), 1) for one in accounts]

    def close(self, label: Text, key: str, kind: RowKind = RowKind.SUBTOTAL) -> None:
        self.rows.append(StatementRow(kind, label, self.total, key=key))


def _shareholders_equity(column: _Column, *, carried_to: int | None, profit: int) -> None:
    """Capital, capital surplus, retained earnings with the year's result inside `carried_to`, treasury stock."""
    sections = [section for section in Section if section.group is Group.SHAREHOLDERS_EQUITY]
    accounts = accounts_of(column.shown, sections)
    if not accounts and not profit:
        return
    column.heading(Group.SHAREHOLDERS_EQUITY.label, sum(_closing(one) for one in accounts) + profit)
    column.accounts(accounts_of(column.shown, [Section.CAPITAL_STOCK]), level=1)
    surplus = accounts_of(column.shown, [Section.LEGAL_CAPITAL_SURPLUS, Section.OTHER_CAPITAL_SURPLUS])
    column.part(translate("Ledger", "Capital surplus"), surplus, level=1)
    reserve = accounts_of(column.shown, [Section.LEGAL_RESERVE])
    retained = accounts_of(column.shown, [Section.RETAINED_EARNINGS])
    others = sum(_closing(one) for one in retained) + profit
    if reserve or retained or profit:
        earned = translate("Ledger", "Retained earnings")
        column.heading(earned, sum(_closing(one) for one in reserve) + others, level=1)
        column.accounts(reserve, level=2)
    if retained or profit:
        column.heading(Section.RETAINED_EARNINGS.label, others, level=2)
        column.rows += _with_profit(retained, carried_to, profit)
    column.accounts(accounts_of(column.shown, [Section.TREASURY_STOCK]), level=1)


def _with_profit(retained: Sequence[AccountSum], carried_to: int | None, profit: int) -> Iterator[StatementRow]:
    """The retained earnings' rows, the result inside the account it is carried to, or in a row of its own."""
    memo = StatementRow(RowKind.MEMO, translate("Ledger", "of which net profit"), profit, 4, "net-profit")
    for one in retained:
        inside = profit if one.account_id == carried_to else 0
        yield _row(one, _closing(one) + inside, 3)
        if inside:
            yield memo
    if profit and carried_to not in [one.account_id for one in retained]:
        name = translate("Ledger", "Retained earnings brought forward")
        yield StatementRow(RowKind.ACCOUNT, name, profit, 3, section=Section.RETAINED_EARNINGS)
        yield memo


def _owners_equity(column: _Column, profit: int) -> None:
    """A sole trader's own capital, the result in a row of its own."""
    accounts = accounts_of(column.shown, [Section.OWNER_CAPITAL])
    if not accounts and not profit:
        return
    column.heading(Group.OWNER_EQUITY.label, sum(_closing(one) for one in accounts) + profit)
    column.accounts(accounts, level=1)
    if profit:
        column.rows.append(StatementRow(RowKind.ACCOUNT, _OWN_INCOME, profit, 1, "net-profit", Section.OWNER_CAPITAL))


_OWN_INCOME = translate("Ledger", "Income before the blue-return deduction")


# ---- income statement and manufacturing cost --------------------------------------------------------------------------


def income_statement(sums: Iterable[AccountSum], *, sole_trader: bool = False, zeros: bool = False) -> IncomeStatement:
    """The income statement of the period itself: what its months brought, whatever the year had before."""
    report = _Report(tuple(sums), zeros)
    cost = manufacturing_cost(report.sums, zeros=zeros)
    sales = report.section(Section.SALES)
    cost_of_sales = _cost_of_sales(report, cost)
    gross = sales - cost_of_sales
    report.result("gross-profit", translate("Ledger", "Gross profit"), translate("Ledger", "Gross loss"), gross)
    operating = gross - report.section(Section.SGA)
    report.result(
        "operating-profit", translate("Ledger", "Operating profit"), translate("Ledger", "Operating loss"), operating
    )
    ordinary = operating + report.section(Section.NON_OPERATING_INCOME)
    ordinary -= report.section(Section.NON_OPERATING_EXPENSES)
    report.result(
        "ordinary-profit", translate("Ledger", "Ordinary profit"), translate("Ledger", "Ordinary loss"), ordinary
    )
    before = ordinary + report.section(Section.EXTRAORDINARY_INCOME) - report.section(Section.EXTRAORDINARY_LOSSES)
    if not sole_trader:
        profit, loss = (
            translate("Ledger", "Profit before income taxes"),
            translate("Ledger", "Loss before income taxes"),
        )
        report.result("profit-before-tax", profit, loss, before)
    net = before - report.section(Section.INCOME_TAXES)
    profit, loss = translate("Ledger", "Net profit"), translate("Ledger", "Net loss")
    report.result("net-profit", *((_OWN_INCOME, _OWN_INCOME) if sole_trader else (profit, loss)), net)
    return IncomeStatement(
        rows=tuple(report.rows),
        sales=sales,
        cost_of_sales=cost_of_sales,
        gross_profit=gross,
        operating_profit=operating,
        ordinary_profit=ordinary,
        profit_before_tax=before,
        net_profit=net,
    )


def manufacturing_cost(sums: Iterable[AccountSum], *, zeros: bool = False) -> CostReport:
    """The manufacturing cost report of the period; without rows where nothing is made."""
    report = _Report(tuple(sums), zeros)
    total = sum(report.section(section) for section in (Section.MATERIALS, Section.LABOUR, Section.OVERHEAD))
    used = bool(report.rows)
    at = len(report.rows)
    opening, closing = report.accounts(Section.OPENING_WORK), report.accounts(Section.CLOSING_WORK)
    if not used and len(report.rows) == at:
        return CostReport((), 0, 0)
    label = translate("Ledger", "Total manufacturing cost")
    report.rows.insert(at, StatementRow(RowKind.SUBTOTAL, label, total, key="manufacturing-cost"))
    made = total + opening - closing
    report.result("cost-of-goods-manufactured", _MANUFACTURED, _MANUFACTURED, made)
    return CostReport(tuple(report.rows), total, made)


_MANUFACTURED = translate("Ledger", "Cost of goods manufactured")


def _cost_of_sales(report: "_Report", cost: CostReport) -> int:
    """期首棚卸高 + 当期仕入高 + 当期製品製造原価 − 期末棚卸高."""
    start = len(report.rows)
    available = report.accounts(Section.OPENING_INVENTORY) + report.accounts(Section.PURCHASES) + cost.manufactured
    if cost.rows:
        row = StatementRow(RowKind.ACCOUNT, _MANUFACTURED, cost.manufactured, 1, "cost-of-goods-manufactured")
        report.rows.append(row)
    at = len(report.rows)
    closing = report.accounts(Section.CLOSING_INVENTORY)
    if len(report.rows) > at > start:
        label = translate("Ledger", "Goods available for sale")
        report.rows.insert(at, StatementRow(RowKind.SUBTOTAL, label, available, 2, "goods-available"))
    if len(report.rows) > start:
        report.rows.insert(start, StatementRow(RowKind.HEADING, Group.COST_OF_SALES.label))
        total = available - closing
        report.rows.append(StatementRow(RowKind.SUBTOTAL, Group.COST_OF_SALES.label, total, 0, "cost-of-sales"))
    return available - closing


class _Report:
    """A report-form statement while it is written."""

    def __init__(self, sums: Sequence[AccountSum], zeros: bool) -> None:
        self.sums = sums
        self.zeros = zeros
        self.rows: list[StatementRow] = []

    def accounts(self, section: Section) -> int:
        """The accounts of a section; returns their sum."""
        accounts = [one for one in accounts_of(self.sums, [section]) if self.zeros or one.movement]
        self.rows += [_row(one, one.movement * section.side, 1) for one in accounts]
        return sum(one.movement for one in accounts) * section.side

    def section(self, section: Section) -> int:
        """A section with heading and sum, where it has accounts; returns the sum."""
        at = len(self.rows)
        total = self.accounts(section)
        if len(self.rows) > at:
            self.rows.insert(at, StatementRow(RowKind.HEADING, section.label, section=section))
            self.rows.append(StatementRow(RowKind.SUBTOTAL, section.label, total, 0, section.value, section))
        return total

    def result(self, key: str, profit: Text, loss: Text, amount: int) -> None:
        self.rows.append(StatementRow(RowKind.RESULT, loss if amount < 0 else profit, amount, key=key))


def two_columns(rows: Iterable[StatementRow]) -> tuple[TwoColumnRow, ...]:
    """Rows of a report-form statement for paper: a section's sum stands in the outer column beside its last account.

    A section of one account that needs no breakdown (売上高, 法人税等) is one row; 合計 inside the cost stays inside.
    """
    printed: list[TwoColumnRow] = []
    for row in rows:
        last = printed[-1] if printed else None
        if (
            row.kind is RowKind.SUBTOTAL
            and row.level == 0
            and last
            and last.kind is RowKind.ACCOUNT
            and last.outer is None
        ):
            alone = len(printed) >= 2 and printed[-2].kind is RowKind.HEADING
            if alone and row.section in (Section.SALES, Section.INCOME_TAXES):
                printed[-2:] = [TwoColumnRow(RowKind.SUBTOTAL, last.label, 0, outer=row.amount)]
            else:
                printed[-1] = TwoColumnRow(last.kind, last.label, last.level, last.inner, row.amount)
        elif row.kind is RowKind.ACCOUNT or row.level:
            printed.append(TwoColumnRow(row.kind, row.label, row.level, inner=row.amount))
        else:
            printed.append(TwoColumnRow(row.kind, row.label, row.level, outer=row.amount))
    return tuple(printed)


def accounts_of(sums: Iterable[AccountSum], sections: Sequence[Section]) -> list[AccountSum]:
    """The accounts of the sections in the statement's order."""
    return sorted((one for one in sums if one.section in sections), key=lambda one: (one.section.order, one.code))


def _closing(one: AccountSum) -> int:
    return one.closing * one.section.side


def _row(one: AccountSum, amount: int, level: int) -> StatementRow:
    return StatementRow(
        RowKind.ACCOUNT, literal(one.name), amount, level, section=one.section, account_id=one.account_id, code=one.code
    )
