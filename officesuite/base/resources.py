"""Where the program's own files (icons, fonts, translations, statutory tables, sample) lie, from source, wheel or bundle."""

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The `resources` folder; raises FileNotFoundError when the installation lacks it."""
    package = Path(__file__).resolve().parent.parent
    bundle = getattr(sys, "_MEIPASS", None)
    candidates = [Path(bundle) / "resources"] if bundle else []
    candidates += [package.parent / "resources", package / "_resources"]
    for candidate in candidates:
        if (candidate / "i18n").is_dir():
            return candidate
    raise FileNotFoundError("OfficeSuite's resources folder is missing: reinstall the program")


def path(*parts: str) -> Path:
    """The file `parts` below the resources folder; it need not exist."""
    return root().joinpath(*parts)
