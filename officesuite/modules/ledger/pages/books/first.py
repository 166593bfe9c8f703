"""Where a book opens: at what is asked for, else where one was last, else at today's month of its usual account."""

from datetime import date

from officesuite.modules.ledger.pages.books.kinds import BookKind
from officesuite.modules.ledger.pages.books.line import Place
from officesuite.modules.ledger.pages.books.reading import Tab, YearTabs, chosen_tab
from officesuite.modules.ledger.queries.entry_books import Accounts
from officesuite.modules.ledger.rules.chart import Role
from officesuite.ui.desk import Desk

USUAL = frozenset({Role.CASH.value, Role.BANK.value, Role.RECEIVABLE.value, Role.PAYABLE.value})


def first_place(desk: Desk, kind: BookKind, accounts: Accounts, account_id: int | None, sub_id: int | None) -> Place:
    """The account asked for, else the one opened last, else the first usual one the book is kept of."""
    if account_id in accounts.cards:
        return account_id or 0, sub_id or 0
    last = desk.memory.get(f"ledger.book/{kind.key}")
    if isinstance(last, list) and len(last) == 2 and last[0] in accounts.cards:
        return int(last[0]), int(last[1])
    kept = [card for card in accounts.cards.values() if kind.keeps(card)]
    used = [card for card in kept if not card.inactive] or kept
    named = [card for card in used if card.role in USUAL]
    return (named or used)[0].id, 0


def first_tab(years: tuple[YearTabs, ...], today: date, first: date | None, last: date | None) -> tuple[YearTabs, Tab]:
    """The days asked for, else today's month, else the last month of the last year."""
    if first is not None and last is not None:
        year = next((year for year in years if last in year.year), years[-1])
        return year, chosen_tab(year, max(first, year.year.year.first), min(last, year.year.year.last))
    found = next((year for year in years if today in year.year), None)
    return (found, found.of(today)) if found is not None else (years[-1], years[-1].tabs[-3])
