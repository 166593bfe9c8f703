"""The consumption tax return (消費税申告) from a tax summary: standard method, simplified method, 2割特例 and 3割特例.

Yen are cut as the law says: the taxable base below 1,000, tax due and local tax below 100, deductions below 1 (国税通則法118条・
119条). Rates are columns of the form; every figure is kept per rate and in sum.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import permutations

from officesuite.base.errors import Invalid
from officesuite.base.text import Text, translate
from officesuite.modules.company.rules import TaxKind
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide, TaxUse
from officesuite.modules.ledger.rules.return_law import NationalRate, ReturnLaw, SpecialRate


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row of the tax summary (消費税集計): yen, positive in its side's own direction, a return too.

    `net` without tax, `tax` the whole tax, `deductible` what the books deduct of it.
    """

    side: TaxSide
    category: str
    kind: TaxKind
    rate: Decimal
    net: int
    tax: int = 0
    deductible: int = 0
    invoice: Invoice = Invoice.NONE
    credit_percent: int = 100
    use: TaxUse = TaxUse.TAXABLE
    simple: int = 0

    @property
    def gross(self) -> int:
        return self.net + self.tax


class Calculation(StrEnum):
    """How tax is computed from the books."""

    RATIO = "ratio"  # 割戻し計算: from the sum with tax
    ADD_UP = "add-up"  # 積上げ計算: from the tax amounts


class Attribution(StrEnum):
    """How tax on purchases is deducted where it may not be deducted in full."""

    ITEMISED = "itemised"  # 個別対応方式
    PROPORTIONAL = "proportional"  # 一括比例配分方式


