"""Bank statements: taking lines in, and settling each by an entry, a match, a transfer, or a reason to leave it out.

Nothing is posted that nobody saw: a `Decision` names the line and what becomes of it, and only the window makes them. Undoing
a posted line is a correction like any other; rules are learned from what was accepted.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base.errors import Conflict, DomainError, Invalid, NotFound, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.models import (
    Account,
    BankLayout,
    JournalEntry,
    Statement,
    StatementLine,
    StatementRule,
    SubAccount,
)
from officesuite.modules.ledger.queries import bank as queries
from officesuite.modules.ledger.queries.bank_facts import candidates
from officesuite.modules.ledger.rules.bank import StatementRow, new_rows, rule_key
from officesuite.modules.ledger.rules.bank_entries import (
    CounterLine,
    OpenLine,
    counters_to_json,
    entry_of,
    in_full,
    learned,
)
from officesuite.modules.ledger.rules.bank_layout import Layout, to_json
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.posting import post
from officesuite.modules.ledger.services.rights import MASTERS, POST
from officesuite.office import records
from officesuite.office.access import service
from officesuite.office.bulk import insert_rows

SOURCE = "ledger.statement_line"
RULE = translate("Ledger", "rule")


# ---- taking in ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking a file in did: lines added, lines that were there already."""

    added: int
    known: int
    statement_id: int | None = None


@service(POST)
def take_in(
    session: Session, *, account_id: int, sub_account_id: int = 0, rows: Sequence[StatementRow], file_name: str = "",
    sha256: str = "", layout: Layout | None = None,
) -> Taken:  # fmt: skip
    """Takes the lines of a file in, oldest first, leaving out those taken in before; keeps `layout` for the next file.

    A file that adds nothing leaves no trace. Raises Invalid for an unknown account.
    """
    _check_place(session, account_id, sub_account_id)
    if layout is not None:
        _keep_layout(session, account_id, sub_account_id, layout)
    if not rows:
        return Taken(0, 0)
    known = queries.known_rows(
        session, account_id=account_id, sub_account_id=sub_account_id, first=rows[0].date, last=rows[-1].date
    )
    fresh = new_rows(rows, known)
    if not fresh:
        return Taken(0, len(rows))
    statement = Statement(
        account_id=account_id, sub_account_id=sub_account_id, file_name=file_name[:200], sha256=sha256,
        first_day=rows[0].date, last_day=rows[-1].date, lines=len(fresh),
    )  # fmt: skip
    session.add(statement)
    session.flush()
    insert_rows(session, StatementLine, [
        {"statement_id": statement.id, "account_id": account_id, "sub_account_id": sub_account_id, "row": row.row,
         "date": row.date, "text": row.text, "memo": row.memo, "amount": row.amount, "balance": row.balance,
         "state": "open", "reason": "", "text_key": rule_key(row.text)}
        for row in fresh
    ])  # fmt: skip
    return Taken(len(fresh), len(rows) - len(fresh), statement.id)


def _check_place(session: Session, account_id: int, sub_account_id: int) -> None:
    if session.get(Account, account_id) is None:
        raise Invalid([Problem("account", translate("Ledger", "To take in a statement, choose the account it is of."))])
    if sub_account_id:
        sub = session.get(SubAccount, sub_account_id)
        if sub is None or sub.account_id != account_id:
            raise Invalid(
                [
                    Problem(
                        "sub_account",
                        translate("Ledger", "To take in a statement, choose a sub-account of its account."),
                    )
                ]
            )


def _keep_layout(session: Session, account_id: int, sub_account_id: int, layout: Layout) -> None:
    content = to_json(layout)
    row = session.scalar(
        select(BankLayout).where(BankLayout.account_id == account_id, BankLayout.sub_account_id == sub_account_id)
    )
    if row is None:
        session.add(BankLayout(account_id=account_id, sub_account_id=sub_account_id, content=content))
    elif row.content != content:
        row.content = content
    session.flush()


# ---- settling -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a line: `counters` are posted; else `entry_id` is matched; `other_id`: a transfer with that line."""

    line_id: int
    counters: tuple[CounterLine, ...] = ()
    entry_id: int | None = None
    other_id: int | None = None
    learn: bool = True


@dataclass(frozen=True, slots=True)
class Settled:
    """Which lines were settled, by which entry, and which were refused and why (in the order given)."""

    accepted: tuple[tuple[int, int], ...]
    refused: tuple[tuple[int, DomainError], ...] = ()


