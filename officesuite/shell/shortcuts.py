"""The keys of the window, and the sheet (Ctrl+/) that lists them together with those of fields and grids."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from officesuite.base.text import Text, translate

if TYPE_CHECKING:
    from officesuite.shell.window import Window

GROUPS: tuple[tuple[Text, tuple[tuple[str, Text], ...]], ...] = (
    (translate("Shell", "Getting around"), (
        ("Ctrl+K", translate("Shell", "Search everything, run a command")),
        ("Alt+1 … Alt+9", translate("Shell", "Home, sections, settings")),
        ("Alt+←  Alt+→", translate("Shell", "Back, forward")),
        ("Esc", translate("Shell", "Back (asks if something would be lost)")),
        ("Ctrl+B", translate("Shell", "Fold the sidebar")),
        ("F5", translate("Shell", "Read again")),
        ("F1", translate("Shell", "Help")),
        ("Ctrl+/", translate("Shell", "This sheet")),
    )),
    (translate("Shell", "Lists"), (
        ("Ctrl+N", translate("Shell", "New")),
        ("Ctrl+F", translate("Shell", "Filter")),
        ("Enter", translate("Shell", "Open")),
        ("Ctrl+C", translate("Shell", "Copy the rows for Excel")),
        ("Ctrl+Shift+D", translate("Shell", "Duplicate the document")),
    )),
    (translate("Shell", "Forms"), (
        ("Ctrl+S", translate("Shell", "Save")),
        ("Ctrl+Enter", translate("Shell", "Save and next")),
        ("Ctrl+P", translate("Shell", "Print or preview")),
        ("Ctrl+Z", translate("Shell", "Undo")),
        ("F8", translate("Shell", "Next problem")),
        ("F4  Alt+↓", translate("Shell", "Pick from a list or calendar")),
        ("Ctrl+;", translate("Shell", "Today")),
    )),
    (translate("Shell", "Grids"), (
        ("Enter", translate("Shell", "Next cell; at the end a new line")),
        ("F2", translate("Shell", "Edit the cell")),
        ("Ctrl+D", translate("Shell", "Copy from the line above")),
        ("Insert  Ctrl+Delete", translate("Shell", "Add, remove a line")),
        ("Ctrl+Shift+↑↓", translate("Shell", "Move the line")),
        ("Ctrl+V", translate("Shell", "Paste lines from Excel")),
    )),
)  # fmt: skip


def window_keys(window: "Window") -> Iterator[tuple[str, Callable[[], object]]]:
    """(keys, what they do) for the whole window."""
    yield "Ctrl+K", window.open_palette
    yield "Ctrl+B", window.toggle_sidebar
    yield "Alt+Left", window.navigator.back
    yield "Alt+Right", window.navigator.forward
    yield "F5", window.navigator.refresh
    yield "F1", window.show_help
    yield "Ctrl+/", window.show_shortcuts
    for number in range(1, 10):
        yield f"Alt+{number}", partial(window.sidebar.open_section, number)
