"""Who a quote goes to: the customer's name and address in the paper's language, the honorific by custom.

A company or department is 御中, a person 様, never both (「株式会社A 御中 B様」is wrong).
"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.text import Text, translate
from officesuite.modules.partners.models import Partner, PartnerContact
from officesuite.modules.sales.queries.drafts import QuoteDraft


@dataclass(frozen=True, slots=True)
class To:
    """What a paper says of the customer, and is frozen at issue."""

    code: str = ""
    name: str = ""
    postal_code: str = ""
    address1: str = ""
    address2: str = ""
    honorific: str = ""


def addressee_of(session: Session, draft: QuoteDraft) -> To:
    """The addressee of a draft; an empty one without a customer."""
    partner = session.get(Partner, draft.partner_id) if draft.partner_id is not None else None
    if partner is None:
        return To(honorific=draft.honorific)
    to = frozen_customer(partner, draft.language or partner.language)
    if draft.honorific or not to.honorific:
        return replace(to, honorific=draft.honorific)
    return replace(to, honorific=_customary(session, draft, partner))


def frozen_customer(partner: Partner, language: str) -> To:
    """Name and address in the paper's language, with the honorific of a company addressed as such; none in English."""
    if language != "en":
        return To(
            partner.code,
            partner.name,
            partner.postal_code,
            partner.address1,
            partner.address2,
            partner.honorific or "御中",
        )
    english = bool(partner.address_en1)
    return To(
        partner.code, partner.name_en or partner.name, partner.postal_code,
        partner.address_en1 if english else partner.address1, partner.address_en2 if english else partner.address2,
    )  # fmt: skip


def _customary(session: Session, draft: QuoteDraft, partner: Partner) -> str:
    if draft.person:
        contact = session.get(PartnerContact, draft.contact_id) if draft.contact_id is not None else None
        return (contact.honorific if contact is not None and contact.name == draft.person else "") or "様"
    return "御中" if draft.department else partner.honorific or "御中"


def proposed(session: Session, draft: QuoteDraft, *, partner_id: int, valid_until: date | None) -> QuoteDraft:
    """The draft with what a customer brings along: default contact, payment terms, language, person in charge."""
    partner = session.get_one(Partner, partner_id)
    contact = session.scalar(
        select(PartnerContact)
        .where(PartnerContact.partner_id == partner_id, PartnerContact.is_default, ~PartnerContact.inactive)
        .order_by(PartnerContact.position)
        .limit(1)
    )
    return replace(
        draft,
        partner_id=partner_id,
        contact_id=contact.id if contact else None,
        department=contact.department if contact else "",
        person=contact.name if contact else "",
        honorific="",
        language="",
        payment_terms=payment_words(partner),
        staff_id=draft.staff_id if draft.staff_id is not None else partner.staff_id,
        valid_until=draft.valid_until or valid_until,
    )


def payment_words(partner: Partner) -> str:
    """Payment terms in words: 月末締 翌月末払; the customer's own note comes first."""
    if partner.payment_note or partner.closing_day is None:
        return partner.payment_note
    language = partner.language
    closing = _day(partner.closing_day, language, translate("Sales", "month end"))
    if partner.payment_month_offset is None:
        return translate("Sales", "Closing {day}", day=closing).to(language)
    day = _day(partner.payment_day or 31, language, translate("Sales", "the last day"))
    months = partner.payment_month_offset
    ways = {
        0: translate("Sales", "due {day} of the same month", day=day),
        1: translate("Sales", "due {day} of next month", day=day),
        2: translate("Sales", "due {day} of the month after next", day=day),
    }
    payment = ways.get(months) or translate("Sales", "due {day}, {months} months later", months=months, day=day)
    return translate("Sales", "Closing {closing}, {payment}", closing=closing, payment=payment).to(language)


def _day(day: int, language: str, last: Text) -> str:
    if day >= 31:
        return last.to(language)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
    return translate("Sales", "the {day}", day=f"{day}{ending}" if language == "en" else day).to(language)
