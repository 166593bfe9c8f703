"""From papers to PDF bytes: one document or many in one file, each with its own n / m.

The same input gives the same bytes (no clock, no random id), so that the SHA-256 of an issued paper means something.
"""

from collections.abc import Callable, Iterable
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from officesuite.paper import fonts
from officesuite.paper.fonts import Face
from officesuite.paper.page import Encoded, Kit
from officesuite.paper.styles import COLOUR, Profile

Build = Callable[[Kit], None]


def one(build: Build, *, title: str = "", author: str = "", profile: Profile = COLOUR) -> bytes:
    """The PDF of one document. `build` gets a fresh kit and draws every page."""
    return many([build], title=title, author=author, profile=profile)


def many(builds: Iterable[Build], *, title: str = "", author: str = "", profile: Profile = COLOUR) -> bytes:
    """One PDF of many documents, in order; faces are embedded once, page numbers restart with each document.

    An iterable is consumed as it goes, so a caller may count progress or stop it by raising.
    """
    fonts.font(Face.REGULAR)
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=A4,
        invariant=1,
        pageCompression=1,
        initialFontName=Face.REGULAR.value,  # type: ignore[arg-type]  # the stubs say float
    )
    canvas.setTitle(title or "OfficeSuite")
    canvas.setAuthor(author)
    canvas.setCreator("OfficeSuite")
    canvas.setViewerPreference("PrintScaling", "None")  # windows and folds are measured: print at 100 %
    encoded: Encoded = {}  # letters get their codes once per file, however many documents it holds
    for build in builds:
        build(Kit(canvas, profile=profile, encoded=encoded))
    canvas.save()
    return out.getvalue()
