"""The period a report covers: a month, quarter, half or whole fiscal year, or days of one's own; stepping to the next one.

Months are calendar months cut to their fiscal year; quarters and halves count from its first day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from officesuite.base.dates import FiscalYear, add_months, month_end
from officesuite.base.text import Text, language, translate
from officesuite.modules.ledger.queries.spans import months_of
from officesuite.ui.figures import show_date

_DAY = timedelta(days=1)


class TermKind(StrEnum):
    """How long a term is, and so how far a step goes."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    TO_DATE = "to-date"  # from the fiscal year's first day to a month's end
    OWN = "own"


KIND_LABELS: dict[TermKind, Text] = {
    TermKind.MONTH: translate("Ledger", "Month"),
    TermKind.QUARTER: translate("Ledger", "Quarter"),
    TermKind.HALF: translate("Ledger", "Half year"),
    TermKind.YEAR: translate("Ledger", "Fiscal year"),
    TermKind.TO_DATE: translate("Ledger", "Year to date"),
    TermKind.OWN: translate("Ledger", "Own period"),
}
_MONTHS = {TermKind.QUARTER: 3, TermKind.HALF: 6}


@dataclass(frozen=True, slots=True)
class Term:
    """A period, both ends included; `key` names it in a list and survives a restart."""

    kind: TermKind
    first: date
    last: date

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.first.isoformat()}:{self.last.isoformat()}"

    def words(self) -> str:
        """`2026/11/01 – 11/30`, longer ones by months `2026/04 – 2027/03`: the year once where it does not change."""
        if self.kind not in (TermKind.MONTH, TermKind.OWN):
            same = self.first.year == self.last.year
            return f"{self.first:%Y/%m} – {self.last:%m}" if same else f"{self.first:%Y/%m} – {self.last:%Y/%m}"
        first, last = show_date(self.first), show_date(self.last)
        same = self.first.year == self.last.year and last.startswith(f"{self.last.year}/")
        return f"{first} – {last[5:] if same else last}"

    def short(self) -> str:
        """`11月` for a month, else the words."""
        return month_words(self.first) if self.kind is TermKind.MONTH else self.words()


def month_words(day: date) -> str:
    """`11月` or `Nov`."""
    return f"{day.month}月" if language() == "ja" else f"{day:%b}"


def term_of_key(key: str) -> Term | None:
    """The term of a remembered key; None for anything else."""
    try:
        kind, first, last = key.split(":")
        return Term(TermKind(kind), date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None


def terms_of(year: FiscalYear, kind: TermKind) -> tuple[Term, ...]:
    """Every term of a kind in a fiscal year, in order; none for days of one's own."""
    if kind is TermKind.YEAR:
        return (Term(kind, year.first, year.last),)
    if kind in _MONTHS:
        return tuple(_pieces(year, kind, _MONTHS[kind]))
    months = months_of(year.first, year.last)
    if kind is TermKind.MONTH:
        return tuple(Term(kind, span.first or year.first, span.last) for span in months)
    if kind is TermKind.TO_DATE:
        return tuple(Term(kind, year.first, span.last) for span in months)
    return ()


def _pieces(year: FiscalYear, kind: TermKind, months: int) -> Iterator[Term]:
    """Stretches of `months` from the year's first day; the last one ends with the year."""
    start = year.first
    while start <= year.last:
        following = add_months(start, months)
        yield Term(kind, start, min(following - _DAY, year.last))
        start = following


def term_on(years: Sequence[FiscalYear], kind: TermKind, day: date) -> Term | None:
    """The term of a kind that holds the day: to-date terms end with the day's month. None outside the open years."""
    year = next((one for one in years if day in one), None)
    if year is None:
        return None
    found = terms_of(year, kind)
    if kind is TermKind.TO_DATE:
        return next((one for one in found if one.last >= day), None)
    return next((one for one in found if one.first <= day <= one.last), None)


def first_term(years: Sequence[FiscalYear], today: date, kind: TermKind = TermKind.MONTH) -> Term:
    """What a report shows at first: the term of today, else the last one there is; without a year, today's month."""
    found = term_on(years, kind, today)
    if found is None and years:
        year = years[-1] if today > years[-1].last else years[0]
        found = terms_of(year, kind)[-1 if today > years[-1].last else 0]
    return found or Term(TermKind.MONTH, today.replace(day=1), month_end(today))


def stepped(years: Sequence[FiscalYear], term: Term, by: int) -> Term | None:
    """The next (1) or previous (-1) term of the same kind; None at the end of the open years."""
    if term.kind is TermKind.OWN:
        length = term.last - term.first + _DAY
        moved = Term(term.kind, term.first + length * by, term.last + length * by)
        inside = any(moved.first <= year.last and moved.last >= year.first for year in years)
        return moved if inside else None
    chain = [one for year in years for one in terms_of(year, term.kind)]
    at = next((index for index, one in enumerate(chain) if one == term), None)
    if at is None:  # remembered from years that are cut otherwise now
        return term_on(years, term.kind, term.last)
    return chain[at + by] if 0 <= at + by < len(chain) else None


def in_year(years: Sequence[FiscalYear], day: date) -> FiscalYear | None:
    """The open fiscal year of a day."""
    return next((year for year in years if day in year), None)
