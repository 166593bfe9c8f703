"""What is measured in a process of its own: a start, a list that is typed into, the memory of a window.

    windows.py start OFFICE | bare | memory OFFICE | bare-memory | list OFFICE ROUNDS
Tells what it found as one line of JSON on stdout; times of a start are on the clock of `time.monotonic`.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

if sys.argv[1:2] and not sys.argv[1].startswith("bare"):
    importlib.import_module(
        "officesuite.app"
    )  # in the program's own order: what is imported after Qt takes more memory

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

QUIET = 400  # ms without paint: everything has arrived
TYPED = ("aoba", "seisaku", "C0012", "ヤマト", "髙橋商店", "03-55")


def tell(**found: Any) -> None:
    print(json.dumps(found), flush=True)


class Start(QObject):
    """Waits until a window is painted and the event loop has nothing to do; then until nothing is painted any more."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.app, self.usable, self.painted = app, 0.0, 0.0
        self.dispatcher = QAbstractEventDispatcher.instance()
        self.dispatcher.aboutToBlock.connect(self.idle)

    def idle(self) -> None:
        shown = [window.windowHandle() for window in self.app.topLevelWidgets() if window.isVisible()]
        if self.usable or not any(handle is not None and handle.isExposed() for handle in shown):
            return
        self.usable = self.painted = time.monotonic()
        self.app.installEventFilter(self)
        QTimer.singleShot(QUIET, self.end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.painted = time.monotonic()
        return False

    def end(self) -> None:
        waited = time.monotonic() - self.painted
        if waited < QUIET / 1000 and time.monotonic() - self.usable < 5:
            QTimer.singleShot(QUIET // 4, self.end)
            return
        self.app.removeEventFilter(self)
        tell(usable=self.usable, settled=self.painted)
        self.app.quit()


def start(path: str) -> None:
    """The program as `officesuite OFFICE` starts it."""
    from officesuite import app
    from officesuite.shell.application import application

    Start(application())
    app.run(path)


def bare() -> None:
    """The least a Qt program can do: a window with a word."""
    app = QApplication([])
    Start(app)
    word = QLabel("OfficeSuite")
    word.resize(1440, 900)
    word.show()
    app.exec()


def resident() -> float:
    """MiB of this process that are in memory now."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("VmRSS")


def bare_memory() -> None:
    """The memory of the least window."""
    app = QApplication([])
    word = QLabel("OfficeSuite")
    word.resize(1440, 900)
    word.show()
    settle(app)
    tell(opened=resident(), visited=resident())


def open_program(path: str) -> tuple[QApplication, Any]:
    """The program with its window on an office, as app.run makes it, without its event loop."""
    from officesuite.shell.application import application
    from officesuite.shell.program import Program

    app = application()
    program = Program(app)
    program.report_with(_fail)
    program.start(path)
    settle(app)
    if program.window is None:
        raise RuntimeError("no window opened")
    return app, program


def _fail(error: BaseException) -> None:
    raise error


def settle(app: QApplication, seconds: float = 0.3) -> None:
    """Lets everything under way happen."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.002)


def memory(path: str) -> None:
    """The memory of the window when opened, and after a visit to every page, a form and its paper."""
    from officesuite.shell.own_pages import PAGES
    from officesuite.shell.sections import entries_of

    app, program = open_program(path)
    window = program.window
    opened, pages = resident(), 0
    most = opened
    for module in window.office.registry.modules:
        targets = [entry.target for entry in entries_of(module, window.office.actor)]
        targets += [
            f"new:{entry.page.new}"
            for entry in entries_of(module, window.office.actor)
            if entry.page and entry.page.new
        ]
        for target in targets:
            window.navigator.open(target)
            settle(app, 0.5)
            most, pages = max(most, resident()), pages + 1
    for key in PAGES:
        window.navigator.open(f"page:{key}")
        settle(app, 0.5)
        most, pages = max(most, resident()), pages + 1
    tell(opened=opened, visited=most, pages=pages)
    program.shut()


class Painted(QObject):
    """Notes that the rows of a query were painted."""

    def __init__(self, watched: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__(watched)
        self.seen, self.ready = False, ready
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self.ready():
            self.seen = True
        return False


def typed_list(path: str, rounds: int) -> None:
    """Opens the list of partners and types words into its filter, key by key; ms until the rows are painted."""
    from officesuite.ui.filter_bar import DELAY

    app, program = open_program(path)
    window = program.window
    begin = time.perf_counter()
    window.navigator.open("page:partners.partners")
    page = window.navigator.pages.current
    painted = Painted(page.table.viewport(), lambda: page.model.query.text == page.bar.text.text().strip())
    _until(app, lambda: painted.seen)
    opened = time.perf_counter() - begin
    settle(app)
    keys: dict[str, list[float]] = {}
    rows = page.model.rowCount()
    for _ in range(rounds):
        for word in TYPED:
            for end in range(1, len(word) + 1):
                keys.setdefault(word[:end], []).append(_type(app, page, painted, word[:end]))
            page.bar.text.clear()
            settle(app, 0.4)
    tell(opened=opened * 1000, delay=DELAY, rows=rows, keys=keys)
    program.shut()


def _type(app: QApplication, page: Any, painted: Painted, text: str) -> float:
    """One key more, so that the filter says `text`; ms until the rows are on the screen."""
    begin = time.perf_counter()
    page.bar.text.setText(text)
    painted.seen = False
    _until(app, lambda: painted.seen)
    took = time.perf_counter() - begin
    settle(app, 0.3)  # counts and the card follow when the hand rests
    return took * 1000


def _until(app: QApplication, happened: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not happened():
        app.processEvents()
        if time.monotonic() > until:
            raise TimeoutError


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["start", path]:
            start(path)
        case ["bare"]:
            bare()
        case ["bare-memory"]:
            bare_memory()
        case ["memory", path]:
            memory(path)
        case ["list", path, rounds]:
            typed_list(path, int(rounds))
        case _:
            sys.exit(__doc__)
