"""Cells of a book as PDF operators, encoded and placed once and remembered: what makes a thick book quick.

A row is drawn from its own origin, so the same words in the same column are the same operators on every row and page.
"""

from dataclasses import replace

from officesuite.paper import fonts
from officesuite.paper.fit import CONDENSED, TOLERANCE, Fitted, fit
from officesuite.paper.fonts import MM
from officesuite.paper.page import Align
from officesuite.paper.styles import Style
from officesuite.paper.volumes import BookKit

REMEMBERED = 20_000  # cells a pen remembers
TAIL = "\x1f"  # before words that stand at the cell's right end and are not cut for the others' sake
TAIL_SIZE, TAIL_GAP, TAIL_MOST = 7.0, 1.2, 0.45  # points; mm before a tail; what it may take where there is little room


class CellPen(dict[str, str]):
    """Words → the operators that set them in one style within `width` mm from `left`, `down` mm under the row's top.

    Serves the file that `kit` writes now. The operators expect `state` (font and colour) to be set, unless `stateful`.
    """

    def __init__(
        self, kit: BookKit, style: Style, *, left: float, width: float, down: float, align: Align, figures: bool
    ) -> None:
        super().__init__()
        self._kit, self._style, self._align = kit, style, align
        self._left, self._width, self._figures = left, width, figures
        self._letters = kit.letters(style.face)
        self._ems = style.size / 1000 / MM  # mm of a thousandth of an em
        self._starts: dict[int, str] = {}
        self._down = f"{-down * MM:.2f}"
        self._font = f"{self._letters.name} {style.size:g} Tf"
        self.state = f"{self._font} {kit.profile.inks[style.colour]} rg\n"
        self._prefix = ""

    def set_state_always(self) -> None:
        """Makes the operators set font and colour themselves: for rows of several styles."""
        self._prefix = self.state

    def __missing__(self, words: str) -> str:
        if self._figures and words[0] < "~":  # figures are equally wide: their number says where they begin
            start = self._starts.get(len(words))
            if start is None:
                x = self._left + self._width - self._length(words)
                start = self._starts[len(words)] = f"{self._prefix}{self._place(x)}"
            return f"{start}({words.translate(self._letters)})Tj\n"
        if len(self) > REMEMBERED:
            self.clear()
        first, _, tail = words.partition(TAIL)
        room, operators = self._width, ""
        if tail:
            tail = fonts.clean(tail)
            free = self._width - TAIL_GAP - fonts.width(fonts.clean(first), self._style.face, self._style.size)
            room = min(fonts.width(tail, self._style.face, TAIL_SIZE), max(self._width * TAIL_MOST, free))
            operators = self._set(tail, self._left + self._width - room, room, "right", size=TAIL_SIZE)
            room = self._width - room - TAIL_GAP
        if first:
            operators = self._set(fonts.clean(first), self._left, room, self._align) + operators
        self[words] = operators
        return operators

    def _length(self, words: str) -> float:
        return sum(map(self._letters.widths.__getitem__, words)) * self._ems

    def _place(self, x: float) -> str:
        return f"1 0 0 1 {self._kit.x(x)} {self._down} Tm"

    def _set(self, words: str, left: float, width: float, align: Align, *, size: float = 0.0) -> str:
        """The operators for words within `width` mm from `left`: as they are, condensed, smaller, or cut."""
        style = replace(self._style, size=size) if size else self._style
        plain = self._letters.known.issuperset(words) and not size
        length = self._length(words) if plain else fonts.width(words, style.face, style.size)
        before, after, size = self._prefix, "", style.size
        if length > width + TOLERANCE and not self._figures:
            if length * CONDENSED <= width + TOLERANCE:  # as `fit` does it, without measuring again
                fitted = Fitted(words, size, width / length * 100)
                length = width
            else:
                fitted = fit(words, style, width)
                length = fonts.width(fitted.words, style.face, fitted.size) * fitted.scale / 100
            words, size = fitted.words, fitted.size
            before, after = f"{before}{fitted.scale:.4g} Tz ", " 100 Tz"
        if size != self._style.size:
            before, after = f"{before}{self._letters.name} {size:g} Tf ", f"{after} {self._font}"
        if align != "left":
            left += (width - length) / (2 if align == "centre" else 1)
        return f"{before}{self._place(left)}{self._shown(words, size)}{after}\n"

    def _shown(self, words: str, size: float) -> str:
        """Shows the words, letters of another face in that face."""
        if self._letters.known.issuperset(words):
            return f"({words.translate(self._letters)})Tj"
        shown = ""
        for face, part in fonts.runs(self._style.face, words):
            letters = self._kit.letters(face)
            shown += f" {letters.name} {size:g} Tf({part.translate(letters)})Tj"
        return f"{shown} {self._font}"


class RowPens:
    """The pens of a row's texts and of its label. `state` is what to set before the row; empty where each pen does."""

    def __init__(self, cells: list[CellPen], label: CellPen) -> None:
        self.cells, self.label = cells, label
        pens = [*cells, label]
        self.state = pens[0].state
        if any(pen.state != self.state for pen in pens):
            self.state = ""
            for pen in pens:
                pen.set_state_always()
