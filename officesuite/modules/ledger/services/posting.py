"""Posting (記帳): the one door through which journal lines come, from a slip, a book, a file or another module.

`post` checks everything and writes one entry; `post_many` does the same for imports, batch by batch. Both give the entry its
number of the fiscal year, keep the monthly totals and leave one audit event an entry.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from officesuite.base.errors import Closed, DomainError, Invalid, NotAllowed, Problem
from officesuite.base.text import translate
from officesuite.modules.company import services as company_services
from officesuite.modules.ledger.queries.facts import Year, books_of, know_partners, month_states, state_of, years
from officesuite.modules.ledger.rules.entry import Entry, Line
from officesuite.modules.ledger.rules.periods import Adjustment, month_of, period_of
from officesuite.modules.ledger.rules.postings import Books, Posting, fingerprint, looked_at
from officesuite.modules.ledger.services.rights import LATE, POST
from officesuite.modules.ledger.services.writer import Prepared, Writer, Written, storing_behind
from officesuite.office.access import access_of, service

BATCH = 1024  # entries a batch: what is stored behind goes by powers of two


@dataclass(frozen=True, slots=True)
class Posted:
    """A posted entry: its id and its number in its fiscal year."""

    id: int
    entry_no: int


@service(POST)
def post(session: Session, *, entry: Entry) -> Posted:
    """Posts one entry. Raises Invalid with every problem (row = index of the line), Closed for a closed month.

    In a provisionally closed month only those who may (`ledger.late`) post, and the entry is marked late.
    """
    desk = PostingDesk(session, lines=entry.lines)
    writer = Writer(session)
    written = writer.write([desk.prepare(entry)])[0]
    writer.finish()
    return Posted(written.id, written.entry_no)


def post_many(
    session: Session,
    entries: Iterable[Entry],
    *,
    on_problem: Callable[[int, DomainError], None],
    progress: Callable[[int], None] | None = None,
    desk: "PostingDesk | None" = None,
    wanted: Callable[[int], bool] = lambda fingerprint: True,
) -> Iterator[Written]:
    """Posts entries one after another as one import; `on_problem(index, error)` hears of each that cannot be posted.

    After a problem nothing more is written, but every entry is still looked at: the caller rolls back. `wanted` says by its
    fingerprint whether to post an entry (a file taken in twice), `desk` is the caller's where masters are made on the way.
    """  # fmt: skip
    desk = desk or PostingDesk(session, open_years=True)
    with storing_behind(session) as behind:
        writer = Writer(session, behind)
        batch: list[Prepared] = []
        failed = False
        for index, entry in enumerate(entries):
            try:
                postings, mark = desk.look_at(entry)
                if not wanted(mark):
                    continue
                prepared = desk.place(entry, postings, mark)
            except DomainError as error:
                failed = True
                on_problem(index, error)
                continue
            if failed:
                continue
            batch.append(prepared)
            if len(batch) == BATCH:
                yield from writer.write(batch)
                batch = []
                if progress is not None:
                    progress(index + 1)
        if not failed:
            yield from writer.write(batch)
            writer.finish()


class PostingDesk:
    """What looks at entries before they are written; keeps masters, years and months of one action at hand.

    With `lines` it knows only what these need.
    """

    def __init__(self, session: Session, *, open_years: bool = False, lines: Iterable[Line] | None = None) -> None:
        self.session = session
        self.books: Books = books_of(session, lines=lines)
        self.open_years = open_years
        self._years = years(session)
        self._states = month_states(session)
        self._may_late = access_of(session).actor.may(LATE.key)
        self._partners: set[int] = set()

    def year_of(self, day: date) -> Year:
        """The fiscal year of a day; imports open it. Raises Invalid when it is not open."""
        for year in self._years:
            if day in year:
                return year
        if not self.open_years:
            message = translate(
                "Ledger", "To post on {day}, open its fiscal year under Closing months.", day=day.isoformat()
            )
            raise Invalid([Problem("date", message)])
        company_services.open_fiscal_year(self.session, day=day)
        self._years = years(self.session)
        return next(year for year in self._years if day in year)

    def period_of(self, entry: Entry, year: Year) -> int:
        """The period; final adjustments stand on the last day of the year's last month."""
        if entry.adjustment is Adjustment.FINAL and (entry.date.year, entry.date.month) != (
            year.year.last.year, year.year.last.month,
        ):  # fmt: skip
            message = translate("Ledger", "To post a closing adjustment, date it in the last month of the fiscal year.")
            raise Invalid([Problem("date", message)])
        return period_of(entry.date, entry.adjustment)

    def is_late(self, year: Year, period: int) -> bool:
        """Whether the period is provisionally closed. Raises Closed, or NotAllowed for those who may not post into it."""
        state = state_of(self._states, year.id, period)
        if state == "open":
            return False
        y, m = month_of(period)
        month = f"{y}-{m:02}" + ("" if period % 10 == 0 else f" ({Adjustment(period % 10).word})")
        if state == "closed":
            raise Closed(
                translate("Ledger", "To post into {month}, reopen it first: it is closed for good.", month=month)
            )
        if not self._may_late:
            raise NotAllowed(
                translate("Ledger", "To post into {month}, ask a manager: it is provisionally closed.", month=month)
            )
        return True

    def prepare(self, entry: Entry) -> Prepared:
        """The entry ready to be written. Raises Invalid, Closed, NotAllowed."""
        return self.place(entry, *self.look_at(entry))

    def look_at(self, entry: Entry) -> tuple[tuple[Posting, ...], int]:
        """The journal lines of an entry and its fingerprint. Raises Invalid with every problem.

        Closing entries (損益振替) are refused: results are carried over by themselves, and posted they would empty the year's
        income statement.
        """
        if entry.kind == "closing":
            message = translate(
                "Ledger",
                "Closing entries cannot be posted: results are carried over by themselves. Throw this slip away.",
            )
            raise Invalid([Problem("kind", message)])
        ids = {line.partner_id for line in entry.lines if line.partner_id is not None} - self._partners
        if ids:
            know_partners(self.session, self.books, ids)
            self._partners |= ids
        problems, postings = looked_at(entry, self.books)
        if problems:
            raise Invalid(problems)
        return postings, fingerprint(entry, postings)

    def place(self, entry: Entry, postings: tuple[Posting, ...], mark: int) -> Prepared:
        """The entry in its fiscal year and period. Raises Invalid without a year, Closed, NotAllowed."""
        year, period, late = self.where(entry)
        return Prepared(entry, postings, year, period, mark, late)

    def where(self, entry: Entry) -> tuple[Year, int, bool]:
        """The year and period of an entry, and whether it is late. Raises Invalid without a year, Closed, NotAllowed."""
        year = self.year_of(entry.date)
        period = self.period_of(entry, year)
        return year, period, self.is_late(year, period)


__all__ = ["Posted", "PostingDesk", "post", "post_many"]
