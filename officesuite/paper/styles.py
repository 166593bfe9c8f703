"""How paper looks: type roles, line weights, colours and the sheet, each named once.

The law behind the figures is the paper reference (type in points, places in millimetres from the top edge).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from officesuite.paper.fonts import Face

LEFT, RIGHT, WIDTH = 20.0, 190.0, 170.0  # the live area; 20 keeps two punch holes clear
SPLIT_LEFT, SPLIT_RIGHT = 110.0, 124.0  # customer papers: left block to 110, right block from 124
AXIS = 105.0
LAST_ROW = 276.0  # nothing of a page's content stands lower
PAD = 1.5  # inside a cell, left and right

FINE, STRONG, HEAVY = 0.25, 0.4, 0.8  # line weights in points: meaning is weight, never grey


class Colour(StrEnum):
    """A colour by its job; a profile says what ink it is."""

    INK = "ink"
    GREY = "grey"  # labels and notes of 7–9 pt only
    GREEN = "green"  # 0.8 pt lines only
    TINT = "tint"  # behind heads and totals
    RED = "red"  # seals only


def _operands(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4f}".rstrip("0") for at in (1, 3, 5))


@dataclass(frozen=True, slots=True)
class Profile:
    """The inks of a printer, as PDF operands; without a tint a second thin line marks what a tint would."""

    inks: Mapping[Colour, str]
    tinted: bool


_INK = _operands("#15191B")
COLOUR = Profile(
    {
        Colour.INK: _INK,
        Colour.GREY: _operands("#4B5558"),
        Colour.GREEN: _operands("#0F4B50"),
        Colour.TINT: _operands("#EFF4F4"),
        Colour.RED: _operands("#C9362B"),
    },
    tinted=True,
)
MONO = Profile(dict.fromkeys(Colour, _INK), tinted=False)  # black laser: nothing becomes dots


@dataclass(frozen=True, slots=True)
class Style:
    """A type role: face, size and letter-spacing in points, colour."""

    face: Face
    size: float
    colour: Colour = Colour.INK
    spacing: float = 0.0


TITLE = Style(Face.MINCHO, 19, spacing=11)
TITLE_LATIN = Style(Face.MINCHO, 18, spacing=5)
CONTINUED = Style(Face.MINCHO, 11, spacing=3)
CONTINUED_LATIN = Style(Face.MINCHO, 11, spacing=0.5)
TOTAL = Style(Face.BOLD, 20)
TOTAL_LABEL = Style(Face.MEDIUM, 9.5, spacing=0.3)
ADDRESSEE = Style(Face.MEDIUM, 14)
ADDRESSEE_TWO_LINES = Style(Face.MEDIUM, 11)
HONORIFIC = Style(Face.REGULAR, 11)
SENDER = Style(Face.BOLD, 12)
SENDER_LATIN = Style(Face.BOLD, 11)
SENDER_TWO_LINES = Style(Face.BOLD, 10)
SUBJECT = Style(Face.MEDIUM, 10)
SUBJECT_TWO_LINES = Style(Face.MEDIUM, 8.5)
GRAND_LABEL = Style(Face.MEDIUM, 10)
GRAND_TOTAL = Style(Face.BOLD, 12)
LINE = Style(Face.REGULAR, 9)
STRONG_LINE = Style(Face.MEDIUM, 9)
SUBTOTAL_LABEL = Style(Face.MEDIUM, 8.5, Colour.GREY)
BODY = Style(Face.REGULAR, 8.5)
ADDRESS = Style(Face.REGULAR, 8)
TEXT_ROW = Style(Face.REGULAR, 8, Colour.GREY)
FIELD_LABEL = Style(Face.REGULAR, 8, Colour.GREY)
NOTE = Style(Face.REGULAR, 7.5, Colour.GREY)
LABEL = Style(Face.MEDIUM, 7.5, Colour.GREY)
RATE_MARK = Style(Face.REGULAR, 7)
FOOTER = Style(Face.REGULAR, 7, Colour.GREY)
PAGE_NUMBER = Style(Face.MEDIUM, 8)
STAMP = Style(Face.MEDIUM, 6.2, Colour.RED)
STAMP_DATE = Style(Face.MEDIUM, 6.8, Colour.RED)
STAMP_NAME = Style(Face.MEDIUM, 7, Colour.RED)
COPY_MARK = Style(Face.MEDIUM, 16, Colour.GREY)
VOID_MARK = Style(Face.MEDIUM, 60, Colour.GREY, spacing=12)

BOOK_TITLE = Style(Face.MINCHO, 15, spacing=7)
BOOK_TITLE_LATIN = Style(Face.MINCHO, 15, spacing=1.5)
STATEMENT_TITLE = Style(Face.MINCHO, 17, spacing=8)
STATEMENT_TITLE_LATIN = Style(Face.MINCHO, 17, spacing=2)
STRONG_BODY = Style(Face.MEDIUM, 8.5)
CODE = Style(Face.REGULAR, 7.5, Colour.GREY)
CODE_LARGE = Style(Face.REGULAR, 9, Colour.GREY)
UNDER = Style(Face.REGULAR, 7, Colour.GREY)  # the second line of a row
CARRY_LABEL = Style(Face.REGULAR, 8.5, Colour.GREY)
BOLD_BODY = Style(Face.BOLD, 9.5)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper in millimetres: its live area, title axis, where rows end, footer hairline and baseline."""

    width: float
    height: float
    right: float
    axis: float
    last_row: float
    foot_line: float
    foot: float
    left: float = LEFT


PORTRAIT = Sheet(210, 297, right=RIGHT, axis=AXIS, last_row=LAST_ROW, foot_line=280.8, foot=285)
LANDSCAPE = Sheet(297, 210, right=282, axis=151, last_row=189, foot_line=193.8, foot=198)
