"""Who acts, when, with which rights: what every service may ask of its session; and the decorator that makes a service.

A service is a plain function, session first and keywords after, that raises domain errors. `@service(EDIT)` declares the
permission that `office.run` checks; services compose by calling each other inside one transaction.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from officesuite.base.declare import Permission
from officesuite.base.errors import NotAllowed
from officesuite.base.text import translate

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Actor:
    """Who works. `permissions` None = all (an office with one user, before log-in is turned on)."""

    name: str
    id: int | None = None
    permissions: frozenset[str] | None = None

    def may(self, permission: str) -> bool:
        """Whether the actor has the permission; the empty one is everybody's."""
        return not permission or self.permissions is None or permission in self.permissions


@dataclass(frozen=True, slots=True)
class Access:
    """The circumstances of a session: actor, the office's today, its display language, and what is installed."""

    actor: Actor
    today: date
    language: str
    registry: Any


def access_of(session: Session) -> Access:
    """The circumstances of this session."""
    access: Access = session.info["access"]
    return access


def today(session: Session) -> date:
    """The office's today (tests and the command line can set it)."""
    return access_of(session).today


def service(permission: Permission | str) -> Callable[[F], F]:
    """Marks a function as a service that needs `permission` ("" = nothing beyond an open office)."""
    key = permission.key if isinstance(permission, Permission) else permission

    def mark(function: F) -> F:
        function.__permission__ = key  # type: ignore[attr-defined]
        return function

    return mark


def require(actor: Actor, function: Callable[..., Any], registry: Any) -> None:
    """Raises NotAllowed unless the actor may call the service; a function that is no service is a defect."""
    key = getattr(function, "__permission__", None)
    if key is None:
        raise RuntimeError(f"{function.__qualname__} is not a service: it declares no permission")
    if not actor.may(key):
        label = registry.permission_label(key)
        raise NotAllowed(translate("Db", "To do this you need the right “{right}”. Ask an administrator.", right=label))
