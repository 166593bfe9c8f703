"""What follows from what is typed in a slip's grid: tax from the account, the half opposite from history, the last amount."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from officesuite.modules.ledger.pages.slip.line import NAMES, Rest, SlipLine
from officesuite.modules.ledger.pages.slip.work import SlipWork
from officesuite.modules.ledger.rules.axes import TaxAxes
from officesuite.modules.ledger.rules.entry import LineTax, Side
from officesuite.modules.ledger.rules.slip import Slip, balance_last


class Following:
    """One a grid. `head` is the slip's head as it stands, `lines` the rows; `weighing` off leaves amounts as they are."""

    def __init__(self, work: SlipWork, *, head: Callable[[], Slip], lines: Callable[[], list[SlipLine]]) -> None:
        self._work, self._head, self._lines = work, head, lines
        self.weighing = True

    @property
    def day(self) -> date:
        """The slip's day."""
        return self._head().date or self._work.today

    def edited(self, line: SlipLine, key: str) -> None:
        """A cell got another value."""
        side = Side.CREDIT if key.startswith("credit") else Side.DEBIT
        if key.endswith("_place"):
            self._placed(line, side)
        elif key.endswith("_amount"):
            line.auto = "" if line.auto == key else line.auto
            _forget_amount(line, side)
        elif key.endswith("_tax"):
            line.keep(side, replace(line.kept(side), tax=line.line_tax(side)))
        elif key == "partner":
            line.partner_id = None
            for own in NAMES:
                line.keep(own, replace(line.kept(own), partner="", partner_id=None))
        if key in ("debit_place", "credit_place", "partner"):
            self._offer(line, side if key != "partner" else Side.DEBIT)

    def _placed(self, line: SlipLine, side: Side) -> None:
        name, place = NAMES[side], line.place(side)
        line.keep(side, Rest(department_id=line.kept(side).department_id))
        if place is None:
            line.put_tax(side, None)
            return
        line.put_tax(side, self._work.usual_tax(place, self.day))
        line.bad.pop(f"{name}_tax", None)
        line.proposed = line.proposed | {f"{name}_tax"}
        sub = self._work.accounts.subs.get(place[1])
        if sub is not None and sub.partner_id is not None and not line.partner:
            from officesuite.modules.partners.queries import label

            with self._work.desk.read() as session:
                line.partner = label(session, sub.partner_id) or ""
            line.partner_id = sub.partner_id if line.partner else None
            line.proposed = line.proposed | {"partner"}

    def _offer(self, line: SlipLine, side: Side) -> None:
        """The other half as history has it, while it is empty; only for a row that stands alone."""
        place = line.place(side)
        lines = self._lines()
        if place is None or line.place(side.other) is not None or not lines or lines[0] is not line:
            return
        if any(not other.blank for other in lines[1:]):
            return
        found = self._work.opposite(
            place, side, partner=line.partner, description=self._head().description or line.description
        )
        if found is None:
            return
        other, name = side.other, NAMES[side.other]
        setattr(line, f"{name}_place", found.place)
        line.put_tax(other, self._work.usual_tax(found.place, self.day))
        offered = {f"{name}_place", f"{name}_tax"}
        if found.row.axes is not None:
            own = side if found.row.taxed_own else other
            line.put_tax(own, _as_before(line.line_tax(own), found.row.axes))
            offered.add(f"{NAMES[own]}_tax")
        if found.row.partner and not line.partner:
            line.partner, line.partner_id = found.row.partner, found.row.partner_id
            offered.add("partner")
        if found.row.description and not self._head().description and not line.description:
            line.description = found.row.description
            offered.add("description")
        line.proposed = line.proposed | offered

    def redate(self, lines: list[SlipLine]) -> None:
        """The slip has another day: a credit percentage that was of the old one follows the law of the new one."""
        for line in lines:
            for side in NAMES:
                kept = line.kept(side)
                if kept.tax is not None and kept.tax.credit_percent is not None and kept.tax.tax_date is None:
                    line.keep(side, replace(kept, tax=replace(kept.tax, credit_percent=None)))

    def balance(self, lines: list[SlipLine]) -> None:
        """The one open amount balances the slip; a balancing amount is open until somebody types over it."""
        for line in lines:
            if line.auto:
                setattr(line, line.auto, None)
                line.proposed = line.proposed - {line.auto}
            line.auto = ""
        if not self.weighing:
            return
        rows = tuple(line.row() for line in lines)
        before = Slip(rows=rows)
        after = balance_last(before, self._work.weigh(self.day))
        for line, old, new in zip(lines, before.rows, after.rows, strict=True):
            for side, name in NAMES.items():
                if old.half(side).amount != new.half(side).amount:
                    setattr(line, f"{name}_amount", new.half(side).amount)
                    line.auto = f"{name}_amount"
                    line.proposed = line.proposed | {line.auto}


def _as_before(usual: LineTax | None, axes: TaxAxes) -> LineTax:
    """The tax of a row of the past: its category, use and class; the invoice follows from the partner of the new one."""
    usual = usual or LineTax(axes.category)
    return replace(usual, category=axes.category, use=axes.use, simple=axes.simple or usual.simple)


def _forget_amount(line: SlipLine, side: Side) -> None:
    """A typed tax was for its amount."""
    kept = line.kept(side)
    if kept.tax is not None and kept.tax.amount is not None:
        line.keep(side, replace(kept, tax=replace(kept.tax, amount=None)))
