"""Posting, correcting, reversing and closing, on both databases."""

import re
from dataclasses import replace
from datetime import date

import ledger_kit as kit
import pytest
from sqlalchemy import select, text

from officesuite.base.errors import Closed, Conflict, Invalid, NotAllowed
from officesuite.modules.ledger.models import JournalEntry, LedgerTotal
from officesuite.modules.ledger.queries.entries import EntryCard, as_typed, entry_card
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.corrections import correct, reverse
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.posting import post
from officesuite.office import checks, history, settings
from officesuite.office.access import Actor
from officesuite.office.office import Office


def card(office: Office, entry_id: int) -> EntryCard:
    with office.read() as session:
        return entry_card(session, entry_id)


def sums(office: Office) -> dict[str, tuple[int, int]]:
    with office.read() as session:
        rows = session.execute(
            text(
                "SELECT a.name, SUM(t.debit), SUM(t.credit) FROM ledger_total t JOIN account a ON a.id = t.account_id GROUP BY a.name"
            )
        )
        return {name: (int(debit), int(credit)) for name, debit, credit in rows}


def close(office: Office, period: int, state: str, reason: str = "") -> None:
    with office.read() as session:
        year = next(year for year in years(session) if date(2026, 11, 24) in year)
    office.run(set_month, fiscal_year_id=year.id, period=period, state=state, reason=reason)


def test_tax_is_split_from_what_was_typed(office: Office) -> None:
    book = kit.Book(office)
    posted = book.post("消耗品費 1100 standard-10", "現金 1100 out-of-scope")
    lines = card(office, posted.id).lines
    assert [(line.account, int(line.side), line.amount, line.generated) for line in lines] == [
        ("消耗品費", 1, 1000, 0), ("仮払消費税", 1, 100, 1), ("現金", -1, 1100, 0)]  # fmt: skip
    assert (lines[0].gross, lines[0].tax_full, lines[0].tax_amount, lines[0].typed) == (1100, 100, 100, 1100)
    assert sums(office) == {"消耗品費": (1000, 0), "仮払消費税": (100, 0), "現金": (0, 1100)}


def test_tax_on_top_and_tax_typed(office: Office) -> None:
    book = kit.Book(office)
    posted = book.post("消耗品費 1000 standard-10-net", "現金 1100")
    assert [line.amount for line in card(office, posted.id).lines] == [1000, 100, 1100]
    typed = card(office, book.post("会議費 1080 reduced-8=79", "現金 1080").id)
    assert [line.amount for line in typed.lines] == [1001, 79, 1080]
    assert typed.lines[0].tax_given


def test_books_kept_with_tax_have_no_tax_lines(office: Office) -> None:
    book = kit.Book(office, accounting="inclusive")
    lines = card(office, book.post("消耗品費 1100 standard-10", "現金 1100").id).lines
    assert [(line.amount, line.tax_amount, line.gross) for line in lines] == [(1100, 100, 1100), (1100, 0, 1100)]


@pytest.mark.parametrize(
    ("day", "tax", "expense"),
    [
        (date(2023, 9, 30), 10000, 100000), (date(2023, 10, 1), 8000, 102000), (date(2026, 9, 30), 8000, 102000),
        (date(2026, 10, 1), 7000, 103000), (date(2028, 9, 30), 7000, 103000), (date(2028, 10, 1), 5000, 105000),
        (date(2030, 9, 30), 5000, 105000), (date(2030, 10, 1), 3000, 107000), (date(2031, 9, 30), 3000, 107000),
        (date(2031, 10, 1), 0, 110000),
    ],
)  # fmt: skip
@pytest.mark.file_only
def test_the_credit_for_an_unregistered_supplier_follows_the_day(
    office: Office, day: date, tax: int, expense: int
) -> None:
    book = kit.Book(office)
    office.run(kit.open_year, day=day)
    lines = card(
        office,
        book.post("外注費 110000 standard-10", "普通預金 110000", on=day, invoice=Invoice.UNREGISTERED).id,
    ).lines
    assert lines[0].amount == expense
    assert sum(line.amount for line in lines if line.generated) == tax


