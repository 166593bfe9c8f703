"""The shell's own pages by key, imported when they are opened."""

from collections.abc import Callable
from importlib import import_module

from officesuite.base.errors import NotFound
from officesuite.base.text import Text, translate
from officesuite.ui.page import Page

PAGES: dict[str, tuple[str, str, Text, str]] = {  # key → module, class, label, icon
    "shell.home": ("officesuite.shell.home", "HomePage", translate("Shell", "Home"), "house"),
    "shell.settings": ("officesuite.shell.settings_page", "SettingsPage", translate("Shell", "Settings"), "settings"),
    "shell.import": ("officesuite.shell.import_page", "ImportPage", translate("Shell", "Import a file"), "download"),
    "shell.checks": (
        "officesuite.shell.checks_page",
        "ChecksPage",
        translate("Shell", "Check the office"),
        "shield-check",
    ),
    "shell.history": (
        "officesuite.shell.history_page",
        "HistoryPage",
        translate("Shell", "History of the office"),
        "history",
    ),
}


def factory(key: str) -> Callable[..., Page]:
    """The class of a shell page; raises NotFound for an unknown key."""
    if key not in PAGES:
        raise NotFound(
            translate(
                "Shell", "There is no “{target}” in this program. Choose another entry of the sidebar.", target=key
            )
        )
    module, name, _, _ = PAGES[key]
    made: Callable[..., Page] = getattr(import_module(module), name)
    return made
