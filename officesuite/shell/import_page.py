"""Takes in a file of any declared kind: choose or drop it, see what would happen at which row, then import it whole or not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from officesuite.base.declare import Fault, ImportKind
from officesuite.base.fields import Choice
from officesuite.base.text import language, literal, tr
from officesuite.office.transfer import Outcome, import_file
from officesuite.shell.alive import while_alive
from officesuite.shell.import_facts import RawRecord, Trial, summary, try_file
from officesuite.shell.import_options import OptionsBar
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Cell, ChipLook, Column, Show
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.notices import Banner, EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import TabBar, clear, column, hline, label, row, set_words

SUFFIXES = (".csv", ".txt", ".tsv", ".xlsx")


@dataclass(frozen=True, slots=True)
class RawColumn(Column):
    """A column of the file as written; cells with a fault are marked."""

    at: int = 0
    faults: dict[int, str] = field(default_factory=dict)

    def cell(self, found: RawRecord) -> Cell:
        """The text, with the fault of this row."""
        message = self.faults.get(found.row, "")
        return Cell(found.cells[self.at], tone="danger" if message else "", bad=message)


class ImportPage(Page):
    """`kind`, `path` and `options` may be given; otherwise the user chooses them."""

    def __init__(self, desk: Any, *, kind: str = "", path: str = "", options: Mapping[str, Any] | None = None) -> None:
        super().__init__(title=tr("Shell", "Import a file"))
        self._desk = desk
        self._trial: Trial | None = None
        self._path: Path | None = Path(path) if path else None
        self._busy = False
        self._given = options or {}
        actor = desk.office.actor
        everything = [one for module in desk.office.registry.modules for one in module.imports]
        self._kinds: dict[str, ImportKind] = {one.key: one for one in everything if actor.may(one.permission)}
        self._import = Button(
            tr("Shell", "Import"), kind="primary", icon="download", shortcut="Ctrl+Return", on=self.take_in
        )
        self._import.shortcut_words = "Ctrl+Enter"  # as the key is called elsewhere
        self._import.setEnabled(False)
        self.add_button(
            Button(tr("Shell", "Choose a file …"), icon="folder-open", shortcut="Ctrl+O", on=self.choose), self._import
        )
        self._kind = ChoiceEdit([Choice(one.key, one.label) for one in self._kinds.values()])
        self._kind.setAccessibleName(tr("Shell", "What the file holds"))
        self._kind.setMinimumWidth(theme().px(240))
        if kind in self._kinds:
            self._kind.set_value(kind)
        self._kind.changed.connect(self._kind_changed)
        self._options = OptionsBar()
        self._options.changed.connect(self._again)
        self._file = label(tone="text2")
        self._stack = QStackedWidget()
        self._build()
        self.setAcceptDrops(True)
        if self._path is not None:
            self.try_out()

    # building

    def _build(self) -> None:
        line = row(label(tr("Shell", "What the file holds"), role="label", tone="text2"), self._kind, self._options,
                   self._file, 1, spacing=10, margins=(20, 9, 16, 9))  # fmt: skip
        self.body.addLayout(line)
        self.body.addWidget(hline())
        self._empty = QWidget()
        self._empty_layout = QVBoxLayout(self._empty)
        self._result = QWidget()
        self._result_layout = QVBoxLayout(self._result)
        for layout in (self._empty_layout, self._result_layout):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._result)
        self.body.addWidget(self._stack, 1)
        self._offer_options()
        self._options.set_values(self._given)
        self._show_empty()

    def _show_empty(self) -> None:
        clear(self._empty_layout)
        kind = self._present_kind()
        if kind is None:
            self._empty_layout.addWidget(EmptyState(tr("Shell", "Nothing can be imported yet"), icon="download"))
            return
        comma = "、" if language() == "ja" else ", "
        needed = comma.join(str(one.label) for one in kind.columns if one.required)
        others = comma.join(str(one.label) for one in kind.columns if not one.required)
        why = tr(
            "Shell",
            "Excel or CSV with a row of headers. Needed: {needed}. Understood too: {others}.",
            needed=needed,
            others=others,
        )
        choose = Button(tr("Shell", "Choose a file …"), kind="primary", icon="folder-open", on=self.choose)
        self._empty_layout.addWidget(
            EmptyState(
                tr("Shell", "Drop a file with “{kind}” here", kind=kind.label),
                why,
                icon="file-spreadsheet",
                buttons=[choose],
            )
        )
        self._stack.setCurrentWidget(self._empty)

    def _present_kind(self) -> ImportKind | None:
        return self._kinds.get(str(self._kind.value() or ""))

    # choosing

    def _offer_options(self) -> None:
        kind = self._present_kind()
        options = kind.options if kind is not None else ()
        with self._desk.read() as session:
            choices = {one.key: one.choices(session) for one in options if one.choices is not None}
        self._options.show_options(options, choices)

    def _kind_changed(self) -> None:
        self._offer_options()
        self._again()

    def _again(self) -> None:
        if self._path is not None:
            self.try_out()
        else:
            self._show_empty()

    def choose(self) -> None:
        """Asks for the file."""
        folder = str(self._desk.memory.get("import/folder", "") or Path.home())
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Shell", "Import a file"), folder, tr("Shell", "Tables (*.csv *.xlsx *.txt *.tsv);;All files (*)")
        )
        if name:
            self.use(Path(name))

    def use(self, path: Path) -> None:
        """Takes this file and tries it out."""
        self._desk.memory.set("import/folder", str(path.parent))
        self._path = path
        self.try_out()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.use(files[0])

    # trying out

    def try_out(self) -> None:
        """A dry run, off the main thread."""
        kind, path = self._present_kind(), self._path
        if kind is None or path is None or self._busy:
            return
        if not self._options.complete():
            set_words(self._file, tr("Shell", "{file}: fill in the fields beside", file=path.name))
            return
        self._busy = True
        self._trial = None
        self._import.setEnabled(False)
        set_words(self._file, tr("Shell", "{file}: trying it out …", file=path.name))
        office, options = self._desk.office, self._options.value()
        self._desk.jobs.read(
            lambda: try_file(office, kind, path, options=options),
            while_alive(self, self._show),
            while_alive(self, self._failed),
        )

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._path = None
        set_words(self._file, "")
        self._show_empty()
        self._desk.show_error(error)

    def _show(self, trial: Trial) -> None:
        self._busy = False
        self._trial = trial
        self._import.setEnabled(trial.ready)
        count = tr("Shell", "Records: {count}", count=f"{trial.count:,}")
        set_words(self._file, f"{trial.path.name}  {trial.format}  {count}")
        clear(self._result_layout)
        self._result_layout.addLayout(column(self._banner(trial), margins=(20, 10, 16, 10)))
        self._result_layout.addWidget(self._tables(trial), 1)
        self._stack.setCurrentWidget(self._result)

    def _banner(self, trial: Trial) -> Banner:
        outcome = trial.outcome
        detail = str(summary(outcome))
        if outcome.errors:
            return Banner(
                tr("Shell", "Nothing can be imported before the faults are mended: {count}", count=outcome.errors), detail, tone="danger",
                button=tr("Shell", "Read the file again"), on=self.try_out,
            )  # fmt: skip
        if not trial.ready:
            return Banner(tr("Shell", "Everything in this file is there already"), detail, tone="info")
        return Banner(tr("Shell", "Ready to import"), detail, tone="ok")

    def _tables(self, trial: Trial) -> QWidget:
        raw = self._raw_table(trial)
        tabs = TabBar()
        pages = QStackedWidget()
        faults = self._faults_table(trial, raw)
        changes = self._changes_table(trial)
        for key, words, table, count in (
            ("faults", tr("Shell", "Faults"), faults, len(trial.outcome.faults)),
            ("changes", tr("Shell", "Changes"), changes, len(trial.outcome.changes)),
            ("columns", tr("Shell", "Columns"), self._columns_table(trial), len(trial.matches)),
        ):
            tabs.add(key, words)
            tabs.set_count(key, count)
            pages.addWidget(table)
        tabs.currentChanged.connect(pages.setCurrentIndex)
        tabs.choose("faults" if trial.outcome.faults else "changes" if trial.outcome.changes else "columns")
        lower = QWidget()
        lower.setLayout(column(row(tabs, 1, margins=(20, 0, 16, 0)), hline(), pages, spacing=0))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(raw)
        split.addWidget(lower)
        split.setSizes([400, 260])
        return split

    def _raw_table(self, trial: Trial) -> TableView:
        whole_rows = {fault.row: str(fault.message) for fault in trial.outcome.faults if not fault.column}
        columns: list[Column] = [
            Column(
                "row",
                "",
                width=56,
                align="right",
                sortable=False,
                tone=lambda r: "danger" if r.row in whole_rows else "text3",
            )
        ]
        for at, header in enumerate(trial.headers):
            columns.append(
                RawColumn(f"c{at}", header, width=130, sortable=False, at=at, faults=dict(trial.faults_of(header)))
            )
        model = TableModel(columns, ListSource(trial.records), key=lambda r: r.row)
        return TableView(model, empty=EmptyState(tr("Shell", "The file holds no records"), icon="file-spreadsheet"),
                         accessible_name=tr("Shell", "The file as it is"))  # fmt: skip

    def _faults_table(self, trial: Trial, raw: TableView) -> TableView:
        columns = (
            Column("chip", tr("Shell", "Weight"), Show.CHIP, width=92, sortable=False, value=_weight),
            Column("row", tr("Shell", "Row"), width=64, align="right", sortable=False),
            Column("column", tr("Shell", "Column"), width=150, sortable=False),
            Column(
                "message", tr("Shell", "Fault"), stretch=True, sortable=False, value=lambda fault: str(fault.message)
            ),
        )
        model = TableModel(
            columns, ListSource(trial.outcome.faults), key=lambda fault: (fault.row, fault.column, str(fault.message))
        )
        table = TableView(model, multiple=False, accessible_name=tr("Shell", "Faults"),
                          empty=EmptyState(tr("Shell", "No faults"), icon="circle-check"))  # fmt: skip
        places = {record.row: at for at, record in enumerate(trial.records)}

        def jump(fault: Fault | None) -> None:
            at = places.get(fault.row) if fault is not None else None
            if at is not None and fault is not None:
                header = trial.headers.index(fault.column) + 1 if fault.column in trial.headers else 0
                index = raw.rows.index(at, header)
                raw.setCurrentIndex(index)
                raw.scrollTo(index)

        table.selected.connect(jump)
        return table

    def _changes_table(self, trial: Trial) -> TableView:
        columns = (Column("words", tr("Shell", "What would change"), stretch=True, sortable=False, value=str),)
        return TableView(
            TableModel(columns, ListSource(trial.outcome.changes), key=str), head=False, accessible_name=tr("Shell", "Changes"),
            empty=EmptyState(tr("Shell", "Nothing that is there already would change"), icon="check"),
        )  # fmt: skip

    def _columns_table(self, trial: Trial) -> TableView:
        columns = (
            Column("header", tr("Shell", "In the file"), width=220, sortable=False),
            Column("goes_to", tr("Shell", "Goes to"), stretch=True, sortable=False,
                   second=lambda r: tr("Shell", "needed") if r.required else "", tone=lambda r: "" if r.field else "text3"),
        )  # fmt: skip
        return TableView(
            TableModel(columns, ListSource(trial.matches), key=lambda r: r.header),
            accessible_name=tr("Shell", "Columns"),
        )

    # taking in

    def take_in(self) -> None:
        """Imports the file that was tried out: whole, or nothing of it."""
        kind, path, trial = self._present_kind(), self._path, self._trial
        if kind is None or path is None or trial is None or not trial.ready or self._busy:
            return
        self._busy = True
        self._import.setEnabled(False)
        office, options = self._desk.office, self._options.value()
        words = tr("Shell", "Importing {file}", file=path.name)
        self._desk.jobs.run(
            words, lambda progress: import_file(office, kind, path, dry_run=False, options=options, progress=progress),
            done=while_alive(self, self._done), failed=while_alive(self, self._failed),
            cancelled=partial(while_alive(self, lambda _: self._stopped()), None),
        )  # fmt: skip

    def _stopped(self) -> None:
        """The user stopped the import: nothing of the file was written."""
        self._busy = False
        self._import.setEnabled(True)
        self._desk.toast(tr("Shell", "Import stopped; nothing was written"))

    def _done(self, outcome: Outcome) -> None:
        self._busy = False
        kind = self._present_kind()
        if outcome.errors:
            self.try_out()
            return
        self._path, self._trial = None, None
        set_words(self._file, "")
        self._kind.setFocus()  # where the file's tables had it, nothing would have it
        self._show_empty()
        words = tr("Shell", "{kind} imported", kind=kind.label if kind else literal(""))
        self._desk.toast(words, detail=str(summary(outcome)))

    def focus_first(self) -> None:
        self._kind.setFocus()


def _weight(fault: Fault) -> ChipLook:
    if fault.warning:
        return ChipLook(tr("Shell", "note"), "warn", "triangle-alert")
    return ChipLook(tr("Shell", "error"), "danger", "circle-alert")
