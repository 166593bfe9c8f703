"""What the office itself brings to the window around it: the form of the first run, and its name and fiscal year on top."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.text import tr
from officesuite.modules.company.fields import COMPANY_FIELDS
from officesuite.modules.company.queries import company, fiscal_year_of
from officesuite.modules.company.services import set_up_office
from officesuite.office.access import today
from officesuite.office.office import Office
from officesuite.ui.form import Form

ASKED = ("name", "kana", "fiscal_year_start", "tax_accounting", "registration_number", "sole_trader")


class OfficeForm(Form):
    """Name, kana, fiscal year, tax accounting and registration number of a new office."""

    def __init__(self, desk: Any = None) -> None:
        known = {field.key: field for field in COMPANY_FIELDS}
        super().__init__([known[key] for key in ASKED], above=True)
        self.set({key: known[key].default for key in ASKED if known[key].default is not None})

    def values(self) -> dict[str, object]:
        """What was entered; raises Invalid."""
        return self.value()

    def apply(self, office: Office, values: Mapping[str, object]) -> None:
        """Sets the office up with these values; callable off the main thread."""
        office.run(set_up_office, **{key: value for key, value in values.items() if value is not None})  # type: ignore[arg-type]


def office_form(desk: Any = None) -> OfficeForm:
    """The panel `wizard.office`."""
    return OfficeForm(desk)


def office_identity(session: Session) -> tuple[str, str, str]:
    """The panel `shell.identity`: the company's name, its fiscal year in words, and the page where both are set."""
    year = fiscal_year_of(session, today(session))
    period = ""
    if year is not None:
        first, last = year.first, year.last
        period = tr("Company", "Fiscal year {year}", year=year.year)
        period += f"  {first.year}/{first.month} – {last.year}/{last.month}"
    return company(session).name, period, "page:company.office"
