"""The running program: theme, language, which office is open in which window, and what happens when one cannot be opened."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLibraryInfo, QLockFile, QObject, QPoint, QTimer, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from officesuite import catalog
from officesuite.base import text
from officesuite.base.errors import DomainError
from officesuite.base.text import tr
from officesuite.db.engine import is_postgres
from officesuite.office.office import Office, open_office
from officesuite.office.registry import Registry
from officesuite.shell import paths
from officesuite.shell.memory import office_memory
from officesuite.shell.preferences import Preferences
from officesuite.shell.window import Window
from officesuite.ui import dialogs
from officesuite.ui import theme as look

if TYPE_CHECKING:
    from officesuite.shell.first_run import FirstRun

log = logging.getLogger(__name__)


class Program(QObject):
    """One per process. `start` opens the first window; the process ends with the last one."""

    def __init__(self, app: QApplication, *, today: Any = None) -> None:
        super().__init__(app)
        self.app = app
        self.preferences = Preferences()
        self.window: Window | None = None
        self._registry: Registry | None = None
        self.today = today
        self._lock: QLockFile | None = None
        self._translator: QTranslator | None = None
        self.first_run: FirstRun | None = None
        self._report: Callable[[BaseException], None] = lambda error: log.error("defect", exc_info=error)
        text.set_language(self.preferences.language)
        self._translate_qt()
        self.theme = look.install(app, mode=self.preferences.mode, zoom=self.preferences.zoom)

    @property
    def registry(self) -> Registry:
        """What is installed, loaded once."""
        if self._registry is None:
            self._registry = catalog.load()
        return self._registry

    def report_with(self, report: Callable[[BaseException], None]) -> None:
        """How defects are shown: set by app.py once the report dialog can be."""
        self._report = report

    def report(self, error: BaseException) -> None:
        """A defect, caught or not."""
        self._report(error)

    # opening

    def start(self, target: str | None) -> None:
        """Opens `target`, else the office opened last, else the first-run wizard."""
        if target is not None:
            if not self.open(target):
                self.show_first_run()
            return
        for recent in self.preferences.recent:
            if is_postgres(recent.address) or Path(recent.address).exists():
                if not self.open(recent.address):
                    self.show_first_run()
                return
        self.show_first_run()

    def open(self, address: str, *, parent: QWidget | None = None) -> bool:
        """Opens an office in the window; False when it could not be and the user gave up."""
        while True:
            try:
                office = open_office(self._absolute(address), self.registry, today=self.today)
            except DomainError as error:
                log.info("%s not opened: %s", Path(address).name, error)
                answer = self._ask_after(error, parent)
                if answer == "again":
                    continue
                if answer == "other" and (other := self.choose_file(parent)):
                    address = other
                    continue
                return False
            return self.use(office, address)

    def use(self, office: Office, address: str) -> bool:
        """Shows an open office, in place of the present one. False when unsaved work keeps that one."""
        if self.window is not None and not self.window.leave():
            office.close()
            return False
        self._close_window(close_office=True)
        address = self._absolute(address)
        self._take_lock(address)
        self._show(office, address)
        self.preferences.opened(self._without_password(address), office.name)
        return True

    def _show(self, office: Office, address: str, *, at: str = "", options: dict[str, Any] | None = None) -> None:
        self._address = address
        window = Window(self, office, self.preferences, office_memory(address))
        self.window = window
        if self._lock is not None and not self._lock.isLocked():
            window.status.show_notice(tr("Shell", "This office is open in another window too"))
        window.begin(at, options)
        window.show()
        self._end_first_run()

    def _end_first_run(self) -> None:
        wizard, self.first_run = self.first_run, None
        if wizard is not None:
            wizard.close()
            wizard.deleteLater()

    def _ask_after(self, error: DomainError, parent: QWidget | None) -> str:
        answers = (
            dialogs.Answer("", tr("Shell", "Cancel"), "ghost"),
            dialogs.Answer("other", tr("Shell", "Choose another file …")),
            dialogs.Answer("again", tr("Shell", "Try again"), "primary"),
        )
        title = tr("Shell", "The office could not be opened")
        return dialogs.choose(
            parent or self.window,
            title,
            str(error),
            answers=answers,
            default="again",
            icon="triangle-alert",
            tone="warn",
        )

    def choose_file(self, parent: QWidget | None = None) -> str:
        """Asks for an office file; "" when none was chosen."""
        folder = self._folder()
        name, _ = QFileDialog.getOpenFileName(
            parent or self.window, tr("Shell", "Open an office"), str(folder), tr("Shell", "Offices (*.office)")
        )
        return name

    def _folder(self) -> Path:
        for recent in self.preferences.recent:
            if not is_postgres(recent.address) and Path(recent.address).parent.is_dir():
                return Path(recent.address).parent
        return paths.offices_folder()

    def show_first_run(self) -> None:
        """The wizard: new office, existing one, or the sample."""
        from officesuite.shell.first_run import FirstRun

        if self.first_run is not None:
            self.first_run.activateWindow()
            return
        self.first_run = FirstRun(self, step="way" if self.preferences.chosen else "language")
        self.first_run.show()

    def first_run_closed(self, wizard: QWidget) -> None:
        """The wizard was closed; without any window the program ends."""
        if wizard is self.first_run:
            self.first_run = None
            wizard.deleteLater()
            if self.window is None:
                QTimer.singleShot(0, self.app.quit)

    def office_menu(self, window: Window, place: QPoint) -> None:
        """The offices opened last, and the ways to others."""
        menu = QMenu(window)
        for recent in self.preferences.recent:
            action = menu.addAction(recent.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(recent.address == self._without_password(self._address))
            action.setToolTip(recent.address)
            action.triggered.connect(lambda _=False, address=recent.address: self.open(address, parent=window))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        for words, icon, run in (
            (tr("Shell", "Open another office …"), "folder-open", self.open_other),
            (tr("Shell", "New office …"), "plus", self.show_first_run),
        ):
            action = QAction(self.theme.icon(icon), words, menu)
            action.triggered.connect(lambda _=False, run=run: run())
            menu.addAction(action)
        menu.popup(place)

    def open_other(self) -> None:
        """Asks for an office file and opens it."""
        if name := self.choose_file():
            self.open(name)

    # looks

    def set_mode(self, mode: str) -> None:
        """Light, dark or as the system."""
        self.preferences.change(mode=mode)
        self.theme.set_mode(mode)

    def set_zoom(self, zoom: int) -> None:
        """The size of everything; the window is rebuilt where it stands."""
        self.preferences.change(zoom=zoom)
        self._rebuild(lambda: self.theme.set_zoom(zoom))

    def set_language(self, code: str) -> None:
        """Japanese or English; the window is rebuilt where it stands."""
        self.preferences.change(language=code)

        def switch() -> None:
            text.set_language(code)
            self._translate_qt()

        self._rebuild(switch)

    def _rebuild(self, switch: Callable[[], None]) -> None:
        window = self.window
        if window is None:
            switch()
            return
        if not window.leave():
            return
        here, office = window.navigator.history.here, window.office
        history = window.navigator.history
        self._close_window(close_office=False)
        switch()
        self._show(office, self._address, at=here.target if here else "", options=dict(here.options) if here else None)
        if self.window is not None:
            self.window.navigator.history = history
            self.window.navigator.moved.emit()

    def _translate_qt(self) -> None:
        if self._translator is not None:
            self.app.removeTranslator(self._translator)
            self._translator = None
        if text.language() == "ja":
            self._translator = QTranslator(self)
            if self._translator.load("qtbase_ja", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self.app.installTranslator(self._translator)

    def name_known(self, office: Office, name: str) -> None:
        """The company's name was read: the list of offices shows it from now on."""
        if self.window is not None and self.window.office is office:
            self.preferences.opened(self._without_password(self._address), name)

    # closing

    def closed(self, window: Window) -> None:
        """The user closed the window: the office becomes one whole file, the program ends."""
        if window is self.window:
            self._close_window(close_office=True)
            QTimer.singleShot(0, self.app.quit)

    def _close_window(self, *, close_office: bool) -> None:
        window, self.window = self.window, None
        if window is None:
            return
        window.hide()
        window.finish()
        if close_office:
            window.office.close()
            if self._lock is not None:
                self._lock.unlock()
                self._lock = None
        window.deleteLater()

    def shut(self) -> None:
        """Ends without asking: for tests and the picture maker."""
        self._close_window(close_office=True)
        self._end_first_run()

    # parts

    def _take_lock(self, address: str) -> None:
        if self._lock is not None:
            self._lock.unlock()
        self._lock = QLockFile(str(office_memory(address).file.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)

    @staticmethod
    def _absolute(address: str) -> str:
        return address if is_postgres(address) else str(Path(address).absolute())

    @staticmethod
    def _without_password(address: str) -> str:
        if not is_postgres(address):
            return address
        from sqlalchemy import make_url

        return make_url(address).set(password=None).render_as_string()
