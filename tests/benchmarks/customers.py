"""Customers out of a seeded generator: names with kana, numbers with their check digits, addresses, terms; no real ones."""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from officesuite.base.numbers import corporate_check_digit

HEADERS = (
    "code", "name", "kana", "honorific", "corporate_number", "registration_number", "postal_code", "address1", "address2",
    "phone", "email", "closing_day", "payment_month_offset", "payment_day", "rounding", "language",
)  # fmt: skip
TWICE = 100  # every hundredth customer is entered once more under another code

_FORMS = ("株式会社{}", "{}株式会社", "有限会社{}", "合同会社{}", "{}", "㈱{}")
_FIRST = (
    ("青葉", "アオバ"), ("若草", "ワカクサ"), ("富士見", "フジミ"), ("桜木", "サクラギ"), ("髙橋", "タカハシ"),
    ("渡邉", "ワタナベ"), ("𠮷野", "ヨシノ"), ("大和", "ヤマト"), ("千歳", "チトセ"), ("北斗", "ホクト"), ("南風", "ミナミカゼ"),
    ("丸山", "マルヤマ"), ("朝日ヶ丘", "アサヒガオカ"), ("緑川", "ミドリカワ"), ("白鳥", "シラトリ"), ("三輪", "ミワ"),
    ("小林", "コバヤシ"), ("瀬戸", "セト"), ("宝来", "ホウライ"), ("鶴見", "ツルミ"), ("中村", "ナカムラ"), ("松風", "マツカゼ"),
    ("竹内", "タケウチ"), ("梅田", "ウメダ"), ("栄", "サカエ"), ("葵", "アオイ"), ("サンライズ", "サンライズ"),
    ("オリオン", "オリオン"), ("濱田", "ハマダ"), ("斎藤", "サイトウ"),
)  # fmt: skip
_SECOND = (
    ("", ""), ("中央", "チュウオウ"), ("東", "ヒガシ"), ("西", "ニシ"), ("北", "キタ"), ("南", "ミナミ"), ("第一", "ダイイチ"),
    ("総合", "ソウゴウ"), ("新", "シン"), ("関東", "カントウ"), ("関西", "カンサイ"), ("東海", "トウカイ"), ("九州", "キュウシュウ"),
    ("信越", "シンエツ"), ("城南", "ジョウナン"), ("港", "ミナト"), ("駅前", "エキマエ"), ("本町", "ホンマチ"), ("平成", "ヘイセイ"),
    ("令和", "レイワ"),
)  # fmt: skip
_TRADE = (
    ("製作所", "セイサクショ"), ("商店", "ショウテン"), ("工業", "コウギョウ"), ("建設", "ケンセツ"), ("運輸", "ウンユ"),
    ("食品", "ショクヒン"), ("印刷", "インサツ"), ("電機", "デンキ"), ("設備", "セツビ"), ("精密", "セイミツ"), ("化成", "カセイ"),
    ("薬局", "ヤッキョク"), ("歯科医院", "シカイイン"), ("不動産", "フドウサン"), ("システム", "システム"), ("サービス", "サービス"),
    ("デザイン", "デザイン"), ("物流", "ブツリュウ"), ("機械", "キカイ"), ("会計事務所", "カイケイジムショ"), ("造園", "ゾウエン"),
    ("水産", "スイサン"), ("木材", "モクザイ"), ("金属", "キンゾク"), ("硝子", "ガラス"), ("塗装", "トソウ"), ("文具", "ブング"),
    ("酒造", "シュゾウ"), ("茶舗", "チャホ"), ("紡績", "ボウセキ"), ("石材", "セキザイ"), ("測量", "ソクリョウ"),
    ("警備", "ケイビ"), ("旅館", "リョカン"), ("クリニック", "クリニック"), ("ホーム", "ホーム"), ("企画", "キカク"),
    ("興業", "コウギョウ"), ("産業", "サンギョウ"), ("技研", "ギケン"),
)  # fmt: skip
_LAST = (
    ("", ""), ("ホールディングス", "ホールディングス"), ("販売", "ハンバイ"), ("グループ", "グループ"), ("東京", "トウキョウ"),
    ("大阪", "オオサカ"), ("名古屋", "ナゴヤ"), ("札幌", "サッポロ"),
)  # fmt: skip
_TOWNS = (
    "東京都千代田区神田", "東京都港区芝浦", "大阪府大阪市北区梅田", "京都府京都市中京区烏丸通", "愛知県名古屋市中区栄",
    "北海道札幌市中央区北一条西", "福岡県福岡市博多区博多駅前", "宮城県仙台市青葉区一番町", "広島県広島市中区八丁堀",
    "神奈川県横浜市西区みなとみらい", "埼玉県さいたま市大宮区桜木町", "静岡県浜松市中央区鍛冶町",
)  # fmt: skip
_TERMS = ((31, 1, 31), (20, 2, 10), (15, 1, 15), (31, 2, 20), (25, 1, 25), (10, 0, 31))


def write_customers(path: Path, *, count: int, seed: int) -> None:
    """A CSV as Excel saves it (UTF-8 with BOM) of `count` customers; the same seed gives the same file."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADERS)
        out.writerows(customers(count=count, seed=seed))


def customers(*, count: int, seed: int) -> Iterator[tuple[str, ...]]:
    """Rows of cells in the order of HEADERS."""
    chance = random.Random(seed)
    kinds = len(_FIRST) * len(_SECOND) * len(_TRADE) * len(_LAST)
    numbers = chance.sample(range(kinds), count) if count <= kinds else [chance.randrange(kinds) for _ in range(count)]
    before: tuple[str, ...] = ()
    for index, number in enumerate(numbers):
        row = _customer(index, number, chance)
        if before and index % TWICE == 0:
            row = (row[0], *before[1:4], "", "", *before[6:9], *row[9:])
        yield row
        before = row


def _customer(index: int, number: int, chance: random.Random) -> tuple[str, ...]:
    parts = []
    for words in (_FIRST, _SECOND, _TRADE, _LAST):
        parts.append(words[number % len(words)])
        number //= len(words)
    name = chance.choice(_FORMS).format("".join(word for word, _ in parts))
    body = f"{chance.randrange(10**11):012}"
    company = f"{corporate_check_digit(body)}{body}" if chance.random() < 0.6 else ""
    closing, offset, day = chance.choice(_TERMS)
    return (
        f"C{index + 1:06}", name, "".join(kana for _, kana in parts), "御中", company,
        f"T{company}" if company and chance.random() < 0.8 else "",
        f"{chance.randrange(100, 1000)}-{chance.randrange(10_000):04}",
        f"{chance.choice(_TOWNS)}{chance.randrange(1, 9)}-{chance.randrange(1, 40)}-{chance.randrange(1, 30)}",
        f"第{chance.randrange(1, 9)}ビル{chance.randrange(2, 12)}階" if chance.random() < 0.3 else "",
        f"0{chance.randrange(3, 9)}-{chance.randrange(1000, 10_000)}-{chance.randrange(10_000):04}",
        f"info@c{index + 1:06}.example" if chance.random() < 0.5 else "",
        "末" if closing == 31 else str(closing), str(offset), "末" if day == 31 else str(day),
        chance.choice(("", "floor", "floor", "half_up")), "ja" if chance.random() < 0.97 else "en",
    )  # fmt: skip
