"""Reading what banks and cards give out: whatever the headers, the footers and the forms of dates and amounts."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officesuite.modules.ledger.rules.bank import StatementRow, closing_balances, new_rows, rule_key
from officesuite.modules.ledger.rules.bank_detect import detect
from officesuite.modules.ledger.rules.bank_layout import Layout, from_json, to_json
from officesuite.modules.ledger.rules.bank_reading import StatementFile, read

TODAY = date(2026, 11, 24)


def read_rows(*rows: list[object], card: bool = False) -> StatementFile:
    numbered = list(enumerate(rows, start=1))
    return read(numbered, detect(numbered, card=card), today=TODAY)


def said(file: StatementFile) -> list[tuple[date, str, int, int | None]]:
    assert file.faults == ()
    return [(row.date, row.text, row.amount, row.balance) for row in file.rows]


TWO_DAYS = [(date(2026, 10, 1), "フリコミ アオバ", 1000, 11000), (date(2026, 10, 2), "テスウリヨウ", -440, 10560)]

LAYOUTS: dict[str, list[list[object]]] = {
    "a title above, two amount columns, the text in two columns, totals below": [
        ["普通預金", "港支店", "1234567"],
        ["日付", "摘要", "摘要内容", "支払い金額", "預かり金額", "差引残高", "メモ", "未資金化区分", "入払区分"],
        ["2026/10/1", "フリコミ", "アオバ", "", "1,000", "11,000", "", "", "入金"],
        ["2026/10/2", "テスウリヨウ", "", "440", "", "10,560", "-", "", "出金"],
        ["合計", "", "", "440", "1,000", "", "", "", ""],
    ],
    "japanese years and polite headers": [
        ["年月日", "お引出し", "お預入れ", "お取り扱い内容", "残高"],
        ["R8.10.1", "", "1000", "フリコミ アオバ", "11000"],
        ["R8.10.2", "440", "", "テスウリヨウ", "10560"],
    ],
    "year, month and day in columns of their own": [
        ["操作日(年)", "操作日(月)", "操作日(日)", "操作時刻(時)", "取引順番号", "摘要", "お支払金額", "お預り金額", "残高", "メモ"],
        ["2026", "10", "1", "9", "00101", "フリコミ アオバ", "", "1000", "11000", ""],
        ["2026", "10", "2", "9", "00102", "テスウリヨウ", "440", "", "10560", "-"],
    ],
    "one signed column, newest line first": [
        ["取引日", "入出金(円)", "取引後残高(円)", "入出金内容"],
        ["20261002", "-440", "10560", "テスウリヨウ"],
        ["20261001", "1000", "11000", "フリコミ アオバ"],
    ],
    "the post office": [
        ["お客さま口座情報"],
        ["記号番号", "1000-1"],
        ["取引日", "入出金明細ＩＤ", "受入金額（円）", "払出金額（円）", "詳細１", "詳細２", "現在（貸付）高"],
        ["20261001", "1", "1000", "", "フリコミ", "アオバ", "11000"],
        ["20261002", "2", "", "440", "テスウリヨウ", "", "10560"],
    ],
    "one amount and a column that says debit or credit": [
        ["Date", "Description", "Dr/Cr", "Amount", "Balance"],
        ["2026-10-01", "フリコミ アオバ", "C", "1,000", "11,000"],
        ["2026-10-02", "テスウリヨウ", "D", "440", "10,560"],
    ],
    "no headers at all: the balances say what is what": [
        ["2026/10/1", "フリコミ アオバ", "", "1000", "11000"],
        ["2026/10/2", "テスウリヨウ", "440", "", "10560"],
    ],
    "a sheet's own dates and figures": [
        ["日付", "内容", "出金金額(円)", "入金金額(円)", "残高(円)", "メモ"],
        [date(2026, 10, 1), "フリコミ アオバ", None, 1000, 11000, None],
        [date(2026, 10, 2), "テスウリヨウ", 440, None, 10560, None],
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_bank_file_is_read_as_it_comes(name: str) -> None:
    assert said(read_rows(*LAYOUTS[name])) == TWO_DAYS


def test_what_a_card_charged_is_money_out_and_its_footer_no_line() -> None:
    file = read_rows(
        ["カード名", "ビジネス"],
        ["利用日", "利用店名・商品名", "利用者", "支払方法", "利用金額", "支払手数料", "支払総額"],
        ["26/10/01", "ＥＴＣ", "本人", "1回払い", "1,320", "0", "1320"],
        ["10/5", "文具", "本人", "1回払い", "▲550", "0", "-550"],
        ["", "今回ご請求額", "", "", "770", "", ""],
        card=True,
    )
    assert said(file) == [(date(2026, 10, 1), "ETC", -1320, None), (date(2026, 10, 5), "文具", 550, None)]
    assert [one.row for one in file.skipped] == [5]


def test_the_balances_say_that_a_positive_amount_is_money_out() -> None:
    file = read_rows(
        ["日付", "内容", "金額", "残高"], ["2026/10/1", "あ", "100", "900"], ["2026/10/2", "い", "-50", "950"]
    )
    assert [row.amount for row in file.rows] == [-100, 50]


def test_a_carried_balance_is_no_line() -> None:
    file = read_rows(
        ["日付", "摘要", "出金", "入金", "残高"],
        ["2026/10/1", "前月繰越", "", "", "10,000"],
        ["2026/10/1", "入金", "", "5", "10,005"],
    )
    assert [row.amount for row in file.rows] == [5]


def test_each_damaged_cell_is_named_by_row_and_column() -> None:
    file = read_rows(
        ["日付", "摘要", "出金", "入金", "残高"],
        ["2026/13/1", "a", "10", "", "1"],
        ["2026/10/1", "b", "1x", "", "1"],
        ["2026/10/1", "c", "10", "10", "1"],
        ["", "d", "10", "", "1"],
    )
    assert [(fault.row, fault.column) for fault in file.faults] == [(2, "日付"), (3, "出金"), (4, "出金"), (5, "日付")]


def test_a_file_that_names_no_columns_says_what_is_missing() -> None:
    file = read_rows(["こんにちは"], ["さようなら"])
    assert [fault.message.source for fault in file.faults] == [
        "To read this statement, say which column holds the date.",
        "To read this statement, say which columns hold money in and out.",
    ]


def test_a_file_of_headers_only_holds_no_lines() -> None:
    assert len(read_rows(["日付", "摘要", "出金", "入金", "残高"]).faults) == 1


def test_a_layout_is_kept_as_it_is() -> None:
    layout = Layout(3, (0, 1, 2), (4,), (), 5, 6, None, None, 7, False, ("年",))
    assert from_json(to_json(layout)) == layout


MONTHS = st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["手数料", "入金"]), st.integers(-3, 3)), max_size=30)


@given(lines=MONTHS, start=st.integers(0, 5), end=st.integers(0, 5), told=st.booleans())
def test_files_that_overlap_in_whole_days_add_up_to_the_month(
    lines: list[tuple[int, str, int]], start: int, end: int, told: bool
) -> None:
    month, balance = [], 100
    for number, (day, text, amount) in enumerate(sorted(lines, key=lambda line: line[0])):
        balance += amount
        month.append(StatementRow(number, TODAY + timedelta(day), text, "", amount, balance if told else None))
    first = [row for row in month if row.date <= TODAY + timedelta(end)]
    second = [row for row in month if row.date >= TODAY + timedelta(min(start, end))]
    known = list(new_rows(first, []))
    known += new_rows(second, known)
    assert Counter(row.key for row in known) == Counter(row.key for row in month)
    assert new_rows(first, known) == new_rows(second, known) == new_rows(month, known) == ()


def test_the_last_balance_of_a_day_is_found_whatever_the_order() -> None:
    day = TODAY
    rows = [
        StatementRow(0, day, "b", "", -10, 95),
        StatementRow(1, day, "a", "", 5, 105),
        StatementRow(2, day, "c", "", 7, 102),
    ]
    assert closing_balances(rows) == {day: 102}


def test_figures_that_change_every_month_are_no_part_of_a_rules_key() -> None:
    assert rule_key("デンキ 9ガツ 000123") == rule_key("ﾃﾞﾝｷ 10ｶﾞﾂ 000456")
    assert rule_key("0012") == "0012"
