"""Windows of books: the same rows whatever window shows them, balances that meet the trial balance."""

from dataclasses import replace
from datetime import date

import ledger_kit as kit
import pytest

from officesuite.modules.ledger.queries import ledger_pages as pages
from officesuite.modules.ledger.queries.books import Book, book_count, book_months, side_counts
from officesuite.modules.ledger.queries.sums import account_sums
from officesuite.modules.ledger.rules.entry import Entry
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.corrections import correct, reverse
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.posting import post
from officesuite.office.office import Office

YEAR = (date(2026, 4, 1), date(2027, 3, 31))
Seen = tuple[str, str, int, int, int]


def rows(office: Office, book: Book) -> tuple[pages.BookRow, ...]:
    """Every row of a book, read in all the ways there are; they must agree."""
    with office.read() as session:
        count = book_count(session, book)
        page = pages.book_rows(session, book, 0, count + 5)
        assert len(page.rows) == count
        for size in (1, 2, 3):
            for at in range(0, count, size):
                window = pages.book_rows(session, book, at, size)
                assert window.rows == page.rows[at : at + size]
                assert window.balance_before == (page.rows[at - 1].balance if at else page.balance_before)
        assert tuple(pages.every_row(session, page.plan, chunk=2)) == page.rows
        if book.plain:
            closing = {one.account_id: one.closing for one in account_sums(session, first=book.first, last=book.last)}
            if book.sub_account_id is None and book.department_id is None:
                assert page.plan.closing == closing.get(book.account_id, 0)
        if page.rows:
            assert page.rows[-1].balance == page.plan.closing
    return page.rows


def seen(found: tuple[pages.BookRow, ...]) -> list[Seen]:
    return [(f"{row.day:%m-%d}", row.counter, row.debit, row.credit, row.balance) for row in found]


def test_a_book_tells_counter_account_and_running_balance(office: Office) -> None:
    book = kit.Book(office)
    book.post("現金 1000", "資本金 1000", on=date(2026, 4, 1))
    book.post("消耗品費 330 standard-10", "現金 330", on=date(2026, 6, 2))
    book.post(("会議費 100", "旅費交通費 200"), "現金 300", on=date(2026, 6, 2))
    assert seen(rows(office, Book(book.ids["現金"], *YEAR))) == [
        ("04-01", "資本金", 1000, 0, 1000), ("06-02", "消耗品費", 0, 330, 670), ("06-02", "諸口", 0, 300, 370)]  # fmt: skip
    assert seen(rows(office, Book(book.ids["会議費"], *YEAR))) == [("06-02", "諸口", 100, 0, 100)]
    tax = rows(office, Book(book.ids["仮払消費税"], *YEAR))
    assert seen(tax) == [("06-02", "現金", 30, 0, 30)]
    assert tax[0].generated == 1
    goods = rows(office, Book(book.ids["消耗品費"], *YEAR))
    assert (goods[0].axes.category if goods[0].axes else "", goods[0].tax_amount) == ("standard-10", 30)
    later = rows(office, Book(book.ids["現金"], date(2026, 6, 1), date(2026, 6, 30)))
    assert [row.balance for row in later] == [670, 370]


def test_adjustments_stand_after_their_month(office: Office) -> None:
    book = kit.Book(office)
    book.post("減価償却費 40", "現金 40", on=date(2027, 3, 31), adjustment=Adjustment.FINAL)
    book.post("現金 500", "売上高 500", on=date(2027, 3, 31))
    book.post("現金 5", "売上高 5", on=date(2027, 3, 1))
    assert seen(rows(office, Book(book.ids["現金"], *YEAR))) == [
        ("03-01", "売上高", 5, 0, 5), ("03-31", "売上高", 500, 0, 505), ("03-31", "減価償却費", 0, 40, 465)]  # fmt: skip
    with office.read() as session:
        months = book_months(session, Book(book.ids["現金"], *YEAR))
    assert [(one.first, one.kind, one.lines, one.opening, one.closing) for one in months] == [
        (date(2027, 3, 1), Adjustment.NONE, 2, 0, 505), (date(2027, 3, 1), Adjustment.FINAL, 1, 505, 465)]  # fmt: skip
    assert [(one.debit_to_date, one.credit_to_date) for one in months] == [(505, 0), (505, 40)]


def test_a_pair_within_an_open_month_is_hidden_until_asked_for(office: Office) -> None:
    book = kit.Book(office)
    wrong = book.post("現金 900", "売上高 900", on=date(2026, 11, 2))
    book.post("現金 10", "売上高 10", on=date(2026, 11, 3))
    office.run(
        correct, entry_id=wrong.id, reason="金額誤り", right=book.entry("現金 800", "売上高 800", on=date(2026, 11, 2))
    )
    plain = Book(book.ids["現金"], *YEAR)
    assert seen(rows(office, plain)) == [("11-02", "売上高", 800, 0, 800), ("11-03", "売上高", 10, 0, 810)]
    shown = rows(office, replace(plain, show_corrections=True))
    assert [(row.debit, row.balance, row.relation) for row in shown] == [
        (900, 900, ""), (-900, 0, "correction"), (800, 800, "replacement"), (10, 810, "")]  # fmt: skip
    with office.read() as session:
        assert side_counts(session, plain) == (2, 0)
        assert side_counts(session, replace(plain, show_corrections=True)) == (4, 0)


def test_a_correction_of_a_closed_month_shows_both(office: Office) -> None:
    book = kit.Book(office)
    wrong = book.post("現金 900", "売上高 900", on=date(2026, 10, 2))
    with office.read() as session:
        from officesuite.modules.ledger.queries.facts import years

        year = years(session)[0]
    office.run(set_month, fiscal_year_id=year.id, period=2026100, state="closed")
    office.run(correct, entry_id=wrong.id, reason="重複", counter_on=date(2026, 11, 1))
    assert seen(rows(office, Book(book.ids["現金"], *YEAR))) == [
        ("10-02", "売上高", 900, 0, 900), ("11-01", "売上高", -900, 0, 0)]  # fmt: skip


