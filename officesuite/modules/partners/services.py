"""What a user can do with partners: add, change, retire, merge and undo a merge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import kana, postal
from officesuite.base.declare import Permission
from officesuite.base.errors import Closed, DomainError, Invalid, Problem
from officesuite.base.numbers import phone_key
from officesuite.base.text import translate
from officesuite.db.types import now_utc
from officesuite.modules.partners import rules
from officesuite.modules.partners.fields import CONTACT_FIELDS, PARTNER_FIELDS
from officesuite.modules.partners.models import Partner, PartnerContact, PartnerTag, PartnerUse
from officesuite.office import records
from officesuite.office.access import access_of, service

VIEW = Permission("partners.view", translate("Partners", "See partners"))
EDIT = Permission("partners.edit", translate("Partners", "Add and change partners"))
MERGE = Permission("partners.merge", translate("Partners", "Merge partners"))

WHAT = translate("Partners", "Partner")
LONGEST_TAG = 40
TAKEN_IN_MERGE = tuple(field.key for field in PARTNER_FIELDS if field.key not in ("code", "name"))


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact as a form holds it; `id` None for a new one."""

    name: str
    kana: str = ""
    department: str = ""
    title: str = ""
    honorific: str = "様"
    email: str = ""
    phone: str = ""
    is_default: bool = False
    id: int | None = None


@service(EDIT)
def add_partner(
    session: Session, *, values: Mapping[str, object], contacts: Sequence[ContactDraft] = (), tags: Sequence[str] = ()
) -> int:
    """Adds a partner with its contacts and tags and returns the id. Raises Invalid with every problem."""
    found = records.clean(PARTNER_FIELDS, values)
    row = records.new(Partner, found)
    _finish(session, row)
    session.add(row)
    session.flush()
    _write_contacts(session, row, contacts)
    _write_tags(session, row, tags)
    session.flush()
    return row.id


@service(EDIT)
def change_partner(
    session: Session, *, partner_id: int, version: int, values: Mapping[str, object],
    contacts: Sequence[ContactDraft] | None = None, tags: Sequence[str] | None = None,
) -> None:  # fmt: skip
    """Changes a partner: only the given keys; contacts and tags as a whole where given. A stale version is a Conflict."""
    row = _standing(session, partner_id, version)
    records.put(row, records.clean(PARTNER_FIELDS, values, partial=True))
    _finish(session, row)
    changed = contacts is not None and _write_contacts(session, row, contacts)
    if (tags is not None and _write_tags(session, row, tags)) or changed:
        records.touch(row)
    session.flush()


def _standing(session: Session, partner_id: int, version: int | None) -> Partner:
    row = records.load(session, Partner, partner_id, version=version, what=WHAT)
    if row.merged_into is not None:
        raise Closed(
            translate("Partners", "{name} was merged into another partner. Change that one, or undo the merge first.",
                      name=row.name))  # fmt: skip
    return row


def _finish(session: Session, row: Partner) -> None:
    """Fills what follows from the rest: the address of the postal code, the folded keys; refuses a code twice."""
    if not (row.is_customer or row.is_supplier):
        raise Invalid((Problem("is_customer", translate("Partners", "Choose customer, supplier or both.")),))
    with session.no_autoflush:
        twin = session.scalar(select(Partner.name).where(Partner.code == row.code, Partner.id != (row.id or 0)))
    if twin is not None:
        message = translate(
            "Partners", "To save this, take another code: {code} belongs to {name}.", code=row.code, name=twin
        )
        raise Invalid((Problem("code", message),))
    if row.postal_code and not row.address1:
        row.address1 = address_of(row.postal_code)
    for key, value in derived(row).items():
        setattr(row, key, value)


def address_of(postal_code: str) -> str:
    """The address that a postal code leads to; "" when it is unknown or leads to more than one town."""
    found = postal.lookup(postal_code)
    return str(found[0]) if found and len({str(place) for place in found}) == 1 else ""


def derived(row: Partner) -> dict[str, str]:
    """The folded columns of a partner, from its others."""
    return derived_from(
        code=row.code, name=row.name, reading=row.kana, name_en=row.name_en, phone=row.phone, email=row.email,
        numbers=row.registration_number or row.corporate_number,
    )  # fmt: skip


def derived_from(
    *, code: str, name: str, reading: str, name_en: str, phone: str, email: str, numbers: str
) -> dict[str, str]:
    """The folded columns of a partner from plain values."""
    digits = phone_key(phone) if phone else ""
    own = rules.name_key(name)
    return {
        "search": rules.search_text(
            code=code, name=name, reading=reading, name_en=name_en, digits=digits, email=email, numbers=numbers
        ),
        "sort_key": rules.name_key(reading) if reading else own,
        "code_key": kana.fold(code),
        "name_key": own,
        "phone_key": digits,
    }


