"""`officesuite check`: the database whole, the guards in place, the audit chain unbroken, and what each module promises."""

from collections.abc import Iterator

from sqlalchemy import text
from sqlalchemy.orm import Session

from officesuite.base.declare import CheckResult
from officesuite.base.text import tr
from officesuite.db import audit, guards
from officesuite.office import files
from officesuite.office.access import access_of


def run_checks(session: Session) -> Iterator[CheckResult]:
    """Every check in order; each is independent of the others' outcome."""
    yield _integrity(session)
    yield _guards(session)
    yield _chain(session)
    yield files.check_files(session)
    for _, check in access_of(session).registry.each("checks"):
        yield check.run(session)


def _integrity(session: Session) -> CheckResult:
    if session.get_bind().dialect.name != "sqlite":
        count = session.scalar(text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) or 0
        return CheckResult("integrity", ok=True, count=count)
    words = list(session.scalars(text("PRAGMA integrity_check")))
    orphans = session.execute(text("PRAGMA foreign_key_check")).all()
    pages = session.scalar(text("PRAGMA page_count")) or 0
    if words != ["ok"]:
        message = tr("Db", "The database file is damaged. Open the latest backup.")
        return CheckResult("integrity", ok=False, count=pages, message=message, first=str(words[0]))
    if orphans:
        message = tr("Db", "Rows point to something that is gone: {count}", count=len(orphans))
        return CheckResult(
            "integrity", ok=False, count=pages, message=message, first=f"{orphans[0][0]}:{orphans[0][1]}"
        )
    return CheckResult("integrity", ok=True, count=pages)


def _guards(session: Session) -> CheckResult:
    declared = access_of(session).registry.schema.guards
    wrong = guards.differences(session.connection(), declared)
    message = tr("Db", "Guards are missing or altered; somebody changed the database by hand.") if wrong else ""
    return CheckResult("guards", ok=not wrong, count=len(declared), message=message, first=wrong[0] if wrong else None)


def _chain(session: Session) -> CheckResult:
    count, broken = audit.verify(session)
    message = tr("Db", "The history was altered at event {seq}.", seq=broken) if broken else ""
    return CheckResult("audit", ok=broken is None, count=count, message=message, first=str(broken) if broken else None)
