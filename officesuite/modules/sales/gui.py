"""The Qt side of sales: its pages by key, tabs on other pages, and what its actions run. Imported when a window opens."""

from officesuite.base.declare import ModuleGui
from officesuite.base.late import late_in
from officesuite.ui.desk import Desk


def new_quote(desk: Desk) -> None:
    """An empty quote, from anywhere."""
    desk.open("new:sales.quote")


def new_item(desk: Desk) -> None:
    """An empty item, from anywhere."""
    desk.open("new:sales.item")


_page = late_in("officesuite.modules.sales.pages")

GUI = ModuleGui(
    pages={
        "sales.quotes": _page("quote_list", "QuoteListPage"),
        "sales.quote": _page("quote_form", "QuoteFormPage"),
        "sales.quote_diff": _page("quote_diff", "QuoteDiffPage"),
        "sales.items": _page("item_list", "ItemListPage"),
        "sales.item": _page("item_form", "ItemFormPage"),
    },
    panels={"sales.partner_quotes": _page("partner_quotes", "PartnerQuotes")},
    actions={"sales.new_quote": new_quote, "sales.new_item": new_item},
)
