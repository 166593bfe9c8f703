"""Two sheets: every key of the program, and what the program is, under which licence, and what it is made of."""

from collections.abc import Sequence
from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QWidget

from officesuite.base import resources
from officesuite.base.text import literal, tr, translate
from officesuite.shell import paths
from officesuite.shell.log import version
from officesuite.shell.shortcuts import GROUPS
from officesuite.ui.buttons import Button
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, KeyCap, column, hline, label, row, section

PARTS = (  # distribution, licence
    ("PySide6-Essentials", "LGPL-3.0"), ("SQLAlchemy", "MIT"), ("alembic", "MIT"), ("sqlcipher3", "Zlib"),
    ("psycopg", "LGPL-3.0"), ("reportlab", "BSD-3-Clause"), ("rl_accel", "BSD-3-Clause"), ("openpyxl", "MIT"),
    ("pypdfium2", "Apache-2.0 / BSD-3-Clause"), ("pillow", "MIT-CMU"), ("jaconv", "MIT"), ("jpholiday", "MIT"),
    ("platformdirs", "MIT"), ("cryptography", "Apache-2.0 / BSD-3-Clause"),
)  # fmt: skip


class ShortcutSheet(QDialog):
    """All keys, grouped, in two columns; those of the open page (`own`) in a third."""

    def __init__(self, parent: QWidget | None, own: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shell", "Shortcuts"))
        columns = QHBoxLayout()
        columns.setSpacing(theme().px(32))
        groups = [GROUPS[:2], GROUPS[2:]]
        if own:
            groups.append(((translate("Shell", "On this page"), tuple((keys, literal(words)) for keys, words in own)),))
        for half in groups:
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme().px(14))
            grid.setVerticalSpacing(theme().px(5))
            at = 0
            for title, keys in half:
                if at:
                    grid.setRowMinimumHeight(at, theme().px(10))
                    at += 1
                grid.addWidget(section(title), at, 0, 1, 2)
                at += 1
                for key, words in keys:
                    grid.addLayout(row(*(KeyCap(part) for part in key.split("  ")), 1, spacing=4), at, 0)
                    grid.addWidget(label(words), at, 1)
                    at += 1
            grid.setRowStretch(at, 1)
            grid.setColumnStretch(1, 1)
            columns.addLayout(grid)
        close = Button(tr("Shell", "Close"), kind="primary", on=self.accept)
        body = column(label(tr("Shell", "Shortcuts"), role="title"), columns, spacing=12, margins=(24, 18, 24, 16))
        self.setLayout(column(body, hline(), row(1, close, margins=(16, 10, 16, 12)), spacing=0))
        close.setFocus(Qt.FocusReason.OtherFocusReason)


class About(QDialog):
    """Version, licence, parts with theirs, and where the log lies."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        px = theme().px
        self.setWindowTitle(tr("Shell", "About OfficeSuite"))
        self.resize(px(560), px(480))
        text = QPlainTextEdit(about_text())
        text.setReadOnly(True)
        text.setAccessibleName(tr("Shell", "Licences"))
        close = Button(tr("Shell", "Close"), kind="primary", on=self.accept)
        head = row(
            Icon("layout-grid", "accent", size=20), label(f"OfficeSuite {version()}", role="title"), 1, spacing=10
        )
        words = label(
            tr("Shell", "The back office of a small company in one program. Free under the MIT licence."),
            tone="text2",
            wrap=True,
        )
        log = label(
            tr("Shell", "Log: {file}", file=paths.log_folder()), role="hint", tone="text3", wrap=True, selectable=True
        )
        self.setLayout(column(
            column(head, words, text, log, spacing=10, margins=(20, 18, 20, 14)),
            hline(), row(1, close, margins=(16, 10, 16, 12)), spacing=0,
        ))  # fmt: skip
        close.setFocus(Qt.FocusReason.OtherFocusReason)


def about_text() -> str:
    """Every part with version and licence, then the full texts that travel with the program."""
    lines = [tr("Shell", "Made with these parts:"), ""]
    for name, licence in PARTS:
        try:
            lines.append(f"{name} {metadata.version(name)}  {licence}")
        except metadata.PackageNotFoundError:
            lines.append(f"{name}  {licence}")
    lines += ["", "Noto Sans JP, Noto Serif JP, BIZ UDGothic  OFL-1.1", "Lucide  ISC", ""]
    for file in (*sorted(resources.path("fonts").glob("OFL-*.txt")), resources.path("icons", "LICENSE")):
        if file.is_file():
            lines += ["", "—" * 20, file.stem, "", file.read_text(encoding="utf-8")]
    return "\n".join(lines)
