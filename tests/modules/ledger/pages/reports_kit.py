"""A small office with two fiscal years of entries whose every figure is known, and reports on a desk."""

from datetime import date
from typing import Any

from desk_kit import NotingDesk
from ledger_kit import Book, open_year

from officesuite.modules.ledger.rules.axes import Invoice
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.office.office import Office

LAST_YEAR, NOVEMBER = date(2025, 11, 10), date(2026, 11, 10)


def stocked(office: Office) -> Book:
    """Sales of 1,100,000 and 2,200,000 with tax, costs of 330,000 and 440,000, a loan, an unregistered supplier."""
    book = Book(office)
    office.run(open_year, day=LAST_YEAR)
    book.post("普通預金 5,000,000", "資本金 5,000,000", on=date(2025, 4, 1))
    book.post(
        "売掛金 1100000", "売上高 1100000 standard-10", on=LAST_YEAR, description="前年の売上", partner="三崎水産"
    )
    book.post("消耗品費 330000 standard-10", "普通預金 330000", on=LAST_YEAR, description="前年の備品")
    book.post("普通預金 3,000,000", "長期借入金 3,000,000", on=date(2026, 10, 30))
    book.post(
        "売掛金 2200000", "売上高 2200000 standard-10", on=NOVEMBER, description="梱包資材 納品", partner="青葉製作所"
    )
    book.post(
        "消耗品費 440000 standard-10",
        "普通預金 440000",
        on=date(2026, 11, 20),
        description="ラベル用紙",
        partner="文具のみなみ",
    )
    book.post("旅費交通費 11000 standard-10", "現金 11000", on=date(2026, 11, 21), invoice=Invoice.UNREGISTERED,
              description="個人タクシー")  # fmt: skip
    book.post("減価償却費 120000", "減価償却累計額 120000", on=date(2027, 3, 31), adjustment=Adjustment.FINAL)
    return book


def shown(qtbot: Any, page: Any) -> Any:
    """The page in an active window, the keys where its work starts."""
    qtbot.addWidget(page)
    page.resize(1230, 780)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.focus_first()
    return page


def figures(page: Any) -> dict[str, tuple[Any, ...]]:
    """The values of every row of a report by its words."""
    return {str(row.label): row.values for row in page.sheet.rows}


__all__ = ["NOVEMBER", "NotingDesk", "figures", "shown", "stocked"]
