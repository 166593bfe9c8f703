"""What every test shares: offices copied from one migrated template (SQLite), or made on a private PostgreSQL server."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OFFICESUITE_HOME", "")

from officesuite import catalog
from officesuite.base import text
from officesuite.office.office import Office, create_office, open_office
from officesuite.office.registry import Registry

TODAY = date(2026, 11, 24)


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


@pytest.fixture
def office_path(template: Path, tmp_path: Path) -> Path:
    """A file of one's own holding a new office."""
    return Path(shutil.copy(template, tmp_path / "minato.office"))


@pytest.fixture
def office(office_path: Path, registry: Registry) -> Iterator[Office]:
    """A new, empty office on its own file; today is 2026-11-24."""
    opened = open_office(office_path, registry, today=TODAY)
    yield opened
    opened.close()


@pytest.fixture
def reopen(office_path: Path, registry: Registry) -> Iterator[Callable[[], Office]]:
    """Opens the same office once more, as a second window would."""
    opened: list[Office] = []

    def again() -> Office:
        opened.append(open_office(office_path, registry, today=TODAY))
        return opened[-1]

    yield again
    for one in opened:
        one.close()
