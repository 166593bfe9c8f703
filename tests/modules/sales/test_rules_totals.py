"""A quote's sums: the worked figures of the law, the shared cases, and what holds for any document."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officesuite.base.errors import Invalid
from officesuite.base.yen import Rounding, round_yen
from officesuite.modules.company.rules import TaxCategory, TaxKind, categories_on, load_tax_categories
from officesuite.modules.sales.rules import Margin, QuoteRow, RowKind, Share, Totals, tax_of, totals

CASES = Path(__file__).parents[2] / "cases"
TABLE = load_tax_categories()
DAY = date(2026, 11, 24)
NOW = categories_on(TABLE, DAY)


def item(price: str, quantity: str = "1", category: str = "standard-10", cost: str | None = None) -> QuoteRow:
    return QuoteRow(
        RowKind.ITEM,
        "品目",
        quantity=Decimal(quantity),
        unit_price=Decimal(price),
        tax_category=category,
        cost=None if cost is None else Decimal(cost),
    )


def discount(price: str, category: str = "") -> QuoteRow:
    return QuoteRow(RowKind.DISCOUNT, "値引", quantity=Decimal(1), unit_price=Decimal(price), tax_category=category)


def summed(*rows: QuoteRow, tax_included: bool = False, rounding: Rounding = Rounding.FLOOR) -> Totals:
    return totals(rows, tax_included=tax_included, rounding=rounding, categories=NOW)


def by_rate(result: Totals) -> dict[str, list[int]]:
    return {line.category: [line.base, line.tax] for line in result.by_rate}


def cases() -> Iterator[tuple[str, list[dict[str, str]]]]:
    with (CASES / "quotes.csv").open(encoding="utf-8-sig", newline="") as lines:
        for number, rows in groupby(csv.DictReader(lines), key=lambda row: row["quote"]):
            yield number, list(rows)


@pytest.mark.parametrize(
    ("number", "records"), list(cases()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_the_shared_cases_come_out_to_the_yen(number: str, records: list[dict[str, str]]) -> None:
    with (CASES / "partners.csv").open(encoding="utf-8-sig", newline="") as lines:
        roundings = {row["code"]: Rounding(row["rounding"]) for row in csv.DictReader(lines)}
    rows = [
        QuoteRow(
            RowKind(record["row_kind"]),
            record["description"],
            quantity=Decimal(record["quantity"]) if record["quantity"] else None,
            unit_price=Decimal(record["unit_price"]) if record["unit_price"] else None,
            tax_category=record["tax_category"],
        )
        for record in records
    ]
    result = totals(
        rows,
        tax_included=records[0]["tax_included"] == "yes",
        rounding=roundings[records[0]["customer_code"]],
        categories=categories_on(TABLE, date.fromisoformat(records[0]["issued_on"])),
    )
    wanted = json.loads((CASES / "quotes.expected.json").read_text(encoding="utf-8"))[number]
    assert {
        "by_rate": by_rate(result),
        "subtotal": result.subtotal,
        "discount": result.discount,
        "total": result.total,
    } == wanted
    assert list(by_rate(result)) == list(wanted["by_rate"])


@pytest.mark.parametrize(("rounding", "tax"), [("floor", 31), ("half_up", 32), ("ceil", 32)])
def test_tax_is_rounded_once_a_rate_and_not_once_a_line(rounding: str, tax: int) -> None:
    assert summed(item("105"), item("105"), item("105"), rounding=Rounding(rounding)).tax == tax


def test_two_rates_are_each_taxed_on_their_sum() -> None:
    result = summed(item("83", "167", "reduced-8"), item("67", "197", "reduced-8"), item("57", "77"), item("57", "417"))
    assert by_rate(result) == {"reduced-8": [27_060, 2_164], "standard-10": [28_158, 2_815]}
    assert (result.subtotal, result.tax, result.total) == (55_218, 4_979, 60_197)


def test_prices_with_tax_hold_their_tax_within() -> None:
    result = summed(item("1234"), item("5678"), tax_included=True)
    assert by_rate(result) == {"standard-10": [6_284, 628]}
    assert result.total == 6_912


def test_a_line_is_cut_to_whole_yen_toward_zero() -> None:
    assert summed(item("12.5", "3")).subtotal == 37
    assert summed(item("12.5", "-3")).subtotal == -37
    assert summed(item("12.5", "3"), rounding=Rounding.CEIL).subtotal == 37


def test_a_lump_discount_is_spread_over_mixed_rates_before_tax() -> None:
    result = summed(item("3300"), item("2160", category="reduced-8"), discount("1000"), tax_included=True)
    assert result.rows[2].shares == (Share("standard-10", 604), Share("reduced-8", 396))
    assert result.rows[2].amount == -1000
    assert [(line.amount, line.tax) for line in result.by_rate] == [(2_696, 245), (1_764, 130)]
    assert (result.subtotal, result.discount, result.total) == (5_460, 1_000, 4_460)


def test_a_lump_discount_looks_at_all_item_rows_also_later_ones_and_at_the_goods_before_other_discounts() -> None:
    result = summed(discount("100"), discount("500", "standard-10"), item("1000"), item("1000", category="reduced-8"))
    assert result.rows[0].shares == (Share("standard-10", 50), Share("reduced-8", 50))
    assert by_rate(result) == {"standard-10": [450, 45], "reduced-8": [950, 76]}


def test_a_tie_goes_to_the_category_of_the_first_row() -> None:
    result = summed(item("100", category="exempt"), item("100"), item("100", category="reduced-8"), discount("100"))
    assert [share.amount for share in result.rows[3].shares] == [34, 33, 33]


def test_untaxed_categories_stand_in_the_summary_with_no_tax() -> None:
    result = summed(item("500", category="export"), item("84", "10", "exempt"), item("70", category="out-of-scope"))
    assert by_rate(result) == {"export": [500, 0], "exempt": [840, 0], "out-of-scope": [70, 0]}
    assert result.total == 1_410


def test_a_quote_without_rows_is_nothing() -> None:
    result = summed()
    assert (result.by_rate, result.subtotal, result.discount, result.total) == ((), 0, 0, 0)


def test_a_row_still_being_typed_counts_nothing() -> None:
    result = summed(
        QuoteRow(RowKind.ITEM, "まだ", quantity=Decimal(2)),
        QuoteRow(RowKind.ITEM, "まだ", unit_price=Decimal(2)),
        QuoteRow(RowKind.DISCOUNT, "まだ"),
        QuoteRow(RowKind.TEXT, "注", unit_price=Decimal(5)),
        discount("50"),
    )
    assert (result.total, result.discount, result.by_rate) == (0, 0, ())
    assert [row.amount for row in result.rows] == [None, None, None, None, -50]
    assert result.margin == Margin(0, 0)


def test_a_discount_without_a_quantity_is_one() -> None:
    assert summed(item("1000"), QuoteRow(RowKind.DISCOUNT, "値引", unit_price=Decimal(30))).total == 1_067


@pytest.mark.parametrize("row", [item("1", category=""), item("1", category="none"), discount("1", "none")])
def test_an_unknown_tax_category_is_refused_at_its_row(row: QuoteRow) -> None:
    with pytest.raises(Invalid) as refused:
        summed(item("1"), row)
    assert [(problem.field, problem.row) for problem in refused.value.problems] == [("tax_category", 1)]


def test_subtotals_sum_their_section_with_the_discounts_in_it() -> None:
    result = summed(
        item("10"),
        QuoteRow(RowKind.HEADING, "執務室什器"),
        item("1000"),
        item("877"),
        discount("60", "standard-10"),
        QuoteRow(RowKind.SUBTOTAL, "小計"),
        item("5"),
        QuoteRow(RowKind.SUBTOTAL, "小計"),
        QuoteRow(RowKind.PAGE_BREAK),
    )
    assert [row.amount for row in result.rows] == [10, None, 1000, 877, -60, 1817, 5, 5, None]
    assert [row.running for row in result.rows] == [10, 10, 1010, 1887, 1827, 1827, 1832, 1832, 1832]
    assert [row.number for row in result.rows] == [1, 1, 2, 3, None, None, 4, None, None]


def test_the_margin_of_the_picture_comes_out() -> None:
    rows = [
        QuoteRow(RowKind.HEADING, "梱包資材"),
        item("285", "400", cost="214"),
        item("1480", "60", cost="1090"),
        item("3650", "40", cost="2870"),
        QuoteRow(RowKind.SUBTOTAL, "小計"),
        QuoteRow(RowKind.HEADING, "倉庫用什器"),
        item("38400", "8", cost="29500"),
        item("86000", "1", cost="62000"),
        QuoteRow(RowKind.SUBTOTAL, "小計"),
        QuoteRow(RowKind.HEADING, "備蓄品"),
        item("2180", "30", "reduced-8", cost="1720"),
        item("15800", "6", "reduced-8", cost="13050"),
        QuoteRow(RowKind.SUBTOTAL, "小計"),
        discount("12200", "standard-10"),
    ]
    result = summed(*rows)
    assert [str(row.margin.rate) for row in result.rows if row.margin] == [
        "24.9", "26.4", "21.4", "23.8", "23.2", "27.9", "24.2", "21.1", "17.4", "18.9",
    ]  # fmt: skip
    assert [row.margin.cost for row in result.rows if row.margin and row.number is None] == [265_800, 298_000, 129_900]
    assert (result.margin.profit, str(result.margin.rate)) == (196_300, "22.1")
    assert by_rate(result) == {"standard-10": [729_800, 72_980], "reduced-8": [160_200, 12_816]}
    assert result.total == 975_796


def test_the_margin_is_reckoned_net_of_tax() -> None:
    assert summed(item("120000", cost="90000")).margin == Margin(120_000, 90_000)
    assert str(Margin(120_000, 90_000).rate) == "25.0"
    result = summed(
        item("132000", cost="90000"), discount("11000"), QuoteRow(RowKind.SUBTOTAL, "小計"), tax_included=True
    )
    assert result.rows[0].margin == Margin(120_000, 90_000)
    assert result.rows[2].margin == result.margin == Margin(110_000, 90_000)


def test_a_missing_cost_leaves_the_margin_unknown() -> None:
    result = summed(item("100", cost="60"), item("100"), QuoteRow(RowKind.SUBTOTAL, "小計"), item("50", cost="20"))
    assert result.rows[1].margin == Margin(100, None)
    assert result.rows[2].margin == Margin(200, None)
    assert result.rows[3].margin == Margin(50, 20)
    assert result.margin.profit is None
    assert result.margin.rate is None
    assert Margin(0, 5).rate is None


def test_a_third_rate_is_a_row_of_data() -> None:
    table = (*TABLE, TaxCategory("reduced-1", TaxKind.TAXABLE, Decimal(1), date(2027, 4, 1), mark="※"))
    result = totals(
        [item("1000"), item("1000", category="reduced-8"), item("1050", category="reduced-1"), discount("100")],
        tax_included=False,
        rounding=Rounding.FLOOR,
        categories=categories_on(table, date(2027, 4, 1)),
    )
    assert by_rate(result) == {"standard-10": [967, 96], "reduced-8": [967, 77], "reduced-1": [1_016, 10]}
    assert result.total == 2_950 + 183
    with pytest.raises(Invalid):
        totals(
            [item("1", category="reduced-1")],
            tax_included=False,
            rounding=Rounding.FLOOR,
            categories=categories_on(table, date(2027, 3, 31)),
        )


quantities = st.decimals(0, 1000, places=3)
prices = st.decimals(0, 100_000, places=2)
items = st.builds(
    QuoteRow,
    st.just(RowKind.ITEM),
    quantity=quantities,
    unit_price=prices,
    tax_category=st.sampled_from(sorted(NOW)),
)
discounts = st.builds(
    QuoteRow,
    st.just(RowKind.DISCOUNT),
    unit_price=st.decimals(1, 1000, places=0),
    tax_category=st.sampled_from(["", *sorted(NOW)]),
)
others = st.sampled_from([QuoteRow(kind) for kind in (RowKind.HEADING, RowKind.SUBTOTAL, RowKind.TEXT)])


@given(st.lists(items | discounts | others, max_size=15), items, st.booleans(), st.sampled_from(Rounding))
def test_whatever_is_quoted_adds_up(
    rows: list[QuoteRow], first: QuoteRow, tax_included: bool, rounding: Rounding
) -> None:
    result = summed(first, *rows, tax_included=tax_included, rounding=rounding)
    goods = result.subtotal - result.discount
    assert result.total == sum(line.base for line in result.by_rate) + sum(line.tax for line in result.by_rate)
    assert sum(line.amount for line in result.by_rate) == goods
    assert goods == (result.total if tax_included else result.base)
    assert result.rows[-1].running == goods
    for line in result.by_rate:
        divisor = 100 + line.rate if tax_included else Decimal(100)
        exact = Fraction(line.amount) * Fraction(line.rate) / Fraction(divisor)
        assert line.tax == round_yen(exact, rounding)
        assert line.base == (line.amount - line.tax if tax_included else line.amount)
        assert line.tax == tax_of(line.amount, NOW[line.category], tax_included=tax_included, rounding=rounding)
    for row, figures in zip((first, *rows), result.rows, strict=True):
        if row.kind is RowKind.DISCOUNT:
            assert sum(share.amount for share in figures.shares) == -(figures.amount or 0)
