"""A row of a slip while it is typed (`SlipLine`): two halves with account, tax and amount, a partner, a 摘要; and its columns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from officesuite.base.text import translate
from officesuite.modules.ledger.pages.common.tax_cell import TaxChoice, choice_of
from officesuite.modules.ledger.rules.axes import TaxMode
from officesuite.modules.ledger.rules.entry import LineTax, Side
from officesuite.modules.ledger.rules.slip import Extras, Half, SlipRow
from officesuite.ui.cells import Cell
from officesuite.ui.lines import GridColumn, Input, Line, LineKind
from officesuite.ui.picks import PickerSource, PickRow

T = TypeVar("T")
Place = tuple[int, int]  # account, sub-account or 0
NAMES = {Side.DEBIT: "debit", Side.CREDIT: "credit"}
KEYS = (
    "debit_place", "debit_tax", "debit_amount", "credit_place", "credit_tax", "credit_amount", "partner", "description",
)  # fmt: skip
MODES = (TaxMode.INCLUSIVE, TaxMode.EXCLUSIVE, TaxMode.SEPARATE)


@dataclass(frozen=True, slots=True)
class Rest:
    """What a half says that no cell shows: the tax as it was given before, its mode, department, partner, a file's columns."""

    tax: LineTax | None = None
    mode: TaxMode = TaxMode.INCLUSIVE
    department_id: int | None = None
    partner: str = ""
    partner_id: int | None = None
    extras: Extras | None = None


@dataclass
class SlipLine(Line):
    """See the module. `auto` is the amount cell that balances the slip by itself ("" = none)."""

    debit_place: Place | None = None
    debit_tax: TaxChoice | None = None
    debit_amount: int | None = None
    credit_place: Place | None = None
    credit_tax: TaxChoice | None = None
    credit_amount: int | None = None
    partner: str = ""
    partner_id: int | None = None
    description: str = ""
    auto: str = ""
    rest: dict[Side, Rest] = field(default_factory=dict)

    def place(self, side: Side) -> Place | None:
        """The account of a half."""
        return self.debit_place if side is Side.DEBIT else self.credit_place

    def amount(self, side: Side) -> int | None:
        """The yen of a half."""
        return self.debit_amount if side is Side.DEBIT else self.credit_amount

    def tax(self, side: Side) -> TaxChoice | None:
        """The tax of a half."""
        return self.debit_tax if side is Side.DEBIT else self.credit_tax

    def kept(self, side: Side) -> Rest:
        """What no cell of the half shows."""
        return self.rest.get(side, Rest())

    def keep(self, side: Side, rest: Rest) -> None:
        """Keeps what no cell of the half shows; a new dict, since undo holds the old one."""
        self.rest = {**self.rest, side: rest}

    def put_tax(self, side: Side, tax: LineTax | None) -> None:
        """The tax of a half with all its details."""
        setattr(self, f"{NAMES[side]}_tax", choice_of(tax) if tax is not None else None)
        mode = tax.mode if tax is not None and tax.mode is not TaxMode.NONE else TaxMode.INCLUSIVE
        self.keep(side, replace(self.kept(side), tax=tax, mode=mode))

    def line_tax(self, side: Side) -> LineTax | None:
        """The tax of a half with all its details."""
        choice, kept = self.tax(side), self.kept(side)
        if choice is None:
            return None
        tax = choice.line_tax(kept.tax)
        return replace(tax, mode=kept.mode) if tax.mode is not TaxMode.NONE else tax

    def half(self, side: Side) -> Half:
        """The half as the slip takes it; a balancing amount counts."""
        place, tax, kept = self.place(side), self.line_tax(side), self.kept(side)
        own = (self.partner, self.partner_id) if self.partner or not kept.partner else (kept.partner, kept.partner_id)
        if place is None and self.amount(side) is None:
            return Half()
        return Half(
            place[0] if place else None, (place[1] or None) if place else None, self.amount(side), tax, kept.department_id,
            own[1], own[0], kept.extras,
        )  # fmt: skip

    def row(self) -> SlipRow:
        """The row as the slip takes it."""
        return SlipRow(self.half(Side.DEBIT), self.half(Side.CREDIT), self.description)

    @property
    def blank(self) -> bool:
        """Whether nothing at all was typed."""
        return self.row().empty and not self.partner and not self.description


