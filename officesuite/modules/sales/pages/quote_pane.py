"""The pane beside the list of quotes: what stands on the chosen one, what is due, its revisions, and the next step."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from officesuite.base.text import tr, translate
from officesuite.modules.sales.pages.looks import STATES, dated, margin_tone, margin_words, revision_words
from officesuite.modules.sales.pages.painted import FigureLine, FigureLines, Step, Timeline
from officesuite.modules.sales.queries.detail import CardLine, QuoteCard, RevisionRow
from officesuite.modules.sales.rules import RowKind
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.figures import show_decimal, show_yen
from officesuite.ui.notices import Banner
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, Sheet, clear, column, grounded, label, row, section

SOON = 7  # days before the end of validity from which the pane warns
LINES = 4

# verb → (words, icon); the first of a state is the primary one
VERBS: dict[str, tuple[tuple[str, object, str], ...]] = {
    "draft": (
        ("open", translate("Sales", "Continue writing"), "square-pen"),
        ("delete", translate("Sales", "Delete draft"), "trash-2"),
    ),
    "issued": (
        ("won", translate("Sales", "Mark won"), "circle-check"),
        ("revise", translate("Sales", "Revise"), "git-compare"),
        ("lost", translate("Sales", "Lost"), "x"),
    ),
    "won": (
        ("copy", translate("Sales", "Duplicate"), "copy"),
        ("reopen", translate("Sales", "Undo the order"), "undo-2"),
    ),
    "lost": (
        ("revise", translate("Sales", "Revise"), "git-compare"),
        ("reopen", translate("Sales", "Open again"), "undo-2"),
    ),
    "superseded": (("newest", translate("Sales", "Open the newest revision"), "arrow-right"),),
    "cancelled": (("copy", translate("Sales", "Duplicate"), "copy"),),
}


class QuotePane(Sheet):
    """Shows a `QuoteCard`. `asked(verb, id)`: open, won, lost, revise, reopen, copy, delete, newest, contact, compare."""

    asked = Signal(str, int)
    closed = Signal()

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self._today = today
        self._card: QuoteCard | None = None
        self.setMinimumWidth(theme().px(324))
        self.setMaximumWidth(theme().px(420))
        self._body = QVBoxLayout()
        self._body.setSpacing(theme().px(6))
        self._body.setContentsMargins(theme().px(18), theme().px(12), theme().px(16), theme().px(8))
        inner = grounded(QWidget())
        inner.setLayout(self._body)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = row(margins=(18, 8, 16, 12), spacing=8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._foot)
        self.show_card(None)

    @property
    def card(self) -> QuoteCard | None:
        """What is shown."""
        return self._card

    def show_card(self, card: QuoteCard | None, *, floor: Decimal = Decimal(20)) -> None:
        """Shows another quote; None clears the pane."""
        self._card = card
        clear(self._body)
        clear(self._foot)
        if card is None:
            words = label(tr("Sales", "Choose a quote to see what stands on it."), tone="text3", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._body.addStretch(1)
            self._body.addWidget(words)
            self._body.addStretch(2)
            return
        self._body.addLayout(self._title(card))
        self._body.addWidget(
            label(card.customer or tr("Sales", "No customer yet"), role="bodyStrong", wrap=True, selectable=True)
        )
        self._body.addLayout(self._facts(card))
        self._body.addLayout(self._sums(card, floor))
        if (banner := self._banner(card)) is not None:
            self._body.addWidget(banner)
        self._body.addWidget(section(translate("Sales", "Lines")))
        lines = FigureLines()
        lines.set_lines(_lines(card.lines))
        self._body.addWidget(lines)
        self._body.addLayout(self._history(card))
        self._body.addStretch(1)
        self._buttons(card)

    # parts

    def _title(self, card: QuoteCard) -> QVBoxLayout:
        chips: list[QWidget] = []
        if words := revision_words(card.revision):
            chips.append(Chip(words))
        look = STATES[card.state]
        chips.append(Chip(look.label, tone=look.tone, icon=look.icon))
        close = IconButton("x", tr("Sales", "Close the pane"), on=self.closed.emit)
        return column(
            row(label(card.number or tr("Sales", "Draft"), role="section", selectable=True), *chips, 1, close)
        )

    def _facts(self, card: QuoteCard) -> QGridLayout:
        late = card.days_left is not None and card.days_left <= SOON
        until = dated(card.valid_until) or card.valid_note
        facts: list[tuple[str, str, str]] = [
            (tr("Sales", "Subject"), card.subject, "text"),
            (tr("Sales", "Attn."), card.addressee, "text"),
            (tr("Sales", "Staff"), card.staff, "text"),
            (tr("Sales", "Quote date"), dated(card.issued_on), "text"),
            (
                tr("Sales", "Valid until"),
                until,
                ("danger" if (card.days_left or 0) < 0 else "warn") if late else "text",
            ),
        ]
        if card.outcome_on is not None:
            reason = "  ".join(part for part in (card.outcome_reason, card.outcome_note) if part)
            facts.append((tr("Sales", "Outcome"), f"{dated(card.outcome_on)}  {reason}".strip(), "text"))
        if card.internal_note:
            facts.append((tr("Sales", "Internal note"), card.internal_note, "text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(4))
        grid.setColumnStretch(1, 1)
        shown = [fact for fact in facts if fact[1]]
        for at, (name, value, tone) in enumerate(shown):
            grid.addWidget(label(name, role="label", tone="text2"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value, tone=tone, wrap=True, selectable=True), at, 1)
        return grid

    def _sums(self, card: QuoteCard, floor: Decimal) -> QVBoxLayout:
        rate = label(margin_words(card.margin_rate), role="bodyStrong", tone=margin_tone(card.margin_rate, floor))
        name = label(tr("Sales", "Margin rate"), role="hint", tone="text2")
        for words in (rate, name):
            words.setAlignment(Qt.AlignmentFlag.AlignRight)
        total = label(
            f"¥{show_yen(card.total)}" if card.total >= 0 else show_yen(card.total), role="figure", selectable=True
        )
        total.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        note = label(tr("Sales", "with tax"), role="hint", tone="text3")
        return column(row(total, note, 1, column(name, rate, spacing=0), spacing=8), margins=(0, 4, 0, 2))

    def _banner(self, card: QuoteCard) -> QWidget | None:
        """What is due: the end of the validity, or the next action that was planned."""
        plan = ""
        if card.next_action_on is not None:
            plan = tr(
                "Sales", "Next: {day} {note}", day=f"{card.next_action_on:%m/%d}", note=card.next_action_note
            ).strip()
        left = card.days_left
        button, on = tr("Sales", "Plan contact"), self._ask("contact")
        if left is not None and left < 0:
            title = tr("Sales", "The validity ended {days} days ago", days=-left)
            return Banner(title, plan, tone="danger", icon="circle-alert", button=button, on=on)
        if left is not None and left <= SOON:
            title = tr("Sales", "Valid for {days} more days", days=left) if left else tr("Sales", "Valid until today")
            return Banner(title, plan, tone="warn", icon="clock", button=button, on=on)
        if plan:
            late = card.next_action_on is not None and card.next_action_on <= self._today
            return Banner(plan, "", tone="warn" if late else "info", icon="calendar-clock", button=button, on=on)
        return None

    def _history(self, card: QuoteCard) -> QVBoxLayout:
        title = row(section(translate("Sales", "Revisions")), 1)
        if len(card.revisions) > 1:
            before = _before(card)
            words = tr("Sales", "Compare with rev. {revision}", revision=before.revision)
            title.addWidget(Button(words, kind="link", small=True, icon="git-compare", on=self._ask("compare")))
        timeline = Timeline()
        timeline.set_steps([_step(card, at) for at in range(len(card.revisions))])
        timeline.opened.connect(lambda id_: self.asked.emit("open", id_))
        return column(title, timeline, spacing=4, margins=(0, 6, 0, 0))

    def _buttons(self, card: QuoteCard) -> None:
        for at, (verb, words, icon) in enumerate(VERBS[card.stored_state]):
            button = Button(str(words), kind="plain" if at else "primary", icon=icon, on=self._ask(verb))
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
            self._foot.addWidget(button, 1)

    def _ask(self, verb: str) -> Callable[[], None]:
        def ask() -> None:
            if self._card is not None:
                self.asked.emit(verb, self._card.id)

        return ask


def _lines(lines: Sequence[CardLine]) -> list[FigureLine]:
    """The first items, how many more and their sum, and the discounts."""
    items = [line for line in lines if line.kind is RowKind.ITEM]
    shown = [
        FigureLine(line.description, _quantity(line), "" if line.amount is None else show_yen(line.amount))
        for line in items[:LINES]
    ]
    if rest := items[LINES:]:
        amount = sum(line.amount or 0 for line in rest)
        shown.append(FigureLine(tr("Sales", "{count} more lines", count=len(rest)), "", show_yen(amount), muted=True))
    for line in lines:
        if line.kind is RowKind.DISCOUNT and line.amount is not None:
            shown.append(
                FigureLine(line.description or tr("Sales", "Discount"), "", show_yen(line.amount), tone="danger")
            )
    return shown or [FigureLine(tr("Sales", "No lines yet"), muted=True)]


def _quantity(line: CardLine) -> str:
    return "" if line.quantity is None else f"{show_decimal(line.quantity)} {line.unit}".strip()


def _before(card: QuoteCard) -> RevisionRow:
    """The revision that this one is compared with: the one before, of the first one the next."""
    at = next((at for at, one in enumerate(card.revisions) if one.id == card.id), 0)
    return card.revisions[at + 1] if at + 1 < len(card.revisions) else card.revisions[at - 1]


def _step(card: QuoteCard, at: int) -> Step:
    one = card.revisions[at]
    older = card.revisions[at + 1] if at + 1 < len(card.revisions) else None
    when = f"{one.at.astimezone():%m/%d %H:%M}" if one.at is not None else f"{one.issued_on:%m/%d}"
    words = str(STATES[one.state].label)
    if older is None:
        detail = f"{words}  {show_yen(one.total)}"
    else:
        by = one.total - older.total
        detail = f"{words}  {show_yen(one.total)}（{'+' if by > 0 else ''}{show_yen(by) if by else '±0'}）"
    title = tr("Sales", "Rev. {revision}", revision=one.revision)
    return Step(one.id, title, f"{when}  {one.who}", detail, STATES[one.state].icon, current=one.id == card.id)