@dataclass(frozen=True, slots=True)
class RateColumn:
    """A rate's column of the form, in yen of national tax where not said otherwise."""

    category: str
    rate: Decimal
    local_share: Fraction
    sales: int  # 課税売上高（税抜）, before returns
    base: int  # 課税標準額 ①
    sales_tax: int  # 消費税額 ②
    excess: int  # 控除過大調整税額 ③
    purchases: int  # 控除対象仕入税額 ④
    returns: int  # 返還等対価に係る税額 ⑤
    bad_debts: int  # 貸倒れに係る税額 ⑥

    @property
    def difference(self) -> int:
        """Tax less deductions; negative = too much was paid."""
        return self.sales_tax + self.excess - self.purchases - self.returns - self.bad_debts


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line of the return: its mark on the form (①), words, yen; `result` lines are ruled off."""

    key: str
    mark: str
    label: Text
    amount: int
    result: bool = False


@dataclass(frozen=True, slots=True)
class TaxReturn:
    """A computed return. `due` and `local_due` are before what was paid in the interim; refunds are positive."""

    method: Text
    columns: tuple[RateColumn, ...]
    taxable_sales: int  # 課税資産の譲渡等の対価の額 (税抜, 免税を含み返還を引く)
    all_sales: int  # 資産の譲渡等の対価の額
    full_deduction: bool
    refund: int  # 控除不足還付税額 ⑧
    due: int  # 差引税額 ⑨
    local_refund: int
    local_due: int
    interim: int = 0
    local_interim: int = 0

    def column_sum(self, figure: Callable[[RateColumn], int]) -> int:
        """The sum of a figure over all rates."""
        return sum(figure(column) for column in self.columns)

    @property
    def taxable_ratio(self) -> Fraction:
        """Taxable sales of all sales (課税売上割合), 0 without any."""
        return Fraction(self.taxable_sales, self.all_sales) if self.all_sales > 0 else Fraction(0)

    @property
    def total(self) -> int:
        """What is still to be paid, national and local (消費税及び地方消費税の合計税額); negative = comes back."""
        return self.due + self.local_due - self.refund - self.local_refund - self.interim - self.local_interim

    @property
    def lines(self) -> tuple[FormLine, ...]:
        """The form (第一表) from top to bottom."""
        deductions = self.column_sum(lambda one: one.purchases + one.returns + one.bad_debts)
        return (
            FormLine("base", "①", translate("Ledger", "Taxable base"), self.column_sum(lambda one: one.base)),
            FormLine("sales-tax", "②", translate("Ledger", "Tax on sales"), self.column_sum(lambda one: one.sales_tax)),
            FormLine("excess", "③", translate("Ledger", "Excess deductions"), self.column_sum(lambda one: one.excess)),
            FormLine(
                "purchases", "④", translate("Ledger", "Tax on purchases"), self.column_sum(lambda one: one.purchases)
            ),
            FormLine("returns", "⑤", translate("Ledger", "Tax on returns"), self.column_sum(lambda one: one.returns)),
            FormLine(
                "bad-debts", "⑥", translate("Ledger", "Tax on bad debts"), self.column_sum(lambda one: one.bad_debts)
            ),
            FormLine("deductions", "⑦", translate("Ledger", "Total deductions"), deductions),
            FormLine("refund", "⑧", translate("Ledger", "Tax to be refunded"), self.refund),
            FormLine("due", "⑨", translate("Ledger", "National tax due"), self.due, result=True),
            FormLine("interim", "⑩", translate("Ledger", "National tax paid in the interim"), self.interim),
            FormLine("local-refund", "⑲", translate("Ledger", "Local tax to be refunded"), self.local_refund),
            FormLine("local-due", "⑳", translate("Ledger", "Local tax due"), self.local_due, result=True),
            FormLine("local-interim", "㉑", translate("Ledger", "Local tax paid in the interim"), self.local_interim),
            FormLine("total", "㉖", translate("Ledger", "Total to be paid"), self.total, result=True),
        )


def standard_return(
    rows: Iterable[SummaryRow],
    *,
    law: ReturnLaw,
    start: date,
    months: int = 12,
    sales: Calculation = Calculation.RATIO,
    purchases: Calculation = Calculation.RATIO,
    attribution: Attribution = Attribution.PROPORTIONAL,
    interim: tuple[int, int] = (0, 0),
) -> TaxReturn:
    """The standard method (本則課税) of a taxable period of `months` that begins on `start`; `interim` national and local.

    Raises Invalid where sales are added up (積上げ) and purchases are not: the law allows the other three pairs.
    """
    if sales is Calculation.ADD_UP and purchases is Calculation.RATIO:
        raise Invalid(
            translate("Ledger", "To add up the tax on sales, add up the tax on purchases too: the law asks for both.")
        )
    work = _Work(tuple(rows), law, sales)
    ratio = Fraction(work.taxable_sales, work.all_sales) if work.all_sales > 0 else Fraction(0)
    rule = law.full_on(start)
    full = rule is not None and (
        ratio * 100 >= rule.ratio_percent and work.taxable_sales * 12 <= rule.sales_limit * months
    )
    for one in work.columns:
        deductible = work.purchases(one.share, purchases, None if full else attribution, ratio)
        one.purchases, one.excess = max(deductible, 0), max(-deductible, 0)
    return work.close(translate("Ledger", "Standard method"), full=full, interim=interim)


def simplified_return(
    rows: Iterable[SummaryRow],
    *,
    law: ReturnLaw,
    start: date,
    own_class: int = 0,
    sales: Calculation = Calculation.RATIO,
    interim: tuple[int, int] = (0, 0),
) -> TaxReturn:
    """The simplified method (簡易課税): the deemed purchase rates of the business classes, the best the law allows.

    Sales without a class take the lowest rate among the classes met and `own_class`. Raises Invalid without any class.
    """
    work = _Work(tuple(rows), law, sales)
    deemed = law.deemed(start)
    classes = _Classes.of(work, deemed, own_class)
    best = max(classes.candidates(), key=lambda rule: sum(_cut(rule(one) * one.basis) for one in work.columns))
    for one in work.columns:
        one.purchases = _cut(best(one) * one.basis)
    return work.close(translate("Ledger", "Simplified method"), full=False, interim=interim)


def special_return(
    rows: Iterable[SummaryRow],
    *,
    law: ReturnLaw,
    special: SpecialRate,
    sales: Calculation = Calculation.RATIO,
    interim: tuple[int, int] = (0, 0),
) -> TaxReturn:
    """2割特例 and 3割特例: a fixed part of the tax on sales is deducted. `law.special_for` says which is open."""
    work = _Work(tuple(rows), law, sales)
    for one in work.columns:
        one.purchases = _cut(Fraction(special.percent, 100) * one.basis)
    method = translate("Ledger", "Special deduction ({percent} % to pay)", percent=100 - special.percent)
    return work.close(method, full=False, interim=interim)


# ---- the work behind -------------------------------------------------------------------------------------------------


def _cut(value: Fraction, unit: int = 1) -> int:
    """Cut below `unit` yen, toward zero."""
    whole = abs(value) // unit * unit
    return int(whole if value >= 0 else -whole)


@dataclass(slots=True)
class _Column:
    """A rate's column while it is computed."""

    share: NationalRate
    sales: int = 0
    returned: int = 0  # returns of sales without tax
    base: int = 0
    sales_tax: int = 0
    excess: int = 0
    purchases: int = 0
    returns: int = 0
    bad_debts: int = 0
    by_class: dict[int, int] = field(default_factory=dict)  # business class → gross sales less returns

    @property
    def basis(self) -> int:
        """What deemed and special deductions are taken from (控除対象仕入税額の計算の基礎となる消費税額)."""
        return max(self.sales_tax - self.returns, 0)


