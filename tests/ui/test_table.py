"""A list opens fast however long it is, keeps showing while it reads again, and shows its errors."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_kit import Shown, press

from officesuite.base.errors import Locked
from officesuite.base.text import literal
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, Group, RowRole, Show, SortRole
from officesuite.ui.jobs import Jobs
from officesuite.ui.notices import EmptyState
from officesuite.ui.table import KEPT, WINDOW, ListSource, Query, TableModel
from officesuite.ui.table_view import TableView


@dataclass(frozen=True)
class Sale:
    id: int
    name: str
    total: int


class Sales:
    """A million sales, counting what is asked of it."""

    def __init__(self, count: int = 1_000_000) -> None:
        self.size = count
        self.counts = 0
        self.windows: list[tuple[int, bool]] = []
        self.error: Exception | None = None

    def count(self, query: Query) -> int:
        self.counts += 1
        if self.error is not None:
            raise self.error
        return self.size if not query.text else 3

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[Sale]:
        self.windows.append((offset, after is not None))
        return [Sale(at, f"{query.text}{at}", at * 1_000_000) for at in range(offset, min(offset + limit, self.size))]


COLUMNS = (
    Column("name", "名前", width=120),
    Column("total", "合計", Show.YEN, width=140),
    Column("note", "備考", stretch=True, value=lambda sale: f"note {sale.id}"),
)


class Memory:
    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.kept.get(key)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


def test_a_million_rows_open_with_one_count_and_one_window(shown: Shown) -> None:
    source = Sales()
    model = TableModel(COLUMNS, source)
    view = TableView(model)
    shown(view)
    QApplication.processEvents()
    assert model.rowCount() == 1_000_000
    assert (source.counts, source.windows) == (1, [(0, False)])
    view.setFocus()
    press(Qt.Key.Key_End)
    assert view.currentIndex().row() == 999_999
    assert view.current() == Sale(999_999, "999999", 999_999_000_000)
    assert len(source.windows) <= 3


def test_paging_through_keeps_memory_bounded_and_pages_by_key() -> None:
    source = Sales()
    model = TableModel(COLUMNS, source)
    for row in range(0, 40 * WINDOW, 50):
        model.row(row)
    assert model.held <= KEPT * WINDOW
    assert source.windows[1:] == [(number * WINDOW, True) for number in range(1, 40)]
    model.row(500_000)
    assert source.windows[-1] == (500_000, False)


def test_money_beyond_two_to_the_31_arrives_whole() -> None:
    model = TableModel(COLUMNS, Sales())
    index = model.index(3000, 1)
    assert index.data() == "3,000,000,000"
    assert index.data(SortRole) == 3_000_000_000
    assert index.data(RowRole).id == 3000


def test_a_new_filter_starts_at_the_top_and_asks_once(qtbot: QtBot) -> None:
    source = Sales()
    model = TableModel(COLUMNS, source)
    with qtbot.waitSignal(model.modelReset):
        model.set_query(replace(model.query, text="あ"))
    assert model.rowCount() == 3
    assert model.row(0).name == "あ0"
    assert source.counts == 2


def test_a_refresh_keeps_the_selection_and_does_not_reset(shown: Shown, qtbot: QtBot) -> None:
    source = Sales(10)
    model = TableModel(COLUMNS, source)
    view = TableView(model)
    shown(view)
    view.setCurrentIndex(model.index(4, 0))
    with qtbot.assertNotEmitted(model.modelReset):
        source.size = 12
        view.refresh()
    assert model.rowCount() == 12
    assert view.current().id == 4
    source.size = 3
    view.refresh()
    assert model.rowCount() == 3


def test_a_source_that_fails_says_so_and_recovers(qtbot: QtBot) -> None:
    source = Sales(5)
    model = TableModel(COLUMNS, source)
    source.error = Locked(literal("ほかの処理が使用中です"))
    with qtbot.waitSignal(model.failed):
        model.refresh()
    assert model.rowCount() == 5
    source.error = None
    model.refresh()
    assert model.row(0).name == "0"


def test_a_row_that_cannot_be_drawn_shows_its_error_alone(caplog: Any) -> None:
    column = Column("x", "x", value=lambda sale: 1 // sale.id)
    model = TableModel((column,), Sales(3))
    assert model.cell(0, 0).bad
    assert model.cell(1, 0).text == "1"
    assert "could not be drawn" in caplog.text


def test_reads_through_jobs_show_rows_as_they_come(qtbot: QtBot) -> None:
    jobs = Jobs()
    model = TableModel(COLUMNS, Sales(500), jobs=jobs)
    assert model.rowCount() == 0
    qtbot.waitUntil(lambda: model.rowCount() == 500)
    assert model.row(250) is None
    qtbot.waitUntil(lambda: model.row(250) is not None)
    assert model.row(250).id == 250
    assert jobs.stop()


def test_keys_move_open_and_hand_letters_to_the_filter(shown: Shown, qtbot: QtBot) -> None:
    rows = (Group("期限切れ"), Sale(1, "a", 1), Sale(2, "b", 2), Group("今週"), Sale(3, "c", 3))
    model = TableModel(COLUMNS, ListSource(rows))
    view = TableView(model)
    shown(view)
    view.setFocus()
    press(Qt.Key.Key_Home)
    assert view.current().id == 1
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert view.current().id == 3
    with qtbot.waitSignal(view.opened) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args[0].id == 3
    with qtbot.waitSignal(view.typed) as typed:
        QTest.keyClicks(view, "k")
    assert typed.args == ["k"]


def test_copied_rows_are_tsv_with_the_head(shown: Shown) -> None:
    view = TableView(TableModel(COLUMNS, Sales(3)))
    shown(view)
    view.selectAll()
    assert view.tsv().split("\r\n")[:2] == ["名前\t合計\t備考", "0\t0\tnote 0"]


def test_a_list_is_sorted_by_its_head_and_remembers_its_columns(shown: Shown, qtbot: QtBot) -> None:
    memory = Memory()
    view = TableView(TableModel(COLUMNS, Sales(3)), memory=memory, name="sales")
    shown(view)
    view.horizontalHeader().sectionClicked.emit(1)
    view.horizontalHeader().sectionClicked.emit(1)
    view.horizontalHeader().resizeSection(0, 222)
    view.horizontalHeader().moveSection(1, 0)
    qtbot.waitUntil(lambda: "table/sales" in memory.kept)
    again = TableView(TableModel(COLUMNS, Sales(3)), memory=memory, name="sales")
    shown(again)
    assert (again.rows.query.sort, again.rows.query.descending) == ("total", True)
    assert again.horizontalHeader().sectionSize(0) == 222
    assert again.horizontalHeader().visualIndex(1) == 0


def test_an_empty_list_offers_the_first_step_and_a_filtered_one_shows_everything_again(
    shown: Shown, qtbot: QtBot
) -> None:
    empty = EmptyState("まだありません", icon="users", buttons=[Button("作る", icon="plus")])
    model = TableModel(COLUMNS, ListSource(()))
    view = TableView(model, empty=empty)
    shown(view)
    assert empty.isVisible()
    model.set_query(Query(text="x"))
    assert not empty.isVisible()
    everything = next(button for button in view.findChildren(Button) if button.words == "すべて表示")
    with qtbot.waitSignal(view.query_cleared):
        everything.click()
