"""The log of this PC: five files of 1 MB, in words for the person who has to help. Never holds what was typed into fields."""

import logging
import platform
from logging.handlers import RotatingFileHandler
from pathlib import Path

from officesuite.shell import paths

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log() -> Path:
    """Begins writing to the log and returns its file; without a writable folder there is none, and work goes on."""
    file = paths.log_folder() / "officesuite.log"
    root = logging.getLogger()
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return file
    try:
        handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=4, encoding="utf-8")
    except OSError:
        return file
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger(__name__).info("OfficeSuite %s on %s", version(), platform.platform())
    return file


def version() -> str:
    """The program's version; "" in a bundle without metadata."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("officesuite")
    except PackageNotFoundError:
        return ""
