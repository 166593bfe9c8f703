"""Everything that can be run by name: the shell's own commands, every page, every action, every kind of file, every setting."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from officesuite.base.declare import Action, Module
from officesuite.base.kana import fold
from officesuite.base.text import Text, literal, translate
from officesuite.catalog import gui_of
from officesuite.shell.own_pages import PAGES
from officesuite.shell.sections import SETTINGS, section_of, stands_alone

if TYPE_CHECKING:
    from officesuite.shell.window import Window


NOWHERE = literal("")


@dataclass(frozen=True, slots=True)
class Command:
    """A thing to run. `above` says where it belongs; `group` is "action", "page" or "setting"."""

    key: str
    label: Text
    icon: str
    run: Callable[[], object]
    above: Text = NOWHERE
    keys: str = ""
    group: str = "action"

    @property
    def folded(self) -> str:
        """What is searched: the words in both languages and where it belongs."""
        return " ".join(fold(part.to(language)) for part in (self.label, self.above) for language in ("ja", "en"))


def all_commands(window: "Window") -> list[Command]:
    """Every command the actor may run, those of the open page first."""
    found = [*_here(window), *_actions(window), *_own(window), *_pages(window), *_files(window), *_settings(window)]
    return [command for command in found if command is not None]


def run_action(window: "Window", module: Module, action: Action) -> None:
    """Runs a declared action without a page."""
    gui_of(module).actions[action.key](window.desk)


def export(window: "Window", kind: str = "") -> None:
    """Asks for kind, format and file, and writes it."""
    from officesuite.shell.export_dialog import ExportDialog

    ExportDialog(window, kind).exec()


def show_about(window: "Window") -> None:
    """Version, licence and what it is made of."""
    from officesuite.shell.about import About

    About(window).exec()


def _here(window: "Window") -> Iterator[Command]:
    """What the open page can do now: its actions without a key are found here."""
    page, above = window.navigator.pages.current, translate("Shell", "This page")
    for action in page.actions() if page is not None else ():
        if action.isEnabled() and action.isVisible() and action.text():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            icon = str(action.data() or "chevron-right")
            yield Command(f"here:{action.objectName()}", literal(action.text()), icon, action.trigger, above, keys)


def _actions(window: "Window") -> Iterator[Command]:
    for module in window.office.registry.modules:
        for action in module.actions:
            if action.everywhere and window.office.actor.may(action.permission):
                yield Command(
                    f"action:{action.key}", action.label, action.icon or "plus",
                    partial(run_action, window, module, action),
                    section_of(module).label, action.shortcut,
                )  # fmt: skip


def _pages(window: "Window") -> Iterator[Command]:
    go, actor = window.navigator.open, window.office.actor
    for key, (_, _, label, icon) in PAGES.items():
        yield Command(f"page:{key}", label, icon, partial(go, f"page:{key}"), group="page")
    for module in window.office.registry.modules:
        above = section_of(module).label
        for page in module.pages:
            if stands_alone(module, page) and actor.may(page.permission):
                target = f"page:{page.key}"
                yield Command(target, page.label, page.icon, partial(go, target), above, group="page")


def _files(window: "Window") -> Iterator[Command]:
    office = window.office
    for module in office.registry.modules:
        for kind in module.imports:
            if office.actor.may(kind.permission):
                label = translate("Shell", "Import: {kind}", kind=kind.label)
                yield Command(
                    f"import:{kind.key}", label, "download",
                    partial(window.navigator.open, "page:shell.import", {"kind": kind.key}),
                )  # fmt: skip
        for out in module.exports:
            if office.actor.may(out.permission):
                label = translate("Shell", "Export: {kind}", kind=out.label)
                yield Command(f"export:{out.key}", label, "upload", partial(export, window, out.key))


def _settings(window: "Window") -> Iterator[Command]:
    for module in window.office.registry.modules:
        for setting in module.settings:
            if window.office.actor.may(setting.permission):
                yield Command(
                    f"setting:{setting.key}", setting.field.label, "sliders-horizontal",
                    partial(window.navigator.open, "page:shell.settings", {"show": setting.key}),
                    setting.section, group="setting",
                )  # fmt: skip


def _own(window: "Window") -> Iterator[Command]:
    program = window.program
    looks = translate("Shell", "Appearance")
    for mode, label, icon in (
        ("light", translate("Shell", "Light theme"), "sun"),
        ("dark", translate("Shell", "Dark theme"), "moon"),
        ("system", translate("Shell", "Theme as the system"), "sun-moon"),
    ):
        yield Command(f"mode:{mode}", label, icon, partial(program.set_mode, mode), looks)
    for code, label in (("ja", translate("Shell", "Speak Japanese")), ("en", translate("Shell", "Speak English"))):
        yield Command(f"language:{code}", label, "languages", partial(program.set_language, code), looks)
    for zoom in (100, 115, 130, 150):
        label = translate("Shell", "Size {percent} %", percent=zoom)
        yield Command(f"zoom:{zoom}", label, "zoom-in", partial(program.set_zoom, zoom), looks)
    office = translate("Shell", "Office")
    yield Command("office:open", translate("Shell", "Open another office …"), "folder-open", program.open_other, office)
    yield Command("office:new", translate("Shell", "New office …"), "plus", program.show_first_run, office)
    yield Command("sidebar", translate("Shell", "Fold the sidebar"), "panel-left", window.toggle_sidebar, keys="Ctrl+B")
    yield Command("help", translate("Shell", "Help"), "circle-help", window.show_help, keys="F1")
    yield Command("shortcuts", translate("Shell", "Shortcuts"), "keyboard", window.show_shortcuts, keys="Ctrl+/")
    yield Command("about", translate("Shell", "About OfficeSuite"), "info", partial(show_about, window), SETTINGS.label)
