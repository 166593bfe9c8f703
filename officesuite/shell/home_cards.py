"""The cards of the first page, drawn by their shape: figures in rows, or bars of this year against last."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from officesuite.base.declare import Figures
from officesuite.base.text import Text
from officesuite.ui.figures import show_yen
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
