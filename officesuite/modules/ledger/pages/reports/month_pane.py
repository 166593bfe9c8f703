"""The pane beside the months: what stands in the way of closing one, what the year's end asks for, and what was done to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from sqlalchemy.orm import Session

from officesuite.base.text import Text, language, tr, translate
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind
from officesuite.modules.ledger.queries.carrying import chart
from officesuite.modules.ledger.queries.months import MonthCard
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.words import MONTH_STATE_LABELS
from officesuite.modules.ledger.services.closing import CLOSING, Proposal, closing_entries
from officesuite.office.history import HistoryRow, history_of
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.cells import ChipLook
from officesuite.ui.figures import show_yen
from officesuite.ui.notices import Banner
from officesuite.ui.pane import Pane
from officesuite.ui.widgets import Chip, label, row, section

STATE_LOOKS: dict[str, ChipLook] = {
    "open": ChipLook(MONTH_STATE_LABELS["open"], "neutral", "circle"),
    "provisional": ChipLook(MONTH_STATE_LABELS["provisional"], "warn", "lock"),
    "closed": ChipLook(MONTH_STATE_LABELS["closed"], "ok", "lock-keyhole"),
}


def month_name(card: MonthCard) -> str:
    """`2026年11月`, or the year's closing adjustments."""
    if card.final:
        return tr("Ledger", "Adjustments")
    return f"{card.first.year}年{card.first.month}月" if language() == "ja" else f"{card.first:%b %Y}"


@dataclass(frozen=True, slots=True)
class ClosingLine:
    """A line of the closing entries: its side, the account's name, yen."""

    side: Side
    account: str
    amount: int


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """A month with its history; the year's adjustments with its closing entries and the lines of them by name."""

    card: MonthCard
    history: tuple[HistoryRow, ...]
    closing: Proposal | None = None
    lines: tuple[ClosingLine, ...] = ()


