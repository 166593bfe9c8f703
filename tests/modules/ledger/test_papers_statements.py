"""Statements on paper: what they show is what the rules computed, every figure whole, both sides meeting."""

from dataclasses import replace
from decimal import Decimal
from functools import partial

import pytest
from modules.ledger import book_samples as samples
from modules.ledger.test_papers_ledger import lines, said
from paper.reading import Stretch, stretches

from officesuite.base.errors import DomainError
from officesuite.modules.ledger.papers.balance_sheet import BalanceSheetPaper, build_balance_sheet
from officesuite.modules.ledger.papers.equity import build_equity
from officesuite.modules.ledger.papers.matrix import Matrix, MatrixColumn, MatrixRow, MatrixTitle, build_matrix
from officesuite.modules.ledger.papers.report import ReportPaper, build_report
from officesuite.modules.ledger.papers.slip import Slips, build_slips
from officesuite.modules.ledger.papers.tax_summary import TaxSummary, build_tax_summary
from officesuite.modules.ledger.papers.trial_balance import TrialBalance, build_trial_balance
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.statements import AccountSum, RowKind, balance_sheet, income_statement
from officesuite.modules.ledger.rules.trial_balance import trial_balance
from officesuite.paper import volumes
from officesuite.paper.volumes import Build

LARGE = 99_999_999_999


def drawn(build: Build) -> list[list[Stretch]]:
    return stretches(volumes.pdf([build]))


def figures(pages: list[list[Stretch]]) -> list[str]:
    return [each.text for page in pages for each in page]


def many_accounts(count: int, amount: int = 1_000) -> tuple[AccountSum, ...]:
    """So many current assets and expenses, paid for by capital and sales."""
    assets = [
        AccountSum(at, f"{1000 + at}", f"資産科目{at}", Section.RECEIVABLES, debit=amount) for at in range(1, count)
    ]
    costs = [AccountSum(500 + at, f"{6000 + at}", f"費用科目{at}", Section.SGA, debit=amount) for at in range(1, count)]
    total = amount * (count - 1)
    capital = AccountSum(998, "3101", "資本金", Section.CAPITAL_STOCK, credit=total)
    sales = AccountSum(999, "4101", "売上高", Section.SALES, credit=total)
    return (*assets, *costs, capital, sales)


def test_the_trial_balance_carries_all_four_columns_and_ends_where_both_halves_meet() -> None:
    first, second = drawn(partial(build_trial_balance, samples.TRIAL))
    forward, back = said([first], "次頁へ繰越")[0], said([second], "前頁より繰越")[0]
    assert [text for text in forward if text[0].isdigit()] == [text for text in back if text[0].isdigit()]
    assert len(forward) == 5
    total = lines([second])[-2]  # the footer is last
    sums = samples.TRIAL.rows[-1].sums
    assert total == [
        f"{sums.debit_balance:,}", f"{sums.debit_total:,}", "合計", f"{sums.credit_total:,}", f"{sums.credit_balance:,}",
    ]  # fmt: skip
    assert total[0] == total[-1]
    assert said([first], "現金")[0] == ["312,480", "5,132,780", "1111", "現金", "4,820,300"]
    assert any("貸借対照表科目" in text for text in figures([first]))
    assert any("損益計算書科目" in text for text in figures([second]))


def test_deeper_subtotals_are_shown_when_asked_for() -> None:
    shallow = drawn(partial(build_trial_balance, samples.TRIAL))
    deep = drawn(partial(build_trial_balance, replace(samples.TRIAL, depth=2)))
    assert len(lines(deep)) > len(lines(shallow))


def test_a_trial_balance_that_does_not_meet_is_not_printed() -> None:
    rows = trial_balance([AccountSum(1, "1111", "現金", Section.CASH, debit=500), *samples.sums()])
    with pytest.raises(DomainError, match="500"):
        drawn(partial(build_trial_balance, TrialBalance(samples.HEAD, rows)))


@pytest.mark.parametrize("count", [1, 2, 45, 150])
def test_a_trial_balance_of_any_length_carries_on(count: int) -> None:
    paper = TrialBalance(samples.HEAD, trial_balance(many_accounts(count)))
    pages = drawn(partial(build_trial_balance, paper))
    assert sum(text.startswith("資産科目") for text in figures(pages)) == count - 1
    for page in pages:
        assert all(each.left >= 19.5 and each.right <= 190.5 and each.bottom < 287 for each in page)


