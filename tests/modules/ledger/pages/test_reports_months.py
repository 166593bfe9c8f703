"""Months are closed and reopened by keyboard; a budget is typed and pasted as in Excel and saved on the go."""

import sys
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

sys.path.insert(0, str(Path(__file__).parent))

from ledger_kit import Book
from pypdf import PdfReader
from reports_kit import NotingDesk, shown, stocked
from sqlalchemy import func, select

from officesuite.base import text
from officesuite.base.dates import FiscalYear
from officesuite.modules.ledger.models import SlipDraft
from officesuite.modules.ledger.pages.reports import months_page
from officesuite.modules.ledger.pages.reports.budget_page import BudgetPage
from officesuite.modules.ledger.pages.reports.months_page import MonthsPage
from officesuite.modules.ledger.pages.reports.terms import (
    Term,
    TermKind,
    first_term,
    stepped,
    term_of_key,
    term_on,
    terms_of,
)
from officesuite.modules.ledger.queries.budgets import budget_cells
from officesuite.modules.ledger.rules.entry import Side
from officesuite.office.office import Office
from officesuite.ui.asking import FieldsDialog
from officesuite.ui.buttons import Button
from officesuite.ui.dialogs import Dialog

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FY = FiscalYear(date(2026, 4, 1), date(2027, 3, 31))


@pytest.fixture
def book(office: Office) -> Book:
    return stocked(office)


def state(page: MonthsPage, period: int) -> str:
    return next(card.state for card in page._cards if card.period == period)


