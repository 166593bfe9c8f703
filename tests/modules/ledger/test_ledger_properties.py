"""Whatever is posted, corrected, reversed and closed: every check stays true and the figures are those of the lines."""

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

import ledger_kit as kit
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from officesuite.base.errors import Closed, Conflict, DomainError
from officesuite.modules.ledger.models import JournalEntry, JournalLine, LedgerTotal
from officesuite.modules.ledger.queries import ledger_pages, sums
from officesuite.modules.ledger.queries.books import Book
from officesuite.modules.ledger.queries.drafts import draft
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.rules.axes import Invoice
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.periods import Adjustment, locks_of
from officesuite.modules.ledger.rules.slip import Half, Slip, SlipRow
from officesuite.modules.ledger.services.corrections import correct, reverse
from officesuite.modules.ledger.services.drafts import delete_draft, post_slip, save_draft
from officesuite.modules.ledger.services.months import set_month
from officesuite.office import checks
from officesuite.office.office import Office, open_office
from officesuite.office.registry import Registry

FIRST, LAST = date(2024, 2, 1), date(2026, 12, 31)
CARRIED = ("現金", "売掛金", "買掛金", "資本金")
RESULTS = ("売上高", "消耗品費", "外注費")

days = st.dates(FIRST, LAST)
amounts = st.integers(1, 10**9)
posts = st.tuples(
    st.just("post"), days, st.sampled_from([*CARRIED, *RESULTS]), st.sampled_from(CARRIED), amounts,
    st.sampled_from(["", " standard-10", " reduced-8"]), st.sampled_from([None, Invoice.UNREGISTERED]),
    st.booleans(),
)  # fmt: skip
mends = st.tuples(st.sampled_from(["correct", "replace", "reverse", "take back later"]), st.integers(0, 30), days)
drafts = st.tuples(st.sampled_from(["rest", "post resting", "throw away"]), days, amounts)
closes = st.tuples(st.sampled_from(["provisional", "closed", "open"]), st.integers(0, 30))
steps = st.lists(st.one_of(posts, posts, mends, drafts, closes), min_size=1, max_size=16)


class Offices:
    """New offices, one an example; says nothing of itself, since a failing example prints its arguments."""

    def __init__(self, template: Path, registry: Registry) -> None:
        self.template, self.registry = template, registry

    def __repr__(self) -> str:
        return "offices"

    @contextmanager
    def new(self) -> Iterator[Office]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(shutil.copy(self.template, Path(folder) / "property.office"))
            with closing(open_office(path, self.registry, today=kit.DAY)) as office:
                yield office


@pytest.fixture(scope="module")
def offices(template: Path, registry: Registry) -> Offices:
    return Offices(template, registry)


def act(office: Office, book: kit.Book, step: tuple[object, ...], posted: list[int], resting: list[int]) -> None:
    """One step of a bookkeeper; what the ledger refuses with a reason is no step."""
    kind = step[0]
    if kind == "post":
        _, day, debit, credit, amount, tax, invoice, final = step
        in_last = isinstance(day, date) and (day.month == 3) and final
        adjustment = Adjustment.FINAL if in_last else Adjustment.NONE
        taxed = tax if debit in RESULTS else ""
        entry = book.post(
            f"{debit} {amount}{taxed}", f"{credit} {amount}", on=day, invoice=invoice, adjustment=adjustment
        )
        posted.append(entry.id)
    elif kind in ("rest", "post resting", "throw away"):
        _draft(office, book, step, posted, resting)
    elif kind in ("correct", "replace", "reverse", "take back later") and posted:
        _, at, day = step
        entry_id = posted[int(str(at)) % len(posted)]
        assert isinstance(day, date)
        if kind == "reverse":
            posted.append(office.run(reverse, entry_id=entry_id, on=day).id)
        else:
            right = book.entry("現金 5", "売上高 5", on=day) if kind == "replace" else None
            later = day if kind == "take back later" else None
            done = office.run(correct, entry_id=entry_id, reason="検査", right=right, counter_on=later)
            posted += [done.counter.id, *([done.right.id] if done.right else [])]
    elif kind in ("provisional", "closed", "open"):
        with office.read() as session:
            locks = [(year.id, period) for year in years(session) for period in locks_of(year.year)]
        year_id, period = locks[int(str(step[1])) % len(locks)]
        office.run(set_month, fiscal_year_id=year_id, period=period, state=str(kind), reason="検査")


def _draft(office: Office, book: kit.Book, step: tuple[object, ...], posted: list[int], resting: list[int]) -> None:
    """A slip is laid aside; the oldest one is posted, or thrown away."""
    kind, day, amount = step
    assert isinstance(day, date)
    assert isinstance(amount, int)
    if kind == "rest":
        halves = (
            Half(book.ids["消耗品費"], amount=amount, tax=LineTax("standard-10")),
            Half(book.ids["現金"], amount=amount),
        )
        resting.append(office.run(save_draft, slip=Slip(day, (SlipRow(*halves),))).id)
    elif resting and kind == "post resting":
        with office.read() as session:
            found = draft(session, resting[0])
        posted.append(office.run(post_slip, slip=found.slip, draft_id=found.id, version=found.version).id)
        resting.pop(0)
    elif resting:
        office.run(delete_draft, draft_id=resting.pop(0))


SUMS = ("debit", "credit", "gross", "tax", "tax_full", "lines")


