"""The kit: one document's pages on a canvas, drawn in millimetres from the top left corner.

Tints, lines and text are kept apart until a page ends and then laid down in that order, so that no tint can eat a line;
seals go down before all of them, as black must stay black. `text` is the only door for type: it sets font, size,
spacing, scale and colour every time, because a PDF keeps them as state.
"""

from collections.abc import Callable
from typing import Literal

from reportlab.pdfgen.canvas import Canvas

from officesuite.base.text import Text
from officesuite.paper import fonts
from officesuite.paper.fit import fit
from officesuite.paper.fonts import MM, Face
from officesuite.paper.outlines import words_path
from officesuite.paper.styles import COLOUR, FINE, Colour, Profile, Style

Align = Literal["left", "centre", "right"]
Encoded = dict[tuple[Face, str], tuple[tuple[str, str], ...]]  # a file's codes for words: (font resource, hex) runs


class Kit:
    """The pen of one document. `page` of `pages` count from 1 and are known before anything is drawn."""

    def __init__(
        self,
        canvas: Canvas,
        *,
        profile: Profile = COLOUR,
        encoded: Encoded | None = None,
        width: float = 210,
        height: float = 297,
    ) -> None:
        self.canvas = canvas
        self.profile = profile
        self.width, self.height = width, height
        self.language = "ja"
        self.page, self.pages = 1, 1
        self._top = height * MM
        self._tints: list[str] = []
        self._lines: list[str] = []
        self._texts: list[str] = []
        self._encoded: Encoded = {} if encoded is None else encoded

    def start(self, *, language: str, pages: int) -> None:
        """Begins the document: its language ("ja" or "en") and how many pages it will have."""
        self.language, self.page, self.pages = language, 1, pages

    def end_page(self) -> None:
        """Lays down the page and goes on to the next."""
        for layer in (self._tints, self._lines, self._texts):
            if layer:
                self.canvas.addLiteral("\n".join(layer))
                layer.clear()
        self.canvas.showPage()
        self.page += 1

    @property
    def latin(self) -> bool:
        """True where the paper speaks a language without full-width letters."""
        return self.language != "ja"

    def say(self, words: Text) -> str:
        """The words in the paper's language."""
        return words.to(self.language)

    def yen(self, amount: int) -> str:
        """`1,234`; negative `▲1,234`, on an English paper `−1,234`."""
        return f"{'−' if self.latin else '▲'}{-amount:,}" if amount < 0 else f"{amount:,}"

    def measure(self, words: str, style: Style) -> float:
        """Millimetres that the words take in a style."""
        return fonts.width(words, style.face, style.size, style.spacing)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        style: Style,
        *,
        align: Align = "left",
        size: float | None = None,
        spacing: float | None = None,
        scale: float = 100,
    ) -> float:
        """Draws one line with its baseline at `y`, and returns its width in millimetres.

        `x` is its left end, middle or right end. `size` and `spacing` (points) replace the style's; `scale` is the
        horizontal scale in per cent (長体).
        """
        words = fonts.clean(words)
        if not words:
            return 0.0
        size = style.size if size is None else size
        spacing = style.spacing if spacing is None else spacing
        length = (fonts.em(style.face, words) * size + spacing * (len(words) - 1)) * scale / 100 / MM
        if align != "left":
            x -= length if align == "right" else length / 2
        shown = " ".join(f"{name} {size:g} Tf <{codes}> Tj" for name, codes in self._codes(style.face, words))
        self._texts.append(
            f"BT {self.profile.inks[style.colour]} rg {spacing:.4g} Tc {scale:.4g} Tz "
            f"1 0 0 1 {x * MM:.2f} {self._top - y * MM:.2f} Tm {shown} ET"
        )
        return length

    def cell(self, x: float, y: float, words: str, style: Style, width: float, *, align: Align = "left") -> float:
        """Like `text`, made to fit `width` millimetres: condensed, then smaller, then cut with … ."""
        fitted = fit(fonts.clean(words), style, width)
        return self.text(x, y, fitted.words, style, align=align, size=fitted.size, scale=fitted.scale)

    def justified(self, x: float, y: float, words: str, style: Style, width: float) -> None:
        """A Japanese label spread over `width` (均等割付); a Latin or too long one is set as it is."""
        room = width - self.measure(words, style)
        if words.isascii() or len(words) < 2 or room < 0:
            self.cell(x, y, words, style, width)
        else:
            self.text(x, y, words, style, spacing=style.spacing + room * MM / (len(words) - 1))

    def _codes(self, face: Face, words: str) -> tuple[tuple[str, str], ...]:
        known = self._encoded.get((face, words))
        if known is None:
            document = self.canvas._doc  # type: ignore[attr-defined]  # codes belong to the file under construction
            known = tuple(
                (font.getSubsetInternalName(subset, document), codes.hex())
                for font, stretch in ((fonts.font(home), part) for home, part in fonts.runs(face, words))
                for subset, codes in font.splitString(stretch, document)
            )
            self._encoded[face, words] = known
        return known

    def line(self, x1: float, y1: float, x2: float, y2: float, weight: float, *, colour: Colour = Colour.INK) -> None:
        """A straight line, `weight` in points."""
        self._lines.append(
            f"{weight:g} w {self.profile.inks[colour]} RG {x1 * MM:.2f} {self._top - y1 * MM:.2f} m "
            f"{x2 * MM:.2f} {self._top - y2 * MM:.2f} l S"
        )

    def frame(
        self, x: float, y: float, width: float, height: float, weight: float, *, colour: Colour = Colour.INK
    ) -> None:
        """An empty rectangle whose top left corner is (x, y)."""
        self._lines.append(
            f"{weight:g} w {self.profile.inks[colour]} RG {x * MM:.2f} {self._top - (y + height) * MM:.2f} "
            f"{width * MM:.2f} {height * MM:.2f} re S"
        )

    def tint(self, x: float, y: float, width: float, height: float, *, ruled: bool = True) -> None:
        """A tinted rectangle; where the profile has no tint, a second thin line under its top edge (if `ruled`)."""
        if self.profile.tinted:
            self._tints.append(
                f"{self.profile.inks[Colour.TINT]} rg {x * MM:.2f} {self._top - (y + height) * MM:.2f} "
                f"{width * MM:.2f} {height * MM:.2f} re f"
            )
        elif ruled:
            self.line(x, y + 0.75, x + width, y + 0.75, FINE)

    def circle(self, x: float, y: float, radius: float, weight: float, colour: Colour) -> None:
        """An empty circle around (x, y)."""
        bend = radius * 0.5523
        corners = [(x + radius, y), (x, y - radius), (x - radius, y), (x, y + radius), (x + radius, y)]
        bends = [(0, -bend), (-bend, 0), (0, bend), (bend, 0)]
        steps = [f"{corners[0][0] * MM:.2f} {self._top - y * MM:.2f} m"]
        for index, (dx, dy) in enumerate(bends):
            (x1, y1), (x2, y2) = corners[index], corners[index + 1]
            back = bends[(index + 1) % 4]
            points = ((x1 + dx, y1 + dy), (x2 - back[0], y2 - back[1]), (x2, y2))
            steps.append(" ".join(f"{px * MM:.2f} {self._top - py * MM:.2f}" for px, py in points) + " c")
        self._lines.append(f"{weight:g} w {self.profile.inks[colour]} RG {' '.join(steps)} s")

    def under(self, x: float, y: float, name: str, draw: Callable[[], str]) -> None:
        """Places a drawing under everything else of the page, its lower left corner at (x, y).

        `draw` gives PDF operators in points from that corner; it is asked once per file and `name`.
        """
        if not self.canvas.hasForm(name):
            self.canvas.beginForm(name, -200, -200, 600, 600)
            self.canvas.addLiteral(draw())
            self.canvas.endForm()
        self.canvas.saveState()
        self.canvas.translate(x * MM, self._top - y * MM)
        self.canvas.doForm(name)
        self.canvas.restoreState()

    def outlined(self, x: float, y: float, words: str, style: Style, *, weight: float, turn: float = 0) -> float:
        """Letters as outlines of `weight` points, under everything else; `turn` degrees around their left end.

        Returns their width in millimetres.
        """
        words = fonts.clean(words)
        path = words_path(style.face, words, size=style.size, spacing=style.spacing, scale=100)
        codes = self._codes(style.face, words)
        shown = " ".join(f"{name} {style.size:g} Tf <{letters}> Tj" for name, letters in codes)
        self.canvas.saveState()
        self.canvas.translate(x * MM, self._top - y * MM)
        if turn:
            self.canvas.rotate(turn)
        self.canvas.addLiteral(  # filled white over twice the weight: a letter's overlapping strokes do not show
            f"{2 * weight:g} w 1 j {self.profile.inks[style.colour]} RG {path} S\n"
            f"BT 1 1 1 rg {style.spacing:g} Tc 100 Tz {shown} ET"
        )
        self.canvas.restoreState()
        return self.measure(words, style)

    def halo(self, x: float, y: float, words: str, style: Style, width: float) -> None:
        """Clears a thin white rim for words that will stand over a seal of their own colour (`cell` places alike)."""
        if self.profile.inks[Colour.RED] == self.profile.inks[style.colour]:
            fitted = fit(fonts.clean(words), style, width)
            path = words_path(style.face, fitted.words, size=fitted.size, spacing=style.spacing, scale=fitted.scale)
            self.canvas.saveState()
            self.canvas.translate(x * MM, self._top - y * MM)
            self.canvas.addLiteral(f"2.4 w 1 j 1 1 1 RG {path} S")
            self.canvas.restoreState()
