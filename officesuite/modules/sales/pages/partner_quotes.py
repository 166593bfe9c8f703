"""The tab on a partner's page: the quotes to this customer, and a new one for it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from officesuite.base.text import tr
from officesuite.db.changes import Changes
from officesuite.modules.sales.pages.quote_list import QuoteSource, filter_of, quote_columns
from officesuite.modules.sales.queries import sum_quotes
from officesuite.ui.buttons import Button
from officesuite.ui.cells import RowLook
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_yen
from officesuite.ui.notices import EmptyState
from officesuite.ui.table import Query, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import grounded, hline, label, row, set_words


class PartnerQuotes(QWidget):
    """Quotes of one partner, newest first; Enter opens one."""

    def __init__(self, desk: Desk, id: int) -> None:  # noqa: A002
        super().__init__()
        grounded(self)
        self._desk, self._partner = desk, id
        self.model = TableModel(
            quote_columns(desk, customer=False),
            QuoteSource(desk),
            query=Query(sort="issued_on", descending=True, extra=(("partner", id),)),
            look=lambda one: RowLook(muted=one.state in ("superseded", "cancelled")),
        )
        write = Button(tr("Sales", "New quote"), kind="primary", small=True, icon="plus", on=self._write)
        empty = EmptyState(
            tr("Sales", "No quotes to this customer yet"),
            tr("Sales", "The first one proposes contact, terms and prices by itself."),
            buttons=(Button(tr("Sales", "Write a quote"), kind="primary", icon="plus", on=self._write),),
        )
        self.table = TableView(
            self.model,
            memory=desk.memory,
            name="sales.partner_quotes",
            empty=empty,
            accessible_name=tr("Sales", "Quotes"),
        )
        self.table.opened.connect(lambda found: desk.open(f"sales.quote:{found.id}"))
        self._sums = label("", role="label", tone="text2")
        head = QWidget()
        head.setFixedHeight(theme().px(42))
        head.setLayout(row(self._sums, 1, write, margins=(20, 0, 16, 0)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(hline())
        layout.addWidget(self.table, 1)
        desk.changed.connect(self.refresh)
        self._tell()

    def _write(self) -> None:
        self._desk.open("new:sales.quote", partner_id=self._partner)

    def _tell(self) -> None:
        wanted = filter_of(self.model.query)
        with self._desk.read() as session:
            every = sum_quotes(session, wanted)
            won = sum_quotes(session, replace(wanted, states=frozenset({"won"})))
        words = tr(
            "Sales",
            "Quotes {count}  {total}   Won {won}  {won_total}",
            count=every.count,
            total=show_yen(every.total),
            won=won.count,
            won_total=show_yen(won.total),
        )
        set_words(self._sums, words)

    def refresh(self, changes: object = None) -> None:
        """Reads again when quotes changed."""
        if not isinstance(changes, Changes) or changes.touches("sales.quote"):
            self.table.refresh()
            self._tell()

    def focus_first(self) -> None:
        """The table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()
