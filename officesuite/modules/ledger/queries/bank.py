"""Bank and card statements read back: own accounts, lines that wait with their proposals, lines that are done, balances beside."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from officesuite.base.kana import fold, payer_key
from officesuite.modules.ledger.models import (
    Account,
    BankLayout,
    JournalEntry,
    JournalLine,
    Statement,
    StatementLine,
    StatementRule,
    SubAccount,
)
from officesuite.modules.ledger.rules.axes import TaxSide, TaxUse
from officesuite.modules.ledger.rules.bank import StatementRow
from officesuite.modules.ledger.rules.bank_entries import OUT_OF_SCOPE, CounterLine, OpenLine, counters_from_json
from officesuite.modules.ledger.rules.bank_layout import Layout, from_json
from officesuite.modules.ledger.rules.bank_proposals import (
    NEAR_DAYS,
    TRANSFER_DAYS,
    Candidate,
    Facts,
    Payer,
    Proposal,
    Rule,
    load_words,
    propose,
)
from officesuite.modules.ledger.rules.chart import Role, Section
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.partners.models import Partner

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


# ---- proposals ------------------------------------------------------------------------------------------------------


def proposals(session: Session, lines: Sequence[OpenLine]) -> Mapping[int, Proposal]:
    """A proposal for each of these lines of one account, by line id."""
    return propose(lines, facts_of(session, lines)) if lines else {}


def facts_of(session: Session, lines: Sequence[OpenLine]) -> Facts:
    """What the proposals for these lines of one account are made from."""
    place = (lines[0].account_id, lines[0].sub_account_id)
    first, last = min(line.row.date for line in lines), max(line.row.date for line in lines)
    own = {one.place: one.name for one in own_accounts(session)}
    roles: dict[str, int] = {}
    by_name: dict[str, int] = {}
    taxes: dict[int, LineTax] = {}
    for account in session.scalars(select(Account).where(~Account.inactive).order_by(Account.code_key)):
        roles.setdefault(account.role, account.id)
        by_name[account.name] = account.id
        taxes[account.id] = account_tax(account)
    words = []
    for word in load_words():
        id_ = roles.get(word.role) if word.role else by_name.get(word.account)
        if id_ is not None and id_ != place[0]:
            words.append((word, CounterLine(id_, tax=taxes[id_])))
    return Facts(
        candidates=candidates(session, *place, first=first, last=last),
        others=_others(session, place, set(own), first, last), own=own, rules=rules_of(session, place[0]), payers=_payers(session),
        receivable=roles.get(Role.RECEIVABLE), payable=roles.get(Role.PAYABLE), words=words,
    )  # fmt: skip


def account_tax(account: Account) -> LineTax:
    """The tax that a line on the account has unless somebody says otherwise."""
    return LineTax(
        account.tax_category or OUT_OF_SCOPE, side=TaxSide(account.tax_side) if account.tax_side else None,
        use=TaxUse(account.tax_use), simple=account.tax_simple,
    )  # fmt: skip


def candidates(
    session: Session,
    account_id: int,
    sub_account_id: int,
    *,
    first: dt.date,
    last: dt.date,
    entry_id: int | None = None,
) -> list[Candidate]:
    """What entries moved on the account about these days that no statement line stands for; of one entry, if named."""
    back = aliased(JournalEntry)
    near = dt.timedelta(days=NEAR_DAYS)
    conditions = [
        JournalLine.account_id == account_id, JournalLine.date.between(first - near, last + near),
        JournalEntry.state == "posted", JournalEntry.kind == "normal", JournalEntry.relation != "correction",
        ~exists().where(back.original_id == JournalEntry.id, back.relation == "correction"),
    ]  # fmt: skip
    if sub_account_id:
        conditions.append(JournalLine.sub_account_id == sub_account_id)
    if entry_id is not None:
        conditions.append(JournalEntry.id == entry_id)
    lines: dict[int, list[tuple[int, str]]] = defaultdict(list)
    entries: dict[int, tuple[int, dt.date]] = {}
    for row in session.execute(
        select(JournalEntry.id, JournalEntry.entry_no, JournalEntry.date, JournalLine.side, JournalLine.amount,
               JournalLine.partner, JournalLine.description)
        .join(JournalLine, JournalLine.entry_id == JournalEntry.id).where(*conditions).order_by(JournalEntry.id)
    ):  # fmt: skip
        entries[row.id] = (row.entry_no, row.date)
        lines[row.id].append((row.side * row.amount, f"{row.partner} {row.description}".strip()))
    taken: dict[int, Counter[int]] = defaultdict(Counter)
    matched = select(StatementLine.entry_id, StatementLine.amount).where(
        *at_place(account_id, sub_account_id), StatementLine.entry_id.is_not(None), StatementLine.state != "open",
        StatementLine.date.between(first - 2 * near, last + 2 * near),
    )  # fmt: skip
    for id_, amount in session.execute(matched):
        taken[id_ or 0][amount] += 1
    found = []
    for id_, moved in lines.items():
        found += [
            Candidate(id_, *entries[id_], amount, words) for amount, words in _left(moved, taken.get(id_, _NOTHING))
        ]
    return found


_NOTHING: Counter[int] = Counter()


def _left(moved: Sequence[tuple[int, str]], taken: Counter[int]) -> list[tuple[int, str]]:
    """The amounts of an entry's lines, or all of them as one sum, that no statement line stands for."""
    if len(moved) == 1 and not taken:
        return list(moved)
    whole = sum(amount for amount, _ in moved)
    if taken[whole] and len(moved) > 1:
        return []
    taken, left = taken.copy(), []
    for amount, words in moved:
        if taken[amount]:
            taken[amount] -= 1
        else:
            left.append((amount, words))
    return [*left, (whole, moved[0][1])] if 1 < len(moved) == len(left) else left


