"""Everything about the tax of a slip's line typed without the mouse: way, amount, day, use, invoice, class, side."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from books_kit import Control, Key
from desk_kit import NotingDesk
from ledger_kit import Book, open_year, raw
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from slips_kit import SlipDesk, SlipKeys, show

from officesuite.modules.ledger.pages.slip.entry_page import EntryPage
from officesuite.modules.ledger.pages.slip.form import SlipFormPage
from officesuite.modules.ledger.queries.entries import EntryCard, LineCard, entry_card
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.slip import from_json, to_json
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.partners import services as partners
from officesuite.office.office import Office
from officesuite.shell.about import ShortcutSheet

Open = Callable[..., SlipDesk]
Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def book(office: Office) -> Book:
    made = Book(office)
    office.run(partners.add_partner, values={"code": "S01", "name": "佐藤工務店", "kana": "サトウ"})
    return made


@pytest.fixture
def opened(book: Book, qtbot: Any) -> Iterator[Open]:
    desks = []

    def open_slip(**options: Any) -> SlipDesk:
        desk = NotingDesk(book.office)
        desks.append(desk)
        return SlipDesk(book, desk, show(qtbot, SlipFormPage(desk, **options)), SlipKeys())

    yield open_slip
    for desk in desks:
        desk.close()


def posted(slip: SlipDesk, entry_id: int) -> EntryCard:
    with slip.desk.read() as session:
        return entry_card(session, entry_id)


def last(slip: SlipDesk) -> EntryCard:
    """The entry that was posted last."""
    from sqlalchemy import func, select

    from officesuite.modules.ledger.models import JournalEntry

    with slip.desk.read() as session:
        return entry_card(session, session.scalar(select(func.max(JournalEntry.id))) or 0)


def taxed(card: EntryCard) -> tuple[LineCard, int]:
    """The taxed line and the yen on 仮払・仮受消費税."""
    line = next(one for one in card.lines if one.axes is not None and one.axes.taxed)
    return line, sum(one.amount for one in card.lines if one.generated)


def buy(slip: SlipDesk, amount: str = "110000", *, day: str = "20", code: str = "5132", partner: str = "S01") -> None:
    """A purchase on account as far as its credit half."""
    keys = slip.keys
    slip.page.head_fields.start()
    keys.enter(day)
    keys.enter()
    keys.type(code)
    keys.enter(amount)
    keys.type("1111")
    slip.page.grid.go_to(0, "partner")
    keys.enter(partner)
    slip.page.grid.go_to(0, "debit_tax")


def details(slip: SlipDesk) -> Any:
    """Opens the details by their key."""
    slip.keys.press(Key.Key_T, Control | Shift)
    assert slip.page.tax.isVisible()
    return slip.page.tax


def effects(slip: SlipDesk) -> dict[str, int]:
    return {one.account: one.moved for one in slip.page.work.effects(slip.page.collect())}


def test_the_details_say_what_applies_and_what_is_computed(opened: Open) -> None:
    slip = opened()
    buy(slip)
    panel = details(slip)
    assert QApplication.focusWidget() is panel.mode
    assert panel.amount.placeholderText() == "7,000"
    assert panel.invoice.currentText() == "既定（経過措置 70%）"
    assert {detail.value for detail, editor in panel.editors.items() if not editor.isEnabled()} == {"reason", "simple"}
    assert panel._sum.text() == "税額 7,000　本体 103,000　税込 110,000"
    slip.keys.press(Key.Key_Escape)
    assert not panel.isVisible()
    assert slip.at() == (0, "debit_tax")
    assert QApplication.focusWidget() is slip.page.grid


@pytest.mark.parametrize(
    ("day", "percent", "tax"),
    [("2026/09/30", 80, 8_000), ("2026/10/01", 70, 7_000), ("2028/10/01", 50, 5_000), ("2030/10/01", 30, 3_000)],
)
def test_another_day_of_purchase_brings_its_percentage(opened: Open, day: str, percent: int, tax: int) -> None:
    slip = opened()
    buy(slip)
    panel = details(slip)
    for _ in range(2):
        slip.keys.press(Key.Key_Tab)
    assert QApplication.focusWidget() is panel.tax_date
    panel.tax_date.selectAll()
    slip.keys.type(day)
    assert panel.amount.placeholderText() == f"{tax:,}"
    assert panel.invoice.itemText(2) == f"経過措置 {percent}%"
    slip.keys.press(Key.Key_Return)
    assert effects(slip)["仮払消費税"] == tax
    assert effects(slip)["車両費"] == 110_000 - tax
    cell = slip.page.grid.lines_model.cell(0, slip.page.grid.lines_model.column_of("debit_tax"))
    assert cell.text == f"課仕10% {percent}%控除"
    assert cell.second == f"{int(day[5:7])}/{int(day[8:])}" if day.startswith("2026") else day[2:]
    slip.keys.press(Key.Key_Return, Control)
    line, booked = taxed(last(slip))
    assert (booked, line.amount, line.tax_date) == (tax, 110_000 - tax, date.fromisoformat(day.replace("/", "-")))
    assert line.axes is not None
    assert line.axes.credit_percent == percent


def test_a_typed_tax_amount_is_booked_and_clearing_it_computes_again(opened: Open) -> None:
    slip = opened()
    buy(slip)
    panel = details(slip)
    slip.keys.press(Key.Key_Tab)
    slip.keys.enter("6,999")
    assert slip.cells(0)["debit_tax"] == "課仕10% 70%控除"
    assert slip.page.grid._tax_cell(slip.page.grid.lines_model.lines[0], Side.DEBIT).second == "税6,999"
    assert effects(slip) == {"車両費": 103_001, "仮払消費税": 6_999, "現金": -110_000}
    details(slip)
    slip.keys.press(Key.Key_Tab)
    panel.amount.selectAll()
    slip.keys.press(Key.Key_Delete)
    slip.keys.enter()
    assert effects(slip)["仮払消費税"] == 7_000
    details(slip)
    slip.keys.press(Key.Key_Tab)
    slip.keys.enter("6999")
    slip.keys.press(Key.Key_Return, Control)
    line, booked = taxed(last(slip))
    assert (booked, line.tax_given, line.amount) == (6_999, True, 103_001)


def test_a_doubtful_amount_is_told_and_may_stand(opened: Open) -> None:
    slip = opened()
    buy(slip)
    panel = details(slip)
    slip.keys.press(Key.Key_Tab)
    slip.keys.type("8000")
    assert "7,000" in panel._sum.text()
    assert panel.amount.property("state") == "warn"
    slip.keys.press(Key.Key_Return)
    looks = [str(one.words) for one in slip.page.work.looks(slip.page.collect(), attached=1)]
    assert "1行目：税額の入力は 8,000、計算では 7,000" in looks


def test_tax_on_top_follows_a_typed_tax_in_the_balance(opened: Open) -> None:
    slip = opened()
    buy(slip, "1000", partner="")
    details(slip)
    slip.keys.press(Key.Key_Down)  # 内税 → 外税
    slip.keys.press(Key.Key_Tab)
    slip.keys.enter("99")
    assert slip.cells(0)["credit_amount"] == "1,099"
    assert effects(slip) == {"車両費": 1_000, "仮払消費税": 99, "現金": -1_099}
    assert slip.page.balance.chip.text == "貸借一致"
    slip.keys.press(Key.Key_Return, Control)
    line, booked = taxed(last(slip))
    assert (line.mode, booked, line.gross, line.typed) == (TaxMode.EXCLUSIVE, 99, 1_099, 1_000)


def test_use_and_books_only_with_its_reason(opened: Open) -> None:
    slip = opened()
    buy(slip, "11000", partner="")
    panel = details(slip)
    for _ in range(4):
        slip.keys.press(Key.Key_Tab)
    assert QApplication.focusWidget() is panel.use
    slip.keys.press(Key.Key_Down)  # 共通
    slip.keys.press(Key.Key_Tab)
    for _ in range(3):
        slip.keys.press(Key.Key_Down)  # 適格 → 経過措置 → 帳簿のみ
    slip.keys.press(Key.Key_Return)
    assert panel.isVisible()  # the reason is missing
    assert QApplication.focusWidget() is panel.reason
    assert panel._sum.text() == "帳簿のみで控除するには、理由を選んでください。"
    assert panel.reason.findData("small-amount") == -1  # not below 10,000 yen
    slip.keys.press(Key.Key_Down)
    slip.keys.press(Key.Key_Return)
    assert not panel.isVisible()
    cell = slip.page.grid._tax_cell(slip.page.grid.lines_model.lines[0], Side.DEBIT)
    assert (cell.text, cell.second) == ("課仕10% 帳簿のみ", "共対")
    slip.keys.press(Key.Key_Return, Control)
    line, booked = taxed(last(slip))
    assert line.axes is not None
    assert (line.axes.use, line.axes.invoice, line.axes.reason, booked) == (
        TaxUse.COMMON, Invoice.BOOK, "public-transport", 1_000,
    )  # fmt: skip


def test_the_status_can_be_chosen_against_the_partner(opened: Open) -> None:
    slip = opened()
    buy(slip)
    panel = details(slip)
    panel.invoice.setFocus()
    slip.keys.press(Key.Key_Down)
    assert panel.invoice.currentText() == "適格請求書"
    slip.keys.press(Key.Key_Return)
    assert effects(slip)["仮払消費税"] == 10_000


def test_a_sale_takes_its_class_and_no_use(opened: Open) -> None:
    slip = opened()
    keys = slip.keys
    keys.enter("20")
    keys.enter()
    keys.type("1111")
    keys.enter("110000")
    keys.type("4101")
    slip.page.grid.go_to(0, "credit_tax")
    panel = details(slip)
    assert not panel.use.isEnabled()
    assert not panel.invoice.isEnabled()
    panel.simple.setFocus()
    for _ in range(5):
        keys.press(Key.Key_Down)
    keys.press(Key.Key_Return)
    assert slip.page.grid._tax_cell(slip.page.grid.lines_model.lines[0], Side.CREDIT).second == "第5種"
    keys.press(Key.Key_Return, Control)
    line, booked = taxed(last(slip))
    assert line.axes is not None
    assert (line.axes.simple, line.axes.side, booked) == (5, TaxSide.SALE, 10_000)


def test_a_bad_debt_counts_as_one_by_its_side(opened: Open) -> None:
    slip = opened()
    buy(slip, partner="")
    panel = details(slip)
    assert panel.side.currentText() == "科目による（仕入）"
    panel.side.setFocus()
    for _ in range(6):
        slip.keys.press(Key.Key_Down)
    slip.keys.press(Key.Key_Return)
    slip.keys.press(Key.Key_Return, Control)
    line, booked = taxed(last(slip))
    assert line.axes is not None
    assert (line.axes.side, booked) == (TaxSide.BAD_DEBT, 10_000)
    assert next(one.account for one in last(slip).lines if one.generated) == "仮受消費税"


def test_the_last_row_of_the_tax_list_opens_the_details(opened: Open, qtbot: Any) -> None:
    slip = opened()
    buy(slip)
    slip.keys.press(Key.Key_F4)
    slip.keys.press(Key.Key_Up)  # round to the last one
    slip.keys.press(Key.Key_Return)
    qtbot.waitUntil(slip.page.tax.isVisible)
    assert QApplication.focusWidget() is slip.page.tax.mode


def test_posting_takes_what_stands_in_the_details_and_the_same_key_closes_them(opened: Open) -> None:
    slip = opened()
    buy(slip)
    panel = details(slip)
    slip.keys.press(Key.Key_Tab)
    slip.keys.type("6,998")
    slip.keys.press(Key.Key_T, Control | Shift)
    assert not panel.isVisible()
    details(slip)
    slip.keys.press(Key.Key_Tab)
    panel.amount.selectAll()
    slip.keys.type("6,997")
    slip.keys.press(Key.Key_S, Control)
    assert taxed(last(slip))[1] == 6_997


def test_a_new_amount_forgets_a_typed_tax_and_ctrl_z_brings_both_back(opened: Open) -> None:
    slip = opened()
    buy(slip)
    details(slip)
    slip.keys.press(Key.Key_Tab)
    slip.keys.enter("6999")
    slip.page.grid.go_to(0, "debit_amount")
    slip.keys.enter("55000")
    assert effects(slip)["仮払消費税"] == 3_500
    slip.page.grid.commit()
    slip.keys.press(Key.Key_Z, Control)
    assert effects(slip)["仮払消費税"] == 6_999


def test_a_new_line_proposes_the_use_and_class_of_its_account(book: Book, opened: Open) -> None:
    book.office.run(raw, sql="UPDATE account SET tax_use = 'common' WHERE code = '5132'")
    book.office.run(raw, sql="UPDATE account SET tax_simple = 2 WHERE code = '4101'")
    slip = opened()
    buy(slip)
    assert slip.page.grid._tax_cell(slip.page.grid.lines_model.lines[0], Side.DEBIT).second == "共対"
    slip.keys.press(Key.Key_F4)
    slip.keys.press(Key.Key_Down)
    slip.keys.press(Key.Key_Return)  # another row of the list keeps the use
    tax = slip.page.grid.lines_model.lines[0].line_tax(Side.DEBIT)
    assert tax is not None
    assert (tax.use, tax.invoice) == (TaxUse.COMMON, Invoice.UNREGISTERED)
    slip.page.grid.go_to(0, "credit_place")
    slip.keys.type("4101")
    assert slip.page.grid.lines_model.lines[0].line_tax(Side.CREDIT).simple == 2  # type: ignore[union-attr]


def test_drafts_and_copies_keep_everything(opened: Open, qtbot: Any) -> None:
    slip = opened()
    buy(slip, partner="")
    panel = details(slip)
    panel.use.set_value("exempt")
    panel.amount.set_value(9_999)
    panel.tax_date.set_value(date(2026, 9, 15))
    slip.keys.press(Key.Key_Return)
    before = slip.page.collect()
    assert from_json(to_json(before)) == before
    assert slip.page.save()
    again = SlipFormPage(slip.desk, id=slip.page.draft_id)
    qtbot.addWidget(again)
    assert again.collect() == before
    assert slip.page.post(then_next=False)
    first = last(slip)
    copy = SlipFormPage(slip.desk, copy=first.id)
    qtbot.addWidget(copy)
    tax = copy.collect().rows[0].debit.tax
    assert tax is not None
    assert (tax.use, tax.amount, tax.tax_date) == (TaxUse.EXEMPT, 9_999, None)  # of a day of its own
    same = SlipFormPage(slip.desk, copy=first.id, on=first.date)
    qtbot.addWidget(same)
    assert same.collect().rows[0].debit.tax.tax_date == date(2026, 9, 15)  # type: ignore[union-attr]


def test_tax_on_a_line_of_its_own_takes_no_amount(opened: Open) -> None:
    slip = opened()
    buy(slip, "100000", partner="")
    panel = details(slip)
    slip.keys.press(Key.Key_Down)
    slip.keys.press(Key.Key_Down)  # 別記
    assert not panel.amount.isEnabled()
    slip.keys.enter()
    slip.page.grid.go_to(1, "debit_place")
    slip.keys.type("1183")
    assert slip.page.work.accounts.cards[slip.page.grid.lines_model.lines[1].debit_place[0]].name == "仮払消費税"  # type: ignore[index]
    slip.page.grid.go_to(1, "debit_tax")
    slip.keys.type("1")
    slip.keys.press(Key.Key_Return)
    slip.page.grid.go_to(1, "debit_amount")
    slip.keys.enter("9999")
    assert slip.cells(0)["credit_amount"] == "109,999"
    slip.keys.press(Key.Key_Return, Control)
    assert [(line.account, line.mode, line.amount, line.tax_amount) for line in last(slip).lines if line.side > 0] == [
        ("車両費", TaxMode.SEPARATE, 100_000, 0), ("仮払消費税", TaxMode.INCLUSIVE, 9_999, 9_999),
    ]  # fmt: skip


def test_the_keys_are_told_where_they_work(opened: Open, qtbot: Any) -> None:
    slip = opened()
    buy(slip)
    assert ("Ctrl+Shift+T", "税の詳細") in slip.desk.hints
    details(slip)
    assert [key for key, _ in slip.desk.hints] == ["Tab", "F4", "Enter", "Esc"]
    keys = dict(slip.page.keys())
    assert (keys["Ctrl+Shift+T"], keys["Ctrl+T"]) == ("税の詳細", "内税・外税・別記")
    sheet = ShortcutSheet(None, slip.page.keys())
    qtbot.addWidget(sheet)
    assert "この画面" in [found.text() for found in sheet.findChildren(QLabel)]


# returns and closed months


@pytest.mark.parametrize(
    ("bought", "returned", "tax", "percent"),
    [
        (date(2026, 9, 30), date(2026, 10, 5), 8_000, 80),
        (date(2028, 9, 30), date(2028, 10, 2), 7_000, 70),
    ],
)
def test_a_return_from_the_posted_entry_keeps_its_percentage(
    book: Book, opened: Open, qtbot: Any, bought: date, returned: date, tax: int, percent: int
) -> None:
    book.office.run(open_year, day=bought)
    first = book.post("消耗品費 110000 standard-10", "買掛金 110000", on=bought, partner="佐藤工務店", partner_id=1,
                      description="棚板")  # fmt: skip
    desk = NotingDesk(book.office)
    page: EntryPage = show(qtbot, EntryPage(desk, id=first.id))
    page.acts["return"].trigger()
    assert desk.opened == [("new:ledger.draft", {"returns": first.id})]
    desk.close()
    slip = opened(returns=first.id, on=returned)
    assert slip.page.title == f"仕訳 No. {first.entry_no} の返品・値引"
    cells = slip.cells(0)
    assert (cells["debit_place"], cells["debit_amount"]) == ("買掛金", "110,000")
    assert (cells["credit_place"], cells["credit_amount"], cells["credit_tax"]) == (
        "消耗品費", "110,000", f"課仕返10% {percent}%控除",
    )  # fmt: skip
    assert slip.page.grid._tax_cell(slip.page.grid.lines_model.lines[0], Side.CREDIT).second == "9/30"
    assert effects(slip) == {"買掛金": -110_000, "消耗品費": -(110_000 - tax), "仮払消費税": -tax}
    assert slip.page.balance.chip.text == "貸借一致"
    assert not any("差額" in str(one.words) for one in slip.page.work.looks(slip.page.slip, attached=1))
    assert slip.at() == (0, "credit_amount")
    slip.keys.enter("55000")
    assert slip.cells(0)["debit_amount"] == "55,000"
    slip.keys.press(Key.Key_Return, Control)
    card = last(slip)
    line, booked = taxed(card)
    assert line.axes is not None
    assert (card.date, card.description, line.tax_date, line.partner_id) == (returned, "返品 棚板", bought, 1)
    assert (line.axes.side, line.axes.credit_percent, booked) == (TaxSide.PURCHASE_RETURN, percent, tax // 2)


def close(book: Book, *periods: int) -> None:
    with book.office.read() as session:
        year = years(session)[0].id
    for period in periods:
        book.office.run(set_month, fiscal_year_id=year, period=period, state="closed")


def test_an_entry_of_a_closed_month_asks_for_the_day_of_its_counter_entry(book: Book, opened: Open) -> None:
    first = book.post(
        "消耗品費 110000 standard-10", "買掛金 110000", on=date(2026, 9, 30), partner="佐藤工務店", partner_id=1
    )
    close(book, 2026090)
    slip = opened(correct=first.id)
    page, keys = slip.page, slip.keys
    assert page.counter_day.isVisible()
    assert page.counter_day.day() == date(2026, 10, 1) == page.collect().date
    keys.enter("数量誤り")
    page.counter_day.field.setFocus()
    page.counter_day.field.selectAll()
    keys.press(Key.Key_Delete)
    assert not page.post(then_next=False)
    assert page.counter_day.field.property("state") == "bad"
    keys.type("10/2")
    page.grid.go_to(0, "debit_amount")
    keys.enter("55000")
    page.grid.go_to(0, "credit_amount")
    keys.enter("55000")
    keys.press(Key.Key_S, Control)
    assert slip.desk.errors == []
    wrong = posted(slip, first.id)
    assert wrong.counter_id is not None
    assert wrong.replacement_id is not None
    counter, right = posted(slip, wrong.counter_id), posted(slip, wrong.replacement_id)
    assert (counter.date, counter.hidden, right.date) == (date(2026, 10, 2), False, date(2026, 10, 1))
    assert (taxed(counter)[1], taxed(right)[1]) == (-8_000, 4_000)
    assert taxed(right)[0].tax_date == date(2026, 9, 30)


def test_taking_back_alone_asks_for_the_day_too(book: Book, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    first = book.post(
        "消耗品費 110000 standard-10", "買掛金 110000", on=date(2026, 9, 30), partner="佐藤工務店", partner_id=1
    )
    close(book, 2026090, 2026100)
    asked: dict[str, Any] = {}
    monkeypatch.setattr(
        "officesuite.modules.ledger.pages.slip.entry_page.ask_fields", lambda _, **given: asked.update(given)
    )
    desk = NotingDesk(book.office)
    page: EntryPage = show(qtbot, EntryPage(desk, id=first.id))
    page.cancel()
    assert [field.key for field in asked["fields"]] == ["reason", "on"]
    assert asked["values"] == {"on": date(2026, 11, 1)}
    asked["done"]({"reason": "二重", "on": date(2026, 11, 1)})
    with desk.read() as session:
        counter = entry_card(session, entry_card(session, first.id).counter_id or 0)
    assert (counter.date, counter.hidden, taxed(counter)[1]) == (date(2026, 11, 1), False, -8_000)
    desk.close()


def test_an_open_month_asks_for_no_day(book: Book, opened: Open) -> None:
    first = book.post("消耗品費 1100 standard-10", "買掛金 1100", on=date(2026, 9, 30))
    slip = opened(correct=first.id)
    assert not slip.page.counter_day.isVisible()
    assert slip.page.collect().date == date(2026, 9, 30)
