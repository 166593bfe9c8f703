"""Posted entries read back: as cards for screens and papers, as typed (for copies and corrections), as postings (for mirrors)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import NotFound
from officesuite.base.text import translate
from officesuite.modules.company.models import Department
from officesuite.modules.company.rules import TaxKind
from officesuite.modules.ledger.models import (
    Account,
    JournalEntry,
    JournalLine,
    LineExtras,
    SubAccount,
    TaxAxesRow,
)
from officesuite.modules.ledger.rules.axes import Invoice, TaxAxes, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.rules.periods import adjustment_of
from officesuite.modules.ledger.rules.postings import Posting

Extras = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class LineCard:
    """A posted line with its names; yen as `JournalLine`. `typed` is the amount as it was typed (内税: with tax)."""

    line_no: int
    row: int
    side: Side
    account_id: int
    account_code: str
    account: str
    sub_account_id: int | None
    sub_account_code: str
    sub_account: str
    department_id: int | None
    department: str
    partner_id: int | None
    partner: str
    amount: int
    axes: TaxAxes | None
    mode: TaxMode
    tax_date: date | None
    tax_amount: int
    tax_full: int
    gross: int
    tax_given: bool
    generated: int
    description: str
    extras: Extras | None

    @property
    def typed(self) -> int:
        """Yen as typed: with tax, but net of it where the tax came on top (外税)."""
        if self.mode is TaxMode.INCLUSIVE:
            return self.gross
        return self.gross - self.tax_full if self.mode is TaxMode.EXCLUSIVE else self.amount


@dataclass(frozen=True, slots=True)
class EntryCard:
    """A posted entry with its lines and its links. `counter_id`: the correction or reversal of it; `replacement_id`: what is right."""

    id: int
    fiscal_year_id: int
    entry_no: int
    date: date
    period: int
    kind: str
    slip_no: str
    description: str
    total: int
    way: str
    source: str
    relation: str
    original_id: int | None
    hidden: bool
    reason: str
    late: bool
    entered_at: datetime
    entered_by: str
    lines: tuple[LineCard, ...]
    counter_id: int | None = None
    counter_relation: str = ""
    replacement_id: int | None = None

    @property
    def lines_typed(self) -> tuple[LineCard, ...]:
        """The lines without the generated tax lines."""
        return tuple(line for line in self.lines if not line.generated)


_ENTRY = (
    JournalEntry.id, JournalEntry.fiscal_year_id, JournalEntry.entry_no, JournalEntry.date, JournalEntry.period,
    JournalEntry.kind, JournalEntry.slip_no, JournalEntry.description, JournalEntry.total, JournalEntry.way,
    JournalEntry.source, JournalEntry.relation, JournalEntry.original_id, JournalEntry.hidden, JournalEntry.reason,
    JournalEntry.late, JournalEntry.entered_at, JournalEntry.entered_by,
)  # fmt: skip
_LINE = (
    JournalLine.entry_id, JournalLine.line_no, JournalLine.row, JournalLine.side, JournalLine.account_id,
    JournalLine.sub_account_id, JournalLine.department_id, JournalLine.partner_id, JournalLine.partner, JournalLine.amount,
    JournalLine.tax_axes_id, JournalLine.tax_mode, JournalLine.tax_date, JournalLine.tax_amount, JournalLine.tax_full,
    JournalLine.gross, JournalLine.tax_given, JournalLine.generated, JournalLine.description, JournalLine.extras_id,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """Names of everything lines point to, loaded once for many entries."""

    accounts: Mapping[int, tuple[str, str]]
    sub_accounts: Mapping[int, tuple[str, str]]
    departments: Mapping[int, str]
    axes: Mapping[int, TaxAxes]


def names(session: Session) -> Names:
    """The names as they are now."""
    return Names(
        {id_: (code, name) for id_, code, name in session.execute(select(Account.id, Account.code, Account.name))},
        {id_: (c, n) for id_, c, n in session.execute(select(SubAccount.id, SubAccount.code, SubAccount.name))},
        {row.id: row.name for row in session.execute(select(Department.id, Department.name))},
        {row.id: axes_of(row) for row in session.execute(select(*TaxAxesRow.__table__.c))},
    )


def axes_of(row: Any) -> TaxAxes:
    """The pure value of a stored row of `tax_axes`."""
    return TaxAxes(
        TaxSide(row.side), row.category, TaxKind(row.kind), row.rate, TaxUse(row.use), Invoice(row.invoice),
        row.credit_percent, row.simple, row.reason,
    )  # fmt: skip


def entry_card(session: Session, entry_id: int) -> EntryCard:
    """One posted entry. Raises NotFound."""
    found = entry_cards(session, [entry_id])
    if not found:
        raise NotFound(translate("Ledger", "This entry is not in the journal."))
    return found[0]


def entry_cards(session: Session, ids: Iterable[int], *, known: Names | None = None) -> list[EntryCard]:
    """The posted entries with these ids, in their order (at most some hundreds at a time)."""
    ids = list(ids)
    if not ids:
        return []
    known = known or names(session)
    lines: dict[int, list[LineCard]] = {}
    rows = session.execute(
        select(*_LINE).where(JournalLine.entry_id.in_(ids)).order_by(JournalLine.entry_id, JournalLine.line_no)
    ).all()
    extras = _extras(session, {row.extras_id for row in rows if row.extras_id is not None})
    for row in rows:
        lines.setdefault(row.entry_id, []).append(_line_card(row, known, extras))
    links: dict[int, dict[str, int]] = {}
    for id_, original, relation in session.execute(
        select(JournalEntry.id, JournalEntry.original_id, JournalEntry.relation).where(
            JournalEntry.original_id.in_(ids), JournalEntry.state == "posted"
        )
    ):
        links.setdefault(original or 0, {})[relation] = id_
    cards: dict[int, EntryCard] = {}
    query = select(*_ENTRY).where(JournalEntry.id.in_(ids), JournalEntry.state == "posted")
    for found in session.execute(query).all():
        own = links.get(found[0], {})
        relation = next((r for r in ("correction", "reversal") if r in own), "")
        linked: Any = (tuple(lines.get(found[0], ())), own.get(relation), relation, own.get("replacement"))
        cards[found[0]] = EntryCard(*(*tuple[Any, ...](found), *linked))
    return [cards[id_] for id_ in ids if id_ in cards]


def _extras(session: Session, ids: set[int]) -> dict[int, Extras]:
    if not ids:
        return {}
    query = select(LineExtras.id, LineExtras.layout, LineExtras.content).where(LineExtras.id.in_(ids))
    return {id_: (layout, tuple(json.loads(content).items())) for id_, layout, content in session.execute(query)}


def _line_card(row: Any, known: Names, extras: Mapping[int, Extras]) -> LineCard:
    account = known.accounts[row.account_id]
    sub = known.sub_accounts.get(row.sub_account_id or 0, ("", ""))
    return LineCard(
        row.line_no, row.row, Side(row.side), row.account_id, *account, row.sub_account_id, *sub, row.department_id,
        known.departments.get(row.department_id or 0, ""), row.partner_id, row.partner, row.amount,
        known.axes[row.tax_axes_id] if row.tax_axes_id is not None else None, TaxMode(row.tax_mode), row.tax_date,
        row.tax_amount, row.tax_full, row.gross, row.tax_given, row.generated, row.description,
        extras.get(row.extras_id or 0),
    )  # fmt: skip


def as_typed(card: EntryCard) -> Entry:
    """The entry as it was typed, for a copy or the right entry of a correction."""
    return Entry(
        card.date, tuple(_typed_line(line, card.date) for line in card.lines_typed), card.slip_no,
        adjustment_of(card.period), card.source, card.way, kind=card.kind,
    )  # fmt: skip


def _typed_line(line: LineCard, day: date) -> Line:
    tax = None
    if line.axes is not None:
        axes = line.axes
        taxed = axes.taxed and axes.side.buying
        tax = LineTax(
            axes.category, line.mode or TaxMode.INCLUSIVE, axes.side, axes.use, axes.invoice if taxed else None,
            axes.credit_percent if taxed else None, axes.reason, axes.simple,
            line.tax_amount if line.tax_given else None, line.tax_date,
        )  # fmt: skip
    return Line(
        line.side, line.account_id, line.typed, line.row, line.sub_account_id, line.department_id, line.partner_id,
        line.partner, tax, line.description, line.extras,
    )  # fmt: skip


def as_postings(card: EntryCard) -> tuple[Posting, ...]:
    """The lines as they were posted, for a counter-entry that mirrors them to the yen."""
    typed = {line.line_no: _typed_line(line, card.date) for line in card.lines}
    return tuple(
        Posting(line.line_no, line.row, line.side, line.account_id, line.amount, typed[line.line_no], line.axes,
                line.mode, line.tax_date, line.tax_amount, line.tax_full, line.gross, line.tax_given, line.generated)
        for line in card.lines
    )  # fmt: skip
