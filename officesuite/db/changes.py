"""What a committed action changed: the one thing that travels back to screens, so that each decides whether to refetch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """(entity, id) of every aggregate an action inserted, updated or deleted; `action` is the service's name."""

    action: str
    entities: frozenset[tuple[str, int]]

    def touches(self, *entities: str) -> bool:
        """Whether anything of these kinds changed."""
        return any(kind in entities for kind, _ in self.entities)

    def ids(self, entity: str) -> frozenset[int]:
        """The ids of one kind that changed."""
        return frozenset(id_ for kind, id_ in self.entities if kind == entity)
