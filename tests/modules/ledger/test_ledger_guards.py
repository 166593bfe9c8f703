"""What the database itself refuses about the journal, asked by a stranger's client on both databases."""

from contextlib import closing, suppress
from datetime import date

import ledger_kit as kit
import pytest
import sqlcipher3.dbapi2
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
    with stranger.office.read() as session:
        found = session.execute(text("SELECT state, entry_no FROM journal_entry WHERE id = 900")).one()
        assert tuple(found) == ("posted", 2)


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
@pytest.mark.parametrize(
    ("why", "amount", "day"),
    [
        ("whole yen", "'5x'", "2026-11-24"), ("whole yen", "5.5", "2026-11-24"), ("whole yen", "9e999", "2026-11-24"),
        ("a day of the calendar", "5", "2026-11-24x"), ("a day of the calendar", "5", "2026-11-99"),
        ("a day of the calendar", "5", "2026-11-31"), ("a day of the calendar", "5", "2027-02-29"),
        ("a day of the calendar", "5", "2026-12-00"), ("a day of the calendar", "5", "2026-06-31"),
    ],
)  # fmt: skip
def test_sqlite_takes_no_half_yen_and_no_day_that_there_is_not(
    stranger: Stranger, why: str, amount: str, day: str
) -> None:
    s = stranger
    period = int(day[:4] + day[5:7]) * 10
    lines = [
        s.line(no, side, 5, period=period).replace(", 5, '2026", f", {amount}, '2026") for no, side in ((1, 1), (2, -1))
    ]
    s.refused(why, *(sql.replace("'2026-11-24'", f"'{day}'") for sql in (s.draft(period=period), *lines)), s.post())


@pytest.mark.file_only
@pytest.mark.parametrize("foreign_keys", ["ON", "OFF"])
@pytest.mark.parametrize("policy", ["", "OR REPLACE", "OR IGNORE", "OR FAIL", "OR ROLLBACK"])
@pytest.mark.parametrize("table", ["journal_entry", "journal_line", "audit_event", "tax_axes"])
def test_no_column_of_anything_posted_takes_another_value(
    stranger: Stranger, table: str, policy: str, foreign_keys: str
) -> None:
    """Every column, every conflict policy, also copies under the same, no or a text's key."""
    stranger.book.post("消耗品費 1100 standard-10", "現金 1100")
    path = stranger.office.path
    with closing(sqlcipher3.dbapi2.connect(str(path))) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        before = connection.execute(f"SELECT * FROM {table}").fetchall()
    rest = ", ".join(f'"{column}"' for column in columns[1:])
    attacks = [f'UPDATE {policy} {table} SET "{column}" = {value}' for column in columns
               for value in (f'"{column}"', f'"{column}" + 1', "NULL", "'x'")]  # fmt: skip
    attacks += [f"INSERT {policy} INTO {table} SELECT * FROM {table}", f"DELETE FROM {table}",
                f"INSERT {policy} INTO {table} SELECT CAST({columns[0]} AS TEXT), {rest} FROM {table}"]  # fmt: skip
    for sql in attacks:
        with suppress(sqlcipher3.dbapi2.Error):
            kit.outside(path, sql, foreign_keys=foreign_keys)
    with closing(sqlcipher3.dbapi2.connect(str(path))) as connection:
        assert connection.execute(f"SELECT * FROM {table}").fetchall() == before


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO journal_entry SELECT * FROM journal_entry WHERE true ON CONFLICT (id) DO UPDATE SET state = 'draft'",
        "INSERT INTO journal_line SELECT * FROM journal_line WHERE true ON CONFLICT (id) DO UPDATE SET amount = 9",
        "UPDATE journal_line SET amount = l.amount + 1 FROM journal_line l WHERE l.id = journal_line.id",
        "WITH own AS (SELECT id FROM journal_line) DELETE FROM journal_line WHERE id IN (SELECT id FROM own)",
    ],
)
def test_roundabout_statements_are_refused_too(stranger: Stranger, sql: str) -> None:
    stranger.refused("draft|changes", sql)