def totals_by_hand(office: Office) -> dict[tuple[int, ...], list[int]]:
    """The monthly totals added up line by line."""
    found: dict[tuple[int, ...], list[int]] = defaultdict(lambda: [0] * len(SUMS))
    with office.read() as session:
        for line in session.execute(select(*JournalLine.__table__.c)):
            own = found[
                line.account_id, line.period, line.sub_account_id or 0, line.department_id or 0, line.tax_axes_id or 0
            ]
            own[0 if line.side == 1 else 1] += line.amount
            for at, yen in enumerate((line.gross, line.tax_amount, line.tax_full), 2):
                own[at] += line.side * yen
            own[5] += 1
    return dict(found)


def stored_totals(office: Office) -> dict[tuple[int, ...], list[int]]:
    """The monthly totals as they are kept."""
    with office.read() as session:
        rows = session.execute(select(*LedgerTotal.__table__.c)).all()
    return {
        (row.account_id, row.period, row.sub_account_id, row.department_id, row.tax_axes_id):
        [int(getattr(row, name)) for name in SUMS] for row in rows
    }  # fmt: skip


def by_hand(office: Office, first: date, last: date) -> dict[int, tuple[int, int]]:
    """(opening, closing) of every account from the lines alone, results moved by the simplest rule there is."""
    with office.read() as session:
        lines = session.execute(
            select(JournalLine.account_id, JournalLine.date, JournalLine.side * JournalLine.amount)
        ).all()
        facts = sums.chart(session)
    results = {id_ for id_, one in facts.accounts.items() if not one.section.statement.carried}

    def at(day: date, *, before: bool) -> dict[int, int]:
        start = date(day.year if day.month >= 4 else day.year - 1, 4, 1)
        found: dict[int, int] = defaultdict(int)
        for account_id, on, net in lines:
            if on < day or (on == day and not before):
                moved = account_id in results and on < start
                found[facts.carried_to if moved else account_id] += net
        return found

    opening, closing = at(first, before=True), at(last, before=False)
    return {id_: (opening[id_], closing[id_]) for id_ in opening.keys() | closing.keys()}


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=steps, ends=st.tuples(days, days), accounting=st.sampled_from(["exclusive", "inclusive", "exempt"]))
def test_any_sequence_keeps_every_check_true(
    offices: Offices, steps: list[tuple[object, ...]], ends: tuple[date, date], accounting: str
) -> None:
    with offices.new() as office:
        book = kit.Book(office, accounting=accounting)
        office.run(kit.open_year, day=FIRST)
        office.run(kit.open_year, day=date(2024, 4, 1))
        posted: list[int] = []
        resting: list[int] = []
        for step in steps:
            try:
                act(office, book, step, posted, resting)
            except (Closed, Conflict):
                pass
            except DomainError as error:  # nothing else may be refused
                raise AssertionError(str(error)) from error
        with office.read() as session:
            wrong = [result for result in checks.run_checks(session) if not result.ok]
        assert wrong == []
        assert stored_totals(office) == totals_by_hand(office)
        first, last = sorted(ends)
        with office.read() as session:
            found = sums.account_sums(session, first=first, last=last)
            trend = sums.monthly_sums(session, first=first, last=last)
        hand = by_hand(office, first, last)
        assert sum(one.debit for one in found) == sum(one.credit for one in found)
        figures = {one.account_id: (one.opening, one.closing) for one in found}
        assert {id_: pair for id_, pair in figures.items() if any(pair)} == {
            id_: pair for id_, pair in hand.items() if any(pair)
        }
        assert {row.account.account_id: row.account.closing for row in trend.rows if row.account.closing} == {
            one.account_id: one.closing for one in found if one.closing}  # fmt: skip
        _books_agree(office, first, last, figures)


def _books_agree(office: Office, first: date, last: date, figures: dict[int, tuple[int, int]]) -> None:
    """Every book begins and ends with the trial balance's figures, with and without corrections, in windows of three."""
    for account_id, (begin, end) in figures.items():
        for shown in (False, True):
            with office.read() as session:
                book = Book(account_id, first, last, show_corrections=shown)
                page = ledger_pages.book_rows(session, book, 0, 1000)
                assert (page.plan.opening, page.plan.closing) == (begin, end)
                assert page.rows[-1].balance == end if page.rows else begin == end
                for at in range(0, len(page.rows), 3):
                    assert ledger_pages.book_rows(session, book, at, 3).rows == page.rows[at : at + 3]


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=st.lists(st.tuples(st.dates(date(2026, 4, 1), date(2026, 8, 31)), amounts), min_size=1, max_size=12),
       cut=st.dates(date(2026, 4, 2), date(2026, 8, 31)))  # fmt: skip
def test_two_parts_of_a_period_are_the_whole(offices: Offices, rows: list[tuple[date, int]], cut: date) -> None:
    with offices.new() as office:
        book = kit.Book(office)
        for day, amount in rows:
            book.post(f"現金 {amount}", f"売上高 {amount}", on=day)
        whole, *parts = [
            _movements(office, first, last)
            for first, last in (
                (date(2026, 4, 1), date(2026, 8, 31)), (date(2026, 4, 1), cut - timedelta(days=1)),
                (cut, date(2026, 8, 31)),
            )
        ]  # fmt: skip
        assert whole == {key: parts[0].get(key, 0) + parts[1].get(key, 0) for key in whole}


def _movements(office: Office, first: date, last: date) -> dict[tuple[int, Section], int]:
    with office.read() as session:
        assert session.scalar(select(JournalEntry.id).limit(1)) is not None
        return {
            (one.account_id, one.section): one.movement for one in sums.account_sums(session, first=first, last=last)
        }
