"""The desk: what a page may ask of the window around it. The shell makes the one there is and hands it to every page.

A page never reaches for the window: it opens things by target ("sales.quote:12"), runs services, shows toasts and long work
through its desk. The window calls `page.refresh(changes)` after every commit (a hidden page is told when it shows again), so
a page need not connect `changed` itself.

Factories in a module's `GUI.pages` (all return a `ui.page.Page`):
    page of the sidebar, key as in `Page.key`        factory(desk)                       opened by "page:sales.quotes"
    a thing, key as in `Target.open`                 factory(desk, id=12)                opened by "sales.quote:12"
    its empty form, the same factory                 factory(desk, id=None, **options)   opened by "new:sales.quote"
`desk.open(target, **options)` hands the options on. `GUI.actions[key]` is a callable(desk), `GUI.panels[key]` a factory as
the panel's place asks for: factory(desk, id) for a tab on a thing.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from officesuite.base.declare import Panel
from officesuite.base.errors import DomainError
from officesuite.db.changes import Changes
from officesuite.office.office import Office

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ToastAction:
    """A word on a toast and what it does."""

    label: str
    run: Callable[[], None]


class Memory(Protocol):
    """What a page remembers between sessions (column widths, splitters, filters): JSON values by key."""

    def get(self, key: str, default: Any = None) -> Any: ...
    def set(self, key: str, value: Any) -> None: ...


class Desk(QObject):
    """The window's services for pages. Subclassed once, by the shell."""

    changed = Signal(object)  # Changes, after every commit; always on the main thread

    def __init__(self, office: Office, jobs: Any, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.jobs = jobs  # officesuite.ui.jobs.Jobs
        self.memory = memory
        self._stop = office.on_change(self._heard)

    def _heard(self, changes: Changes) -> None:
        self.changed.emit(changes)  # a commit on a worker thread arrives queued: receivers live on the main thread

    def run(self, service: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a service as one transaction. DomainErrors pass: the form shows them beside its fields."""
        return self.office.run(service, *args, **kwargs)

    def read(self) -> AbstractContextManager[Session]:
        """A session that only reads; use it for one screenful and let it go."""
        return self.office.read()

    @contextmanager
    def showing_errors(self) -> Iterator[None]:
        """Within the block a DomainError becomes a message to the user instead of an exception."""
        try:
            yield
        except DomainError as error:
            self.show_error(error)

    def panels(self, target_kind: str) -> Sequence[tuple[Panel, Callable[..., Any]]]:
        """The tabs that other modules show on the page of a thing ("partners.partner"), each with its factory(desk, id).

        None where no shell stands around the page.
        """
        return ()

    def open(self, target: str, /, **options: Any) -> None:
        """Opens a thing ("sales.quote:12"), a page ("page:sales.quotes") or an empty form ("new:sales.quote")."""
        raise NotImplementedError

    def settle(self, target: str) -> None:
        """The page that is open shows this thing from now on: a new form calls it after its first save."""
        raise NotImplementedError

    def back(self) -> None:
        """Goes back to where the user came from (Esc)."""
        raise NotImplementedError

    def toast(self, text: str, *, detail: str = "", tone: str = "ok", actions: Sequence[ToastAction] = ()) -> None:
        """A passing message at the lower right; tone "ok", "info", "warn" or "danger"; at most two actions."""
        raise NotImplementedError

    def show_error(self, error: BaseException) -> None:
        """Tells the user about a DomainError (a message) or a defect (log and report dialog)."""
        raise NotImplementedError

    def hint(self, keys: Sequence[tuple[str, str]]) -> None:
        """The keys that matter for the field with the focus, for the status bar: (("F4", "Pick"), …), at most four."""
        raise NotImplementedError

    def saved(self, words: str) -> None:
        """The quiet line at the left of the status bar: "Saved 10:42"."""
        raise NotImplementedError
