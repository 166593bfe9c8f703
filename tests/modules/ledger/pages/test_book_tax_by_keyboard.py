"""The tax of a book's row in all its details, and rows of a closed month corrected from the book, by keyboard."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from books_kit import Control, Desktop, Key, Keys, open_page
from desk_kit import NotingDesk
from ledger_kit import Book, raw
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from officesuite.modules.ledger.models import JournalEntry
from officesuite.modules.ledger.pages.books.doors import BankBook, GeneralLedger
from officesuite.modules.ledger.queries.entries import EntryCard, LineCard, entry_card
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxUse
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.partners import services as partners
from officesuite.office.office import Office

Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desktop(office: Office, qtbot: Any) -> Iterator[Desktop]:
    """The bank book of November with 1,000,000 yen, and an unregistered supplier."""
    book = Book(office)
    office.run(partners.add_partner, values={"code": "S01", "name": "佐藤工務店", "kana": "サトウ"})
    book.post("普通預金 1,000,000", "資本金 1,000,000", on=date(2026, 4, 1))
    book.post("車両費 110000 standard-10", "普通預金 110000", on=date(2026, 9, 30), partner="佐藤工務店", partner_id=1,
              description="車検")  # fmt: skip
    desk = NotingDesk(office)
    page = open_page(qtbot, BankBook, desk, account_id=book.ids["普通預金"])
    yield Desktop(book, desk, page, Keys())
    desk.close()


def last(desktop: Desktop) -> EntryCard:
    with desktop.desk.read() as session:
        return entry_card(session, session.scalar(select(func.max(JournalEntry.id))) or 0)


def taxed(card: EntryCard) -> tuple[LineCard, int]:
    line = next(one for one in card.lines if one.axes is not None and one.axes.taxed)
    return line, sum(one.amount for one in card.lines if one.generated)


def pay(desktop: Desktop, amount: str = "110000") -> None:
    """A payment for the car as far as its amount, the cursor in its cell."""
    keys, view = desktop.keys, desktop.page.view
    keys.enter("24")
    keys.enter("5132")
    view.start("partner")
    keys.enter("S01")
    view.start("credit")
    keys.type(amount)


def details(desktop: Desktop) -> Any:
    desktop.keys.press(Key.Key_T, Control | Shift)
    assert desktop.page.tax.panel.isVisible()
    return desktop.page.tax.panel


def tax_cell(desktop: Desktop) -> tuple[str, str]:
    page = desktop.page
    cell = page.model.cell(page.model.typing_row, page.model.column_of("tax"))
    return cell.text, cell.second


@pytest.mark.parametrize(
    ("day", "percent", "tax"),
    [("2026/09/30", 80, 8_000), ("2026/10/01", 70, 7_000), ("2028/10/01", 50, 5_000), ("2030/10/01", 30, 3_000)],
)
def test_another_day_of_purchase_brings_its_percentage(desktop: Desktop, day: str, percent: int, tax: int) -> None:
    pay(desktop)
    panel = details(desktop)
    assert panel.amount.placeholderText() == "7,000"
    assert [panel.mode.itemText(at) for at in range(panel.mode.count())] == ["内税", "外税"]
    desktop.keys.press(Key.Key_Tab)
    desktop.keys.press(Key.Key_Tab)
    panel.tax_date.selectAll()
    desktop.keys.type(day)
    assert panel.amount.placeholderText() == f"{tax:,}"
    desktop.keys.enter()
    assert tax_cell(desktop)[0] == f"課仕10% {percent}%控除"
    desktop.keys.press(Key.Key_S, Control)
    line, booked = taxed(last(desktop))
    assert (booked, line.amount, line.tax_date) == (tax, 110_000 - tax, date.fromisoformat(day.replace("/", "-")))
    assert desktop.rows()[-1]["credit"] == "110,000"


def test_a_typed_tax_is_booked_and_a_new_amount_forgets_it(desktop: Desktop) -> None:
    pay(desktop)
    details(desktop)
    desktop.keys.press(Key.Key_Tab)
    desktop.keys.enter("6,999")
    assert tax_cell(desktop) == ("課仕10% 70%控除", "税6,999")
    assert QApplication.focusWidget() is desktop.page.view
    desktop.keys.press(Key.Key_Return)
    line, booked = taxed(last(desktop))
    assert (booked, line.tax_given) == (6_999, True)
    pay(desktop)
    details(desktop)
    desktop.keys.press(Key.Key_Tab)
    desktop.keys.enter("6,999")
    desktop.page.view.start("credit")
    desktop.keys.enter("55000")
    assert taxed(last(desktop))[1] == 3_500


def test_tax_on_top_moves_the_balance_by_the_whole(desktop: Desktop) -> None:
    pay(desktop, "1000")
    assert desktop.page.model.draft.balance == 889_000
    desktop.keys.press(Key.Key_T, Control)
    assert tax_cell(desktop) == ("課仕10% 70%控除", "外税")
    assert desktop.page.model.draft.balance == 890_000 - 1_100
    desktop.page.view.start("credit")
    desktop.keys.type("2000")
    assert desktop.cells(desktop.page.model.foot)["balance"] == "887,800"
    desktop.keys.enter()
    line, booked = taxed(last(desktop))
    assert (line.mode, line.typed, booked) == (TaxMode.EXCLUSIVE, 2_000, 140)
    assert desktop.rows()[-1]["credit"] == "2,200"
    assert desktop.balance("普通預金") == 887_800
    desktop.page.view.go_to(desktop.page.model.foot - 1, "credit")
    desktop.keys.press(Key.Key_F2)  # as it was typed
    line = desktop.page.model.typed_line
    assert (line.credit, tax_cell(desktop)[1]) == (2_000, "外税")
    desktop.keys.enter("3000")
    assert desktop.balance("普通預金") == 890_000 - 3_300


def test_use_and_books_only_with_its_reason(desktop: Desktop) -> None:
    pay(desktop, "9900")
    panel = details(desktop)
    panel.use.setFocus()
    desktop.keys.press(Key.Key_Down)
    panel.invoice.setFocus()
    for _ in range(3):
        desktop.keys.press(Key.Key_Down)
    panel.reason.setFocus()
    panel.reason.set_value("small-amount")
    desktop.keys.enter()
    assert tax_cell(desktop) == ("課仕10% 帳簿のみ", "共対")
    desktop.keys.press(Key.Key_S, Control)
    line, _ = taxed(last(desktop))
    assert line.axes is not None
    assert (line.axes.use, line.axes.invoice, line.axes.reason) == (TaxUse.COMMON, Invoice.BOOK, "small-amount")


def test_a_new_row_proposes_the_use_of_its_account_and_esc_leaves_it(desktop: Desktop) -> None:
    desktop.book.office.run(raw, sql="UPDATE account SET tax_use = 'common' WHERE code IN ('5132', '5133')")
    desktop.page.refresh()
    desktop.keys.enter("24")
    desktop.keys.enter("5132")
    assert desktop.page.model.draft.line_tax().use is TaxUse.TAXABLE  # as history has it
    desktop.page.view.start("counter")
    desktop.keys.enter("5133")
    assert desktop.page.model.draft.line_tax().use is TaxUse.COMMON
    panel = details(desktop)
    panel.use.setFocus()
    panel.use.set_value("exempt")
    desktop.keys.press(Key.Key_Escape)
    assert not panel.isVisible()
    assert desktop.page.model.draft.line_tax().use is not TaxUse.EXEMPT
    assert not desktop.page.model.draft.empty


def test_an_expense_account_shows_the_balance_without_its_tax(desktop: Desktop, qtbot: Any) -> None:
    page = open_page(qtbot, GeneralLedger, desktop.desk, account_id=desktop.book.ids["消耗品費"])
    keys = Keys()
    keys.enter("24")
    keys.enter("1112")
    page.view.start("debit")
    keys.type("1100")
    keys.press(Key.Key_T, Control | Shift)
    panel = page.tax.panel
    keys.press(Key.Key_Tab)
    keys.enter("99")
    assert page.model.draft.balance == 1_001
    assert panel.isHidden()
    page.view.finish()
    line, booked = taxed(last(desktop))
    assert (line.account, line.amount, booked) == ("消耗品費", 1_001, 99)
    assert page.model.cell(1, page.model.column_of("debit")).text == "1,001"


def test_the_details_of_a_posted_row_begin_its_correction(desktop: Desktop) -> None:
    page = desktop.page
    page.open_tab(page.year.of(date(2026, 9, 1)))
    page.view.go_to(1, "counter")
    panel = details(desktop)
    assert page.model.mending is not None
    assert panel.invoice.currentText() == "経過措置 80%"
    desktop.keys.press(Key.Key_Tab)
    desktop.keys.enter("7,998")
    desktop.keys.press(Key.Key_S, Control)
    line, booked = taxed(last(desktop))
    assert (booked, line.tax_given) == (7_998, True)
    assert (last(desktop).date, last(desktop).relation) == (date(2026, 9, 30), "replacement")


def close(desktop: Desktop, period: int) -> None:
    page = desktop.page
    desktop.desk.run(set_month, fiscal_year_id=page.year.year.id, period=period, state="closed", reason="")
    page.refresh()


def test_a_row_of_a_closed_month_is_corrected_on_an_open_day_with_its_own_credit(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    page.open_tab(page.year.of(date(2026, 9, 1)))
    close(desktop, 2026090)
    page.view.go_to(1, "credit")
    keys.press(Key.Key_F2)
    assert page.reason.counter_day.isVisible()
    assert page.reason.counter_day.day() == date(2026, 10, 1) == page.model.typed_line.day
    assert tax_cell(desktop) == ("課仕10% 80%控除", "9/30")
    keys.enter("55000")
    right = last(desktop)
    assert right.original_id is not None
    with desktop.desk.read() as session:
        wrong = entry_card(session, right.original_id)
        assert wrong.counter_id is not None
        counter = entry_card(session, wrong.counter_id)
    assert (counter.date, counter.hidden, right.date) == (date(2026, 10, 1), False, date(2026, 10, 1))
    assert (taxed(counter)[1], taxed(right)[1]) == (-8_000, 4_000)
    page.open_tab(page.year.of(date(2026, 10, 1)))
    assert [row["credit"] for row in desktop.rows()] == ["▲110,000", "55,000"]


def test_a_row_of_a_closed_month_is_taken_back_on_an_open_day(desktop: Desktop) -> None:
    page, keys = desktop.page, desktop.keys
    page.open_tab(page.year.of(date(2026, 9, 1)))
    close(desktop, 2026090)
    page.view.go_to(1, "credit")
    keys.press(Key.Key_Delete)
    page.reason.counter_day.field.selectAll()
    page.reason.counter_day.field.setFocus()
    keys.press(Key.Key_Delete)
    keys.press(Key.Key_Return)
    assert page.reason.isVisible()  # a day is needed
    keys.enter("11/5")
    assert not page.reason.isVisible()
    assert (last(desktop).date, last(desktop).relation, taxed(last(desktop))[1]) == (
        date(2026, 11, 5),
        "correction",
        -8_000,
    )
    assert desktop.balance("普通預金") == 1_000_000
