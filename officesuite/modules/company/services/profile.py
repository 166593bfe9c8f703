"""The office's profile: setting it up, changing it, its logo and seal, and opening fiscal years."""

import io
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, timedelta

from PIL import Image, UnidentifiedImageError
from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.dates import FiscalYear, fiscal_year, parse_month_day
from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import Text, translate
from officesuite.modules.company import models
from officesuite.modules.company.fields import COMPANY_FIELDS
from officesuite.modules.company.rules import load_tax_categories
from officesuite.modules.company.services.permissions import SETTINGS
from officesuite.office import files, records
from officesuite.office.access import service, today

WHAT = translate("Company", "Office profile")
FARTHEST = 100  # years from today: a year beyond is a slip of the finger, not a fiscal year
LARGEST_IMAGE = 5 * 1024 * 1024  # bytes
WIDEST_IMAGE = 6000  # pixels


def load_first_rows(session: Session) -> None:
    """A new office's first rows: its empty profile and the statutory tax categories it lacks. Idempotent."""
    if session.get(models.Company, models.COMPANY_ID) is None:
        session.add(models.Company(id=models.COMPANY_ID))
    known = {
        (code, day)
        for code, day in session.execute(select(models.TaxCategoryRow.code, models.TaxCategoryRow.valid_from))
    }
    for position, category in enumerate(load_tax_categories()):
        if (category.code, category.valid_from) not in known:
            session.add(models.TaxCategoryRow(**{**asdict(category), "kind": category.kind.value}, position=position))
    session.flush()


@service(SETTINGS)
def set_up_office(
    session: Session, *, name: str = "", kana: str = "", fiscal_year_start: str = "04-01",
    tax_accounting: str = "exclusive", rounding: str = "floor", registration_number: str = "",
    sole_trader: bool = False,
) -> None:  # fmt: skip
    """Gives a new office its name and tax settings and opens the fiscal year of today. The name may be added later."""
    load_first_rows(session)
    values = {
        "name": name, "kana": kana, "fiscal_year_start": fiscal_year_start, "tax_accounting": tax_accounting,
        "rounding": rounding, "registration_number": registration_number, "sole_trader": sole_trader,
    }  # fmt: skip
    row = records.load(session, models.Company, models.COMPANY_ID, what=WHAT)
    _put(session, row, {key: value for key, value in values.items() if value != ""})
    open_fiscal_year(session, day=today(session))


@service(SETTINGS)
def change_company(session: Session, *, version: int, values: Mapping[str, object]) -> None:
    """Changes the profile; only the given keys. Fiscal years that are open keep their days when the start changes."""
    _put(session, records.load(session, models.Company, models.COMPANY_ID, version=version, what=WHAT), values)


def _put(session: Session, row: models.Company, values: Mapping[str, object]) -> None:
    found = records.clean(COMPANY_FIELDS, values, partial=True)
    month, day = parse_month_day(str(found.get("fiscal_year_start") or row.fiscal_year_start))
    found["fiscal_year_start"] = f"{month:02}-{day:02}"
    records.put(row, found)
    session.flush()


@service(SETTINGS)
def change_profile(
    session: Session, *, version: int, values: Mapping[str, object], seal: bytes | None, logo: bytes | None
) -> None:
    """Changes the profile with its pictures as one action: PNG or JPEG bytes, None for no picture."""
    row = records.load(session, models.Company, models.COMPANY_ID, version=version, what=WHAT)
    row.seal_file_id = None if seal is None else _stored_image(session, seal, "seal_file_id")
    row.logo_file_id = None if logo is None else _stored_image(session, logo, "logo_file_id")
    _put(session, row, values)


@service(SETTINGS)
def set_logo(session: Session, *, version: int, content: bytes | None) -> None:
    """Sets the logo (PNG or JPEG bytes) or takes it away (None)."""
    row = records.load(session, models.Company, models.COMPANY_ID, version=version, what=WHAT)
    row.logo_file_id = None if content is None else _stored_image(session, content, "logo_file_id")


@service(SETTINGS)
def set_seal(session: Session, *, version: int, content: bytes | None) -> None:
    """Sets the image of the square seal (角印), PNG or JPEG bytes; without one it is cut from `seal_letters`."""
    row = records.load(session, models.Company, models.COMPANY_ID, version=version, what=WHAT)
    row.seal_file_id = None if content is None else _stored_image(session, content, "seal_file_id")


def _stored_image(session: Session, content: bytes, field: str) -> int:
    if len(content) > LARGEST_IMAGE:
        raise _refused(field, translate("Company", "To use this image, make it smaller: at most 5 MB."))
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            image.load()
            widest = max(image.size)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise _refused(
            field, translate("Company", "To use this image, save it as PNG or JPEG: this file is neither.")
        ) from None
    if widest > WIDEST_IMAGE:
        raise _refused(field, translate("Company", "To use this image, make it smaller: at most 6000 pixels a side."))
    return files.store(session, content)


def _refused(field: str, message: Text) -> Invalid:
    return Invalid((Problem(field, message),))


# ---- fiscal years ---------------------------------------------------------------------------------------------------


@service("")
def open_fiscal_year(session: Session, *, day: date) -> FiscalYear:
    """Opens the fiscal year of the day and every missing one between it and those that are open; returns it.

    Years stay without gaps: where the start of the year has changed, the first year after is the short one.
    Raises Invalid for a day more than a hundred years away.
    """
    if abs(day.year - today(session).year) > FARTHEST:
        raise Invalid(
            translate("Company", "To open a fiscal year for {day}, check the date: it is more than 100 years away.",
                      day=day.isoformat()))  # fmt: skip
    company = records.load(session, models.Company, models.COMPANY_ID, what=WHAT)
    start = company.fiscal_year_start
    rows = session.execute(
        select(models.FiscalYear.first_day, models.FiscalYear.last_day).order_by(models.FiscalYear.first_day)
    )
    years = [FiscalYear(first, last) for first, last in rows]
    missing = [fiscal_year(day, start)] if not years else _missing(years[0], years[-1], day, start)
    for year in missing:
        session.add(models.FiscalYear(number=year.year, first_day=year.first, last_day=year.last))
    session.flush()
    return next(year for year in (*years, *missing) if day in year)


def _missing(oldest: FiscalYear, newest: FiscalYear, day: date, start: str) -> list[FiscalYear]:
    missing: list[FiscalYear] = []
    first, last = oldest.first, newest.last
    while day < first:
        end = first - timedelta(days=1)
        first = fiscal_year(end, start).first
        missing.append(FiscalYear(first, end))
    while day > last:
        begin = last + timedelta(days=1)
        last = fiscal_year(begin, start).last
        missing.append(FiscalYear(begin, last))
    return missing
