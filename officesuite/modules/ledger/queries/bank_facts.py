"""What proposals for statement lines are made from: entries that wait for a line, rules, payers, words, other own accounts."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from officesuite.base.kana import payer_key
from officesuite.modules.ledger.models import (
    Account,
    JournalEntry,
    JournalLine,
    StatementLine,
    StatementRule,
)
from officesuite.modules.ledger.queries.bank import at_place, open_line, own_accounts
from officesuite.modules.ledger.rules.axes import TaxSide, TaxUse
from officesuite.modules.ledger.rules.bank_entries import OUT_OF_SCOPE, CounterLine, OpenLine, counters_from_json
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
from officesuite.modules.ledger.rules.chart import Role
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.partners.models import Partner


def proposals(session: Session, lines: Sequence[OpenLine]) -> Mapping[int, Proposal]:
    """A proposal for each of these lines of one account, by line id."""
    return propose(lines, facts_of(session, lines)) if lines else {}


def facts_of(session: Session, lines: Sequence[OpenLine]) -> Facts:
    """What the proposals for these lines of one account are made from."""
    place = (lines[0].account_id, lines[0].sub_account_id)
    first, last = min(line.row.date for line in lines), max(line.row.date for line in lines)
    own = {one.place: one.name for one in own_accounts(session)}
    own_words: list[tuple[str, CounterLine]] = []
    roles: dict[str, int] = {}
    by_name: dict[str, int] = {}
    taxes: dict[int, LineTax] = {}
    for account in session.scalars(select(Account).where(~Account.inactive).order_by(Account.code_key)):
        roles.setdefault(account.role, account.id)
        by_name[account.name] = account.id
        taxes[account.id] = account_tax(account)
        if account.id != place[0] and (account.id, 0) in own:
            own_words += [(word, CounterLine(account.id)) for word in (account.name, account.kana) if word]
    words = []
    for word in load_words():
        id_ = roles.get(word.role) if word.role else by_name.get(word.account)
        if id_ is not None and id_ != place[0]:
            words.append((word, CounterLine(id_, tax=taxes[id_])))
    return Facts(
        candidates=candidates(session, *place, first=first, last=last),
        others=_others(session, place, set(own), first, last), own=own, own_words=own_words,
        rules=rules_of(session, place[0]), payers=_payers(session),
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
