"""The ledger's masters under Settings: accounts with their sub-accounts, and the dated rows of law."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from desk_kit import NotingDesk
from ledger_kit import Book
from modules.ledger.pages.reports_kit import shown
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from ui_kit import press, say

from officesuite.modules.ledger.models import Account, SubAccount
from officesuite.modules.ledger.pages.masters.accounts_page import AccountsPage
from officesuite.modules.ledger.pages.masters.law_pages import BookReasonsPage, CreditRatesPage
from officesuite.modules.ledger.pages.masters.sub_grid import SubLine
from officesuite.modules.ledger.queries.facts import books_of
from officesuite.modules.ledger.rules.law import credit_percent
from officesuite.modules.ledger.services.posting import post
from officesuite.modules.ledger.services.rights import VIEW
from officesuite.office.access import Actor
from officesuite.office.office import Office
from officesuite.ui import register
from officesuite.ui.cells import Group


@pytest.fixture
def book(office: Office) -> Book:
    return Book(office)


def opened(qtbot: QtBot, page: Any, code: str = "") -> Any:
    """The page, an account chosen by its code."""
    shown(qtbot, page)
    if code:
        row = next(one for one in page.rows if not isinstance(one, Group) and one.code == code)
        page.table.select_key(row.id)
        qtbot.waitUntil(lambda: page.form.editor("code").value() == code)
    return page


def codes(page: Any) -> list[str]:
    """The codes in the list as it is found now."""
    return [page.model.row(at).code for at in range(page.model.rowCount()) if not isinstance(page.model.row(at), Group)]


def test_an_account_is_found_by_kana_and_by_its_sub_account(qtbot: QtBot, desk: NotingDesk, book: Book) -> None:
    page = opened(qtbot, AccountsPage(desk))
    page.bar.take_text("つうしん")
    qtbot.waitUntil(lambda: codes(page) == ["5133"])
    assert str(page.model.row(0).label) == "販売費及び一般管理費"  # its section stands above it
    page.bar.clear()
    page = opened(qtbot, AccountsPage(desk), "1112")
    page.subs.set_lines([SubLine(name="横浜信用金庫", kana="ヨコハマシンヨウキンコ")])
    assert page.save()
    page.bar.take_text("ヨコハマ")
    qtbot.waitUntil(lambda: codes(page) == ["1112"])


def test_a_sub_account_is_typed_without_a_code_and_gets_the_next_one(
    qtbot: QtBot, desk: NotingDesk, book: Book, office: Office
) -> None:
    page = opened(qtbot, AccountsPage(desk), "1135")
    page.tabs.bar.choose("subs")
    page.subs.go_to(0, "name")
    say("青葉製作所")
    press(Qt.Key.Key_Return)
    assert page.dirty
    assert page.save(), page.form.problems.problems
    with office.read() as session:
        rows = session.execute(
            select(SubAccount.code, SubAccount.name).where(SubAccount.account_id == book.ids["売掛金"])
        ).all()
    assert [tuple(row) for row in rows] == [("1", "青葉製作所")]
    assert not page.dirty
    assert page.tabs.bar.tabText(1).endswith("1")
    page.subs.lines_model.remove([0])
    assert page.dirty
    assert page.save()
    with office.read() as session:
        assert session.scalar(select(SubAccount.id)) is None


def test_a_sub_account_with_entries_is_not_deleted_but_retired(
    qtbot: QtBot, desk: NotingDesk, book: Book, office: Office
) -> None:
    page = opened(qtbot, AccountsPage(desk), "1135")
    page.subs.set_lines([SubLine(name="青葉製作所"), SubLine(name="三崎水産")])
    assert page.save()
    with office.read() as session:
        used = session.scalars(select(SubAccount.id).where(SubAccount.name == "青葉製作所")).one()
    entry = book.entry("売掛金 1100", "雑収入 1100", sub_account_id=None)
    lines = tuple(replace(line, sub_account_id=used) if line.side == 1 else line for line in entry.lines)
    office.run(post, entry=replace(entry, lines=lines))
    page.refresh()
    page.subs.lines_model.remove([0])
    assert not page.save()
    with office.read() as session:
        assert session.scalar(select(SubAccount.id).where(SubAccount.id == used)) == used
    page._take_theirs()
    page.subs.lines_model.lines[0].retired = "retired"
    assert page.dirty
    assert page.save()
    with office.read() as session:
        assert session.get_one(SubAccount, used).inactive


def test_two_sub_accounts_of_one_name_are_refused_at_the_cell(
    qtbot: QtBot, desk: NotingDesk, book: Book, office: Office
) -> None:
    page = opened(qtbot, AccountsPage(desk), "2101")
    page.subs.set_lines([SubLine(name="丸山紙工"), SubLine(), SubLine(name="丸山紙工")])
    assert not page.save()
    assert page.tabs.bar.key() == "subs"
    assert "name" in page.subs.lines_model.lines[1].bad  # the empty line is dropped, so the second one stands there
    with office.read() as session:
        assert session.scalar(select(SubAccount.id)) is None


def test_a_deposits_sub_accounts_name_banks_and_others_partners(qtbot: QtBot, desk: NotingDesk, book: Book) -> None:
    page = opened(qtbot, AccountsPage(desk), "1112")
    column = page.subs.lines_model.column_of
    assert page.subs.isColumnHidden(column("partner_id"))
    assert not page.subs.isColumnHidden(column("bank_account_id"))
    page = opened(qtbot, AccountsPage(desk), "1135")
    assert not page.subs.isColumnHidden(column("partner_id"))
    page.tabs.bar.choose("subs")
    page.subs.go_to(0, "kana")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert page.subs.currentIndex().column() == column("tax_category")  # Enter passes over the hidden bank


def test_an_unclassified_account_says_so_until_it_has_a_section(
    qtbot: QtBot, desk: NotingDesk, book: Book, office: Office
) -> None:
    page = opened(qtbot, AccountsPage(desk, id=None, name="謎の科目"))
    page.form.put({"code": "9901"})
    assert page.save(), page.form.problems.problems
    assert page.note.count() == 1
    page.form.put({"section": "sga", "tax_category": "standard-10"})
    assert page.save()
    assert page.note.count() == 0
    with office.read() as session:
        row = session.scalars(select(Account).where(Account.code == "9901")).one()
        assert (row.section, row.tax_category, row.name) == ("sga", "standard-10", "謎の科目")


def test_an_account_that_is_used_is_not_deleted_and_an_unused_one_is(
    qtbot: QtBot, desk: NotingDesk, book: Book, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "ask", lambda *given, **more: True)
    book.post("消耗品費 1100", "現金 1100")
    page = opened(qtbot, AccountsPage(desk), "5141")
    page.delete()
    assert "使用停止" in str(desk.errors[-1])
    page = opened(qtbot, AccountsPage(desk), "1116")
    page.delete()
    assert len(desk.errors) == 1
    assert "1116" not in codes(page)
    with office.read() as session:
        assert session.scalar(select(Account.id).where(Account.code == "1116")) is None


def test_a_code_in_use_is_refused_beside_its_field(qtbot: QtBot, desk: NotingDesk, book: Book) -> None:
    page = opened(qtbot, AccountsPage(desk), "5141")
    page.form.put({"code": "1111"})
    assert not page.save()
    assert [problem.field for problem in page.form.problems.problems] == ["code"]
    assert "現金" in str(page.form.problems.problems[0])


def test_balances_of_this_year_stand_beside_the_accounts(qtbot: QtBot, desk: NotingDesk, book: Book) -> None:
    book.post("消耗品費 440000 standard-10", "普通預金 440000")
    page = opened(qtbot, AccountsPage(desk))
    balances = {row.code: row.balance for row in page.rows if not isinstance(row, Group)}
    assert (balances["5141"], balances["1112"], balances["1183"], balances["4101"]) == (400_000, -440_000, 40_000, 0)


def test_a_change_of_law_is_one_more_row(qtbot: QtBot, desk: NotingDesk, book: Book, office: Office) -> None:
    page = shown(qtbot, CreditRatesPage(desk))
    page.begin_new()
    page.form.put({"valid_from": date(2029, 4, 1), "percent": 40, "source": "試験"})
    assert page.save(), page.form.problems.problems
    with office.read() as session:
        law = books_of(session)
    assert [
        credit_percent(law.credit_rates, day) for day in (date(2029, 3, 31), date(2029, 4, 1), date(2030, 10, 1))
    ] == [
        50,
        40,
        30,
    ]
    page.begin_new()
    page.form.put({"valid_from": date(2029, 4, 1), "percent": 41})
    assert not page.save()
    assert [problem.field for problem in page.form.problems.problems] == ["valid_from"]


def test_a_reason_may_not_overlap_its_own_row(qtbot: QtBot, desk: NotingDesk, book: Book) -> None:
    page = shown(qtbot, BookReasonsPage(desk))
    page.begin_new()
    page.form.put(
        {"code": "small-amount", "label_ja": "少額特例", "label_en": "Small", "valid_from": date(2029, 9, 30)}
    )
    assert not page.save()
    assert [problem.field for problem in page.form.problems.problems] == ["valid_from"]
    page.form.put({"valid_from": date(2029, 10, 1)})
    assert page.save(), page.form.problems.problems


def test_who_may_not_edit_accounts_only_looks(qtbot: QtBot, desk: NotingDesk, book: Book) -> None:
    desk.office.actor = Actor("見習い", None, frozenset({VIEW.key}))
    page = opened(qtbot, AccountsPage(desk), "5141")
    assert not page.save_action.isEnabled()
    assert not page.delete_button.isEnabled()
    assert page.form.editor("name").isReadOnly()
    assert page.subs.lines_model.locked
    page.begin_new()
    assert page.form.editor("code").value() == "5141"
