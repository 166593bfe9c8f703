"""A transfer slip as it is typed (振替伝票): a head and rows, each with a debit half (借方) and a credit half (貸方).

Everything may be missing; `to_entry` makes the entry or tells every problem by row and column. Drafts, templates and recurring
entries keep a slip as JSON.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import translate
from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.rules.periods import Adjustment

Extras = tuple[str, tuple[tuple[str, str], ...]]
SIDES = ((Side.DEBIT, "debit"), (Side.CREDIT, "credit"))
BETWEEN = "　"  # stands between the slip's 摘要 and a row's own in the line that is posted
LONGEST = 200  # letters of a posted line's 摘要
COLUMN_OF = {
    "account": "place",
    "sub_account": "place",
    "department": "place",
    "amount": "amount",
    "tax": "tax",
    "partner": "partner",
}


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a row; yen as typed. `department_id` None = the slip's; `extras` as in `Line`."""

    account_id: int | None = None
    sub_account_id: int | None = None
    amount: int | None = None
    tax: LineTax | None = None
    department_id: int | None = None
    partner_id: int | None = None
    partner: str = ""
    extras: Extras | None = None

    @property
    def empty(self) -> bool:
        """Whether neither an account nor an amount stands here."""
        return self.account_id is None and self.amount is None


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A printed row; `description` is what it says besides the slip's."""

    debit: Half = Half()
    credit: Half = Half()
    description: str = ""

    def half(self, side: Side) -> Half:
        """The half of a side."""
        return self.debit if side is Side.DEBIT else self.credit

    def with_half(self, side: Side, half: Half) -> "SlipRow":
        """The row with another half."""
        return replace(self, debit=half) if side is Side.DEBIT else replace(self, credit=half)

    @property
    def empty(self) -> bool:
        """Whether nothing that would be posted stands here."""
        return self.debit.empty and self.credit.empty


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip. `kind` and `source` as in `Entry`."""

    date: dt.date | None = None
    rows: tuple[SlipRow, ...] = ()
    slip_no: str = ""
    adjustment: Adjustment = Adjustment.NONE
    description: str = ""
    department_id: int | None = None
    source: str = ""
    kind: str = "normal"


Weigh = Callable[[Half, Side], int]


def typed_yen(half: Half, side: Side) -> int:
    """What a half weighs in the balance where no tax comes on top: its amount."""
    return half.amount or 0


def totals(slip: Slip, weigh: Weigh = typed_yen) -> tuple[int, int]:
    """(debit, credit) in yen; `weigh` adds the tax that comes on top (外税)."""
    debit, credit = (sum(weigh(row.half(side), side) for row in slip.rows) for side, _ in SIDES)
    return debit, credit


def balance_last(slip: Slip, weigh: Weigh = typed_yen) -> Slip:
    """The one half that has an account but no amount takes what is missing on its side; else the slip as it is.

    A half whose tax comes on top is left alone: there is not always a whole amount that gives the sum.
    """
    open_ = [
        (at, side)
        for at, row in enumerate(slip.rows)
        for side, _ in SIDES
        if row.half(side).account_id is not None and row.half(side).amount is None
    ]
    debit, credit = totals(slip, weigh)
    if len(open_) != 1 or debit == credit:
        return slip
    at, side = open_[0]
    half = slip.rows[at].half(side)
    missing = int(side) * (credit - debit)
    if missing <= 0 or (half.tax is not None and half.tax.mode is TaxMode.EXCLUSIVE):
        return slip
    rows = list(slip.rows)
    rows[at] = rows[at].with_half(side, replace(half, amount=missing))
    return replace(slip, rows=tuple(rows))


def split_row(slip: Slip, at: int, side: Side) -> Slip:
    """The half of a row once more in a row below (分割), without an amount: it takes what the first one gives up."""
    row = slip.rows[at]
    twin = SlipRow(description=row.description).with_half(side, replace(row.half(side), amount=None))
    return replace(slip, rows=(*slip.rows[: at + 1], twin, *slip.rows[at + 1 :]))


def without_amounts(slip: Slip) -> Slip:
    """The slip as a pattern: accounts, tax and words, no amounts, no number."""
    rows = tuple(replace(row, debit=_bare(row.debit), credit=_bare(row.credit)) for row in slip.rows if not row.empty)
    return replace(slip, rows=rows, slip_no="", source="")


def _bare(half: Half) -> Half:
    tax = replace(half.tax, amount=None) if half.tax is not None else None
    return replace(half, amount=None, tax=tax, extras=None)


def anew(slip: Slip, *, day: dt.date | None) -> Slip:
    """A copy to be posted: use, invoice, class and way of tax stay; what came with a file stays with the old one.

    On another day the tax date follows the new one, and with it the credit percentage; a tax that was typed after such a
    percentage goes, since it was of its day.
    """
    moved = day != slip.date

    def fresh(half: Half) -> Half:
        tax = half.tax
        if tax is not None and moved:
            whole = tax.credit_percent in (None, 100)
            tax = replace(tax, credit_percent=None, tax_date=None, amount=tax.amount if whole else None)
        return replace(half, tax=tax, extras=None)

    rows = tuple(replace(row, debit=fresh(row.debit), credit=fresh(row.credit)) for row in slip.rows)
    return replace(slip, date=day, rows=rows, slip_no="", source="", kind="normal")


# ---- to and from an entry -------------------------------------------------------------------------------------------


def to_line(half: Half, side: Side) -> Line:
    """A half with an account as a line, for what follows from its account, tax and partner; without an amount it is 0 yen."""
    assert half.account_id is not None
    return Line(side, half.account_id, half.amount or 0, sub_account_id=half.sub_account_id, partner_id=half.partner_id,
                partner=half.partner, tax=half.tax)  # fmt: skip


def line_cells(slip: Slip) -> tuple[tuple[int, Side], ...]:
    """(row, side) of each line that `to_entry` makes, in its order."""
    return tuple((at, side) for at, row in enumerate(slip.rows) for side, _ in SIDES if not row.half(side).empty)


def to_entry(slip: Slip, *, way: str = "slip") -> Entry:
    """The entry of a complete slip. Raises Invalid: `row` counts rows from 0, `field` is `debit_place`, `credit_amount` …"""
    problems = _problems(slip)
    if problems or slip.date is None:
        raise Invalid(problems)
    lines = tuple(_line(slip, at, side) for at, side in line_cells(slip))
    return Entry(
        slip.date, lines, slip.slip_no.strip(), slip.adjustment, slip.source, way, kind=slip.kind,
    )  # fmt: skip


def _problems(slip: Slip) -> list[Problem]:
    problems: list[Problem] = []
    if slip.date is None:
        problems.append(Problem("date", translate("Ledger", "To post this slip, give its date.")))
    if not line_cells(slip):
        problems.append(Problem("lines", translate("Ledger", "To post this slip, give an account and an amount.")))
    for at, side in line_cells(slip):
        half, name = slip.rows[at].half(side), "debit" if side is Side.DEBIT else "credit"
        if half.account_id is None:
            problems.append(
                Problem(
                    f"{name}_place", translate("Ledger", "To post this slip, choose the account of this amount."), at
                )
            )
        elif not half.amount:
            problems.append(
                Problem(
                    f"{name}_amount", translate("Ledger", "To post this slip, give the amount of this account."), at
                )
            )
    return problems


def _line(slip: Slip, at: int, side: Side) -> Line:
    row = slip.rows[at]
    half = row.half(side)
    assert half.account_id is not None
    assert half.amount is not None
    return Line(
        side, half.account_id, half.amount, _printed(slip, at), half.sub_account_id,
        half.department_id if half.department_id is not None else slip.department_id, half.partner_id, half.partner, half.tax,
        line_description(slip, row), half.extras,
    )  # fmt: skip


def line_description(slip: Slip, row: SlipRow) -> str:
    """What the books say of a row: the slip's 摘要, then the row's own."""
    return BETWEEN.join(words for words in (slip.description, row.description) if words)[:LONGEST]


def head_of(description: str) -> str:
    """The slip's part of a posted 摘要."""
    return description.partition(BETWEEN)[0]


