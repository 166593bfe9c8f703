"""A row of a book and the entry it stands for: both ways, with tax, and corrected."""

from dataclasses import replace
from datetime import date

import pytest
from ledger_kit import Book

from officesuite.base.errors import Invalid
from officesuite.modules.ledger.queries.entries import as_typed, entry_card
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.services.book_entry import BookAccount, BookRow, entry_of, row_of
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.posting import Posted, post
from officesuite.office.office import Office

BANK, PHONE = 1, 2
BOOK = BookAccount(BANK, tax_category="out-of-scope")
DAY = date(2026, 11, 4)
PAID = BookRow(
    DAY, PHONE, partner="湾岸通信株式会社", description="電話 10月分", tax=LineTax("standard-10"), credit=38_720
)


def test_what_went_out_is_a_credit_of_the_book_and_its_tax_stands_on_the_counter_account() -> None:
    entry = entry_of(PAID, BOOK)
    assert [(line.side, line.account_id, line.amount) for line in entry.lines] == [
        (Side.CREDIT, BANK, 38_720), (Side.DEBIT, PHONE, 38_720),
    ]  # fmt: skip
    assert [line.tax and line.tax.category for line in entry.lines] == ["out-of-scope", "standard-10"]
    assert {line.partner for line in entry.lines} == {"湾岸通信株式会社"}
    assert (entry.way, entry.date) == ("book", DAY)


def test_what_came_in_is_a_debit_of_the_book() -> None:
    entry = entry_of(BookRow(DAY, PHONE, debit=5), BOOK)
    assert [line.side for line in entry.lines] == [Side.DEBIT, Side.CREDIT]


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (BookRow(), ["day", "counter", "debit"]),
        (replace(PAID, debit=1), ["credit"]),
        (replace(PAID, counter_id=BANK), ["counter"]),
        (replace(PAID, credit=0), ["credit"]),
    ],
)
def test_everything_that_is_missing_is_said_at_once(row: BookRow, fields: list[str]) -> None:
    with pytest.raises(Invalid) as told:
        entry_of(row, BOOK)
    assert [problem.field for problem in told.value.problems] == fields


def test_between_two_sub_accounts_of_the_book_money_may_move() -> None:
    entry = entry_of(BookRow(DAY, BANK, counter_sub_id=8, sub_id=7, credit=100), BOOK)
    assert [line.sub_account_id for line in entry.lines] == [7, 8]


def test_an_expense_book_carries_the_tax_itself() -> None:
    book = BookAccount(PHONE, tax_category="standard-10")
    entry = entry_of(BookRow(DAY, BANK, tax=LineTax("standard-10"), taxed_own=True, debit=110), book)
    assert [(line.account_id, line.tax and line.tax.category) for line in entry.lines] == [
        (PHONE, "standard-10"), (BANK, "out-of-scope"),
    ]  # fmt: skip
    back = row_of(entry, book)
    assert back is not None
    assert (back.taxed_own, back.debit, back.counter_id) == (True, 110, BANK)


def test_a_row_comes_back_from_its_entry() -> None:
    back = row_of(entry_of(PAID, BOOK), BOOK)
    assert back == PAID


def test_compound_and_opening_entries_are_no_rows() -> None:
    entry = entry_of(PAID, BOOK)
    assert row_of(replace(entry, lines=(*entry.lines, Line(Side.DEBIT, 3, 0))), BOOK) is None
    assert row_of(replace(entry, kind="opening"), BOOK) is None


def test_a_correction_keeps_the_credit_percentage_only_on_its_day() -> None:
    before = LineTax("standard-10", side=TaxSide.PURCHASE, invoice=Invoice.UNREGISTERED, credit_percent=80, amount=2816)
    like = Entry(date(2026, 9, 30), tuple(replace(line, tax=before) if line.account_id == PHONE else line
                                          for line in entry_of(PAID, BOOK).lines))  # fmt: skip
    row = row_of(like, BOOK)
    assert row is not None
    same, later = entry_of(row, BOOK, like=like), entry_of(replace(row, day=date(2026, 10, 1)), BOOK, like=like)
    assert same.lines[1].tax == before
    assert later.lines[1].tax == replace(before, credit_percent=None, amount=None)
    other = entry_of(replace(row, credit=50_000), BOOK, like=like).lines[1].tax
    assert other == replace(before, amount=None)


def test_a_correction_keeps_what_the_row_does_not_show() -> None:
    like = entry_of(PAID, BOOK)
    extras = ("yayoi", (("付箋1", "3"),))
    like = replace(like, tags=("x",), lines=tuple(replace(line, extras=extras) for line in like.lines))
    right = entry_of(replace(PAID, credit=1), BOOK, like=like)
    assert ([line.extras for line in right.lines], right.tags) == ([extras, extras], ("x",))


def test_a_posted_row_is_corrected_and_the_books_balance_to_the_yen(office: Office) -> None:
    book = Book(office)
    bank, phone = book.ids["普通預金"], book.ids["通信費"]
    own = BookAccount(bank, tax_category="out-of-scope")
    posted: Posted = office.run(post, entry=entry_of(replace(PAID, counter_id=phone), own))
    with office.read() as session:
        like = as_typed(entry_card(session, posted.id))
    row = row_of(like, own)
    assert row is not None
    assert (row.credit, row.tax and row.tax.category) == (38_720, "standard-10")
    mended = office.run(
        correct, entry_id=posted.id, reason="入力誤り", right=entry_of(replace(row, credit=38_270), own, like=like)
    )
    with office.read() as session:
        card = entry_card(session, mended.right.id)  # type: ignore[union-attr]
    assert [(line.account, line.amount) for line in card.lines] == [
        ("通信費", 34_791), ("仮払消費税", 3_479), ("普通預金", 38_270),
    ]  # fmt: skip
    assert mended.hidden
