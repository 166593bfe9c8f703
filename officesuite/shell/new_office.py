"""Making offices from the window: a new one set up by the modules' wizard forms, or the sample. Knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from officesuite.base.text import set_language
from officesuite.office.office import Office, create_office
from officesuite.office.registry import Registry

Progress = Callable[[int, int, str], None]


def free_name(folder: Path, name: str) -> Path:
    """`name.office` in the folder, with a number when it is taken; signs that no file may have become hyphens."""
    clean = (
        "".join("-" if letter in '\\/:*?"<>|' or ord(letter) < 32 else letter for letter in name).strip(" .")
        or "office"
    )
    path, at = folder / f"{clean}.office", 2
    while path.exists():
        path, at = folder / f"{clean} {at}.office", at + 1
    return path


def make_office(
    path: Path,
    registry: Registry,
    *,
    language: str,
    today: date | None,
    forms: Sequence[Any],
    values: Sequence[Mapping[str, Any]],
) -> Office:
    """A new office with what the wizard's forms hold. Raises DomainErrors; a failed one leaves no file behind."""
    office = create_office(path, registry, language=language, today=today)
    try:
        for form, given in zip(forms, values, strict=True):
            form.apply(office, given)
    except BaseException:
        _throw_away(office, path)
        raise
    return office


def make_sample(
    path: Path, registry: Registry, *, language: str, today: date | None, progress: Progress | None = None
) -> Office:
    """The sample company in a new file; the same for the same day."""
    set_language(language)
    office = create_office(path, registry, language=language, today=today)
    filling = [module for module in registry.modules if module.sample is not None]
    try:
        for at, module in enumerate(filling):
            if progress is not None:
                progress(at, len(filling), str(module.label))
            if module.sample is not None:
                module.sample(office, office.today)
    except BaseException:
        _throw_away(office, path)
        raise
    return office


def _throw_away(office: Office, path: Path) -> None:
    office.close()
    for leftover in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        leftover.unlink(missing_ok=True)
