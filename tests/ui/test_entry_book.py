"""An entry book by keyboard: rows typed at the foot of a million, corrected in their place, an input method first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_kit import Shown, compose, press, say

from officesuite.base.errors import Problem
from officesuite.base.text import literal
from officesuite.ui.book_foot import BookFoot, FootRow
from officesuite.ui.book_model import BookColumn, BookModel
from officesuite.ui.book_view import BookView
from officesuite.ui.cells import Column, Show
from officesuite.ui.lines import GridColumn, Input, Line
from officesuite.ui.picks import ListPicks, PickRow
from officesuite.ui.table import KEPT, WINDOW, Query

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Row:
    id: int
    day: date
    words: str
    paid: int


@dataclass
class Typed(Line):
    day: date | None = None
    account: int | None = None
    words: str = ""
    paid: int | None = None


class Rows:
    """A cash book of any size; what is stored comes to its end."""

    def __init__(self, size: int) -> None:
        self.size, self.added = size, list[Row]()
        self.windows = 0

    def count(self, query: Query) -> int:
        return self.size + len(self.added)

    def window(self, query: Query, offset: int, limit: int, after: Any | None) -> Sequence[Row]:
        self.windows += 1
        made = [Row(at, date(2026, 11, 4), f"row {at}", at) for at in range(offset, min(offset + limit, self.size))]
        return made + self.added[max(offset - self.size, 0) :][: limit - len(made)]


ACCOUNTS = ListPicks([PickRow(1, "通信費", "7412"), PickRow(2, "旅費交通費", "7413")])
COLUMNS = (
    BookColumn(Column("day", "日付", Show.DATE, 90), GridColumn("day", "日付", Input.DATE, 90), lambda row: row.day),
    BookColumn(
        Column("account", "科目", value=lambda row: ""), GridColumn("account", "科目", Input.PICK, picker=ACCOUNTS)
    ),
    BookColumn(Column("words", "摘要", stretch=True), GridColumn("words", "摘要"), lambda row: row.words),
    BookColumn(Column("paid", "出金", Show.YEN), GridColumn("paid", "出金", Input.YEN)),
    BookColumn(Column("mark", "", value=lambda row: "")),
)


def opened(shown: Shown, size: int = 3) -> tuple[BookView, Rows, list[Typed]]:
    source, stored = Rows(size), list[Typed]()
    model = BookModel(
        COLUMNS, source, make=lambda: Typed(day=date(2026, 11, 20), proposed=frozenset({"day"})),
        key=lambda row: row.id, hint="科目を入力", hint_column="account",
    )  # fmt: skip
    model.near = date(2026, 11, 20)
    view = BookView(
        model, wanted=lambda line, key: key not in line.proposed or key == "day",
        on_tab=lambda line, key: "paid" if key == "words" else "",
    )  # fmt: skip

    def store(line: Typed) -> None:
        stored.append(line)
        source.added.append(Row(10**9 + len(stored), line.day or date(2026, 11, 1), line.words, line.paid or 0))
        view.refresh()
        model.begin()
        view.start()

    view.done.connect(store)
    shown(view)
    view.start()
    return view, source, stored


def where(view: BookView) -> tuple[int, str]:
    return view.currentIndex().row(), view.rows.book[view.currentIndex().column()].key


def test_a_row_is_typed_through_its_cells_and_the_next_one_opens(shown: Shown) -> None:
    view, _, stored = opened(shown)
    assert where(view) == (3, "day")
    for words in ("24", "7412", "phone", "38720"):
        say(words)
        press(Key.Key_Return)
    assert [(line.day, line.account, line.words, line.paid) for line in stored] == [
        (date(2026, 11, 24), 1, "phone", 38_720)
    ]
    assert where(view) == (4, "day")
    assert view.rows.row(3).words == "phone"  # type: ignore[union-attr]
    assert view.editor is not None


def test_a_million_rows_open_like_ten(shown: Shown) -> None:
    view, source, _ = opened(shown, 1_000_000)
    assert view.rows.rowCount() == 1_000_001
    assert where(view) == (1_000_000, "day")
    assert source.windows <= 3
    assert view.rows.held <= KEPT * WINDOW


def test_tab_takes_what_is_proposed_and_jumps_to_the_amount(shown: Shown) -> None:
    view, _, _ = opened(shown)
    press(Key.Key_Return)
    say("7413")
    press(Key.Key_Return)
    assert where(view) == (3, "words")
    press(Key.Key_Tab)
    assert where(view) == (3, "paid")


def test_enter_passes_over_what_is_proposed(shown: Shown) -> None:
    view, _, _ = opened(shown)
    view.rows.draft.proposed = frozenset({"day", "words"})
    press(Key.Key_Return)
    say("7413")
    press(Key.Key_Return)
    assert where(view) == (3, "paid")


def test_ctrl_d_copies_from_the_stored_row_above(shown: Shown) -> None:
    view, _, _ = opened(shown)
    view.go_to(3, "words")
    press(Key.Key_D, Control)
    assert view.rows.draft.words == "row 2"
    assert where(view) == (3, "paid")


def test_a_letter_on_a_stored_row_asks_for_its_correction_in_that_cell(shown: Shown, qtbot: QtBot) -> None:
    view, _, _ = opened(shown)
    view.go_to(1, "words")
    with qtbot.waitSignal(view.mend_asked) as asked:
        say("x")
    assert (asked.args[0].id, asked.args[1:]) == (1, ["words", "x"])
    with qtbot.waitSignal(view.mend_asked) as asked:
        press(Key.Key_F2)
    assert asked.args[1:] == ["words", ""]
    with qtbot.waitSignal(view.remove_asked) as removed:
        press(Key.Key_Delete)
    assert removed.args[0].id == 1


def test_a_stored_row_is_typed_anew_in_its_place(shown: Shown) -> None:
    view, _, stored = opened(shown)
    view.rows.mend(1, Typed(day=date(2026, 11, 4), account=1, words="row 1", paid=1))
    view.go_to(1, "paid")
    assert (view.rows.cell(1, 3).text, view.rows.rowCount()) == ("1", 4)
    say("250")
    press(Key.Key_Return)
    assert [(line.words, line.paid) for line in stored] == [("row 1", 250)]


def test_arrows_go_between_the_rows_and_keep_what_was_typed(shown: Shown) -> None:
    view, _, _ = opened(shown)
    view.go_to(3, "words")
    say("half")
    press(Key.Key_Up)
    assert where(view) == (2, "words")
    assert view.editor is None
    press(Key.Key_Down)
    assert (where(view), view.rows.draft.words) == ((3, "words"), "half")
    assert view.editor is not None


def test_keys_belong_to_the_input_method_while_it_converts(shown: Shown) -> None:
    view, _, stored = opened(shown)
    view.go_to(3, "words")
    compose("でんわ")
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_F6, Key.Key_F8, Key.Key_F10, Key.Key_Up):
        press(key)
        assert where(view) == (3, "words")
        assert QApplication.focusWidget() is view.editor
    compose("", "電話")
    press(Key.Key_Return)
    assert (view.rows.draft.words, where(view), stored) == ("電話", (3, "paid"), [])


def test_a_conversion_begun_on_a_stored_row_asks_for_its_correction(shown: Shown, qtbot: QtBot) -> None:
    view, _, _ = opened(shown)
    view.go_to(1, "words")
    with qtbot.waitSignal(view.mend_asked) as asked:
        compose("で")
    assert asked.args[1] == "words"


def test_a_closed_book_says_why_at_the_row_and_takes_nothing(shown: Shown) -> None:
    view, _, stored = opened(shown)
    view.rows.close("10月は本締め済みです")
    view.start()
    assert view.rows.cell(3, 0).text == "10月は本締め済みです"
    say("2")
    press(Key.Key_Return)
    assert stored == []


def test_what_the_service_refused_is_marked_in_its_cell(shown: Shown) -> None:
    view, _, _ = opened(shown)
    view.rows.show_problems([Problem("paid", literal("金額を入力してください"))])
    assert view.rows.cell(3, 3).bad == "金額を入力してください"


def test_rows_that_come_while_one_is_corrected_do_not_take_its_place(shown: Shown) -> None:
    view, source, _ = opened(shown)
    view.rows.mend(2, Typed(words="mine"))
    window = source.window

    def one_more(query: Query, offset: int, limit: int, after: Any | None) -> Sequence[Row]:
        rows = list(window(query, offset, limit, after))
        return [Row(77, date(2026, 11, 1), "theirs", 5), *rows][:limit]

    source.window, source.size = one_more, 3  # type: ignore[method-assign]
    source.count = lambda query: 4  # type: ignore[method-assign]
    view.refresh()
    assert view.rows.mending is not None
    assert (view.rows.mending[0], view.rows.line(3).words) == (3, "mine")  # type: ignore[union-attr]


@pytest.mark.parametrize("zoom", [100, 150])
def test_the_foot_stands_under_its_columns(shown: Shown, look: Any, zoom: int) -> None:
    look.set_zoom(zoom)
    view, _, _ = opened(shown)
    foot = BookFoot(view)
    foot.set_rows([FootRow("11月合計", {"paid": "1,366,590"}, strong=True), FootRow("累計", {"paid": "96,547,023"})])
    shown(view, foot)
    assert "1,366,590" in foot.accessibleName()
    assert foot.height() >= foot.sizeHint().height()
