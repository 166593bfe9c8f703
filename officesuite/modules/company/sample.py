"""The sample office itself (みなと商事株式会社): profile, departments, places, twelve staff, accounts; through the services."""

import csv
from datetime import date
from typing import Any

from officesuite.base import resources
from officesuite.modules.company import queries, services
from officesuite.office.office import Office


def read_rows(name: str) -> list[dict[str, str]]:
    """The records of `resources/sample/<name>.csv`."""
    with resources.path("sample", f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def fill(office: Office, today: date) -> None:
    """Makes the office; the same for a given day."""
    profile = {row["key"]: row["value"] for row in read_rows("company")}
    office.run(services.set_up_office, name=profile["name"], kana=profile["kana"])
    with office.read() as session:
        version = queries.company(session).version
    office.run(services.change_company, version=version, values=profile)
    office.run(services.open_fiscal_year, day=today.replace(year=today.year - 2, day=1))
    departments = _departments(office)
    places = _places(office)
    for row in read_rows("staff"):
        values: dict[str, Any] = dict(row)
        department, place = values.pop("department"), values.pop("place")
        values |= {"department_id": departments.get(department), "place_id": places.get(place)}
        office.run(services.add_staff, values=values)
    for row in read_rows("bank_accounts"):
        office.run(services.add_bank_account, values=row)


def _departments(office: Office) -> dict[str, int]:
    ids: dict[str, int] = {}
    for row in read_rows("departments"):
        values: dict[str, Any] = dict(row)
        values["parent_id"] = ids.get(values.pop("parent"))
        ids[row["code"]] = office.run(services.add_department, values=values)
    return ids


def _places(office: Office) -> dict[str, int]:
    ids: dict[str, int] = {}
    for row in read_rows("places"):
        values: dict[str, Any] = dict(row)
        values["parent_id"] = ids.get(values.pop("parent"))
        ids[row["code"]] = office.run(services.add_place, values=values)
    return ids
