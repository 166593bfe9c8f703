"""Balance sheet, income statement and cost report from sums of accounts: one set of rows, and always in balance."""

from hypothesis import given
from hypothesis import strategies as st

from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.statements import (
    AccountSum,
    RowKind,
    StatementRow,
    balance_sheet,
    income_statement,
    manufacturing_cost,
    profit_of,
    two_columns,
)

CARRIED = 3151


def account(code: int, name: str, section: Section, closing: int, *, contra: bool = False) -> AccountSum:
    """An account without opening whose balance is `closing`, debit positive."""
    return AccountSum(code, str(code), name, section, contra, 0, max(closing, 0), max(-closing, 0))


OFFICE = (
    account(1111, "現金", Section.CASH, 312_480),
    account(1112, "普通預金", Section.CASH, 12_087_590),
    account(1135, "売掛金", Section.RECEIVABLES, 19_846_520),
    account(1190, "貸倒引当金", Section.RECEIVABLES, -198_000, contra=True),
    account(1161, "商品", Section.INVENTORY, 12_374_900),
    account(1206, "車両運搬具", Section.TANGIBLE, 4_780_000),
    account(1215, "減価償却累計額", Section.TANGIBLE, -2_812_340, contra=True),
    account(1241, "ソフトウェア", Section.INTANGIBLE, 777_334),
    account(1265, "敷金", Section.INVESTMENTS, 2_400_000),
    account(2101, "買掛金", Section.PAYABLES, -14_628_310),
    account(2201, "長期借入金", Section.FIXED_LIABILITIES, -18_450_000),
    account(3101, "資本金", Section.CAPITAL_STOCK, -10_000_000),
    account(3121, "利益準備金", Section.LEGAL_RESERVE, -1_250_000),
    account(CARRIED, "繰越利益剰余金", Section.RETAINED_EARNINGS, -3_342_983),
    account(4101, "売上高", Section.SALES, -189_420_300),
    account(4201, "期首商品棚卸高", Section.OPENING_INVENTORY, 11_862_400),
    account(4202, "仕入高", Section.PURCHASES, 121_384_700),
    account(4209, "期末商品棚卸高", Section.CLOSING_INVENTORY, -12_374_900),
    account(5102, "給料手当", Section.SGA, 64_000_000),
    account(5171, "減価償却費", Section.SGA, 1_267_788),
    account(6101, "受取利息", Section.NON_OPERATING_INCOME, -307_580),
    account(6201, "支払利息", Section.NON_OPERATING_EXPENSES, 386_200),
    account(7201, "固定資産除却損", Section.EXTRAORDINARY_LOSSES, 20_001),
    account(8101, "法人税、住民税及び事業税", Section.INCOME_TAXES, 1_284_500),
)


def said(rows: tuple[StatementRow, ...]) -> list[tuple[str, int, str, int | None]]:
    return [(row.kind.value, row.level, row.label.to("ja"), row.amount) for row in rows]


def test_the_books_of_the_example_balance() -> None:
    assert sum(one.closing for one in OFFICE) == 0
    assert profit_of(OFFICE) == 1_897_191


def test_the_balance_sheet_shows_the_years_profit_inside_retained_earnings() -> None:
    sheet = balance_sheet(OFFICE, carried_to=CARRIED)
    assert (sheet.total_assets, sheet.total_liabilities, sheet.total_equity) == (49_568_484, 33_078_310, 16_490_174)
    assert (sheet.difference, sheet.profit) == (0, 1_897_191)
    assert said(sheet.assets) == [
        ("heading", 0, "流動資産", 44_423_490),
        ("account", 1, "現金", 312_480),
        ("account", 1, "普通預金", 12_087_590),
        ("account", 1, "売掛金", 19_846_520),
        ("account", 1, "貸倒引当金", -198_000),
        ("account", 1, "商品", 12_374_900),
        ("heading", 0, "固定資産", 5_144_994),
        ("heading", 1, "有形固定資産", 1_967_660),
        ("account", 2, "車両運搬具", 4_780_000),
        ("account", 2, "減価償却累計額", -2_812_340),
        ("heading", 1, "無形固定資産", 777_334),
        ("account", 2, "ソフトウェア", 777_334),
        ("heading", 1, "投資その他の資産", 2_400_000),
        ("account", 2, "敷金", 2_400_000),
        ("result", 0, "資産合計", 49_568_484),
    ]
    assert said(sheet.liabilities) == [
        ("heading", 0, "流動負債", 14_628_310),
        ("account", 1, "買掛金", 14_628_310),
        ("heading", 0, "固定負債", 18_450_000),
        ("account", 1, "長期借入金", 18_450_000),
        ("subtotal", 0, "負債合計", 33_078_310),
    ]
    assert said(sheet.equity) == [
        ("heading", 0, "株主資本", 16_490_174),
        ("account", 1, "資本金", 10_000_000),
        ("heading", 1, "利益剰余金", 6_490_174),
        ("account", 2, "利益準備金", 1_250_000),
        ("heading", 2, "その他利益剰余金", 5_240_174),
        ("account", 3, "繰越利益剰余金", 5_240_174),
        ("memo", 4, "うち当期純利益", 1_897_191),
        ("subtotal", 0, "純資産合計", 16_490_174),
        ("result", 0, "負債及び純資産合計", 49_568_484),
    ]
    assert sheet.rows == sheet.assets + sheet.liabilities + sheet.equity


