"""One calculation everywhere: form, list, paper, file and mail tell the same figures; new rates are rows of data."""

import email
import email.policy
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pypdf
import pytest
import sales_kit as kit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from officesuite.cli import make_office
from officesuite.modules.company import queries as company_queries
from officesuite.modules.company import services as company_services
from officesuite.modules.partners import services as partner_services
from officesuite.modules.sales import mail, papers, queries, services
from officesuite.modules.sales.queries import DraftRow, QuoteFilter, draft_totals, due
from officesuite.modules.sales.rules import RowKind
from officesuite.office import checks, inbox, search, transfer
from officesuite.office.access import service
from officesuite.office.office import Office
from officesuite.office.registry import Registry
from officesuite.paper.letterhead import Mark

CATEGORIES = ("standard-10", "reduced-8", "exempt", "out-of-scope")
PRICES = st.decimals(0, 20000, places=2, allow_nan=False, allow_infinity=False)
ITEMS = st.builds(
    lambda quantity, price, category: kit.item("品目", str(quantity), str(price), category),
    st.decimals("0.001", 500, places=3, allow_nan=False, allow_infinity=False), PRICES, st.sampled_from(CATEGORIES),
)  # fmt: skip
WORDS = st.sampled_from(
    (DraftRow(RowKind.HEADING, "見出し"), DraftRow(RowKind.SUBTOTAL, "小計"), DraftRow(RowKind.PAGE_BREAK))
)


@service("")
def raw(session: Session, *, sql: str) -> None:
    session.connection().execute(text(sql))


def printed(content: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(content))
    return "\n".join(page.extract_text() for page in reader.pages)


@pytest.mark.file_only
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.one_of(ITEMS, WORDS), min_size=1, max_size=12),
    extra=ITEMS,
    cut=st.integers(1, 3000),
    included=st.booleans(),
)
def test_form_list_paper_and_file_tell_the_same(
    office: Office, rows: list[DraftRow], extra: DraftRow, cut: int, included: bool
) -> None:
    with office.read() as session:
        found = queries.quote_window(session, QuoteFilter(), limit=1)
        partner = found[0].partner_id if found else None
    if partner is None:
        partner = kit.customer(office)
    extra = replace(extra, quantity=Decimal(10), unit_price=(extra.unit_price or Decimal(0)) + 500)
    content = kit.draft(partner, *rows, extra, kit.discount("値引", str(cut)), tax_included=included)
    saved = office.run(services.save_draft, draft=content)
    issued = office.run(services.issue_quote, quote_id=saved.id)
    exported = {
        (quote["number"]): quote
        for quote in json.loads(transfer.export(office, office.registry.export_kind("sales.quotes"), format_="json"))
    }[issued.number]
    with office.read() as session:
        form = queries.quote_form(session, issued.id)
        sums = draft_totals(form.draft, form.context)
        listed = next(row for row in queries.quote_window(session, QuoteFilter()) if row.id == issued.id)
        card = queries.quote_card(session, issued.id)
        paper = papers.load(session, issued.id)
        words = printed(papers.pdf(session, (str(issued.id),)))
    assert sums.total == listed.total == card.total == paper.total == exported["total"]
    assert sums.total == sum(line["base"] + line["tax"] for line in exported["by_rate"])
    assert sums.tax == card.tax == paper.tax == exported["tax"] == sum(row.tax for row in paper.tax_rows)
    assert (
        sums.subtotal - sums.discount == paper.subtotal - paper.discount == exported["subtotal"] - exported["discount"]
    )
    assert [row.amount for row in paper.rows] == [figures.amount or 0 for figures in sums.rows]
    assert f"{sums.total:,}" in words and issued.number in words


def test_a_rate_that_becomes_law_is_one_row_of_data(office: Office) -> None:
    """Food at 1 % from 2027-04-01: three rates on one quote, on screen, paper and in the file."""
    values = {
        "code": "reduced-1", "kind": "taxable", "rate": "1", "valid_from": date(2027, 4, 1), "mark": "◎", "label_ja": "軽減 1%",
        "label_en": "Reduced 1%", "paper_ja": "1%", "paper_en": "1%", "source": "法案",
    }  # fmt: skip
    office.run(company_services.add_tax_category, values=values)
    rows = (
        kit.item("机", "1", "1000"),
        kit.item("弁当", "3", "333", "reduced-8"),
        kit.item("米", "2", "555", "reduced-1"),
    )
    partner = kit.customer(office)
    with pytest.raises(Exception, match="reduced-1"):
        office.run(services.save_draft, draft=kit.draft(partner, *rows))
    issued = kit.issued(office, partner, *rows, issued_on=date(2027, 4, 1))
    quote = json.loads(transfer.export(office, office.registry.export_kind("sales.quotes"), format_="json"))[0]
    assert quote["by_rate"] == [
        {"category": "standard-10", "base": 1000, "tax": 100}, {"category": "reduced-8", "base": 999, "tax": 79},
        {"category": "reduced-1", "base": 1110, "tax": 11},
    ]  # fmt: skip
    with office.read() as session:
        words = printed(papers.pdf(session, (str(issued.id),)))
        assert queries.quote_card(session, issued.id).total == quote["total"] == 3299
    assert "1%◎" in words.replace(" ", "") and "8%※" in words.replace(" ", "")


