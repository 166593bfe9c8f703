"""How accounts stand on a report: in the order of the trial balance, with subtotals, and results of the year between them.

Works on any number of figures an account (months, departments, this year and last), so that every view has the same rows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from officesuite.base.text import Text, translate
from officesuite.modules.ledger.pages.reports.sheets import Look
from officesuite.modules.ledger.rules.chart import Group, Section
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.statements import AccountSum, RowKind
from officesuite.modules.ledger.rules.trial_balance import Part, TrialRow, trial_balance

Figures = tuple[int, ...]

_RESULTS: dict[Part | Group, Text] = {  # what stands after a part or group of the income statement
    Part.SGA: translate("Ledger", "Operating result"),
    Group.NON_OPERATING: translate("Ledger", "Ordinary result"),
    Part.OTHER: translate("Ledger", "Net result"),
}
_CREDIT_PARTS = frozenset({Part.LIABILITIES, Part.NET_ASSETS, Part.GROSS_PROFIT, Part.OTHER})
PROFIT = "profit"


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its figures, positive on its `side`; `accounts` are those it adds up (one for an account's own row)."""

    look: Look
    label: Text
    figures: Figures
    side: Side
    key: str
    accounts: tuple[AccountSum, ...] = ()
    part: Part | None = None

    @property
    def account(self) -> AccountSum | None:
        return self.accounts[0] if self.look is Look.ACCOUNT else None


def placed(
    accounts: Sequence[AccountSum], figures: Mapping[int, Figures], *, results: bool = True
) -> tuple[Placed, ...]:
    """The accounts and their sums. `figures` are yen, debit positive, by account id; `results` adds the year's results.

    A subtotal that adds up one account, or the same as the one before it, is left out.
    """
    by_id = {one.account_id: one for one in accounts}
    width = len(next(iter(figures.values()), ()))
    rows: list[Placed] = []
    seen: list[AccountSum] = []
    income = (0,) * width

    for row in trial_balance(accounts, zeros=True):
        if row.kind is RowKind.ACCOUNT:
            one = by_id[row.account_id or 0]
            seen.append(one)
            own = figures.get(one.account_id, (0,) * width)
            if not one.section.statement.carried:
                income = _added(income, own)
            rows.append(_account(row, one, own))
        elif row.kind is RowKind.SUBTOTAL:
            below = _below(row, seen)
            group = seen[-1].section.group
            _append_subtotal(rows, row, below, figures, width)
            result = _RESULTS.get(row.part if row.level == 0 else group) if row.part and row.level < 2 else None
            if results and result is not None:
                rows.append(_result(result, income))
    net = _RESULTS[Part.OTHER]
    if results and rows[-1:] != [_result(net, income)] and any(not one.section.statement.carried for one in seen):
        rows.append(_result(net, income))
    return tuple(rows)


def _result(label: Text, income: Figures) -> Placed:
    """What all income and cost so far comes to, a profit positive."""
    return Placed(Look.RESULT, label, tuple(-value for value in income), Side.CREDIT, f"{PROFIT}:{label.source}")


def _account(row: TrialRow, one: AccountSum, own: Figures) -> Placed:
    side = one.section.side
    shown = tuple(value * side for value in own)
    return Placed(Look.ACCOUNT, row.label, shown, side, f"account:{one.account_id}", (one,), row.part)


def _below(row: TrialRow, seen: Sequence[AccountSum]) -> tuple[AccountSum, ...]:
    """The accounts a subtotal adds up: those of its section, of the group just passed, or of its part."""
    if row.level == 2:
        return tuple(one for one in seen if one.section is row.section)
    if row.level == 1:
        return tuple(one for one in seen if one.section.group is seen[-1].section.group)
    return tuple(one for one in seen if part_of(one.section) is row.part)


def _append_subtotal(
    rows: list[Placed], row: TrialRow, below: tuple[AccountSum, ...], figures: Mapping[int, Figures], width: int
) -> None:
    if row.level > 0 and len(below) < 2:
        return
    last = rows[-1]
    if last.look is Look.SUBTOTAL and last.accounts == below:
        rows[-1] = replace(last, label=row.label)
        return
    side = side_of(row, below)
    total = (0,) * width
    for one in below:
        total = _added(total, figures.get(one.account_id, (0,) * width))
    key = f"{row.part}:{row.level}:{row.section or below[-1].section.group}"
    rows.append(Placed(Look.SUBTOTAL, row.label, tuple(v * side for v in total), side, key, below, row.part))


def side_of(row: TrialRow, below: Sequence[AccountSum]) -> Side:
    """The side on which a subtotal is positive: that of its accounts, else income (a result)."""
    sides = {one.section.side for one in below}
    if len(sides) == 1:
        return sides.pop()
    return Side.CREDIT if row.part in _CREDIT_PARTS else Side.DEBIT


def part_of(section: Section) -> Part:
    """The large part a section belongs to."""
    return _PART_OF[section.group]


def _parts() -> dict[Group, Part]:
    from officesuite.modules.ledger.rules.trial_balance import PARTS

    return {group: part for part, (_, groups) in PARTS.items() for group in groups}


_PART_OF = _parts()


def _added(one: Figures, other: Figures) -> Figures:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def union(*sums: Iterable[AccountSum]) -> tuple[AccountSum, ...]:
    """The accounts of several periods, each once; their figures are those of the first."""
    found: dict[int, AccountSum] = {}
    for many in sums:
        for one in many:
            found.setdefault(one.account_id, one)
    return tuple(found.values())


def shown_amount(one: AccountSum) -> int:
    """What a report over a period says of an account: the balance of what is carried, the movement of what restarts."""
    return one.closing if one.section.statement.carried else one.movement
