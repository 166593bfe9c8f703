"""Trial balance, statements and tax summary on screen: right figures, down to the ledger and back by keyboard, out as shown."""

import csv
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

sys.path.insert(0, str(Path(__file__).parent))

from ledger_kit import Book, open_year
from reports_kit import NotingDesk, figures, shown, stocked

from officesuite.base import text
from officesuite.modules.ledger.pages.reports.account_facts import account_facts
from officesuite.modules.ledger.pages.reports.sheet_paper import sheet_pdf
from officesuite.modules.ledger.pages.reports.sheets import Link, Look, sheet_bytes
from officesuite.modules.ledger.pages.reports.statement_page import StatementPage, statement_pdf
from officesuite.modules.ledger.pages.reports.statement_views import Kind
from officesuite.modules.ledger.pages.reports.tax_page import TaxSummaryPage, tax_pdf
from officesuite.modules.ledger.pages.reports.tax_views import Method
from officesuite.modules.ledger.pages.reports.terms import Term, TermKind
from officesuite.modules.ledger.pages.reports.trial_page import TrialBalancePage
from officesuite.modules.ledger.pages.reports.trial_views import View
from officesuite.modules.ledger.rules.axes import Invoice
from officesuite.modules.ledger.services.budgets import BudgetCell, set_budget
from officesuite.office.office import Office

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
YEAR = Term(TermKind.YEAR, date(2026, 4, 1), date(2027, 3, 31))


@pytest.fixture
def book(office: Office) -> Book:
    return stocked(office)


