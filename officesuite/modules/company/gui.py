"""The Qt side of the office itself: its pages by key and what the shell asks of it. Imported when a window opens."""

from importlib import import_module
from typing import Any

from officesuite.base.declare import ModuleGui


class _Late:
    """A factory that imports its file when it is first called."""

    def __init__(self, file: str, name: str) -> None:
        self._file, self._name = file, name

    def __call__(self, *given: Any, **options: Any) -> Any:
        made = getattr(import_module(f"officesuite.modules.company.pages.{self._file}"), self._name)
        return made(*given, **options)


GUI = ModuleGui(
    pages={
        "company.office": _Late("office_page", "OfficePage"),
        "company.bank_accounts": _Late("registers", "BankAccountsPage"),
        "company.tax_categories": _Late("registers", "TaxCategoriesPage"),
        "company.staff": _Late("registers", "StaffPage"),
        "company.departments": _Late("registers", "DepartmentsPage"),
        "company.places": _Late("registers", "PlacesPage"),
    },
    panels={
        "wizard.office": _Late("wizard", "office_form"),
        "company.identity": _Late("wizard", "office_identity"),
    },
)
