"""Writing quotes before they are issued: save a draft whole, copy, revise, delete, stamp its approval boxes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Closed, Invalid, NotFound, Problem
from officesuite.base.text import translate
from officesuite.base.yen import LIMIT
from officesuite.modules.company.models import Staff
from officesuite.modules.partners.models import Partner
from officesuite.modules.partners.services import note_use
from officesuite.modules.sales.fields import QUOTE_FIELDS, ROW_FIELDS
from officesuite.modules.sales.models import Quote, QuoteApproval, QuoteRow
from officesuite.modules.sales.queries.detail import draft_of
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft, TaxContext, draft_totals, tax_context
from officesuite.modules.sales.queries.words import approval_heads, full_number, quote_keys
from officesuite.modules.sales.rules import RowKind, Totals, valid_until
from officesuite.modules.sales.services.rights import APPROVE, EDIT
from officesuite.office import records, settings
from officesuite.office.access import service, today

QUOTE = translate("Sales", "quote")
HEADER = tuple(field.key for field in QUOTE_FIELDS)
ROW_WORDS = tuple(field.key for field in ROW_FIELDS if field.key != "kind")
PRINTED = ("kind", *(field.name for field in fields(DraftRow) if field.name not in ("kind", "cost")))


@dataclass(frozen=True, slots=True)
class Saved:
    """A stored draft: pass `version` back with the next save."""

    id: int
    version: int


@service(EDIT)
def save_draft(
    session: Session, *, draft: QuoteDraft, quote_id: int | None = None, version: int | None = None
) -> Saved:
    """Stores a draft with all its rows, new or changed; a draft may be incomplete.

    Raises Invalid (fields and rows), NotFound, Closed when it was issued meanwhile, Conflict when `version` is stale.
    """
    header = _clean_header(draft)
    rows = _clean_rows(draft.rows)
    quote = Quote(state="draft") if quote_id is None else load_draft(session, quote_id, version=version)
    draft = replace(draft, **header, rows=rows)
    partner = _partner(session, draft.partner_id)
    context = tax_context(session, day=draft.issued_on, partner_id=draft.partner_id)
    sums = draft_totals(draft, context)
    if problems := too_large(sums):
        raise Invalid(problems)
    if draft.partner_id is not None and draft.partner_id != quote.partner_id:
        note_use(session, partner_id=draft.partner_id)  # pickers show the last used first
    changed = _put_header(session, quote, draft, partner, context, sums)
    if quote_id is None:
        session.add(quote)
    if put_rows(quote, rows, context, sums):
        changed = True
        if quote_id is not None:
            quote.approvals.clear()  # a stamp is for what stood there
    if changed and quote_id is not None:
        records.touch(quote)
    session.flush()
    return Saved(quote.id, quote.version)


@service(EDIT)
def delete_draft(session: Session, *, quote_id: int, version: int | None = None) -> None:
    """Throws a draft away; it never had a number. Raises Closed for an issued quote, which can be cancelled instead."""
    session.delete(load_draft(session, quote_id, version=version))


@service(EDIT)
def copy_quote(session: Session, *, quote_id: int, partner_id: int | None = None) -> Saved:
    """A new draft of today with the rows of any quote, for the same customer or another one.

    Addressee and terms follow a change of customer; prices stay as they were."""
    old = _load(session, quote_id)
    day = today(session)
    draft = replace(
        draft_of(old), issued_on=day, valid_until=default_validity(session, day), valid_note="", next_action_on=None,
        next_action_note="", internal_note="",
    )  # fmt: skip
    if partner_id is not None and partner_id != old.partner_id:
        draft = replace(draft, partner_id=partner_id, contact_id=None, department="", person="", honorific="",
                        delivery_place="", payment_terms="", language="")  # fmt: skip
    if draft.partner_id is not None:
        draft = replace(draft, partner_id=_living(session, draft.partner_id))
    return save_draft(session, draft=draft)


@service(EDIT)
def revise_quote(session: Session, *, quote_id: int) -> Saved:
    """A draft of the next revision (改訂): the same number with `-R2` at issue, when the older one is superseded.

    Raises Closed unless the quote is the newest revision and open, lost or cancelled, and for a second draft."""
    old = _load(session, quote_id)
    name = full_number(old.number or "", old.revision)
    if old.state not in ("issued", "lost", "cancelled"):
        raise Closed(
            translate(
                "Sales",
                "To revise quote {number}, choose its newest revision and take back an order first.",
                number=name,
            )
        )
    later = session.scalar(select(Quote.state).where(Quote.previous_id == old.id).limit(1))
    if later is not None:
        raise Closed(
            translate("Sales", "To revise quote {number}, go on with its revision that exists already.", number=name)
        )
    day = today(session)
    draft = replace(draft_of(old), issued_on=day, valid_until=default_validity(session, day))
    saved = save_draft(session, draft=draft)
    quote = session.get_one(Quote, saved.id)
    quote.previous_id, quote.base_number, quote.revision = old.id, old.base_number, old.revision + 1
    _put_keys(session, quote, _partner(session, quote.partner_id))
    session.flush()
    return Saved(quote.id, quote.version)


@service(APPROVE)
def stamp_approval(session: Session, *, quote_id: int, slot: int, staff_id: int, day: date | None = None) -> Saved:
    """Puts a dated stamp into box `slot` (from 0) of a draft. A later change of its rows takes the stamps off."""
    quote = load_draft(session, quote_id)
    heads = approval_heads(session, quote.language)
    staff = session.get(Staff, staff_id)
    if not 0 <= slot < len(heads) or staff is None:
        raise NotFound(translate("Sales", "To stamp a quote, choose a box and a member of staff."))
    if any(stamp.slot == slot for stamp in quote.approvals):
        raise Invalid(translate("Sales", "To stamp this box, take off the stamp it has."))
    name = staff.name.replace("　", " ").split(" ")[0]
    quote.approvals.append(
        QuoteApproval(slot=slot, head=heads[slot], staff_id=staff_id, name=name, stamped_on=day or today(session))
    )
    records.touch(quote)
    session.flush()
    return Saved(quote.id, quote.version)


@service(APPROVE)
def remove_approval(session: Session, *, quote_id: int, slot: int) -> Saved:
    """Takes the stamp out of a draft's box."""
    quote = load_draft(session, quote_id)
    quote.approvals[:] = [stamp for stamp in quote.approvals if stamp.slot != slot]
    records.touch(quote)
    session.flush()
    return Saved(quote.id, quote.version)


