"""One quote in full: what its form edits, what the pane beside the list tells, its revisions and what each changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base.errors import NotFound
from officesuite.base.text import translate
from officesuite.modules.company.models import Staff
from officesuite.modules.company.rules import TaxCategory
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.models import Item, Quote, QuoteRow
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft, TaxContext, law_rows, tax_context
from officesuite.modules.sales.queries.taxes import stored_context
from officesuite.modules.sales.queries.words import approval_heads, full_number, state_shown
from officesuite.modules.sales.rules import QuoteRow as LawRow
from officesuite.modules.sales.rules import RowChange, RowKind, Totals, diff_rows, totals
from officesuite.office.access import today

_COPIED = tuple(field.name for field in fields(QuoteDraft) if field.name != "rows")
_ROW_COPIED = tuple(field.name for field in fields(DraftRow) if field.name != "kind")


@dataclass(frozen=True, slots=True)
class ApprovalStamp:
    """A box of the approval row; `name` is empty while nobody stamped it."""

    slot: int
    head: str
    name: str = ""
    stamped_on: date | None = None


@dataclass(frozen=True, slots=True)
class QuoteForm:
    """A quote as its form opens it. `number` is full (`-R2`), of a revising draft the one it will get, else "".

    `state` is as stored, `shown_state` may be `expired`; `context` with `draft` gives every figure (`draft_totals`)."""

    id: int
    version: int
    state: str
    shown_state: str
    number: str
    revision: int
    previous_id: int | None
    newest: bool
    imported: bool
    draft: QuoteDraft
    context: TaxContext
    customer_code: str
    customer_name: str
    outcome_on: date | None
    outcome_reason: str
    outcome_note: str
    approvals: tuple[ApprovalStamp, ...]
    item_codes: dict[int, str]

    @property
    def editable(self) -> bool:
        """Whether rows and header may change: only a draft's."""
        return self.state == "draft"


@dataclass(frozen=True, slots=True)
class CardLine:
    """A row of the pane: `amount` in yen or None."""

    kind: RowKind
    description: str
    quantity: Decimal | None
    unit: str
    amount: int | None


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A revision (版) in the history of a quote, newest first; `at` None for one that was imported."""

    id: int
    number: str
    revision: int
    state: str
    at: datetime | None
    who: str
    issued_on: date
    total: int


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """What the pane beside the list tells. `days_left` counts to the end of validity of an open quote (negative: over)."""

    id: int
    version: int
    number: str
    revision: int
    state: str
    stored_state: str
    newest: bool
    issued_on: date
    valid_until: date | None
    valid_note: str
    days_left: int | None
    partner_id: int | None
    customer: str
    addressee: str
    subject: str
    staff: str
    subtotal: int
    discount: int
    tax: int
    total: int
    tax_included: bool
    cost: int | None
    margin_rate: Decimal | None
    next_action_on: date | None
    next_action_note: str
    internal_note: str
    outcome_on: date | None
    outcome_reason: str
    outcome_note: str
    lines: tuple[CardLine, ...]
    revisions: tuple[RevisionRow, ...]


@dataclass(frozen=True, slots=True)
class PastQuote:
    """The newest issued quote to a customer, for the hint above the form."""

    id: int
    number: str
    issued_on: date
    total: int
    state: str


def draft_of(quote: Quote) -> QuoteDraft:
    """What a person entered on a quote."""
    rows = tuple(
        DraftRow(kind=RowKind(row.kind), **{name: getattr(row, name) for name in _ROW_COPIED}) for row in quote.rows
    )
    return QuoteDraft(**{name: getattr(quote, name) for name in _COPIED}, rows=rows)


def load_quote(session: Session, quote_id: int) -> Quote:
    """The stored quote, for queries of this module; raises NotFound."""
    quote = session.get(Quote, quote_id)
    if quote is None:
        raise NotFound(translate("Sales", "This quote is no longer in the office."))
    return quote


def quote_form(session: Session, quote_id: int) -> QuoteForm:
    """The quote for its form; raises NotFound."""
    quote = load_quote(session, quote_id)
    code, name = _customer(session, quote)
    draft = draft_of(quote)
    issued = quote.state != "draft"
    context = (
        stored_context(session, quote)
        if issued
        else tax_context(session, day=quote.issued_on, partner_id=quote.partner_id)
    )
    return QuoteForm(
        id=quote.id, version=quote.version, state=quote.state,
        shown_state=state_shown(quote.state, quote.valid_until, today(session)),
        number=full_number(quote.base_number, quote.revision), revision=quote.revision, previous_id=quote.previous_id,
        newest=is_newest(session, quote.id), imported=quote.imported, draft=draft, context=context,
        customer_code=code, customer_name=name, outcome_on=quote.outcome_on, outcome_reason=quote.outcome_reason,
        outcome_note=quote.outcome_note, approvals=approval_stamps(session, quote), item_codes=item_codes(session, draft.rows),
    )  # fmt: skip


def quote_card(session: Session, quote_id: int) -> QuoteCard:
    """The quote for the pane beside the list; raises NotFound."""
    quote, day = load_quote(session, quote_id), today(session)
    shown = state_shown(quote.state, quote.valid_until, day)
    _, customer = _customer(session, quote)
    staff = session.scalar(select(Staff.name).where(Staff.id == quote.staff_id)) if quote.staff_id else None
    left = (quote.valid_until - day).days if quote.valid_until and quote.state == "issued" else None
    return QuoteCard(
        id=quote.id, version=quote.version, number=full_number(quote.base_number, quote.revision),
        revision=quote.revision, state=shown, stored_state=quote.state, newest=is_newest(session, quote.id),
        issued_on=quote.issued_on, valid_until=quote.valid_until, valid_note=quote.valid_note, days_left=left,
        partner_id=quote.partner_id, customer=customer, addressee=" ".join(w for w in (quote.department, quote.person) if w),
        subject=quote.subject, staff=staff or "", subtotal=quote.subtotal, discount=quote.discount, tax=quote.tax,
        total=quote.total, tax_included=quote.tax_included, cost=quote.cost, margin_rate=quote.margin_rate,
        next_action_on=quote.next_action_on, next_action_note=quote.next_action_note, internal_note=quote.internal_note,
        outcome_on=quote.outcome_on, outcome_reason=quote.outcome_reason, outcome_note=quote.outcome_note,
        lines=tuple(CardLine(RowKind(r.kind), r.description, r.quantity, r.unit, r.amount) for r in quote.rows),
        revisions=revisions(session, quote),
    )  # fmt: skip


def revisions(session: Session, quote: Quote) -> tuple[RevisionRow, ...]:
    """Every revision of a quote, newest first; a draft that revises nothing has only itself."""
    query = select(Quote).order_by(Quote.revision.desc(), Quote.id.desc())
    query = (
        query.where(Quote.base_number == quote.base_number) if quote.base_number else query.where(Quote.id == quote.id)
    )
    return tuple(
        RevisionRow(
            id=row.id,
            number=full_number(row.base_number, row.revision),
            revision=row.revision,
            state=state_shown(row.state, row.valid_until, today(session)),
            at=row.issued_at or row.updated_at,
            who=row.issued_by or row.updated_by,
            issued_on=row.issued_on,
            total=row.total,
        )
        for row in session.scalars(query)
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two revisions side by side: the rows of both, how they match (`rules.diff_rows`), and both totals in yen."""

    old: tuple[LawRow, ...]
    new: tuple[LawRow, ...]
    changes: tuple[RowChange, ...]
    old_total: int
    new_total: int


