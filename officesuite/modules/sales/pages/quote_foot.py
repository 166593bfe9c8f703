"""The foot of the quote form: remarks with phrases, the margin that is never printed, and the sums by rate as they stand.

foot.set_draft(draft); draft = foot.read(draft); foot.show_totals(totals, context, tax_included=…, floor=…)
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QWidget

from officesuite.base.text import language, tr, translate
from officesuite.modules.sales.pages.looks import margin_tone, margin_words, rounding_words
from officesuite.modules.sales.pages.painted import MarginBar
from officesuite.modules.sales.queries.drafts import QuoteDraft, TaxContext
from officesuite.modules.sales.rules import Totals
from officesuite.ui.buttons import Button, Segmented
from officesuite.ui.choices import LongTextEdit
from officesuite.ui.figures import show_yen
from officesuite.ui.paint import Flag, advance, draw_text, rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, column, grounded, hline, label, row, set_words, vline

PHRASES = (
    translate("Sales", "Items marked ※ are subject to the reduced tax rate (8%)."),
    translate("Sales", "Delivery and set-up are included."),
    translate("Sales", "Please let us know a week before delivery."),
    translate("Sales", "Delivery takes about two weeks after your order."),
    translate("Sales", "Prices may change after the validity of this quotation."),
)


class _Box(QWidget):
    """The ground of the margin box."""

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(QPainter(self), QRectF(self.rect()), radius=theme().px(6), fill="sunken", edge="line")


class SumLines(QWidget):
    """Caption, base and amount: one line a tax rate between the subtotal and the total. Figures are never cut."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[tuple[str, str, str, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lines(self, lines: Sequence[tuple[str, str, str, str]]) -> None:
        """(words, base, amount, tone)."""
        self._lines = tuple(lines)
        self.setAccessibleName("\n".join(" ".join(line[:3]) for line in lines))
        self.updateGeometry()
        self.update()

    def _line_height(self) -> int:
        return theme().px(24 if len(self._lines) <= 3 else 21)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), max(len(self._lines), 1) * self._line_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        high, width = self._line_height(), self.width()
        body, medium = look.font("body"), look.font("bodyMedium")
        amounts = max((advance(line[2], medium) for line in self._lines), default=0)
        amounts = max(amounts, look.px(72))
        for at, (words, base, amount, tone) in enumerate(self._lines):
            box = QRectF(0, at * high, width, high)
            draw_text(painter, box, amount, font=medium, token=tone, align=Flag.AlignRight)
            left = box.adjusted(0, 0, -amounts - look.px(14), 0)
            used = draw_text(painter, left, base, font=body, token="text2", align=Flag.AlignRight) if base else 0
            draw_text(painter, left.adjusted(0, 0, -used - look.px(8), 0), words, font=body, token="text")


