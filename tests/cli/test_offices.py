"""Offices that cannot be opened or written to: one clear line, exit 1, nothing made and nothing lost."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from postgres_server import CLERK, OWNER, Server

from officesuite.db import engine

Run = Callable[..., tuple[int, str, str]]
HOLD = """
import sys, sqlcipher3.dbapi2 as sqlite
connection = sqlite.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print(1, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held(office_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An office that another program is writing to."""
    monkeypatch.setattr(engine, "BUSY_MILLISECONDS", 200)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, office_file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        yield office_file
        other.kill()


def test_an_import_into_an_office_that_is_being_written_to_says_so(held: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "p.csv"
    file.write_text("code,name\nA1,青葉\n", "utf-8")
    code, out, err = run("import", held, "partners.partners", file)
    assert (code, out) == (1, "")
    assert "書き込み中" in err
    assert len(err.splitlines()) == 1


def test_an_office_that_is_being_written_to_can_be_read(held: Path, run: Run) -> None:
    code, out, err = run("export", held, "partners.partners", "-o", "-", "--format", "csv")
    assert (code, err, len(out.splitlines())) == (0, "", 5)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" + b"\0" * 999, bytes(range(256)) * 80])
@pytest.mark.parametrize("command", [("check",), ("export", "sales.quotes", "-o", "-", "--format", "json")])
def test_what_is_no_office_is_left_as_it_is(run: Run, tmp_path: Path, content: bytes, command: tuple[str, ...]) -> None:
    path = tmp_path / "x.office"
    path.write_bytes(content)
    code, out, err = run(command[0], path, *command[1:])
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["x.office"]


@pytest.mark.parametrize(
    "address",
    ["postgresql://u@127.0.0.1:1/x", "postgresql:///x?host=/nowhere", "postgresql://[bad", "mysql://u:secret@h/x",
     "postgresql+asyncpg://u:secret@h/x"],
)  # fmt: skip
def test_an_address_that_leads_nowhere_is_one_line_without_the_password(run: Run, address: str) -> None:
    code, out, err = run("check", address)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert "secret" not in err


@pytest.mark.postgres
def test_the_owner_makes_an_office_on_postgresql_and_a_clerk_works_in_it(
    postgres: Server, run: Run, tmp_path: Path
) -> None:
    postgres.sql(f"CREATE DATABASE by_command OWNER {OWNER}")
    owner, clerk = postgres.url(OWNER, "by_command"), postgres.url(CLERK, "by_command")
    file = tmp_path / "p.csv"
    file.write_text("code,name\nA1,青葉\n", "utf-8")
    assert run("new", clerk)[0] == 1
    assert run("new", owner, "--today", "2026-11-24") == (0, "", "")
    assert run("new", owner)[0] == 1
    code, _, err = run("import", clerk, "partners.partners", file)
    assert (code, len(err.splitlines())) == (1, 1)
    assert "権限" in err
    postgres.sql(f"GRANT officesuite_by_command TO {CLERK}")
    assert run("import", clerk, "partners.partners", file)[1] == "imported 1, updated 0, unchanged 0, errors 0\n"
    assert run("check", clerk)[0] == 0
    for address, words in (
        (postgres.url(CLERK, "none"), "データベースはありません"),
        (postgres.url("ghost", "by_command"), "拒否"),
    ):
        code, _, err = run("check", address)
        assert (code, len(err.splitlines())) == (1, 1)
        assert words in err
