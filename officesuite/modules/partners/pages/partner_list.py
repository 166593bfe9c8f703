"""The register of partners (取引先): filter, table, and the pane that follows the selection."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from officesuite.base.errors import DomainError
from officesuite.base.text import language, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.partners import queries
from officesuite.modules.partners.pages.looks import KIND_CHIPS, KINDS, kind_of, terms_words
from officesuite.modules.partners.pages.partner_pane import PartnerPane
from officesuite.modules.partners.queries import PartnerFilter, PartnerRow
from officesuite.office.history import history_of
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, RowLook, Show
from officesuite.ui.desk import Desk
from officesuite.ui.file_out import export_kind
from officesuite.ui.filter_bar import FilterBar
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page
from officesuite.ui.table import WINDOW, Query, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row, set_words

COUNT_AFTER = 180  # ms without a key: the counts on the chips need a pass of their own


def filter_of(query: Query) -> PartnerFilter:
    """The list's query as the queries read it."""
    sort = query.sort if query.sort in queries.SORTS else "kana"
    return PartnerFilter(query.text, query.states, dict(query.extra).get("tag", ""), sort, query.descending)  # type: ignore[arg-type]


class PartnerSource:
    """Windows of partners. Counting finds the first window at the same time, so that a keystroke costs one pass."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._first: tuple[PartnerFilter, Sequence[int]] | None = None

    def count(self, query: Query) -> int:
        """How many there are."""
        filter_ = filter_of(query)
        with self._desk.read() as session:
            ids = queries.window_ids(session, filter_, limit=WINDOW + 1)
            self._first = (filter_, ids[:WINDOW])
            return len(ids) if len(ids) <= WINDOW else queries.count_partners(session, filter_)

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[PartnerRow]:
        """`limit` rows from `offset`."""
        filter_ = filter_of(query)
        first, self._first = self._first, None
        with self._desk.read() as session:
            if first is not None and first[0] == filter_ and offset == 0:
                return queries.rows_of(session, first[1][:limit])
            return queries.window(session, filter_, offset=offset, limit=limit, after=after)


class PartnerListPage(Page):
    """See the module."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=translate("Partners", "Partners"))
        self._desk = desk
        self.add_button(
            Button(tr("Partners", "Import"), kind="ghost", icon="download", on=self._import),
            Button(
                tr("Partners", "Export"),
                kind="ghost",
                icon="upload",
                on=lambda: export_kind(desk, self, "partners.partners"),
            ),
            Button(tr("Partners", "New partner"), kind="primary", icon="plus", shortcut="Ctrl+N", on=self._new),
        )
        self.bar = FilterBar(hint=translate("Partners", "Name, kana, romaji, code, phone"), states=list(KINDS.items()))
        self.bar.query_changed.connect(self._filter)
        self.bar.left_down.connect(self._to_table)
        self._later = QTimer(self, singleShot=True, interval=30)
        self._later.timeout.connect(self._show_card)
        self._counting = QTimer(self, singleShot=True, interval=COUNT_AFTER)
        self._counting.timeout.connect(self._count)
        self._make_table()
        self.pane = PartnerPane(desk)
        self.pane.closed.connect(lambda: self.show_pane(shown=False))
        self._number = label("", role="bodyStrong")
        hints = label(
            tr("Partners", "↑↓ choose   Enter open   Ctrl+F filter   Alt+Enter pane"), role="hint", tone="text3"
        )
        foot = grounded(QWidget())
        foot.setFixedHeight(theme().px(34))
        foot.setLayout(row(self._number, 1, hints, spacing=12, margins=(20, 0, 16, 0)))
        left = QWidget()
        holder = column(self.table, hline(), foot, spacing=0)
        holder.setStretch(0, 1)
        left.setLayout(holder)
        left.setMinimumWidth(theme().px(320))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setSizes([theme().px(900), theme().px(326)])
        self.body.addWidget(self.bar)
        self.body.addWidget(hline())
        self.body.addWidget(self.split, 1)
        for keys, act in (
            ("Ctrl+F", self.bar.focus_text),
            ("Alt+Return", lambda: self.show_pane(shown=self.pane.isHidden())),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._count()

    def _make_table(self) -> None:
        empty = EmptyState(
            tr("Partners", "No partners yet"),
            tr(
                "Partners",
                "Customers and suppliers stand here. A list kept in Excel or another program can be taken in as it is.",
            ),
            icon="building-2",
            buttons=(
                Button(tr("Partners", "New partner"), kind="primary", icon="plus", on=self._new),
                Button(tr("Partners", "Import from Excel or CSV"), icon="download", on=self._import),
            ),
        )
        columns = (
            Column("code", translate("Partners", "Code"), width=68),
            Column("kana", translate("Partners", "Name"), stretch=True, width=180, value=lambda one: one.name, second=lambda one: one.kana),
            Column("kind", translate("Partners", "Kind"), Show.CHIP, width=84, sortable=False, value=kind_of, chips=KIND_CHIPS),
            Column("phone", translate("Partners", "Phone"), width=112, sortable=False, muted=True),
            Column("terms", translate("Partners", "Closing and payment"), sortable=False,
                   width=140 if language() == "ja" else 216, value=terms_words, muted=True),
            Column("staff", translate("Partners", "In charge"), width=92, sortable=False, muted=True),
            Column("tags", translate("Partners", "Tags"), width=96, sortable=False, value=lambda one: "・".join(one.tags), muted=True),
            Column("updated", translate("Partners", "Changed"), Show.DATE, width=92, value=lambda one: one.updated_at.astimezone().date(),
                   muted=True, hidden=language() != "ja"),  # the longer words of the terms need its room
        )  # fmt: skip
        self.model = TableModel(
            columns, PartnerSource(self._desk), query=Query(sort="kana"), look=lambda one: RowLook(muted=one.inactive)
        )
        self.table = TableView(self.model, memory=self._desk.memory, name="partners.partners", empty=empty,
                               accessible_name=tr("Partners", "Partners"))  # fmt: skip
        self.table.opened.connect(lambda found: self._desk.open(f"partners.partner:{found.id}"))
        self.table.selected.connect(lambda _: self._later.start())
        self.table.typed.connect(self.bar.take_text)
        self.table.query_cleared.connect(self.bar.clear)

    def _new(self) -> None:
        self._desk.open("new:partners.partner")

    def _import(self) -> None:
        self._desk.open("page:shell.import", kind="partners.partners")

    def _filter(self) -> None:
        self.model.set_query(self.bar.apply(self.model.query))
        self._tell_number()
        self._counting.start()
        self.table.select_first()
        if not self.model.rowCount():
            self.pane.show_card(None)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()

    def _count(self) -> None:
        with self._desk.read() as session:
            self.bar.set_counts(queries.counts_by_kind(session, filter_of(self.model.query)))
        self._tell_number()

    def _tell_number(self) -> None:
        set_words(self._number, tr("Partners", "Partners: {count}", count=f"{self.model.rowCount():,}"))

    def _show_card(self) -> None:
        if self.pane.isHidden():
            return
        found = self.table.current()
        if found is None:
            self.pane.show_card(None)
            return
        try:
            with self._desk.read() as session:
                card = queries.card(session, found.id)
                history = history_of(session, "partners.partner", found.id, limit=3)
        except DomainError:
            self.pane.show_card(None)
            return
        self.pane.show_card(card, history=history, staff=found.staff)

    def show_pane(self, *, shown: bool) -> None:
        """Shows or hides the pane (Alt+Enter)."""
        self.pane.setVisible(shown)
        if shown:
            self._show_card()

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Reads again when partners changed."""
        if isinstance(changes, Changes) and not changes.touches("partners.partner", "company.staff"):
            return
        self.table.refresh()
        self._count()
        self._later.start()

    def focus_first(self) -> None:
        """The list, on its first row."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.selectionModel().hasSelection():
            self.table.select_first()

    def state(self) -> dict[str, object]:
        """The splitter and whether the pane shows."""
        return {**super().state(), "pane": not self.pane.isHidden()}

    def restore(self, state: dict[str, object]) -> None:
        """Takes back `state`."""
        super().restore(state)
        self.show_pane(shown=state.get("pane") is not False)
