"""The tax cell (税区分) of slips and books: what it holds (`TaxChoice`), how it reads (`課仕10% 適格`), what its list offers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.text import Text, language, tr
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.rules import TaxCategory, TaxKind, categories_on, category_on
from officesuite.modules.ledger.queries.facts import book_reasons, credit_rates
from officesuite.modules.ledger.rules.axes import Invoice, TaxAxes, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.law import BookReason, CreditRate, credit_percent
from officesuite.ui.figures import show_yen
from officesuite.ui.picks import PickColumn, PickRow


@dataclass(frozen=True, slots=True)
class TaxChoice:
    """What one chooses in a tax cell: category, invoice status of a purchase (None = as the partner says), reason, use."""

    category: str
    invoice: Invoice | None = None
    reason: str = ""
    use: TaxUse = TaxUse.TAXABLE

    def line_tax(self, like: LineTax | None = None) -> LineTax:
        """The tax of a typed line, 内税; what `like` (the line before its correction) said besides stays."""
        if like is None:
            return LineTax(self.category, TaxMode.INCLUSIVE, use=self.use, invoice=self.invoice, reason=self.reason)
        if choice_of(like) == self:
            return like
        return replace(
            like, category=self.category, side=None, use=self.use, invoice=self.invoice, reason=self.reason,
            credit_percent=None, amount=None,
        )  # fmt: skip


def choice_of(tax: LineTax) -> TaxChoice:
    """The choice that a line's tax stands for."""
    return TaxChoice(tax.category, tax.invoice, tax.reason, tax.use)


@dataclass(frozen=True, slots=True)
class TaxTable:
    """The office's dated rows that the cell speaks from; read once a page and again when they change."""

    categories: tuple[TaxCategory, ...]
    rates: tuple[CreditRate, ...]
    reasons: tuple[BookReason, ...]

    def axes(self, choice: TaxChoice, *, side: TaxSide, day: date) -> TaxAxes | None:
        """The axes a choice comes to on a side and day; an invoice status left open counts as qualified. None: not in force."""
        row = category_on(self.categories, choice.category, day)
        if row is None:
            return None
        if row.kind is TaxKind.OUT_OF_SCOPE:
            return TaxAxes(category=row.code)
        axes = TaxAxes(side, row.code, row.kind, row.rate)
        if not (axes.taxed and side.buying):
            return axes
        invoice = choice.invoice or Invoice.QUALIFIED
        percent = credit_percent(self.rates, day) if invoice is Invoice.UNREGISTERED else 100
        return replace(axes, use=choice.use, invoice=invoice, credit_percent=percent, reason=choice.reason)

    def words(self, axes: TaxAxes, *, use: bool = True) -> str:
        """`課仕10% 適格`, `課売8%※`, 非課税, 対象外; a purchase's use too, unless it is said elsewhere."""
        if axes.kind is TaxKind.OUT_OF_SCOPE:
            return tr("Ledger", "No tax")
        if axes.kind is TaxKind.EXEMPT:
            return tr("Ledger", "Exempt")
        if axes.kind is TaxKind.EXPORT:
            return tr("Ledger", "Export 0%")
        mark = next((row.mark for row in self.categories if row.code == axes.category), "")
        rate = f"{axes.rate.normalize():f}%{mark}"
        words = f"{side_words(axes.side)}{rate}"
        if not axes.side.buying:
            return words
        return " ".join(filter(None, (words, self._status(axes), use_words(axes.use) if use else "")))

    def _status(self, axes: TaxAxes) -> str:
        return {
            Invoice.UNREGISTERED: tr("Ledger", "{percent}% cr.", percent=axes.credit_percent),
            Invoice.BOOK: tr("Ledger", "book only"),
        }.get(axes.invoice, tr("Ledger", "inv."))

    def reason(self, code: str) -> str:
        """The words of a book-only reason."""
        return next((row.label(language()) for row in self.reasons if row.code == code), code)


def tax_table(session: Session) -> TaxTable:
    """The office's rows as they are now."""
    return TaxTable(company_queries.tax_categories(session), credit_rates(session), book_reasons(session))


