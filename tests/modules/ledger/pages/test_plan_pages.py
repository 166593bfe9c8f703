"""摘要辞書 and 仕訳辞書 by keyboard: written, changed, deleted after asking, learned, taken over by a slip."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from books_kit import Control, Key
from desk_kit import NotingDesk
from ledger_kit import Book
from PySide6.QtWidgets import QApplication
from slips_kit import SlipKeys, history, show

from officesuite.modules.ledger.pages.plans.phrases_page import PhrasesPage
from officesuite.modules.ledger.pages.plans.template_form import TemplateFormPage
from officesuite.modules.ledger.pages.plans.templates_page import TemplatesPage
from officesuite.modules.ledger.pages.slip.form import SlipFormPage
from officesuite.modules.ledger.queries.templates import phrase_rows, templates
from officesuite.modules.ledger.rules.slip import slip_of, without_amounts
from officesuite.modules.ledger.services.phrases import save_phrase
from officesuite.modules.ledger.services.rights import VIEW
from officesuite.modules.ledger.services.templates import save_template
from officesuite.office.access import Actor
from officesuite.office.office import Office
from officesuite.ui import register


@pytest.fixture
def book(office: Office) -> Book:
    made = Book(office)
    history(made)
    return made


@pytest.fixture
def yes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question is answered with deleting; what was asked."""
    asked: list[str] = []

    def answer(parent: Any, title: str, *given: Any, **more: Any) -> bool:
        asked.append(title)
        return True

    monkeypatch.setattr(register, "ask", answer)
    return asked


def words(desk: NotingDesk) -> list[tuple[str, str, str, int | None]]:
    with desk.read() as session:
        return [(row.code, row.text, row.kana, row.account_id) for row in phrase_rows(session)]


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


# ---- phrases --------------------------------------------------------------------------------------------------------


def test_a_phrase_is_written_by_keyboard_and_proposed_with_its_account(
    desk: NotingDesk, book: Book, qtbot: Any
) -> None:
    page: PhrasesPage = show(qtbot, PhrasesPage(desk))
    keys = SlipKeys()
    page.begin_new()
    keys.enter("タクシー代")
    keys.enter()
    keys.enter("7")
    keys.enter("5132")
    keys.press(Key.Key_S, Control)
    assert words(desk) == [("7", "タクシー代", "タクシー", book.ids["車両費"])]
    assert page.table.current().account == "車両費"
    assert not page.dirty


