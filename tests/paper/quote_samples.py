"""The reference quote (42 rows, two rates, a lump discount) and variations of it, for every test of paper."""

from dataclasses import replace
from decimal import Decimal

from officesuite.modules.sales.documents import QuotePaper, QuoteRow
from officesuite.paper.letterhead import Addressee, Sender
from officesuite.paper.stamp import ApprovalBox, Seal, Stamp
from officesuite.paper.sums import TaxRow
from officesuite.paper.tables import Kind


def heading(words: str) -> QuoteRow:
    return QuoteRow(Kind.HEADING, words)


def item(
    name: str, quantity: str, unit: str, price: str, *, rate: str = "10%", mark: str = "", spec: str = ""
) -> QuoteRow:
    count, each = Decimal(quantity), Decimal(price)
    return QuoteRow(Kind.ITEM, name, spec, count, unit, each, int(count * each), rate, mark)


def subtotal(amount: int) -> QuoteRow:
    return QuoteRow(Kind.SUBTOTAL, amount=amount)


def food(name: str, quantity: str, unit: str, price: str) -> QuoteRow:
    return item(name, quantity, unit, price, rate="8%", mark="※")


SENDER = Sender(
    name="株式会社千歳堂事務機",
    representative="代表取締役　千歳 健一",
    postal="604-8152",
    address=("京都市中京区烏丸通蛸薬師下ル", "手洗水町647　トキワビル5階"),
    phone="075-255-0148",
    fax="075-255-0149",
    registration_number="T2990012345678",
    contact="営業部　𠮷田 沙織",
)

ADDRESSEE = Addressee(
    company="株式会社むさし野建築設計事務所",
    honorific="御中",
    postal="180-0004",
    address=("東京都武蔵野市吉祥寺本町2-14-28",),
)

ROWS = (
    heading("1　会議室什器"),
    item("会議テーブル", "2", "台", "128000", spec="W2400×D1200　天板ホワイトオーク"),
    item("会議チェア", "16", "脚", "34800", spec="肘付・メッシュ　ブラック"),
    item("壁掛けホワイトボード", "2", "枚", "42000", spec="W1800×H900"),
    item("65型 会議用ディスプレイ（壁掛金具・配線キット込）", "1", "台", "198000"),
    item("Web会議用カメラ・マイク一体型", "1", "式", "86400"),
    item("配線ボックス", "4", "個", "12500", spec="床埋込"),
    subtotal(1_231_200),
    heading("2　執務室什器"),
    item("デスク", "12", "台", "46800", spec="W1200×D700　配線ダクト付"),
    item("事務チェア", "12", "脚", "39500", spec="ローバック　グレー"),
    item("デスクワゴン", "12", "台", "18900", spec="3段　鍵付"),
    item("デスクトップパネル", "8", "枚", "9800", spec="W1200　布張り"),
    item("スチール書庫", "6", "台", "38400", spec="両開き　W900×H1050"),
    item("スチール書庫", "4", "台", "35200", spec="引違い　W900×H1050"),
    item("ロッカー", "2", "台", "42600", spec="6人用　シリンダー錠"),
    item("シュレッダー", "1", "台", "79800", spec="クロスカット　A4 20枚"),
    QuoteRow(Kind.DISCOUNT, "執務室什器　一括値引", amount=-60_000, rate="10%"),
    subtotal(1_817_000),
    heading("3　OA・通信機器"),
    item("デジタル複合機", "1", "台", "680000", spec="A3カラー　35枚/分"),
    QuoteRow(Kind.TEXT, "保守はカウンター契約となります（別途お見積り）。"),
    item("無線LANアクセスポイント", "3", "台", "28500", spec="Wi-Fi 6E"),
    item("LAN配線工事", "24", "か所", "8500", spec="Cat6A　成端・試験含む"),
    item("電源タップ", "12", "個", "2480", spec="6個口　雷ガード　3m"),
    item("無停電電源装置（UPS）", "1", "台", "58000", spec="750VA"),
    subtotal(1_057_260),
    heading("4　消耗品・来客用備品"),
    item("コピー用紙", "20", "箱", "3980", spec="A4　2,500枚入"),
    item("トナーカートリッジ", "1", "式", "64000", spec="4色セット"),
    food("煎茶　京都府産　100g", "10", "袋", "1080"),
    food("ドリップコーヒー　100袋入", "4", "箱", "3240"),
    food("ミネラルウォーター　2L×6本", "10", "箱", "980"),
    item("紙コップ", "5", "箱", "1850", spec="205ml　1,000個入"),
    subtotal(186_410),
    heading("5　設計・搬入・設置"),
    item("レイアウト設計・施工図作成", "1", "式", "60000"),
    item("搬入・組立・設置（養生を含む）", "1", "式", "148000"),
    item("既存什器の撤去・処分（産業廃棄物管理票の発行を含む）", "1", "式", "96000"),
    item("時間外作業　割増（土曜日）", "1", "式", "30000"),
    subtotal(334_000),
    QuoteRow(Kind.DISCOUNT, "出精値引", amount=-50_000),
)

