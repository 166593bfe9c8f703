"""A second opinion on 弥生 files: what books must say, worked out from the rows and the law alone, in integers.

Nothing of the program is used here. `rows` makes a year's mess of entries from one seed; `Oracle` reads rows and answers.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

BALANCES = ("現金", "普通預金", "売掛金", "買掛金", "未払金", "工具器具備品", "資本金")
COSTS = ("仕入高", "外注費", "旅費交通費", "消耗品費", "会議費", "接待交際費", "減価償却費", "支払利息")
INCOME = ("売上高", "雑収入")
RESTARTING = frozenset((*COSTS, *INCOME))
CARRIED_TO, PAID, RECEIVED = "繰越利益剰余金", "仮払消費税", "仮受消費税"
TURNING_DAYS = tuple(
    date(*day)
    for day in (
        (2026, 9, 30), (2026, 10, 1), (2028, 9, 30), (2028, 10, 1), (2030, 9, 30), (2030, 10, 1), (2031, 9, 30),
        (2031, 10, 1), (2026, 3, 31), (2026, 4, 1), (2027, 3, 31),
    )
)  # fmt: skip
FIRST, LAST = date(2025, 4, 1), date(2032, 3, 31)
_SIDES = {
    "課税売上": ("sale", ""), "課税売返": ("sale-return", ""), "課対仕入": ("purchase", "taxable"),
    "共対仕入": ("purchase", "common"), "非対仕入": ("purchase", "exempt"), "課対仕返": ("purchase-return", "taxable"),
    "共対仕返": ("purchase-return", "common"), "非対仕返": ("purchase-return", "exempt"),
}  # fmt: skip
_UNTAXED = {"対象外": ("", ""), "": ("", ""), "非課売上": ("sale", "exempt"), "非課仕入": ("purchase", "exempt"),
            "輸出売上": ("sale", "export")}  # fmt: skip
_NAME = re.compile(r"(....)([込内外別抜])(軽減)?(10|8)%(適格|区分(\d\d)%|控不)?")
_MARKS = ("", "適格", "適格", "区分80%", "区分70%", "区分50%", "区分30%", "控不")


@dataclass(frozen=True)
class Tax:
    """What a 弥生 name says."""

    side: str
    category: str
    rate: int = 0
    mode: str = ""
    mark: str = ""

    @property
    def buying(self) -> bool:
        return self.side.startswith("purchase")

    @property
    def percent(self) -> int:
        """The credit percentage: what the mark says, all of it without one."""
        if not (self.rate and self.buying) or self.mark in ("", "適格"):
            return 100
        return 0 if self.mark == "控不" else int(self.mark[2:4])

    @property
    def invoice(self) -> str:
        return "" if not (self.rate and self.buying) else "qualified" if self.mark in ("", "適格") else "unregistered"


def tax_of(name: str) -> Tax:
    """The tax that a name means."""
    if name in _UNTAXED:
        return Tax(*_UNTAXED[name])
    match = _NAME.fullmatch(name)
    assert match is not None, name
    category = "reduced-8" if match[3] else "standard-10" if match[4] == "10" else "standard-8-old"
    return Tax(_SIDES[match[1]][0], category, int(match[4]), match[2], match[5] or "")


def cut(numerator: int, denominator: int) -> int:
    """Below one yen nothing counts, of a negative amount neither."""
    whole = abs(numerator) // denominator
    return whole if numerator >= 0 else -whole


@dataclass(frozen=True)
class Split:
    """One half of a row: what stands on the account, what on the tax account, what was paid, the whole tax, the booked tax."""

    base: int
    apart: int
    paid: int
    full: int
    booked: int


def split(account: str, tax: Tax, amount: int, given: str, accounting: str) -> Split:
    """The half of a row taken apart under "exclusive", "inclusive" or "exempt"."""
    if tax.rate and account in (PAID, RECEIVED):
        return Split(amount, 0, amount, amount, amount)
    if not tax.rate or tax.mode in "別抜":
        return Split(amount, 0, amount, 0, 0)
    numerator, denominator = amount * tax.rate, 100 if tax.mode == "外" else 100 + tax.rate
    full = int(given) if given and tax.percent == 100 else cut(numerator, denominator)
    booked = int(given) if given else cut(numerator * tax.percent, denominator * 100)
    paid = amount + full if tax.mode == "外" else amount
    if accounting == "exempt":
        return Split(paid, 0, paid, 0, 0)
    apart = booked if accounting == "exclusive" else 0
    return Split(paid - apart, apart, paid, full, booked)


@dataclass
class Oracle:
    """The books of an office whose year begins in April."""

    accounting: str
    taxes: list[tuple[date, tuple[str, str, str, int], tuple[int, int, int]]] = field(default_factory=list)
    turnover: list[tuple[date, bool, str, int, int]] = field(default_factory=list)  # … side, yen of the side

    def read(self, rows: Iterable[list[str]]) -> "Oracle":
        """Books rows."""
        for row in rows:
            day = date(*map(int, row[3].split("/")))
            for side, at in ((1, 4), (-1, 10)):
                if row[at]:
                    self._book(day, bool(row[2]), side, row[at], row[at + 3], int(row[at + 4]), row[at + 5])
        return self

    def _book(self, day: date, adjusting: bool, side: int, account: str, name: str, amount: int, given: str) -> None:
        tax = tax_of(name)
        found = split(account, tax, amount, given, self.accounting)
        self.turnover.append((day, adjusting, account, side, found.base))
        if found.apart:
            self.turnover.append((day, adjusting, PAID if tax.buying else RECEIVED, side, found.apart))
        if tax.side:
            own = side * (1 if tax.side in ("purchase", "sale-return") else -1)
            deductible = own * found.booked if tax.buying else 0
            key = (tax.side, tax.category, tax.invoice, tax.percent)
            self.taxes.append((day, key, (own * (found.paid - found.full), own * found.full, deductible)))

    def trial_balance(self, first: date, last: date, *, without: bool = False) -> dict[str, list[int]]:
        """Account → opening, debit, credit; `without` the adjustments of the last day's month."""
        found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        lines = [
            line for line in self.turnover if line[0] <= last and not (without and line[1] and _same(line[0], last))
        ]
        for day, _, account, side, amount in lines:
            if day >= first:
                found[account][1 if side > 0 else 2] += amount
            elif account in RESTARTING and day < _year(first):
                found[CARRIED_TO][0] += side * amount
            else:
                found[account][0] += side * amount
        for start in _starts(first, last):
            for account, net in [*_results(lines, start).items()]:
                found[account][2 if net > 0 else 1] += abs(net)
            total = sum(_results(lines, start).values())
            found[CARRIED_TO][1 if total > 0 else 2] += abs(total)
        return {account: sums for account, sums in found.items() if any(sums)}

    def months(self, first: date, last: date) -> dict[str, dict[str, int]]:
        """Account → opening, YYYY-MM …, adjustments: net yen."""
        found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for day, adjusting, account, side, amount in self.turnover:
            if first <= day <= last:
                found[account]["adjustments" if adjusting else f"{day:%Y-%m}"] += side * amount
            elif day < first:
                own = CARRIED_TO if account in RESTARTING and day < _year(first) else account
                found[own]["opening"] += side * amount
        for start in _starts(first, last):
            for account, net in _results(self.turnover, start).items():
                found[account][f"{start:%Y-%m}"] -= net
                found[CARRIED_TO][f"{start:%Y-%m}"] += net
        told = {account: {at: yen for at, yen in own.items() if yen} for account, own in found.items()}
        return {account: own for account, own in told.items() if own}

    def tax_summary(self, first: date, last: date) -> dict[tuple[str, str, str, int], tuple[int, ...]]:
        """Side, category, invoice, percentage → net, tax, deductible."""
        found: dict[tuple[str, str, str, int], list[int]] = defaultdict(lambda: [0, 0, 0])
        for day, key, sums in self.taxes:
            if first <= day <= last:
                found[key] = [a + b for a, b in zip(found[key], sums, strict=True)]
        return {key: tuple(sums) for key, sums in found.items() if any(sums)}


