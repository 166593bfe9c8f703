"""Choosing a partner in a small dialog: for a merge."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from officesuite.base.errors import NotFound
from officesuite.base.text import translate
from officesuite.modules.partners import queries
from officesuite.ui.desk import Desk
from officesuite.ui.dialogs import Answer, Dialog
from officesuite.ui.picker import Picker
from officesuite.ui.picks import PickColumn, PickRow
from officesuite.ui.widgets import column, grounded


class PartnerPicks:
    """Partners by code, kana, romaji or part of the name, the last used first; never `without`."""

    columns: tuple[PickColumn, ...] = ()

    def __init__(self, desk: Desk, *, without: int) -> None:
        self._desk, self._without = desk, without

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates for the typed words."""
        with self._desk.read() as session:
            found = queries.find_partners(session, text, limit + 1)
        return [PickRow(one.id, one.name, code=one.code, second=one.kana) for one in found if one.id != self._without][
            :limit
        ]

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The partner of an id."""
        try:
            with self._desk.read() as session:
                card = queries.card(session, int(id))
        except NotFound:
            return None
        return PickRow(card.id, card.name, code=card.code, second=card.kana)

    def create_label(self, text: str) -> str:
        """Nothing is made here."""
        return ""


def choose_partner(desk: Desk, parent: QWidget, *, without: int) -> int | None:
    """The id of the chosen partner, None for Esc."""
    picker = Picker(PartnerPicks(desk, without=without), hint=translate("Partners", "Name, kana, romaji, code, phone"))
    picker.setAccessibleName(str(translate("Partners", "Partner")))
    content = grounded(QWidget())
    content.setLayout(column(picker, margins=(20, 0, 20, 16)))
    answers = (
        Answer("", translate("Partners", "Leave it"), "ghost"),
        Answer("take", translate("Partners", "Compare"), "primary"),
    )
    dialog = Dialog(parent, translate("Partners", "Merge another into this one"),
                    translate("Partners", "Choose the partner that is the same as this one."), answers=answers, default="take",
                    icon="merge", content=content)  # fmt: skip
    picker.setFocus()
    dialog.exec()
    found = picker.value() if dialog.answer == "take" else None
    dialog.deleteLater()
    return int(found) if found is not None else None