REMARKS = """1．レイアウト変更により数量が増減した場合は、改めてお見積りいたします。
2．搬入は平日 9時～17時を前提とし、エレベーターの使用および養生は貴社にてご手配をお願いいたします。\
土曜日の作業は、時間外作業の割増に含まれます。
3．デジタル複合機の保守料（カウンター料金）は含まれておりません。
4．産業廃棄物管理票（マニフェスト）は、処分完了後に写しをお送りいたします。"""

QUOTE = QuotePaper(
    language="ja",
    number="Q-2026-0142",
    issued_on="2026年11月24日",
    issued_on_short="2026/11/24",
    addressee=ADDRESSEE,
    subject="本社3階　会議室・執務室 什器および備品一式",
    total=5_032_792,
    terms=(
        ("納期", "ご発注後 約3週間"),
        ("納入場所", "貴社 本社3階"),
        ("お支払条件", "月末締 翌月末 銀行振込"),
        ("有効期限", "2026年12月24日（発行日より30日）"),
    ),
    sender=SENDER,
    seal=Seal("株式会社千歳堂事務機之印"),
    approvals=(
        ApprovalBox("承認", Stamp("千歳堂", "26.11.24", "千歳")),
        ApprovalBox("確認", Stamp("千歳堂", "26.11.24", "髙橋")),
        ApprovalBox("担当", Stamp("千歳堂", "26.11.20", "𠮷田")),
    ),
    rows=ROWS,
    tax_rows=(
        TaxRow("10% 対象", 4_542_673, 454_267),
        TaxRow("8% 対象 ※（軽減税率）", 33_197, 2_655, "※ は軽減税率（8%）対象"),
    ),
    discount_label="出精値引",
    allotment="出精値引の配分　10%対象 ▲49,637　8%対象 ▲363（税抜対価の比）",
    subtotal=4_625_870,
    discount=50_000,
    tax=456_922,
    remarks=REMARKS,
    bank=(
        "京都みやこ銀行　烏丸支店　普通　1204587　カ）チトセドウジムキ",
        "洛中信用金庫　四条支店　当座　0058213　カ）チトセドウジムキ",
    ),
    bank_note="振込手数料は弊社にて負担いたします。",
)


def quote_of(count: int) -> QuotePaper:
    """A quote of `count` equal rows of ¥1,000 (10 %), no headings."""
    rows = tuple(item(f"文具セット　{number}", "1", "式", "1000") for number in range(1, count + 1))
    base, tax = 1000 * count, 100 * count
    return replace(
        QUOTE,
        rows=rows,
        subtotal=base,
        discount=0,
        tax=tax,
        total=base + tax,
        tax_rows=(TaxRow("10% 対象", base, tax),),
        allotment="",
    )
