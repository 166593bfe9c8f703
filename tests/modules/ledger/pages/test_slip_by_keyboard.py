"""Slips typed without the mouse, as a bookkeeper does, with a log of the keys."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from books_kit import Control, Key
from desk_kit import NotingDesk
from ledger_kit import Book
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from slips_kit import SlipDesk, SlipKeys, history, show

from officesuite.modules.ledger.pages.slip.form import SlipFormPage
from officesuite.modules.ledger.queries.drafts import SlipFilter, draft, slip_window
from officesuite.modules.ledger.queries.entries import entry_card
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.services.phrases import save_phrase
from officesuite.office.office import Office

Open = Callable[..., SlipDesk]


@pytest.fixture
def opened(office: Office, qtbot: Any) -> Iterator[Open]:
    desks = []

    def open_slip(**options: Any) -> SlipDesk:
        book = Book(office)
        history(book)
        desk = NotingDesk(office)
        desks.append(desk)
        return SlipDesk(book, desk, show(qtbot, SlipFormPage(desk, **options)), SlipKeys())

    yield open_slip
    for desk in desks:
        desk.close()


def posted(slip: SlipDesk, number: int) -> Any:
    with slip.desk.read() as session:
        row = next(row for row in slip_window(session, SlipFilter(), 0, 50) if row.entry_no == number)
        return entry_card(session, row.id)


def test_a_simple_entry_takes_at_most_twenty_keys(opened: Open) -> None:
    slip = opened()
    keys = slip.keys
    keys.enter("20")
    keys.enter()
    keys.type("5141")
    keys.enter("3300")
    keys.press(Key.Key_Return, Control)
    assert len(keys.pressed) <= 20
    card = posted(slip, 5)
    assert (card.date, card.description) == (date(2026, 11, 20), "コピー用紙")
    assert [(line.account, line.typed) for line in card.lines_typed] == [("消耗品費", 3300), ("現金", 3300)]
    assert card.lines[0].amount == 3000
    assert slip.desk.toasts == ["No. 5 として登録しました"]


def test_accounts_by_their_codes_alone(opened: Open) -> None:
    slip = opened()
    keys = slip.keys
    keys.enter("20")
    keys.enter()
    keys.type("5132")
    keys.enter("8800")
    assert slip.at() == (0, "credit_place")
    keys.type("1111")
    assert slip.cells(0)["credit_amount"] == "8,800"
    keys.press(Key.Key_Return, Control)
    assert len(keys.pressed) <= 20
    assert [line.account for line in posted(slip, 5).lines_typed] == ["車両費", "現金"]


def test_a_phrase_of_the_rows_account_is_offered_first(opened: Open) -> None:
    slip = opened()
    for text, account in (("あ 毎月", None), ("い 現金", "現金"), ("う 車両", "車両費")):
        id_ = slip.book.ids[account] if account else None
        slip.book.office.run(save_phrase, text=text, kana=text, account_id=id_)
    slip.page.work.read()
    phrases = slip.page.grid.phrases

    def offered() -> list[str]:
        return [row.title for row in phrases.find("", 3)]

    slip.keys.enter("20")
    slip.keys.enter()
    assert offered() == ["あ 毎月", "い 現金", "う 車両"]
    slip.keys.type("5132")
    slip.keys.enter("8800")
    assert offered() == ["う 車両", "あ 毎月", "い 現金"]
    slip.keys.type("1111")
    assert offered() == ["う 車両", "い 現金", "あ 毎月"], "the debit's before the credit's"


def test_a_known_description_brings_accounts_and_steady_amount(opened: Open) -> None:
    slip = opened()
    keys = slip.keys
    keys.enter("25")
    slip.page.head_fields.words.setFocus()
    keys.compose("11月分 家賃", commit=True)
    keys.press(Key.Key_Return)
    cells = slip.cells(0)
    assert (cells["debit_place"], cells["debit_amount"], cells["credit_place"]) == ("地代家賃", "330,000", "普通預金")
    assert cells["partner"] == "港北倉庫"
    keys.press(Key.Key_Return, Control)
    card = posted(slip, 5)
    assert (card.description, card.total, card.date) == ("11月分 家賃", 330_000, date(2026, 11, 25))


def test_alt_1_takes_over_the_newest_entry_with_the_words(opened: Open) -> None:
    slip = opened()
    slip.page.head_fields.words.setFocus()
    slip.keys.compose("コピー用紙", commit=True)
    assert [one.title for one in slip.page.pane.offers] == ["コピー用紙"]
    slip.keys.press(Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert slip.cells(0)["debit_amount"] == "5,500"
    assert slip.at() == (0, "debit_amount")
    slip.keys.enter("7700")
    assert slip.page.grid.lines_model.lines[0].amount(Side.DEBIT) == 7_700


def test_three_rows_balance_themselves(opened: Open) -> None:
    slip = opened()
    keys = slip.keys
    keys.enter("24")
    keys.enter()
    keys.type("5102")
    keys.enter("300000")
    keys.type("1112")
    keys.enter("250000")
    slip.page.grid.go_to(1, "credit_place")
    keys.type("2125")
    assert slip.cells(1)["credit_amount"] == "50,000"
    assert slip.page.balance.chip.text == "貸借一致"


def test_tax_on_top_weighs_in_the_balance(opened: Open) -> None:
    slip = opened()
    keys = slip.keys
    keys.enter("24")
    keys.enter()
    keys.type("5132")
    keys.enter("1000")
    keys.type("1111")
    slip.page.grid.go_to(0, "debit_amount")
    keys.press(Key.Key_T, Control)
    assert slip.cells(0)["credit_amount"] == "1,100"
    keys.press(Key.Key_Return, Control)
    card = posted(slip, 5)
    assert (card.total, card.lines[0].amount, card.lines[0].typed) == (1_100, 1_000, 1_000)


def test_a_split_row_shares_its_amount(opened: Open) -> None:
    slip = opened(copy=4)
    slip.page.grid.go_to(0, "debit_amount")
    slip.keys.press(Key.Key_Insert, Control)
    slip.keys.type("4000")
    slip.keys.press(Key.Key_Tab)
    assert (slip.cells(0)["debit_amount"], slip.cells(1)["debit_amount"]) == ("4,000", "1,500")


def test_what_is_missing_is_shown_at_its_cell(opened: Open) -> None:
    slip = opened()
    slip.page.grid.setFocus()
    slip.page.grid.go_to(0, "debit_amount")
    slip.keys.enter("500")
    assert not slip.page.post(then_next=False)
    assert "debit_place" in slip.page.grid.lines_model.lines[0].bad
    assert slip.page.problems.isVisible()


def test_a_draft_rests_and_is_posted_later(opened: Open) -> None:
    slip = opened()
    slip.page.grid.setFocus()
    slip.page.grid.go_to(0, "debit_amount")
    slip.keys.enter("500")
    slip.page.keep()
    assert slip.page.save()
    saved = slip.page.draft_id
    assert saved is not None
    assert slip.desk.settled == [f"ledger.draft:{saved}"]
    with slip.desk.read() as session:
        assert draft(session, saved).slip.rows[0].debit.amount == 500
    assert not slip.page.dirty
    assert slip.desk.memory.get("ledger.slip/unsaved/new") is None


def test_what_was_typed_survives_a_crash(opened: Open, qtbot: Any) -> None:
    slip = opened()
    slip.page.grid.go_to(0, "debit_place")
    slip.keys.type("5132")
    slip.page.grid.commit()
    slip.page.keep()
    again = SlipFormPage(slip.desk)
    qtbot.addWidget(again)
    assert again.grid.lines_model.lines[0].debit_place == (slip.book.ids["車両費"], 0)


def test_a_copy_is_not_covered_by_what_a_crash_left(opened: Open, qtbot: Any) -> None:
    slip = opened()
    slip.page.grid.go_to(0, "debit_place")
    slip.keys.type("5132")
    slip.page.grid.commit()
    slip.page.keep()
    copy = SlipFormPage(slip.desk, copy=4)
    qtbot.addWidget(copy)
    assert copy.grid.lines_model.lines[0].debit_place == (slip.book.ids["消耗品費"], 0)


def test_what_was_posted_just_now_can_be_undone(opened: Open) -> None:
    slip = opened(copy=4)
    assert slip.page.post(then_next=True)
    slip.desk.actions[0].run()
    with slip.desk.read() as session:
        assert entry_card(session, 5).counter_relation == "correction"
    assert slip.desk.opened[-1] == ("new:ledger.draft", {"copy": 5, "on": date(2026, 11, 24)})


def test_tab_takes_proposals_one_by_one_and_ctrl_tab_all(opened: Open) -> None:
    slip = opened()
    slip.page.head_fields.words.setFocus()
    slip.keys.compose("11月分 家賃", commit=True)
    slip.keys.press(Key.Key_Return)
    line = slip.page.grid.lines_model.lines[0]
    assert {"debit_amount", "credit_place", "partner"} <= line.proposed
    slip.keys.press(Key.Key_Tab)
    line = slip.page.grid.lines_model.lines[0]
    assert "debit_amount" not in line.proposed
    assert slip.at() == (0, "credit_place")
    slip.keys.press(Key.Key_Tab, Control)
    assert slip.page.grid.lines_model.lines[0].proposed == frozenset()


def test_thirty_entries_of_a_day_without_the_mouse(opened: Open) -> None:
    slip = opened()
    for at in range(30):
        before = len(slip.keys.pressed)
        slip.keys.enter("20")
        slip.keys.enter()
        slip.keys.type("5141")
        slip.keys.enter(str(1000 + at))
        slip.keys.press(Key.Key_Return, Control)
        assert len(slip.keys.pressed) - before <= 20
    with slip.desk.read() as session:
        rows = [row for row in slip_window(session, SlipFilter(), 0, 100) if row.day == date(2026, 11, 20)]
    assert sorted(row.total or 0 for row in rows) == [1000 + at for at in range(30)]
    assert [row.entry_no for row in rows] == list(range(34, 4, -1))


def test_a_correction_needs_its_reason_and_posts_both(opened: Open) -> None:
    slip = opened(correct=4)
    page = slip.page
    page.grid.go_to(0, "debit_amount")
    slip.keys.enter("5400")
    page.grid.commit()
    assert not page.post(then_next=False)
    page.reason.setText("金額誤り")
    page.grid.lines_model.put_value(0, page.grid.lines_model.column_of("credit_amount"), 5_400)
    assert page.post(then_next=False)
    assert slip.desk.opened[-1][0].startswith("ledger.entry:")
    with slip.desk.read() as session:
        wrong = entry_card(session, 4)
        assert wrong.replacement_id is not None
        right = entry_card(session, wrong.replacement_id)
    assert (right.total, right.reason, right.date) == (5_400, "金額誤り", date(2026, 11, 2))


def test_enter_belongs_to_the_conversion_first(opened: Open) -> None:
    slip = opened()
    slip.page.head_fields.words.setFocus()
    slip.keys.compose("かいぎ")
    slip.keys.press(Key.Key_Return)
    assert QApplication.focusWidget() is slip.page.head_fields.words
