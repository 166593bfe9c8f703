"""A small trading company's books, enough to draw every paper of the ledger."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from officesuite.base.text import literal
from officesuite.modules.company.rules import TaxKind
from officesuite.modules.ledger.papers.balance_sheet import BalanceSheetPaper
from officesuite.modules.ledger.papers.equity import EquityPaper
from officesuite.modules.ledger.papers.head import BookHead
from officesuite.modules.ledger.papers.journal import Journal, JournalEntry, JournalRow, JournalSide
from officesuite.modules.ledger.papers.ledger import BookKind, LedgerBook, LedgerRow
from officesuite.modules.ledger.papers.matrix import Matrix, MatrixColumn, MatrixRow, MatrixTitle, Measure
from officesuite.modules.ledger.papers.report import ReportPaper
from officesuite.modules.ledger.papers.search_list import Found, SearchList
from officesuite.modules.ledger.papers.slip import Slip, SlipRow, Slips, SlipSide
from officesuite.modules.ledger.papers.tax_summary import TaxSummary
from officesuite.modules.ledger.papers.trial_balance import TrialBalance
from officesuite.modules.ledger.rules.axes import Invoice, TaxSide, TaxUse
from officesuite.modules.ledger.rules.chart import Section
from officesuite.modules.ledger.rules.consumption_tax import RateColumn, SummaryRow, TaxReturn
from officesuite.modules.ledger.rules.entry import Side
from officesuite.modules.ledger.rules.equity import EquityChange, equity_statement
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.rules.statements import (
    AccountSum,
    RowKind,
    balance_sheet,
    income_statement,
    manufacturing_cost,
)
from officesuite.modules.ledger.rules.trial_balance import trial_balance
from officesuite.paper.stamp import ApprovalBox, Stamp

HEAD = BookHead(
    office="株式会社千歳堂事務機",
    first=date(2025, 4, 1),
    last=date(2026, 3, 31),
    made_on=date(2026, 4, 20),
    term=12,
    remark="決算整理後",
)
NOTES = ("※ 軽減税率（8%）対象", "80%控除・70%控除 経過措置対象")
PARTNERS = ("（株）むさし野建築設計事務所", "医療法人社団 伏見すこやか会", "嵯峨野造園（株）", "鴨川印刷（株）", "")
WORDS = (
    "12月分",
    "都電話サービス 12月分",
    "振込手数料 差引分",
    "本社 電気料金",
    "会議用弁当 10個",
    "複合機リース 1月分",
)
COUNTERS = ("売掛金", "通信費", "支払手数料", "水道光熱費", "諸口", "買掛金")


def ledger_rows(count: int, *, largest: int = 3_846_200) -> Iterator[LedgerRow]:
    """Rows over a year: in and out by turns, some with reduced rate, from an unregistered supplier, or corrected."""
    for index in range(count):
        day = HEAD.first + timedelta(days=index * 364 // max(count, 1))
        amount = largest if index == 7 else 960 + index * 7919 % 2_000_000
        if index % 24 == 5:
            amount = -amount
        tax = (
            "※"
            if index % 6 == 4
            else "80%控除"
            if index % 9 == 7
            else "帳簿のみ（公共交通機関）"
            if index % 13 == 8
            else ""
        )
        yield LedgerRow(
            day,
            index + 1,
            COUNTERS[index % 6],
            debit=amount if index % 3 == 0 else 0,
            credit=0 if index % 3 == 0 else amount,
            description=WORDS[index % 6],
            partner=PARTNERS[index % 5],
            tax=tax,
            slip_no=f"A-{index:03}" if index % 4 == 0 else "",
            adjustment=Adjustment.FINAL if index == count - 1 and count > 20 else Adjustment.NONE,
        )


def ledger(count: int, *, kind: BookKind = BookKind.GENERAL, **more: object) -> LedgerBook:
    """The bank account with so many rows."""
    values: dict[str, object] = {
        "head": BookHead(HEAD.office, HEAD.first, HEAD.last, HEAD.made_on, notes=NOTES),
        "kind": kind,
        "code": "1112",
        "account": "普通預金",
        "side": Side.DEBIT,
        "rows": ledger_rows(count),
        "sub_account": "京都みやこ銀行 烏丸支店　1204587",
        "opening": 18_624_380,
        "closes": True,
    }
    return LedgerBook(**{**values, **more})  # type: ignore[arg-type]


def journal_entries(count: int) -> Iterator[JournalEntry]:
    """Entries of one to three rows."""
    for index in range(count):
        amount = 1_100 + index * 7919 % 900_000
        rows = [
            JournalRow(
                JournalSide("仕入高", amount, "京都", "本社", "課税仕入10%"),
                JournalSide("買掛金", amount + (220 if index % 3 == 0 else 0), "（株）洛北スチール"),
                "書架 W900 12台",
                "（株）洛北スチール",
            )
        ]
        if index % 3 == 0:
            rows.append(JournalRow(JournalSide("荷造運賃", 220, tax="課税仕入10% 80%控除"), None, "送料"))
        day = HEAD.first + timedelta(days=index * 364 // max(count, 1))
        mark = "訂正" if index % 11 == 10 else ""
        yield JournalEntry(day, index + 1, tuple(rows), slip_no="A-77" if index % 5 == 0 else "", mark=mark)


ACCOUNTS: tuple[tuple[str, str, Section, int, int, int], ...] = (
    ("1111", "現金", Section.CASH, 210_000, 4_922_780, 4_820_300),
    ("1112", "普通預金", Section.CASH, 16_982_890, 167_500_170, 172_395_470),
    ("1114", "定期預金", Section.CASH, 10_000_000, 0, 0),
    ("1131", "電子記録債権", Section.RECEIVABLES, 0, 12_120_000, 8_640_000),
    ("1135", "売掛金", Section.RECEIVABLES, 18_400_000, 197_687_320, 196_240_800),
    ("1161", "商品", Section.INVENTORY, 11_862_400, 12_374_900, 11_862_400),
    ("1173", "前払費用", Section.OTHER_CURRENT_ASSETS, 792_000, 864_000, 792_000),
    ("1206", "車両運搬具", Section.TANGIBLE, 4_780_000, 0, 0),
    ("1207", "工具器具備品", Section.TANGIBLE, 2_798_000, 680_000, 0),
    ("1215", "減価償却累計額", Section.TANGIBLE, -4_638_152, 0, 2_174_188),
    ("1241", "ソフトウェア", Section.INTANGIBLE, 1_209_000, 0, 431_666),
    ("1265", "敷金保証金", Section.INVESTMENTS, 2_400_000, 0, 0),
    ("2101", "買掛金", Section.PAYABLES, -13_600_000, 128_416_200, 129_444_510),
    ("2115", "未払金", Section.OTHER_CURRENT_LIABILITIES, -1_800_000, 6_842_100, 7_225_560),
    ("2118", "未払法人税等", Section.OTHER_CURRENT_LIABILITIES, -962_300, 962_300, 1_284_500),
    ("2201", "長期借入金", Section.FIXED_LIABILITIES, -21_822_000, 3_372_000, 0),
    ("3101", "資本金", Section.CAPITAL_STOCK, -10_000_000, 0, 0),
    ("3121", "利益準備金", Section.LEGAL_RESERVE, -1_200_000, 0, 50_000),
    ("3151", "繰越利益剰余金", Section.RETAINED_EARNINGS, -15_411_838, 550_000, 0),
    ("4101", "売上高", Section.SALES, 0, 0, 189_420_300),
    ("4201", "期首商品棚卸高", Section.OPENING_INVENTORY, 0, 11_862_400, 0),
    ("4202", "仕入高", Section.PURCHASES, 0, 121_384_700, 0),
    ("4209", "期末商品棚卸高", Section.CLOSING_INVENTORY, 0, 0, 12_374_900),
    ("5101", "役員報酬", Section.SGA, 0, 9_600_000, 0),
    ("5102", "給料手当", Section.SGA, 0, 28_980_000, 0),
    ("5111", "法定福利費", Section.SGA, 0, 5_486_200, 0),
    ("5131", "旅費交通費", Section.SGA, 0, 842_300, 0),
    ("5151", "地代家賃", Section.SGA, 0, 4_320_000, 0),
    ("5161", "外注費", Section.SGA, 0, 13_721_350, 0),
    ("5171", "減価償却費", Section.SGA, 0, 2_605_854, 0),
    ("5181", "接待交際費", Section.SGA, 0, 412_800, 0),
    ("6101", "受取利息", Section.NON_OPERATING_INCOME, 0, 0, 21_480),
    ("6201", "支払利息", Section.NON_OPERATING_EXPENSES, 0, 386_200, 0),
    ("8101", "法人税、住民税及び事業税", Section.INCOME_TAXES, 0, 1_284_500, 0),
)


def sums() -> tuple[AccountSum, ...]:
    """The accounts' sums, which balance."""
    return tuple(
        AccountSum(index, code, name, section, opening=opening, debit=debit, credit=credit)
        for index, (code, name, section, opening, debit, credit) in enumerate(ACCOUNTS, start=1)
    )


