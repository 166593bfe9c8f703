"""The disk fills, the file turns read-only, another program holds it: a clear message, nothing lost, and work goes on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event

from officesuite.base.errors import DomainError, Locked
from officesuite.base.text import set_language
from officesuite.office import checks, settings, transfer
from officesuite.office.access import service
from officesuite.office.office import Office


@service("")
def put(session, *, value: str) -> None:
    settings.write_text(session, "greeting", value)


def greeting(office: Office) -> str:
    with office.read() as session:
        assert [result for result in checks.run_checks(session) if not result.ok] == []
        return settings.text(session, "greeting")


@pytest.mark.file_only
def test_a_full_disk_says_so_keeps_what_was_saved_and_goes_on_when_there_is_room(office: Office) -> None:
    set_language("en")
    office.run(put, value="before")
    pages: list[int] = [1]

    def limit(connection, _record, _proxy) -> None:
        connection.execute(f"PRAGMA max_page_count={pages[0]}")

    event.listen(office._engine, "checkout", limit)
    with pytest.raises(Locked, match="disk is full"):
        office.run(put, value="x" * 2_000_000)
    assert greeting(office) == "before"
    pages[0] = 1_000_000
    office.run(put, value="after")
    assert greeting(office) == "after"


@pytest.mark.file_only
def test_a_file_that_turned_read_only_says_so(office: Office) -> None:
    set_language("en")
    office.run(put, value="before")

    def protect(connection, _record, _proxy) -> None:
        connection.execute("PRAGMA query_only=ON")

    event.listen(office._engine, "checkout", protect)
    with pytest.raises(Locked, match="read-only"):
        office.run(put, value="after")
    event.remove(office._engine, "checkout", protect)

    def release(connection, _record, _proxy) -> None:
        connection.execute("PRAGMA query_only=OFF")

    event.listen(office._engine, "checkout", release)
    assert greeting(office) == "before"
    office.run(put, value="after")
    assert greeting(office) == "after"


@pytest.mark.file_only
def test_a_file_held_by_another_program_asks_to_try_again(
    office: Office, office_path: Path, monkeypatch: pytest.MonkeyPatch, reopen: Callable[[], Office]
) -> None:
    from sqlcipher3 import dbapi2

    set_language("en")
    monkeypatch.setattr("officesuite.db.engine.BUSY_MILLISECONDS", 50)
    other = reopen()
    holder = dbapi2.connect(str(office_path), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Locked, match="Try again"):
        other.run(put, value="mine")
    holder.execute("ROLLBACK")
    holder.close()
    other.run(put, value="mine")
    assert greeting(office) == "mine"


def test_a_file_that_cannot_be_written_leaves_the_old_one_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_bytes(b"old")
    with pytest.raises(DomainError, match=r"out\.csv"), transfer.writing(target) as stream:
        stream.write(b"half of it")
        raise OSError(28, "No space left on device")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(DomainError, match="missing"):
        transfer.write_bytes(tmp_path / "missing" / "out.csv", b"new")
    transfer.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
