"""What the rest of the program reads about the office: frozen cards and rows, tax categories, staff, departments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from officesuite.base import kana
from officesuite.base.dates import FiscalYear
from officesuite.base.errors import NotFound
from officesuite.base.text import translate
from officesuite.base.yen import Rounding
from officesuite.modules.company import models
from officesuite.modules.company.rules import TaxAccounting, TaxCategory, TaxKind, categories_on
from officesuite.office import files


@dataclass(frozen=True, slots=True)
class CompanyCard:
    """The office's profile; lengths in millimetres, the fiscal year's start as MM-DD."""

    version: int
    name: str
    kana: str
    name_en: str
    representative_title: str
    representative: str
    postal_code: str
    address1: str
    address2: str
    address_en1: str
    address_en2: str
    phone: str
    fax: str
    email: str
    website: str
    registration_number: str
    sole_trader: bool
    tax_accounting: TaxAccounting
    rounding: Rounding
    fiscal_year_start: str
    logo_file_id: int | None
    logo_width_mm: Decimal
    seal_file_id: int | None
    seal_letters: str
    seal_size_mm: Decimal
    seal_offset_x_mm: Decimal
    seal_offset_y_mm: Decimal

    @property
    def taxed(self) -> bool:
        """Whether the office charges consumption tax: not as a tax-exempt business (免税事業者)."""
        return self.tax_accounting is not TaxAccounting.EXEMPT


def company(session: Session) -> CompanyCard:
    """The profile; raises NotFound in an office that was never begun."""
    row = session.get(models.Company, models.COMPANY_ID)
    if row is None:
        raise NotFound(translate("Company", "This office has no profile. Set up the office first."))
    fields = {name: getattr(row, name) for name in CompanyCard.__dataclass_fields__}
    fields |= {"tax_accounting": TaxAccounting(row.tax_accounting), "rounding": Rounding(row.rounding)}
    return CompanyCard(**fields)


def logo_image(session: Session) -> bytes | None:
    """The logo's PNG or JPEG bytes."""
    return _image(session, models.Company.logo_file_id)


def seal_image(session: Session) -> bytes | None:
    """The seal's PNG or JPEG bytes; None where it is cut from its letters."""
    return _image(session, models.Company.seal_file_id)


def _image(session: Session, column: object) -> bytes | None:
    file_id = session.scalar(select(column))  # type: ignore[call-overload]
    return None if file_id is None else files.content_of(session, file_id)


# ---- fiscal years and tax -------------------------------------------------------------------------------------------


def fiscal_years(session: Session) -> tuple[FiscalYear, ...]:
    """Every open fiscal year, oldest first."""
    query = select(models.FiscalYear.first_day, models.FiscalYear.last_day).order_by(models.FiscalYear.first_day)
    return tuple(FiscalYear(first, last) for first, last in session.execute(query))


def fiscal_year_of(session: Session, day: date) -> FiscalYear | None:
    """The open fiscal year that holds the day."""
    return next((year for year in fiscal_years(session) if day in year), None)


def tax_categories(session: Session) -> tuple[TaxCategory, ...]:
    """The dated tax categories of the office in the table's order: what `rules.categories_on` and `totals` take."""
    rows = session.scalars(
        select(models.TaxCategoryRow).order_by(models.TaxCategoryRow.position, models.TaxCategoryRow.id)
    )
    return tuple(category_of(row) for row in rows)


