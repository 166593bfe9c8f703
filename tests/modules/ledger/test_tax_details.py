"""Which details of a line's tax apply to it, and what they come to, in each way of keeping the books."""

from dataclasses import replace
from datetime import date

import pytest
from ledger_kit import Book

from officesuite.modules.company.rules import TaxAccounting
from officesuite.modules.ledger.queries.facts import books_of
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxSide
from officesuite.modules.ledger.rules.entry import Line, LineTax, Side
from officesuite.modules.ledger.rules.postings import Books
from officesuite.modules.ledger.rules.tax_details import Detail, Outcome, outcome, tidied
from officesuite.office.office import Office

DAY = date(2026, 10, 5)
ALL = frozenset(Detail)
BUYING = ALL - {Detail.REASON, Detail.SIMPLE}


@pytest.fixture
def book(office: Office) -> Book:
    return Book(office)


@pytest.fixture
def books(book: Book) -> Books:
    with book.office.read() as session:
        return books_of(session)


def told(
    book: Book, books: Books, name: str, tax: LineTax | None, *, side: Side = Side.DEBIT, amount: int | None = 110_000
) -> Outcome:
    line = Line(side, book.ids[name], amount or 0, tax=tax)
    return outcome(line, books, day=DAY, amount=amount)


def test_a_purchase_has_use_and_invoice_and_a_sale_its_class(book: Book, books: Books) -> None:
    tax = LineTax("standard-10")
    assert told(book, books, "消耗品費", tax).applies == BUYING
    assert told(book, books, "消耗品費", replace(tax, invoice=Invoice.BOOK)).applies == BUYING | {Detail.REASON}
    sale = told(book, books, "売上高", tax, side=Side.CREDIT)
    assert sale.applies == {Detail.SIDE, Detail.TAX_DATE, Detail.MODE, Detail.AMOUNT, Detail.SIMPLE}


def test_nothing_but_the_side_where_no_tax_is_computed(book: Book, books: Books) -> None:
    assert told(book, books, "消耗品費", None).applies == frozenset()
    assert told(book, books, "現金", LineTax("out-of-scope")).applies == frozenset()
    assert told(book, books, "支払利息", LineTax("exempt")).applies == {Detail.SIDE}
    assert told(book, books, "消耗品費", LineTax("standard-5")).applies == {Detail.TAX_DATE}


def test_no_amount_where_the_tax_stands_elsewhere(book: Book, books: Books) -> None:
    apart = told(book, books, "消耗品費", LineTax("standard-10", TaxMode.SEPARATE, amount=1))
    assert apart.applies == BUYING - {Detail.AMOUNT}
    own = told(book, books, "仮払消費税", LineTax("standard-10"))
    assert own.applies == BUYING - {Detail.AMOUNT, Detail.MODE}
    assert tidied(LineTax("standard-10", amount=5, reason="x"), own.applies) == LineTax("standard-10")
    assert tidied(LineTax("standard-10", amount=5, reason="x"), ALL) == LineTax("standard-10", amount=5, reason="x")


@pytest.mark.parametrize(
    ("accounting", "mode", "base", "booked", "gross"),
    [
        (TaxAccounting.EXCLUSIVE, TaxMode.INCLUSIVE, 103_000, 7_000, 110_000),
        (TaxAccounting.INCLUSIVE, TaxMode.INCLUSIVE, 110_000, 7_000, 110_000),
        (TaxAccounting.EXEMPT, TaxMode.INCLUSIVE, 110_000, 0, 110_000),
        (TaxAccounting.EXCLUSIVE, TaxMode.EXCLUSIVE, 113_300, 7_700, 121_000),
        (TaxAccounting.INCLUSIVE, TaxMode.EXCLUSIVE, 121_000, 7_700, 121_000),
        (TaxAccounting.EXEMPT, TaxMode.EXCLUSIVE, 121_000, 0, 121_000),
    ],
)
def test_what_a_tax_comes_to_in_each_way_of_keeping_books(
    book: Book, books: Books, accounting: TaxAccounting, mode: TaxMode, base: int, booked: int, gross: int
) -> None:
    books.accounting = accounting
    found = told(book, books, "消耗品費", LineTax("standard-10", mode, invoice=Invoice.UNREGISTERED))
    split = found.split
    assert (split.base, split.booked, split.gross) == (base, booked, gross)
    assert (Detail.AMOUNT in found.applies) is (accounting is not TaxAccounting.EXEMPT)


def test_a_typed_tax_is_compared_with_the_computed_one(book: Book, books: Books) -> None:
    near = told(book, books, "消耗品費", LineTax("standard-10", invoice=Invoice.UNREGISTERED, amount=7_001))
    far = told(book, books, "消耗品費", LineTax("standard-10", invoice=Invoice.UNREGISTERED, amount=8_000))
    assert (near.computed, near.warning, near.split.booked) == (7_000, None, 7_001)
    assert (far.computed, far.split.base) == (7_000, 102_000)
    assert far.warning is not None
    back = told(book, books, "消耗品費", LineTax("standard-10", side=TaxSide.PURCHASE_RETURN), amount=-1_100)
    assert back.split.booked == -100
    assert told(book, books, "消耗品費", LineTax("standard-10"), amount=None).split is None
