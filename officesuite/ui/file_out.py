"""Writing a table to a file: asks where, works in the status bar, offers to open it.

export_kind(desk, page, "ledger.trial-balance", options={…})     what a module declares
export_file(desk, page, name="試算表", make=lambda format_: bytes, formats=("xlsx", "csv"))
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QFileDialog, QWidget

from officesuite.base.declare import ExportKind
from officesuite.base.text import tr
from officesuite.office.transfer import FORMATS, export, write_bytes
from officesuite.ui.desk import Desk
from officesuite.ui.jobs import Progress
from officesuite.ui.print_dialog import documents_folder, file_name, opener

FOLDER = "export/folder"  # what the desk remembers
_NAMES = {"xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)", "json": "JSON (*.json)"}


def export_kind(
    desk: Desk, parent: QWidget, kind: str, *, name: str = "", options: Mapping[str, Any] | None = None
) -> None:
    """Asks where to and writes a declared kind ("sales.quotes") as xlsx, csv or json by the suffix that is chosen."""
    path = ask_path(desk, parent, name=name or kind.partition(".")[2], formats=("xlsx", "csv", "json"))
    if path is not None:
        write_kind(desk, kind, path, options=options)


def write_kind(desk: Desk, kind: str, path: Path, *, options: Mapping[str, Any] | None = None) -> None:
    """Writes a declared kind off the main thread; the format is the path's suffix."""
    declared = next(cast(ExportKind, one) for _, one in desk.office.registry.each("exports") if one.key == kind)  # type: ignore[attr-defined]
    write_file(desk, path, lambda format_: export(desk.office, declared, format_=format_, options=options))


def export_file(
    desk: Desk, parent: QWidget, *, name: str, make: Callable[[str], bytes], formats: Sequence[str] = ("xlsx", "csv")
) -> None:
    """Asks where to and writes what `make(format)` gives."""
    path = ask_path(desk, parent, name=name, formats=formats)
    if path is not None:
        write_file(desk, path, make)


def ask_path(desk: Desk, parent: QWidget, *, name: str, formats: Sequence[str] = FORMATS) -> Path | None:
    """The file that was chosen, with the suffix of one of the formats; None when nothing was."""
    folder = Path(str(desk.memory.get(FOLDER) or documents_folder()))
    kinds = ";;".join(_NAMES[one] for one in formats)
    start = str(folder / f"{file_name(name)}.{formats[0]}")
    given, chosen = QFileDialog.getSaveFileName(parent, tr("Ui", "Export to a file"), start, kinds)
    if not given:
        return None
    path = Path(given)
    if path.suffix.lower().removeprefix(".") not in formats:
        path = path.with_name(f"{path.name}.{chosen.partition('*.')[2].rstrip(')') or formats[0]}")
    desk.memory.set(FOLDER, str(path.parent))
    return path


def write_file(desk: Desk, path: Path, make: Callable[[str], bytes]) -> None:
    """Writes `make(format)` off the main thread and says so."""
    format_ = path.suffix.lower().removeprefix(".")

    def work(progress: Progress) -> None:
        write_bytes(path, make(format_))

    def failed(error: Exception) -> None:
        desk.show_error(error)

    desk.jobs.run(
        tr("Ui", "Writing {name}", name=path.name),
        work,
        failed=failed,
        done=lambda _: desk.toast(
            tr("Ui", "{name} is written", name=path.name), detail=str(path.parent), actions=[opener(path)]
        ),
    )
