"""What is installed: the modules in the order of their needs, with look-ups over all their declarations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from officesuite.base.declare import (
    Document,
    ExportKind,
    ImportKind,
    Module,
    NumberSequence,
    Permission,
    Setting,
    Target,
)
from officesuite.base.errors import NotFound
from officesuite.base.text import Text, literal, translate
from officesuite.db.migrate import Schema

T = TypeVar("T")


@dataclass(frozen=True)
class Registry:
    """The installed modules and the schema they make together."""

    modules: tuple[Module, ...]
    schema: Schema

    @cached_property
    def settings(self) -> dict[str, Setting]:
        """Every declared setting by key."""
        return {setting.key: setting for module in self.modules for setting in module.settings}

    @cached_property
    def sequences(self) -> dict[str, NumberSequence]:
        """Every number range by key."""
        return {sequence.key: sequence for module in self.modules for sequence in module.sequences}

    @cached_property
    def targets(self) -> dict[str, Target]:
        """Every link kind by key."""
        return {target.key: target for module in self.modules for target in module.targets}

    @cached_property
    def permissions(self) -> dict[str, Permission]:
        """Every permission by key."""
        return {permission.key: permission for module in self.modules for permission in module.permissions}

    def permission_label(self, key: str) -> Text:
        """The words for a permission."""
        return self.permissions[key].label if key in self.permissions else literal(key)

    def import_kind(self, key: str) -> ImportKind:
        """The import kind `key`; raises NotFound naming those there are."""
        return _one(key, [kind for module in self.modules for kind in module.imports])

    def export_kind(self, key: str) -> ExportKind:
        """The export kind `key`; raises NotFound naming those there are."""
        return _one(key, [kind for module in self.modules for kind in module.exports])

    def document(self, key: str) -> Document:
        """The document `key`; raises NotFound naming those there are."""
        return _one(key, [document for module in self.modules for document in module.documents])

    def each(self, attribute: str) -> Iterator[tuple[Module, object]]:
        """(module, declaration) for every declaration under `attribute` ("search", "inbox", "checks" …)."""
        for module in self.modules:
            for declaration in getattr(module, attribute):
                yield module, declaration


def _one(key: str, kinds: Sequence[T]) -> T:
    for kind in kinds:
        if kind.key == key:  # type: ignore[attr-defined]
            return kind
    known = ", ".join(kind.key for kind in kinds)  # type: ignore[attr-defined]
    raise NotFound(translate("Db", "There is no “{key}”. Choose one of: {known}.", key=key, known=known))