def test_a_return_keeps_the_percentage_of_the_purchase(office: Office) -> None:
    book = kit.Book(office)
    bought = book.post(
        "外注費 110000 standard-10", "普通預金 110000", on=date(2026, 9, 30), invoice=Invoice.UNREGISTERED
    )
    back = office.run(reverse, entry_id=bought.id, on=date(2026, 10, 5))
    lines = card(office, back.id).lines
    tax = next(line for line in lines if line.generated)
    assert (tax.amount, int(tax.side)) == (8000, -1)
    line = next(line for line in lines if line.account == "外注費")
    assert line.axes is not None
    assert (line.axes.side, line.axes.credit_percent, line.tax_date) == (TaxSide.PURCHASE_RETURN, 80, date(2026, 9, 30))


def test_what_does_not_meet_is_refused_with_the_difference(office: Office) -> None:
    book = kit.Book(office)
    with pytest.raises(Invalid) as refused:
        book.post("消耗品費 1100 standard-10", "現金 1000")
    assert "1,100" in str(refused.value)
    assert "1,000" in str(refused.value)
    with office.read() as session:
        assert session.scalar(select(JournalEntry.id)) is None


def test_numbers_of_a_year_have_no_gaps_even_after_a_refusal(office: Office) -> None:
    book = kit.Book(office)
    numbers = [book.post("現金 1", "雑収入 1").entry_no]
    with pytest.raises(Invalid):
        book.post("現金 1", "雑収入 2")
    numbers += [book.post("現金 1", "雑収入 1").entry_no for _ in range(2)]
    office.run(kit.open_year, day=date(2027, 4, 1))
    numbers.append(book.post("現金 1", "雑収入 1", on=date(2027, 4, 1)).entry_no)
    assert numbers == [1, 2, 3, 1]


def test_a_correction_repeats_the_sides_with_negative_amounts(office: Office) -> None:
    book = kit.Book(office)
    wrong = book.post("消耗品費 1100 standard-10", "現金 1100")
    right = book.entry("消耗品費 1210 standard-10", "現金 1210")
    done = office.run(correct, entry_id=wrong.id, reason="金額誤り", right=right)
    assert done.hidden
    counter = card(office, done.counter.id)
    assert [(line.account, int(line.side), line.amount) for line in counter.lines] == [
        ("消耗品費", 1, -1000), ("仮払消費税", 1, -100), ("現金", -1, -1100)]  # fmt: skip
    assert counter.lines[0].axes is not None
    assert counter.lines[0].axes.side is TaxSide.PURCHASE
    assert sums(office) == {"消耗品費": (1100, 0), "仮払消費税": (110, 0), "現金": (0, 1210)}
    original = card(office, wrong.id)
    assert (original.counter_id, original.counter_relation) == (done.counter.id, "correction")
    assert done.right is not None
    assert original.replacement_id == done.right.id
    assert card(office, done.right.id).original_id == wrong.id


def test_a_correction_needs_its_reason_and_happens_once(office: Office) -> None:
    book = kit.Book(office)
    wrong = book.post("現金 1", "雑収入 1")
    with pytest.raises(Invalid):
        office.run(correct, entry_id=wrong.id, reason=" ")
    done = office.run(correct, entry_id=wrong.id, reason="二重")
    for again in (wrong.id, done.counter.id):
        with pytest.raises(Conflict):
            office.run(correct, entry_id=again, reason="もう一度")
        with pytest.raises(Conflict):
            office.run(reverse, entry_id=again, on=date(2026, 12, 1))


def test_across_months_both_show(office: Office) -> None:
    book = kit.Book(office)
    wrong = book.post("消耗品費 1100 standard-10", "現金 1100", on=date(2026, 10, 31))
    close(office, 2026100, "closed")
    with pytest.raises(Closed):
        office.run(correct, entry_id=wrong.id, reason="誤り")
    done = office.run(correct, entry_id=wrong.id, reason="誤り", counter_on=date(2026, 11, 2))
    assert not done.hidden
    assert sums(office)["消耗品費"] == (0, 0)


def test_a_reversal_swaps_sides_and_becomes_a_return(office: Office) -> None:
    book = kit.Book(office)
    sold = book.post("売掛金 11000", "売上高 11000 standard-10")
    back = card(office, office.run(reverse, entry_id=sold.id, on=date(2026, 12, 1), reason="返品").id)
    line = next(line for line in back.lines if line.account == "売上高")
    assert line.axes is not None
    assert (int(line.side), line.amount, line.axes.side) == (1, 10000, TaxSide.SALE_RETURN)
    assert back.original_id == sold.id


