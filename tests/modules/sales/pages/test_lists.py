"""Quotes and items are found, opened, decided, printed and exported from their lists."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
from desk_kit import NotingDesk
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from sales_shop import Shop

from officesuite.modules.sales import services
from officesuite.modules.sales.pages.issue_many import issue_all
from officesuite.modules.sales.pages.item_form import ItemFormPage, PriceLine
from officesuite.modules.sales.pages.item_list import ItemListPage
from officesuite.modules.sales.pages.partner_quotes import PartnerQuotes
from officesuite.modules.sales.pages.print_dialog import PrintDialog, save_mail
from officesuite.modules.sales.pages.quote_diff import QuoteDiffPage
from officesuite.modules.sales.pages.quote_list import QuoteListPage
from officesuite.modules.sales.pages.quote_verbs import QuoteVerbs
from officesuite.modules.sales.queries import item_card, quote_card, quote_form
from officesuite.ui.asking import FieldsDialog
from officesuite.ui.file_out import write_kind

Key = Qt.Key


def shown(qtbot: Any, page: Any) -> Any:
    qtbot.addWidget(page)
    page.resize(1220, 760)
    with qtbot.waitExposed(page):
        page.show()
    page.focus_first()
    return page


def numbers(page: QuoteListPage) -> list[str]:
    return [page.model.row(at).number for at in range(page.model.rowCount())]  # type: ignore[union-attr]


def test_the_list_finds_a_quote_by_three_letters_of_the_customers_kana(
    qtbot: Any, shop: Shop, desk: NotingDesk
) -> None:
    shop.issued()
    shop.draft()
    page = shown(qtbot, QuoteListPage(desk))
    assert numbers(page) == ["", "202611-0001"]
    page.bar.text.setText("あおば")
    qtbot.waitUntil(lambda: page.model.query.text == "あおば", timeout=1_000)
    assert len(numbers(page)) == 2
    page.bar.text.setText("みさき")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0, timeout=1_000)
    page.bar.clear()
    page.bar.chips["issued"].setChecked(True)
    assert numbers(page) == ["202611-0001"]
    qtbot.keyClick(page.table, Key.Key_Down)
    qtbot.keyClick(page.table, Key.Key_Return)
    assert desk.opened[-1][0].startswith("sales.quote:")


def test_the_sums_at_the_foot_are_those_of_what_is_shown(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    shop.issued(shop.row("K6", "100"))
    shop.issued(shop.row("WT", "10"))
    page = shown(qtbot, QuoteListPage(desk))
    assert page._number.text() == "2件"
    assert page._sums.text() == "合計（税込）54,894　粗利 11,700（23.3%）"
    assert page.bar.chips["issued"].count == 2


def test_the_pane_follows_and_marks_an_order_that_can_be_taken_back(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    issued = shop.issued()
    page = shown(qtbot, QuoteListPage(desk))
    qtbot.waitUntil(lambda: page.pane.card is not None, timeout=2_000)
    assert page.pane.card is not None and page.pane.card.number == "202611-0001"
    page.pane.asked.emit("won", issued.id)
    assert desk.toasts[-1] == "見積 202611-0001 を受注にしました"
    with shop.office.read() as session:
        assert quote_card(session, issued.id).stored_state == "won"
    desk.actions[0].run()
    with shop.office.read() as session:
        assert quote_card(session, issued.id).stored_state == "issued"


def test_a_lost_quote_asks_for_its_reason(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    issued = shop.issued()
    page = shown(qtbot, QuoteListPage(desk))
    with shop.office.read() as session:
        card = quote_card(session, issued.id)

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FieldsDialog)
        dialog.form.editor("note").setText("他社が納期で勝る")
        qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(50, fill)
    QuoteVerbs(desk, page).do("lost", card)
    with shop.office.read() as session:
        card = quote_card(session, issued.id)
    assert (card.stored_state, card.outcome_reason, card.outcome_note) == ("lost", "価格", "他社が納期で勝る")


def test_many_quotes_print_as_one_pdf_in_a_job(qtbot: Any, shop: Shop, desk: NotingDesk, tmp_path: Path) -> None:
    ids = [shop.issued().id for _ in range(3)] + [shop.draft().id]
    dialog = PrintDialog(desk, ids)
    qtbot.addWidget(dialog)
    dialog.where.set_value("")
    file = tmp_path / "見積まとめ.pdf"
    dialog.path.set_value(str(file))
    dialog.start()
    qtbot.waitUntil(lambda: desk.toasts[-1:] == ["PDFを保存しました"], timeout=10_000)
    with pypdfium2.PdfDocument(file) as pdf:
        assert len(pdf) == 4


def test_a_folder_that_is_not_there_is_told_in_the_dialog(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    dialog = PrintDialog(desk, [shop.issued().id])
    qtbot.addWidget(dialog)
    dialog.where.set_value("")
    dialog.path.set_value("/nowhere/at/all.pdf")
    dialog.start()
    assert not dialog.message.isHidden() and not dialog.result()


def test_drafts_are_issued_together_and_what_is_missing_is_told(shop: Shop, desk: NotingDesk) -> None:
    good, other = shop.draft().id, shop.draft().id
    with shop.office.read() as session:
        empty = quote_form(session, good).draft
    from dataclasses import replace

    bad = shop.office.run(services.save_draft, draft=replace(empty, partner_id=None, rows=())).id
    told: list[tuple[int, int]] = []
    result = issue_all(desk, [good, bad, other], lambda done, whole: told.append((done, whole)))  # type: ignore[arg-type]
    assert (result.issued, [id_ for id_, _ in result.refused]) == ((good, other), [bad])
    assert told[-1] == (3, 3)


def test_the_mail_of_a_quote_lies_in_the_folder(qtbot: Any, shop: Shop, desk: NotingDesk, tmp_path: Path) -> None:
    path = save_mail(desk, shop.issued().id, tmp_path)
    assert path == tmp_path / "202611-0001.eml"
    assert b"X-Unsent: 1" in path.read_bytes()
    assert desk.actions[0].label == "開く"


def test_a_revision_stands_beside_the_one_before_with_what_changed(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    from dataclasses import replace

    first = shop.issued(shop.row("K6", "100"), shop.row("WT", "10"))
    revised = shop.office.run(services.revise_quote, quote_id=first.id)
    with shop.office.read() as session:
        draft = quote_form(session, revised.id).draft
    rows = (replace(draft.rows[0], quantity=Decimal(120)), shop.row("RC", "1"), draft.rows[1])
    shop.office.run(services.save_draft, draft=replace(draft, rows=rows), quote_id=revised.id, version=revised.version)
    page = shown(qtbot, QuoteDiffPage(desk, quote_id=revised.id))
    lines = [page.model.row(at) for at in range(page.model.rowCount())]
    changes = [(line.change, line.by) for line in lines if hasattr(line, "change")]
    assert ("changed", 5_700) in changes and ("added", 15_800) in changes and ("", 0) in changes


def test_items_are_listed_by_kana_and_export_as_they_stand(
    qtbot: Any, shop: Shop, desk: NotingDesk, tmp_path: Path
) -> None:
    page = shown(qtbot, ItemListPage(desk))
    assert page._number.text() == "7件"
    assert page.model.row(0).code == "RC", "アルファマイ comes first"  # type: ignore[union-attr]
    file = tmp_path / "items.json"
    write_kind(desk, "sales.items", file)
    qtbot.waitUntil(file.is_file, timeout=5_000)
    qtbot.waitUntil(lambda: bool(desk.toasts), timeout=5_000)
    assert {one["code"] for one in json.loads(file.read_text("utf-8"))} >= {"K6", "RC"}


def test_an_item_gets_a_customers_price_that_the_next_quote_offers(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = shown(qtbot, ItemFormPage(desk, id=shop.items["K6"]))
    page.prices.set_lines([PriceLine(partner_id=shop.customer, unit_price=Decimal("270"))])
    assert page.dirty and page.save()
    with shop.office.read() as session:
        assert [price.unit_price for price in item_card(session, shop.items["K6"]).prices] == [Decimal(270)]
    from test_quote_by_keyboard import line, opened

    form = opened(qtbot, desk, partner_id=shop.customer)
    form.grid.start()
    line(qtbot, "K6", "10")
    assert form.draft.rows[0].unit_price == Decimal(270)


def test_a_price_without_an_amount_is_marked_in_its_cell(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = shown(qtbot, ItemFormPage(desk, id=shop.items["K6"]))
    page.prices.set_lines([PriceLine(rank="A")])
    assert not page.save()
    assert "unit_price" in page.prices.lines_model.lines[0].bad


def test_a_new_item_is_saved_and_settled(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = shown(qtbot, ItemFormPage(desk, name="新しい箱"))
    page.form.put({"code": "N1", "unit_price": Decimal("120.5")})
    assert page.save()
    assert desk.settled[-1].startswith("sales.item:")
    taken = shown(qtbot, ItemFormPage(desk))
    taken.form.put({"code": "N1", "name": "同じコード"})
    assert not taken.save()
    assert [problem.field for problem in taken.form.problems.problems] == ["code"]


def test_the_partners_tab_shows_only_its_quotes(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    shop.issued()
    tab = PartnerQuotes(desk, shop.customer)
    qtbot.addWidget(tab)
    assert tab.model.rowCount() == 1
    other = PartnerQuotes(desk, shop.customer + 1)
    qtbot.addWidget(other)
    assert other.model.rowCount() == 0
    tab._write()
    assert desk.opened[-1] == ("new:sales.quote", {"partner_id": shop.customer})


def test_every_page_fits_a_small_window(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    quote = shop.issued()
    pages = (
        QuoteListPage(desk), ItemListPage(desk), ItemFormPage(desk, id=shop.items["K6"]), QuoteDiffPage(desk, quote_id=quote.id),
    )  # fmt: skip
    for page in pages:
        qtbot.addWidget(page)
        hint = page.minimumSizeHint()
        assert hint.width() <= 1216 and hint.height() <= 640, type(page).__name__