def _printed(slip: Slip, at: int) -> int:
    """The printed row's number: empty rows do not count."""
    return sum(1 for row in slip.rows[: at + 1] if not row.empty)


def cells_of(slip: Slip, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems of an entry's lines (`row` = index of the line) as problems of the slip's cells."""
    places = line_cells(slip)
    found = []
    for problem in problems:
        if problem.row is None or not 0 <= problem.row < len(places):
            found.append(problem)
            continue
        at, side = places[problem.row]
        column = COLUMN_OF.get(problem.field, problem.field)
        name = column if column == "partner" else f"{'debit' if side is Side.DEBIT else 'credit'}_{column}"
        found.append(replace(problem, field=name, row=at))
    return tuple(found)


def slip_of(entry: Entry) -> Slip:
    """The slip that an entry was or would be; lines that share a row stand beside each other."""
    rows: list[SlipRow] = []
    printed: list[int] = []
    for line in sorted(entry.lines, key=lambda line: line.row):
        half = Half(
            line.account_id, line.sub_account_id, line.amount, line.tax, line.department_id, line.partner_id, line.partner,
            line.extras,
        )  # fmt: skip
        if printed and printed[-1] == line.row and rows[-1].half(line.side).empty:
            row = rows[-1].with_half(line.side, half)
            rows[-1] = replace(row, description=row.description or line.description)
        else:
            rows.append(SlipRow(description=line.description).with_half(line.side, half))
            printed.append(line.row)
    head = _common_head([row.description for row in rows])
    departments = {row.half(side).department_id for row in rows for side, _ in SIDES if not row.half(side).empty}
    whole = departments.pop() if len(departments) == 1 else None
    if head or whole is not None:
        rows = [_below(row, head=head, department=whole is not None) for row in rows]
    return Slip(
        entry.date, tuple(rows), entry.slip_no, entry.adjustment, head, whole, entry.source, entry.kind,
    )  # fmt: skip


def _common_head(descriptions: list[str]) -> str:
    """What all rows begin with as the slip's own 摘要; all of it where they are the same."""
    if len(set(descriptions)) == 1:
        return descriptions[0]
    heads = {head_of(words) for words in descriptions}
    return heads.pop() if len(heads) == 1 else ""


def _below(row: SlipRow, *, head: str, department: bool) -> SlipRow:
    """The row of a slip whose head says the beginning of the 摘要 or the department for all."""
    if department:
        row = replace(row, debit=replace(row.debit, department_id=None), credit=replace(row.credit, department_id=None))
    return replace(row, description=row.description[len(head) :].removeprefix(BETWEEN)) if head else row


# ---- JSON -----------------------------------------------------------------------------------------------------------


def to_json(slip: Slip) -> str:
    """The slip as canonical JSON; what is empty is left out."""
    content = {
        "date": slip.date.isoformat() if slip.date is not None else None, "slip_no": slip.slip_no,
        "adjustment": int(slip.adjustment), "description": slip.description, "department_id": slip.department_id,
        "source": slip.source, "kind": "" if slip.kind == "normal" else slip.kind,
        "rows": [_row_json(row) for row in slip.rows],
    }  # fmt: skip
    return json.dumps(_filled(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _filled(content: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in content.items() if value not in (None, "", 0, [], {})}


def _row_json(row: SlipRow) -> dict[str, Any]:
    return _filled({"debit": _half_json(row.debit), "credit": _half_json(row.credit), "description": row.description})


def _half_json(half: Half) -> dict[str, Any]:
    found = _filled(
        {
            "account_id": half.account_id, "sub_account_id": half.sub_account_id, "department_id": half.department_id,
            "partner_id": half.partner_id, "partner": half.partner,
        }
    )  # fmt: skip
    if half.amount is not None:
        found["amount"] = half.amount
    if half.tax is not None:
        found["tax"] = _tax_json(half.tax)
    if half.extras is not None:
        found["extras"] = [half.extras[0], [list(pair) for pair in half.extras[1]]]
    return found


def _tax_json(tax: LineTax) -> dict[str, Any]:
    found: dict[str, Any] = {"category": tax.category, "mode": int(tax.mode)}
    for key, value in (("side", tax.side), ("invoice", tax.invoice)):
        if value is not None:
            found[key] = value.value
    if tax.use is not TaxUse.TAXABLE:
        found["use"] = tax.use.value
    for key, number in (("credit_percent", tax.credit_percent), ("amount", tax.amount)):
        if number is not None:
            found[key] = number
    if tax.tax_date is not None:
        found["tax_date"] = tax.tax_date.isoformat()
    return found | _filled({"reason": tax.reason, "simple": tax.simple})


def from_json(content: str) -> Slip | None:
    """The slip that `to_json` wrote; None for anything else (an older program's, a damaged file)."""
    try:
        kept = json.loads(content)
        return Slip(
            dt.date.fromisoformat(kept["date"]) if kept.get("date") else None,
            tuple(_row_of(row) for row in kept.get("rows", ())),
            str(kept.get("slip_no", "")), Adjustment(kept.get("adjustment", 0)), str(kept.get("description", "")),
            kept.get("department_id"), str(kept.get("source", "")), str(kept.get("kind", "normal")),
        )  # fmt: skip
    except (ValueError, TypeError, AttributeError, KeyError, LookupError):
        return None


def _row_of(kept: Mapping[str, Any]) -> SlipRow:
    return SlipRow(_half_of(kept.get("debit", {})), _half_of(kept.get("credit", {})), str(kept.get("description", "")))


def _half_of(kept: Mapping[str, Any]) -> Half:
    extras = kept.get("extras")
    return Half(
        kept.get("account_id"), kept.get("sub_account_id"), kept.get("amount"),
        _tax_of(kept["tax"]) if "tax" in kept else None, kept.get("department_id"), kept.get("partner_id"),
        str(kept.get("partner", "")), (extras[0], tuple((one, two) for one, two in extras[1])) if extras else None,
    )  # fmt: skip


def _tax_of(kept: Mapping[str, Any]) -> LineTax:
    return LineTax(
        kept["category"], TaxMode(kept.get("mode", 1)), TaxSide(kept["side"]) if "side" in kept else None,
        TaxUse(kept.get("use", "taxable")), Invoice(kept["invoice"]) if "invoice" in kept else None,
        kept.get("credit_percent"), kept.get("reason", ""), kept.get("simple", 0), kept.get("amount"),
        dt.date.fromisoformat(kept["tax_date"]) if "tax_date" in kept else None,
    )  # fmt: skip
