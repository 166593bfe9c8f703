"""Going from page to page: opens targets, asks before leaving unsaved work, remembers the way and what was opened last."""

import linecache
import logging
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from officesuite.base.errors import DomainError
from officesuite.base.text import tr
from officesuite.catalog import gui_of
from officesuite.shell.navigation import History, Place
from officesuite.shell.pages import Pages
from officesuite.shell.routes import Route, crumbs, route
from officesuite.ui.page import Page

if TYPE_CHECKING:
    from officesuite.shell.window import Window

log = logging.getLogger(__name__)
HOME = "page:shell.home"
LAST_OPENED = 12


class Navigator(QObject):
    """`moved` fires when another page shows or its title changes."""

    moved = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.history = History()
        self.pages = Pages(self._make)

    @property
    def office(self) -> Any:
        """The office of the window."""
        return self._window.office

    # where one is

    @property
    def route(self) -> Route | None:
        """Where the open page stands."""
        here = self.history.here
        try:
            return route(self.office.registry, here.target) if here else None
        except DomainError:
            return None

    def crumbs(self) -> tuple[tuple[str, str], ...]:
        """(words, target) from the section to the open page; the page itself is the last, without a target."""
        page, found = self.pages.current, self.route
        if page is None or found is None:
            return ()
        above = page.crumbs or crumbs(self.office.registry, found)
        return (*above, (page.title or self._label(found), ""))

    def _label(self, found: Route) -> str:
        return str(found.page.label) if found.page else str(found.kind.name) if found.kind else ""

    def topic(self) -> str:
        """The help topic of the open page: its page key, or the kind of its thing."""
        found = self.route
        return HOME.removeprefix("page:") if found is None else found.kind.key if found.kind else found.key

    def list_target(self) -> str:
        """The sidebar row that belongs to the open page: itself, or the list its thing came from."""
        found = self.route
        if found is None or found.key == "shell.home":
            return HOME
        if found.module is None:
            return "page:shell.settings"
        if found.is_thing and found.module is not None and found.kind is not None:
            for page in found.module.pages:
                if found.kind.key == page.new or found.kind.key in page.lists:
                    return "page:shell.settings" if page.settings else f"page:{page.key}"
            return f"page:{found.module.pages[0].key}" if found.module.pages else found.target
        if found.page is not None and (not found.page.sidebar or (found.module and found.module.group == "settings")):
            return "page:shell.settings"
        return found.target

    # going

    def open(self, target: str, options: Mapping[str, Any] | None = None) -> None:
        """Opens a target; an unknown one is told and leaves everything as it is."""
        place = Place(target, dict(options or {}))
        try:
            found = route(self.office.registry, target)
        except DomainError as error:
            self._window.show_error(error)
            return
        here = self.history.here
        if here is not None and here.target == target and not place.options and found.id is not None:
            return
        if not self._may_leave(target):
            return
        fresh = bool(place.options) or target.startswith("new:")
        self._keep_state()
        self.history.visit(place)
        self._show(place, fresh=fresh)
        self._note_opened(found)

    def _titled(self) -> None:
        self.moved.emit()

    def _open_asked(self, target: str) -> None:
        self.open(target)

    def back(self) -> None:
        """To where the user came from; from the first place to Home."""
        self._go(-1)

    def forward(self) -> None:
        """To where the user went back from."""
        self._go(1)

    def _go(self, step: int) -> None:
        place = self.history.peek(step)
        if place is None:
            if step < 0 and self.history.here is not None and self.history.here.target != HOME:
                self.open(HOME)
            return
        if not self._may_leave(place.target):
            return
        self._keep_state()
        self.history.go(step)
        self._show(place)

    def settle(self, target: str) -> None:
        """The open page shows this thing from now on."""
        here = self.history.here
        if here is None or here.target == target:
            return
        self.pages.rename(here.target, target)
        self.history.replace(Place(target))
        self._window.memory.set("last", target)
        self.moved.emit()
        self._note_opened(route(self.office.registry, target))

    def close_page(self, page: Page) -> None:
        """The page is done with: back to where the user came from, and a form that was new is forgotten."""
        if page is not self.pages.current:
            return
        here = self.history.here
        self._go(-1)
        if here is not None and self.history.here is not here:
            self.pages.drop(here.target)
            if here.target.startswith("new:"):
                self.history.drop(here.target)
                self.moved.emit()

    def may_close(self) -> bool:
        """Whether the window may close; the open page asks if something would be lost."""
        page = self.pages.current
        self._keep_state()
        return page is None or page.can_leave()

    def refresh(self) -> None:
        """F5."""
        if (page := self.pages.current) is not None:
            page.refresh(None)

    # parts

    def _may_leave(self, target: str) -> bool:
        page, here = self.pages.current, self.history.here
        if page is None or (here is not None and here.target == target):
            return True
        return page.can_leave()

    def _show(self, place: Place, *, fresh: bool = False) -> None:
        known = self.pages.page(place.target) is not None and not fresh
        page = self.pages.show_place(place, fresh=fresh)
        self._window.memory.set("last", place.target)  # on disk with what a page keeps from a crash: both come back
        self.moved.emit()
        if not known:
            QTimer.singleShot(0, page, page.focus_first)

    def _make(self, place: Place) -> Page:
        try:
            page = self._built(place)
            linecache.clearcache()  # PySide6's import hook leaves every new module's source there: 30 MiB over all pages
        except DomainError as error:
            page = self._honest(place, str(error))
        except Exception as error:
            log.exception("page %s could not be made", place.target)
            page = self._honest(place, tr("Shell", "This page could not be opened. The details are in the log."))
            self._window.report(error)
        page.titled.connect(self._titled)
        page.asked.connect(self._open_asked)
        page.closed.connect(lambda: self.close_page(page))
        page.told.connect(self._window.show_toast)
        page.hinted.connect(self._window.status.show_hints)
        state = self._window.memory.get(f"page/{self._state_key(place)}")
        if isinstance(state, dict):
            try:
                page.restore(state)
            except Exception:
                log.exception("the remembered state of %s is not understood", place.target)
        return page

    def _built(self, place: Place) -> Page:
        found = route(self.office.registry, place.target)
        desk = self._window.desk
        if found.module is None:
            from officesuite.shell.own_pages import factory

            return factory(found.key)(desk, **place.options)
        if found.key == f"module.{found.module.key}":
            from officesuite.shell.empty_page import ModulePage

            return ModulePage(found.module)
        make = gui_of(found.module).pages.get(found.key)
        if make is None:
            from officesuite.shell.empty_page import ModulePage

            return ModulePage(found.module, title=found.page.label if found.page else None)
        made: Page = make(desk, id=found.id, **place.options) if found.is_thing else make(desk, **place.options)
        return made

    def _honest(self, place: Place, why: str) -> Page:
        from officesuite.shell.empty_page import FailedPage

        return FailedPage(why, again=lambda: self._show(place, fresh=True))

    def _state_key(self, place: Place) -> str:
        """Pages of one kind share their splitters and filters, whichever thing they show."""
        try:
            return route(self.office.registry, place.target).key
        except DomainError:
            return place.target

    def _keep_state(self) -> None:
        page, here = self.pages.current, self.history.here
        if page is None or here is None:
            return
        try:
            self._window.memory.set(f"page/{self._state_key(here)}", page.state() or None)
        except Exception:
            log.exception("the state of %s could not be kept", here.target)

    # what was opened last

    def _note_opened(self, found: Route) -> None:
        if found.id is None or found.target.startswith("new:"):
            return
        memory = self._window.memory
        rows = [row for row in memory.get("opened", []) if row[0] != found.target]
        memory.set("opened", [[found.target, int(time.time())], *rows][:LAST_OPENED])