def test_the_balance_sheet_ends_on_one_line_with_equal_sums() -> None:
    pages = drawn(partial(build_balance_sheet, samples.BALANCE_SHEET))
    assert len(pages) == 1
    sheet = samples.BALANCE_SHEET.sheet
    total = f"{sheet.total_assets:,}"
    assert sheet.difference == 0
    bottom = [each for each in pages[0] if each.text == total]
    assert len(bottom) == 2
    assert bottom[0].baseline == pytest.approx(bottom[1].baseline, abs=0.05)
    assert [round(each.right, 1) for each in bottom] == pytest.approx([102.5, 187.5], abs=0.3)
    assert said(pages, "減価償却累計額")[0][1] == "▲6,812,340" or "▲6,812,340" in figures(pages)
    assert "2026年3月31日 現在" in figures(pages)
    assert any(text.startswith("注記") for text in figures(pages))


@pytest.mark.parametrize(("count", "sheets"), [(1, 1), (25, 1), (40, 1), (150, 4)])
def test_a_long_balance_sheet_closes_up_and_then_takes_more_sheets(count: int, sheets: int) -> None:
    paper = BalanceSheetPaper(samples.HEAD, balance_sheet(many_accounts(count, LARGE), carried_to=None))
    pages = drawn(partial(build_balance_sheet, paper))
    assert len(pages) == sheets
    assert sum(text.startswith("資産科目") for text in figures(pages)) == count - 1
    assert all(each.bottom < 278.5 or each.baseline > 284 for page in pages for each in page)
    if count > 1:
        assert figures(pages).count(f"{LARGE:,}") >= count - 1


def test_the_income_statement_shows_every_result() -> None:
    pages = drawn(partial(build_report, samples.INCOME))
    report = samples.INCOME.report
    everything = figures(pages)
    assert f"{report.net_profit:,}" in everything  # type: ignore[union-attr]
    assert f"{report.gross_profit:,}" in everything  # type: ignore[union-attr]
    assert "自 2025年4月1日至 2026年3月31日" in "".join(everything).replace("\u3000", "")
    ends = {round(each.right, 1) for each in pages[0] if each.right > 180 and each.text[0].isdigit()}
    assert max(ends) - min(ends) < 0.6


def test_a_long_income_statement_goes_on_with_its_frame() -> None:
    pages = drawn(partial(build_report, ReportPaper(samples.HEAD, income_statement(many_accounts(150)))))
    assert len(pages) == 3
    assert all(any("損" in each.text for each in page if each.baseline < 30) for page in pages)


def test_the_cost_report_ends_with_the_cost_of_goods_manufactured() -> None:
    pages = drawn(partial(build_report, samples.COST))
    assert lines(pages)[-2][-1] == "74,529,200"


def test_the_statement_of_changes_adds_up_to_the_balance_sheet() -> None:
    pages = drawn(partial(build_equity, samples.EQUITY))
    closing = lines(pages)[-2]
    assert closing[-1] == f"{samples.BALANCE_SHEET.sheet.total_equity:,}"
    heads = [each.text for each in pages[0] if each.text in ("株主資本", "利益剰余金")]
    assert sorted(heads) == ["利益剰余金", "株主資本"]


def test_twelve_months_adjustments_and_the_total_stand_on_one_landscape_sheet() -> None:
    pages = drawn(partial(build_matrix, samples.months()))
    assert len(pages) == 1
    heads = said(pages, "勘定科目")[0]
    assert heads[1:] == [*(f"{(at + 3) % 12 + 1}月" for at in range(12)), "決算", "合計"]
    assert all(each.right <= 282.5 for each in pages[0])
    assert said(pages, "営業利益")[0][-1] == "▲1,481,472"


def test_figures_too_large_for_one_sheet_go_on_to_others_with_the_total_on_each() -> None:
    pages = drawn(partial(build_matrix, samples.months(largest=LARGE)))
    assert len(pages) > 1
    assert all("合計" in said([page], "勘定科目")[0] for page in pages)
    months = [text for page in pages for text in said([page], "勘定科目")[0] if text.endswith("月")]
    assert months == [f"{(at + 3) % 12 + 1}月" for at in range(12)]
    assert f"{LARGE:,}" in figures(pages)


