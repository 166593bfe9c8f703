"""Returns and corrections that come later than what they undo: tax goes back as it was deducted."""

from dataclasses import replace
from datetime import date

import pytest
from ledger_kit import Book, open_year

from officesuite.modules.ledger.queries.entries import as_typed, entry_card
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.open_days import first_open_day, must_move
from officesuite.modules.ledger.queries.templates import template
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.returns import moved_on, return_of
from officesuite.modules.ledger.rules.slip import Half, Slip, SlipRow, anew, balance_last, from_json, slip_of, to_json
from officesuite.modules.ledger.services.corrections import correct, reverse
from officesuite.modules.ledger.services.drafts import correct_with_slip, post_slip
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.recurring import due, save_recurring
from officesuite.modules.ledger.services.templates import save_template
from officesuite.office import checks
from officesuite.office.office import Office


def booked(book: Book, entry_id: int) -> tuple[int, int, int | None]:
    """(net of the expense, tax paid, credit percentage), debit positive."""
    with book.office.read() as session:
        card = entry_card(session, entry_id)
    own = next(line for line in card.lines if line.account == "消耗品費")
    tax = sum(int(line.side) * line.amount for line in card.lines if line.generated)
    return int(own.side) * own.amount, tax, own.axes.credit_percent if own.axes is not None else None


@pytest.mark.parametrize(
    ("bought", "returned", "tax", "percent", "fresh"),
    [
        (date(2026, 9, 30), date(2026, 10, 5), 8_000, 80, 7_000),
        (date(2028, 9, 30), date(2028, 10, 2), 7_000, 70, 5_000),
        (date(2030, 9, 30), date(2030, 10, 1), 5_000, 50, 3_000),
    ],
)
def test_a_return_gives_back_the_credit_of_the_day_it_was_bought(
    office: Office, bought: date, returned: date, tax: int, percent: int, fresh: int
) -> None:
    book = Book(office)
    office.run(open_year, day=bought)
    first = book.post("消耗品費 110000 standard-10", "買掛金 110000", on=bought, invoice=Invoice.UNREGISTERED)
    assert booked(book, first.id) == (110_000 - tax, tax, percent)
    with office.read() as session:
        slip = slip_of(as_typed(entry_card(session, first.id)))
    back = return_of(slip, on=returned)
    assert back.rows[0].debit.amount is None  # the payable follows
    posted = office.run(post_slip, slip=balance_last(back))
    assert booked(book, posted.id) == (-(110_000 - tax), -tax, percent)
    with office.read() as session:
        line = next(one for one in entry_card(session, posted.id).lines if one.account == "消耗品費")
    assert line.axes is not None
    assert (line.axes.side, line.tax_date) == (TaxSide.PURCHASE_RETURN, bought)
    again = book.post("消耗品費 110000 standard-10", "買掛金 110000", on=returned, invoice=Invoice.UNREGISTERED)
    assert booked(book, again.id)[1] == fresh


def test_a_return_swaps_sides_and_keeps_every_axis() -> None:
    tax = LineTax(
        "standard-10", side=TaxSide.PURCHASE, use=TaxUse.COMMON, invoice=Invoice.BOOK, reason="small-amount", simple=0
    )
    plain = LineTax("out-of-scope", side=TaxSide.NONE)
    slip = Slip(
        date(2026, 9, 1), (SlipRow(Half(1, 2, 5_500, tax, 3, 4, "甲"), Half(5, amount=5_500, tax=plain), "紙"),), "A-1"
    )
    back = return_of(slip, on=date(2026, 10, 1), description="返品 紙")
    (row,) = back.rows
    assert (row.debit.account_id, row.debit.amount, row.debit.tax) == (5, None, plain)
    assert (row.credit.account_id, row.credit.sub_account_id, row.credit.department_id, row.credit.partner_id) == (
        1,
        2,
        3,
        4,
    )
    assert row.credit.tax == LineTax(
        "standard-10", side=TaxSide.PURCHASE_RETURN, use=TaxUse.COMMON, invoice=Invoice.BOOK, reason="small-amount",
        tax_date=date(2026, 9, 1),
    )  # fmt: skip
    assert (back.slip_no, back.description) == ("", "返品 紙")
    assert return_of(slip, on=date(2026, 9, 1)).rows[0].credit.tax.tax_date is None  # type: ignore[union-attr]


def test_a_copy_of_another_day_follows_its_own_law_and_one_of_the_same_day_is_the_same() -> None:
    day = date(2026, 9, 30)
    given = LineTax("standard-10", use=TaxUse.COMMON, invoice=Invoice.UNREGISTERED, credit_percent=80, amount=7_999, simple=5,
                    tax_date=date(2026, 9, 1))  # fmt: skip
    whole = LineTax("standard-10", invoice=Invoice.QUALIFIED, credit_percent=100, amount=9_999)
    slip = Slip(day, (SlipRow(Half(1, amount=110_000, tax=given), Half(2, amount=110_000, tax=whole)),))
    assert anew(slip, day=day).rows == slip.rows
    row = anew(slip, day=date(2026, 10, 5)).rows[0]
    assert row.debit.tax == LineTax("standard-10", use=TaxUse.COMMON, invoice=Invoice.UNREGISTERED, simple=5)
    assert row.credit.tax == LineTax("standard-10", invoice=Invoice.QUALIFIED, amount=9_999)
    assert from_json(to_json(slip)) == slip