def test_capital_surplus_treasury_stock_and_valuation_have_their_places() -> None:
    sums = (
        account(1111, "現金", Section.CASH, 900),
        account(3101, "資本金", Section.CAPITAL_STOCK, -500),
        account(3111, "資本準備金", Section.LEGAL_CAPITAL_SURPLUS, -300),
        account(3115, "その他資本剰余金", Section.OTHER_CAPITAL_SURPLUS, -200),
        account(3161, "自己株式", Section.TREASURY_STOCK, 150, contra=True),
        account(3171, "その他有価証券評価差額金", Section.VALUATION, -50),
    )
    sheet = balance_sheet(sums, carried_to=CARRIED)
    assert said(sheet.equity) == [
        ("heading", 0, "株主資本", 850),
        ("account", 1, "資本金", 500),
        ("heading", 1, "資本剰余金", 500),
        ("account", 2, "資本準備金", 300),
        ("account", 2, "その他資本剰余金", 200),
        ("account", 1, "自己株式", -150),
        ("heading", 0, "評価・換算差額等", 50),
        ("account", 1, "その他有価証券評価差額金", 50),
        ("subtotal", 0, "純資産合計", 900),
        ("result", 0, "負債及び純資産合計", 900),
    ]


def test_a_first_years_profit_is_shown_before_anything_was_ever_carried() -> None:
    sums = (account(1111, "現金", Section.CASH, 700), account(4101, "売上高", Section.SALES, -700))
    sheet = balance_sheet(sums, carried_to=None)
    assert said(sheet.equity)[:5] == [
        ("heading", 0, "株主資本", 700),
        ("heading", 1, "利益剰余金", 700),
        ("heading", 2, "その他利益剰余金", 700),
        ("account", 3, "繰越利益剰余金", 700),
        ("memo", 4, "うち当期純利益", 700),
    ]
    assert sheet.difference == 0


def test_a_reserve_of_its_own_keeps_its_amount_beside_the_profit() -> None:
    sums = (
        account(1111, "現金", Section.CASH, 1_000),
        account(3131, "別途積立金", Section.RETAINED_EARNINGS, -400),
        AccountSum(CARRIED, "3151", "繰越利益剰余金", Section.RETAINED_EARNINGS),
        account(4101, "売上高", Section.SALES, -600),
    )
    equity = said(balance_sheet(sums, carried_to=CARRIED).equity)
    assert equity[3:6] == [
        ("account", 3, "別途積立金", 400),
        ("account", 3, "繰越利益剰余金", 600),
        ("memo", 4, "うち当期純利益", 600),
    ]


def test_a_sole_traders_income_stands_beside_the_capital() -> None:
    sums = (
        account(1111, "現金", Section.CASH, 900),
        account(1291, "事業主貸", Section.OWNER_DRAWINGS, 300),
        account(3201, "元入金", Section.OWNER_CAPITAL, -700),
        account(3202, "事業主借", Section.OWNER_CAPITAL, -100),
        account(4101, "売上高", Section.SALES, -400),
    )
    sheet = balance_sheet(sums, carried_to=3201, sole_trader=True)
    assert said(sheet.assets)[2:] == [
        ("heading", 0, "事業主貸", 300),
        ("account", 1, "事業主貸", 300),
        ("result", 0, "資産合計", 1_200),
    ]
    assert said(sheet.equity) == [
        ("heading", 0, "元入金・事業主借", 1_200),
        ("account", 1, "元入金", 700),
        ("account", 1, "事業主借", 100),
        ("account", 1, "青色申告特別控除前の所得金額", 400),
        ("subtotal", 0, "純資産合計", 1_200),
        ("result", 0, "負債及び純資産合計", 1_200),
    ]
    even = balance_sheet((*sums[:1], account(3201, "元入金", Section.OWNER_CAPITAL, -900)), carried_to=3201)
    assert said(even.equity)[:2] == [("heading", 0, "元入金・事業主借", 900), ("account", 1, "元入金", 900)]


