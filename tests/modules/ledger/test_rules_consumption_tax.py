"""The consumption tax return to the yen: the worked figures, and what the law says at its edges."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from officesuite.base.errors import Invalid
from officesuite.modules.company.rules import TaxKind
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide, TaxUse
from officesuite.modules.ledger.rules.consumption_tax import (
    Attribution,
    Calculation,
    SummaryRow,
    TaxReturn,
    simplified_return,
    special_return,
    standard_return,
)
from officesuite.modules.ledger.rules.return_law import load_return_law

LAW = load_return_law()
START = date(2026, 4, 1)
RATES = {"standard-10": "10", "reduced-8": "8", "standard-8-old": "8", "food-1": "1"}


def taxed(
    side: TaxSide,
    gross: int,
    category: str = "standard-10",
    *,
    credit: int = 100,
    use: TaxUse = TaxUse.TAXABLE,
    simple: int = 0,
) -> SummaryRow:
    """A row of the summary from an amount with tax, as books cut it."""
    rate = int(RATES[category])
    tax = gross * rate // (100 + rate)
    return SummaryRow(
        side=side,
        category=category,
        kind=TaxKind.TAXABLE,
        rate=Decimal(rate),
        net=gross - tax,
        tax=tax,
        deductible=gross * rate * credit // ((100 + rate) * 100),
        invoice=Invoice.QUALIFIED if credit == 100 else Invoice.UNREGISTERED,
        credit_percent=credit,
        use=use,
        simple=simple,
    )


def sale(gross: int, category: str = "standard-10", *, simple: int = 0) -> SummaryRow:
    return taxed(TaxSide.SALE, gross, category, simple=simple)


def bought(gross: int, category: str = "standard-10", *, credit: int = 100, use: TaxUse = TaxUse.TAXABLE) -> SummaryRow:
    return taxed(TaxSide.PURCHASE, gross, category, credit=credit, use=use)


def untaxed(kind: TaxKind, amount: int, side: TaxSide = TaxSide.SALE) -> SummaryRow:
    return SummaryRow(side=side, category=kind.value, kind=kind, rate=Decimal(0), net=amount)


def standard(*rows: SummaryRow) -> TaxReturn:
    return standard_return(rows, law=LAW, start=START)


def figures(computed: TaxReturn) -> dict[str, int]:
    return {line.key: line.amount for line in computed.lines}


def test_standard_method_of_the_worked_example() -> None:
    computed = standard(sale(1_234_567), bought(987_654))
    assert figures(computed) == {
        "base": 1_122_000,
        "sales-tax": 87_516,
        "excess": 0,
        "purchases": 70_033,
        "returns": 0,
        "bad-debts": 0,
        "deductions": 70_033,
        "refund": 0,
        "due": 17_400,
        "interim": 0,
        "local-refund": 0,
        "local-due": 4_900,
        "local-interim": 0,
        "total": 22_300,
    }
    assert (computed.total, computed.full_deduction, computed.taxable_ratio) == (22_300, True, 1)
    assert [line.key for line in computed.lines if line.result] == ["due", "local-due", "total"]


def test_two_tenths_of_the_tax_on_sales() -> None:
    special = LAW.special_for(date(2026, 1, 1), date(2026, 12, 31), individual=True)
    assert special is not None
    computed = special_return([sale(165_000)], law=LAW, special=special)
    assert (special.code, figures(computed)["base"], figures(computed)["sales-tax"]) == ("pay-20", 150_000, 11_700)
    assert (computed.due, computed.local_due, computed.total) == (2_300, 600, 2_900)
    assert computed.method.to("ja") == "特例計算（納付20%）"


def test_three_tenths_of_the_tax_on_sales() -> None:
    special = LAW.special_for(date(2027, 1, 1), date(2027, 12, 31), individual=True)
    assert special is not None
    computed = special_return([sale(1_100_000)], law=LAW, special=special)
    assert (special.code, computed.due, computed.local_due) == ("pay-30", 23_400, 6_600)


@pytest.mark.parametrize(
    ("start", "end", "individual", "code"),
    [
        ("2022-10-01", "2023-09-30", False, None),
        ("2023-04-01", "2024-03-31", False, "pay-20"),
        ("2026-04-01", "2027-03-31", False, "pay-20"),
        ("2026-09-30", "2027-09-29", False, "pay-20"),
        ("2026-10-01", "2027-09-30", False, None),
        ("2026-01-01", "2026-12-31", True, "pay-20"),
        ("2027-01-01", "2027-12-31", True, "pay-30"),
        ("2028-01-01", "2028-12-31", True, "pay-30"),
        ("2029-01-01", "2029-12-31", True, None),
        ("2027-04-01", "2028-03-31", False, None),
    ],
)
def test_the_special_deductions_are_open_in_their_periods(
    start: str, end: str, individual: bool, code: str | None
) -> None:
    special = LAW.special_for(date.fromisoformat(start), date.fromisoformat(end), individual=individual)
    assert (special and special.code) == code


def test_simplified_method_of_a_service_business() -> None:
    computed = simplified_return([sale(1_100_000, simple=5)], law=LAW, start=START)
    assert (figures(computed)["sales-tax"], figures(computed)["purchases"]) == (78_000, 39_000)
    assert (computed.due, computed.local_due, computed.total) == (39_000, 11_000, 50_000)


def test_simplified_method_of_a_wholesaler() -> None:
    computed = simplified_return([sale(2_200_000, simple=1)], law=LAW, start=START)
    assert (figures(computed)["sales-tax"], figures(computed)["purchases"], computed.due) == (156_000, 140_400, 15_600)


@pytest.mark.parametrize(("simple", "percent"), [(1, 90), (2, 80), (3, 70), (4, 60), (5, 50), (6, 40)])
def test_every_business_class_has_its_deemed_rate(simple: int, percent: int) -> None:
    computed = simplified_return([sale(1_100_000)], law=LAW, start=START, own_class=simple)
    assert figures(computed)["purchases"] == 780 * percent


def test_three_quarters_in_one_class_give_its_rate_to_everything() -> None:
    computed = simplified_return([sale(8_250_000, simple=1), sale(2_750_000, simple=5)], law=LAW, start=START)
    assert figures(computed)["purchases"] == 780_000 * 90 // 100


def test_less_than_three_quarters_are_deducted_class_by_class() -> None:
    computed = simplified_return([sale(8_248_900, simple=1), sale(2_751_100, simple=5)], law=LAW, start=START)
    assert figures(computed)["purchases"] == (584_922 * 90 + 195_078 * 50) // 100


def test_a_low_class_of_three_quarters_does_not_have_to_be_chosen() -> None:
    computed = simplified_return([sale(8_800_000, simple=5), sale(2_200_000, simple=1)], law=LAW, start=START)
    assert figures(computed)["purchases"] == (624_000 * 50 + 156_000 * 90) // 100


def test_two_classes_of_three_quarters_give_the_lower_rate_to_the_rest() -> None:
    rows = [sale(4_400_000, simple=1), sale(4_400_000, simple=2), sale(2_200_000, simple=6)]
    computed = simplified_return(rows, law=LAW, start=START)
    assert figures(computed)["purchases"] == (312_000 * 90 + 468_000 * 80) // 100


def test_sales_without_a_class_take_the_lowest_rate() -> None:
    rows = [sale(1_100_000, simple=1), sale(1_100_000, simple=4), sale(1_100_000)]
    computed = simplified_return(rows, law=LAW, start=START)
    assert figures(computed)["purchases"] == (78_000 * 90 + 156_000 * 60) // 100
    unknown = simplified_return([sale(1_100_000, simple=9)], law=LAW, start=START, own_class=2)
    assert figures(unknown)["purchases"] == 62_400


def test_the_simplified_method_needs_a_class() -> None:
    with pytest.raises(Invalid, match="事業区分"):
        simplified_return([sale(1_100_000)], law=LAW, start=START)


def test_returns_of_sales_lower_what_is_deemed() -> None:
    rows = [sale(1_100_000, simple=5), taxed(TaxSide.SALE_RETURN, 110_000, simple=5)]
    computed = simplified_return(rows, law=LAW, start=START)
    assert (figures(computed)["returns"], figures(computed)["purchases"]) == (7_800, 35_100)
    assert (computed.due, computed.local_due) == (35_100, 9_900)
    more_returned = [sale(110_000, simple=5), taxed(TaxSide.SALE_RETURN, 1_100_000, simple=5)]
    assert figures(simplified_return(more_returned, law=LAW, start=START))["purchases"] == 0


def test_three_rates_at_once_have_a_column_each() -> None:
    rows = [sale(1_100_000), sale(1_080_000, "reduced-8"), sale(1_010_000, "food-1"), bought(108_000, "reduced-8")]
    computed = standard_return(rows, law=LAW, start=date(2027, 4, 1))
    assert [(one.category, one.base, one.sales_tax, one.purchases) for one in computed.columns] == [
        ("standard-10", 1_000_000, 78_000, 0),
        ("reduced-8", 1_000_000, 62_400, 6_240),
        ("food-1", 1_000_000, 7_800, 0),
    ]
    assert (computed.due, computed.local_due) == (141_900, 40_000)


def test_the_old_rate_has_its_own_local_share() -> None:
    computed = standard(sale(1_100_000), sale(1_080_000, "standard-8-old"))
    assert (computed.due, computed.local_due) == (141_000, 39_000)


@pytest.mark.parametrize(("credit", "deducted"), [(80, 6_240), (70, 5_460), (50, 3_900), (30, 2_340), (0, 0)])
def test_an_unregistered_suppliers_tax_is_deducted_in_part(credit: int, deducted: int) -> None:
    for way in Calculation:
        computed = standard_return(
            [sale(1_100_000), bought(110_000, credit=credit)], law=LAW, start=START, purchases=way
        )
        assert figures(computed)["purchases"] == deducted


def test_both_sides_of_the_change_to_70_percent_are_cut_apart() -> None:
    rows = [sale(11_000_000), bought(100_001, credit=80), bought(100_001, credit=70), bought(100_001)]
    # 100,001 × 7.8/110 = 7,090.97…: whole 7,090, 80 % 5,672, 70 % 4,963
    assert figures(standard(*rows))["purchases"] == 7_090 + 5_672 + 4_963


def test_added_up_tax_follows_the_tax_amounts() -> None:
    rows = [
        SummaryRow(TaxSide.SALE, "standard-10", TaxKind.TAXABLE, Decimal(10), net=999_700, tax=99_930),
        SummaryRow(TaxSide.PURCHASE, "standard-10", TaxKind.TAXABLE, Decimal(10), net=400_000, tax=39_990, deductible=39_990),
    ]  # fmt: skip
    computed = standard_return(rows, law=LAW, start=START, sales=Calculation.ADD_UP, purchases=Calculation.ADD_UP)
    assert (figures(computed)["sales-tax"], figures(computed)["purchases"]) == (77_945, 31_192)


def test_added_up_sales_need_added_up_purchases() -> None:
    with pytest.raises(Invalid, match="積上げ"):
        standard_return([sale(1_100)], law=LAW, start=START, sales=Calculation.ADD_UP)


def test_returns_bad_debts_and_imports_have_their_lines() -> None:
    rows = [
        sale(1_100_000),
        taxed(TaxSide.SALE_RETURN, 11_000),
        taxed(TaxSide.BAD_DEBT, 22_000),
        bought(330_000),
        taxed(TaxSide.PURCHASE_RETURN, 33_000),
        SummaryRow(TaxSide.IMPORT, "standard-10", TaxKind.TAXABLE, Decimal(10), net=0, tax=5_000, deductible=5_000),
    ]
    computed = figures(standard(*rows))
    assert (computed["returns"], computed["bad-debts"]) == (780, 1_560)
    assert computed["purchases"] == 23_400 - 2_340 + 3_900
    assert computed["deductions"] == 780 + 1_560 + 24_960
    assert computed["due"] == 50_700


def test_more_returned_than_bought_is_tax_to_be_paid() -> None:
    computed = standard(sale(1_100_000), taxed(TaxSide.PURCHASE_RETURN, 11_000))
    assert (figures(computed)["purchases"], figures(computed)["excess"], computed.due) == (0, 780, 78_700)


def test_too_much_paid_comes_back_to_the_yen() -> None:
    computed = standard(sale(1_100_000), bought(2_200_011))
    assert (computed.refund, computed.due, computed.local_refund, computed.local_due) == (78_000, 0, 22_000, 0)
    assert computed.total == -100_000
    odd = standard(sale(1_100), bought(1_234_567))
    assert (odd.refund, odd.local_refund) == (87_464, 24_669)


def test_what_was_paid_in_the_interim_is_taken_off() -> None:
    computed = standard_return([sale(11_000_000)], law=LAW, start=START, interim=(390_000, 110_000))
    assert (computed.due, computed.local_due, computed.total) == (780_000, 220_000, 500_000)


def test_at_95_percent_everything_is_deducted_and_below_it_a_share() -> None:
    rows = [sale(104_500_000), bought(11_000_000)]
    at, below = (standard(*rows, untaxed(TaxKind.EXEMPT, exempt)) for exempt in (5_000_000, 5_000_001))
    assert (at.full_deduction, at.taxable_ratio, figures(at)["purchases"]) == (True, Fraction(95, 100), 780_000)
    assert (below.full_deduction, figures(below)["purchases"]) == (False, 740_999)


def test_above_500_million_yen_nothing_is_deducted_in_full() -> None:
    rows = [sale(550_000_000), untaxed(TaxKind.EXEMPT, 1_000_000), bought(11_000_000)]
    assert standard(*rows).full_deduction
    assert not standard(*rows, sale(1_100)).full_deduction
    half_year = standard_return([sale(275_001_100)], law=LAW, start=START, months=6)
    assert not half_year.full_deduction


def test_itemised_attribution_looks_at_the_use_of_a_purchase() -> None:
    rows = [
        sale(11_000_000),
        untaxed(TaxKind.EXEMPT, 10_000_000),
        bought(1_100_000, use=TaxUse.TAXABLE),
        bought(2_200_000, use=TaxUse.COMMON),
        bought(3_300_000, use=TaxUse.EXEMPT),
    ]
    itemised, proportional = (
        standard_return(rows, law=LAW, start=START, attribution=attribution) for attribution in Attribution
    )
    assert itemised.taxable_ratio == Fraction(1, 2)
    assert figures(itemised)["purchases"] == 78_000 + 78_000
    assert figures(proportional)["purchases"] == 468_000 // 2


def test_exports_count_as_taxable_sales_and_returns_do_not() -> None:
    computed = standard(
        sale(1_100_000),
        taxed(TaxSide.SALE_RETURN, 110_000),
        untaxed(TaxKind.EXPORT, 500_000),
        untaxed(TaxKind.EXPORT, 100_000, TaxSide.SALE_RETURN),
        untaxed(TaxKind.EXEMPT, 100_000),
        untaxed(TaxKind.EXEMPT, 30_000, TaxSide.SALE_RETURN),
        untaxed(TaxKind.EXEMPT, 999_999, TaxSide.PURCHASE),
    )
    assert (computed.taxable_sales, computed.all_sales) == (1_300_000, 1_370_000)


def test_a_period_without_sales_has_no_full_deduction() -> None:
    computed = standard(bought(1_100_000))
    assert (computed.taxable_ratio, computed.full_deduction, computed.refund) == (0, False, 0)
    itemised = standard_return([bought(1_100_000)], law=LAW, start=START, attribution=Attribution.ITEMISED)
    assert (itemised.refund, itemised.local_refund) == (78_000, 22_000)


def test_an_empty_period_owes_nothing() -> None:
    computed = standard()
    assert (computed.columns, computed.total) == ((), 0)


def test_a_category_without_national_share_is_asked_for() -> None:
    row = SummaryRow(TaxSide.SALE, "own-7", TaxKind.TAXABLE, Decimal(7), net=100, tax=7)
    with pytest.raises(Invalid, match="own-7"):
        standard(row)


def test_before_any_rule_there_is_no_full_deduction() -> None:
    assert LAW.full_on(date(2012, 3, 31)) is None
    assert not standard_return([sale(1_100)], law=LAW, start=date(2012, 3, 31)).full_deduction


def test_an_old_percentage_gives_way_to_a_newer_one() -> None:
    assert LAW.deemed(date(2015, 3, 31)) == {}
    assert LAW.deemed(START) == {1: 90, 2: 80, 3: 70, 4: 60, 5: 50, 6: 40}


def test_every_row_of_the_law_names_its_source_and_what_is_unsure_asks() -> None:
    assert all(row.source for table in (LAW.national, LAW.simple, LAW.special, LAW.full) for row in table)
    assert [row.category for row in LAW.national if row.please_confirm] == ["standard-8-old", "food-1"]
    for row in LAW.national:
        assert Fraction(row.national) * (1 + row.local_share) == Fraction(row.rate)
