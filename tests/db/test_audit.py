"""The audit: one event an aggregate and action, a chain that shows every alteration, and nothing that goes past it."""

import hashlib
import json

import pytest
from sqlalchemy import delete, select, text, update

from officesuite.base.errors import Closed, DomainError
from officesuite.db import audit
from officesuite.db.audit import AuditEvent
from officesuite.office import settings
from officesuite.office.access import service
from officesuite.office.models import Attachment, Setting
from officesuite.office.office import Office


@service("")
def say(session, *, words):
    for value in words:
        settings.write_text(session, "greeting", value)
        session.flush()


@service("")
def statement(session, *, sql):
    session.connection().exec_driver_sql(sql)


def events(office: Office, entity: str = "office.setting") -> list[AuditEvent]:
    with office.read() as session:
        found = list(session.scalars(select(AuditEvent).where(AuditEvent.entity == entity).order_by(AuditEvent.seq)))
        session.expunge_all()
        return found


def test_an_action_is_one_event_with_the_first_old_and_the_last_new_value(office: Office) -> None:
    office.run(say, words=["good morning"])
    office.run(say, words=["good day", "good evening"])
    last = events(office)[-1]
    assert json.loads(last.changes) == {"fields": {"value": {"old": "good morning", "new": "good evening"}}}
    assert (last.operation, last.format) == ("update", "v1")


def test_an_action_that_changes_nothing_in_the_end_leaves_no_event(office: Office) -> None:
    office.run(say, words=["good morning"])
    before = len(events(office))
    office.run(say, words=["hello", "good morning"])
    assert len(events(office)) == before


def test_the_chain_is_whole_after_many_actions_and_counts_them(office: Office) -> None:
    for number in range(5):
        office.run(say, words=[str(number)])
    with office.read() as session:
        count, broken = audit.verify(session)
    assert broken is None
    assert count >= 5


def test_the_format_of_an_event_can_never_change() -> None:
    row = {
        "seq": 7, "format": "v1", "at": audit.now_utc().replace(2026, 11, 24, 1, 2, 3, 4), "actor_id": None, "actor": "髙橋",
        "transaction": "0" * 32, "action": "sales.services.issue_quote", "operation": "update", "entity": "sales.quote",
        "entity_id": 12, "changes": '{"fields":{}}', "previous": "f" * 64,
    }  # fmt: skip
    written_out = (
        '{"action":"sales.services.issue_quote","actor":"髙橋","actor_id":null,"at":"2026-11-24T01:02:03.000004Z",'
        '"changes":"{\\"fields\\":{}}","entity":"sales.quote","entity_id":12,"format":"v1","operation":"update",'
        '"previous":"' + "f" * 64 + '","seq":7,"transaction":"' + "0" * 32 + '"}'
    )
    assert audit.digest(row) == hashlib.sha256(written_out.encode()).hexdigest()
    assert audit.digest(row) == "670859bc6708c569b61d19f8b174c5e58f78949c2f23a3cc60515771ff3a02a0"


def test_a_changed_event_is_found(office_path, registry, office: Office) -> None:
    office.run(say, words=["one"])
    office.run(say, words=["two"])
    with office._session(writes=True) as session:
        connection = session.connection()
        connection.exec_driver_sql("DROP TRIGGER guard_audit_event_no_update")
        connection.exec_driver_sql("UPDATE audit_event SET actor = 'nobody' WHERE seq = 2")
        session.commit()
    with office.read() as session:
        assert audit.verify(session)[1] == 2


def test_a_missing_tail_is_found(office_path, office: Office) -> None:
    office.run(say, words=["one"])
    with office._session(writes=True) as session:
        connection = session.connection()
        connection.exec_driver_sql("DROP TRIGGER guard_audit_event_no_delete")
        connection.exec_driver_sql("DELETE FROM audit_event WHERE seq = (SELECT max(seq) FROM audit_event)")
        session.commit()
    with office.read() as session:
        assert audit.verify(session)[1] is not None


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit_event SET actor = 'x'",
        "DELETE FROM audit_event",
        "UPDATE audit_head SET seq = 0",
        "DELETE FROM audit_head",
        "UPDATE number_counter SET last = -1",
        "DELETE FROM stored_file",
    ],
)
def test_the_database_itself_refuses_to_rewrite_history(office: Office, sql: str) -> None:
    @service("")
    def fill(session):
        from officesuite.office import files

        files.store(session, b"paper")
        session.connection().exec_driver_sql("INSERT INTO number_counter (sequence, period, last) VALUES ('q', '', 3)")

    office.run(fill)
    with pytest.raises((Closed, DomainError)):
        office.run(statement, sql=sql)
    with office.read() as session:
        assert audit.verify(session)[1] is None


@pytest.mark.file_only
@pytest.mark.parametrize("table", ["audit_event", "stored_file", "attachment"])
def test_replace_cannot_delete_a_row_past_its_guard(office: Office, table: str) -> None:
    from officesuite.office import files

    office.run(files.attach, entity="a", entity_id=1, name="n", content=b"x", media_type="text/plain", role="issued")
    with pytest.raises(Closed):
        office.run(statement, sql=f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


def test_a_bulk_update_of_audited_rows_is_refused(office: Office) -> None:
    @service("")
    def past_the_audit(session):
        session.execute(update(Setting).values(value="x"))

    @service("")
    def past_the_audit_too(session):
        session.execute(delete(Attachment))

    for bad in (past_the_audit, past_the_audit_too):
        with pytest.raises(RuntimeError, match="audited"):
            office.run(bad)


def test_a_read_session_refuses_to_write(office: Office) -> None:
    with pytest.raises(RuntimeError, match=r"office\.run"), office.read() as session:
        session.add(Setting(key="a", value="b"))
        session.flush()


def test_a_function_that_is_no_service_is_not_run(office: Office) -> None:
    with pytest.raises(RuntimeError, match="not a service"):
        office.run(lambda session: None)


def test_a_failed_action_leaves_neither_data_nor_event(office: Office) -> None:
    @service("")
    def fails(session):
        settings.write_text(session, "greeting", "x")
        session.flush()
        raise ValueError("broken")

    before = len(events(office))
    with pytest.raises(ValueError, match="broken"):
        office.run(fails)
    assert len(events(office)) == before
    with office.read() as session:
        assert settings.text(session, "greeting") == ""
        assert session.scalar(text("SELECT count(*) FROM setting WHERE key = 'greeting'")) == 0
