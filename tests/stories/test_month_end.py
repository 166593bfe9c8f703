"""October 2026 at Minato, told as it happened: a day's slips, the bank's month, a mistake, a close, a late bill, the books.

Every figure was added up by hand from the slips and the bank's file, not read off the program.
"""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import ledger_kit as kit
import pypdfium2
import pytest
from modules.ledger.ledger_files import give, take
from sqlalchemy import select

from officesuite.base import resources
from officesuite.base.errors import Closed, Invalid, NotAllowed, NotFound
from officesuite.modules.ledger.models import JournalEntry, LedgerMonth
from officesuite.modules.ledger.queries import bank
from officesuite.modules.ledger.queries.bank_balances import agreement
from officesuite.modules.ledger.queries.bank_facts import proposals
from officesuite.modules.ledger.queries.drafts import draft
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode
from officesuite.modules.ledger.rules.bank_entries import CounterLine
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.slip import Half, Slip, SlipRow
from officesuite.modules.ledger.services.bank import Decision, accept_many
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.drafts import post_slip, save_draft
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.posting import post
from officesuite.modules.partners import services as partners
from officesuite.office import checks, transfer
from officesuite.office.access import Actor
from officesuite.office.history import HistoryRow, history_of
from officesuite.office.office import Office

CLERK = Actor("鈴木 一郎", permissions=frozenset(("ledger.view", "ledger.post")))
MANAGER = Actor("佐藤 美咲", permissions=frozenset(("ledger.view", "ledger.post", "ledger.late", "ledger.close")))
BANK_CSV = resources.path("sample", "bank_2026-10.csv")
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
OCTOBER, PERIOD = {"from": "2026-10-01", "to": "2026-10-31"}, 2026100
BANK = 8_412_350 + 2_635_072 - 4_009_268  # what the bank's file begins with, its money in, its money out
GUESSES = {  # what the clerk answers where nothing is proposed: a part of the bank's 摘要 → account
    "ヒキダシ": "現金", "ジュウミンゼイ": "預り金", "キュウヨ": "給料手当", "トウザ": "当座預金", "カード": "未払金",
    "シャカイホケン": "法定福利費",
}  # fmt: skip


class Minato:
    """The office with its people; whoever works sits down first."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.book = kit.Book(office)
        self.ids = self.book.ids
        self.book.post(("普通預金 8412350", "現金 120000"), "資本金 8532350", on=date(2026, 9, 30))
        for code, name, kana in (
            ("C001", "株式会社青葉製作所", "アオバセイサクショ"),
            ("C005", "株式会社ひかり電機", "ヒカリデンキ"),
        ):
            office.run(partners.add_partner, values={"code": code, "name": name, "kana": kana})

    def table(self, kind: str, **options: object) -> list[dict[str, str]]:
        """An export's rows."""
        content = give(self.office, kind, **OCTOBER, **options).decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(content, newline="")))

    def balances(self) -> dict[str, int]:
        return {row["account_name"]: int(row["closing"]) for row in self.table("ledger.trial-balance")}

    def failing(self) -> list[str]:
        with self.office.read() as session:
            return [result.name for result in checks.run_checks(session) if not result.ok]

    def history(self, entity: str, entity_id: int) -> list[HistoryRow]:
        with self.office.read() as session:
            return list(history_of(session, entity, entity_id))

    def paper(self, document: str, **options: str) -> str:
        """The printed text without spaces."""
        content = transfer.print_document(
            self.office, self.office.registry.document(document), date_from=FIRST, date_to=LAST, options=options
        )
        pdf = pypdfium2.PdfDocument(content)
        found = "".join(page.get_textpage().get_text_bounded() for page in pdf)
        pdf.close()
        return re.sub(r"\s", "", found)


@pytest.fixture
def minato(office: Office) -> Minato:
    return Minato(office)


def test_october_is_kept_closed_opened_again_and_printed(minato: Minato, tmp_path: Path) -> None:
    wrong_id = a_day_of_slips(minato)
    the_banks_month(minato)
    a_mistake_is_mended(minato, wrong_id)
    a_manager_closes_and_a_bill_comes_late(minato)
    closed_for_good_and_opened_again(minato)
    the_books_are_printed(minato)
    assert minato.failing() == []


# ---- 1 October: the clerk types ---------------------------------------------------------------------------------------


