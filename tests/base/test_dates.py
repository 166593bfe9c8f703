"""Dates: eras, fiscal years, what people type and what files hold."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officesuite.base import dates
from officesuite.base.dates import FiscalYear, fiscal_year, format_wareki, parse_date, parse_file_date
from officesuite.base.errors import Invalid

NEAR = date(2026, 11, 10)
START, END = date(2026, 4, 1), date(2027, 3, 31)


def typed(text: str, *, near: date = NEAR, start: date | None = START, end: date | None = END) -> date:
    return parse_date(text, near=near, start=start, end=end)


@pytest.mark.parametrize(
    ("day", "wareki"),
    [
        ("2019-04-30", "平成31年4月30日"),
        ("2019-05-01", "令和元年5月1日"),
        ("2026-11-24", "令和8年11月24日"),
        ("1989-01-07", "昭和64年1月7日"),
        ("1989-01-08", "平成元年1月8日"),
        ("1926-12-24", "大正15年12月24日"),
        ("1926-12-25", "昭和元年12月25日"),
        ("1912-07-29", "明治45年7月29日"),
        ("1912-07-30", "大正元年7月30日"),
        ("1868-01-25", "明治元年1月25日"),
    ],
)
def test_eras_change_on_their_exact_day(day: str, wareki: str) -> None:
    assert format_wareki(date.fromisoformat(day)) == wareki
    assert parse_file_date(wareki) == date.fromisoformat(day)


def test_before_meiji_there_is_no_era() -> None:
    with pytest.raises(ValueError, match="before the Meiji era"):
        format_wareki(date(1868, 1, 24))


@given(st.dates(date(1868, 1, 25), date(2099, 12, 31)))
def test_any_day_survives_being_written_in_wareki_and_read(day: date) -> None:
    assert parse_file_date(format_wareki(day)) == day
    assert parse_file_date(dates.format_wareki_short(day)) == day
    assert parse_file_date(dates.format_short(day)) == day
    assert parse_file_date(dates.format_long(day, "ja")) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24", "2026-11-24"),
        ("２４", "2026-11-24"),
        ("24日", "2026-11-24"),
        ("11/24", "2026-11-24"),
        ("１１／２４", "2026-11-24"),
        ("11月24日", "2026-11-24"),
        ("11.24", "2026-11-24"),
        ("1124", "2026-11-24"),
        ("3/31", "2027-03-31"),
        ("4/1", "2026-04-01"),
        ("261124", "2026-11-24"),
        ("20261124", "2026-11-24"),
        ("26/11/24", "2026-11-24"),
        ("2026-11-24", "2026-11-24"),
        ("2026/1/5", "2026-01-05"),
        ("２０２６－１１－２４", "2026-11-24"),
        ("2026年11月24日", "2026-11-24"),
        ("2026/11/24 (火)", "2026-11-24"),
        ("R8.11.24", "2026-11-24"),
        ("r8/11/24", "2026-11-24"),
        ("令8.11.24", "2026-11-24"),
        ("令和8年11月24日", "2026-11-24"),
        ("令和元年5月1日", "2019-05-01"),
        ("Ｈ３１．４．３０", "2019-04-30"),
        ("+1", "2026-11-11"),
        ("＋30", "2026-12-10"),
        ("-10", "2026-10-31"),
        ("2025/3/31", "2025-03-31"),
    ],
)
def test_a_date_field_takes_what_hands_are_used_to(text: str, day: str) -> None:
    assert typed(text) == date.fromisoformat(day)


def test_a_short_date_is_completed_from_the_row_above_inside_the_fiscal_year() -> None:
    assert typed("5", near=date(2027, 2, 20)) == date(2027, 2, 5)
    assert typed("12/30", near=date(2027, 2, 20)) == date(2026, 12, 30)
    assert typed("24", near=date(2030, 5, 5)) == date(2027, 3, 24)
    assert typed("24", near=date(2020, 5, 5)) == date(2026, 4, 24)
    assert typed("1/5", near=date(2026, 12, 20), start=None, end=None) == date(2027, 1, 5)


def test_a_fiscal_year_from_the_21st_completes_into_the_month_inside_it() -> None:
    start, end = date(2026, 4, 21), date(2027, 4, 20)
    assert typed("10", near=date(2026, 4, 25), start=start, end=end) == date(2026, 5, 10)
    assert typed("25", near=date(2027, 4, 10), start=start, end=end) == date(2027, 3, 25)
    with pytest.raises(Invalid) as refused:
        typed("25", near=date(2027, 1, 10), start=date(2027, 1, 1), end=date(2027, 1, 20))
    assert "type its year too" in refused.value.message.to("en")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2/30", "2/30 is not in the calendar"),
        ("２/３０", "is not in the calendar"),
        ("2026-02-30", "2026-02-30 is not in the calendar"),
        ("2/29", "2/29 is not in the calendar"),
        ("31", "11/31 is not in the calendar"),
        ("32", "is not in the calendar"),
        ("0", "is not in the calendar"),
        ("13/1", "is not in the calendar"),
        ("261301", "is not in the calendar"),
        ("R8.2.29", "is not in the calendar"),
        ("昭和64年1月8日", "not in it"),
        ("平成32年3月31日", "not in it"),
        ("R0.1.1", "not in it"),
        ("1800-01-01", "from 1868 to 2999"),
        ("", "is none"),
        ("明日", "is none"),
        ("24/11/2026", "is none"),
        ("123", "is none"),
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        typed(text)
    assert sentence in refused.value.message.to("en")


def test_a_leap_day_is_found_where_the_fiscal_year_has_one() -> None:
    assert typed("2/29", near=date(2027, 5, 1), start=date(2027, 4, 1), end=date(2028, 3, 31)) == date(2028, 2, 29)


def test_a_day_outside_the_open_fiscal_year_needs_its_year() -> None:
    with pytest.raises(Invalid) as refused:
        typed("5/1", near=date(2026, 4, 10), start=date(2026, 4, 1), end=date(2026, 4, 30))
    assert "type its year too" in refused.value.message.to("en")


@pytest.mark.parametrize(
    "cell",
    [
        "2026-11-24",
        "2026/11/24",
        "2026年11月24日",
        "２０２６年１１月２４日",
        "R8.11.24",
        "20261124",
        20261124,
        "2026/11/24 0:00",
        "2026-11-24T09:30:00",
        "2026-11-24 00:00:00",
        date(2026, 11, 24),
        datetime(2026, 11, 24, 9, 30),  # noqa: DTZ001 - what openpyxl hands out
        46350,
        46350.0,
    ],
)
def test_a_file_may_write_its_dates_in_any_usual_way(cell: object) -> None:
    assert parse_file_date(cell) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "cell", ["24", "11/24", "26/11/24", "2026-2-30", "2026-02-30", "", True, 5, 3.5, "2026-1１-24x"]
)
def test_a_files_date_without_its_whole_year_is_refused(cell: object) -> None:
    with pytest.raises(Invalid):
        parse_file_date(cell)


def test_fiscal_years_are_called_after_the_year_they_begin_in() -> None:
    year = fiscal_year(date(2027, 3, 31))
    assert year == FiscalYear(date(2026, 4, 1), date(2027, 3, 31))
    assert (year.year, year.label.to("en"), year.term(date(2009, 6, 1))) == (2026, "FY2026", 18)
    assert date(2026, 4, 1) in year
    assert date(2027, 4, 1) not in year
    assert fiscal_year(date(2026, 4, 1)) == year
    assert fiscal_year(date(2026, 3, 31)).year == 2025
    assert fiscal_year(date(2026, 1, 1), "01-01") == FiscalYear(date(2026, 1, 1), date(2026, 12, 31))
    assert fiscal_year(date(2027, 12, 1), "03-01").last == date(2028, 2, 29)


def test_months_of_a_fiscal_year_follow_its_first_day() -> None:
    assert fiscal_year(date(2026, 4, 1)).months()[10] == (date(2027, 2, 1), date(2027, 2, 28))
    months = fiscal_year(date(2026, 4, 21), "04-21").months()
    assert (months[0], months[11]) == (
        (date(2026, 4, 21), date(2026, 5, 20)),
        (date(2027, 3, 21), date(2027, 4, 20)),
    )


@pytest.mark.parametrize("start", ["02-29", "02-30", "13-01", "00-10", "04-31", "4月", "", "0401"])
def test_a_fiscal_year_cannot_start_on_a_day_some_years_lack(start: str) -> None:
    with pytest.raises(Invalid):
        fiscal_year(date(2026, 4, 1), start)


def test_months_are_added_to_the_last_day_they_have() -> None:
    assert dates.add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert dates.add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert dates.add_months(date(2026, 1, 15), -2) == date(2025, 11, 15)


def test_dates_read_well_in_both_languages() -> None:
    day = date(2026, 11, 24)
    assert dates.format_short(day) == "2026/11/24"
    assert dates.format_short(day, wareki=True) == "R8.11.24"
    assert dates.format_long(day, "ja") == "2026年11月24日"
    assert dates.format_long(day, "ja", wareki=True) == "令和8年11月24日"
    assert dates.format_long(day, "en", wareki=True) == "24 November 2026"
    assert (dates.weekday(day, "ja"), dates.weekday(day, "en")) == ("火", "Tue")


def test_the_clock_is_aware_of_its_zone() -> None:
    assert dates.now_utc().tzinfo is not None
    assert isinstance(dates.today(), date)
