"""The trial balance (合計残高試算表): every account of a period with subtotals of sections, groups and parts.

Subtotals say their level: 2 a section (現金及び預金計), 1 a group (流動資産計), 0 a part (資産計); whoever shows the rows
chooses how deep. A total row is the proof: its debit equals its credit.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from officesuite.base.text import Text, literal, translate
from officesuite.modules.ledger.rules.chart import Group, Section
from officesuite.modules.ledger.rules.statements import AccountSum, RowKind, accounts_of


@dataclass(frozen=True, slots=True)
class TrialSums:
    """The figures of a row in yen. `opening` and `closing` are debit positive, `debit` and `credit` the period's own.

    Totals (合計) hold the opening balance on its side, balances (残高) stand on the side they have.
    """

    opening: int = 0
    debit: int = 0
    credit: int = 0
    debit_total: int = 0
    credit_total: int = 0
    debit_balance: int = 0
    credit_balance: int = 0

    @property
    def closing(self) -> int:
        return self.opening + self.debit - self.credit

    def __add__(self, other: "TrialSums") -> "TrialSums":
        return TrialSums(
            opening=self.opening + other.opening,
            debit=self.debit + other.debit,
            credit=self.credit + other.credit,
            debit_total=self.debit_total + other.debit_total,
            credit_total=self.credit_total + other.credit_total,
            debit_balance=self.debit_balance + other.debit_balance,
            credit_balance=self.credit_balance + other.credit_balance,
        )


class Part(StrEnum):
    """The large parts of a trial balance."""

    ASSETS = "assets"
    LIABILITIES = "liabilities"
    NET_ASSETS = "net-assets"
    UNCLASSIFIED = "unclassified"
    GROSS_PROFIT = "gross-profit"
    MANUFACTURING = "manufacturing"
    SGA = "sga"
    OTHER = "other"

    @property
    def on_balance_sheet(self) -> bool:
        """Whether it stands on the first half (貸借対照表科目), else the second (損益計算書科目)."""
        return self in (Part.ASSETS, Part.LIABILITIES, Part.NET_ASSETS, Part.UNCLASSIFIED)


PARTS: dict[Part, tuple[Text, tuple[Group, ...]]] = {
    Part.ASSETS: (
        translate("Ledger", "Assets"),
        (Group.CURRENT_ASSETS, Group.FIXED_ASSETS, Group.DEFERRED_ASSETS, Group.OWNER_DRAWINGS),
    ),
    Part.LIABILITIES: (translate("Ledger", "Liabilities"), (Group.CURRENT_LIABILITIES, Group.FIXED_LIABILITIES)),
    Part.NET_ASSETS: (
        translate("Ledger", "Net assets"),
        (Group.SHAREHOLDERS_EQUITY, Group.VALUATION, Group.OWNER_EQUITY),
    ),
    Part.UNCLASSIFIED: (Group.UNCLASSIFIED.label, (Group.UNCLASSIFIED,)),
    Part.GROSS_PROFIT: (translate("Ledger", "Gross profit or loss"), (Group.SALES, Group.COST_OF_SALES)),
    Part.MANUFACTURING: (Group.MANUFACTURING.label, (Group.MANUFACTURING,)),
    Part.SGA: (Group.SGA.label, (Group.SGA,)),
    Part.OTHER: (
        translate("Ledger", "Non-operating, extraordinary and tax"),
        (Group.NON_OPERATING, Group.EXTRAORDINARY, Group.TAXES),
    ),
}


@dataclass(frozen=True, slots=True)
class TrialRow:
    """A row: an account, a subtotal (its `label` says of what) or the total."""

    kind: RowKind
    label: Text
    sums: TrialSums
    part: Part | None = None
    level: int = 0
    section: Section | None = None
    account_id: int | None = None
    code: str = ""


def trial_sums(one: AccountSum) -> TrialSums:
    """The figures of an account."""
    return TrialSums(
        opening=one.opening,
        debit=one.debit,
        credit=one.credit,
        debit_total=max(one.opening, 0) + one.debit,
        credit_total=max(-one.opening, 0) + one.credit,
        debit_balance=max(one.closing, 0),
        credit_balance=max(-one.closing, 0),
    )


def trial_balance(sums: Iterable[AccountSum], *, zeros: bool = False) -> tuple[TrialRow, ...]:
    """All rows in order of sections and codes; accounts without opening and movement only with `zeros`.

    A subtotal that would only repeat the one above it (a section alone in its group) is left out.
    """
    shown = [one for one in sums if zeros or one.opening or one.debit or one.credit]
    rows: list[TrialRow] = []
    total = TrialSums()
    for part, (label, groups) in PARTS.items():
        at = len(rows)
        sum_of_part = TrialSums()
        for group in groups:
            sum_of_part += _group(rows, shown, part, group, alone=len(groups) == 1)
        if len(rows) > at:
            rows.append(_subtotal(part, label, sum_of_part, 0))
            total += sum_of_part
    rows.append(TrialRow(RowKind.RESULT, translate("Ledger", "Total"), total))
    return tuple(rows)


def _group(rows: list[TrialRow], shown: Sequence[AccountSum], part: Part, group: Group, *, alone: bool) -> TrialSums:
    """The accounts of a group with subtotals of its sections; returns their sum."""
    sections = [section for section in Section if section.group is group]
    total = TrialSums()
    for section in sections:
        accounts = accounts_of(shown, [section])
        sum_of_section = sum((trial_sums(one) for one in accounts), TrialSums())
        rows += [_account(part, one) for one in accounts]
        if accounts and len(sections) > 1:
            rows.append(_subtotal(part, section.label, sum_of_section, 2, section))
        total += sum_of_section
    if not alone and any(row.section in sections for row in rows):
        rows.append(_subtotal(part, group.label, total, 1))
    return total


def _account(part: Part, one: AccountSum) -> TrialRow:
    return TrialRow(
        RowKind.ACCOUNT,
        literal(one.name),
        trial_sums(one),
        part,
        level=3,
        section=one.section,
        account_id=one.account_id,
        code=one.code,
    )


def _subtotal(part: Part, label: Text, sums: TrialSums, level: int, section: Section | None = None) -> TrialRow:
    return TrialRow(RowKind.SUBTOTAL, translate("Ledger", "{section} total", section=label), sums, part, level, section)
