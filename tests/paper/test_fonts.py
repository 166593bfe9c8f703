"""Faces: every letter prints, is copied as itself, and is embedded."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from quote_samples import QUOTE
from quote_variants import HARD, PERSON
from reading import texts

from officesuite.base import resources
from officesuite.modules.sales.documents import missing_glyphs as missing_glyphs_of
from officesuite.modules.sales.documents import pdf
from officesuite.paper import fonts
from officesuite.paper.fonts import Face, clean, em, missing_glyphs, runs


def test_reportlab_runs_on_its_c_helper() -> None:
    assert fonts.accelerated()


@pytest.mark.parametrize("face", list(Face))
def test_every_face_travels_with_the_program_and_its_licence(face: Face) -> None:
    assert resources.path("fonts", f"{face}.ttf").is_file()
    licence = resources.path("fonts", f"OFL-{face.split('-')[0]}.txt").read_text(encoding="utf-8")
    assert "sil open font license" in licence.lower()


@pytest.mark.parametrize("face", [Face.REGULAR, Face.MEDIUM, Face.BOLD])
def test_figures_are_equally_wide_so_that_columns_of_money_line_up(face: Face) -> None:
    assert len({em(face, digit) for digit in "0123456789"}) == 1


def test_names_with_rare_letters_are_copied_as_they_are_written() -> None:
    page = texts(pdf(PERSON))[0]
    assert "髙﨑 𠮷之助" in page
    assert "𠮷田 沙織" in page
    assert "₻" not in page
    assert "髙﨑 𠮷之助" in PdfReader(BytesIO(pdf(PERSON))).pages[0].extract_text()


def test_every_face_is_embedded_and_helvetica_is_not_named() -> None:
    names = []
    for page in PdfReader(BytesIO(pdf(HARD))).pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font.get_object()["/FontDescriptor"]
            assert "/FontFile2" in descriptor
            names.append(descriptor["/FontName"])
    assert {name.split("+")[1] for name in names} >= {"NotoSansJP-Regular", "NotoSansJP-Bold", "NotoSerifJP-SemiBold"}
    assert not any("Helvetica" in name for name in names)


def test_a_letter_no_face_has_is_reported_once_and_printed_as_geta() -> None:
    assert missing_glyphs("寿司😀と😀ビール🍺 髙﨑𠮷①㈱") == ("😀", "🍺")
    assert runs(Face.REGULAR, "寿司😀") == ((Face.REGULAR, "寿司〓"),)
    assert missing_glyphs_of(HARD) == ("😀",)
    assert missing_glyphs_of(QUOTE) == ()
    assert "半角 〓" in texts(pdf(HARD))[0]


def test_a_letter_only_the_second_face_has_is_taken_from_it() -> None:
    only = next(letter for letter in map(chr, fonts.font(Face.FALLBACK).face.charToGlyph) if ord(letter) > 0x2000
                and ord(letter) not in fonts.font(Face.REGULAR).face.charToGlyph)  # fmt: skip
    assert runs(Face.BOLD, f"a{only}b") == ((Face.BOLD, "a"), (Face.FALLBACK, only), (Face.BOLD, "b"))
    assert missing_glyphs(only) == ()


def test_text_is_cleaned_of_what_would_print_a_box() -> None:
    assert clean("葛\U000e0100城\ufe0e") == "葛城"
    assert clean("a\u2009b\u00a0c\td\r\ne\u200bf") == "a b c d  ef"
    assert clean("か\u3099は\u309ae\u0301") == "がぱé"
    assert clean("\ufa19田") == "\ufa19田"  # full NFC would write another letter of the name


def test_two_threads_print_the_same_bytes_as_one() -> None:
    papers = [replace(QUOTE, number=f"Q-{number}") for number in range(6)]
    alone = [pdf(paper) for paper in papers]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(pdf, papers)) == alone