def test_what_the_journal_repeats_is_learned_once(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    for day in (3, 4, 5):
        book.post("旅費交通費 440 standard-10", "現金 440", on=date(2026, 11, day), description="タクシー")
    page: PhrasesPage = show(qtbot, PhrasesPage(desk))
    page.learn_button.click()
    settle()
    assert desk.toasts == ["摘要を 1 件、辞書に登録しました"]
    assert page.form.editor("text").value() == "タクシー"
    page.learn_button.click()
    assert desk.toasts[-1] == "新しく登録する摘要はありません"
    assert [text for _, text, _, _ in words(desk)] == ["タクシー"]


def test_a_phrase_goes_after_asking_and_the_next_one_shows(desk: NotingDesk, qtbot: Any, yes: list[str]) -> None:
    for text, kana in (("家賃", "ヤチン"), ("電気代", "デンキダイ")):
        desk.run(save_phrase, text=text, kana=kana)
    page: PhrasesPage = show(qtbot, PhrasesPage(desk))
    page.table.select_first()
    settle()
    SlipKeys().press(Key.Key_Delete)
    assert yes == ["「電気代」を削除しますか？"]
    assert [text for _, text, _, _ in words(desk)] == ["家賃"]
    assert page.form.editor("text").value() == "家賃"


def test_a_second_phrase_with_the_same_words_is_refused_at_its_field(desk: NotingDesk, qtbot: Any) -> None:
    desk.run(save_phrase, text="家賃")
    page: PhrasesPage = show(qtbot, PhrasesPage(desk))
    page.begin_new()
    SlipKeys().type("家賃")
    assert not page.save()
    assert [one.field for one in page.form.problems.problems] == ["text"]
    assert len(words(desk)) == 1


def test_the_filter_finds_phrases_by_kana_romaji_and_account(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    desk.run(save_phrase, text="家賃", kana="ヤチン", account_id=book.ids["地代家賃"])
    desk.run(save_phrase, text="電気代", kana="デンキダイ")
    page: PhrasesPage = show(qtbot, PhrasesPage(desk))
    for typed in ("ヤチン", "yachin", "地代"):
        page.bar.text.setText(typed)
        qtbot.waitUntil(lambda: page.model.rowCount() == 1)
        assert page.model.row(0).phrase.text == "家賃"


def test_who_may_only_look_types_nothing(desk: NotingDesk, qtbot: Any) -> None:
    desk.run(save_phrase, text="家賃")
    desk.office.actor = Actor("見習い", None, frozenset({VIEW.key}))
    page: PhrasesPage = show(qtbot, PhrasesPage(desk))
    assert page.form.editor("text").isReadOnly()
    assert not page.save_action.isEnabled()
    assert not page.learn_button.isEnabled()
    page.delete()
    assert len(words(desk)) == 1


# ---- templates ------------------------------------------------------------------------------------------------------


@pytest.fixture
def rent(desk: NotingDesk, book: Book) -> int:
    slip = slip_of(book.entry("地代家賃 330000 standard-10", "普通預金 330000", description="家賃"))
    return desk.run(save_template, name="倉庫の家賃", code="12", kana="ソウコノヤチン", slip=slip).id


def test_a_template_is_renamed_and_keeps_its_rows(desk: NotingDesk, rent: int, qtbot: Any) -> None:
    page: TemplatesPage = show(qtbot, TemplatesPage(desk))
    keys = SlipKeys()
    keys.press(Key.Key_Return)
    keys.enter("本社の家賃")
    keys.press(Key.Key_S, Control)
    with desk.read() as session:
        (found,) = templates(session)
    assert (found.name, found.code, found.slip.rows[0].debit.amount) == ("本社の家賃", "12", 330_000)
    assert page.table.current().name == "本社の家賃"


def test_ctrl_enter_opens_a_slip_with_the_template(desk: NotingDesk, book: Book, rent: int, qtbot: Any) -> None:
    show(qtbot, TemplatesPage(desk))
    SlipKeys().press(Key.Key_Return, Control)
    assert desk.opened == [("new:ledger.draft", {"template_id": rent})]
    form: SlipFormPage = show(qtbot, SlipFormPage(desk, template_id=rent))
    assert form.slip.rows[0].debit.account_id == book.ids["地代家賃"]
    assert form.slip.date == desk.office.today


def test_f2_and_ctrl_n_lead_to_the_form_with_the_rows(desk: NotingDesk, rent: int, qtbot: Any) -> None:
    page: TemplatesPage = show(qtbot, TemplatesPage(desk))
    SlipKeys().press(Key.Key_F2)
    page.begin_new()
    assert [target for target, _ in desk.opened] == [f"ledger.template:{rent}", "new:ledger.template"]


def test_a_template_goes_after_asking(desk: NotingDesk, rent: int, qtbot: Any, yes: list[str]) -> None:
    page: TemplatesPage = show(qtbot, TemplatesPage(desk))
    SlipKeys().press(Key.Key_Delete)
    assert yes == ["「倉庫の家賃」を削除しますか？"]
    with desk.read() as session:
        assert templates(session) == ()
    assert not page.use_action.isEnabled()
    assert page.save()  # nothing is chosen, nothing is stored


def test_a_template_made_elsewhere_shows_in_the_empty_list(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    page: TemplatesPage = show(qtbot, TemplatesPage(desk))
    slip = slip_of(book.entry("地代家賃 330000", "普通預金 330000"))
    desk.run(save_template, name="家賃", slip=slip)
    page.refresh(None)
    settle()
    assert page.form.editor("name").value() == "家賃"


def test_a_new_template_is_written_without_the_mouse(desk: NotingDesk, book: Book, qtbot: Any) -> None:
    page: TemplateFormPage = show(qtbot, TemplateFormPage(desk))
    keys = SlipKeys()
    keys.enter("ガソリン")
    keys.enter()
    keys.enter("30")
    keys.enter("ガソリン代")
    keys.type("5132")
    keys.press(Key.Key_Return)
    keys.type("1111")
    keys.press(Key.Key_S, Control)
    with desk.read() as session:
        (found,) = templates(session)
    (row,) = found.slip.rows
    assert (found.name, found.code, found.slip.description) == ("ガソリン", "30", "ガソリン代")
    assert (row.debit.account_id, row.credit.account_id) == (book.ids["車両費"], book.ids["現金"])
    assert not found.with_amounts
    assert desk.settled == [f"ledger.template:{found.id}"]
    assert not page.dirty


def test_what_a_template_lacks_is_told_at_its_field_and_its_rows(desk: NotingDesk, qtbot: Any) -> None:
    page: TemplateFormPage = show(qtbot, TemplateFormPage(desk))
    assert not page.save()
    assert [one.field for one in page.form.problems.problems] == ["name"]
    page.form.put({"name": "空"})
    assert not page.save()
    assert [str(one) for one in page.form.problems.problems] == [
        "仕訳辞書に登録するには、科目を1つ以上入力してください。"
    ]


def test_a_template_changed_by_somebody_else_is_not_overwritten(
    desk: NotingDesk, book: Book, rent: int, qtbot: Any
) -> None:
    page: TemplateFormPage = show(qtbot, TemplateFormPage(desk, id=rent))
    with desk.read() as session:
        (before,) = templates(session)
    desk.run(
        save_template, template_id=rent, version=before.version, name="倉庫の家賃", slip=without_amounts(before.slip)
    )
    page.form.put({"name": "別の名前"})
    assert not page.save()
    assert page._note.count() == 1
    page._show_stored()
    assert page.form.editor("name").value() == "倉庫の家賃"
    assert page.grid.lines_model.lines[0].debit_amount is None
