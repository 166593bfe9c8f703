"""The same quotes by other hands: ReportLab's own layout engine (platypus, plain cells) and Qt's PDF writer.

Both print the same words in the same faces (platypus by ReportLab's own font class, not the program's), on two pages with a
repeated head, and neither carries sums forward, aligns a
letterhead on millimetres, or looks for missing glyphs.
"""

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

import quotes
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
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from officesuite.base import resources
from officesuite.modules.sales.documents import QuotePaper
from officesuite.paper.fonts import Face

HEADS = ("品名・仕様", "数量", "単位", "単価", "金額", "税率")
WIDTHS = (86, 13, 13, 21, 24, 13)  # mm
ROW, MARGIN = 6.0, 20.0  # mm
REGULAR, BOLD = "Peer", "PeerBold"


@cache
def load_fonts() -> None:
    """Registers the faces as any program on ReportLab would."""
    for name, face in ((REGULAR, Face.REGULAR), (BOLD, Face.BOLD)):
        pdfmetrics.registerFont(TTFont(name, str(resources.path("fonts", f"{face}.ttf"))))


def platypus(papers: Iterable[QuotePaper]) -> bytes:
    """One PDF of the quotes by platypus."""
    load_fonts()
    plain = ParagraphStyle("plain", fontName=REGULAR, fontSize=9, leading=4.4 * mm)
    style = TableStyle([
        ("FONT", (0, 0), (-1, -1), REGULAR, 9), ("FONT", (0, 0), (-1, 0), BOLD, 9),
        ("LINEBELOW", (0, 0), (-1, -1), 0.3, "black"), ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
    ])  # fmt: skip
    story: list[Flowable] = []
    for paper in papers:
        story += [Paragraph(line, plain) for line in quotes.head_lines(paper)]
        story.append(
            Table(
                [HEADS, *quotes.cells(paper)],
                [w * mm for w in WIDTHS],
                (len(paper.rows) + 1) * [ROW * mm],
                repeatRows=1,
                style=style,
            )
        )
        story += [Paragraph(line, plain) for line in quotes.foot_lines(paper)]
        story.append(PageBreak())
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=A4, leftMargin=MARGIN * mm, rightMargin=MARGIN * mm, topMargin=MARGIN * mm,
                      bottomMargin=MARGIN * mm, initialFontName=REGULAR).build(story)  # fmt: skip
    return out.getvalue()


class QtWriter:
    """Quotes by QPdfWriter; make one a process, since the faces are loaded into Qt."""

    def __init__(self) -> None:
        self._app = QGuiApplication.instance() or QGuiApplication([])
        for face in (Face.REGULAR, Face.BOLD):
            QFontDatabase.addApplicationFont(str(resources.path("fonts", f"{face}.ttf")))
        self._plain, self._strong = QFont("Noto Sans JP"), QFont("Noto Sans JP")
        self._strong.setBold(True)
        for font in (self._plain, self._strong):
            font.setPointSizeF(9)

    def write(self, papers: Iterable[QuotePaper], path: Path) -> None:
        """One PDF of the quotes into `path`."""
        writer = QPdfWriter(str(path))
        writer.setResolution(600)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
        self._mm = 600 / 25.4
        painter = QPainter(writer)
        for number, paper in enumerate(papers):
            if number:
                writer.newPage()
            self._one(painter, writer, paper)
        painter.end()

    def _one(self, painter: QPainter, writer: QPdfWriter, paper: QuotePaper) -> None:
        painter.setFont(self._plain)
        y = self._lines(painter, quotes.head_lines(paper), 0.0)
        y = self._row(painter, HEADS, y, self._strong)
        for cells in quotes.cells(paper):
            if y + ROW > 297 - 2 * MARGIN:
                writer.newPage()
                y = self._row(painter, HEADS, 0.0, self._strong)
            y = self._row(painter, cells, y, self._plain)
        self._lines(painter, quotes.foot_lines(paper), y + 4)

    def _lines(self, painter: QPainter, lines: Iterable[str], y: float) -> float:
        for line in lines:
            painter.drawText(QRectF(0, y * self._mm, 170 * self._mm, ROW * self._mm), Qt.AlignmentFlag.AlignLeft, line)
            y += 4.4
        return y

    def _row(self, painter: QPainter, cells: Iterable[str], y: float, font: QFont) -> float:
        painter.setFont(font)
        metrics, x = QFontMetricsF(font, painter.device()), 0.0
        for index, (words, width) in enumerate(zip(cells, WIDTHS, strict=True)):
            side = Qt.AlignmentFlag.AlignRight if index else Qt.AlignmentFlag.AlignLeft
            place = QRectF(x * self._mm, y * self._mm, width * self._mm, ROW * self._mm)
            painter.drawText(
                place,
                side | Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width()),
            )
            x += width
        painter.drawLine(0, round((y + ROW) * self._mm), round(sum(WIDTHS) * self._mm), round((y + ROW) * self._mm))
        return y + ROW
