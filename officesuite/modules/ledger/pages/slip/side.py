"""The pane beside a slip: what history offers (Alt+1 … 3 takes it over), what to look at before posting, the papers on it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.slip.work import Look, Offer
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.figures import show_yen
from officesuite.ui.paint import Flag, advance, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, KeyCap, Sheet, clear, column, grounded, hline, label, row


class OfferCard(QAbstractButton):
    """A past entry or template: title, key, why, when, how much."""

    def __init__(self, offer: Offer, at: int) -> None:
        super().__init__()
        self._offer, self._key = offer, f"Alt+{at}"
        amount = show_yen(offer.amount) if offer.amount is not None else ""
        self._amount = amount
        self.setAccessibleName(" ".join((offer.title, offer.reason, offer.note, amount, self._key)))
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(220), theme().px(74))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        over = self.underMouse() or self.isDown()
        rounded(painter, box, radius=look.px(8), fill="accentSoft" if over else "surface",
                edge="accentLine" if over else "line")  # fmt: skip
        if self.hasFocus():
            focus_ring(painter, box, radius=look.px(8))
        pad, high = look.px(12), look.px(21)
        inner = box.adjusted(pad, look.px(6), -pad, -look.px(5))
        cap = advance(self._key, look.font("keycap")) + look.px(11)
        rounded(painter, QRectF(inner.right() - cap, inner.top() + look.px(1), cap, look.px(18)), radius=look.px(4),
                fill="surface", edge="lineStrong")  # fmt: skip
        draw_text(painter, QRectF(inner.right() - cap, inner.top() + look.px(1), cap, look.px(18)), self._key,
                  font=look.font("keycap"), token="text2", align=Flag.AlignHCenter)  # fmt: skip
        draw_text(painter, QRectF(inner.left(), inner.top(), inner.width() - cap - look.px(6), high), self._offer.title,
                  font=look.font("bodyStrong"), token="text")  # fmt: skip
        draw_text(painter, QRectF(inner.left(), inner.top() + high, inner.width(), high), self._offer.reason,
                  font=look.font("hint"), token="text2")  # fmt: skip
        last = QRectF(inner.left(), inner.top() + 2 * high, inner.width(), high)
        draw_text(painter, last, self._offer.note, font=look.font("hint"), token="text3")
        draw_text(painter, last, self._amount, font=look.font("bodyMedium"), token="text", align=Flag.AlignRight)


class SlipSide(Sheet):
    """See the module. `taken(index)`, `attach_asked`, `paper_asked(index)`, `paper_removed(index)`."""

    taken = Signal(int)
    attach_asked = Signal()
    paper_asked = Signal(int)
    paper_removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.setMinimumWidth(px(250))
        self.setMaximumWidth(px(372))
        self.offers: tuple[Offer, ...] = ()
        self._cards, self._looks, self._papers = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for layout in (self._cards, self._looks, self._papers):
            layout.setSpacing(px(8))
        self._head = label(translate("Ledger", "From history"), role="section")
        keys = row(KeyCap("Tab"), label(translate("Ledger", "take one"), role="hint", tone="text2"), KeyCap("Ctrl+Tab"),
                   label(translate("Ledger", "take all"), role="hint", tone="text2"), 1, spacing=6)  # fmt: skip
        self.attach = Button(
            tr("Ledger", "Attach a paper"), kind="link", small=True, icon="paperclip", on=self.attach_asked.emit
        )
        inner = grounded(QWidget())
        inner.setLayout(
            column(
                row(Icon("history", "accentText", size=18), self._head, 1), keys, self._cards, hline(),
                label(translate("Ledger", "Before posting"), role="section"), self._looks, self._papers,
                row(self.attach, 1), 1, spacing=8, margins=(18, 14, 16, 10),
            )
        )  # fmt: skip
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.show_offers(())

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Replaces the cards."""
        self.offers = tuple(offers)
        clear(self._cards)
        for at, offer in enumerate(self.offers):
            card = OfferCard(offer, at + 1)
            card.clicked.connect(partial(self.taken.emit, at))
            self._cards.addWidget(card)
        if not self.offers:
            words = tr("Ledger", "Type a description: entries of the past with the same words stand here.")
            self._cards.addWidget(label(words, role="hint", tone="text3", wrap=True))

    def show_looks(self, looks: Sequence[Look]) -> None:
        """Replaces what to look at."""
        clear(self._looks)
        for one in looks:
            tone = {"ok": "okMark", "warn": "warnMark"}.get(one.tone, "text3")
            words = column(label(one.words, role="bodyMedium", wrap=True), spacing=0)
            if str(one.detail):
                words.addWidget(label(one.detail, role="hint", tone="text2", wrap=True))
            line = row(column(Icon(one.icon, tone), 1, margins=(0, 2, 0, 0)), words, spacing=8)
            line.setStretch(1, 1)
            self._looks.addLayout(line)

    def show_papers(self, names: Sequence[str], *, removable: bool = True) -> None:
        """The names of what hangs on the slip."""
        clear(self._papers)
        for at, name in enumerate(names):
            link = Button(name, kind="link", small=True, icon="file", on=partial(self.paper_asked.emit, at))
            parts: list[QWidget | int] = [link, 1]
            if removable:
                parts.append(IconButton("x", tr("Ledger", "Take off"), on=partial(self.paper_removed.emit, at)))
            self._papers.addLayout(row(*parts, spacing=4))
