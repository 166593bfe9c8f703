"""Closing (締め): the months of every year with their states, what stands in the way, 仮締め, 本締め and reopening by keyboard."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from officesuite.base.fields import Field
from officesuite.base.text import tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.company.queries import fiscal_years
from officesuite.modules.company.services import open_fiscal_year
from officesuite.modules.ledger.documents.closing import closing_pdf
from officesuite.modules.ledger.pages.reports.month_pane import (
    STATE_LOOKS,
    MonthPane,
    month_facts,
    month_name,
    state_words,
)
from officesuite.modules.ledger.queries.months import MonthCard, month_cards
from officesuite.modules.ledger.rules.words import MONTH_STATE_LABELS
from officesuite.modules.ledger.services.closing import CLOSING, set_months
from officesuite.modules.ledger.services.months import STATES
from officesuite.modules.ledger.services.rights import CLOSE
from officesuite.ui.asking import ask_fields
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, Group, RowLook, Show
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.dialogs import Answer, choose
from officesuite.ui.figures import show_date
from officesuite.ui.jobs import Progress
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.print_dialog import print_paper
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row

PANE_FROM = 820
ROW = 28


class MonthsPage(Page):
    """See the module. `id` is the stored row of a month to begin with."""

    def __init__(self, desk: Desk, id: int | None = None) -> None:  # noqa: A002
        super().__init__(title=tr("Ledger", "Closing months"))
        self._desk = desk
        self._narrow, self._wants_pane = False, True
        self._allowed = desk.office.actor.may(CLOSE.key)
        self.next_year = Button(tr("Ledger", "Open the next fiscal year"), icon="calendar-days", on=self.open_next_year)
        self.next_year.setEnabled(self._allowed)
        self.add_button(self.next_year)
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
        self.pane.closing_asked.connect(self.print_closing_entries)
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
        """Closes the current month, earlier ones along with it when wanted, or reopens it alone."""
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
        words = [state_words(state)]
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

    def open_next_year(self) -> None:
        """Asks, then opens the fiscal year after the last one (of today where there is none); it cannot be closed up again."""
        with self._desk.read() as session:
            years = fiscal_years(session)
        first = years[-1].last + timedelta(days=1) if years else self._desk.office.today
        answers = [
            Answer("", translate("Ledger", "Leave it"), "ghost"),
            Answer("open", translate("Ledger", "Open it"), "primary"),
        ]
        title = tr("Ledger", "Open the fiscal year of {day}?", day=show_date(first))
        words = tr(
            "Ledger",
            "Entries of its days can be typed then. Balances are carried over by themselves. A year once open stays.",
        )
        if choose(self, title, words, answers=answers, default="open", icon="calendar-days") == "open":
            with self._desk.showing_errors():
                self._desk.run(open_fiscal_year, day=first)
                self.refresh()

    def print_closing_entries(self, year_id: int) -> None:
        """The closing entries (損益振替) of a year on paper; they are never posted."""

        def make(progress: Progress) -> bytes:
            with self._desk.read() as session:
                return closing_pdf(session, fiscal_year_id=year_id)

        title = str(CLOSING)
        print_paper(self._desk, self, name=title, title=title, make=make, silent=True)

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
