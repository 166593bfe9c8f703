"""What was entered in a book lately: the ground of its proposals. One read of the newest rows answers while a row is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from officesuite.modules.ledger.models import JournalEntry, JournalLine, Phrase, TaxAxesRow
from officesuite.modules.ledger.queries.entries import axes_of
from officesuite.modules.ledger.rules.axes import TaxAxes
from officesuite.modules.ledger.rules.entry import Side

NEWEST = 400  # rows of a book; enough for a year of most


@dataclass(frozen=True, slots=True)
class PastRow:
    """A simple row of the past: the account opposite, yen with tax, the side of the book's account, the tax of its taxed half."""

    entry_id: int
    day: date
    counter_id: int
    counter_sub_id: int
    side: Side
    amount: int
    partner_id: int | None
    partner: str
    description: str
    axes: TaxAxes | None
    taxed_own: bool


@dataclass(frozen=True, slots=True)
class PhraseFacts:
    """A phrase of the 摘要 dictionary; `account_id` is the account it is proposed for first."""

    code: str
    text: str
    kana: str
    search: str
    account_id: int | None


def past_rows(session: Session, account_id: int, sub_id: int | None, *, limit: int = NEWEST) -> tuple[PastRow, ...]:
    """The newest rows of a book, newest first; compound, opening and taken-back entries are no example."""

    def own(line: Any) -> bool:
        return bool(line.account_id == account_id) and (sub_id is None or (line.sub_account_id or 0) == sub_id)

    newest = _newest(account_id, sub_id, limit)
    return tuple(_row(a, b) if own(a) else _row(b, a) for a, b in _pairs(session, newest) if own(a) or own(b))


def past_with(session: Session, counter_id: int, counter_sub_id: int, *, limit: int = 20) -> tuple[PastRow, ...]:
    """The newest rows opposite an account, whatever the book: for two accounts that never met."""

    def counter(line: Any) -> bool:
        return (line.account_id, line.sub_account_id or 0) == (counter_id, counter_sub_id)

    newest = _newest(counter_id, counter_sub_id, limit)
    return tuple(
        _row(b, a) if counter(a) else _row(a, b) for a, b in _pairs(session, newest) if counter(a) or counter(b)
    )


def phrases(session: Session) -> tuple[PhraseFacts, ...]:
    """The 摘要 dictionary in the order of its kana."""
    query = select(Phrase.code, Phrase.text, Phrase.kana, Phrase.search, Phrase.account_id).where(~Phrase.inactive)
    return tuple(PhraseFacts(*row) for row in session.execute(query.order_by(Phrase.sort_key, Phrase.id)))


def _newest(account_id: int, sub_id: int | None, limit: int) -> Select[Any]:
    line = JournalLine
    query = select(line.entry_id).where(line.account_id == account_id, line.generated == 0)
    if sub_id is not None:
        query = query.where(func.coalesce(line.sub_account_id, 0) == sub_id)
    return query.order_by(line.date.desc(), line.entry_id.desc()).limit(limit)


def _pairs(session: Session, newest: Select[Any]) -> list[Sequence[Any]]:
    """The typed lines of these entries where there are two."""
    ids = list(dict.fromkeys(session.scalars(newest)))
    line, entry = JournalLine, JournalEntry
    query = select(
        line.entry_id, line.side, line.account_id, line.sub_account_id, line.partner_id, line.partner, line.amount,
        line.gross, line.description, TaxAxesRow, entry.date, entry.description.label("words"),
    ).join(entry, entry.id == line.entry_id).outerjoin(TaxAxesRow, TaxAxesRow.id == line.tax_axes_id)  # fmt: skip
    query = query.where(
        line.entry_id.in_(ids), line.generated == 0, entry.kind == "normal",
        entry.relation.not_in(("correction", "reversal")),
    )  # fmt: skip
    found: dict[int, list[Any]] = {}
    for row in session.execute(query.order_by(line.entry_id, line.line_no)):
        found.setdefault(row.entry_id, []).append(row)
    return [found[id_] for id_ in ids if len(found.get(id_, ())) == 2]


def _row(own: Any, other: Any) -> PastRow:
    mine, theirs = (axes_of(row.TaxAxesRow) if row.TaxAxesRow is not None else None for row in (own, other))
    taxed_own = bool(mine and mine.taxed and not (theirs and theirs.taxed))
    return PastRow(
        own.entry_id, own.date, other.account_id, other.sub_account_id or 0, Side(own.side), max(own.amount, own.gross),
        other.partner_id or own.partner_id, other.partner or own.partner, other.description or own.description or own.words,
        mine if taxed_own else theirs, taxed_own,
    )  # fmt: skip
