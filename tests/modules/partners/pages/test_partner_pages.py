"""The partner pages as an assistant uses them: by keys, with problems beside the fields and likenesses named while typing."""

from collections.abc import Callable
from typing import Any

import pytest
from desk_kit import NotingDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from officesuite.base import postal
from officesuite.base.declare import Panel
from officesuite.base.text import literal
from officesuite.modules.partners import queries, services
from officesuite.modules.partners.pages import merging
from officesuite.modules.partners.pages.partner_form import PartnerFormPage
from officesuite.modules.partners.pages.partner_list import PartnerListPage
from officesuite.modules.partners.queries import PartnerFilter
from officesuite.office.office import Office
from officesuite.ui.notices import Banner

AOBA = {
    "code": "C001",
    "name": "株式会社青葉製作所",
    "kana": "アオバセイサクショ",
    "phone": "045-555-1204",
    "address1": "大黒町3-12",
}


def add(office: Office, **values: object) -> int:
    return office.run(services.add_partner, values={**AOBA, **values})


def words_of(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def show(qtbot: QtBot, page: Any) -> Any:
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.focus_first()
    return page


def count(office: Office) -> int:
    with office.read() as session:
        return queries.count_partners(session, PartnerFilter())


@pytest.mark.skipif(not postal.lookup("2300053"), reason="the postal table is built by make env")
def test_a_postal_code_fills_the_address_while_it_is_typed_and_never_what_was_typed(
    desk: NotingDesk, qtbot: QtBot
) -> None:
    page = show(qtbot, PartnerFormPage(desk, id=None))
    page.form.go_to("postal_code")
    QTest.keyClicks(page.form.editor("postal_code"), "230-0053")
    assert page.form.editor("address1").value() == "神奈川県横浜市鶴見区大黒町"
    page.form.put({"address1": "神奈川県横浜市鶴見区大黒町3-12"})
    page.form.put({"postal_code": "1000001"})
    assert page.form.editor("address1").value() == "神奈川県横浜市鶴見区大黒町3-12"


def test_all_problems_stand_beside_their_fields_and_nothing_is_stored(
    desk: NotingDesk, qtbot: QtBot, office: Office
) -> None:
    page = show(qtbot, PartnerFormPage(desk, id=None))
    for key, typed in (("corporate_number", "8000012050002"), ("email", "x")):
        page.form.go_to(key)
        QTest.keyClicks(page.form.editor(key), typed)
    assert not page.save()
    assert {problem.field for problem in page.form.problems.problems} == {"name", "corporate_number", "email"}
    assert count(office) == 0


def test_a_new_partner_is_stored_with_its_people_and_tags(desk: NotingDesk, qtbot: QtBot, office: Office) -> None:
    page = show(qtbot, PartnerFormPage(desk, id=None, name="株式会社青葉製作所"))
    assert page.form.editor("code").value() == "C001"
    page.form.put({"kana": "あおばせいさくしょ", "tags": "重点、製造 関東"})
    page.contacts.setFocus()
    page.contacts.go_to(0, "name")
    QTest.keyClicks(QApplication.focusWidget(), "Mori")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.save()
    assert not page.dirty
    with office.read() as session:
        card = queries.card(session, queries.ids_by_code(session)["C001"])
    assert (card.kana, card.tags) == ("アオバセイサクショ", ("製造", "重点", "関東")) or set(card.tags) == {
        "重点",
        "製造",
        "関東",
    }
    assert [one.name for one in card.contacts] == ["Mori"]
    assert desk.settled == [f"partners.partner:{card.id}"]


def test_likely_partners_are_named_while_typing(desk: NotingDesk, qtbot: QtBot, office: Office) -> None:
    add(office)
    page = show(qtbot, PartnerFormPage(desk, id=None))
    page.form.put({"name": "青葉製作所（株）"})
    qtbot.waitUntil(lambda: "似た取引先" in words_of(page), timeout=3000)
    assert "C001" in words_of(page)


def test_two_windows_the_second_save_is_told_and_nothing_is_lost(
    desk: NotingDesk, qtbot: QtBot, office: Office, reopen: Callable[[], Office]
) -> None:
    id_ = add(office)
    page = show(qtbot, PartnerFormPage(desk, id=id_))
    reopen().run(services.change_partner, partner_id=id_, version=1, values={"phone": "045-555-9999"})
    page.form.put({"phone": "045-555-0000"})
    assert not page.save()
    assert any("電話" in words_of(banner) for banner in page.findChildren(Banner))
    assert page.form.editor("phone").value() == "045-555-0000"
    with office.read() as session:
        assert queries.card(session, id_).phone == "045-555-9999"


def test_a_merge_from_the_form_takes_over_what_is_ticked_and_can_be_undone(
    desk: NotingDesk, qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = add(office)
    loser = add(office, code="C009", name="青葉製作所", fax="045-555-1205")
    page = show(qtbot, PartnerFormPage(desk, id=keeper))

    def merge(dialog: Any) -> int:
        dialog.answer = "merge"
        return 1

    monkeypatch.setattr(merging.CompareDialog, "exec", merge)
    with office.read() as session:
        found = queries.find_duplicates(session, name="青葉製作所", own_id=keeper)
    page.merging.compare(found[0])
    with office.read() as session:
        assert queries.same_ids(session, loser) == (keeper, loser)
        assert queries.card(session, keeper).fax == "045-555-1205"  # empty here, so it was ticked
    desk.actions[0].run()
    with office.read() as session:
        assert queries.same_ids(session, loser) == (loser,)


def test_a_merged_partner_is_read_only_and_leads_to_the_one_that_stays(
    desk: NotingDesk, qtbot: QtBot, office: Office
) -> None:
    keeper, loser = add(office), add(office, code="C009", name="青葉")
    office.run(services.merge_partners, loser_id=loser, winner_id=keeper)
    page = show(qtbot, PartnerFormPage(desk, id=loser))
    assert "株式会社青葉製作所" in words_of(page.findChildren(Banner)[0])
    assert not page.acts["save"].isEnabled()


def test_the_next_due_date_is_said_as_terms_are_typed(desk: NotingDesk, qtbot: QtBot) -> None:
    page = show(qtbot, PartnerFormPage(desk, id=None))
    page.form.put({"closing_day": 31, "payment_month_offset": 2, "payment_day": 31})
    assert page.foot.due.text() == "11/30 締め分の入金予定は 2027/01/29 金"


def test_leaving_unsaved_work_asks_and_leaving_saved_work_does_not(
    desk: NotingDesk, qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:

    page = show(qtbot, PartnerFormPage(desk, id=add(office)))
    assert page.can_leave()
    page.form.put({"phone": "045-000-0000"})
    monkeypatch.setattr("officesuite.ui.dialogs.choose", lambda *_, **__: "")
    assert not page.can_leave()
    monkeypatch.setattr("officesuite.ui.dialogs.choose", lambda *_, **__: "save")
    assert page.can_leave()
    assert not page.dirty


def test_files_hang_on_a_partner(desk: NotingDesk, qtbot: QtBot, office: Office, tmp_path: Any) -> None:
    page = show(qtbot, PartnerFormPage(desk, id=add(office)))
    paper = tmp_path / "契約書.pdf"
    paper.write_bytes(b"%PDF-1.7")
    page.files.take([str(paper)])
    page.refresh()
    assert page.files.model.rowCount() == 1


def test_the_list_finds_by_three_letters_of_the_kana_and_enter_opens(
    desk: NotingDesk, qtbot: QtBot, office: Office
) -> None:
    id_ = add(office)
    add(office, code="C002", name="三崎水産株式会社", kana="ミサキスイサン", phone="")
    page = show(qtbot, PartnerListPage(desk))
    assert page.model.rowCount() == 2
    page.bar.focus_text()
    page.bar.take_text("あおば")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=3000)
    page.focus_first()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert desk.opened[-1][0] == f"partners.partner:{id_}"
    qtbot.waitUntil(lambda: "アオバセイサクショ" in words_of(page.pane), timeout=3000)


def test_the_list_hears_of_changes_and_keeps_its_place(desk: NotingDesk, qtbot: QtBot, office: Office) -> None:
    add(office)
    page = show(qtbot, PartnerListPage(desk))
    add(office, code="C002", name="三崎水産株式会社", kana="ミサキスイサン", phone="")
    page.refresh()
    assert page.model.rowCount() == 2
    kept = page.state()
    page.restore(kept)
    page.show_pane(shown=False)
    page.show_pane(shown=True)


def test_an_empty_list_offers_the_first_step(desk: NotingDesk, qtbot: QtBot) -> None:
    page = show(qtbot, PartnerListPage(desk))
    assert "取引先はまだありません" in words_of(page)


def test_a_tab_of_another_module_stands_on_a_stored_partner(desk: Any, qtbot: QtBot, office: Office) -> None:
    id_ = add(office)
    made: list[int] = []

    def quotes(_: NotingDesk, partner_id: int) -> QWidget:
        made.append(partner_id)
        return QLabel("見積")

    panel = Panel("sales.partner_quotes", "partners.partner", literal("見積"))
    desk.tabs.append((panel, quotes))
    page = show(qtbot, PartnerFormPage(desk, id=id_))
    page.reread()
    assert made == [id_]
    page.tabs.bar.choose("sales.partner_quotes")
    assert isinstance(page.tabs.page(), QLabel)
