"""Tries a built program as a fresh machine would: without Python, without a display, in an empty folder.

It makes the sample office, checks it, exports and prints its quotes; the first thing that is not as it should be ends
the trial with exit 1 and its message.
"""

import subprocess
import sys
import tempfile
from pathlib import Path


def run(program: Path, *arguments: str, folder: Path) -> str:
    """What the program says; raises CalledProcessError, after showing its complaint, when it fails."""
    environment = {"PATH": "/nonexistent", "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    if sys.platform == "win32":
        environment |= {"SYSTEMROOT": r"C:\Windows", "TEMP": str(folder), "LOCALAPPDATA": str(folder)}
    done = subprocess.run(
        [str(program), *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        print(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout}{done.stderr}", file=sys.stderr)
    done.check_returncode()
    return done.stdout


# Parts that are loaded by a name in a string or found in a folder, and so are easily left behind.
PARTS = ("_rl_accel*", "**/postal.sqlite", "**/NotoSansJP-Regular.ttf", "**/Ui.ts", "**/db/migrations/0001*.py")
PARTS += ("PySide6/**/printsupport",)


def complete(folder: Path) -> None:
    """Looks for what the built program needs beside its code; raises AssertionError naming what is missing."""
    for part in PARTS:
        assert any((folder / "_internal").glob(part)), f"the bundle lacks {part}"


def trial(program: Path, folder: Path) -> None:
    """The acts of a first day; raises CalledProcessError or AssertionError."""
    run(program, "new", "trial.office", "--sample", "--today", "2026-11-24", folder=folder)
    run(program, "check", "trial.office", folder=folder)
    kinds = run(program, "list-kinds", folder=folder)
    for kind in ("partners.partners", "sales.items", "sales.quotes", "sales.quote"):
        assert kind in kinds, f"the bundle lacks {kind}: a module was left behind"
    quotes = run(program, "export", "trial.office", "sales.quotes", "-o", "-", "--format", "json", folder=folder)
    assert '"issued"' in quotes, "the sample office has no issued quote"
    run(
        program,
        "print",
        "trial.office",
        "sales.quote",
        "--from",
        "2026-11-01",
        "--to",
        "2026-11-24",
        "-o",
        "quotes.pdf",
        folder=folder,
    )
    assert (folder / "quotes.pdf").read_bytes().startswith(b"%PDF-"), "what was printed is no PDF"


def main(arguments: list[str]) -> int:
    """Tries the bundle in the folder given; returns the exit code."""
    if len(arguments) != 1:
        print("usage: smoke.py FOLDER", file=sys.stderr)
        return 2
    name = "officesuite-cli.exe" if sys.platform == "win32" else "officesuite"
    program = Path(arguments[0]).resolve() / name
    with tempfile.TemporaryDirectory() as folder:
        try:
            complete(program.parent)
            trial(program, Path(folder))
        except (AssertionError, subprocess.CalledProcessError) as error:
            print(f"The built program does not work: {error}", file=sys.stderr)
            return 1
    print("The built program makes, checks, exports and prints an office by itself.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
