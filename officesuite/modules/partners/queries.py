"""What lists, pickers, forms and papers read about partners: frozen rows, windows by key, the full card, duplicates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from officesuite.base import kana
from officesuite.base.errors import NotFound
from officesuite.base.text import translate
from officesuite.base.yen import Rounding
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company.models import Staff
from officesuite.modules.partners import rules
from officesuite.modules.partners.models import Partner, PartnerContact, PartnerTag, PartnerUse
from officesuite.modules.partners.rules import Keys, Reason

# ---- lists ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PartnerFilter:
    """What a list shows: words that must all be found, kinds, a tag.

    `kinds` holds "customer", "supplier", "inactive"; empty = all in use. `sort` is "kana", "code" or "updated".
    """

    text: str = ""
    kinds: frozenset[str] = frozenset()
    tag: str = ""
    sort: str = "kana"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A line of the list; `sort_key`, `code_key` and `updated_at` are what it sorts by."""

    id: int
    version: int
    code: str
    name: str
    kana: str
    is_customer: bool
    is_supplier: bool
    postal_code: str
    address: str
    phone: str
    closing_day: int | None
    payment_month_offset: int | None
    payment_day: int | None
    staff: str
    inactive: bool
    sort_key: str
    code_key: str
    updated_at: datetime
    tags: tuple[str, ...] = ()


SORTS: dict[str, InstrumentedAttribute[Any]] = {
    "kana": Partner.sort_key, "code": Partner.code_key, "updated": Partner.updated_at,
}  # fmt: skip
FEW = 2000
_CODE = re.compile(r"(\D*)(\d{1,12})")


def count_partners(session: Session, filter_: PartnerFilter) -> int:
    """How many partners the list holds."""
    return session.scalar(select(func.count()).select_from(Partner).where(*_conditions(filter_))) or 0


def counts_by_kind(session: Session, filter_: PartnerFilter) -> dict[str, int]:
    """How many customers, suppliers and no longer used ones fit the text and tag, for the chips; one pass."""
    flags = (Partner.inactive, Partner.is_customer, Partner.is_supplier)
    conditions = [Partner.merged_into.is_(None), *_found(filter_)]
    counts = {"customer": 0, "supplier": 0, "inactive": 0}
    for inactive, customer, supplier, count in session.execute(
        select(*flags, func.count()).where(*conditions).group_by(*flags)
    ):
        kinds = (
            ["inactive"]
            if inactive
            else [k for k, is_one in (("customer", customer), ("supplier", supplier)) if is_one]
        )
        for kind in kinds:
            counts[kind] += count
    return counts


def window(
    session: Session, filter_: PartnerFilter, *, limit: int, offset: int = 0, after: PartnerRow | None = None
) -> tuple[PartnerRow, ...]:
    """`limit` rows from `offset`, or after the row `after` (by key, without counting from the start)."""
    return rows_of(session, window_ids(session, filter_, limit=limit, offset=offset, after=after))


def window_ids(
    session: Session, filter_: PartnerFilter, *, limit: int, offset: int = 0, after: PartnerRow | None = None
) -> Sequence[int]:
    """The ids of such a window."""
    column = SORTS[filter_.sort]
    conditions = _conditions(filter_)
    if filter_.text and filter_.sort != "kana" and (few := _few(session, conditions)) is not None:
        conditions = [Partner.id.in_(few)]
    query = select(Partner.id).where(*conditions)
    if after is not None:
        key = (getattr(after, column.key), after.id)
        query = query.where(
            tuple_(column, Partner.id) < key if filter_.descending else tuple_(column, Partner.id) > key
        )
    else:
        query = query.offset(offset)
    order = (column.desc(), Partner.id.desc()) if filter_.descending else (column, Partner.id)
    return session.scalars(query.order_by(*order).limit(limit)).all()


def _few(session: Session, conditions: Sequence[ColumnElement[bool]]) -> Sequence[int] | None:
    """The ids found when they are few, from the narrow index; looking for a few in another order reads every wide row."""
    order = (Partner.sort_key, Partner.id)  # the narrow index's own: without it the planner may take another
    found = session.scalars(select(Partner.id).where(*conditions).order_by(*order).limit(FEW + 1)).all()
    return found if len(found) <= FEW else None


