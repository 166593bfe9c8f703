"""Where the program keeps its own small files on this PC: preferences, window state, log. Never inside an office.

`OFFICESUITE_HOME` moves all of them into one folder (tests, a stick, a kiosk).
"""

import os
from pathlib import Path

import platformdirs

NAME = "OfficeSuite"


def state_folder() -> Path:
    """Preferences and what windows remember; made when missing."""
    return _made(_home() or Path(platformdirs.user_state_dir(NAME, appauthor=False)))


def log_folder() -> Path:
    """The log files; made when missing."""
    home = _home()
    return _made(home / "log" if home else Path(platformdirs.user_log_dir(NAME, appauthor=False)))


def offices_folder() -> Path:
    """Where a new office is proposed: the user's documents, else the home folder."""
    home = _home()
    if home is not None:
        return _made(home / "offices")
    documents = Path(platformdirs.user_documents_dir())
    return documents if documents.is_dir() else Path.home()


def _home() -> Path | None:
    value = os.environ.get("OFFICESUITE_HOME", "")
    return Path(value) if value else None


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