CARRIED_TO = 19
TRIAL = TrialBalance(HEAD, trial_balance(sums()))
BALANCE_SHEET = BalanceSheetPaper(
    HEAD, balance_sheet(sums(), carried_to=CARRIED_TO), "注記　減価償却累計額は間接法により一括して表示しています。"
)
INCOME = ReportPaper(HEAD, income_statement(sums()))
COST = ReportPaper(
    HEAD,
    manufacturing_cost(
        [
            AccountSum(1, "7101", "主要材料仕入高", Section.MATERIALS, debit=42_186_300),
            AccountSum(2, "7201", "賃金", Section.LABOUR, debit=18_640_000),
            AccountSum(3, "7202", "法定福利費", Section.LABOUR, debit=2_796_000),
            AccountSum(4, "7301", "外注加工費", Section.OVERHEAD, debit=9_384_500),
            AccountSum(5, "7302", "電力費", Section.OVERHEAD, debit=1_286_400),
            AccountSum(6, "7401", "期首仕掛品棚卸高", Section.OPENING_WORK, debit=3_120_000),
            AccountSum(7, "7409", "期末仕掛品棚卸高", Section.CLOSING_WORK, credit=2_884_000),
        ]
    ),
)
EQUITY = EquityPaper(
    HEAD,
    equity_statement(
        sums(),
        carried_to=CARRIED_TO,
        changes=(
            EquityChange(literal("剰余金の配当"), CARRIED_TO, -500_000),
            EquityChange(literal("利益準備金の積立"), CARRIED_TO, -50_000),
            EquityChange(literal("利益準備金の積立"), 18, 50_000),
        ),
    ),
)


