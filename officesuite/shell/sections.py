"""The sections of the sidebar and what stands in each: the modules' pages in their order. Pure Python.

A module of an unknown group is a section of its own; a module that declares no page still gets a row, so that an empty
folder shows itself.
"""

from dataclasses import dataclass

from officesuite.base.declare import Module, Page
from officesuite.base.text import Text, translate
from officesuite.office.access import Actor
from officesuite.office.registry import Registry


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the sidebar: key, words, icon."""

    key: str
    label: Text
    icon: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the sidebar; `page` is None for a module without pages."""

    label: Text
    icon: str
    target: str
    page: Page | None
    module: Module


SECTIONS = (
    Section("sales", translate("Shell", "Sales"), "briefcase"),
    Section("ledger", translate("Shell", "Ledger"), "book-open-text"),
    Section("people", translate("Shell", "People"), "users"),
    Section("assets", translate("Shell", "Assets & supplies"), "package"),
)
SETTINGS = Section("settings", translate("Shell", "Settings"), "settings")


def section_of(module: Module) -> Section:
    """The section a module stands in."""
    for section in (*SECTIONS, SETTINGS):
        if section.key == module.group:
            return section
    return Section(module.group or module.key, module.label, module.icon)


def sidebar(registry: Registry, actor: Actor) -> tuple[tuple[Section, tuple[Entry, ...]], ...]:
    """Sections with their rows as the actor may see them; empty sections are left out, settings stand at the foot alone."""
    found: dict[str, tuple[Section, list[Entry]]] = {section.key: (section, []) for section in SECTIONS}
    for module in registry.modules:
        section = section_of(module)
        if section.key == SETTINGS.key:
            continue
        _, entries = found.setdefault(section.key, (section, []))
        entries += entries_of(module, actor)
    return tuple((section, tuple(entries)) for section, entries in found.values() if entries)


def entries_of(module: Module, actor: Actor) -> list[Entry]:
    """The rows of one module."""
    if not module.pages:
        return [Entry(module.label, module.icon, f"page:module.{module.key}", None, module)]
    return [
        Entry(page.label, page.icon, f"page:{page.key}", page, module)
        for page in module.pages
        if page.sidebar and actor.may(page.permission)
    ]


def settings_pages(registry: Registry, actor: Actor) -> list[Entry]:
    """The pages that Settings leads to: those of the modules in the group "settings", and what others put there."""
    return [
        Entry(page.label, page.icon, f"page:{page.key}", page, module)
        for module in registry.modules
        for page in module.pages
        if (page.settings or module.group == SETTINGS.key) and actor.may(page.permission)
    ]


def stands_alone(module: Module, page: Page) -> bool:
    """Whether a page can be opened by name; the others are only reached from a page that says what they show."""
    return page.sidebar or page.settings or module.group == SETTINGS.key
