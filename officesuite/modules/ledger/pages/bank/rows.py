"""What stands in the list of statement lines: a line with its proposal or its end, in the words of the office's masters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from officesuite.base.kana import fold
from officesuite.base.text import tr, translate
from officesuite.modules.company.rules import category_on
from officesuite.modules.ledger.pages.common.tax_cell import TaxTable, choice_of, tax_table
from officesuite.modules.ledger.queries import bank as queries
from officesuite.modules.ledger.queries.bank import OwnAccount
from officesuite.modules.ledger.queries.bank_facts import proposals
from officesuite.modules.ledger.queries.entry_books import Accounts, book_accounts
from officesuite.modules.ledger.rules.bank_entries import CounterLine, OpenLine, in_full
from officesuite.modules.ledger.rules.bank_proposals import CONFIDENCE_LABELS, Confidence, Proposal
from officesuite.modules.ledger.rules.entry import LineTax, Side
from officesuite.modules.ledger.rules.postings import usual_side
from officesuite.ui.cells import ChipLook, Column, Show

DONE = {
    "posted": ChipLook(translate("Ledger", "Posted"), "ok", "check"),
    "matched": ChipLook(translate("Ledger", "Matched"), "ok", "link"),
    "ignored": ChipLook(translate("Ledger", "Left out"), "neutral", "minus"),
}
SURENESS = {
    Confidence.SURE: ChipLook(CONFIDENCE_LABELS[Confidence.SURE], "ok", "check-check"),
    Confidence.LIKELY: ChipLook(CONFIDENCE_LABELS[Confidence.LIKELY], "accent", "check"),
    Confidence.GUESS: ChipLook(CONFIDENCE_LABELS[Confidence.GUESS], "warn", "circle-help"),
    Confidence.ASK: ChipLook(CONFIDENCE_LABELS[Confidence.ASK], "neutral", "pencil"),
}


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line in the list. `counters` are proposed while it waits, posted when it is done; `state` "open" or what became of it."""

    line: OpenLine
    state: str
    counters: tuple[CounterLine, ...]
    reason: str
    proposal: Proposal | None = None
    entry_id: int | None = None
    entry_no: int | None = None

    @property
    def id(self) -> int:
        return self.line.id

    @property
    def waits(self) -> bool:
        """Whether somebody has to settle it."""
        return self.state == "open"

    @property
    def matches(self) -> bool:
        """Whether an entry that is posted already is proposed."""
        return self.proposal is not None and self.proposal.kind == "match"

    @property
    def sure(self) -> bool:
        """Whether it may be accepted with all other sure ones."""
        return self.proposal is not None and self.proposal.confidence is Confidence.SURE


@dataclass(frozen=True, slots=True)
class Masters:
    """Names of accounts and words of taxes, as they are now."""

    accounts: Accounts
    taxes: TaxTable

    def account(self, counter: CounterLine) -> str:
        """`水道光熱費`, with its sub-account."""
        return self.accounts.name(counter.account_id, counter.sub_account_id)

    def tax(self, counter: CounterLine, *, incoming: bool, day: date) -> str:
        """The words of the tax cell."""
        return self.tax_words(counter.account_id, counter.tax, side_of(counter.amount, incoming=incoming), day)

    def tax_words(self, account_id: int, tax: LineTax | None, side: Side, day: date) -> str:
        """`課仕10% 適格` for a tax on the account, "" without one."""
        card = self.accounts.cards.get(account_id)
        row = category_on(self.taxes.categories, tax.category, day) if tax is not None else None
        if card is None or tax is None or row is None:
            return ""
        axes = self.taxes.axes(choice_of(tax), side=tax.side or usual_side(card.facts, side, row.kind), day=day)
        return self.taxes.words(axes) if axes is not None else ""


def side_of(amount: int | None, *, incoming: bool) -> Side:
    """The side of a counter line: opposite the statement's account, unless its amount is negative."""
    usual = Side.CREDIT if incoming else Side.DEBIT
    return usual.other if (amount or 0) < 0 else usual