ASIDE = (
    "TRUNCATE journal_line", "TRUNCATE journal_entry CASCADE", "ALTER TABLE journal_line DISABLE TRIGGER ALL",
    "DROP TRIGGER guard_journal_line_draft_only_update ON journal_line", "SET session_replication_role = replica",
    "CREATE RULE past AS ON UPDATE TO journal_line DO INSTEAD NOTHING", "ALTER TABLE journal_line DROP COLUMN amount",
    "CREATE TRIGGER late BEFORE UPDATE ON journal_line FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
)  # fmt: skip


def test_a_member_of_the_programs_role_cannot_put_the_guards_aside(stranger: Stranger) -> None:
    if stranger.sqlite:
        pytest.skip("a file has no roles: check compares its triggers")
    for sql in ASIDE:
        stranger.refused(".", sql)


def test_a_table_of_ones_own_in_front_does_not_blind_the_guards(stranger: Stranger) -> None:
    """A temporary table shadows the real one for statements, not for guards."""
    s = stranger
    schema = "main" if s.sqlite else "public"
    shadow = f"CREATE TEMPORARY TABLE journal_entry AS SELECT id, 'draft' AS state FROM {schema}.journal_entry"
    s.refused(NEVER, shadow, f"UPDATE {schema}.journal_line SET amount = 9 WHERE entry_id = {s.posted.id}")


@pytest.mark.file_only
@pytest.mark.parametrize(
    "column",
    ["at", "actor", "transaction", "action", "operation", "entity", "entity_id", "changes", "previous", "hash"],
)
def test_one_changed_byte_of_any_column_of_history_is_named(stranger: Stranger, column: str) -> None:
    path = stranger.office.path
    with stranger.office.read() as session:
        seq = session.execute(text("SELECT MAX(seq) FROM audit_event WHERE entity = 'ledger.entry'")).scalar_one()
        told = str(session.execute(text(f'SELECT "{column}" FROM audit_event WHERE seq = {seq}')).scalar_one())
    other = ("0" if told[:1] != "0" else "1") + told[1:]
    kit.outside(path, "DROP TRIGGER guard_audit_event_no_update", foreign_keys="ON")
    kit.outside(path, f"UPDATE audit_event SET \"{column}\" = '{other}' WHERE seq = {seq}", foreign_keys="ON")
    with stranger.office.read() as session:
        found = {result.name: result for result in checks.run_checks(session)}
    assert (found["audit"].ok, found["audit"].first) == (False, str(seq))


@pytest.mark.file_only
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit_head SET seq = 'x'", "UPDATE audit_head SET seq = seq + 1",
        "INSERT INTO audit_event SELECT NULL, {rest} FROM audit_event",
        "DROP TRIGGER guard_audit_event_no_delete; DELETE FROM audit_event WHERE seq = (SELECT MAX(seq) FROM audit_event)",
        "DROP TRIGGER guard_audit_event_no_delete; DELETE FROM audit_event WHERE seq = 3",
    ],
)  # fmt: skip
def test_history_that_lost_or_won_an_event_is_found(stranger: Stranger, sql: str) -> None:
    path = stranger.office.path
    with closing(sqlcipher3.dbapi2.connect(str(path))) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(audit_event)")]
    for one in sql.format(rest=", ".join(f'"{column}"' for column in columns[1:])).split("; "):
        kit.outside(path, one, foreign_keys="ON")
    with stranger.office.read() as session:
        found = {result.name: result for result in checks.run_checks(session)}
    assert not found["audit"].ok


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


@pytest.mark.parametrize("day", [date(2028, 2, 29), date(2026, 11, 30), date(2027, 1, 31)])
def test_the_last_day_of_every_month_is_a_day(stranger: Stranger, day: date) -> None:
    stranger.office.run(kit.open_year, day=day)
    assert stranger.book.post("現金 5", "雑収入 5", on=day).entry_no
