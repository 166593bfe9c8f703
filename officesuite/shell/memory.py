"""What windows and pages remember on this PC between sessions: one JSON file an office, another for the program.

A damaged or foreign file is set aside and forgotten: memory is comfort, never data.
"""

import hashlib
import json
import logging
from contextlib import suppress
from pathlib import Path
from typing import Any

from officesuite.shell import paths

log = logging.getLogger(__name__)


class FileMemory:
    """JSON values by key. `set` keeps them in memory; `save` writes the file when something changed."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._values = _read(file)
        self._dirty = False

    def get(self, key: str, default: Any = None) -> Any:
        """The remembered value, or `default`."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remembers `value` (None forgets); it reaches the disk with the next `save`."""
        if self._values.get(key) == value:
            return
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = value
        self._dirty = True

    def save(self) -> None:
        """Writes the file whole or not at all; a full disk is logged, not raised."""
        if not self._dirty:
            return
        part = self.file.with_name(self.file.name + ".part")
        try:
            part.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
            part.replace(self.file)
            self._dirty = False
        except OSError as error:
            log.info("%s could not be written: %s", self.file, error)
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return found if isinstance(found, dict) else {}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        log.info("%s is set aside: %s", file, error)
        with suppress(OSError):
            file.replace(file.with_name(file.name + ".bad"))
        return {}


def office_memory(address: str) -> FileMemory:
    """The memory of one office, named by its path or URL (hashed: a URL may hold a password)."""
    digest = hashlib.sha256(address.encode()).hexdigest()[:16]
    return FileMemory(paths.state_folder() / f"office-{digest}.json")
