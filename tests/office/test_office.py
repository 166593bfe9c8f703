"""An open office: one action one transaction, listeners, dry runs, files, settings, long activities, one whole file at the end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from officesuite.base.errors import Closed, Locked, NotAllowed
from officesuite.db.changes import Changes
from officesuite.office import checks, files, settings
from officesuite.office.access import Actor, service
from officesuite.office.models import Activity, StoredFile
from officesuite.office.office import Office


@service("")
def put(session, *, value):
    settings.write_text(session, "greeting", value)
    return value


@service("sales.issue")
def guarded(session):
    return 1


def test_a_commit_tells_what_changed_and_a_dry_run_tells_nothing(office: Office) -> None:
    heard: list[Changes] = []
    stop = office.on_change(heard.append)
    assert office.try_out(put, value="x") == "x"
    assert heard == []
    office.run(put, value="x")
    stop()
    office.run(put, value="y")
    assert len(heard) == 1
    assert heard[0].touches("office.setting")
    with office.read() as session:
        assert settings.text(session, "greeting") == "y"


def test_a_user_without_the_right_is_refused_and_told_which(office: Office) -> None:
    office.actor = Actor("clerk", 2, frozenset())
    with pytest.raises(NotAllowed):
        office.run(guarded)
    office.actor = Actor("clerk", 2, frozenset({"sales.issue"}))
    assert office.run(guarded) == 1


def test_the_same_bytes_are_stored_once_and_issued_papers_stay(office: Office) -> None:
    paper = {"entity": "sales.quote", "entity_id": 1, "media_type": "application/pdf", "content": b"%PDF"}
    first = office.run(files.attach, name="Q-1.pdf", role="issued", **paper)
    second = office.run(files.attach, name="copy.pdf", **paper)
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(StoredFile)) == 1
        assert [row.name for row in files.attachments(session, "sales.quote", 1)] == ["Q-1.pdf", "copy.pdf"]
        assert files.issued_paper(session, "sales.quote", 1) == b"%PDF"
    with pytest.raises(Closed):
        office.run(files.detach, attachment_id=first)
    office.run(files.detach, attachment_id=second)
    with office.read() as session:
        assert len(files.attachments(session, "sales.quote", 1)) == 1


def test_every_check_of_a_new_office_passes(office: Office) -> None:
    with office.read() as session:
        results = list(checks.run_checks(session))
    assert [result.name for result in results[:4]] == ["integrity", "guards", "audit", "files"]
    assert [result for result in results if not result.ok] == []


def test_a_second_window_is_told_who_is_busy_since_when(
    office: Office, reopen: Callable[[], Office], monkeypatch
) -> None:
    office.actor = Actor("鈴木")
    other = reopen()
    with office.working_on("取引先の取込"):
        assert office._busy_with() is None  # it does not wait for itself
        busy = other._busy_with()
        assert isinstance(busy, Locked)
        assert "鈴木" in str(busy)
        assert "取引先の取込" in str(busy)
    assert other._busy_with() is None
    with other.read() as session:
        assert session.scalar(select(func.count()).select_from(Activity)) == 0


def test_a_writer_waits_and_is_told_while_a_reader_works_on(
    office_path: Path, office: Office, reopen: Callable[[], Office], monkeypatch
) -> None:
    monkeypatch.setattr("officesuite.db.engine.BUSY_MILLISECONDS", 50)
    other = reopen()

    @service("")
    def while_another_writes(session):
        settings.write_text(session, "greeting", "first")
        session.flush()
        with other.read() as reading:
            assert settings.text(reading, "greeting") == ""
        with pytest.raises(Locked):
            other.run(put, value="second")

    office.run(while_another_writes)
    other.run(put, value="second")
    with office.read() as session:
        assert settings.text(session, "greeting") == "second"


@pytest.mark.file_only
def test_a_closed_office_is_one_whole_file(office_path: Path, office: Office) -> None:
    office.run(put, value="last words")
    office.close()
    assert sorted(file.name for file in office_path.parent.iterdir() if file.name.startswith("minato")) == [
        "minato.office"
    ]
    assert b"last words" in office_path.read_bytes()
