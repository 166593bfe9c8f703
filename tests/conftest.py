"""What every test shares: offices copied from one migrated template (SQLite), or made on a private PostgreSQL server.

A headless test that asks for `office` runs on both databases; one that asks for `office_path` (or `qtbot`) on the file alone.
"""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import postgres_server

from officesuite import catalog, cli
from officesuite.base import text
from officesuite.office.office import Office, create_office, open_office
from officesuite.office.registry import Registry

TODAY = date(2026, 11, 24)
_count = itertools.count()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Gives headless tests of an office both databases."""
    names = set(metafunc.fixturenames)
    if "target" in names:
        only_file = names & {"office_path", "qtbot"} or metafunc.definition.get_closest_marker("file_only")
        kinds = ["file"] if only_file else ["file", pytest.param("postgres", marks=pytest.mark.postgres)]
        metafunc.parametrize("target", kinds, indirect=True)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own files (window state, log, recent offices) never touch the tester's."""
    monkeypatch.setenv("OFFICESUITE_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(autouse=True)
def _japanese() -> Iterator[None]:
    """Every test starts in Japanese."""
    text.set_language("ja")
    yield
    text.set_language("ja")


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The installed modules."""
    return catalog.load()


@pytest.fixture(scope="session")
def template(registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new office, made once and copied for each test."""
    path = tmp_path_factory.mktemp("template") / "template.office"
    create_office(path, registry, today=TODAY).close()
    return path


@pytest.fixture(scope="session")
def sample_template(registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample company, made once through the services and copied for each test."""
    path = tmp_path_factory.mktemp("sample") / "sample.office"
    cli.make_office(path, registry, today=TODAY, sample=True).close()
    return path


@pytest.fixture
def sample_path(sample_template: Path, tmp_path: Path) -> Path:
    """A file of one's own holding the sample company."""
    return Path(shutil.copy(sample_template, tmp_path / "sample.office"))


@pytest.fixture
def sample(sample_path: Path, registry: Registry) -> Iterator[Office]:
    """The sample company, open; today is 2026-11-24."""
    opened = open_office(sample_path, registry, today=TODAY)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[postgres_server.Server]:
    """A private server; the test skips, saying so, where PostgreSQL is not installed."""
    binaries = postgres_server.find()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed here")
    with postgres_server.running(binaries) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres: postgres_server.Server, registry: Registry) -> str:
    """A migrated database, made once by the owner's log-in and copied for each test."""
    postgres.sql(f"CREATE DATABASE template_office OWNER {postgres_server.OWNER}")
    create_office(postgres.url(postgres_server.OWNER, "template_office"), registry, today=TODAY).close()
    postgres.sql(f"GRANT officesuite_template_office TO {postgres_server.CLERK}")
    return "template_office"


@pytest.fixture
def office_path(template: Path, tmp_path: Path) -> Path:
    """A file of one's own holding a new office."""
    return Path(shutil.copy(template, tmp_path / "minato.office"))


@pytest.fixture
def target(request: pytest.FixtureRequest) -> Iterator[str | Path]:
    """Where a new office lies: a file, or a database on which the test works as a plain member of the program's role."""
    if getattr(request, "param", "file") == "file":
        yield request.getfixturevalue("office_path")
        return
    server: postgres_server.Server = request.getfixturevalue("postgres")
    source = request.getfixturevalue("postgres_template")
    name = f"office_{next(_count)}"
    server.sql(f"CREATE DATABASE {name} TEMPLATE {source} OWNER {postgres_server.OWNER}")
    yield server.url(postgres_server.CLERK, name)
    server.sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def office(target: str | Path, registry: Registry) -> Iterator[Office]:
    """A new, empty office; today is 2026-11-24."""
    opened = open_office(target, registry, today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def reopen(target: str | Path, registry: Registry) -> Iterator[Callable[[], Office]]:
    """Opens the same office once more, as a second window would."""
    opened: list[Office] = []

    def again() -> Office:
        opened.append(open_office(target, registry, today=TODAY))
        return opened[-1]

    yield again
    for one in opened:
        one.close()