def _same(day: date, last: date) -> bool:
    return (day.year, day.month) == (last.year, last.month)


def _year(day: date) -> date:
    return date(day.year if day.month >= 4 else day.year - 1, 4, 1)


def _starts(first: date, last: date) -> Iterator[date]:
    """The first days of fiscal years after `first`, up to `last`."""
    for year in range(first.year, last.year + 1):
        if first < date(year, 4, 1) <= last:
            yield date(year, 4, 1)


def _results(lines: Iterable[tuple[date, bool, str, int, int]], start: date) -> dict[str, int]:
    """What the year before `start` left on the accounts that begin anew."""
    found: dict[str, int] = defaultdict(int)
    for day, _, account, side, amount in lines:
        if account in RESTARTING and date(start.year - 1, 4, 1) <= day < start:
            found[account] += side * amount
    return {account: net for account, net in found.items() if net}


# ---- files ----------------------------------------------------------------------------------------------------------


def rows(seed: int, entries: int) -> list[list[str]]:
    """Entries over seven years: every mark and mode, returns, negative and large amounts, given and missing taxes."""
    dice = random.Random(seed)
    return [row for number in range(1, entries + 1) for row in _entry(dice, number)]


def _entry(dice: random.Random, number: int) -> list[list[str]]:
    turning = dice.random() < 0.4
    day = dice.choice(TURNING_DAYS) if turning else FIRST + timedelta(dice.randrange((LAST - FIRST).days))
    adjustment = "" if dice.random() < 0.85 else dice.choice(("中決", "本決"))
    if adjustment == "本決":
        day = date(dice.randrange(2026, 2033), 3, dice.choice((1, 31)))
    debits = [_half(dice, 1) for _ in range(dice.choice((1, 1, 1, 2, 3)))]
    credits_ = [_half(dice, -1) for _ in range(dice.choice((0, 0, 1)))]
    if dice.random() < 0.1:  # 別記: the tax stands in a line of its own
        net = dice.randrange(10, 10**6)
        mode = dice.choice("別抜")
        debits = [(dice.choice(COSTS), f"課対仕入{mode}10%適格", net, "0", net),
                  (PAID, f"課対仕入{mode}10%適格", net // 10, "0", net // 10)]  # fmt: skip
    rest = sum(half[4] for half in debits) - sum(half[4] for half in credits_)
    credits_.append((dice.choice(BALANCES), "対象外", rest, "0", rest))
    height = max(len(debits), len(credits_))
    found = []
    for at in range(height):
        flag = (
            dice.choice(("2000", "2111"))
            if height == 1
            else "2110"
            if at == 0
            else "2101"
            if at == height - 1
            else "2100"
        )
        text = dice.choice((f"摘要{number}", '"引用", 読点', "一行\n二行", "ﾊﾝｶｸ 髙﨑①㈱"))
        memo = dice.choice(("", "メモ", '改\n行 "と"'))
        tail = ["", dice.choice(("", "2026/12/31")), "0" if height == 1 else "3", dice.choice(("", "買掛")), memo, dice.choice("012"), "0",
                dice.choice(("no", "yes"))]  # fmt: skip
        found.append([flag, str(number), adjustment, f"{day:%Y/%m/%d}", *_cells(dice, debits, at), *_cells(dice, credits_, at), text,
                      *tail])  # fmt: skip
    return found


_Half = tuple[str, str, int, str, int]  # account, tax name, amount, given tax, what was paid


def _half(dice: random.Random, side: int) -> _Half:
    amount = dice.choice((1, 10, 105, 300, 1080, 1188, 110000, dice.randint(1, 10**6), dice.randint(1, 10**11)))
    amount = -amount if dice.random() < 0.08 else amount
    rate = dice.choice(("10", "10", "軽減8"))
    mode = dice.choice("込込込内外")
    kind = dice.random()
    if kind < 0.5:
        stem = dice.choice(("課対", "共対", "非対")) + ("仕入" if side > 0 else "仕返")
        account, name = dice.choice(COSTS), f"{stem}{mode}{rate}%{dice.choice(_MARKS)}"
    elif kind < 0.7:
        account, name = dice.choice(INCOME), f"{'課税売返' if side > 0 else '課税売上'}{mode}{rate}%"
    else:
        account, name = (
            dice.choice((*BALANCES, *COSTS)),
            dice.choice(("対象外", "非課仕入", "非課売上", "輸出売上", "")),
        )
    tax, given = tax_of(name), ""
    if tax.rate and dice.random() < 0.5:
        usual = split(account, tax, amount, "", "inclusive").booked
        given = str(usual + dice.choice((0, 0, 1, -1)) if usual else usual)
    elif not tax.rate:
        given = dice.choice(("0", ""))
    return account, name, amount, given, split(account, tax, amount, given, "inclusive").paid


def _cells(dice: random.Random, halves: list[_Half], at: int) -> list[str]:
    if at >= len(halves):
        return ["", "", "", "", "0", ""]
    account, name, amount, given, _ = halves[at]
    return [
        account,
        dice.choice(("", "", "甲", '乙 "支店"')),
        dice.choice(("", "", "営業部")),
        name,
        str(amount),
        given,
    ]
