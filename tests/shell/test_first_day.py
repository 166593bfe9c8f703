"""A sales assistant's first day, by keyboard in the real window: start, take in two Excel files, quote, issue, print, find again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from officesuite.modules.sales.pages.print_dialog import PrintDialog
from officesuite.modules.sales.pages.quote_form import QuoteFormPage
from officesuite.modules.sales.queries import quote_form, quote_totals
from officesuite.office import checks
from officesuite.shell.program import Program
from officesuite.shell.window import Window

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CUSTOMERS = [
    ("得意先コード", "得意先名", "フリガナ", "郵便番号", "締日", "端数処理"),
    ("C001", "株式会社青葉製作所", "アオバセイサクショ", "230-0045", 20, "切り捨て"),
    ("C002", "髙﨑商店", "タカサキショウテン", "150-0002", "末", "四捨五入"),
]
ITEMS = [
    ("商品コード", "商品名", "カナ", "単位", "単価", "原価", "税区分"),
    ("K6", "強化ダンボール箱", "ダンボールバコ", "枚", 285, 214, "standard-10"),
    ("W5", "保存水 500ml×24本", "ホゾンスイ", "箱", "2,180", 1720, "reduced-8"),
]


def book(path: Path, rows: list[tuple[object, ...]]) -> Path:
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)  # type: ignore[union-attr]
    workbook.save(path)
    return path


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def words_of(pdf: bytes) -> str:
    """The text of the first page; "" while there is none."""
    if not pdf:
        return ""
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_range())


class Hands:
    """Types as a person does: letters by keys, Japanese by the input method."""

    def __init__(self, qtbot: QtBot, calm: Callable[[], None]) -> None:
        self.qtbot, self.calm = qtbot, calm

    def type(self, words: str) -> None:
        for letter in words:
            if letter.isascii():
                self.qtbot.keyClicks(focus(), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(focus(), event)
        QApplication.processEvents()

    def press(self, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(focus(), key, modifier)
        QApplication.processEvents()

    def enter(self, words: str = "") -> None:
        self.type(words)
        self.press(Key.Key_Return)

    def line(self, code: str, quantity: str) -> None:
        self.enter(code)
        self.enter(quantity)
        for _ in range(4):
            self.enter()

    def answer(self, key: Any) -> None:
        """The key for the dialog that is about to open."""

        def press() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(50, press)
                return
            self.qtbot.keyClick(dialog.focusWidget() or dialog, key)

        QTimer.singleShot(50, press)


def found_company(program: Program, qtbot: QtBot) -> Window:
    program.start(None)
    wizard = program.first_run
    assert wizard is not None
    qtbot.keyClick(wizard.focusWidget(), Key.Key_Return)
    qtbot.keyClick(wizard.focusWidget(), Key.Key_Return)
    name = wizard.focusWidget()
    assert isinstance(name, QLineEdit)
    name.insert("みなと商事株式会社")
    qtbot.keyClick(wizard, Key.Key_Return)
    qtbot.keyClick(wizard, Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    assert program.window is not None
    return program.window


def taken_in(window: Window, kind: str) -> int:
    """How many things of the kind the office holds."""
    table = {"partners.partners": "partner", "sales.items": "item"}[kind]
    with window.office.read() as session:
        return int(session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() or 0)


def take_in(window: Window, kind: str, file: Path, hands: Hands) -> None:
    window.desk.open("page:shell.import", kind=kind, path=str(file))
    hands.calm()
    window.activateWindow()
    hands.qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=5_000)
    page = window.navigator.pages.current
    assert page is not None
    hands.qtbot.keyClick(page, Key.Key_Return, CONTROL)
    hands.qtbot.waitUntil(lambda: taken_in(window, kind) == 2, timeout=10_000)
    hands.calm()


def test_the_first_day_without_the_mouse(
    program: Program, qtbot: QtBot, calm: Callable[[], None], tmp_path: Path, monkeypatch: Any
) -> None:
    hands = Hands(qtbot, calm)
    window = found_company(program, qtbot)
    window.resize(1440, 900)
    window.activateWindow()
    calm()
    take_in(window, "partners.partners", book(tmp_path / "得意先.xlsx", CUSTOMERS), hands)
    take_in(window, "sales.items", book(tmp_path / "単価表.xlsx", ITEMS), hands)

    window.desk.open("new:sales.quote")
    calm()
    page = window.navigator.pages.current
    assert isinstance(page, QuoteFormPage)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=5_000)
    page.focus_first()
    hands.enter("たかさき")
    page.head_fields.go_to("subject")
    hands.enter("備蓄品と梱包資材")
    while page.grid.editor is None:
        hands.enter()
    hands.enter("#備蓄品")
    for quantity in ("30", "１２", "8", "5"):
        hands.line("W5", quantity)
    hands.enter("=")
    for quantity in ("400", "60", "7", "11"):
        hands.line("K6", quantity)
    hands.enter("-出精値引")
    hands.enter("1200")
    hands.enter()
    hands.enter("*2回に分けて納品できます")
    assert len(page.draft.rows) == 12
    qtbot.waitUntil(lambda: "2回に分けて納品できます" in words_of(page.paper.view._pdf), timeout=10_000)

    hands.press(Key.Key_S, CONTROL)
    hands.answer(Key.Key_Return)
    hands.press(Key.Key_Return, CONTROL)
    calm()
    with window.office.read() as session:
        stored = quote_form(session, page.work.id or 0)
        sums = quote_totals(session, page.work.id or 0)
    assert (stored.state, stored.number) == ("issued", "202611-0001")
    # 2,180 × 55 = 119,900 at 8 %, 285 × 478 = 136,230 at 10 %; 1,200 off: 561.7 / 638.3 → 562 / 638
    tax8, tax10 = round(119_338 * 0.08), round(135_592 * 0.10)
    assert (tax8, tax10) == (9_547, 13_559)
    total = 119_338 + tax8 + 135_592 + tax10
    assert sums.total == total

    file = tmp_path / "見積.pdf"

    def to_pdf() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PrintDialog):
            QTimer.singleShot(50, to_pdf)
            return
        dialog.path.set_value(str(file))
        qtbot.keyClick(dialog.path, Key.Key_Return)

    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window and QApplication.focusWidget() is not None)
    QTimer.singleShot(50, to_pdf)
    hands.press(Key.Key_P, CONTROL)
    qtbot.waitUntil(file.is_file, timeout=10_000)
    words = words_of(file.read_bytes())
    assert "髙﨑商店" in words
    assert f"{total:,}" in words

    window.desk.open("page:shell.home")
    calm()
    window.open_palette()
    palette = window._palette
    assert palette is not None
    palette.field.insert("たかさ")
    qtbot.waitUntil(lambda: palette.settled, timeout=5_000)
    shown = [
        str(palette.view.model().index(row, 0).data(Qt.ItemDataRole.DisplayRole))
        for row in range(palette.view.model().rowCount())
    ]
    assert any("備蓄品と梱包資材" in words or "202611-0001" in words for words in shown), shown
    with window.office.read() as session:
        assert [result for result in checks.run_checks(session) if not result.ok] == []
