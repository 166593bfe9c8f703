"""The sample office's partners: forty customers and eight suppliers with their contacts, terms and tags."""

import csv
from datetime import date
from typing import Any

from officesuite.base import resources
from officesuite.modules.company import queries as company_queries
from officesuite.modules.partners import services
from officesuite.modules.partners.services import ContactDraft
from officesuite.office.office import Office

SELLERS = ("0003", "0004", "0005", "0006", "0007", "0012")  # codes of the staff in charge, in turn


def fill(office: Office, today: date) -> None:
    """Adds them; the same for a given day."""
    with office.read() as session:
        staff = {item.code: item.id for item in company_queries.staff_list(session)}
    with resources.path("sample", "partners.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for index, row in enumerate(rows):
        values: dict[str, Any] = dict(row)
        tags, contacts = values.pop("tags"), values.pop("contacts")
        values["staff_id"] = staff.get(SELLERS[index % len(SELLERS)])
        values["registration_checked_on"] = today.replace(day=1) if values["registration_number"] else None
        drafts = tuple(_contact(text, first=not place) for place, text in enumerate(contacts.split("|")) if text)
        office.run(services.add_partner, values=values, contacts=drafts, tags=tags.split(";"))


def _contact(text: str, *, first: bool) -> ContactDraft:
    name, reading, department, title = text.split(":")
    return ContactDraft(name=name, kana=reading, department=department, title=title, is_default=first)
