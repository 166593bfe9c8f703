"""Closing and payment days, holidays, and how old a debt is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officesuite.base.closing import Shift, age_bucket, closing_date, closing_period, due_date, is_business_day, shifted


def test_the_20th_closes_its_own_day_and_the_21st_goes_to_the_next() -> None:
    assert closing_date(date(2026, 11, 20), 20) == date(2026, 11, 20)
    assert closing_date(date(2026, 11, 21), 20) == date(2026, 12, 20)
    assert closing_period(date(2026, 11, 24), 20) == (date(2026, 11, 21), date(2026, 12, 20))


def test_the_month_end_follows_the_month() -> None:
    assert closing_date(date(2026, 2, 10), 31) == date(2026, 2, 28)
    assert closing_date(date(2026, 4, 30), 31) == date(2026, 4, 30)
    assert closing_date(date(2027, 1, 30), 30) == date(2027, 1, 30)
    assert closing_date(date(2027, 1, 31), 30) == date(2027, 2, 28)
    assert closing_period(date(2026, 3, 31), 31) == (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(("closing", "due"), [("2026-01-31", "2026-02-28"), ("2028-01-31", "2028-02-29")])
def test_closed_at_month_end_paid_at_the_end_of_the_next(closing: str, due: str) -> None:
    assert due_date(date.fromisoformat(closing), month_offset=1, payment_day=31) == date.fromisoformat(due)


@pytest.mark.parametrize(("shift", "due"), [("none", "2027-01-10"), ("previous", "2027-01-08"), ("next", "2027-01-12")])
def test_a_payment_day_on_a_sunday_before_coming_of_age_day_is_shifted(shift: str, due: str) -> None:
    closing = closing_date(date(2026, 12, 1), 20)
    assert closing == date(2026, 12, 20)
    assert due_date(closing, month_offset=1, payment_day=10, shift=Shift(shift)) == date.fromisoformat(due)


def test_banks_are_closed_at_the_turn_of_the_year() -> None:
    assert due_date(date(2026, 11, 30), month_offset=1, payment_day=31, shift=Shift.PREVIOUS) == date(2026, 12, 30)
    assert due_date(date(2026, 11, 30), month_offset=1, payment_day=31, shift=Shift.NEXT) == date(2027, 1, 4)
    assert not is_business_day(date(2028, 1, 3))
    assert is_business_day(date(2028, 1, 4))


@pytest.mark.parametrize(
    ("on", "bucket"),
    [
        ("2026-10-31", "current"),
        ("2026-11-01", "1-30"),
        ("2026-11-30", "1-30"),
        ("2026-12-01", "31-60"),
        ("2026-12-30", "31-60"),
        ("2026-12-31", "61-90"),
        ("2027-01-29", "61-90"),
        ("2027-01-30", "91+"),
    ],
)
def test_a_debt_due_at_the_end_of_october_ages(on: str, bucket: str) -> None:
    assert age_bucket(date(2026, 10, 31), date.fromisoformat(on)).key == bucket


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(1, 31))
def test_every_day_is_taken_in_by_exactly_one_closing(day: date, closing_day: int) -> None:
    first, last = closing_period(day, closing_day)
    assert first <= day <= last == closing_date(day, closing_day)
    assert closing_date(first, closing_day) == last
    assert (last - first).days <= 31


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_a_shifted_day_is_a_business_day(day: date) -> None:
    before, after = shifted(day, Shift.PREVIOUS), shifted(day, Shift.NEXT)
    assert before <= day <= after
    assert is_business_day(before)
    assert is_business_day(after)
