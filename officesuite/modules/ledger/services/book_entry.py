"""A row typed in a book (出納帳の一行) as the entry it stands for, and a posted entry as the row it was.

A book is one account seen from inside: the row says the counter account and what came in (debit) or went out (credit). The
tax belongs to the half whose account has a taxable nature, almost always the counter account. Tax on top (外税) makes the other
half as much more than the amount that was typed; tax on a line of its own (別記) belongs on a slip.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.rules.axes import TaxMode
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side

OUT_OF_SCOPE = "out-of-scope"


@dataclass(frozen=True, slots=True)
class BookAccount:
    """The account a book is kept of, and its sub-account where the book shows one; `tax_category` its usual one."""

    account_id: int
    sub_account_id: int | None = None
    tax_category: str = ""


@dataclass(frozen=True, slots=True)
class BookRow:
    """What was typed. Yen with tax, or without it where it comes on top; exactly one of `debit` and `credit` (of the book's
    account) is given.

    `tax` belongs to the counter account, or to the book's own where `taxed_own`; `sub_id` is the book's own sub-account.
    `retaxed`: its details were typed with this very row, so they hold whatever the corrected entry said.
    """

    day: date | None = None
    counter_id: int | None = None
    counter_sub_id: int | None = None
    sub_id: int | None = None
    partner_id: int | None = None
    partner: str = ""
    description: str = ""
    tax: LineTax | None = None
    taxed_own: bool = False
    debit: int | None = None
    credit: int | None = None
    department_id: int | None = None
    slip_no: str = ""
    retaxed: bool = False


Gross = Callable[[Line, date], int]


def as_typed_yen(line: Line, day: date) -> int:
    """What a line comes to where no tax comes on top."""
    return line.amount


def entry_of(row: BookRow, book: BookAccount, *, like: Entry | None = None, gross: Gross = as_typed_yen) -> Entry:
    """The entry of a typed row. `like`: the entry it corrects, whose extras, adjustment and source stay; `gross` the yen of a
    line with its tax on a day.

    Raises Invalid with every problem; fields are `day`, `counter`, `debit`, `credit`.
    """
    problems = _problems(row, book)
    if problems or row.day is None or row.counter_id is None:
        raise Invalid(problems)
    side, amount = (Side.DEBIT, row.debit) if row.debit else (Side.CREDIT, row.credit)
    assert amount is not None
    own_line, counter_line = _lines_before(like, book)
    plain = LineTax(book.tax_category or OUT_OF_SCOPE) if book.tax_category in ("", OUT_OF_SCOPE) else None
    own = replace(
        own_line or Line(side, book.account_id, amount),
        side=side, amount=amount, sub_account_id=row.sub_id or book.sub_account_id, partner_id=row.partner_id,
        partner=row.partner, description=row.description,
        tax=row.tax if row.taxed_own else own_line.tax if own_line is not None else plain,
    )  # fmt: skip
    counter = replace(
        counter_line or Line(side.other, row.counter_id, amount),
        side=side.other, account_id=row.counter_id, amount=amount, sub_account_id=row.counter_sub_id,
        department_id=row.department_id, partner_id=row.partner_id, partner=row.partner, description=row.description,
        tax=LineTax(OUT_OF_SCOPE) if row.taxed_own else row.tax,
    )  # fmt: skip
    moved = like is not None and row.day != like.date
    if not (row.retaxed and row.taxed_own):
        own = _mended(own, own_line, moved=moved)
    if not (row.retaxed and not row.taxed_own):
        counter = _mended(counter, counter_line, moved=moved)
    if row.tax is not None and row.tax.mode is TaxMode.EXCLUSIVE:
        taxed = own if row.taxed_own else counter
        other = replace(counter if row.taxed_own else own, amount=gross(taxed, row.day))
        own, counter = (taxed, other) if row.taxed_own else (other, taxed)
    if like is None:
        return Entry(row.day, (own, counter), slip_no=row.slip_no, way="book")
    return replace(like, date=row.day, lines=(own, counter), slip_no=row.slip_no, way="book", reason="")


def _problems(row: BookRow, book: BookAccount) -> list[Problem]:
    problems: list[Problem] = []
    if row.day is None:
        problems.append(Problem("day", translate("Ledger", "To post this row, give its date.")))
    if row.counter_id is None:
        problems.append(Problem("counter", translate("Ledger", "To post this row, choose the counter account.")))
    elif (row.counter_id, row.counter_sub_id) == (book.account_id, row.sub_id or book.sub_account_id):
        problems.append(
            Problem("counter", translate("Ledger", "To post this row, choose another account than the book's own."))
        )
    if row.debit and row.credit:
        problems.append(Problem("credit", translate("Ledger", "To post this row, give an amount on one side only.")))
    elif not row.debit and not row.credit:
        field = "debit" if row.credit is None else "credit"
        problems.append(Problem(field, translate("Ledger", "To post this row, give its amount.")))
    return problems


def _lines_before(like: Entry | None, book: BookAccount) -> tuple[Line | None, Line | None]:
    """(the book's own line, the counter line) of the entry that is corrected."""
    if like is None:
        return None, None
    own = next((line for line in like.lines if line.account_id == book.account_id), None)
    return own, next((line for line in like.lines if line is not own), None)


def _mended(line: Line, before: Line | None, *, moved: bool) -> Line:
    """What the line said of its tax goes on only as far as it still holds: a typed tax was for its amount, a credit
    percentage for its day and invoice, a side of the return for its account and side."""
    tax = line.tax
    if tax is None or before is None:
        return line
    same_place = (line.account_id, line.side) == (before.account_id, before.side)
    same_day = not moved or tax.tax_date is not None
    same_law = same_day and before.tax is not None and before.tax.invoice == tax.invoice
    if line.amount != before.amount or not same_place or not same_law:
        tax = replace(tax, amount=None)
    return replace(
        line,
        tax=replace(
            tax, side=tax.side if same_place else None, credit_percent=tax.credit_percent if same_law else None
        ),
    )


def row_of(entry: Entry, book: BookAccount, *, gross: Gross = as_typed_yen) -> BookRow | None:
    """The row that a posted entry is in the book; None for compound entries (諸口), which belong on a slip."""
    if len(entry.lines) != 2 or entry.kind != "normal":
        return None
    own, counter = _lines_before(entry, book)
    if own is None or counter is None or gross(own, entry.date) != gross(counter, entry.date):
        return None
    if book.sub_account_id is not None and own.sub_account_id != book.sub_account_id:
        own, counter = counter, own
        if (own.account_id, own.sub_account_id) != (book.account_id, book.sub_account_id):
            return None
    taxed_own = _taxed(own) and not _taxed(counter)
    if _taxed(own) and _taxed(counter):
        return None
    amount = own.amount if taxed_own else counter.amount
    debit = amount if own.side is Side.DEBIT else None
    return BookRow(
        entry.date, counter.account_id, counter.sub_account_id, own.sub_account_id, counter.partner_id or own.partner_id,
        counter.partner or own.partner, counter.description or own.description,
        own.tax if taxed_own else counter.tax, taxed_own, debit, None if debit is not None else amount,
        counter.department_id, entry.slip_no,
    )  # fmt: skip


def _taxed(line: Line) -> bool:
    return line.tax is not None and line.tax.category != OUT_OF_SCOPE
