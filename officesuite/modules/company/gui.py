"""The Qt side of the office itself: its pages by key and what the shell asks of it. Imported when a window opens."""

from officesuite.base.declare import ModuleGui
from officesuite.base.late import late_in

_page = late_in("officesuite.modules.company.pages")

GUI = ModuleGui(
    pages={
        "company.office": _page("office_page", "OfficePage"),
        "company.bank_accounts": _page("registers", "BankAccountsPage"),
        "company.tax_categories": _page("registers", "TaxCategoriesPage"),
        "company.staff": _page("registers", "StaffPage"),
        "company.departments": _page("registers", "DepartmentsPage"),
        "company.places": _page("registers", "PlacesPage"),
    },
    panels={
        "wizard.office": _page("wizard", "office_form"),
        "company.identity": _page("wizard", "office_identity"),
    },
)
