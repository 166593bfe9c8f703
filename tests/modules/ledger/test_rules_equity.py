"""The statement of changes in equity: each column from its opening to the balance sheet's amount."""

from officesuite.base.text import literal
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.equity import EquityChange, EquityStatement, equity_statement
from officesuite.modules.ledger.rules.statements import AccountSum, RowKind, balance_sheet

CARRIED = 3151
OFFICE = (
    AccountSum(1111, "1111", "現金", Section.CASH, opening=15_000, debit=9_000, credit=2_000),
    AccountSum(3101, "3101", "資本金", Section.CAPITAL_STOCK, opening=-10_000, credit=1_000),
    AccountSum(3111, "3111", "資本準備金", Section.LEGAL_CAPITAL_SURPLUS, opening=0, credit=1_000),
    AccountSum(3121, "3121", "利益準備金", Section.LEGAL_RESERVE, opening=-1_000, credit=200),
    AccountSum(CARRIED, "3151", "繰越利益剰余金", Section.RETAINED_EARNINGS, opening=-4_000, debit=2_200),
    AccountSum(4101, "4101", "売上高", Section.SALES, credit=7_000),
)
PAID_IN, DIVIDEND = literal("新株の発行"), literal("剰余金の配当")
CHANGES = (
    EquityChange(PAID_IN, 3101, 1_000),
    EquityChange(PAID_IN, 3111, 1_000),
    EquityChange(DIVIDEND, 3121, 200),
    EquityChange(DIVIDEND, CARRIED, -2_200),
    EquityChange(DIVIDEND, 1111, -2_000),
)


def table(statement: EquityStatement) -> list[tuple[str, tuple[int, ...]]]:
    return [(row.label.to("ja"), row.amounts) for row in statement.rows]


def test_every_cause_has_its_row_and_columns_add_up() -> None:
    statement = equity_statement(OFFICE, carried_to=CARRIED, changes=CHANGES)
    assert [column.label.to("ja") for column in statement.columns] == [
        "資本金", "資本準備金", "利益準備金", "繰越利益剰余金", "利益剰余金合計", "株主資本合計", "純資産合計",
    ]  # fmt: skip
    assert table(statement) == [
        ("当期首残高", (10_000, 0, 1_000, 4_000, 5_000, 15_000, 15_000)),
        ("新株の発行", (1_000, 1_000, 0, 0, 0, 2_000, 2_000)),
        ("剰余金の配当", (0, 0, 200, -2_200, -2_000, -2_000, -2_000)),
        ("当期純利益又は純損失", (0, 0, 0, 7_000, 7_000, 7_000, 7_000)),
        ("当期変動額合計", (1_000, 1_000, 200, 4_800, 5_000, 7_000, 7_000)),
        ("当期末残高", (11_000, 1_000, 1_200, 8_800, 10_000, 22_000, 22_000)),
    ]
    assert statement.rows[-1].amounts[-1] == balance_sheet(OFFICE, carried_to=CARRIED).total_equity
    assert [row.kind for row in statement.rows[-2:]] == [RowKind.SUBTOTAL, RowKind.RESULT]


def test_what_no_cause_explains_is_shown_as_other_changes() -> None:
    rows = dict(table(equity_statement(OFFICE, carried_to=CARRIED)))
    assert rows["その他の変動"] == (1_000, 1_000, 200, -2_200, -2_000, 0, 0)
    assert rows["当期末残高"] == (11_000, 1_000, 1_200, 8_800, 10_000, 22_000, 22_000)


def test_a_year_without_changes_has_only_balances() -> None:
    sums = (AccountSum(3101, "3101", "資本金", Section.CAPITAL_STOCK, opening=-10_000),)
    assert [label for label, _ in table(equity_statement(sums, carried_to=None))] == [
        "当期首残高",
        "当期変動額合計",
        "当期末残高",
    ]


def test_the_result_before_the_period_belongs_to_its_opening_balance() -> None:
    sums = (
        AccountSum(1111, "1111", "現金", Section.CASH, opening=900, debit=100),
        AccountSum(4101, "4101", "売上高", Section.SALES, opening=-900, credit=100),
    )
    statement = equity_statement(sums, carried_to=None)
    assert [column.label.to("ja") for column in statement.columns] == ["繰越利益剰余金", "株主資本合計", "純資産合計"]
    assert statement.columns[0].label.to("en") == "Retained earnings brought forward"
    assert table(statement)[0] == ("当期首残高", (900, 900, 900))
    assert table(statement)[-1] == ("当期末残高", (1_000, 1_000, 1_000))


def test_a_sole_traders_result_goes_to_the_capital() -> None:
    sums = (
        AccountSum(3201, "3201", "元入金", Section.OWNER_CAPITAL, opening=-500),
        AccountSum(3202, "3202", "事業主借", Section.OWNER_CAPITAL, credit=50),
        AccountSum(4101, "4101", "売上高", Section.SALES, credit=100),
    )
    statement = equity_statement(sums, carried_to=3201)
    assert [column.label.to("ja") for column in statement.columns] == ["元入金", "事業主借", "純資産合計"]
    assert table(statement)[-1] == ("当期末残高", (600, 50, 650))


def test_surplus_treasury_stock_and_valuation_have_their_columns() -> None:
    sums = (
        AccountSum(3111, "3111", "資本準備金", Section.LEGAL_CAPITAL_SURPLUS, opening=-300),
        AccountSum(3115, "3115", "その他資本剰余金", Section.OTHER_CAPITAL_SURPLUS, opening=-200),
        AccountSum(CARRIED, "3151", "繰越利益剰余金", Section.RETAINED_EARNINGS, opening=-100),
        AccountSum(3161, "3161", "自己株式", Section.TREASURY_STOCK, contra=True, debit=150),
        AccountSum(3171, "3171", "その他有価証券評価差額金", Section.VALUATION, credit=40),
    )
    statement = equity_statement(sums, carried_to=CARRIED)
    assert [
        (column.label.to("ja"), amount)
        for column, amount in zip(statement.columns, statement.rows[-1].amounts, strict=True)
    ] == [
        ("資本準備金", 300),
        ("その他資本剰余金", 200),
        ("資本剰余金合計", 500),
        ("繰越利益剰余金", 100),
        ("自己株式", -150),
        ("株主資本合計", 450),
        ("その他有価証券評価差額金", 40),
        ("純資産合計", 490),
    ]
