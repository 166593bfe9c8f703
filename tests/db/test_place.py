"""Bad places for an office: each a clear message, nothing made, nothing lost."""

import os
from pathlib import Path

import pytest

from officesuite.base.errors import DomainError, Invalid, Locked, NotFound
from officesuite.db import place
from officesuite.db.engine import open_engine
from officesuite.office.office import create_office, open_office


def test_a_missing_file_is_named(tmp_path: Path, registry) -> None:
    with pytest.raises(NotFound, match=r"gone\.office"):
        open_office(tmp_path / "gone.office", registry)
    assert not (tmp_path / "gone.office").exists()


@pytest.mark.parametrize("content", [b"PK\x03\x04 an xlsx", b"hello", b"\x00" * 4096])
def test_another_file_is_not_an_office(tmp_path: Path, registry, content: bytes) -> None:
    file = tmp_path / "x.office"
    file.write_bytes(content)
    with pytest.raises(Invalid):
        open_office(file, registry)
    assert file.read_bytes() == content


def test_an_empty_file_says_it_was_never_an_office(tmp_path: Path, registry) -> None:
    (tmp_path / "x.office").touch()
    with pytest.raises(Invalid):
        open_office(tmp_path / "x.office", registry)


def test_a_torn_office_is_called_damaged(office_path: Path, registry) -> None:
    content = bytearray(office_path.read_bytes())
    content[1024 : len(content) // 2] = os.urandom(len(content) // 2 - 1024)
    office_path.write_bytes(content)
    with pytest.raises(DomainError):
        open_office(office_path, registry)


def test_a_database_that_is_no_office_is_refused(tmp_path: Path, registry) -> None:
    engine = open_engine(tmp_path / "other.office")
    with engine.connect().execution_options(office_writes=True) as connection:
        connection.exec_driver_sql("CREATE TABLE t (a)")
        connection.commit()
    engine.dispose()
    with pytest.raises(Invalid):
        open_office(tmp_path / "other.office", registry)


def test_a_newer_office_asks_for_an_update(office_path: Path, registry) -> None:
    engine = open_engine(office_path)
    with engine.connect().execution_options(office_writes=True) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    engine.dispose()
    with pytest.raises(DomainError, match="OfficeSuite"):
        open_office(office_path, registry)


def test_creating_over_an_existing_office_is_refused(office_path: Path, registry) -> None:
    before = office_path.read_bytes()
    with pytest.raises(Invalid):
        create_office(office_path, registry)
    assert office_path.read_bytes() == before


def test_a_read_only_file_is_seen_before_it_is_opened(office_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place.os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(Locked):
        place.examine(office_path)


@pytest.mark.parametrize(
    ("path", "share"),
    [("/mnt/server/a.office", True), ("/home/a.office", False), ("\\\\server\\share\\a.office", True),
     ("//server/share/a.office", True), ("/mnt/server2/a.office", False)],
)  # fmt: skip
def test_a_network_share_is_recognised(path: str, share: bool) -> None:
    mounts = "/dev/sda1 / ext4 rw 0 0\n//server/share /mnt/server cifs rw 0 0\n"
    assert place.is_network_share(Path(path), mounts=mounts) is share


def test_an_office_on_a_share_is_refused(tmp_path: Path, registry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "is_network_share", lambda path: True)
    with pytest.raises(Invalid, match="PostgreSQL"):
        create_office(tmp_path / "x.office", registry)
    assert not (tmp_path / "x.office").exists()
