"""Entry templates, recurring entries and the 摘要 dictionary as their pages and the slip's pane read them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.errors import NotFound
from officesuite.base.text import translate
from officesuite.modules.ledger.models import EntryTemplate, Phrase, RecurringEntry
from officesuite.modules.ledger.rules.slip import Slip, from_json


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """An entry template and the slip it holds."""

    id: int
    version: int
    code: str
    name: str
    kana: str
    slip: Slip
    search: str = ""

    @property
    def with_amounts(self) -> bool:
        """Whether it gives amounts too."""
        return any(half.amount for row in self.slip.rows for half in (row.debit, row.credit))


@dataclass(frozen=True, slots=True)
class RecurringRow:
    """A recurring entry: every `every_months` on `day` (31 = month end); `holiday` same, before, after."""

    id: int
    version: int
    name: str
    slip: Slip
    every_months: int
    day: int
    next_on: date
    until: date | None
    holiday: str
    inactive: bool

    @property
    def state(self) -> str:
        """active, resting (put aside) or ended (its last day is past)."""
        if self.inactive:
            return "resting"
        return "ended" if self.until is not None and self.next_on > self.until else "active"


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A phrase of the dictionary."""

    id: int
    version: int
    code: str
    text: str
    kana: str
    account_id: int | None
    inactive: bool


def templates(session: Session, text: str = "") -> tuple[TemplateRow, ...]:
    """The templates in use by kana; those whose code is `text` first."""
    query = select(EntryTemplate).where(~EntryTemplate.inactive)
    for word in text.split():
        query = query.where(EntryTemplate.search.contains(kana.fold(word), autoescape=True))
    rows = session.scalars(query.order_by(EntryTemplate.sort_key, EntryTemplate.id))
    found = [_template(row) for row in rows]
    want = kana.fold(text)
    return tuple(sorted(found, key=lambda row: kana.fold(row.code) != want) if want else found)


def template(session: Session, template_id: int) -> TemplateRow:
    """One template. Raises NotFound."""
    row = session.get(EntryTemplate, template_id)
    if row is None:
        raise NotFound(translate("Ledger", "This template is no longer there."))
    return _template(row)


def template_label(session: Session, id_: int) -> str | None:
    """How a link names a template."""
    return session.scalar(select(EntryTemplate.name).where(EntryTemplate.id == id_))


def _template(row: EntryTemplate) -> TemplateRow:
    return TemplateRow(row.id, row.version, row.code, row.name, row.kana, from_json(row.content) or Slip(), row.search)


def recurring_entries(session: Session) -> tuple[RecurringRow, ...]:
    """Every recurring entry, the next due first."""
    rows = session.scalars(select(RecurringEntry).order_by(RecurringEntry.next_on, RecurringEntry.id))
    return tuple(_recurring(row) for row in rows)


def recurring_entry(session: Session, recurring_id: int) -> RecurringRow:
    """One recurring entry. Raises NotFound."""
    row = session.get(RecurringEntry, recurring_id)
    if row is None:
        raise NotFound(translate("Ledger", "This recurring entry is no longer there."))
    return _recurring(row)


def _recurring(row: RecurringEntry) -> RecurringRow:
    return RecurringRow(row.id, row.version, row.name, from_json(row.content) or Slip(), row.every_months, row.day,
                        row.next_on, row.until, row.holiday, row.inactive)  # fmt: skip


def phrase_rows(session: Session) -> tuple[PhraseRow, ...]:
    """The whole 摘要 dictionary by kana."""
    rows = session.scalars(select(Phrase).order_by(Phrase.sort_key, Phrase.id))
    return tuple(
        PhraseRow(row.id, row.version, row.code, row.text, row.kana, row.account_id, row.inactive) for row in rows
    )
