"""A transfer slip from typing to posting: what it lacks, how it balances, how it rests, and what it becomes."""

from dataclasses import replace
from datetime import date

import pytest
from ledger_kit import DAY, Book

from officesuite.base.errors import Conflict, Invalid, NotFound
from officesuite.modules.ledger.queries.drafts import SlipFilter, count_slips, draft, entry_label, slip_window
from officesuite.modules.ledger.queries.entries import as_typed, entry_card
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode
from officesuite.modules.ledger.rules.entry import LineTax, Side
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.slip import (
    Half,
    Slip,
    SlipRow,
    anew,
    balance_last,
    from_json,
    slip_of,
    split_row,
    to_entry,
    to_json,
    totals,
    without_amounts,
)
from officesuite.modules.ledger.services.drafts import (
    Enclosure,
    correct_with_slip,
    delete_draft,
    post_slip,
    save_draft,
)
from officesuite.office import files
from officesuite.office.office import Office


@pytest.fixture
def book(office: Office) -> Book:
    return Book(office)


def half(book: Book, name: str, amount: int | None = None, tax: str = "", **more: object) -> Half:
    return Half(book.ids[name], amount=amount, tax=LineTax(tax) if tax else None, **more)  # type: ignore[arg-type]


def wages(book: Book) -> Slip:
    return Slip(
        DAY,
        (
            SlipRow(half(book, "給料手当", 3_860_000), half(book, "普通預金", 3_382_794)),
            SlipRow(credit=half(book, "預り金", 477_206), description="本人負担分"),
        ),
        description="11月分給与",
    )


def test_the_last_empty_amount_balances_itself(book: Book) -> None:
    slip = wages(book)
    rows = (slip.rows[0], replace(slip.rows[1], credit=half(book, "預り金")))
    balanced = balance_last(replace(slip, rows=rows))
    assert balanced.rows[1].credit.amount == 477_206
    assert totals(balanced) == (3_860_000, 3_860_000)


def test_two_empty_amounts_wait_for_one_of_them(book: Book) -> None:
    slip = Slip(DAY, (SlipRow(half(book, "現金", 500), half(book, "普通預金")), SlipRow(credit=half(book, "預り金"))))
    assert balance_last(slip) == slip


