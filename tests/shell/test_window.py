"""The window as a whole: opening, going about, searching, switching looks, and living on after a defect."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from officesuite.base.errors import Invalid
from officesuite.base.text import language
from officesuite.db.changes import Changes
from officesuite.modules.partners.services import add_partner
from officesuite.office.office import Office
from officesuite.office.settings import text
from officesuite.shell import messages
from officesuite.shell.checks_page import ChecksPage
from officesuite.shell.commands import all_commands
from officesuite.shell.crash import CrashReport
from officesuite.shell.crash_dialog import CrashDialog
from officesuite.shell.history_page import HistoryPage
from officesuite.shell.home import HomePage
from officesuite.shell.memory import office_memory
from officesuite.shell.pictures import every_target, take
from officesuite.shell.program import Program
from officesuite.shell.settings_facts import change_patterns
from officesuite.shell.settings_page import SettingsPage
from officesuite.shell.window import Window
from officesuite.ui import dialogs

Calm = Callable[[], None]
TODAY = date(2026, 11, 24)
ROOT = str(Path(__file__).resolve().parents[2])


def test_an_office_opens_on_its_first_page(window: Window) -> None:
    assert isinstance(window.navigator.pages.current, HomePage)
    assert "page:partners.partners" in window.sidebar.targets()
    assert not window.sidebar.folded


def test_alt_and_a_number_go_to_a_section_and_again_to_its_next_page(window: Window, qtbot: QtBot, calm: Calm) -> None:
    rows = window.sidebar.targets()
    for expected in (rows[0], rows[1]):
        window.sidebar.open_section(2)
        calm()
        assert window.navigator.history.here is not None
        assert window.navigator.history.here.target == expected
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.navigator.history.here.target == rows[0]
    window.sidebar.open_section(1)
    assert window.navigator.history.here.target == "page:shell.home"


def test_a_narrow_window_folds_the_sidebar_and_the_wish_is_remembered(window: Window) -> None:
    window.resize(1280, 720)
    assert window.sidebar.folded
    window.toggle_sidebar()
    assert not window.sidebar.folded
    window.resize(1440, 900)
    window.resize(1280, 720)
    assert not window.sidebar.folded


def test_a_customer_is_found_by_three_letters_of_the_kana(window: Window, qtbot: QtBot, calm: Calm) -> None:
    id_ = window.office.run(
        add_partner, values={"code": "A012", "name": "株式会社青葉製作所", "kana": "アオバセイサクショ"}
    )
    window.open_palette()
    palette = window._palette
    assert palette is not None
    palette.field.insert("あおば")
    qtbot.waitUntil(lambda: palette.settled, timeout=5000)
    calm()
    row = palette.view.currentIndex().data(Qt.ItemDataRole.DisplayRole)
    assert row.startswith("株式会社青葉製作所")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isHidden()
    assert window.navigator.history.here is not None
    assert window.navigator.history.here.target == f"partners.partner:{id_}"
    assert window.memory.get("opened")[0][0] == f"partners.partner:{id_}"


def test_a_command_is_found_in_either_language_and_run(
    window: Window, program: Program, qtbot: QtBot, calm: Calm
) -> None:
    window.open_palette(">dark")
    palette = window._palette
    assert palette is not None
    qtbot.waitUntil(lambda: palette.settled, timeout=5000)
    calm()
    assert palette.rows.count == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.theme.dark
    assert program.preferences.mode == "dark"


def test_theme_language_and_size_switch_where_the_user_stands(program: Program, window: Window, calm: Calm) -> None:
    window.navigator.open("page:shell.settings")
    program.set_mode("dark")
    assert program.window is window
    program.set_language("en")
    calm()
    assert language() == "en"
    assert program.window is not None
    assert program.window.navigator.crumbs()[-1][0] == "Settings"
    program.set_zoom(150)
    calm()
    assert program.window.navigator.crumbs()[-1][0] == "Settings"
    program.window.navigator.back()
    assert program.window.navigator.crumbs()[-1][0] == "Home"


def test_a_number_pattern_shows_its_next_number_and_a_wrong_one_is_refused(window: Window) -> None:
    window.office.run(change_patterns, patterns={"sales.quote": "M{y}{M}-{seq:3}"})
    with window.office.read() as session:
        assert text(session, "numbering.sales.quote") == "M{y}{M}-{seq:3}"
    with pytest.raises(Invalid):
        window.office.run(change_patterns, patterns={"sales.quote": "no number"})


def test_every_page_fits_into_a_small_screen(window: Window, calm: Calm) -> None:
    window.resize(1280, 720)
    for target in every_target(window):
        window.navigator.open(target)
        calm()
        size = window.minimumSizeHint()
        assert (size.width(), size.height()) <= (1280, 720), target
        assert size.height() <= 720, target


def test_a_defect_goes_to_the_log_and_the_program_lives_on(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports: list[str] = []
    monkeypatch.setattr(CrashDialog, "exec", lambda self: reports.append(self.report) or 0)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    report = CrashReport(tmp_path / "officesuite.log")
    report.install_hooks()
    try:
        raise ZeroDivisionError("in a slot")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    def fail() -> None:
        raise RuntimeError("in a thread")

    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(reports) == 2, timeout=3000)
    assert "ZeroDivisionError: in a slot" in reports[0]
    assert "RuntimeError: in a thread" in reports[1]
    window.navigator.open("page:shell.settings")
    assert window.navigator.crumbs()[-1][0] == "設定"


def test_a_page_that_cannot_be_made_says_so_and_the_others_stay(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr(messages, "show_error", lambda parent, error: told.append(error) or "")
    before = window.navigator.history.here
    window.desk.open("page:no.such.page")
    assert "no.such.page" in str(told[0])
    assert window.navigator.history.here is before


def test_an_office_that_cannot_be_opened_is_explained_and_asked_about(
    program: Program, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "letter.office"
    wrong.write_bytes(b"this is a letter, not an office")
    asked: list[str] = []

    def answer(parent: object, title: str, body: str, **rest: object) -> str:
        asked.append(body)
        return ""

    monkeypatch.setattr(dialogs, "choose", answer)
    assert not program.open(str(wrong))
    assert "letter.office" in asked[0]
    assert program.window is window


def test_a_fast_typist_gets_what_was_typed_and_not_what_was_found_before(window: Window, qtbot: QtBot) -> None:
    window.open_palette(">")
    palette = window._palette
    assert palette is not None
    qtbot.waitUntil(lambda: palette.settled, timeout=5000)
    palette.field.insert("取込：商品")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(palette.isHidden, timeout=5000)
    here = window.navigator.history.here
    assert here is not None and here.target == "page:shell.import"
    assert here.options == {"kind": "sales.items"}


def test_what_the_open_page_can_do_is_found_by_name(window: Window, qtbot: QtBot) -> None:
    window.navigator.open("new:sales.quote")
    found = {command.key: command for command in all_commands(window) if command.key.startswith("here:")}
    assert str(found["here:save"].label) == "下書き保存"
    assert "here:revise" not in found, "a new quote cannot be revised"


def test_the_last_page_opens_again_after_a_restart(
    program: Program, window: Window, office_path: Path, calm: Calm
) -> None:
    window.navigator.open("page:partners.partners")
    calm()
    assert program.open(str(office_path))
    calm()
    assert program.window is not None
    assert program.window is not window
    assert program.window.navigator.history.here is not None
    assert program.window.navigator.history.here.target == "page:partners.partners"


def test_settings_that_are_not_saved_ask_before_the_page_is_left(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.navigator.open("page:shell.settings")
    page = window.navigator.pages.current
    assert isinstance(page, SettingsPage)
    answers = iter(["stay", "save"])
    monkeypatch.setattr(dialogs, "choose", lambda *given, **rest: next(answers))
    form = next(one for one in page._forms if "sales.valid_days" in one.fields)
    form.put({"sales.valid_days": 45})
    assert page.dirty
    window.navigator.open("page:shell.home")
    assert window.navigator.pages.current is page, "the user stayed"
    window.navigator.open("page:shell.home")
    assert isinstance(window.navigator.pages.current, HomePage)
    with window.office.read() as session:
        assert text(session, "sales.valid_days") == "45"


def test_a_second_window_on_the_same_office_is_told_so(program: Program, office_path: Path, qtbot: QtBot) -> None:
    lock = QLockFile(str(office_memory(str(office_path)).file.with_suffix(".lock")))
    assert lock.tryLock(0)
    assert program.open(str(office_path))
    assert program.window is not None
    assert program.window.status.notice == "この会社データは別の画面でも開いています"
    lock.unlock()


def test_a_commit_in_the_window_is_told_to_the_page_that_shows_and_to_the_others_later(
    window: Window, calm: Calm
) -> None:
    window.navigator.open("page:shell.history")
    calm()
    page = window.navigator.pages.current
    assert isinstance(page, HistoryPage)
    before = page._model.rowCount()
    window.navigator.open("page:shell.home")
    window.office.run(add_partner, values={"code": "A012", "name": "株式会社青葉製作所"})
    assert page._model.rowCount() == before
    window.navigator.open("page:shell.history")
    assert page._model.rowCount() == before + 1
    calm()
    assert window.status.saved.startswith("保存済み")


def test_what_another_window_stores_appears_here_and_ones_own_save_is_told_once(
    window: Window, second: Office, calm: Calm, qtbot: QtBot
) -> None:
    window.elsewhere.look()
    calm()
    heard: list[Changes] = []
    window.elsewhere.found.connect(heard.append)
    window.office.run(add_partner, values={"code": "A012", "name": "株式会社青葉製作所"})
    window.elsewhere.look()
    calm()
    assert heard == []
    other = second.run(add_partner, values={"code": "A013", "name": "白石建設株式会社"})
    window.elsewhere.look()
    qtbot.waitUntil(lambda: bool(heard), timeout=3000)
    assert heard[0].ids("partners.partner") == {other}


def test_pictures_of_pages_are_taken_in_the_look_asked_for(program: Program, office_path: Path, tmp_path: Path) -> None:
    program.shut()
    files = take(
        office_path,
        tmp_path / "pictures",
        ["page:shell.home"],
        today=TODAY,
        languages=["en"],
        modes=["dark"],
        sizes=[(1280, 720)],
    )
    assert [file.relative_to(tmp_path).as_posix() for file in files] == ["pictures/en-dark-1280/shell.home.png"]
    picture = QImage(str(files[0]))
    assert (picture.width(), picture.height()) == (1280, 720)
    assert picture.pixelColor(2, 300).lightness() < 60


def test_the_program_starts_as_a_process_shows_its_window_and_ends_in_order(office_path: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OFFICESUITE_HOME": str(tmp_path), "PYTHONPATH": ROOT}
    process = subprocess.Popen([sys.executable, "-m", "officesuite", str(office_path)], env=environment, cwd=tmp_path)
    log = tmp_path / "log" / "officesuite.log"
    try:
        deadline = time.monotonic() + 20
        while not (log.exists() and "window ready" in log.read_text(encoding="utf-8")) and time.monotonic() < deadline:
            time.sleep(0.05)
        process.terminate()
        assert process.wait(timeout=10) == 0
    finally:
        process.kill()
    assert "window ready" in log.read_text(encoding="utf-8")
    assert not office_path.with_name(office_path.name + "-wal").exists(), "a closed office is one whole file"


def test_f5_checks_the_office_again_and_finds_it_right(window: Window, calm: Calm, qtbot: QtBot) -> None:
    window.navigator.open("page:shell.checks")
    calm()
    page = window.navigator.pages.current
    assert isinstance(page, ChecksPage)
    assert page._model.rowCount() >= 6
    runs: list[str] = []
    page.run = lambda: runs.append("again")  # type: ignore[method-assign]
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=3000)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert runs == ["again"]
    page.refresh(Changes("somewhere", frozenset()))
    assert runs == ["again"]