def category_of(row: models.TaxCategoryRow) -> TaxCategory:
    """The pure value of a stored row."""
    return TaxCategory(
        row.code, TaxKind(row.kind), row.rate, row.valid_from, row.valid_to, row.mark, row.label_ja, row.label_en,
        row.paper_ja, row.paper_en, row.source, row.checked_on, row.please_confirm,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class TaxCategoryItem:
    """A stored tax category as its list and form show it."""

    id: int
    version: int
    category: TaxCategory


def tax_category_items(session: Session) -> tuple[TaxCategoryItem, ...]:
    """Every stored row with its id and version, in the table's order."""
    rows = session.scalars(
        select(models.TaxCategoryRow).order_by(models.TaxCategoryRow.position, models.TaxCategoryRow.id)
    )
    return tuple(TaxCategoryItem(row.id, row.version, category_of(row)) for row in rows)


def tax_category_choices(session: Session, day: date, language: str) -> tuple[tuple[str, str], ...]:
    """(code, name) of what is in force on the day, for pickers."""
    return tuple((code, row.label(language)) for code, row in categories_on(tax_categories(session), day).items())


# ---- bank accounts --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BankAccountItem:
    """An account of the office; `kind` is a key of `fields.ACCOUNT_KINDS`."""

    id: int
    version: int
    bank_code: str
    bank: str
    branch_code: str
    branch: str
    kind: str
    number: str
    holder_kana: str
    name_en: str
    swift: str
    position: int
    on_papers: bool
    inactive: bool


def bank_accounts(session: Session, *, on_papers: bool = False) -> tuple[BankAccountItem, ...]:
    """The accounts in their order; with `on_papers` only those that papers print."""
    query = select(models.BankAccount).order_by(
        models.BankAccount.inactive, models.BankAccount.position, models.BankAccount.id
    )
    if on_papers:
        query = query.where(models.BankAccount.on_papers, ~models.BankAccount.inactive)
    names = BankAccountItem.__dataclass_fields__
    return tuple(BankAccountItem(**{name: getattr(row, name) for name in names}) for row in session.scalars(query))


# ---- departments and places -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DepartmentItem:
    """A department with its depth below the top (0) and its full path: 営業部 営業一課."""

    id: int
    version: int
    code: str
    name: str
    kana: str
    parent_id: int | None
    valid_from: date | None
    valid_to: date | None
    depth: int
    path: str


def departments(session: Session) -> tuple[DepartmentItem, ...]:
    """Every department ever, each below the one it belongs to."""
    rows = list(session.scalars(select(models.Department).order_by(models.Department.sort_key, models.Department.id)))
    return _as_tree(rows)


def departments_on(session: Session, day: date) -> tuple[DepartmentItem, ...]:
    """The departments there are on the day, each below the one it belongs to."""
    begun = or_(models.Department.valid_from.is_(None), models.Department.valid_from <= day)
    going = or_(models.Department.valid_to.is_(None), models.Department.valid_to >= day)
    order = (models.Department.sort_key, models.Department.id)
    return _as_tree(list(session.scalars(select(models.Department).where(begun, going).order_by(*order))))


def _as_tree(rows: Sequence[models.Department]) -> tuple[DepartmentItem, ...]:
    known = {row.id for row in rows}
    below: dict[int | None, list[models.Department]] = {}
    for row in rows:
        below.setdefault(row.parent_id if row.parent_id in known else None, []).append(row)
    found: list[DepartmentItem] = []

    def walk(parent: int | None, depth: int, path: str) -> None:
        for row in below.get(parent, ()):
            full = f"{path} {row.name}".strip()
            found.append(
                DepartmentItem(row.id, row.version, row.code, row.name, row.kana, row.parent_id, row.valid_from,
                               row.valid_to, depth, full))  # fmt: skip
            walk(row.id, depth + 1, full)

    walk(None, 0, "")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class PlaceItem:
    """A place of work; `kind` is a key of `fields.PLACE_KINDS`."""

    id: int
    version: int
    code: str
    name: str
    kana: str
    kind: str
    parent_id: int | None
    municipality_code: str
    postal_code: str
    address1: str
    address2: str
    phone: str
    inactive: bool


def places(session: Session) -> tuple[PlaceItem, ...]:
    """Every place, those in use first."""
    query = select(models.Place).order_by(models.Place.inactive, models.Place.sort_key, models.Place.id)
    names = PlaceItem.__dataclass_fields__
    return tuple(PlaceItem(**{name: getattr(row, name) for name in names}) for row in session.scalars(query))


# ---- staff ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StaffItem:
    """A member of staff as lists and forms show them; `department` is the department's full path."""

    id: int
    version: int
    code: str
    name: str
    kana: str
    name_en: str
    title: str
    email: str
    phone: str
    department_id: int | None
    department: str
    place_id: int | None
    place: str
    active_from: date | None
    active_to: date | None

    def active_on(self, day: date) -> bool:
        """Whether the person works here on the day."""
        return (self.active_from is None or self.active_from <= day) and (
            self.active_to is None or day <= self.active_to
        )


def staff_list(
    session: Session, *, on: date | None = None, text: str = "", limit: int | None = None
) -> tuple[StaffItem, ...]:
    """Staff by kana; `on` keeps those who work here that day, `text` those whose code, name or kana holds it."""
    query = select(models.Staff).order_by(models.Staff.sort_key, models.Staff.id)
    if on is not None:
        query = query.where(
            or_(models.Staff.active_from.is_(None), models.Staff.active_from <= on),
            or_(models.Staff.active_to.is_(None), models.Staff.active_to >= on),
        )
    for word in text.split():
        query = query.where(models.Staff.search.contains(kana.fold(word), autoescape=True))
    return _staff_items(session, list(session.scalars(query.limit(limit))))


def staff(session: Session, staff_id: int) -> StaffItem:
    """One member of staff; raises NotFound."""
    row = session.get(models.Staff, staff_id)
    if row is None:
        raise NotFound(translate("Company", "This member of staff is no longer in the office."))
    return _staff_items(session, [row])[0]


def _staff_items(session: Session, rows: Sequence[models.Staff]) -> tuple[StaffItem, ...]:
    paths = {item.id: item.path for item in departments(session)} if rows else {}
    where = {item.id: item.name for item in places(session)} if rows else {}
    return tuple(
        StaffItem(
            row.id,
            row.version,
            row.code,
            row.name,
            row.kana,
            row.name_en,
            row.title,
            row.email,
            row.phone,
            row.department_id,
            paths.get(row.department_id or 0, ""),
            row.place_id,
            where.get(row.place_id or 0, ""),
            row.active_from,
            row.active_to,
        )
        for row in rows
    )