def a_day_of_slips(minato: Minato) -> int:
    """Sales on credit, purchases of three kinds; one slip rests until its receipt is found. Returns a slip that is wrong."""
    minato.office.actor = CLERK
    book, day = minato.book, FIRST
    book.post("売掛金 1254000", "売上高 1254000 standard-10", on=day)
    book.post("売掛金 386000", "売上高 386000 standard-10", on=day)
    book.post("会議費 1080 reduced-8", "現金 1080", on=day)
    book.post("外注費 110000 standard-10", "買掛金 110000", on=date(2026, 9, 30), invoice=Invoice.UNREGISTERED)
    book.post("外注費 110000 standard-10", "買掛金 110000", on=day, invoice=Invoice.UNREGISTERED)
    wrong = book.post("消耗品費 5500 standard-10", "現金 5500", on=day)
    slip = Slip(date=day, description="切手", rows=(SlipRow(
        Half(account_id=minato.ids["通信費"], amount=840, tax=LineTax("exempt", TaxMode.NONE)),
        Half(account_id=minato.ids["現金"], amount=840)),))  # fmt: skip
    saved = minato.office.run(save_draft, slip=slip)
    assert "通信費" not in minato.balances()  # it rests
    with minato.office.read() as session:
        resting = draft(session, saved.id)
    assert (resting.created_by, resting.slip) == (CLERK.name, slip)
    minato.office.run(post_slip, slip=resting.slip, draft_id=resting.id, version=resting.version)
    with minato.office.read() as session, pytest.raises(NotFound):
        draft(session, saved.id)
    found = minato.balances()
    assert (found["通信費"], found["現金"]) == (840, 120_000 - 1080 - 5500 - 840)
    # 8,000 of 110,000 on the last day of 80 %, 7,000 on the first of 70 %; and 80 of 1,080, 500 of 5,500
    assert (found["仮払消費税"], found["外注費"]) == (8000 + 7000 + 80 + 500, 102_000 + 103_000)
    return wrong.id


# ---- 2 November: the bank's file ---------------------------------------------------------------------------------------


def the_banks_month(minato: Minato) -> None:
    """Nineteen lines come in, none is posted unseen; what is proposed is accepted, the rest is answered."""
    office = minato.office
    outcome = take(office, "ledger.statement", BANK_CSV, account="1112")
    assert (outcome.imported, outcome.errors) == (19, 0)
    assert minato.balances()["普通預金"] == 8_412_350
    assert take(office, "ledger.statement", BANK_CSV, account="1112").unchanged == 19
    account_id = minato.ids["普通預金"]
    with office.read() as session:
        lines = bank.open_lines(session, account_id=account_id)
        proposed = proposals(session, lines)
    assert all(proposed[line.id].reason for line in lines)
    decisions = []
    for line in lines:
        proposal = proposed[line.id]
        counters = proposal.counters
        if "ヒカリデンキ" in line.row.text:  # kept the fee back
            fee = CounterLine(minato.ids["支払手数料"], tax=LineTax("standard-10"), amount=-440)
            counters = (CounterLine(minato.ids["売掛金"], amount=386_000), fee)
        elif proposal.kind == "ask":
            name = next((name for part, name in GUESSES.items() if part in line.row.text), "売掛金")
            counters = (CounterLine(minato.ids[name]),)
        decisions.append(Decision(line.id, counters, entry_id=proposal.entry_id, other_id=proposal.other_id))
    settled = office.run(accept_many, decisions=decisions)
    assert (len(settled.accepted), settled.refused) == (19, ())
    with office.read() as session:
        assert bank.waiting_count(session) == 0
        found = agreement(session, account_id=account_id)
        assert found.agrees
        assert found.last is not None
        assert (found.last.statement, found.last.book) == (BANK, BANK)
    assert minato.balances()["普通預金"] == BANK
    assert minato.failing() == []


# ---- 4 November: a mistake ---------------------------------------------------------------------------------------------


def a_mistake_is_mended(minato: Minato, wrong_id: int) -> None:
    """5,500 should have been 5,000: one row stays in the book, history shows both and why."""
    cash = minato.balances()["現金"]
    right = minato.book.entry("消耗品費 5000 standard-10", "現金 5000", on=FIRST)
    done = minato.office.run(correct, entry_id=wrong_id, reason="レシートの読み違い", right=right)
    assert done.hidden
    assert done.right is not None
    assert minato.balances()["現金"] == cash + 500
    rows = minato.table("ledger.general-ledger", account="消耗品費")
    assert [row["debit"] for row in rows] == ["4546"]  # 5,000 less 454 of tax
    every = minato.table("ledger.journal", with_corrections=True)
    assert [row["debit_amount"] for row in every if row["debit_account"] == "5141"] == ["5500", "-5500", "5000"]
    turnover = next(row for row in minato.table("ledger.trial-balance") if row["account_name"] == "消耗品費")
    assert (turnover["debit"], turnover["credit"]) == ("4546", "0")
    (told,) = minato.history("ledger.entry", done.counter.id)
    assert told.actor == CLERK.name
    assert any("レシートの読み違い" in line.new for line in told.lines)
    (first,) = minato.history("ledger.entry", wrong_id)
    assert any(line.new == "5,500" for line in first.lines)
    found = minato.table("ledger.search", corrections=True)
    assert {row["reason"] for row in found} == {"レシートの読み違い"}


# ---- 5 November: the month is closed provisionally ----------------------------------------------------------------------


