"""A form grown from declared fields: values, problems beside the fields, undo, the input method."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_kit import GOODS, Shown, compose, press, say

from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import literal, set_language
from officesuite.ui.form import Form

Key = Qt.Key
FIELDS = (
    Field("name", literal("名称"), required=True, section=literal("宛先"), max_length=20),
    Field("kana", literal("カナ"), Kind.KANA),
    Field("item", literal("商品"), Kind.REFERENCE, reference="goods"),
    Field("limit", literal("与信限度"), Kind.YEN),
    Field("day", literal("日付"), Kind.DATE, section=literal("日付・条件")),
    Field("terms", literal("条件"), Kind.CHOICE, choices=(Choice("a", literal("月末")), Choice("b", literal("15日")))),
    Field("active", literal("取引中"), Kind.BOOL),
    Field("postal", literal("郵便番号"), Kind.POSTAL),
    Field("note", literal("備考"), Kind.LONG_TEXT, wide=True),
)
VALUES = {
    "name": "株式会社青葉製作所",
    "kana": "アオバセイサクショ",
    "item": 2,
    "limit": 3_000_000_000,
    "day": date(2026, 11, 24),
    "terms": "b",
    "active": True,
    "postal": "2300045",
    "note": "毎月25日",
}


@pytest.fixture(params=[False, True], ids=["beside", "above"])
def form(shown: Shown, request: pytest.FixtureRequest) -> Form:
    made = Form(FIELDS, above=request.param, columns=2, pickers={"goods": GOODS}, near=date(2026, 11, 1))
    shown(made)
    return made


def test_what_is_set_is_what_comes_back(form: Form) -> None:
    form.set(VALUES)
    assert form.value() == VALUES
    assert not form.dirty


def test_every_problem_is_found_at_once_and_stands_beside_its_field(form: Form) -> None:
    form.editor("limit").setText("12x")
    form.editor("day").setText("2/30")
    with pytest.raises(Invalid) as caught:
        form.value()
    assert [problem.field for problem in caught.value.problems] == ["name", "limit", "day"]
    form.show_problems(caught.value.problems)
    assert form.editor("name").hasFocus()
    assert form.editor("limit").property("state") == "bad"
    assert form.problems.isVisible()
    press(Key.Key_F8)
    assert form.editor("name").hasFocus()
    press(Key.Key_F8)
    assert form.editor("limit").hasFocus()


def test_a_problem_goes_away_when_its_field_is_changed(form: Form) -> None:
    form.show_problems([Problem("name", literal("名称を入力してください")), Problem("", literal("全体の問題"))])
    assert len(form.problems.problems) == 2
    form.editor("name").setFocus()
    say("A")
    assert [problem.field for problem in form.problems.problems] == [""]
    assert form.editor("name").property("state") == ""


def test_a_warning_is_no_error(form: Form) -> None:
    form.show_problems([Problem("limit", literal("高額です"), warning=True)])
    assert form.editor("limit").property("state") == "warn"


def test_the_form_knows_whether_anything_would_be_lost(form: Form, qtbot: QtBot) -> None:
    form.set(VALUES)
    form.editor("name").setFocus()
    with qtbot.waitSignal(form.dirty_changed) as told:
        say("x")
    assert told.args == [True]
    press(Key.Key_Backspace)
    assert not form.dirty


def test_undo_takes_back_field_after_field(form: Form) -> None:
    form.set(VALUES)
    form.editor("active").setFocus()
    press(Key.Key_Space)
    form.put({"name": "別の会社"})
    form.editor("active").setFocus()
    assert form.dirty
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.editor("name").text() == "株式会社青葉製作所"
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.value() == VALUES


def test_enter_goes_from_field_to_field_but_not_while_converting(form: Form) -> None:
    form.editor("name").setFocus()
    compose("あおば")
    press(Key.Key_Return)
    assert form.editor("name").hasFocus()
    compose("", "青葉")
    press(Key.Key_Return)
    assert form.editor("kana").hasFocus()


def test_a_shortcut_of_the_window_waits_for_the_conversion(form: Form) -> None:
    pressed = []
    shortcut = QShortcut(Qt.Key.Key_Escape, form.window())
    shortcut.activated.connect(lambda: pressed.append(1))
    form.editor("name").setFocus()
    compose("あおば")
    press(Key.Key_Escape)
    assert pressed == []
    compose("", "青葉")
    press(Key.Key_Escape)
    assert pressed == [1]


def test_a_postal_code_is_tidied_when_the_field_is_left(form: Form) -> None:
    form.editor("postal").setFocus()
    compose("", "２３０－００４５")
    form.editor("name").setFocus()
    assert form.editor("postal").text() == "230-0045"
    assert form.editor("postal").value() == "2300045"


def test_a_locked_form_shows_but_takes_nothing(form: Form) -> None:
    form.set(VALUES)
    form.set_locked(True)
    form.editor("name").setFocus()
    say("x")
    assert form.value() == VALUES


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("zoom", [100, 150])
def test_no_label_is_cut(shown: Shown, look: object, language: str, zoom: int) -> None:
    set_language(language)
    look.set_zoom(zoom)  # type: ignore[attr-defined]
    form = Form(FIELDS, columns=2, pickers={"goods": GOODS})
    shown(form, size=(1000, 800))
    QApplication.processEvents()
    for field in FIELDS:
        words = form.label_of(field.key)
        assert words.width() >= words.sizeHint().width() or words.isHidden()
