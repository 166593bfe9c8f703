"""Seals and stamps: the company's square seal (角印), dated stamps (日付印) and the boxes for them (承認印欄).

A seal is cut from letters as vector outlines, or is the office's own scan at its size in millimetres.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from math import sqrt

from PIL import Image
from reportlab.lib.utils import ImageReader

from officesuite.paper.fonts import MM, Face
from officesuite.paper.outlines import letter_path
from officesuite.paper.page import Kit
from officesuite.paper.styles import FINE, LABEL, RIGHT, STAMP, STAMP_DATE, STAMP_NAME, STRONG, Colour

SEAL_SIZE = 21.0  # mm; a square seal is 21–24
BOX, BOX_HEAD, STAMP_DIAMETER = 18.0, 4.5, 13.0  # mm


@dataclass(frozen=True, slots=True)
class Seal:
    """A square seal: the letters it is cut from, or a PNG; `size` is its side in millimetres.

    `right` and `down` move it from its usual place over the end of the name, in millimetres.
    """

    letters: str = ""
    image: bytes | None = None
    size: float = SEAL_SIZE
    right: float = 0.0
    down: float = 0.0


@dataclass(frozen=True, slots=True)
class Stamp:
    """A dated stamp: company short name, day as `26.11.24`, surname."""

    company: str
    day: str
    name: str


@dataclass(frozen=True, slots=True)
class ApprovalBox:
    """A box of the approval row; without a stamp it is not yet approved."""

    head: str
    stamp: Stamp | None = None


def seal(kit: Kit, seal: Seal, *, x: float, y: float) -> None:
    """Puts the seal, centred on (x, y), under everything else of the page."""
    left, bottom = x - seal.size / 2, y + seal.size / 2
    if seal.image is not None:
        _image(kit, seal.image, left, bottom, seal.size)
    elif seal.letters:
        red = kit.profile.inks[Colour.RED]
        key = hashlib.sha256(f"{seal.letters}|{seal.size}|{red}".encode()).hexdigest()[:16]
        kit.under(left, bottom, f"seal{key}", lambda: _cut(seal.letters, seal.size * MM, red))


def _image(kit: Kit, scan: bytes, left: float, bottom: float, size: float) -> None:
    flat = _flat(scan, kit.profile.tinted)
    side = max(flat.size)
    width, height = size * flat.width / side, size * flat.height / side
    _place(kit, flat, left + (size - width) / 2, bottom - (size - height) / 2, width, height)


def logo(kit: Kit, scan: bytes, *, x: float, bottom: float, width: float, tallest: float) -> None:
    """Puts a logo of `width` mm with its lower left corner at (x, bottom), smaller where it would be over `tallest` mm."""
    flat = _flat(scan, kit.profile.tinted)
    height = min(tallest, width * flat.height / flat.width)
    _place(kit, flat, x, bottom, height * flat.width / flat.height, height)


def _place(kit: Kit, image: Image.Image, left: float, bottom: float, width: float, height: float) -> None:
    kit.canvas.drawImage(ImageReader(image), left * MM, (kit.height - bottom) * MM, width * MM, height * MM)


@lru_cache(maxsize=8)
def _flat(scan: bytes, coloured: bool) -> Image.Image:
    """A scan on white paper: flattened, so that the file needs no transparency; grey for a mono printer."""
    image = Image.open(BytesIO(scan)).convert("RGBA")
    flat = Image.new("RGB", image.size, "white")
    flat.paste(image, mask=image.getchannel("A"))
    return flat if coloured else flat.convert("L").convert("RGB")


def columns_of(letters: str) -> list[str]:
    """The letters of a square seal by column, the first column being the right one: 12 letters stand 3 × 4."""
    letters = "".join(letters.split())
    count = max(1, round(sqrt(len(letters))))
    columns, rest = [], letters
    for left in range(count, 0, -1):
        take = -(-len(rest) // left)
        columns.append(rest[:take])
        rest = rest[take:]
    return columns


@lru_cache(maxsize=32)
def _cut(letters: str, side: float, red: str) -> str:
    """PDF operators of a square seal of `side` points: frame, and each letter stretched to fill its cell."""
    inset, corner, margin = 0.75, 0.9 * MM, 1.05 * MM
    steps = [f"{red} RG {red} rg 1.5 w {_rounded(inset, side - inset, corner)} s"]
    columns = columns_of(letters)
    width = (side - 2 * margin) / len(columns)
    for index, column in enumerate(columns):
        height = (side - 2 * margin) / len(column)
        x = side - margin - (index + 1) * width
        steps += [
            letter_path(Face.MINCHO, letter, x=x, y=side - margin - (row + 1) * height, width=width, height=height)
            + " f"
            for row, letter in enumerate(column)
        ]
    return "\n".join(steps)


def _rounded(low: float, high: float, radius: float) -> str:
    bend = radius * 0.4477
    near, far = low + radius, high - radius
    return (
        f"{near:.2f} {low:.2f} m {far:.2f} {low:.2f} l "
        f"{high - bend:.2f} {low:.2f} {high:.2f} {low + bend:.2f} {high:.2f} {near:.2f} c {high:.2f} {far:.2f} l "
        f"{high:.2f} {high - bend:.2f} {high - bend:.2f} {high:.2f} {far:.2f} {high:.2f} c {near:.2f} {high:.2f} l "
        f"{low + bend:.2f} {high:.2f} {low:.2f} {high - bend:.2f} {low:.2f} {far:.2f} c {low:.2f} {near:.2f} l "
        f"{low:.2f} {low + bend:.2f} {low + bend:.2f} {low:.2f} {near:.2f} {low:.2f} c"
    )


def approval_boxes(kit: Kit, boxes: Sequence[ApprovalBox], *, y: float, right: float = RIGHT, box: float = BOX) -> None:
    """The approval row, its right end at `right` and its top at `y`, each `box` mm wide; nothing when there are no boxes."""
    if not boxes:
        return
    left = right - box * len(boxes)
    kit.frame(left, y, right - left, BOX_HEAD + box, STRONG)
    kit.line(left, y + BOX_HEAD, right, y + BOX_HEAD, FINE)
    for index, one in enumerate(boxes):
        x = left + box * (index + 0.5)
        if index:
            kit.line(x - box / 2, y, x - box / 2, y + BOX_HEAD + box, FINE)
        spaced = len(one.head) == 2 and not one.head.isascii()
        if spaced:
            kit.text(x, y + 3.25, one.head, LABEL, align="centre", spacing=1.5)
        else:
            kit.cell(x, y + 3.25, one.head, LABEL, box - 1, align="centre")
        if one.stamp is not None:
            dated_stamp(kit, one.stamp, x=x, y=y + BOX_HEAD + box / 2)


def dated_stamp(kit: Kit, stamp: Stamp, *, x: float, y: float) -> None:
    """A round dated stamp centred on (x, y): company, day between two chords, surname."""
    radius, chord = STAMP_DIAMETER / 2, 1.9
    half = sqrt(radius**2 - chord**2)
    kit.circle(x, y, radius, 0.9, Colour.RED)
    for at in (y - chord, y + chord):
        kit.line(x - half, at, x + half, at, 0.6, colour=Colour.RED)
    kit.cell(x, y - 2.95, stamp.company, STAMP, 8.4, align="centre")
    kit.cell(x, y + 0.37 * STAMP_DATE.size / MM, stamp.day, STAMP_DATE, 11.6, align="centre")
    size = STAMP_NAME.size if len(stamp.name) <= 2 else 6
    kit.cell(x, y + 4.75, stamp.name, STAMP_NAME if size == STAMP_NAME.size else STAMP, 8.4, align="centre")
