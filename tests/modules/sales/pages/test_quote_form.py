"""The quote form keeps what is typed: beside another window, over a crash, and beside the paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from desk_kit import NotingDesk
from PySide6.QtGui import QGuiApplication
from sales_shop import Shop

from officesuite.modules.sales import services
from officesuite.modules.sales.pages.draft_store import from_json, to_json
from officesuite.modules.sales.pages.quote_form import QuoteFormPage
from officesuite.modules.sales.pages.quote_lines import QuoteLine
from officesuite.modules.sales.queries import quote_form
from officesuite.modules.sales.rules import RowKind
from officesuite.office.office import Office


def opened(qtbot: Any, desk: NotingDesk, **given: Any) -> QuoteFormPage:
    page = QuoteFormPage(desk, **given)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_second_window_to_save_is_told_who_changed_what_and_loses_nothing(
    qtbot: Any, shop: Shop, desk: NotingDesk, reopen: Callable[[], Office]
) -> None:
    saved = shop.draft()
    page = opened(qtbot, desk, id=saved.id)
    page.head_fields.editor("subject").setText("私の件名")
    other = reopen()
    with other.read() as session:
        theirs = quote_form(session, saved.id).draft
    other.run(services.save_draft, draft=replace(theirs, subject="別の件名"), quote_id=saved.id, version=saved.version)
    assert page.save() is False
    assert page.notice.isVisible() and "件名" in page.notice.accessibleName()
    assert page.collect().subject == "私の件名", "what was typed still stands there"
    copy = page.notice._buttons.itemAt(1).widget()
    copy.click()
    with shop.office.read() as session:
        target = desk.opened[-1][0]
        assert quote_form(session, int(target.partition(":")[2])).draft.subject == "私の件名"
        assert quote_form(session, saved.id).draft.subject == "別の件名"
    assert page.collect().subject == "別の件名"


def test_what_was_typed_before_a_crash_stands_there_again(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk)
    page.head_fields.editor("subject").setText("停電前の見積")
    page.grid.set_lines(
        [QuoteLine(name="手入力の品", quantity=Decimal("2.5"), unit_price=Decimal("12.5"), tax_category="standard-10")]
    )
    page._touched()
    qtbot.waitUntil(lambda: bool(desk.memory.get("sales.quote/unsaved/new")), timeout=3_000)
    assert desk.memory.saved > 0, "it lies on the disk"  # type: ignore[attr-defined]
    again = opened(qtbot, desk)
    assert again.collect().subject == "停電前の見積"
    assert again.collect().rows[0].quantity == Decimal("2.5")
    assert again.notice.isVisible()
    again.notice._buttons.itemAt(0).widget().click()
    assert again.collect() == again.work.saved and desk.memory.get("sales.quote/unsaved/new") is None


def test_a_draft_goes_to_json_and_back_whole(shop: Shop) -> None:
    with shop.office.read() as session:
        draft = quote_form(session, shop.draft().id).draft
    draft = replace(
        draft, next_action_on=date(2026, 12, 1), rows=(*draft.rows, replace(draft.rows[0], kind=RowKind.DISCOUNT))
    )
    assert from_json(to_json(draft)) == draft
    assert from_json({"issued_on": "none"}) is None and from_json("nonsense") is None


def test_the_paper_follows_what_is_typed(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk, id=shop.draft().id)
    qtbot.waitUntil(lambda: page.paper.settled and bool(page.paper.view.sizes), timeout=10_000)
    before = page.paper.view._pdf
    page.head_fields.editor("subject").setText("別の件名")
    page._touched()
    qtbot.waitUntil(lambda: page.paper.settled and page.paper.view._pdf != before, timeout=10_000)


def test_an_issued_quote_shows_its_kept_paper_and_takes_only_what_may_change(
    qtbot: Any, shop: Shop, desk: NotingDesk
) -> None:
    issued = shop.issued()
    page = opened(qtbot, desk, id=issued.id)
    assert page.title == "202611-0001"
    assert page.grid.lines_model.locked and page.head_fields.editor("subject").isReadOnly()
    assert not page.acts["issue"].isEnabled() and page.acts["won"].isEnabled()
    page.head_fields.editor("next_action_on").set_value(date(2026, 12, 1))
    page.foot.note.setPlainText("電話で確認")
    assert page.save()
    with shop.office.read() as session:
        draft = quote_form(session, issued.id).draft
    assert (draft.next_action_on, draft.internal_note) == (date(2026, 12, 1), "電話で確認")


def test_tax_included_prices_show_tax_within(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk, id=shop.draft(shop.row("K6", "100")).id)
    assert page.foot.total.text() == "¥31,350"
    page.head_fields.mode.set_value("inclusive")
    page._mode_chosen(True)
    assert page.foot.total.text() == "¥28,500", "a typed price stays; the tax lies within"


def test_a_first_letter_starts_another_kind_of_row() -> None:
    made = {}
    for typed in ("#見出し", "＝", "▲値引", "＊注記", "^", "#12 ボルト"):
        line = QuoteLine()
        line.description = typed
        line.take_sign()
        made[typed] = (line.kind, line.name)
    assert made["#見出し"] == ("heading", "見出し")
    assert made["＝"] == ("subtotal", "")
    assert made["▲値引"] == ("discount", "値引")
    assert made["＊注記"] == ("text", "注記")
    assert made["^"] == ("page-break", "")
    kept = QuoteLine(quantity=Decimal(1))
    kept.description = "-20℃ 保冷剤"
    assert not kept.take_sign() and kept.name == "-20℃ 保冷剤", "a line with a quantity stays an item"


def test_two_blanks_part_the_name_from_the_specification() -> None:
    line = QuoteLine()
    line.description = "強化ダンボール箱 K6　450×350×300mm"
    assert (line.name, line.spec) == ("強化ダンボール箱 K6", "450×350×300mm")
    line.description = line.description
    assert (line.name, line.spec) == ("強化ダンボール箱 K6", "450×350×300mm")


def test_lines_pasted_from_excel_find_their_items_and_mark_what_is_unreadable(
    qtbot: Any, shop: Shop, desk: NotingDesk
) -> None:
    page = opened(qtbot, desk)
    rows = ("K6\t４００\t枚\t", "特注パレット\t12\t枚\t1,200円", "#備蓄品", "WT\t30箱", "RC\t6\t箱\t15800")
    QGuiApplication.clipboard().setText("\r\n".join(rows))
    page.grid.start()
    page.grid.lines_model.lines.clear()
    page.grid.commit()
    page.grid.paste()
    made = page.draft.rows
    assert [row.kind.value for row in made] == ["item", "item", "heading", "item", "item"]
    assert (made[0].item_id, made[0].quantity, made[0].unit_price) == (shop.items["K6"], 400, 285)
    assert (made[1].description, made[1].quantity, made[1].unit_price, made[1].tax_category) == (
        "特注パレット",
        12,
        1200,
        "standard-10",
    )
    assert made[4].tax_category == "reduced-8"
    assert [(problem.row, problem.field) for problem in page.grid.problems()] == [(3, "quantity")]
    assert page.problems.problems, "what could not be read is listed"
    assert page.grid.lines_model.name_of(3) == "3行目", "as the number before the line says; a heading is not counted"


def test_names_pasted_from_excel_bring_their_own_tax_and_free_lines_never_that_of_an_item(
    qtbot: Any, shop: Shop, desk: NotingDesk
) -> None:
    page = opened(qtbot, desk)
    rows = ("アルファ米　五目ご飯\t6\t箱\t15000", "会議机\t2\t台\t28000", "ﾌﾟﾚｽ\t1", "搬入・組立作業費\t1\t式\t80000")
    QGuiApplication.clipboard().setText("\n".join(rows))
    page.grid.start()
    page.grid.lines_model.lines.clear()
    page.grid.commit()
    page.grid.paste()
    made = page.draft.rows
    assert [row.item_id for row in made] == [shop.items["RC"], None, None, shop.items["SG"]]
    assert [row.tax_category for row in made] == ["reduced-8", "standard-10", "standard-10", "standard-10"]
    assert [row.unit_price for row in made] == [15000, 28000, None, 80000]


def test_after_saving_the_cursor_stands_where_it_stood(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk, partner_id=shop.customer)
    page.grid.set_lines([QuoteLine(name="手入力の品", unit_price=Decimal(120), tax_category="standard-10")])
    page.grid.go_to(0, "quantity")
    qtbot.keyClicks(page.grid.editor, "30")
    assert page.save()
    assert page.grid.lines_model.lines[0].quantity == 30
    here = page.grid.currentIndex()
    assert (here.row(), page.grid.lines_model.fields[here.column() - 1].key) == (0, "quantity")


def test_after_saving_nothing_counts_as_unsaved(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk, partner_id=shop.customer)
    page.head_fields.editor("subject").setText("  梱包資材 ")
    page.foot.remarks.setPlainText("※は軽減税率対象\n\n")
    page.grid.set_lines(
        [
            QuoteLine(
                name="手入力の品", quantity=Decimal("1.50"), unit_price=Decimal("12.50"), tax_category="standard-10"
            )
        ]
    )
    page._touched()
    assert page.dirty and page.save()
    assert not page.dirty
    assert page.can_leave()


def test_in_a_narrow_window_form_and_paper_take_turns(qtbot: Any, shop: Shop, desk: NotingDesk) -> None:
    page = opened(qtbot, desk, id=shop.draft().id)
    told: list[str] = []
    page.titled.connect(lambda: told.append(page.title))
    assert page.paper.isVisible() and page.head_fields.isVisible()
    page.resize(700, 640)
    qtbot.waitUntil(page.paper.isHidden)
    page.toggle_paper()
    assert page.paper.isVisible() and not page.head_fields.isVisible()
    page.toggle_paper()
    assert page.paper.isHidden() and page.head_fields.isVisible()
    page.resize(1200, 640)
    qtbot.waitUntil(page.head_fields.isVisible)
    page.set_title("別の題")
    assert told == ["別の題"]


def test_a_draft_that_another_window_issued_or_deleted_meanwhile_loses_no_word_typed_here(
    qtbot: Any, shop: Shop, desk: NotingDesk, reopen: Callable[[], Office]
) -> None:
    issued, deleted = shop.draft(), shop.draft()
    other = reopen()
    for saved, act in ((issued, services.issue_quote), (deleted, services.delete_draft)):
        page = opened(qtbot, desk, id=saved.id)
        page.head_fields.editor("subject").setText("私の件名")
        other.run(act, quote_id=saved.id)
        assert page.save() is False and page.notice.isVisible()
        page.notice._buttons.itemAt(1).widget().click()
        with shop.office.read() as session:
            copy = quote_form(session, int(desk.opened[-1][0].partition(":")[2]))
        assert (copy.state, copy.draft.subject) == ("draft", "私の件名")


def test_words_of_before_a_crash_outlive_a_colleagues_change(
    qtbot: Any, shop: Shop, desk: NotingDesk, reopen: Callable[[], Office]
) -> None:
    saved = shop.draft()
    page = opened(qtbot, desk, id=saved.id)
    page.head_fields.editor("subject").setText("停電前の件名")
    page.work.keep(page.collect())
    other = reopen()
    with other.read() as session:
        theirs = quote_form(session, saved.id).draft
    other.run(services.save_draft, draft=replace(theirs, subject="別の件名"), quote_id=saved.id, version=saved.version)
    again = opened(qtbot, desk, id=saved.id)
    assert again.collect().subject == "別の件名" and again.notice.isVisible()
    again.notice._buttons.itemAt(0).widget().click()
    with shop.office.read() as session:
        assert quote_form(session, int(desk.opened[-1][0].partition(":")[2])).draft.subject == "停電前の件名"


def test_a_new_quote_for_a_customer_does_not_bring_back_another_one_unasked(
    qtbot: Any, shop: Shop, desk: NotingDesk
) -> None:
    first = opened(qtbot, desk)
    first.head_fields.editor("subject").setText("書きかけ")
    first.work.keep(first.collect())
    page = opened(qtbot, desk, partner_id=shop.customer)
    assert page.collect().subject == "" and page.draft.partner_id == shop.customer
    page.notice._buttons.itemAt(0).widget().click()
    assert page.collect().subject == "書きかけ"