def _conditions(filter_: PartnerFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Partner.merged_into.is_(None)]
    conditions.append(Partner.inactive.is_("inactive" in filter_.kinds))
    wanted = [column for kind, column in (("customer", Partner.is_customer), ("supplier", Partner.is_supplier))
              if kind in filter_.kinds]  # fmt: skip
    if wanted:
        conditions.append(or_(*wanted))
    return conditions + _found(filter_)


def _found(filter_: PartnerFilter) -> list[ColumnElement[bool]]:
    conditions = words_found(filter_.text)
    if filter_.tag:
        tagged = select(PartnerTag.partner_id).where(PartnerTag.name_key == kana.fold(filter_.tag))
        conditions.append(Partner.id.in_(tagged))
    return conditions


def words_found(text: str) -> list[ColumnElement[bool]]:
    """Conditions that every word of the text is in the search column; Latin words also by the romaji of the kana."""
    found: list[ColumnElement[bool]] = []
    for word in text.split():
        key = kana.fold(word)
        if not key:
            continue
        condition = Partner.search.contains(key, autoescape=True)
        spelled = kana.romaji(word) if word.isascii() and word.isalpha() else ""
        if spelled and spelled != key:
            condition = or_(condition, Partner.search.contains(spelled, autoescape=True))
        found.append(condition)
    return found


def rows_of(session: Session, ids: Sequence[int]) -> tuple[PartnerRow, ...]:
    """The rows of these ids, in their order."""
    columns = (
        Partner.id, Partner.version, Partner.code, Partner.name, Partner.kana, Partner.is_customer, Partner.is_supplier,
        Partner.postal_code, Partner.address1, Partner.phone, Partner.closing_day, Partner.payment_month_offset,
        Partner.payment_day, func.coalesce(Staff.name, ""), Partner.inactive, Partner.sort_key, Partner.code_key,
        Partner.updated_at,
    )  # fmt: skip
    query = select(*columns).outerjoin(Staff, Staff.id == Partner.staff_id).where(Partner.id.in_(ids))
    tags: dict[int, list[str]] = {}
    for owner, name in session.execute(
        select(PartnerTag.partner_id, PartnerTag.name)
        .where(PartnerTag.partner_id.in_(ids))
        .order_by(PartnerTag.name_key)
    ):
        tags.setdefault(owner, []).append(name)
    found: dict[int, tuple[Any, ...]] = {row[0]: tuple(row) for row in session.execute(query)}
    return tuple(PartnerRow(*(*found[id_], tuple(tags.get(id_, ())))) for id_ in ids if id_ in found)


def tags_in_use(session: Session) -> tuple[str, ...]:
    """Every tag there is, in order."""
    query = select(func.min(PartnerTag.name)).group_by(PartnerTag.name_key).order_by(PartnerTag.name_key)
    return tuple(session.scalars(query))


# ---- picking --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PartnerPick:
    """A candidate of a picker; `recent` ones were used lately."""

    id: int
    code: str
    name: str
    kana: str
    closing_day: int | None
    recent: bool = False


def find_partners(
    session: Session, text: str, limit: int, *, customers: bool = True, suppliers: bool = True
) -> tuple[PartnerPick, ...]:
    """Candidates by code, kana, romaji or part of the name, the last used first, then an equal code, then by kana."""
    kinds = [
        column for wanted, column in ((customers, Partner.is_customer), (suppliers, Partner.is_supplier)) if wanted
    ]
    conditions = [Partner.merged_into.is_(None), ~Partner.inactive, or_(*kinds), *words_found(text)]
    columns = (Partner.id, Partner.code, Partner.name, Partner.kana, Partner.closing_day)
    used = select(*columns).join(PartnerUse).where(*conditions).order_by(PartnerUse.used_at.desc()).limit(limit)
    picks = [PartnerPick(*row, recent=True) for row in session.execute(used)]
    if text.strip():
        equal = select(*columns).where(*conditions[:3], Partner.code_key == kana.fold(text))
        picks = [PartnerPick(*row) for row in session.execute(equal)] + picks
    rest = select(*columns).where(*conditions).order_by(Partner.sort_key, Partner.id).limit(limit)
    if len(picks) < limit:
        picks += [PartnerPick(*row) for row in session.execute(rest)]
    return tuple({pick.id: pick for pick in reversed(picks)}[id_] for id_ in dict.fromkeys(p.id for p in picks))[:limit]


