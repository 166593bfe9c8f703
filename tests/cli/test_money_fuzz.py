"""Random quotes through a file and back out, against a second reading of the rules that shares no code with the program."""

import csv
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., tuple[int, str, str]]
RATES = {"standard-10": 10, "reduced-8": 8, "standard-8-old": 8, "exempt": 0, "out-of-scope": 0, "export": 0}
ROUNDINGS = {"C1": "floor", "C2": "half_up", "C3": "ceil", "C4": "floor"}
QUOTES = 250


@dataclass(frozen=True)
class Line:
    """A row of the file: an item, or a discount (whose category may be empty)."""

    kind: str
    quantity: Fraction
    price: Fraction
    category: str


def rounded(value: Fraction, how: str) -> int:
    """Excel's ROUNDDOWN, ROUND and ROUNDUP to whole yen."""
    whole, rest = divmod(abs(value).numerator, abs(value).denominator)
    up = bool(rest) if how == "ceil" else how == "half_up" and 2 * rest >= abs(value).denominator
    return (whole + up) * (-1 if value < 0 else 1)


def spread(amount: int, weights: Sequence[int]) -> list[int]:
    """By largest remainder, ties to the first."""
    exact = [Fraction(amount * weight, sum(weights)) for weight in weights]
    parts = [value.numerator // value.denominator for value in exact]
    by_rest = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for index in by_rest[: amount - sum(parts)]:
        parts[index] += 1
    return parts


def expected(lines: Sequence[Line], *, included: bool, how: str) -> dict[str, Any]:
    """The figures of the export as the issue words them."""
    amounts = [rounded(line.quantity * line.price, "floor") for line in lines]
    order = list(dict.fromkeys(line.category for line in lines if line.category))
    goods = dict.fromkeys((line.category for line in lines if line.kind == "item"), 0)
    lowered = dict.fromkeys(order, 0)
    for line, amount in zip(lines, amounts, strict=True):
        if line.kind == "item":
            goods[line.category] += amount
    for line, amount in zip(lines, amounts, strict=True):
        if line.kind == "discount":
            parts = {} if line.category else dict(zip(goods, spread(amount, list(goods.values())), strict=True))
            if line.category:
                parts = {line.category: amount}
            for category, part in parts.items():
                lowered[category] += part
    by_rate = []
    for category in order:
        net, rate = goods.get(category, 0) - lowered[category], RATES[category]
        tax = rounded(Fraction(net * rate, 100 + rate if included else 100), how)
        by_rate.append({"category": category, "base": net - tax if included else net, "tax": tax})
    return {
        "tax_included": included, "by_rate": by_rate, "subtotal": sum(goods.values()), "discount": sum(lowered.values()),
        "tax": sum(row["tax"] for row in by_rate), "total": sum(row["base"] + row["tax"] for row in by_rate),
    }  # fmt: skip


def lines_of(chance: random.Random) -> list[Line]:
    categories = chance.sample(list(RATES), chance.randint(1, 4))
    lines = []
    for _ in range(chance.randint(1, 7)):
        quantity = Fraction(chance.randint(1, 200_000), chance.choice([1, 10, 1000]))
        price = Fraction(
            chance.choice([chance.randint(1, 999_999), -chance.randint(1, 999)]), chance.choice([1, 1, 100])
        )
        lines.append(Line("item", quantity, price, chance.choice(categories)))
    goods = dict.fromkeys((line.category for line in lines), 0)
    for line in lines:
        goods[line.category] += rounded(line.quantity * line.price, "floor")
    if all(amount > 0 for amount in goods.values()):
        if chance.random() < 0.7:
            lines.append(Line("discount", Fraction(1), Fraction(chance.randint(1, sum(goods.values()))), ""))
        if chance.random() < 0.4:
            category = chance.choice(list(goods))
            lines.insert(
                chance.randint(0, len(lines)), Line("discount", Fraction(2), Fraction(goods[category], 4), category)
            )
    return [line for line in lines if line.price * 100 % 1 == 0]


def decimal(value: Fraction) -> str:
    digits = f"{abs(value) * 1000 // 1:04}"
    return f"{'-' if value < 0 else ''}{digits[:-3]}.{digits[-3:]}".rstrip("0").rstrip(".")


@pytest.mark.parametrize("seed", [20261124, 4012])
def test_the_export_says_what_a_second_calculation_says(office_file: Path, run: Run, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    want: dict[str, dict[str, Any]] = {}
    with (tmp_path / "q.csv").open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file).writerow
        write(
            (
                "quote",
                "issued_on",
                "customer_code",
                "tax_included",
                "row_kind",
                "quantity",
                "unit_price",
                "tax_category",
            )
        )
        for index in range(QUOTES):
            number, customer, included, lines = (
                f"F-{index:04}",
                chance.choice(list(ROUNDINGS)),
                chance.random() < 0.5,
                lines_of(chance),
            )
            want[number] = expected(lines, included=included, how=ROUNDINGS[customer])
            for line in lines:
                write((number, "2026-11-10", customer, "yes" if included else "no", line.kind,
                       decimal(line.quantity), decimal(line.price), line.category))  # fmt: skip
    code, out, err = run("import", office_file, "sales.quotes", tmp_path / "q.csv")
    assert (code, out, err) == (0, f"imported {QUOTES}, updated 0, unchanged 0, errors 0\n", "")
    quotes = json.loads(run("export", office_file, "sales.quotes", "-o", "-", "--format", "json")[1])
    assert {quote["number"]: {key: quote[key] for key in want[quote["number"]]} for quote in quotes} == want
    assert run("check", office_file)[0] == 0
