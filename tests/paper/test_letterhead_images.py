"""Logo and scanned seal stand where the office puts them, in millimetres."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from officesuite.paper import letterhead, render
from officesuite.paper.letterhead import Sender
from officesuite.paper.page import Kit
from officesuite.paper.stamp import Seal

MM = 25.4 / 72


def picture(width: int, height: int, colour: str) -> bytes:
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, width - 1, height - 1), fill=colour)
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def boxes(who: Sender, seal: Seal | None) -> list[tuple[float, float, float, float]]:
    """(left, top, width, height) in mm of every image on a page with the sender's block."""

    def build(kit: Kit) -> None:
        kit.start(language="ja", pages=1)
        letterhead.sender(kit, who, seal)
        kit.end_page()

    found = []
    with pypdfium2.PdfDocument(render.one(build)) as pdf:
        page = pdf[0]
        height = page.get_height()
        for thing in page.get_objects():
            if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE:
                left, bottom, right, top = thing.get_bounds()
                found.append(tuple(round(v * MM, 1) for v in (left, height - top, right - left, top - bottom)))
    return found  # type: ignore[return-value]


WHO = Sender("みなと商事株式会社", address=("横浜市中区尾上町3-35",), phone="045-555-0100")


def test_a_scanned_seal_has_its_size_and_moves_by_millimetres() -> None:
    scan = picture(300, 300, "red")
    ((left, top, width, height),) = boxes(WHO, Seal(image=scan, size=22))
    assert (width, height) == (22.0, 22.0)
    ((moved_left, moved_top, _, _),) = boxes(WHO, Seal(image=scan, size=22, right=-6.5, down=3))
    assert moved_left == pytest.approx(left - 6.5, abs=0.15)
    assert moved_top == pytest.approx(top + 3, abs=0.15)


@pytest.mark.parametrize(
    ("size", "wanted", "drawn"),
    [((400, 100), 30, (30.0, 7.5)), ((100, 100), 30, (11.0, 11.0)), ((900, 100), 90, (66.0, 7.3))],
)
def test_a_logo_stands_above_the_name_and_never_higher_than_11_mm(
    size: tuple[int, int], wanted: float, drawn: tuple[float, float]
) -> None:
    who = Sender(WHO.name, logo=picture(*size, "navy"), logo_width=wanted)
    ((left, top, width, height),) = boxes(who, None)
    assert (width, height) == drawn
    assert left == 124.0
    assert top + height == pytest.approx(37.0, abs=0.15)