@service(POST)
def accept(session: Session, *, decision: Decision) -> int:
    """Settles one line and returns its entry's id. Raises Invalid, Conflict, Closed, NotAllowed."""
    line = _waiting(session, decision.line_id)
    if decision.entry_id is not None:
        return _match(session, line, decision.entry_id)
    if not decision.counters:
        message = translate("Ledger", "To accept this line, choose its account.")
        raise Invalid([Problem("account", message)])
    if decision.other_id is not None:
        return _transfer(session, line, decision)
    seen = queries.open_line(line)
    _check_sum(seen, decision.counters)
    posted = post(session, entry=entry_of(seen, decision.counters, source=f"{SOURCE}:{line.id}"))
    _settle(line, "posted", posted.id)
    if decision.learn:
        _learn(session, seen, decision.counters)
    return posted.id


@service(POST)
def accept_many(session: Session, *, decisions: Sequence[Decision]) -> Settled:
    """Settles lines one after the other; one that cannot be (a closed month) is told and does not stop the rest."""
    accepted: list[tuple[int, int]] = []
    refused: list[tuple[int, DomainError]] = []
    done: set[int] = set()
    for decision in decisions:
        if decision.line_id in done:
            continue  # the other side of a transfer
        try:
            accepted.append((decision.line_id, accept(session, decision=decision)))
        except DomainError as error:
            refused.append((decision.line_id, error))
        else:
            done |= {decision.line_id, decision.other_id or 0}
    return Settled(tuple(accepted), tuple(refused))


def _waiting(session: Session, line_id: int) -> StatementLine:
    """The line, locked, if it still waits. Raises NotFound, Conflict."""
    line = session.scalar(select(StatementLine).where(StatementLine.id == line_id).with_for_update())
    if line is None:
        raise NotFound(translate("Ledger", "This statement line is not there any more."))
    waits = session.scalar(select(StatementLine.id).where(StatementLine.id == line_id, queries.waits()))
    if waits is None:
        raise Conflict(translate("Ledger", "This statement line is settled already. Undo that first."))
    return line


def _settle(line: StatementLine, state: str, entry_id: int) -> None:
    line.state, line.entry_id, line.reason = state, entry_id, ""


def _check_sum(line: OpenLine, counters: Sequence[CounterLine]) -> None:
    total = sum(one.amount or 0 for one in in_full(counters, line.row.amount))
    if total != abs(line.row.amount):
        message = translate("Ledger", "To accept this line, split exactly {amount} yen: the parts make {total}.",
                            amount=f"{abs(line.row.amount):,}", total=f"{total:,}")  # fmt: skip
        raise Invalid([Problem("amount", message)])
    if len(counters) > 1 and any(not one.amount for one in in_full(counters, line.row.amount)):
        raise Invalid([Problem("amount", translate("Ledger", "To accept this line, give every part an amount."))])


def _match(session: Session, line: StatementLine, entry_id: int) -> int:
    """Ties the line to an entry that is posted already, unless another line holds it."""
    session.execute(select(JournalEntry.id).where(JournalEntry.id == entry_id).with_for_update())
    day = session.scalar(select(JournalEntry.date).where(JournalEntry.id == entry_id)) or line.date
    days = (min(day, line.date), max(day, line.date))
    free = candidates(session, line.account_id, line.sub_account_id, first=days[0], last=days[1], entry_id=entry_id)
    if not any(one.amount == line.amount for one in free):
        raise Conflict(
            translate(
                "Ledger", "This entry does not (or no longer) hold this amount for another line. Choose another entry."
            )
        )
    _settle(line, "matched", entry_id)
    return entry_id


def _transfer(session: Session, line: StatementLine, decision: Decision) -> int:
    """One entry for two lines: the money left one own account and came into the other. Dated when it left."""
    assert decision.other_id is not None
    other = _waiting(session, decision.other_id)
    if other.amount != -line.amount or (other.account_id, other.sub_account_id) == (
        line.account_id,
        line.sub_account_id,
    ):
        raise Conflict(
            translate("Ledger", "These two lines are no transfer between own accounts. Choose the account instead.")
        )
    given, got = (line, other) if line.amount < 0 else (other, line)
    words = decision.counters[0].description
    counter = CounterLine(got.account_id, got.sub_account_id or None, description=words)
    posted = post(session, entry=entry_of(queries.open_line(given), (counter,), source=f"{SOURCE}:{given.id}"))
    _settle(line, "posted", posted.id)
    _settle(other, "posted", posted.id)
    return posted.id


