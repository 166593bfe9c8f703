"""The books of one account: which of them a range holds (`select_*`), and each read from the office as it prints (`load_*`).

A book is of one fiscal year; a longer range gives one a year. 預金出納帳, 売掛帳 and 補助元帳 are kept by sub-account where the
account has any.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Invalid
from officesuite.base.text import translate
from officesuite.modules.ledger.documents.asked import Asked, by_years, of_key, of_options
from officesuite.modules.ledger.documents.house import House, house
from officesuite.modules.ledger.models import Account, LedgerTotal, SubAccount
from officesuite.modules.ledger.papers.ledger import BookKind, LedgerBook, LedgerRow, Opening
from officesuite.modules.ledger.queries import asked as named
from officesuite.modules.ledger.queries.book_stream import book_lines
from officesuite.modules.ledger.queries.books import Book, plan_of
from officesuite.modules.ledger.queries.carrying import with_parts, year_starts
from officesuite.modules.ledger.queries.spans import opening_entries
from officesuite.modules.ledger.queries.sums import account_sums, sub_sums
from officesuite.modules.ledger.rules.chart import Role, Section
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.periods import Adjustment, period_of
from officesuite.modules.ledger.rules.statements import AccountSum

_DAY = timedelta(days=1)
_CASH = {Role.CASH.value, Role.PETTY_CASH.value}
_PAYABLE = {Role.OTHER_PAYABLE.value, Role.CARD_PAYABLE.value}
_ADJUSTMENTS = tuple(Adjustment)

# ---- which books there are -------------------------------------------------------------------------------------------


def selector(kind: BookKind) -> Callable[..., tuple[str, ...]]:
    """`select` of the document of this kind: numbers are accounts by code or name; without any every book there is."""

    def select_books(
        session: Session, *, numbers: Sequence[str] = (), date_from: date | None = None, date_to: date | None = None,
        **options: Any,
    ) -> tuple[str, ...]:  # fmt: skip
        """Keys of the books, year by year in the chart's order. Raises Invalid naming an account there is none of."""
        whole = of_options(session, date_from, date_to, options)
        words = [*numbers, *([options["account"]] if options.get("account") else ())]
        accounts = [named.account_named(session, each) for each in words]
        if options.get("sub") and len(accounts) != 1:
            raise Invalid(translate("Ledger", "To choose a sub-account, name its account too."))
        sub = named.sub_account_named(session, accounts[0], options["sub"]) if options.get("sub") else None
        found: list[str] = []
        for first, last in by_years(session, whole.first, whole.last):
            one = replace(whole, first=first, last=last)
            if sub is not None:
                found.append(replace(one, account=accounts[0], sub=sub).key)
            elif accounts:
                found += [book.key for id_ in accounts for book in _of_account(session, kind, one, id_)]
            else:
                found += [book.key for book in _kept(session, kind, one)]
        return tuple(found)

    return select_books


def _of_account(session: Session, kind: BookKind, asked: Asked, account_id: int) -> Iterator[Asked]:
    """The book of a named account, whatever is in it; 補助元帳 gives one a sub-account."""
    subs = _used(session, asked, [account_id], by_sub=True) if kind is BookKind.SUBSIDIARY else []
    yield from subs if any(each.sub for each in subs) else [replace(asked, account=account_id)]


def _kept(session: Session, kind: BookKind, asked: Asked) -> Iterator[Asked]:
    """Every book of the kind that has an opening balance or a line."""
    rows = session.execute(select(Account.id, Account.section, Account.contra, Account.role))
    ids = [row.id for row in rows if _keeps(kind, row.section, row.role, contra=row.contra)]
    having = set(session.scalars(select(SubAccount.account_id).distinct()))
    by_sub = kind not in (BookKind.GENERAL, BookKind.CASH)
    whole = [id_ for id_ in ids if not by_sub or (id_ not in having and kind is not BookKind.SUBSIDIARY)]
    yield from _used(session, asked, whole, by_sub=False)
    if by_sub:
        yield from _used(session, asked, [id_ for id_ in ids if id_ in having], by_sub=True)


def _keeps(kind: BookKind, section: str, role: str, *, contra: bool) -> bool:
    match kind:
        case BookKind.CASH:
            return role in _CASH
        case BookKind.BANK:
            return section == Section.CASH.value and role not in _CASH
        case BookKind.RECEIVABLE:
            return section == Section.RECEIVABLES.value and not contra
        case BookKind.PAYABLE:
            return section == Section.PAYABLES.value or role in _PAYABLE
        case _:
            return True


def _used(session: Session, asked: Asked, ids: Sequence[int], *, by_sub: bool) -> list[Asked]:
    """Those of the accounts (or their sub-accounts) with an opening balance or a line in the days, in order."""
    if not ids:
        return []
    wanted, days = set(ids), {"first": asked.first, "last": asked.last, "department_id": asked.department}
    keys: dict[tuple[int, int | None], bool] = {}  # whether it is known to hold something
    if by_sub:
        keys |= {(one.sums.account_id, one.sub_account_id): True for one in sub_sums(session, **days)}  # type: ignore[arg-type]
    else:
        keys |= {(one.account_id, None): True for one in account_sums(session, **days)}  # type: ignore[arg-type]
    for account_id, sub_id in _moved(session, asked):
        keys.setdefault((account_id, sub_id if by_sub else None), False)
    found = [
        replace(asked, account=account, sub=sub)
        for (account, sub), known in keys.items()
        if account in wanted and (_holds(session, asked, account, sub) if asked.partner or not known else True)
    ]
    return sorted(found, key=_order(session, ids))


