"""Pictures of every page: light and dark, Japanese and English, two window sizes; for the manual and for looking at all of it.

Pages are found through the declarations: every page of every module, one thing of every kind, empty forms, and the shell's own.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from officesuite.db.audit import AuditEvent
from officesuite.office.office import open_office
from officesuite.shell.application import application
from officesuite.shell.first_run import FirstRun
from officesuite.shell.own_pages import PAGES
from officesuite.shell.program import Program
from officesuite.shell.sections import stands_alone
from officesuite.shell.window import Window

SIZES = ((1440, 900), (1280, 720))
MODES = ("light", "dark")
LANGUAGES = ("ja", "en")
LONGEST_WAIT = 6.0


def be_quiet() -> None:
    """For a process that only takes pictures: Qt's words go on to stderr, but not that offscreen windows have no hints."""

    def pass_on(kind: QtMsgType, context: object, words: str) -> None:
        if "propagateSizeHints" not in words:
            sys.stderr.write(f"{words}\n")

    qInstallMessageHandler(pass_on)


def take(
    office_path: Path,
    folder: Path,
    pages: Sequence[str] | None = None,
    *,
    today: date | None = None,
    languages: Sequence[str] = LANGUAGES,
    modes: Sequence[str] = MODES,
    sizes: Sequence[tuple[int, int]] = SIZES,
) -> list[Path]:
    """Writes `folder/<language>-<mode>-<width>/<page>.png` and returns the files. `pages`: targets, None = all there are."""
    app = application()
    with tempfile.TemporaryDirectory() as home:
        before = os.environ.get("OFFICESUITE_HOME")
        os.environ["OFFICESUITE_HOME"] = home
        copy = Path(shutil.copy(office_path, Path(home) / office_path.name))  # looking at it changes nothing
        try:
            return _take(app, copy, folder, pages, today, languages, modes, sizes)
        finally:
            if before is None:
                del os.environ["OFFICESUITE_HOME"]
            else:
                os.environ["OFFICESUITE_HOME"] = before


def _take(
    app: QApplication, office_path: Path, folder: Path, pages: Sequence[str] | None, today: date | None,
    languages: Sequence[str], modes: Sequence[str], sizes: Sequence[tuple[int, int]],
) -> list[Path]:  # fmt: skip
    written: list[Path] = []
    program = Program(app, today=today)
    try:
        for language in languages:
            program.set_language(language)
            for mode in modes:
                program.set_mode(mode)
                for size in sizes:
                    place = folder / f"{language}-{mode}-{size[0]}"
                    place.mkdir(parents=True, exist_ok=True)
                    written += _one_look(program, office_path, place, size, pages)
    finally:
        program.shut()
        settle(None)
    return written


def _one_look(
    program: Program, office_path: Path, folder: Path, size: tuple[int, int], pages: Sequence[str] | None
) -> Iterator[Path]:
    """Every page in one look; a window of its own, so that nothing is remembered from the look before."""
    program.use(open_office(office_path, program.registry, today=program.today), str(office_path))
    window = program.window
    if window is None:
        return
    window.resize(*size)
    settle(window)
    for target in pages if pages is not None else every_target(window):
        window.navigator.open(target)
        settle(window)
        yield _save(window, folder / f"{_name(target)}.png")
    if pages is None:
        yield from _palettes(window, folder)
        yield from _first_run(program, folder)


def every_target(window: Window) -> list[str]:
    """What there is to look at: the shell's pages, the modules' pages, one thing of every kind, every empty form."""
    targets = [f"page:{key}" for key in PAGES]
    for module in window.office.registry.modules:
        alone = [f"page:{page.key}" for page in module.pages if stands_alone(module, page)]
        targets += alone if module.pages else [f"page:module.{module.key}"]
        for kind in module.targets:
            if (thing := _newest(window, kind.key)) is not None:
                targets.append(f"{kind.key}:{thing}")
        targets += [f"new:{page.new}" for page in module.pages if page.new]
    return list(dict.fromkeys(targets))


def _newest(window: Window, kind: str) -> int | None:
    query = select(AuditEvent.entity_id).where(AuditEvent.entity == kind).order_by(AuditEvent.seq.desc()).limit(50)
    label = window.office.registry.targets[kind].label
    with window.office.read() as session:
        return next((id_ for id_ in session.scalars(query) if label(session, id_)), None)


def _palettes(window: Window, folder: Path) -> Iterator[Path]:
    window.navigator.open("page:shell.home")
    for name, text in (("palette", ""), ("palette-text", "あ"), ("palette-commands", ">")):
        window.open_palette(text)
        settle(window)
        yield _save(window, folder / f"shell.{name}.png")
        window.close_palette()


def _first_run(program: Program, folder: Path) -> Iterator[Path]:
    wizard = FirstRun(program)
    wizard.show()
    for step in ("language", "way", "company"):
        if wizard.step != step:
            wizard.go(step)
        settle(None)
        yield _save(wizard, folder / f"shell.first-run-{step}.png")
    wizard.hide()
    wizard.deleteLater()


def settle(window: Window | None) -> None:
    """Until reads, jobs and repaints are done; gives the workers their turn."""
    end, calm = time.monotonic() + LONGEST_WAIT, 0
    while calm < 6 and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
        busy = window is not None and (window.reads.busy or bool(window.jobs.running))
        calm = 0 if busy else calm + 1


def _save(widget: QWidget, path: Path) -> Path:
    image: QImage = widget.grab().toImage()
    image.save(str(path))
    return path


def _name(target: str) -> str:
    return target.removeprefix("page:").replace(":", "-")
