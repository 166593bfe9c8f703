"""What every paper of a run says of the office and its books, read once: names, chart, words of taxes, what is left out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from officesuite.base.text import language, tr
from officesuite.base.yen import format_decimal
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.rules import TaxCategory, TaxKind
from officesuite.modules.ledger.documents.asked import Asked
from officesuite.modules.ledger.models import JournalEntry
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.queries.book_stream import unlike
from officesuite.modules.ledger.queries.books import hidden_pairs
from officesuite.modules.ledger.queries.carrying import Chart, chart
from officesuite.modules.ledger.queries.entries import Names, names
from officesuite.modules.ledger.queries.facts import book_reasons
from officesuite.modules.ledger.queries.ledger_pages import SUNDRY
from officesuite.modules.ledger.rules.axes import Invoice, TaxAxes, TaxMode
from officesuite.modules.ledger.rules.words import TAX_SIDE_LABELS, entry_mark
from officesuite.office import settings
from officesuite.office.access import today


@dataclass(frozen=True, slots=True)
class House:
    """The office as its papers know it. `counters` are account names by id (0 = 諸口), `marks` and `taxes` words by tax axes.

    `marks` is what a book must say of a line (※, ※ 80%控除, 自動販売機特例), `taxes` what a journal says (課税仕入10% 80%控除),
    `reasons` why the book alone is enough.
    """

    office: str
    made_on: date
    language: str
    wareki: bool
    chart: Chart
    names: Names
    counters: Mapping[int, str]
    marks: Mapping[int, str]
    taxes: Mapping[int, str]
    reasons: Mapping[int, str]
    hidden: frozenset[int]
    categories: tuple[TaxCategory, ...]
    notes: tuple[str, ...]
    departments: Mapping[int, str]
    _slips: dict[tuple[date, date], bool] = field(default_factory=dict)
    _unlike: dict[tuple[date, date], dict[int, str]] = field(default_factory=dict)

    def has_slips(self, session: Session, first: date, last: date) -> bool:
        """Whether any entry of the days has a slip number of other people's."""
        if (first, last) not in self._slips:
            there = exists().where(JournalEntry.date.between(first, last), JournalEntry.slip_no != "")
            self._slips[first, last] = bool(session.scalar(select(there)))
        return self._slips[first, last]

    def entry_marks(self, session: Session, first: date, last: date) -> Mapping[int, str]:
        """遅延入力, 赤伝, 訂正後, 反対仕訳 by the ids of the entries of the days that have one: read once, few beside the rest."""
        if (first, last) not in self._unlike:
            found = unlike(session, first, last).items()
            self._unlike[first, last] = {id_: entry_mark(relation, late=late) for id_, (relation, late) in found}
        return self._unlike[first, last]

    def head(self, asked: Asked, *, notes: bool = False) -> BookHead:
        """The frame of a paper of these days; with what ※ means where its rows have such marks."""
        return BookHead(
            self.office, asked.first, asked.last, self.made_on, self.language, self.wareki,
            remark=self.remark(asked), notes=self.notes if notes else (),
        )  # fmt: skip

    def remark(self, asked: Asked) -> str:
        """What else the reader must know: department, counterparty, that adjustments are left out or corrections shown."""
        words = []
        if asked.department is not None:
            words.append(self.departments.get(asked.department) or tr("Ledger", "No department"))
        if asked.partner:
            words.append(asked.partner)
        if asked.before_adjustments:
            words.append(tr("Ledger", "before adjustments"))
        if asked.corrections:
            words.append(tr("Ledger", "Corrections too"))
        return "　".join(words)


