"""The general ledger by Qt's PDF writer: the same accounts, rows and columns as the program's, drawn by C++.

Head of page, column heads, seven cells and a rule a row, running balance. No sums carried forward, no monthly totals, no
look for missing glyphs; the rows are at hand before it begins.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ledger_file import FIRST, LAST
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from officesuite.base import resources
from officesuite.modules.ledger.documents.kinds import PRINTED
from officesuite.modules.ledger.papers.ledger import LedgerBook, LedgerRow
from officesuite.office.office import Office
from officesuite.paper.fonts import Face

HEADS = ("日付", "仕訳番号", "相手科目", "摘要", "借方", "貸方", "差引残高")
WIDTHS = (12, 14, 24, 58, 20, 20, 22)  # mm, as the program's
ROWS = 46  # a page
ROW, TOP, LEFT = 5.2, 38.0, 20.0  # mm


@dataclass(frozen=True, slots=True)
class Account:
    """A book whose rows have been read."""

    book: LedgerBook
    rows: Sequence[LedgerRow]


def books(office: Office, pages: int) -> list[Account]:
    """The first accounts' books, enough for so many pages."""
    printed = PRINTED["ledger.general-ledger"]
    found: list[Account] = []
    left = pages * ROWS
    with office.read() as session:
        for key in printed.select(session, date_from=FIRST, date_to=LAST):
            book = printed.load(session, key)
            rows = list(book.rows)[:left]
            found.append(Account(book, rows))
            left -= len(rows)
            if left <= 0:
                break
    return found


class Writer:
    """Books by QPdfWriter."""

    def __init__(self) -> None:
        self._app = QGuiApplication.instance() or QGuiApplication([])
        for face in (Face.REGULAR, Face.BOLD):
            QFontDatabase.addApplicationFont(str(resources.path("fonts", f"{face}.ttf")))
        self._plain, self._strong = QFont("Noto Sans JP"), QFont("Noto Sans JP")
        self._strong.setBold(True)
        for font in (self._plain, self._strong):
            font.setPointSizeF(8)
        self._mm = 600 / 25.4

    def write(self, accounts: Sequence[Account], path: Path) -> dict[str, Any]:
        """One PDF of the books into `path`; how many pages it has."""
        writer = QPdfWriter(str(path))
        writer.setResolution(600)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        painter = QPainter(writer)
        self._metrics = QFontMetricsF(self._plain, writer)
        pages = 0
        for account in accounts:
            balance = account.book.opening
            for at, row in enumerate(account.rows):
                if at % ROWS == 0:
                    if pages:
                        writer.newPage()
                    pages += 1
                    self._head(painter, account.book, pages)
                balance += (row.debit - row.credit) * account.book.side
                self._row(painter, TOP + (1 + at % ROWS) * ROW, _cells(row, balance))
        painter.end()
        return {"pages": pages}

    def _head(self, painter: QPainter, book: LedgerBook, page: int) -> None:
        painter.setFont(self._strong)
        self._text(painter, LEFT, 15, 170, "総勘定元帳", Qt.AlignmentFlag.AlignHCenter)
        self._text(painter, LEFT, 24, 80, f"{book.code} {book.account}", Qt.AlignmentFlag.AlignLeft)
        self._row(painter, TOP, HEADS)
        painter.setFont(self._plain)
        words = f"{book.head.first:%Y/%m/%d}〜{book.head.last:%Y/%m/%d}  単位：円"
        self._text(painter, 110, 30, 80, words, Qt.AlignmentFlag.AlignRight)
        self._text(painter, 110, 24, 80, book.head.office, Qt.AlignmentFlag.AlignRight)
        self._text(painter, LEFT, 285, 170, str(page), Qt.AlignmentFlag.AlignHCenter)

    def _row(self, painter: QPainter, y: float, cells: Sequence[str]) -> None:
        x = LEFT
        for at, (words, width) in enumerate(zip(cells, WIDTHS, strict=True)):
            if words:
                side = Qt.AlignmentFlag.AlignRight if at > 3 else Qt.AlignmentFlag.AlignLeft
                if at in (2, 3):
                    words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, width * self._mm)  # noqa: PLW2901
                self._text(painter, x, y, width, words, side)
            x += width
        painter.drawLine(*(round(each * self._mm) for each in (LEFT, y + ROW, LEFT + sum(WIDTHS), y + ROW)))

    def _text(self, painter: QPainter, x: float, y: float, width: float, words: str, side: Qt.AlignmentFlag) -> None:
        place = QRectF(x * self._mm, y * self._mm, width * self._mm, ROW * self._mm)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, words)


def _cells(row: LedgerRow, balance: int) -> tuple[str, ...]:
    words = "　".join(each for each in (row.partner, row.description.replace("\n", " "), row.tax) if each)
    return (
        f"{row.day:%m/%d}", f"{row.entry_no:05}", row.counter, words, f"{row.debit:,}" if row.debit else "",
        f"{row.credit:,}" if row.credit else "", f"{balance:,}",
    )  # fmt: skip
