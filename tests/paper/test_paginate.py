"""How rows fall on pages."""

from hypothesis import given
from hypothesis import strategies as st

from officesuite.paper.tables import Kind, Part, paginate

ITEM, HEAD, SUM, BREAK = Kind.ITEM, Kind.HEADING, Kind.SUBTOTAL, Kind.PAGE_BREAK


def pages(kinds: list[Kind], first: int = 26, rest: int = 40) -> tuple[Part, ...]:
    return paginate(kinds, first=first, rest=rest)


def test_no_rows_still_make_one_page() -> None:
    assert pages([]) == (Part(0, 0),)


def test_twenty_six_rows_fill_page_one_and_the_next_goes_over_with_a_carry_over() -> None:
    assert pages([ITEM] * 26) == (Part(0, 26),)
    assert pages([ITEM] * 27) == (Part(0, 25, carried=True), Part(25, 27, brought=True))


def test_two_hundred_rows_take_six_pages() -> None:
    parts = pages([ITEM] * 200)
    assert [part.stop - part.start for part in parts] == [25, 38, 38, 38, 38, 23]


def test_a_heading_is_never_the_last_row_of_a_page() -> None:
    assert pages([ITEM] * 23 + [HEAD, HEAD] + [ITEM] * 9)[0].stop == 23


def test_a_subtotal_takes_its_last_item_along() -> None:
    assert pages([ITEM] * 25 + [SUM, ITEM, ITEM])[0].stop == 24


def test_a_page_break_is_obeyed_but_not_at_the_ends() -> None:
    parts = pages([BREAK, ITEM, ITEM, BREAK, BREAK, ITEM, BREAK])
    assert parts == (Part(1, 3, carried=True), Part(5, 6, brought=True))


def test_a_page_of_headings_alone_still_ends() -> None:
    assert pages([HEAD] * 30)[0] == Part(0, 25, carried=True)


@given(st.lists(st.sampled_from(list(Kind)), max_size=150), st.integers(4, 30), st.integers(5, 45))
def test_every_row_stands_on_one_page_in_order_and_no_page_overflows(kinds: list[Kind], first: int, rest: int) -> None:
    parts = pages(kinds, first, rest)
    shown = [row for part in parts for row in range(part.start, part.stop)]
    assert shown == [row for row, kind in enumerate(kinds) if kind is not BREAK]
    for number, part in enumerate(parts):
        lines = part.stop - part.start + part.brought + part.carried
        assert lines <= (rest if number else first)
        assert part.brought == (number > 0)
        assert part.carried == (number < len(parts) - 1)
