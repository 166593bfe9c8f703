"""The tax inside a typed line, to the yen."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officesuite.base.yen import Rounding, round_yen
from officesuite.modules.company.rules import TaxAccounting, TaxKind
from officesuite.modules.ledger.rules.axes import OUT_OF_SCOPE, Invoice, TaxAxes, TaxMode, TaxSide
from officesuite.modules.ledger.rules.tax import SplitTax, check_typed, split_tax


def axes(rate: str = "10", side: TaxSide = TaxSide.PURCHASE, credit: int = 100) -> TaxAxes:
    return TaxAxes(
        side=side,
        category="any",
        kind=TaxKind.TAXABLE,
        rate=Decimal(rate),
        invoice=Invoice.QUALIFIED if credit == 100 else Invoice.UNREGISTERED,
        credit_percent=credit,
    )


def split(
    amount: int,
    of: TaxAxes,
    mode: TaxMode = TaxMode.INCLUSIVE,
    accounting: TaxAccounting = TaxAccounting.EXCLUSIVE,
    rounding: Rounding = Rounding.FLOOR,
    typed: int | None = None,
) -> SplitTax:
    return split_tax(amount=amount, mode=mode, axes=of, accounting=accounting, rounding=rounding, typed=typed)


@pytest.mark.parametrize(
    ("credit", "booked", "base"),
    [(100, 10_000, 100_000), (80, 8_000, 102_000), (70, 7_000, 103_000), (50, 5_000, 105_000), (30, 3_000, 107_000)],
)
def test_110000_yen_from_an_unregistered_supplier(credit: int, booked: int, base: int) -> None:
    assert split(110_000, axes(credit=credit)) == SplitTax(base, 110_000, 10_000, booked)


def test_nothing_can_be_deducted_after_the_last_percentage() -> None:
    assert split(110_000, axes(credit=0)) == SplitTax(110_000, 110_000, 10_000, 0)


@pytest.mark.parametrize(("amount", "rate", "tax"), [(300, "8", 22), (465, "10", 42), (1_080, "8", 80), (303, "1", 3)])
def test_the_tax_inside_an_amount(amount: int, rate: str, tax: int) -> None:
    assert split(amount, axes(rate)) == SplitTax(amount - tax, amount, tax, tax)


@pytest.mark.parametrize(("amount", "rate", "tax"), [(1_000, "8", 80), (315, "10", 31), (105, "10", 10), (150, "1", 1)])
def test_the_tax_on_top_of_an_amount(amount: int, rate: str, tax: int) -> None:
    assert split(amount, axes(rate), TaxMode.EXCLUSIVE) == SplitTax(amount, amount + tax, tax, tax)


def test_the_tax_on_top_that_cannot_be_deducted_stays_on_the_account() -> None:
    assert split(100_000, axes(credit=70), TaxMode.EXCLUSIVE) == SplitTax(103_000, 110_000, 10_000, 7_000)


def test_books_with_tax_note_the_tax_and_keep_it_in_the_account() -> None:
    kept = TaxAccounting.INCLUSIVE
    assert split(110_000, axes(credit=80), accounting=kept) == SplitTax(110_000, 110_000, 10_000, 8_000)
    assert split(100_000, axes(), TaxMode.EXCLUSIVE, kept) == SplitTax(110_000, 110_000, 10_000, 10_000)


def test_a_tax_exempt_business_knows_no_tax_but_pays_it() -> None:
    exempt = TaxAccounting.EXEMPT
    assert split(110_000, axes(), accounting=exempt, typed=10_000) == SplitTax(110_000, 110_000, 0, 0)
    assert split(100_000, axes(), TaxMode.EXCLUSIVE, exempt) == SplitTax(110_000, 110_000, 0, 0)


@pytest.mark.parametrize("mode", [TaxMode.NONE, TaxMode.SEPARATE])
def test_a_line_whose_tax_is_written_apart_carries_none(mode: TaxMode) -> None:
    assert split(100_000, axes(), mode, typed=10_000) == SplitTax(100_000, 100_000, 0, 0)


def test_what_is_not_taxed_carries_no_tax() -> None:
    exempt = TaxAxes(side=TaxSide.PURCHASE, category="exempt", kind=TaxKind.EXEMPT)
    for of in (OUT_OF_SCOPE, exempt, axes(side=TaxSide.NONE), axes("0")):
        assert split(5_000, of) == SplitTax(5_000, 5_000, 0, 0)


def test_a_sale_is_taxed_in_full_whatever_the_credit_percentage_says() -> None:
    assert split(33_000, axes(side=TaxSide.SALE, credit=80)) == SplitTax(30_000, 33_000, 3_000, 3_000)


def test_a_typed_tax_wins() -> None:
    assert split(1_100, axes(), typed=99) == SplitTax(1_001, 1_100, 99, 99)
    assert split(1_000, axes(), TaxMode.EXCLUSIVE, typed=99) == SplitTax(1_000, 1_099, 99, 99)
    assert split(110_000, axes(credit=80), typed=8_001) == SplitTax(101_999, 110_000, 10_000, 8_001)
    assert split(1_100, axes(), accounting=TaxAccounting.INCLUSIVE, typed=99) == SplitTax(1_100, 1_100, 99, 99)


@pytest.mark.parametrize(("rounding", "tax"), [(Rounding.FLOOR, 9), (Rounding.HALF_UP, 10), (Rounding.CEIL, 10)])
def test_the_office_says_how_a_fraction_of_a_yen_is_rounded(rounding: Rounding, tax: int) -> None:
    assert split(109, axes(), rounding=rounding).booked == tax


def test_the_credit_percentage_is_taken_before_the_one_rounding() -> None:
    # 1,009 × 10/110 × 80 % = 73.38…; of a tax already cut to 91 it would be 72.8 and be cut to 72.
    assert split(1_009, axes(credit=80)) == SplitTax(936, 1_009, 91, 73)


@given(
    amount=st.integers(0, 10**9),
    rate=st.sampled_from(["10", "8", "1", "5.5"]),
    credit=st.sampled_from([100, 80, 70, 50, 30, 0]),
    mode=st.sampled_from([TaxMode.INCLUSIVE, TaxMode.EXCLUSIVE]),
    rounding=st.sampled_from(Rounding),
)
def test_a_red_slip_is_the_exact_mirror_and_every_yen_is_somewhere(
    amount: int, rate: str, credit: int, mode: TaxMode, rounding: Rounding
) -> None:
    of = axes(rate, credit=credit)
    black, red = (split(sign * amount, of, mode, rounding=rounding) for sign in (1, -1))
    assert (red.base, red.gross, red.tax_full, red.booked) == (
        -black.base,
        -black.gross,
        -black.tax_full,
        -black.booked,
    )
    percent = Fraction(rate)
    whole = Fraction(amount) * percent / (100 if mode is TaxMode.EXCLUSIVE else 100 + percent)
    assert black.tax_full == round_yen(whole, rounding)
    assert black.booked == round_yen(whole * credit / 100, rounding)
    assert black.base + black.booked == black.gross
    assert black.gross == (amount + black.tax_full if mode is TaxMode.EXCLUSIVE else amount)


@pytest.mark.parametrize(
    ("amount", "typed", "doubtful"),
    [(1_100, 100, False), (1_100, 99, False), (1_100, 98, True), (1_099, 101, False), (1_099, 102, True)],
)
def test_a_typed_tax_beyond_every_rounding_is_asked_about(amount: int, typed: int, doubtful: bool) -> None:
    for sign in (1, -1):
        problem = check_typed(amount=sign * amount, mode=TaxMode.INCLUSIVE, axes=axes(), typed=sign * typed)
        assert (problem is not None) == doubtful
        assert problem is None or problem.warning


def test_a_typed_tax_is_compared_after_the_credit_percentage() -> None:
    of = axes(credit=70)
    assert check_typed(amount=110_000, mode=TaxMode.INCLUSIVE, axes=of, typed=7_000) is None
    problem = check_typed(amount=110_000, mode=TaxMode.INCLUSIVE, axes=of, typed=10_000)
    assert problem is not None
    assert problem.message.to("en") == ("Please confirm the tax of 10,000 yen: 7,000 yen would follow from the amount.")


def test_a_tax_on_what_is_not_taxed_is_asked_about() -> None:
    assert check_typed(amount=5_000, mode=TaxMode.INCLUSIVE, axes=OUT_OF_SCOPE, typed=0) is None
    assert check_typed(amount=5_000, mode=TaxMode.INCLUSIVE, axes=OUT_OF_SCOPE, typed=454) is not None
