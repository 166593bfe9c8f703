"""Everything can be read: the contrast of every pair of tokens that meet, in both themes."""

import pytest

from officesuite.ui.contrast import contrast, pair
from officesuite.ui.tokens import MARK_PAIRS, TEXT_PAIRS


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_word_has_at_least_4_5_to_1(dark: bool) -> None:
    low = [
        (ink, ground, round(ratio, 2)) for ink, ground in TEXT_PAIRS if (ratio := pair(ink, ground, dark=dark)) < 4.5
    ]
    assert low == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_edge_and_mark_has_at_least_3_to_1(dark: bool) -> None:
    low = [
        (ink, ground, round(ratio, 2)) for ink, ground in MARK_PAIRS if (ratio := pair(ink, ground, dark=dark)) < 3.0
    ]
    assert low == []


def test_the_figures_of_the_design_hold() -> None:
    assert round(pair("text", "surface", dark=False), 1) == 16.6
    assert round(pair("accentText", "select", dark=True), 2) == 5.86