@service(POST)
def ignore(session: Session, *, line_id: int, reason: str) -> None:
    """Leaves a line out of the books, for a reason. Raises Invalid, Conflict."""
    if not reason.strip():
        raise Invalid([Problem("reason", translate("Ledger", "To leave this line out, say why."))])
    line = _waiting(session, line_id)
    line.state, line.entry_id, line.reason = "ignored", None, reason.strip()


@service(POST)
def undo(session: Session, *, line_id: int, reason: str) -> None:
    """Makes a settled line wait again: an entry it posted is corrected away, a match is loosened. Raises Invalid, Conflict, Closed."""
    line = session.scalar(select(StatementLine).where(StatementLine.id == line_id).with_for_update())
    if line is None:
        raise NotFound(translate("Ledger", "This statement line is not there any more."))
    if line.state == "open":
        raise Conflict(translate("Ledger", "This statement line is not settled yet."))
    lines = [line]
    if line.state == "posted" and line.entry_id is not None:
        correct(session, entry_id=_standing(session, line.entry_id), reason=reason)
        lines = list(session.scalars(select(StatementLine).where(StatementLine.entry_id == line.entry_id)))
    for one in lines:
        one.state, one.entry_id, one.reason = "open", None, ""


def _standing(session: Session, entry_id: int) -> int:
    """The entry that stands now in the place of this one: what replaced it, and what replaced that."""
    query = select(JournalEntry.id).where(JournalEntry.relation == "replacement")
    while (following := session.scalar(query.where(JournalEntry.original_id == entry_id))) is not None:
        entry_id = following
    return entry_id


# ---- rules ----------------------------------------------------------------------------------------------------------


def _learn(session: Session, line: OpenLine, counters: Sequence[CounterLine]) -> None:
    """Remembers what was accepted for this 摘要; another answer than before begins to count anew, except beside a rule by hand."""
    content = counters_to_json(learned(counters, line.row.text))
    row = _rule(session, line.account_id, line.row.amount > 0, rule_key(line.row.text))
    if row is None:
        session.add(
            StatementRule(account_id=line.account_id, incoming=line.row.amount > 0, key=rule_key(line.row.text),
                          text=line.row.text, content=content, last_on=line.row.date))  # fmt: skip
        session.flush()
    elif row.content == content:
        row.times, row.last_on = row.times + 1, _later(row.last_on, line.row.date)
    elif not row.by_hand and not row.inactive:
        row.content, row.times, row.text = content, 1, line.row.text
        row.last_on = _later(row.last_on, line.row.date)


def _later(one: dt.date | None, other: dt.date) -> dt.date:
    return other if one is None else max(one, other)


def _rule(session: Session, account_id: int, incoming: bool, key: str) -> StatementRule | None:
    return session.scalar(
        select(StatementRule).where(
            StatementRule.account_id == account_id, StatementRule.incoming == incoming, StatementRule.key == key
        )
    )


@service(MASTERS)
def save_rule(
    session: Session, *, rule_id: int | None = None, version: int = 0, account_id: int, incoming: bool, text: str,
    counters: tuple[CounterLine, ...], inactive: bool = False,
) -> int:  # fmt: skip
    """Makes or changes a rule by hand; from then on what is accepted does not change it. Raises Invalid, Conflict, NotFound."""
    key = rule_key(text)
    if not key:
        raise Invalid([Problem("text", translate("Ledger", "To keep this rule, give it the text it is for."))])
    if not counters:
        raise Invalid([Problem("account", translate("Ledger", "To keep this rule, choose its account."))])
    same = _rule(session, account_id, incoming, key)
    if same is not None and same.id != rule_id:
        message = translate(
            "Ledger", "To keep this rule, change the one there is for this text: {text}.", text=same.text
        )
        raise Invalid([Problem("text", message)])
    row = StatementRule(times=0)
    if rule_id is not None:
        row = records.load(session, StatementRule, rule_id, version=version, what=RULE)
    row.account_id, row.incoming, row.key, row.text = account_id, incoming, key, text
    row.content, row.by_hand, row.inactive = counters_to_json(learned(counters, text)), True, inactive
    session.add(row)
    session.flush()
    return row.id


@service(MASTERS)
def delete_rule(session: Session, *, rule_id: int, version: int) -> None:
    """Forgets a rule. Raises NotFound, Conflict."""
    session.delete(records.load(session, StatementRule, rule_id, version=version, what=RULE))
