"""The pane beside a list or report: what it says scrolls, its verbs stay at the foot.

    class AccountPane(Pane):
        def __init__(self): super().__init__(wide=(324, 420)); self.foot.addWidget(Button(…))
        def show_facts(self, facts): self.empty_out("Choose an account …") or fill `self.body`

`closed` asks the page to hide it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from officesuite.base.text import Text
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Sheet, clear, grounded, label, row


class Pane(Sheet):
    """See the module. `wide` are the least and the largest width at 100 %."""

    closed = Signal()

    def __init__(self, *, wide: tuple[int, int] = (324, 420)) -> None:
        super().__init__()
        px = theme().px
        self.setMinimumWidth(px(wide[0]))
        self.setMaximumWidth(px(wide[1]))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(8))
        self.body.setContentsMargins(px(18), px(12), px(16), px(8))
        inner = grounded(QWidget())
        inner.setLayout(self.body)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot = row(margins=(18, 8, 16, 12))
        self.feet = QWidget()
        self.feet.setLayout(self.foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.feet)

    def empty_out(self, words: Text | str = "") -> None:
        """Takes everything away and says what to choose; the foot goes too."""
        clear(self.body)
        self.feet.hide()
        if str(words):
            said = label(words, tone="text3", wrap=True)
            said.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.body.addStretch(1)
            self.body.addWidget(said)
            self.body.addStretch(2)