class QuoteFoot(QWidget):
    """See the module."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self)
        px = theme().px
        self._language = "ja"
        self.remarks = LongTextEdit(lines=2, hint=tr("Sales", "Printed below the sums"))
        self.note = LongTextEdit(lines=2, hint=tr("Sales", "For us only, never printed"))
        for key, editor, words in (
            ("remarks", self.remarks, tr("Sales", "Remarks")),
            ("internal_note", self.note, tr("Sales", "Internal note")),
        ):
            editor.setAccessibleName(words)
            editor.changed.connect(lambda key=key: self.edited.emit(key))
        self.texts = Segmented(
            (("remarks", translate("Sales", "Remarks")), ("internal_note", translate("Sales", "Internal note"))),
            name=translate("Sales", "Remarks"),
        )
        self.texts.chosen.connect(self.show_text)
        self.phrases = Button(tr("Sales", "Phrases"), kind="link", small=True, icon="bookmark", on=self.open_phrases)
        self._stack = QStackedWidget()  # a bare layout would show its first editor as a window
        self._stack.addWidget(self.remarks)
        self._stack.addWidget(self.note)
        inner = column(row(self.texts, 1, self.phrases), self._stack, spacing=4)
        inner.setStretch(1, 1)
        left = QWidget()
        left.setLayout(inner)
        both = row(left, self._margin_box(), vline(), self._sums_box(), spacing=14, margins=(20, 6, 16, 8))
        both.setStretch(0, 9)
        both.setStretch(1, 6)
        both.setStretch(3, 11)
        self.setLayout(both)
        self.setMaximumHeight(px(172))

    def _margin_box(self) -> QWidget:
        self._profit = label("", role="section")
        self._rate = label("", role="section", tone="ok")
        self._floor = label("", role="hint", tone="text2")
        self._bar = MarginBar()
        box = _Box()
        secret = row(
            Icon("lock", "text3", size=14), label(tr("Sales", "Never printed"), role="hint", tone="text3"), 1, spacing=5
        )
        box.setLayout(column(
            row(label(tr("Sales", "Profit"), role="label"), 1, self._floor),
            row(self._profit, 1, self._rate), self._bar, secret, spacing=4, margins=(12, 8, 12, 8),
        ))  # fmt: skip
        box.setMinimumWidth(theme().px(160))
        holder = QWidget()
        title = label(tr("Sales", "Profitability"), role="label", tone="text2")
        title.setFixedHeight(theme().px(28))
        inner = column(title, box, spacing=4)
        inner.setStretch(1, 1)
        holder.setLayout(inner)
        return holder

    def _sums_box(self) -> QWidget:
        self.lines = SumLines()
        self.total_name = label("", role="section")
        self.rounding = label("", role="hint", tone="text2")
        self.total = label("", role="figure")
        self.total.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box = QWidget()
        below = column(row(self.total_name, 1, self.total), self.rounding, spacing=0)
        box.setLayout(column(self.lines, 1, hline(), below, spacing=2))
        box.setMinimumWidth(theme().px(246))
        return box

    # words

    def show_text(self, key: str) -> None:
        """Remarks or the internal note."""
        self.texts.set_value(key)
        self._stack.setCurrentWidget(self.remarks if key == "remarks" else self.note)
        self.phrases.setVisible(key == "remarks")

    def open_phrases(self) -> None:
        """Ready sentences; the chosen one is added as a line of the remarks."""
        self.phrases_menu().popup(self.phrases.mapToGlobal(QPoint(0, self.phrases.height())))

    def phrases_menu(self) -> QMenu:
        """The sentences in the language of the paper."""
        menu = QMenu(self)
        for phrase in PHRASES:
            words = phrase.to(self._language)
            action = QAction(words, menu)
            action.triggered.connect(self._adder(words))
            menu.addAction(action)
        return menu

    def _adder(self, words: str) -> Callable[[], None]:
        def add() -> None:
            present = self.remarks.toPlainText().rstrip()
            self.remarks.setPlainText(f"{present}\n{words}" if present else words)
            self.remarks.setFocus()

        return add

    def set_draft(self, draft: QuoteDraft) -> None:
        """Shows the words of a draft."""
        self._language = draft.language or "ja"
        self.remarks.set_value(draft.remarks)
        self.note.set_value(draft.internal_note)

    def speak(self, language: str) -> None:
        """The language of the paper, for the phrases."""
        self._language = language or "ja"

    def read(self, draft: QuoteDraft) -> QuoteDraft:
        """The draft with what stands here."""
        return replace(draft, remarks=self.remarks.value() or "", internal_note=self.note.value() or "")

    def set_locked(self, locked: bool) -> None:
        """An issued quote keeps its remarks; the internal note stays open."""
        self.remarks.set_locked(locked)
        self.phrases.setEnabled(not locked)

    def go_to(self, key: str) -> bool:
        """Puts the focus on remarks or internal note."""
        if key not in ("remarks", "internal_note"):
            return False
        self.show_text(key)
        (self.remarks if key == "remarks" else self.note).setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # sums

    def show_totals(self, sums: Totals, context: TaxContext, *, tax_included: bool, floor: Decimal) -> None:
        """Every figure of the foot, in the quote's price mode."""
        lines: list[tuple[str, str, str, str]] = []
        if context.exempt:
            lines.append((tr("Sales", "Subtotal"), "", show_yen(sums.subtotal), "text"))
        elif tax_included:
            lines.append((tr("Sales", "Subtotal (tax incl.)"), "", show_yen(sums.subtotal), "text"))
        else:
            lines.append((tr("Sales", "Subtotal (net)"), "", show_yen(sums.subtotal), "text"))
        if sums.discount:
            lines.append((tr("Sales", "Discount"), "", show_yen(-sums.discount), "danger"))
        for one in () if context.exempt else sums.by_rate:
            category = context.categories[one.category]
            name = category.marked(language())
            if category.taxed:
                words = (
                    tr("Sales", "{rate} incl. tax of", rate=name)
                    if tax_included
                    else tr("Sales", "{rate} tax", rate=name)
                )
            else:
                words = name
            lines.append((words, show_yen(one.amount), show_yen(one.tax), "text"))
        self.lines.set_lines(lines)
        set_words(self.total_name, tr("Sales", "Total") if context.exempt else tr("Sales", "Total (tax incl.)"))
        set_words(
            self.rounding, tr("Sales", "No tax is charged") if context.exempt else rounding_words(context.rounding)
        )
        set_words(self.total, f"¥{show_yen(sums.total)}" if sums.total >= 0 else show_yen(sums.total))
        profit, rate = sums.margin.profit, sums.margin.rate
        set_words(self._profit, "—" if profit is None else show_yen(profit))
        set_words(self._rate, margin_words(rate), tone=margin_tone(rate, floor))
        set_words(self._floor, tr("Sales", "Aim {percent}%", percent=f"{floor:f}"))
        self._bar.set_rate(rate, floor)
        self._bar.setToolTip(tr("Sales", "A cost is missing on some line.") if profit is None else "")
