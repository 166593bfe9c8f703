"""The papers of a slip (証憑): dragged in or chosen, kept with the form until it is stored, then hung on the draft or entry."""

import mimetypes
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from officesuite.base.errors import Invalid
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.services.drafts import Enclosure
from officesuite.office import files
from officesuite.ui.desk import Desk

KINDS = ("pdf", "png", "jpg", "jpeg", "heic", "tif", "tiff", "webp", "xlsx", "xls", "csv", "docx", "txt", "xml", "eml")


def dropped(mime: QMimeData) -> tuple[Path, ...]:
    """The local files that were dragged in."""
    return tuple(
        Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile() and Path(url.toLocalFile()).is_file()
    )


def read_in(paths: Sequence[Path]) -> tuple[Enclosure, ...]:
    """The files' bytes. Raises Invalid when one cannot be read or is larger than the office takes."""
    found = []
    for path in paths:
        try:
            if path.stat().st_size > files.LARGEST:
                raise Invalid(translate("Ledger", "To attach {name}, make it smaller than 50 MB.", name=path.name))
            content = path.read_bytes()
        except OSError as error:
            message = translate(
                "Ledger", "To attach {name}, give the program access to it: it cannot be read.", name=path.name
            )
            raise Invalid(message) from error
        media = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        found.append(Enclosure(path.name, content, media))
    return tuple(found)


def ask_files(parent: QWidget) -> tuple[Path, ...]:
    """Asks for files; none for Esc."""
    kinds = (
        tr("Ledger", "Papers")
        + " ("
        + " ".join(f"*.{kind}" for kind in KINDS)
        + ");;"
        + tr("Ledger", "All files")
        + " (*)"
    )
    names, _ = QFileDialog.getOpenFileNames(parent, tr("Ledger", "Attach a paper"), "", kinds)
    return tuple(Path(name) for name in names)


def show_paper(desk: Desk, attachment_id: int, name: str, folder: Path) -> None:
    """Opens a stored paper in the PC's own viewer."""
    with desk.read() as session:
        content = files.attachment_content(session, attachment_id)
    path = folder / Path(name).name
    path.write_bytes(content)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
