"""Small reads off the main thread, for what the window itself shows (numbers, search): each answers on the main thread."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class _Answer(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Read(QRunnable):
    def __init__(self, work: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self._work, self._answer = work, answer

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:
            self._say(self._answer.failed, error)
        else:
            self._say(self._answer.done, result)

    def _say(self, signal: Any, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:  # the window is gone; nobody wants to know
            return


class Reads(QObject):
    """`read(work, done, failed)` runs `work` in a thread of its own small pool."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._answers: set[_Answer] = set()

    def read(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Calls `done(result)` or `failed(error)` on the main thread, later."""
        answer = _Answer(self)
        self._answers.add(answer)

        def finish(then: Callable[[Any], None], value: Any) -> None:
            self._answers.discard(answer)
            answer.deleteLater()
            then(value)

        answer.done.connect(lambda value: finish(done, value))
        answer.failed.connect(lambda error: finish(failed, error))
        self._pool.start(_Read(work, answer))

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._answers)

    def wait(self) -> None:
        """Until nothing runs any more."""
        self._pool.waitForDone(3000)