class _Work:
    """The rows sorted out: sales by rate, the shares of sales; `close` adds up the form."""

    def __init__(self, rows: Sequence[SummaryRow], law: ReturnLaw, sales: Calculation) -> None:
        self.rows = rows
        taxed = [row for row in rows if row.kind is TaxKind.TAXABLE and row.rate > 0]
        self.columns = [_Column(law.share(category)) for category in dict.fromkeys(row.category for row in taxed)]
        for one in self.columns:
            self._sales(one, [row for row in taxed if row.category == one.share.category], sales)
        untaxed = {
            kind: self._gross(kind, TaxSide.SALE) - self._gross(kind, TaxSide.SALE_RETURN)
            for kind in (TaxKind.EXPORT, TaxKind.EXEMPT)
        }
        self.taxable_sales = sum(one.sales - one.returned for one in self.columns) + untaxed[TaxKind.EXPORT]
        self.all_sales = self.taxable_sales + untaxed[TaxKind.EXEMPT]

    def _gross(self, kind: TaxKind, side: TaxSide) -> int:
        return sum(row.gross for row in self.rows if row.kind is kind and row.side is side)

    @staticmethod
    def _net(share: NationalRate, gross: int) -> int:
        return _cut(Fraction(gross * 100) / (100 + Fraction(share.rate)))

    def _sales(self, one: _Column, rows: Sequence[SummaryRow], sales: Calculation) -> None:
        gross = {side: sum(row.gross for row in rows if row.side is side) for side in TaxSide}
        one.sales = self._net(one.share, gross[TaxSide.SALE])
        one.returned = self._net(one.share, gross[TaxSide.SALE_RETURN])
        one.base = _cut(Fraction(one.sales), 1000)
        if sales is Calculation.ADD_UP:
            one.sales_tax = _cut(one.share.of_tax(sum(row.tax for row in rows if row.side is TaxSide.SALE)))
        else:
            one.sales_tax = _cut(Fraction(one.base) * Fraction(one.share.national) / 100)
        one.returns = _cut(one.share.in_gross(gross[TaxSide.SALE_RETURN]))
        one.bad_debts = _cut(one.share.in_gross(gross[TaxSide.BAD_DEBT]))
        for row in rows:
            if row.side in (TaxSide.SALE, TaxSide.SALE_RETURN):
                sign = 1 if row.side is TaxSide.SALE else -1
                one.by_class[row.simple] = one.by_class.get(row.simple, 0) + sign * row.gross

    def purchases(
        self, share: NationalRate, calculation: Calculation, attribution: Attribution | None, ratio: Fraction
    ) -> int:
        """The deductible national tax of a rate; `attribution` None = in full."""
        rows = [row for row in self.rows if row.category == share.category and row.side.buying]
        if attribution is Attribution.ITEMISED:
            taxable, common = (
                _input_tax([row for row in rows if row.use is use], share, calculation)
                for use in (TaxUse.TAXABLE, TaxUse.COMMON)
            )
            return taxable + _cut(common * ratio)
        whole = _input_tax(rows, share, calculation)
        return whole if attribution is None else _cut(whole * ratio)

    def close(self, method: Text, *, full: bool, interim: tuple[int, int]) -> TaxReturn:
        """Adds up the columns and cuts the tax."""
        columns = tuple(
            RateColumn(
                category=one.share.category,
                rate=one.share.rate,
                local_share=one.share.local_share,
                sales=one.sales,
                base=one.base,
                sales_tax=one.sales_tax,
                excess=one.excess,
                purchases=one.purchases,
                returns=one.returns,
                bad_debts=one.bad_debts,
            )
            for one in self.columns
        )
        difference = sum(column.difference for column in columns)
        due, refund = (_cut(Fraction(difference), 100), 0) if difference >= 0 else (0, -difference)
        local = _local(columns, due - refund)
        return TaxReturn(
            method=method,
            columns=columns,
            taxable_sales=self.taxable_sales,
            all_sales=self.all_sales,
            full_deduction=full,
            refund=refund,
            due=due,
            local_refund=_cut(-local) if local < 0 else 0,
            local_due=_cut(local, 100) if local > 0 else 0,
            interim=interim[0],
            local_interim=interim[1],
        )


