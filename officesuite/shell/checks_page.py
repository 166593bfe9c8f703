"""Checks the office: the database, the guards, the history and what each module promises, one line each."""

from dataclasses import dataclass
from typing import Any

from officesuite.base.declare import CheckResult
from officesuite.base.text import tr
from officesuite.office.checks import run_checks
from officesuite.shell.alive import while_alive
from officesuite.ui.buttons import Button
from officesuite.ui.cells import ChipLook, Column, Show
from officesuite.ui.notices import Banner, EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.widgets import clear, column


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A result with its name in words."""

    result: CheckResult
    label: str

    @property
    def chip(self) -> ChipLook:
        """Right or wrong, as word, colour and icon."""
        if self.result.ok:
            return ChipLook(tr("Shell", "right"), "ok", "circle-check")
        return ChipLook(tr("Shell", "wrong"), "danger", "circle-alert")

    @property
    def message(self) -> str:
        """What is wrong, with the first place."""
        return "  ".join(part for part in (self.result.message, self.result.first or "") if part)


class ChecksPage(Page):
    """Runs when it opens and on F5, off the main thread."""

    def __init__(self, desk: Any) -> None:
        super().__init__(title=tr("Shell", "Check the office"))
        self._desk = desk
        self._button = Button(tr("Shell", "Check again"), kind="primary", icon="rotate-cw", on=self.run)
        self._button.shortcut_words = "F5"  # the key itself is the window's: it calls refresh
        self.add_button(self._button)
        columns = (
            Column("chip", tr("Shell", "Result"), Show.CHIP, width=96, sortable=False),
            Column("label", tr("Shell", "Check"), width=260, sortable=False),
            Column(
                "count", tr("Shell", "Looked at"), Show.YEN, width=96, sortable=False, value=lambda r: r.result.count
            ),
            Column("message", tr("Shell", "What is wrong"), stretch=True, sortable=False, tone=lambda r: "danger"),
        )
        self._model = TableModel(columns, ListSource(), key=lambda r: r.result.name)
        self._table = TableView(
            self._model, accessible_name=tr("Shell", "Checks"),
            empty=EmptyState(tr("Shell", "Checking …"), icon="shield-check"),
        )  # fmt: skip
        self._top = column(
            Banner(tr("Shell", "Checking …"), tone="info", icon="shield-check"), margins=(20, 12, 16, 12)
        )
        self.body.addLayout(self._top)
        self.body.addWidget(self._table, 1)
        self.run()

    def run(self) -> None:
        """Checks everything once more."""
        self._button.setEnabled(False)

        def work() -> list[CheckResult]:
            with self._desk.office.read() as session:
                return list(run_checks(session))

        self._desk.jobs.read(work, while_alive(self, self._show), while_alive(self, self._failed))

    def refresh(self, changes: object = None) -> None:
        """F5 checks again; a commit elsewhere does not."""
        if changes is None and self._button.isEnabled():
            self.run()

    def _failed(self, error: Exception) -> None:
        self._button.setEnabled(True)
        self._desk.show_error(error)

    def _show(self, results: list[CheckResult]) -> None:
        self._button.setEnabled(True)
        rows = tuple(CheckRow(result, self._label(result.name)) for result in results)
        self._model.set_source(ListSource(rows))
        wrong = sum(not result.ok for result in results)
        banner = Banner(
            tr("Shell", "Wrong checks: {count}", count=wrong) if wrong else tr("Shell", "Everything is right"),
            tr("Shell", "Ask for help before you go on; do not change the file by hand.") if wrong else "",
            tone="danger" if wrong else "ok",
        )  # fmt: skip
        clear(self._top)
        self._top.addWidget(banner)

    def _label(self, name: str) -> str:
        own = {
            "integrity": tr("Shell", "The database is whole"),
            "guards": tr("Shell", "The guards are in place"),
            "audit": tr("Shell", "The history is unbroken"),
            "files": tr("Shell", "Attachments are as they were stored"),
        }
        declared = {check.name: check.label for module in self._desk.office.registry.modules for check in module.checks}
        return own.get(name) or str(declared.get(name, name))
