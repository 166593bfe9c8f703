"""Reads a PDF back: text, and every stretch of it with its box in millimetres from the page's top left corner."""

import ctypes
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
from pypdfium2 import raw

POINT = 25.4 / 72
GAP = 1.6  # mm between two stretches of one line


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters in a row: text, left, top, right, bottom and baseline in mm."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


def texts(pdf: bytes) -> list[str]:
    """The text of every page."""
    document = pdfium.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def stretches(pdf: bytes) -> list[list[Stretch]]:
    """Every page's text in drawing order, as stretches with their boxes."""
    document = pdfium.PdfDocument(pdf)
    return [_page(page) for page in document]


def _page(page: pdfium.PdfPage) -> list[Stretch]:
    height = page.get_height()
    textpage = page.get_textpage()
    found: list[Stretch] = []
    for index in range(textpage.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(textpage, index))
        if raw.FPDFText_IsGenerated(textpage, index) == 1 or letter in "\r\n\x00":
            continue
        if "\udc00" <= letter <= "\udfff":  # the second half of a letter beyond the BMP, at the first one's place
            found[-1] = replace(found[-1], text=found[-1].text + letter)
            continue
        left, bottom, right, top = textpage.get_charbox(index)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        one = Stretch(
            letter, left * POINT, (height - top) * POINT, right * POINT, (height - bottom) * POINT,
            (height - y.value) * POINT,
        )  # fmt: skip
        if letter.isspace():
            one = Stretch(letter, x.value * POINT, one.baseline, x.value * POINT, one.baseline, one.baseline)
        last = found[-1] if found else None
        if (
            last
            and abs(last.baseline - one.baseline) < 0.05
            and -1 < one.left - last.right < GAP + 2 * letter.isspace()
        ):
            found[-1] = Stretch(
                last.text + letter, min(last.left, one.left), min(last.top, one.top),
                max(last.right, one.right), max(last.bottom, one.bottom), last.baseline,
            )  # fmt: skip
        else:
            found.append(one)
    return [replace(each, text=_joined(each.text)) for each in found if each.text.strip()]


def _joined(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16")
