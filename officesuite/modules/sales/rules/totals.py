"""The one calculation of a document's sums: form, list, paper, ledger and export all read `totals`.

Tax is rounded once per tax category per document (国税庁 適格請求書Q&A 問57; 消費税法施行令70条の10; 基通1-8-15).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from officesuite.base.errors import Invalid, Problem
from officesuite.base.yen import Rounding, allocate, round_yen
from officesuite.modules.company.rules import TaxCategory
from officesuite.modules.sales.rules.rows import QuoteRow, RowKind, line_amount, unknown_category


@dataclass(frozen=True, slots=True)
class Margin:
    """Gross margin (粗利) in yen net of tax: `sales` − `cost`; both rest unknown (None) when a cost is missing.

    For the screen only, never printed.
    """

    sales: int
    cost: int | None

    @property
    def profit(self) -> int | None:
        """Sales less cost, in yen."""
        return None if self.cost is None else self.sales - self.cost

    @property
    def rate(self) -> Decimal | None:
        """Profit in percent of sales (粗利率) to one decimal; None without sales or cost."""
        if self.cost is None or self.sales == 0:
            return None
        percent = Decimal(100 * (self.sales - self.cost)) / self.sales
        return percent.quantize(Decimal("0.1"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a discount that lowers one tax category, in yen of the quote's price mode (positive)."""

    category: str
    amount: int


@dataclass(frozen=True, slots=True)
class RowFigures:
    """The figures of one row, in yen of the quote's price mode.

    `amount`: an item's line, a discount's negative sum, a subtotal's section; None where a row has none (yet).
    `running`: the sum so far, which a page carries over (次頁へ繰越). `number`: 1, 2, … of headings and of items.
    """

    amount: int | None
    running: int
    number: int | None = None
    shares: tuple[Share, ...] = ()
    margin: Margin | None = None


@dataclass(frozen=True, slots=True)
class RateTotal:
    """One line of the tax summary. `amount` after discounts in the quote's price mode; `base` net of tax; `tax`."""

    category: str
    rate: Decimal
    amount: int
    base: int
    tax: int


@dataclass(frozen=True, slots=True)
class Totals:
    """A document's sums in yen. `subtotal` = lines as priced before `discount` (≥ 0); `total` = Σ base + Σ tax."""

    rows: tuple[RowFigures, ...]
    by_rate: tuple[RateTotal, ...]
    subtotal: int
    discount: int
    margin: Margin

    @property
    def base(self) -> int:
        """Net of tax (税抜)."""
        return sum(line.base for line in self.by_rate)

    @property
    def tax(self) -> int:
        """Consumption tax (消費税額) over all categories."""
        return sum(line.tax for line in self.by_rate)

    @property
    def total(self) -> int:
        """With tax (税込): what the customer pays."""
        return self.base + self.tax


def totals(
    rows: Sequence[QuoteRow], *, tax_included: bool, rounding: Rounding, categories: Mapping[str, TaxCategory]
) -> Totals:
    """The sums of `rows`; `categories` are those in force on the document's day (`categories_on`).

    Incomplete items and discounts (no quantity or price yet) count nothing; nor does a lump discount before there are
    goods. Raises Invalid, naming the row, when one with an amount has a tax category that is not in `categories`.
    """
    amounts = [_amount(row) for row in rows]
    _check_categories(rows, amounts, categories)
    goods: dict[str, int] = {}
    nets: dict[str, int] = {}
    for row, amount in zip(rows, amounts, strict=True):
        if amount is None:
            continue
        if row.kind is RowKind.ITEM:
            goods[row.tax_category] = goods.get(row.tax_category, 0) + amount
        if row.tax_category:
            nets.setdefault(row.tax_category, 0)
    shares = [_shares(row, amount, goods) for row, amount in zip(rows, amounts, strict=True)]
    nets.update(goods)
    for share in (share for parts in shares for share in parts):
        nets[share.category] -= share.amount
    by_rate = tuple(
        _rate_total(categories[code], amount, tax_included=tax_included, rounding=rounding)
        for code, amount in nets.items()
    )
    figures = _Walk(tax_included=tax_included, rounding=rounding, categories=categories)
    return Totals(
        rows=tuple(figures.step(*one) for one in zip(rows, amounts, shares, strict=True)),
        by_rate=by_rate,
        subtotal=sum(goods.values()),
        discount=sum(share.amount for parts in shares for share in parts),
        margin=Margin(sum(line.base for line in by_rate), figures.cost),
    )