def make_line(kind: str) -> SlipLine:
    """A new row."""
    return SlipLine(kind=kind)


def lines_of(rows: Iterable[SlipRow], *, proposed: bool = False) -> list[SlipLine]:
    """Rows of a slip as lines to type in; `proposed` marks every filled cell as an offer."""
    return [_line(row, proposed=proposed) for row in rows]


def _line(row: SlipRow, *, proposed: bool) -> SlipLine:
    line = SlipLine(description=row.description)
    for side, name in NAMES.items():
        half = row.half(side)
        if half.account_id is not None:
            setattr(line, f"{name}_place", (half.account_id, half.sub_account_id or 0))
        setattr(line, f"{name}_amount", half.amount)
        setattr(line, f"{name}_tax", choice_of(half.tax) if half.tax is not None else None)
        mode = half.tax.mode if half.tax is not None and half.tax.mode is not TaxMode.NONE else TaxMode.INCLUSIVE
        line.keep(side, Rest(half.tax, mode, half.department_id, half.partner, half.partner_id, half.extras))
    first = row.debit if row.debit.partner else row.credit
    line.partner, line.partner_id = first.partner, first.partner_id
    if row.debit.partner and row.credit.partner and row.debit.partner != row.credit.partner:
        line.partner, line.partner_id = "", None  # each half keeps its own
    if proposed:
        line.proposed = frozenset(key for key in KEYS if getattr(line, key) not in (None, ""))
    return line


def rows_of(lines: Iterable[SlipLine]) -> tuple[SlipRow, ...]:
    """The lines as rows of a slip; their numbers stay, the empty ones at the end go."""
    rows = [line.row() for line in lines]
    while rows and rows[-1] == SlipRow():
        rows.pop()
    return tuple(rows)


KINDS = (LineKind("item", translate("Ledger", "Row"), frozenset(KEYS), mark="#"),)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the cells' lists come from."""

    places: PickerSource
    taxes: PickerSource
    partners: PickerSource
    phrases: PickerSource


def _of(shown: Callable[[SlipLine, Side], T], side: Side) -> Callable[[SlipLine], T]:
    """The same for one half."""
    return lambda line: shown(line, side)


def columns(
    sources: Sources,
    *,
    place_cell: Callable[[SlipLine, Side], Cell],
    place_words: Callable[[SlipLine, Side], str],
    tax_cell: Callable[[SlipLine, Side], Cell],
    tax_words: Callable[[SlipLine, Side], str],
    partner_cell: Callable[[SlipLine], Cell],
    on_partner: Callable[[SlipLine, PickRow], None],
) -> tuple[GridColumn, ...]:
    """The grid's columns: debit at the left, credit at the right, as on the paper slip."""
    found: list[GridColumn] = []
    heads: Sequence[tuple[Side, object, object]] = (
        (Side.DEBIT, translate("Ledger", "Debit account"), translate("Ledger", "Debit")),
        (Side.CREDIT, translate("Ledger", "Credit account"), translate("Ledger", "Credit")),
    )
    for side, account, amount in heads:
        name = NAMES[side]
        found += [
            GridColumn(f"{name}_place", account, Input.PICK, 136, picker=sources.places,  # type: ignore[arg-type]
                       shown=_of(place_words, side),
                       cell=_of(place_cell, side)),
            GridColumn(f"{name}_tax", translate("Ledger", "Tax"), Input.PICK, 116, picker=sources.taxes, muted=True,
                       shown=_of(tax_words, side),
                       cell=_of(tax_cell, side)),
            GridColumn(f"{name}_amount", amount, Input.YEN, 92, rule=True),  # type: ignore[arg-type]
        ]  # fmt: skip
    return (
        *found,
        GridColumn("partner", translate("Ledger", "Partner"), Input.FREE_PICK, 88, picker=sources.partners,
                   on_pick=on_partner, cell=partner_cell),
        GridColumn("description", translate("Ledger", "Row description"), Input.FREE_PICK, 90, stretch=True,
                   picker=sources.phrases),
    )  # fmt: skip
