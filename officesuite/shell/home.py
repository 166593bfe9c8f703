"""The first page: what is due over all modules, their figures and charts, what was opened last, and the quick new buttons."""

import logging
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from officesuite.base.dates import format_wareki, weekday
from officesuite.base.declare import Action, Bars, Figures
from officesuite.base.errors import DomainError
from officesuite.base.text import language, tr
from officesuite.catalog import gui_of
from officesuite.shell.alive import while_alive
from officesuite.shell.home_cards import BarsCard, FiguresCard
from officesuite.shell.home_facts import CardFacts, HomeFacts, Opened, home_facts, moment
from officesuite.shell.inbox_rows import InboxRow, inbox_groups
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, Group, IconLook, Show
from officesuite.ui.desk import Desk
from officesuite.ui.flow import CardLayout
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.tokens import LIST_ROW
from officesuite.ui.widgets import Card, clear, grounded, label, row, set_words

log = logging.getLogger(__name__)
MOST_OPENED = 8
SUBJECT = 2  # the inbox's column


class HomePage(Page):
    """Reads off the main thread; until the first reading the cards stand empty."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=tr("Shell", "Home"), head=False)
        self.setProperty("bare", True)
        grounded(self, "canvas")
        self._desk = desk
        self._reading = False
        self._again = False
        px = theme().px
        self._day = label(role="name")
        self._era = label(role="body", tone="text2")
        self._broken = label(role="hint", tone="danger")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        self.body.addLayout(self._heading())
        self._inbox = self._make_inbox()
        self._opened = self._make_opened()
        self._charts = CardLayout(spacing=px(12))
        self._figures = QVBoxLayout()
        self._figures.setSpacing(px(12))
        self.body.addWidget(self._scrolled(self._grid()), 1)
        self._add_actions()
        self._show_day()
        self.refresh()

    # building

    def _heading(self) -> QHBoxLayout:
        line = row(self._day, self._era, self._broken, 1, spacing=10, margins=(4, 6, 4, 10))
        line.setAlignment(self._era, Qt.AlignmentFlag.AlignBottom)
        line.addLayout(self._buttons)
        return line

    def _grid(self) -> QWidget:
        px = theme().px
        whole = QWidget()
        whole.setProperty("ground", "")
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, px(2), px(2))
        grid.setSpacing(px(12))
        inbox = Card()
        inbox.setMinimumHeight(px(240))
        box = QVBoxLayout(inbox)
        box.setContentsMargins(1, 0, 1, px(8))
        box.setSpacing(0)
        self._due = label(role="hint", tone="text2")
        box.addLayout(
            row(label(tr("Shell", "To do"), role="section"), self._due, 1, spacing=10, margins=(16, 12, 16, 8))
        )
        box.addWidget(self._inbox)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(inbox, 3)
        left.addLayout(self._charts, 2)
        opened = Card()
        opened.setMinimumHeight(px(150))
        small = QVBoxLayout(opened)
        small.setContentsMargins(1, 0, 1, px(8))
        small.setSpacing(0)
        small.addLayout(row(label(tr("Shell", "Opened last"), role="section"), 1, margins=(16, 12, 16, 8)))
        small.addWidget(self._opened)
        right.setSpacing(px(12))
        right.addLayout(self._figures)
        right.addWidget(opened, 1)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 65)
        grid.setColumnStretch(1, 35)
        return whole

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        return scroll

    def _make_inbox(self) -> TableView:
        columns = (
            Column("icon", "", Show.ICON, width=42, sortable=False, value=lambda r: IconLook(r.icon, r.verb)),
            Column("title", tr("Shell", "To do"), stretch=True, sortable=False),
            Column("subject", tr("Shell", "With"), width=150, sortable=False, muted=True),
            Column("amount", tr("Shell", "Amount"), Show.YEN, width=90, sortable=False),
            Column("when", tr("Shell", "Due"), width=140, sortable=False, second=lambda r: r.lateness,
                   tone=lambda r: "danger" if r.late > 0 else ""),
            Column("verb", tr("Shell", "Action"), Show.LINK, width=104, align="right", sortable=False),
        )  # fmt: skip
        self._due_model = TableModel(columns, ListSource(), key=lambda r: r.key)
        empty = EmptyState(
            tr("Shell", "Nothing is due"),
            tr("Shell", "Deadlines, follow-ups and returns appear here by themselves, overdue first."),
            icon="check-check",
        )
        view = TableView(self._due_model, head=False, empty=empty, multiple=False, accessible_name=tr("Shell", "To do"))
        view.opened.connect(lambda found: self._desk.open(found.target))
        return view

    def _make_opened(self) -> TableView:
        today = self._desk.office.today
        columns = (
            Column("icon", "", Show.ICON, width=42, sortable=False, value=lambda r: IconLook(r.icon, r.kind)),
            Column("title", tr("Shell", "Opened last"), stretch=True, sortable=False, second=lambda r: r.kind),
            Column("at", tr("Shell", "When"), width=76, align="right", sortable=False, muted=True,
                   value=lambda r: moment(r.at, today, yesterday=tr("Shell", "yesterday"))),
        )  # fmt: skip
        self._opened_model = TableModel(columns, ListSource(), key=lambda r: r.target)
        empty = EmptyState(tr("Shell", "Nothing opened yet"), icon="history")
        view = TableView(
            self._opened_model, head=False, empty=empty, multiple=False, accessible_name=tr("Shell", "Opened last")
        )
        view.opened.connect(lambda found: self._desk.open(found.target))
        return view

    def _add_actions(self) -> None:
        """A button for every action that can be done from anywhere; the first primary one is filled."""
        filled = False
        for module in self._desk.office.registry.modules:
            for action in module.actions:
                if not action.everywhere or not self._desk.office.actor.may(action.permission):
                    continue
                kind = "primary" if action.primary and not filled else "plain"
                filled = filled or kind == "primary"
                on = lambda module=module, action=action: self._do(module, action)  # noqa: E731 - bound per button
                self._buttons.addWidget(
                    Button(action.label, kind=kind, icon=action.icon or "plus", shortcut=action.shortcut, on=on)
                )

    def _do(self, module: Any, action: Action) -> None:
        gui_of(module).actions[action.key](self._desk)

    # reading

    def refresh(self, changes: object = None) -> None:
        if self._reading:
            self._again = True
            return
        self._reading = True
        opened = self._desk.memory.get("opened", [])

        def work() -> HomeFacts:
            with self._desk.office.read() as session:
                return home_facts(session, opened)

        self._desk.jobs.read(work, while_alive(self, self._show), while_alive(self, self._failed))

    def _failed(self, error: Exception) -> None:
        self._reading = False
        log.error("the first page could not be read", exc_info=error)
        if isinstance(error, DomainError):  # the office is busy: no dialog for a page that reads by itself
            self._desk.toast(str(error), tone="warn")
        else:
            self._desk.show_error(error)

    def _show(self, facts: HomeFacts) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.refresh()
        self._show_day()
        broken = "  ".join(facts.broken)
        set_words(self._broken, tr("Shell", "Could not be read: {parts}", parts=broken) if broken else "")
        self._show_due(facts)
        self._show_cards(facts.cards)
        self._show_opened(facts.opened[:MOST_OPENED])

    def _show_day(self) -> None:
        today = self._desk.office.today
        if language() == "ja":
            set_words(self._day, f"{today.month}月{today.day}日 {weekday(today, 'ja')}曜日")
            set_words(self._era, format_wareki(today).partition("年")[0] + "年")
        else:
            set_words(self._day, f"{today:%A}, {today.day} {today:%B}")
            set_words(self._era, f"{today.year}")

    def _show_due(self, facts: HomeFacts) -> None:
        rows: list[InboxRow | Group] = []
        for group in inbox_groups(facts.due, facts.today):
            count = tr("Shell", "{count} due", count=len(group.rows))
            rows += [Group(group.label, count, group.icon, group.tone), *group.rows]
        set_words(self._due, tr("Shell", "{count} due", count=len(facts.due)) if facts.due else "")
        self._due_model.set_source(ListSource(tuple(rows)))
        if not self._inbox.currentIndex().isValid():
            self._inbox.select_first()

    def _show_cards(self, cards: tuple[CardFacts, ...]) -> None:
        clear(self._charts)
        clear(self._figures)
        for found in cards:
            if isinstance(found.facts, Bars):
                self._charts.addWidget(BarsCard(found.card.label, found.facts))
            elif isinstance(found.facts, Figures):
                self._figures.addWidget(FiguresCard(found.card.label, found.facts))

    def _show_opened(self, opened: tuple[Opened, ...]) -> None:
        self._opened_model.set_source(ListSource(opened))
        height = theme().px(LIST_ROW) * max(len(opened), 3)
        self._opened.setMinimumHeight(height if opened else theme().px(LIST_ROW) * 3)
        self._opened.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window or at a large size whom it is about yields to what is to be done."""
        super().resizeEvent(event)
        self._inbox.setColumnHidden(SUBJECT, self.width() < theme().px(1080))

    def focus_first(self) -> None:
        self._inbox.setFocus(Qt.FocusReason.OtherFocusReason)
