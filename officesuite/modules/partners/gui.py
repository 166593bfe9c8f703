"""The Qt side of partners: its pages by key, and what its actions run. Imported when a window opens."""

from officesuite.base.declare import ModuleGui
from officesuite.base.late import late_in
from officesuite.ui.desk import Desk


def new_partner(desk: Desk) -> None:
    """An empty partner, from anywhere."""
    desk.open("new:partners.partner")


_page = late_in("officesuite.modules.partners.pages")

GUI = ModuleGui(
    pages={
        "partners.partners": _page("partner_list", "PartnerListPage"),
        "partners.partner": _page("partner_form", "PartnerFormPage"),
    },
    actions={"partners.new": new_partner},
)