def test_tax_on_top_counts_in_the_balance(book: Book) -> None:
    tax = LineTax("standard-10", TaxMode.EXCLUSIVE)
    slip = Slip(DAY, (SlipRow(replace(half(book, "消耗品費", 1_000), tax=tax), half(book, "現金")),))
    balanced = balance_last(slip, lambda one, side: (one.amount or 0) * (11 if one.tax else 10) // 10)
    assert balanced.rows[0].credit.amount == 1_100


def test_a_split_row_waits_for_what_the_first_gives_up(book: Book) -> None:
    slip = Slip(DAY, (SlipRow(half(book, "消耗品費", 1_000), half(book, "現金", 1_000)),))
    apart = split_row(slip, 0, Side.DEBIT)
    assert [row.debit.amount for row in apart.rows] == [1_000, None]
    assert apart.rows[1].credit.empty
    lower = replace(apart, rows=(replace(apart.rows[0], debit=half(book, "消耗品費", 600)), apart.rows[1]))
    assert balance_last(lower).rows[1].debit.amount == 400


def test_a_slip_says_by_row_and_column_what_it_lacks(book: Book) -> None:
    slip = Slip(None, (SlipRow(half(book, "現金"), Half(amount=300)), SlipRow()))
    with pytest.raises(Invalid) as refused:
        to_entry(slip)
    assert {(one.field, one.row) for one in refused.value.problems} == {
        ("date", None), ("debit_amount", 0), ("credit_place", 0),
    }  # fmt: skip


def test_a_slip_comes_back_from_json_as_it_was(book: Book) -> None:
    tax = LineTax("standard-10", TaxMode.EXCLUSIVE, invoice=Invoice.BOOK, reason="public-transport", amount=7,
                  tax_date=date(2026, 9, 30), credit_percent=80)  # fmt: skip
    slip = Slip(
        DAY, (SlipRow(Half(book.ids["消耗品費"], None, 0, tax, 3, 4, "自販機", ("yayoi", (("メモ", "a"),)))), SlipRow()), "V-1",
        Adjustment.FINAL, "水", 2, "sales.invoice:3",
    )  # fmt: skip
    assert from_json(to_json(slip)) == slip
    assert from_json("[1]") is None
    assert from_json("not json") is None


def test_a_posted_entry_is_the_slip_it_was(book: Book) -> None:
    slip = wages(book)
    posted = book.office.run(post_slip, slip=slip)
    with book.office.read() as session:
        again = slip_of(as_typed(entry_card(session, posted.id)))
        assert again.rows[0].credit.amount == 3_382_794
        assert again.rows[1].description == "本人負担分"
        assert to_entry(again).lines == to_entry(slip).lines
        assert entry_label(session, posted.id) == "No. 1  11月分給与"


def test_the_slips_words_stand_before_a_rows_own_in_the_books(book: Book) -> None:
    posted = book.office.run(post_slip, slip=wages(book))
    with book.office.read() as session:
        card = entry_card(session, posted.id)
        assert [line.description for line in card.lines] == ["11月分給与", "11月分給与", "11月分給与　本人負担分"]
        again = slip_of(as_typed(card))
    assert (again.description, [row.description for row in again.rows]) == ("11月分給与", ["", "本人負担分"])


def test_a_copy_takes_the_law_of_its_own_day(book: Book) -> None:
    tax = LineTax("standard-10", credit_percent=80, tax_date=date(2026, 9, 30))
    slip = Slip(
        date(2026, 9, 30), (SlipRow(replace(half(book, "消耗品費", 110), tax=tax), half(book, "現金", 110)),), "S-1"
    )
    copy = anew(slip, day=DAY)
    assert (copy.date, copy.slip_no) == (DAY, "")
    assert copy.rows[0].debit.tax == LineTax("standard-10")
    assert without_amounts(slip).rows[0].credit.amount is None


def test_a_draft_may_lack_anything_and_keeps_it(book: Book) -> None:
    slip = Slip(None, (SlipRow(Half(amount=300)),), description="まだ")
    saved = book.office.run(save_draft, slip=slip)
    with book.office.read() as session:
        assert draft(session, saved.id).slip == slip


def test_a_posted_draft_is_gone_and_its_paper_goes_along(book: Book) -> None:
    paper = Enclosure("給与一覧.pdf", b"%PDF-1", "application/pdf")
    saved = book.office.run(save_draft, slip=wages(book), enclosures=(paper,))
    posted = book.office.run(post_slip, slip=wages(book), draft_id=saved.id, version=saved.version)
    with book.office.read() as session:
        assert [one.name for one in files.attachments(session, "ledger.entry", posted.id)] == ["給与一覧.pdf"]
        with pytest.raises(NotFound):
            draft(session, saved.id)
    with pytest.raises(NotFound):
        book.office.run(post_slip, slip=wages(book), draft_id=saved.id, version=saved.version)


def test_a_refused_posting_leaves_the_draft_as_it_was(book: Book) -> None:
    broken = Slip(DAY, (SlipRow(half(book, "現金", 500), half(book, "普通預金", 400)),))
    saved = book.office.run(save_draft, slip=broken)
    with pytest.raises(Invalid):
        book.office.run(post_slip, slip=broken, draft_id=saved.id, version=saved.version)
    with book.office.read() as session:
        assert draft(session, saved.id).version == saved.version


def test_two_people_do_not_overwrite_each_others_draft(book: Book) -> None:
    saved = book.office.run(save_draft, slip=wages(book))
    book.office.run(save_draft, slip=replace(wages(book), description="別の"), draft_id=saved.id, version=saved.version)
    with pytest.raises(Conflict):
        book.office.run(save_draft, slip=wages(book), draft_id=saved.id, version=saved.version)


def test_a_thrown_away_draft_takes_its_papers_along(book: Book) -> None:
    saved = book.office.run(save_draft, slip=wages(book), enclosures=(Enclosure("a.png", b"x", "image/png"),))
    book.office.run(delete_draft, draft_id=saved.id)
    with book.office.read() as session:
        assert files.attachments(session, "ledger.draft", saved.id) == []


def test_what_the_ledger_refuses_is_told_at_the_cell(book: Book) -> None:
    slip = Slip(DAY, (SlipRow(), SlipRow(half(book, "消耗品費", 100, "no-such"), half(book, "現金", 100))))
    with pytest.raises(Invalid) as refused:
        book.office.run(post_slip, slip=slip)
    assert [(one.field, one.row) for one in refused.value.problems] == [("debit_tax", 1)]


def test_a_correction_by_slip_keeps_the_papers(book: Book) -> None:
    paper = Enclosure("領収書.jpg", b"jpg", "image/jpeg")
    posted = book.office.run(post_slip, slip=wages(book), enclosures=(paper,))
    done = book.office.run(
        correct_with_slip, entry_id=posted.id, reason="月の誤り", slip=replace(wages(book), description="10月分給与")
    )
    assert done.right is not None
    with book.office.read() as session:
        right = entry_card(session, done.right.id)
        assert (right.description, right.reason, right.original_id) == ("10月分給与", "月の誤り", posted.id)
        assert [one.name for one in files.attachments(session, "ledger.entry", right.id)] == ["領収書.jpg"]


def test_the_list_shows_what_rests_before_what_is_posted(book: Book) -> None:
    book.office.run(post_slip, slip=wages(book))
    book.office.run(save_draft, slip=replace(wages(book), description="下書きの家賃"))
    book.post("現金 100", "普通預金 100")
    with book.office.read() as session:
        rows = slip_window(session, SlipFilter(), 0, 10)
        assert [(row.state, row.description) for row in rows] == [
            ("draft", "下書きの家賃"), ("posted", ""), ("posted", "11月分給与"),
        ]  # fmt: skip
        assert count_slips(session, SlipFilter(text="家賃")) == 1
        assert count_slips(session, SlipFilter(states=frozenset({"posted"}))) == 2
        assert slip_window(session, SlipFilter(text="1"), 0, 10)[0].target.startswith("ledger.entry:")
