"""The tabs over the list of quotes: the usual filters, and those that people keep under a name on this PC."""

from typing import Any

from PySide6.QtWidgets import QWidget

from officesuite.base.fields import Field
from officesuite.base.text import literal, tr, translate
from officesuite.ui.asking import ask_fields
from officesuite.ui.desk import Desk
from officesuite.ui.filter_bar import SavedFilter

KEY = "sales.quotes/filters"
PRESENT = (
    SavedFilter("all", translate("Sales", "All")),
    SavedFilter("waiting", translate("Sales", "Awaiting reply"), states=frozenset({"issued"})),
    SavedFilter("expired", translate("Sales", "Expired"), states=frozenset({"expired"})),
    SavedFilter("won", translate("Sales", "Won this month"), states=frozenset({"won"}), period="month"),
    SavedFilter("low", translate("Sales", "Low margin")),
    SavedFilter("due", translate("Sales", "Contact due")),
)


def saved(desk: Desk) -> tuple[SavedFilter, ...]:
    """The usual filters and one's own."""
    own = []
    for one in _kept(desk):
        try:
            own.append(
                SavedFilter(one["name"], literal(one["name"]), one["text"], frozenset(one["states"]), one["period"])
            )
        except (KeyError, TypeError):
            continue
    return (*PRESENT, *own)


def keep(desk: Desk, parent: QWidget, present: SavedFilter) -> bool:
    """Asks for a name and keeps the filter under it; whether it was kept."""

    def done(values: dict[str, Any]) -> None:
        kept = [one for one in _kept(desk) if one.get("name") != values["name"]]
        kept.append(
            {"name": values["name"], "text": present.text, "states": sorted(present.states), "period": present.period}
        )
        desk.memory.set(KEY, kept)

    return ask_fields(
        parent,
        title=tr("Sales", "Keep this filter"),
        words=tr("Sales", "It becomes a tab above the list on this PC."),
        fields=(Field("name", translate("Sales", "Name of the filter"), required=True, max_length=40),),
        button=tr("Sales", "Keep"),
        done=done,
        icon="bookmark",
    )


def _kept(desk: Desk) -> list[dict[str, Any]]:
    kept = desk.memory.get(KEY) or []
    return [one for one in kept if isinstance(one, dict)] if isinstance(kept, list) else []
