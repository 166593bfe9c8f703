"""The line grid by keyboard: entry, moving, undo, Excel, and an input method that comes first."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from ui_kit import SaleLine, clipboard, compose, press, say

from officesuite.base.errors import Problem
from officesuite.base.text import literal
from officesuite.ui.line_grid import LineGrid

Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def where(grid: LineGrid) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


def type_line(description: str, quantity: str, unit: str, price: str) -> None:
    for words in (description, quantity, unit, price):
        say(words)
        press(Key.Key_Return)
    press(Key.Key_Return)  # the tax as proposed


def test_a_hundred_lines_are_typed_without_the_mouse(grid: LineGrid) -> None:
    for number in range(100):
        type_line(f"Box {number}", "2", "pcs", "1,200")
    lines = grid.lines()
    assert len(lines) == 100
    assert where(grid) == (100, 1)
    assert sum(line.amount for line in lines) == 240_000
    assert [line.description for line in lines[:2]] == ["Box 0", "Box 1"]


def test_enter_goes_to_the_next_cell_and_from_the_last_to_a_new_line(grid: LineGrid) -> None:
    say("x")
    for column in (2, 3, 4, 5):
        press(Key.Key_Return)
        assert where(grid) == (0, column)
    press(Key.Key_Return)
    assert where(grid) == (1, 1)


def test_tab_never_skips_a_field_and_goes_back_with_shift(grid: LineGrid) -> None:
    say("x")
    visited = []
    for _ in range(4):
        press(Key.Key_Tab)
        visited.append(where(grid))
    assert visited == [(0, 2), (0, 3), (0, 4), (0, 5)]
    press(Key.Key_Backtab, Shift)
    assert where(grid) == (0, 4)


def test_enter_on_the_empty_last_line_leaves_the_grid(grid: LineGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.left):
        press(Key.Key_Return)
    assert grid.lines() == []


def test_an_item_is_picked_by_its_code_and_proposes_unit_and_price(grid: LineGrid) -> None:
    say("PP")
    press(Key.Key_Return)
    line = grid.lines_model.lines[0]
    assert (line.description, line.unit, line.price) == ("PPロープ 白", "個", Decimal(1480))
    assert line.proposed == {"unit", "price"}
    say("3")
    press(Key.Key_Return)
    press(Key.Key_Return)  # takes the unit as proposed
    assert line.proposed == {"price"}
    assert grid.lines()[0].amount == 4440


def test_free_words_stay_what_they_are_unless_a_candidate_is_chosen(grid: LineGrid) -> None:
    say("エア")
    press(Key.Key_Return)
    assert grid.lines_model.lines[0].description == "エア"
    grid.go_to(0, "description")
    QApplication.focusWidget().selectAll()  # type: ignore[union-attr]
    say("エア")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert grid.lines_model.lines[0].description == "エアキャップ"


def test_keys_belong_to_the_input_method_while_it_converts(grid: LineGrid) -> None:
    compose("だんぼーる")
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_F6, Key.Key_F8, Key.Key_F10, Key.Key_Down):
        press(key)
        assert where(grid) == (0, 1)
        assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert grid.lines_model.lines == []
    compose("", "段ボール")
    press(Key.Key_Return)
    assert where(grid) == (0, 2)
    assert grid.lines()[0].description == "段ボール"


def test_a_conversion_begun_on_a_closed_cell_opens_it(grid: LineGrid) -> None:
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is grid
    compose("か")
    assert grid.editor is not None
    assert grid.editor.composing
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_F8):
        press(key)
        assert where(grid) == (0, 1)
    compose("", "箱")
    assert QApplication.focusWidget() is grid.editor
    assert grid.lines()[0].description == "箱"


def test_escape_leaves_the_cell_as_it_was(grid: LineGrid) -> None:
    type_line("Box", "2", "pcs", "100")
    grid.go_to(0, "quantity")
    say("99")
    press(Key.Key_Escape)
    assert grid.lines()[0].quantity == 2


def test_ctrl_d_copies_the_cell_above(grid: LineGrid) -> None:
    type_line("Box", "2", "pcs", "100")
    press(Key.Key_D, Control)
    press(Key.Key_D, Control)
    line = grid.lines()[1]
    assert (line.description, line.quantity) == ("Box", 2)


def test_lines_move_and_are_inserted_and_removed_by_keys(grid: LineGrid) -> None:
    grid.set_lines([SaleLine(description=name) for name in "abc"])
    grid.setFocus()
    press(Key.Key_Down, Control | Shift)
    assert [line.description for line in grid.lines()] == ["b", "a", "c"]
    assert where(grid)[0] == 1
    press(Key.Key_Up, Control | Shift)
    press(Key.Key_Insert)
    assert [line.description for line in grid.lines()] == ["", "a", "b", "c"]
    press(Key.Key_Delete, Control)
    press(Key.Key_Delete, Control)
    assert [line.description for line in grid.lines()] == ["b", "c"]


def test_undo_takes_back_whole_acts_and_redo_brings_them_again(grid: LineGrid) -> None:
    type_line("Box", "2", "pcs", "100")
    grid.setFocus()
    grid.commit()
    clipboard("A\t1\tpcs\t10\nB\t2\tpcs\t20\n")
    press(Key.Key_V, Control)
    assert len(grid.lines()) == 3
    press(Key.Key_Z, Control)
    assert [line.description for line in grid.lines()] == ["Box"]
    press(Key.Key_Y, Control)
    assert [line.description for line in grid.lines()] == ["Box", "A", "B"]
    assert grid.lines()[2].amount == 40


def test_lines_from_excel_land_in_cells_and_bad_ones_are_marked(grid: LineGrid, qtbot: QtBot) -> None:
    clipboard('アルファ米\t６\t箱\t15,800円\t8%\r\n保存水\tabc\t箱\t2,180\t10%\r\n"乾パン\n缶"\t1\t箱\t5400\t9%\r\n')
    with qtbot.waitSignal(grid.pasted) as told:
        press(Key.Key_V, Control)
    assert told.args == [15, 2]
    first, second, third = grid.lines()
    assert (first.quantity, first.price, first.tax, first.amount) == (6, Decimal(15800), "8", 94_800)
    assert second.bad["quantity"].text == "abc"
    assert second.quantity is None
    assert third.description == "乾パン 缶"
    assert [(problem.row, problem.field) for problem in grid.problems()] == [(1, "quantity"), (2, "tax")]


def test_a_marked_cell_is_mended_by_typing_over_it(grid: LineGrid) -> None:
    clipboard("保存水\tabc\t箱\t2180\t10%")
    press(Key.Key_V, Control)
    grid.go_to(0, "quantity")
    assert QApplication.focusWidget().text() == "abc"  # type: ignore[union-attr]
    say("3")
    press(Key.Key_Return)
    assert grid.problems() == ()
    assert grid.lines()[0].amount == 6540


def test_a_pasted_head_row_says_which_columns_follow(grid: LineGrid) -> None:
    clipboard("数量\t品名\t単価\n4\tBox\t250\n")
    press(Key.Key_V, Control)
    assert [(line.description, line.quantity, line.amount) for line in grid.lines()] == [("Box", 4, 1000)]


def test_copied_cells_are_tsv(grid: LineGrid) -> None:
    type_line("Box", "2", "pcs", "1200")
    grid.commit()
    grid.selectRow(0)
    grid.copy()
    assert QApplication.clipboard().text() == "Box\t2\tpcs\t1,200\t10%\t2,400"


def test_headings_span_and_subtotals_add_up_since_the_last_one(grid: LineGrid) -> None:
    grid.set_lines(
        [
            SaleLine("heading", description="梱包資材"),
            SaleLine(description="A", quantity=Decimal(2), price=Decimal(100)),
            SaleLine("subtotal"),
            SaleLine(description="B", quantity=Decimal(1), price=Decimal(50)),
            SaleLine("subtotal"),
        ]
    )
    model = grid.lines_model
    assert model.row_look(0).span == 1  # type: ignore[union-attr]
    assert [model.cell(row, 0).text for row in range(6)] == ["1", "1", "", "2", "", "＋"]
    assert [model.cell(row, 6).text for row in (2, 4)] == ["200", "50"]
    assert model.cell(2, 6).strong
    grid.go_to(0)
    press(Key.Key_Return)
    assert where(grid) == (1, 1)


def test_a_refused_cell_is_shown_where_the_service_found_it(grid: LineGrid) -> None:
    grid.set_lines([SaleLine(description="A", quantity=Decimal(0))])
    grid.show_problems([Problem("quantity", literal("数量を入力してください"), row=0)])
    assert grid.lines_model.cell(0, 2).bad == "数量を入力してください"


def test_a_locked_grid_has_no_empty_line_and_takes_nothing(grid: LineGrid) -> None:
    grid.set_lines([SaleLine(description="A")])
    grid.set_locked(True)
    clipboard("B\t1")
    grid.setFocus()
    press(Key.Key_V, Control)
    press(Key.Key_Delete, Control)
    assert grid.lines_model.rowCount() == 1
    assert grid.lines()[0].description == "A"


def test_what_stands_in_an_open_cell_is_not_lost_when_the_lines_are_read(grid: LineGrid) -> None:
    say("half typed")
    assert [line.description for line in grid.lines()] == ["half typed"]


def test_leaving_a_cell_with_a_click_elsewhere_keeps_it(grid: LineGrid) -> None:
    say("Box")
    other = QLineEdit()
    grid.parentWidget().layout().addWidget(other)
    other.show()
    other.setFocus()
    assert [line.description for line in grid.lines_model.lines] == ["Box"]
