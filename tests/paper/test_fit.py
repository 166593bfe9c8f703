"""Words that must find room: the ladder of condensing, and line breaks by Japanese rules."""

import pytest

from officesuite.paper import fonts, styles
from officesuite.paper.fit import NOT_FIRST, NOT_LAST, fit, shrink, wrap
from officesuite.paper.fonts import Face
from officesuite.paper.styles import Style

LINE = styles.LINE
TEN = "会議室の什器備品一式"  # 10 letters of 9 pt: 31.75 mm


def test_what_fits_exactly_is_left_alone() -> None:
    assert fonts.width(TEN, Face.REGULAR, 9) == pytest.approx(31.75)
    assert fit(TEN, LINE, 31.75) == fit(TEN, LINE, 31.745)
    assert (fit(TEN, LINE, 31.75).size, fit(TEN, LINE, 31.75).scale) == (9, 100)


def test_a_long_name_is_condensed_then_smaller_then_cut() -> None:
    condensed, smaller, cut = fit(TEN, LINE, 28), fit(TEN, LINE, 22), fit(TEN, LINE, 20)
    assert (condensed.size, round(condensed.scale)) == (9, 88)
    assert smaller.scale == 80
    assert 9 * 0.82 <= smaller.size < 9
    assert (cut.size, cut.scale) == (pytest.approx(7.38), 80)
    assert cut.words == "会議室の什器備品…"
    for fitted, room in ((condensed, 28), (smaller, 22), (cut, 20)):
        assert fonts.width(fitted.words, Face.REGULAR, fitted.size) * fitted.scale / 100 <= room + 0.02


def test_a_figure_gets_smaller_but_is_never_cut() -> None:
    style = Style(Face.BOLD, 20)
    size = shrink("¥999,999,999,999", style, 49)
    assert size < 20
    assert fonts.width("¥999,999,999,999", Face.BOLD, size) == pytest.approx(49)


def test_no_line_begins_or_ends_with_a_forbidden_letter() -> None:
    words = "搬入は平日（午前9時～午後5時）とし、「養生」は貴社にてご手配ください。エレベーターッ・ーの使用、" * 6
    for width in range(20, 120, 7):
        lines = wrap(words, styles.BODY, float(width))
        assert "".join(line.words for line in lines) == words
        assert not any(line.words[0] in NOT_FIRST for line in lines[1:])
        assert not any(line.words[-1] in NOT_LAST for line in lines[:-1])
        assert all(fonts.width(line.words, Face.REGULAR, 8.5) * line.scale / 100 <= width + 0.02 for line in lines)


def test_latin_words_and_figures_are_not_broken_but_an_endless_one_is() -> None:
    lines = wrap("Delivery is planned for weekdays 1,234,567 only", styles.BODY, 25)
    assert [line.words for line in lines] == ["Delivery is", "planned for", "weekdays", "1,234,567 only"]
    url = "https://example.co.jp/" + "a" * 120
    assert "".join(line.words for line in wrap(url, styles.BODY, 40)) == url


def test_a_single_letter_left_over_is_drawn_into_the_line_above() -> None:
    one_line = "あいうえおかきくけこさしすせそたちつてと"
    room = fonts.width(one_line, Face.REGULAR, 8.5)
    lines = wrap(one_line + "な", styles.BODY, room)
    assert [line.words for line in lines] == [one_line + "な"]
    assert 95 < lines[0].scale < 96


def test_paragraphs_are_kept_and_empty_text_has_no_line() -> None:
    assert [line.words for line in wrap("一\r\n\r\n二\n\n", styles.BODY, 50)] == ["一", "", "二"]
    assert wrap(" \n ", styles.BODY, 50) == ()
    assert wrap("", styles.BODY, 50) == ()
