"""The module of the office itself: what it brings to window, command line and search."""

from itertools import pairwise
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base.declare import (
    Check,
    CheckResult,
    Module,
    Page,
    Panel,
    SearchHit,
    SearchSource,
    Setting,
    Target,
    entity_of_fields,
)
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.late import Late
from officesuite.base.text import literal, tr, translate
from officesuite.modules.company import models, queries
from officesuite.modules.company.exchange import STAFF_IN, STAFF_OUT
from officesuite.modules.company.fields import (
    BANK_ACCOUNT_FIELDS,
    COMPANY_FIELDS,
    DEPARTMENT_FIELDS,
    PLACE_FIELDS,
    STAFF_FIELDS,
    TAX_CATEGORY_FIELDS,
)
from officesuite.modules.company.rules import validate_tax_categories
from officesuite.modules.company.services import EDIT, SETTINGS, VIEW, load_first_rows

LOOK = translate("Company", "How figures and dates look")


def find_staff(session: Session, text: str, limit: int) -> list[SearchHit]:
    """Staff for the search over everything."""
    return [
        SearchHit(item.name, item.kana, f"company.staff:{item.id}", code=item.code, note=item.department)
        for item in queries.staff_list(session, text=text, limit=limit)
    ]


def label_of(cls: Any, column: str = "name") -> Any:
    """A target's label: the name of the row."""

    def label(session: Session, id_: int) -> str | None:
        return session.scalar(select(getattr(cls, column)).where(cls.id == id_))

    return label


def check_one_profile(session: Session) -> CheckResult:
    """The office has exactly one profile."""
    count = session.scalar(select(func.count()).select_from(models.Company)) or 0
    message = "" if count == 1 else tr("Company", "The office must have one profile; there are {count}.", count=count)
    return CheckResult("company", ok=count == 1, count=count, message=message)


def check_fiscal_years(session: Session) -> CheckResult:
    """Fiscal years follow each other without gap or overlap."""
    years = queries.fiscal_years(session)
    for before, after in pairwise(years):
        if (after.first - before.last).days != 1:
            first = after.first.isoformat()
            message = tr("Company", "The fiscal year that begins on {day} does not follow the one before.", day=first)
            return CheckResult("fiscal-years", ok=False, count=len(years), message=message, first=first)
    return CheckResult("fiscal-years", ok=True, count=len(years))


def check_tax_categories(session: Session) -> CheckResult:
    """The tax categories do not contradict each other."""
    rows = queries.tax_categories(session)
    problems = validate_tax_categories(rows)
    if not problems:
        return CheckResult("tax-categories", ok=True, count=len(rows))
    row = problems[0].row or 0
    return CheckResult("tax-categories", ok=False, count=len(rows), message=str(problems[0]), first=rows[row].code)


def page(key: str, label: Any, icon: str, permission: str, new: str = "") -> Page:
    """A page under Settings."""
    return Page(f"company.{key}", label, icon, permission, new=new, sidebar=False)


MODULE = Module(
    key="company",
    label=translate("Company", "Office"),
    group="settings",
    icon="building-2",
    order=0,
    permissions=(VIEW, EDIT, SETTINGS),
    pages=(
        page("office", translate("Company", "Office profile"), "building-2", SETTINGS.key),
        page("bank_accounts", translate("Company", "Bank accounts"), "landmark", SETTINGS.key, "company.bank_account"),
        page("tax_categories", translate("Company", "Tax categories"), "percent", SETTINGS.key, "company.tax_category"),
        page("staff", translate("Company", "Staff"), "users", VIEW.key, "company.staff"),
        page("departments", translate("Company", "Departments"), "network", VIEW.key, "company.department"),
        page("places", translate("Company", "Places of work"), "map-pin", VIEW.key, "company.place"),
    ),
    settings=(
        Setting(
            Field("look.negative", translate("Company", "Negative amounts"), Kind.CHOICE, default="▲",
                  choices=(Choice("▲", literal("▲1,234")), Choice("-", literal("-1,234")))),
            LOOK,
        ),
        Setting(
            Field("look.date", translate("Company", "Dates"), Kind.CHOICE, default="western",
                  choices=(Choice("western", literal("2026/11/24")), Choice("wareki", literal("令和8年11月24日")))),
            LOOK,
        ),
    ),
    search=(SearchSource("company.staff", translate("Company", "Staff"), "id-card", find_staff, VIEW.key),),
    checks=(
        Check("company", translate("Company", "Office profile"), check_one_profile),
        Check("fiscal-years", translate("Company", "Fiscal years"), check_fiscal_years),
        Check("tax-categories", translate("Company", "Tax categories"), check_tax_categories),
    ),
    imports=(STAFF_IN,),
    exports=(STAFF_OUT,),
    panels=(
        Panel("wizard.office", "wizard", translate("Company", "Office profile")),
        Panel("company.identity", "shell.identity", translate("Company", "Office profile")),
    ),
    targets=(
        Target("company.bank_account", "company.bank_accounts", label_of(models.BankAccount, "bank"), "landmark",
               translate("Company", "Bank account")),
        Target("company.tax_category", "company.tax_categories", label_of(models.TaxCategoryRow, "label_ja"), "percent",
               translate("Company", "Tax category")),
        Target("company.staff", "company.staff", label_of(models.Staff), "id-card", translate("Company", "Member of staff")),
        Target("company.department", "company.departments", label_of(models.Department), "network",
               translate("Company", "Department")),
        Target("company.place", "company.places", label_of(models.Place), "map-pin", translate("Company", "Place of work")),
        Target("company.company", "company.office", label_of(models.Company), "building-2",
               translate("Company", "Office profile")),
    ),
    entities=(
        entity_of_fields("company.company", translate("Company", "Office profile"), COMPANY_FIELDS,
               ("logo_file_id", translate("Company", "Logo")), ("seal_file_id", translate("Company", "Seal image"))),
        entity_of_fields("company.fiscal_year", translate("Company", "Fiscal year"), (),
               ("first_day", translate("Company", "From")), ("last_day", translate("Company", "To")),
               ("number", translate("Company", "Year"))),
        entity_of_fields("company.bank_account", translate("Company", "Bank account"), BANK_ACCOUNT_FIELDS),
        entity_of_fields("company.staff", translate("Company", "Member of staff"), STAFF_FIELDS,
               ("login", translate("Company", "Log-in"))),
        entity_of_fields("company.department", translate("Company", "Department"), DEPARTMENT_FIELDS),
        entity_of_fields("company.place", translate("Company", "Place of work"), PLACE_FIELDS),
        entity_of_fields("company.tax_category", translate("Company", "Tax category"), TAX_CATEGORY_FIELDS),
    ),
    sample=Late("officesuite.modules.company.sample", "fill"),
    start=load_first_rows,
    help=translate("Company", "The office itself: its profile and seal, bank accounts, tax categories, staff and departments."),
)  # fmt: skip
