"""Floor 5: finds the module folders, loads what they declare, and orders them by their needs.

A folder of `officesuite/modules` is a module. Without a `module.py` it still appears, under its folder's name, with nothing
in it yet. Loading fails loudly on a cycle, an unknown need or a key declared twice.
"""

import gc
import importlib
import importlib.util
import pkgutil
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from officesuite import modules as package
from officesuite.base.declare import Module, ModuleGui
from officesuite.base.text import literal
from officesuite.db import audit, seal
from officesuite.db.guards import Guard
from officesuite.db.migrate import schema_of
from officesuite.office import guards as office_guards
from officesuite.office import models as office_models
from officesuite.office.registry import Registry

UNIQUE = (
    "permissions",
    "actions",
    "pages",
    "documents",
    "settings",
    "sequences",
    "search",
    "inbox",
    "imports",
    "exports",
    "targets",
)
GROUND_TABLES = (
    audit.AuditEvent,
    seal.RecordKey,
    office_models.Setting,
)  # importing them declares the ground floors' tables


class CatalogError(Exception):
    """The installed modules do not fit together; a defect of the installation, not of data."""


def load() -> Registry:
    """Every installed module in the order of `needs`, then `order`; with the schema they make together."""
    found = {name: _module(name) for name in _folders()}
    ordered = _ordered(found)
    _refuse_twins(ordered)
    guards: list[Guard] = list(office_guards.GUARDS)
    folders = []
    for module in ordered:
        _part(module.key, "models")
        declared = _part(module.key, "guards")
        guards += declared.GUARDS if declared else ()
        folders += [Path(path) / module.key / "migrations" for path in package.__path__]
    registry = Registry(tuple(ordered), schema_of(folders, guards))
    gc.freeze()  # what is loaded stays: never looked at again
    gc.enable()
    return registry


def gui_of(module: Module) -> ModuleGui:
    """The Qt side of a module, imported now; an empty one when it has none."""
    part = _part(module.key, "gui")
    return part.GUI if part else ModuleGui()


def _folders() -> list[str]:
    names = {info.name for info in pkgutil.iter_modules(package.__path__) if info.ispkg}
    for path in package.__path__:
        if Path(path).is_dir():
            names |= {entry.name for entry in Path(path).iterdir() if entry.is_dir() and entry.name.isidentifier()}
    return sorted(name for name in names if not name.startswith("_"))


def _module(name: str) -> Module:
    part = _part(name, "module")
    if part is None:
        return Module(key=name, label=literal(name.replace("_", " ").capitalize()), order=1000)
    module: Module = part.MODULE
    if module.key != name:
        raise CatalogError(f"the folder {name} declares the key {module.key}")
    return module


def _part(module: str, name: str):  # type: ignore[no-untyped-def]  # a Python module object
    full = f"{package.__name__}.{module}.{name}"
    try:
        found = importlib.util.find_spec(full)
    except ModuleNotFoundError:
        found = None
    return importlib.import_module(full) if found else None


def _ordered(found: dict[str, Module]) -> list[Module]:
    for module in found.values():
        missing = [need for need in module.needs if need not in found]
        if missing:
            raise CatalogError(f"{module.key} needs {missing}, which are not installed")
    sorter = TopologicalSorter({key: module.needs for key, module in found.items()})
    try:
        sorter.prepare()
    except CycleError as error:
        raise CatalogError(f"the modules need each other in a circle: {error.args[1]}") from None
    return list(_layers(sorter, found))


def _layers(sorter: TopologicalSorter[str], found: dict[str, Module]) -> Iterator[Module]:
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=lambda key: (found[key].order, key))
        yield from (found[key] for key in ready)
        sorter.done(*ready)


def _refuse_twins(modules: list[Module]) -> None:
    for attribute in UNIQUE:
        owners: dict[str, str] = {}
        for module in modules:
            for declaration in getattr(module, attribute):
                if declaration.key in owners:
                    raise CatalogError(
                        f"{attribute} {declaration.key} of {module.key} exists in {owners[declaration.key]}"
                    )
                owners[declaration.key] = module.key
