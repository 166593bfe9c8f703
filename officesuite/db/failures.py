"""What the database driver says, in words an office understands: busy, full, read-only, damaged, gone, refused by a guard."""

import errno

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from officesuite.base.errors import Busy, Closed, Conflict, DomainError, Invalid, Locked
from officesuite.base.text import Text, translate

_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
_SIGNS: tuple[tuple[tuple[str, ...], type[DomainError], Text], ...] = (
    (("database is locked", "database table is locked", "lock timeout", "could not obtain lock", "deadlock detected"), Busy,
     translate("Db", "Another window or program is writing to this office just now. Try again in a moment.")),
    (("disk is full", "no space left", "disk i/o error", "disk quota"), Locked,
     translate("Db", "The disk is full, so nothing was saved. Free some space and save again; what you typed is still here.")),
    (("permission denied", "must be owner", "42501"), DomainError,
     translate("Db", "To do this, ask the owner of the database: your log-in has not the right to.")),
    (("password authentication failed", "no password supplied", "no pg_hba.conf entry", "peer authentication failed", 'fatal:  role "'),
     DomainError,
     translate("Db", "To reach the office's database, check your log-in: the server refused it.")),
    (('fatal:  database "',), DomainError,
     translate("Db", "To open the office, check the name of its database: the server has none of this name.")),
    (("readonly database", "read-only"), Locked,
     translate("Db", "The office file is read-only, so nothing was saved. Remove the write protection and save again.")),
    (("malformed", "not a database", "file is encrypted"), DomainError,
     translate("Db", "The office file is damaged. Close the program and open the latest backup.")),
    (("unable to open database", "connection refused", "server closed the connection", "could not connect",
      "could not translate host", "failed to resolve host", "connection is bad", "connection failed", "connection timeout",
      "terminating connection", "consuming input failed"), Locked,
     translate("Db", "The office's database cannot be reached. Check the disk or the network and try again.")),
    (("could not serialize", "concurrent update"), Busy,
     translate("Db", "Somebody else was saving at the same moment. Try again.")),
)  # fmt: skip


def explain(error: BaseException) -> DomainError | None:
    """The DomainError that `error` amounts to, or None when it is a defect of the program."""
    if isinstance(error, DomainError):
        return error
    if isinstance(error, StaleDataError):
        return Conflict(translate("Db", "Somebody else changed this in the meantime. Reload it and try again."))
    if isinstance(error, OSError) and error.errno in _FULL:
        return Locked(_SIGNS[1][2])
    if not isinstance(error, DBAPIError):
        return None
    words = (
        f"{error.orig} [{getattr(error.orig, 'sqlstate', None)}]".lower()
    )  # the state, for servers of other languages
    if "guard:" in words:
        return Closed(
            translate(
                "Db",
                "The office's database refused this: {reason}.",
                reason=words.split("guard:", 1)[1].strip().split("\n")[0],
            )
        )
    state = getattr(error.orig, "sqlstate", None)  # PostgreSQL's, whatever the server's language
    for signs, kind, message in _SIGNS:
        if state in signs or any(sign in words for sign in signs):
            return kind(message)
    if isinstance(error, IntegrityError) and "unique" in words:
        return Invalid(translate("Db", "This code or number is already used. Enter another one."))
    return None
