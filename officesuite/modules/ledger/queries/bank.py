"""Bank and card statements read back: own accounts, lines that wait with their proposals, lines that are done, balances beside."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from officesuite.base.kana import fold
from officesuite.modules.ledger.models import (
    Account,
    BankLayout,
    JournalEntry,
    JournalLine,
    Statement,
    StatementLine,
    SubAccount,
)
from officesuite.modules.ledger.rules.bank import StatementRow
from officesuite.modules.ledger.rules.bank_entries import CounterLine, OpenLine
from officesuite.modules.ledger.rules.bank_layout import Layout, from_json
from officesuite.modules.ledger.rules.chart import Role, Section

MOST = 500  # lines shown and proposed for at once: the next ones follow as these are settled


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """An account that has statements: bank, card or deposit; `sub_account_id` 0 = the account itself. `open`: lines that wait."""

    account_id: int
    sub_account_id: int
    code: str
    name: str
    role: str
    open: int
    last_day: dt.date | None

    @property
    def place(self) -> tuple[int, int]:
        """(account, sub-account)."""
        return (self.account_id, self.sub_account_id)

    @property
    def key(self) -> str:
        """The same as text, for choices and memory."""
        return place_key(*self.place)

    @property
    def card(self) -> bool:
        """Whether unsigned amounts of its files are money out."""
        return self.role == Role.CARD_PAYABLE


def place_key(account_id: int, sub_account_id: int) -> str:
    """An account and sub-account as one text."""
    return f"{account_id}/{sub_account_id}"


def waits() -> ColumnElement[bool]:
    """Lines that wait: open, or settled by an entry that was taken back since without a right one in its place."""
    back, right = aliased(JournalEntry), aliased(JournalEntry)
    taken_back = exists().where(back.original_id == StatementLine.entry_id, back.relation == "correction")
    replaced = exists().where(right.original_id == StatementLine.entry_id, right.relation == "replacement")
    return or_(StatementLine.state == "open",
               and_(StatementLine.state.in_(("posted", "matched")), taken_back, ~replaced))  # fmt: skip


def own_accounts(session: Session) -> tuple[OwnAccount, ...]:
    """The accounts a statement can be of, by code; sub-accounts stand beside their account."""
    key = (StatementLine.account_id, StatementLine.sub_account_id)
    waiting = {(a, s): n for a, s, n in session.execute(select(*key, func.count()).where(waits()).group_by(*key))}
    lasts = {(a, s): day for a, s, day in session.execute(
        select(Statement.account_id, Statement.sub_account_id, func.max(Statement.last_day))
        .group_by(Statement.account_id, Statement.sub_account_id))}  # fmt: skip
    usual = or_(Account.role.in_((Role.BANK, Role.CARD_PAYABLE)),
                and_(Account.section == Section.CASH, Account.role.not_in((Role.CASH, Role.PETTY_CASH))))  # fmt: skip
    rows = session.execute(
        select(Account.id, Account.code, Account.name, Account.role)
        .where(or_(and_(usual, ~Account.inactive), Account.id.in_({a for a, _ in lasts})))
        .order_by(Account.code_key)
    ).all()
    subs: dict[int, list[Any]] = defaultdict(list)
    for sub in session.execute(
        select(SubAccount.id, SubAccount.account_id, SubAccount.code, SubAccount.name)
        .where(SubAccount.account_id.in_([row.id for row in rows]), ~SubAccount.inactive)
        .order_by(SubAccount.position, SubAccount.code)
    ):
        subs[sub.account_id].append(sub)
    found = []
    for row in rows:
        if not subs[row.id] or (row.id, 0) in lasts:
            found.append((row.id, 0, row.code, row.name, row.role))
        found += [
            (row.id, sub.id, f"{row.code}-{sub.code}", f"{row.name} {sub.name}", row.role) for sub in subs[row.id]
        ]
    return tuple(OwnAccount(*one, waiting.get(one[:2], 0), lasts.get(one[:2])) for one in found)


def settled_counts(session: Session, *, account_id: int, sub_account_id: int = 0) -> tuple[int, int]:
    """How many lines of an account are done and how many were left out."""
    query = select(StatementLine.state, func.count()).where(*at_place(account_id, sub_account_id), ~waits())
    found: dict[str, int] = dict(session.execute(query.group_by(StatementLine.state)).all())
    return found.get("posted", 0) + found.get("matched", 0), found.get("ignored", 0)


def waiting_count(session: Session) -> int:
    """How many statement lines wait in all."""
    return session.scalar(select(func.count()).select_from(StatementLine).where(waits())) or 0


def layout_of(session: Session, *, account_id: int, sub_account_id: int = 0) -> Layout | None:
    """How files of this account are read; None before the first."""
    content = session.scalar(
        select(BankLayout.content).where(
            BankLayout.account_id == account_id, BankLayout.sub_account_id == sub_account_id
        )
    )
    return None if content is None else from_json(content)


# ---- lines ----------------------------------------------------------------------------------------------------------


def at_place(account_id: int, sub_account_id: int) -> tuple[ColumnElement[bool], ...]:
    return (StatementLine.account_id == account_id, StatementLine.sub_account_id == sub_account_id)


def statement_row(line: StatementLine) -> StatementRow:
    """A stored line as the rules know it."""
    return StatementRow(line.row, line.date, line.text, line.memo, line.amount, line.balance)


def open_line(line: StatementLine) -> OpenLine:
    """A stored line as the proposals know it."""
    return OpenLine(line.id, line.account_id, line.sub_account_id, statement_row(line))


def known_rows(
    session: Session, *, account_id: int, sub_account_id: int, first: dt.date, last: dt.date
) -> list[StatementRow]:
    """What was taken in of these days, in order."""
    query = select(StatementLine).where(*at_place(account_id, sub_account_id), StatementLine.date.between(first, last))
    return [statement_row(line) for line in session.scalars(query.order_by(StatementLine.date, StatementLine.id))]


def open_lines(session: Session, *, account_id: int, sub_account_id: int = 0) -> list[OpenLine]:
    """The lines of an account that wait, oldest first, at most `MOST`."""
    query = select(StatementLine).where(*at_place(account_id, sub_account_id), waits())
    return [
        open_line(line) for line in session.scalars(query.order_by(StatementLine.date, StatementLine.id).limit(MOST))
    ]


@dataclass(frozen=True, slots=True)
class SettledLine:
    """A line that is done: `state` posted, matched or ignored, the entry it led to, or why it was ignored."""

    line: OpenLine
    state: str
    entry_id: int | None
    entry_no: int | None
    counters: tuple[CounterLine, ...]
    reason: str


def settled_lines(session: Session, *, account_id: int, sub_account_id: int = 0, state: str = "") -> list[SettledLine]:
    """Lines that are done, newest first, at most `MOST`; `state` "" = all of them, "ignored" or "done"."""
    wanted = {"ignored": ("ignored",), "done": ("posted", "matched")}.get(state, ("posted", "matched", "ignored"))
    rows = session.execute(
        select(StatementLine, JournalEntry.entry_no)
        .outerjoin(JournalEntry, JournalEntry.id == StatementLine.entry_id)
        .where(*at_place(account_id, sub_account_id), StatementLine.state.in_(wanted), ~waits())
        .order_by(StatementLine.date.desc(), StatementLine.id.desc())
        .limit(MOST)
    ).all()
    counters = counters_of(session, {line.entry_id for line, _ in rows if line.entry_id is not None}, account_id)
    return [
        SettledLine(
            open_line(line), line.state, line.entry_id, number, counters.get(line.entry_id or 0, ()), line.reason
        )
        for line, number in rows
    ]


def counters_of(session: Session, entry_ids: set[int], account_id: int) -> dict[int, tuple[CounterLine, ...]]:
    """The counter lines of entries, seen from the account."""
    found: dict[int, list[CounterLine]] = defaultdict(list)
    columns = (JournalLine.entry_id, JournalLine.account_id, JournalLine.sub_account_id, JournalLine.partner_id,
               JournalLine.partner, JournalLine.description, JournalLine.amount)  # fmt: skip
    for row in session.execute(
        select(*columns)
        .where(JournalLine.entry_id.in_(entry_ids), JournalLine.generated == 0, JournalLine.account_id != account_id)
        .order_by(JournalLine.entry_id, JournalLine.line_no)
    ):
        found[row.entry_id].append(
            CounterLine(
                row.account_id, row.sub_account_id, None, row.partner_id, row.partner, None, row.description, row.amount
            )
        )
    return {id_: tuple(lines) for id_, lines in found.items()}


def find_place(session: Session, code: str) -> OwnAccount | None:
    """The account (and sub-account, `1112-01`) with this code or name, whether or not it had statements before."""
    want = fold(code)
    for account in session.scalars(select(Account).order_by(Account.code_key)):
        if want in (account.code_key, fold(account.name)):
            return OwnAccount(account.id, 0, account.code, account.name, account.role, 0, None)
        for sub in _subs(session, account.id):
            if want in (fold(f"{account.code}-{sub.code}"), fold(f"{account.name} {sub.name}")):
                return OwnAccount(account.id, sub.id, f"{account.code}-{sub.code}", f"{account.name} {sub.name}", account.role, 0,
                                  None)  # fmt: skip
    return None


def _subs(session: Session, account_id: int) -> Iterable[SubAccount]:
    return session.scalars(select(SubAccount).where(SubAccount.account_id == account_id))


def line_label(session: Session, line_id: int) -> str | None:
    """How links name a statement line: its day and words."""
    row = session.execute(
        select(StatementLine.date, StatementLine.text).where(StatementLine.id == line_id)
    ).one_or_none()
    return None if row is None else f"{row.date:%Y/%m/%d} {row.text}"


def place_of_line(session: Session, line_id: int) -> tuple[int, int] | None:
    """(account, sub-account) of a statement line."""
    query = select(StatementLine.account_id, StatementLine.sub_account_id).where(StatementLine.id == line_id)
    row = session.execute(query).one_or_none()
    return None if row is None else (row.account_id, row.sub_account_id)