def test_a_later_change_of_rate_leaves_an_issued_quote_alone(office: Office) -> None:
    partner = kit.customer(office)
    issued = kit.issued(office, partner)
    draft = office.run(services.save_draft, draft=kit.draft(partner))
    office.run(raw, sql="UPDATE tax_category SET rate = 12000 WHERE code = 'standard-10'")
    with office.read() as session:
        assert queries.quote_totals(session, issued.id).total == 6797
        assert next(result for result in checks.run_checks(session) if result.name == "quote-totals").ok
    office.run(services.issue_quote, quote_id=draft.id)
    with office.read() as session:
        assert queries.quote_card(session, draft.id).total == 6797 + 40  # 2 % of 2,005


def test_an_office_free_of_tax_speaks_of_none(registry: Registry, tmp_path: Path) -> None:
    office = make_office(tmp_path / "free.office", registry, tax_accounting="exempt", today=kit.TODAY)
    issued = kit.issued(office, kit.customer(office))
    with office.read() as session:
        card, paper = queries.quote_card(session, issued.id), papers.load(session, issued.id)
        words = printed(papers.pdf(session, (str(issued.id),)))
    office.close()
    assert (card.tax, card.total, paper.tax_rows) == (0, 6257, ())
    assert not [word for word in ("消費税", "10%", "税込", "税抜") if word in words]


def test_a_customers_own_rounding_counts_and_stays(office: Office) -> None:
    rows = tuple(kit.item("品目", "1", "105") for _ in range(3))
    for code, rounding, tax in (("C1", "floor", 31), ("C2", "half_up", 32), ("C3", "ceil", 32)):
        issued = kit.issued(office, kit.customer(office, code, code, rounding=rounding), *rows)
        with office.read() as session:
            assert queries.quote_card(session, issued.id).tax == tax


def test_a_draft_prints_as_one_without_number_or_seal(office: Office) -> None:
    partner = kit.customer(office)
    content = kit.draft(partner, person="佐々木 健一", department="購買部")
    with office.read() as session:
        paper = papers.draft_paper(session, content)
    assert (paper.mark, paper.number, paper.total) == (Mark.DRAFT, "", 6797)
    assert (paper.addressee.company, paper.addressee.honorific) == ("株式会社青葉製作所", "様")
    saved = office.run(services.save_draft, draft=content)
    with office.read() as session:
        assert papers.load(session, saved.id) == paper
        assert papers.stored(session, saved.id) is None
        assert "下書き" in printed(papers.pdf(session, (str(saved.id),))).replace(" ", "")


def test_an_english_customer_gets_english(office: Office) -> None:
    partner = kit.customer(
        office, "E1", "パシフィック", language="en", name_en="Pacific Trading Pte. Ltd.", address_en1="1 Raffles Place",
        closing_day=20, payment_month_offset=1, payment_day=10,
    )  # fmt: skip
    with office.read() as session:
        content = queries.proposed(session, kit.draft(None), partner_id=partner, valid_until=date(2026, 12, 24))
    assert content.payment_terms == "Closing the 20th, due the 10th of next month"
    issued = office.run(services.issue_quote, quote_id=office.run(services.save_draft, draft=content).id)
    with office.read() as session:
        paper = papers.load(session, issued.id)
        words = printed(papers.pdf(session, (str(issued.id),)))
    assert (paper.addressee.company, paper.addressee.honorific, paper.language) == (
        "Pacific Trading Pte. Ltd.",
        "",
        "en",
    )
    assert "24 December 2026" in words and "Quoted total" in words


def test_a_mail_carries_the_very_paper(office: Office) -> None:
    contact = partner_services.ContactDraft(
        name="佐々木 健一", department="購買部", email="sasaki@example.jp", is_default=True
    )
    partner = office.run(
        partner_services.add_partner, values={"code": "C1", "name": "株式会社青葉製作所"}, contacts=(contact,)
    )
    with office.read() as session:
        content = queries.proposed(session, kit.draft(None), partner_id=partner, valid_until=date(2026, 12, 24))
    issued = office.run(services.issue_quote, quote_id=office.run(services.save_draft, draft=content).id)
    with office.read() as session:
        written = mail.quote_mail(session, issued.id)
        paper = papers.stored(session, issued.id)
    message = email.message_from_bytes(written.content, policy=email.policy.default)
    assert (message["X-Unsent"], message["To"], written.name) == ("1", "sasaki@example.jp", "202611-0001.eml")
    assert message["Subject"] == "【お見積書】202611-0001 お見積"
    body = message.get_body(("plain",))
    assert body is not None
    words = body.get_content().replace("\r\n", "\n")
    assert (
        words.startswith("株式会社青葉製作所\n購買部 佐々木 健一 様\n")
        and "6,797円（税込）" in words
        and "2026年12月24日" in words
    )
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("202611-0001.pdf", paper)


