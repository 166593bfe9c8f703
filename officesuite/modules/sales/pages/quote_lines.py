"""The lines of a quote as they are typed: `QuoteLine`, its kinds and columns, and the way to and from a draft's rows.

A first letter starts another kind: `#` heading, `=` subtotal, `-` discount, `*` text, `^` page break. Two blanks (or a
full-width one) in the description part the name from the specification.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from officesuite.base.errors import Invalid
from officesuite.base.fields import Choice
from officesuite.base.text import language, literal, tr, translate
from officesuite.modules.company.rules import TaxCategory
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft, TaxContext, draft_totals
from officesuite.modules.sales.rules import ROW_KIND_LABELS, RowKind, Totals
from officesuite.ui.cells import Cell, IconLook
from officesuite.ui.figures import show_decimal, show_percent, show_yen
from officesuite.ui.lines import BadCell, GridColumn, Input, Line, LineKind
from officesuite.ui.picks import PickerSource, PickRow

SIGNS = {"#": RowKind.HEADING, "=": RowKind.SUBTOTAL, "-": RowKind.DISCOUNT, "*": RowKind.TEXT, "^": RowKind.PAGE_BREAK}
SIGN_OF = {kind: sign for sign, kind in SIGNS.items()}
_MINUSES = str.maketrans("−‐‑–—ー－▲△", "---------")
_PARTED = re.compile(r"\s{2,}|　")


@dataclass
class QuoteLine(Line):
    """A row being typed; the figures below `tax_category` are computed after each action."""

    name: str = ""
    spec: str = ""
    item_id: int | None = None
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: Decimal | None = None
    cost: Decimal | None = None
    tax_category: str = ""
    amount: int | None = None
    cost_sum: int | None = None
    margin_rate: Decimal | None = None
    low: bool = False

    @property
    def description(self) -> str:
        """Name and specification as one text."""
        return f"{self.name}  {self.spec}" if self.spec else self.name

    @description.setter
    def description(self, words: str) -> None:
        text = (words or "").strip()
        if self.kind != RowKind.ITEM:
            self.name, self.spec = text, ""
            return
        name, *rest = _PARTED.split(text, maxsplit=1)
        self.name, self.spec = name, rest[0].strip() if rest else ""

    @property
    def empty(self) -> bool:
        """Whether nothing but words stands here, so that a sign may still turn it into another kind."""
        return self.item_id is None and self.quantity is None and self.unit_price is None

    def take_sign(self) -> bool:
        """Turns an otherwise empty item into the kind that its first letter names; says whether it did."""
        if self.kind != RowKind.ITEM or not self.name or not self.empty:
            return False
        sign = unicodedata.normalize("NFKC", self.name[0]).translate(_MINUSES)
        kind = SIGNS.get(sign)
        if kind is None:
            return False
        words = self.description[1:].strip()
        self.kind, self.spec, self.name = kind.value, "", words
        self.unit, self.tax_category, self.cost = "", "", None
        self.proposed = frozenset()
        if kind is RowKind.DISCOUNT and not words:
            self.name = tr("Sales", "Discount")
        return True


KINDS = (
    LineKind(
        RowKind.ITEM, ROW_KIND_LABELS[RowKind.ITEM], mark="#",
        editable=frozenset({"description", "quantity", "unit", "unit_price", "tax_category", "cost"}),
    ),
    LineKind(RowKind.HEADING, ROW_KIND_LABELS[RowKind.HEADING], frozenset({"description"}), "heading", "description", "H"),
    LineKind(RowKind.SUBTOTAL, ROW_KIND_LABELS[RowKind.SUBTOTAL], frozenset({"description"}), "subtotal"),
    LineKind(RowKind.DISCOUNT, ROW_KIND_LABELS[RowKind.DISCOUNT], frozenset({"description", "unit_price", "tax_category"}), mark="−"),
    LineKind(RowKind.TEXT, ROW_KIND_LABELS[RowKind.TEXT], frozenset({"description"}), "plain", "description"),
    LineKind(RowKind.PAGE_BREAK, ROW_KIND_LABELS[RowKind.PAGE_BREAK], frozenset(), "subtotal", "description", "⇥"),
)  # fmt: skip


def make_line(kind: str) -> QuoteLine:
    """A new line of a kind."""
    return QuoteLine(kind=kind)


def lines_of(rows: Iterable[DraftRow]) -> list[QuoteLine]:
    """The rows of a draft as lines to type in."""
    return [
        QuoteLine(
            kind=row.kind.value, name=row.description, spec=row.spec, item_id=row.item_id, quantity=row.quantity, unit=row.unit,
            unit_price=row.unit_price, cost=row.cost, tax_category=row.tax_category,
        )
        for row in rows
    ]  # fmt: skip


def rows_of(lines: Iterable[QuoteLine]) -> tuple[DraftRow, ...]:
    """The lines as rows of a draft; what does not belong to a kind is left out."""
    return tuple(_row(line) for line in lines)


def _row(line: QuoteLine) -> DraftRow:
    kind = RowKind(line.kind)
    if kind not in (RowKind.ITEM, RowKind.DISCOUNT):
        return DraftRow(kind=kind, description=line.name)
    item = kind is RowKind.ITEM
    return DraftRow(
        kind=kind, description=line.name, spec=line.spec, item_id=line.item_id if item else None,
        quantity=line.quantity if item else None, unit=line.unit if item else "", unit_price=line.unit_price,
        cost=line.cost if item else None, tax_category=line.tax_category or "",
    )  # fmt: skip


def put_figures(lines: Sequence[QuoteLine], sums: Totals, *, floor: Decimal) -> None:
    """Writes amounts and margins beside the lines."""
    for line, figures in zip(lines, sums.rows, strict=True):
        margin = figures.margin
        line.amount = figures.amount
        line.cost_sum = margin.cost if margin is not None else None
        line.margin_rate = margin.rate if margin is not None else None
        line.low = line.margin_rate is not None and line.margin_rate < floor


def mark_problem(line: QuoteLine, key: str, message: str) -> None:
    """Marks a cell with what is wrong in it."""
    line.bad[key] = BadCell(str(getattr(line, key) or ""), message)


# ---- columns --------------------------------------------------------------------------------------------------------


def columns(
    *, items: PickerSource, context: TaxContext, on_pick: Callable[[QuoteLine, PickRow], None], margins: bool = True
) -> tuple[GridColumn, ...]:
    """The grid's columns; without `margins` neither cost nor margin shows."""
    choices = tax_choices(context.categories)
    shown = (
        GridColumn("description", translate("Sales", "Description"), Input.FREE_PICK, 210, stretch=True, picker=items,
                   on_pick=on_pick, cell=_description_cell),
        GridColumn("quantity", translate("Sales", "Qty"), Input.DECIMAL, 62, places=3),
        GridColumn("unit", translate("Sales", "Unit"), Input.TEXT, 46, muted=True, max_length=20),
        GridColumn("unit_price", translate("Sales", "Unit price"), Input.DECIMAL, 80, places=2),
        GridColumn("tax_category", translate("Sales", "Tax"), Input.CHOICE, 64, choices=choices, muted=True,
                   shown=lambda line: tax_words(line, context.categories)),
        GridColumn("amount", translate("Sales", "Amount"), Input.NONE, 92, align="right", rule=True, cell=_amount_cell),
    )  # fmt: skip
    if not margins:
        return shown
    return (
        *shown,
        GridColumn("cost", translate("Sales", "Cost"), Input.DECIMAL, 78, places=2, muted=True, cell=_cost_cell),
        GridColumn("margin_rate", translate("Sales", "Margin"), Input.NONE, 82, align="right", cell=_margin_cell),
    )  # fmt: skip


