"""Writing a list of sales to a file: asks where, works in the status bar, offers to open it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from officesuite.base.declare import ExportKind
from officesuite.base.text import tr
from officesuite.modules.sales.pages.print_dialog import documents_folder, opener
from officesuite.office.transfer import export, write_bytes
from officesuite.ui.desk import Desk
from officesuite.ui.jobs import Progress

FORMATS = {".xlsx": "xlsx", ".csv": "csv", ".json": "json"}


def export_list(desk: Desk, parent: QWidget, kind: str) -> None:
    """Exports `kind` ("sales.quotes", "sales.items") as xlsx, csv or json by the suffix that is chosen."""
    folder = Path(str(desk.memory.get("sales.export/folder") or documents_folder()))
    kinds = "Excel (*.xlsx);;CSV (*.csv);;JSON (*.json)"
    name, chosen = QFileDialog.getSaveFileName(
        parent, tr("Sales", "Export to a file"), str(folder / f"{kind.partition('.')[2]}.xlsx"), kinds
    )
    if name:
        path = Path(name)
        suffix = (
            path.suffix.lower()
            if path.suffix.lower() in FORMATS
            else f".{chosen.partition('*.')[2].rstrip(')') or 'xlsx'}"
        )
        desk.memory.set("sales.export/folder", str(path.parent))
        write_out(desk, kind, path if path.suffix.lower() == suffix else path.with_name(path.name + suffix))


def write_out(desk: Desk, kind: str, path: Path) -> None:
    """Writes the file off the main thread."""
    declared: ExportKind = next(one for _, one in desk.office.registry.each("exports") if one.key == kind)  # type: ignore[attr-defined, assignment]

    def work(progress: Progress) -> None:
        write_bytes(path, export(desk.office, declared, format_=FORMATS[path.suffix.lower()]))

    def failed(error: Exception) -> None:
        desk.show_error(error)

    desk.jobs.run(
        tr("Sales", "Writing {name}", name=path.name),
        work,
        failed=failed,
        done=lambda _: desk.toast(
            tr("Sales", "{name} is written", name=path.name), detail=str(path.parent), actions=[opener(path)]
        ),
    )
