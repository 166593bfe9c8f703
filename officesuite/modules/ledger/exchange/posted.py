"""Posted entries as the writers of files take them: names beside the figures, nothing left to ask the office.

`PostedLine.amount` is what was typed (with tax unless the mode says otherwise), `on_account` what stands on the account.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from officesuite.base.errors import Invalid
from officesuite.base.text import Text, translate
from officesuite.modules.ledger.exchange.files import Extras
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.periods import Adjustment


@dataclass(frozen=True, slots=True)
class PostedLine:
    """A posted line: `side` 1 debit, -1 credit; yen. `tax` is complete (with side and credit), None = left empty.

    `gross` is what was paid, with the whole tax; None = as `amount`.

    `generated` lines hold the tax that was split off; layouts with a tax column leave them out.
    """

    side: int
    row: int
    account_code: str
    account: str
    amount: int
    on_account: int
    sub: str = ""
    department: str = ""
    partner: str = ""
    partner_code: str = ""
    tax: LineTax | None = None
    tax_amount: int = 0
    tax_given: bool = False
    tax_date: date | None = None
    description: str = ""
    extras: Extras | None = None
    generated: bool = False
    gross: int | None = None

    @property
    def paid(self) -> int:
        """The amount with its whole tax."""
        return self.amount if self.gross is None else self.gross

    def extra(self, layout: str) -> tuple[tuple[str, str], ...]:
        """The columns that a file of `layout` had beside this line."""
        return self.extras[1] if self.extras is not None and self.extras[0] == layout else ()


@dataclass(frozen=True, slots=True)
class PostedEntry:
    """A posted entry with its number and its lines in order."""

    number: int
    day: date
    lines: tuple[PostedLine, ...]
    adjustment: Adjustment = Adjustment.NONE
    slip_no: str = ""
    description: str = ""
    fingerprint: int = 0


Pair = tuple[PostedLine | None, PostedLine | None]


def in_rows(entry: PostedEntry) -> list[Pair]:
    """The typed lines as printed rows: a debit and a credit beside each other where they share a row."""
    rows: dict[int, tuple[list[PostedLine], list[PostedLine]]] = {}
    for line in entry.lines:
        if not line.generated:
            rows.setdefault(line.row, ([], []))[0 if line.side > 0 else 1].append(line)
    pairs: list[Pair] = []
    for row in sorted(rows):
        debits, credits_ = rows[row]
        pairs.extend(
            (debits[at] if at < len(debits) else None, credits_[at] if at < len(credits_) else None)
            for at in range(max(len(debits), len(credits_)))
        )
    return pairs


def extras_of(pair: Pair, layout: str) -> dict[str, str]:
    """The columns to give back in a row; each half may carry some."""
    return {column: text for line in pair if line is not None for column, text in line.extra(layout)}


@contextmanager
def written_out(number: int) -> Iterator[None]:
    """Names the entry that cannot be written in a layout."""
    try:
        yield
    except Invalid as invalid:
        message = translate("Ledger", "To write entry {number} out, mend this first: {reason}", number=number,
                            reason=invalid.message)  # fmt: skip
        raise Invalid(message) from None


class Cp932Text:
    """Turns text into what Shift_JIS has; what it lacks becomes 〓, and each such cell is told in `warnings`."""

    def __init__(self) -> None:
        self.warnings: list[Text] = []

    def __call__(self, text: str, *, number: int, column: str) -> str:
        if text.isascii():
            return text
        same = text.translate(_LOOK_ALIKE)
        try:
            same.encode("cp932")
        except UnicodeEncodeError:
            pass
        else:
            return same
        missing = "".join(dict.fromkeys(_lacking(same)))
        self.warnings.append(
            translate("Ledger", "Entry {number}, {column}: Shift_JIS has no {signs}; 〓 stands there instead.",
                      number=number, column=column, signs=missing)
        )  # fmt: skip
        return "".join("〓" if sign in missing else sign for sign in same)


def _lacking(text: Iterable[str]) -> Iterator[str]:
    for sign in text:
        try:
            sign.encode("cp932")
        except UnicodeEncodeError:
            yield sign


_LOOK_ALIKE = str.maketrans("〜−—‖¥", "～－―∥￥")  # one sign, two code points: Microsoft's table has the second


def half_width(text: str) -> int:
    """The width of text in half-width letters (半角), as other programs count."""
    return sum(1 if sign.isascii() or "｡" <= sign <= "ﾟ" else 2 for sign in text)