def _local(columns: Sequence[RateColumn], national: int) -> Fraction:
    """Local tax before it is cut: of the cut national tax; rates of different shares (旧税率) each by their own."""
    shares = {column.local_share for column in columns}
    if len(shares) <= 1:
        return sum((national * share for share in shares), Fraction(0))
    return sum((column.difference * column.local_share for column in columns), Fraction(0))


def _input_tax(rows: Iterable[SummaryRow], share: NationalRate, calculation: Calculation) -> int:
    """The national tax on purchases less returns: each credit percentage is cut by itself, as on the form."""
    gross: dict[tuple[TaxSide, int], int] = {}
    added: dict[TaxSide, int] = {}
    for row in rows:
        if row.side is TaxSide.IMPORT or calculation is Calculation.ADD_UP:
            added[row.side] = added.get(row.side, 0) + row.deductible
        else:
            key = row.side, row.credit_percent
            gross[key] = gross.get(key, 0) + row.gross
    total = sum(_sign(side) * _cut(share.of_tax(tax)) for side, tax in added.items())
    return total + sum(
        _sign(side) * _cut(share.in_gross(amount) * percent / 100) for (side, percent), amount in gross.items()
    )


def _sign(side: TaxSide) -> int:
    return -1 if side is TaxSide.PURCHASE_RETURN else 1


_Rule = Callable[[_Column], Fraction]


@dataclass(frozen=True, slots=True)
class _Classes:
    """The business classes met: their deemed rates and what each sold without tax."""

    percents: Mapping[int, Fraction]
    sold: Mapping[int, int]
    lowest: int

    @classmethod
    def of(cls, work: _Work, deemed: Mapping[int, int], own_class: int) -> "_Classes":
        met = {simple for one in work.columns for simple in one.by_class if simple}
        known = sorted(simple for simple in met | {own_class} if simple in deemed)
        if not known:
            raise Invalid(
                translate(
                    "Ledger", "To use the simplified method, say the business class of the office or of its sales."
                )
            )
        lowest = min(known, key=lambda simple: deemed[simple])
        sold: dict[int, int] = {}
        for one in work.columns:
            one.by_class = {
                simple: sum(
                    gross for other, gross in one.by_class.items() if (other if other in known else lowest) == simple
                )
                for simple in known
            }
            for simple, gross in one.by_class.items():
                net = _cut(Fraction(gross * 100) / (100 + Fraction(one.share.rate)))
                sold[simple] = sold.get(simple, 0) + net
        return cls({simple: Fraction(deemed[simple], 100) for simple in known}, sold, lowest)

    def candidates(self) -> list[_Rule]:
        """Every way of computing that the law allows (消費税法施行令57条2項・3項)."""
        whole = sum(self.sold.values())
        rules: list[_Rule] = [self._mixed(self.percents)]
        for simple, net in self.sold.items():
            if 4 * net >= 3 * whole:
                rules.append(self._mixed(dict.fromkeys(self.percents, self.percents[simple])))
        for high, low in permutations(self.sold, 2):
            if self.percents[high] > self.percents[low] and 4 * (self.sold[high] + self.sold[low]) >= 3 * whole:
                others = dict.fromkeys(self.percents, self.percents[low])
                rules.append(self._mixed(others | {high: self.percents[high]}))
        return rules

    def _mixed(self, percents: Mapping[int, Fraction]) -> _Rule:
        """Each class's tax at its percentage, as one rate of the whole."""

        def rate(one: _Column) -> Fraction:
            taxes = {simple: _cut(one.share.in_gross(gross)) for simple, gross in one.by_class.items()}
            whole = sum(taxes.values())
            if whole <= 0:
                return percents[self.lowest]
            return sum((tax * percents[simple] for simple, tax in taxes.items()), Fraction(0)) / whole

        return rate
