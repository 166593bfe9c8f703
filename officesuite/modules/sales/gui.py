"""The Qt side of sales: its pages by key, tabs on other pages, and what its actions run. Imported when a window opens."""

from importlib import import_module
from typing import Any

from officesuite.base.declare import ModuleGui
from officesuite.ui.desk import Desk


class _Late:
    """A page factory that imports its file when the page is first opened."""

    def __init__(self, file: str, name: str) -> None:
        self._file, self._name = file, name

    def __call__(self, desk: Desk, *given: Any, **options: Any) -> Any:
        made = getattr(import_module(f"officesuite.modules.sales.pages.{self._file}"), self._name)
        return made(desk, *given, **options)


def new_quote(desk: Desk) -> None:
    """An empty quote, from anywhere."""
    desk.open("new:sales.quote")


def new_item(desk: Desk) -> None:
    """An empty item, from anywhere."""
    desk.open("new:sales.item")


GUI = ModuleGui(
    pages={
        "sales.quotes": _Late("quote_list", "QuoteListPage"),
        "sales.quote": _Late("quote_form", "QuoteFormPage"),
        "sales.quote_diff": _Late("quote_diff", "QuoteDiffPage"),
        "sales.items": _Late("item_list", "ItemListPage"),
        "sales.item": _Late("item_form", "ItemFormPage"),
    },
    panels={"sales.partner_quotes": _Late("partner_quotes", "PartnerQuotes")},
    actions={"sales.new_quote": new_quote, "sales.new_item": new_item},
)
