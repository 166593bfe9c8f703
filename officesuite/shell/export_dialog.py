"""Writes a table of the office to a file: what, as Excel, CSV or JSON, with the options it declares, and where to."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from officesuite.base.dates import parse_date
from officesuite.base.declare import ExportKind
from officesuite.base.errors import DomainError
from officesuite.base.fields import Choice, Field
from officesuite.base.text import literal, tr
from officesuite.office.transfer import export, write_bytes
from officesuite.shell.alive import while_alive
from officesuite.ui.buttons import Button, Segmented
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.form import Form
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear, column, hline, label, row

if TYPE_CHECKING:
    from officesuite.shell.window import Window

FORMATS = (("xlsx", "Excel (xlsx)"), ("csv", "CSV"), ("json", "JSON"))


class ExportDialog(QDialog):
    """Asks, then writes in the background; a toast says when it is done."""

    def __init__(self, window: "Window", kind: str = "") -> None:
        super().__init__(window)
        self._window = window
        office = window.office
        everything = [one for module in office.registry.modules for one in module.exports]
        self._kinds: dict[str, ExportKind] = {one.key: one for one in everything if office.actor.may(one.permission)}
        px = theme().px
        self.setWindowTitle(tr("Shell", "Export"))
        self.setMinimumWidth(px(460))
        self._kind = ChoiceEdit([Choice(one.key, one.label) for one in self._kinds.values()])
        self._kind.setAccessibleName(tr("Shell", "What to write out"))
        if kind in self._kinds:
            self._kind.set_value(kind)
        self._kind.changed.connect(self._show_options)
        self._format = Segmented([(key, literal(words)) for key, words in FORMATS], name=tr("Shell", "Format"))
        self._format.set_value(str(window.memory.get("export/format", "xlsx")))
        self._options = QVBoxLayout()
        self._form: Form | None = None
        self._ok = Button(tr("Shell", "Export …"), kind="primary", icon="upload", on=self._choose)
        self._ok.setEnabled(bool(self._kinds))
        body = column(
            label(tr("Shell", "Export"), role="section"),
            label(tr("Shell", "What to write out"), role="label", tone="text2"), self._kind,
            label(tr("Shell", "Format"), role="label", tone="text2"), self._format,
            self._options, spacing=6, margins=(20, 16, 20, 14),
        )  # fmt: skip
        foot = row(1, Button(tr("Shell", "Cancel"), kind="ghost", on=self.reject), self._ok, margins=(16, 10, 16, 12))
        self.setLayout(column(body, 1, hline(), foot, spacing=0))
        self._show_options()

    def _show_options(self) -> None:
        clear(self._options)
        kind = self._kinds.get(str(self._kind.value() or ""))
        self._form = None
        if kind is None or not kind.options:
            return
        self._form = Form(
            [Field(option.key, option.label, required=option.required) for option in kind.options], above=True
        )
        self._options.addWidget(self._form)

    def _choose(self) -> None:
        kind = self._kinds[str(self._kind.value())]
        format_ = self._format.value()
        try:
            options = self._values()
        except DomainError as error:
            self._window.show_error(error)
            return
        proposed = Path(str(self._window.memory.get("export/folder", Path.home()))) / f"{kind.key}.{format_}"
        name, _ = QFileDialog.getSaveFileName(self, tr("Shell", "Export"), str(proposed), f"*.{format_}")
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(f"{name}.{format_}")
        self._window.memory.set("export/format", format_)
        self._window.memory.set("export/folder", str(path.parent))
        self.accept()
        write_out(self._window, kind, path, format_, options)

    def _values(self) -> dict[str, Any]:
        if self._form is None:
            return {}
        today = self._window.office.today
        given = {key: value for key, value in self._form.value().items() if value is not None}
        return {
            key: parse_date(str(value), near=today) if key in ("from", "to", "date") else value
            for key, value in given.items()
        }


def write_out(window: QWidget, kind: ExportKind, path: Path, format_: str, options: dict[str, Any]) -> None:
    """Writes the file in the background and says when it is there."""
    host: Any = window
    office = host.office

    def work(_: object) -> Path:
        write_bytes(path, export(office, kind, format_=format_, options=options))
        return path

    def done(written: Path) -> None:
        host.desk.toast(tr("Shell", "{kind} written", kind=kind.label), detail=str(written))

    words = tr("Shell", "Writing {file}", file=path.name)
    host.jobs.run(words, work, done=while_alive(window, done), failed=while_alive(window, host.show_error))
