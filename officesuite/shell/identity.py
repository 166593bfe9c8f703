"""Who the office is, told by whichever module knows: a `Panel` on "shell.identity" whose factory gives `name` and `period`.

The shell knows no business word: without such a module the office is called as its file.
"""

import logging
from dataclasses import dataclass
from typing import Any

from officesuite.catalog import gui_of
from officesuite.office.office import Office

log = logging.getLogger(__name__)
PLACE = "shell.identity"


@dataclass(frozen=True, slots=True)
class Identity:
    """The name on top of the sidebar, the fiscal period in words, and what its click opens."""

    name: str
    period: str = ""
    target: str = ""


def panels_on(office_or_registry: Any, place: str) -> list[Any]:
    """The factories of every panel declared for `place`, in the modules' order."""
    registry = getattr(office_or_registry, "registry", office_or_registry)
    found = []
    for module in registry.modules:
        for panel in module.panels:
            if panel.on == place:
                factory = gui_of(module).panels.get(panel.key)
                if factory is not None:
                    found.append(factory)
    return found


def identity(office: Office) -> Identity:
    """What the modules say, else the file's name. Never raises: a name is no reason not to open."""
    try:
        for factory in panels_on(office, PLACE):
            with office.read() as session:
                name, period, target = factory(session)
            if name:
                return Identity(name, period, target)
    except Exception:
        log.exception("the office's identity could not be read")
    return Identity(office.name)


def apply_manners(office: Office) -> None:
    """Figures and dates on the screen as the office wants them, where a module declares `look.negative` and `look.date`."""
    from officesuite.office import settings
    from officesuite.ui.figures import set_manners

    declared = office.registry.settings
    with office.read() as session:
        negative = settings.read(session, "look.negative") if "look.negative" in declared else None
        dates = settings.read(session, "look.date") if "look.date" in declared else None
    set_manners(
        negative=str(negative or "") or None,
        dates=None if dates is None else "western" if dates == "western" else "era",
    )
