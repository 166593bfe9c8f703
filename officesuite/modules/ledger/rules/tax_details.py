"""The details of one line's tax (税の詳細): which of them apply to it, and what a choice of them comes to."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from officesuite.base.errors import Problem
from officesuite.modules.company.rules import TaxAccounting
from officesuite.modules.ledger.rules.axes import Invoice, TaxAxes, TaxMode, TaxSide
from officesuite.modules.ledger.rules.entry import Line, LineTax
from officesuite.modules.ledger.rules.postings import INPUT_TAX, OUTPUT_TAX, Books, split_line
from officesuite.modules.ledger.rules.tax import SplitTax, check_typed


class Detail(StrEnum):
    """A detail that can be typed."""

    MODE = "mode"  # 内税・外税・別記
    AMOUNT = "amount"  # 税額
    TAX_DATE = "tax_date"  # 課税仕入れ等の日
    SIDE = "side"  # 売上・仕入・返還・輸入・貸倒れ
    USE = "use"  # 用途区分
    INVOICE = "invoice"  # 請求書区分
    REASON = "reason"  # 帳簿のみの理由
    SIMPLE = "simple"  # 簡易課税の事業区分


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line's tax comes to: `axes` None where its category is not in force on the tax date, `split` None without an
    amount; `computed` the tax that would follow from the amount (yen), `warning` what is doubtful in the typed one."""

    axes: TaxAxes | None
    applies: frozenset[Detail]
    split: SplitTax | None = None
    computed: int | None = None
    warning: Problem | None = None


def outcome(line: Line, books: Books, *, day: dt.date, amount: int | None) -> Outcome:
    """What the tax of a line comes to; `day` is the entry's, `amount` None while none is typed."""
    tax = line.tax
    if tax is None:
        return Outcome(None, frozenset())
    axes = books.axes(line, tax.tax_date or day)
    if axes is None:
        return Outcome(None, frozenset({Detail.TAX_DATE}))
    applies = _applies(tax, axes, books, role=books.accounts[line.account_id].role)
    if amount is None or not axes.taxed:
        return Outcome(axes, applies)
    own = replace(line, amount=amount)
    split = split_line(own, axes, books)
    computed = split_line(replace(own, tax=replace(tax, amount=None)), axes, books).booked
    warning = None
    if tax.amount is not None and Detail.AMOUNT in applies:
        warning = check_typed(amount=amount, mode=tax.mode, axes=axes, typed=tax.amount)
    return Outcome(axes, applies, split, computed, warning)


def _applies(tax: LineTax, axes: TaxAxes, books: Books, *, role: str) -> frozenset[Detail]:
    """Nothing for 対象外; the side for whatever counts in the return; the rest only where tax is computed."""
    if axes.side is TaxSide.NONE:
        return frozenset()
    found = {Detail.SIDE}
    if not axes.taxed:
        return frozenset(found)
    found |= {Detail.TAX_DATE}
    if role not in (INPUT_TAX, OUTPUT_TAX):  # on these the whole amount is tax
        found |= {Detail.MODE}
        if tax.mode is not TaxMode.SEPARATE and books.accounting is not TaxAccounting.EXEMPT:
            found |= {Detail.AMOUNT}
    if axes.side.buying:
        found |= {Detail.USE, Detail.INVOICE}
        if axes.invoice is Invoice.BOOK:
            found |= {Detail.REASON}
    elif axes.side.selling:
        found |= {Detail.SIMPLE}
    return frozenset(found)


def tidied(tax: LineTax, applies: frozenset[Detail]) -> LineTax:
    """The tax without what does not apply to it: a typed amount where none is computed, a reason without its status."""
    return replace(
        tax, amount=tax.amount if Detail.AMOUNT in applies else None, reason=tax.reason if Detail.REASON in applies else "",
    )  # fmt: skip
