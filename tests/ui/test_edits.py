"""What people type into fields: money, dates, kana, things by their code; and what an unreadable field says."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from ui_kit import GOODS, Shown, compose, press, say

from officesuite.base.errors import Invalid
from officesuite.base.fields import Field, Kind
from officesuite.base.text import literal
from officesuite.ui.choices import ChoiceEdit, LongTextEdit
from officesuite.ui.date_edit import DateEdit
from officesuite.ui.edit import KanaEdit, LineEdit
from officesuite.ui.figures import set_manners, show_decimal, show_yen
from officesuite.ui.picker import Picker
from officesuite.ui.yen_edit import DecimalEdit, YenEdit

Key, Control, Alt = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize(
    ("typed", "yen"),
    [
        ("1200", 1200),
        ("１２００", 1200),
        ("1,200円", 1200),
        ("=1200*3", 3600),
        ("1.2万", 12_000),
        ("30億", 3_000_000_000),
    ],
)
def test_money_is_read_as_people_type_it(shown: Shown, typed: str, yen: int) -> None:
    edit, other = YenEdit(), QLineEdit()
    shown(edit, other)
    edit.setFocus()
    edit.setText(typed)
    other.setFocus()
    assert edit.value() == yen
    assert edit.text() == f"{yen:,}"


def test_yen_beyond_two_to_the_31_survive_the_field(qtbot: QtBot) -> None:
    edit = YenEdit()
    qtbot.addWidget(edit)
    edit.set_value(-123_456_789_012)
    assert edit.text() == "▲123,456,789,012"
    assert edit.value() == -123_456_789_012


def test_an_unreadable_amount_keeps_what_was_typed_and_says_why(shown: Shown) -> None:
    edit, other = YenEdit(), QLineEdit()
    shown(edit, other)
    edit.setFocus()
    say("12x")
    other.setFocus()
    assert edit.text() == "12x"
    assert edit.property("state") == "bad"
    assert "12x" in edit.accessibleDescription()
    with pytest.raises(Invalid):
        edit.value()
    edit.setFocus()
    press(Key.Key_Backspace)
    assert edit.property("state") == ""


def test_quantities_keep_three_decimals_and_refuse_a_fourth(qtbot: QtBot) -> None:
    edit = DecimalEdit(places=3)
    qtbot.addWidget(edit)
    edit.setText("2.345")
    assert edit.value() == Decimal("2.345")
    edit.setText("2.3456")
    with pytest.raises(Invalid):
        edit.value()


def test_negatives_are_written_as_the_office_wants(qtbot: QtBot) -> None:
    set_manners(negative="-")
    try:
        assert (show_yen(-1234), show_decimal(Decimal("-2.50"), 2)) == ("-1,234", "-2.5")
    finally:
        set_manners(negative="▲")
    assert show_yen(-1234) == "▲1,234"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24", date(2026, 10, 24)),
        ("11/24", date(2026, 11, 24)),
        ("261124", date(2026, 11, 24)),
        ("R8.11.24", date(2026, 11, 24)),
        ("+1", date(2026, 10, 6)),
        ("３/３１", date(2027, 3, 31)),
    ],
)
def test_short_dates_are_completed_from_the_shown_period_not_from_today(shown: Shown, typed: str, day: date) -> None:
    edit, other = DateEdit(near=date(2026, 10, 5), start=date(2026, 4, 1), end=date(2027, 3, 31)), QLineEdit()
    shown(edit, other)
    edit.setFocus()
    edit.setText(typed)
    other.setFocus()
    assert edit.value() == day
    assert edit.text() == f"{day:%Y/%m/%d}"


def test_a_day_that_does_not_exist_is_refused(shown: Shown) -> None:
    edit, other = DateEdit(near=date(2026, 2, 1)), QLineEdit()
    shown(edit, other)
    edit.setFocus()
    say("2/30")
    other.setFocus()
    assert edit.property("state") == "bad"
    assert edit.text() == "2/30"


def test_the_calendar_opens_by_key_and_picks_by_keys(shown: Shown) -> None:
    edit = DateEdit(today=date(2026, 11, 24))
    shown(edit)
    edit.set_value(date(2026, 11, 24))
    edit.setFocus()
    press(Key.Key_F4)
    assert edit.calendar_open
    press(Key.Key_Right)
    press(Key.Key_Down)
    press(Key.Key_PageDown)
    press(Key.Key_Return)
    assert edit.value() == date(2027, 1, 2)
    assert not edit.calendar_open
    press(Key.Key_Down, Alt)
    press(Key.Key_Escape)
    assert edit.value() == date(2027, 1, 2)
    press(Key.Key_Semicolon, Control)
    assert edit.value() == date(2026, 11, 24)


def test_kana_follow_the_reading_typed_into_the_name(shown: Shown) -> None:
    name, kana = LineEdit(), KanaEdit(Field("kana", literal("カナ"), Kind.KANA))
    shown(name, kana)
    kana.follow(name)
    name.setFocus()
    compose("あおば")
    compose("青葉")
    compose("", "青葉")
    compose("しょうじ")
    compose("", "商事")
    assert (name.text(), kana.text()) == ("青葉商事", "アオバショウジ")
    kana.set_value("アオバ")
    name.setFocus()
    compose("ぶつりゅう")
    compose("", "物流")
    assert kana.text() == "アオバ"


def test_a_thing_is_picked_by_code_kana_or_part_of_its_name(shown: Shown, qtbot: QtBot) -> None:
    picker = Picker(GOODS)
    shown(picker)
    picker.setFocus()
    say("pp")
    assert picker.list_open
    assert picker.list.rows[0].id == 2
    with qtbot.waitSignal(picker.picked):
        press(Key.Key_Return)
    assert (picker.value(), picker.text()) == (2, "PP  PPロープ 白")
    picker.selectAll()
    say("えあ")
    assert [row.id for row in picker.list.rows] == [3]


def test_a_picker_keeps_the_focus_and_offers_to_create_at_the_end(shown: Shown, qtbot: QtBot) -> None:
    picker = Picker(GOODS)
    shown(picker)
    picker.setFocus()
    say("zzz")
    assert picker.hasFocus()
    press(Key.Key_Down)
    with qtbot.waitSignal(picker.create_asked) as asked:
        press(Key.Key_Return)
    assert asked.args == ["zzz"]


def test_words_that_name_nothing_are_marked_when_the_picker_is_left(shown: Shown) -> None:
    picker, other = Picker(GOODS), QLineEdit()
    shown(picker, other)
    picker.setFocus()
    say("zzz")
    other.setFocus()
    assert not picker.list_open
    assert picker.property("state") == "bad"
    with pytest.raises(Invalid):
        picker.value()
    picker.setFocus()
    picker.selectAll()
    say("AC")
    other.setFocus()
    assert picker.value() == 3


def test_a_choice_is_not_changed_by_the_wheel_and_enter_goes_on(shown: Shown) -> None:
    from officesuite.base.fields import Choice

    choice = ChoiceEdit([Choice("a", literal("甲")), Choice("b", literal("乙"))])
    shown(choice)
    choice.set_value("b")
    assert choice.value() == "b"
    choice.set_value("unknown")
    assert choice.value() is None


def test_tab_leaves_a_long_text(shown: Shown) -> None:
    text, other = LongTextEdit(), QLineEdit()
    shown(text, other)
    text.setFocus()
    say("one")
    press(Key.Key_Tab)
    assert other.hasFocus()
    assert text.value() == "one"
