"""Tables of the partners (取引先): customers and suppliers in one register, their contacts and tags.

The loser of a merge keeps its row with `merged_into`: issued and posted rows go on pointing to it, lists and searches
follow. Columns named `*_key` and `search` are folded copies that services keep.
"""

from datetime import date, datetime

from sqlalchemy import BigInteger, Date, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from officesuite.db.model import Audited, Base, Part, Versioned
from officesuite.db.types import Id, UtcTime, folded

LISTED = ("sort_key", "id", "merged_into", "inactive", "is_customer", "is_supplier", "search")


def _partial(column: str, where: str) -> Index:
    return Index(f"ix_partner_{column}", column, sqlite_where=text(where), postgresql_where=text(where))


class Partner(Versioned, Base):
    """A customer or supplier. `closing_day` 1–31 (31 = month end, None = each time); `rounding` None = the office's."""

    __tablename__ = "partner"
    __audit__ = Audited("partners.partner")
    code: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    kana: Mapped[str] = mapped_column(String(200), default="")
    honorific: Mapped[str] = mapped_column(String(20), default="")
    is_customer: Mapped[bool] = mapped_column(default=True)
    is_supplier: Mapped[bool] = mapped_column(default=False)
    corporate_number: Mapped[str] = mapped_column(String(13), default="")
    registration_number: Mapped[str] = mapped_column(String(14), default="")
    registration_valid_from: Mapped[date | None] = mapped_column(Date)
    registration_valid_to: Mapped[date | None] = mapped_column(Date)
    registration_checked_on: Mapped[date | None] = mapped_column(Date)
    postal_code: Mapped[str] = mapped_column(String(7), default="")
    address1: Mapped[str] = mapped_column(String(200), default="")
    address2: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    fax: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    website: Mapped[str] = mapped_column(String(200), default="")
    closing_day: Mapped[int | None]
    payment_month_offset: Mapped[int | None]
    payment_day: Mapped[int | None]
    holiday_shift: Mapped[str] = mapped_column(String(10), default="previous")
    payment_note: Mapped[str] = mapped_column(String(200), default="")
    rounding: Mapped[str | None] = mapped_column(String(10))
    price_rank: Mapped[str] = mapped_column(String(20), default="")
    language: Mapped[str] = mapped_column(String(2), default="ja")
    name_en: Mapped[str] = mapped_column(String(200), default="")
    address_en1: Mapped[str] = mapped_column(String(200), default="")
    address_en2: Mapped[str] = mapped_column(String(200), default="")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    notes: Mapped[str] = mapped_column(Text, default="")
    inactive: Mapped[bool] = mapped_column(default=False)
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("partner.id"))
    search: Mapped[str] = mapped_column(folded(), default="")
    sort_key: Mapped[str] = mapped_column(folded(), default="")
    code_key: Mapped[str] = mapped_column(folded(), default="")
    name_key: Mapped[str] = mapped_column(folded(), default="")
    phone_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        # the list filters and counts inside this index, without reading the wide rows
        Index("ix_partner_list", *LISTED),
        Index("ix_partner_code_key", "code_key", "id"),
        Index("ix_partner_updated_at", "updated_at", "id"),
        Index("ix_partner_name_key", "name_key"),
        # partial: an index over many equal values would mislead the planner and slow every import
        _partial("phone_key", "phone_key <> ''"),
        _partial("corporate_number", "corporate_number <> ''"),
        _partial("registration_number", "registration_number <> ''"),
        _partial("merged_into", "merged_into IS NOT NULL"),
    )


class PartnerContact(Base):
    """A person at a partner (担当者), in the order of `position`; the default one is proposed on papers."""

    __tablename__ = "partner_contact"
    __audit__ = Part("partners.contact", of="partner_id", root="partners.partner")
    id: Mapped[Id]
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"))
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(String(100))
    kana: Mapped[str] = mapped_column(String(100), default="")
    department: Mapped[str] = mapped_column(String(100), default="")
    title: Mapped[str] = mapped_column(String(60), default="")
    honorific: Mapped[str] = mapped_column(String(20), default="様")
    email: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    is_default: Mapped[bool] = mapped_column(default=False)
    inactive: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (Index("ix_partner_contact_partner", "partner_id", "position"),)


class PartnerTag(Base):
    """A word hung on a partner, for filtering."""

    __tablename__ = "partner_tag"
    __audit__ = Part("partners.tag", of="partner_id", root="partners.partner")
    id: Mapped[Id]
    partner_id: Mapped[int] = mapped_column(ForeignKey("partner.id"))
    name: Mapped[str] = mapped_column(String(40))
    name_key: Mapped[str] = mapped_column(folded())
    __table_args__ = (
        UniqueConstraint("partner_id", "name_key"),
        Index("ix_partner_tag_name_key", "name_key", "partner_id"),
    )


class PartnerUse(Base):
    """When a partner was last used on a document: pickers show the last used first. Bookkeeping, not history."""

    __tablename__ = "partner_use"
    partner_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("partner.id"), primary_key=True, autoincrement=False)
    used_at: Mapped[datetime] = mapped_column(UtcTime, index=True)