def _order(session: Session, ids: Sequence[int]) -> Callable[[Asked], tuple[Any, ...]]:
    """By the chart; of an account by its sub-accounts' order, lines without one last."""
    rows = session.execute(
        select(Account.id, Account.section, Account.code_key).where(Account.id.in_(ids)).order_by(Account.code_key)
    )
    sections = {section.value: section.order for section in Section}
    place = {row.id: (sections[row.section], row.code_key, row.id) for row in rows}
    query = select(SubAccount.id).order_by(SubAccount.position, SubAccount.code, SubAccount.id)
    subs = {id_: at for at, id_ in enumerate(session.scalars(query))}
    return lambda one: (*place[one.account], one.sub == 0, subs.get(one.sub or 0, 0))


def _moved(session: Session, asked: Asked) -> Iterator[Any]:
    """Accounts and sub-accounts with lines in the months of the days, though they may sum to nothing."""
    table = LedgerTotal
    query = select(table.account_id, table.sub_account_id).distinct()
    query = query.where(table.period.between(period_of(asked.first), period_of(asked.last) + 9), table.lines > 0)
    departments = with_parts(session, asked.department)
    if departments is not None:
        query = query.where(table.department_id.in_(departments))
    yield from session.execute(query)


def _holds(session: Session, asked: Asked, account: int, sub: int | None) -> bool:
    plan = plan_of(session, _book(replace(asked, account=account, sub=sub)))
    return bool(plan.lines or plan.opening)


def _book(asked: Asked) -> Book:
    return Book(
        asked.account, asked.first, asked.last, asked.sub, asked.department, partner=asked.partner,
        show_corrections=asked.corrections,
    )  # fmt: skip


# ---- one book as it prints -------------------------------------------------------------------------------------------


def loader(kind: BookKind) -> Callable[..., LedgerBook]:
    """`load` of the document of this kind."""

    def load_book(session: Session, key: str, *, known: House | None = None) -> LedgerBook:
        """The book of a key; its rows are read from the office while they are drawn."""
        asked, here = of_key(key), known or house(session)
        account = here.chart.accounts[asked.account]
        start = year_starts(session, asked.first, first=asked.first)[0]
        carried = asked.account not in here.chart.restarting
        side = account.section.side.other if account.contra else account.section.side
        opening = Opening.MONTH if asked.first.day == 1 else Opening.DAY
        if asked.first == start:
            opening = Opening.YEAR if carried else Opening.NONE
        debit, credit = _before(session, asked, start)
        own = _title(kind, account, session)
        return LedgerBook(
            head=here.head(asked, notes=True), kind=own, code=account.code, account=account.name, side=side,
            rows=_rows(session, asked, here, start, opposite=own not in (BookKind.GENERAL, BookKind.SUBSIDIARY)),
            sub_account=_sub_name(asked, here), opening=plan_of(session, _book(asked), known=here.chart).opening * side,
            opening_row=opening, debit_before=debit, credit_before=credit,
            closes=carried and not asked.partner and asked.last == named.year_end(session, start),
            slips=here.has_slips(session, asked.first, asked.last),
        )  # fmt: skip

    return load_book


def _title(kind: BookKind, account: AccountSum, session: Session) -> BookKind:
    """A bank account asked for as a cash book is a bank book."""
    if kind is BookKind.CASH and account.section is Section.CASH:
        role = session.scalar(select(Account.role).where(Account.id == account.account_id))
        return BookKind.CASH if role in _CASH else BookKind.BANK
    return kind


def _sub_name(asked: Asked, here: House) -> str:
    if asked.sub is None:
        return ""
    if asked.sub == 0:
        return translate("Ledger", "(no sub-account)").to(here.language)
    code, name = here.names.sub_accounts[asked.sub]
    return f"{code} {name}".strip()


def _before(session: Session, asked: Asked, start: date) -> tuple[int, int]:
    """Debit and credit of the fiscal year before the first day."""
    if asked.first == start:
        return 0, 0
    plan = plan_of(session, _book(replace(asked, first=start, last=asked.first - _DAY)))
    return sum(block.debit for block in plan.blocks), sum(block.credit for block in plan.blocks)


def _rows(session: Session, asked: Asked, here: House, start: date, *, opposite: bool) -> Iterator[LedgerRow]:
    left_out = set() if asked.corrections else set(here.hidden)
    if asked.first == start:
        left_out |= set(opening_entries(session, start))  # they are the opening balance
    counters, marks, debit = here.counters, here.marks, int(Side.DEBIT)
    unlike = here.entry_marks(session, asked.first, asked.last)
    for line in book_lines(session, _book(asked), left_out=left_out, opposite=opposite):
        amount = line.amount
        one, other = (amount, 0) if line.side == debit else (0, amount)
        mark = marks.get(line.axes_id or line.opposite_id, "")
        yield LedgerRow(
            line.day, line.entry_no, counters[line.counter_id], one, other, line.description, line.partner, mark,
            line.slip_no, _ADJUSTMENTS[line.kind], unlike.get(line.entry_id, ""),
        )  # fmt: skip
