"""The list of quotes (見積一覧): filters and tabs, the table, sums at its foot, and the pane that follows the selection."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from officesuite.base.errors import DomainError
from officesuite.base.numbers import split_revision
from officesuite.base.text import language, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.company.queries import fiscal_year_of
from officesuite.modules.sales.pages import saved_filters
from officesuite.modules.sales.pages.looks import STATES, late_words, revision_words
from officesuite.modules.sales.pages.quote_pane import QuotePane
from officesuite.modules.sales.pages.quote_verbs import QuoteVerbs
from officesuite.modules.sales.queries import (
    QuoteFilter,
    QuoteListRow,
    QuoteSums,
    count_by_state,
    count_quotes,
    margin_floor,
    quote_card,
    quote_window,
    sum_quotes,
)
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, RowLook, Show
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_percent, show_yen
from officesuite.ui.file_out import export_kind
from officesuite.ui.filter_bar import FilterBar, usual_periods
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import Query, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import TabBar, column, grounded, hline, label, row, set_words

CHIPS = ("draft", "issued", "expired", "won", "lost", "cancelled")
PANE_FROM = 860  # pixels at 100 % from which there is room for the pane
EXTRA = frozenset({"low", "due"})  # tabs that filter by more than the bar holds


def filter_of(query: Query) -> QuoteFilter:
    """The list's query as the queries of sales read it."""
    extra = dict(query.extra)
    return QuoteFilter(
        text=query.text,
        states=query.states,
        start=query.start,
        end=query.end,
        low_margin=bool(extra.get("low")),
        due=bool(extra.get("due")),
        partner_id=extra.get("partner"),  # type: ignore[arg-type]
    )