def compare(session: Session, *, old_id: int, new_id: int) -> Comparison:
    """What a revision changed; raises NotFound."""
    old, new = load_quote(session, old_id), load_quote(session, new_id)
    sides = []
    for quote in (old, new):
        rows = draft_of(quote).rows
        sides.append(law_rows(rows, item_codes(session, rows)))
    return Comparison(sides[0], sides[1], tuple(diff_rows(*sides)), old.total, new.total)


def quote_totals(session: Session, quote_id: int) -> Totals:
    """Every sum of a stored quote under the tax rows it used."""
    return totals_of(session, load_quote(session, quote_id))


def totals_of(session: Session, quote: Quote, *, known: Iterable[TaxCategory] | None = None) -> Totals:
    """`quote_totals` of a loaded one; `known` spares reading the tax table for each of many."""
    context = stored_context(session, quote, known)
    rows = law_rows(draft_of(quote).rows)
    return totals(rows, tax_included=quote.tax_included, rounding=context.rounding, categories=context.categories)


def last_quote(session: Session, partner_id: int, *, before: int | None = None) -> PastQuote | None:
    """The customer's newest issued quote (leaving out the quote `before`), or None."""
    query = (
        select(Quote)
        .where(Quote.partner_id == partner_id, Quote.state.in_(("issued", "won", "lost")))
        .order_by(Quote.issued_on.desc(), Quote.id.desc())
        .limit(1)
    )
    quote = session.scalar(query if before is None else query.where(Quote.id != before))
    if quote is None:
        return None
    shown = state_shown(quote.state, quote.valid_until, today(session))
    return PastQuote(quote.id, full_number(quote.number or "", quote.revision), quote.issued_on, quote.total, shown)


def is_newest(session: Session, quote_id: int) -> bool:
    """Whether no other revision follows."""
    return session.scalar(select(func.count()).select_from(Quote).where(Quote.previous_id == quote_id)) == 0


def approval_stamps(session: Session, quote: Quote) -> tuple[ApprovalStamp, ...]:
    """The boxes of a quote: an issued one's as they were stamped then, a draft's as the setting asks today."""
    stamped = {stamp.slot: stamp for stamp in quote.approvals}
    heads = dict(enumerate(approval_heads(session, quote.language)))
    heads |= {slot: stamp.head for slot, stamp in stamped.items()}
    return tuple(
        ApprovalStamp(slot, heads[slot], stamped[slot].name, stamped[slot].stamped_on)
        if slot in stamped
        else ApprovalStamp(slot, heads[slot])
        for slot in sorted(heads)
    )


def item_codes(session: Session, rows: Sequence[DraftRow]) -> dict[int, str]:
    """The codes of the items that rows name."""
    ids = {row.item_id for row in rows if row.item_id is not None}
    if not ids:
        return {}
    return dict(session.execute(select(Item.id, Item.code).where(Item.id.in_(ids))).all())


def quotes_with_item(session: Session, item_id: int) -> int:
    """How many quotes have rows of an item."""
    return session.scalar(select(func.count(func.distinct(QuoteRow.quote_id))).where(QuoteRow.item_id == item_id)) or 0


def _customer(session: Session, quote: Quote) -> tuple[str, str]:
    """Code and name: an issued quote's as they were, a draft's as they are."""
    if quote.state != "draft" or quote.partner_id is None:
        return quote.customer_code, quote.customer_name
    partner = session.get_one(Partner, quote.partner_id)
    return partner.code, partner.name
