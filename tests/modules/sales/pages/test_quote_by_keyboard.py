"""A sales assistant writes, issues and prints a quote without touching the mouse."""

from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
from desk_kit import NotingDesk
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from sales_shop import Shop

from officesuite.modules.sales.pages.print_dialog import PrintDialog
from officesuite.modules.sales.pages.quote_form import QuoteFormPage
from officesuite.modules.sales.queries import quote_form, quote_totals
from officesuite.modules.sales.rules import RowKind

Key = Qt.Key


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def keys(qtbot: Any, text: str = "", *, press: Any = None, with_: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Types into whatever has the focus: Latin letters as keys, anything else as an input method gives it."""
    for letter in text:
        if letter.isascii():
            qtbot.keyClicks(focus(), letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(focus(), event)
    if press is not None:
        qtbot.keyClick(focus(), press, with_)
    QApplication.processEvents()


def enter(qtbot: Any, text: str = "") -> None:
    keys(qtbot, text, press=Key.Key_Return)


def answer(qtbot: Any, *pressed: Any) -> None:
    """Presses keys in the dialog that is about to open."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        for key in pressed:
            qtbot.keyClick(dialog.focusWidget() or dialog, key)

    QTimer.singleShot(50, press)


def opened(qtbot: Any, desk: NotingDesk, **given: Any) -> QuoteFormPage:
    page = QuoteFormPage(desk, **given)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.focus_first()
    QApplication.processEvents()
    return page


def write_twelve_lines(qtbot: Any, page: QuoteFormPage) -> None:
    """Customer by kana, subject, then heading, items of two rates, subtotals and a discount."""
    enter(qtbot, "あおば")  # the first candidate
    assert page.draft.person == "田中 実", "the customer brings the contact"
    page.head_fields.go_to("subject")
    enter(qtbot, "第2倉庫 梱包資材・什器一式")
    for _ in range(6):
        enter(qtbot)
    assert page.grid.editor is not None, "Enter leads from the head into the lines"
    enter(qtbot, "#梱包資材")
    for code, quantity in (("K6", "400"), ("PP", "60"), ("AC", "40")):
        line(qtbot, code, quantity)
    enter(qtbot, "=")
    enter(qtbot, "＃備蓄品")
    line(qtbot, "ほぞん", "30")
    line(qtbot, "RC", "６")
    enter(qtbot, "=")
    enter(qtbot, "-出精値引")
    enter(qtbot, "12200")
    enter(qtbot)
    enter(qtbot, "*納入は2回に分けられます")
    line(qtbot, "SG", "1")


def line(qtbot: Any, words: str, quantity: str) -> None:
    """An item by code or kana, its quantity, and the rest as it is offered."""
    keys(qtbot, words)
    if not words.isascii():
        keys(qtbot, press=Key.Key_Down)
    enter(qtbot)
    QApplication.processEvents()
    enter(qtbot, quantity)
    for _ in range(4):
        enter(qtbot)


def test_a_quote_of_twelve_lines_is_written_issued_and_printed_without_the_mouse(
    qtbot: Any, shop: Shop, desk: NotingDesk, tmp_path: Path
) -> None:
    page = opened(qtbot, desk)
    write_twelve_lines(qtbot, page)
    kinds = [one.kind for one in page.draft.rows]
    assert len(kinds) == 12
    assert kinds.count(RowKind.HEADING) == 2 and kinds.count(RowKind.SUBTOTAL) == 2
    assert kinds.count(RowKind.DISCOUNT) == 1 and kinds.count(RowKind.ITEM) == 6 and kinds.count(RowKind.TEXT) == 1

    keys(qtbot, press=Key.Key_S, with_=Qt.KeyboardModifier.ControlModifier)
    assert desk.settled == [f"sales.quote:{page.work.id}"]
    answer(qtbot, Key.Key_Return)
    keys(qtbot, press=Key.Key_Return, with_=Qt.KeyboardModifier.ControlModifier)
    assert desk.toasts[-1] == "見積 202611-0001 を発行しました"
    with shop.office.read() as session:
        stored = quote_form(session, page.work.id or 0)
        sums = quote_totals(session, page.work.id or 0)
    assert (stored.state, stored.number) == ("issued", "202611-0001")
    # 348,800 + 86,000 at 10 %, 160,200 at 8 %, 12,200 off spread over both
    assert sums.subtotal == 595_000 and sums.discount == 12_200
    assert {one.category: one.base for one in sums.by_rate} == {"standard-10": 425_885, "reduced-8": 156_915}
    assert sums.total == 425_885 + 42_588 + 156_915 + 12_553

    file = tmp_path / "見積.pdf"

    def to_pdf() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog)
        assert dialog.where.value() == "", "without a printer the paper goes to a file"
        qtbot.keyClick(dialog.where, Key.Key_Tab)
        dialog.path.set_value(str(file))
        qtbot.keyClick(dialog.path, Key.Key_Return)

    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTimer.singleShot(50, to_pdf)
    keys(qtbot, press=Key.Key_P, with_=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(file.is_file, timeout=10_000)
    qtbot.waitUntil(lambda: desk.toasts[-1] == "PDFを保存しました", timeout=5_000)
    with pypdfium2.PdfDocument(file) as pdf:
        words = pdf[0].get_textpage().get_text_range()
    assert "202611-0001" in words and "強化ダンボール箱 K6" in words and "637,941" in words


def test_a_picked_item_brings_unit_price_cost_and_tax(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk)
    page.grid.start()
    line(qtbot, "WT", "30")
    made = page.draft.rows[0]
    assert (made.description, made.spec, made.unit) == ("保存水 500ml×24本", "5年保存", "箱")
    assert (int(made.unit_price or 0), int(made.cost or 0), made.tax_category) == (2180, 1720, "reduced-8")
    assert page.foot.total.text() == "¥70,632"


def test_the_date_moves_the_proposed_validity(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk)
    assert page.draft.valid_until == date(2026, 12, 24)
    page.head_fields.go_to("issued_on")
    enter(qtbot, "12/1")
    assert page.collect().issued_on == date(2026, 12, 1)
    assert page.collect().valid_until == date(2026, 12, 31)


def test_ctrl_enter_issues_from_an_open_cell_and_esc_leaves_it_alone(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    saved = shop.draft()
    page = opened(qtbot, desk, id=saved.id)
    page.grid.go_to(0, "quantity")
    keys(qtbot, "500")
    answer(qtbot, Key.Key_Return)
    keys(qtbot, press=Key.Key_Return, with_=Qt.KeyboardModifier.ControlModifier)
    with shop.office.read() as session:
        stored = quote_form(session, saved.id)
    assert stored.state == "issued"
    assert stored.draft.rows[0].quantity == 500
    assert page.grid.lines_model.locked


def test_ctrl_z_in_the_head_takes_the_customer_back(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk)
    enter(qtbot, "あおば")
    assert (page.draft.partner_id, page.draft.department) == (shop.customer, "購買課")
    page.head_fields.go_to("honorific")
    keys(qtbot, press=Key.Key_Z, with_=Qt.KeyboardModifier.ControlModifier)
    assert page.draft.partner_id is None
    assert page.head_fields.editor("person").text() == ""


def test_problems_stand_beside_fields_and_in_cells_and_f8_goes_through_them(
    qtbot: Any, shop: Shop, desk: NotingDesk
) -> None:
    page = opened(qtbot, desk)
    page.head_fields.go_to("valid_until")
    enter(qtbot, "2/30")
    page.grid.start()
    line(qtbot, "K6", "たくさん")
    keys(qtbot, press=Key.Key_S, with_=Qt.KeyboardModifier.ControlModifier)
    assert [problem.field for problem in page.problems.problems] == ["valid_until", "quantity"]
    assert page.work.id is None, "nothing was stored"
    keys(qtbot, press=Key.Key_F8)
    assert page.grid.currentIndex().column() == page.grid.lines_model.column_of("quantity")
    enter(qtbot, "400")
    page.head_fields.go_to("valid_until")
    enter(qtbot, "12/24")
    keys(qtbot, press=Key.Key_S, with_=Qt.KeyboardModifier.ControlModifier)
    assert page.work.id is not None
