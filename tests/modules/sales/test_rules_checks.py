"""What a quote's rows must be: every fault at its cell, all at once."""

from datetime import date
from decimal import Decimal

import pytest

from officesuite.base.errors import Closed, Problem
from officesuite.base.text import literal
from officesuite.modules.company.rules import load_tax_categories
from officesuite.modules.sales.rules import QUOTE_STATES, QuoteRow, RowKind, is_expired, valid_until, validate_rows

TABLE = load_tax_categories()
DAY = date(2026, 11, 24)


def item(**cells: object) -> QuoteRow:
    full = {"description": "机", "quantity": Decimal(1), "unit_price": Decimal(1000), "tax_category": "standard-10"}
    return QuoteRow(RowKind.ITEM, **(full | cells))  # type: ignore[arg-type]


def discount(price: str | None, category: str = "", quantity: str | None = None) -> QuoteRow:
    return QuoteRow(
        RowKind.DISCOUNT,
        "値引",
        quantity=None if quantity is None else Decimal(quantity),
        unit_price=None if price is None else Decimal(price),
        tax_category=category,
    )


def problems(*rows: QuoteRow, day: date = DAY, tax_included: bool = False) -> tuple[Problem, ...]:
    return validate_rows(rows, day=day, categories=TABLE, tax_included=tax_included)


def places(*rows: QuoteRow, day: date = DAY) -> list[tuple[int | None, str]]:
    return [(problem.row, problem.field) for problem in problems(*rows, day=day)]


def test_a_good_quote_has_no_problems() -> None:
    assert not problems(
        QuoteRow(RowKind.HEADING, "什器"),
        item(quantity=Decimal("2.345"), unit_price=Decimal("12.50"), cost=Decimal(0)),
        item(quantity=Decimal(3)),
        item(quantity=Decimal("-1")),
        item(unit_price=Decimal("1E+3"), tax_category="reduced-8"),
        QuoteRow(RowKind.TEXT),
        QuoteRow(RowKind.SUBTOTAL),
        discount("30"),
        discount("10", "reduced-8", "2"),
        QuoteRow(RowKind.PAGE_BREAK),
        tax_included=True,
    )
    assert not problems()


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (item(description=""), "description"),
        (item(quantity=None), "quantity"),
        (item(unit_price=None), "unit_price"),
        (item(quantity=Decimal("1.2345")), "quantity"),
        (item(unit_price=Decimal("1.234")), "unit_price"),
        (item(quantity=Decimal(10**9)), "quantity"),
        (item(tax_category=""), "tax_category"),
        (item(tax_category="standard-99"), "tax_category"),
        (item(cost=Decimal(-1)), "cost"),
        (QuoteRow(RowKind.HEADING), "description"),
        (discount(None), "unit_price"),
        (discount("0"), "unit_price"),
        (discount("-100"), "unit_price"),
        (discount("100", quantity="0"), "quantity"),
        (discount("100", "standard-99"), "tax_category"),
    ],
)
def test_a_fault_is_told_at_its_cell(row: QuoteRow, field: str) -> None:
    assert places(item(), row) == [(1, field)]


def test_all_faults_are_told_at_once() -> None:
    assert places(item(description="", quantity=None), item(), discount("-1")) == [
        (0, "description"),
        (0, "quantity"),
        (2, "unit_price"),
    ]


def test_a_tax_category_must_be_in_force_on_the_day() -> None:
    assert not places(item(), day=date(2019, 10, 1))
    assert places(item(), day=date(2019, 9, 30)) == [(0, "tax_category")]
    assert not places(item(tax_category="standard-8-old"), day=date(2019, 9, 30))


def test_figures_on_a_heading_are_only_warned_of() -> None:
    (problem,) = problems(QuoteRow(RowKind.HEADING, "什器", unit_price=Decimal(5)))
    assert (problem.row, problem.field, problem.warning) == (0, "unit_price", True)


def test_a_discount_stays_within_its_goods() -> None:
    assert places(item(), discount("1000")) == []
    assert places(item(), discount("1001")) == [(1, "unit_price")]
    assert places(item(), discount("600"), discount("600", "standard-10")) == [(2, "unit_price")]
    assert places(item(tax_category="exempt"), discount("1001", "exempt")) == [(1, "unit_price")]
    assert "1 yen too much" in problems(item(), discount("1001"))[0].message.to("en")
    assert "Exempt" in problems(item(tax_category="exempt"), discount("1001"))[0].message.to("en")


def test_goods_taken_back_may_cost_more_than_those_sold() -> None:
    assert places(item(), item(quantity=Decimal(-3))) == []


def test_a_discount_needs_goods() -> None:
    assert places(discount("5")) == [(0, "unit_price")]


def test_a_quote_keeps_to_what_paper_can_print() -> None:
    assert places(*[item(unit_price=Decimal(600_000_000_000))] * 2) == [(None, "")]


def test_a_quote_lives_from_draft_to_its_end() -> None:
    def go(move: str, state: str) -> str:
        return QUOTE_STATES.move(move, state, thing=literal("Q-0001"))

    assert QUOTE_STATES.initial.key == "draft"
    assert [go(move, "issued") for move in ("win", "lose", "supersede", "cancel")] == [
        "won", "lost", "superseded", "cancelled",
    ]  # fmt: skip
    assert [go("issue", "draft"), go("cancel", "draft"), go("reopen", "won"), go("reopen", "lost")] == [
        "issued", "cancelled", "issued", "issued",
    ]  # fmt: skip
    for move, state in (("win", "draft"), ("issue", "issued"), ("reopen", "superseded"), ("cancel", "won")):
        with pytest.raises(Closed):
            go(move, state)


def test_a_quote_holds_through_its_last_day() -> None:
    until = valid_until(DAY, 30)
    assert until == date(2026, 12, 24)
    assert not is_expired(until, until)
    assert is_expired(until, date(2026, 12, 25))
    assert not is_expired(None, DAY)
