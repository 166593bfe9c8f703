"""The list on a page: `TableView(model)` draws, selects, opens, copies and remembers its columns.

    view = TableView(model, memory=memory, name="quotes", empty=EmptyState(...))
    view.opened.connect(open_row)      row object, on Enter or double click
    view.selected.connect(show_row)    row object or None, follows the current row
    view.typed.connect(filter_bar.take_text)   letters typed on the list go to the filter

Home End PgUp PgDn ↑ ↓ move, Enter opens, Ctrl+A selects, Ctrl+C copies as TSV with the head. A `Memory` keeps widths,
order, hidden columns and sort under `name`.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from officesuite.base.text import tr
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Group
from officesuite.ui.delegate import PAD, AnyIndex, CellDelegate
from officesuite.ui.header import Header
from officesuite.ui.notices import EmptyState
from officesuite.ui.table import Query, TableModel
from officesuite.ui.theme import theme
from officesuite.ui.tokens import LIST_ROW


class Memory(Protocol):
    """Small texts that survive a restart (QSettings or the office's own): `get(key)` → text or None."""

    def get(self, key: str) -> str | None: ...
    def set(self, key: str, value: str) -> None: ...


class TableView(QTableView):
    """A list. See the module for its signals."""

    opened = Signal(object)
    selected = Signal(object)
    typed = Signal(str)
    query_cleared = Signal()

    def __init__(
        self,
        model: TableModel,
        *,
        memory: Memory | None = None,
        name: str = "",
        empty: EmptyState | None = None,
        row_height: int = LIST_ROW,
        head: bool = True,
        lines: str = "rows",
        multiple: bool = True,
        pad: int = PAD,
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self._memory, self._name = memory, name
        self._row_height, self._hover = row_height, -1
        self._kept: object | None = None
        self._zoom = theme().zoom
        self.setAccessibleName(accessible_name)
        self._header = Header(self, lines=lines, pad=pad)
        self.setHorizontalHeader(self._header)
        self._header.setVisible(head)
        self._header.setSectionsMovable(True)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multiple else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CellDelegate(self, lines=lines, row_height=row_height, pad=pad))
        self.setModel(model)
        self._scale()
        self._restore()
        self._header.sectionClicked.connect(self._sort_by)
        self._save_later = QTimer(self, interval=400, singleShot=True)
        self._save_later.timeout.connect(self._save)
        for signal in (self._header.sectionResized, self._header.sectionMoved):
            signal.connect(lambda *_: self._columns_changed())
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._after_reset)
        model.counted.connect(lambda _: self._show_empty())
        model.rowsAboutToBeRemoved.connect(lambda *_: self._keep_selection())
        self._empty = empty
        self._nothing = EmptyState(
            tr("Ui", "Nothing matches"),
            tr("Ui", "Try fewer letters, or show everything again."),
            icon="search",
            buttons=[Button(tr("Ui", "Show everything"), icon="rotate-ccw", on=self.query_cleared.emit)],
        )
        for state in (self._empty, self._nothing):
            if state is not None:
                state.setParent(self.viewport())
                state.hide()
        self._show_empty()
        theme().changed.connect(self._rescale)

    # what pages ask

    def current(self) -> Any | None:
        """The row under the cursor, or None."""
        row = self.rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return None if isinstance(row, Group) else row

    def chosen(self) -> list[Any]:
        """All selected rows from top to bottom (the current one where nothing is selected)."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows(0))
        rows = [self.rows.row(number) for number in numbers]
        found = [row for row in rows if row is not None and not isinstance(row, Group)]
        return found or [row for row in (self.current(),) if row is not None]

    def refresh(self) -> None:
        """Reads again after a commit; the selected thing stays selected even if it moved."""
        self._keep_selection()
        self.rows.refresh()
        self._select_kept()

    def select_first(self) -> None:
        self._go(0, 1)

    def select_key(self, key: object) -> bool:
        """Selects the row with this identity if it is among the rows read so far."""
        self._kept = key
        return self._select_kept()

    def hovered_row(self) -> int:
        return self._hover

    # columns

    def _scale(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(self._row_height))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for logical, column in enumerate(self.rows.columns):
            if not column.stretch:
                self._header.resizeSection(logical, self._declared(logical))
            self.setColumnHidden(logical, column.hidden)
        self._header.fit(self.viewport().width())

    def _declared(self, logical: int) -> int:
        """Pixels of a column that nobody moved: they follow language and size instead of being remembered."""
        return max(theme().wide(self.rows.columns[logical].width), self._header.words_width(logical))

    def _columns_changed(self) -> None:
        self._header.fit(self.viewport().width())
        self._save_later.start()

    def _rescale(self) -> None:
        """Another size: what the user widened stays widened."""
        before, self._zoom = self._zoom, theme().zoom
        self.verticalHeader().setDefaultSectionSize(theme().px(self._row_height))
        if before != self._zoom:
            for logical, column in enumerate(self.rows.columns):
                if not column.stretch and not self.isColumnHidden(logical):
                    self._header.resizeSection(logical, round(self._header.sectionSize(logical) * self._zoom / before))
        self.viewport().update()

    def _save(self) -> None:
        if self._memory is None or not self._name:
            return
        header, columns = self._header, self.rows.columns
        zoom = theme().zoom
        state = {
            "order": [columns[header.logicalIndex(visual)].key for visual in range(len(columns))],
            "hidden": [column.key for at, column in enumerate(columns) if self.isColumnHidden(at)],
            "widths": {
                column.key: round(header.sectionSize(at) * 100 / zoom)
                for at, column in enumerate(columns)
                if not column.stretch and not self.isColumnHidden(at) and header.sectionSize(at) != self._declared(at)
            },
            "sort": [self.rows.query.sort, self.rows.query.descending],
        }
        self._memory.set(f"table/{self._name}", json.dumps(state))

    def _restore(self) -> None:
        columns = self.rows.columns
        keys = {column.key: at for at, column in enumerate(columns)}
        text = self._memory.get(f"table/{self._name}") if self._memory is not None and self._name else None
        if text:
            try:
                state = json.loads(text)
                for visual, key in enumerate(key for key in state["order"] if key in keys):
                    self._header.moveSection(self._header.visualIndex(keys[key]), visual)
                for key in state["hidden"]:
                    if key in keys:
                        self.setColumnHidden(keys[key], True)
                for key, width in state["widths"].items():
                    if key in keys:
                        self._header.resizeSection(keys[key], theme().px(int(width)))
                sort, descending = state["sort"]
                if sort in keys and (sort, descending) != (self.rows.query.sort, self.rows.query.descending):
                    self.rows.set_query(replace(self.rows.query, sort=sort, descending=bool(descending)))
            except (ValueError, KeyError, TypeError):
                self._memory.set(f"table/{self._name}", "") if self._memory else None
        self._mark_sort()

    def _mark_sort(self) -> None:
        query = self.rows.query
        keys = [column.key for column in self.rows.columns]
        self._header.sort = (keys.index(query.sort), query.descending) if query.sort in keys else None
        self._header.viewport().update()

    def _sort_by(self, logical: int) -> None:
        column = self.rows.columns[logical]
        if not column.sortable:
            return
        query = self.rows.query
        down = not query.descending if query.sort == column.key else False
        self.rows.set_query(replace(query, sort=column.key, descending=down))
        self._save_later.start()

    def columns_menu(self) -> QMenu:
        """Which columns show: checkable words, for the button at the right of the filter bar."""
        menu = QMenu(self)
        for at, column in enumerate(self.rows.columns):
            action = QAction(str(column.label), menu, checkable=True, checked=not self.isColumnHidden(at))
            action.toggled.connect(lambda on, at=at: self._show_column(at, on))
            menu.addAction(action)
        return menu

    def _show_column(self, logical: int, on: bool) -> None:
        self.setColumnHidden(logical, not on)
        self._columns_changed()

    # selection

    def _keep_selection(self) -> None:
        if self._kept is None and self.currentIndex().isValid():
            self._kept = self.rows.key_of(self.currentIndex().row())

    def _select_kept(self) -> bool:
        key, self._kept = self._kept, None
        row = self.rows.find_key(key) if key is not None else None
        if row is None:
            return False
        if row != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(row, 0))
        else:
            self.selected.emit(self.rows.row(row))
        return True

    def _after_reset(self) -> None:
        self._hover = -1
        self._mark_sort()
        self._show_empty()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not current.isValid():
            self.selected.emit(self.current())

    def _go(self, row: int, step: int) -> None:
        """Makes `row` current, or the next one in the direction of `step` that is not a group."""
        while 0 <= row < self.rows.rowCount() and isinstance(self.rows.row(row), Group):
            row += step
        if 0 <= row < self.rows.rowCount():
            flags = QItemSelectionModel.SelectionFlag
            index = self.rows.index(row, max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if row is not None and not isinstance(row, Group):
            self.opened.emit(row)

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, none = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif none and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif none and key == Qt.Key.Key_Home:
            self._go(0, 1)
        elif none and key == Qt.Key.Key_End:
            self._go(self.rows.rowCount() - 1, -1)
        elif none and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            here = self.currentIndex().row() if self.currentIndex().isValid() else -1
            self._go(here + step if here >= 0 else 0, step)
        elif self._is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _is_letter(event: QKeyEvent) -> bool:
        controls = (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        )
        return (
            bool(event.text())
            and event.text().isprintable()
            and not event.modifiers() & controls
            and event.text() != " "
        )

    def copy(self) -> None:
        """Puts the chosen rows on the clipboard as TSV with the head, as Excel takes it."""
        QGuiApplication.clipboard().setText(self.tsv())

    def tsv(self) -> str:
        shown = [
            at
            for at in (self._header.logicalIndex(visual) for visual in range(len(self.rows.columns)))
            if not self.isColumnHidden(at)
        ]
        lines: list[Sequence[str]] = [[str(self.rows.columns[at].label) for at in shown]]
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows(shown[0]))
        lines += [[self.rows.cell(number, at).words for at in shown] for number in numbers]
        return "\r\n".join("\t".join(part.replace("\t", " ").replace("\n", " ") for part in line) for line in lines)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, row: int) -> None:
        if row != self._hover:
            for changed in (self._hover, row):
                if changed >= 0:
                    top = self.rowViewportPosition(changed)
                    self.viewport().update(0, top, self.viewport().width(), self.rowHeight(changed))
            self._hover = row

    # empty

    def _show_empty(self) -> None:
        none = self.rows.rowCount() == 0 and self.rows.error is None
        query = self.rows.query
        filtered = query != Query(sort=query.sort, descending=query.descending)
        for state, wanted in (
            (self._empty, none and not filtered),
            (self._nothing, none and (filtered or self._empty is None)),
        ):
            if state is not None and state.isHidden() == wanted:
                state.setVisible(wanted)
        self._place_empty()

    def _place_empty(self) -> None:
        for state in (self._empty, self._nothing):
            if state is not None and not state.isHidden():
                state.setGeometry(self.viewport().rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._header.fit(self.viewport().width())
        self._place_empty()

    def place_at(self, row: int) -> QPoint:
        """Where a row stands on the screen, for a menu opened by the keyboard."""
        return self.viewport().mapToGlobal(QPoint(theme().px(40), self.rowViewportPosition(row) + self.rowHeight(row)))
