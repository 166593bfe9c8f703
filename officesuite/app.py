"""Floor 7: the window program. Wires Qt, log, crash report and shell together; nothing else does."""

import signal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


def run(target: str | None) -> int:
    """Opens the window on `target` (a file or a postgresql:// URL; None = the office opened last); returns the exit code."""
    from officesuite.shell.application import application
    from officesuite.shell.crash import CrashReport
    from officesuite.shell.log import start_log
    from officesuite.shell.program import Program

    app = application()
    report = CrashReport(start_log())
    report.install()
    program = Program(app)
    program.report_with(report.show)
    _end_on_signals(app)
    program.start(target)
    code = app.exec()
    program.shut()
    return code


def _end_on_signals(app: QApplication) -> None:
    """Ctrl+C and a polite kill end the program in order; the timer lets Python look at signals at all."""
    timer = QTimer(app, interval=300)
    timer.timeout.connect(lambda: None)
    timer.start()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
