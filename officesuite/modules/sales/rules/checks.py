"""What the rows of a quote must be before it is stored: every fault at once, each at its cell."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from officesuite.base.errors import Problem
from officesuite.base.text import Text, literal, translate
from officesuite.base.yen import LIMIT, Rounding
from officesuite.modules.company.rules import TAX_KIND_LABELS, TaxCategory, categories_on
from officesuite.modules.sales.rules.rows import QuoteRow, RowKind, line_amount, unknown_category
from officesuite.modules.sales.rules.totals import totals

QUANTITY_PLACES = 3
PRICE_PLACES = 2


def validate_rows(
    rows: Sequence[QuoteRow], *, day: date, categories: Iterable[TaxCategory], tax_included: bool
) -> tuple[Problem, ...]:
    """Every fault of the rows of a quote dated `day`, against all dated tax categories; warnings are marked as such."""
    in_force = categories_on(categories, day)
    problems = [
        Problem(field, message, index, warning)
        for index, row in enumerate(rows)
        for field, message, warning in _row_faults(row, in_force)
    ]
    if not any(not problem.warning for problem in problems):
        problems += _discount_faults(rows, in_force, tax_included=tax_included)
    return tuple(problems)


_Fault = tuple[str, Text, bool]


def _row_faults(row: QuoteRow, in_force: dict[str, TaxCategory]) -> Iterator[_Fault]:
    match row.kind:
        case RowKind.ITEM:
            yield from _item_faults(row, in_force)
        case RowKind.DISCOUNT:
            yield from _discount_row_faults(row, in_force)
        case RowKind.HEADING if not row.description:
            yield "description", translate("Sales", "To keep this heading, enter its words."), False
    if row.kind not in (RowKind.ITEM, RowKind.DISCOUNT) and (row.quantity is not None or row.unit_price is not None):
        yield (
            "unit_price",
            translate("Sales", "Only items and discounts have figures: those of this row are left out."),
            True,
        )


def _item_faults(row: QuoteRow, in_force: dict[str, TaxCategory]) -> Iterator[_Fault]:
    if not row.description:
        yield "description", translate("Sales", "To quote this item, enter what it is."), False
    if row.quantity is None:
        yield "quantity", translate("Sales", "To quote this item, enter its quantity."), False
    if row.unit_price is None:
        yield "unit_price", translate("Sales", "To quote this item, enter its unit price."), False
    if row.tax_category not in in_force:
        yield "tax_category", unknown_category(row.tax_category), False
    if row.cost is not None and row.cost < 0:
        yield "cost", translate("Sales", "To reckon the margin, enter a cost of zero or more."), False
    yield from _size_faults(row)


def _discount_row_faults(row: QuoteRow, in_force: dict[str, TaxCategory]) -> Iterator[_Fault]:
    if row.unit_price is None or row.unit_price <= 0:
        yield "unit_price", translate("Sales", "To give a discount, enter its amount without a minus sign."), False
    if row.quantity is not None and row.quantity <= 0:
        yield (
            "quantity",
            translate("Sales", "To give a discount, leave its quantity empty or enter one above zero."),
            False,
        )
    if row.tax_category and row.tax_category not in in_force:
        yield "tax_category", unknown_category(row.tax_category), False
    yield from _size_faults(row)


def _size_faults(row: QuoteRow) -> Iterator[_Fault]:
    if row.quantity is not None and _places(row.quantity) > QUANTITY_PLACES:
        yield (
            "quantity",
            translate("Sales", "To enter a quantity, give at most {places} decimal places.", places=QUANTITY_PLACES),
            False,
        )
    if row.unit_price is not None and _places(row.unit_price) > PRICE_PLACES:
        yield (
            "unit_price",
            translate("Sales", "To enter a unit price, give at most {places} decimal places.", places=PRICE_PLACES),
            False,
        )
    if None not in (row.quantity, row.unit_price) and abs(_amount(row)) > LIMIT:
        yield (
            "quantity",
            translate("Sales", "To quote this row, keep its amount within {limit} yen.", limit=f"{LIMIT:,}"),
            False,
        )


def _amount(row: QuoteRow) -> int:
    return line_amount(row.quantity or Decimal(0), row.unit_price or Decimal(0))


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _discount_faults(
    rows: Sequence[QuoteRow], in_force: dict[str, TaxCategory], *, tax_included: bool
) -> Iterator[Problem]:
    """Discounts that leave less than nothing of a tax category, told at the last row that lowers it."""
    result = totals(rows, tax_included=tax_included, rounding=Rounding.FLOOR, categories=in_force)
    if abs(result.subtotal) > LIMIT:
        yield Problem(
            "", translate("Sales", "To keep this quote, keep its sum within {limit} yen.", limit=f"{LIMIT:,}")
        )
    last: dict[str, int] = {}
    for index, (row, figures) in enumerate(zip(rows, result.rows, strict=True)):
        if row.kind is RowKind.DISCOUNT and not figures.shares:
            yield Problem(
                "unit_price", translate("Sales", "To give a discount, enter the goods it is taken from."), index
            )
        last.update((share.category, index) for share in figures.shares if share.amount > 0)
    for line in result.by_rate:
        if line.amount < 0 and line.category in last:
            yield Problem(
                "unit_price",
                translate(
                    "Sales",
                    "To give this discount, keep it within the goods of {category}: it is {excess} yen too much.",
                    category=_label(in_force[line.category]),
                    excess=f"{-line.amount:,}",
                ),
                last[line.category],
            )


def _label(category: TaxCategory) -> Text:
    """`10%`, `8%※` or the kind: words of the program, since the category's own labels are the office's."""
    return literal(category.rate_text + category.mark) if category.taxed else TAX_KIND_LABELS[category.kind]