def test_a_reversal_shows_on_its_own_date(office: Office) -> None:
    book = kit.Book(office)
    accrued = book.post("給料手当 70", "未払費用 70", on=date(2026, 10, 31))
    office.run(reverse, entry_id=accrued.id, on=date(2026, 11, 1))
    found = rows(office, Book(book.ids["未払費用"], *YEAR))
    assert seen(found) == [("10-31", "給料手当", 0, 70, -70), ("11-01", "給料手当", 70, 0, 0)]
    assert (found[1].relation, found[1].original_id) == ("reversal", accrued.id)


def test_a_book_over_a_year_end_tells_what_moved(office: Office) -> None:
    book = kit.Book(office)
    office.run(kit.open_year, day=date(2025, 5, 1))
    book.post("現金 500", "売上高 500", on=date(2025, 5, 1))
    book.post("現金 70", "売上高 70", on=date(2026, 5, 1))
    years = (date(2025, 4, 1), date(2027, 3, 31))
    sales = rows(office, Book(book.ids["売上高"], *years))
    assert seen(sales) == [
        ("05-01", "現金", 0, 500, -500), ("04-01", "繰越利益剰余金", 500, 0, 0), ("05-01", "現金", 0, 70, -70)]  # fmt: skip
    assert [row.entry_id > 0 for row in sales] == [True, False, True]
    carried = rows(office, Book(book.ids["繰越利益剰余金"], *years))
    assert [(row.day, row.credit, row.balance) for row in carried] == [(date(2026, 4, 1), 500, -500)]
    with office.read() as session:
        assert [one.debit_to_date - one.credit_to_date for one in book_months(session, Book(book.ids["売上高"], *years))] == [
            -500, -70]  # fmt: skip


def test_opening_balances_from_outside_are_brought_forward(office: Office) -> None:
    book = kit.Book(office)
    entry = book.entry("現金 300", "資本金 300", on=date(2026, 4, 1))
    office.run(post, entry=Entry(entry.date, entry.lines, kind="opening"))
    book.post("現金 20", "売上高 20", on=date(2026, 4, 1))
    assert seen(rows(office, Book(book.ids["現金"], *YEAR))) == [("04-01", "売上高", 20, 0, 320)]
    with office.read() as session:
        assert side_counts(session, Book(book.ids["現金"], *YEAR)) == (1, 0)
    later = rows(office, Book(book.ids["現金"], date(2026, 4, 2), date(2026, 4, 30)))
    with office.read() as session:
        assert (
            pages.book_rows(session, Book(book.ids["現金"], date(2026, 4, 2), date(2026, 4, 30)), 0, 9).balance_before
            == 320
        )
    assert later == ()


def test_a_counterpartys_lines_have_their_own_balance(office: Office) -> None:
    book = kit.Book(office)
    book.post("売掛金 100", "売上高 100", on=date(2026, 9, 30), partner="青葉商事")
    book.post("売掛金 40", "売上高 40", on=date(2026, 10, 1), partner="港印刷")
    book.post("現金 60", "売掛金 60", on=date(2026, 10, 31), partner="青葉商事")
    aoba = Book(book.ids["売掛金"], date(2026, 10, 1), date(2026, 10, 31), partner="青葉商事")
    assert seen(rows(office, aoba)) == [("10-31", "現金", 0, 60, 40)]
    found = Book(book.ids["売掛金"], *YEAR, text="港印刷")
    assert seen(rows(office, found)) == [("10-01", "売上高", 40, 0, 40)]


def test_any_date_amount_and_entry_can_be_jumped_to(office: Office) -> None:
    book = kit.Book(office)
    posted = [book.post(f"現金 {amount}", f"売上高 {amount}", on=date(2026, month, 10))
              for month, amount in ((5, 10), (7, 20), (7, 30), (9, 20))]  # fmt: skip
    cash = Book(book.ids["現金"], *YEAR)
    with office.read() as session:
        places = [pages.position_of(session, cash, entry_id=one.id) for one in posted]
        days = [pages.position_of(session, cash, day=date(2026, 7, day)) for day in (1, 10, 11)]
        first = pages.position_of(session, cash, amount=20)
        second = pages.position_of(session, cash, amount=20, after=1)
        none = pages.position_of(session, cash, amount=20, after=3)
        beyond = pages.position_of(session, cash, day=date(2026, 12, 1))
    assert places == [0, 1, 2, 3]
    assert days == [1, 1, 3]
    assert (first, second, none, beyond) == (1, 3, None, None)


@pytest.mark.parametrize("start", ["11-21"])
def test_a_year_that_begins_within_a_month_keeps_its_adjustments_before_the_new_year(
    office: Office, start: str
) -> None:
    book = kit.Book(office, start=start)
    office.run(kit.open_year, day=date(2026, 11, 1))
    book.post("減価償却費 40", "現金 40", on=date(2026, 11, 20), adjustment=Adjustment.FINAL)
    book.post("現金 9", "売上高 9", on=date(2026, 11, 21))
    book.post("現金 300", "売上高 300", on=date(2026, 11, 19))
    found = rows(office, Book(book.ids["現金"], date(2026, 11, 1), date(2026, 11, 30)))
    assert seen(found) == [
        ("11-19", "売上高", 300, 0, 300), ("11-20", "減価償却費", 0, 40, 260), ("11-21", "売上高", 9, 0, 269)]  # fmt: skip
