"""From an entry as typed to the journal lines that are posted (仕訳の展開): axes resolved, tax split off, debit = credit.

`expand` proposes what a line leaves open — side from the account's nature, invoice from the partner, credit percentage from
the tax date — and puts the tax lines (仮払・仮受消費税) behind their line. `problems_of` tells everything that stops posting.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from officesuite.base.errors import Problem
from officesuite.base.text import translate
from officesuite.base.yen import Rounding, format_yen
from officesuite.modules.company.rules import TaxAccounting, TaxCategory, TaxKind, category_on
from officesuite.modules.ledger.rules.axes import OUT_OF_SCOPE, Invoice, TaxAxes, TaxMode, TaxSide
from officesuite.modules.ledger.rules.chart import Role
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.rules.law import CreditRate, credit_percent
from officesuite.modules.ledger.rules.role_words import ROLE_LABELS
from officesuite.modules.ledger.rules.tax import SplitTax, split_tax

_REMEMBERED = 50_000
MAX_YEN = 10**15  # a line's limit: a thousand such lines still fit BIGINT
INPUT_TAX, OUTPUT_TAX = "input-tax", "output-tax"


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What posting must know of an account: `income` is its nature (sale, else purchase)."""

    id: int
    code: str
    name: str
    income: bool = False
    role: str = ""
    inactive: bool = False
    sub_accounts: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class PartnerFacts:
    """A registered partner and since when until when it issues qualified invoices; no number = unregistered."""

    id: int
    name: str
    registered: bool
    valid_from: date | None = None
    valid_to: date | None = None

    def invoice_on(self, day: date) -> Invoice:
        """What stands behind a purchase from this partner on the day."""
        valid = (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)
        return Invoice.QUALIFIED if self.registered and valid else Invoice.UNREGISTERED


@dataclass(slots=True)
class Books:
    """The office's rules and masters that posting looks at; accounts and partners by id."""

    accounts: Mapping[int, AccountFacts]
    partners: Mapping[int, PartnerFacts]
    departments: Mapping[int, tuple[date | None, date | None]]
    categories: Sequence[TaxCategory]
    credit_rates: Sequence[CreditRate]
    accounting: TaxAccounting
    rounding: Rounding
    input_tax: int | None = None
    output_tax: int | None = None
    _on: dict[tuple[str, date], TaxCategory | None] = field(default_factory=dict)
    _axes: dict[object, TaxAxes | None] = field(default_factory=dict)
    _seen: dict[object, tuple[LineTax, TaxAxes | None]] = field(default_factory=dict)  # by id(): enums hash slowly

    def category(self, code: str, day: date) -> TaxCategory | None:
        """The category in force on the day."""
        key = (code, day)
        if key not in self._on:
            self._on[key] = category_on(self.categories, code, day)
        return self._on[key]

    def axes(self, line: Line, day: date) -> TaxAxes | None:
        """The axes of a line on its tax date; None when its category is not in force then."""
        tax = line.tax
        if tax is None:
            return OUT_OF_SCOPE
        quick = (id(tax), line.account_id, line.side > 0, line.partner_id, day)
        seen = self._seen.get(quick)
        if seen is None:
            if len(self._seen) > _REMEMBERED:
                self._seen.clear()
            seen = self._seen[quick] = (tax, self._axes_of(line, tax, day))
        return seen[1]

    def _axes_of(self, line: Line, tax: LineTax, day: date) -> TaxAxes | None:
        account = self.accounts[line.account_id]
        key = (tax.category, tax.side, tax.use, tax.invoice, tax.credit_percent, tax.reason, tax.simple,
               account.income, account.role, line.side, line.partner_id, day)  # fmt: skip
        if key not in self._axes:
            partner = self.partners.get(line.partner_id) if line.partner_id else None
            self._axes[key] = self._resolve(tax, account, line.side, partner, day)
        return self._axes[key]

    def _resolve(
        self, tax: LineTax, account: AccountFacts, side: Side, partner: PartnerFacts | None, day: date
    ) -> TaxAxes | None:
        row = self.category(tax.category, day)
        if row is None:
            return None
        tax_side = tax.side or usual_side(account, side, row.kind)
        if row.kind is TaxKind.OUT_OF_SCOPE:
            tax_side = TaxSide.NONE
        axes = TaxAxes(tax_side, row.code, row.kind, row.rate, simple=tax.simple if tax_side.selling else 0)
        if not (axes.taxed and tax_side.buying):
            return axes
        invoice = tax.invoice or (partner.invoice_on(day) if partner else Invoice.QUALIFIED)
        percent = tax.credit_percent
        if percent is None:
            percent = credit_percent(self.credit_rates, day) if invoice is Invoice.UNREGISTERED else 100
        reason = tax.reason if invoice is Invoice.BOOK else ""
        return replace(axes, use=tax.use, invoice=invoice, credit_percent=percent, reason=reason)


