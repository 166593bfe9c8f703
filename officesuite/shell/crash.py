"""Defects: whatever was not caught goes to the log and into one report dialog; the program lives on."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

from officesuite.base.errors import DomainError

log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL,
}  # fmt: skip


class CrashReport(QObject):
    """Catches what nobody caught. One dialog at a time; defects that follow while it is open are only logged."""

    _happened = Signal(object)

    def __init__(self, log_file: Path) -> None:
        super().__init__()
        self._log_file = log_file
        self._open = False
        self._happened.connect(self.show)  # queued from other threads

    def install(self) -> None:
        """Takes over the hooks of Python, its threads and Qt's messages."""
        self.install_hooks()
        qInstallMessageHandler(_qt_message)

    def install_hooks(self) -> None:
        """Takes over the hooks of Python and its threads."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._happened.emit(error.with_traceback(trace))

    def _thread_hook(self, given: Any) -> None:
        if given.exc_value is not None and not issubclass(given.exc_type, SystemExit):
            self._happened.emit(given.exc_value)

    def show(self, error: BaseException) -> None:
        """Logs a defect and shows the report; a DomainError that slipped through is told as a message."""
        log.error("defect", exc_info=error)
        if self._open:
            return
        self._open = True
        try:
            self._dialog(error)()
        except Exception:
            log.exception("the report could not be shown")
        finally:
            self._open = False

    def _dialog(self, error: BaseException) -> Callable[[], object]:
        if isinstance(error, DomainError):
            from officesuite.shell import messages

            return lambda: messages.show_error(None, error)
        from officesuite.shell.crash_dialog import CrashDialog

        return CrashDialog(report_text(error), self._log_file).exec


def report_text(error: BaseException) -> str:
    """What helps whoever mends it: versions, platform, traceback. No office data beyond what the error itself says."""
    import platform

    from PySide6 import __version__ as qt

    from officesuite.shell.log import version

    lines = [f"OfficeSuite {version()}  Python {platform.python_version()}  Qt {qt}  {platform.platform()}", ""]
    return "\n".join(lines) + "\n".join(part.rstrip() for part in traceback.format_exception(error))


def _qt_message(kind: QtMsgType, context: object, words: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.INFO), "%s", words)