def test_unclassified_accounts_stand_on_the_side_of_their_balance() -> None:
    sums = (
        account(9901, "補助018", Section.UNCLASSIFIED, 244_240),
        account(9902, "補助024", Section.UNCLASSIFIED, -578_620),
        account(1111, "現金", Section.CASH, 334_380),
    )
    sheet = balance_sheet(sums, carried_to=None)
    assert said(sheet.assets)[2:] == [
        ("heading", 0, "未分類", 244_240),
        ("account", 1, "補助018", 244_240),
        ("result", 0, "資産合計", 578_620),
    ]
    assert said(sheet.liabilities)[0] == ("heading", 0, "未分類", 578_620)
    assert sheet.difference == 0


def test_accounts_without_a_balance_are_shown_when_asked_for() -> None:
    empty = AccountSum(1113, "1113", "当座預金", Section.CASH)
    assert len(balance_sheet((*OFFICE, empty), carried_to=CARRIED).rows) == len(
        balance_sheet(OFFICE, carried_to=CARRIED).rows
    )
    rows = balance_sheet((*OFFICE, empty), carried_to=CARRIED, zeros=True).assets
    assert ("account", 1, "当座預金", 0) in said(rows)


def test_the_income_statement_in_report_form() -> None:
    statement = income_statement(OFFICE)
    assert said(statement.rows) == [
        ("heading", 0, "売上高", None),
        ("account", 1, "売上高", 189_420_300),
        ("subtotal", 0, "売上高", 189_420_300),
        ("heading", 0, "売上原価", None),
        ("account", 1, "期首商品棚卸高", 11_862_400),
        ("account", 1, "仕入高", 121_384_700),
        ("subtotal", 2, "合計", 133_247_100),
        ("account", 1, "期末商品棚卸高", 12_374_900),
        ("subtotal", 0, "売上原価", 120_872_200),
        ("result", 0, "売上総利益", 68_548_100),
        ("heading", 0, "販売費及び一般管理費", None),
        ("account", 1, "給料手当", 64_000_000),
        ("account", 1, "減価償却費", 1_267_788),
        ("subtotal", 0, "販売費及び一般管理費", 65_267_788),
        ("result", 0, "営業利益", 3_280_312),
        ("heading", 0, "営業外収益", None),
        ("account", 1, "受取利息", 307_580),
        ("subtotal", 0, "営業外収益", 307_580),
        ("heading", 0, "営業外費用", None),
        ("account", 1, "支払利息", 386_200),
        ("subtotal", 0, "営業外費用", 386_200),
        ("result", 0, "経常利益", 3_201_692),
        ("heading", 0, "特別損失", None),
        ("account", 1, "固定資産除却損", 20_001),
        ("subtotal", 0, "特別損失", 20_001),
        ("result", 0, "税引前当期純利益", 3_181_691),
        ("heading", 0, "法人税等", None),
        ("account", 1, "法人税、住民税及び事業税", 1_284_500),
        ("subtotal", 0, "法人税等", 1_284_500),
        ("result", 0, "当期純利益", 1_897_191),
    ]
    assert (statement.sales, statement.cost_of_sales, statement.gross_profit) == (189_420_300, 120_872_200, 68_548_100)
    assert (statement.operating_profit, statement.ordinary_profit) == (3_280_312, 3_201_692)
    assert (statement.profit_before_tax, statement.net_profit) == (3_181_691, 1_897_191)