def tax_choices(categories: Mapping[str, TaxCategory]) -> tuple[Choice, ...]:
    """Tax categories in force, and none: a discount over all of them."""
    spread = Choice("", translate("Sales", "Spread over all rates"), aliases=("按分", "-"))
    found = (
        Choice(
            code,
            literal(one.label(language())),
            aliases=(code, one.paper_ja, one.marked("ja"), one.marked("en"), one.rate_text),
        )
        for code, one in categories.items()
    )
    return (*found, spread)


def tax_words(line: QuoteLine, categories: Mapping[str, TaxCategory]) -> str:
    """`10%　`, `8%※`: padded so that the percent signs stand below each other."""
    if line.kind == RowKind.DISCOUNT and not line.tax_category:
        return tr("Sales", "Spread")
    if line.kind not in (RowKind.ITEM, RowKind.DISCOUNT) or not line.tax_category:
        return ""
    category = categories.get(line.tax_category)
    return line.tax_category if category is None else category.marked(language())


def _description_cell(line: QuoteLine) -> Cell | None:
    if line.kind == RowKind.SUBTOTAL:
        return Cell(line.name or tr("Sales", "Subtotal"), tone="text2")
    if line.kind == RowKind.PAGE_BREAK:
        return Cell(tr("Sales", "The next line starts a new page"), tone="text3")
    if line.kind == RowKind.TEXT:
        return Cell(line.name, tone="text2")
    return Cell(line.name, line.spec, proposed="description" in line.proposed)


