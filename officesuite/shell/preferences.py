"""What this user of this PC prefers: language, light or dark, size, and the offices opened last (newest first)."""

import locale
from dataclasses import dataclass

from officesuite.base.text import LANGUAGES
from officesuite.shell import paths
from officesuite.shell.memory import FileMemory

RECENT = 8


@dataclass(frozen=True, slots=True)
class RecentOffice:
    """An office that was open here: its path or URL, and the name shown for it."""

    address: str
    name: str


class Preferences:
    """Kept in `preferences.json`; every change is written at once."""

    def __init__(self) -> None:
        self.memory = FileMemory(paths.state_folder() / "preferences.json")

    @property
    def language(self) -> str:
        """ "ja" or "en"; before anybody chose, what the system speaks."""
        chosen = self.memory.get("language")
        return chosen if chosen in LANGUAGES else _system_language()

    @property
    def chosen(self) -> bool:
        """Whether anybody chose a language on this PC."""
        return self.memory.get("language") in LANGUAGES

    @property
    def mode(self) -> str:
        """ "system", "light" or "dark"."""
        mode = self.memory.get("mode")
        return mode if mode in ("light", "dark") else "system"

    @property
    def zoom(self) -> int:
        """100, 115, 130 or 150 per cent."""
        zoom = self.memory.get("zoom")
        return zoom if zoom in (100, 115, 130, 150) else 100

    @property
    def printer(self) -> str:
        """The printer proposed for papers; "" = the system's."""
        return str(self.memory.get("printer", ""))

    def change(self, *, language: str = "", mode: str = "", zoom: int = 0, printer: str | None = None) -> None:
        """Keeps what is given."""
        if language:
            self.memory.set("language", language)
        if mode:
            self.memory.set("mode", mode)
        if zoom:
            self.memory.set("zoom", zoom)
        if printer is not None:
            self.memory.set("printer", printer)
        self.memory.save()

    @property
    def recent(self) -> tuple[RecentOffice, ...]:
        """The offices opened here, newest first. A PostgreSQL URL is kept without its password."""
        rows = self.memory.get("recent", [])
        return tuple(RecentOffice(str(row[0]), str(row[1])) for row in rows if isinstance(row, list) and len(row) == 2)

    def opened(self, address: str, name: str) -> None:
        """Puts an office first among the recent ones."""
        kept = [[one.address, one.name] for one in self.recent if one.address != address]
        self.memory.set("recent", [[address, name], *kept][:RECENT])
        self.memory.save()

    def forget(self, address: str) -> None:
        """Takes an office off the list; its file stays."""
        self.memory.set("recent", [[one.address, one.name] for one in self.recent if one.address != address])
        self.memory.save()


def _system_language() -> str:
    name = locale.getlocale()[0] or ""
    return "en" if name.lower().startswith("en") else "ja"
