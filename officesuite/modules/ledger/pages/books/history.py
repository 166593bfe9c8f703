"""History as a book's `Proposer`: read once an account is opened, asked at every key without touching the database."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from officesuite.base.kana import fold
from officesuite.base.text import tr
from officesuite.modules.ledger.pages.books.line import Place
from officesuite.modules.ledger.pages.books.pickers import Recent
from officesuite.modules.ledger.pages.books.proposing import RowOffer
from officesuite.modules.ledger.pages.common.tax_cell import TaxChoice
from officesuite.modules.ledger.queries.book_history import PastRow, PhraseFacts, past_rows, past_with, phrases
from officesuite.modules.ledger.queries.proposals import key_of, phrases_for
from officesuite.modules.ledger.rules.axes import TaxAxes
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_yen
from officesuite.ui.picks import PickRow

_MONTH = re.compile(r"(?<!\d)(?:1[0-2]|[1-9])(?=月[分度])")
SAME = 3  # rows in a row with one amount make it a proposal


class History:
    """The newest rows of one book, and of counter accounts it never met as they are asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._own: Place = (0, 0)
        self._rows: tuple[PastRow, ...] = ()
        self._others: dict[Place, tuple[PastRow, ...]] = {}
        self._phrases: tuple[PhraseFacts, ...] = ()

    def read(self, own: Place) -> None:
        """Reads the newest rows of a book; after each posting it is read again."""
        self._own, self._others = own, {}
        with self._desk.read() as session:
            self._rows = past_rows(session, own[0], own[1] or None)
            self._phrases = phrases(session)

    def recent(self, own: Place) -> Sequence[Recent]:
        """Counter accounts, the last used first, with whom and how often."""
        partners: dict[Place, Counter[str]] = {}
        last: dict[Place, PastRow] = {}
        for row in self._rows:
            place = (row.counter_id, row.counter_sub_id)
            last.setdefault(place, row)
            partners.setdefault(place, Counter())[row.partner] += 1
        return [
            Recent(place, _with_whom(partners[place]), f"{row.day:%m/%d}  {show_yen(row.amount)}")
            for place, row in last.items()
        ]

    def offer(
        self, own: Place, counter: Place, *, partner: str = "", description: str = "", day: date | None = None,
        anywhere: bool = False,
    ) -> RowOffer | None:  # fmt: skip
        """The newest row with this counter account; those with the same words count first.

        `anywhere`: where the two never met, what stood with the counter account in other books.
        """
        rows = [row for row in self._rows if (row.counter_id, row.counter_sub_id) == counter]
        here = bool(rows)
        if not rows and anywhere:
            rows = list(self._met(counter))
        if not rows:
            return None
        if description:
            rows = [row for row in rows if key_of(row.description) == key_of(description)] or rows
        if partner:
            own_rows = [row for row in rows if fold(row.partner) == fold(partner)]
            if not own_rows:  # a new partner: the account's habit, none of others' words
                return RowOffer(tax=_choice(rows[0].axes), side=rows[0].side if here else None)
            rows = own_rows
        newest = rows[0]
        same = [row for row in rows if key_of(row.description) == key_of(newest.description)]
        amounts = {row.amount for row in same[:SAME]}
        steady = len(same) >= SAME and len(amounts) == 1
        return RowOffer(
            newest.partner, newest.partner_id, month_moved(newest.description, was=newest.day, now=day or newest.day),
            _choice(newest.axes), newest.amount if steady else None,
            newest.side if here else None,
        )  # fmt: skip

    def _met(self, counter: Place) -> Sequence[PastRow]:
        if counter not in self._others:
            with self._desk.read() as session:
                self._others[counter] = past_with(session, *counter)
        return self._others[counter]

    def phrases(self, text: str, limit: int, accounts: Sequence[int] = ()) -> Sequence[PickRow]:
        """The dictionary by code, kana or words, that of the row's accounts first, then descriptions of the past."""
        want = fold(text)
        found = [
            PickRow(f"d{at}", one.text, code=one.code, second=one.kana)
            for at, one in enumerate(phrases_for(self._phrases, text, accounts))
        ]
        known = {row.title for row in found}
        days: dict[str, date] = {}
        for row in self._rows:
            if row.description and row.description not in known and want in fold(f"{row.description} {row.partner}"):
                days.setdefault(row.description, row.day)
        past = [PickRow(f"h{at}", words, note=f"{day:%m/%d}") for at, (words, day) in enumerate(days.items())]
        return [*found, *past][:limit]


def month_moved(words: str, *, was: date, now: date) -> str:
    """`電話 9月分` of October is `電話 10月分` in November: the months between two rows move the month in their words."""
    months = (now.year - was.year) * 12 + now.month - was.month
    return _MONTH.sub(lambda found: str((int(found[0]) + months - 1) % 12 + 1), words)


def _with_whom(partners: Counter[str]) -> str:
    name, times = partners.most_common(1)[0]
    return tr("Ledger", "{name} {times}×", name=name, times=times) if name and times > 1 else name


def _choice(axes: TaxAxes | None) -> TaxChoice | None:
    """What the tax cell offers again: the invoice status follows from the partner of the new row."""
    if axes is None:
        return None
    return (
        TaxChoice(axes.category, None, use=axes.use)
        if not axes.reason
        else TaxChoice(axes.category, axes.invoice, axes.reason, axes.use)
    )