def default_validity(session: Session, day: date) -> date:
    """The last day of validity that is proposed: the setting's number of days after `day`."""
    days = settings.read(session, "sales.valid_days")
    return valid_until(day, days if isinstance(days, int) else 30)


def load_draft(session: Session, quote_id: int, *, version: int | None = None) -> Quote:
    """The draft, locked for changing; raises NotFound, Closed when it is issued, Conflict when `version` is stale."""
    quote = records.load(session, Quote, quote_id, version=None, what=QUOTE)
    if quote.state != "draft":
        number = full_number(quote.number or "", quote.revision)
        raise Closed(translate("Sales", "Quote {number} is issued. To change it, revise it.", number=number))
    if version is not None and quote.version != version:
        raise records.stale(session, Quote, quote_id)
    return quote


def _load(session: Session, quote_id: int) -> Quote:
    return records.load(session, Quote, quote_id, what=QUOTE)


def _clean_header(draft: QuoteDraft) -> dict[str, Any]:
    values = records.clean(QUOTE_FIELDS, {key: getattr(draft, key) for key in HEADER})
    return {
        key: "" if value is None and isinstance(getattr(draft, key), str) else value for key, value in values.items()
    }


def _clean_rows(rows: Iterable[DraftRow]) -> tuple[DraftRow, ...]:
    problems: list[Problem] = []
    cleaned: list[DraftRow] = []
    for index, row in enumerate(rows):
        values: dict[str, Any] = {}
        for field in ROW_FIELDS[1:]:
            given = getattr(row, field.key)
            try:
                value = field.parse(given)
            except Invalid as error:
                problems += [Problem(field.key, problem.message, index) for problem in error.problems]
                continue
            values[field.key] = "" if value is None and isinstance(given, str) else value
        if row.kind not in (RowKind.ITEM, RowKind.DISCOUNT):
            values |= {"quantity": None, "unit": "", "unit_price": None, "cost": None, "tax_category": ""}
        cleaned.append(replace(row, kind=RowKind(row.kind), **values))
    if problems:
        raise Invalid(problems)
    return tuple(cleaned)


