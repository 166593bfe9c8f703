"""Issuing a quote (発行): number, frozen addressee and paper in one transaction. Afterwards nothing on it changes."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Conflict, Invalid, Problem
from officesuite.base.text import translate
from officesuite.db.types import now_utc
from officesuite.modules.company.models import Company
from officesuite.modules.company.queries import tax_categories
from officesuite.modules.partners.models import Partner
from officesuite.modules.sales.models import Quote
from officesuite.modules.sales.queries.addressees import addressee_of
from officesuite.modules.sales.queries.detail import draft_of
from officesuite.modules.sales.queries.drafts import draft_totals, law_rows, tax_context
from officesuite.modules.sales.queries.words import full_number, quote_keys
from officesuite.modules.sales.rules import RowKind, validate_rows
from officesuite.modules.sales.services.drafts import load_draft, put_rows, put_sums
from officesuite.modules.sales.services.rights import ISSUE
from officesuite.office import files, numbering
from officesuite.office.access import access_of, service

SEQUENCE = "sales.quote"


@dataclass(frozen=True, slots=True)
class Issued:
    """What was issued: `number` is full (`-R2` from the second revision on)."""

    id: int
    version: int
    number: str
    revision: int


@service(ISSUE)
def issue_quote(session: Session, *, quote_id: int, version: int | None = None) -> Issued:
    """Gives a draft its number, freezes it, keeps its PDF and supersedes the revision before it.

    Raises Invalid with everything that is missing or cannot be printed, Closed when issued already, Conflict when stale."""
    quote = load_draft(session, quote_id, version=version)
    problems = _missing(session, quote)
    if problems:
        raise Invalid(problems)
    refresh(session, quote)
    partner = session.get_one(Partner, quote.partner_id)
    freeze_addressee(session, quote)
    if quote.previous_id is None:
        quote.base_number = numbering.take_number(
            session, SEQUENCE, day=quote.issued_on, taken=partial(_taken, session),
            fiscal_year_start=session.scalar(select(Company.fiscal_year_start)) or "04-01",
        )  # fmt: skip
    else:
        _supersede(session, quote)
    number_quote(quote, quote.base_number, kana=partner.kana)
    quote.issued_at, quote.issued_by = now_utc(), access_of(session).actor.name
    quote.state = "issued"
    session.flush()
    _keep_paper(session, quote)
    return Issued(quote.id, quote.version, full_number(quote.base_number, quote.revision), quote.revision)


def refresh(session: Session, quote: Quote) -> None:
    """The sums of a draft under today's tax table and the customer's rounding, as they will stand for good."""
    draft = draft_of(quote)
    context = tax_context(session, day=quote.issued_on, partner_id=quote.partner_id)
    sums = draft_totals(draft, context)
    quote.rounding = context.rounding.value
    put_rows(quote, draft.rows, context, sums)
    put_sums(quote, sums)
    session.flush()  # rows change while their quote is a draft, or the guards refuse


def number_quote(quote: Quote, number: str, *, kana: str) -> None:
    """Gives the number, with the keys that lists find it by."""
    quote.number = quote.base_number = number
    keys = quote_keys(
        number=number, revision=quote.revision, subject=quote.subject, code=quote.customer_code,
        name=quote.customer_name, kana_=kana,
    )  # fmt: skip
    for key, value in keys.items():
        setattr(quote, key, value)


def freeze_addressee(session: Session, quote: Quote) -> None:
    """Copies what the paper says of the customer: later changes of the register no longer reach it."""
    to = addressee_of(session, draft_of(quote))
    quote.customer_code, quote.customer_name, quote.honorific = to.code, to.name, to.honorific
    quote.customer_postal_code, quote.customer_address1, quote.customer_address2 = (
        to.postal_code,
        to.address1,
        to.address2,
    )


def _missing(session: Session, quote: Quote) -> list[Problem]:
    """Everything that stands between the draft and its paper."""
    problems: list[Problem] = []
    if quote.partner_id is None:
        problems.append(Problem("partner_id", translate("Sales", "To issue this quote, choose its customer.")))
    elif session.scalar(select(Partner.merged_into).where(Partner.id == quote.partner_id)) is not None:
        problems.append(
            Problem(
                "partner_id",
                translate("Sales", "To issue this quote, choose its customer anew: this one was merged into another."),
            )
        )
    rows = law_rows(draft_of(quote).rows)
    if not any(row.kind is RowKind.ITEM for row in rows):
        problems.append(Problem("rows", translate("Sales", "To issue this quote, enter at least one item.")))
    problems += validate_rows(
        rows, day=quote.issued_on, categories=tax_categories(session), tax_included=quote.tax_included
    )
    problems += _unprintable(session, quote)
    if quote.valid_until is not None and quote.valid_until < quote.issued_on:
        problems.append(
            Problem(
                "valid_until", translate("Sales", "To issue this quote, let its validity end on or after its date.")
            )
        )
    return [problem for problem in problems if not problem.warning]


def _unprintable(session: Session, quote: Quote) -> list[Problem]:
    """Letters that no face can print, each at its field."""
    from officesuite.paper import fonts  # paper is loaded when something is issued

    header = (
        "department",
        "person",
        "honorific",
        "subject",
        "valid_note",
        "delivery",
        "delivery_place",
        "payment_terms",
        "remarks",
    )
    places: list[tuple[str, int | None, str]] = [(name, None, getattr(quote, name)) for name in header]
    to = addressee_of(session, draft_of(quote))
    places += [("partner_id", None, f"{to.name}{to.address1}{to.address2}")]
    places += [
        (name, row.position, getattr(row, name)) for row in quote.rows for name in ("description", "spec", "unit")
    ]
    return [
        Problem(
            name,
            translate(
                "Sales", "To issue this quote, replace what cannot be printed: {letters}", letters=" ".join(letters)
            ),
            row,
        )
        for name, row, words in places
        if (letters := fonts.missing_glyphs(words))
    ]


def _taken(session: Session, number: str) -> bool:
    return session.scalar(select(Quote.id).where(Quote.base_number == number).limit(1)) is not None


def _supersede(session: Session, quote: Quote) -> None:
    """The revision before gives way; it may be open, lost or cancelled, but not ordered meanwhile."""
    before = session.get_one(Quote, quote.previous_id, with_for_update=True, populate_existing=True)
    if before.state == "won":
        number = full_number(before.base_number, before.revision)
        raise Conflict(
            translate(
                "Sales",
                "Quote {number} was ordered meanwhile. To issue its revision, take back the order.",
                number=number,
            )
        )
    if before.state != "cancelled":
        before.state = "superseded"


def _keep_paper(session: Session, quote: Quote) -> None:
    """Draws the paper from what is stored and keeps its bytes: every reprint is these."""
    document: Any = access_of(session).registry.document("sales.quote")
    number = full_number(quote.base_number, quote.revision)
    content = document.pdf(session, (str(quote.id),))
    files.attach(
        session, entity="sales.quote", entity_id=quote.id, name=f"{number}.pdf", content=content,
        media_type="application/pdf", role="issued",
    )  # fmt: skip
