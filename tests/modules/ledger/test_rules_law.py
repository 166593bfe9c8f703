"""The dated law of unregistered suppliers, on both sides of each day it changes."""

from datetime import date
from itertools import pairwise

import pytest

from officesuite.modules.ledger.rules.law import (
    BookReason,
    CreditRate,
    cap_on,
    credit_percent,
    last_day_of,
    load_book_reasons,
    load_credit_caps,
    load_credit_rates,
    reason_on,
    reasons_on,
)

RATES = load_credit_rates()
REASONS = load_book_reasons()


@pytest.mark.parametrize(
    ("day", "percent"),
    [
        ("2019-10-01", 100),
        ("2023-09-30", 100),
        ("2023-10-01", 80),
        ("2026-09-30", 80),
        ("2026-10-01", 70),
        ("2028-09-30", 70),
        ("2028-10-01", 50),
        ("2030-09-30", 50),
        ("2030-10-01", 30),
        ("2031-09-30", 30),
        ("2031-10-01", 0),
        ("2040-01-01", 0),
    ],
)
def test_an_unregistered_suppliers_tax_is_deducted_by_the_date_of_the_purchase(day: str, percent: int) -> None:
    assert credit_percent(RATES, date.fromisoformat(day)) == percent


def test_before_the_first_row_everything_is_deducted() -> None:
    assert credit_percent((), date(2026, 1, 1)) == 100
    assert credit_percent([CreditRate(date(2026, 1, 1), 50)], date(2025, 12, 31)) == 100


@pytest.mark.parametrize(
    ("percent", "day", "stands_for"),
    [
        (80, "2026-10-05", "2026-09-30"),
        (80, "2026-09-30", "2026-09-30"),
        (80, "2025-01-15", "2025-01-15"),
        (80, "2023-05-01", "2026-09-30"),
        (70, "2026-09-15", "2028-09-30"),
        (30, "2032-01-01", "2031-09-30"),
        (60, "2026-10-05", None),
        (0, "2026-10-05", None),
        (100, "2026-10-05", None),
    ],
)
def test_a_mark_that_disagrees_with_its_date_stands_for_the_last_day_it_held(
    percent: int, day: str, stands_for: str | None
) -> None:
    assert last_day_of(RATES, percent, date.fromisoformat(day)) == (stands_for and date.fromisoformat(stands_for))


def test_a_percentage_without_end_has_no_last_day() -> None:
    assert last_day_of([CreditRate(date(2030, 1, 1), 40)], 40, date(2026, 1, 1)) is None


def test_reasons_for_book_only_credit_end_with_their_day() -> None:
    before, after = (reasons_on(REASONS, day) for day in (date(2029, 9, 30), date(2029, 10, 1)))
    assert {row.code for row in before} - {row.code for row in after} == {"small-amount"}
    assert {"public-transport", "vending-machine", "business-travel", "postage", "commuting"} <= {r.code for r in after}
    assert {row.code for row in reasons_on(REASONS, date(2023, 9, 30))} == {"below-30000-old"}
    assert reason_on(REASONS, "small-amount", date(2026, 11, 24)) in before
    assert reason_on(REASONS, "small-amount", date(2029, 10, 1)) is None


def test_public_transport_is_book_only_below_30000_yen() -> None:
    reason = reason_on(REASONS, "public-transport", date(2026, 11, 24))
    assert reason is not None
    assert (reason.covers(29_999), reason.covers(30_000), reason.covers(-29_999)) == (True, False, True)
    assert (reason.label("ja"), reason.label("en")) == (
        "公共交通機関特例（3万円未満）",
        "Public transport below 30000 yen",
    )


def test_travel_is_book_only_at_any_size() -> None:
    assert BookReason("travel", "出張旅費", "Travel", date(2023, 10, 1)).covers(10_000_000)


def test_the_cap_per_supplier_falls_to_100_million_yen() -> None:
    caps = load_credit_caps()
    days = (date(2024, 9, 30), date(2026, 9, 30), date(2026, 10, 1))
    assert [cap_on(caps, day) for day in days] == [None, 1_000_000_000, 100_000_000]


def test_every_dated_row_names_its_source_and_the_day_it_was_checked() -> None:
    for row in (*RATES, *REASONS, *load_credit_caps()):
        assert row.source
        assert row.checked_on is not None
    assert all(one.valid_from < other.valid_from for one, other in pairwise(RATES))
    assert [rate.please_confirm for rate in RATES] == [False, False, True, True, True, True]
