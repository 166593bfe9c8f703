"""What a target means: "page:KEY" a page, "new:KIND" an empty form, "KIND:ID" a thing. Pure Python over the registry.

A page's factory is found in the `gui.py` of the module that declares it: `GUI.pages[key](desk)` for a page of the sidebar,
`GUI.pages[target.open](desk, id=12)` for a thing, `GUI.pages[target.open](desk, id=None, **options)` for an empty form.
"""

from dataclasses import dataclass

from officesuite.base.declare import Module, Page, Target
from officesuite.base.errors import NotFound
from officesuite.base.text import Text, translate
from officesuite.office.registry import Registry
from officesuite.shell.sections import SETTINGS, section_of

SHELL_SETTINGS = "shell.settings"


@dataclass(frozen=True, slots=True)
class Route:
    """Where a target leads. `key` names the factory; `module` None means a page of the shell; `id` None an empty form."""

    target: str
    key: str
    module: Module | None
    page: Page | None = None
    kind: Target | None = None
    id: int | None = None

    @property
    def is_thing(self) -> bool:
        """Whether it opens one thing rather than a page."""
        return self.kind is not None


def route(registry: Registry, target: str) -> Route:
    """Where `target` leads. Raises NotFound for a kind or page that is not installed."""
    head, _, rest = target.partition(":")
    if head == "page":
        return _page(registry, target, rest)
    kind_key, id_ = (rest, None) if head == "new" else (head, rest)
    for module in registry.modules:
        for kind in module.targets:
            if kind.key == kind_key and (id_ is None or id_.isdecimal()):
                return Route(target, kind.open, module, None, kind, int(id_) if id_ is not None else None)
    raise NotFound(_gone(target))


def _page(registry: Registry, target: str, key: str) -> Route:
    if key.startswith("shell."):
        return Route(target, key, None)
    for module in registry.modules:
        if key == f"module.{module.key}":
            return Route(target, key, module)
        for page in module.pages:
            if page.key == key:
                return Route(target, key, module, page)
    raise NotFound(_gone(target))


def _gone(target: str) -> Text:
    return translate(
        "Shell", "There is no “{target}” in this program. Choose another entry of the sidebar.", target=target
    )


def crumbs(registry: Registry, found: Route) -> tuple[tuple[str, str], ...]:
    """(words, target) of what stands above a place: its section, and for a thing the list it came from."""
    if found.module is None:
        tools = found.key not in ("shell.home", SHELL_SETTINGS)
        return ((str(SETTINGS.label), f"page:{SHELL_SETTINGS}"),) if tools else ()
    above: list[tuple[str, str]] = []
    section = section_of(found.module)
    above.append((str(section.label), f"page:{SHELL_SETTINGS}" if section == SETTINGS else ""))
    if found.is_thing:
        home = next((page for page in found.module.pages if found.kind and page.new == found.kind.key), None)
        if home is not None:
            above.append((str(home.label), f"page:{home.key}"))
    return tuple(above)
