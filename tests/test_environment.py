"""What the machine and the repository must offer before any test of the office means something."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from importlinter import api
from PySide6.QtCore import QObject
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "resources" / "icons"


def project() -> dict[str, Any]:
    """The [project] table of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def locked() -> dict[str, list[str]]:
    """Requirement line → its hashes, as the lock file has them."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {line.split("--hash=")[0].strip(): re.findall(r"--hash=sha256:([0-9a-f]{64})\b", line) for line in lines}


def test_reportlab_uses_its_compiled_half() -> None:
    from reportlab.lib import rl_accel

    assert rl_accel.fp_str.__module__ == "_rl_accel", "ReportLab runs its slow Python: install rl_accel"


def test_qt_is_a_release_that_keeps_its_references() -> None:
    assert tuple(int(part) for part in version("PySide6_Essentials").split(".")[:2]) < (6, 12)


def test_a_thousand_calls_into_qt_lose_no_reference_to_none(qtbot: QtBot) -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("office")
    assert sys.getrefcount(None) > before - 100


def test_every_locked_package_has_a_version_and_hashes() -> None:
    packages = locked()
    assert len(packages) > 40
    assert [line for line in packages if not re.match(r"[a-z0-9-]+==\S+( ; .+)?$", line)] == []
    assert [line for line, hashes in packages.items() if not hashes] == []


def test_the_lock_names_no_place_to_download_from() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert re.findall(r"https?://|file:|^-|^\s*--(?!hash)", text, re.MULTILINE) == []


def test_the_lock_holds_what_the_project_declares_and_what_windows_needs() -> None:
    names = {re.split(r"[=;\s]", line)[0] for line in locked()}
    declared = [*project()["dependencies"], *project()["optional-dependencies"]["dev"]]
    wanted = {re.split(r"[^\w.-]", line)[0].replace("_", "-").lower() for line in declared}
    assert wanted - names == set()
    assert {"tzdata", "colorama", "pefile", "pywin32-ctypes"} <= names


def test_the_packages_that_the_program_runs_on_are_the_locked_ones() -> None:
    wanted = dict(line.split(" ;")[0].split("==") for line in locked())
    names = [re.split(r"[^\w-]", line)[0].replace("_", "-").lower() for line in project()["dependencies"]]
    assert {name: version(name) for name in names} == {name: wanted[name] for name in names}


@pytest.mark.parametrize(
    "goal", ["env", "run", "test", "check", "format", "bench", "pictures", "package", "lock", "clean"]
)
def test_make_knows_the_goal(goal: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{goal}:", makefile, re.MULTILINE), f"make {goal} is promised in the README"


def test_the_import_contracts_can_be_read() -> None:
    options = api.read_configuration(str(ROOT / "pyproject.toml"))
    kinds = [contract["type"] for contract in options["contracts_options"]]
    assert kinds.count("layers") == 2
    assert kinds.count("forbidden") == 3
    assert kinds.count("acyclic_siblings") == 1


def test_every_icon_draws_and_takes_the_colour_of_its_text() -> None:
    drawings = sorted(ICONS.glob("*.svg"))
    assert len(drawings) > 90
    assert [file.name for file in drawings if not QSvgRenderer(str(file)).isValid()] == []
    own = {"officesuite.svg"}
    plain = [file.name for file in drawings if 'stroke="currentColor"' not in file.read_text(encoding="utf-8")]
    assert set(plain) == own


def test_every_icon_that_a_declaration_names_is_there() -> None:
    missing = []
    for file in sorted((ROOT / "officesuite").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "icon" and isinstance(node.value, ast.Constant):
                name = node.value.value
                if isinstance(name, str) and name and not (ICONS / f"{name}.svg").is_file():
                    missing.append(f"{file.relative_to(ROOT)}:{node.value.lineno}: {name}")
    assert missing == []


@pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for POSIX shells")
@pytest.mark.parametrize("script", [*sorted((ROOT / "packaging").glob("*.sh")), ROOT / ".ci" / "run"])
def test_a_script_is_one_that_any_posix_shell_reads(script: Path) -> None:
    subprocess.run(["sh", "-n", str(script)], check=True)
