"""Closing (締め): the months of every year with their states, what stands in the way, 仮締め, 本締め and reopening by keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from officesuite.base.fields import Field
from officesuite.base.text import Text, language, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.ledger.pages.reports.report_page import rest_as_slip
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind
from officesuite.modules.ledger.queries.months import MonthCard, month_cards
from officesuite.modules.ledger.rules.words import MONTH_STATE_LABELS
from officesuite.modules.ledger.services.closing import set_months, year_end
from officesuite.modules.ledger.services.months import STATES
from officesuite.modules.ledger.services.rights import CLOSE
from officesuite.office.history import HistoryRow, history_of
from officesuite.ui.asking import ask_fields
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.cells import ChipLook, Column, Group, RowLook, Show
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.dialogs import Answer, choose
from officesuite.ui.notices import Banner, EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, Sheet, clear, column, grounded, hline, label, row, section

STATE_LOOKS: dict[str, ChipLook] = {
    "open": ChipLook(MONTH_STATE_LABELS["open"], "neutral", "circle"),
    "provisional": ChipLook(MONTH_STATE_LABELS["provisional"], "warn", "lock"),
    "closed": ChipLook(MONTH_STATE_LABELS["closed"], "ok", "lock-keyhole"),
}
PANE_FROM = 820
ROW = 28


def month_name(card: MonthCard) -> str:
    """`2026年11月`, or the year's closing adjustments."""
    if card.final:
        return tr("Ledger", "Adjustments")
    return f"{card.first.year}年{card.first.month}月" if language() == "ja" else f"{card.first:%b %Y}"


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """A month with its history."""

    card: MonthCard
    history: tuple[HistoryRow, ...]


