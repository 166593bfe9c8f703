"""Comparing and merging from the partner form, and parting again."""

from collections.abc import Sequence
from typing import Protocol

from officesuite.base.text import tr, translate
from officesuite.modules.partners import queries, rules, services
from officesuite.modules.partners.pages.choosing import choose_partner
from officesuite.modules.partners.pages.compare import CompareDialog
from officesuite.modules.partners.queries import Duplicate, PartnerCard
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.dialogs import Answer, choose
from officesuite.ui.page import Page


class PartnerPage(Protocol):
    """What merging needs of the form."""

    @property
    def card(self) -> PartnerCard | None: ...
    @property
    def dirty(self) -> bool: ...
    def typed(self) -> dict[str, object]: ...
    def save(self) -> bool: ...
    def reread(self) -> None: ...


def why(one: Duplicate) -> str:
    """The reasons in words, the strongest first."""
    return "・".join(str(rules.REASON_LABELS[reason]) for reason in one.reasons)


class Merging:
    """The verbs; `page` is the form they belong to."""

    def __init__(self, desk: Desk, page: PartnerPage) -> None:
        self._desk, self._page = desk, page

    def compare(self, one: Duplicate) -> None:
        """Shows the two side by side; the stored one of the form can take the other in."""
        with self._desk.read() as session:
            other = queries.card(session, one.id)
        can_merge = self._page.card is not None and not self._page.dirty
        dialog = CompareDialog(self._widget, mine=self._page.typed(), other=other, can_merge=can_merge, why=why(one))
        dialog.exec()
        answer, taken = dialog.answer, dialog.taken()
        dialog.deleteLater()
        if answer == "open":
            self._desk.open(f"partners.partner:{other.id}")
        elif answer == "merge":
            self.merge(other, taken)

    def choose(self) -> None:
        """Asks which partner is the same as this one, then compares."""
        card = self._page.card
        if card is None or (self._page.dirty and not self._page.save()):
            return
        found = choose_partner(self._desk, self._widget, without=card.id)
        if found is not None:
            with self._desk.read() as session:
                other = queries.card(session, found)
            self.compare(Duplicate(found, other.code, other.name, ()))

    def merge(self, other: PartnerCard, taken: Sequence[str]) -> None:
        """Takes the other in; the toast offers the way back."""
        card = self._page.card
        if card is None:
            return
        with self._desk.showing_errors():
            self._desk.run(services.merge_partners, loser_id=other.id, winner_id=card.id, loser_version=other.version,
                           winner_version=card.version, take=taken)  # fmt: skip
            self._page.reread()
            undo = ToastAction(tr("Partners", "Undo"), lambda: self.part(other.id))
            self._desk.toast(tr("Partners", "{name} is merged", name=other.name), detail=card.name, actions=[undo])

    def undo(self) -> None:
        """Parts this one, or one of those merged into it."""
        card = self._page.card
        if card is None:
            return
        if card.merged_into is not None:
            self.part(card.id)
        elif len(card.merged) == 1:
            self.part(card.merged[0][0])
        elif card.merged:
            answers = [Answer(str(id_), f"{code}  {name}") for id_, code, name in card.merged]
            chosen = choose(self._widget, translate("Partners", "Undo a merge"),
                            translate("Partners", "Which partner shall stand by itself again?"), answers=answers,
                            default=answers[0].key, icon="undo-2")  # fmt: skip
            if chosen:
                self.part(int(chosen))

    def part(self, loser_id: int) -> None:
        """Lets a merged partner stand by itself again."""
        with self._desk.showing_errors():
            self._desk.run(services.undo_merge, loser_id=loser_id)
            self._page.reread()

    @property
    def _widget(self) -> Page:
        assert isinstance(self._page, Page)
        return self._page
