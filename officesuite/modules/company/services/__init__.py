"""What a user can do with the office itself, one transaction each."""

from officesuite.modules.company.services.permissions import EDIT, SETTINGS, VIEW
from officesuite.modules.company.services.profile import (
    change_company,
    change_profile,
    load_first_rows,
    open_fiscal_year,
    set_logo,
    set_seal,
    set_up_office,
)
from officesuite.modules.company.services.registers import (
    add_bank_account,
    add_department,
    add_place,
    add_staff,
    change_bank_account,
    change_department,
    change_place,
    change_staff,
    end_department,
    retire_staff,
)
from officesuite.modules.company.services.tax import add_tax_category, change_tax_category

__all__ = [
    "EDIT",
    "SETTINGS",
    "VIEW",
    "add_bank_account",
    "add_department",
    "add_place",
    "add_staff",
    "add_tax_category",
    "change_bank_account",
    "change_company",
    "change_department",
    "change_place",
    "change_profile",
    "change_staff",
    "change_tax_category",
    "end_department",
    "load_first_rows",
    "open_fiscal_year",
    "retire_staff",
    "set_logo",
    "set_seal",
    "set_up_office",
]
