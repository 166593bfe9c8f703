"""What the tests of the command line share: one way to run a command in this process, and a new office made by it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from officesuite import cli

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs a command: (exit, stdout, stderr)."""

    def call(*words: object) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return call


@pytest.fixture
def office_file(template: Path, tmp_path: Path) -> Path:
    """A new office of one's own with customers C1 (floor), C2 (half up), C3 (ceil) and C4 (as the office)."""
    path = tmp_path / "case.office"
    path.write_bytes(template.read_bytes())
    (tmp_path / "customers.csv").write_text(
        "code,name,rounding\nC1,甲,floor\nC2,乙,half_up\nC3,丙,ceil\nC4,丁,\n", "utf-8"
    )
    assert cli.main(["import", str(path), "partners.partners", str(tmp_path / "customers.csv")]) == 0
    return path
