"""Saved mappings (列の対応): which header of any CSV or Excel file is which of our columns, chosen with a file beside it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog
from sqlalchemy.orm import Session

from officesuite.base.errors import DomainError
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.tables import raw_rows
from officesuite.base.text import Text, literal, tr, translate
from officesuite.modules.ledger.exchange.mappings import (
    COLUMN_LABELS,
    COLUMNS,
    NEEDED,
    MappingItem,
    change_mapping,
    delete_mapping,
    guessed,
    mappings,
    save_mapping,
)
from officesuite.modules.ledger.exchange.tax_names import PROGRAMS, Program
from officesuite.modules.ledger.fields import NAME
from officesuite.modules.ledger.services.rights import POST
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.desk import Desk
from officesuite.ui.register import Register, RegisterPage

GENERAL = translate("Ledger", "Mapping")
ENTRY = translate("Ledger", "Columns of the entry")
DEBIT = translate("Ledger", "Columns of the debit side")
CREDIT = translate("Ledger", "Columns of the credit side")
EXAMPLE = 16  # letters of a cell shown beside its header


def _section(column: str) -> Text:
    side = column.partition("_")[0]
    return DEBIT if side == "debit" else CREDIT if side == "credit" else ENTRY


def _in_sections() -> list[str]:
    """Our columns, the entry's first, then the debit and the credit side."""
    order = (ENTRY, DEBIT, CREDIT)
    return sorted(COLUMNS, key=lambda column: order.index(_section(column)))


FIELDS = (
    Field("name", NAME, required=True, max_length=60, section=GENERAL),
    Field("program", translate("Ledger", "Whose tax categories"), Kind.CHOICE, section=GENERAL,
          choices=tuple(Choice(program.value, PROGRAMS[program]) for program in Program)),
    *(
        Field(column, COLUMN_LABELS[column], Kind.CHOICE, required=column in NEEDED, section=_section(column))
        for column in _in_sections()
    ),
)  # fmt: skip


def _values(row: MappingItem) -> dict[str, object]:
    return {"name": row.name, "program": row.program or None, **{column: row.headers.get(column) for column in COLUMNS}}


def _parts(values: Mapping[str, Any]) -> dict[str, Any]:
    headers = {column: str(values[column]) for column in COLUMNS if values[column]}
    return {"name": values["name"], "headers": headers, "program": values["program"] or ""}


def _columns(row: MappingItem) -> str:
    return tr("Ledger", "{count} columns", count=len(row.headers))


def _rows(session: Session) -> Sequence[MappingItem]:
    return mappings(session)


class MappingsPage(RegisterPage):
    """See the module. A file's headers can be dropped on it or chosen; what is called as usual is filled in."""

    register = Register(
        key="ledger.mappings",
        entity="ledger.import_mapping",
        title=translate("Ledger", "Mappings of columns"),
        new=translate("Ledger", "New mapping"),
        empty=translate("Ledger", "No mappings yet"),
        why=translate("Ledger", "Entries of any CSV or Excel file come in once you have said which column is which."),
        icon="table-properties",
        fields=FIELDS,
        columns=(
            Column("name", NAME, width=160, stretch=True, sortable=False),
            Column("columns", translate("Ledger", "Columns"), width=96, sortable=False, muted=True, value=_columns),
        ),
        rows=_rows,
        values=_values,
        add=lambda desk, values: desk.run(save_mapping, **_parts(values)),
        change=lambda desk, row, values: desk.run(
            change_mapping, mapping_id=row.id, version=row.version, **_parts(values)
        ),
        widths=(380, 700),
        right=POST.key,
        delete=lambda desk, row: desk.run(delete_mapping, mapping_id=row.id, version=row.version),
        deleting=lambda row: (tr("Ledger", "Delete this mapping?"), row.name),
    )

    def __init__(self, desk: Desk, id: int | None = 0, **given: object) -> None:  # noqa: A002
        self._headers: dict[str, str] = {}  # of the file at hand, each with a cell below it
        super().__init__(desk, id, **given)
        self.setAcceptDrops(True)
        self.use = Button(translate("Ledger", "Import with it"), kind="ghost", icon="download", on=self.take_in)
        self.file = Button(
            translate("Ledger", "Read headers"), icon="file-spreadsheet", shortcut="Ctrl+O", on=self.choose
        )
        for at, button in enumerate((self.use, self.file), 1):
            self.toolbar.insertWidget(at, button)
        self._enable()

    def choose(self) -> None:
        """Asks for a file whose headers are to be chosen from."""
        kinds = tr("Ledger", "CSV and Excel (*.csv *.txt *.xlsx)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Ledger", "Read headers"), "", kinds)
        if name:
            self.read_headers(Path(name))

    def read_headers(self, path: Path) -> None:
        """Offers the headers of a file, with what stands below them, and fills in those that are called as usual."""
        try:
            rows = [cells for _, (_, cells) in zip(range(2), raw_rows(path), strict=False)]
        except (DomainError, OSError) as error:
            self._desk.show_error(error)
            return
        below = rows[1] if len(rows) > 1 else ()
        self._headers = {
            str(cell): str(below[at] if at < len(below) and below[at] is not None else "")
            for at, cell in enumerate(rows[0])
            if cell not in (None, "")
        }
        typed = {column: self.form.editor(column).value() for column in COLUMNS}
        self._offer(header for header in typed.values() if header)
        usual = guessed(tuple(self._headers))
        found = {column: typed[column] or usual.get(column) for column in COLUMNS}
        self.form.put({column: header for column, header in found.items() if header})
        self._desk.toast(tr("Ledger", "{count} of the file's columns are known", count=len(usual)), detail=path.name)

    def _offer(self, more: Any = ()) -> None:
        """Lets each column choose among the file's headers and those that were chosen before."""
        every = list(dict.fromkeys([*self._headers, *more]))
        choices = [Choice(header, literal(self._words(header))) for header in every]
        for column in COLUMNS:
            editor: ChoiceEdit = self.form.editor(column)
            value = editor.value()
            editor.set_choices(choices, empty="")
            editor.set_value(value)

    def _words(self, header: str) -> str:
        example = self._headers.get(header, "")
        if not example:
            return header
        short = example if len(example) <= EXAMPLE else f"{example[:EXAMPLE]}…"
        return tr("Ledger", "{header} (e.g. {example})", header=header, example=short)

    def _show(self, one: MappingItem | None) -> None:
        self._offer(one.headers.values() if one is not None else ())
        super()._show(one)
        self._enable()

    def _enable(self) -> None:
        if (use := getattr(self, "use", None)) is not None:
            use.setEnabled(self._row is not None)

    def take_in(self) -> None:
        """Goes on to the import of a file by this mapping."""
        if self._row is not None and self.can_leave():
            self._desk.open("page:shell.import", kind="ledger.mapped", options={"mapping": self._row.name})

    def dragEnterEvent(self, event: Any) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: Any) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.read_headers(Path(url.toLocalFile()))
                return
