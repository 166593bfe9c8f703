"""A bookkeeper works through a month of the bank by keyboard."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from desk_kit import NotingDesk
from ledger_kit import Book
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select
from ui_kit import press, say

from officesuite.base import resources
from officesuite.modules.ledger.models import JournalEntry, StatementLine
from officesuite.modules.ledger.pages.bank.balance_strip import days_dialog
from officesuite.modules.ledger.pages.bank.page import BankLinesPage
from officesuite.modules.ledger.pages.bank.rules_page import BankRulesPage
from officesuite.modules.ledger.pages.bank.taking_in import TakeInDialog
from officesuite.modules.ledger.queries import bank as queries
from officesuite.modules.ledger.queries.bank_balances import agreement
from officesuite.modules.partners import services as partners
from officesuite.office.office import Office
from officesuite.ui.table_view import TableView

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
BANK_CSV = resources.path("sample", "bank_2026-10.csv")


@pytest.fixture
def book(office: Office) -> Book:
    """An office whose bank stands at 8,412,350 yen on the last of September, with two customers."""
    made = Book(office)
    made.post("普通預金 8412350", "資本金 8412350", on=date(2026, 9, 30))
    for code, name, kana in (
        ("C001", "株式会社青葉製作所", "アオバセイサクショ"),
        ("C005", "株式会社ひかり電機", "ヒカリデンキ"),
    ):
        office.run(partners.add_partner, values={"code": code, "name": name, "kana": kana})
    return made


def shown(qtbot: Any, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)


def answer(qtbot: Any, *pressed: Any) -> None:
    """Presses keys in the dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        for key in pressed:
            target = dialog.focusWidget() or dialog
            if isinstance(key, str):
                qtbot.keyClicks(target, key)
            elif isinstance(key, tuple):
                qtbot.keyClick(target, *key)
            else:
                qtbot.keyClick(target, key)

    QTimer.singleShot(50, act)


def taken(qtbot: Any, desk: NotingDesk) -> BankLinesPage:
    page = BankLinesPage(desk)
    shown(qtbot, page)
    answer(qtbot, Key.Key_Return)
    page.take_file(BANK_CSV)
    again(qtbot, page)
    return page


