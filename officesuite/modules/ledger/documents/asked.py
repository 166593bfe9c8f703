"""What one printed paper is of: days, account, department, switches; as the key that a document's `select` gives out.

A key is text that says everything, so that `load` needs nothing but it: `first=2026-04-01&last=2027-03-31&account=12`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode

from sqlalchemy.orm import Session

from officesuite.modules.ledger.queries import asked
from officesuite.modules.ledger.queries.carrying import year_starts

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """`account` 0 = none; `sub` and `department` None = all, 0 = lines without one; `partner` is a counterparty's name.

    `part` is the statement of a document that has several ("" = none said).
    """

    first: date
    last: date
    account: int = 0
    sub: int | None = None
    department: int | None = None
    partner: str = ""
    part: str = ""
    before_adjustments: bool = False
    corrections: bool = False

    @property
    def key(self) -> str:
        """The key of the paper."""
        given = ((field.name, getattr(self, field.name)) for field in fields(self))
        return urlencode(
            [(name, _said(value)) for name, value in given if value not in (None, "") and value is not False]
        )


def _said(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else "1" if value is True else str(value)


def of_key(key: str) -> Asked:
    """What a key asks for."""
    given = dict(parse_qsl(key))
    sub, department = given.get("sub"), given.get("department")
    return Asked(
        date.fromisoformat(given["first"]), date.fromisoformat(given["last"]), int(given.get("account", 0)),
        None if sub is None else int(sub), None if department is None else int(department), given.get("partner", ""),
        given.get("part", ""), "before_adjustments" in given, "corrections" in given,
    )  # fmt: skip


def of_options(session: Session, date_from: date | None, date_to: date | None, options: Mapping[str, Any]) -> Asked:
    """What the command line or a page asks for; without days the fiscal year of today. Raises Invalid."""
    first, last = asked.period(session, {"from": date_from, "to": date_to})
    department = options.get("department")
    return Asked(
        first, last, department=asked.department_named(session, department) if department else None,
        partner=options.get("partner") or "", before_adjustments=bool(options.get("without_adjustments")),
        corrections=bool(options.get("with_corrections")),
    )  # fmt: skip


def by_years(session: Session, first: date, last: date) -> Iterator[tuple[date, date]]:
    """The days cut where fiscal years begin: a book is of one year."""
    starts = [start for start in year_starts(session, last, first=first) if start > first]
    yield from zip([first, *starts], [*(start - _DAY for start in starts), last], strict=True)
