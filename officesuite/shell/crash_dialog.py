"""The report of a defect: what it means for the user, the details to copy or save, and the way on."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit

from officesuite.base.text import tr
from officesuite.office.transfer import write_bytes
from officesuite.ui.buttons import Button
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, column, hline, label, row


class CrashDialog(QDialog):
    """Shown once per defect; closing it goes on working."""

    def __init__(self, report: str, log_file: Path) -> None:
        super().__init__()
        self.report = report
        px = theme().px
        self.setWindowTitle(tr("Shell", "Something went wrong"))
        self.resize(px(640), px(420))
        words = label(
            tr("Shell", "What you had saved is safe, and the action that failed changed nothing. You can go on working. "
                        "If it happens again, please send this report."), tone="text2", wrap=True)  # fmt: skip
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Shell", "Details"))
        head = row(
            Icon("bug", "dangerMark", size=20),
            label(tr("Shell", "Something went wrong"), role="section"),
            1,
            spacing=10,
        )
        place = label(tr("Shell", "Log: {file}", file=log_file), role="hint", tone="text3", selectable=True, wrap=True)
        buttons = row(
            Button(tr("Shell", "Copy"), icon="copy", on=lambda: QGuiApplication.clipboard().setText(self.report)),
            Button(tr("Shell", "Save …"), icon="save", on=self._save),
            1,
            Button(tr("Shell", "Go on working"), kind="primary", on=self.accept),
        )
        body = column(head, words, self.details, place, spacing=10, margins=(20, 18, 20, 14))
        self.setLayout(column(body, hline(), column(buttons, margins=(16, 10, 16, 12)), spacing=0))

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Shell", "Save the report"), "officesuite-report.txt")
        if name:
            write_bytes(Path(name), self.report.encode())
