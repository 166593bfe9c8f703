"""The cards of the first page, drawn by their shape: figures in rows, or bars of this year against last."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from officesuite.base.declare import Bars, Figures
from officesuite.base.text import Text, tr
from officesuite.ui.charts import Bar, BarChart
from officesuite.ui.figures import show_yen
from officesuite.ui.flow import flowing
from officesuite.ui.paint import rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Card, hline, label, row


class FiguresCard(Card):
    """One large figure and rows of label, count and amount."""

    def __init__(self, title: Text, facts: Figures) -> None:
        super().__init__()
        px = theme().px
        body = QVBoxLayout(self)
        body.setContentsMargins(px(16), px(12), px(16), px(12))
        body.setSpacing(px(4))
        body.addWidget(label(title, role="section"))
        if facts.amount is not None:
            note = label(facts.note or "", role="hint", tone="text2")
            line = row(label(f"¥{show_yen(facts.amount)}", role="figure"), note, 1, spacing=10)
            line.setAlignment(note, Qt.AlignmentFlag.AlignBottom)
            body.addLayout(line)
        for words, count, amount, tone in facts.rows:
            body.addWidget(hline())
            value = label("" if amount is None else show_yen(amount), role="bodyMedium", tone=tone or "text")
            name = label(words, tone="text")
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            line = row(name, label(count, role="hint", tone="text2"), value, spacing=12)
            line.setStretch(0, 1)
            value.setMinimumWidth(px(88) if amount is not None else 0)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            body.addLayout(line)


class BarsCard(Card):
    """The present month's figure, compared with last year's, over the year's bars."""

    def __init__(self, title: Text, facts: Bars) -> None:
        super().__init__()
        px = theme().px
        scale = 10_000 if max((*facts.before, *(one or 0 for one in facts.actual)), default=0) >= 1_000_000 else 1
        unit = str(facts.unit) if scale == 1 else tr("Shell", "10,000 {unit}", unit=facts.unit)
        self.setMinimumHeight(px(224))
        body = QVBoxLayout(self)
        body.setContentsMargins(px(16), px(12), px(16), px(10))
        body.setSpacing(px(4))
        keys = (_Key("c1", tr("Shell", "this year")), _Key("c2", tr("Shell", "last year")))
        unit_label = label(unit, role="hint", tone="text2")
        body.addWidget(flowing(label(title, role="section"), unit_label, *keys, spacing=px(10)))
        note = label(facts.comparison, role="hint", tone="text2")
        body.addWidget(flowing(label(show_yen(facts.headline // scale), role="figureSmall"), note, spacing=px(10)))
        bars = [
            Bar(words, None if actual is None else actual // scale, before // scale)
            for words, actual, before in zip(facts.labels, facts.actual, facts.before, strict=True)
        ]
        body.addWidget(BarChart(title, bars, current=facts.current), 1)


class _Key(QWidget):
    """A patch of a chart's colour and its word."""

    def __init__(self, token: str, words: str) -> None:
        super().__init__()
        self._token = token
        self.setLayout(row(label(words, role="hint", tone="text2"), margins=(15, 0, 0, 0)))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme().px(10)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        rounded(QPainter(self), box, radius=2, fill=self._token)
