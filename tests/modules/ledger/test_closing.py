"""Closing: what stands in the way of a month, several months at once, and what the year's end proposes."""

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "pages"))

from ledger_kit import Book, set_up
from reports_kit import stocked
from sqlalchemy.orm import Session

from officesuite.base.errors import Closed, Invalid, NotFound
from officesuite.modules.ledger.documents.closing import load_closing
from officesuite.modules.ledger.models import Statement, StatementLine
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.queries.months import MonthCard, month_cards
from officesuite.modules.ledger.queries.sums import account_sums
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.slip import Slip, slip_of
from officesuite.modules.ledger.services.closing import closing_entries, set_months, year_end
from officesuite.modules.ledger.services.drafts import post_slip, save_draft
from officesuite.modules.ledger.services.posting import post
from officesuite.office.access import service
from officesuite.office.office import Office

NOVEMBER = 2026110


@pytest.fixture
def book(office: Office) -> Book:
    """Last year's tax is settled already."""
    made = stocked(office)
    made.post("仮受消費税 100,000", ("仮払消費税 30,000", "未払消費税 70,000"), on=date(2026, 3, 31))
    return made


def cards(book: Book) -> dict[int, MonthCard]:
    with book.office.read() as session:
        return {card.period: card for card in month_cards(session)}


def year_id(book: Book) -> int:
    with book.office.read() as session:
        return years(session)[-1].id


def test_every_month_of_every_year_and_its_adjustments_can_be_closed(book: Book) -> None:
    found = cards(book)
    assert len(found) == 26
    assert (found[NOVEMBER].entries, found[NOVEMBER].state, found[NOVEMBER].first) == (3, "open", date(2026, 11, 1))
    final = found[2027032]
    assert final.final and final.entries == 1 and final.last == date(2027, 3, 31)


def test_months_close_together_and_reopen_with_a_reason(book: Book) -> None:
    own = year_id(book)
    periods = tuple(period for period in cards(book) if 2026040 <= period <= NOVEMBER)
    book.office.run(set_months, fiscal_year_id=own, periods=periods, state="closed")
    with pytest.raises(Closed):
        book.post("現金 100", "普通預金 100", on=date(2026, 10, 1))
    with pytest.raises(Invalid):
        book.office.run(set_months, fiscal_year_id=own, periods=(NOVEMBER,), state="open")
    book.office.run(set_months, fiscal_year_id=own, periods=(NOVEMBER,), state="open", reason="請求書が後から届いた")
    found = cards(book)
    assert (found[NOVEMBER].state, found[NOVEMBER].reason) == ("open", "請求書が後から届いた")
    assert found[2026100].state == "closed"
    book.office.run(set_months, fiscal_year_id=own, periods=(2026120,), state="provisional")
    assert cards(book)[2026120].earlier_open, "November is open before it"


def test_a_late_entry_is_counted_in_its_month(book: Book) -> None:
    book.office.run(set_months, fiscal_year_id=year_id(book), periods=(NOVEMBER,), state="provisional")
    book.post("現金 100", "普通預金 100", on=date(2026, 11, 5))
    assert (cards(book)[NOVEMBER].late, cards(book)[NOVEMBER].entries) == (1, 4)


def test_the_tax_settlement_leaves_the_tax_accounts_at_zero(book: Book) -> None:
    with book.office.read() as session:
        tax, closing = year_end(session, fiscal_year_id=year_id(book), tax_due=159_200)
    assert tax.entry is not None and tax.entry.adjustment is Adjustment.FINAL and tax.entry.date == date(2027, 3, 31)
    lines = {(line.account_id, line.side): line.amount for line in tax.entry.lines}
    assert lines == {
        (book.ids["仮受消費税"], Side.DEBIT): 200_000, (book.ids["仮払消費税"], Side.CREDIT): 40_700,
        (book.ids["未払消費税"], Side.CREDIT): 159_200, (book.ids["雑収入"], Side.CREDIT): 100,
    }  # fmt: skip
    book.office.run(post, entry=tax.entry)
    with book.office.read() as session:
        left = {one.name: one.closing for one in account_sums(session, first=date(2026, 4, 1), last=date(2027, 3, 31))}
    assert left["仮受消費税"] == left["仮払消費税"] == 0 and left["未払消費税"] == -159_200 - 70_000
    assert closing.amount == 1_469_700


def test_a_refund_becomes_a_claim_and_what_is_short_a_loss(book: Book) -> None:
    with book.office.read() as session:
        tax = year_end(session, fiscal_year_id=year_id(book), tax_due=-500)[0]
    assert tax.entry is not None
    lines = {(line.account_id, line.side): line.amount for line in tax.entry.lines}
    assert lines[book.ids["未収消費税等"], Side.DEBIT] == 500
    assert lines[book.ids["雑収入"], Side.CREDIT] == 159_800
    assert sum(line.amount * line.side for line in tax.entry.lines) == 0


