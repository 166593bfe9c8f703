"""Writing the partners to a file: asks where, works in the status bar, says when it is done."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from officesuite.base.text import tr
from officesuite.modules.partners.exchange import PARTNERS_OUT
from officesuite.office.transfer import export, write_bytes
from officesuite.ui.desk import Desk
from officesuite.ui.jobs import Progress

FORMATS = {".xlsx": "xlsx", ".csv": "csv", ".json": "json"}


def export_partners(desk: Desk, parent: QWidget) -> None:
    """Exports as xlsx, csv or json, by the suffix that is chosen."""
    folder = Path(str(desk.memory.get("partners.export/folder") or Path.home()))
    kinds = "Excel (*.xlsx);;CSV (*.csv);;JSON (*.json)"
    start = str(folder / "partners.xlsx")
    name, chosen = QFileDialog.getSaveFileName(parent, tr("Partners", "Export to a file"), start, kinds)
    if not name:
        return
    path = Path(name)
    if path.suffix.lower() not in FORMATS:
        path = path.with_name(path.name + f".{chosen.partition('*.')[2].rstrip(')') or 'xlsx'}")
    desk.memory.set("partners.export/folder", str(path.parent))
    write_out(desk, path)


def write_out(desk: Desk, path: Path) -> None:
    """Writes the file off the main thread."""

    def work(progress: Progress) -> None:
        write_bytes(path, export(desk.office, PARTNERS_OUT, format_=FORMATS[path.suffix.lower()]))

    desk.jobs.run(
        tr("Partners", "Writing {name}", name=path.name), work, failed=desk.show_error,
        done=lambda _: desk.toast(tr("Partners", "{name} is written", name=path.name), detail=str(path.parent)),
    )  # fmt: skip
