"""What stands around the table of a book or statement: its title over a double rule, head lines, notes, footer.

Works on sheets upright and landscape; a missing value leaves no gap.
"""

from collections.abc import Sequence

from officesuite.paper import styles
from officesuite.paper.styles import FINE, HEAVY, Colour, Style
from officesuite.paper.volumes import BookKit

HEAD = 33.5  # baseline of the line over a book's table
LONG = 8  # letters from which a title is set closer


def title(kit: BookKit, words: str, *, y: float = 20.0, x: float | None = None, style: Style | None = None) -> None:
    """The paper's name around `x` (the sheet's axis) over its double rule."""
    style = style or (styles.BOOK_TITLE_LATIN if kit.latin else styles.BOOK_TITLE)
    x = kit.sheet.axis if x is None else x
    spacing = style.spacing if kit.latin or len(words) < LONG else min(style.spacing, 5)
    half = kit.text(x, y, words, style, align="centre", spacing=spacing) / 2
    for down, weight in ((4.0, HEAVY), (4.75, FINE)):
        kit.line(x - half - 6, y + down, x + half + 6, y + down, weight, colour=Colour.GREEN)


def head(kit: BookKit, left: Sequence[tuple[str, Style]], right: str, above: str, *, y: float = HEAD) -> None:
    """The line over the table: words one after the other at the left, whose paper it is right, something small above.

    The last words at the left are condensed where room is short.
    """
    right_edge, whole = kit.sheet.right, kit.sheet.right - kit.sheet.left
    used = kit.cell(right_edge, y, right, styles.STRONG_LINE, whole * 0.4, align="right")
    kit.cell(right_edge, y - 5.0, above, styles.FIELD_LABEL, whole, align="right")
    x, end = kit.sheet.left, right_edge - used - 6
    for words, style in left:
        if words and x < end:
            kit.cell(x, y, words, style, end - x)
            x += kit.measure(words, style) + 4


def notes(kit: BookKit, lines: Sequence[str]) -> None:
    """Small words under the table, over the footer: what signs mean."""
    kit.cell(
        kit.sheet.left, kit.sheet.foot_line - 1.9, "　".join(lines), styles.FOOTER, kit.sheet.right - kit.sheet.left
    )


def foot(kit: BookKit, left: str, right: str) -> None:
    """Hairline, name of the paper, n / m, and at the right who or when."""
    sheet = kit.sheet
    kit.line(sheet.left, sheet.foot_line, sheet.right, sheet.foot_line, FINE)
    kit.cell(sheet.left, sheet.foot, left, styles.FOOTER, 70)
    kit.count()
    kit.cell(sheet.right, sheet.foot, right, styles.FOOTER, 70, align="right")