def masters(session: Session) -> Masters:
    """The masters as they are now."""
    return Masters(book_accounts(session), tax_table(session))


def read_rows(session: Session, place: OwnAccount, state: str, text: str) -> tuple[LineRow, ...]:
    """The rows of an account: those that wait ("open"), or what became of the others ("done", "ignored", "" = all)."""
    where = {"account_id": place.account_id, "sub_account_id": place.sub_account_id}
    if state == "open":
        lines = queries.open_lines(session, **where)
        found = proposals(session, lines)
        posted = queries.counters_of(
            session, {one.entry_id for one in found.values() if one.entry_id}, place.account_id
        )
        rows = [_waiting(line, found[line.id], posted) for line in lines]
    else:
        rows = [
            LineRow(one.line, one.state, one.counters, one.reason, None, one.entry_id, one.entry_no)
            for one in queries.settled_lines(session, **where, state=state)
        ]
    want = fold(text)
    return tuple(row for row in rows if not want or _holds(row, want))


def _waiting(line: OpenLine, proposal: Proposal, posted: Mapping[int, tuple[CounterLine, ...]]) -> LineRow:
    counters = posted.get(proposal.entry_id or 0) or in_full(proposal.counters, line.row.amount)
    return LineRow(line, "open", counters, str(proposal.reason), proposal, proposal.entry_id)


def _holds(row: LineRow, want: str) -> bool:
    line = row.line.row
    words = f"{line.text} {line.memo} {abs(line.amount)} {row.reason} {' '.join(one.partner for one in row.counters)}"
    return want in fold(words)


def columns(known: Callable[[], Masters]) -> tuple[Column, ...]:
    """The columns of the list."""

    def account(row: LineRow) -> str:
        return known().account(row.counters[0]) if row.counters else ""

    def tax(row: LineRow) -> str:
        if not row.waits or not row.counters:
            return ""
        return known().tax(row.counters[0], incoming=row.line.row.amount > 0, day=row.line.row.date)

    def more(row: LineRow) -> str:
        words = [tr("Ledger", "Match")] if row.matches else []
        words += [f"+{len(row.counters) - 1}"] if len(row.counters) > 1 else []
        return " ".join(words)

    def reason(row: LineRow) -> str:
        if row.entry_no is not None:
            return tr("Ledger", "Entry {number}", number=row.entry_no)
        return row.reason

    return (
        Column("date", translate("Ledger", "Date"), Show.DATE, 94, value=lambda row: row.line.row.date, sortable=False),
        Column("text", translate("Ledger", "Bank's words"), width=180, stretch=True, sortable=False,
               value=lambda row: row.line.row.text, second=lambda row: row.line.row.memo),
        Column("incoming", translate("Ledger", "Money in"), Show.YEN, 92, sortable=False,
               value=lambda row: max(row.line.row.amount, 0) or None),
        Column("outgoing", translate("Ledger", "Money out"), Show.YEN, 92, sortable=False,
               value=lambda row: max(-row.line.row.amount, 0) or None),
        Column("balance", translate("Ledger", "Balance"), Show.YEN, 104, sortable=False, muted=True, rule=True,
               value=lambda row: row.line.row.balance),
        Column("account", translate("Ledger", "Account"), width=176, sortable=False, value=account, badge=more,
               second=lambda row: row.counters[0].partner if row.counters else "",
               tone=lambda row: "accentText" if row.waits else ""),
        Column("tax", translate("Ledger", "Tax"), width=116, sortable=False, value=tax, muted=True),
        Column("state", translate("Ledger", "Proposal"), Show.CHIP, 84, sortable=False, value=look),
        Column("reason", translate("Ledger", "Reason"), width=186, sortable=False, value=reason, muted=True),
    )  # fmt: skip


def look(row: LineRow) -> ChipLook:
    """The chip of a row: how sure, or what became of it."""
    return SURENESS[row.proposal.confidence] if row.proposal is not None else DONE[row.state]
