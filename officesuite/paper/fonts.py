"""The faces that papers embed: found in `resources/fonts`, registered once per process and only when used.

Measures text in millimetres, says which letters no face can print, and mends what ReportLab leaves broken: letters
beyond the BMP extract as another letter, and each subset copied the whole outline table.
"""

import mmap
import re
import threading
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

from officesuite.base import resources

MM = 72 / 25.4  # points a millimetre
GETA = "〓"  # stands for a letter no face has, as printers always set it

rl_config.useA85 = 0  # page streams stay binary: a fifth smaller, and quicker


class Face(StrEnum):
    """A face by the stem of its file: three weights of Gothic, Mincho for titles, and the one that fills gaps."""

    REGULAR = "NotoSansJP-Regular"
    MEDIUM = "NotoSansJP-Medium"
    BOLD = "NotoSansJP-Bold"
    MINCHO = "NotoSerifJP-SemiBold"  # titles only: its figures are not equally wide
    FALLBACK = "BIZUDGothic-Regular"


_FALLBACKS = {Face.MINCHO: (Face.MEDIUM, Face.FALLBACK)}

_lock = threading.Lock()


class _Slices:
    """The outline table by offset without copying its five megabytes for every subset, as ReportLab does."""

    def __init__(self, data: mmap.mmap, start: int) -> None:
        self.data, self.start = data, start

    def __getitem__(self, part: slice) -> bytes:
        return self.data[self.start + part.start : self.start + part.stop]


class _SharedFace(ttfonts.TTFontFace):
    """A face that several documents and threads may subset: its reading position is guarded, equal subsets are kept."""

    _ttf_data: mmap.mmap
    _kept: dict[tuple[int, ...], bytes]

    def get_table(self, tag: str) -> Any:
        if tag == "glyf":
            return _Slices(self._ttf_data, self.get_table_pos(tag)[0])
        if tag == "name":  # an embedded subset needs no copyright notices: two kilobytes a face and file
            raise KeyError(tag)
        return super().get_table(tag)  # type: ignore[no-untyped-call]  # the stubs leave it bare

    def makeSubset(self, subset: Sequence[int]) -> bytes:  # noqa: N802  # ReportLab's name
        key = tuple(subset)
        with _lock:
            if key not in self._kept:
                if len(self._kept) >= 16:
                    self._kept.clear()
                self._kept[key] = super().makeSubset(subset)
            return self._kept[key]


class _Font(ttfonts.TTFont):
    """A registered font over a shared face."""

    def __init__(self, face: Face) -> None:
        path = resources.path("fonts", f"{face}.ttf")
        super().__init__(face.value, str(path), asciiReadable=False, shapable=False)
        self.face.__class__ = _SharedFace  # TTFont names its face's class itself
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # four faces would hold 50 MB: outlines are read where they lie, the table from glyph to letter has no use here
        vars(self.face).update(_kept={}, _ttf_data=mapped, glyphToChar={})


def _to_unicode(fontname: str, subset: Sequence[int]) -> str:
    """The ToUnicode map of a subset, in UTF-16BE as the PDF reference (9.10.3) asks.

    ReportLab 5.1 writes a letter beyond the BMP as five hex digits, so that 𠮷 prints right and is copied as ₻.
    """
    letters = "\n".join(f"<{code:02X}> <{chr(letter).encode('utf-16-be').hex()}>" for code, letter in enumerate(subset))
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def\n"
        f"/CMapName /{fontname} def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <{len(subset) - 1:02X}>\nendcodespacerange\n"
        f"{len(subset)} beginbfchar\n{letters}\nendbfchar\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


ttfonts.makeToUnicodeCMap = _to_unicode

_fonts: dict[Face, _Font] = {}


def font(face: Face) -> _Font:
    """The registered font of a face; the first use reads its file (about a tenth of a second)."""
    found = _fonts.get(face)
    if found is None:
        with _lock:
            found = _fonts.get(face)
            if found is None:
                found = _Font(face)
                pdfmetrics.registerFont(found)
                _fonts[face] = found
    return found


def accelerated() -> bool:
    """Whether ReportLab's C helper is there; without it papers come out alike, but several times slower."""
    return find_spec("_rl_accel") is not None


def warm() -> None:
    """Registers the four faces of an ordinary paper, so that the first preview does not wait for them."""
    for face in (Face.REGULAR, Face.MEDIUM, Face.BOLD, Face.MINCHO):
        font(face)


_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u200b-\u200f\u2060\ufeff\u00ad]")
_SPACES = re.compile("[\x00-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028-\u202f\u205f]")
_COMBINED = re.compile("\\w[\u0300-\u036f\u3099\u309a]+")


@lru_cache(maxsize=32768)
def clean(text: str) -> str:
    """The text as it can be printed: no variation selectors or zero-width letters, plain spaces, か+゛ joined to が.

    Only combined letters are composed: full NFC would replace U+FA19 (神) by U+795E (神) in somebody's name.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _SPACES.sub(" ", _SELECTORS.sub("", text))
    return _COMBINED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


@cache
def letters(face: Face) -> frozenset[str]:
    """Every letter the face can print."""
    return frozenset(map(chr, font(face).face.charToGlyph))


def _faces(face: Face) -> tuple[Face, ...]:
    return (face, *_FALLBACKS.get(face, (Face.FALLBACK,)))


@lru_cache(maxsize=32768)
def runs(face: Face, text: str) -> tuple[tuple[Face, str], ...]:
    """`text` (cleaned) as stretches of one face each; a letter no face has becomes 〓."""
    if letters(face).issuperset(text):
        return ((face, text),)
    stretches: list[tuple[Face, str]] = []
    for letter in text:
        home = next((each for each in _faces(face) if letter in letters(each)), None)
        home, drawn = (home, letter) if home else (Face.REGULAR, GETA)
        if stretches and stretches[-1][0] is home:
            stretches[-1] = (home, stretches[-1][1] + drawn)
        else:
            stretches.append((home, drawn))
    return tuple(stretches)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The letters of `text` that no face can print, each once, in order: to be told before a paper is issued."""
    known = letters(Face.REGULAR)
    unknown = (letter for letter in clean(text) if letter not in known and letter not in letters(Face.FALLBACK))
    return tuple(dict.fromkeys(unknown))


@lru_cache(maxsize=32768)
def em(face: Face, text: str) -> float:
    """The width of `text` (cleaned) in ems of its size."""
    total = 0.0
    for home, stretch in runs(face, text):
        metrics = font(home).face
        widths, default = metrics.charWidths, metrics.defaultWidth
        total += sum(widths.get(ord(letter), default) for letter in stretch)
    return total / 1000


def width(text: str, face: Face, size: float, spacing: float = 0.0) -> float:
    """Millimetres that `text` takes at `size` points; `spacing` points follow every letter but the last."""
    text = clean(text)
    return (em(face, text) * size + spacing * max(len(text) - 1, 0)) / MM
