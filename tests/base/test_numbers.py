"""Numbers that name companies, places and documents."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officesuite.base import numbers
from officesuite.base.errors import Invalid

DAY = date(2026, 11, 24)


def test_the_check_digit_is_nine_less_the_weighted_sum_mod_nine() -> None:
    assert numbers.corporate_check_digit("000012050002") == 7


@pytest.mark.parametrize(
    "number", ["7000012050002", "1180301018771", "1000011000005", "1000012010003", "4011001098993"]
)
def test_real_corporate_numbers_are_taken(number: str) -> None:
    assert numbers.parse_corporate_number(number) == number
    assert numbers.registration_warning(f"T{number}") is None


@pytest.mark.parametrize("number", ["8000012050002", "1180301018772", "700001205000", "7000O12050002", ""])
def test_mistyped_corporate_numbers_are_refused(number: str) -> None:
    with pytest.raises(Invalid):
        numbers.parse_corporate_number(number)


@pytest.mark.parametrize(
    "typed",
    ["T7000012050002", "Ｔ７０００－０１２０－５０００２", "7000012050002", "t 7000 0120 50002", "T-7000012050002"],
)
def test_a_registration_number_is_normalised(typed: str) -> None:
    assert numbers.parse_registration_number(typed) == "T7000012050002"


def test_a_sole_traders_registration_number_is_taken_with_a_warning() -> None:
    number = numbers.parse_registration_number("T8000012050002")
    warning = numbers.registration_warning(number)
    assert warning is not None
    assert "sole trader" in warning.to("en")
    for bad in ("T700001205000", "TT7000012050002", "X7000012050002"):
        with pytest.raises(Invalid):
            numbers.parse_registration_number(bad)


def test_postal_codes_telephones_and_mail_addresses_have_one_stored_form() -> None:
    assert numbers.parse_postal_code("〒１００−０００１") == "1000001"
    assert numbers.format_postal_code("1000001") == "100-0001"
    assert numbers.format_postal_code("") == ""
    assert numbers.parse_phone("０３（１２３４）５６７８") == "03(1234)5678"
    assert numbers.parse_phone("03−1234−5678 内線12") == "03-1234-5678 内線12"
    assert numbers.phone_key("+81-3-1234-5678") == numbers.phone_key("03(1234)5678 内線12") == "0312345678"
    assert numbers.parse_email(" ｋｅｎ@aoba.example.jp ") == "ken@aoba.example.jp"
    for parse, bad in (
        (numbers.parse_postal_code, "100-000"),
        (numbers.parse_phone, "なし"),
        (numbers.parse_phone, "110"),
        (numbers.parse_email, "ken@aoba"),
        (numbers.parse_email, "a@b.jp, c@d.jp"),
    ):
        with pytest.raises(Invalid):
            parse(bad)


@pytest.mark.parametrize(
    ("pattern", "number", "period"),
    [
        ("Q-{Y}{M}-{seq:4}", "Q-202611-0038", "2026-11"),
        ("Q-{y}{M}-{seq:4}", "Q-2611-0038", "26-11"),
        ("{FY}-{seq:5}", "2026-00038", "2026"),
        ("見{fy}第{seq}号", "見26第38号", "26"),
        ("{Y}{M}{D}{seq:3}", "20261124038", "2026-11-24"),
        ("Q{seq}", "Q38", ""),
    ],
)
def test_a_number_follows_its_pattern_and_is_known_again(pattern: str, number: str, period: str) -> None:
    numbers.check_pattern(pattern)
    assert numbers.format_number(pattern, DAY, 38) == number
    assert numbers.period_of(pattern, DAY) == period
    assert numbers.parse_number(pattern, number) == numbers.ParsedNumber(period, 38)


def test_the_fiscal_year_of_a_number_follows_the_office() -> None:
    assert numbers.format_number("{FY}-{seq}", date(2027, 1, 5), 1) == "2026-1"
    assert numbers.format_number("{FY}-{seq}", date(2027, 1, 5), 1, "01-01") == "2027-1"
    assert numbers.period_of("{FY}-{seq}", date(2027, 1, 5), "01-01") == "2027"


def test_foreign_numbers_do_not_fit_the_pattern() -> None:
    assert numbers.parse_number("Q-{Y}{M}-{seq:4}", "Q-0001") is None
    assert numbers.parse_number("Q-{Y}{M}-{seq:4}", "Q-202611-001") is None
    assert numbers.parse_number("Q-{Y}", "Q-2026") is None
    assert numbers.parse_number("Q-{Y}{M}-{seq:4}", "Q-202611-12345") == numbers.ParsedNumber("2026-11", 12345)


@pytest.mark.parametrize("pattern", ["Q-{Y}", "{seq}{seq}", "{year}{seq}", "{M}-{seq}", "{Y}{D}{seq}", "{seq", "seq}"])
def test_a_pattern_that_cannot_count_is_refused(pattern: str) -> None:
    with pytest.raises(Invalid) as refused:
        numbers.check_pattern(pattern)
    assert pattern in refused.value.message.to("en")


def test_a_revision_is_a_suffix_of_the_number() -> None:
    assert numbers.with_revision("Q-0042", 1) == "Q-0042"
    assert numbers.with_revision("Q-0042", 12) == "Q-0042-R12"
    assert numbers.split_revision("Q-0042") == ("Q-0042", 1)
    assert numbers.split_revision("Q-0042-R1") == ("Q-0042-R1", 1)


@given(st.text(min_size=1, max_size=10), st.integers(2, 999))
def test_any_revision_is_split_again(number: str, revision: int) -> None:
    if "\n" not in number:
        assert numbers.split_revision(numbers.with_revision(number, revision)) == (number, revision)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(1, 10**6))
def test_any_number_is_known_again(day: date, seq: int) -> None:
    for pattern in ("{Y}{M}-{seq:4}", "{FY}-{seq:6}", "A{y}.{seq}"):
        parsed = numbers.parse_number(pattern, numbers.format_number(pattern, day, seq))
        assert parsed == numbers.ParsedNumber(numbers.period_of(pattern, day), seq)
