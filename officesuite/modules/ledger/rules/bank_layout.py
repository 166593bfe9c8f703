"""How a bank's or card's file is read (明細の形): which row heads it, which columns hold date, 摘要, amounts and balance.

`bank_detect` finds a `Layout` for a file never seen before; people mend it and it is saved per account.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from officesuite.base.text import Text, translate

Rows = Sequence[tuple[int, Sequence[object]]]
"""Raw rows of a file: record number and cells."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns by index from 0, None = absent. `date` is one column or 年, 月, 日; `text` and `memo` are joined.

    Amounts: `incoming` and `outgoing`, or one `amount` that is signed or told apart by `kind` (入払区分). `outgoing_positive`:
    a single amount without sign is money out (a card). `header` is the record of the headers, 0 = the file has none.
    """

    header: int = 0
    date: tuple[int, ...] = ()
    text: tuple[int, ...] = ()
    memo: tuple[int, ...] = ()
    incoming: int | None = None
    outgoing: int | None = None
    amount: int | None = None
    kind: int | None = None
    balance: int | None = None
    outgoing_positive: bool = False
    heads: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[Text, ...]:
        """What has to be said before a file can be read."""
        found = []
        if len(self.date) not in (1, 3):
            found.append(translate("Ledger", "To read this statement, say which column holds the date."))
        if self.amount is None and (self.incoming is None and self.outgoing is None):
            found.append(translate("Ledger", "To read this statement, say which columns hold money in and out."))
        return tuple(found)


def to_json(layout: Layout) -> str:
    """The layout as it is stored."""
    return json.dumps(asdict(layout), ensure_ascii=False)


def from_json(content: str) -> Layout:
    """The stored layout."""
    found = json.loads(content)
    for name in ("date", "text", "memo", "heads"):
        found[name] = tuple(found[name])
    return Layout(**found)
