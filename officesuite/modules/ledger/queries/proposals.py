"""What history offers while a slip is typed: whole past entries with the same 摘要, the account opposite, accounts used lately.

Everything reads a bounded number of the newest rows by index, so that it is as quick at a million entries as at ten.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.kana import fold
from officesuite.base.text import Text, translate
from officesuite.modules.ledger.models import JournalEntry, JournalLine
from officesuite.modules.ledger.queries.book_history import PastRow, PhraseFacts, past_rows
from officesuite.modules.ledger.queries.entries import as_typed, entry_cards
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.slip import Slip, head_of, slip_of

NEWEST = 3000  # entries whose 摘要 is remembered
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class PastEntry:
    """An entry of the past by its 摘要; `key` is folded, its digits left out: 10月分給与 and 11月分給与 are one."""

    id: int
    day: date
    description: str
    key: str
    total: int


@dataclass(frozen=True, slots=True)
class Similar:
    """A past entry to take over: its slip (as typed then), and why it is offered."""

    entry: PastEntry
    reason: Text
    slip: Slip


@dataclass(frozen=True, slots=True)
class Opposite:
    """The account that most likely stands opposite another: `row` its newest example, `times` how often, `reason` in words."""

    row: PastRow
    times: int
    reason: Text

    @property
    def place(self) -> tuple[int, int]:
        """(account, sub-account or 0)."""
        return self.row.counter_id, self.row.counter_sub_id


@dataclass(frozen=True, slots=True)
class LastUse:
    """When an account was used last, with whom and for how much (yen)."""

    place: tuple[int, int]
    day: date
    partner: str
    amount: int
    times: int


def key_of(description: str) -> str:
    """What two 摘要 are compared by: folded, without the digits that change from month to month."""
    return _DIGITS.sub("#", fold(description))


def phrases_for(phrases: Iterable[PhraseFacts], text: str, accounts: Sequence[int] = ()) -> list[PhraseFacts]:
    """The phrases that answer some words: a code typed whole, then those tied to the line's accounts, then the rest.

    Of `accounts` the first weighs most; otherwise the order stays.
    """
    want = fold(text)
    ranks = {account: at for at, account in reversed(list(enumerate(accounts)))}
    found = [one for one in phrases if not want or fold(one.code) == want or want in one.search]

    def place(one: PhraseFacts) -> tuple[bool, int]:
        return not want or fold(one.code) != want, ranks.get(one.account_id or 0, len(ranks))

    return sorted(found, key=place)


def past_entries(session: Session, *, limit: int = NEWEST) -> tuple[PastEntry, ...]:
    """The newest ordinary entries with a 摘要, newest first; read once a form."""
    entry = JournalEntry
    query = select(entry.id, entry.date, entry.description, entry.total, entry.relation, entry.kind)
    query = query.order_by(entry.date.desc(), entry.id.desc()).limit(limit)
    return tuple(
        PastEntry(id_, day, head_of(description), key_of(head_of(description)), total)
        for id_, day, description, total, relation, kind in session.execute(query)
        if description and kind == "normal" and relation not in ("correction", "reversal")
    )


def similar_entries(
    session: Session, past: Sequence[PastEntry], description: str, *, day: date, limit: int = 3
) -> tuple[Similar, ...]:
    """Past entries with the same 摘要 (digits aside), then those that begin with it, newest first and one a month.

    A corrected entry is no example; its replacement is.
    """
    want = key_of(description)
    if not want:
        return ()
    same = [one for one in past if one.key == want]
    begun = [one for one in past if one.key != want and one.key.startswith(want)] if len(want) > 1 else []
    chosen = _one_a_month((*same, *_newest_of_each(begun)), limit + 2)
    cards = {card.id: card for card in entry_cards(session, [one.id for one in chosen]) if card.counter_id is None}
    months = _months_running(same, day)
    found: list[Similar] = []
    for one in chosen:
        if one.id not in cards or len(found) == limit:
            continue
        slip = slip_of(as_typed(cards[one.id]))
        found.append(Similar(one, _reason(one, same, months, lines=len(slip.rows)), slip))
    return tuple(found)


def _one_a_month(entries: Iterable[PastEntry], limit: int) -> list[PastEntry]:
    found: dict[tuple[str, int, int], PastEntry] = {}
    for one in entries:
        found.setdefault((one.key, one.day.year, one.day.month), one)
    return list(found.values())[:limit]


def _newest_of_each(entries: Iterable[PastEntry]) -> list[PastEntry]:
    found: dict[str, PastEntry] = {}
    for one in entries:
        found.setdefault(one.key, one)
    return list(found.values())


def _months_running(same: Sequence[PastEntry], day: date) -> int:
    """For how many months in a row up to this or the last one the 摘要 stood."""
    had = {one.day.year * 12 + one.day.month for one in same}
    month = day.year * 12 + day.month
    if month not in had:
        month -= 1
    count = 0
    while month in had:
        count, month = count + 1, month - 1
    return count


def _reason(one: PastEntry, same: Sequence[PastEntry], months: int, *, lines: int) -> Text:
    if one not in same:
        return translate("Ledger", "Begins with the same words")
    if months >= 2:
        return translate(
            "Ledger", "Same description {months} months in a row, {lines} rows", months=months, lines=lines
        )
    return translate("Ledger", "Same description, {lines} rows", lines=lines)


def opposite_of(
    session: Session,
    account_id: int,
    sub_account_id: int | None,
    *,
    side: Side,
    partner: str = "",
    description: str = "",
) -> Opposite | None:
    """What stood opposite an account on that side: with the same words, else the same partner, else at all.

    The most frequent account wins, of equals the newest.
    """
    rows = [row for row in past_rows(session, account_id, sub_account_id, limit=60) if row.side is side]
    reason = translate("Ledger", "Usual with this account")
    if partner and (with_partner := [row for row in rows if fold(row.partner) == fold(partner)]):
        rows, reason = with_partner, translate("Ledger", "Usual with {name}", name=partner)
    if description and (worded := [row for row in rows if key_of(row.description) == key_of(description)]):
        rows, reason = worded, translate("Ledger", "Same description")
    if not rows:
        return None
    counted = Counter((row.counter_id, row.counter_sub_id) for row in rows)
    place, times = counted.most_common(1)[0]
    newest = next(row for row in rows if (row.counter_id, row.counter_sub_id) == place)
    return Opposite(newest, times, reason)


def last_uses(session: Session, *, limit: int = 600) -> tuple[LastUse, ...]:
    """Accounts of the newest lines, the last used first: what a picker shows before anything is typed."""
    line = JournalLine
    query = (
        select(line.account_id, line.sub_account_id, line.date, line.partner, line.amount, line.gross)
        .where(line.generated == 0)
        .order_by(line.entry_id.desc(), line.line_no)
        .limit(limit)
    )
    first: dict[tuple[int, int], tuple[date, str, int]] = {}
    times: Counter[tuple[int, int]] = Counter()
    for account_id, sub_id, day, partner, amount, gross in session.execute(query):
        place = (account_id, sub_id or 0)
        times[place] += 1
        first.setdefault(place, (day, partner, gross or amount))
    return tuple(LastUse(place, *found, times[place]) for place, found in first.items())


def doubles(session: Session, slip: Slip, *, but: int | None = None) -> tuple[int, ...]:
    """Numbers of posted entries of the same day, sum and accounts: a warning, since two may be right."""
    places = sorted(
        (int(side), half.account_id, half.amount)
        for row in slip.rows
        for side, half in ((Side.DEBIT, row.debit), (Side.CREDIT, row.credit))
        if half.account_id is not None and half.amount
    )
    if slip.date is None or not places:
        return ()
    entry, line = JournalEntry, JournalLine
    account = places[0][1]
    query = (
        select(line.entry_id)
        .join(entry, entry.id == line.entry_id)
        .where(line.account_id == account, line.date == slip.date, entry.relation != "correction")
        .limit(200)
    )
    ids = [id_ for id_ in dict.fromkeys(session.scalars(query)) if id_ != but]
    found = []
    for card in entry_cards(session, ids):
        theirs = sorted((int(one.side), one.account_id, one.typed) for one in card.lines_typed)
        if theirs == places and card.counter_id is None:
            found.append(card.entry_no)
    return tuple(found)
