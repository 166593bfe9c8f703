"""Sending a paper to a printer or into a PDF: asks where to and how many; the work itself goes on in the status bar.

    PrintDialog(desk, name="202611-0001", title=…, make=lambda progress: pdf_bytes, parent=page).exec()
    print_paper(desk, page, name=…, title=…, make=…)   the same in one call

`make(progress)` runs off the main thread; it opens its own session and returns the PDF's bytes.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QWidget

from officesuite.base.errors import Invalid
from officesuite.base.fields import Choice
from officesuite.base.text import literal, tr, translate
from officesuite.ui import printing
from officesuite.ui.buttons import Button
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.edit import LineEdit
from officesuite.ui.jobs import Progress
from officesuite.ui.problems import Message
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row
from officesuite.ui.yen_edit import IntegerEdit

PDF = ""  # the destination that is no printer
MOST = 99  # copies
FOLDER, WHERE = "print/folder", "print/where"  # what the desk remembers


def documents_folder() -> Path:
    """Where people keep papers."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def opener(path: Path) -> ToastAction:
    """The word on a toast that opens a file."""

    def show() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    return ToastAction(tr("Ui", "Open"), show)


def file_name(words: str) -> str:
    """Words as a file may be called on every system, at most 80 letters."""
    return "".join("_" if letter in '\\/:*?"<>|' else letter for letter in words)[:80]


class PrintDialog(QDialog):
    """See the module. `silent` shows no bar for what takes a blink."""

    def __init__(
        self,
        desk: Desk,
        *,
        name: str,
        title: str,
        make: Callable[[Progress], bytes],
        silent: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._name, self._make, self._silent = desk, file_name(name), make, silent
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedWidth(theme().px(500))
        grounded(self, "surface")
        names = printing.printers()
        self.where = ChoiceEdit(
            [*(Choice(name, literal(name)) for name in names), Choice(PDF, translate("Ui", "PDF file"))]
        )
        wanted = str(getattr(desk, "printer", "") or desk.memory.get(WHERE) or "")
        self.where.set_value(wanted if wanted in names else names[0] if names and wanted != "pdf" else PDF)
        self.where.changed.connect(self._follow)
        self.copies = IntegerEdit()
        self.copies.set_value(1)
        self.copies.setMaximumWidth(theme().px(80))
        folder = Path(str(desk.memory.get(FOLDER) or documents_folder()))
        self.path = LineEdit()
        self.path.set_value(str(folder / f"{self._name}.pdf"))
        self.browse = Button(tr("Ui", "Choose …"), on=self._browse)
        self.message = Message()
        self._lay_out(title)
        self._follow()
        self.where.setFocus()

    def _lay_out(self, title: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(8))
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        file = row(self.path, self.browse)
        file.setStretch(0, 1)
        where, copies, path = (label(words, role="label", tone="text2") for words in self._names())
        grid.addWidget(where, 0, 0)
        grid.addWidget(self.where, 0, 1)
        grid.addWidget(copies, 1, 0)
        grid.addWidget(self.copies, 1, 1)
        grid.addWidget(path, 2, 0)
        grid.addLayout(file, 2, 1)
        self._rows["where"] = (where, self.where)
        self._rows["copies"] = (copies, self.copies)
        self._rows["path"] = (path, self.path, self.browse)
        for editor, words in zip((self.where, self.copies, self.path), self._names(), strict=True):
            editor.setAccessibleName(words)
        grid.setColumnStretch(1, 1)
        head = label(title, role="section", wrap=True)
        self.go = Button("", kind="primary", icon="printer", on=self.start)
        cancel = Button(tr("Ui", "Leave it"), kind="ghost", on=self.reject)
        body = column(head, grid, self.message, spacing=12, margins=(20, 16, 20, 16))
        self.setLayout(column(body, hline(), row(1, cancel, self.go, margins=(16, 10, 16, 12)), spacing=0))

    @staticmethod
    def _names() -> tuple[str, str, str]:
        return tr("Ui", "Printer"), tr("Ui", "Copies"), tr("Ui", "File")

    def _follow(self) -> None:
        pdf = self.where.value() == PDF
        for key, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(key == "where" or (key == "path") == pdf)
        self.go.set_words(tr("Ui", "Save PDF") if pdf else tr("Ui", "Print"), icon="file-down" if pdf else "printer")
        self.message.say("")
        self.adjustSize()

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Ui", "Save the PDF as"), str(self.path.value() or ""), "PDF (*.pdf)"
        )
        if name:
            self.path.set_value(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts, from every field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start()
            return
        super().keyPressEvent(event)

    def start(self) -> None:
        """Checks what was chosen and begins the work."""
        try:
            copies = self.copies.value() or 1
        except Invalid as error:
            self.message.say(str(error))
            return
        if not 1 <= copies <= MOST:
            self.message.say(tr("Ui", "To print, give 1 to {most} copies.", most=MOST))
            return
        where = str(self.where.value() or PDF)
        if where == PDF:
            path = Path(str(self.path.value() or "")).expanduser()
            if not path.name or not path.parent.is_dir():
                self.message.say(tr("Ui", "To save the PDF, choose a folder that exists."))
                return
            path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
            self._desk.memory.set(FOLDER, str(path.parent))
            self._desk.memory.set(WHERE, "pdf")
            self._run(lambda content: printing.save(content, path), lambda: self._told_file(path))
        else:
            self._desk.memory.set(WHERE, where)
            self._run(
                lambda content: printing.send(content, printer=where, title=self._name, copies=copies),
                lambda: self._desk.toast(tr("Ui", "Sent to {printer}", printer=where), detail=self._name),
            )
        self.accept()

    def _told_file(self, path: Path) -> None:
        self._desk.toast(tr("Ui", "The PDF is saved"), detail=str(path), actions=[opener(path)])

    def _run(self, send: Callable[[bytes], Any], told: Callable[[], Any]) -> None:
        desk, make = self._desk, self._make

        def failed(error: Exception) -> None:
            desk.show_error(error)

        desk.jobs.run(
            tr("Ui", "Printing {name}", name=self._name),
            lambda progress: send(make(progress)),
            done=lambda _: told(),
            failed=failed,
            silent=self._silent,
        )


def print_paper(
    desk: Desk, parent: QWidget, *, name: str, title: str, make: Callable[[Progress], bytes], silent: bool = False
) -> None:
    """Shows a `PrintDialog` and lets it go."""
    dialog = PrintDialog(desk, name=name, title=title, make=make, silent=silent, parent=parent)
    dialog.exec()
    dialog.deleteLater()