def test_on_paper_a_sum_stands_beside_the_last_account_of_its_section() -> None:
    printed = [(row.label.to("ja"), row.inner, row.outer) for row in two_columns(income_statement(OFFICE).rows)]
    assert printed == [
        ("売上高", None, 189_420_300),
        ("売上原価", None, None),
        ("期首商品棚卸高", 11_862_400, None),
        ("仕入高", 121_384_700, None),
        ("合計", 133_247_100, None),
        ("期末商品棚卸高", 12_374_900, 120_872_200),
        ("売上総利益", None, 68_548_100),
        ("販売費及び一般管理費", None, None),
        ("給料手当", 64_000_000, None),
        ("減価償却費", 1_267_788, 65_267_788),
        ("営業利益", None, 3_280_312),
        ("営業外収益", None, None),
        ("受取利息", 307_580, 307_580),
        ("営業外費用", None, None),
        ("支払利息", 386_200, 386_200),
        ("経常利益", None, 3_201_692),
        ("特別損失", None, None),
        ("固定資産除却損", 20_001, 20_001),
        ("税引前当期純利益", None, 3_181_691),
        ("法人税、住民税及び事業税", None, 1_284_500),
        ("当期純利益", None, 1_897_191),
    ]


def test_several_sales_accounts_are_broken_down() -> None:
    sums = (
        account(4101, "売上高", Section.SALES, -1_000),
        account(4109, "売上値引戻り高", Section.SALES, 100, contra=True),
    )
    assert [(row.label.to("ja"), row.inner, row.outer) for row in two_columns(income_statement(sums).rows)][:3] == [
        ("売上高", None, None),
        ("売上高", 1_000, None),
        ("売上値引戻り高", -100, 900),
    ]


def test_a_loss_is_called_a_loss() -> None:
    sums = (account(5102, "給料手当", Section.SGA, 500),)
    results = [
        (row.label.to("ja"), row.label.to("en"), row.amount)
        for row in income_statement(sums).rows
        if row.kind is RowKind.RESULT
    ]
    assert results == [
        ("売上総利益", "Gross profit", 0),
        ("営業損失", "Operating loss", -500),
        ("経常損失", "Ordinary loss", -500),
        ("税引前当期純損失", "Loss before income taxes", -500),
        ("当期純損失", "Net loss", -500),
    ]


def test_purchases_without_inventories_are_the_cost_of_sales() -> None:
    rows = income_statement((account(4202, "仕入高", Section.PURCHASES, 800),)).rows
    assert said(rows)[:4] == [
        ("heading", 0, "売上原価", None),
        ("account", 1, "仕入高", 800),
        ("subtotal", 0, "売上原価", 800),
        ("result", 0, "売上総損失", -800),
    ]


def test_a_sole_traders_statement_ends_with_income_before_the_deduction() -> None:
    rows = income_statement((account(4101, "売上高", Section.SALES, -800),), sole_trader=True).rows
    assert [row.label.to("ja") for row in rows if row.kind is RowKind.RESULT] == [
        "売上総利益",
        "営業利益",
        "経常利益",
        "青色申告特別控除前の所得金額",
    ]


def test_a_months_statement_leaves_out_what_the_year_had_before() -> None:
    sales = AccountSum(4101, "4101", "売上高", Section.SALES, opening=-5_000, debit=0, credit=300)
    idle = AccountSum(5102, "5102", "給料手当", Section.SGA, opening=900)
    statement = income_statement((sales, idle))
    assert (statement.sales, statement.net_profit) == (300, 300)
    assert all(row.account_id != 5102 for row in statement.rows)
    assert any(row.account_id == 5102 for row in income_statement((sales, idle), zeros=True).rows)
    assert profit_of((sales, idle)) == 4_400


FACTORY = (
    account(4101, "売上高", Section.SALES, -5_000),
    account(9101, "期首材料棚卸高", Section.MATERIALS, 100),
    account(9102, "材料仕入高", Section.MATERIALS, 1_000),
    account(9109, "期末材料棚卸高", Section.MATERIALS, -200, contra=True),
    account(9201, "賃金(製)", Section.LABOUR, 700),
    account(9302, "電力費(製)", Section.OVERHEAD, 300),
    account(9401, "期首仕掛品棚卸高", Section.OPENING_WORK, 150),
    account(9409, "期末仕掛品棚卸高", Section.CLOSING_WORK, -250),
)


