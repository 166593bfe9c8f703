"""Work that takes longer than a blink, off the main thread: progress, cancel, result and error come back on it.

    job = jobs.run("Writing invoices", work, done=show, failed=explain)     # work(progress) -> result
    def work(progress): for at, x in enumerate(xs): progress(at, len(xs), x.number); …    # raises Cancelled when asked to stop
    jobs.read(work, done, failed)          # short reads without a bar
    JobBar(jobs)                           # in the status bar: words, bar, count, time left, cancel

`work` opens its own session and touches no widget. On leaving call `jobs.stop()`: it cancels and waits.
"""

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from officesuite.base.text import Text, tr
from officesuite.ui.buttons import Button
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, label, set_words

log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The user stopped the job; raised inside `work` by `progress`."""


class Progress:
    """What `work` calls: `progress(done, total, note)`; raises Cancelled once the user asked to stop."""

    def __init__(self, job: "Job") -> None:
        self._job = job
        self._last = 0.0

    def __call__(self, done: int, total: int = 0, note: str = "") -> None:
        if self._job.stopping.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last > 0.05 or (total and done >= total):
            self._last = now
            self._job.progressed.emit(done, total, note)

    @property
    def cancelled(self) -> bool:
        return self._job.stopping.is_set()


class Job(QObject):
    """One running work. Signals arrive on the main thread; `finished` comes last in every case."""

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


class _Run(QRunnable):
    def __init__(self, job: Job, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job, self._work = job, work
        self.setAutoDelete(True)

    def run(self) -> None:
        job = self._job
        try:
            if job.stopping.is_set():
                raise Cancelled
            result = self._work(Progress(job))
        except Cancelled:
            job.cancelled.emit()
        except Exception as error:
            job.failed.emit(error)
        else:
            job.succeeded.emit(result)
        finally:
            job.finished.emit()


class Jobs(QObject):
    """The running works of a window. `changed` when one begins or ends."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self.running: list[Job] = []

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
        job = Job(str(title), silent=silent, parent=self)
        job.progressed.connect(lambda at, total, note: _note(job, at, total, note), Qt.ConnectionType.QueuedConnection)
        queued = Qt.ConnectionType.QueuedConnection
        receiver = _Receiver(self, job, done, failed, cancelled)
        job.succeeded.connect(receiver.succeeded, queued)
        job.failed.connect(receiver.failed, queued)
        job.cancelled.connect(receiver.cancelled, queued)
        job.finished.connect(receiver.finished, queued)
        self.running.append(job)
        self.changed.emit()
        self._pool.start(_Run(job, work))
        return job

    def read(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """A short read without a bar."""
        self.run("", lambda _: work(), done=done, failed=failed, silent=True)

    def shown(self) -> Job | None:
        """The job that the status bar shows."""
        return next((job for job in self.running if not job.silent), None)

    def end(self, job: Job) -> None:
        if job in self.running:
            self.running.remove(job)
            self.changed.emit()
            job.deleteLater()

    def stop(self, *, wait_ms: int = 10_000) -> bool:
        """Cancels everything and waits; False when something did not stop in time."""
        for job in self.running:
            job.cancel()
        return bool(self._pool.waitForDone(wait_ms))


class _Receiver(QObject):
    """Lives on the main thread, so that a worker's signals are delivered there."""

    def __init__(
        self,
        jobs: Jobs,
        job: Job,
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
        cancelled: Callable[[], object] | None,
    ) -> None:
        super().__init__(job)
        self._jobs, self._job, self._done, self._failed, self._cancelled = jobs, job, done, failed, cancelled

    @Slot(object)
    def succeeded(self, result: Any) -> None:
        if self._done is not None:
            self._done(result)

    @Slot(object)
    def failed(self, error: Exception) -> None:
        if self._failed is not None:
            self._failed(error)
        else:
            log.error("a job failed: %s", self._job.title, exc_info=error)

    @Slot()
    def cancelled(self) -> None:
        if self._cancelled is not None:
            self._cancelled()

    @Slot()
    def finished(self) -> None:
        self._jobs.end(self._job)


def _note(job: Job, at: int, total: int, note: str) -> None:
    job.done, job.total, job.note = at, total, note


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
            job.progressed.connect(self._show, Qt.ConnectionType.QueuedConnection)

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
