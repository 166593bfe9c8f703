"""What the database itself refuses about the journal, asked by a stranger's client on both databases."""

import ledger_kit as kit
import pytest
from sqlalchemy import text

from officesuite.base.errors import DomainError
from officesuite.modules.ledger.services.months import set_month
from officesuite.office import checks
from officesuite.office.office import Office

DRAFT = (
    "INSERT INTO journal_entry (id, fiscal_year_id, date, period, state, kind, slip_no, description, total, way, source, "
    "relation, hidden, reason, late, entered_at, entered_by, fingerprint, search) VALUES "
    "({id}, {year}, '2026-11-24', {period}, '{state}', 'normal', '', '', 0, '', '', '', false, '', false, 'x', 'x', 0, '')"
)
LINE = (
    'INSERT INTO journal_line (id, entry_id, line_no, "row", side, account_id, partner, amount, date, period, tax_mode, '
    "tax_amount, tax_full, gross, tax_given, generated, description, partner_key) VALUES "
    "({id}, {entry}, {no}, 1, {side}, {account}, '', {amount}, '2026-11-24', {period}, 0, 0, 0, 0, false, 0, '', '')"
)


class Stranger:
    """A client that speaks SQL to the office and knows nothing of services."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.book = kit.Book(office)
        self.posted = self.book.post("現金 100", "雑収入 100")
        with office.read() as session:
            self.year = session.execute(text("SELECT id FROM fiscal_year")).scalar_one()
        self.sqlite = office.path is not None

    def refused(self, why: str, *statements: str) -> None:
        """Sends the statements as one transaction: the database refuses them, saying why."""
        with pytest.raises(DomainError, match=why):
            self.office.run(kit.raw_all, statements=statements)

    def draft(self, id_: int = 900, *, state: str = "draft", period: int = 2026110) -> str:
        return DRAFT.format(id=id_, year=self.year, state=state, period=period)

    def line(self, no: int, side: int, amount: int, *, entry: int = 900, id_: int = 0, period: int = 2026110) -> str:
        account = self.book.ids["現金" if side == 1 else "雑収入"]
        return LINE.format(
            id=id_ or 9000 + no, entry=entry, no=no, side=side, account=account, amount=amount, period=period
        )

    def post(self, number: int = 2, id_: int = 900) -> str:
        return f"UPDATE journal_entry SET state = 'posted', entry_no = {number} WHERE id = {id_}"


@pytest.fixture
def stranger(office: Office) -> Stranger:
    return Stranger(office)


def test_a_balanced_entry_is_taken_even_from_a_stranger(stranger: Stranger) -> None:
    stranger.office.run(
        kit.raw_all,
        statements=(stranger.draft(), stranger.line(1, 1, 5), stranger.line(2, -1, 5), stranger.post()),
    )


CASES = {
    "unbalanced": ("debit and credit differ", "{draft}; {five}; {six}; {post}"),
    "one line": ("at least two lines", "{draft}; {nought}; {post}"),
    "no number": ("has a number", "{draft}; {five}; {minus}; UPDATE journal_entry SET state = 'posted' WHERE id = 900"),
    "number twice": ("entry_no exists", "{draft}; {five}; {minus}; {again}"),
    "born posted": ("begins as a draft", "{posted}"),
    "a draft with a number": (
        "draft without a number",
        "{draft}; UPDATE journal_entry SET entry_no = 2 WHERE id = 900",
    ),
    "another period": ("period of its date", "{later}; {later_five}; {later_minus}; {post}"),
    "a line of another period": ("its entry's date", "{draft}; {five}; {later_minus}; {post}"),
    "no side": ("has a side", "{draft}; {five}; {minus}; {sideless}; {post}"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_entry_is_never_posted(stranger: Stranger, case: str) -> None:
    s = stranger
    words = {
        "draft": s.draft(), "posted": s.draft(state="posted"), "later": s.draft(period=2026120), "post": s.post(),
        "again": s.post(1), "five": s.line(1, 1, 5), "minus": s.line(2, -1, 5), "six": s.line(2, -1, 6),
        "nought": s.line(1, 1, 0), "sideless": s.line(3, 0, 5), "later_five": s.line(1, 1, 5, period=2026120),
        "later_minus": s.line(2, -1, 5, period=2026120),
    }  # fmt: skip
    why, statements = CASES[case]
    s.refused(why, *statements.format(**words).split("; "))


NEVER = "a posted entry never changes"


@pytest.mark.parametrize(
    ("why", "sql"),
    [
        (NEVER, "UPDATE journal_entry SET date = '2026-11-25'"),
        (NEVER, "UPDATE journal_entry SET state = 'draft', entry_no = NULL"),
        (NEVER, "UPDATE journal_entry SET entry_no = 7"),
        ("never changes", "UPDATE journal_entry SET id = 77"),
        (NEVER, "UPDATE journal_entry SET description = 'x'"),
        ("a posted entry is kept", "DELETE FROM journal_entry"),
        (NEVER, "UPDATE journal_line SET amount = amount + 1"),
        (NEVER, "UPDATE journal_line SET account_id = account_id + 1"),
        ("never changes", "UPDATE journal_line SET id = id + 100"),
        (NEVER, "DELETE FROM journal_line"),
        ("append-only", "UPDATE tax_axes SET credit_percent = 100"),
        ("a month is kept", "DELETE FROM ledger_month"),
        ("open, provisional or closed", "UPDATE ledger_month SET period = 1 WHERE period = 2026110"),
        ("an account with entries is kept", "DELETE FROM account WHERE id IN (SELECT account_id FROM journal_line)"),
    ],
)
def test_nothing_posted_changes_or_goes(stranger: Stranger, why: str, sql: str) -> None:
    if "tax_axes" in sql:
        stranger.book.post("消耗品費 1100 standard-10", "現金 1100")
    stranger.refused(why, sql)


def test_a_line_is_never_added_to_or_moved_into_a_posted_entry(stranger: Stranger) -> None:
    s = stranger
    s.refused(NEVER, s.line(3, 1, 5, entry=s.posted.id))
    s.refused(NEVER, s.draft(), s.line(1, 1, 5), f"UPDATE journal_line SET entry_id = {s.posted.id} WHERE id = 9001")
    s.refused(NEVER, s.draft(), f"UPDATE journal_line SET entry_id = 900 WHERE entry_id = {s.posted.id}")


def test_a_closed_month_is_closed_to_strangers_too(stranger: Stranger) -> None:
    stranger.office.run(set_month, fiscal_year_id=stranger.year, period=2026110, state="closed")
    s = stranger
    s.refused("this month is closed", s.draft(), s.line(1, 1, 5), s.line(2, -1, 5), s.post())


@pytest.mark.file_only
@pytest.mark.parametrize("foreign_keys", ["ON", "OFF"])
@pytest.mark.parametrize(
    "sql",
    [
        "INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry",
        "UPDATE OR REPLACE journal_entry SET entry_no = 1 WHERE id = 900",
        "UPDATE OR REPLACE journal_entry SET id = {posted} WHERE id = 900",
        "INSERT OR REPLACE INTO journal_line SELECT * FROM journal_line WHERE entry_id = {posted}",
        "UPDATE OR REPLACE journal_line SET id = (SELECT MIN(id) FROM journal_line) WHERE id = 9001",
        "REPLACE INTO ledger_month SELECT * FROM ledger_month",
        "UPDATE OR REPLACE account SET code = (SELECT code FROM account WHERE name = '現金') WHERE name = '小口現金'",
        "UPDATE OR REPLACE audit_event SET seq = 1 WHERE seq = 2",
    ],
)
def test_or_replace_finds_no_way_round(stranger: Stranger, sql: str, foreign_keys: str) -> None:
    s = stranger
    s.office.run(kit.raw_all, statements=(s.draft(), s.line(1, 1, 5)))
    with pytest.raises(Exception, match="guard"):
        kit.outside(s.office.path, sql.format(posted=s.posted.id), foreign_keys=foreign_keys)
    with s.office.read() as session:
        assert all(result.ok for result in checks.run_checks(session) if result.name in ("guards", "audit"))


@pytest.mark.file_only
def test_a_dropped_trigger_and_a_changed_byte_are_named_by_check(stranger: Stranger) -> None:
    path = stranger.office.path
    with stranger.office.read() as session:
        seq = session.execute(text("SELECT MAX(seq) FROM audit_event WHERE entity = 'ledger.entry'")).scalar_one()
    kit.outside(path, "DROP TRIGGER guard_audit_event_no_update", foreign_keys="ON")
    kit.outside(
        path, f"UPDATE audit_event SET changes = replace(changes, '100', '101') WHERE seq = {seq}", foreign_keys="ON"
    )
    with stranger.office.read() as session:
        found = {result.name: result for result in checks.run_checks(session)}
    assert (found["guards"].ok, found["guards"].first) == (False, "guard_audit_event_no_update")
    assert (found["audit"].ok, found["audit"].first) == (False, str(seq))
