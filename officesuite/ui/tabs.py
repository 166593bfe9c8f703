"""Pages on top of each other under a bar of tabs, and the tab that every thing has: its history."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from officesuite.base.text import tr, translate
from officesuite.office.history import history_of
from officesuite.ui.cells import Column
from officesuite.ui.desk import Desk
from officesuite.ui.notices import EmptyState
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import grounded, hline, row


class Tabs(QWidget):
    """Pages on top of each other, chosen by a tab bar above."""

    def __init__(self, bar: Any) -> None:
        super().__init__()
        self.bar = bar
        self._keys: list[str] = []
        self._stack = QStackedLayout()
        self._stack.setContentsMargins(0, 0, 0, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        holder = QWidget()
        holder.setFixedHeight(theme().px(40))
        holder.setLayout(row(bar, 1, margins=(12, 0, 12, 0)))
        outer.addWidget(holder)
        outer.addWidget(hline())
        outer.addLayout(self._stack, 1)
        bar.currentChanged.connect(lambda _: self._show())

    def add(self, key: str, words: Any, page: QWidget) -> None:
        """One more tab."""
        self._keys.append(key)
        self._stack.addWidget(page)
        self.bar.add(key, words)
        self._show()

    def page(self) -> QWidget | None:
        """The page that shows."""
        return self._stack.currentWidget()

    def _show(self) -> None:
        key = self.bar.key()
        if key in self._keys:
            self._stack.setCurrentIndex(self._keys.index(key))


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One changed field; `when` and `who` only stand on the first line of an event."""

    id: tuple[int, int]
    when: str
    who: str
    what: str
    old: str
    new: str


class HistoryTab(QWidget):
    """Who changed what, when, from what to what; newest first."""

    def __init__(self, desk: Desk, entity: str) -> None:
        super().__init__()
        grounded(self)
        self._desk, self._entity = desk, entity
        columns = (
            Column("when", translate("Ui", "When"), width=128, sortable=False),
            Column("who", translate("Ui", "Who"), width=96, sortable=False),
            Column("what", translate("Ui", "What"), width=180, sortable=False),
            Column("old", translate("Ui", "Before"), width=150, sortable=False, muted=True),
            Column("new", translate("Ui", "After"), stretch=True, sortable=False),
        )
        empty = EmptyState(
            tr("Ui", "No history yet"),
            tr("Ui", "Every change is noted here with who made it and when."),
            icon="history",
        )
        self.model = TableModel(columns, ListSource())
        self.table = TableView(
            self.model,
            memory=desk.memory,
            name=f"{entity}.history",
            empty=empty,
            accessible_name=tr("Ui", "History"),
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.table)

    def show_thing(self, id_: int | None) -> None:
        """Lists the changes of a thing; None clears the list."""
        lines: list[HistoryLine] = []
        if id_ is not None:
            with self._desk.read() as session:
                for event in history_of(session, self._entity, id_):
                    when, who = f"{event.at.astimezone():%Y/%m/%d %H:%M}", event.actor
                    known = event.lines
                    if not known:
                        lines.append(HistoryLine((event.seq, 0), when, who, str(event.operation), "", ""))
                    for at, one in enumerate(known):
                        what = f"{one.part}  {one.label}" if one.part else one.label
                        lines.append(
                            HistoryLine((event.seq, at), "" if at else when, "" if at else who, what, one.old, one.new)
                        )
        self.model.set_source(ListSource(tuple(lines)))
