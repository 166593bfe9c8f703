"""The 摘要 dictionary: phrases with kana and a short code; what is used again and again is learned."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.base import kana as kana_
from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import JournalEntry, Phrase
from officesuite.modules.ledger.services.drafts import Saved
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.office import records
from officesuite.office.access import service, today

PHRASE = translate("Ledger", "Phrase")


@service(MASTERS)
def save_phrase(
    session: Session, *, text: str, kana: str = "", code: str = "", account_id: int | None = None,
    phrase_id: int | None = None, version: int | None = None, inactive: bool = False,
) -> Saved:  # fmt: skip
    """Keeps a phrase; `account_id` proposes it first with that account. Raises Invalid, NotFound, Conflict."""
    text = text.strip()
    if not text:
        raise Invalid([Problem("text", translate("Ledger", "To keep this phrase, type it."))])
    with session.no_autoflush:
        twin = session.scalar(select(Phrase.id).where(Phrase.text == text, Phrase.id != (phrase_id or 0)))
    if twin is not None:
        raise Invalid([Problem("text", translate("Ledger", "To keep this phrase, change it: there is one like it."))])
    if phrase_id is None:
        row = Phrase()
        session.add(row)
    else:
        row = records.load(session, Phrase, phrase_id, version=version, what=PHRASE)
    values = {"text": text, "kana": kana.strip(), "code": code.strip(), "account_id": account_id, "inactive": inactive}
    records.put(row, values)
    _fold(row)
    session.flush()
    return Saved(row.id, row.version)


@service(MASTERS)
def delete_phrase(session: Session, *, phrase_id: int, version: int | None = None) -> None:
    """Takes a phrase out of the dictionary. Raises NotFound, Conflict."""
    session.delete(records.load(session, Phrase, phrase_id, version=version, what=PHRASE))


@service(MASTERS)
def learn_phrases(session: Session, *, least: int = 3, days: int = 400, most: int = 200) -> int:
    """Takes in what stood as 摘要 at least `least` times in the last `days`; says how many phrases are new."""
    since: date = today(session) - timedelta(days)
    entry = JournalEntry
    query = (
        select(entry.description)
        .where(entry.date >= since, entry.description != "", entry.relation.not_in(("correction", "reversal")))
        .group_by(entry.description)
        .having(func.count() >= least)
        .order_by(func.count().desc(), entry.description)
        .limit(most)
    )
    known = set(session.scalars(select(Phrase.text)))
    new = [text for text in session.scalars(query) if text not in known]
    for text in new:
        row = Phrase(text=text, kana=kana_.to_katakana(text) if kana_.is_kana(text) else "", code="", inactive=False)
        _fold(row)
        session.add(row)
    session.flush()
    return len(new)


def _fold(row: Phrase) -> None:
    """The folded copies that search and sorting use."""
    row.sort_key = kana_.fold(row.kana or row.text)
    row.search = kana_.fold(" ".join((row.code, row.text, row.kana, kana_.romaji(row.kana))))
