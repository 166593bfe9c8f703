"""The quote on paper: pages, sums, places and looks, read back from the PDF."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image
from pypdf import PdfReader
from quote_samples import QUOTE, QuoteRow, quote_of
from quote_variants import COPY, CROWDED, EMPTY, ENGLISH, HARD, INCLUSIVE, SHORT_NAME, TAX_FREE, THREE_RATES, VOID
from reading import Stretch, stretches, texts

from officesuite.modules.sales.documents import pdf, pdf_many
from officesuite.paper.letterhead import Mark
from officesuite.paper.stamp import Seal, columns_of
from officesuite.paper.styles import MONO
from officesuite.paper.tables import Kind

AMOUNT_EDGE = 175.5  # mm: right edge of every amount of the table
EVERY = {
    "reference": QUOTE,
    "english": ENGLISH,
    "empty": EMPTY,
    "three rates": THREE_RATES,
    "inclusive": INCLUSIVE,
    "tax free": TAX_FREE,
    "hard": HARD,
    "void": VOID,
    "copy": COPY,
    "sixty rows": quote_of(60),
    "crowded": CROWDED,
    "short name": SHORT_NAME,
}


def amounts(page: list[Stretch]) -> list[Stretch]:
    """The figures that end at the amount column's edge."""
    return [
        each for each in page if abs(each.right - AMOUNT_EDGE) < 0.3 and re.fullmatch(r"▲?[\d,]+", each.text.strip())
    ]


@pytest.mark.parametrize(("rows", "count"), [(1, 1), (9, 1), (25, 2), (26, 2), (27, 2), (42, 2), (60, 3), (200, 6)])
def test_pages_are_numbered_and_heads_repeat_over_the_rows(rows: int, count: int) -> None:
    pages = texts(pdf(quote_of(rows)))
    assert len(pages) == count
    for number, page in enumerate(pages, 1):
        assert f"{number} / {count}" in page
        assert ("品名・仕様" in page) == ("文具セット" in page)
        assert "御見積書" in page
        assert "Q-2026-0142" in page
    everything = "\n".join(pages)
    assert len(re.findall(r"文具セット　\d+", everything)) == rows


@pytest.mark.parametrize("rows", [27, 42, 60, 200])
def test_the_sum_carried_is_the_sum_so_far_and_the_same_on_both_pages(rows: int) -> None:
    pages = texts(pdf(quote_of(rows)))
    so_far = 0
    for this, after in pairwise(pages):
        so_far += 1000 * len(re.findall("文具セット", this))
        if "次頁へ繰越" not in this:
            assert "文具セット" not in after  # only the sums went over
            continue
        assert re.search(rf"次頁へ繰越\s+{so_far:,}\s", this)
        assert re.search(rf"前頁より繰越\s+{so_far:,}\s", after)


@pytest.mark.parametrize("rows", [1, 25, 26, 27, 60, 200])
def test_the_total_stands_in_the_box_of_page_one_and_once_under_the_rows(rows: int) -> None:
    pages = texts(pdf(quote_of(rows)))
    total = f"¥{rows * 1100:,}"
    assert pages[0].count(total) == (2 if len(pages) == 1 else 1)
    assert "".join(pages).count(total) == 2
    assert "".join(pages).count("合計（税込）") == 1
    assert "合計（税込）" in pages[-1]


def test_the_reference_quote_says_what_its_figures_say() -> None:
    first, second = texts(pdf(QUOTE))
    for words in ("御中", "¥5,032,792", "4,047,460", "登録番号 T2990012345678", "納入場所", "▲60,000", "1,817,000"):
        assert words in first
    for words in ("▲50,000", "4,542,673", "454,267", "33,197", "2,655", "456,922", "出精値引の配分", "お振込先"):
        assert words in second
    assert len(re.findall(r"8% ?※", second)) == 3
    sections = sum(row.amount for row in QUOTE.rows if row.kind is Kind.SUBTOTAL)
    priced = sum(row.amount for row in QUOTE.rows if row.kind in {Kind.ITEM, Kind.DISCOUNT})
    assert sections == QUOTE.subtotal == priced + QUOTE.discount
    assert QUOTE.total == sum(row.base + row.tax for row in QUOTE.tax_rows) == priced + QUOTE.tax


