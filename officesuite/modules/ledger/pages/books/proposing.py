"""What history offers while a row is typed: counter accounts used lately, and the rest of a row once its account is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from officesuite.modules.ledger.pages.books.line import Place
from officesuite.modules.ledger.pages.books.pickers import Recent
from officesuite.modules.ledger.pages.common.tax_cell import TaxChoice
from officesuite.modules.ledger.rules.entry import Side
from officesuite.ui.picks import PickRow


@dataclass(frozen=True, slots=True)
class RowOffer:
    """What the rest of a row most likely is. `side` of the book's account; `amount` yen where it is the same each time."""

    partner: str = ""
    partner_id: int | None = None
    description: str = ""
    tax: TaxChoice | None = None
    amount: int | None = None
    side: Side | None = None


class Proposer(Protocol):
    """Where offers come from; each call is instant."""

    def recent(self, own: Place) -> Sequence[Recent]: ...
    def offer(
        self, own: Place, counter: Place, *, partner: str = "", description: str = "", day: date | None = None,
        anywhere: bool = False,
    ) -> RowOffer | None: ...  # fmt: skip
    def phrases(self, text: str, limit: int, accounts: Sequence[int] = ()) -> Sequence[PickRow]: ...