def _amount_cell(line: QuoteLine) -> Cell | None:
    if line.amount is None:
        return Cell()
    tone = "danger" if line.amount < 0 else ""
    return Cell(show_yen(line.amount), tone=tone, strong=line.kind == RowKind.SUBTOTAL)


def _cost_cell(line: QuoteLine) -> Cell | None:
    if line.kind == RowKind.SUBTOTAL:
        return Cell("" if line.cost_sum is None else show_yen(line.cost_sum), tone="text2")
    if line.kind != RowKind.ITEM:
        return Cell()
    text = "" if line.cost is None else show_decimal(line.cost, 2)
    return Cell(text, tone="text2", proposed="cost" in line.proposed)


def _margin_cell(line: QuoteLine) -> Cell | None:
    if line.margin_rate is None or line.kind not in (RowKind.ITEM, RowKind.SUBTOTAL):
        return Cell()
    icon = None
    if line.low and line.kind == RowKind.ITEM:
        icon = IconLook("triangle-alert", translate("Sales", "Below the margin that is aimed at"), "warnMark")
    return Cell(show_percent(line.margin_rate), tone="warn" if icon else "text2", icon=icon)


def price_in_mode(price: Decimal | None, category: TaxCategory | None, *, tax_included: bool) -> Decimal | None:
    """A register's price (net) in the quote's price mode: with tax to the yen, fractions of a yen kept to the sen."""
    if price is None or not tax_included or category is None or not category.taxed:
        return price
    with_tax = price * (100 + category.rate) / 100
    return with_tax.quantize(Decimal(1) if price == price.to_integral_value() else Decimal("0.01"))


def totals_of(draft: QuoteDraft, lines: Sequence[QuoteLine], context: TaxContext) -> Totals:
    """The sums of a draft; rows whose tax category is unknown are marked and count nothing until it is chosen."""
    for line in lines:
        bad = line.bad.get("tax_category")
        if bad is not None and bad.text == line.tax_category and line.tax_category in context.categories:
            del line.bad["tax_category"]  # it is in force on the quote's new date
    try:
        return draft_totals(draft, context)
    except Invalid as error:
        rows = list(draft.rows)
        for problem in error.problems:
            if problem.row is not None:
                mark_problem(lines[problem.row], "tax_category", str(problem))
                rows[problem.row] = replace(rows[problem.row], unit_price=None)
        return draft_totals(replace(draft, rows=tuple(rows)), context)