def test_amounts_end_at_one_edge_and_rates_align_on_their_percent_sign() -> None:
    for page in stretches(pdf(QUOTE)):
        found = amounts(page)
        assert len(found) > 12
        assert max(each.right for each in found) - min(each.right for each in found) < 0.3  # a figure's own bearing
        signs = [each for each in page if re.match(r"\s*(10|8)%", each.text) and each.left > 176]
        assert signs
        assert {round(each.right if "※" not in each.text else 185.4, 0) for each in signs} == {185}


@pytest.mark.parametrize("name", EVERY)
def test_nothing_stands_outside_the_live_area_and_no_line_of_text_overlaps_another(name: str) -> None:
    paper = EVERY[name]
    for page in stretches(pdf(paper)):
        for each in page:
            assert each.left >= 19.9, each
            assert each.right <= 190.1, each
            assert each.top >= 14, each
            assert each.bottom <= 276 or 282 < each.baseline < 285.1, each
        straight = [each for each in page if each.text.strip() not in {"取", "消"}]
        for index, one in enumerate(straight):
            for other in straight[index + 1 :]:
                across = min(one.right, other.right) - max(one.left, other.left)
                down = min(one.bottom, other.bottom) - max(one.top, other.top)
                assert across < 0.1 or down < 0.1, (one, other)


def test_three_rates_and_an_exempt_one_stand_together() -> None:
    page = texts(pdf(THREE_RATES))[0]
    for words in ("1% ◎", "8% ※", "◎ は軽減税率（1%）対象", "非課税", "100,029", "12,800", "132,869", "10,994"):
        assert words in page


def test_a_third_of_a_unit_and_half_a_yen_are_printed_unrounded() -> None:
    page = texts(pdf(THREE_RATES))[0]
    assert re.search(r"2\.345\s+kg\s+12\.5\s+29\s", page)


def test_a_tax_inclusive_quote_says_so_at_every_figure() -> None:
    page = texts(pdf(INCLUSIVE))[0]
    for words in (
        "単価（税込）",
        "金額（税込）",
        "対価（税込）",
        "うち消費税額",
        "小計（税込）",
        "うち消費税",
        "¥110,800",
    ):
        assert words in page
    assert "税抜" not in page


def test_an_office_free_of_tax_speaks_of_none() -> None:
    page = texts(pdf(TAX_FREE))[0]
    assert "税" not in page.replace("税務", "")
    assert "%" not in page


def test_an_empty_draft_has_a_head_one_empty_row_and_zero() -> None:
    page = texts(pdf(EMPTY))[0]
    for words in ("下書き", "品名・仕様", "¥0", "1 / 1"):
        assert words in page
    for words in ("見積番号", "発行日", "件名", "備考", "お振込先", "TEL", "登録番号", "担当　", "様", "御中", "None"):
        assert words not in page.replace("仕様", "")


def test_money_too_wide_for_its_column_is_whole_and_the_name_gives_way() -> None:
    page = texts(pdf(HARD))[0]
    for words in ("123,456,789,012", "1,234,567.25", "1,234,567.125", "¥135,806,651,985", "…"):
        assert words in page


def test_money_wider_than_any_column_gets_smaller_not_shorter() -> None:
    rows = (QuoteRow(Kind.ITEM, "一式", amount=10**26),)
    [page] = stretches(pdf(replace(QUOTE, rows=rows)))
    [figure] = [each for each in page if f"{10**26:,}" in each.text]
    assert figure.left > 60
    assert figure.right <= AMOUNT_EDGE + 0.1


def test_company_and_person_share_one_honorific() -> None:
    page = texts(pdf(HARD))[0]
    assert "御中" not in page
    assert re.search(r"髙﨑 𠮷之助\s+様", page)


def test_remarks_too_long_for_the_sums_get_their_own_page() -> None:
    pages = texts(pdf(HARD))
    assert "備考" not in pages[0]
    assert pages[1].count("この条件は双方の合意によってのみ変更できます。") >= 7
    many = replace(HARD, remarks="\n".join(f"{number}．条件" for number in range(1, 101)))
    assert len(texts(pdf(many))) == 4


