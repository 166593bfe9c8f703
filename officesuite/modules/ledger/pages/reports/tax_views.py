"""The consumption tax summary (消費税集計表) as a sheet, and the return's computation by the method that is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from officesuite.base.dates import add_months
from officesuite.base.errors import DomainError, Invalid
from officesuite.base.fields import Choice
from officesuite.base.text import Text, language, literal, tr, translate
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.rules import TaxKind
from officesuite.modules.ledger.pages.reports.sheets import Link, Look, Measure, Sheet, SheetColumn, SheetRow, Value
from officesuite.modules.ledger.pages.reports.terms import Term
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.taxes import axes_ids, interim_tax, tax_sums
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide, TaxUse
from officesuite.modules.ledger.rules.consumption_tax import (
    Attribution,
    Calculation,
    SummaryRow,
    TaxReturn,
    simplified_return,
    special_return,
    standard_return,
)
from officesuite.modules.ledger.rules.return_law import SpecialRate, load_return_law
from officesuite.modules.ledger.rules.words import INVOICE_LABELS, TAX_SIDE_LABELS, TAX_USE_LABELS

LOWERING = (TaxSide.SALE_RETURN, TaxSide.PURCHASE_RETURN, TaxSide.BAD_DEBT)  # they lower the sums of their side
SPECIAL = "special"
METHODS: tuple[Choice, ...] = (  # the last only in periods in which the law has one
    Choice("standard", translate("Ledger", "Standard method")),
    Choice("simplified", translate("Ledger", "Simplified method")),
    Choice(SPECIAL, translate("Ledger", "Special deduction (20 % or 30 %)")),
)
CALCULATIONS: tuple[Choice, ...] = (
    Choice(Calculation.RATIO, translate("Ledger", "From sums")),
    Choice(Calculation.ADD_UP, translate("Ledger", "Tax added up")),
)
ATTRIBUTIONS: tuple[Choice, ...] = (
    Choice(Attribution.PROPORTIONAL, translate("Ledger", "In proportion")),
    Choice(Attribution.ITEMISED, translate("Ledger", "Itemised by use")),
)
CLASSES: tuple[Choice, ...] = tuple(
    Choice(str(number), words)
    for number, words in enumerate(
        (
            translate("Ledger", "Class 1: wholesale"),
            translate("Ledger", "Class 2: retail"),
            translate("Ledger", "Class 3: manufacturing"),
            translate("Ledger", "Class 4: other"),
            translate("Ledger", "Class 5: services"),
            translate("Ledger", "Class 6: real estate"),
        ),
        1,
    )
)


@dataclass(frozen=True, slots=True)
class Method:
    """How the return is computed. `own_class` 1–6 for sales without a class, 0 = none."""

    method: str = "standard"
    sales: Calculation = Calculation.RATIO
    purchases: Calculation = Calculation.RATIO
    attribution: Attribution = Attribution.PROPORTIONAL
    own_class: int = 0


@dataclass(frozen=True, slots=True)
class Computed:
    """The return, or why it cannot be computed."""

    tax_return: TaxReturn | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class TaxYear:
    """The taxable period (課税期間) around a term: the fiscal year, what was paid in its interim, the special deduction it has.

    `whole`: the term is the period itself. `id` 0: no fiscal year is open there.
    """

    id: int
    first: date
    last: date
    whole: bool
    interim: tuple[int, int] = (0, 0)
    special: SpecialRate | None = None

    @property
    def methods(self) -> tuple[Choice, ...]:
        """The methods the law has for the period, a special deduction under its own name."""
        found = tuple(choice for choice in METHODS if choice.value != SPECIAL)
        if self.special is None:
            return found
        return (*found, Choice(SPECIAL, literal(self.special.label(language()))))


def tax_year(session: Session, term: Term) -> TaxYear:
    """The taxable period of a term."""
    own = next((one for one in years(session) if term.last in one), None)
    id_, first, last = (own.id, own.year.first, own.year.last) if own is not None else (0, term.first, term.last)
    sole_trader = company_queries.company(session).sole_trader
    special = load_return_law().special_for(first, last, individual=sole_trader)
    whole = own is not None and (term.first, term.last) == (first, last)
    return TaxYear(id_, first, last, whole, interim_tax(session, id_) if whole else (0, 0), special)


def tax_sheet(session: Session, term: Term) -> Sheet:
    """The summary: sales, purchases, each with its sum; the lines behind a row are found by its link."""
    rows = tax_sums(session, first=term.first, last=term.last)
    labels = rate_labels(session)
    columns = (
        SheetColumn("rate", translate("Ledger", "Tax rate"), Measure.WORDS, 68),
        SheetColumn("invoice", translate("Ledger", "Invoice status"), Measure.WORDS, 96),
        SheetColumn("percent", translate("Ledger", "Credit %"), Measure.WORDS, 64, rule=True),
        SheetColumn("net", translate("Ledger", "Net amount"), width=104),
        SheetColumn("tax", translate("Ledger", "Tax amount"), width=96),
        SheetColumn("deductible", translate("Ledger", "Deductible"), width=96, strong=True),
        SheetColumn("gross", translate("Ledger", "Amount with tax"), width=104, faint=True),
    )
    made: list[SheetRow] = []
    for title, total, own in (
        (
            translate("Ledger", "Sales in the period"),
            translate("Ledger", "Total sales"),
            [r for r in rows if r.side.selling],
        ),
        (
            translate("Ledger", "Purchases in the period"),
            translate("Ledger", "Total purchases"),
            [r for r in rows if r.side.buying],
        ),
    ):
        if own:
            made.append(SheetRow(Look.HEADING, title, (None,) * 7, key=title.source))
            made += [_row(session, row, labels) for row in own]
            made.append(SheetRow(Look.SUBTOTAL, total, ("", "", "", *_sums(own)), key=total.source))
    return Sheet(tr("Ledger", "Consumption tax summary"), term.words(), columns, tuple(made), codes=False, key="tax", name_width=140,
                 name_label=translate("Ledger", "Tax category"))  # fmt: skip


def _row(session: Session, row: SummaryRow, labels: dict[str, str]) -> SheetRow:
    words = [str(TAX_SIDE_LABELS[row.side])]
    if row.side.buying and row.use is not TaxUse.TAXABLE:
        words.append(str(TAX_USE_LABELS[row.use]))
    if row.simple:
        words.append(tr("Ledger", "Class {number}", number=row.simple))
    invoice = str(INVOICE_LABELS[row.invoice]) if row.invoice is not Invoice.NONE else ""
    sign = -1 if row.side in LOWERING else 1
    values: tuple[Value, ...] = (
        labels.get(row.category, row.category), invoice, f"{row.credit_percent}%" if invoice else "", sign * row.net,
        sign * row.tax, sign * row.deductible if row.side.buying else None, sign * row.gross,
    )  # fmt: skip
    key = ":".join(
        str(part) for part in (row.side, row.category, row.rate, row.invoice, row.credit_percent, row.use, row.simple)
    )
    return SheetRow(
        Look.ACCOUNT, literal("  ".join(words)), values, level=1, key=key, link=Link(axes=axes_ids(session, row))
    )


def _sums(rows: Sequence[SummaryRow]) -> tuple[int, int, int | None, int]:
    signs = [-1 if row.side in LOWERING else 1 for row in rows]
    net, tax, gross, deductible = (
        sum(sign * getattr(row, name) for sign, row in zip(signs, rows, strict=True))
        for name in ("net", "tax", "gross", "deductible")
    )
    return net, tax, deductible if rows[0].side.buying else None, gross


def rate_labels(session: Session) -> dict[str, str]:
    """Category → 10%, 8%※, 非課税 as the office calls it."""
    found: dict[str, str] = {}
    for one in company_queries.tax_categories(session):
        rated = one.kind is TaxKind.TAXABLE and one.rate > 0
        found[one.code] = f"{Decimal(one.rate).normalize():f}%{one.mark}" if rated else one.label(language())
    return found


def computed(session: Session, term: Term, method: Method) -> Computed:
    """The return of a period by a method; a method that does not fit says why."""
    rows = tax_sums(session, first=term.first, last=term.last)
    try:
        return Computed(_return(session, rows, term, method))
    except DomainError as error:
        return Computed(None, str(error))


def _return(session: Session, rows: Sequence[SummaryRow], term: Term, method: Method) -> TaxReturn:
    law, year = load_return_law(), tax_year(session, term)
    interim = year.interim
    months = next((count for count in range(1, 25) if add_months(term.first, count) > term.last), 12)
    if method.method == "simplified":
        return simplified_return(rows, law=law, start=term.first, own_class=method.own_class, sales=method.sales,
                                 interim=interim)  # fmt: skip
    if method.method == SPECIAL:
        if year.special is None:
            raise Invalid(translate("Ledger", "To use a special deduction, choose a period in which the law has one."))
        return special_return(rows, law=law, special=year.special, sales=method.sales, interim=interim)
    return standard_return(rows, law=law, start=term.first, months=months, sales=method.sales, purchases=method.purchases,
                           attribution=method.attribution, interim=interim)  # fmt: skip


SOURCES: dict[str, Text] = {  # where each line of the return comes from
    "base": translate("Ledger", "Taxable sales with tax × 100 / (100 + rate), cut below 1,000 yen for each rate"),
    "sales-tax": translate("Ledger", "Taxable base × national rate, or the tax on invoices added up"),
    "excess": translate("Ledger", "Deductions that are negative"),
    "purchases": translate("Ledger", "Purchases by rate and credit percentage"),
    "returns": translate("Ledger", "Returns of sales with tax"),
    "bad-debts": translate("Ledger", "Bad debts with tax"),
    "deductions": translate("Ledger", "④ + ⑤ + ⑥"),
    "refund": translate("Ledger", "⑦ − ② − ③"),
    "due": translate("Ledger", "② + ③ − ⑦, cut below 100 yen"),
    "local-refund": translate("Ledger", "⑧ × 22/78"),
    "local-due": translate("Ledger", "⑨ × 22/78, cut below 100 yen"),
    "total": translate("Ledger", "⑨ + ⑳ less interim payments"),
}
