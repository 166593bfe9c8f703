"""A desk to open the ledger's pages on, without a window around it. The test file gives `book`, the office's entries."""

from collections.abc import Iterator

import pytest
from desk_kit import NotingDesk
from ledger_kit import Book


@pytest.fixture
def desk(book: Book, qtbot: object) -> Iterator[NotingDesk]:
    made = NotingDesk(book.office)
    yield made
    made.close()
