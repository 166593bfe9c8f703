"""An entry as people give it (仕訳): a date and lines, each on the debit (借方) or credit (貸方) side, not yet posted.

`post` turns it into journal lines. A line says its tax in words of the axes; what it leaves open is proposed from account,
partner and date. Amounts are yen; negative ones stand in corrections (赤伝) and in files of other programs.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from officesuite.modules.ledger.rules.axes import Invoice, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.periods import Adjustment


class Side(IntEnum):
    """The side of a line; as a factor it makes debit positive."""

    DEBIT = 1  # 借方
    CREDIT = -1  # 貸方

    @property
    def other(self) -> "Side":
        return Side(-self)


@dataclass(frozen=True, slots=True)
class LineTax:
    """The tax of a typed line. None = "the usual": side from the account's nature, invoice from the partner, credit from the date.

    `amount` is the tax to be booked (yen, after the credit percentage) when it was typed, None when it is to be computed.
    """

    category: str
    mode: TaxMode = TaxMode.INCLUSIVE
    side: TaxSide | None = None
    use: TaxUse = TaxUse.TAXABLE
    invoice: Invoice | None = None
    credit_percent: int | None = None
    reason: str = ""
    simple: int = 0
    amount: int | None = None
    tax_date: date | None = None  # None = the entry's date


@dataclass(frozen=True, slots=True)
class Line:
    """One side of one row: `row` is the printed row it shares with its other half, from 1. `tax` None = left empty.

    `extras`: other columns of an imported layout, given back on export to it: (layout, ((column, text), …)).
    """

    side: Side
    account_id: int
    amount: int
    row: int = 1
    sub_account_id: int | None = None
    department_id: int | None = None
    partner_id: int | None = None
    partner: str = ""
    tax: LineTax | None = None
    description: str = ""
    extras: tuple[str, tuple[tuple[str, str], ...]] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry to be posted. `source` is the thing it comes from (`sales.invoice:12`), `way` how it came in (slip, book, import …)."""

    date: date
    lines: tuple[Line, ...]
    slip_no: str = ""
    adjustment: Adjustment = Adjustment.NONE
    source: str = ""
    way: str = "slip"
    reason: str = ""
    kind: str = "normal"  # normal | opening | closing
    tags: tuple[str, ...] = field(default=())
