"""From a statement line to its entry: the account on one side, its counter lines (相手の行) on the other; and as rules store them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.bank import StatementRow
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side

OUT_OF_SCOPE = "out-of-scope"


@dataclass(frozen=True, slots=True)
class CounterLine:
    """One counter line of a statement line. `amount` yen in the statement's direction; None = what the others leave.

    `description` "" = the bank's own 摘要. A negative amount stands on the other side: a fee kept back from money received.
    """

    account_id: int
    sub_account_id: int | None = None
    department_id: int | None = None
    partner_id: int | None = None
    partner: str = ""
    tax: LineTax | None = None
    description: str = ""
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A statement line that waits, of an account (sub-account 0 = none)."""

    id: int
    account_id: int
    sub_account_id: int
    row: StatementRow


def in_full(counters: Sequence[CounterLine], amount: int) -> tuple[CounterLine, ...]:
    """The counter lines with every amount filled in; what is left goes to the first without one. Yen in the line's direction.

    Their sum need not be `amount`: who posts looks at that.
    """
    rest = abs(amount) - sum(one.amount or 0 for one in counters)
    filled = []
    for one in counters:
        filled.append(replace(one, amount=rest) if one.amount is None else one)
        rest = 0 if one.amount is None else rest
    return tuple(filled)


def entry_of(line: OpenLine, counters: Sequence[CounterLine], *, source: str) -> Entry:
    """The entry of a statement line: the account on one side, its counter lines on the other, one printed row each."""
    own = Side.DEBIT if line.row.amount > 0 else Side.CREDIT
    text = line.row.text
    lines = [
        Line(own, line.account_id, abs(line.row.amount), 1, line.sub_account_id or None,
             partner_id=counters[0].partner_id if counters else None, partner=counters[0].partner if counters else "",
             tax=LineTax(OUT_OF_SCOPE), description=(counters[0].description if counters else "") or text)
    ]  # fmt: skip
    for row, one in enumerate(in_full(counters, line.row.amount), start=1):
        amount = one.amount or 0
        side = own.other if amount >= 0 else own
        lines.append(
            Line(side, one.account_id, abs(amount), row, one.sub_account_id, one.department_id, one.partner_id, one.partner,
                 one.tax or LineTax(OUT_OF_SCOPE), one.description or text))  # fmt: skip
    return Entry(line.row.date, tuple(lines), source=source, way="bank")


def learned(counters: Sequence[CounterLine], text: str) -> tuple[CounterLine, ...]:
    """What a rule keeps of accepted counter lines: the first takes the rest, words that are only the bank's own are left out."""
    return tuple(
        replace(
            one, amount=None if at == 0 else one.amount, description="" if one.description == text else one.description
        )
        for at, one in enumerate(counters)
    )


# ---- as stored ------------------------------------------------------------------------------------------------------


def counters_to_json(counters: Sequence[CounterLine]) -> str:
    """Counter lines as a rule stores them."""
    return json.dumps([asdict(one) for one in counters], ensure_ascii=False, default=str, sort_keys=True)


def counters_from_json(content: str) -> tuple[CounterLine, ...]:
    """The stored counter lines."""
    return tuple(CounterLine(**{**one, "tax": _tax(one["tax"])}) for one in json.loads(content))


def _tax(found: dict[str, object] | None) -> LineTax | None:
    if found is None:
        return None
    side, invoice, day = found["side"], found["invoice"], found["tax_date"]
    return LineTax(
        str(found["category"]), TaxMode(int(str(found["mode"]))), TaxSide(str(side)) if side is not None else None,
        TaxUse(str(found["use"])), Invoice(str(invoice)) if invoice is not None else None,
        _number(found["credit_percent"]), str(found["reason"]), int(str(found["simple"])), _number(found["amount"]),
        date.fromisoformat(str(day)) if day else None,
    )  # fmt: skip


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))
