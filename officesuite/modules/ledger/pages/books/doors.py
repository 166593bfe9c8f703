"""The five books as the window opens them, and what is said where a book cannot be kept yet."""

from functools import partial
from typing import Any

from officesuite.base.text import tr
from officesuite.modules.ledger.pages.books import kinds
from officesuite.modules.ledger.pages.books.kinds import BookKind
from officesuite.modules.ledger.pages.books.page import BookPage
from officesuite.modules.ledger.queries.entry_books import book_accounts
from officesuite.modules.ledger.queries.facts import years
from officesuite.ui.buttons import Button
from officesuite.ui.desk import Desk
from officesuite.ui.notices import EmptyState
from officesuite.ui.page import Page


class NoBook(Page):
    """Where a book cannot be kept yet: what is missing and where it is made."""

    def __init__(self, desk: Desk, kind: BookKind, *, years: bool) -> None:
        super().__init__(title=kind.title)
        if years:
            said = tr("Ledger", "No account for this book yet"), tr("Ledger", "Make one in the chart of accounts.")
            act = Button(
                tr("Ledger", "Chart of accounts"), kind="primary", on=lambda: desk.open("page:ledger.accounts")
            )
        else:
            said = (tr("Ledger", "No fiscal year is open yet"),
                    tr("Ledger", "Open one under Closing months; then rows can be typed here."))  # fmt: skip
            act = Button(tr("Ledger", "Closing months"), kind="primary", on=lambda: desk.open("page:ledger.months"))
        self.body.addWidget(EmptyState(*said, icon="book-open-text", buttons=[act]), 1)


def open_book(desk: Desk, *, kind: BookKind, **options: Any) -> Page:
    """The page of a book, or what is missing for it."""
    with desk.read() as session:
        accounts, any_year = book_accounts(session), bool(years(session))
    if not any_year or not any(kind.keeps(card) for card in accounts.cards.values()):
        return NoBook(desk, kind, years=any_year)
    return BookPage(desk, kind, **options)


CashBook = partial(open_book, kind=kinds.CASH)
BankBook = partial(open_book, kind=kinds.BANK)
ReceivableBook = partial(open_book, kind=kinds.RECEIVABLE)
PayableBook = partial(open_book, kind=kinds.PAYABLE)
GeneralLedger = partial(open_book, kind=kinds.GENERAL)