def label(session: Session, partner_id: int) -> str | None:
    """The name of a partner, for links; None when there is no such one."""
    return session.scalar(select(Partner.name).where(Partner.id == partner_id))


def surviving_id(session: Session, partner_id: int) -> int:
    """The id of the partner that a merge left standing; the same id where nothing was merged."""
    winner = session.scalar(select(Partner.merged_into).where(Partner.id == partner_id))
    return partner_id if winner is None else winner


def same_ids(session: Session, partner_id: int) -> tuple[int, ...]:
    """The ids that mean this partner: its own and those merged into it. Documents of all of them are its documents."""
    keeper = surviving_id(session, partner_id)
    return (keeper, *session.scalars(select(Partner.id).where(Partner.merged_into == keeper).order_by(Partner.id)))


def next_code(session: Session) -> str:
    """The code to propose for a new partner: the highest one of the usual form, plus one (C041 → C042, 0041 → 0042)."""
    codes = session.scalars(
        select(Partner.code).where(Partner.is_customer).order_by(Partner.id.desc()).limit(500)
    ).all()
    found = [(match[1], match[2]) for match in map(_CODE.fullmatch, codes) if match]
    if not found:
        return "C001" if not codes else ""
    head = max(found, key=lambda one: sum(other[0] == one[0] for other in found))[0]
    digits = max((digits for prefix, digits in found if prefix == head), key=int)
    return f"{head}{int(digits) + 1:0{len(digits)}}"


def ids_by_code(session: Session) -> dict[str, int]:
    """Code → id of every partner; the code of a merged one leads to the one that stayed."""
    query = select(Partner.code, func.coalesce(Partner.merged_into, Partner.id))
    return dict(session.execute(query).all())


# ---- the card -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a partner."""

    id: int
    name: str
    kana: str
    department: str
    title: str
    honorific: str
    email: str
    phone: str
    is_default: bool


@dataclass(frozen=True, slots=True)
class PartnerCard:
    """Everything about one partner. `rounding` None = the office's; `merged` the partners merged into this one."""

    id: int
    version: int
    code: str
    name: str
    kana: str
    honorific: str
    is_customer: bool
    is_supplier: bool
    corporate_number: str
    registration_number: str
    registration_valid_from: date | None
    registration_valid_to: date | None
    registration_checked_on: date | None
    postal_code: str
    address1: str
    address2: str
    phone: str
    fax: str
    email: str
    website: str
    closing_day: int | None
    payment_month_offset: int | None
    payment_day: int | None
    holiday_shift: str
    payment_note: str
    rounding: Rounding | None
    price_rank: str
    language: str
    name_en: str
    address_en1: str
    address_en2: str
    staff_id: int | None
    notes: str
    inactive: bool
    merged_into: int | None
    contacts: tuple[Contact, ...] = ()
    tags: tuple[str, ...] = ()
    merged: tuple[tuple[int, str, str], ...] = ()  # (id, code, name)

    @property
    def default_contact(self) -> Contact | None:
        """The person papers propose: the marked one."""
        return next((contact for contact in self.contacts if contact.is_default), None)

    def rounding_or(self, office: Rounding) -> Rounding:
        """The rounding in force, with the office's as the fallback."""
        return self.rounding or office

    def due_example(self, day: date) -> rules.DueExample | None:
        """The next closing and its due date."""
        return rules.due_example(
            day=day, closing_day=self.closing_day, month_offset=self.payment_month_offset, payment_day=self.payment_day,
            holiday_shift=self.holiday_shift,
        )  # fmt: skip


_OWN = tuple(
    name for name in PartnerCard.__dataclass_fields__ if name not in ("contacts", "tags", "merged", "rounding")
)