def test_a_provisionally_closed_month_takes_only_a_manager_and_marks_it_late(office: Office) -> None:
    book = kit.Book(office)
    close(office, 2026110, "provisional")
    clerk = Actor("山田", permissions=frozenset({"ledger.post", "ledger.view"}))
    manager, office.actor = office.actor, clerk
    with pytest.raises(NotAllowed):
        book.post("現金 1", "雑収入 1")
    office.actor = manager
    assert card(office, book.post("現金 1", "雑収入 1").id).late


def test_a_closed_month_takes_nobody_until_it_is_reopened_with_a_reason(office: Office) -> None:
    book = kit.Book(office)
    close(office, 2026110, "closed")
    with pytest.raises(Closed):
        book.post("現金 1", "雑収入 1")
    with pytest.raises(Invalid):
        close(office, 2026110, "open")
    close(office, 2026110, "open", "請求書が遅れて届いた")
    book.post("現金 1", "雑収入 1")
    with office.read() as session:
        month = session.execute(text("SELECT id FROM ledger_month WHERE period = 2026110")).scalar_one()
        told = history.history_of(session, "ledger.month", month)
    assert len(told) == 2


def test_closing_adjustments_have_a_lock_of_their_own(office: Office) -> None:
    book = kit.Book(office)
    close(office, 2027030, "closed")
    with pytest.raises(Closed):
        book.post("減価償却費 50000", "減価償却累計額 50000", on=date(2027, 3, 31))
    with pytest.raises(Invalid):
        book.post("減価償却費 50000", "減価償却累計額 50000", on=date(2027, 2, 28), adjustment=Adjustment.FINAL)
    final = book.post("減価償却費 50000", "減価償却累計額 50000", on=date(2027, 3, 31), adjustment=Adjustment.FINAL)
    assert card(office, final.id).period == 2027032


def test_the_same_entry_typed_again_has_the_same_fingerprint(office: Office) -> None:
    book = kit.Book(office)
    first = book.post("消耗品費 1100 standard-10", "現金 1100")
    again = office.run(post, entry=as_typed(card(office, first.id)))
    other = office.run(post, entry=replace(as_typed(card(office, first.id)), slip_no="7"))
    with office.read() as session:
        prints = {row.id: row.fingerprint for row in session.execute(select(JournalEntry.id, JournalEntry.fingerprint))}
    assert prints[first.id] == prints[again.id] != prints[other.id]


def test_history_writes_yen_days_and_moments_as_the_office_does(office: Office) -> None:
    book = kit.Book(office)
    posted = book.post("消耗品費 -1130", "現金 -1130", on=date(2026, 12, 1))

    def told() -> dict[str, str]:
        with office.read() as session:
            (event,) = history.history_of(session, "ledger.entry", posted.id)
            assert event.lines[0].name == "entry_no"
            return {line.name: line.new for line in event.lines if not line.part} | {
                f"line.{line.name}": line.new for line in event.lines if line.part
            }

    found = told()
    assert (found["date"], found["total"], found["line.amount"], found["line.row"]) == (
        "2026/12/01",
        "▲1,130",
        "▲1,130",
        "1",
    )
    assert re.fullmatch(r"\d{4}/\d\d/\d\d \d\d:\d\d", found["entered_at"])
    office.run(settings.change_settings, values={"look.negative": "-", "look.date": "wareki"})
    found = told()
    assert (found["date"], found["total"]) == ("令和8年12月1日", "-1,130")


def test_tax_without_an_account_for_it_names_the_use_in_words(office: Office) -> None:
    book = kit.Book(office)
    office.run(kit.raw, sql=f"UPDATE account SET role = '' WHERE id = {book.ids['仮払消費税']}")
    with pytest.raises(Invalid) as refused:
        book.post("消耗品費 1100 standard-10", "現金 1100")
    assert [str(problem.message) for problem in refused.value.problems] == [
        "消費税を登録するには、勘定科目の1つを用途「仮払消費税等」にしてください。"
    ]


def test_history_tells_an_entry_with_its_lines_as_one_event(office: Office) -> None:
    book = kit.Book(office)
    posted = book.post("消耗品費 1100 standard-10", "現金 1100")
    with office.read() as session:
        told = history.history_of(session, "ledger.entry", posted.id)
        assert all(result.ok for result in checks.run_checks(session))
        totals = session.scalar(select(LedgerTotal.lines).limit(1))
    assert len(told) == 1
    assert totals == 1
