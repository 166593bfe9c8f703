"""A desk without a window around it: notes what pages ask for, and keeps what they remember."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from officesuite.base.errors import DomainError
from officesuite.office.office import Office
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.jobs import Jobs


class Notes:
    """A memory of one session."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.saved = 0

    def get(self, key: str, default: Any = None) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        self.values[key] = value

    def save(self) -> None:
        self.saved += 1


class NotingDesk(Desk):
    """Everything a page asked of its window, in order."""

    def __init__(self, office: Office) -> None:
        super().__init__(office, Jobs(), Notes())
        self.opened: list[tuple[str, dict[str, Any]]] = []
        self.toasts: list[str] = []
        self.actions: list[ToastAction] = []
        self.errors: list[BaseException] = []
        self.settled: list[str] = []
        self.hints: Sequence[tuple[str, str]] = ()
        self.told_saved = ""
        self.backs = 0

    @contextmanager
    def showing_errors(self) -> Iterator[None]:
        try:
            yield
        except DomainError as error:
            self.errors.append(error)

    def open(self, target: str, /, **options: Any) -> None:
        self.opened.append((target, options))

    def settle(self, target: str) -> None:
        self.settled.append(target)

    def back(self) -> None:
        self.backs += 1

    def toast(self, text: str, *, detail: str = "", tone: str = "ok", actions: Sequence[ToastAction] = ()) -> None:
        self.toasts.append(text)
        self.actions = list(actions)

    def show_error(self, error: BaseException) -> None:
        self.errors.append(error)

    def hint(self, keys: Sequence[tuple[str, str]]) -> None:
        self.hints = keys

    def saved(self, words: str) -> None:
        self.told_saved = words

    def close(self) -> None:
        """Stops works and listening."""
        self.jobs.stop()
        self._stop()
