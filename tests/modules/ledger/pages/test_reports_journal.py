"""The journal: found by any combination, the whole entry with its history beside it, out as a list."""

import csv
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

sys.path.insert(0, str(Path(__file__).parent))

from ledger_kit import Book
from reports_kit import NotingDesk, shown, stocked

from officesuite.modules.ledger.pages.reports.journal_out import journal_bytes, journal_pdf
from officesuite.modules.ledger.pages.reports.journal_page import JournalPage
from officesuite.modules.ledger.pages.reports.journal_search import as_kept, conditions, from_kept, narrowed
from officesuite.modules.ledger.queries.search import JournalFilter
from officesuite.modules.ledger.services.corrections import correct, reverse
from officesuite.office.office import Office
from officesuite.ui.asking import FieldsDialog

Key = Qt.Key


@pytest.fixture
def book(office: Office) -> Book:
    return stocked(office)


def numbers(page: JournalPage) -> list[int]:
    return [page.model.row(at).entry_no for at in range(page.model.rowCount())]  # type: ignore[union-attr]


def test_the_newest_entry_of_the_year_stands_first_and_enter_opens_it(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, JournalPage(desk))
    assert numbers(page) == [5, 4, 3, 2, 1]
    assert page._count.text() == "仕訳 5件"
    qtbot.keyClick(page.table, Key.Key_Down)
    qtbot.keyClick(page.table, Key.Key_Return)
    assert desk.opened[-1][0].startswith("ledger.entry:")


def test_date_amount_and_counterparty_find_in_any_combination(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, JournalPage(desk))
    page.bar.low.setText("400000")
    page.bar._now()
    assert sorted(numbers(page)) == [1, 2, 3]
    page.bar.partner.setText("青葉")
    page.bar._now()
    assert numbers(page) == [2]
    page.bar.clear()
    page.bar.first.set_value(date(2025, 4, 1))
    page.bar.last.set_value(date(2026, 11, 10))
    page.bar.text.setText("納品")
    page.bar._now()
    assert numbers(page) == [2]
    page.bar.text.setText("前年")
    page.bar._now()
    assert sorted(numbers(page)) == [2, 3], "the numbers of the year before"


def test_letters_on_the_list_search_and_down_goes_back_to_it(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, JournalPage(desk))
    qtbot.waitUntil(page.table.hasFocus, timeout=2_000)
    page.table.typed.emit("らべる")
    qtbot.waitUntil(lambda: numbers(page) == [3], timeout=2_000)
    qtbot.keyClick(page.bar.text, Key.Key_Down)
    assert page.table.current().entry_no == 3


def test_a_corrected_pair_is_hidden_until_asked_for_and_a_search_always_tells_it(
    qtbot: Any, book: Book, desk: NotingDesk
) -> None:
    with book.office.read() as session:
        from officesuite.modules.ledger.queries.search import journal_page

        wrong = journal_page(session, JournalFilter(text="ラベル"), 0, 1)[0]
    right = book.entry("消耗品費 33000 standard-10", "普通預金 33000", on=date(2026, 11, 20), description="ラベル用紙")
    book.office.run(correct, entry_id=wrong.id, reason="金額の誤り", right=right)
    page = shown(qtbot, JournalPage(desk))
    assert sorted(numbers(page)) == [1, 2, 4, 5, 7]
    page.bar.corrections.set_value(True)
    page.bar._now()
    assert sorted(numbers(page)) == [1, 2, 3, 4, 5, 6, 7]
    page.bar.corrections.set_value(False)
    page.bar.text.setText("ラベル")
    page.bar._now()
    assert sorted(numbers(page)) == [3, 6, 7], "a search tells what was corrected"
    page.bar.text.setText("")
    page.bar.first.set_value(date(2026, 11, 20))
    page.bar.last.set_value(date(2026, 11, 20))
    page.bar._now()
    assert sorted(numbers(page)) == [3, 6, 7], "a search by days alone too"
    assert not page.bar.corrections.isEnabled()
    page.bar.clear()
    assert sorted(numbers(page)) == [1, 2, 4, 5, 7] and page.bar.corrections.isEnabled(), (
        "the year's journal is the book"
    )
    assert page.go_to(wrong.id)
    qtbot.waitUntil(lambda: page.pane.facts is not None and page.pane.facts.card.id == wrong.id, timeout=2_000)
    assert [words for words, _ in page.pane.facts.links] == [
        "取消の赤伝：2026/11/20 No. 6", "訂正後の仕訳：2026/11/20 No. 7",
    ]  # fmt: skip
    page.pane.opened.emit(page.pane.facts.links[1][1])
    qtbot.waitUntil(lambda: page.pane.facts.card.entry_no == 7, timeout=2_000)
    assert page.pane.facts.card.reason == "金額の誤り"
    words = [one.text() for one in page.pane.findChildren(QLabel)]
    at = max(at for at, each in enumerate(words) if each.endswith("  追加"))
    assert words[at + 1 :][:2] == ["訂正・取消: 訂正後の仕訳", "理由: 金額の誤り"], (
        "why it came, and nothing else of it"
    )
    assert not any(each.startswith(("遅延入力:", "種類:", "金額:")) for each in words)
    assert [words for words, _ in page.pane.facts.links] == ["元の仕訳：2026/11/20 No. 3"]