def side_words(side: TaxSide) -> str:
    """課仕, 課売, and their returns."""
    return {
        TaxSide.SALE: tr("Ledger", "Sale "),
        TaxSide.SALE_RETURN: tr("Ledger", "Sale ret. "),
        TaxSide.PURCHASE: tr("Ledger", "Pur. "),
        TaxSide.PURCHASE_RETURN: tr("Ledger", "Pur. ret. "),
        TaxSide.IMPORT: tr("Ledger", "Imp. "),
        TaxSide.BAD_DEBT: tr("Ledger", "Bad debt "),
    }.get(side, "")


def use_words(use: TaxUse) -> str:
    """共対, 非対; nothing for the usual one."""
    return {TaxUse.COMMON: tr("Ledger", "common"), TaxUse.EXEMPT: tr("Ledger", "for exempt")}.get(use, "")


def mode_words(mode: TaxMode) -> str:
    """How the amount was typed, where it is not with tax (内税)."""
    return {TaxMode.EXCLUSIVE: tr("Ledger", "on top"), TaxMode.SEPARATE: tr("Ledger", "apart")}.get(mode, "")


def unusual(tax: LineTax, axes: TaxAxes, *, day: date, simple: int = 0) -> str:
    """What in a line's tax differs from the usual: `共対 外税 税7,999 9/30`. `day` is the entry's, `simple` the account's class."""
    if not axes.taxed:
        return ""
    found = [use_words(axes.use) if axes.side.buying else "", mode_words(tax.mode)]
    if tax.amount is not None:
        found.append(tr("Ledger", "tax {yen}", yen=show_yen(tax.amount)))
    if tax.tax_date is not None and tax.tax_date != day:
        same_year = tax.tax_date.year == day.year
        found.append(f"{tax.tax_date.month}/{tax.tax_date.day}" if same_year else f"{tax.tax_date:%y/%m/%d}")
    if axes.simple and axes.simple != simple:
        found.append(tr("Ledger", "Class {number}", number=axes.simple))
    return " ".join(word for word in found if word)


@dataclass(frozen=True, slots=True)
class TaxContext:
    """For which line the list opens: its side of the tax return, its tax date, the yen on it (None = not typed yet), its use."""

    side: TaxSide
    day: date
    amount: int | None = None
    use: TaxUse = TaxUse.TAXABLE


class TaxPicks:
    """A PickerSource of tax choices that are in force on the line's day; `context` is asked each time.

    `details` is the words of the last row, which opens the details of the line's tax, where the page has them.
    """

    columns: tuple[PickColumn, ...] = ()

    def __init__(
        self, table: Callable[[], TaxTable], context: Callable[[], TaxContext], *, details: Text | str = ""
    ) -> None:
        self._table, self._context, self._details = table, context, details

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates by their short number or words."""
        from officesuite.base.kana import fold

        want = fold(text)
        rows = self._rows()
        hits = [
            row for row in rows if not want or row.code.startswith(want) or want in fold(f"{row.title} {row.second}")
        ]
        return sorted(hits, key=lambda row: row.code != want)[:limit]

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The row of a choice, also of one that the list does not offer."""
        table, context = self._table(), self._context()
        axes = table.axes(id, side=context.side, day=context.day)
        return PickRow(id, table.words(axes) if axes is not None else id.category)

    def create_label(self, text: str) -> str:
        """Categories are rows of law: none is made here; the row leads to the line's details."""
        return str(self._details)

    def _rows(self) -> list[PickRow]:
        table, context = self._table(), self._context()
        rows: list[PickRow] = []
        for row in categories_on(table.categories, context.day).values():
            for choice in self._choices(table, row, context):
                axes = table.axes(choice, side=context.side, day=context.day)
                if axes is not None:
                    second = table.reason(choice.reason) if choice.reason else row.label(language())
                    rows.append(PickRow(choice, table.words(axes), code=str(len(rows) + 1), second=second))
        return rows

    @staticmethod
    def _choices(table: TaxTable, row: TaxCategory, context: TaxContext) -> list[TaxChoice]:
        if not (row.taxed and context.side.buying):
            return [TaxChoice(row.code, use=context.use)]
        found = [
            TaxChoice(row.code, Invoice.QUALIFIED, use=context.use),
            TaxChoice(row.code, Invoice.UNREGISTERED, use=context.use),
        ]
        for reason in table.reasons:
            if reason.valid_on(context.day) and (context.amount is None or reason.covers(context.amount)):
                found.append(TaxChoice(row.code, Invoice.BOOK, reason.code, context.use))
        return found
