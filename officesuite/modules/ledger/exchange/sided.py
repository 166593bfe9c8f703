"""Rows with a debit and a credit half, as every journal file has them: one half read, its names met once, and what of the
row we would write otherwise.
"""

from collections.abc import Mapping
from typing import ClassVar

from officesuite.base.errors import Invalid
from officesuite.base.text import translate
from officesuite.modules.ledger.exchange.files import FileReader, Names
from officesuite.modules.ledger.exchange.tax_names import Program, TaxName

Half = tuple[Names, int, int | None]
"""Names, yen as written, the typed tax (None = empty, or the line has none)."""
Note = str | None
"""A cell that we would write otherwise; None = as we would."""

_KEY = tuple[str, str, str, str, str, str, str]
_DIGITS = 12


class SidedReader(FileReader):
    """Reads halves of rows; `untaxed` is what the layout has in the tax amount of a line without tax."""

    program: ClassVar[Program | None] = None
    untaxed: ClassVar[str] = "0"

    def half(
        self, at: int, side: int, account: str, sub: str, department: str, partner: str, tax: str, invoice: str, use: str,
        amount: str, tax_amount: str,
    ) -> Half | None:  # fmt: skip
        """One side of a row; None where it is empty, or with a fault."""
        if not account:
            if amount not in ("", "0") or sub:
                message = translate("Ledger", "To take this amount in, name its account.")
                self.fault(at, self.column("account", side), message)
            return None
        key = (account, sub, department, partner, tax, invoice, use)
        names = self._names.get(key) or self._meet(key, at, side)
        if names is None:
            return None
        yen = int(amount) if len(amount) <= _DIGITS and amount.isdecimal() else None
        if yen is None:
            yen = self.amount(amount, at, self.column("amount", side))
            if yen is None:
                return None
        if not tax_amount or (not names.taxed and tax_amount == "0"):
            return names, yen, None
        booked = self.amount(tax_amount, at, self.column("tax_amount", side))
        if booked and not names.taxed:
            message = translate(
                "Ledger", "To take a tax amount in, name a taxable category: “{name}” has no tax.", name=tax
            )
            self.fault(at, self.column("tax_amount", side), message)
        return names, yen, booked if names.taxed else None

    def read_tax(self, tax: str, invoice: str, use: str) -> tuple[TaxName, bool]:
        """What the tax cells say, and whether the posted line would be written by the very same. Raises Invalid."""
        assert self.program is not None
        found = self._tax_names.read(tax, invoice=invoice)
        return found, self._tax_names.writes(self.program, found.tax, tax)

    def _meet(self, key: _KEY, at: int, side: int) -> Names | None:
        """Names not seen before in this file; None with a fault."""
        account, sub, department, partner, tax, invoice, use = key
        for field, cell in zip(("account", "sub", "department", "partner", "tax", "invoice"), key, strict=False):
            if self.mixed(cell, at, self.column(field, side)):
                return None
        try:
            found, exact = self.read_tax(tax, invoice, use)
        except Invalid as invalid:
            for problem in invalid.problems:
                self.fault(at, self.column(problem.field or "tax", side), problem.message)
            return None
        names = Names(
            account.strip(),
            sub.strip(),
            department.strip(),
            partner.strip(),
            tax,
            found.tax,
            found.part,
            found.taxed,
            exact,
        )
        self._names[key] = names
        return names

    def notes(self, names: Names, tax: str, tax_amount: str) -> tuple[Note, Note, Note]:
        """Tax, amount and tax amount of a side, where they came otherwise than we would write them."""
        ours = tax_amount != "" if names.taxed else tax_amount == self.untaxed
        return None if names.exact else tax, None, None if ours else tax_amount


def side_columns(fields: Mapping[str, str], sides: tuple[str, str]) -> dict[tuple[str, int], str]:
    """The headers of both halves: field → name after the side's word."""
    return {
        (field, sign): f"{side}{name}"
        for sign, side in ((1, sides[0]), (-1, sides[1]))
        for field, name in fields.items()
    }
