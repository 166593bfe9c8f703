"""摘要 for the slip's fields: the dictionary by code, kana or words, then what was written lately."""

from collections.abc import Sequence

from officesuite.base.kana import fold
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.ui.picks import PickRow


class Phrases:
    """Everything is in memory: asked at every key."""

    def __init__(self, work: SlipWork) -> None:
        self._work = work

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates; a short code that is typed whole comes first."""
        want = fold(text)
        found = [
            PickRow(f"d{at}", one.text, code=one.code, second=one.kana)
            for at, one in enumerate(self._work.phrases)
            if not want or fold(one.code) == want or want in one.search
        ]
        found.sort(key=lambda row: not want or fold(row.code) != want)
        known = {row.title for row in found}
        for past in self._work.past:
            if len(found) >= limit:
                break
            if past.description not in known and want in fold(past.description):
                known.add(past.description)
                found.append(PickRow(f"h{past.id}", past.description, note=f"{past.day:%m/%d}"))
        return found[:limit]
