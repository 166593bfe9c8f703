"""What a book offers as counter accounts: by code first, then what was used lately with it, then by how the words stand."""

import pytest
from ledger_kit import Book

from officesuite.modules.ledger.pages.books.pickers import PlacePicks, Recent
from officesuite.modules.ledger.queries.entry_books import Accounts, book_accounts
from officesuite.office.office import Office


@pytest.fixture
def accounts(office: Office) -> Accounts:
    Book(office)
    with office.read() as session:
        return book_accounts(session)


def place(accounts: Accounts, name: str) -> tuple[int, int]:
    return next((card.id, 0) for card in accounts.cards.values() if card.name == name)


def titles(picks: PlacePicks, text: str) -> list[str]:
    return [row.title for row in picks.find(text, 4)]


def test_an_account_used_lately_stands_before_those_that_only_begin_with_the_words(accounts: Accounts) -> None:
    plain = PlacePicks(lambda: accounts)
    assert titles(plain, "てすうりょう")[0] == "手数料収入"
    used = PlacePicks(lambda: accounts, recent=lambda: [Recent(place(accounts, "支払手数料"), note="11/24 330")])
    found = used.find("tesuuryou", 4)
    assert [row.title for row in found[:2]] == ["支払手数料", "手数料収入"]
    assert (found[0].note, found[0].recent) == ("11/24 330", True)


def test_a_whole_code_stands_before_everything(accounts: Accounts) -> None:
    used = PlacePicks(lambda: accounts, recent=lambda: [Recent(place(accounts, "支払手数料"))])
    assert titles(used, "5141")[0] == "消耗品費"