def test_an_english_paper_has_english_words_and_signs() -> None:
    page = texts(pdf(ENGLISH))[0]
    for words in (
        "QUOTATION",
        "Registration No.",
        "−50,000",
        "Subtotal",
        "Total (tax incl.)",
        "Remarks",
        "Musashino, Tokyo 180-0004",
    ):
        assert words in page
    assert not re.search("[見積計額税御]", page)


def test_marks_tell_a_copy_from_the_original() -> None:
    assert "写" in texts(pdf(COPY))[0]
    assert all("取" in page and "消" in page for page in texts(pdf(VOID)))
    assert "再発行" in texts(pdf(replace(QUOTE, mark=Mark.REISSUE)))[0]


def seals(paper: bytes) -> int:
    return sum(len(page["/Resources"].get("/XObject", {})) for page in PdfReader(BytesIO(paper)).pages)


def test_only_an_issued_paper_carries_the_seal() -> None:
    assert seals(pdf(QUOTE)) == 1
    assert seals(pdf(replace(QUOTE, mark=Mark.DRAFT))) == 0
    assert seals(pdf(replace(QUOTE, seal=None))) == 0


def test_a_scanned_seal_is_printed_in_its_size_without_transparency() -> None:
    scan = BytesIO()
    Image.new("RGBA", (120, 60), (200, 50, 40, 128)).save(scan, "PNG")
    sealed = pdf(replace(QUOTE, seal=Seal(image=scan.getvalue(), size=24)))
    page = PdfReader(BytesIO(sealed)).pages[0]
    assert re.search(rb"68\.03\d* 0 0 34\.01\d* ", page.get_contents().get_data())  # 24 × 12 mm in points
    assert [image.image.size for image in page.images] == [(120, 60)]
    assert b"/SMask" not in sealed
    assert sealed == pdf(replace(QUOTE, seal=Seal(image=scan.getvalue(), size=24)))


def test_letters_of_a_seal_run_down_and_then_to_the_left() -> None:
    assert columns_of("株式会社千歳堂事務機之印") == ["株式会社", "千歳堂事", "務機之印"]
    assert columns_of("山田商店之印") == ["山田商", "店之印"]
    assert columns_of("印") == ["印"]


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert pdf(QUOTE) == pdf(QUOTE)
    assert pdf_many([QUOTE, ENGLISH]) == pdf_many([QUOTE, ENGLISH])


def test_a_long_senders_block_ends_above_the_approval_boxes_and_terms_above_the_table() -> None:
    [first, *_] = stretches(pdf(CROWDED))
    [contact] = [each for each in first if each.text.startswith("担当") and each.left < 130]
    [term] = [each for each in first if "1年間" in each.text]
    assert contact.bottom < 80.5
    assert term.bottom < 107


def test_many_quotes_in_one_file_each_count_their_own_pages() -> None:
    pages = texts(pdf_many([QUOTE, ENGLISH, quote_of(60)]))
    assert [re.findall(r"\d+ / \d+", page)[-1] for page in pages] == [
        "1 / 2",
        "2 / 2",
        "1 / 1",
        "1 / 3",
        "2 / 3",
        "3 / 3",
    ]
    alone = texts(pdf(QUOTE)) + texts(pdf(ENGLISH)) + texts(pdf(quote_of(60)))
    assert [page.split() for page in pages] == [page.split() for page in alone]


def test_tints_are_drawn_before_lines_and_lines_before_text() -> None:
    for page in PdfReader(BytesIO(pdf(QUOTE)), strict=True).pages:
        drawn = page.get_contents().get_data().decode("latin-1")
        assert drawn.rindex(" re f") < drawn.index(" l S") < drawn.rindex(" l S") < drawn.index("BT 0")


def test_a_mono_paper_is_drawn_in_one_ink() -> None:
    page = PdfReader(BytesIO(pdf(QUOTE, profile=MONO))).pages[0]
    drawn = page.get_contents().get_data().decode("latin-1")
    colours = set(re.findall(r"([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)", drawn))
    assert len(colours - {"1 1 1", "0 0 0"}) == 1
    assert texts(pdf(QUOTE, profile=MONO)) == texts(pdf(QUOTE))
