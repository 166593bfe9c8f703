"""The tabs beside the partner form: people as a grid to type into, files that hang on the partner, and its history."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from officesuite.base.errors import DomainError
from officesuite.base.fields import Choice
from officesuite.base.text import language, tr, translate
from officesuite.modules.partners.queries import Contact
from officesuite.modules.partners.services import ContactDraft
from officesuite.office import files
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column
from officesuite.ui.desk import Desk
from officesuite.ui.line_grid import LineGrid
from officesuite.ui.lines import GridColumn, Input, Line, LineKind
from officesuite.ui.notices import EmptyState
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import grounded, hline, row

ENTITY = "partners.partner"
DEFAULT = "yes"

# ---- people ---------------------------------------------------------------------------------------------------------


@dataclass
class ContactLine(Line):
    """A person being typed; `default` is "yes" for the one papers propose."""

    kind: str = "contact"
    id: int | None = None
    name: str = ""
    kana: str = ""
    department: str = ""
    title: str = ""
    honorific: str = "様"
    phone: str = ""
    email: str = ""
    default: str = ""

    def draft(self) -> ContactDraft:
        """What the service takes."""
        return ContactDraft(
            name=self.name or "", kana=self.kana or "", department=self.department or "", title=self.title or "",
            honorific=self.honorific or "", email=self.email or "", phone=self.phone or "",
            is_default=self.default == DEFAULT, id=self.id,
        )  # fmt: skip


CONTACT = LineKind("contact", translate("Partners", "Contact"), mark="#", editable=frozenset(
    ("name", "kana", "department", "title", "honorific", "phone", "email", "default")))  # fmt: skip


def contact_grid() -> LineGrid:
    """The grid of people."""
    columns = (
        GridColumn("name", translate("Partners", "Contact's name"), Input.TEXT, 104, max_length=100),
        GridColumn("kana", translate("Partners", "Kana"), Input.TEXT, 116, max_length=100, muted=True),
        GridColumn("department", translate("Partners", "Department"), Input.TEXT, 92, max_length=100),
        GridColumn("title", translate("Partners", "Title"), Input.TEXT, 64, max_length=60),
        GridColumn(
            "honorific", translate("Partners", "Honorific"), Input.TEXT, 44 if language() == "ja" else 76, max_length=20
        ),
        GridColumn("phone", translate("Partners", "Phone"), Input.TEXT, 108, max_length=40),
        GridColumn("email", translate("Partners", "E-mail"), Input.TEXT, 96, max_length=200, stretch=True),
        GridColumn(
            "default",
            translate("Partners", "Default"),
            Input.CHOICE,
            52 if language() == "ja" else 66,
            choices=(Choice(DEFAULT, translate("Partners", "Default")),),
        ),
    )
    return LineGrid(columns, (CONTACT,), make=lambda kind: ContactLine(kind=kind), hint=translate("Partners", "Name of a contact"),
                    hint_column="name", accessible_name=tr("Partners", "Contacts"))  # fmt: skip


def contact_line(one: Contact) -> ContactLine:
    """A stored person as a line."""
    return ContactLine(
        id=one.id, name=one.name, kana=one.kana, department=one.department, title=one.title, honorific=one.honorific,
        phone=one.phone, email=one.email, default=DEFAULT if one.is_default else "",
    )  # fmt: skip


# ---- files ----------------------------------------------------------------------------------------------------------


class FilesTab(QWidget):
    """Files that hang on the partner: added by button or drop, opened by Enter, taken off by Delete."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        grounded(self)
        self._desk = desk
        self._id: int | None = None
        self.setAcceptDrops(True)
        self.add = Button(tr("Partners", "Add a file"), small=True, icon="paperclip", on=self._choose)
        self.remove = Button(tr("Partners", "Take off"), kind="ghost", small=True, icon="x", on=self._remove)
        empty = EmptyState(
            tr("Partners", "No files yet"),
            tr("Partners", "Contracts, maps and notes can be dropped here."),
            icon="paperclip",
        )
        columns = (
            Column("name", translate("Partners", "File"), stretch=True, sortable=False),
            Column("size", translate("Partners", "Size"), width=90, sortable=False, align="right",
                   value=lambda one: _size(one.size), muted=True),
            Column("added", translate("Partners", "Added"), width=220, sortable=False, muted=True,
                   value=lambda one: f"{one.added_at.astimezone():%Y/%m/%d %H:%M}  {one.added_by}"),
        )  # fmt: skip
        self.model = TableModel(columns, ListSource())
        self.table = TableView(
            self.model, memory=desk.memory, name="partners.files", empty=empty, accessible_name=tr("Partners", "Files")
        )
        self.table.opened.connect(self._open)
        head = QWidget()
        head.setFixedHeight(theme().px(42))
        head.setLayout(row(self.add, self.remove, 1, margins=(16, 0, 16, 0)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(hline())
        outer.addWidget(self.table, 1)

    def show_partner(self, id_: int | None) -> int:
        """Lists the files of a partner and returns how many there are."""
        self._id = id_
        found: Sequence[Any] = ()
        if id_ is not None:
            with self._desk.read() as session:
                found = files.attachments(session, ENTITY, id_)
        self.model.set_source(ListSource(tuple(found)))
        self.add.setEnabled(id_ is not None)
        self.remove.setEnabled(bool(found))
        return len(found)

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, tr("Partners", "Add a file"))
        self.take(names)

    def take(self, names: Sequence[str]) -> None:
        """Stores these files."""
        if self._id is None:
            return
        for name in names:
            path = Path(name)
            try:
                content = path.read_bytes()
            except OSError as error:
                self._desk.show_error(DomainError(translate("Partners", "{name} could not be read: {reason}", name=path.name,
                                                            reason=error.strerror or "")))  # fmt: skip
                continue
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            with self._desk.showing_errors():
                self._desk.run(
                    files.attach, entity=ENTITY, entity_id=self._id, name=path.name, content=content, media_type=kind
                )

    def _open(self, one: files.AttachmentRow) -> None:
        with self._desk.showing_errors():
            with self._desk.read() as session:
                content = files.attachment_content(session, one.id)
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)) / "officesuite"
            folder.mkdir(exist_ok=True)
            path = folder / f"{one.id}-{Path(one.name).name}"
            path.write_bytes(content)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _remove(self) -> None:
        one = self.table.current()
        if one is not None:
            with self._desk.showing_errors():
                self._desk.run(files.detach, attachment_id=one.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._id is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])


def _size(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB" if size >= 1024 * 1024 else f"{max(1, size // 1024)} KB"
