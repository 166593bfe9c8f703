"""Every kind of field reads what offices write and writes what it can read again."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officesuite.base.errors import Invalid, Problem
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import literal, translate

ROUNDING = (
    Choice("floor", translate("Base", "Round down"), ("切り捨て",)),
    Choice("half_up", translate("Base", "Round half up")),
)


def field(kind: Kind, **options: object) -> Field:
    return Field("it", literal("項目"), kind, choices=ROUNDING if kind is Kind.CHOICE else (), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.TEXT, "　髙﨑𠮷🍣 商店　", "髙﨑𠮷🍣 商店"),
        (Kind.TEXT, "一行\r\n二行", "一行 二行"),
        (Kind.TEXT, 1234.0, "1234"),
        (Kind.TEXT, 12, "12"),
        (Kind.TEXT, True, "yes"),
        (Kind.TEXT, datetime(2026, 11, 24), "2026-11-24"),  # noqa: DTZ001 - what openpyxl hands out
        (Kind.TEXT, datetime(2026, 11, 24, 9, 30), "2026-11-24 09:30:00"),  # noqa: DTZ001
        (Kind.LONG_TEXT, " 一行\r\n二行\r三行 ", "一行\n二行\n三行"),
        (Kind.CODE, "Ａ－００１", "A-001"),
        (Kind.CODE, 7.0, "7"),
        (Kind.REFERENCE, 12, 12),
        (Kind.REFERENCE, "Ｃ００１", "C001"),
        (Kind.KANA, "あおば ｾｲｻｸｼｮ", "アオバ セイサクショ"),
        (Kind.POSTAL, "〒100-0001", "1000001"),
        (Kind.POSTAL, 600001, "0600001"),
        (Kind.PHONE, "０３－１２３４－５６７８", "03-1234-5678"),
        (Kind.EMAIL, "a@b.example", "a@b.example"),
        (Kind.YEN, "1,200円", 1200),
        (Kind.INTEGER, "１２", 12),
        (Kind.DECIMAL, "12.50", Decimal("12.5")),
        (Kind.DATE, "令和8年11月24日", date(2026, 11, 24)),
        (Kind.BOOL, "はい", True),
        (Kind.BOOL, "ＹＥＳ", True),
        (Kind.BOOL, "○", True),
        (Kind.BOOL, 1, True),
        (Kind.BOOL, True, True),
        (Kind.BOOL, "いいえ", False),
        (Kind.BOOL, "0", False),
        (Kind.CHOICE, "floor", "floor"),
        (Kind.CHOICE, "Floor", "floor"),
        (Kind.CHOICE, "切り捨て", "floor"),
        (Kind.CHOICE, "Round half up", "half_up"),
        (Kind.CLOSING_DAY, "末", 31),
        (Kind.CLOSING_DAY, "月末", 31),
        (Kind.CLOSING_DAY, "31", 31),
        (Kind.CLOSING_DAY, "２０日締", 20),
        (Kind.CLOSING_DAY, 20.0, 20),
        (Kind.CORPORATE_NUMBER, "7000-0120-50002", "7000012050002"),
        (Kind.CORPORATE_NUMBER, 7000012050002, "7000012050002"),
        (Kind.REGISTRATION_NUMBER, "Ｔ7000012050002", "T7000012050002"),
    ],
)
def test_a_field_understands_what_offices_write(kind: Kind, raw: object, value: object) -> None:
    assert field(kind, places=2).parse(raw) == value


@pytest.mark.parametrize("kind", list(Kind))
def test_an_empty_field_is_nothing_and_a_required_one_is_asked_for(kind: Kind) -> None:
    for raw in (None, "", "  ", "　"):
        assert field(kind).parse(raw) is None
    with pytest.raises(Invalid) as refused:
        field(kind, required=True).parse("　")
    assert [(problem.field, problem.message.to("en")) for problem in refused.value.problems] == [
        ("it", "To go on, enter 項目.")
    ]


@pytest.mark.parametrize(
    ("kind", "raw", "sentence"),
    [
        (Kind.TEXT, "a\x00b", "U+0000"),
        (Kind.TEXT, "a\ud800", "U+D800"),
        (Kind.LONG_TEXT, "a\x1bb", "U+001B"),
        (Kind.TEXT, "あ" * 201, "200 characters: it has 201"),
        (Kind.KANA, "青葉", "holds kanji"),
        (Kind.YEN, "12.5", "whole yen"),
        (Kind.YEN, "-1", "give 0 or more"),
        (Kind.YEN, "1001", "give 1000 or less"),
        (Kind.DECIMAL, "1e9", "without an exponent"),
        (Kind.DECIMAL, "0.123", "at most 2 decimal places"),
        (Kind.DATE, "2026-02-30", "not in the calendar"),
        (Kind.BOOL, "たぶん", "neither"),
        (Kind.CHOICE, "切捨御免", "floor, half_up"),
        (Kind.CLOSING_DAY, "32", "from 1 to 31"),
        (Kind.CLOSING_DAY, "0", "from 1 to 31"),
        (Kind.CLOSING_DAY, "5.5", "from 1 to 31"),
        (Kind.CLOSING_DAY, "", ""),
    ],
)
def test_what_a_field_cannot_hold_is_refused_with_its_key(kind: Kind, raw: object, sentence: str) -> None:
    limited = field(kind, places=2, minimum=0, maximum=1000, required=True)
    with pytest.raises(Invalid) as refused:
        limited.parse(raw)
    assert refused.value.problems[0].field == "it"
    assert sentence in refused.value.message.to("en")


def test_the_ends_of_a_range_belong_to_it() -> None:
    limited = field(Kind.YEN, minimum=0, maximum=1000)
    assert [limited.parse(raw) for raw in ("0", "1,000")] == [0, 1000]


def test_a_fields_own_check_speaks_under_its_key() -> None:
    def check(value: object) -> None:
        if value == "no":
            raise Invalid([Problem("", literal("not that"))])

    assert field(Kind.TEXT, check=check).parse("yes") == "yes"
    with pytest.raises(Invalid) as refused:
        field(Kind.TEXT, check=check).parse("no")
    assert refused.value.problems == (Problem("it", literal("not that")),)


@pytest.mark.parametrize(
    ("kind", "value", "cell"),
    [
        (Kind.TEXT, "青葉", "青葉"),
        (Kind.YEN, -1234567, "-1234567"),
        (Kind.DECIMAL, Decimal("1980.50"), "1980.5"),
        (Kind.DATE, date(2026, 1, 5), "2026-01-05"),
        (Kind.BOOL, False, "no"),
        (Kind.BOOL, True, "yes"),
        (Kind.CLOSING_DAY, 31, "末"),
        (Kind.CLOSING_DAY, 20, "20"),
        (Kind.POSTAL, "1000001", "100-0001"),
        (Kind.CHOICE, "half_up", "half_up"),
        (Kind.TEXT, None, ""),
    ],
)
def test_a_field_writes_what_it_reads_again(kind: Kind, value: object, cell: str) -> None:
    it = field(kind, places=2)
    assert it.format(value) == cell
    assert it.parse(cell) == value


@given(st.text(max_size=50))
def test_any_text_that_is_taken_survives_being_written_and_read(text: str) -> None:
    for kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.CODE):
        it = field(kind)
        try:
            value = it.parse(text)
        except Invalid:
            continue
        assert it.parse(it.format(value)) == value
