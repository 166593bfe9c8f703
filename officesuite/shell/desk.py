"""The one desk there is: what pages ask of the window, answered by the window's parts."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from officesuite.base.declare import Panel
from officesuite.catalog import gui_of
from officesuite.office.office import Office
from officesuite.ui.desk import Desk, Memory, ToastAction

if TYPE_CHECKING:
    from officesuite.shell.program import Program
    from officesuite.shell.window import Window


class ShellDesk(Desk):
    """Passes each wish on to navigator, toasts, status bar or the messages."""

    def __init__(
        self, window: "Window", office: Office, jobs: Any, memory: Memory, parent: QObject | None = None
    ) -> None:
        super().__init__(office, jobs, memory, parent)
        self._window = window

    @property
    def program(self) -> "Program":
        """The program around the window, for the shell's own pages only."""
        return self._window.program

    @property
    def printer(self) -> str:
        """The printer this user prefers; "" = the system's."""
        return self._window.preferences.printer

    def panels(self, target_kind: str) -> Sequence[tuple[Panel, Callable[..., Any]]]:
        return [
            (panel, gui_of(module).panels[panel.key])
            for module in self.office.registry.modules
            for panel in module.panels
            if panel.on == target_kind
        ]

    def open(self, target: str, /, **options: Any) -> None:
        self._window.navigator.open(target, options)

    def settle(self, target: str) -> None:
        self._window.navigator.settle(target)

    def back(self) -> None:
        self._window.navigator.back()

    def toast(self, text: str, *, detail: str = "", tone: str = "ok", actions: Sequence[ToastAction] = ()) -> None:
        self._window.toast(text, detail=detail, tone=tone, actions=actions)

    def show_error(self, error: BaseException) -> None:
        self._window.show_error(error)

    def hint(self, keys: Sequence[tuple[str, str]]) -> None:
        self._window.status.show_hints(keys)

    def saved(self, words: str) -> None:
        self._window.status.show_saved(words)

    def close(self) -> None:
        """Stops listening to the office."""
        self._stop()