def key(qtbot: Any, page: Any, which: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(page.table, which, with_)
    QApplication.processEvents()


def test_the_trial_balance_of_a_month_stands_on_both_sides_and_balances(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    own = figures(page)
    assert page.term.term.words() == "2026/11/01 – 11/30"
    assert own["売掛金"] == (3_300_000, 2_200_000, 1_100_000, 0, 0)
    assert own["売上高"] == (0, 0, 0, 2_000_000, 2_000_000)
    assert own["合計"][1] == own["合計"][3] == 2_651_000
    assert own["合計"][0] == own["合計"][4]
    assert page.sheet.balanced and page.chip.text == "貸借一致"


def test_the_first_account_is_chosen_and_the_pane_tells_its_months(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    assert page.table.selectionModel().hasSelection()
    key(qtbot, page, Key.Key_End)
    for _ in range(40):
        if str(page.table.current().label) == "　消耗品費".strip():
            break
        key(qtbot, page, Key.Key_Up)
    qtbot.waitUntil(lambda: page.pane.facts is not None and page.pane.facts.name == "消耗品費", timeout=2_000)
    facts = page.pane.facts
    assert (facts.term, facts.year, facts.before) == (400_000, 400_000, 300_000)
    assert facts.change == Decimal("33.3")
    assert (facts.months[7].now, facts.months[7].before, facts.months[8].now) == (400_000, 300_000, None)
    assert [line.description for line in facts.lines] == ["ラベル用紙"]


def test_enter_opens_the_ledger_of_that_account_and_period(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    assert page.table.select_key(f"account:{book.ids['売掛金']}")
    key(qtbot, page, Key.Key_Return)
    assert desk.opened[-1] == (
        "page:ledger.general-ledger",
        {"account_id": book.ids["売掛金"], "first": date(2026, 11, 1), "last": date(2026, 11, 30)},
    )


def test_ctrl_and_arrows_go_from_month_to_month_and_the_account_stays_chosen(
    qtbot: Any, book: Book, desk: NotingDesk
) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    page.table.select_key(f"account:{book.ids['売掛金']}")
    key(qtbot, page, Key.Key_Left, CONTROL)
    assert page.term.term.first == date(2026, 10, 1)
    assert page.table.current().key == f"account:{book.ids['売掛金']}"
    assert figures(page)["長期借入金"][4] == 3_000_000
    for _ in range(7):
        key(qtbot, page, Key.Key_Left, CONTROL)
    assert page.term.term.last == date(2026, 3, 31), "over the year end into the year before"


def test_what_is_posted_elsewhere_appears(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    for _ in range(3):
        book.post("現金 1000", "雑収入 1000", on=date(2026, 11, 24))
        page.refresh()
    qtbot.waitUntil(lambda: figures(page).get("雑収入") == (0, 0, 0, 3_000, 3_000), timeout=2_000)
    assert page.sheet.balanced


def test_the_trend_begins_with_its_year_and_gives_the_month_back(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    key(qtbot, page, Key.Key_2, CONTROL)
    own = figures(page)
    assert page.view is View.MONTHS and page.term.term.kind is TermKind.YEAR
    assert own["売上高"] == (0, 0, 0, 0, 0, 0, 0, 2_000_000, None, None, None, None, 0, 2_000_000)
    assert own["減価償却費"][-2:] == (120_000, 120_000), "adjustments apart from their month"
    assert own["売掛金"][6:8] == (1_100_000, 3_300_000)
    assert own["当期純損益"][-1] == 2_000_000 - 400_000 - 10_300 - 120_000
    key(qtbot, page, Key.Key_1, CONTROL)
    assert page.term.term.words() == "2026/11/01 – 11/30"


def test_account_names_stay_while_the_months_scroll(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk, View.MONTHS))
    page.resize(700, 600)
    QApplication.processEvents()
    names = page.table._names
    assert names.isHidden()
    page.table.horizontalScrollBar().setValue(page.table.horizontalScrollBar().maximum())
    assert not names.isHidden() and names.columnWidth(0) == page.table.columnWidth(0)
    assert names.hasFocus() == page.table.hasFocus() and names.hovered_row() == -1
    page.choose(View.BALANCES)
    page.table.horizontalScrollBar().setValue(page.table.horizontalScrollBar().maximum())
    assert names.isHidden(), "the name in the middle scrolls with its figures"


def test_last_year_stands_beside_with_its_ratio(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk, View.LAST_YEAR))
    own = figures(page)
    assert own["売上高"] == (2_000_000, 1_000_000, 1_000_000, Decimal("200.0"), Decimal("100.0"))
    assert own["消耗品費"] == (400_000, 300_000, 100_000, Decimal("133.3"), Decimal("20.0"))


def test_the_budget_stands_beside_what_came(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    cells = (BudgetCell(book.ids["売上高"], 2026110, 2_500_000), BudgetCell(book.ids["消耗品費"], 2026110, 320_000))
    book.office.run(set_budget, cells=cells)
    page = shown(qtbot, TrialBalancePage(desk, View.BUDGET))
    own = figures(page)
    assert own["売上高"] == (2_500_000, 2_000_000, -500_000, Decimal("80.0"))
    assert own["消耗品費"] == (320_000, 400_000, 80_000, Decimal("125.0"))


def test_what_is_exported_and_printed_is_what_is_shown(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    rows = list(csv.DictReader(sheet_bytes(page.sheet, "csv").decode("utf-8-sig").splitlines()))
    assert [row["勘定科目"] for row in rows] == [str(row.label) for row in page.sheet.rows]
    sold = next(row for row in rows if row["勘定科目"] == "売掛金")
    assert (sold["借方残高"], sold["借方合計"], sold["前月残高"]) == ("3300000", "2200000", "1100000")
    with book.office.read() as session:
        paper = sheet_pdf(
            session, page.sheet, first=date(2026, 11, 1), last=date(2026, 11, 30), today=date(2026, 11, 24)
        )
    with pypdfium2.PdfDocument(paper) as pdf:
        words = pdf[0].get_textpage().get_text_range()
    assert "合計残高試算表" in words and "3,300,000" in words and "前月残高" in words


def test_every_view_prints(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    for view in View:
        page.choose(view)
        with book.office.read() as session:
            paper = sheet_pdf(
                session, page.sheet, first=page.term.term.first, last=page.term.term.last, today=date(2026, 11, 24)
            )
        assert paper.startswith(b"%PDF")


def test_an_office_without_entries_says_what_belongs_here(qtbot: Any, office: Office) -> None:
    Book(office)
    desk = NotingDesk(office)
    page = shown(qtbot, TrialBalancePage(desk))
    assert page.sheet.empty and page.table.rows.rowCount() == 0
    assert page.chip.isHidden()
    assert not page.table._empty.isHidden()
    desk.close()


def test_sub_accounts_and_departments_narrow_the_balances(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    page = shown(qtbot, TrialBalancePage(desk))
    page.department.set_value("0")
    page.show_again()
    assert page.sheet.balanced is None, "a department alone need not balance"
    assert page.sheet.remark == "部門なし"
    page.subs.set_value(True)
    page.show_again()
    assert all(row.look is not Look.SUB for row in page.sheet.rows), (
        "lines without a sub-account alone are no row of their own"
    )


def test_the_statements_balance_and_stand_beside_last_years(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, StatementPage(desk))
    own = figures(page)
    assert page.sheet.balanced
    assert own["資産合計"][0] == own["負債及び純資産合計"][0]
    assert own["資産合計"][2] == own["負債及び純資産合計"][2]
    key(qtbot, page, Key.Key_2, CONTROL)
    own = figures(page)
    assert own["当期純利益"][0] == 2_000_000 - 400_000 - 10_300 - 120_000
    assert own["当期純利益"][2] == 700_000
    key(qtbot, page, Key.Key_4, CONTROL)
    closing = page.sheet.rows[-1]
    assert closing.values[-1] == 5_000_000 + 700_000 + 1_469_700


@pytest.mark.parametrize("kind", list(Kind))
def test_every_statement_prints_as_its_paper(book: Book, kind: Kind) -> None:
    with book.office.read() as session:
        paper = statement_pdf(session, kind, YEAR, today=date(2026, 11, 24), without_adjustments=False)
    with pypdfium2.PdfDocument(paper) as pdf:
        assert len(pdf) >= 1


def test_the_tax_summary_adds_up_and_the_return_follows_each_method(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, TaxSummaryPage(desk))
    rows = [row.values for row in page.sheet.rows if row.look is Look.ACCOUNT]
    assert rows[0][:6] == ("10%", "", "", 2_000_000, 200_000, None)
    assert [row[2:6] for row in rows[1:]] == [("100%", 400_000, 40_000, 40_000), ("70%", 10_000, 1_000, 700)]
    assert page.computation.chosen() == Method()
    due = 156_000 - 31_200 - 546  # 7.8 % of sales; purchases in full; 70 % of 780
    assert (
        page.proposal is not None
        and page.proposal.amount == due // 100 * 100 + due // 100 * 100 * 22 // 78 // 100 * 100
    )
    page.computation.method.set_value("simplified")
    page.computation.own_class.set_value("2")
    page.computation._chosen()
    assert page.proposal is not None and page.proposal.amount == 31_200 + 8_800, "80 % deemed purchases"
    page.computation.method.set_value("special")
    page.computation._chosen()
    assert page.proposal is not None and page.proposal.amount == 31_200 + 8_800, "a fifth is to be paid"


def test_interim_payments_are_typed_kept_and_taken_off_the_return_and_its_paper(
    qtbot: Any, book: Book, desk: NotingDesk
) -> None:
    page = shown(qtbot, TaxSummaryPage(desk))
    assert page.proposal is not None
    whole = page.proposal.amount
    page.computation.national.setFocus()
    qtbot.keyClicks(page.computation.national, "39,000")
    qtbot.keyClick(page.computation.national, Key.Key_Return)
    page.computation.local.setFocus()
    qtbot.keyClicks(page.computation.local, "11,000")
    page.table.setFocus()
    qtbot.waitUntil(lambda: page.proposal is not None and page.proposal.amount == whole - 50_000, timeout=2_000)
    again = shown(qtbot, TaxSummaryPage(desk))
    assert again.computation.interim() == (39_000, 11_000), "kept with the fiscal year, not with the PC"
    assert again.proposal is not None and again.proposal.amount == whole - 50_000
    with book.office.read() as session:
        paper = tax_pdf(session, YEAR, Method(), today=date(2026, 11, 24))
    with pypdfium2.PdfDocument(paper) as pdf:
        words = " ".join(one.get_textpage().get_text_range() for one in pdf)
    assert "39,000" in words and "11,000" in words and f"{whole - 50_000:,}" in words
    again.term.set_term(Term(TermKind.MONTH, date(2026, 11, 1), date(2026, 11, 30)))
    again.show_again()
    assert again.computation.national.isHidden(), "a month is no taxable period"


def test_methods_are_those_the_law_has_for_the_taxable_period(qtbot: Any, book: Book, desk: NotingDesk) -> None:
    def offered(term: Term) -> list[str]:
        page = shown(qtbot, TaxSummaryPage(desk, term=term.key))
        return [page.computation.method.itemText(at) for at in range(page.computation.method.count())]

    usual = ["一般課税", "簡易課税"]
    assert offered(YEAR) == [*usual, "2割特例"]
    assert offered(Term(TermKind.MONTH, date(2026, 11, 1), date(2026, 11, 30))) == [*usual, "2割特例"], "of its year"
    book.office.run(open_year, day=date(2027, 5, 1))
    assert offered(Term(TermKind.YEAR, date(2027, 4, 1), date(2028, 3, 31))) == usual
    desk.memory.set("ledger.tax-summary/method", ["special", "ratio", "ratio", "proportional", 0])
    page = shown(qtbot, TaxSummaryPage(desk, term=Term(TermKind.YEAR, date(2027, 4, 1), date(2028, 3, 31)).key))
    assert page.computation.chosen().method == "standard"
    page.term.set_term(YEAR)
    page.show_again()
    assert page.computation.chosen().method == "special", "chosen again where the law has it"


def test_a_supplier_beyond_the_limit_of_the_credit_is_told_beside_the_return(
    qtbot: Any, book: Book, desk: NotingDesk
) -> None:
    book.post("仕入高 1,000,000,001 standard-10", "買掛金 1,000,000,001", on=date(2026, 11, 5),
              invoice=Invoice.UNREGISTERED, partner="個人商店 前田")  # fmt: skip
    page = shown(qtbot, TaxSummaryPage(desk))
    told = [one.text() for one in page.computation.findChildren(QLabel) if "個人商店 前田" in one.text()]
    assert len(told) == 1 and "1,000,000,001" in told[0] and "1,000,000,000 円まで" in told[0]


def test_a_row_of_the_tax_summary_leads_to_its_entries(qtbot: Any, desk: NotingDesk) -> None:
    page = shown(qtbot, TaxSummaryPage(desk))
    key(qtbot, page, Key.Key_Return)
    target, options = desk.opened[-1]
    assert target == "page:ledger.journal" and len(options["axes_ids"]) == 1
    assert (options["first"], options["last"]) == (date(2026, 4, 1), date(2027, 3, 31))


def test_the_tax_summary_prints(book: Book) -> None:
    with book.office.read() as session:
        paper = tax_pdf(session, YEAR, Method(), today=date(2026, 11, 24))
    with pypdfium2.PdfDocument(paper) as pdf:
        words = pdf[0].get_textpage().get_text_range()
    assert "2,000,000" in words and "消費税集計表" in words


def test_a_balance_sheet_account_tells_what_it_holds(book: Book) -> None:
    month = Term(TermKind.MONTH, date(2026, 11, 1), date(2026, 11, 30))
    with book.office.read() as session:
        from officesuite.modules.company.queries import fiscal_years

        facts = account_facts(session, Link(book.ids["普通預金"]), month, fiscal_years(session)[-1])
        gone = account_facts(session, Link(999_999), month, None)
    assert facts is not None and gone is None
    assert (facts.carried, facts.term, facts.before) == (True, 7_230_000, 4_670_000)
    assert facts.months[6].now == 7_670_000


def test_the_pages_speak_english_and_fit_a_small_window(qtbot: Any, desk: NotingDesk) -> None:
    text.set_language("en")
    for make in (TrialBalancePage, StatementPage, TaxSummaryPage):
        page = shown(qtbot, make(desk))
        assert page.minimumSizeHint().width() <= 1080 and page.minimumSizeHint().height() <= 620
        assert page.title.isascii()
