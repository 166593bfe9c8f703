"""The office's own pages: the profile with its letterhead, and the registers."""

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from desk_kit import NotingDesk
from PIL import Image
from pytestqt.qtbot import QtBot

from officesuite.modules.company import queries, rules, sample, services
from officesuite.modules.company.pages.office_page import OfficePage
from officesuite.modules.company.pages.registers import (
    BankAccountsPage,
    DepartmentsPage,
    PlacesPage,
    StaffPage,
    TaxCategoriesPage,
)
from officesuite.office.office import Office
from officesuite.ui.image_edit import Picture
from officesuite.ui.notices import Banner


def show(qtbot: QtBot, page: Any) -> Any:
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.focus_first()
    return page


def png() -> bytes:
    stream = io.BytesIO()
    Image.new("RGBA", (60, 60), (200, 30, 30, 255)).save(stream, "PNG")
    return stream.getvalue()


def test_the_profile_is_stored_with_its_seal_as_one_action(desk: NotingDesk, qtbot: QtBot, office: Office) -> None:
    page = show(qtbot, OfficePage(desk))
    assert page.form.editor("name").value() == "みなと商事株式会社"
    page.form.put(
        {"phone": "０４５－５５５－０１００", "registration_number": "5999000001035", "fiscal_year_start": "4-1"}
    )
    page.seal.set_value(Picture(png(), Decimal(21)))
    assert page.save(), [str(p) for p in page.form.problems.problems]
    with office.read() as session:
        card = queries.company(session)
        assert (card.phone, card.registration_number, card.fiscal_year_start) == (
            "045-555-0100",
            "T5999000001035",
            "04-01",
        )
        assert queries.seal_image(session) == png()
    assert not page.dirty


def test_the_letterhead_follows_what_is_typed(desk: NotingDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = show(qtbot, OfficePage(desk))
    drawn: list[bytes] = []
    monkeypatch.setattr(page.preview, "set_pdf", drawn.append)
    page.form.put({"name": "港商事株式会社", "seal_letters": "港商事之印"})
    qtbot.waitUntil(lambda: bool(drawn), timeout=3000)
    assert drawn[-1].startswith(b"%PDF")
    before = drawn[-1]
    page.language.set_value("en")
    page._draw()
    assert drawn[-1] != before


def test_a_profile_changed_in_another_window_is_told(
    desk: NotingDesk, qtbot: QtBot, office: Office, reopen: Callable[[], Office]
) -> None:
    page = show(qtbot, OfficePage(desk))
    with office.read() as session:
        version = queries.company(session).version
    reopen().run(services.change_company, version=version, values={"phone": "045-555-9999"})
    page.form.put({"phone": "045-555-0000"})
    assert not page.save()
    assert page.findChildren(Banner)


def test_a_change_of_law_is_one_row_typed_into_the_register(desk: NotingDesk, qtbot: QtBot, office: Office) -> None:
    page = show(qtbot, TaxCategoriesPage(desk))
    assert page.model.rowCount() == 6
    page.begin_new()
    page.form.put({
        "code": "reduced-1", "kind": "taxable", "rate": Decimal(1), "mark": "※", "valid_from": date(2027, 4, 1),
        "valid_to": date(2029, 3, 31), "label_ja": "軽減 1%", "label_en": "Reduced 1%", "paper_ja": "1%", "paper_en": "1%",
    })  # fmt: skip
    assert page.save(), [str(p) for p in page.form.problems.problems]
    assert page.model.rowCount() == 7
    with office.read() as session:
        assert rules.categories_on(queries.tax_categories(session), date(2027, 4, 1))["reduced-1"].rate == 1


def test_what_the_service_refuses_stands_beside_the_field(desk: NotingDesk, qtbot: QtBot) -> None:
    page = show(qtbot, TaxCategoriesPage(desk))
    page.begin_new()
    page.form.put({
        "code": "reduced-8", "kind": "taxable", "rate": Decimal(5), "valid_from": date(2027, 4, 1), "label_ja": "軽減 5%",
        "label_en": "Reduced 5%", "paper_ja": "5%", "paper_en": "5%",
    })  # fmt: skip
    assert not page.save()
    assert [problem.field for problem in page.form.problems.problems] == ["valid_from"]


def test_the_form_follows_the_selection_and_asks_before_typed_words_go(
    desk: NotingDesk, qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.fill(office, office.today)
    page = show(qtbot, StaffPage(desk))
    first = page.form.editor("code").value()
    page.form.put({"title": "主任"})
    monkeypatch.setattr("officesuite.ui.dialogs.choose", lambda *_, **__: "")
    page.table._go(1, 1)
    qtbot.wait(50)
    assert page.form.editor("code").value() == first
    monkeypatch.setattr("officesuite.ui.dialogs.choose", lambda *_, **__: "save")
    page.table._go(1, 1)
    qtbot.waitUntil(lambda: page.form.editor("code").value() != first, timeout=3000)
    with office.read() as session:
        assert queries.staff_list(session, text=first)[0].title == "主任"


@pytest.mark.parametrize("page", [BankAccountsPage, DepartmentsPage, PlacesPage, StaffPage])
def test_every_register_opens_empty_and_full(desk: NotingDesk, qtbot: QtBot, office: Office, page: Any) -> None:
    empty = show(qtbot, page(desk))
    assert empty.model.rowCount() == 0
    sample.fill(office, office.today)
    full = show(qtbot, page(desk))
    assert full.model.rowCount() > 0
    assert full.save(), [str(p) for p in full.form.problems.problems]  # unchanged, and nothing to mend
    new = show(qtbot, page(desk, id=None))
    assert new.form.editor(next(iter(new.form.fields))).value() in ("", None)