def a_manager_closes_and_a_bill_comes_late(minato: Minato) -> None:
    office, year = minato.office, year_of(minato)
    with pytest.raises(NotAllowed):
        office.run(set_month, fiscal_year_id=year, period=PERIOD, state="provisional")
    office.actor = MANAGER
    office.run(set_month, fiscal_year_id=year, period=PERIOD, state="provisional")
    office.actor = CLERK
    late = minato.book.entry("荷造運賃 38500 standard-10", "買掛金 38500", on=LAST)
    before = minato.balances()
    with pytest.raises(NotAllowed, match="仮締め"):
        office.run(post, entry=late)
    assert minato.balances() == before
    office.actor = MANAGER
    posted = office.run(post, entry=late)
    assert minato.balances()["荷造運賃"] == 35_000
    with office.read() as session:
        flags = session.scalars(select(JournalEntry.late).order_by(JournalEntry.id)).all()
        found = {result.name: result for result in checks.run_checks(session)}
    assert (sum(flags), flags[-1]) == (1, True)
    assert (found["ledger-late"].warning, found["ledger-late"].first) == (True, f"ledger.entry:{posted.id}")
    (row,) = minato.table("ledger.search", late=True)
    assert (row["amount"], row["entered_by"]) == ("38500", MANAGER.name)


# ---- 20 November: closed for good, and opened once more ------------------------------------------------------------------


def closed_for_good_and_opened_again(minato: Minato) -> None:
    office, year = minato.office, year_of(minato)
    office.run(set_month, fiscal_year_id=year, period=PERIOD, state="closed")
    bill = minato.book.entry("通信費 1100 standard-10", "現金 1100", on=LAST)
    for one in (CLERK, MANAGER):
        office.actor = one
        with pytest.raises(Closed, match="本締め"):
            office.run(post, entry=bill)
    with office.read() as session:
        last = session.scalars(select(JournalEntry.id).order_by(JournalEntry.id.desc())).first()
        month = session.scalar(select(LedgerMonth.id).where(LedgerMonth.period == PERIOD))
    assert last is not None
    assert month is not None
    with pytest.raises(Closed):
        office.run(correct, entry_id=last, reason="誤り")
    with pytest.raises(Invalid, match="理由"):
        office.run(set_month, fiscal_year_id=year, period=PERIOD, state="open")
    office.run(set_month, fiscal_year_id=year, period=PERIOD, state="open", reason="電話代の請求書が出てきた")
    office.run(post, entry=bill)
    office.run(set_month, fiscal_year_id=year, period=PERIOD, state="closed")
    told = minato.history("ledger.month", month)  # newest first
    assert [row.actor for row in told[:4]] == [MANAGER.name] * 4
    assert any("電話代の請求書が出てきた" in line.new for line in told[1].lines)
    assert minato.balances()["通信費"] == 840 + 16_800 + 1000  # the stamps, the bank's NTT, the bill, without tax


def year_of(minato: Minato) -> int:
    with minato.office.read() as session:
        found = session.scalar(select(LedgerMonth.fiscal_year_id).where(LedgerMonth.period == PERIOD))
    assert found is not None
    return found


# ---- 24 November: the books -----------------------------------------------------------------------------------------------


def the_books_are_printed(minato: Minato) -> None:
    """Every figure of the files stands on the paper."""
    totals = minato.table("ledger.trial-balance")
    assert sum(int(row["debit"]) for row in totals) == sum(int(row["credit"]) for row in totals)
    on_paper(minato.paper("ledger.trial-balance"), totals, ("account_name",), ("closing",))
    journal = minato.table("ledger.journal")
    assert len(journal) == 6 + 20 + 1 + 1  # the slips, the bank (one line in two rows), the late bill, the last one
    assert "-5500" not in {row["debit_amount"] for row in journal}
    on_paper(minato.paper("ledger.journal"), journal, ("description",), ())
    for row in totals:
        name = row["account_name"]
        rows = minato.table("ledger.general-ledger", account=name)
        text = minato.paper("ledger.general-ledger", account=row["account_code"])
        on_paper(text, rows, ("description",), ("debit", "credit", "balance"))
    on_paper(minato.paper("ledger.cash-book"), minato.table("ledger.general-ledger", account="現金"), (), ("balance",))
    result = minato.table("ledger.income-statement")
    on_paper(minato.paper("ledger.income-statement"), result, ("account_name",), ("amount",))
    sheet = list(
        csv.DictReader(io.StringIO(give(minato.office, "ledger.balance-sheet", on="2026-10-31").decode("utf-8-sig")))
    )
    on_paper(minato.paper("ledger.balance-sheet"), sheet, ("account_name",), ("amount",))
    taxes = minato.table("ledger.tax-summary")
    assert {(row["credit_percent"], row["deductible"]) for row in taxes if row["invoice"] == "unregistered"} == {
        ("70", "7000")
    }
    on_paper(minato.paper("ledger.tax-summary"), taxes, (), ("net", "tax"))


def on_paper(text: str, rows: list[dict[str, str]], words: Iterable[str], figures: Iterable[str]) -> None:
    words, figures = tuple(words), tuple(figures)
    for row in rows:
        for name in words:
            assert re.sub(r"\s", "", row[name]) in text, row
        for name in figures:
            yen = int(row[name] or 0)
            assert not yen or f"{abs(yen):,}" in text, (name, row)
