"""What can go wrong in an office's terms. Each error is one translatable sentence: what was wanted, what is missing.

`DomainError > Invalid(problems) | NotAllowed | NotFound | Conflict | Closed`. Anything else that is raised is a defect
and goes to the log and the report dialog.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from officesuite.base.text import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault at one place: the field's key ("" = the whole thing), the 0-based row of a line grid or None."""

    field: str
    message: Text
    row: int | None = None
    warning: bool = False

    def __str__(self) -> str:
        return str(self.message)


class DomainError(Exception):
    """Something the user can understand and mend."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class Invalid(DomainError):
    """What was typed cannot be stored; `problems` says where and why, all of them at once."""

    def __init__(self, problems: Iterable[Problem] | Text) -> None:
        self.problems = (Problem("", problems),) if isinstance(problems, Text) else tuple(problems)
        super().__init__(self.problems[0].message)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class NotAllowed(DomainError):
    """The user lacks the permission the service declares."""


class NotFound(DomainError):
    """The thing is not (or no longer) there."""


class Conflict(DomainError):
    """Somebody else changed the thing since it was read; the message says who changed what and when."""


class Closed(DomainError):
    """The thing is issued, posted or its period closed; the message says what to do instead."""


class Locked(DomainError):
    """The database is busy, read-only or out of reach just now; trying again can succeed."""


class Busy(Locked):
    """Somebody else is writing just now; it will pass by itself."""