def test_an_entry_of_a_closed_month_is_corrected_in_an_open_one_with_its_own_credit(office: Office) -> None:
    book = Book(office)
    wrong = book.post(
        "消耗品費 110000 standard-10", "買掛金 110000", on=date(2026, 9, 30), invoice=Invoice.UNREGISTERED
    )
    with office.read() as session:
        year = years(session)[-1].id
        assert not must_move(session, entry_card(session, wrong.id), may_late=True)
    for period, state in ((2026090, "closed"), (2026100, "provisional")):
        office.run(set_month, fiscal_year_id=year, period=period, state=state)
    with office.read() as session:
        card = entry_card(session, wrong.id)
        assert must_move(session, card, may_late=True)
        assert first_open_day(session, card.date) == date(2026, 11, 1)
        slip = moved_on(slip_of(as_typed(card)), to=date(2026, 11, 1))
    done = office.run(correct_with_slip, entry_id=wrong.id, reason="数量誤り", slip=slip, counter_on=date(2026, 11, 1))
    assert not done.hidden
    assert booked(book, done.counter.id) == (-102_000, -8_000, 80)
    assert booked(book, done.right.id) == (102_000, 8_000, 80)
    with office.read() as session:
        counter, right = (entry_card(session, one.id) for one in (done.counter, done.right))
    assert {line.tax_date for line in (*counter.lines, *right.lines) if line.account == "消耗品費"} == {
        date(2026, 9, 30)
    }
    assert (counter.date, right.date) == (date(2026, 11, 1), date(2026, 11, 1))


def test_the_counter_entry_of_one_taken_back_alone_keeps_its_tax_date(office: Office) -> None:
    book = Book(office)
    wrong = book.post(
        "消耗品費 110000 standard-10", "買掛金 110000", on=date(2026, 9, 30), invoice=Invoice.UNREGISTERED
    )
    done = office.run(correct, entry_id=wrong.id, reason="二重", counter_on=date(2026, 10, 1))
    assert booked(book, done.counter.id) == (-102_000, -8_000, 80)
    with office.read() as session:
        assert entry_card(session, done.counter.id).lines[0].tax_date == date(2026, 9, 30)


def test_templates_recurring_entries_corrections_and_reversals_keep_every_detail(office: Office) -> None:
    book = Book(office)
    tax = LineTax("standard-10", use=TaxUse.COMMON, invoice=Invoice.BOOK, reason="business-travel", amount=9_999,
                  tax_date=date(2026, 11, 1))  # fmt: skip
    sale = LineTax("standard-10", simple=5)
    slip = Slip(
        date(2026, 11, 24),
        (
            SlipRow(Half(book.ids["旅費交通費"], amount=110_000, tax=tax), Half(book.ids["現金"], amount=110_000)),
            SlipRow(Half(book.ids["現金"], amount=5_500), Half(book.ids["売上高"], amount=5_500, tax=sale)),
        ),
    )
    kept = replace(tax, tax_date=None)
    saved = office.run(save_template, name="出張", slip=slip)
    office.run(save_recurring, name="出張", slip=slip, next_on=date(2026, 12, 25), day=25)
    with office.read() as session:
        assert template(session, saved.id).slip.rows[0].debit.tax == kept
        assert template(session, saved.id).slip.rows[1].credit.tax == sale
        assert due(session, until=date(2026, 12, 31))[0].slip.rows[0].debit.tax == kept
    posted = office.run(post_slip, slip=slip)
    with office.read() as session:
        again = slip_of(as_typed(entry_card(session, posted.id)))
    back = again.rows[0].debit.tax
    assert back is not None
    assert replace(back, side=None, credit_percent=None) == tax
    assert again.rows[1].credit.tax is not None
    assert again.rows[1].credit.tax.simple == 5
    reversed_ = office.run(reverse, entry_id=posted.id, on=date(2026, 12, 1))
    with office.read() as session:
        lines = entry_card(session, reversed_.id).lines
    travel = next(line for line in lines if line.account == "旅費交通費")
    assert travel.axes is not None
    assert (travel.axes.use, travel.axes.reason, travel.axes.side) == (
        TaxUse.COMMON, "business-travel", TaxSide.PURCHASE_RETURN,
    )  # fmt: skip
    assert (travel.tax_date, travel.tax_amount, travel.tax_given) == (date(2026, 11, 1), 9_999, True)
    assert next(line.axes.simple for line in lines if line.account == "売上高" and line.axes is not None) == 5


def test_every_check_holds_after_returns_and_corrections_of_closed_months(office: Office) -> None:
    book = Book(office)
    bought = book.post(
        "消耗品費 110000 standard-10", "買掛金 110000", on=date(2026, 9, 30), invoice=Invoice.UNREGISTERED
    )
    with office.read() as session:
        slip = slip_of(as_typed(entry_card(session, bought.id)))
        year = years(session)[-1].id
    office.run(post_slip, slip=balance_last(return_of(slip, on=date(2026, 10, 5))))
    office.run(set_month, fiscal_year_id=year, period=2026090, state="closed")
    right = moved_on(slip, to=date(2026, 10, 1))
    office.run(correct_with_slip, entry_id=bought.id, reason="誤り", slip=right, counter_on=date(2026, 10, 1))
    with office.read() as session:
        told = [result for result in checks.run_checks(session) if result.name.startswith("ledger-")]
    assert [result.name for result in told if not result.ok] == []