def test_the_pane_tells_the_tax_and_who_entered_it_when(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, JournalPage(desk))
    page.bar.text.setText("個人タクシー")
    page.bar._now()
    page.table.select_first()
    qtbot.waitUntil(
        lambda: page.pane.facts is not None and page.pane.facts.card.description == "個人タクシー", timeout=2_000
    )
    facts = page.pane.facts
    assert [(line.account, line.amount) for line in facts.card.lines] == [
        ("旅費交通費", 10_300), ("仮払消費税", 700), ("現金", 11_000),
    ]  # fmt: skip
    assert facts.history and facts.history[-1].actor == facts.card.entered_by


def test_jumping_goes_to_a_number_or_the_first_entry_of_a_day(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, JournalPage(desk))

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FieldsDialog)
        dialog.form.editor("number").setText("2")
        qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(50, fill)
    qtbot.keyClick(page.table, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert page.table.current().entry_no == 2
    assert page._find(None, date(2026, 11, 12)) is not None
    assert page._find(99, None) is None


def test_a_search_is_kept_under_a_name_and_chosen_again(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, JournalPage(desk))
    page.bar.low.setText("1000000")
    page.bar.department.set_value(None)
    page.bar._now()
    page.bar.keep("大口")
    page.bar.clear()
    assert len(numbers(page)) == 5
    page.bar.kept.set_value("大口")
    page.bar._choose_kept()
    assert sorted(numbers(page)) == [1, 2]
    again = JournalPage(desk)
    qtbot.addWidget(again)
    assert again.bar.kept.count() == 2, "kept for the next time"


def test_a_kept_search_survives_and_words_say_what_was_asked() -> None:
    wanted = JournalFilter(first=date(2026, 4, 1), amount_from=1_000, partner="青葉", late_only=True)
    assert from_kept(as_kept(wanted)) == wanted
    assert from_kept({"first": "nonsense", "amount_from": 5}) == JournalFilter(amount_from=5)
    usual = JournalFilter(first=date(2026, 4, 1), last=date(2027, 3, 31), show_corrections=False)
    assert narrowed(wanted, usual) and not narrowed(replace(usual, show_corrections=True, newest_first=True), usual)
    assert narrowed(replace(usual, last=date(2026, 11, 30)), usual) and narrowed(JournalFilter(), usual)
    assert conditions(wanted, {"account": "現金"}) == (
        ("日付", "2026/04/01 – "), ("金額", "1,000 – "), ("取引先", "青葉"), ("勘定科目", "現金"), ("遅延入力のみ", "✓"),
    )  # fmt: skip


def test_the_list_is_exported_and_printed_as_found(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    with book.office.read() as session:
        from officesuite.modules.ledger.queries.search import journal_page

        rent = journal_page(session, JournalFilter(text="納品"), 0, 1)[0]
    book.office.run(reverse, entry_id=rent.id, on=date(2026, 11, 24), reason="返品")
    page = shown(qtbot, JournalPage(desk))
    page.bar.partner.setText("青葉")
    page.bar._now()
    with book.office.read() as session:
        content = journal_bytes(session, page.wanted(), "csv").decode("utf-8-sig")
        paper = journal_pdf(session, page.wanted(), conditions(page.wanted(), page.bar.names()), first=date(2026, 4, 1),
                            last=date(2027, 3, 31), today=date(2026, 11, 24))  # fmt: skip
    rows = list(csv.DictReader(content.splitlines()))
    assert [(row["仕訳No"], row["金額"], row["履歴"]) for row in rows] == [
        ("6", "2200000", "反対仕訳"),
        ("2", "2200000", "反対仕訳済"),
    ]
    with pypdfium2.PdfDocument(paper) as pdf:
        words = pdf[0].get_textpage().get_text_range()
    assert "青葉" in words and "2,200,000" in words
