"""Quotes of two pages out of a seeded generator: the same data for the program's paper and for its peers."""

import random
from decimal import Decimal

from officesuite.modules.sales.documents import QuotePaper, QuoteRow
from officesuite.paper.letterhead import Addressee, Sender
from officesuite.paper.stamp import ApprovalBox, Seal
from officesuite.paper.sums import TaxRow
from officesuite.paper.tables import Kind

ROWS = 36
GOODS = (
    ("会議テーブル", "W2400×D1200　ホワイトオーク", "台"), ("会議チェア", "肘付・メッシュ", "脚"), ("スチール書庫", "両開き　W900", "台"),
    ("コピー用紙", "A4　2,500枚入", "箱"), ("トナーカートリッジ", "4色セット", "式"), ("LAN配線工事", "Cat6A　試験含む", "か所"),
    ("無停電電源装置", "750VA", "台"), ("デスクワゴン", "3段　鍵付", "台"), ("搬入・組立・設置", "養生を含む", "式"),
    ("配線ボックス", "床埋込", "個"), ("シュレッダー", "クロスカット", "台"), ("電源タップ", "6個口　雷ガード", "個"),
)  # fmt: skip
TOWNS = ("東京都武蔵野市吉祥寺本町", "大阪府大阪市北区梅田", "京都府京都市中京区烏丸通", "福岡県福岡市博多区博多駅前")
NAMES = (
    "株式会社むさし野建築設計事務所",
    "髙﨑商店",
    "合同会社𠮷野",
    "株式会社青葉製作所",
    "北斗精密工業株式会社",
    "若草歯科医院",
)

SENDER = Sender(
    name="株式会社千歳堂事務機", representative="代表取締役　千歳 健一", postal="604-8152",
    address=("京都市中京区烏丸通蛸薬師下ル", "手洗水町647　トキワビル5階"), phone="075-255-0148", fax="075-255-0149",
    registration_number="T2990012345678", contact="営業部　𠮷田 沙織",
)  # fmt: skip


def quote(number: int, *, seed: int) -> QuotePaper:
    """The quote with this number; the same seed gives the same quotes."""
    chance = random.Random(seed * 100_000 + number)
    rows = tuple(_row(chance) for _ in range(ROWS))
    base = sum(row.amount for row in rows)
    tax = base // 10
    return QuotePaper(
        language="ja", sender=SENDER,
        addressee=Addressee(chance.choice(NAMES), "御中", postal="180-0004", address=(f"{chance.choice(TOWNS)}{number}",)),
        rows=rows, subtotal=base, total=base + tax, tax=tax, number=f"202611-{number:04}", issued_on="2026年11月24日",
        issued_on_short="2026/11/24", subject=f"本社{number}階 什器および備品一式",
        terms=(("納期", "ご発注後 約3週間"), ("お支払条件", "月末締 翌月末 銀行振込"), ("有効期限", "2026年12月24日")),
        seal=Seal("株式会社千歳堂事務機之印"), approvals=tuple(ApprovalBox(head) for head in ("承認", "確認", "担当")),
        tax_rows=(TaxRow("10% 対象", base, tax),), remarks="搬入は平日 9時～17時を前提とします。",
        bank=("京都みやこ銀行　烏丸支店　普通　1204587　カ）チトセドウジムキ",),
    )  # fmt: skip


def _row(chance: random.Random) -> QuoteRow:
    name, spec, unit = chance.choice(GOODS)
    count, price = chance.randrange(1, 40), chance.randrange(50, 9000) * 10
    return QuoteRow(
        Kind.ITEM,
        name,
        f"{spec}　No.{chance.randrange(1000)}",
        Decimal(count),
        unit,
        Decimal(price),
        count * price,
        "10%",
    )


def cells(paper: QuotePaper) -> list[tuple[str, str, str, str, str, str]]:
    """The rows as words, for the peers."""
    return [
        (
            f"{row.description}　{row.spec}",
            f"{row.quantity}",
            row.unit,
            f"{row.unit_price:,}",
            f"{row.amount:,}",
            row.rate,
        )
        for row in paper.rows
    ]


def head_lines(paper: QuotePaper) -> list[str]:
    """What stands above the rows, line by line, for the peers."""
    sender, to = paper.sender, paper.addressee
    return [
        f"{paper.number}　{paper.issued_on}", f"{to.company} {to.honorific}", f"〒{to.postal} {to.address[0]}",
        paper.subject, f"御見積金額 ¥{paper.total:,}", *(f"{label}　{words}" for label, words in paper.terms),
        sender.name, sender.representative, f"〒{sender.postal}", *sender.address, f"TEL {sender.phone} FAX {sender.fax}",
        f"登録番号 {sender.registration_number}", sender.contact,
    ]  # fmt: skip


def foot_lines(paper: QuotePaper) -> list[str]:
    """What stands below the rows, line by line, for the peers."""
    return [
        f"小計 {paper.subtotal:,}", f"消費税 {paper.tax:,}", f"合計 {paper.total:,}", paper.remarks, *paper.bank,
    ]  # fmt: skip
