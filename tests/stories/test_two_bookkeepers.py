"""Two bookkeepers at once: numbers without gaps, totals that hold, and no way past the balance or a month being closed."""

import threading
from collections.abc import Callable
from datetime import date

import ledger_kit as kit
import pytest
from sqlalchemy import select, text

from officesuite.base.errors import Conflict, DomainError
from officesuite.db import audit
from officesuite.modules.ledger.models import JournalEntry
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.months import set_month
from officesuite.modules.ledger.services.posting import post
from officesuite.office import checks
from officesuite.office.access import service
from officesuite.office.office import Office

Reopen = Callable[[], Office]


COLUMNS = (
    'entry_id, line_no, "row", side, account_id, partner, amount, date, period, tax_mode, tax_amount, tax_full, gross, '
    "tax_given, generated, description, partner_key"
)


def healthy(office: Office) -> bool:
    with office.read() as session:
        return [result for result in checks.run_checks(session) if not result.ok] == []


def at_once(*works: Callable[[], object]) -> list[BaseException]:
    """Runs the works beside each other; returns what went wrong."""
    errors: list[BaseException] = []

    def run(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return errors


def test_two_windows_posting_at_once_leave_no_gap_and_right_totals(office: Office, reopen: Reopen) -> None:
    book, other = kit.Book(office), reopen()
    entries = [book.entry("消耗品費 1100 standard-10", "現金 1100"), book.entry("現金 3300", "売上高 3300 standard-10")]

    def many(window: Office, turn: int) -> None:
        for index in range(10):
            window.run(post, entry=entries[(index + turn) % 2])

    assert at_once(lambda: many(office, 0), lambda: many(other, 1)) == []
    with office.read() as session:
        numbers = sorted(session.scalars(select(JournalEntry.entry_no)))
        assert numbers == list(range(1, 21))
        assert audit.verify(session)[1] is None
    assert healthy(office)


def test_one_mistake_is_corrected_once_however_many_try(office: Office, reopen: Reopen) -> None:
    book, other = kit.Book(office), reopen()
    wrong = book.post("現金 1", "雑収入 1")
    errors = at_once(*(lambda w=w: w.run(correct, entry_id=wrong.id, reason="二重") for w in (office, other)))
    assert [type(error) for error in errors] == [Conflict]
    assert healthy(office)


@pytest.mark.parametrize("statement", ["insert", "update", "move"])
def test_a_line_cannot_slip_into_an_entry_while_it_is_posted(office: Office, reopen: Reopen, statement: str) -> None:
    book, other = kit.Book(office), reopen()
    first = book.post("現金 100", "雑収入 100")
    with office.read() as session:
        year = session.execute(text("SELECT fiscal_year_id FROM journal_entry")).scalar_one()
    draft = (
        "INSERT INTO journal_entry (id, fiscal_year_id, date, period, state, kind, slip_no, description, total, way, source, relation, "
        f"hidden, reason, late, entered_at, entered_by, fingerprint, search) VALUES (900, {year}, '2026-11-24', 2026110, 'draft', "
        "'normal', '', '', 0, '', '', '', false, '', false, 'x', 'x', 0, '')"
    )
    copied = COLUMNS.replace("entry_id", "900", 1)
    lines = f"INSERT INTO journal_line (id, {COLUMNS}) SELECT id + 1000, {copied} FROM journal_line WHERE entry_id = {first.id}"
    office.run(kit.raw_all, statements=(draft, lines))
    slipping = {
        "insert": f"{lines.replace('1000', '2000')} AND side = 1",
        "update": "UPDATE journal_line SET amount = amount + 1 WHERE entry_id = 900 AND side = 1",
        "move": "DELETE FROM journal_line WHERE entry_id = 900 AND side = 1",
    }[statement]
    holding, go_on = threading.Event(), threading.Event()

    @service("")
    def post_slowly(session) -> None:
        session.connection().execute(text("UPDATE journal_entry SET state = 'posted', entry_no = 2 WHERE id = 900"))
        session.connection().execute(text("UPDATE ledger_year SET last_no = 2"))
        holding.set()
        go_on.wait(10)

    def slip() -> None:
        holding.wait(10)
        threading.Timer(0.3, go_on.set).start()
        other.run(kit.raw, sql=slipping)

    errors = at_once(lambda: office.run(post_slowly), slip)
    assert len(errors) == 1
    assert isinstance(errors[0], DomainError)
    with office.read() as session:
        unbalanced = session.execute(
            text("SELECT SUM(side * amount) FROM journal_line WHERE entry_id = 900")
        ).scalar_one()
    assert unbalanced == 0


@pytest.mark.parametrize("order", ["line first", "closing first"])
def test_a_month_cannot_be_closed_under_an_entry(office: Office, reopen: Reopen, order: str) -> None:
    book, other = kit.Book(office), reopen()
    book.post("現金 1", "雑収入 1")  # the month's row is there
    entry = book.entry("現金 2", "雑収入 2")
    with office.read() as session:
        year = next(year for year in years(session) if date(2026, 11, 24) in year)
    holding, go_on = threading.Event(), threading.Event()

    def slowly(work: Callable[..., object], **given: object) -> Callable[..., None]:
        @service("")
        def run(session) -> None:
            work(session, **given)
            session.flush()
            holding.set()
            go_on.wait(10)

        return run

    posting = (post, {"entry": entry})
    closing = (set_month, {"fiscal_year_id": year.id, "period": 2026110, "state": "closed"})
    first, second = (posting, closing) if order == "line first" else (closing, posting)

    def later() -> None:
        holding.wait(10)
        threading.Timer(0.3, go_on.set).start()
        other.run(second[0], **second[1])

    errors = at_once(lambda: office.run(slowly(first[0], **first[1])), later)
    with office.read() as session:
        state = session.execute(text("SELECT state FROM ledger_month WHERE period = 2026110")).scalar_one()
        count = session.execute(text("SELECT COUNT(*) FROM journal_entry")).scalar_one()
    if order == "line first":
        assert (errors, state, count) == ([], "closed", 2)
    else:
        assert [isinstance(error, DomainError) for error in errors] == [True]
        assert (state, count) == ("closed", 1)
    assert healthy(office)
