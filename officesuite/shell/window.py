"""The main window: puts sidebar, top bar, pages and status bar together and answers what concerns all of them."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from officesuite.base.errors import DomainError, Locked
from officesuite.base.text import tr
from officesuite.db.changes import Changes
from officesuite.office.office import Office
from officesuite.shell import messages
from officesuite.shell.counts import Counts, count_all
from officesuite.shell.desk import ShellDesk
from officesuite.shell.elsewhere import Elsewhere
from officesuite.shell.identity import Identity, apply_manners, identity
from officesuite.shell.memory import FileMemory
from officesuite.shell.navigator import HOME, Navigator
from officesuite.shell.preferences import Preferences
from officesuite.shell.reads import Reads
from officesuite.shell.sidebar import Sidebar
from officesuite.shell.status_bar import StatusBar
from officesuite.shell.top_bar import TopBar
from officesuite.ui import dialogs
from officesuite.ui.desk import ToastAction
from officesuite.ui.jobs import JobBar, Jobs
from officesuite.ui.theme import theme
from officesuite.ui.toast import Toast, Toasts
from officesuite.ui.widgets import grounded

if TYPE_CHECKING:
    from officesuite.shell.palette import Palette
    from officesuite.shell.program import Program

log = logging.getLogger(__name__)
FOLD_BELOW = 1360
IDLE = 20_000


class Window(QWidget):
    """One office on the screen. `program` switches offices, language and size; the window is rebuilt then."""

    def __init__(self, program: "Program", office: Office, preferences: Preferences, memory: FileMemory) -> None:
        super().__init__()
        self.program, self.office, self.preferences, self.memory = program, office, preferences, memory
        grounded(self, "canvas")
        self.reads = Reads(self)
        self.status = StatusBar()
        self.jobs = Jobs(self)
        self.status.jobs.addWidget(JobBar(self.jobs))
        self.toasts = Toasts(self)
        self.desk = ShellDesk(self, office, self.jobs, memory, self)
        self.sidebar = Sidebar(office.registry, office.actor)
        self.top = TopBar(office.actor.name)
        self.navigator = Navigator(self)
        self.elsewhere = Elsewhere(office, self.reads, self)
        self._palette: Palette | None = None
        self._identity = Identity(str(memory.get("name") or office.name), str(memory.get("period") or ""))
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self._show_identity()
        self._place()

    def _lay_out(self) -> None:
        px = theme().px
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, px(8), 0)
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.navigator.pages, 1)
        right.addWidget(self.status)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        go = self.navigator.open
        self.sidebar.asked.connect(self._go)
        self.sidebar.switching.connect(self._office_menu)
        self.sidebar.folding.connect(self.toggle_sidebar)
        self.top.asked.connect(self._go)
        self.top.back.connect(self.navigator.back)
        self.top.forward.connect(self.navigator.forward)
        self.top.search.clicked.connect(lambda _: self.open_palette(""))
        self.top.bell.clicked.connect(lambda: go(HOME))
        self.top.period.clicked.connect(lambda: go(self._identity.target or "page:shell.settings"))
        self.top.who.clicked.connect(lambda: go("page:shell.settings"))
        self.navigator.moved.connect(self._moved)
        self.desk.changed.connect(self._changed)
        self.elsewhere.found.connect(self._changed_elsewhere)
        self._count_soon = QTimer(self, interval=250, singleShot=True)
        self._count_soon.timeout.connect(self._count)
        self._tidy_later = QTimer(self, interval=IDLE, singleShot=True)
        self._tidy_later.timeout.connect(self.office.tidy)

    def _go(self, target: str) -> None:
        self.navigator.open(target)

    def _add_shortcuts(self) -> None:
        from officesuite.shell.shortcuts import window_keys

        for keys, run in window_keys(self):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(run)

    def _place(self) -> None:
        self.setMinimumSize(960, 600)
        room = self.screen().availableSize()
        self.resize(min(theme().px(1440), room.width()), min(theme().px(900), room.height()))
        if isinstance(stored := self.preferences.memory.get("window"), str):
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(stored.encode("ascii"))))

    # life

    def begin(self, target: str = "", options: dict[str, Any] | None = None) -> None:
        """Opens the first page: the one given, else where the last session ended, else Home."""
        last = target or str(self.memory.get("last") or HOME)
        self.navigator.open(last, options)
        if self.navigator.pages.current is None:
            self.navigator.open(HOME)
        QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        log.info("window ready")
        self.refresh_identity()
        self._count()

    def leave(self) -> bool:
        """Keeps what is to be remembered; False when unsaved work keeps the window open."""
        if not self.navigator.may_close() or not self._may_stop_job():
            return False
        here = self.navigator.history.here
        if here is not None:
            self.memory.set("last", None if here.target.startswith("new:") else here.target)
        self.preferences.memory.set("window", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        self.preferences.memory.save()
        self.memory.save()
        return True

    def _may_stop_job(self) -> bool:
        job = self.jobs.shown()
        if job is None:
            return True
        words = tr("Shell", "“{job}” is not finished yet.", job=job.title)
        stop, wait = tr("Shell", "Stop it and close"), tr("Shell", "Wait")
        return dialogs.ask(self, tr("Shell", "Work is still going on"), words, yes=stop, no=wait, danger=True)

    def finish(self) -> None:
        """Lets go of the office; the window is to be deleted."""
        for timer in (self._count_soon, self._tidy_later, self.elsewhere):
            timer.stop()
        self.jobs.stop()
        self.reads.wait()
        self.navigator.pages.clear()
        self.desk.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.leave():
            event.accept()
            self.program.closed(self)
        else:
            event.ignore()

    # what parts tell

    def _moved(self) -> None:
        history = self.navigator.history
        crumbs = self.navigator.crumbs()
        self.top.set_crumbs(crumbs)
        self.top.set_ways(back=history.can_go_back, forward=history.can_go_forward)
        self.sidebar.set_current(self.navigator.list_target())
        self.status.begin(self.navigator.pages.current)
        here = crumbs[-1][0] if crumbs else ""
        self.setWindowTitle(f"{here} — {self._identity.name}" if here else self._identity.name)

    def _changed_elsewhere(self, changes: Changes) -> None:
        self.navigator.pages.tell(changes)
        self._count_soon.start()

    def _changed(self, changes: Changes) -> None:
        self.elsewhere.ours(changes)
        self._changed_elsewhere(changes)
        self.status.show_saved(tr("Shell", "Saved {time}", time=f"{datetime.now(tz=UTC).astimezone():%H:%M}"))
        self.status.show_notice("")
        self._tidy_later.start()
        if changes.touches("company.company", "company.fiscal_year", "office.setting"):
            self.refresh_identity()

    def _count(self) -> None:
        def work() -> Counts:
            with self.office.read() as session:
                return count_all(session)

        self.reads.read(work, self._show_counts, lambda error: log.info("numbers could not be read: %s", error))

    def _show_counts(self, counts: Counts) -> None:
        badges = dict(counts.badges)
        badges[HOME] = counts.due
        self.sidebar.set_counts(badges, frozenset({HOME}) if counts.late else frozenset())
        self.top.bell.set_due(counts.due, counts.late)

    def refresh_identity(self) -> None:
        """Reads the company's name and period again."""
        self._identity = identity(self.office)
        apply_manners(self.office)
        self.memory.set("name", self._identity.name)
        self.memory.set("period", self._identity.period)
        self._show_identity()
        self.program.name_known(self.office, self._identity.name)

    def _show_identity(self) -> None:
        self.sidebar.set_company(self._identity.name)
        self.top.period.set_words(self._identity.period)

    # what the desk asks

    def toast(self, text: str, *, detail: str = "", tone: str = "ok", actions: Sequence[ToastAction] = ()) -> None:
        """A passing message."""
        self.show_toast(Toast(text, detail, tone, tuple((action.label, action.run) for action in actions)))

    def show_toast(self, toast: object) -> None:
        """A page told a toast of the kit."""
        if isinstance(toast, Toast):
            self.toasts.show(toast)

    def show_error(self, error: BaseException) -> None:
        """A DomainError becomes a message, anything else a report."""
        if not isinstance(error, DomainError):
            self.report(error)
            return
        if isinstance(error, Locked):
            self.status.show_notice(str(error))
        if messages.show_error(self, error) == messages.RELOAD:
            self.navigator.refresh()

    def report(self, error: BaseException) -> None:
        """A defect: to the log and, unless one is open already, the report dialog."""
        self.program.report(error)

    # commands

    def open_palette(self, text: str = "") -> None:
        """The search over everything."""
        if self._palette is None:
            from officesuite.shell.palette import Palette

            self._palette = Palette(self)
        self._palette.open_with(text)

    def close_palette(self) -> None:
        """Closes the search if it is open."""
        if self._palette is not None:
            self._palette.close_up()

    def toggle_sidebar(self) -> None:
        """Folds or unfolds, and remembers it."""
        self.memory.set(self._fold_key(), not self.sidebar.folded)
        self.sidebar.set_folded(not self.sidebar.folded)

    def show_help(self) -> None:
        """F1: the topic of the open page."""
        from officesuite.shell.help import show_help

        show_help(self, self.navigator.topic())

    def show_shortcuts(self) -> None:
        """Ctrl+/: all keys on one sheet."""
        from officesuite.shell.about import ShortcutSheet

        page = self.navigator.pages.current
        ShortcutSheet(self, page.keys() if page is not None else ()).exec()

    def _office_menu(self, place: QPoint) -> None:
        self.program.office_menu(self, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        key = self._fold_key()
        self.sidebar.set_folded(bool(self.memory.get(key, key == "folded/narrow")))
        if self._palette is not None and not self._palette.isHidden():
            self._palette.place()
        super().resizeEvent(event)

    def _fold_key(self) -> str:
        """A narrow window folds by itself; what the user wishes is remembered for narrow and wide ones apart."""
        return "folded/narrow" if self.width() < theme().px(FOLD_BELOW) else "folded/wide"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody wanted goes back."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.navigator.back()
            return
        super().keyPressEvent(event)
