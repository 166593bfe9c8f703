"""摘要 for the slip's fields: the dictionary by code, kana or words, the row's accounts first, then what was written lately."""

from collections.abc import Callable, Sequence

from officesuite.base.kana import fold
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.modules.ledger.queries.proposals import phrases_for
from officesuite.ui.picks import PickRow


class Phrases:
    """Everything is in memory: asked at every key. `accounts` are those of the row that is typed."""

    def __init__(self, work: SlipWork, accounts: Callable[[], Sequence[int]] = tuple) -> None:
        self._work, self._accounts = work, accounts

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates; a short code that is typed whole comes first."""
        want = fold(text)
        found = [
            PickRow(f"d{at}", one.text, code=one.code, second=one.kana)
            for at, one in enumerate(phrases_for(self._work.phrases, text, self._accounts()))
        ]
        known = {row.title for row in found}
        for past in self._work.past:
            if len(found) >= limit:
                break
            if past.description not in known and want in fold(past.description):
                known.add(past.description)
                found.append(PickRow(f"h{past.id}", past.description, note=f"{past.day:%m/%d}"))
        return found[:limit]