def answer(which: str) -> None:
    """Presses a button of the dialog that will come."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        dialog.buttons[which].click()

    QTimer.singleShot(50, press)


def test_a_month_is_closed_provisionally_then_for_good_and_reopened_with_a_reason(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, MonthsPage(desk))
    page._go(next(card for card in page._cards if card.period == 2026040))
    assert page.table.current().period == 2026040
    qtbot.keyClick(page.table, Key.Key_L)
    assert state(page, 2026040) == "provisional" and desk.toasts[-1] == "2026年4月：仮締め"
    answer("one")
    qtbot.keyClick(page.table, Key.Key_L, SHIFT)
    assert state(page, 2026040) == "closed"

    def reason() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FieldsDialog)
        dialog.form.editor("reason").setText("請求書の訂正")
        qtbot.keyClick(dialog, Key.Key_Return, CONTROL)

    page.activateWindow()
    qtbot.waitUntil(page.table.hasFocus, timeout=2_000)
    QTimer.singleShot(50, reason)
    qtbot.keyClick(page.table, Key.Key_U)
    assert state(page, 2026040) == "open"
    qtbot.waitUntil(
        lambda: page.pane.facts is not None and page.pane.facts.card.reason == "請求書の訂正", timeout=2_000
    )
    changes = [
        (line.old, line.new) for event in page.pane.facts.history for line in event.lines if line.label == "状態"
    ]
    assert changes == [("本締め", "未締め"), ("仮締め", "本締め"), ("未締め", "仮締め"), ("", "未締め")]


def test_all_months_up_to_one_close_together(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, MonthsPage(desk))
    page._go(next(card for card in page._cards if card.period == 2026110))
    answer("all")
    qtbot.keyClick(page.table, Key.Key_L)
    assert [state(page, period) for period in (2026040, 2026100, 2026110, 2026120)] == ["provisional"] * 3 + ["open"]


def test_leaving_the_question_closes_nothing(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, MonthsPage(desk))
    page._go(next(card for card in page._cards if card.period == 2026110))
    answer("")
    qtbot.keyClick(page.table, Key.Key_L, SHIFT)
    assert state(page, 2026110) == "open"
    qtbot.keyClick(page.table, Key.Key_Return)
    assert desk.opened[-1] == ("page:ledger.journal", {"first": date(2026, 11, 1), "last": date(2026, 11, 30)})


def test_the_next_fiscal_year_is_opened_and_typed_into(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, MonthsPage(desk))
    answer("")
    page.next_year.click()
    assert {card.year.first for card in page._cards} == {date(2025, 4, 1), date(2026, 4, 1)}
    answer("open")
    page.next_year.click()
    assert state(page, 2027040) == state(page, 2028030) == "open"
    posted = book.post("消耗品費 1100", "現金 1100", on=date(2027, 4, 1))
    assert posted.entry_no == 1


def test_the_years_end_shows_its_closing_entries_and_prints_them(
    qtbot: Any, book: Book, desk: NotingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, MonthsPage(desk))
    page._go(next(card for card in page._cards if card.period == 2027032))
    qtbot.waitUntil(lambda: page.pane.facts is not None and page.pane.facts.card.final, timeout=2_000)
    told = [(line.side, line.account, line.amount) for line in page.pane.facts.lines]
    assert (Side.DEBIT, "売上高", 2_000_000) in told and (Side.CREDIT, "繰越利益剰余金", 1_469_700) in told
    words = [one.text() for one in page.pane.findChildren(QLabel)]
    assert "損益振替" in words and "売上高" in words and words.count("2,000,000") == 3, "both sums and the sales"
    made: list[bytes] = []
    monkeypatch.setattr(months_page, "print_paper", lambda *_, make, **__: made.append(make(None)))
    next(one for one in page.pane.findChildren(Button) if one.text() == "損益振替を印刷").click()
    paper = PdfReader(BytesIO(made[0])).pages[0].extract_text()
    assert "損益振替（登録しません）" in paper and "1,469,700" in paper
    with book.office.read() as session:
        assert not session.scalar(select(func.count(SlipDraft.id))), "nothing is laid down"


def test_a_budget_is_typed_saved_on_the_go_and_summed(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, BudgetPage(desk))
    names = [page._accounts.get(line.account_id).title for line in page.grid.lines_model.lines]
    assert names == ["売上高", "旅費交通費", "消耗品費", "減価償却費"]
    column = page.grid.lines_model.column_of("m7")
    page.grid.lines_model.put_text(0, column, "２５０万")
    page.grid.lines_model.put_text(2, column, "320,000")
    assert page.grid.lines_model.lines[0].total == 2_500_000
    qtbot.waitUntil(lambda: desk.told_saved == "予算を保存しました（2件）", timeout=3_000)
    with book.office.read() as session:
        cells = budget_cells(session, FY, 0)
    assert cells == {(book.ids["売上高"], 2026110): 2_500_000, (book.ids["消耗品費"], 2026110): 320_000}
    again = shown(qtbot, BudgetPage(desk))
    assert again.grid.lines_model.lines[0].m7 == 2_500_000


def test_twelve_months_are_pasted_from_excel(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, BudgetPage(desk))
    QGuiApplication.clipboard().setText(
        "\t".join(f"{100 + at},000" for at in range(12)) + "\r\n" + "\t".join(["1,000円"] * 12)
    )
    page.grid.setCurrentIndex(page.grid.lines_model.index(0, page.grid.lines_model.column_of("m0")))
    page.grid.paste()
    assert page.save()
    with book.office.read() as session:
        cells = budget_cells(session, FY, 0)
    assert cells[book.ids["売上高"], 2027030] == 111_000
    assert sum(amount for (account, _), amount in cells.items() if account == book.ids["旅費交通費"]) == 12_000
    page.grid.lines_model.remove([1])
    assert page.save()
    with book.office.read() as session:
        assert {account for account, _ in budget_cells(session, FY, 0)} == {book.ids["売上高"]}, (
            "a removed row is no budget"
        )


def test_the_year_is_planned_from_the_last_one(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, BudgetPage(desk))
    page.copy_from(Decimal(110), 1000)
    assert desk.toasts[-1] == "前期実績から予算を作りました（2件）"
    assert [(line.m7, line.before) for line in page.grid.lines_model.lines[:3:2]] == [
        (1_100_000, 1_000_000),
        (330_000, 300_000),
    ]
    assert page.can_leave()


def test_terms_step_across_years_and_survive_a_restart() -> None:
    years = (FiscalYear(date(2025, 4, 1), date(2026, 3, 31)), FY)
    april = term_on(years, TermKind.MONTH, date(2026, 4, 15))
    assert april is not None and term_of_key(april.key) == april and term_of_key("nonsense") is None
    march = stepped(years, april, -1)
    assert march is not None and march.last == date(2026, 3, 31)
    assert stepped(years, Term(TermKind.YEAR, FY.first, FY.last), 1) is None
    assert [term.words() for term in terms_of(FY, TermKind.QUARTER)] == [
        "2026/04 – 06", "2026/07 – 09", "2026/10 – 12", "2027/01 – 03",
    ]  # fmt: skip
    own = Term(TermKind.OWN, date(2026, 11, 1), date(2026, 11, 10))
    following = stepped(years, own, 1)
    assert following is not None and (following.first, following.last) == (date(2026, 11, 11), date(2026, 11, 20))
    to_date = term_on(years, TermKind.TO_DATE, date(2026, 11, 24))
    assert to_date is not None and (to_date.first, to_date.last) == (date(2026, 4, 1), date(2026, 11, 30))
    assert first_term(years, date(2030, 1, 1)).first == date(2027, 3, 1), "the last month there is"
    assert first_term((), date(2026, 11, 24)).last == date(2026, 11, 30)


def test_months_of_a_short_first_year_are_cut_to_it() -> None:
    short = FiscalYear(date(2026, 7, 21), date(2026, 9, 30))
    assert [(term.first.day, term.last.month) for term in terms_of(short, TermKind.MONTH)] == [(21, 7), (1, 8), (1, 9)]
    assert [term.last for term in terms_of(short, TermKind.QUARTER)] == [date(2026, 9, 30)]


def test_both_pages_speak_english_and_fit_a_small_window(qtbot: Any, desk: NotingDesk) -> None:
    text.set_language("en")
    for make in (MonthsPage, BudgetPage):
        page = shown(qtbot, make(desk))
        assert page.minimumSizeHint().width() <= 1080 and page.minimumSizeHint().height() <= 620
        assert page.title.isascii()
