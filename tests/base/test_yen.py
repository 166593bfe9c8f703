"""Yen: what people type becomes an exact number or a clear refusal; fractions are rounded once."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officesuite.base.errors import Invalid
from officesuite.base.text import speaking
from officesuite.base.yen import (
    LIMIT,
    Rounding,
    allocate,
    format_decimal,
    format_yen,
    parse_decimal,
    parse_integer,
    parse_yen,
    round_yen,
)


@pytest.mark.parametrize(
    ("typed", "yen"),
    [
        ("1200", 1200),
        ("1,200", 1200),
        ("１２００", 1200),
        ("１，２００円", 1200),
        ("¥1,200", 1200),
        ("￥1,200", 1200),
        ("\\1,200", 1200),
        ("1,200円", 1200),
        ("▲1,200", -1200),
        ("△1,200", -1200),
        ("-1,200", -1200),
        ("−1,200", -1200),
        ("－１，２００", -1200),
        ("¥-1,200", -1200),
        ("▲¥1,200", -1200),
        ("+1,200", 1200),
        ("(1,200)", -1200),
        ("（1,200）", -1200),
        ("=1200*3", 3600),
        ("＝１２００＊３", 3600),
        ("=1200×3÷2", 1800),
        ("=(1,200+300)*2-500/5", 2900),
        ("=-(3-5)", 2),
        ("=1/3*3", 1),
        ("=1.2万+5千", 17000),
        ("1.2万", 12000),
        ("1.2万円", 12000),
        ("3億", 300_000_000),
        ("1億2,000万", 120_000_000),
        ("5千万", 50_000_000),
        ("3万5千", 35_000),
        ("1200.0", 1200),
        ("1200.", 1200),
        (" 1200 ", 1200),
        (1200, 1200),
        (1200.0, 1200),
        (Decimal("1200.00"), 1200),
        ("0", 0),
        ("▲0", 0),
        ("999,999,999,999", LIMIT),
    ],
)
def test_an_amount_is_understood_however_it_is_written(typed: object, yen: int) -> None:
    assert parse_yen(typed) == yen


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("12.5", "whole yen"),
        ("=10/3", "whole yen"),
        ("1e9", "without an exponent"),
        ("１ｅ９", "without an exponent"),
        ("1000000000000", "too large"),
        (1e16, "too large"),
        ("=999999999999*2", "too large"),
        ("=5/0", "other than zero"),
        ("=5/(2-2)", "other than zero"),
        ("", "type one such as"),
        (None, "type one such as"),
        (True, "type one such as"),
        (Decimal("NaN"), "type one such as"),
        ("abc", "type one such as"),
        ("1,20", "type one such as"),
        ("12 34", "type one such as"),
        ("--5", "type one such as"),
        ("-(5)", "type one such as"),
        ("(-5)", "type one such as"),
        ("(¥-5)", "type one such as"),
        ("1万2億", "type one such as"),
        ("=", "type one such as"),
        ("=1+", "type one such as"),
        ("=(1+2", "type one such as"),
        ("=1 2", "type one such as"),
        ("=*3", "type one such as"),
        ("=2**3", "type one such as"),
        ("=a+1", "type one such as"),
        ("=__import__('os')", "type one such as"),
        ("1" * 500, "type one such as"),
        ("=" + "(" * 300, "type one such as"),
    ],
)
def test_what_is_no_amount_is_refused_with_a_sentence(typed: object, sentence: str) -> None:
    with pytest.raises(Invalid) as refused, speaking("en"):
        parse_yen(typed)
    assert sentence in refused.value.message.to("en")


def test_quantities_have_three_places_and_unit_prices_two_and_are_never_rounded() -> None:
    assert parse_decimal("2.345", 3) == Decimal("2.345")
    assert parse_decimal("１２．５", 2) == Decimal("12.5")
    assert str(parse_decimal("54.0", 2)) == "54"
    assert str(parse_decimal("1000000", 3)) == "1000000"
    assert parse_decimal(0.1 + 0.2, 3) == Decimal("0.3")
    for typed, places in (("2.3456", 3), ("12.345", 2), ("=1/3", 3)):
        with pytest.raises(Invalid, match=r"."):
            parse_decimal(typed, places)
    with pytest.raises(Invalid) as refused:
        parse_decimal("1e9", 3)
    assert "without an exponent" in refused.value.message.to("en")


def test_a_count_is_a_whole_number() -> None:
    assert parse_integer("１２") == 12
    with pytest.raises(Invalid) as refused:
        parse_integer("1.5")
    assert "give a whole one" in refused.value.message.to("en")


@pytest.mark.parametrize(
    ("value", "floor", "half_up", "ceil"),
    [
        ("31.5", 31, 32, 32),
        ("-31.5", -31, -32, -32),
        ("31.4", 31, 31, 32),
        ("-31.4", -31, -31, -32),
        ("31", 31, 31, 31),
        ("0.5", 0, 1, 1),
        ("-0.5", 0, -1, -1),
    ],
)
def test_rounding_is_excels_rounddown_round_roundup_also_below_zero(
    value: str, floor: int, half_up: int, ceil: int
) -> None:
    exact = Decimal(value)
    assert [round_yen(exact, rounding) for rounding in Rounding] == [floor, half_up, ceil]


def test_a_discount_is_shared_out_by_largest_remainder() -> None:
    assert allocate(100, [1, 1, 1]) == [34, 33, 33]
    assert allocate(-100, [1, 1, 1]) == [-34, -33, -33]
    assert allocate(1000, [3300, 2160]) == [604, 396]
    assert allocate(100, [0, 0]) == [100, 0]
    assert allocate(100, [1000, -200]) == [125, -25]
    assert allocate(0, [5, 7]) == [0, 0]
    with pytest.raises(ValueError, match="nothing to allocate"):
        allocate(1, [])


def test_amounts_read_as_the_office_writes_them() -> None:
    assert format_yen(1234567) == "1,234,567"
    assert format_yen(-1234) == "▲1,234"
    assert format_yen(-1234, "-") == "-1,234"
    assert format_decimal(Decimal("1980.00")) == "1,980"
    assert format_decimal(Decimal("-12.50"), "▲") == "▲12.5"
    assert format_decimal(Decimal("100")) == "100"
    assert format_decimal(Decimal("1234.5"), separators=False) == "1234.5"


@given(st.integers(-LIMIT, LIMIT), st.sampled_from(["▲", "-"]))
def test_any_amount_survives_being_written_and_read(value: int, negative: str) -> None:
    assert parse_yen(format_yen(value, negative)) == value


@given(st.decimals(-LIMIT, LIMIT, places=3, allow_nan=False, allow_infinity=False))
def test_any_quantity_survives_being_written_and_read(value: Decimal) -> None:
    assert parse_decimal(format_decimal(value), 3) == value


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 10**9), min_size=1, max_size=8))
def test_shares_sum_exactly_and_a_greater_weight_never_gets_less(amount: int, weights: list[int]) -> None:
    parts = allocate(amount, weights)
    assert sum(parts) == amount
    if sum(weights):
        ordered = [part for _, part in sorted(zip(weights, map(abs, parts), strict=True))]
        assert all(
            abs(parts[a]) >= abs(parts[b])
            for a in range(len(parts))
            for b in range(len(parts))
            if weights[a] > weights[b]
        ), ordered


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=8))
def test_shares_sum_exactly_also_with_returned_goods_among_them(amount: int, weights: list[int]) -> None:
    assert sum(allocate(amount, weights)) == amount


@given(st.fractions(-(10**9), 10**9), st.sampled_from(Rounding))
def test_a_rounded_amount_is_less_than_a_yen_away(value: Fraction, rounding: Rounding) -> None:
    assert abs(round_yen(value, rounding) - value) < 1
    assert round_yen(-value, rounding) == -round_yen(value, rounding)
