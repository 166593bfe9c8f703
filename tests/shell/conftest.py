"""A window on a new office, and a way to wait for its workers."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from officesuite.base.text import set_language
from officesuite.office.office import Office, open_office
from officesuite.office.registry import Registry
from officesuite.shell import preferences
from officesuite.shell.program import Program
from officesuite.shell.window import Window

TODAY = date(2026, 11, 24)


@pytest.fixture
def program(qapp: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program on a PC that speaks Japanese, without a window, light."""
    monkeypatch.setattr(preferences, "_system_language", lambda: "ja")
    made = Program(qapp, today=TODAY)  # type: ignore[arg-type]
    reported: list[BaseException] = []
    made.report_with(reported.append)
    made.set_mode("light")
    yield made
    made.shut()
    made.theme.set_zoom(100)
    set_language("ja")
    qtbot.wait(1)
    assert not reported, reported


@pytest.fixture
def window(program: Program, office_path: Path, qtbot: QtBot, calm: Callable[[], None]) -> Window:
    """A window of 1440×900 on a new office; the first page has been read."""
    assert program.open(str(office_path))
    assert program.window is not None
    program.window.resize(1440, 900)
    calm()
    return program.window


@pytest.fixture
def calm(program: Program, qtbot: QtBot) -> Callable[[], None]:
    """Waits until reads and jobs of the present window are done."""

    def wait() -> None:
        def still() -> bool:
            window = program.window
            return window is None or not (window.reads.busy or window.jobs.running)

        qtbot.wait(20)
        qtbot.waitUntil(still, timeout=8000)
        qtbot.wait(20)

    return wait


@pytest.fixture
def second(office_path: Path, registry: Registry) -> Iterator[Office]:
    """The same office as another window would have it."""
    opened = open_office(office_path, registry, today=TODAY)
    yield opened
    opened.close()