class MonthPane(Pane):
    """What stands in the way of a month and what was done to it. `asked(state)`: open, provisional, closed; `opened(target, options)`."""

    asked = Signal(str)
    opened = Signal(str, object)
    closing_asked = Signal(int)  # their paper, by the fiscal year

    def __init__(self) -> None:
        super().__init__(wide=(330, 440))
        self.facts: MonthFacts | None = None
        self.buttons = {
            "provisional": Button(
                tr("Ledger", "Close provisionally"), icon="lock", on=partial(self.asked.emit, "provisional")
            ),
            "closed": Button(
                tr("Ledger", "Close for good"), icon="lock-keyhole", on=partial(self.asked.emit, "closed")
            ),
            "open": Button(tr("Ledger", "Reopen"), icon="undo-2", on=partial(self.asked.emit, "open")),
        }
        for button in self.buttons.values():
            self.foot.addWidget(button)
        self.foot.addStretch(1)

    def show_facts(self, facts: MonthFacts | None, *, allowed: bool = True) -> None:
        """Another month; None clears the pane."""
        self.facts = facts
        self.empty_out()
        if facts is None:
            return
        self.feet.setVisible(allowed)
        card = facts.card
        look = STATE_LOOKS[card.state]
        for state, button in self.buttons.items():
            button.setVisible(state != card.state)
            best = {"open": "provisional", "provisional": "closed"}.get(card.state)
            button.set_kind("primary" if state == best else "plain")
        close = IconButton("x", tr("Ledger", "Close the pane (Alt+Enter)"), on=self.closed.emit)
        chip = Chip(look.label, tone=look.tone, icon=look.icon)
        self.body.addLayout(row(label(month_name(card), role="strip"), chip, 1, close))
        self.body.addWidget(label(state_words(card.state), role="hint", tone="text2", wrap=True))
        if card.reason:
            self.body.addWidget(Banner(tr("Ledger", "Reason: {words}", words=card.reason), tone="info"))
        self._obstacles(card)
        self._closing(facts)
        self._history(facts.history)
        self.body.addStretch(1)

    def _obstacles(self, card: MonthCard) -> None:
        self.body.addWidget(section(translate("Ledger", "Before closing")))
        days: dict[str, Any] = {"first": card.first, "last": card.last}
        checks: tuple[tuple[int, Text, str, dict[str, Any]], ...] = (
            (card.drafts, translate("Ledger", "Slips at rest: {count}"), "page:ledger.slips", {}),
            (card.bank_lines, translate("Ledger", "Unsettled bank lines: {count}"), "page:ledger.bank-lines", {}),
            (card.differing, translate("Ledger", "Bank balances that differ from the books: {count}"), "page:ledger.bank-lines", {}),
            (card.unclassified, translate("Ledger", "Lines on unclassified accounts: {count}"), "page:ledger.accounts", {}),
            (card.missing_numbers, translate("Ledger", "Missing entry numbers in the year: {count}"), "page:ledger.journal", {}),
        )  # fmt: skip
        for count, words, target, options in checks:
            if count:
                text = str(words.format(count=count))
                link = Button(
                    text, kind="link", small=True, icon="triangle-alert", on=partial(self.opened.emit, target, options)
                )
                self.body.addLayout(row(link, 1))
        if card.earlier_open:
            self.body.addWidget(Banner(tr("Ledger", "An earlier month is still further open."), tone="warn"))
        if not card.obstacles and not card.earlier_open:
            self.body.addWidget(Banner(tr("Ledger", "Nothing stands in the way."), tone="ok"))
        told = tr("Ledger", "Entries: {count}", count=f"{card.entries:,}")
        journal = Button(
            told,
            kind="link",
            small=True,
            icon="book-open-text",
            on=partial(self.opened.emit, "page:ledger.journal", days),
        )
        self.body.addLayout(row(journal, 1))
        if card.final:
            self._year_end(card)
        if card.late:
            told = tr("Ledger", "Late entries: {count}", count=card.late)
            late = Button(told, kind="link", small=True, icon="clock",
                          on=partial(self.opened.emit, "page:ledger.journal", {**days, "late_only": True}))  # fmt: skip
            self.body.addLayout(row(late, 1))

    def _year_end(self, card: MonthCard) -> None:
        """What the year's end asks for: the tax settled, the statements looked at."""
        term = Term(TermKind.YEAR, card.year.first, card.year.last).key
        self.body.addWidget(section(translate("Ledger", "Year end")))
        for words, icon, target, options in (
            (tr("Ledger", "Settle the consumption tax"), "percent", "page:ledger.tax-summary", {"term": term}),
            (tr("Ledger", "Statements"), "file-check", "page:ledger.financials", {"term": term}),
        ):
            link = Button(words, kind="link", small=True, icon=icon, on=partial(self.opened.emit, target, options))
            self.body.addLayout(row(link, 1))

    def _closing(self, facts: MonthFacts) -> None:
        """The closing entries (損益振替), to be read and printed; they are never posted."""
        if facts.closing is None:
            return
        self.body.addWidget(section(CLOSING))
        self.body.addWidget(label(facts.closing.note, role="hint", tone="text3", wrap=True))
        for side, words in ((Side.DEBIT, tr("Ledger", "Debit")), (Side.CREDIT, tr("Ledger", "Credit"))):
            own = [line for line in facts.lines if line.side is side]
            if own:
                total = label(show_yen(sum(line.amount for line in own)), role="bodyStrong", selectable=True)
                self.body.addLayout(row(label(words, role="label", tone="text2"), 1, total, margins=(0, 4, 0, 0)))
            for line in own:
                name, yen = label(line.account, role="label", wrap=True), label(show_yen(line.amount), role="label")
                made = row(name, yen)
                made.setStretch(0, 1)
                self.body.addLayout(made)
        if facts.lines:
            out = Button(tr("Ledger", "Print the closing entries"), kind="link", small=True, icon="printer",
                         on=partial(self.closing_asked.emit, facts.card.year_id))  # fmt: skip
            self.body.addLayout(row(out, 1))

    def _history(self, history: Sequence[HistoryRow]) -> None:
        if not history:
            return
        self.body.addWidget(section(translate("Ledger", "History")))
        for event in history:
            changes = "  ".join(f"{one.old} → {one.new}" if one.old else one.new for one in event.lines)
            self.body.addWidget(
                label(f"{event.at.astimezone():%Y/%m/%d %H:%M}  {event.actor}", role="label", wrap=True)
            )
            if changes:
                self.body.addWidget(label(changes, role="hint", tone="text2", wrap=True, selectable=True))


def state_words(state: str) -> str:
    return {
        "open": tr("Ledger", "Everybody who may post can post into it."),
        "provisional": tr("Ledger", "Only a manager posts into it, and the entry is marked late."),
        "closed": tr("Ledger", "Nobody posts into it; the database refuses."),
    }[state]


def month_facts(session: Session, card: MonthCard) -> MonthFacts:
    """A month with what was done to it, newest first."""
    history = tuple(history_of(session, "ledger.month", card.id)) if card.id else ()
    told = tuple(one for one in history if one.lines)
    if not card.final:
        return MonthFacts(card, told)
    closing = closing_entries(session, fiscal_year_id=card.year_id)
    names = chart(session).accounts
    lines = closing.entry.lines if closing.entry is not None else ()
    return MonthFacts(
        card, told, closing, tuple(ClosingLine(each.side, names[each.account_id].name, each.amount) for each in lines)
    )