def _partner(session: Session, partner_id: int | None) -> Partner | None:
    if partner_id is None:
        return None
    partner = session.get(Partner, partner_id)
    if partner is None:
        raise Invalid([Problem("partner_id", translate("Sales", "To save this quote, choose a customer that exists."))])
    return partner


def _living(session: Session, partner_id: int) -> int:
    """The partner that stays when this one was merged into another."""
    merged = session.scalar(select(Partner.merged_into).where(Partner.id == partner_id))
    return merged if merged is not None else partner_id


def _put_header(
    session: Session, quote: Quote, draft: QuoteDraft, partner: Partner | None, context: TaxContext, sums: Totals
) -> bool:
    values: dict[str, Any] = {key: getattr(draft, key) for key in HEADER}
    values |= {
        "partner_id": draft.partner_id,
        "contact_id": draft.contact_id,
        "staff_id": draft.staff_id,
        "rounding": context.rounding.value,
        "language": draft.language or (partner.language if partner else "") or "ja",
    }
    changed = False
    for key, value in values.items():
        if getattr(quote, key) != value:
            setattr(quote, key, value)
            changed = True
    put_sums(quote, sums)
    _put_keys(session, quote, partner)
    return changed


def put_sums(quote: Quote, sums: Totals) -> None:
    """Copies the law's sums into the columns that lists sort and add."""
    for key, value in sum_values(sums).items():
        setattr(quote, key, value)


def sum_values(sums: Totals) -> dict[str, Any]:
    """The law's sums by the column that stores them."""
    return {
        "subtotal": sums.subtotal, "discount": sums.discount, "base": sums.base, "tax": sums.tax, "total": sums.total,
        "cost": sums.margin.cost, "margin_rate": sums.margin.rate,
    }  # fmt: skip


def too_large(sums: Totals) -> list[Problem]:
    """Rows and totals beyond what a column of a paper, and the database, can hold."""
    message = translate(
        "Sales",
        "To keep this quote, check quantity and unit price: no amount may exceed {limit} yen.",
        limit=f"{LIMIT:,}",
    )
    problems = [
        Problem("unit_price", message, index) for index, row in enumerate(sums.rows) if abs(row.amount or 0) > LIMIT
    ]
    if not problems and max(abs(sums.subtotal), abs(sums.total), abs(sums.margin.cost or 0)) > LIMIT:
        problems.append(Problem("", message))
    return problems


def _put_keys(session: Session, quote: Quote, partner: Partner | None) -> None:
    keys = quote_keys(
        number=quote.base_number, revision=quote.revision or 1, subject=quote.subject,
        code=partner.code if partner else "", name=partner.name if partner else "", kana_=partner.kana if partner else "",
    )  # fmt: skip
    for key, value in keys.items():
        setattr(quote, key, value)


def put_rows(quote: Quote, rows: Sequence[DraftRow], context: TaxContext, sums: Totals) -> bool:
    """Makes the stored rows equal to `rows`; says whether anything printed changed.

    Rows that only moved keep their identity, so that history tells of the one that came and not of all below it."""
    wanted = [row_values(index, row, context, sums) for index, row in enumerate(rows)]
    before = [tuple(getattr(row, key) for key in PRINTED) for row in quote.rows]
    after = [tuple(values[key] for key in PRINTED) for values in wanted]
    result: list[QuoteRow] = []
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        stored = quote.rows[old_start:old_end]
        for index, values in enumerate(wanted[new_start:new_end]):
            if tag in ("equal", "replace") and index < len(stored):
                for key, value in values.items():
                    if getattr(stored[index], key) != value:
                        setattr(stored[index], key, value)
                result.append(stored[index])
            else:
                result.append(QuoteRow(**values))
    if [id(row) for row in result] != [id(row) for row in quote.rows]:
        quote.rows[:] = result
    return before != after


def row_values(position: int, row: DraftRow, context: TaxContext, sums: Totals) -> dict[str, Any]:
    """A row by the column that stores it, with the dated tax row it used."""
    category = context.categories.get(row.tax_category)
    return {
        "position": position,
        "kind": row.kind.value,
        "item_id": row.item_id,
        **{key: getattr(row, key) for key in ROW_WORDS},
        "tax_rate": category.rate if category else None,
        "tax_valid_from": category.valid_from if category else None,
        "amount": sums.rows[position].amount,
    }