def months(*, largest: int = 12_348_600) -> Matrix:
    """Twelve months, adjustments and the total."""
    columns = tuple(MatrixColumn(f"{(at + 3) % 12 + 1}月") for at in range(12))
    columns += (MatrixColumn("決算"), MatrixColumn("合計"))
    names = [(code, name) for code, name, section, *_ in ACCOUNTS if section.statement.value == "pl"]
    rows = [MatrixRow(RowKind.HEADING, "売上総損益")]
    for index, (code, name) in enumerate(names):
        each = [(largest - index * 37_000) // (index + 1) + month * 1_111 * (-1) ** month for month in range(12)]
        rows.append(MatrixRow(RowKind.ACCOUNT, name, (*each, 0 if index % 3 else -120_000, sum(each)), code, level=1))
        if index == 3:
            rows.append(MatrixRow(RowKind.RESULT, "売上総利益", (*[9_876_543] * 12, None, 118_518_516)))
    rows.append(MatrixRow(RowKind.SUBTOTAL, "販売費及び一般管理費 計", (*[4_321_000] * 12, None, 51_852_000)))
    rows.append(MatrixRow(RowKind.RESULT, "営業利益", (*[-123_456] * 12, None, -1_481_472)))
    return Matrix(HEAD, MatrixTitle.MONTHS, columns, tuple(rows), totals=1, subject="損益計算書")


def departments(count: int) -> Matrix:
    """Departments with actual, last year and ratio each; and the total."""
    names = ["本社", "京都支店", "大阪支店", "通販部", "工事部", "保守部", "倉庫", "海外部"][:count]
    columns = [
        MatrixColumn(label, measure, name)
        for name in (*names, "合計")
        for label, measure in (("当期", Measure.YEN), ("前期", Measure.YEN), ("比", Measure.PERCENT))
    ]
    figures = (12_348_600, 11_862_400, Decimal("104.098"))
    rows = tuple(MatrixRow(RowKind.ACCOUNT, name, figures * (count + 1), code) for code, name, *_ in ACCOUNTS[19:28])
    return Matrix(HEAD, MatrixTitle.DEPARTMENTS, tuple(columns), rows, totals=3, subject="損益計算書")


LAST_YEAR = Matrix(
    HEAD,
    MatrixTitle.LAST_YEAR,
    (MatrixColumn("当期"), MatrixColumn("前期"), MatrixColumn("増減"), MatrixColumn("前年比 %", Measure.PERCENT)),
    tuple(
        MatrixRow(RowKind.ACCOUNT, name, (debit + credit, debit, credit - 1_000, Decimal("98.05")), code)
        for code, name, _, _, debit, credit in ACCOUNTS[19:]
    ),
)


def _summary(
    side: TaxSide, category: str, rate: int, net: int, invoice: Invoice = Invoice.NONE, percent: int = 100
) -> SummaryRow:
    tax = net * rate // 100
    deductible = tax * percent // 100 if side.buying else 0
    return SummaryRow(
        side, category, TaxKind.TAXABLE, Decimal(rate), net, tax, deductible, invoice, percent, TaxUse.TAXABLE, 0
    )


TAX_ROWS = (
    _summary(TaxSide.SALE, "standard-10", 10, 150_000_000),
    _summary(TaxSide.SALE, "reduced-8", 8, 30_000_000),
    _summary(TaxSide.SALE, "food-1", 1, 2_000_000),
    _summary(TaxSide.SALE_RETURN, "standard-10", 10, 300_000),
    SummaryRow(TaxSide.SALE, "exempt", TaxKind.EXEMPT, Decimal(0), 21_480),
    _summary(TaxSide.PURCHASE, "standard-10", 10, 100_000_000, Invoice.QUALIFIED),
    _summary(TaxSide.PURCHASE, "standard-10", 10, 1_000_000, Invoice.UNREGISTERED, 80),
    _summary(TaxSide.PURCHASE, "standard-10", 10, 1_000_000, Invoice.UNREGISTERED, 70),
    _summary(TaxSide.PURCHASE, "reduced-8", 8, 500_000, Invoice.QUALIFIED),
    _summary(TaxSide.PURCHASE, "standard-10", 10, 50_000, Invoice.BOOK),
)
TAX_RETURN = TaxReturn(
    literal("本則課税・割戻し計算"),
    (
        RateColumn("standard-10", Decimal(10), Fraction(22, 78), 150_000_000, 150_000_000, 11_700_000, 0, 7_890_000, 23_400, 0),
        RateColumn("reduced-8", Decimal(8), Fraction(22, 78), 30_000_000, 30_000_000, 1_872_000, 0, 31_200, 0, 0),
    ),
    181_700_000, 181_721_480, True, refund=0, due=5_627_400, local_refund=0, local_due=1_587_200,
)  # fmt: skip
TAXES = TaxSummary(
    HEAD,
    TAX_ROWS,
    (("standard-10", "10%"), ("reduced-8", "8%※"), ("food-1", "1%※"), ("exempt", "非課税")),
    TAX_RETURN,
)


def _stamps(*days: str) -> tuple[ApprovalBox, ...]:
    heads = zip(("承認", "経理", "起票"), days, ("千歳", "早川", "森"), strict=True)
    return tuple(ApprovalBox(head, Stamp("千歳堂", day, name) if day else None) for head, day, name in heads)


def slip(count: int = 2) -> Slip:
    """A receipt with its bank charge, and more rows where asked for."""
    rows = [
        SlipRow(
            SlipSide(414_429, "普通預金", "京都みやこ銀行 烏丸"),
            SlipSide(415_089, "売掛金", "（株）むさし野建築設計事務所"),
            "11月分 売掛金 入金",
        ),
        SlipRow(SlipSide(660, "支払手数料"), None, "振込手数料 当社負担分", "課税仕入10%（内税 60）"),
    ]
    for index in range(2, count):
        side = SlipSide(1_000 * index, "消耗品費")
        rows.append(SlipRow(side, SlipSide(1_000 * index, "現金"), f"事務用品 {index}"))
    return Slip(
        HEAD.office,
        date(2026, 11, 27),
        "08431",
        tuple(rows[:count]),
        department="本社",
        entered="入力 2026/11/27 14:08　森",
        source="請求書 I-2026-0318",
        approvals=_stamps("26.11.30", "26.11.27", "26.11.27"),
    )


SLIPS = Slips((slip(), slip(9)))


def found(count: int) -> SearchList:
    """What a search found."""
    rows = (
        Found(
            HEAD.first + timedelta(days=index % 365), index + 1, "普通預金", "売掛金", 1_000 * (index + 1),
            PARTNERS[index % 5], WORDS[index % 6], "A-1" if index % 5 == 0 else "", "訂正済" if index % 7 == 0 else "",
        )
        for index in range(count)
    )  # fmt: skip
    asked = (
        ("取引年月日", "2025/04/01〜2026/03/31"),
        ("金額", "1,000〜999,999 円"),
        ("取引先", "（株）むさし野建築設計事務所"),
    )
    return SearchList(HEAD, asked, rows)


def journal(count: int) -> Journal:
    """The journal with so many entries."""
    return Journal(BookHead(HEAD.office, HEAD.first, HEAD.last, HEAD.made_on, notes=NOTES), journal_entries(count))
