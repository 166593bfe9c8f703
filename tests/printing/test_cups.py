"""An issued quote goes to a real print system and comes out as the paper it is; a printer that is gone is told clearly."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from printing import private_cups
from printing.private_cups import PRINTER, PrivateCups

from officesuite import cli
from officesuite.modules.company.services import set_up_office
from officesuite.modules.partners.services import add_partner
from officesuite.modules.sales.queries.drafts import DraftRow, QuoteDraft
from officesuite.modules.sales.rules import RowKind
from officesuite.modules.sales.services import issue_quote, save_draft
from officesuite.office.office import Office, open_office
from officesuite.office.registry import Registry

A4 = (595.28, 841.89)  # points
PER_POINT = 1.5  # pixels


@dataclass(frozen=True, slots=True)
class Issued:
    """An office file with one issued quote, and the PDF kept at issue."""

    path: Path
    number: str
    kept: bytes


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateCups]:
    """A private print server that this process finds by its environment."""
    if reason := private_cups.missing():
        pytest.skip(reason)
    with private_cups.running() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


def issue(path: Path, registry: Registry, *, rows: int) -> Issued:
    """A quote of `rows` items under a heading, issued."""
    office = open_office(path, registry)
    try:
        office.run(set_up_office, name="株式会社千歳堂事務機", kana="チトセドウジムキ")
        partner = office.run(add_partner, values={"code": "C001", "name": "株式会社髙﨑𠮷野建築事務所"})
        number = office.run(issue_quote, quote_id=save(office, partner, rows)).number
    finally:
        office.close()
    paper = path.with_suffix(".pdf")
    assert cli.main(["print", str(path), "sales.quote", number, "-o", str(paper)]) == 0
    return Issued(path, number, paper.read_bytes())


def save(office: Office, partner: int, rows: int) -> int:
    items = tuple(
        DraftRow(RowKind.ITEM, f"会議テーブル　W{1200 + number}×D700", quantity=Decimal(number), unit="台",
                 unit_price=Decimal(46_800), tax_category="standard-10")
        for number in range(1, rows + 1)
    )  # fmt: skip
    heading = DraftRow(RowKind.HEADING, "1　会議室什器")
    draft = QuoteDraft(
        office.today, partner, subject="本社3階 什器一式", remarks="搬入費を含みます。", rows=(heading, *items)
    )
    return office.run(save_draft, draft=draft).id


def print_on(printer: str, issued: Issued) -> int:
    return cli.main(["print", str(issued.path), "sales.quote", issued.number, "--printer", printer])


def faces(pdf: bytes) -> dict[str, bool]:
    """Font name → embedded, over all pages."""
    found: dict[str, bool] = {}
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        for entry in page["/Resources"].get("/Font", {}).values():
            font = entry.get_object()
            described = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            file = described.get("/FontDescriptor", {})
            found[str(font["/BaseFont"])] = any(key in file for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


def pages(pdf: bytes) -> list[Image.Image]:
    """The pages as grey pictures, blurred by as much as two rasterisers place a hairline differently."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = [page.render(scale=PER_POINT).to_pil().convert("L") for page in document]
    return [image.filter(ImageFilter.GaussianBlur(2)) for image in drawn]


def assert_same_paper(printed: bytes, kept: bytes) -> None:
    ours, theirs = pages(kept), pages(printed)
    assert len(ours) == len(theirs)
    for own, other in zip(ours, theirs, strict=True):
        difference = ImageChops.difference(own, other.resize(own.size))
        assert ImageStat.Stat(difference).mean[0] < 0.7  # of 255; a shift by a millimetre gives three
        assert difference.getextrema()[1] < 60  # a letter that is missing or another one gives 100


@pytest.mark.parametrize(("rows", "sheets"), [(5, 1), (36, 2)])
def test_an_issued_quote_comes_out_of_the_printer_as_the_paper_that_was_kept(
    office_path: Path, registry: Registry, cups: PrivateCups, rows: int, sheets: int
) -> None:
    issued = issue(office_path, registry, rows=rows)
    assert print_on(PRINTER, issued) == 0
    prints = cups.prints(count=1)
    assert len(prints) == 1, cups.log()
    reader = pypdf.PdfReader(BytesIO(prints[0]))
    assert len(reader.pages) == sheets
    for page in reader.pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(A4, abs=1.0)
    assert faces(prints[0])
    assert all(faces(prints[0]).values()), faces(prints[0])
    assert_same_paper(prints[0], issued.kept)


def test_a_printer_that_is_gone_or_refuses_is_told_with_a_way_out(
    office_path: Path, registry: Registry, cups: PrivateCups, capsys: pytest.CaptureFixture[str]
) -> None:
    issued = issue(office_path, registry, rows=3)
    capsys.readouterr()
    assert print_on("gone", issued) == 1
    words = capsys.readouterr().err
    assert "プリンター「gone」" in words
    assert "-o" in words
    cups.refuse_jobs()
    assert print_on(PRINTER, issued) == 1
    assert f"プリンター「{PRINTER}」" in capsys.readouterr().err
    assert cups.prints(count=1, seconds=0.5) == []


def test_a_print_system_that_does_not_answer_is_told_with_a_way_out(
    office_path: Path,
    registry: Registry,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    if reason := private_cups.missing():
        pytest.skip(reason)
    issued = issue(office_path, registry, rows=3)
    capsys.readouterr()
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody"))
    assert print_on(PRINTER, issued) == 1
    words = capsys.readouterr()
    assert f"プリンター「{PRINTER}」" in words.err
    assert "-o" in words.err
    assert words.out == ""


def test_a_pc_without_a_print_system_is_told_to_print_to_a_pdf(
    office_path: Path,
    registry: Registry,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    issued = issue(office_path, registry, rows=3)
    capsys.readouterr()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert print_on(PRINTER, issued) == 1
    assert "CUPS" in capsys.readouterr().err
