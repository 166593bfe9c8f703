"""Work that takes longer than a blink, off the main thread: progress, cancel, result and error come back on it.

    job = jobs.run("Writing invoices", work, done=show, failed=explain)     # work(progress) -> result
    def work(progress): for at, x in enumerate(xs): progress(at, len(xs), x.number); …    # raises Cancelled when asked to stop
    jobs.read(work, done, failed)          # short reads without a bar
    JobBar(jobs)                           # in the status bar: words, bar, count, time left, cancel

`work` opens its own session and touches no widget. On leaving call `jobs.stop()`: it cancels and waits.
"""

import itertools
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from officesuite.base.text import Text, tr
from officesuite.ui.buttons import Button
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, label, set_words

log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The user stopped the job; raised inside `work` by `progress`."""


class _Channel(QObject):
    """Carries what workers tell to the main thread. It outlives every worker, so no signal has lost its sender."""

    told = Signal(object, str, object)  # number of the job, what, payload


class Progress:
    """What `work` calls: `progress(done, total, note)`; raises Cancelled once the user asked to stop."""

    def __init__(self, number: int, stopping: threading.Event, channel: _Channel) -> None:
        self._number, self._stopping, self._channel = number, stopping, channel
        self._last = 0.0

    def __call__(self, done: int, total: int = 0, note: str = "") -> None:
        if self._stopping.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last > 0.05 or (total and done >= total):
            self._last = now
            self._channel.told.emit(self._number, "progress", (done, total, note))

    @property
    def cancelled(self) -> bool:
        return self._stopping.is_set()


class Job(QObject):
    """One running work, on the main thread. `finished` comes last in every case."""

    progressed = Signal(object, object, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, title: str, *, silent: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title, self.silent = title, silent
        self.stopping = threading.Event()
        self.done, self.total, self.note = 0, 0, ""
        self.began = time.monotonic()

    def cancel(self) -> None:
        """Asks the work to stop at its next `progress`."""
        self.stopping.set()

    @property
    def seconds_left(self) -> int | None:
        """An estimate once a tenth is done."""
        spent = time.monotonic() - self.began
        if not self.total or self.done * 10 < self.total or spent < 1:
            return None
        return round(spent * (self.total - self.done) / self.done)

    def hear(self, what: str, payload: Any) -> None:
        """Passes on what the worker told."""
        if what == "progress":
            self.done, self.total, self.note = payload
            self.progressed.emit(*payload)
        elif what == "result":
            self.succeeded.emit(payload)
        elif what == "error":
            self.failed.emit(payload)
        elif what == "cancelled":
            self.cancelled.emit()


def _work(number: int, work: Callable[[Progress], Any], stopping: threading.Event, channel: _Channel) -> None:
    """What runs on the worker: touches no QObject but the channel."""
    try:
        if stopping.is_set():
            raise Cancelled
        what, payload = "result", work(Progress(number, stopping, channel))
    except Cancelled:
        what, payload = "cancelled", None
    except Exception as error:
        what, payload = "error", error
    channel.told.emit(number, what, payload)


class Jobs(QObject):
    """The running works of a window. `changed` when one begins or ends."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        # Python's own pool: QThreadPool deletes Python runnables on the worker's thread
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="job")
        self._channel = _Channel(self)
        self._channel.told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._numbers = itertools.count()
        self._known: dict[int, Job] = {}
        self._futures: dict[int, Future[None]] = {}

    @property
    def running(self) -> list[Job]:
        return list(self._known.values())

    def run(
        self,
        title: Text | str,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        cancelled: Callable[[], object] | None = None,
        silent: bool = False,
    ) -> Job:
        """Starts work; the callbacks run on the main thread. An error that nobody takes goes to the log."""
        number, job = next(self._numbers), Job(str(title), silent=silent, parent=self)
        if done is not None:
            job.succeeded.connect(done)
        job.failed.connect(failed if failed is not None else partial(_log, job.title))
        if cancelled is not None:
            job.cancelled.connect(cancelled)
        self._known[number] = job
        self._futures[number] = self._pool.submit(_work, number, work, job.stopping, self._channel)
        self.changed.emit()
        return job

    def read(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """A short read without a bar."""
        self.run("", lambda _: work(), done=done, failed=failed, silent=True)

    def shown(self) -> Job | None:
        """The job that the status bar shows."""
        return next((job for job in self._known.values() if not job.silent), None)

    @Slot(object, str, object)
    def _hear(self, number: int, what: str, payload: Any) -> None:
        job = self._known.get(number)
        if job is None:
            return
        try:
            job.hear(what, payload)
        finally:
            if what != "progress":
                del self._known[number]
                self._futures.pop(number, None)
                job.finished.emit()
                self.changed.emit()
                job.deleteLater()

    def stop(self, *, wait_ms: int = 10_000) -> bool:
        """Cancels everything and waits; False when something did not stop in time. Nothing can be started after it."""
        for job in self._known.values():
            job.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)
        return not wait(self._futures.values(), timeout=wait_ms / 1000).not_done


def _log(title: str, error: Exception) -> None:
    log.error("a job failed: %s", title, exc_info=error)


class JobBar(QWidget):
    """Words, a thin bar, the count, the time left and a way to stop, for the status bar; hidden while nothing runs."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        holder = QHBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.setSpacing(theme().px(8))
        self._title = label(role="label")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme().px(180))
        self._count = label(role="label")
        self._left = label(role="hint", tone="text2")
        self._stop = Button(tr("Ui", "Stop"), kind="link", small=True, on=self._cancel)
        for widget in (Icon("refresh-cw"), self._title, self._bar, self._count, self._left, self._stop):
            holder.addWidget(widget)
        jobs.changed.connect(self._follow)
        self.hide()

    def _follow(self) -> None:
        job = self._jobs.shown()
        if job is self._job:
            return
        self._job = job
        self.setVisible(job is not None)
        if job is not None:
            set_words(self._title, job.title)
            self._bar.setRange(0, 0)
            self._stop.setEnabled(True)
            set_words(self._count, "")
            set_words(self._left, "")
            job.progressed.connect(self._show)

    def _show(self, done: int, total: int, note: str) -> None:
        if self._job is None:
            return
        self._bar.setRange(0, 1000)
        self._bar.setValue(done * 1000 // total if total else 0)
        set_words(self._count, f"{done:,} / {total:,}" if total else note)
        left = self._job.seconds_left
        set_words(self._left, "" if left is None else tr("Ui", "about {seconds} s left", seconds=left))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stop.setEnabled(False)
            set_words(self._left, tr("Ui", "Stopping…"))
