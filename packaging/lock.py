"""Writes `requirements.lock`: every package of program and development, its version and the hashes of all its files.

One lock serves CPython 3.11 and later on Linux, macOS and Windows (markers inside). It names no index: where packages
come from is the machine's own business.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
HEADER = "# Made from pyproject.toml by `make lock`; `pip install --require-hashes -r requirements.lock` installs it.\n"


def main() -> int:
    """Resolves anew, keeping locked versions that still fit unless called with --upgrade; returns the exit code."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--extra", "dev", "--universal"]
    command += ["--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    command += ["--no-config", "--output-file", str(LOCK), *sys.argv[1:]]
    code = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode
    if code == 0:
        LOCK.write_text(HEADER + LOCK.read_text(encoding="utf-8").removeprefix(HEADER), encoding="utf-8")
    return code


if __name__ == "__main__":
    raise SystemExit(main())