def test_with_tax_in_the_amounts_the_tax_due_is_an_expense(office: Office) -> None:
    book = Book(office, accounting="inclusive")
    book.post("売掛金 1100000", "売上高 1100000 standard-10")
    with office.read() as session:
        tax = year_end(session, fiscal_year_id=years(session)[-1].id, tax_due=100_000)[0]
    assert tax.entry is not None
    assert [(line.account_id, line.side, line.amount) for line in tax.entry.lines] == [
        (book.ids["租税公課"], Side.DEBIT, 100_000), (book.ids["未払消費税"], Side.CREDIT, 100_000),
    ]  # fmt: skip


def test_what_cannot_be_proposed_says_why(book: Book) -> None:
    with book.office.read() as session:
        tax = year_end(session, fiscal_year_id=year_id(book))[0]
        assert tax.entry is None and str(tax.note) == "先に申告税額を計算してください。"
        with pytest.raises(NotFound):
            year_end(session, fiscal_year_id=999)
    book.office.run(set_up, accounting="exempt")
    with book.office.read() as session:
        assert year_end(session, fiscal_year_id=year_id(book), tax_due=1)[0].entry is None


def test_closing_entries_bring_every_result_account_to_zero(book: Book) -> None:
    with book.office.read() as session:
        closing = year_end(session, fiscal_year_id=year_id(book))[1]
        sums = account_sums(session, first=date(2026, 4, 1), last=date(2027, 3, 31))
    assert closing.entry is not None and closing.entry.kind == "closing"
    nets: dict[int, int] = {}
    for line in closing.entry.lines:
        nets[line.account_id] = nets.get(line.account_id, 0) + line.amount * line.side
    for one in sums:
        if not one.section.statement.carried:
            assert one.closing + nets[one.account_id] == 0
    assert nets[book.ids["繰越利益剰余金"]] == -1_469_700
    assert sum(nets.values()) == 0


def test_closing_entries_are_refused_as_a_slip_and_the_income_statement_stays(book: Book) -> None:
    with book.office.read() as session:
        entry = closing_entries(session, fiscal_year_id=year_id(book)).entry
    assert entry is not None
    with pytest.raises(Invalid) as slip:
        book.office.run(post_slip, slip=slip_of(entry))
    assert str(slip.value.problems[0].message) == (
        "損益振替の仕訳は登録できません。損益は自動で繰り越されます。この伝票は破棄してください。"
    )
    with pytest.raises(Invalid):
        book.office.run(post, entry=entry)
    with book.office.read() as session:
        sums = account_sums(session, first=date(2026, 4, 1), last=date(2027, 3, 31))
    assert {one.name: one.closing for one in sums}["売上高"] == -2_000_000


def test_closing_entries_on_paper_are_a_slip_without_a_number(book: Book) -> None:
    with book.office.read() as session:
        slip = load_closing(session, fiscal_year_id=year_id(book)).slips[0]
        with pytest.raises(NotFound):
            load_closing(session, fiscal_year_id=999)
    debits = sum(row.debit.amount for row in slip.rows if row.debit)
    credited = sum(row.credit.amount for row in slip.rows if row.credit)
    assert debits == credited == 2_000_000 and slip.number == "" and slip.day == date(2027, 3, 31)


def test_what_stands_in_the_way_of_a_month_is_counted(book: Book) -> None:
    bank = book.ids["普通預金"]
    book.office.run(statement_of, account_id=bank)
    book.office.run(save_draft, slip=Slip(date=date(2026, 11, 12), description="書きかけ"))
    found = cards(book)
    assert (found[NOVEMBER].drafts, found[NOVEMBER].bank_lines, found[NOVEMBER].differing) == (1, 1, 1)
    assert found[NOVEMBER].obstacles == 3 and found[2026100].obstacles == 0
    book.post("雑費 1000", "普通預金 1000", on=date(2026, 11, 23))
    assert cards(book)[NOVEMBER].differing == 0, "the books and the bank say the same now"


@service("")
def statement_of(session: Session, *, account_id: int) -> None:
    """A bank's file of one unsettled line with its balance."""
    statement = Statement(account_id=account_id, lines=1)
    session.add(statement)
    session.flush()
    session.add(
        StatementLine(statement_id=statement.id, account_id=account_id, row=1, date=date(2026, 11, 23), text="手数料",
                      amount=-1_000, balance=7_229_000)
    )  # fmt: skip
