"""A PDF file written page by page, for books of thousands of pages: a finished page leaves memory at once.

ReportLab's canvas keeps every page until it saves, and splits a face into subsets of 256 letters. Here a face is one
composite font (two-byte codes, given in order of first use) that follows the last page. Same pages, same bytes.
"""

import zlib
from collections.abc import Iterable
from hashlib import sha256
from struct import pack
from typing import BinaryIO

from officesuite.paper import fonts
from officesuite.paper.fonts import Face

PER_NODE = 64  # pages of one node of the page tree
_ESCAPES = {0x28: "\\(", 0x29: "\\)", 0x5C: "\\\\", 0x0D: "\\r"}  # bytes a PDF string cannot hold as they are


class Letters(dict[int, str]):
    """The codes of one face in one file: a table for `str.translate`, letter → its two bytes inside a PDF string."""

    def __init__(self, face: Face, name: str) -> None:
        super().__init__()
        self.face, self.name = face, name
        self.letters: list[int] = [0]  # code → letter; code 0 is .notdef
        self.numbers: dict[int, int] = {}
        self.widths = Widths(face)
        self.known = fonts.letters(face)

    def __missing__(self, letter: int) -> str:
        number = self.numbers[letter] = len(self.letters)
        self.letters.append(letter)
        code = "".join(_ESCAPES.get(byte) or chr(byte) for byte in divmod(number, 256))
        self[letter] = code
        return code

    def hex(self, words: str) -> str:
        """The codes of the words as the inside of a PDF hex string."""
        words.translate(self)
        return "".join(f"{self.numbers[ord(letter)]:04X}" for letter in words)


