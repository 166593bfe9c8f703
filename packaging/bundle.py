"""Builds the program as a folder that needs no Python (`dist/officesuite`), adds every licence, and tries it out."""

import importlib.metadata
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "officesuite"


def freeze() -> None:
    """Runs PyInstaller; raises CalledProcessError when it fails."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build"), "packaging/officesuite.spec"]
    subprocess.run(command, cwd=ROOT, check=True)


def add_licences(folder: Path) -> int:
    """Copies this program's notices and the licence files of every installed package; returns how many files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("LICENSE", "THIRD-PARTY.md"):
        shutil.copy(ROOT / name, BUNDLE / name)
    copied = 0
    for package in importlib.metadata.distributions():
        for file in package.files or ():
            stem = file.name.lower()
            if ".dist-info" in file.parts[0] and stem.startswith(
                ("licen", "copying", "notice", "authors", "lgpl", "gpl")
            ):
                target = folder / package.name / file.name
                target.parent.mkdir(exist_ok=True)
                shutil.copy(str(package.locate_file(file)), target)
                copied += 1
    return copied


def size(folder: Path) -> int:
    """Bytes of all files below `folder`."""
    return sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink() and file.is_file())


def main() -> int:
    """Builds, completes and tries the bundle; returns the exit code of the trial."""
    freeze()
    licences = add_licences(BUNDLE / "licences")
    print(f"{BUNDLE.relative_to(ROOT)}: {size(BUNDLE) / 1e6:.0f} MB, {licences} licence files")
    return subprocess.run([sys.executable, "packaging/smoke.py", str(BUNDLE)], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