class QuoteSource:
    """Windows of quotes for the table."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def count(self, query: Query) -> int:
        """How many there are."""
        with self._desk.read() as session:
            return count_quotes(session, filter_of(query))

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[QuoteListRow]:
        """`limit` rows from `offset`."""
        with self._desk.read() as session:
            return quote_window(
                session, filter_of(query), sort=query.sort or "issued_on", descending=query.descending, offset=offset, limit=limit,
                after_id=after.id if after is not None else None,
            )  # fmt: skip


def quote_columns(desk: Desk, *, customer: bool = True) -> tuple[Column, ...]:
    """The columns of every table of quotes; keys are those that sort."""
    today = desk.office.today
    columns = (
        Column("number", translate("Sales", "Number"), width=140, value=lambda row: split_revision(row.number)[0] or tr("Sales", "Draft"),
               badge=lambda row: revision_words(row.revision), tone=lambda row: "" if row.number else "text3"),
        Column("issued_on", translate("Sales", "Quoted on"), Show.DATE, width=94),
        Column("customer", translate("Sales", "Customer"), width=172),
        Column("subject", translate("Sales", "Subject"), width=90, stretch=True, muted=True),
        Column("total", translate("Sales", "Total (tax incl.)"), Show.YEN, width=98),
        Column("margin", translate("Sales", "Margin"), Show.PERCENT, width=60, places=1, value=lambda row: row.margin_rate,
               tone=lambda row: "warn" if row.low_margin else "text2"),
        Column("state", translate("Sales", "State"), Show.CHIP, width=84 if language() == "ja" else 92, chips=STATES),
        Column("valid_until", translate("Sales", "Valid until"), Show.DATE, width=106,
               value=lambda row: f"{row.valid_until:%m/%d}" if row.state == "expired" and row.valid_until else row.valid_until,
               second=lambda row: late_words(row.valid_until, today) if row.state == "expired" else "",
               tone=lambda row: "danger" if row.state == "expired" else "text2"),
    )  # fmt: skip
    return columns if customer else tuple(one for one in columns if one.key != "customer")


class QuoteListPage(Page):
    """See the module."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=translate("Sales", "Quotes"))
        self._desk = desk
        self._verbs = QuoteVerbs(desk, self)
        self._floor = Decimal(20)
        self._narrow, self._wants_pane = False, True
        self.new = Button(
            tr("Sales", "New quote"),
            kind="primary",
            icon="plus",
            shortcut="Ctrl+N",
            on=lambda: desk.open("new:sales.quote"),
        )
        take = Button(tr("Sales", "Import"), kind="ghost", icon="download",
                      on=lambda: desk.open("page:shell.import", kind="sales.quotes"))  # fmt: skip
        give = Button(tr("Sales", "Export"), kind="ghost", icon="upload",
                      on=lambda: export_kind(desk, self, "sales.quotes"))  # fmt: skip
        self.add_button(take, give, self.new)
        self._make_bar()
        self._make_table()
        self._make_foot()
        self.pane = QuotePane(today=desk.office.today)
        self.pane.asked.connect(self._asked)
        self.pane.closed.connect(lambda: self.show_pane(False))
        left = QWidget()
        inner = column(self.table, hline(), self.foot, spacing=0)
        inner.setStretch(0, 1)
        left.setLayout(inner)
        left.setMinimumWidth(theme().px(320))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(890), theme().px(326)])
        self.body.addWidget(self.bar)
        self.body.addWidget(hline())
        self.body.addWidget(self.split, 1)
        self._keys()
        self._counting = QTimer(self, singleShot=True, interval=80)
        self._counting.timeout.connect(self._count)
        self._count()
        self._count_tabs()

    # parts

    def _make_bar(self) -> None:
        today = self._desk.office.today
        with self._desk.read() as session:
            year = fiscal_year_of(session, today)
            self._floor = Decimal(margin_floor(session))
        self.bar = FilterBar(
            hint=translate("Sales", "Number, company, kana, subject"),
            states=[(key, STATES[key].label) for key in CHIPS],
            periods=usual_periods(today, year_start=year.first if year is not None else None),
            saved=saved_filters.saved(self._desk),
            can_save=True,
        )
        self.bar.period.setMinimumWidth(theme().px(140))
        self.bar.query_changed.connect(self._filter)
        self.bar.left_down.connect(self._to_table)
        self.bar.save_asked.connect(self._keep_filter)

    def _make_table(self) -> None:
        empty = EmptyState(
            tr("Sales", "No quotes yet"), tr("Sales", "Quotes that you write or import stand here, with their state and margin."),
            buttons=(
                Button(tr("Sales", "Write a quote"), kind="primary", icon="plus", on=lambda: self._desk.open("new:sales.quote")),
                Button(tr("Sales", "Import from Excel or CSV"), icon="download",
                       on=lambda: self._desk.open("page:shell.import", kind="sales.quotes")),
            ),
        )  # fmt: skip
        self.model = TableModel(
            quote_columns(self._desk), QuoteSource(self._desk), query=Query(sort="issued_on", descending=True),
            look=lambda row: RowLook(muted=row.state in ("superseded", "cancelled")),
        )  # fmt: skip
        self.table = TableView(
            self.model,
            memory=self._desk.memory,
            name="sales.quotes",
            empty=empty,
            accessible_name=tr("Sales", "Quotes"),
        )
        self.table.opened.connect(lambda found: self._desk.open(f"sales.quote:{found.id}"))
        self.table.selected.connect(lambda _: self._later.start())
        self.table.typed.connect(self.bar.take_text)
        self.table.query_cleared.connect(self._show_all)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell_chosen())
        self._later: QTimer = QTimer(self, singleShot=True, interval=30)
        self._later.timeout.connect(self._show_card)
        if hasattr(self.bar, "columns_button"):
            self.bar.columns_button.show()
            self.bar.columns_button.clicked.connect(
                lambda: self.table.columns_menu().popup(
                    self.bar.columns_button.mapToGlobal(self.bar.columns_button.rect().bottomLeft())
                )
            )

    def _make_foot(self) -> None:
        self._number = label("", role="bodyStrong")
        self._sums = label("", tone="text2")
        self._chosen = label("", role="label", tone="accentText")
        self.print_chosen = Button(tr("Sales", "Print"), kind="link", small=True, icon="printer", on=self._print)
        self.issue_chosen = Button(tr("Sales", "Issue"), kind="link", small=True, icon="send", on=self._issue)
        hints = label(
            tr("Sales", "↑↓ choose   Enter open   Ctrl+Shift+D duplicate   Ctrl+P print"), role="hint", tone="text3"
        )
        self._hints = hints
        self.foot = grounded(QWidget())
        self.foot.setFixedHeight(theme().px(34))
        self.foot.setLayout(row(self._number, self._sums, 1, self._chosen, self.print_chosen, self.issue_chosen, hints,
                                spacing=12, margins=(20, 0, 16, 0)))  # fmt: skip
        self._tell_chosen()

    def _keys(self) -> None:
        for keys, act in (
            ("Ctrl+F", self.bar.focus_text), ("Ctrl+P", self._print), ("Ctrl+Shift+D", lambda: self._of_current("copy")),
            ("Alt+Return", lambda: self.show_pane(self.pane.isHidden())),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # filters

    def _keep_filter(self) -> None:
        if saved_filters.keep(self._desk, self, self.bar.present()):
            self.bar.set_saved(saved_filters.saved(self._desk))
            self._count_tabs()

    def _query(self) -> Query:
        tab = self._tab()
        return replace(self.bar.apply(self.model.query), extra=((tab, True),) if tab in EXTRA else ())

    def _tab(self) -> str:
        tabs = self.bar.findChild(TabBar)
        return tabs.key() if isinstance(tabs, TabBar) and tabs.count() else "all"

    def _filter(self) -> None:
        self.model.set_query(self._query())
        self._counting.start()
        self.table.select_first()
        if not self.model.rowCount():
            self.pane.show_card(None)

    def _show_all(self) -> None:
        tabs = self.bar.findChild(TabBar)
        if isinstance(tabs, TabBar):
            tabs.choose("all")
        self.bar.clear()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()

    def _count(self) -> None:
        """Counts on the chips and sums at the foot, one moment after the rows."""
        wanted = filter_of(self._query())
        with self._desk.read() as session:
            counts, sums = count_by_state(session, wanted), sum_quotes(session, wanted)
        self.bar.set_counts(counts)
        self._tell_sums(sums)

    def _count_tabs(self) -> None:
        """Counts on the tabs: they change with the quotes, not with what is typed."""
        periods = {period.key: period for period in usual_periods(self._desk.office.today)}
        counts = {}
        with self._desk.read() as session:
            for one in saved_filters.saved(self._desk):
                period = periods.get(one.period)
                start, end = (period.start, period.end) if period is not None else (None, None)
                wanted = QuoteFilter(
                    text=one.text,
                    states=one.states,
                    start=start,
                    end=end,
                    low_margin=one.key == "low",
                    due=one.key == "due",
                )
                counts[one.key] = count_quotes(session, wanted)
        self.bar.set_saved_counts(counts)

    def _tell_sums(self, sums: QuoteSums) -> None:
        set_words(self._number, tr("Sales", "Quotes: {count}", count=f"{sums.count:,}"))
        words = tr("Sales", "Total (tax incl.) {total}", total=show_yen(sums.total))
        if sums.profit is not None:
            rate = "" if sums.margin_rate is None else f"（{show_percent(sums.margin_rate)}）"
            words = f"{words}　{tr('Sales', 'Gross margin {profit}{rate}', profit=show_yen(sums.profit), rate=rate)}"
        set_words(self._sums, words)

    # selection

    def _show_card(self) -> None:
        if self.pane.isHidden():
            return
        found = self.table.current()
        if found is None:
            self.pane.show_card(None)
            return
        try:
            with self._desk.read() as session:
                card = quote_card(session, found.id)
        except DomainError:
            self.pane.show_card(None)
            return
        self.pane.show_card(card, floor=self._floor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pane and the keys at the foot yield to the table in a narrow window or at large letters."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(PANE_FROM)
        if narrow != self._narrow:
            self._narrow = narrow
            self.pane.setVisible(self._wants_pane and not narrow)
            self._tell_chosen()

    def show_pane(self, on: bool) -> None:
        """Shows or hides the pane (Alt+Enter)."""
        self._wants_pane = on
        self.pane.setVisible(on)
        if on:
            self._show_card()

    def _tell_chosen(self) -> None:
        many = len(self.table.selectionModel().selectedRows(0))
        words = ""
        if many > 1:
            total = show_yen(sum(one.total for one in self.table.chosen()))
            words = tr("Sales", "Chosen: {count}  {total}", count=many, total=total)
        set_words(self._chosen, words)
        for widget in (self._chosen, self.print_chosen, self.issue_chosen):
            widget.setVisible(many > 1)
        self._hints.setVisible(many <= 1 and not self._narrow)

    def _asked(self, verb: str, id_: int) -> None:
        card = self.pane.card
        if verb == "open":
            self._desk.open(f"sales.quote:{id_}")
        elif card is not None:
            self._verbs.do(verb, card)

    def _of_current(self, verb: str) -> None:
        found = self.table.current()
        if found is not None:
            self._verbs.do(verb, found)

    def _print(self) -> None:
        ids = [found.id for found in self.table.chosen()]
        if ids:
            self._verbs.print_many(ids)

    def _issue(self) -> None:
        from officesuite.modules.sales.pages.issue_many import issue_many

        issue_many(self._desk, self, [found for found in self.table.chosen() if found.state == "draft"])

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Reads again when quotes changed."""
        if isinstance(changes, Changes) and not any(
            key.startswith(("sales.", "partners.", "company.")) for key, _ in changes.entities
        ):
            return
        self.table.refresh()
        self._count()
        self._count_tabs()
        self._later.start()

    def focus_first(self) -> None:
        """The list, on its first row."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.select_first()

    def state(self) -> dict[str, object]:
        """The splitter and whether the pane shows."""
        return {**super().state(), "pane": self._wants_pane}

    def restore(self, state: dict[str, object]) -> None:
        """Takes back `state`."""
        super().restore(state)
        self.show_pane(state.get("pane") is not False)