def card(session: Session, partner_id: int) -> PartnerCard:
    """The card of a partner, merged or not; raises NotFound."""
    row = session.get(Partner, partner_id)
    if row is None:
        raise NotFound(translate("Partners", "This partner is no longer in the office."))
    tags = select(PartnerTag.name).where(PartnerTag.partner_id == partner_id).order_by(PartnerTag.name_key)
    merged = (
        select(Partner.id, Partner.code, Partner.name).where(Partner.merged_into == partner_id).order_by(Partner.id)
    )
    return PartnerCard(
        **{name: getattr(row, name) for name in _OWN},
        rounding=Rounding(row.rounding) if row.rounding else None,
        contacts=_contacts(session, (partner_id,)),
        tags=tuple(session.scalars(tags)),
        merged=tuple((id_, code, name) for id_, code, name in session.execute(merged)),
    )


def contacts_of(session: Session, partner_id: int) -> tuple[Contact, ...]:
    """The people of a partner and of those merged into it, for pickers of documents."""
    return _contacts(session, same_ids(session, partner_id))


def _contacts(session: Session, ids: Sequence[int]) -> tuple[Contact, ...]:
    query = select(PartnerContact).where(PartnerContact.partner_id.in_(ids), ~PartnerContact.inactive)
    query = query.order_by(PartnerContact.partner_id != ids[0], PartnerContact.position, PartnerContact.id)
    names = Contact.__dataclass_fields__
    return tuple(Contact(**{name: getattr(row, name) for name in names}) for row in session.scalars(query))


def rounding_of(session: Session, partner_id: int) -> Rounding:
    """The tax rounding of a partner's documents: its own, else the office's."""
    own = session.scalar(select(Partner.rounding).where(Partner.id == partner_id))
    return Rounding(own) if own else company_queries.company(session).rounding


# ---- duplicates -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Another partner that may be the same, and why; `certain` when a number is equal."""

    id: int
    code: str
    name: str
    reasons: tuple[Reason, ...]

    @property
    def certain(self) -> bool:
        """Whether a number leaves no doubt."""
        return rules.certain(self.reasons)


KEY_COLUMNS = (
    Partner.id, Partner.code, Partner.name, Partner.kana, Partner.corporate_number, Partner.registration_number,
    Partner.name_key, Partner.sort_key, Partner.phone_key, Partner.postal_code,
)  # fmt: skip


def find_duplicates(
    session: Session, *, name: str = "", kana: str = "", phone: str = "", postal_code: str = "",
    corporate_number: str = "", registration_number: str = "", own_id: int | None = None, limit: int = 5,
) -> tuple[Duplicate, ...]:  # fmt: skip
    """Partners that are certainly or likely the one described, the surest first; never `own_id` or a merged one."""
    keys = rules.keys_of(
        name=name, reading=kana, phone=phone, postal_code=postal_code, corporate_number=corporate_number,
        registration_number=registration_number,
    )  # fmt: skip
    number = keys.corporate_number
    looked_for: list[ColumnElement[bool]] = []
    for column, key in (
        (Partner.corporate_number, number),
        (Partner.registration_number, keys.registration_number or (f"T{number}" if number else "")),
        (Partner.name_key, keys.name),
        (Partner.phone_key, keys.phone),
        (Partner.sort_key, keys.kana),
    ):
        if key:  # saying "<> ''" too lets the partial indexes be used
            looked_for.append(and_(column == key, column != ""))
    if not looked_for:
        return ()
    query = select(*KEY_COLUMNS).where(Partner.merged_into.is_(None), Partner.id != (own_id or 0), or_(*looked_for))
    found = []
    for row in session.execute(query.limit(200)):
        if reasons := rules.same(keys, stored_keys(row)):
            found.append(Duplicate(row.id, row.code, row.name, reasons))
    found.sort(key=lambda one: -sum(rules.POINTS[reason] for reason in one.reasons))
    return tuple(found[:limit])


def stored_keys(row: Any) -> Keys:
    """The keys of a row of KEY_COLUMNS."""
    return Keys(
        row.corporate_number or row.registration_number.removeprefix("T"), row.registration_number, row.name_key,
        row.sort_key if row.kana else "", row.phone_key, row.postal_code,
    )  # fmt: skip
