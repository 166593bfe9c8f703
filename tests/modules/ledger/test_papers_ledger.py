"""The account's books on paper: balances, monthly totals, what is carried, what each kind calls its columns."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modules.ledger import book_samples as samples
from paper.reading import Stretch, stretches

from officesuite.modules.ledger.papers.journal import build_journal
from officesuite.modules.ledger.papers.ledger import BookKind, LedgerBook, LedgerRow, Opening, build_ledger
from officesuite.modules.ledger.papers.search_list import build_search_list
from officesuite.modules.ledger.rules.entry import Side
from officesuite.paper import volumes


def lines(pages: Iterable[list[Stretch]]) -> list[list[str]]:
    """The texts of every line, from left to right, pages one after the other."""
    found: list[list[str]] = []
    for page in pages:
        rows: dict[float, list[Stretch]] = {}
        for each in page:
            rows.setdefault(round(each.baseline * 2) / 2, []).append(each)
        found += [[each.text.strip() for each in sorted(rows[at], key=lambda one: one.left)] for at in sorted(rows)]
    return found


def drawn(book: LedgerBook) -> list[list[Stretch]]:
    return stretches(volumes.pdf([partial(build_ledger, book)]))


def said(pages: list[list[Stretch]], words: str) -> list[list[str]]:
    """The lines that hold these words."""
    return [line for line in lines(pages) if any(words in text for text in line)]


def row(day: int, debit: int = 0, credit: int = 0, **more: object) -> LedgerRow:
    return LedgerRow(date(2025, 4, 1) + timedelta(days=day), day + 1, "売掛金", debit, credit, **more)  # type: ignore[arg-type]


def test_month_and_year_to_date_follow_each_month_and_the_year_goes_over_on_the_other_side() -> None:
    rows = (row(0, 5_000), row(3, 0, 1_200), row(40, 300), row(364, 0, 100))
    pages = drawn(samples.ledger(0, rows=rows, opening=10_000))
    assert said(pages, "前期繰越")[0][-1] == "10,000"
    assert said(pages, "4月 計") == [["4月 計", "5,000", "1,200"]]
    assert said(pages, "5月 計") == [["5月 計", "300"]]
    assert said(pages, "累計") == [
        ["累計", "5,000", "1,200", "13,800"],
        ["累計", "5,300", "1,200", "14,100"],
        ["累計", "5,300", "1,300", "14,000"],
    ]
    closing = [each for page in pages for each in page if each.text == "14,000"][-1]
    assert said(pages, "次期繰越") == [["03/31", "次期繰越", "14,000"]]
    assert closing.right == pytest.approx(20 + 12 + 14 + 24 + 58 + 20 + 20 - 1.5, abs=0.3)  # 貸方


def test_what_makes_an_entry_unlike_others_stands_beside_its_words_and_its_tax() -> None:
    rows = (
        row(0, 5_000, description="コピー用紙"), row(1, -5_000, description="コピー用紙", mark="赤伝", tax="※"),
        row(2, 5_500, description="コピー用紙 100箱 本社倉庫へ 納期は月末まで 送料込み", mark="遅延入力 訂正後", tax="※ 70%控除"),
    )  # fmt: skip
    pages = drawn(samples.ledger(0, rows=rows))
    assert [line[3:-2] for line in said(pages, "コピー用紙")][:2] == [["コピー用紙"], ["コピー用紙", "赤伝 ※"]]
    marked = said(pages, "遅延入力 訂正後 ※ 70%控除")[0]
    assert len(marked) == 7 and marked[3].startswith("コピー用紙 100箱")


def test_a_window_inside_the_year_starts_from_the_month_before_and_the_years_turnover() -> None:
    book = samples.ledger(
        0,
        rows=(row(61, 700),),
        opening=10_000,
        opening_row=Opening.MONTH,
        debit_before=9_000,
        credit_before=4_000,
        closes=False,
    )
    pages = drawn(book)
    assert said(pages, "前月より繰越")[0][-1] == "10,000"
    assert said(pages, "累計") == [["累計", "9,700", "4,000", "10,700"]]
    assert not said(pages, "次期繰越")


def test_closing_adjustments_have_a_total_of_their_own() -> None:
    pages = drawn(samples.ledger(60))
    assert len(said(pages, "決算整理 計")) == 1
    assert lines(pages).index(said(pages, "3月 計")[0]) < lines(pages).index(said(pages, "決算整理 計")[0])


def test_a_correction_is_seen_as_a_negative_amount_on_its_own_side() -> None:
    pages = drawn(samples.ledger(0, rows=(row(0, 5_000), row(1, -5_000), row(2, 500)), opening=0))
    assert said(pages, "▲5,000")[0][-2:] == ["▲5,000", "0"]
    assert said(pages, "4月 計") == [["4月 計", "500"]]


def test_a_payables_book_counts_on_the_credit_side_and_shows_purchases_first() -> None:
    book = samples.ledger(
        0, kind=BookKind.PAYABLE, account="買掛金", side=Side.CREDIT, opening=1_000, rows=(row(0, 400), row(1, 0, 900))
    )
    pages = drawn(book)
    heads = said(pages, "相手科目")[0]
    assert heads[-3:] == ["仕入", "支払", "差引残高"]
    assert said(pages, "4月 計") == [["4月 計", "900", "400"]]
    assert said(pages, "累計")[0][-1] == "1,500"
    closing = next(each for page in pages for each in page if each.text == "1,500" and each.right < 168)
    assert closing.right == pytest.approx(166.5, abs=0.3)  # 次期繰越 on the debit side, the second column here


@pytest.mark.parametrize(
    ("kind", "title", "heads"),
    [
        (BookKind.GENERAL, "総勘定元帳", ["借方", "貸方"]),
        (BookKind.SUBSIDIARY, "補助元帳", ["借方", "貸方"]),
        (BookKind.CASH, "現金出納帳", ["入金", "出金"]),
        (BookKind.BANK, "預金出納帳", ["入金", "出金"]),
        (BookKind.RECEIVABLE, "売掛帳", ["売上", "回収"]),
    ],
)
def test_each_book_has_its_own_title_and_heads(kind: BookKind, title: str, heads: list[str]) -> None:
    pages = drawn(samples.ledger(3, kind=kind))
    assert "".join(lines(pages)[0]) == title
    assert said(pages, "相手科目")[0][-3:-1] == heads


def test_the_book_says_what_stands_behind_the_tax_even_beside_a_long_description() -> None:
    words = "とても長い取引先の名称株式会社 " * 4
    rows = (
        row(0, 0, 500, description=words, tax="帳簿のみ（公共交通機関）"),
        row(1, 0, 500, partner=words, tax="※ 80%控除"),
    )
    pages = drawn(samples.ledger(0, rows=rows))
    assert said(pages, "帳簿のみ（公共交通機関）")
    assert said(pages, "※ 80%控除")
    assert said(pages, "経過措置対象")  # what the signs mean, under the table


def test_slip_numbers_get_a_column_where_there_are_any() -> None:
    pages = drawn(samples.ledger(9, slips=True))
    assert said(pages, "伝票No")
    assert said(pages, "A-004")[0][:3] == ["06/03", "00005", "A-004"] or said(pages, "A-004")[0][1:3] == [
        "00005",
        "A-004",
    ]


@pytest.mark.parametrize("count", [0, 1, 25, 60, 5_000])
def test_every_row_is_printed_once_and_pages_carry_the_same_sums(count: int) -> None:
    pages = drawn(samples.ledger(count))
    numbers = [text for line in lines(pages) for text in line if re.fullmatch(r"\d{5}", text)]
    assert numbers == [f"{number:05}" for number in range(1, count + 1)]
    for before, after in pairwise(pages):
        forward, back = said([before], "次頁へ繰越")[0], said([after], "前頁より繰越")[0]
        assert forward[1:] == back[1:]
    balance = samples.ledger(0).opening + sum(each.debit - each.credit for each in samples.ledger_rows(count))
    shown = f"▲{-balance:,}" if balance < 0 else f"{balance:,}"
    last = said(pages, "累計")[-1][-1] if count else said(pages, "前期繰越")[0][-1]
    assert last == shown


def test_an_account_without_anything_prints_an_empty_row() -> None:
    pages = drawn(samples.ledger(0, opening_row=Opening.NONE, closes=False))
    assert len(pages) == 1
    assert "相手科目" in {each.text for each in pages[0]}


def test_an_english_book_speaks_english() -> None:
    head = replace(samples.HEAD, language="en", remark="")
    pages = drawn(samples.ledger(30, head=head))
    words = {text for line in lines(pages) for text in line}
    assert "".join(lines(pages)[0]).replace(" ", "") == "Generalledger"
    assert {"Counter account", "Month 4 total", "Year to date", "Brought from last year"} <= words
    assert "1 April 2025 – 31 March 2026 (unit: yen)" in words
    assert any(text.startswith("−") for text in words)


def test_long_names_stay_apart() -> None:
    long = "一般社団法人むさし野建築設計事務所連合会京都支部" * 2
    head = replace(samples.HEAD, office=long, remark=long)
    (page, *_) = drawn(samples.ledger(1, head=head, account=long, sub_account=long))
    line = sorted((each for each in page if abs(each.baseline - 33.5) < 0.3), key=lambda each: each.left)
    assert all(one.right < other.left for one, other in pairwise(line))
    assert line[-1].right <= 190.3


amounts = st.integers(-99_999_999_999, 99_999_999_999)
words = st.text(st.sampled_from("会議室の什器、（株）ABC 12-3　𠮷髙😀\n\tﾊﾝｶｸー。é\U000e0100\x1f"), max_size=60)
some_rows = st.lists(
    st.builds(
        LedgerRow, st.dates(date(2025, 4, 1), date(2026, 3, 31)), st.integers(1, 99_999), words, amounts, amounts, words,
        words, words, words,
    ),
    max_size=60,
)  # fmt: skip


@settings(max_examples=25, deadline=None, derandomize=True)
@given(some_rows, st.booleans())
def test_any_rows_stay_inside_the_live_area_and_print_their_figures_whole(rows: list[LedgerRow], slips: bool) -> None:
    rows.sort(key=lambda each: each.day)
    pages = drawn(samples.ledger(0, rows=rows, slips=slips))
    everything = "".join(each.text.replace(" ", "") for page in pages for each in page)
    for page in pages:
        for each in page:
            assert each.left >= 19.4, each
            assert each.right <= 190.6, each
    for each in rows:
        for amount in (each.debit, each.credit):
            if amount:
                assert (f"▲{-amount:,}" if amount < 0 else f"{amount:,}") in everything


@pytest.mark.parametrize("count", [0, 1, 25, 60, 600])
def test_the_journal_adds_up_over_its_pages(count: int) -> None:
    pages = stretches(volumes.pdf([partial(build_journal, samples.journal(count))]))
    debit = sum(row.debit.amount for entry in samples.journal_entries(count) for row in entry.rows if row.debit)
    total = said(pages, "期間合計")[-1]
    assert total[1:] == ([f"{debit:,}"] * 2 if count else [])
    numbers = [text for line in lines(pages) for text in line if re.fullmatch(r"\d{5}", text)]
    assert numbers == [f"{number:05}" for number in range(1, count + 1)]
    for before, after in pairwise(pages):
        assert said([before], "次頁へ繰越")[0][1:] == said([after], "前頁より繰越")[0][1:]


def test_an_entry_is_not_torn_over_two_pages() -> None:
    pages = stretches(volumes.pdf([partial(build_journal, samples.journal(200))]))
    for page in pages:
        accounts = [each for each in page if each.text in ("仕入高", "荷造運賃")]
        first = min(accounts, key=lambda each: each.baseline)
        assert first.text == "仕入高"


def test_a_search_is_printed_with_its_conditions_and_its_sum() -> None:
    pages = stretches(volumes.pdf([partial(build_search_list, samples.found(60))]))
    assert said(pages, "1,000〜999,999 円")
    assert said(pages, "60 件")[0][-1] == f"{sum(1_000 * number for number in range(1, 61)):,}"
    assert said(pages, "訂正済")
