"""The first run by keyboard alone: language, way, company, place; then the office is open."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from officesuite.base.text import language
from officesuite.modules.company.queries import company
from officesuite.shell.first_run import FirstRun
from officesuite.shell.new_office import free_name
from officesuite.shell.program import Program


def _enter(qtbot: QtBot, wizard: FirstRun) -> None:
    focus = wizard.focusWidget()
    assert isinstance(focus, QWidget)
    qtbot.keyClick(focus, Qt.Key.Key_Return)


def test_an_office_is_made_with_enter_and_a_name_alone(program: Program, qtbot: QtBot) -> None:
    program.start(None)
    wizard = program.first_run
    assert wizard is not None
    assert wizard.step == "language"
    _enter(qtbot, wizard)
    assert language() == "ja"
    assert wizard.step == "way"
    _enter(qtbot, wizard)
    assert wizard.step == "company"
    field = wizard.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.step == "company", "a company without a name is not accepted"
    field.insert("みなと商事")
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.step == "place"
    qtbot.keyClick(wizard, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    window = program.window
    assert window is not None
    with window.office.read() as session:
        assert company(session).name == "みなと商事"
    assert window.office.path is not None
    assert window.office.path.name == "みなと商事.office"
    assert program.preferences.recent[0].address == str(window.office.path)
    window.refresh_identity()
    assert window.sidebar.switcher.words == "みなと商事"


def test_esc_goes_a_step_back_and_keeps_what_was_typed(program: Program, qtbot: QtBot) -> None:
    program.start(None)
    wizard = program.first_run
    assert wizard is not None
    wizard.go("way")
    wizard.go("company")
    field = wizard.focusWidget()
    assert isinstance(field, QLineEdit)
    field.insert("みなと")
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.step == "way"
    wizard.go("company")
    assert field.text() == "みなと"


def test_a_file_name_never_replaces_another_office(tmp_path: Path) -> None:
    assert free_name(tmp_path, "A/B: 商事").name == "A-B- 商事.office"
    (tmp_path / "みなと.office").touch()
    assert free_name(tmp_path, "みなと").name == "みなと 2.office"