def usual_side(account: AccountFacts, side: Side, kind: TaxKind) -> TaxSide:
    """The side of the tax return that follows from the account's nature: income = sale, else purchase; the other way a return."""
    if kind is TaxKind.OUT_OF_SCOPE:
        return TaxSide.NONE
    if account.income or account.role == OUTPUT_TAX:
        return TaxSide.SALE if side is Side.CREDIT else TaxSide.SALE_RETURN
    return TaxSide.PURCHASE if side is Side.DEBIT else TaxSide.PURCHASE_RETURN


class Posting(NamedTuple):  # a tuple: an import makes millions of them
    """A journal line to be written; `generated` is the line_no whose tax it holds (0 = typed). Yen on the line's side."""

    line_no: int
    row: int
    side: Side
    account_id: int
    amount: int
    line: Line
    axes: TaxAxes | None
    mode: TaxMode = TaxMode.NONE
    tax_date: date | None = None
    tax_amount: int = 0
    tax_full: int = 0
    gross: int = 0
    tax_given: bool = False
    generated: int = 0


def in_rows(lines: Iterable[Line]) -> list[Line]:
    """Lines as a slip prints them: by row, debit before credit."""
    return sorted(lines, key=lambda line: (line.row, -line.side))


def split_line(line: Line, axes: TaxAxes, books: Books) -> SplitTax:
    """The line's tax; on the tax accounts themselves a taxed line is all tax (別記)."""
    assert line.tax is not None
    if axes.taxed and books.accounts[line.account_id].role in (INPUT_TAX, OUTPUT_TAX):
        return SplitTax(base=line.amount, gross=line.amount, tax_full=line.amount, booked=line.amount)
    return split_tax(
        amount=line.amount, mode=line.tax.mode, axes=axes, accounting=books.accounting, rounding=books.rounding,
        typed=line.tax.amount,
    )  # fmt: skip


def expand(entry: Entry, books: Books) -> tuple[Posting, ...]:
    """The journal lines of an entry. Call `problems_of` first: it raises KeyError for unknown accounts and categories."""
    found: list[Posting] = []
    number = 0
    for line in in_rows(entry.lines):
        number += 1
        tax = line.tax
        if tax is None:
            found.append(
                Posting(number, line.row, line.side, line.account_id, line.amount, line, None, gross=line.amount)
            )
            continue
        day = tax.tax_date or entry.date
        axes = books.axes(line, day)
        if axes is None:
            raise KeyError(tax.category)
        if not axes.taxed:
            found.append(
                Posting(number, line.row, line.side, line.account_id, line.amount, line, axes,
                        tax_date=day if day != entry.date else None, gross=line.amount, tax_given=tax.amount is not None)
            )  # fmt: skip
            continue
        split = split_line(line, axes, books)
        own = books.accounts[line.account_id].role in (INPUT_TAX, OUTPUT_TAX)
        parts = not own and split.base != split.gross
        told, mode, given = line, tax.mode, tax.amount is not None
        if books.accounting is TaxAccounting.EXEMPT:  # what was paid is the amount: no tax is told, none came on top
            told = replace(line, amount=split.gross)
            mode, given = TaxMode.INCLUSIVE if mode is TaxMode.EXCLUSIVE else mode, False
        found.append(
            Posting(number, line.row, line.side, line.account_id, split.base, told, axes,
                    mode, day if day != entry.date else None, split.booked,
                    split.tax_full, split.gross, given))  # fmt: skip
        if parts:
            account = books.input_tax if axes.side.buying else books.output_tax
            if account is None:
                raise KeyError(INPUT_TAX if axes.side.buying else OUTPUT_TAX)
            parent = number
            number += 1
            found.append(
                Posting(number, line.row, line.side, account, split.gross - split.base, line, None, generated=parent)
            )
    return tuple(found)


def problems_of(entry: Entry, books: Books) -> list[Problem]:
    """Everything that stops an entry: `row` is the index of the line in `entry.lines`, `field` its column."""
    problems: list[Problem] = []
    if len(entry.lines) < 2:
        problems.append(Problem("lines", translate("Ledger", "To post this entry, give it a debit and a credit line.")))
    for index, line in enumerate(entry.lines):
        problems += _line_problems(index, line, entry, books)
    return problems or balance_problems(expand(entry, books))


