"""A book on a desk, keys with a log of them, and figures as they stand in its cells."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desk_kit import NotingDesk
from ledger_kit import Book
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from officesuite.modules.ledger.pages.books.page import BookPage
from officesuite.modules.ledger.queries.books import Book as Wanted
from officesuite.modules.ledger.queries.books import plan_of

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


@dataclass
class Keys:
    """Presses keys on whatever has the focus and counts them."""

    pressed: list[str] = field(default_factory=list)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.pressed.append(key.name)
        QTest.keyClick(focus(), key, modifiers)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        """Letters as keys; Japanese through the input method, one key a syllable typed."""
        for letter in words:
            self.pressed.append(letter)
            if letter.isascii():
                QTest.keyClicks(focus(), letter)
            else:
                self.compose(letter, commit=True)

    def compose(self, words: str, *, commit: bool = False) -> None:
        event = QInputMethodEvent("" if commit else words, [])
        if commit:
            event.setCommitString(words)
        QApplication.sendEvent(focus(), event)

    def enter(self, words: str = "") -> None:
        self.type(words)
        self.press(Key.Key_Return)


@dataclass
class Desktop:
    """An office with books, the desk, and one open book."""

    book: Book
    desk: NotingDesk
    page: BookPage
    keys: Keys

    def cells(self, row: int) -> dict[str, str]:
        """The words of a row by column."""
        model = self.page.model
        return {column.key: model.cell(row, at).text for at, column in enumerate(model.book)}

    def rows(self) -> list[dict[str, str]]:
        """Every stored row, without the one carried forward and the one at the foot."""
        return [self.cells(row) for row in range(1, self.page.model.foot)]

    def at(self) -> tuple[int, str]:
        index = self.page.view.currentIndex()
        return index.row(), self.page.model.book[index.column()].key

    def balance(self, account: str, *, last: date = date(2027, 3, 31)) -> int:
        """What the queries say the account's balance is."""
        with self.desk.read() as session:
            return plan_of(session, Wanted(self.book.ids[account], date(2026, 4, 1), last)).closing


def open_page(qtbot: Any, make: Any, desk: NotingDesk, size: tuple[int, int] = (1240, 800), **options: Any) -> BookPage:
    """Shows a book in an active window."""
    page: BookPage = make(desk, **options)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_first()
    QApplication.processEvents()
    return page
