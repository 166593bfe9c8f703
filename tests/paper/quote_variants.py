"""Quotes that are hard to set: English, empty, long, three rates, tax-inclusive, voided, huge figures."""

from dataclasses import replace
from decimal import Decimal

from quote_samples import ADDRESSEE, QUOTE, heading, item, subtotal

from officesuite.modules.sales.documents import QuotePaper, QuoteRow
from officesuite.paper.letterhead import Addressee, Mark, Sender
from officesuite.paper.stamp import ApprovalBox
from officesuite.paper.sums import TaxRow
from officesuite.paper.tables import Kind

ENGLISH = replace(
    QUOTE,
    language="en",
    issued_on="24 November 2026",
    issued_on_short="24 November 2026",
    addressee=Addressee(
        "Musashino Architects & Associates, Inc.",
        postal="180-0004",
        address=("2-14-28 Kichijoji-Honcho, Musashino, Tokyo",),
    ),
    subject="Furniture and equipment, 3rd floor offices",
    terms=(
        ("Delivery", "About 3 weeks after order"),
        ("Place", "Your head office, 3rd floor"),
        ("Payment", "Bank transfer, end of month following delivery"),
        ("Valid until", "24 December 2026 (30 days)"),
    ),
    sender=Sender(
        "Chitosedo Office Systems Co., Ltd.",
        postal="604-8152, Japan",
        address=("Tokiwa Building 5F", "647 Tearaimizu-cho, Nakagyo-ku", "Kyoto"),
        phone="+81-75-255-0148",
        registration_number="T2990012345678",
        contact="Saori Yoshida, Sales",
    ),
    approvals=tuple(
        ApprovalBox(head, box.stamp)
        for head, box in zip(("Approved", "Checked", "Issued"), QUOTE.approvals, strict=True)
    ),
    rows=(
        heading("1  Meeting room"),
        item("Conference table W2400×D1200, white oak", "2", "pc", "128000"),
        item("Conference chair, arms, black mesh", "16", "pc", "34800"),
        item("Delivery, assembly and installation, floor protection included, on a weekday", "1", "lot", "148000"),
        subtotal(960_800),
        QuoteRow(Kind.DISCOUNT, "Special discount", amount=-50_000),
    ),
    tax_rows=(TaxRow("10 %", 910_800, 91_080),),
    discount_label="Special discount",
    allotment="",
    subtotal=960_800,
    discount=50_000,
    tax=91_080,
    total=1_001_880,
    remarks="1. Quantities changed by a later layout are quoted anew.\n2. Delivery is planned for weekdays 9:00–17:00; "
    "please reserve the lift. Saturday work is covered by the surcharge and must be agreed a week before.",
    bank=("Kyoto Miyako Bank, Karasuma branch   Ordinary 1204587   Chitosedo Office Systems Co., Ltd.",),
    bank_note="All amounts are in Japanese yen. Transfer charges inside Japan are borne by us.",
)

EMPTY = QuotePaper(
    language="ja",
    sender=Sender("千歳堂"),
    addressee=Addressee(""),
    rows=(),
    subtotal=0,
    total=0,
    mark=Mark.DRAFT,
    approvals=(ApprovalBox("承認"), ApprovalBox("確認"), ApprovalBox("担当")),
)

THREE_RATES = replace(
    QUOTE,
    rows=(
        item("レイアウト設計", "1", "式", "100000"),
        item("煎茶", "10", "袋", "1080", rate="8%", mark="※"),
        item("新米　令和9年産", "20", "kg", "640", rate="1%", mark="◎"),
        item("切手", "84", "枚", "110", rate="非課税"),
        item("量り売り茶葉", "2.345", "kg", "12.5"),
    ),
    tax_rows=(
        TaxRow("10% 対象", 100_029, 10_002),
        TaxRow("8% 対象 ※（軽減税率）", 10_800, 864, "※ は軽減税率（8%）対象"),
        TaxRow("1% 対象 ◎（軽減税率）", 12_800, 128, "◎ は軽減税率（1%）対象"),
        TaxRow("非課税", 9_240, 0),
    ),
    allotment="",
    subtotal=132_869,
    discount=0,
    tax=10_994,
    total=143_863,
)

INCLUSIVE = replace(
    THREE_RATES,
    tax_included=True,
    rows=THREE_RATES.rows[:2],
    tax_rows=(TaxRow("10% 対象", 100_000, 9_090), TaxRow("8% 対象 ※（軽減税率）", 10_800, 800)),
    subtotal=110_800,
    discount=0,
    tax=9_890,
    total=110_800,
)

HARD = replace(
    QUOTE,
    mark=Mark.REISSUE,
    addressee=Addressee(
        "独立行政法人むさし野広域都市基盤整備推進機構",
        department="施設管理部 設備保全課 第二調達係",
        person="髙﨑 𠮷之助",
        honorific="様",
        postal="180-0004",
        address=("東京都武蔵野市吉祥寺本町2-14-28", "むさし野合同庁舎 別館12階 施設管理部気付"),
    ),
    sender=replace(
        QUOTE.sender,
        name="一般社団法人京都中央オフィス什器流通協同販売機構 烏丸支部",
        address=("京都市中京区烏丸通蛸薬師下ル手洗水町六百四十七番地の二", "トキワ烏丸ビルディング別館五階"),
    ),
    subject="本社3階および4階　会議室・執務室・役員室・応接室の什器および備品一式（搬入据付を含む）",
    rows=(
        item(
            "会議テーブル",
            "2",
            "台",
            "1234567.25",
            spec="W2400×D1200×H720　天板ホワイトオーク無垢材　脚部スチール粉体塗装　配線孔2か所　幕板付",
        ),
        item("長い名前" * 24, "1234567.125", "パレット", "1"),
        item("大型設備一式", "1", "式", "123456789012"),
        QuoteRow(
            Kind.ITEM, "葛\U000e0100城市 か\u3099\u2009半角 😀", "", Decimal(1), "式", Decimal(1), 1, "対象外", ""
        ),
    ),
    subtotal=123_460_592_714,
    discount=0,
    tax_rows=(TaxRow("10% 対象", 123_460_592_714, 12_346_059_271),),
    tax=12_346_059_271,
    total=135_806_651_985,
    allotment="",
    remarks="\n".join(f"{number}．" + "この条件は双方の合意によってのみ変更できます。" * 3 for number in range(1, 8)),
)

VOID = replace(QUOTE, mark=Mark.VOID)
COPY = replace(QUOTE, mark=Mark.COPY)
TAX_FREE = replace(INCLUSIVE, tax_included=False, taxed=False, tax_rows=(), tax=0)
PERSON = replace(QUOTE, addressee=replace(ADDRESSEE, company="髙﨑 𠮷之助", honorific="様"))

CROWDED = replace(
    QUOTE,
    terms=(*QUOTE.terms, ("受渡方法", "車上渡し"), ("保証", "納入後 1年間")),
    sender=replace(
        QUOTE.sender,
        name="一般社団法人京都中央オフィス什器流通協同販売機構 烏丸支部",
        address=("京都府京都市中京区烏丸通蛸薬師下ル", "手洗水町647", "トキワビル5階"),
    ),
)
SHORT_NAME = replace(QUOTE, sender=replace(QUOTE.sender, name="千歳堂"))
