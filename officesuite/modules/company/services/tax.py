"""The dated tax categories (税区分) as the office edits them: a change of law is one more row."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.company import models, queries
from officesuite.modules.company.fields import TAX_CATEGORY_FIELDS
from officesuite.modules.company.rules import TaxCategory, TaxKind, validate_tax_categories
from officesuite.modules.company.services.permissions import SETTINGS
from officesuite.office import records
from officesuite.office.access import service

WHAT = translate("Company", "Tax category")


@service(SETTINGS)
def add_tax_category(session: Session, *, values: Mapping[str, object]) -> int:
    """Adds a dated row and returns its id; raises Invalid when it contradicts the rows there are."""
    found = records.clean(TAX_CATEGORY_FIELDS, values)
    position = (session.scalar(select(func.max(models.TaxCategoryRow.position))) or 0) + 1
    _refuse_contradictions(found, {item.id: item.category for item in queries.tax_category_items(session)}, 0)
    row = records.new(models.TaxCategoryRow, found | {"position": position})
    session.add(row)
    session.flush()
    return row.id


@service(SETTINGS)
def change_tax_category(session: Session, *, category_id: int, version: int, values: Mapping[str, object]) -> None:
    """Changes a row; only the given keys. Documents that were issued keep the figures and the row they used."""
    row = records.load(session, models.TaxCategoryRow, category_id, version=version, what=WHAT)
    found = records.clean(TAX_CATEGORY_FIELDS, values, partial=True)
    own = {field.key: getattr(row, field.key) for field in TAX_CATEGORY_FIELDS}
    others = {item.id: item.category for item in queries.tax_category_items(session)}
    _refuse_contradictions(own | found, others, category_id)
    records.put(row, found)
    session.flush()


def _refuse_contradictions(values: Mapping[str, Any], known: Mapping[int, TaxCategory], own: int) -> None:
    one = TaxCategory(
        code=values["code"],
        kind=TaxKind(values["kind"]),
        rate=Decimal(values["rate"]),
        valid_from=values["valid_from"] or date.min,
        valid_to=values["valid_to"],
        mark=values["mark"] or "",
    )
    others = tuple(category for id_, category in known.items() if id_ != own)
    problems = [p for p in validate_tax_categories((*others, one)) if p.row == len(others)]
    if problems:
        raise Invalid(Problem(problem.field, problem.message) for problem in problems)
