"""A slip on a desk, and figures as they stand in its cells."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from books_kit import Keys
from desk_kit import NotingDesk
from ledger_kit import Book
from PySide6.QtWidgets import QApplication

from officesuite.modules.ledger.pages.slip.form import SlipFormPage


class SlipKeys(Keys):
    """Keys as they come from a keyboard: what one sets going is done before the next."""

    def type(self, words: str) -> None:
        for letter in words:
            super().type(letter)
            QApplication.processEvents()


@dataclass
class SlipDesk:
    """An office with a little history, the desk, one slip and its keys."""

    book: Book
    desk: NotingDesk
    page: SlipFormPage
    keys: Keys

    def cells(self, row: int) -> dict[str, str]:
        """The words of a row by column."""
        model = self.page.grid.lines_model
        return {column.key: model.cell(row, at).text for at, column in enumerate(model.columns) if at}

    def at(self) -> tuple[int, str]:
        """Row and column of the cursor."""
        index = self.page.grid.currentIndex()
        return index.row(), self.page.grid.key_at(index.column())


def history(book: Book) -> None:
    """Rent of three months and paper for the copier."""
    for month in (8, 9, 10):
        book.post("地代家賃 330000 standard-10", "普通預金 330000", on=date(2026, month, 25), description=f"{month}月分 家賃",
                  partner="港北倉庫")  # fmt: skip
    book.post(
        "消耗品費 5500 standard-10", "現金 5500", on=date(2026, 11, 2), description="コピー用紙", partner="文具のみなみ"
    )


def show(qtbot: Any, page: Any, size: tuple[int, int] = (1220, 820)) -> Any:
    """Shows a page in an active window."""
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_first()
    QApplication.processEvents()
    return page