def again(qtbot: Any, page: QWidget) -> None:
    """The window is in front again after a dialog."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def words(page: BankLinesPage, column: int) -> list[str]:
    return [page.model.cell(at, column).words for at in range(page.model.rowCount())]


def test_a_file_is_seen_before_it_is_taken_in(qtbot: Any, desk: NotingDesk) -> None:
    page = BankLinesPage(desk)
    shown(qtbot, page)
    assert page.place is not None
    dialog = TakeInDialog(desk, BANK_CSV, page.place, page._places, page)
    qtbot.addWidget(dialog)
    assert (dialog.layout_now.header, len(dialog.found.rows), dialog.found.faults) == (4, 19, ())
    assert [one.row for one in dialog.found.skipped] == [5, 25, 26]
    assert dialog.button.isEnabled()
    dialog.columns["incoming"].set_value("0")
    dialog.columns["incoming"].changed.emit()
    assert not dialog.button.isEnabled()
    with desk.read() as session:
        assert session.scalars(select(StatementLine)).all() == []


def test_a_month_of_the_bank_is_worked_through_by_keyboard(qtbot: Any, desk: NotingDesk, book: Book) -> None:
    page = taken(qtbot, desk)
    assert page.model.rowCount() == 19
    assert "2026/10/01 リース" not in words(page, 1)
    page.focus_first()
    press(Key.Key_Return)  # リース: a guess by its word
    press(Key.Key_Space)  # 青葉製作所: the receivable
    assert page.model.rowCount() == 17
    # ひかり電機 kept the fee back: the receivable was 386,000
    press(Key.Key_F2)
    press(Key.Key_Escape)
    page.pane.grid.go_to(0, "amount")
    say("386000")
    press(Key.Key_Return)
    say("5162")
    press(Key.Key_Return)
    page.pane.grid.go_to(1, "amount")
    say("-440")
    press(Key.Key_Return)
    press(Key.Key_Return, CONTROL)
    assert page.model.rowCount() == 16
    for _ in range(page.model.rowCount()):
        row = page.table.current()
        assert row is not None
        if row.proposal.kind == "ask":
            say("1179")  # letters on the list name the account
            press(Key.Key_Return)
            press(Key.Key_Return, CONTROL)
        else:
            press(Key.Key_Return)
    assert page.model.rowCount() == 0
    with desk.read() as session:
        assert page.place is not None
        found = agreement(session, account_id=page.place.account_id)
        entries = session.scalars(select(JournalEntry.way).where(JournalEntry.way == "bank")).all()
        states = set(session.scalars(select(StatementLine.state)))
    assert (found.agrees, found.last.statement if found.last else 0, len(entries), states) == (
        True,
        7_038_154,
        19,
        {"posted"},
    )
    assert desk.errors == []


def test_taking_the_same_file_in_again_adds_nothing(qtbot: Any, desk: NotingDesk) -> None:
    page = taken(qtbot, desk)
    answer(qtbot, Key.Key_Return)
    page.take_file(BANK_CSV)
    assert page.model.rowCount() == 19
    assert desk.toasts[-1] == "取り込んだ明細：0件"


def test_all_sure_lines_are_chosen_by_one_key_and_accepted_by_the_next(
    qtbot: Any, desk: NotingDesk, book: Book
) -> None:
    book.post("売掛金 1", "売上高 1", on=date(2026, 10, 1))
    book.post("普通預金 1254000", "売掛金 1254000", on=date(2026, 10, 2))
    book.post("普通預金 528000", "売掛金 528000", on=date(2026, 10, 26))
    page = taken(qtbot, desk)
    page.focus_first()
    assert words(page, 7).count("確実") == 2
    press(Key.Key_A, CONTROL)
    press(Key.Key_Return)
    assert page.model.rowCount() == 17
    assert desk.toasts[-1] == "承認した明細：2件"
    desk.actions[0].run()
    assert page.model.rowCount() == 19


def test_a_line_is_left_out_with_its_reason(qtbot: Any, desk: NotingDesk) -> None:
    page = taken(qtbot, desk)
    page.focus_first()
    answer(qtbot, "test", (Key.Key_Return, CONTROL))
    press(Key.Key_Delete)
    again(qtbot, page)
    assert page.model.rowCount() == 18
    page.bar.chips["ignored"].setChecked(True)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert words(page, 8) == ["test"]


def test_the_strip_names_the_first_differing_day(qtbot: Any, desk: NotingDesk) -> None:
    page = taken(qtbot, desk)
    said = [widget.accessibleName() for widget in page.strip.findChildren(QWidget) if widget.accessibleName()]
    assert any("2026/10/01" in one and "8,379,350" in one for one in said), said


def test_what_was_learned_is_listed_and_can_be_changed(qtbot: Any, desk: NotingDesk, book: Book) -> None:
    page = taken(qtbot, desk)
    page.focus_first()
    press(Key.Key_Return)
    rules = BankRulesPage(desk)
    shown(qtbot, rules)
    again(qtbot, rules)
    rules.focus_first()
    assert [rules.model.cell(0, at).words for at in (1, 3, 4)] == [
        "口座振替 リース ヨコハマリース(カ",
        "リース料",
        "学習",
    ]
    rules.grid.go_to(0, "place")
    say("5154")
    press(Key.Key_Return)
    rules.save_rule()
    assert [rules.model.cell(0, at).words for at in (3, 4)] == ["賃借料", "手動"]
    rules.switch()
    assert rules.model.cell(0, 4).words == "使用停止"


def test_a_damaged_file_says_where(qtbot: Any, desk: NotingDesk, tmp_path: Path) -> None:
    page = BankLinesPage(desk)
    shown(qtbot, page)
    path = tmp_path / "bad.csv"
    path.write_bytes("日付,摘要,出金,入金,残高\r\n2026/10/1,あ,1x,,5\r\n".encode("cp932"))
    assert page.place is not None
    dialog = TakeInDialog(desk, path, page.place, page._places, page)
    qtbot.addWidget(dialog)
    assert not dialog.button.isEnabled()
    assert "出金" in dialog._note.accessibleName()


def test_a_link_leads_to_a_line_that_is_done(qtbot: Any, desk: NotingDesk) -> None:
    page = taken(qtbot, desk)
    page.focus_first()
    line = page.table.current()
    assert line is not None
    press(Key.Key_Return)
    linked = BankLinesPage(desk, id=line.id)
    shown(qtbot, linked)
    found = linked.table.current()
    assert found is not None
    assert (found.id, found.state, found.entry_no) == (line.id, "posted", 2)
    linked.open_entry()
    assert desk.opened[-1][0] == f"ledger.entry:{found.entry_id}"
    with desk.read() as session:
        assert queries.line_label(session, line.id) == "2026/10/01 口座振替 リース ヨコハマリース(カ"


def test_another_entry_is_chosen_to_match(qtbot: Any, desk: NotingDesk, book: Book) -> None:
    late = book.post("普通預金 275000", "売掛金 275000", on=date(2026, 11, 10))
    page = taken(qtbot, desk)
    page.focus_first()
    at = next(at for at in range(page.model.rowCount()) if page.model.cell(at, 2).words == "275,000")
    page.table.go(at)
    answer(qtbot, Key.Key_Return)
    page.match()
    again(qtbot, page)
    with desk.read() as session:
        assert session.scalars(select(StatementLine.entry_id).where(StatementLine.state == "matched")).all() == [
            late.id
        ]


def test_a_settled_line_is_taken_back_with_a_reason(qtbot: Any, desk: NotingDesk) -> None:
    page = taken(qtbot, desk)
    page.focus_first()
    press(Key.Key_Return)
    page.bar.chips["done"].setChecked(True)
    page._filter()
    answer(qtbot, "mistake", (Key.Key_Return, CONTROL))
    page.undo_chosen()
    again(qtbot, page)
    page.bar.chips["done"].setChecked(False)
    page._filter()
    assert page.model.rowCount() == 19


def test_every_day_shows_both_balances(qtbot: Any, desk: NotingDesk) -> None:
    page = taken(qtbot, desk)
    page.focus_first()
    press(Key.Key_Return)
    with desk.read() as session:
        assert page.place is not None
        found = agreement(session, account_id=page.place.account_id)
    dialog = days_dialog(page, found)
    qtbot.addWidget(dialog)
    table = dialog.findChild(TableView)
    assert table is not None
    assert [table.rows.cell(at, 3).words for at in (0, 1)] == ["0", "1,254,000"]
    assert table.current().day == date(2026, 10, 2)
