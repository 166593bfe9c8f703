"""Believable random 弥生 files: N entries of 2–4 lines over 120 accounts, taxes, quotes and line breaks, from one seed.

The busiest account, 普通預金, has 18 % of all lines. `sums` adds up what the file says, without any of the program's code.
"""

import csv
import io
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

BUSY = "普通預金"
_KNOWN = (
    "現金", BUSY, "売掛金", "買掛金", "未払金", "預り金", "売上高", "仕入高", "給料手当", "外注費", "旅費交通費", "通信費",
    "消耗品費", "会議費", "接待交際費", "支払手数料", "地代家賃", "水道光熱費", "支払利息", "雑収入",
)  # fmt: skip
ACCOUNTS = (*_KNOWN, *(f"補助勘定{number:03}" for number in range(1, 121 - len(_KNOWN))))
_PURCHASES = (
    ("課対仕入込10%適格", 10, 110, 100), ("課対仕入込軽減8%適格", 8, 108, 100), ("課対仕入込10%区分80%", 10, 110, 80),
    ("非課仕入", 0, 100, 0), ("対象外", 0, 100, 0),
)  # fmt: skip
_SALES = (("課税売上込10%", 10, 110, 100), ("課税売上込軽減8%", 8, 108, 100), ("非課売上", 0, 100, 0))
_PEOPLE = (
    "株式会社青葉商事",
    "有限会社みどり",
    "合同会社ミナト",
    "北浜運輸",
    "日の出不動産",
    "さくら電機",
    "中央ガス",
    "山田太郎",
)
_MATTERS = ("商品売上", "備品購入", "交通費精算", "電話料金", "会議費", "振込手数料", "仕入支払", "広告料")
_PURCHASING = frozenset(("仕入高", "外注費", "旅費交通費", "通信費", "消耗品費", "会議費", "接待交際費", "支払手数料",
                         "地代家賃", "水道光熱費"))  # fmt: skip
_NO_TAX = ("対象外", 0, 100, 0)


def rows(
    entries: int, *, seed: int = 1, first: date = date(2025, 4, 1), days: int = 365, taxed: bool = True
) -> Iterator[list[str]]:
    """The rows of `entries` entries between `first` and `days` later, in order of date."""
    dice = random.Random(seed)
    for number in range(1, entries + 1):
        day = first + timedelta(days=(number - 1) * days // entries)
        yield from _entry(dice, number, day, taxed=taxed)


def _entry(dice: random.Random, number: int, day: date, *, taxed: bool) -> list[list[str]]:
    """One entry: two to four lines, one side of them a single line."""
    count = dice.choices((1, 2, 3), (60, 25, 15))[0]
    parts = [dice.randint(100, 10 ** dice.randint(3, 6)) for _ in range(count)]
    many_debits = dice.random() < 0.7
    one = BUSY if dice.random() < 0.45 else dice.choice(ACCOUNTS)
    sides = [[(_account(dice, besides=one), part) for part in parts], [(one, sum(parts))]]
    debits, credits_ = sides if many_debits else sides[::-1]
    text = f"{dice.choice(_MATTERS)} {dice.choice(_PEOPLE)}"
    if number % 50 == 0:
        text = f'{text}, "急ぎ"\n{number}号'
    height = max(len(debits), len(credits_))
    found = []
    for at in range(height):
        flag = "2111" if height == 1 else "2110" if at == 0 else "2101" if at == height - 1 else "2100"
        found.append([
            flag, str(number), "", f"{day:%Y/%m/%d}", *_side(dice, debits, at, taxed=taxed),
            *_side(dice, credits_, at, taxed=taxed), text, "", "", "0" if height == 1 else "3", "", "", "0", "0", "no",
        ])  # fmt: skip
    return found


def _account(dice: random.Random, *, besides: str) -> str:
    while (found := dice.choice(ACCOUNTS)) == besides:
        pass
    return found


def _side(dice: random.Random, lines: list[tuple[str, int]], at: int, *, taxed: bool) -> list[str]:
    if at >= len(lines):
        return ["", "", "", "", "0", ""]
    account, amount = lines[at]
    name, rate, base, percent = _NO_TAX
    if taxed and account in _PURCHASING:
        name, rate, base, percent = dice.choice(_PURCHASES)
    elif taxed and account == "売上高":
        name, rate, base, percent = dice.choice(_SALES)
    tax = amount * rate * percent // (base * 100)
    given = "" if rate and percent < 100 else str(tax)
    return [account, "", "", name, str(amount), given]


def write(path: Path, entries: int, *, encoding: str = "cp932", **options: object) -> Path:
    """Writes a file as 弥生 does: CP932, CRLF, no header."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, lineterminator="\r\n").writerows(rows(entries, **options))  # type: ignore[arg-type]
    return path


def sums(path: Path, *, encoding: str = "cp932") -> dict[str, int]:
    """Closing balance by account under 税抜経理, added up from the file alone: debit positive, tax on its own accounts."""
    found: dict[str, int] = {}
    with path.open(encoding=encoding, newline="") as stream:
        for row in csv.reader(stream):
            for sign, start in ((1, 4), (-1, 10)):
                account, name, amount, given = row[start], row[start + 3], int(row[start + 4] or 0), row[start + 5]
                if not account:
                    continue
                tax = _booked(name, amount, given)
                found[account] = found.get(account, 0) + sign * (amount - tax)
                if tax:
                    kept = "仮受消費税" if "売" in name else "仮払消費税"
                    found[kept] = found.get(kept, 0) + sign * tax
    return found


def _booked(name: str, amount: int, given: str) -> int:
    if "%" not in name:
        return 0
    if given:
        return int(given)
    rate = 8 if "8%" in name else 10
    percent = int(name[-3:-1]) if "区分" in name else 100
    return amount * rate * percent // ((100 + rate) * 100)


def text(entries: int, **options: object) -> str:
    """The file as text."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(rows(entries, **options))  # type: ignore[arg-type]
    return stream.getvalue()