def _others(
    session: Session, place: tuple[int, int], own: set[tuple[int, int]], first: dt.date, last: dt.date
) -> list[OpenLine]:
    """Lines of the other own accounts that wait, about these days."""
    near = dt.timedelta(days=TRANSFER_DAYS)
    query = select(StatementLine).where(
        StatementLine.state == "open", StatementLine.date.between(first - near, last + near), ~and_(*at_place(*place))
    )
    return [open_line(line) for line in session.scalars(query) if (line.account_id, line.sub_account_id) in own]


def rules_of(session: Session, account_id: int) -> dict[tuple[bool, str], Rule]:
    """The rules of an account, by (incoming, key)."""
    rows = session.scalars(select(StatementRule).where(StatementRule.account_id == account_id))
    return {(row.incoming, row.key): rule_of(row) for row in rows}


def every_rule(session: Session) -> list[Rule]:
    """The rules of every account."""
    return [rule_of(row) for row in session.scalars(select(StatementRule).order_by(StatementRule.id))]


def rule_of(row: StatementRule) -> Rule:
    """A stored rule as the proposals know it."""
    return Rule(row.id, row.account_id, row.incoming, row.key, row.text, counters_from_json(row.content), row.times, row.last_on,
                row.by_hand, row.inactive, row.version)  # fmt: skip


_known_payers: WeakKeyDictionary[Any, tuple[object, tuple[Payer, ...]]] = WeakKeyDictionary()


def _payers(session: Session) -> tuple[Payer, ...]:
    """Every partner in use with its payer keys; made anew only when a partner changed."""
    engine = session.get_bind().engine
    state = tuple(session.execute(select(func.count(Partner.id), func.max(Partner.updated_at))).one())
    known = _known_payers.get(engine)
    if known is None or known[0] != state:
        rows = session.execute(
            select(Partner.id, Partner.name, Partner.kana).where(~Partner.inactive, Partner.merged_into.is_(None))
        )
        found = tuple(Payer(id_, name, _keys(name, kana)) for id_, name, kana in rows)
        known = _known_payers[engine] = (state, found)
    return known[1]


def _keys(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for name in names if name and (key := payer_key(name))))


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
