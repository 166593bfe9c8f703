"""A disk that fills up while a file comes in: the message says so, and nothing of the file is in the office."""

import os
import resource
import subprocess
import sys
from pathlib import Path

from modules.ledger import yayoi_files
from modules.ledger.ledger_files import take

from officesuite.office import checks
from officesuite.office.office import Office, open_office
from officesuite.office.registry import Registry

ROOM = 1_000_000  # bytes a file may grow by: an import of 3,000 entries needs several times that


def test_a_full_disk_keeps_everything_out_and_is_called_by_its_name(
    office_path: Path, tmp_path: Path, registry: Registry
) -> None:
    file = yayoi_files.write(tmp_path / "entries.csv", 3000)
    limit = office_path.stat().st_size + ROOM
    done = subprocess.run(
        [sys.executable, "-m", "officesuite", "import", office_path, "ledger.yayoi", file, "--create-missing"],
        capture_output=True, text=True, check=False, env={**os.environ, "LANG": "ja_JP.UTF-8"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert done.returncode == 1, done.stdout
    assert "ディスクの空きがない" in done.stderr
    again = open_office(office_path, registry)
    try:
        _holds_nothing(again)
        assert take(again, "ledger.yayoi", file, create_missing=True).imported == 3000
    finally:
        again.close()


def _holds_nothing(office: Office) -> None:
    with office.read() as session:
        found = {result.name: result for result in checks.run_checks(session)}
    assert [result for result in found.values() if not result.ok] == []
    assert found["ledger-entries"].count == 0
