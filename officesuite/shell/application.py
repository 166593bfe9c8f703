"""The Qt application object of this process."""

import os
import sys

from PySide6.QtWidgets import QApplication

from officesuite.ui.icons import icon


def application() -> QApplication:
    """The Qt application of this process, made when there is none."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("OfficeSuite")
    app.setApplicationDisplayName("OfficeSuite")
    app.setDesktopFileName("officesuite")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(icon("officesuite", "#0B6570", 64))
    return app