def tax_of(amount: int, category: TaxCategory, *, tax_included: bool, rounding: Rounding) -> int:
    """Yen of tax on (or, tax-included, within) an amount of one category: the only place that rounds tax."""
    if not category.taxed:
        return 0
    rate = Fraction(category.rate)
    return round_yen(amount * rate / (100 + rate if tax_included else 100), rounding)


def _amount(row: QuoteRow) -> int | None:
    """Signed yen of a row that carries money."""
    if row.unit_price is None:
        return None
    if row.kind is RowKind.ITEM and row.quantity is not None:
        return line_amount(row.quantity, row.unit_price)
    if row.kind is RowKind.DISCOUNT:
        return -line_amount(Decimal(1) if row.quantity is None else row.quantity, row.unit_price)
    return None


def _check_categories(
    rows: Sequence[QuoteRow], amounts: Sequence[int | None], categories: Mapping[str, TaxCategory]
) -> None:
    problems = [
        Problem("tax_category", unknown_category(row.tax_category), index)
        for index, (row, amount) in enumerate(zip(rows, amounts, strict=True))
        if amount is not None and row.tax_category not in categories and (row.tax_category or row.kind is RowKind.ITEM)
    ]
    if problems:
        raise Invalid(problems)


def _shares(row: QuoteRow, amount: int | None, goods: Mapping[str, int]) -> tuple[Share, ...]:
    """What a discount takes from each category: its own, or all of them in proportion to the goods as priced."""
    if row.kind is not RowKind.DISCOUNT or amount is None:
        return ()
    if row.tax_category:
        return (Share(row.tax_category, -amount),)
    if not goods:
        return ()
    return tuple(map(Share, goods, allocate(-amount, list(goods.values()))))


def _rate_total(category: TaxCategory, amount: int, *, tax_included: bool, rounding: Rounding) -> RateTotal:
    tax = tax_of(amount, category, tax_included=tax_included, rounding=rounding)
    base = amount - tax if tax_included else amount
    return RateTotal(category=category.code, rate=category.rate, amount=amount, base=base, tax=tax)


class _Walk:
    """The figures row by row: running sum, sections since the last heading or subtotal, numbers, margins."""

    def __init__(self, *, tax_included: bool, rounding: Rounding, categories: Mapping[str, TaxCategory]) -> None:
        self.tax_included, self.rounding, self.categories = tax_included, rounding, categories
        self.running = self.section = self.section_sales = 0
        self.cost: int | None = 0
        self.section_cost: int | None = 0
        self.numbers = {RowKind.ITEM: 0, RowKind.HEADING: 0}

    def step(self, row: QuoteRow, amount: int | None, shares: tuple[Share, ...]) -> RowFigures:
        """The figures of the next row."""
        number = None
        if row.kind in self.numbers:
            number = self.numbers[row.kind] = self.numbers[row.kind] + 1
        if row.kind is RowKind.SUBTOTAL:
            figures = RowFigures(self.section, self.running, margin=Margin(self.section_sales, self.section_cost))
            self._open_section()
            return figures
        if row.kind is RowKind.HEADING:
            self._open_section()
        if amount is None:
            return RowFigures(None, self.running, number)
        margin = self._add(row, amount, shares)
        return RowFigures(amount, self.running, number, shares, margin)

    def _open_section(self) -> None:
        self.section = self.section_sales = self.section_cost = 0

    def _add(self, row: QuoteRow, amount: int, shares: tuple[Share, ...]) -> Margin | None:
        self.running += amount
        self.section += amount
        if row.kind is RowKind.DISCOUNT:
            self.section_sales -= sum(self._net(share.category, share.amount) for share in shares)
            return None
        sales = self._net(row.tax_category, amount)
        cost = None if row.cost is None or row.quantity is None else line_amount(row.quantity, row.cost)
        self.section_sales += sales
        self.section_cost = _plus(self.section_cost, cost)
        self.cost = _plus(self.cost, cost)
        return Margin(sales, cost)

    def _net(self, code: str, amount: int) -> int:
        if not self.tax_included:
            return amount
        return amount - tax_of(amount, self.categories[code], tax_included=True, rounding=self.rounding)


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
