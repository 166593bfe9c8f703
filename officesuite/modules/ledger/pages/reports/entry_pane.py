"""The pane beside the journal: the whole entry with its tax, the entries it is tied to, and its history."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout
from sqlalchemy.orm import Session

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.common.tax_cell import TaxTable, tax_table
from officesuite.modules.ledger.queries.entries import EntryCard, LineCard, entry_card
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.periods import adjustment_of
from officesuite.modules.ledger.rules.words import ADJUSTMENT_LABELS, way_words
from officesuite.office.history import HistoryRow, history_of
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.notices import Banner
from officesuite.ui.pane import Pane
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, column, hline, label, row, section

_WHY = ("relation", "reason")  # what a new entry is to another one, and why


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """An entry with its history, and the numbers of those it is tied to: (words, entry id)."""

    card: EntryCard
    history: tuple[HistoryRow, ...]
    links: tuple[tuple[str, int], ...]
    taxes: TaxTable


def entry_facts(session: Session, entry_id: int) -> EntryFacts:
    """Everything the pane says. Raises NotFound."""
    card = entry_card(session, entry_id)
    links: list[tuple[str, int]] = []
    if card.original_id is not None:
        other = entry_card(session, card.original_id)
        links.append(
            (
                tr("Ledger", "Original: No. {number} of {day}", number=other.entry_no, day=show_date(other.date)),
                other.id,
            )
        )
    if card.counter_id is not None:
        other = entry_card(session, card.counter_id)
        words = (
            translate("Ledger", "Reversed by No. {number} of {day}")
            if card.counter_relation == "reversal"
            else translate("Ledger", "Taken back by No. {number} of {day}")
        )
        links.append((str(words.format(number=other.entry_no, day=show_date(other.date))), other.id))
    if card.replacement_id is not None:
        other = entry_card(session, card.replacement_id)
        links.append(
            (
                tr("Ledger", "Right entry: No. {number} of {day}", number=other.entry_no, day=show_date(other.date)),
                other.id,
            )
        )
    history = tuple(history_of(session, "ledger.entry", entry_id))
    return EntryFacts(card, history, tuple(links), tax_table(session))


class EntryPane(Pane):
    """Shows `EntryFacts`. `opened(entry id)`: open it, or one it is tied to; `account_asked(account id)`; `closed`."""

    opened = Signal(int)
    account_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(wide=(330, 460))
        self.facts: EntryFacts | None = None
        self.open = Button(tr("Ledger", "Open the entry"), kind="primary", icon="notebook-pen", on=self._open_own)
        self.foot.addWidget(self.open)
        self.foot.addStretch(1)
        self.show_facts(None)

    def show_facts(self, facts: EntryFacts | None) -> None:
        """Another entry; None clears the pane."""
        self.facts = facts
        self.empty_out("" if facts else tr("Ledger", "Choose an entry to see its lines and history."))
        if facts is None:
            return
        self.feet.show()
        card = facts.card
        close = IconButton("x", tr("Ledger", "Close the pane (Alt+Enter)"), on=self.closed.emit)
        number = label(tr("Ledger", "No. {number}", number=card.entry_no), role="strip", selectable=True)
        day = label(show_date(card.date, with_weekday=True), tone="text2")
        self.body.addLayout(row(number, day, 1, close))
        if chips := list(_chips(card)):
            self.body.addLayout(row(*chips, 1, spacing=6))
        if card.reason:
            self.body.addWidget(Banner(tr("Ledger", "Reason: {words}", words=card.reason), tone="info"))
        for side, words in ((Side.DEBIT, tr("Ledger", "Debit")), (Side.CREDIT, tr("Ledger", "Credit"))):
            self._side(facts, side, words)
        self._facts(card)
        for told, id_ in facts.links:
            link = Button(told, kind="link", small=True, icon="link", on=partial(self.opened.emit, id_))
            self.body.addLayout(row(link, 1))
        self._history(facts.history)
        self.body.addStretch(1)

    # parts

    def _side(self, facts: EntryFacts, side: Side, words: str) -> None:
        lines = [line for line in facts.card.lines if line.side is side]
        total = sum(line.amount for line in lines)
        self.body.addLayout(
            row(section(words), 1, label(show_yen(total), role="bodyStrong", selectable=True), margins=(0, 6, 0, 0))
        )
        for line in lines:
            self.body.addLayout(self._line(facts, line))

    def _line(self, facts: EntryFacts, line: LineCard) -> QVBoxLayout:
        name = f"{line.account}  {line.sub_account}".strip()
        link = Button(name, kind="link", small=True, on=partial(self.account_asked.emit, line.account_id))
        link.setToolTip(tr("Ledger", "Open the ledger of {account}", account=line.account))
        amount = label(show_yen(line.amount), selectable=True, tone="danger" if line.amount < 0 else "text")
        parts = [row(link, 1, amount)]
        told = [line.department, line.partner, line.description]
        if line.axes is not None:
            told.append(_tax_words(facts, line))
        if line.generated:
            told.append(tr("Ledger", "tax of line {number}", number=line.generated))
        small = "  ".join(word for word in told if word)
        made = column(*parts, spacing=0)
        if small:
            made.addLayout(
                row(label(small, role="hint", tone="text2", wrap=True, selectable=True), margins=(4, 0, 0, 2))
            )
        made.addWidget(hline())
        return made

    def _facts(self, card: EntryCard) -> None:
        entered = f"{card.entered_at.astimezone():%Y/%m/%d %H:%M}  {card.entered_by}"
        facts = [
            (tr("Ledger", "Slip No."), card.slip_no),
            (tr("Ledger", "Entered at"), entered),
            (tr("Ledger", "Way of entry"), way_words(card.way)),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(3))
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate((name, value) for name, value in facts if value):
            grid.addWidget(label(name, role="label", tone="text2"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value, wrap=True, selectable=True), at, 1)
        self.body.addLayout(grid)

    def _history(self, history: Sequence[HistoryRow]) -> None:
        """Who did what when, and what changed; of a new entry only why it came: all else of it stands above."""
        self.body.addWidget(section(translate("Ledger", "History")))
        for event in history:
            head = f"{event.at.astimezone():%Y/%m/%d %H:%M:%S}  {event.actor}  {event.operation}"
            self.body.addWidget(label(head, role="label", wrap=True, selectable=True))
            for line in event.lines:
                if line.part or not (line.old or (line.new and line.name in _WHY)):
                    continue
                change = f"{line.label}: {line.old} → {line.new}" if line.old else f"{line.label}: {line.new}"
                self.body.addWidget(label(change, role="hint", tone="text2", wrap=True, selectable=True))

    def _open_own(self) -> None:
        if self.facts is not None:
            self.opened.emit(self.facts.card.id)


def _chips(card: EntryCard) -> list[Chip]:
    chips = []
    if card.relation == "correction":
        chips.append(Chip(tr("Ledger", "Takes back"), tone="warn", icon="undo-2"))
    elif card.relation == "replacement":
        chips.append(Chip(tr("Ledger", "Right entry"), tone="info", icon="check"))
    elif card.relation == "reversal":
        chips.append(Chip(tr("Ledger", "Reversal"), tone="info", icon="rotate-ccw"))
    if card.counter_relation == "correction":
        chips.append(Chip(tr("Ledger", "Corrected"), tone="neutral", icon="history"))
    elif card.counter_relation == "reversal":
        chips.append(Chip(tr("Ledger", "Reversed"), tone="neutral", icon="rotate-ccw"))
    if card.late:
        chips.append(Chip(tr("Ledger", "Late"), tone="warn", icon="clock"))
    if (kind := adjustment_of(card.period)) != 0:
        chips.append(Chip(ADJUSTMENT_LABELS[kind], tone="accent"))
    return chips


def _tax_words(facts: EntryFacts, line: LineCard) -> str:
    """`課仕10%適格  内消費税 1,000`."""
    assert line.axes is not None
    words = facts.taxes.words(line.axes)
    if not line.axes.taxed:
        return words
    tax = tr("Ledger", "tax {amount}", amount=show_yen(line.tax_full))
    if line.tax_amount != line.tax_full:
        tax = tr(
            "Ledger", "tax {amount}, deductible {part}", amount=show_yen(line.tax_full), part=show_yen(line.tax_amount)
        )
    return f"{words}  {tax}"