class MonthPane(Sheet):
    """What stands in the way of a month and what was done to it. `asked(state)`: open, provisional, closed; `opened(target, options)`."""

    asked = Signal(str)
    opened = Signal(str, object)
    closed = Signal()
    closing_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.facts: MonthFacts | None = None
        self.setMinimumWidth(px(330))
        self.setMaximumWidth(px(440))
        self._body = QVBoxLayout()
        self._body.setSpacing(px(8))
        self._body.setContentsMargins(px(18), px(12), px(16), px(8))
        inner = grounded(QWidget())
        inner.setLayout(self._body)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons = {
            "provisional": Button(
                tr("Ledger", "Close provisionally"), icon="lock", on=partial(self.asked.emit, "provisional")
            ),
            "closed": Button(
                tr("Ledger", "Close for good"), icon="lock-keyhole", on=partial(self.asked.emit, "closed")
            ),
            "open": Button(tr("Ledger", "Reopen"), icon="undo-2", on=partial(self.asked.emit, "open")),
        }
        self._foot = QWidget()
        self._foot.setLayout(row(*self.buttons.values(), 1, margins=(18, 8, 16, 12)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self._foot)

    def show_facts(self, facts: MonthFacts | None, *, allowed: bool = True) -> None:
        """Another month; None clears the pane."""
        self.facts = facts
        clear(self._body)
        self._foot.setVisible(facts is not None and allowed)
        if facts is None:
            return
        card = facts.card
        look = STATE_LOOKS[card.state]
        for state, button in self.buttons.items():
            button.setVisible(state != card.state)
            best = {"open": "provisional", "provisional": "closed"}.get(card.state)
            button.set_kind("primary" if state == best else "plain")
        close = IconButton("x", tr("Ledger", "Close the pane (Alt+Enter)"), on=self.closed.emit)
        chip = Chip(look.label, tone=look.tone, icon=look.icon)
        self._body.addLayout(row(label(month_name(card), role="strip"), chip, 1, close))
        self._body.addWidget(label(_state_words(card.state), role="hint", tone="text2", wrap=True))
        if card.reason:
            self._body.addWidget(Banner(tr("Ledger", "Reason: {words}", words=card.reason), tone="info"))
        self._obstacles(card)
        self._history(facts.history)
        self._body.addStretch(1)

    def _obstacles(self, card: MonthCard) -> None:
        self._body.addWidget(section(translate("Ledger", "Before closing")))
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
                self._body.addLayout(row(link, 1))
        if card.earlier_open:
            self._body.addWidget(Banner(tr("Ledger", "An earlier month is still further open."), tone="warn"))
        if not card.obstacles and not card.earlier_open:
            self._body.addWidget(Banner(tr("Ledger", "Nothing stands in the way."), tone="ok"))
        told = tr("Ledger", "Entries: {count}", count=f"{card.entries:,}")
        journal = Button(
            told,
            kind="link",
            small=True,
            icon="book-open-text",
            on=partial(self.opened.emit, "page:ledger.journal", days),
        )
        self._body.addLayout(row(journal, 1))
        if card.final:
            self._year_end(card)
        if card.late:
            told = tr("Ledger", "Late entries: {count}", count=card.late)
            late = Button(told, kind="link", small=True, icon="clock",
                          on=partial(self.opened.emit, "page:ledger.journal", {**days, "late_only": True}))  # fmt: skip
            self._body.addLayout(row(late, 1))

    def _year_end(self, card: MonthCard) -> None:
        """What the year's end asks for: the tax settled, and how the result is carried over."""
        term = Term(TermKind.YEAR, card.year.first, card.year.last).key
        self._body.addWidget(section(translate("Ledger", "Year end")))
        for words, icon, target, options in (
            (tr("Ledger", "Settle the consumption tax"), "percent", "page:ledger.tax-summary", {"term": term}),
            (tr("Ledger", "Statements"), "file-check", "page:ledger.financials", {"term": term}),
        ):
            link = Button(words, kind="link", small=True, icon=icon, on=partial(self.opened.emit, target, options))
            self._body.addLayout(row(link, 1))
        closing = Button(tr("Ledger", "Closing entries as a slip"), kind="link", small=True, icon="notebook-pen",
                         on=partial(self.closing_asked.emit, card.year_id))  # fmt: skip
        self._body.addLayout(row(closing, 1))
        note = tr("Ledger", "Results are carried over by themselves; a slip is needed only where a book must show it.")
        self._body.addWidget(label(note, role="hint", tone="text3", wrap=True))

    def _history(self, history: Sequence[HistoryRow]) -> None:
        if not history:
            return
        self._body.addWidget(section(translate("Ledger", "History")))
        for event in history:
            changes = "  ".join(f"{one.old} → {one.new}" if one.old else one.new for one in event.lines)
            self._body.addWidget(
                label(f"{event.at.astimezone():%Y/%m/%d %H:%M}  {event.actor}", role="label", wrap=True)
            )
            if changes:
                self._body.addWidget(label(changes, role="hint", tone="text2", wrap=True, selectable=True))


def _state_words(state: str) -> str:
    return {
        "open": tr("Ledger", "Everybody who may post can post into it."),
        "provisional": tr("Ledger", "Only a manager posts into it, and the entry is marked late."),
        "closed": tr("Ledger", "Nobody posts into it; the database refuses."),
    }[state]


class MonthsPage(Page):
    """See the module. `id` is the stored row of a month to begin with."""

    def __init__(self, desk: Desk, id: int | None = None) -> None:  # noqa: A002
        super().__init__(title=tr("Ledger", "Closing months"))
        self._desk = desk
        self._narrow, self._wants_pane = False, True
        self._allowed = desk.office.actor.may(CLOSE.key)
        self._cards = self._read()
        self.model = TableModel(_columns(), ListSource(_grouped(self._cards)), key=lambda one: (one.year_id, one.period),
                                look=lambda one: RowLook(muted=one.state == "closed"))  # fmt: skip
        empty = EmptyState(tr("Ledger", "No fiscal year is open"), tr("Ledger", "Months appear with the first fiscal year."),
                           icon="calendar-days")  # fmt: skip
        self.table = TableView(self.model, empty=empty, row_height=ROW, accessible_name=tr("Ledger", "Closing months"))
        self.table.opened.connect(lambda card: desk.open("page:ledger.journal", first=card.first, last=card.last))
        self._later = QTimer(self, singleShot=True, interval=30)
        self._later.timeout.connect(self._show_month)
        self.table.selected.connect(lambda _: self._later.start())
        self.pane = MonthPane()
        self.pane.asked.connect(self.set_state)
        self.pane.opened.connect(lambda target, options: desk.open(target, **options))
        self.pane.closed.connect(lambda: self.show_pane(False))
        self.pane.closing_asked.connect(self.show_closing_entries)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        left = QWidget()
        hints = label(
            tr("Ledger", "↑↓ choose   L close provisionally   Shift+L close for good   U reopen   Enter entries"),
            role="hint", tone="text3",
        )  # fmt: skip
        foot = grounded(QWidget())
        foot.setFixedHeight(theme().px(34))
        foot.setLayout(row(hints, 1, margins=(20, 0, 16, 0)))
        inner = column(self.table, hline(), foot, spacing=0)
        inner.setStretch(0, 1)
        left.setLayout(inner)
        left.setMinimumWidth(theme().px(320))
        self.split.addWidget(left)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(860), theme().px(356)])
        self.body.addWidget(self.split, 1)
        for keys, act in (
            ("L", partial(self.set_state, "provisional")), ("Shift+L", partial(self.set_state, "closed")),
            ("U", partial(self.set_state, "open")), ("Alt+Return", lambda: self.show_pane(self.pane.isHidden())),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self.table if len(keys) < 9 else self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._start = id

    def _read(self) -> tuple[MonthCard, ...]:
        with self._desk.read() as session:
            return month_cards(session)

    # the month at the right

    def _show_month(self) -> None:
        found: MonthCard | None = self.table.current()
        if found is None or self.pane.isHidden():
            self.pane.show_facts(None)
            return
        with self._desk.read() as session:
            facts = month_facts(session, found)
        self.pane.show_facts(facts, allowed=self._allowed)

    def show_pane(self, on: bool) -> None:
        """Shows or hides the pane (Alt+Enter)."""
        self._wants_pane = on
        self.pane.setVisible(on)
        if on:
            self._show_month()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pane yields to the table in a narrow window."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(PANE_FROM)
        if narrow != self._narrow:
            self._narrow = narrow
            self.pane.setVisible(self._wants_pane and not narrow)

    # closing and reopening

    def set_state(self, state: str) -> None:
        """Closes or reopens the current month; earlier ones go along when wanted, later ones reopen with it."""
        card: MonthCard | None = self.table.current()
        if card is None or card.state == state or not self._allowed:
            return
        if STATES.index(state) < STATES.index(card.state):
            self._reopen(card, state)
            return
        periods = [card.period]
        rank = STATES.index(state)
        before = [one for one in self._cards if one.year_id == card.year_id and one.period < card.period]
        earlier = [one.period for one in before if STATES.index(one.state) < rank]
        if state == "closed" or card.obstacles or earlier:
            answer = self._ask(card, state, len(earlier))
            if not answer:
                return
            periods = [*earlier, card.period] if answer == "all" else periods
        self.close_months(card, periods, state)

    def _ask(self, card: MonthCard, state: str, earlier: int) -> str:
        """What to close: "" nothing, "one" this month, "all" those before it too."""
        title = (
            tr("Ledger", "Close {month} for good?", month=month_name(card))
            if state == "closed"
            else tr("Ledger", "Close {month} provisionally?", month=month_name(card))
        )
        words = [_state_words(state)]
        if card.obstacles:
            words.append(tr("Ledger", "Still in the way: {count}.", count=card.obstacles))
        if earlier:
            words.append(tr("Ledger", "Earlier months further open: {count}.", count=earlier))
        answers = [
            Answer("", translate("Ledger", "Leave it"), "ghost"),
            Answer("one", translate("Ledger", "Only this month")),
        ]
        if earlier:
            answers.append(Answer("all", translate("Ledger", "All up to this month"), "primary"))
        else:
            answers[-1] = Answer("one", translate("Ledger", "Close the month"), "primary")
        return choose(self, title, " ".join(words), answers=answers, default=answers[-1].key, icon="lock",
                      tone="warn" if card.obstacles else "info")  # fmt: skip

    def close_months(self, card: MonthCard, periods: Sequence[int], state: str) -> None:
        """Closes the periods as one action and says so."""
        with self._desk.showing_errors():
            self._desk.run(set_months, fiscal_year_id=card.year_id, periods=tuple(periods), state=state)
            words = tr("Ledger", "{month}: {state}", month=month_name(card), state=MONTH_STATE_LABELS[state])
            self._desk.toast(words, actions=[ToastAction(tr("Ledger", "Reopen"), partial(self.set_state, "open"))])
            self.refresh()

    def _reopen(self, card: MonthCard, state: str) -> None:
        def done(values: dict[str, Any]) -> None:
            self._desk.run(set_months, fiscal_year_id=card.year_id, periods=(card.period,), state=state,
                           reason=values["reason"])  # fmt: skip
            self.refresh()

        ask_fields(
            self, title=tr("Ledger", "Reopen {month}", month=month_name(card)),
            words=tr("Ledger", "Who reopened it, when and why stays in the history."),
            fields=(Field("reason", translate("Ledger", "Reason"), required=True, max_length=200),),
            button=tr("Ledger", "Reopen"), done=done, icon="undo-2",
        )  # fmt: skip

    def show_closing_entries(self, year_id: int) -> None:
        """The closing entries (損益振替) of a year as a slip at rest."""
        with self._desk.read() as session:
            proposal = next(one for one in year_end(session, fiscal_year_id=year_id) if one.key == "closing")
        if proposal.entry is None:
            self._desk.toast(str(proposal.note), tone="info")
        else:
            rest_as_slip(self._desk, proposal.entry)

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Reads again when something was posted or closed."""
        if isinstance(changes, Changes) and not any(
            key.startswith(("ledger.", "company.")) for key, _ in changes.entities
        ):
            return
        here = self.table.current()
        self._cards = self._read()
        self.model.set_source(ListSource(_grouped(self._cards)))
        self._go(here or self._now())
        self._later.start()

    def _now(self) -> MonthCard | None:
        """The month asked for, else the first that is open, else the last one."""
        wanted = next((one for one in self._cards if one.id and one.id == self._start), None)
        return wanted or next((one for one in self._cards if one.state != "closed" and one.entries), None) or (
            self._cards[-1] if self._cards else None
        )  # fmt: skip

    def _go(self, card: MonthCard | None) -> None:
        if card is None:
            return
        rows = _grouped(self._cards)
        at = next((at for at, one in enumerate(rows)
                   if isinstance(one, MonthCard) and (one.year_id, one.period) == (card.year_id, card.period)), -1)  # fmt: skip
        if at >= 0:
            self.table.selectRow(at)
            self.table.scrollTo(self.model.index(at, 0))

    def focus_first(self) -> None:
        """The list, on the first month that is not closed."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.selectionModel().hasSelection():
            self._go(self._now())
        self._desk.hint((
            ("L", tr("Ledger", "Close provisionally")), ("Shift+L", tr("Ledger", "Close for good")),
            ("U", tr("Ledger", "Reopen")), ("Enter", tr("Ledger", "Entries")),
        ))  # fmt: skip


def month_facts(session: Session, card: MonthCard) -> MonthFacts:
    """A month with what was done to it, newest first."""
    history = tuple(history_of(session, "ledger.month", card.id)) if card.id else ()
    return MonthFacts(card, tuple(one for one in history if one.lines))


def _columns() -> tuple[Column, ...]:
    return (
        Column("month", translate("Ledger", "Month"), width=130, sortable=False, strong=True, value=month_name),
        Column("state", translate("Ledger", "State"), Show.CHIP, 166, sortable=False, chips=STATE_LOOKS),
        Column("entries", translate("Ledger", "Entries"), Show.YEN, 80, sortable=False, blank_zero=True),
        Column("late", translate("Ledger", "Late"), Show.YEN, 72, sortable=False, blank_zero=True,
               tone=lambda one: "warn" if one.late else ""),
        Column("drafts", translate("Ledger", "At rest"), Show.YEN, 80, sortable=False, blank_zero=True,
               tone=lambda one: "warn" if one.drafts else ""),
        Column("bank_lines", translate("Ledger", "Bank lines"), Show.YEN, 90, sortable=False, blank_zero=True,
               tone=lambda one: "warn" if one.bank_lines else ""),
        Column("unclassified", translate("Ledger", "Unclassified"), Show.YEN, 90, sortable=False, blank_zero=True,
               tone=lambda one: "warn" if one.unclassified else ""),
        Column("reason", translate("Ledger", "Reason"), width=120, stretch=True, sortable=False, muted=True),
    )  # fmt: skip


def _grouped(cards: Sequence[MonthCard]) -> tuple[MonthCard | Group, ...]:
    """Newest year first, its months in order under its name."""
    rows: list[MonthCard | Group] = []
    for year in sorted({one.year.first for one in cards}, reverse=True):
        own = [one for one in cards if one.year.first == year]
        done = sum(one.state == "closed" for one in own)
        words = tr("Ledger", "closed {count} / {whole}", count=done, whole=len(own))
        rows += [Group(own[0].year.label, words, icon="calendar-days"), *own]
    return tuple(rows)