def test_what_was_made_goes_into_the_cost_of_sales() -> None:
    report = manufacturing_cost(FACTORY)
    assert (report.total_cost, report.manufactured) == (1_900, 1_800)
    assert said(report.rows) == [
        ("heading", 0, "材料費", None),
        ("account", 1, "期首材料棚卸高", 100),
        ("account", 1, "材料仕入高", 1_000),
        ("account", 1, "期末材料棚卸高", -200),
        ("subtotal", 0, "材料費", 900),
        ("heading", 0, "労務費", None),
        ("account", 1, "賃金(製)", 700),
        ("subtotal", 0, "労務費", 700),
        ("heading", 0, "製造経費", None),
        ("account", 1, "電力費(製)", 300),
        ("subtotal", 0, "製造経費", 300),
        ("subtotal", 0, "当期総製造費用", 1_900),
        ("account", 1, "期首仕掛品棚卸高", 150),
        ("account", 1, "期末仕掛品棚卸高", 250),
        ("result", 0, "当期製品製造原価", 1_800),
    ]
    printed = [(row.label.to("ja"), row.inner, row.outer) for row in two_columns(report.rows)]
    assert printed[7:10] == [
        ("電力費(製)", 300, 300),
        ("当期総製造費用", None, 1_900),
        ("期首仕掛品棚卸高", 150, None),
    ]
    statement = income_statement(FACTORY)
    assert said(statement.rows)[3:6] == [
        ("heading", 0, "売上原価", None),
        ("account", 1, "当期製品製造原価", 1_800),
        ("subtotal", 0, "売上原価", 1_800),
    ]
    assert statement.net_profit == profit_of(FACTORY) == 3_200


def test_where_nothing_is_made_there_is_no_cost_report() -> None:
    assert manufacturing_cost(OFFICE).rows == ()
    only_work = manufacturing_cost((account(9401, "期首仕掛品棚卸高", Section.OPENING_WORK, 150),))
    assert [row.label.to("ja") for row in only_work.rows] == ["当期総製造費用", "期首仕掛品棚卸高", "当期製品製造原価"]


@st.composite
def balanced_books(draw: st.DrawFn) -> tuple[AccountSum, ...]:
    """Any accounts of any sections whose openings and movements sum to zero."""
    count = draw(st.integers(2, 25))
    yen = st.integers(0, 10**9)
    sums = []
    for at in range(count):
        section = draw(st.sampled_from(Section))
        opening = draw(st.integers(-(10**9), 10**9)) if section.statement.carried else 0
        sums.append(
            AccountSum(at + 1, f"{at:04}", f"科目{at}", section, draw(st.booleans()), opening, draw(yen), draw(yen))
        )
    missing = -sum(one.closing for one in sums)
    opening = -sum(one.opening for one in sums)
    return (*sums, AccountSum(99, "9999", "残り", Section.CASH, opening=opening, debit=missing - opening))


@given(sums=balanced_books(), carried_to=st.sampled_from([None, 1, 2, 98]), sole_trader=st.booleans())
def test_assets_always_equal_liabilities_and_equity(
    sums: tuple[AccountSum, ...], carried_to: int | None, sole_trader: bool
) -> None:
    sheet = balance_sheet(sums, carried_to=carried_to, sole_trader=sole_trader)
    assert sheet.difference == 0
    for rows, total in ((sheet.assets, sheet.total_assets), (sheet.liabilities, sheet.total_liabilities)):
        assert sum(row.amount or 0 for row in rows if row.kind is RowKind.ACCOUNT) == total
        assert sum(row.amount or 0 for row in rows if row.kind is RowKind.HEADING and row.level == 0) == total
    assert sum(row.amount or 0 for row in sheet.equity if row.kind is RowKind.ACCOUNT) == sheet.total_equity
    shown = [row.account_id for row in sheet.rows if row.account_id is not None]
    assert len(shown) == len(set(shown))


@given(sums=balanced_books())
def test_the_income_statement_ends_with_the_profit_of_the_balance_sheet(sums: tuple[AccountSum, ...]) -> None:
    statement = income_statement(sums)
    assert statement.net_profit == balance_sheet(sums, carried_to=None).profit
    sums_of_sections = [row for row in statement.rows if row.kind is RowKind.SUBTOTAL and row.level == 0]
    signs = [1 if row.section is not None and row.section.income else -1 for row in sums_of_sections]
    amounts = [row.amount or 0 for row in sums_of_sections]
    assert sum(sign * amount for sign, amount in zip(signs, amounts, strict=True)) == statement.net_profit
    outer = [row.outer for row in two_columns(statement.rows) if row.outer and row.kind is not RowKind.RESULT]
    assert outer == [amount for amount in amounts if amount]
