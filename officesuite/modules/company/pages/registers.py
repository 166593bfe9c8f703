"""The registers under Settings: bank accounts, tax categories, staff, departments, places of work."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.text import language, tr, translate
from officesuite.modules.company import queries, services
from officesuite.modules.company.fields import (
    ACCOUNT_KINDS,
    BANK_ACCOUNT_FIELDS,
    DEPARTMENT_FIELDS,
    PLACE_FIELDS,
    PLACE_KINDS,
    STAFF_FIELDS,
    TAX_CATEGORY_FIELDS,
)
from officesuite.modules.company.rules import TAX_KIND_LABELS
from officesuite.office.access import today
from officesuite.ui.cells import Column, Show
from officesuite.ui.figures import show_date
from officesuite.ui.picks import ListPicks, PickerSource, PickRow
from officesuite.ui.register import Register, RegisterPage


def _values(keys: tuple[str, ...]) -> Any:
    return lambda row: {key: getattr(row, key) for key in keys}


def _keys(fields: Any) -> tuple[str, ...]:
    return tuple(field.key for field in fields)


def _span(first: Any, last: Any) -> str:
    """`2020/04/01 –`, `– 2021/03/31`, "" when open on both sides."""
    if first is None and last is None:
        return ""
    return f"{show_date(first) if first else ''} – {show_date(last) if last else ''}".strip()


def department_picks(session: Session) -> PickerSource:
    """The departments of today, named with those above them."""
    return ListPicks(
        [PickRow(one.id, one.path, code=one.code) for one in queries.departments_on(session, today(session))]
    )


def place_picks(session: Session) -> PickerSource:
    """The places in use."""
    return ListPicks([PickRow(one.id, one.name, code=one.code) for one in queries.places(session) if not one.inactive])


def _pickers(session: Session) -> Mapping[str, PickerSource]:
    return {"company.department": department_picks(session), "company.place": place_picks(session)}


# ---- bank accounts --------------------------------------------------------------------------------------------------


class BankAccountsPage(RegisterPage):
    """The accounts that papers name for payment."""

    register = Register(
        key="company.bank_accounts",
        entity="company.bank_account",
        title=translate("Company", "Bank accounts"),
        new=translate("Company", "New account"),
        empty=translate("Company", "No accounts yet"),
        why=translate("Company", "The accounts that customers pay into; those marked are printed on papers."),
        icon="landmark",
        fields=BANK_ACCOUNT_FIELDS,
        columns=(
            Column(
                "bank",
                translate("Company", "Bank"),
                stretch=True,
                width=150,
                sortable=False,
                second=lambda one: one.branch,
            ),
            Column(
                "kind",
                translate("Company", "Kind"),
                width=116,
                sortable=False,
                value=lambda one: str(ACCOUNT_KINDS[one.kind]),
                muted=True,
            ),
            Column("number", translate("Company", "Account number"), width=104, sortable=False),
            Column("on_papers", translate("Company", "Print on papers"), Show.CHECK, width=92, sortable=False),
        ),
        rows=queries.bank_accounts,
        values=_values(_keys(BANK_ACCOUNT_FIELDS)),
        add=lambda desk, values: desk.run(services.add_bank_account, values=values),
        change=lambda desk, row, values: desk.run(
            services.change_bank_account, account_id=row.id, version=row.version, values=values
        ),
        muted=lambda one: one.inactive,
    )


# ---- tax categories -------------------------------------------------------------------------------------------------


def _tax_values(item: queries.TaxCategoryItem) -> dict[str, object]:
    return {key: getattr(item.category, key) for key in _keys(TAX_CATEGORY_FIELDS)} | {"kind": item.category.kind.value}


def _confirm(item: queries.TaxCategoryItem) -> str:
    return (
        tr("Company", "Please confirm this row with your tax accountant before you use it.")
        if item.category.please_confirm
        else ""
    )


class TaxCategoriesPage(RegisterPage):
    """The dated tax categories: a change of law is one more row."""

    register = Register(
        key="company.tax_categories",
        entity="company.tax_category",
        title=translate("Company", "Tax categories"),
        new=translate("Company", "New row"),
        empty=translate("Company", "No tax categories yet"),
        why=translate("Company", "Rates and their days stand here; a change of law is one more row."),
        icon="percent",
        fields=TAX_CATEGORY_FIELDS,
        columns=(
            Column(
                "code", translate("Company", "Code"), width=124, sortable=False, value=lambda one: one.category.code
            ),
            Column(
                "label",
                translate("Company", "Name"),
                stretch=True,
                width=130,
                sortable=False,
                value=lambda one: one.category.label(language()),
            ),
            Column(
                "kind",
                translate("Company", "Kind"),
                width=108,
                sortable=False,
                value=lambda one: str(TAX_KIND_LABELS[one.category.kind]),
                muted=True,
            ),
            Column(
                "rate",
                translate("Company", "Rate (%)"),
                Show.DECIMAL,
                width=72,
                places=3,
                sortable=False,
                value=lambda one: one.category.rate if one.category.rate or one.category.taxed else None,
            ),
            Column(
                "days",
                translate("Company", "In force"),
                width=176,
                sortable=False,
                muted=True,
                value=lambda one: _span(one.category.valid_from, one.category.valid_to),
            ),
        ),
        rows=queries.tax_category_items,
        values=_tax_values,
        add=lambda desk, values: desk.run(services.add_tax_category, values=values),
        change=lambda desk, row, values: desk.run(
            services.change_tax_category, category_id=row.id, version=row.version, values=values
        ),
        note=_confirm,
    )


# ---- staff ----------------------------------------------------------------------------------------------------------


class StaffPage(RegisterPage):
    """Who works here."""

    register = Register(
        key="company.staff",
        entity="company.staff",
        title=translate("Company", "Staff"),
        new=translate("Company", "New member of staff"),
        empty=translate("Company", "No staff yet"),
        why=translate("Company", "Quotes and papers name the person in charge."),
        icon="id-card",
        fields=STAFF_FIELDS,
        columns=(
            Column("code", translate("Company", "Code"), width=64, sortable=False),
            Column(
                "name",
                translate("Company", "Full name"),
                stretch=True,
                width=150,
                sortable=False,
                second=lambda one: one.kana,
            ),
            Column("department", translate("Company", "Department"), width=150, sortable=False, muted=True),
            Column("title", translate("Company", "Title"), width=92, sortable=False, muted=True),
            Column("active_to", translate("Company", "Left on"), Show.DATE, width=88, sortable=False, muted=True),
        ),
        rows=queries.staff_list,
        values=_values(_keys(STAFF_FIELDS)),
        add=lambda desk, values: desk.run(services.add_staff, values=values),
        change=lambda desk, row, values: desk.run(
            services.change_staff, staff_id=row.id, version=row.version, values=values
        ),
        pickers=_pickers,
        muted=lambda one: one.active_to is not None,
        import_kind="company.staff",
    )


# ---- departments and places -----------------------------------------------------------------------------------------


def _indented(one: queries.DepartmentItem) -> str:
    return "　" * one.depth + one.name


class DepartmentsPage(RegisterPage):
    """Departments through time."""

    register = Register(
        key="company.departments",
        entity="company.department",
        title=translate("Company", "Departments"),
        new=translate("Company", "New department"),
        empty=translate("Company", "No departments yet"),
        why=translate("Company", "Staff belong to departments; a reorganisation ends one and begins another."),
        icon="network",
        fields=DEPARTMENT_FIELDS,
        columns=(
            Column("code", translate("Company", "Code"), width=72, sortable=False),
            Column("name", translate("Company", "Name"), stretch=True, width=200, sortable=False, value=_indented),
            Column(
                "days",
                translate("Company", "In force"),
                width=190,
                sortable=False,
                muted=True,
                value=lambda one: _span(one.valid_from, one.valid_to),
            ),
        ),
        rows=queries.departments,
        values=_values(_keys(DEPARTMENT_FIELDS)),
        add=lambda desk, values: desk.run(services.add_department, values=values),
        change=lambda desk, row, values: desk.run(
            services.change_department, department_id=row.id, version=row.version, values=values
        ),
        pickers=_pickers,
        muted=lambda one: one.valid_to is not None,
    )


class PlacesPage(RegisterPage):
    """Where people work."""

    register = Register(
        key="company.places",
        entity="company.place",
        title=translate("Company", "Places of work"),
        new=translate("Company", "New place"),
        empty=translate("Company", "No places yet"),
        why=translate("Company", "Head office, branches, warehouses: where people work and goods lie."),
        icon="map-pin",
        fields=PLACE_FIELDS,
        columns=(
            Column("code", translate("Company", "Code"), width=64, sortable=False),
            Column("name", translate("Company", "Name"), width=150, sortable=False),
            Column(
                "kind",
                translate("Company", "Kind"),
                width=84,
                sortable=False,
                value=lambda one: str(PLACE_KINDS.get(one.kind, one.kind)),
                muted=True,
            ),
            Column(
                "address",
                translate("Company", "Address"),
                stretch=True,
                width=160,
                sortable=False,
                value=lambda one: one.address1,
                muted=True,
            ),
        ),
        rows=queries.places,
        values=_values(_keys(PLACE_FIELDS)),
        add=lambda desk, values: desk.run(services.add_place, values=values),
        change=lambda desk, row, values: desk.run(
            services.change_place, place_id=row.id, version=row.version, values=values
        ),
        pickers=_pickers,
        muted=lambda one: one.inactive,
    )
