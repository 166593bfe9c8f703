"""The Qt side of partners: its pages by key, and what its actions run. Imported when a window opens."""

from importlib import import_module
from typing import Any

from officesuite.base.declare import ModuleGui
from officesuite.ui.desk import Desk


class _Late:
    """A page factory that imports its file when the page is first opened."""

    def __init__(self, file: str, name: str) -> None:
        self._file, self._name = file, name

    def __call__(self, desk: Desk, *given: Any, **options: Any) -> Any:
        made = getattr(import_module(f"officesuite.modules.partners.pages.{self._file}"), self._name)
        return made(desk, *given, **options)


def new_partner(desk: Desk) -> None:
    """An empty partner, from anywhere."""
    desk.open("new:partners.partner")


GUI = ModuleGui(
    pages={
        "partners.partners": _Late("partner_list", "PartnerListPage"),
        "partners.partner": _Late("partner_form", "PartnerFormPage"),
    },
    actions={"partners.new": new_partner},
)
