"""Tables of the office itself (会社): its one profile row, fiscal years, bank accounts, staff, tax categories.

`Staff` (社員), `Department` (部門) and `Place` (事業場) are the small stable identities that every module points to,
for good: they are retired, never deleted, once something uses them.
"""

from datetime import date
from decimal import Decimal

from sqlalchemy import Date, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from officesuite.db.model import Audited, Base, Versioned
from officesuite.db.types import Scaled, folded

COMPANY_ID = 1


class Company(Versioned, Base):
    """The office's profile: one row, id 1. Lengths of seal and logo are millimetres, offsets from their usual place."""

    __tablename__ = "company"
    __audit__ = Audited("company.company")
    name: Mapped[str] = mapped_column(String(200), default="")
    kana: Mapped[str] = mapped_column(String(200), default="")
    name_en: Mapped[str] = mapped_column(String(200), default="")
    representative_title: Mapped[str] = mapped_column(String(100), default="")
    representative: Mapped[str] = mapped_column(String(100), default="")
    postal_code: Mapped[str] = mapped_column(String(7), default="")
    address1: Mapped[str] = mapped_column(String(200), default="")
    address2: Mapped[str] = mapped_column(String(200), default="")
    address_en1: Mapped[str] = mapped_column(String(200), default="")
    address_en2: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    fax: Mapped[str] = mapped_column(String(40), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    website: Mapped[str] = mapped_column(String(200), default="")
    registration_number: Mapped[str] = mapped_column(String(14), default="")
    sole_trader: Mapped[bool] = mapped_column(default=False)
    tax_accounting: Mapped[str] = mapped_column(String(20), default="exclusive")
    rounding: Mapped[str] = mapped_column(String(10), default="floor")
    fiscal_year_start: Mapped[str] = mapped_column(String(5), default="04-01")
    logo_file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    logo_width_mm: Mapped[Decimal] = mapped_column(Scaled(1), default=Decimal(30))
    seal_file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    seal_letters: Mapped[str] = mapped_column(String(20), default="")
    seal_size_mm: Mapped[Decimal] = mapped_column(Scaled(1), default=Decimal(22))
    seal_offset_x_mm: Mapped[Decimal] = mapped_column(Scaled(1), default=Decimal(0))
    seal_offset_y_mm: Mapped[Decimal] = mapped_column(Scaled(1), default=Decimal(0))


class FiscalYear(Versioned, Base):
    """A fiscal year (会計年度) that is open for papers and books; `number` is the calendar year in which it begins."""

    __tablename__ = "fiscal_year"
    __audit__ = Audited("company.fiscal_year")
    number: Mapped[int]
    first_day: Mapped[date] = mapped_column(Date, unique=True)
    last_day: Mapped[date] = mapped_column(Date)


class BankAccount(Versioned, Base):
    """An account of the office (振込先); those `on_papers` are printed, in the order of `position`."""

    __tablename__ = "bank_account"
    __audit__ = Audited("company.bank_account")
    bank_code: Mapped[str] = mapped_column(String(4), default="")
    bank: Mapped[str] = mapped_column(String(60))
    branch_code: Mapped[str] = mapped_column(String(3), default="")
    branch: Mapped[str] = mapped_column(String(60))
    kind: Mapped[str] = mapped_column(String(20), default="ordinary")
    number: Mapped[str] = mapped_column(String(20))
    holder_kana: Mapped[str] = mapped_column(String(100), default="")
    name_en: Mapped[str] = mapped_column(String(200), default="")
    swift: Mapped[str] = mapped_column(String(11), default="")
    position: Mapped[int] = mapped_column(default=0)
    on_papers: Mapped[bool] = mapped_column(default=True)
    inactive: Mapped[bool] = mapped_column(default=False)


class Department(Versioned, Base):
    """A department (部門) for a time; a reorganisation ends one row and begins another. `valid_to` is inclusive."""

    __tablename__ = "department"
    __audit__ = Audited("company.department")
    code: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(100))
    kana: Mapped[str] = mapped_column(String(100), default="")
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    valid_from: Mapped[date | None] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    sort_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        UniqueConstraint("code", "valid_from", name="uq_department_code"),
        Index("ix_department_sort_key", "sort_key", "id"),
    )


class Place(Versioned, Base):
    """A place where work is done (事業場): head office, branch, factory, warehouse; the municipality taxes it."""

    __tablename__ = "place"
    __audit__ = Audited("company.place")
    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    kana: Mapped[str] = mapped_column(String(100), default="")
    kind: Mapped[str] = mapped_column(String(20), default="office")
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    municipality_code: Mapped[str] = mapped_column(String(6), default="")
    postal_code: Mapped[str] = mapped_column(String(7), default="")
    address1: Mapped[str] = mapped_column(String(200), default="")
    address2: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    inactive: Mapped[bool] = mapped_column(default=False)
    sort_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (Index("ix_place_sort_key", "sort_key", "id"),)


class Staff(Versioned, Base):
    """A person who works here (社員), active from and to (inclusive; None = open); `login` names their account."""

    __tablename__ = "staff"
    __audit__ = Audited("company.staff")
    code: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    kana: Mapped[str] = mapped_column(String(100), default="")
    name_en: Mapped[str] = mapped_column(String(100), default="")
    title: Mapped[str] = mapped_column(String(60), default="")
    email: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"))
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    active_from: Mapped[date | None] = mapped_column(Date)
    active_to: Mapped[date | None] = mapped_column(Date)
    login: Mapped[str | None] = mapped_column(String(60), unique=True)
    search: Mapped[str] = mapped_column(folded(), default="")
    sort_key: Mapped[str] = mapped_column(folded(), default="")
    code_key: Mapped[str] = mapped_column(folded(), default="")
    __table_args__ = (
        Index("ix_staff_sort_key", "sort_key", "id"),
        Index("ix_staff_code_key", "code_key", "id"),
        Index("ix_staff_department", "department_id", "id"),
    )


class TaxCategoryRow(Versioned, Base):
    """A dated row of the tax categories (税区分); `queries.tax_categories` turns them into `rules.TaxCategory`."""

    __tablename__ = "tax_category"
    __audit__ = Audited("company.tax_category")
    code: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(20))
    rate: Mapped[Decimal] = mapped_column(Scaled(3))
    valid_from: Mapped[date] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    mark: Mapped[str] = mapped_column(String(4), default="")
    label_ja: Mapped[str] = mapped_column(String(60))
    label_en: Mapped[str] = mapped_column(String(60))
    paper_ja: Mapped[str] = mapped_column(String(20))
    paper_en: Mapped[str] = mapped_column(String(20))
    source: Mapped[str] = mapped_column(Text, default="")
    checked_on: Mapped[date | None] = mapped_column(Date)
    please_confirm: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (UniqueConstraint("code", "valid_from", name="uq_tax_category_code"),)


__all__ = ["COMPANY_ID", "BankAccount", "Company", "Department", "FiscalYear", "Place", "Staff", "TaxCategoryRow"]
