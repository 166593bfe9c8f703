"""A bookkeeper's day in the bank book: thirty rows by keyboard, a mistake corrected, a month closed, a late entry."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from books_kit import Control, Desktop, Key, Keys, open_page
from desk_kit import NotingDesk
from ledger_kit import Book
from PySide6.QtWidgets import QApplication

from officesuite.base import text
from officesuite.modules.ledger.pages.books.doors import (
    BankBook,
    CashBook,
    GeneralLedger,
    NoBook,
    PayableBook,
    ReceivableBook,
)
from officesuite.modules.ledger.pages.books.history import month_moved
from officesuite.modules.ledger.queries.books import plan_of
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.phrases import save_phrase
from officesuite.modules.partners import services as partners
from officesuite.office.office import Office
from officesuite.ui.buttons import Button


@pytest.fixture
def desktop(office: Office, qtbot: Any) -> Iterator[Desktop]:
    """The bank book of November, with October's and this month's first rows."""
    book = Book(office)
    office.run(partners.add_partner, values={"code": "K01", "name": "湾岸通信株式会社", "kana": "ワンガンツウシン",
                                             "registration_number": "T1180301018771"})  # fmt: skip
    book.post("普通預金 1,000,000", "資本金 1,000,000", on=date(2026, 4, 1))
    for month in (8, 9, 10):
        book.post("通信費 38720 standard-10", "普通預金 38720", on=date(2026, month, 4), description=f"電話 {month - 1}月分",
                  partner="湾岸通信株式会社")  # fmt: skip
    book.post("普通預金 412,500", "売掛金 412,500", on=date(2026, 11, 2), description="10月分 入金", partner="三崎水産")
    desk = NotingDesk(office)
    page = open_page(qtbot, BankBook, desk, account_id=book.ids["普通預金"])
    yield Desktop(book, desk, page, Keys())
    desk.close()


def test_the_book_opens_at_the_row_to_type_with_its_figures(desktop: Desktop) -> None:
    assert desktop.at() == (2, "day")
    assert [cell["counter"] for cell in desktop.rows()] == ["売掛金"]
    assert desktop.cells(0)["counter"] == "前月繰越"
    assert desktop.cells(0)["balance"] == "883,840"
    assert desktop.cells(1)["balance"] == "1,296,340"
    sums = desktop.page.sums
    assert (sums.opening, sums.debit, sums.credit, sums.closing) == (883_840, 412_500, 0, 1_296_340)


def test_a_simple_row_takes_at_most_twenty_keys(desktop: Desktop) -> None:
    keys = desktop.keys
    keys.enter("24")
    keys.enter("tuusin")
    keys.enter()  # 摘要 as in history
    keys.enter("38720")
    assert len(keys.pressed) <= 20
    made = desktop.rows()[-1]
    assert (made["day"], made["counter"], made["description"], made["credit"]) == (
        "11/24",
        "通信費",
        "電話 10月分",
        "38,720",
    )
    assert (made["partner"], made["tax"], made["balance"]) == ("湾岸通信株式会社", "課仕10% 適格", "1,257,620")
    assert desktop.balance("普通預金") == 1_257_620
    assert desktop.desk.told_saved == "1行を保存済み"
    assert desktop.at() == (3, "day")


def test_tab_takes_history_with_the_amount_that_is_always_the_same(desktop: Desktop) -> None:
    keys = desktop.keys
    for month in (8, 9, 10):
        desktop.book.post(
            "地代家賃 330,000 standard-10", "普通預金 330,000", on=date(2026, month, 10), description="第1倉庫"
        )
    desktop.page.refresh()
    keys.enter("10")
    keys.type("tidaiya")
    keys.press(Key.Key_Return)
    line = desktop.page.model.draft
    assert (line.credit, line.description, sorted(line.proposed)) == (
        330_000,
        "第1倉庫",
        ["credit", "description", "tax"],
    )
    keys.press(Key.Key_Tab)
    assert desktop.at() == (2, "credit")
    keys.press(Key.Key_Return)
    assert desktop.rows()[-1]["credit"] == "330,000"
    assert len(keys.pressed) <= 13


DAY = [
    ("売掛金", "", "10月分 入金", "612,480", "in"),
    ("通信費", "湾岸通信株式会社", "電話 10月分", "38,720", "out"),
    ("旅費交通費", "高橋", "出張精算", "34,860", "out"),
    ("消耗品費", "文具のみなみ", "コピー用紙", "24,200", "out"),
    ("現金", "", "小口現金の補充", "50,000", "out"),
]


def test_thirty_rows_of_one_day_are_typed_without_the_mouse(desktop: Desktop) -> None:
    keys, typed = desktop.keys, 0
    codes = {card.name: card.code for card in desktop.page.accounts.cards.values()}
    for number in range(30):
        name, partner, words, amount, way = DAY[number % 5]
        keys.enter("20" if number == 0 else "")
        keys.enter(codes[name])
        if desktop.at()[1] == "partner":
            keys.enter(partner)
        keys.type(words) if number < 5 else None
        keys.press(Key.Key_Return)
        if desktop.at()[1] == ("debit" if way == "out" else "credit"):
            keys.press(Key.Key_Return)
        yen = int(amount.replace(",", "")) + number
        keys.enter(str(yen))
        typed += yen if way == "in" else -yen
    assert len(desktop.rows()) == 31
    assert desktop.page.sums.closing == 1_296_340 + typed == desktop.balance("普通預金")
    assert desktop.rows()[-1]["balance"] == f"{1_296_340 + typed:,}"
    assert desktop.desk.told_saved == "30行を保存済み"
    assert len(keys.pressed) / 30 <= 20


def test_the_balance_follows_while_one_types(desktop: Desktop) -> None:
    keys = desktop.keys
    keys.enter("24")
    keys.enter("tuusin")
    keys.enter()
    keys.type("24,200")
    keys.press(Key.Key_Up)
    assert desktop.cells(2)["balance"] == "1,272,140"


def test_a_posted_row_is_corrected_in_its_place_and_one_row_stays(desktop: Desktop) -> None:
    keys, page = desktop.keys, desktop.page
    page.view.go_to(1, "debit")
    keys.type("4")
    assert page.model.mending is not None
    keys.enter("12,000")
    assert [row["debit"] for row in desktop.rows()] == ["412,000"]
    assert desktop.balance("普通預金") == 883_840 + 412_000
    assert page.model.mending is None
    assert not page.reason.isVisible()
    page.show_corrections(True)
    assert sorted(row["debit"] for row in desktop.rows()) == ["412,000", "412,500", "▲412,500"]


def test_esc_leaves_a_correction_and_the_row_as_it_was(desktop: Desktop) -> None:
    keys, page = desktop.keys, desktop.page
    page.view.go_to(1, "description")
    keys.press(Key.Key_F2)
    keys.type("x")
    keys.press(Key.Key_Escape)
    keys.press(Key.Key_Escape)
    assert page.model.mending is None
    assert desktop.rows()[0]["description"] == "10月分 入金"


def test_delete_takes_a_row_back_with_its_reason(desktop: Desktop) -> None:
    keys, page = desktop.keys, desktop.page
    page.view.go_to(1, "debit")
    keys.press(Key.Key_Delete)
    assert page.reason.isVisible()
    keys.enter()
    assert desktop.rows() == []
    assert desktop.balance("普通預金") == 883_840


def test_a_month_closed_for_good_takes_nothing_and_says_why(desktop: Desktop) -> None:
    page, year = desktop.page, desktop.page.year.year.id
    desktop.desk.run(set_month, fiscal_year_id=year, period=2026110, state="closed", reason="")
    page.refresh()
    assert desktop.cells(2)["day"] == "11月は本締め済みです。入力するには月次締めで解除してください。"
    page.view.start()
    desktop.keys.enter("24")
    assert len(desktop.rows()) == 1
    desktop.desk.run(set_month, fiscal_year_id=year, period=2026120, state="closed", reason="")
    for month in (2027010, 2027020, 2027030):
        desktop.desk.run(set_month, fiscal_year_id=year, period=month, state="closed", reason="")
    page.refresh()
    page.view.go_to(1, "debit")
    desktop.keys.type("9")  # no later month is open: nowhere for a counter-entry
    assert page.model.mending is None
    assert page.message.isVisible()


def test_a_row_dated_in_a_closed_month_is_refused_where_it_stands(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    desktop.desk.run(set_month, fiscal_year_id=page.year.year.id, period=2026100, state="closed", reason="")
    keys.enter("10/31")
    keys.enter("tuusin")
    keys.enter()
    keys.enter("100")
    assert desktop.at()[1] == "day"
    assert page.model.draft.credit == 100
    assert "2026-10" in page.model.cell(2, 0).bad
    assert len(desktop.rows()) == 1


def test_a_manager_enters_late_into_a_provisionally_closed_month_and_it_shows(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    desktop.desk.run(set_month, fiscal_year_id=page.year.year.id, period=2026110, state="provisional", reason="")
    page.refresh()
    keys.enter("24")
    keys.enter("tuusin")
    keys.enter()
    keys.enter("100")
    row = page.model.row(2)
    assert row.row.late
    assert page.model.cell(2, page.model.column_of("description")).second == "遅延入力"


def test_a_row_of_another_month_is_stored_and_told(desktop: Desktop) -> None:
    keys = desktop.keys
    keys.enter("10/31")
    keys.enter("tuusin")
    keys.enter()
    keys.enter("100")
    assert desktop.desk.toasts == ["別の月の行として登録しました：10/31"]
    desktop.desk.actions[0].run()
    assert desktop.page.tab.words == "10月"


def test_ctrl_d_copies_the_row_above(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    page.view.go_to(2, "counter")
    keys.press(Key.Key_D, Control)
    assert page.model.draft.counter == (desktop.book.ids["売掛金"], 0)


def test_compound_rows_open_their_slip(desktop: Desktop) -> None:
    posted = desktop.book.post(("通信費 100", "消耗品費 200"), "普通預金 300", on=date(2026, 11, 5))
    desktop.page.refresh()
    assert desktop.rows()[-1]["counter"] == "諸口"
    desktop.page.view.go_to(2, "credit")
    desktop.keys.press(Key.Key_F2)
    assert desktop.desk.opened[-1][0] == f"ledger.entry:{posted.id}"
    desktop.keys.press(Key.Key_Return, Control)
    assert len(desktop.desk.opened) == 2


def test_keys_are_the_input_methods_own_while_it_converts(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    page.view.go_to(2, "description")
    keys.compose("でんわ")
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_F6, Key.Key_F8, Key.Key_F10):
        keys.press(key)
        assert desktop.at() == (2, "description")
        assert QApplication.focusWidget() is page.view.editor
    keys.compose("電話", commit=True)
    keys.press(Key.Key_Tab)
    assert page.model.draft.description == "電話"


def test_esc_empties_a_row_and_ctrl_z_brings_it_back(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    keys.enter("24")
    keys.enter("tuusin")
    keys.press(Key.Key_Escape)
    keys.press(Key.Key_Escape)
    assert page.model.draft.empty
    keys.press(Key.Key_Z, Control)
    assert page.model.draft.counter == (desktop.book.ids["通信費"], 0)


def test_jumping_finds_a_day_and_an_amount(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    keys.press(Key.Key_G, Control)
    keys.enter("412,500")
    assert desktop.at()[0] == 1
    keys.press(Key.Key_G, Control)
    keys.enter("10/4")
    assert page.tab.words == "10月"
    assert desktop.at()[0] == 1


def test_the_filter_shows_what_matches_and_takes_no_row(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    desktop.book.post("通信費 100", "普通預金 100", on=date(2026, 11, 5), description="切手")
    page.refresh()
    keys.press(Key.Key_F, Control)
    keys.enter("切手")
    assert [row["description"] for row in desktop.rows()] == ["切手"]
    assert page.model.closed


def test_a_partner_without_registration_shows_its_credit_by_day(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    desktop.desk.run(partners.add_partner, values={"code": "S01", "name": "個人タクシー 佐藤", "kana": "サトウ"})
    keys.enter("24")
    keys.enter("ryohi")
    keys.enter("S01")
    assert page.typist.tax_words(page.model.draft, page.near) == "課仕10% 70%控除"
    page.model.draft.day = date(2026, 9, 30)
    assert page.typist.tax_words(page.model.draft, page.near) == "課仕10% 80%控除"


def test_the_cash_book_offers_cash_alone(desktop: Desktop, qtbot: Any) -> None:
    page = open_page(qtbot, CashBook, desktop.desk)
    assert [row.title for row in page.account.source.find("", 50)] == ["小口現金", "現金"]
    assert page.account.text() == "1111  現金"


def test_an_expense_account_carries_its_own_tax(desktop: Desktop, qtbot: Any) -> None:
    page = open_page(qtbot, GeneralLedger, desktop.desk, account_id=desktop.book.ids["消耗品費"])
    keys = Keys()
    keys.enter("24")
    keys.enter("1112")
    keys.enter()
    keys.enter("用紙")
    keys.enter("1100")
    row = page.model.row(1)
    assert (row.row.debit, row.axes.rate) == (1000, 10)
    assert desktop.balance("普通預金") == 1_296_340 - 1100


def test_leaving_with_a_half_typed_row_asks(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    page, keys = desktop.page, desktop.keys
    assert page.can_leave()
    keys.enter("24")
    keys.enter("tuusin")
    monkeypatch.setattr("officesuite.modules.ledger.pages.books.entering.ask", lambda *_, **__: "stay")
    assert not page.can_leave()


def test_the_year_of_books_is_walked_through_by_keys(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    keys.press(Key.Key_PageUp, Control)
    assert (page.tab.words, [row["credit"] for row in desktop.rows()]) == ("10月", ["38,720"])
    page.open_tab(page.year.tabs[-1])
    assert (page.tab.words, len(desktop.rows())) == ("通年", 5)
    page.open_tab(page.year.tabs[-2])
    assert (page.tab.words, desktop.cells(0)["balance"]) == ("決算", "1,296,340")


def test_closing_adjustments_are_typed_in_their_own_tab(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    page.open_tab(page.year.tabs[-2])
    keys.enter()
    keys.enter("tuusin")
    keys.enter("利息の調整")
    keys.enter("7")
    row = page.model.row(1)
    assert (row.row.kind, row.row.day, row.row.credit) == (2, date(2027, 3, 31), 7)
    page.open_tab(page.year.tabs[-3])
    assert desktop.rows() == []
    assert page.sums.closing == 1_296_340


def test_a_receivables_book_is_kept_of_one_customer(desktop: Desktop, qtbot: Any) -> None:
    add = partners.add_partner
    misaki = desktop.desk.run(add, values={"code": "C01", "name": "三崎水産株式会社", "kana": "ミサキスイサン"})
    other = desktop.desk.run(add, values={"code": "C02", "name": "ひかり電機", "kana": "ヒカリデンキ"})
    for id_, yen in ((misaki, 110_000), (other, 55_000)):
        desktop.book.post(f"売掛金 {yen}", f"売上高 {yen} standard-10", on=date(2026, 11, 10), partner_id=id_)
    page = open_page(qtbot, ReceivableBook, desktop.desk)
    assert (page.account.text(), page.sums.debit) == ("1135  売掛金", 165_000)
    page.whose.setFocus()
    keys = Keys()
    keys.enter("C01")
    assert (page.sums.debit, page.model.draft.partner) == (110_000, "三崎水産株式会社")
    page.view.start()
    keys.enter("24")
    keys.enter("1112")
    keys.enter("11月分 入金")
    keys.enter("100,000")
    row = page.model.row(2)
    assert (row.row.credit, row.row.balance, row.row.partner_id) == (100_000, 10_000, misaki)


def test_a_description_of_the_counter_account_is_offered_first_then_the_books_own(desktop: Desktop) -> None:
    for words, account in (("あ 毎月", None), ("い 預金", "普通預金"), ("う 電話", "通信費")):
        id_ = desktop.book.ids[account] if account else None
        desktop.book.office.run(save_phrase, text=words, kana=words, account_id=id_)
    page = desktop.page
    page.history.read(page.typist.own)

    def offered() -> list[str]:
        return [row.title for row in page._phrases("", 3)]

    assert offered() == ["い 預金", "あ 毎月", "う 電話"]
    desktop.keys.enter("24")
    desktop.keys.enter("tuusin")
    assert offered() == ["う 電話", "い 預金", "あ 毎月"]


def test_the_file_holds_what_the_screen_shows(desktop: Desktop) -> None:
    page = desktop.page
    lines = page.giving.table("csv").decode("utf-8-sig").splitlines()
    assert lines[1].split(",")[0] == "2026-11-01"
    assert lines[0].endswith("balance,history") and lines[1].endswith("883840,")
    assert [line.split(",")[-4:] for line in lines[2:]] == [["412500", "", "1296340", ""]]
    page.filter.setText("電話")
    page.filter.returnPressed.emit()
    assert len(page.giving.table("csv").decode("utf-8-sig").splitlines()) == 2


def test_a_hidden_pair_shows_only_when_asked_for_and_a_reversal_always(desktop: Desktop) -> None:
    page = desktop.page
    with desktop.desk.read() as session:
        plan = plan_of(session, page.source.shown.book)
    assert plan.lines == 1
    page.view.go_to(1, "description")
    desktop.keys.press(Key.Key_F2)
    desktop.keys.enter("10月分 入金 訂正")
    while desktop.at()[1] != "day" or page.model.mending is not None:
        desktop.keys.press(Key.Key_Return)
    assert [row["description"] for row in desktop.rows()] == ["10月分 入金 訂正"]
    page.show_corrections(True)
    assert len(desktop.rows()) == 3


def test_an_office_without_a_fiscal_year_says_what_to_do(office: Office, qtbot: Any) -> None:
    desk = NotingDesk(office)
    page = CashBook(desk)
    qtbot.addWidget(page)
    assert isinstance(page, NoBook)
    page.findChild(Button).click()
    assert desk.opened == [("page:ledger.months", {})]
    desk.close()


def test_every_book_fits_a_small_window_in_both_languages(desktop: Desktop, qtbot: Any) -> None:
    for words in ("ja", "en"):
        text.set_language(words)
        for book in (BankBook, CashBook, ReceivableBook, PayableBook, GeneralLedger):
            page = open_page(qtbot, book, desktop.desk, size=(1216, 640))
            assert page.minimumSizeHint().width() <= 1216
            assert page.view.horizontalScrollBar().maximum() == 0, (words, page.kind.key)


@pytest.mark.parametrize(
    ("words", "was", "now", "then"),
    [
        ("電話 9月分", date(2026, 10, 4), date(2026, 11, 4), "電話 10月分"),
        ("11月度 清掃", date(2026, 12, 1), date(2027, 2, 1), "1月度 清掃"),
        ("出張 11/17 12月", date(2026, 11, 1), date(2026, 12, 1), "出張 11/17 12月"),
    ],
)
def test_the_month_in_a_description_moves_with_the_rows(words: str, was: date, now: date, then: str) -> None:
    assert month_moved(words, was=was, now=now) == then


def test_every_book_prints_the_account_and_days_shown(
    desktop: Desktop, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[str, bytes]] = []
    monkeypatch.setattr(
        "officesuite.modules.ledger.pages.books.giving.print_paper",
        lambda desk, page, *, name, title, make: printed.append((name, make(lambda *_: None))),
    )
    for book in (BankBook, CashBook, ReceivableBook, PayableBook, GeneralLedger):
        page = open_page(qtbot, book, desktop.desk)
        assert page.giving.document() is not None, page.kind.key
    desktop.page.view.setFocus()
    desktop.page.giving.print_out()
    name, made = printed[0]
    assert name == "預金出納帳 普通預金 2026-11-01–2026-11-30"
    with pypdfium2.PdfDocument(made) as pdf:
        words = pdf[0].get_textpage().get_text_range()
    assert "412,500" in words
    assert "1,296,340" in words