@pytest.mark.parametrize("count", [1, 3, 8])
def test_a_departments_columns_stay_together(count: int) -> None:
    pages = drawn(partial(build_matrix, samples.departments(count)))
    for page in pages:
        heads = said([page], "当期")[0]
        assert heads.count("当期") == heads.count("前期") == heads.count("比")
    names = {each.text for page in pages for each in page}
    assert {"本社", "合計"} <= names
    assert "104.1" in names


def test_a_comparison_of_few_columns_stands_upright() -> None:
    pages = drawn(partial(build_matrix, samples.LAST_YEAR))
    assert all(each.right <= 190.5 for each in pages[0])
    assert "98.1" in figures(pages)


def test_a_matrix_without_rows_prints_an_empty_one() -> None:
    empty = Matrix(samples.HEAD, MatrixTitle.BUDGET, (MatrixColumn("予算"), MatrixColumn("実績")), ())
    assert len(drawn(partial(build_matrix, empty))) == 1
    odd = replace(empty, rows=(MatrixRow(RowKind.ACCOUNT, "通信費", (Decimal(5), None)),))
    assert "5" in figures(drawn(partial(build_matrix, odd)))


def test_the_tax_summary_takes_three_rates_and_subtracts_returns() -> None:
    pages = drawn(partial(build_tax_summary, samples.TAXES))
    assert len(pages) == 1
    everything = figures(pages)
    assert {"10%", "8%", "1%"} <= {text.rstrip("※") for text in everything}
    assert {"80%", "70%"} <= set(everything)
    assert "▲300,000" in everything
    sales = 150_000_000 + 30_000_000 + 2_000_000 - 300_000 + 21_480
    totals = said(pages, "合計")
    assert totals[0][1:] == [f"{sales:,}", "17,390,000"]
    assert totals[1][1:] == ["102,550,000", "10,245,000", "10,195,000"]
    assert said(pages, "㉖")[0][-1] == f"{samples.TAX_RETURN.total:,}"


def test_a_summary_that_fills_the_page_computes_on_the_next() -> None:
    paper = replace(samples.TAXES, rows=samples.TAX_ROWS * 4)
    first, second = drawn(partial(build_tax_summary, paper))
    assert not said([first], "㉖")
    assert said([second], "㉖")


def test_a_tax_summary_without_rows_prints_an_empty_one() -> None:
    assert len(drawn(partial(build_tax_summary, TaxSummary(samples.HEAD, ())))) == 1


def test_two_slips_share_a_sheet_at_the_same_places() -> None:
    (page,) = drawn(partial(build_slips, Slips((samples.slip(), samples.slip()))))
    totals = [each for each in page if each.text == "415,089" and each.right < 50]
    down = sorted({round(each.baseline, 1) for each in totals})
    upper, lower = [at for at in down if at < 148.5], [at for at in down if at > 148.5]
    assert [at + 148.5 for at in upper] == pytest.approx(lower, abs=0.11)


def test_a_long_slip_goes_on_in_the_next_half_with_its_sums() -> None:
    pages = drawn(partial(build_slips, Slips((samples.slip(12), samples.slip(1)))))
    assert len(pages) == 2
    brought = said(pages, "前頁より繰越")[0]
    assert [text for text in brought if text[0].isdigit()] == ["429,089", "429,089"]
    assert [each.text for each in pages[0] if each.text == "429,089"] == ["429,089"] * 4  # carried and brought
    halves = [text for text in figures(pages) if "/3)" in text]
    assert [text[-5:] for text in halves] == ["(1/3)", "(2/3)", "(3/3)"]
    total = 415_089 + sum(1_000 * at for at in range(2, 12))
    assert f"{total:,}" in figures(pages)


def test_a_slips_figures_of_eleven_digits_stay_in_their_column() -> None:
    rows = tuple(
        replace(each, debit=replace(each.debit, amount=LARGE) if each.debit else None) for each in samples.slip(2).rows
    )
    (page,) = drawn(partial(build_slips, Slips((replace(samples.slip(), rows=rows),))))
    assert all(each.left >= 20 for each in page if each.text.startswith("99,999"))