def _line_problems(index: int, line: Line, entry: Entry, books: Books) -> list[Problem]:
    problems: list[Problem] = []
    account = books.accounts.get(line.account_id)
    if account is None:
        return [Problem("account", translate("Ledger", "To post this entry, choose the account of this line."), index)]
    if account.inactive:
        problems.append(
            Problem("account", translate("Ledger", "To use the account {account}, put it into use again: it is retired.",
                                         account=account.name), index))  # fmt: skip
    if line.sub_account_id is not None and line.sub_account_id not in account.sub_accounts:
        problems.append(
            Problem("sub_account", translate("Ledger", "To post this entry, choose a sub-account of {account}.",
                                             account=account.name), index))  # fmt: skip
    if abs(line.amount) > MAX_YEN:
        problems.append(
            Problem("amount", translate("Ledger", "To post this entry, check the amount: it is too large."), index)
        )
    if line.department_id is not None:
        valid = books.departments.get(line.department_id)
        if valid is None or (valid[0] and entry.date < valid[0]) or (valid[1] and entry.date > valid[1]):
            problems.append(
                Problem("department", translate("Ledger", "To post this entry, choose a department that there is on {day}.",
                                                day=entry.date.isoformat()), index))  # fmt: skip
    if line.tax is not None:
        day = line.tax.tax_date or entry.date
        axes = books.axes(line, day)
        if axes is None:
            problems.append(
                Problem("tax", translate("Ledger", "To post this entry, choose a tax category in force on {day}: {code} is not.",
                                         day=day.isoformat(), code=line.tax.category), index))  # fmt: skip
        elif axes.taxed and books.accounting is TaxAccounting.EXCLUSIVE:
            missing = books.input_tax if axes.side.buying else books.output_tax
            if missing is None:
                problems.append(
                    Problem("tax", translate("Ledger", "To post tax, give one account the use “{use}”.",
                                             use=ROLE_LABELS[Role(INPUT_TAX if axes.side.buying else OUTPUT_TAX)]), index))  # fmt: skip
    return problems


def looked_at(entry: Entry, books: Books) -> tuple[list[Problem], tuple[Posting, ...]]:
    """What `problems_of` says, and what `expand` gives (empty with a problem of a line), in one go."""
    problems: list[Problem] = []
    for index, line in enumerate(entry.lines):
        problems += _line_problems(index, line, entry, books)
    if problems or len(entry.lines) < 2:
        return problems_of(entry, books), ()
    postings = expand(entry, books)
    return balance_problems(postings), postings


def balance_problems(postings: Iterable[Posting]) -> list[Problem]:
    """The problem of debits that are not the credits."""
    debit = credit = 0
    for posting in postings:
        if posting.side > 0:
            debit += posting.amount
        else:
            credit += posting.amount
    if debit == credit:
        return []
    message = translate(
        "Ledger", "To post this entry, let debit and credit meet: {debit} and {credit} differ by {difference} yen.",
        debit=format_yen(debit), credit=format_yen(credit), difference=format_yen(debit - credit),
    )  # fmt: skip
    return [Problem("amount", message)]


def fingerprint(entry: Entry, postings: Iterable[Posting]) -> int:
    """64 bits over what was typed, with the tax as it is booked: the same entry from a file or by hand has the same."""
    content = [f"{entry.date.isoformat()}\x1f{entry.adjustment:d}\x1f{entry.slip_no!r}"]
    partner = description = None
    words = ""  # the lines of an entry mostly say the same
    for p in postings:
        if p.generated:
            continue
        line, axes = p.line, p.axes
        if line.description is not description or line.partner is not partner:
            partner, description = line.partner, line.description
            words = f"{partner!r}\x1f{description!r}"
        side = "1" if p.side > 0 else "-1"
        content.append(
            f"{p.row}\x1f{side}\x1f{p.account_id}\x1f{line.amount}\x1f{line.sub_account_id}\x1f{line.department_id}\x1f{words}"
        )
        if axes is not None:
            content.append(
                "\x1f".join((axes.category, axes.side, axes.use, axes.invoice))
            )  # in C, as the words they are
            content.append(f"{axes.credit_percent}\x1f{axes.simple}\x1f{p.mode:d}\x1f{p.tax_amount}")
    digest = hashlib.blake2b("\x1e".join(content).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def mirrored(entry: Entry, postings: Sequence[Posting], *, reverse: bool) -> tuple[Posting, ...]:
    """The counter-lines of a posted entry: negative amounts on the same sides (赤伝), or swapped sides when `reverse`.

    Axes stay as they were, so the tax return sees neither turnover nor a return twice; swapped sides become a return.
    """
    return tuple(_mirror(posting, reverse=reverse) for posting in postings)


def _mirror(posting: Posting, *, reverse: bool) -> Posting:
    if not reverse:
        return posting._replace(
            amount=-posting.amount, tax_amount=-posting.tax_amount, tax_full=-posting.tax_full,
            gross=-posting.gross, line=replace(posting.line, amount=-posting.line.amount),
        )  # fmt: skip
    axes = None if posting.axes is None else replace(posting.axes, side=RETURN_OF[posting.axes.side])
    side = posting.side.other
    return posting._replace(side=side, axes=axes, line=replace(posting.line, side=side))


RETURN_OF = {
    TaxSide.NONE: TaxSide.NONE,
    TaxSide.SALE: TaxSide.SALE_RETURN,
    TaxSide.SALE_RETURN: TaxSide.SALE,
    TaxSide.PURCHASE: TaxSide.PURCHASE_RETURN,
    TaxSide.PURCHASE_RETURN: TaxSide.PURCHASE,
    TaxSide.IMPORT: TaxSide.IMPORT,
    TaxSide.BAD_DEBT: TaxSide.BAD_DEBT,
}

__all__ = [
    "AccountFacts",
    "Books",
    "PartnerFacts",
    "Posting",
    "SplitTax",
    "expand",
    "fingerprint",
    "in_rows",
    "looked_at",
    "mirrored",
    "problems_of",
    "split_line",
    "usual_side",
]  # fmt: skip