def house(session: Session) -> House:
    """Reads it."""
    card, plan, known = company_queries.company(session), chart(session), names(session)
    categories = company_queries.tax_categories(session)
    reasons = {row.code: row.label(language()) for row in book_reasons(session)}
    name = card.name if language() == "ja" else card.name_en or card.name
    counters = {id_: one.name for id_, one in plan.accounts.items()} | {0: str(SUNDRY)}
    why = {id_: _reason(axes, reasons) for id_, axes in known.axes.items()}
    marks = {id_: _mark(axes, categories, why[id_]) for id_, axes in known.axes.items()}
    return House(
        name, today(session), language(), settings.read(session, "look.date") == "wareki", plan, known, counters, marks,
        {id_: _tax_words(axes, categories, why[id_]) for id_, axes in known.axes.items()}, why, frozenset(hidden_pairs(session)),
        categories, _notes(categories, known) if card.taxed else (),
        {one.id: one.path for one in company_queries.departments(session)},
    )  # fmt: skip


def _sign(axes: TaxAxes, categories: tuple[TaxCategory, ...]) -> str:
    return next((row.mark for row in categories if row.code == axes.category), "")


def _credit(axes: TaxAxes) -> str:
    """What becomes of the credit without a qualified invoice: 80%控除, 帳簿のみ."""
    if not (axes.taxed and axes.side.buying):
        return ""
    if axes.invoice is Invoice.UNREGISTERED:
        return tr("Ledger", "{percent}% credit", percent=axes.credit_percent)
    return tr("Ledger", "Books only") if axes.invoice is Invoice.BOOK else ""


def _mark(axes: TaxAxes, categories: tuple[TaxCategory, ...], reason: str) -> str:
    return " ".join(each for each in (_sign(axes, categories), reason or _credit(axes)) if each)


def _reason(axes: TaxAxes, labels: Mapping[str, str]) -> str:
    """公共交通機関特例: why the book alone is enough, without the bracketed limit, which a book has no room for."""
    if axes.invoice is not Invoice.BOOK:
        return ""
    return re.sub(r" *[（(][^（()）]*[）)]$", "", labels.get(axes.reason, axes.reason))


def _tax_words(axes: TaxAxes, categories: tuple[TaxCategory, ...], reason: str) -> str:
    """課税仕入10%, 課税売上8%※, 課税仕入10% 80%控除, 仕入（非課税）; nothing for what is out of scope.

    A `reason` is printed beside them and says 帳簿のみ already.
    """
    if axes.kind is TaxKind.OUT_OF_SCOPE:
        return ""
    side = str(TAX_SIDE_LABELS[axes.side])
    if axes.kind is not TaxKind.TAXABLE:
        words = next((row.paper(language()) for row in categories if row.code == axes.category), axes.category)
        return tr("Ledger", "{side}, {kind}", side=side, kind=words)
    rate = f"{format_decimal(axes.rate)}%{_sign(axes, categories)}"
    words = tr("Ledger", "Taxed {side} {rate}", side=side, rate=rate)
    return " ".join(each for each in (words, "" if reason else _credit(axes)) if each)


def tax_inside(mode: TaxMode, tax: int) -> str:
    """（内税 60）, （外税 60）: how much tax was in a typed amount or came on top."""
    if not tax or mode not in (TaxMode.INCLUSIVE, TaxMode.EXCLUSIVE):
        return ""
    amount = f"{tax:,}" if tax > 0 else f"▲{-tax:,}"
    if mode is TaxMode.INCLUSIVE:
        return tr("Ledger", "(tax included {amount})", amount=amount)
    return tr("Ledger", "(tax on top {amount})", amount=amount)


def _notes(categories: tuple[TaxCategory, ...], known: Names) -> tuple[str, ...]:
    """What the marks in the rows mean, for those in use."""
    used = {axes.category for axes in known.axes.values()}
    said: dict[str, str] = {}
    for row in categories:
        if row.mark and row.code in used:
            said[row.mark] = tr("Ledger", "{mark} reduced tax rate ({rate})", mark=row.mark, rate=row.paper(language()))
    percents = sorted(
        {axes.credit_percent for axes in known.axes.values() if axes.invoice is Invoice.UNREGISTERED}, reverse=True
    )
    if percents:
        words = "・".join(tr("Ledger", "{percent}% credit", percent=percent) for percent in percents)
        said["%"] = tr("Ledger", "{marks}: transitional credit for suppliers without a registration", marks=words)
    return tuple(said.values())
