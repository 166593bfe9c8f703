"""The history of posted entries as text: what the audit says of an entry with its lines, and whether both still say the same.

The writer puts these texts down as it posts; `check_history` makes them anew from the journal, so that somebody who went past
the guards and put them back is found, though debit is still credit and every total fits.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base.declare import CheckResult
from officesuite.base.text import tr
from officesuite.db.audit import AuditEvent
from officesuite.db.model import audited_columns
from officesuite.modules.ledger.models import JournalEntry, JournalLine

ENTITY = "ledger.entry"
_WINDOW = 2000  # entries looked at together

ENTRY = (
    "id", "fiscal_year_id", "date", "period", "kind", "slip_no", "description", "total", "way", "source", "relation",
    "original_id", "hidden", "reason", "late", "entered_at", "entered_by", "fingerprint", "search", "entry_no",
)  # fmt: skip
_OF_ITS_OWN = frozenset(
    {"id", "slip_no", "description", "total", "fingerprint", "search", "entry_no"}
)  # else mostly alike
_ENTRY_TOLD = tuple(
    (ENTRY.index(name), f'"{name}":{{"new":', name not in _OF_ITS_OWN)
    for name in sorted(audited_columns(JournalEntry) - {"state"})
)
_STATE = sum(name < "state" for name in audited_columns(JournalEntry) - {"state"})  # where it stands among them
LINE = (
    "id", "entry_id", "line_no", "row", "side", "account_id", "sub_account_id", "department_id", "partner_id", "partner",
    "amount", "date", "period", "tax_axes_id", "tax_mode", "tax_date", "tax_amount", "tax_full", "gross", "tax_given",
    "generated", "description", "extras_id", "partner_key",
)  # fmt: skip
_LINE_TOLD = tuple(
    (LINE.index(name), f'"{name}":{{"new":')
    for name in sorted(audited_columns(JournalLine) - {"entry_id", "date", "period"})
)


class EventTexts:
    """Makes the texts of many entries; what most of them say alike is put into words once."""

    def __init__(self) -> None:
        self._said: dict[tuple[int, Any], str] = {}

    def of(self, entry: Sequence[Any], lines: Iterable[Sequence[Any]]) -> str:
        """The canonical JSON of a posted entry (`ENTRY`) with its lines (`LINE`): what is neither NULL, "" nor, in a line, 0."""
        found, said = [], self._said
        for place, head, alike in _ENTRY_TOLD:
            value = entry[place]
            if value is None or value == "":
                found.append("")
            elif alike:
                key = (place, value)
                words = said.get(key)
                if words is None:
                    words = said[key] = f"{head}{_in_json(value)}}}"
                found.append(words)
            else:
                found.append(f"{head}{_in_json(value)}}}")
        found.insert(_STATE, '"state":{"new":"posted"}')
        ordered = sorted([(str(line[0]), line) for line in lines])
        parts = ",".join(
            [f'"ledger.line:{id_}":{{"fields":{{{_told_line(line)}}},"operation":"insert"}}' for id_, line in ordered]
        )
        return f'{{"fields":{{{",".join(filter(None, found))}}},"parts":{{{parts}}}}}'


def _told_line(line: Sequence[Any]) -> str:
    found = []
    for place, head in _LINE_TOLD:
        value = line[place]
        if value:
            found.append(f"{head}{value}}}" if type(value) is int else f"{head}{_in_json(value)}}}")
    return ",".join(found)


def _in_json(value: Any) -> str:
    """A value as the audit's JSON has it."""
    kind = type(value)
    if kind is int:
        return str(value)
    if kind is str:
        return _quoted(value)
    if kind is bool:
        return "true" if value else "false"
    return _quoted(value.isoformat())


_quoted = json.encoder.encode_basestring

# ---- does the journal still say it? ---------------------------------------------------------------------------------


def check_history(session: Session) -> CheckResult:
    """Every posted entry is, to the letter, what history says was posted; none is without history or gone from the journal."""
    count = session.scalar(select(func.count()).select_from(JournalEntry)) or 0
    last = max(
        session.scalar(select(func.max(JournalEntry.id))) or 0,
        session.scalar(select(func.max(AuditEvent.entity_id)).where(AuditEvent.entity == ENTITY)) or 0,
    )
    for first in range(1, last + 1, _WINDOW):
        ids = (first, first + _WINDOW - 1)
        posted, told = dict(_posted(session, ids)), dict(_told_of(session, ids))
        for id_ in sorted(posted.keys() | told.keys()):
            if posted.get(id_) != told.get(id_):
                number = session.scalar(select(JournalEntry.entry_no).where(JournalEntry.id == id_))
                message = tr("Ledger", "Entry {number} is not what its history says.", number=number or "—")
                return CheckResult("ledger-history", ok=False, count=count, message=message, first=f"{ENTITY}:{id_}")
    return CheckResult("ledger-history", ok=True, count=count)


def _told_of(session: Session, ids: tuple[int, int]) -> Iterator[tuple[int, str]]:
    event = AuditEvent
    query = select(event.entity_id, event.changes).where(event.entity == ENTITY, event.operation == "insert")
    yield from session.execute(query.where(event.entity_id.between(*ids)).order_by(event.seq))


def _posted(session: Session, ids: tuple[int, int]) -> Iterator[tuple[int, str]]:
    lines: dict[int, list[tuple[Any, ...]]] = {}
    columns = [JournalLine.__table__.c[name] for name in LINE]
    for line in session.execute(select(*columns).where(JournalLine.entry_id.between(*ids))):
        lines.setdefault(line.entry_id, []).append(tuple(line))
    texts, table = EventTexts(), JournalEntry.__table__
    entries = select(*(table.c[name] for name in ENTRY)).where(table.c.id.between(*ids), table.c.state != "draft")
    for entry in session.execute(entries):
        yield entry.id, texts.of(tuple(entry), lines.get(entry.id, ()))
