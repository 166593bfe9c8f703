"""Books as PDF files: a kit that hands every page to the file at once, and volumes (分冊) where a book grows too thick.

Each document in a file counts its own n / m; m is drawn as a form that is written when the document has ended.
"""

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from officesuite.paper import fonts, styles
from officesuite.paper.fonts import MM, Face
from officesuite.paper.page import Kit
from officesuite.paper.stream import Letters, PdfStream
from officesuite.paper.styles import COLOUR, PORTRAIT, Profile, Sheet

VOLUME = 2000  # pages; a document that begins in a volume's last tenth begins the next one instead
Build = Callable[["BookKit"], None]


class BookKit(Kit):
    """The pen of a book: draws as every kit does, on sheets upright or landscape, and keeps no finished page."""

    def __init__(self, open_file: Callable[[], PdfStream], *, profile: Profile = COLOUR, limit: int = 0) -> None:
        super().__init__(None, profile=profile)  # type: ignore[arg-type]  # seals and scans have no place in a book
        self.sheet: Sheet = PORTRAIT
        self.stream = open_file()
        self._open, self._limit, self._full = open_file, limit, False
        self._counts: dict[PdfStream, int] = {}
        self._ended: list[PdfStream] = []
        self._bookmark = ""
        self._marked: PdfStream | None = None

    def use(self, sheet: Sheet) -> None:
        """Takes sheets of another shape from the next page on."""
        self.sheet, self.width, self.height, self._top = sheet, sheet.width, sheet.height, sheet.height * MM

    def begin(self) -> None:
        """Begins a document: page 1, upright sheets; in a new volume if this one is nearly full."""
        self.start(language=self.language, pages=0)
        self.use(PORTRAIT)
        self._bookmark, self._marked = "", None
        self._full = bool(self._limit) and self.stream.pages >= self._limit * 9 // 10

    def bookmark(self, words: str) -> None:
        """Lists the document under these words in the contents of the file, and again in a volume it goes on in."""
        self._bookmark = words

    def letters(self, face: Face) -> Letters:
        """The codes of a face in the file that takes the page under construction."""
        if self._full:
            self._full = False
            self._ended.append(self.stream)
            self.stream = self._open()
            self._encoded.clear()
        return self.stream.letters(face)

    def count(self) -> None:
        """Draws n / m on the footer's baseline around the sheet's axis."""
        style, y = styles.PAGE_NUMBER, self.sheet.foot
        self.text(self.sheet.axis + self.measure("/", style) / 2, y, f"{self.page} /", style, align="right")
        if self.stream not in self._counts:
            self._counts[self.stream] = self.stream.reserve()
        self._texts.append("/Later Do")

    def lay(self, *, lines: str = "", texts: str = "") -> None:
        """Puts operators written elsewhere on the page's layers."""
        if lines:
            self._lines.append(lines)
        if texts:
            self._texts.append(texts)

    def x(self, place: float) -> str:
        """Millimetres from the left edge as the file counts them."""
        return f"{place * MM:.2f}"

    def y(self, place: float) -> str:
        """Millimetres from the top edge as the file counts them."""
        return f"{self._top - place * MM:.2f}"

    def end_page(self) -> None:
        content = "\n".join((*self._tints, *self._lines, *self._texts))
        for layer in (self._tints, self._lines, self._texts):
            layer.clear()
        later = self._counts.get(self.stream, 0)
        words = self._bookmark if self._marked is not self.stream else ""
        self._marked = self.stream
        self.stream.page(content, width=self.width * MM, height=self.height * MM, later=later, bookmark=words)
        self.page += 1
        self._full = bool(self._limit) and self.stream.pages >= self._limit

    def finish(self) -> None:
        """Ends the document: its number of pages is known now."""
        words, style = str(self.page - 1), styles.PAGE_NUMBER
        gap = self.measure("/", style) / 2 + self.measure(" ", style)
        for stream, number in self._counts.items():
            letters = stream.letters(style.face)
            place = f"1 0 0 1 {self.x(self.sheet.axis + gap)} {self.y(self.sheet.foot)} Tm"
            shown = f"{letters.name} {style.size:g} Tf <{letters.hex(words)}> Tj"
            content = f"BT {self.profile.inks[style.colour]} rg 0 Tc 100 Tz {place} {shown} ET"
            stream.form(number, content, width=self.width * MM, height=self.height * MM)
        self._counts.clear()
        for stream in self._ended:
            stream.close()
        self._ended.clear()

    def _codes(self, face: Face, words: str) -> tuple[tuple[str, str], ...]:
        self.letters(face)
        known = self._encoded.get((face, words))
        if known is None:
            homes = ((self.letters(home), part) for home, part in fonts.runs(face, words))
            known = self._encoded[face, words] = tuple((home.name, home.hex(part)) for home, part in homes)
            if len(self._encoded) > 20_000:
                self._encoded.clear()
        return known


def write(
    builds: Iterable[Build], out: BinaryIO, *, title: str = "", author: str = "", profile: Profile = COLOUR
) -> int:
    """Writes documents in order as one PDF to `out`; returns its pages. `builds` is consumed as it goes."""
    stream = PdfStream(out, title=title or "OfficeSuite", author=author)
    kit = BookKit(lambda: stream, profile=profile)
    _draw(kit, builds)
    stream.close()
    return stream.pages


def pdf(builds: Iterable[Build], *, title: str = "", author: str = "", profile: Profile = COLOUR) -> bytes:
    """The documents as the bytes of one PDF."""
    out = BytesIO()
    write(builds, out, title=title, author=author, profile=profile)
    return out.getvalue()


def write_volumes(
    builds: Iterable[Build], folder: Path, name: str, *, title: str = "", author: str = "", profile: Profile = COLOUR,
    limit: int = VOLUME,
) -> tuple[Path, ...]:  # fmt: skip
    """Writes documents to `folder`: `name.pdf`, or `name-1.pdf`, `name-2.pdf` … of at most `limit` pages.

    The files appear when all of them are whole; an exception (also one raised by `builds` to cancel) leaves none.
    """
    parts: list[Path] = []
    try:
        with ExitStack() as files:

            def following() -> PdfStream:
                part = folder / f"{name}-{len(parts) + 1}.pdf.part"
                parts.append(part)
                return PdfStream(files.enter_context(part.open("wb")), title=title or name, author=author)

            kit = BookKit(following, profile=profile, limit=limit)
            _draw(kit, builds)
            kit.stream.close()
        names = [f"{name}-{index + 1}.pdf" for index in range(len(parts))] if len(parts) > 1 else [f"{name}.pdf"]
        return tuple(part.replace(folder / final) for part, final in zip(parts, names, strict=True))
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _draw(kit: BookKit, builds: Iterable[Build]) -> None:
    for build in builds:
        kit.begin()
        build(kit)
        kit.finish()
