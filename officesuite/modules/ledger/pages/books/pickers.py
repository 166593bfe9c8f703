"""What the cells of a book offer: counter accounts with their sub-accounts, the book's own sub-accounts, partners, 摘要."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from officesuite.base.kana import fold, romaji
from officesuite.base.text import tr
from officesuite.modules.ledger.pages.books.line import Place
from officesuite.modules.ledger.queries.entry_books import AccountCard, Accounts, SubFacts
from officesuite.modules.partners import queries as partners
from officesuite.ui.desk import Desk
from officesuite.ui.picks import PickColumn, PickRow


class _Wanted:
    """Typed words, folded once: how well things answer them."""

    def __init__(self, text: str) -> None:
        self.folded = fold(text)
        self.spelled = romaji(text) if text.isascii() and text.isalpha() and len(text) > 1 else ""

    def rank(self, *, code: str, kana: str, search: str) -> int | None:
        """0 = its code, then beginnings, then anywhere; None = not at all; 2 for no words."""
        want, code = self.folded, fold(code)
        if not want:
            return 2
        if code == want:
            return 0
        if code.startswith(want):
            return 1
        if fold(kana).startswith(want) or (self.spelled and romaji(kana).startswith(self.spelled)):
            return 2
        return 3 if want in search or (self.spelled and self.spelled in search) else None


@dataclass(frozen=True, slots=True)
class Recent:
    """A place used lately with this book: `second` and `note` say with whom, when, how much."""

    place: Place
    second: str = ""
    note: str = ""


class PlacePicks:
    """Accounts and their sub-accounts by code, kana, romaji or part of the name; what was used lately with the book first."""

    columns: tuple[PickColumn, ...] = ()

    def __init__(
        self, accounts: Callable[[], Accounts], *, offered: Callable[[AccountCard], bool] = lambda card: True,
        recent: Callable[[], Sequence[Recent]] = tuple, create: bool = False,
    ) -> None:  # fmt: skip
        self._accounts, self._offered, self._recent, self._create = accounts, offered, recent, create

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates, those of late use first."""
        known = {recent.place: (at, recent) for at, recent in enumerate(self._recent())}

        def order(match: tuple[int, PickRow]) -> tuple[int, int, str]:
            rank, row = match
            if rank and row.id in known:
                return 1, known[row.id][0], row.code
            return (2 if rank else 0), rank, row.code

        return [
            _lately(row, known[row.id][1], first=rank > 0) if row.id in known else row
            for rank, row in sorted(self._matches(_Wanted(text)), key=order)[:limit]
        ]

    def _matches(self, want: _Wanted) -> Iterable[tuple[int, PickRow]]:
        for card in self._accounts().cards.values():
            if card.inactive or not self._offered(card):
                continue
            rank = want.rank(code=card.code, kana=card.kana, search=card.search)
            if rank is not None:
                yield rank, _of_account(card)
            for sub in card.subs:
                own = want.rank(code=f"{card.code}-{sub.code}", kana=sub.kana, search=sub.search)
                best = min((r for r in (own, None if rank is None else max(rank, 1)) if r is not None), default=None)
                if best is not None and not sub.inactive:
                    yield best, _of_sub(card, sub)

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The row of a place."""
        account_id, sub_id = id
        card = self._accounts().cards.get(account_id)
        if card is None:
            return None
        sub = next((sub for sub in card.subs if sub.id == sub_id), None)
        return _of_account(card) if sub is None else _of_sub(card, sub)

    def create_label(self, text: str) -> str:
        """The last row, where accounts may be made."""
        return tr("Ledger", "New account “{name}”", name=text) if self._create and text else ""


def _of_account(card: AccountCard) -> PickRow:
    return PickRow((card.id, 0), card.name, code=card.code, second=card.kana)


def _of_sub(card: AccountCard, sub: SubFacts) -> PickRow:
    return PickRow((card.id, sub.id), f"{card.name}  {sub.name}", code=f"{card.code}-{sub.code}", second=sub.kana)


def _lately(row: PickRow, recent: Recent, *, first: bool) -> PickRow:
    """The row with whom and when; `first`: it stands under the words for what was used lately."""
    return PickRow(row.id, row.title, row.code, recent.second or row.second, recent.note, recent=first)


class SubPicks:
    """The sub-accounts of the book's own account."""

    columns: tuple[PickColumn, ...] = ()

    def __init__(self, subs: Callable[[], Sequence[SubFacts]]) -> None:
        self._subs = subs

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates by code, kana or name."""
        want = _Wanted(text)
        ranked = [(want.rank(code=sub.code, kana=sub.kana, search=sub.search), sub) for sub in self._subs()]
        hits = [(rank, sub) for rank, sub in ranked if rank is not None and not sub.inactive]
        hits.sort(key=lambda one: one[0])
        return [PickRow(sub.id, sub.name, code=sub.code, second=sub.kana) for _, sub in hits[:limit]]

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The row of a sub-account."""
        return next((PickRow(sub.id, sub.name, code=sub.code) for sub in self._subs() if sub.id == id), None)

    def create_label(self, text: str) -> str:
        """Sub-accounts are made with their account."""
        return ""


class PartnerPicks:
    """Customers and suppliers of the register, the last used first; in a row any other words are a partner too."""

    columns: tuple[PickColumn, ...] = ()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates by code, kana, romaji or part of the name."""
        with self._desk.read() as session:
            found = partners.find_partners(session, text, limit)
        return [
            PickRow(one.id, one.name, code=one.code, second=one.kana, recent=one.recent and not text.strip())
            for one in found
        ]

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The partner of an id."""
        with self._desk.read() as session:
            name = partners.label(session, int(id))
        return None if name is None else PickRow(id, name)

    def create_label(self, text: str) -> str:
        """Words alone will do."""
        return ""


class PhrasePicks:
    """摘要 of the dictionary and of history."""

    columns: tuple[PickColumn, ...] = ()

    def __init__(self, find: Callable[[str, int], Sequence[PickRow]]) -> None:
        self._find = find

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates by what they begin with, by kana, by their short code."""
        return self._find(text, limit)

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The cell holds words, not ids."""
        return None

    def create_label(self, text: str) -> str:
        """A 摘要 enters the dictionary by being used."""
        return ""
