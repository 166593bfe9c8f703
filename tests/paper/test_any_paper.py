"""Whatever somebody types, the quote prints: whole pages, inside the live area, every amount of money in full."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from quote_samples import QUOTE
from reading import stretches

from officesuite.modules.sales.documents import QuotePaper, QuoteRow, pdf
from officesuite.paper.letterhead import Addressee, Mark, Sender
from officesuite.paper.sums import TaxRow
from officesuite.paper.tables import Kind

LARGEST = 999_999_999_999
words = st.text(st.sampled_from("会議室の什器、（株）ABC xyz 12-3　𠮷髙😀\n\tﾊﾝｶｸーっ。「」é\U000e0100"), max_size=60)
yen = st.integers(-LARGEST, LARGEST)
exact = st.decimals(0, LARGEST, places=2, allow_nan=False) | st.none()
rows = st.builds(
    QuoteRow,
    kind=st.sampled_from(list(Kind)),
    description=words,
    spec=words,
    quantity=exact,
    unit=words,
    unit_price=exact,
    amount=yen,
    rate=st.sampled_from(["10%", "8%", "非課税", "対象外", ""]),
    rate_mark=st.sampled_from(["", "※"]),
)
papers = st.builds(
    QuotePaper,
    language=st.sampled_from(["ja", "en"]),
    sender=st.builds(Sender, *[words] * 2, postal=words, address=st.tuples(words, words), phone=words, contact=words),
    addressee=st.builds(Addressee, *[words] * 4, postal=words, address=st.tuples(words, words)),
    rows=st.lists(rows, max_size=60).map(tuple),
    subtotal=yen,
    total=yen,
    number=st.text("Q-2026R", max_size=20),
    mark=st.sampled_from(list(Mark)),
    subject=words,
    terms=st.lists(st.tuples(words, words), max_size=6).map(tuple),
    seal=st.just(QUOTE.seal),
    tax_included=st.booleans(),
    tax_rows=st.lists(st.builds(TaxRow, words, yen, yen, words), max_size=4).map(tuple),
    discount=st.integers(0, LARGEST),
    discount_label=words,
    allotment=words,
    tax=yen,
    remarks=words,
    bank=st.lists(words, max_size=3).map(tuple),
    bank_note=words,
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(papers)
def test_any_quote_stays_inside_the_live_area(paper: QuotePaper) -> None:
    for page in stretches(pdf(paper)):
        for each in page:
            assert each.left >= 19.5, each
            assert each.right <= 190.6, each
            assert each.bottom <= 276.5 or 282 < each.baseline < 285.1, each


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.tuples(exact, exact, yen), min_size=1, max_size=20))
def test_figures_are_printed_whole(figures: list[tuple[Decimal | None, Decimal | None, int]]) -> None:
    lines = tuple(QuoteRow(Kind.ITEM, "品", "", count, "式", price, amount) for count, price, amount in figures)
    shown = "".join(each.text.replace(" ", "") for page in stretches(pdf(replace(QUOTE, rows=lines))) for each in page)
    for count, price, amount in figures:
        assert f"{'▲' if amount < 0 else ''}{abs(amount):,}" in shown
        for value in (count, price):
            if value is not None:
                assert f"{value:,f}".rstrip("0").rstrip(".") in shown or not value