def _write_contacts(session: Session, row: Partner, drafts: Sequence[ContactDraft]) -> bool:
    """Makes the partner's contacts the drafts, in their order; those left out are no longer shown. True when any differed."""
    query = select(PartnerContact).where(PartnerContact.partner_id == row.id, ~PartnerContact.inactive)
    known = {contact.id: contact for contact in session.scalars(query)}
    problems: list[Problem] = []
    changed = False
    for position, draft in enumerate(drafts):
        given = {field.key: getattr(draft, field.key) for field in CONTACT_FIELDS}
        try:
            values = records.clean(CONTACT_FIELDS, given) | {"position": position}
        except Invalid as error:
            problems += [Problem(p.field, p.message, position, p.warning) for p in error.problems]
            continue
        contact = known.pop(draft.id, None) if draft.id is not None else None
        if contact is None:
            session.add(records.new(PartnerContact, values | {"partner_id": row.id}))
            changed = True
        else:
            changed = records.put(contact, values) or changed
    if problems:
        raise Invalid(problems)
    for contact in known.values():
        contact.inactive = changed = True
    return changed


def _write_tags(session: Session, row: Partner, tags: Sequence[str]) -> bool:
    wanted = {kana.fold(tag): tag.strip() for tag in tags if kana.fold(tag)}
    if any(len(tag) > LONGEST_TAG for tag in wanted.values()):
        raise Invalid((Problem("tags", translate("Partners", "A tag may have at most 40 letters.")),))
    known = {tag.name_key: tag for tag in session.scalars(select(PartnerTag).where(PartnerTag.partner_id == row.id))}
    for key in known.keys() - wanted.keys():
        session.delete(known[key])
    for key in sorted(wanted.keys() - known.keys()):
        session.add(PartnerTag(partner_id=row.id, name=wanted[key], name_key=key))
    return known.keys() != wanted.keys()


# ---- in use or not --------------------------------------------------------------------------------------------------


@service(EDIT)
def retire_partner(session: Session, *, partner_id: int, version: int | None = None) -> None:
    """Takes a partner out of lists and pickers; its documents stay."""
    _standing(session, partner_id, version).inactive = True
    session.flush()


@service(EDIT)
def bring_back_partner(session: Session, *, partner_id: int, version: int | None = None) -> None:
    """Puts a retired partner back into lists and pickers."""
    _standing(session, partner_id, version).inactive = False
    session.flush()


@service(EDIT)
def delete_partner(session: Session, *, partner_id: int, version: int | None = None) -> None:
    """Deletes a partner that nothing uses; raises Closed naming what does."""
    row = records.load(session, Partner, partner_id, version=version, what=WHAT)
    uses = [
        str(reference.label)
        for _, reference in access_of(session).registry.each("references")
        if reference.on == "partners.partner" and reference.count(session, partner_id)
    ]
    if session.scalar(select(Partner.id).where(Partner.merged_into == partner_id).limit(1)) is not None:
        uses.append(str(WHAT))
    if uses:
        raise Closed(
            translate("Partners", "{name} is used by: {uses}. Retire it instead of deleting it.",
                      name=row.name, uses=", ".join(uses)))  # fmt: skip
    for cls in (PartnerContact, PartnerTag, PartnerUse):
        for part in session.scalars(select(cls).where(cls.partner_id == partner_id)):
            session.delete(part)
    session.flush()
    session.delete(row)
    session.flush()


@service("")
def note_use(session: Session, *, partner_id: int) -> None:
    """Notes that a document used the partner just now, so that pickers show it first."""
    row = session.get(PartnerUse, partner_id)
    if row is None:
        session.add(PartnerUse(partner_id=partner_id, used_at=now_utc()))
    else:
        row.used_at = now_utc()
    session.flush()


# ---- merging --------------------------------------------------------------------------------------------------------


@service(MERGE)
def merge_partners(
    session: Session, *, loser_id: int, winner_id: int, loser_version: int | None = None,
    winner_version: int | None = None, take: Sequence[str] = (),
) -> None:  # fmt: skip
    """Merges the loser into the winner, which first takes over the fields named in `take`.

    Documents stay as they are: lists and searches show them under the winner. `undo_merge` parts the two again.
    """
    if loser_id == winner_id:
        raise Invalid(translate("Partners", "To merge, choose two different partners."))
    first, second = sorted((loser_id, winner_id))  # always in one order, so that two merges cannot block each other
    versions = {loser_id: loser_version, winner_id: winner_version}
    rows = {id_: _standing(session, id_, versions[id_]) for id_ in (first, second)}
    loser, winner = rows[loser_id], rows[winner_id]
    records.put(winner, {key: getattr(loser, key) for key in take if key in TAKEN_IN_MERGE})
    winner.is_customer, winner.is_supplier = (
        winner.is_customer or loser.is_customer,
        winner.is_supplier or loser.is_supplier,
    )
    for key, value in derived(winner).items():
        setattr(winner, key, value)
    for earlier in session.scalars(select(Partner).where(Partner.merged_into == loser_id)):
        earlier.merged_into = winner_id
    loser.merged_into = winner_id
    session.flush()


@service(MERGE)
def undo_merge(session: Session, *, loser_id: int) -> None:
    """Lets a merged partner stand by itself again; what the winner took over stays with the winner."""
    row = records.load(session, Partner, loser_id, what=WHAT)
    if row.merged_into is None:
        raise DomainError(translate("Partners", "{name} is not merged into another partner.", name=row.name))
    row.merged_into = None
    session.flush()