def test_many_papers_are_one_file_in_order(office: Office) -> None:
    partner = kit.customer(office)
    numbers = [kit.issued(office, partner).number for _ in range(3)]
    told: list[tuple[int, int]] = []
    with office.read() as session:
        keys = papers.select_quotes(session, date_from=kit.TODAY, date_to=kit.TODAY)
        content = papers.pdf(session, keys, lambda done, of: told.append((done, of)))
        assert content == papers.pdf(session, keys)
        with pytest.raises(Exception, match="Q-404"):
            papers.select_quotes(session, numbers=["Q-404"])
    reader = pypdf.PdfReader(io.BytesIO(content))
    assert [number in page.extract_text() for number, page in zip(numbers, reader.pages, strict=True)] == [True] * 3
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_what_is_due_comes_to_the_inbox(office: Office) -> None:
    partner = kit.customer(office)
    soon = kit.issued(office, partner, valid_until=kit.TODAY + timedelta(days=7))
    kit.issued(office, partner, valid_until=kit.TODAY + timedelta(days=8))
    over = kit.issued(office, partner, issued_on=date(2026, 10, 1), valid_until=date(2026, 11, 20))
    office.run(services.set_next_action, quote_id=soon.id, on=kit.TODAY, note="電話で確認")
    with office.read() as session:
        found = [
            (item.item.target, item.item.due)
            for item in inbox.due_items(session)
            if item.source.key.startswith("sales.")
        ]
    assert found == [
        (f"sales.quote:{over.id}", date(2026, 11, 20)), (f"sales.quote:{soon.id}", kit.TODAY),
        (f"sales.quote:{soon.id}", date(2026, 12, 1)),
    ]  # fmt: skip
    office.run(services.mark_won, quote_id=soon.id)
    with office.read() as session:
        assert len(due.follow_ups(session, kit.TODAY)) == 0
        assert due.waiting_quotes(session, kit.TODAY) == 2


def test_search_finds_by_number_kana_romaji_and_subject(office: Office) -> None:
    issued = kit.issued(office, kit.customer(office), subject="第2倉庫 什器一式")
    for words in ("1-0001", "あおば", "aoba", "倉庫", "青葉 什器"):
        with office.read() as session:
            hits = [hit.target for found in search.search(session, words) for hit in found.hits]
        assert f"sales.quote:{issued.id}" in hits, words


def test_the_first_page_compares_with_last_year(office: Office) -> None:
    partner = kit.customer(office)
    one = kit.item("机", "1", "1000")
    kit.issued(office, partner, one)
    kit.issued(office, partner, one, one, issued_on=date(2025, 11, 3))
    office.run(services.cancel_quote, quote_id=kit.issued(office, partner, one).id)
    with office.read() as session:
        bars, open_ = due.quotes_by_month(session, kit.TODAY), due.open_quotes(session, kit.TODAY)
    assert (bars.labels[bars.current], bars.headline, bars.before[bars.current], bars.comparison) == (
        "11", 1100, 2200, "前年比 50%",
    )  # fmt: skip
    assert bars.actual[:8] == (0,) * 7 + (1100,) and bars.actual[8:] == (None,) * 4
    assert open_.amount == 3300


@pytest.mark.file_only
def test_checks_notice_what_was_changed_by_hand(office: Office) -> None:
    partner = kit.customer(office)
    draft = office.run(services.save_draft, draft=kit.draft(partner))
    kit.issued(office, partner)
    office.run(raw, sql=f"UPDATE quote SET total = total + 1 WHERE id = {draft.id}")
    with office.read() as session:
        results = {result.name: result for result in checks.run_checks(session)}
    assert not results["quote-totals"].ok and results["quote-totals"].first == f"draft {draft.id}"
    assert results["quote-papers"].ok and results["quote-papers"].count == 1


def test_the_sample_is_the_same_for_the_same_day(sample: Office, registry: Registry, tmp_path: Path) -> None:
    again = make_office(tmp_path / "again.office", registry, today=kit.TODAY, sample=True)
    for kind in ("sales.items", "sales.quotes", "partners.partners"):
        once, twice = (transfer.export(one, registry.export_kind(kind), format_="json") for one in (sample, again))
        assert once == twice
    again.close()
    with sample.read() as session:
        counted = queries.count_by_state(session, QuoteFilter())
        latest = queries.count_quotes(session, QuoteFilter())
        assert all(result.ok for result in checks.run_checks(session))
        assert queries.count_items(session, queries.ItemFilter()) == 60
        assert company_queries.company(session).name == "みなと商事株式会社"
    assert latest == 80
    assert set(counted) == {"draft", "issued", "expired", "won", "lost", "cancelled", "superseded"}
