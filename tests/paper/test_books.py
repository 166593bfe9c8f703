"""Books page by page: rows, carry-overs, wide figures, volumes; and the file they stream to."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest
from reading import stretches
from reading import texts as read

from officesuite.paper import frames, styles, volumes
from officesuite.paper.books import Book, BookColumn, BookLayout, BookRow, Look
from officesuite.paper.cells import TAIL
from officesuite.paper.styles import LANDSCAPE, MONO
from officesuite.paper.volumes import BookKit

LAYOUT = BookLayout(
    (
        BookColumn("品名", 130, gives=True),
        BookColumn("金額", 20, "right", figures=True, ruled=True),
        BookColumn("残高", 20, "right", figures=True, ruled=True),
    ),
    top=38.0,
    label=0,
)


def texts(pdf: bytes) -> list[str]:
    """The words of every page, one space between them: m of n / m is a drawing of its own, read as a line of its own."""
    return [" ".join(page.split()) for page in read(pdf)]


def book(
    rows: int, *, name: str = "行 {}", amount: int = 1_000, layout: BookLayout = LAYOUT
) -> Callable[[BookKit], None]:
    """A book of so many rows of one amount each, with a running sum that is carried."""

    def build(kit: BookKit) -> None:
        kit.start(language="ja", pages=0)

        def around(kit: BookKit) -> None:
            frames.title(kit, "試験帳")
            frames.foot(kit, "試験帳", "今日")

        pages: Book[int] = Book(
            kit, layout, frame=around, start=0, carry=lambda total: ("", "", kit.yen(total))
        )  # fmt: skip
        total = 0
        for index in range(rows):
            total += amount
            pages.add(BookRow((name.format(index + 1), kit.yen(amount), kit.yen(total))), state=total)
        pages.close()
        pages.end_page()

    return build


@pytest.mark.parametrize(("rows", "pages"), [(0, 1), (1, 1), (25, 1), (46, 1), (47, 2), (60, 2), (91, 3), (5_000, 114)])
def test_a_page_takes_46_rows_with_what_is_carried(rows: int, pages: int) -> None:
    found = texts(volumes.pdf([book(rows)]))
    assert len(found) == pages
    assert f"{pages} / {pages}" in found[-1]
    assert sum(each.count("行 ") for each in found) == rows


def test_what_is_carried_forward_is_what_the_next_page_brings() -> None:
    pages = stretches(volumes.pdf([book(100)]))
    for before, after in pairwise(pages):
        carried = next(each.baseline for each in before if each.text == "次頁へ繰越")
        brought = next(each.baseline for each in after if each.text == "前頁より繰越")
        forward = [each.text for each in before if each.baseline == pytest.approx(carried, abs=0.1)]
        back = [each.text for each in after if each.baseline == pytest.approx(brought, abs=0.1)]
        assert forward[1:] == back[1:]
        assert "," in back[-1]
    assert [each.text for each in pages[1] if "45,000" in each.text]


def test_rows_of_a_group_stay_on_one_page() -> None:
    def build(kit: BookKit) -> None:
        kit.start(language="ja", pages=0)
        pages: Book[int] = Book(kit, LAYOUT, frame=frames_foot, start=0, carry=lambda total: ("", "", "9"))
        for index in range(44):
            pages.add(BookRow((f"行 {index}", "1", "1")), state=0)
        pages.add(BookRow(("", "4", ""), Look.SUM, "月計"), BookRow(("", "5", ""), Look.SUM, "累計"), state=0)
        pages.add(BookRow(("終", "1", "1")), state=0)
        pages.close()
        pages.end_page()

    first, second = texts(volumes.pdf([build]))
    assert "月計" not in first
    assert second.index("月計") < second.index("累計") < second.index("終")


def test_a_heading_is_never_last_and_a_sum_never_first_on_a_page() -> None:
    def build(kit: BookKit) -> None:
        kit.start(language="ja", pages=0)
        pages: Book[None] = Book(kit, LAYOUT, frame=frames_foot, start=None)
        for index in range(45):
            pages.add(BookRow((f"行 {index}", "1", "1")), state=None)
        pages.add(BookRow(("見出し", "", ""), Look.HEADING), state=None)
        pages.add(BookRow(("行 45", "1", "1")), state=None)
        for index in range(46, 90):
            pages.add(BookRow((f"行 {index}", "1", "1")), state=None)
        pages.add(BookRow(("", "4", ""), Look.SUM, "小計"), state=None)
        pages.add(BookRow(("終", "1", "1")), state=None)
        pages.close()
        pages.end_page()

    first, second, third = texts(volumes.pdf([build]))
    assert "見出し" not in first
    assert second.index("見出し") < second.index("行 45")
    assert "行 88" in second
    assert third.index("行 89") < third.index("小計") < third.index("終")


def frames_foot(kit: BookKit) -> None:
    frames.foot(kit, "試験帳", "")


@pytest.mark.parametrize("amount", [999_999_999, 99_999_999_999, -99_999_999_999, 999_999_999_999])
def test_figures_are_printed_whole_and_inside_their_column(amount: int) -> None:
    (page,) = stretches(volumes.pdf([book(3, amount=amount)]))
    said = f"▲{-amount:,}" if amount < 0 else f"{amount:,}"
    found = [each for each in page if each.text == said]
    assert found
    ends = {round(each.right, 0) for each in page if each.right > 170 and each.text.lstrip("▲")[0] in "123456789"}
    assert len(ends) == 1
    for each in page:
        assert each.left >= 19.5 and each.right <= 190.5
    rows: dict[float, list[float]] = {}
    for each in page:
        rows.setdefault(round(each.baseline, 1), []).extend((each.left, each.right))
    for row in rows.values():
        assert row == sorted(row), "words overlap"


def test_names_too_long_are_condensed_then_cut_and_tails_are_kept() -> None:
    long = "株式会社" + "むさし野建築設計事務所" * 8
    (page,) = stretches(volumes.pdf([book(2, name=long + TAIL + "※ 80%控除")]))
    names = [each for each in page if each.text.startswith("株式会社むさし")]
    assert all(each.text.endswith("…") and each.right < 150 for each in names)
    assert sum(each.text.startswith("※ 80%控除") for each in page) == 2


def test_letters_beyond_the_bmp_and_of_the_second_face_are_read_back() -> None:
    (page,) = texts(volumes.pdf([book(1, name="𠮷田髙﨑（株）⼀一")]))
    assert "𠮷田髙﨑" in page
    (page,) = texts(volumes.pdf([book(1, name="a\U0001f600b")]))
    assert "a〓b" in page


def test_every_face_is_embedded_as_one_composite_font_however_many_letters() -> None:
    kanji = "".join(chr(0x4E00 + index) for index in range(600))
    reader = pypdf.PdfReader(BytesIO(volumes.pdf([book(600, name="{}" + kanji[:1]), book(1, name=kanji[:40])])))
    fonts = reader.pages[0]["/Resources"]["/Font"]
    assert all(font["/Subtype"] == "/Type0" for font in (each.get_object() for each in fonts.values()))
    assert all(
        "/FontFile2" in each.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        for each in fonts.values()
    )


def test_the_same_book_is_the_same_bytes() -> None:
    first, second = (volumes.pdf([book(200)], title="帳簿", author="千歳堂") for _ in range(2))
    assert sha256(first).digest() == sha256(second).digest()
    reader = pypdf.PdfReader(BytesIO(first))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("帳簿", "千歳堂")


def test_each_document_of_a_file_counts_its_own_pages() -> None:
    found = texts(volumes.pdf([book(60), book(1), book(100)]))
    for page, said in zip(found, ("1 / 2", "2 / 2", "1 / 1", "1 / 3", "2 / 3", "3 / 3"), strict=True):
        assert said in page


def test_a_thick_book_comes_in_volumes(tmp_path: Path) -> None:
    files = volumes.write_volumes([book(400), book(1), book(46 * 3)], tmp_path, "元帳", limit=4)
    assert [file.name for file in files] == [f"元帳-{number}.pdf" for number in range(1, len(files) + 1)]
    assert sorted(tmp_path.iterdir()) == sorted(files)
    pages = [text for file in files for text in texts(file.read_bytes())]
    assert all(len(pypdf.PdfReader(file).pages) <= 4 for file in files)
    assert [page for page in pages if "10 / 10" in page]  # n / m goes on over the volumes
    assert "1 / 10" in pages[0]
    assert sum(page.count("行 ") for page in pages) == 400 + 1 + 138


def test_a_thin_book_is_one_file(tmp_path: Path) -> None:
    assert [file.name for file in volumes.write_volumes([book(1)], tmp_path, "元帳")] == ["元帳.pdf"]


def test_a_cancelled_book_leaves_nothing(tmp_path: Path) -> None:
    def stopped() -> object:
        yield book(300)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        volumes.write_volumes(stopped(), tmp_path, "元帳", limit=2)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_nothing_is_still_a_pdf() -> None:
    assert len(pypdf.PdfReader(BytesIO(volumes.pdf([]))).pages) == 0


def test_landscape_sheets_have_their_own_size_and_axis() -> None:
    def build(kit: BookKit) -> None:
        kit.start(language="ja", pages=0)
        kit.use(LANDSCAPE)
        frames.title(kit, "月次推移表")
        frames.foot(kit, "月次推移表", "今日")
        kit.end_page()

    content = volumes.pdf([build, book(1)])
    sizes = [page.mediabox for page in pypdf.PdfReader(BytesIO(content)).pages]
    assert [round(float(box.width) / 72 * 25.4) for box in sizes] == [297, 210]
    title = [each for each in stretches(content)[0] if each.baseline < 22]
    assert title[0].left == pytest.approx(302 - title[-1].right, abs=0.5)


def test_a_mono_book_has_black_ink_only() -> None:
    content = pypdf.PdfReader(BytesIO(volumes.pdf([book(3)], profile=MONO))).pages[0].get_contents()
    assert content is not None
    inks = {line for line in content.get_data().decode("latin-1").split("\n") if line.endswith((" rg", " RG"))}
    assert all(MONO.inks[styles.Colour.INK] in ink for ink in inks)
    assert b" re f" not in content.get_data()


def test_heads_in_groups_share_a_cell() -> None:
    layout = BookLayout(
        (
            BookColumn("科目", 110, gives=True),
            BookColumn("残高", 30, "right", figures=True, ruled=True, groups=("借方",)),
            BookColumn("合計", 30, "right", figures=True, ruled=True, groups=("借方",)),
        ),
        top=37.0,
        label=0,
        row=5.4,
    )
    (page,) = stretches(volumes.pdf([book(1, layout=layout)]))
    heads = {each.text: each for each in page}
    assert heads["借方"].baseline < heads["科目"].baseline < heads["残高"].baseline
    assert sum(each.text == "借方" for each in page) == 1


def test_the_contents_list_every_book_and_again_in_the_volume_it_goes_on_in(tmp_path: Path) -> None:
    def named(name: str, rows: int) -> volumes.Build:
        def build(kit: BookKit) -> None:
            kit.bookmark(name)
            book(rows)(kit)

        return build

    files = volumes.write_volumes([named("現金", 10), named("普通預金", 200), book(1)], tmp_path, "元帳", limit=4)
    listed = [[item["/Title"] for item in pypdf.PdfReader(file, strict=True).outline] for file in files]
    assert listed == [["現金", "普通預金"], ["普通預金"]]
    second = pypdf.PdfReader(files[0], strict=True)
    assert second.get_destination_page_number(second.outline[1]) == 1  # type: ignore[arg-type]