class Widths(dict[str, int]):
    """Letter → thousandths of an em in one face."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        metrics = fonts.font(face).face
        self._widths, self._default = metrics.charWidths, metrics.defaultWidth

    def __missing__(self, letter: str) -> int:
        width: int = round(self._widths.get(ord(letter), self._default))
        self[letter] = width
        return width


class PdfStream:
    """One file under construction. Objects go out as they are made; `close` writes faces, page tree and table."""

    def __init__(self, out: BinaryIO, *, title: str, author: str) -> None:
        self._out = out
        self._places: dict[int, int] = {}
        self._at = 0
        self._count = 3  # 1 catalogue, 2 root of the page tree, 3 fonts
        self._hash = sha256()
        self._pages: list[int] = []
        self._nodes: list[int] = []
        self._bookmarks: list[tuple[str, int]] = []
        self._faces: dict[Face, Letters] = {}
        self._title, self._author = title, author
        self._write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")

    @property
    def pages(self) -> int:
        """How many pages are written."""
        return len(self._pages)

    def letters(self, face: Face) -> Letters:
        """The codes of a face in this file."""
        found = self._faces.get(face)
        if found is None:
            found = self._faces[face] = Letters(face, f"/F{len(self._faces) + 1}")
        return found

    def page(self, content: str, *, width: float, height: float, later: int = 0, bookmark: str = "") -> None:
        """Writes a page of `width` × `height` points; `later` is the form it draws as /Later (0: none).

        `bookmark` is what the viewer's list of contents calls it; pages without one are not listed.
        """
        if len(self._pages) % PER_NODE == 0:
            self._nodes.append(self.reserve())
        stream = self.reserve()
        self._stream(stream, content.encode("latin-1"))
        number = self.reserve()
        form = f"/XObject<</Later {later} 0 R>>" if later else ""
        self._object(
            number,
            f"<</Type/Page/Parent {self._nodes[-1]} 0 R/MediaBox[0 0 {width:.2f} {height:.2f}]"
            f"/Resources<</Font 3 0 R{form}>>/Contents {stream} 0 R>>".encode(),
        )
        self._pages.append(number)
        if bookmark:
            self._bookmarks.append((bookmark, number))

    def reserve(self) -> int:
        """The number of an object that will be written later."""
        self._count += 1
        return self._count

    def form(self, number: int, content: str, *, width: float, height: float) -> None:
        """Writes the drawing that pages named before as `later`."""
        kind = f"/Type/XObject/Subtype/Form/BBox[0 0 {width:.2f} {height:.2f}]/Resources<</Font 3 0 R>>"
        self._stream(number, content.encode("latin-1"), kind)

    def close(self) -> None:
        """Writes what follows the pages; the file object stays open."""
        fonts_ = "".join(f"{each.name} {self._font(each)} 0 R" for each in self._faces.values())
        self._object(3, f"<<{fonts_}>>".encode())
        for index, node in enumerate(self._nodes):
            kids = self._pages[index * PER_NODE : (index + 1) * PER_NODE]
            self._object(node, f"<</Type/Pages/Parent 2 0 R/Count {len(kids)}/Kids[{_references(kids)}]>>".encode())
        self._object(2, f"<</Type/Pages/Count {len(self._pages)}/Kids[{_references(self._nodes)}]>>".encode())
        contents = f"/PageMode/UseOutlines/Outlines {self._contents()} 0 R" if self._bookmarks else ""
        self._object(1, f"<</Type/Catalog/Pages 2 0 R{contents}/ViewerPreferences<</PrintScaling/None>>>>".encode())
        info = self.reserve()
        self._object(
            info, f"<</Title{_text(self._title)}/Author{_text(self._author)}/Creator{_text('OfficeSuite')}>>".encode()
        )
        start = self._at
        rows = b"".join(b"%010d 00000 n \n" % self._places[number] for number in range(1, self._count + 1))
        digest = self._hash.hexdigest()[:32].encode()
        self._write(
            b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info %d 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n"
            % (self._count + 1, rows, self._count + 1, info, digest, digest, start)
        )

    def _contents(self) -> int:
        """Writes the bookmarks; returns the object number of their root."""
        root = self.reserve()
        items = [self.reserve() for _ in self._bookmarks]
        for index, (words, page) in enumerate(self._bookmarks):
            before = f"/Prev {items[index - 1]} 0 R" if index else ""
            after = f"/Next {items[index + 1]} 0 R" if index + 1 < len(items) else ""
            item = f"<</Title{_text(words)}/Parent {root} 0 R{before}{after}/Dest[{page} 0 R/Fit]>>"
            self._object(items[index], item.encode())
        ends = f"/First {items[0]} 0 R/Last {items[-1]} 0 R/Count {len(items)}"
        self._object(root, f"<</Type/Outlines{ends}>>".encode())
        return root

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._hash.update(content)
        self._at += len(content)

    def _object(self, number: int, content: bytes) -> None:
        self._places[number] = self._at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, content))

    def _stream(self, number: int, content: bytes, kind: str = "") -> None:
        packed = zlib.compress(content, 4)
        head = f"<<{kind}/Filter/FlateDecode/Length {len(packed)}>>".encode()
        self._object(number, b"%s\nstream\n%s\nendstream" % (head, packed))

    def _font(self, letters: Letters) -> int:
        """Writes a face as a composite font with the letters in use; returns its object number."""
        face = fonts.font(letters.face).face
        name = "AAAAAA+" + letters.face.value
        used = letters.letters
        program, glyphs, descriptor, descendant, unicode_, font = (self.reserve() for _ in range(6))
        outlines = face.makeSubset(used)
        self._stream(program, outlines, f"/Length1 {len(outlines)}")
        self._stream(glyphs, _glyph_map(used, face.charToGlyph))
        box = " ".join(f"{each:.0f}" for each in face.bbox)
        self._object(
            descriptor,
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle {face.italicAngle:g}"
            f"/Ascent {face.ascent:.0f}/Descent {face.descent:.0f}/CapHeight {face.capHeight:.0f}/StemV {face.stemV:.0f}"
            f"/FontFile2 {program} 0 R>>".encode(),
        )
        widths = " ".join(str(letters.widths[chr(letter)]) for letter in used)
        self._object(
            descendant,
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            f"/Supplement 0>>/FontDescriptor {descriptor} 0 R/CIDToGIDMap {glyphs} 0 R/W[0[{widths}]]>>".encode(),
        )
        self._stream(unicode_, _to_unicode(used))
        self._object(
            font,
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
            f"/ToUnicode {unicode_} 0 R>>".encode(),
        )
        return font


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _text(words: str) -> str:
    return f"<FEFF{words.encode('utf-16-be').hex()}>"


def _glyph_map(letters: list[int], glyphs: dict[int, int]) -> bytes:
    """Code → glyph of the subset: ReportLab numbers glyphs by first use, and letters may share one (⼀ and 一)."""
    places = {0: 0}
    numbers = [places.setdefault(glyphs.get(letter, 0), len(places)) for letter in letters]
    return pack(f">{len(numbers)}H", *numbers)


def _to_unicode(letters: list[int]) -> bytes:
    """Code → UTF-16BE, a hundred a block (PDF reference 9.10.3)."""
    rows = [f"<{code:04X}> <{chr(letter).encode('utf-16-be').hex()}>" for code, letter in enumerate(letters) if code]
    blocks = ""
    for at in range(0, len(rows), 100):
        block = rows[at : at + 100]
        blocks += "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar\n"))
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{blocks}"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode()
